"""ย้ายหรืองด: by few keys from the week, with a reason; what it clashes with is said; undo takes it back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop import activities, attendance, enrolments, quiet_hours, week
from desktop.activities import Plan
from desktop.learners import register
from desktop.store.store import Store
from tests.ui.standing import TIGHT, WIDE, dressed, settle, standing
from ui.main_window import Frame
from ui.pages.activities.move_page import MovePage
from ui.pages.activities.page import ActivitiesPage

K = Qt.Key
DAY = date(2026, 7, 8)


@pytest.fixture
def planned(store: Store) -> activities.Planned:
    with store.write("test") as tx:
        activities.plan(
            tx, Plan("ภาษามลายู", "2026-07-08", "2026-07-15", "wed", "10:00-11:00", place="ลานวัด")
        )
        return activities.plan(
            tx, Plan("สานตะกร้า", "2026-07-09", "2026-07-09", "thu", "09:00-12:00", place="ลานวัด")
        )


@pytest.fixture
def frame(store: Store, planned: activities.Planned, qapp: QApplication) -> Iterator[Frame]:
    dressed()
    with standing(store, WIDE) as made:
        made.go_to("activities", date(2026, 7, 9))
        settle(made)
        yield made


def press(frame: Frame, *keys: Qt.Key | str) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or frame, key)
        settle(frame)


def days(store: Store, activity: activities.Planned) -> list[tuple[str, str]]:
    with store.read() as tx:
        told = activities.detail(tx, activity.activity.id).sessions
    return [(f"{one.meeting.day:%m-%d}", one.meeting.status) for one in told]


def to_the_basket(frame: Frame) -> None:
    """The keyboard on the block of Thursday."""
    press(frame, K.Key_End)


@pytest.mark.parametrize("key", [K.Key_M, "ท"])
def test_a_session_is_moved_a_week_by_three_keys(
    frame: Frame, store: Store, planned: activities.Planned, key: Qt.Key
) -> None:
    to_the_basket(frame)
    if isinstance(key, str):  # as a Thai keyboard types it
        at = QApplication.focusWidget()
        QApplication.sendEvent(
            at, QKeyEvent(QEvent.Type.KeyPress, ord(key), Qt.KeyboardModifier.NoModifier, key)
        )
        settle(frame)
    else:
        press(frame, key)
    press(frame, K.Key_1, K.Key_Return)
    assert days(store, planned) == [("07-16", "planned")]
    assert isinstance(frame.page, ActivitiesPage)
    assert "16 ก.ค." in frame.line.message.text
    with store.read() as tx:
        told = activities.about(tx, planned.sessions[0].id)
    assert (told.reason, told.moved_from) == ("ฝนตก น้ำท่วม", date(2026, 7, 9))
    frame.undo()
    settle(frame)
    assert days(store, planned) == [("07-09", "planned")]


def test_without_a_reason_nothing_is_moved_and_the_field_says_so(
    frame: Frame, store: Store, planned: activities.Planned
) -> None:
    to_the_basket(frame)
    press(frame, K.Key_M, K.Key_Return)
    page = frame.page
    assert isinstance(page, MovePage)
    assert page.fields.fields["why"].note()
    assert days(store, planned) == [("07-09", "planned")]
    press(frame, K.Key_Escape)
    assert isinstance(frame.page, ActivitiesPage)


def test_what_it_clashes_with_is_said_and_forbids_nothing(
    frame: Frame, store: Store, planned: activities.Planned
) -> None:
    to_the_basket(frame)
    press(frame, K.Key_M)
    page = frame.page
    assert isinstance(page, MovePage)
    assert "ไม่ชน" in page._told.words()
    page.fields.put_day(date(2026, 7, 15))
    settle(frame)
    assert "ภาษามลายู" in page._told.words()
    page.fields.put_day(date(2026, 7, 29))
    settle(frame)
    assert "อาสาฬหบูชา" in page._told.words()
    page.fields.put_day(date(2026, 7, 15))
    press(frame, K.Key_2, K.Key_Return)
    assert days(store, planned) == [("07-15", "planned")]
    with store.read() as tx:
        assert all(block.clashes for block in week.read(tx, date(2026, 7, 15)).days[2].blocks)
    page_ = frame.page
    assert isinstance(page_, ActivitiesPage)
    assert {block.shown.kind for block in page_.grid.blocks} == {"clash"}
    assert page_.questions.is_asking


def test_a_session_is_cancelled_and_one_more_stands_at_the_end(
    frame: Frame, store: Store, planned: activities.Planned
) -> None:
    to_the_basket(frame)
    press(frame, K.Key_M)
    page = frame.page
    assert isinstance(page, MovePage)
    page.tabs.choose("cancel")
    settle(frame)
    page.fields.why.setText("ไฟดับ")
    page.do.click()
    settle(frame)
    assert days(store, planned) == [("07-09", "cancelled"), ("07-16", "planned")]
    frame.undo()
    settle(frame)
    assert days(store, planned) == [("07-09", "planned")]


def test_a_marked_session_is_moved_only_by_saying_so(
    frame: Frame, store: Store, planned: activities.Planned
) -> None:
    session = planned.sessions[0].id
    with store.write("test") as tx:
        who = register.add(tx, "นางบัวลอย น้ำทิพย์").id
        enrolments.enrol(tx, planned.activity.id, [who])
        attendance.mark(tx, session, who, "present")
    frame.go_to("move", session)
    settle(frame)
    page = frame.page
    assert isinstance(page, MovePage)
    assert page.fields.marked_too.isVisibleTo(page)
    press(frame, K.Key_1, K.Key_Return)
    assert days(store, planned) == [("07-09", "met")]
    assert "1 คน" in frame.line.message.text
    page.fields.marked_too.setChecked(True)
    page.save()
    settle(frame)
    assert days(store, planned) == [("07-16", "met")]


def test_the_month_moves_the_one_that_meets_on_a_day(frame: Frame, planned: activities.Planned) -> None:
    page = frame.page
    assert isinstance(page, ActivitiesPage)
    page.tabs.choose("month")
    settle(frame)
    page.month.take_keyboard(date(2026, 7, 9))
    press(frame, K.Key_M)
    assert isinstance(frame.page, MovePage)


def test_the_list_of_sessions_moves_the_current_one(frame: Frame, planned: activities.Planned) -> None:
    frame.go_to("activity", planned.activity.id)
    settle(frame)
    frame.page.sessions.table.setFocus()
    press(frame, K.Key_M)
    assert isinstance(frame.page, MovePage)


def test_week_and_month_go_to_the_printer(frame: Frame, monkeypatch: pytest.MonkeyPatch) -> None:
    sent = []
    page = frame.page
    object.__setattr__(
        page.room, "print_file", lambda file, title, first=1: sent.append(file.read_bytes()[:5])
    )
    page.paper()
    settle(frame)
    page.tabs.choose("month")
    settle(frame)
    page.paper()
    settle(frame)
    assert sent == [b"%PDF-", b"%PDF-"]
    page.tabs.choose("list")
    settle(frame)
    page.paper()
    assert len(sent) == 2


def test_in_a_small_window_the_clash_stands_in_the_foot(
    store: Store, planned: activities.Planned, qapp: QApplication
) -> None:
    dressed()
    with standing(store, TIGHT) as frame:
        frame.go_to("move", planned.sessions[0].id)
        settle(frame)
        page = frame.page
        assert isinstance(page, MovePage)
        assert not page.side.isVisible()
        assert "ไม่ชน" in page._short.words()


def test_a_move_into_hours_left_free_is_said_and_forbids_nothing(
    frame: Frame, store: Store, planned: activities.Planned
) -> None:
    with store.write("test") as tx:
        quiet_hours.change(tx, {"friday": "11:45-23:00"})
    to_the_basket(frame)
    press(frame, K.Key_M)
    page = frame.page
    assert isinstance(page, MovePage)
    page.fields.put_day(date(2026, 7, 10))
    settle(frame)
    assert "ละหมาดวันศุกร์" in page._told.words()
    press(frame, K.Key_2, K.Key_Return)
    assert days(store, planned) == [("07-10", "planned")]
