"""One activity: people are put in by name or all at once, wait when it is full, and are taken out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop import activities, attendance, enrolments
from desktop.activities import Plan
from desktop.learners import register
from desktop.store.store import Store
from tests.ui.standing import TIGHT, WIDE, dressed, settle, standing
from ui.main_window import Frame
from ui.pages.activities.one import ActivityPage
from ui.pages.page import Go

K = Qt.Key
NAMES = ("นางบัวลอย น้ำทิพย์", "นายคำปัน แสงทอง", "นางสาวมาลี ใจดี", "นายแก้ว มูลเมือง")


@pytest.fixture
def people(store: Store) -> dict[str, bytes]:
    with store.write("test") as tx:
        return {name: register.add(tx, name).id for name in NAMES}


Opener = Callable[..., Frame]


@pytest.fixture
def opened(store: Store, qapp: QApplication) -> Iterator[Opener]:
    """Opens the page of an activity that takes so many people."""
    with ExitStack() as stack:

        def opener(capacity: int | None = None, first: str = "2026-06-17", window=WIDE) -> Frame:
            dressed()
            with store.write("test") as tx:
                plan = Plan(
                    "โรงเรียนผู้สูงอายุ", first, "2026-07-22", "wed", "09:00-12:00",
                    capacity=capacity, place="ลานวัด", facilitator="ครูคำ",
                )  # fmt: skip
                made = activities.plan(tx, plan)
            frame = stack.enter_context(standing(store, window))
            frame.go_to("activity", made.activity.id)
            settle(frame)
            return frame

        yield opener


def page(frame: Frame) -> ActivityPage:
    assert isinstance(frame.page, ActivityPage)
    return frame.page


def type_in(frame: Frame, text: str) -> None:
    for sign in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign)
            QApplication.sendEvent(QApplication.focusWidget(), event)
    settle(frame)


def press(frame: Frame, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or frame, key)
        settle(frame)


def names(frame: Frame) -> list[str]:
    """Who is shown: those who wait with their turn."""
    lines = page(frame).people.rows.rows
    return [f"{line.person.name}{f' {line.turn}' if line.turn else ''}" for line in lines]


def found(frame: Frame) -> list[str]:
    rows = page(frame).people.found
    return [f"{line.hit.name} {rows.state(line)}".strip() for line in rows.rows]


def standing_of(store: Store) -> dict[str, str]:
    """What the file holds, by given name."""
    with store.read() as tx:
        return dict(
            tx.sql.execute(
                "SELECT l.given_name, e.status FROM enrolment e JOIN learner l ON l.id = e.learner"
                " WHERE e.gone = 0"
            )
        )


def everybody(frame: Frame) -> None:
    panel = page(frame).people
    (panel.all_in if panel.all_in.isVisible() else panel.everybody).click()
    settle(frame)


def test_names_are_typed_one_after_the_other(
    opened: Opener, store: Store, people: dict[str, bytes]
) -> None:
    frame = opened()
    for part in ("มาลี", "บัว"):
        type_in(frame, part)
        press(frame, K.Key_Return)
    assert names(frame) == ["นางบัวลอย น้ำทิพย์", "นางสาวมาลี ใจดี"]
    assert standing_of(store) == {"บัวลอย": "enrolled", "มาลี": "enrolled"}
    assert page(frame).people.search.text() == ""
    assert QApplication.focusWidget() is page(frame).people.search.line
    assert frame.line.message.text == "เพิ่ม <b>นางบัวลอย น้ำทิพย์</b> แล้ว"


def test_a_deed_is_taken_back(opened: Opener, store: Store, people: dict[str, bytes]) -> None:
    frame = opened()
    type_in(frame, "มาลี")
    press(frame, K.Key_Return)
    frame.line.message.deed.do()
    settle(frame)
    assert standing_of(store) == {}
    assert names(frame) == []


def test_arrows_choose_among_those_found_and_a_button_does_the_same(
    opened: Opener, store: Store, people: dict[str, bytes]
) -> None:
    with store.write("test") as tx:
        register.add(tx, "นางแก้วตา มูลเมือง")
    frame = opened()
    type_in(frame, "แก้ว")
    lit = page(frame).people.hits.currentIndex
    assert lit().row() == 0
    press(frame, K.Key_Down)
    assert lit().row() == 1
    second = page(frame).people.found.rows[1].hit.name
    page(frame).people.put_in.click()
    settle(frame)
    assert names(frame) == [second]


def test_who_is_in_is_said_among_those_found(opened: Opener, people: dict[str, bytes]) -> None:
    frame = opened(capacity=1)
    for part in ("มาลี", "บัว"):
        type_in(frame, part)
        press(frame, K.Key_Return)
    type_in(frame, "มาลี")
    assert found(frame) == ["นางสาวมาลี ใจดี อยู่แล้ว"]
    press(frame, K.Key_Return)
    assert frame.line.message.text == "มีชื่ออยู่แล้ว"
    assert frame.line.message.deed is None, "there is nothing to take back"
    type_in(frame, "บัว")
    assert found(frame) == ["นางบัวลอย น้ำทิพย์ รอคิวอยู่"]


def test_everybody_at_once(opened: Opener, store: Store, people: dict[str, bytes]) -> None:
    frame = opened()
    assert page(frame).people.all_in.text() == "เพิ่มทุกคน 4 คน"
    everybody(frame)
    assert set(standing_of(store).values()) == {"enrolled"}
    assert len(names(frame)) == 4
    assert frame.line.message.text == "เพิ่ม <b>4 คน</b> แล้ว"
    page(frame).people.everybody.click_or_say()
    settle(frame)
    assert frame.line.message.text == "ทุกคนในศูนย์อยู่ในกิจกรรมนี้แล้ว"


def test_a_centre_without_learners_says_so(opened: Opener) -> None:
    frame = opened()
    page(frame).people.all_in.click_or_say()
    settle(frame)
    assert frame.line.message.text == "ยังไม่มีผู้เรียนในศูนย์ ลงชื่อคนใหม่ก่อน"


def test_the_rest_wait_when_it_is_full_and_move_up_when_told(
    opened: Opener, store: Store, people: dict[str, bytes]
) -> None:
    frame = opened(capacity=2)
    everybody(frame)
    assert names(frame)[2:] == [f"{name} {turn}" for turn, name in enumerate(waiting(store), 1)]
    assert frame.line.message.text == "เพิ่ม <b>2 คน</b> แล้ว เต็มแล้ว <b>2 คน</b> รอคิว"
    assert page(frame).people.count.words() == "2 จาก 2 คน · รอคิว 2 คน · ใครลงชื่อก่อนได้ก่อน"
    panel = page(frame).people
    assert not panel.take.isVisible(), "who is in needs no taking in"
    gone = panel.rows.rows[0].person.name
    panel.people.setFocus()
    panel.people.stand(0)
    press(frame, K.Key_Delete)
    assert frame.line.message.text == f"เอา <b>{gone}</b> ออกจากกิจกรรมแล้ว"
    first = waiting(store)[0]
    panel.people.stand(1)
    assert panel.take.isVisible()
    panel.take.click()
    settle(frame)
    assert first not in waiting(store)
    assert sorted(standing_of(store).values()) == ["enrolled", "enrolled", "waiting", "withdrawn"]


def waiting(store: Store) -> list[str]:
    with store.read() as tx:
        activity = tx.sql.execute("SELECT id FROM activity").fetchone()[0]
        return [person.name for person in activities.detail(tx, activity).waiting]


def test_a_withdrawal_is_taken_back(opened: Opener, store: Store, people: dict[str, bytes]) -> None:
    frame = opened()
    everybody(frame)
    before = names(frame)
    page(frame).people.out.click()
    settle(frame)
    assert len(names(frame)) == 3
    frame.undo()
    settle(frame)
    assert names(frame) == before


def test_an_unknown_name_offers_to_register(opened: Opener, people: dict[str, bytes]) -> None:
    frame = opened()
    type_in(frame, "ฮฮฮฮ")
    assert page(frame).people._unknown.isVisible()
    press(frame, K.Key_F9)
    assert frame.at == Go("learner_form", ("new", "ฮฮฮฮ"))
    frame.go_to("activity")
    settle(frame)
    page(frame).seek()
    assert page(frame).people.search.text() == "ฮฮฮฮ"
    press(frame, K.Key_Escape)
    assert page(frame).people.search.text() == "", "Esc empties the search first"
    assert frame.at.place == "activity"
    press(frame, K.Key_Escape)
    assert frame.at.place == "activities"


def test_sessions_say_who_came_and_open_their_roll(
    opened: Opener, store: Store, people: dict[str, bytes]
) -> None:
    frame = opened()
    everybody(frame)
    with store.read() as tx:
        activity = tx.sql.execute("SELECT id FROM activity").fetchone()[0]
        sessions = activities.meetings(tx, activity)
    with store.write("test") as tx:
        for name in NAMES[:3]:
            attendance.mark(tx, sessions[0].id, people[name], "present")
        attendance.mark(tx, sessions[0].id, people[NAMES[3]], "absent")
    settle(frame)
    rows = page(frame).sessions.rows
    assert [rows.columns[1].text(row) for row in rows.rows[:3]] == [
        "พุธ 17 มิ.ย.", "พุธ 24 มิ.ย.", "พุธ 1 ก.ค.",
    ]  # fmt: skip
    assert [rows.state(row) for row in rows.rows] == ["มา 3 จาก 4", "ยังไม่เช็ก", "วันนี้", "", "", ""]
    page(frame).sessions.table.stand(5)
    page(frame).sessions.open.click()
    settle(frame)
    assert "ยังไม่ถึงวันเรียนครั้งนี้" in frame.line.message.text
    assert frame.at.place == "activity"
    page(frame).roll.click()
    settle(frame)
    assert frame.at == Go("roll", next(s.id for s in sessions if s.day == date(2026, 7, 1)))


def test_before_its_first_day_there_is_no_roll(opened: Opener, people: dict[str, bytes]) -> None:
    frame = opened(first="2026-07-08")
    assert not page(frame).roll.isVisible(), "nobody to mark"
    everybody(frame)
    assert page(frame).roll.isVisible()
    page(frame).roll.click_or_say()
    settle(frame)
    assert frame.line.message.text == "ยังไม่ถึงวันเรียนครั้งแรก"


def test_the_head_says_when_where_and_by_whom(opened: Opener) -> None:
    frame = opened()
    assert page(frame).head._title.words() == "โรงเรียนผู้สูงอายุ"
    assert page(frame).head._sub.words() == "พุธ 09.00–12.00 น. · ลานวัด · ครูคำ"


def test_in_a_small_window_people_and_sessions_are_two_tabs(
    opened: Opener, people: dict[str, bytes]
) -> None:
    frame = opened(window=TIGHT)
    everybody(frame)
    assert page(frame).people.isVisible()
    assert not page(frame).sessions.isVisible()
    page(frame).tabs.choose("sessions")
    assert page(frame).sessions.isVisible()
    assert not page(frame).people.isVisible()
    frame.resize(WIDE)
    settle(frame)
    assert page(frame).people.isVisible()
    assert page(frame).sessions.isVisible()
    assert not page(frame).tabs.isVisible()


def test_what_somebody_else_writes_is_shown(
    opened: Opener, store: Store, people: dict[str, bytes]
) -> None:
    frame = opened()
    with store.write("test") as tx:
        activity = tx.sql.execute("SELECT id FROM activity").fetchone()[0]
        enrolments.enrol(tx, activity, [people["นายแก้ว มูลเมือง"]])
    settle(frame)
    assert names(frame) == ["นายแก้ว มูลเมือง"]


def test_without_an_activity_the_list_of_all_is_shown(store: Store, qapp: QApplication) -> None:
    dressed()
    with standing(store, WIDE) as frame:
        frame.go_to("activity")
        settle(frame)
        assert frame.at == Go("activities", "list")


def test_who_has_another_at_the_same_time_is_told_and_in_all_the_same(
    opened: Opener, store: Store, people: dict[str, bytes]
) -> None:
    with store.write("test") as tx:
        other = activities.plan(tx, Plan("ภาษามลายู", "2026-07-08", "2026-07-22", "wed", "11:00-13:00"))
        enrolments.enrol(tx, other.activity.id, enrolments.everybody(tx)[:2])
    frame = opened()
    page(frame).people.all_in.click()
    settle(frame)
    told = frame.line.message
    assert told.kind == "look"
    assert "<b>2 คน</b> เรียน <b>ภาษามลายู</b>" in told.text
    assert len(names(frame)) == len(NAMES)
    told.deed.do()
    settle(frame)
    assert names(frame) == []


def test_of_a_pasted_list_esc_leaves_one_line_out_and_comes_to_the_next(opened: Opener) -> None:
    frame = opened()
    page(frame).people.pasted.emit("ไม่มีใครหนึ่ง\nไม่มีใครสอง")
    settle(frame)
    search = page(frame).people.search
    assert search.text() == "ไม่มีใครหนึ่ง"
    assert "Esc" in frame.line.message.text
    assert page(frame).step_back()
    assert search.text() == "ไม่มีใครสอง"
    assert page(frame).step_back()
    assert search.text() == ""


def test_an_empty_activity_offers_a_former_group_in_a_small_window_too(
    opened: Opener, store: Store, people: dict[str, bytes]
) -> None:
    with store.write("test") as tx:
        other = activities.plan(tx, Plan("ภาษามลายู", "2026-05-06", "2026-05-27", "wed", "17:00-19:00"))
        enrolments.enrol(tx, other.activity.id, enrolments.everybody(tx)[:2])
    frame = opened(window=TIGHT)
    panel = page(frame).people
    assert panel.same_group.isVisible()
    panel.same_group.click()
    settle(frame)
    rows = panel.former
    assert [rows.columns[1].text(one) for one in rows.rows] == ["6 พ.ค. 2569 – 27 พ.ค. 2569"]
    QTest.keyClick(panel.formers, Qt.Key.Key_Return)
    settle(frame)
    assert len(names(frame)) == 2
