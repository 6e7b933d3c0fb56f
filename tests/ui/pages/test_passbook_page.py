"""สมุดชั่วโมงเรียน: found by nickname and opened by one key; printed, copied, written for Excel."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop import attendance
from desktop.learners import register
from desktop.store.store import Store
from tests.ui.pages.conftest import OpenRoll, people, tell
from tests.ui.standing import TIGHT, WIDE, standing
from ui.pages.page import Go
from ui.pages.passbook.page import PassbookPage

K = Qt.Key


@pytest.fixture
def here(store: Store, qapp: QApplication) -> Iterator[OpenRoll]:
    session, known = people(store, 3)
    with store.write("test") as tx:
        attendance.mark(tx, session, known[1].id, "late", 30)
    with standing(store) as frame:
        yield OpenRoll(frame, store, session)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def passbook(here: OpenRoll) -> PassbookPage:
    page = here.frame.page
    assert isinstance(page, PassbookPage)
    return page


def test_a_nickname_and_one_key_open_the_passbook(here: OpenRoll) -> None:
    here.frame.go_to("learners")
    here.settle()
    for sign in "ป้า1":
        tell(here.frame.focusWidget(), sign)
    here.settle()
    QTest.keyClick(here.frame.focusWidget(), K.Key_Return, Qt.KeyboardModifier.ControlModifier)
    here.settle()
    page = passbook(here)
    (one,) = page.rows.rows
    assert one.standing.attended == 195 - 30
    assert here.frame.focusWidget() is page.table
    assert page.step_back()
    here.settle()
    assert here.frame.page.place == "learners"


def test_it_goes_to_excel_and_paper(here: OpenRoll, tmp_path: Path) -> None:
    with here.store.read() as tx:
        who = register.listed(tx)[1].id
    here.frame.go_to("passbook", who)
    here.settle()
    page, printed = passbook(here), []
    object.__setattr__(
        page.room, "print_file", lambda file, _title, _first=1: printed.append(file.read_bytes())
    )
    page.paper()
    here.settle()
    assert printed
    assert printed[0].startswith(b"%PDF")
    page.write_to(tmp_path / "a.xlsx")
    here.settle()
    assert (tmp_path / "a.xlsx").exists()
    QTest.keyClick(page.table, K.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QApplication.clipboard().text().splitlines()
    QApplication.clipboard().clear()
    assert len(lines) == 2


def press(
    here: OpenRoll, key: K, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    focus = here.frame.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)
    here.settle()


@pytest.mark.parametrize("window", [WIDE, TIGHT])
def test_enter_opens_the_sessions_and_enter_on_one_the_activity(here: OpenRoll, window: QSize) -> None:
    here.frame.resize(window)
    with here.store.read() as tx:
        who = register.listed(tx)[1].id
    here.frame.go_to("passbook", who)
    here.settle()
    page = passbook(here)
    assert page.side.isVisible() == (window == WIDE)
    press(here, K.Key_Return)
    assert here.frame.focusWidget() is page.side.days
    (day,) = page.side.rows.rows
    assert [column.text(day) for column in page.side.rows.columns][1:] == ["สาย", "2.75/3.25"]
    press(here, K.Key_Escape)
    assert here.frame.focusWidget() is page.table
    assert page.side.isVisible() == (window == WIDE)
    press(here, K.Key_Return)
    press(here, K.Key_Return)
    assert here.frame.at.place == "activity"


def test_the_profile_leads_to_the_hours(here: OpenRoll) -> None:
    with here.store.read() as tx:
        who = register.listed(tx)[1].id
    here.frame.go_to("learner_form", who)
    here.settle()
    press(here, K.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert here.frame.at == Go("passbook", who)


def test_who_never_came_is_told_so(here: OpenRoll) -> None:
    with here.store.write("test") as tx:
        who = register.add(tx, "นายคำ ใหม่").id
    here.frame.go_to("passbook", who)
    here.settle()
    page = passbook(here)
    assert page._stack.currentWidget() is page.nobody
    page.paper()
    assert "ยังไม่มี" in here.said
