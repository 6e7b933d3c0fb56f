"""วิทยากร: what is known is kept, wrong pay is said; the hour sheet goes to printer and workbook."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop import activities, attendance, enrolments, teachers
from desktop.activities import Plan
from desktop.learners import register
from desktop.store.store import Store
from tests.ui.standing import WIDE, dressed, settle, standing
from ui.main_window import Frame
from ui.pages.activities.page import ActivitiesPage
from ui.pages.teachers.page import TeachersPage

K = Qt.Key


@pytest.fixture
def taught(store: Store) -> None:
    with store.write("test") as tx:
        made = activities.plan(
            tx,
            Plan("สานตะกร้า", tx.today.replace(day=1).isoformat(), tx.today.isoformat(), "mon,tue,wed,thu,fri,sat,sun",
                 "13:00-14:30", facilitator="ครูนิภา"),
        )  # fmt: skip
        activities.plan(
            tx, Plan("ก", "2027-01-01", "2027-02-01", "mon", "13:00-14:30", facilitator="ครูอำนวย")
        )
        enrolments.enrol(tx, made.activity.id, [register.add(tx, "นางบัวลอย น้ำทิพย์").id])
        attendance.mark_rest(tx, made.sessions[0].id, "present")


@pytest.fixture
def frame(store: Store, taught: None, qapp: QApplication) -> Iterator[Frame]:
    dressed()
    with standing(store, WIDE) as made:
        made.go_to("teachers")
        settle(made)
        yield made


def page(frame: Frame) -> TeachersPage:
    assert isinstance(frame.page, TeachersPage)
    return frame.page


def press(frame: Frame, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or frame, key)
        settle(frame)


def test_what_is_typed_is_kept_by_enter(frame: Frame, store: Store) -> None:
    page(frame).table.setFocus()
    press(frame, K.Key_Return)
    page(frame).phone.setText("๐๘๑ 000 0000")
    press(frame, K.Key_Return)
    page(frame).skills.setText("จักสาน")
    press(frame, K.Key_Return)
    page(frame).paid.setText("200")
    press(frame, K.Key_Return)
    with store.read() as tx:
        told = teachers.named(tx, "ครูนิภา")
    assert (told.phone, told.skills, told.per_hour) == ("081 000 0000", "จักสาน", 200)
    frame.undo()
    settle(frame)
    with store.read() as tx:
        assert teachers.named(tx, "ครูนิภา").per_hour is None


def test_pay_that_is_no_number_is_said_and_stays(frame: Frame, store: Store) -> None:
    page(frame).paid.setText("สองร้อย")
    page(frame).save()
    settle(frame)
    assert page(frame).fields["per_hour"].note()
    assert page(frame).paid.text() == "สองร้อย"


def test_the_hour_sheet_is_printed_and_written(frame: Frame, tmp_path: Path) -> None:
    sent = []
    object.__setattr__(
        page(frame).room,
        "print_file",
        lambda file, title, first=1: sent.append((title, file.read_bytes()[:5])),
    )
    page(frame).paper()
    settle(frame)
    assert sent == [("ใบลงชั่วโมง ครูนิภา", b"%PDF-")]
    here = page(frame)._here()
    page(frame).write_to(tmp_path / "h.xlsx", here.who)
    settle(frame)
    book = openpyxl.load_workbook(tmp_path / "h.xlsx")
    assert "ครูนิภา" in book.active["A1"].value
    book.close()


def test_who_taught_nothing_has_no_sheet_and_is_told_why(frame: Frame) -> None:
    page(frame).table.stand(1)
    settle(frame)
    assert not page(frame).sheet.is_usable
    page(frame).paper()
    settle(frame)
    assert "ยังไม่มีวันเรียน" in frame.line.message.text
    page(frame).turner.turned.emit(-1)
    settle(frame)
    assert page(frame).rows.row(0).minutes == 0


def test_escape_leads_back_to_the_list(frame: Frame) -> None:
    page(frame).table.setFocus()
    press(frame, K.Key_Escape)
    assert isinstance(frame.page, ActivitiesPage)


def test_nobody_yet_says_where_names_come_from(store: Store, qapp: QApplication) -> None:
    dressed()
    with standing(store, WIDE) as frame:
        frame.go_to("teachers")
        settle(frame)
        assert page(frame)._views.currentIndex() == 1
