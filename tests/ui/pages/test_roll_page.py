"""The roll beside the keyboard's sheet: queue, scanner, mouse, newcomers, refusals, other hands."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop import attendance, enrolments
from desktop.codes import learner_code
from desktop.learners import register
from desktop.store.store import Tx
from desktop.thai.keyboard import us_to_kedmanee
from tests.conftest import Desk
from tests.ui.pages.conftest import Opener, OpenRoll, people
from tests.ui.standing import TIGHT
from ui import theme
from ui.pages.page import Go
from ui.widgets import ink
from ui.widgets.button import Button
from ui.widgets.roll_lines import FIRST_MARK, NAME
from ui.widgets.roll_widths import on_two_lines

K = Qt.Key


def typed(roll: OpenRoll, text: str) -> None:
    """One key for each letter, wherever the keyboard is."""
    roll.press(*text)


# --- the queue at the door ------------------------------------------------------------------------


def test_a_letter_goes_to_the_search_and_enter_lets_the_first_hit_in(open_roll: Opener) -> None:
    roll = open_roll(12)
    typed(roll, "ป้า7")
    assert roll.page.parts.search.text() == "ป้า7"
    assert roll.table.model().rowCount() == 1
    roll.press(K.Key_Return)
    assert roll.shown()[7] == "present"
    assert roll.page.parts.search.text() == "", "ready for the next in the queue"
    assert roll.frame.focusWidget() is roll.page.parts.search.line
    assert roll.table.model().rowCount() == 12
    assert roll.table.currentIndex().row() == 7
    assert [place for place, mark in enumerate(roll.marks()) if mark] == [7]


def test_up_and_down_choose_among_the_hits(open_roll: Opener) -> None:
    roll = open_roll(12)
    typed(roll, "ป้า1")  # 1, 10, 11
    assert roll.table.model().rowCount() == 3
    roll.press(K.Key_Down, K.Key_Down, K.Key_Up, K.Key_Return)
    assert [place for place, mark in enumerate(roll.marks()) if mark] == [10]


def test_who_is_marked_already_is_only_told_of_it(open_roll: Opener) -> None:
    roll = open_roll(3)
    roll.press("2")
    typed(roll, "ป้า0")
    roll.press(K.Key_Return)
    assert roll.said.endswith("เช็กแล้วว่า สาย 15 นาที")
    assert roll.marks()[0] == "late"


def test_who_was_put_down_as_absent_and_comes_after_all_is_mended_with_one_deed(
    open_roll: Opener,
) -> None:
    roll = open_roll(3)
    roll.press("5")
    typed(roll, "ป้า0")
    roll.press(K.Key_Return)
    deed = roll.frame.line.message.deed
    assert deed.words == "แก้เป็น มา"
    deed.do()
    assert roll.marks()[0] == "present"


def test_two_of_one_name_come_in_turn(open_roll: Opener) -> None:
    roll = open_roll(12)
    for _ in range(2):
        typed(roll, "ใจดี")
        roll.press(K.Key_Return)
    assert roll.marks()[:3] == ["present", "present", None]


def test_nobody_of_that_name_says_what_to_do_and_f9_takes_the_name_along(open_roll: Opener) -> None:
    roll = open_roll(3)
    typed(roll, "มาใหม่")
    roll.press(K.Key_Return)
    assert "F9" in roll.said
    roll.page.new()
    roll.press(K.Key_Return)
    assert [line.name for line in roll.lines()][-1] == "มาใหม่"


def test_a_telephone_that_does_not_stand_on_the_sheet_is_found_by_the_desk(open_roll: Opener) -> None:
    roll = open_roll(3)
    who = roll.lines()[1].learner

    def give(tx: Tx) -> None:
        register.amend(tx, register.standing(tx, who), phone="0812345678")

    roll.write(give)
    roll.settle()
    typed(roll, "0812345")  # the digits 1 to 5 are for the search once it has the keyboard
    roll.page.parts.search.clear()
    roll.page.seek()
    typed(roll, "0812345")
    roll.settle()
    roll.press(K.Key_Return)
    assert "present" in roll.marks()


def test_enter_on_an_empty_search_goes_back_to_the_sheet(open_roll: Opener) -> None:
    roll = open_roll(2)
    roll.page.seek()
    roll.press(K.Key_Return)
    assert roll.frame.focusWidget() is roll.table
    assert roll.marks() == [None, None]


# --- the scanner ----------------------------------------------------------------------------------


def scanned(roll: OpenRoll, code: str) -> None:
    typed(roll, code)
    roll.press(K.Key_Return)
    roll.settle()


@pytest.mark.parametrize("layout", [str, us_to_kedmanee], ids=["latin", "thai"])
def test_a_scanned_code_marks_from_any_focus_and_layout(open_roll: Opener, layout: object) -> None:
    roll = open_roll(3)
    roll.page.parts.paper.setFocus()
    scanned(roll, layout(roll.lines()[1].code))  # type: ignore[operator]
    assert roll.marks() == [None, "present", None]
    assert roll.page.parts.search.text() == ""


def test_a_code_scanned_into_the_line_for_newcomers_registers_nobody(open_roll: Opener) -> None:
    roll = open_roll(3)
    code = roll.lines()[2].code
    roll.page.new()
    scanned(roll, code)
    assert roll.marks() == [None, None, "present"]


def test_a_code_scanned_twice_says_so(open_roll: Opener) -> None:
    roll = open_roll(2)
    code = roll.lines()[0].code
    scanned(roll, code)
    scanned(roll, code)
    assert roll.said.endswith("มาแล้ว <b>09.00 น.</b>")


def test_who_is_known_but_not_on_the_list_is_marked_and_said(open_roll: Opener) -> None:
    roll = open_roll(2)
    known: list[register.Known] = []
    roll.write(lambda tx: known.append(register.add(tx, "นายคำปัน แสงทอง")))  # type: ignore[arg-type]
    scanned(roll, known[0].code)
    assert "ไม่อยู่ในรายชื่อ" in roll.said
    assert roll.marks() == [None, None, "present"]


def test_an_unknown_code_says_what_to_do(open_roll: Opener) -> None:
    roll = open_roll(2)
    scanned(roll, learner_code("Z", 99))
    assert "F9" in roll.said
    assert roll.marks() == [None, None]


# --- the mouse ------------------------------------------------------------------------------------


def cell(roll: OpenRoll, row: int, column: int) -> QPoint:
    return roll.table.visualRect(roll.table.model().index(row, column)).center()


def test_one_click_in_a_column_marks_and_the_sheet_stays_under_the_hand(open_roll: Opener) -> None:
    roll = open_roll(40)
    scrolled = roll.table.verticalScrollBar().value()
    QTest.mouseClick(roll.table.viewport(), Qt.MouseButton.LeftButton, pos=cell(roll, 6, FIRST_MARK + 3))
    assert roll.shown()[6] == "excused"
    assert roll.table.currentIndex().row() == 6
    assert roll.table.verticalScrollBar().value() == scrolled
    QTest.mouseClick(roll.table.viewport(), Qt.MouseButton.LeftButton, pos=cell(roll, 2, NAME))
    assert [place for place, mark in enumerate(roll.marks()) if mark] == [6], (
        "a name only lights the row"
    )
    assert roll.table.currentIndex().row() == 2


def test_a_seat_jumps_to_its_row(open_roll: Opener) -> None:
    roll = open_roll(40)
    seats = roll.page.parts.side.seats.seats
    QTest.mouseClick(
        seats.viewport(),
        Qt.MouseButton.LeftButton,
        pos=seats.visualRect(seats.model().index(9, 0)).center(),
    )
    assert roll.table.currentIndex().row() == 9
    assert roll.frame.focusWidget() is roll.table


# --- newcomers ------------------------------------------------------------------------------------


def test_f9_a_name_and_enter_is_all_a_newcomer_needs(open_roll: Opener) -> None:
    roll = open_roll(2)
    roll.page.new()
    typed(roll, "นายใหม่ มาดี")
    roll.press(K.Key_Return)
    assert [(line.name, line.status) for line in roll.lines()][-1] == ("นายใหม่ มาดี", "present")
    assert "มาใหม่" in roll.said
    assert roll.frame.focusWidget() is roll.table
    assert roll.page.marking.sheet.expected == 2, "who walked in is counted by themselves"
    roll.frame.undo()
    assert len(roll.lines()) == 2


def test_esc_leaves_the_line_and_keeps_what_was_typed(open_roll: Opener) -> None:
    roll = open_roll(2)
    roll.page.new()
    typed(roll, "นายใ")
    roll.press(K.Key_Escape)
    assert roll.frame.focusWidget() is roll.table
    roll.page.new()
    typed(roll, "หม่")
    roll.press(K.Key_Return)
    assert roll.lines()[-1].name == "นายใหม่"


# --- refusals and other hands ---------------------------------------------------------------------


def test_a_mark_that_is_refused_is_taken_off_and_the_reason_said(open_roll: Opener) -> None:
    roll = open_roll(2)
    roll.write(lambda tx: tx.sql.execute("UPDATE session SET status = 'cancelled' WHERE number = 3"))  # type: ignore[attr-defined]
    seen: list[list[str | None]] = []
    roll.page.marking.laid.connect(lambda: seen.append(roll.shown()))
    roll.press("1")
    assert seen[0] == ["present", None], "shown until the desk says no"
    assert roll.marks() == [None, None]
    assert roll.shown() == [None, None]
    assert "ยกเลิก" in roll.said
    assert roll.frame.line.message.kind == "error"


def test_what_another_process_marks_is_shown_and_the_row_stays(
    open_roll: Opener, verb: Desk, qtbot: QtBot
) -> None:
    roll = open_roll(12)
    roll.press(K.Key_Down, K.Key_Down, K.Key_Down)
    roll.settle()
    code = roll.lines()[8].code
    with qtbot.waitSignal(roll.frame.room.work.changed, timeout=5000):
        verb("attendance", "mark", "A01#3", code, "excused")
    roll.settle()
    assert roll.shown()[8] == "excused"
    assert roll.table.currentIndex().row() == 3


def test_the_row_stays_with_its_person_when_somebody_enters_above(open_roll: Opener) -> None:
    roll = open_roll(12)
    roll.press(*[K.Key_Down] * 5)
    who = roll.table.current_learner()

    def enrol(tx: Tx) -> None:
        with_a = register.add(tx, "นางกก กก")
        enrolments.enrol(tx, roll.page.marking.sheet.roll.activity, [with_a.id])

    roll.write(enrol)  # type: ignore[arg-type]
    roll.settle()
    assert roll.table.model().rowCount() == 13
    assert roll.table.current_learner() == who


def test_a_session_that_is_gone_leads_back_to_the_choice(open_roll: Opener) -> None:
    roll = open_roll(2)
    roll.frame.go_to("roll", b"x" * 16)
    roll.settle()
    assert roll.page._stack.currentWidget() is roll.page.choice


# --- days without a sheet -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "why"), [("holiday", "วันหยุด"), ("cancelled", "งดเรียน"), ("moved", "เลื่อน")]
)
def test_a_session_that_does_not_meet_says_why_and_only_opens(
    open_roll: Opener, status: str, why: str
) -> None:
    roll = open_roll(2)
    roll.write(lambda tx: tx.sql.execute("UPDATE session SET status = ? WHERE number = 3", (status,)))  # type: ignore[attr-defined]
    roll.settle()
    gone: list[Go] = []
    roll.page.go.disconnect()
    roll.page.go.connect(gone.append)
    none = roll.page.none
    assert none.isVisible()
    assert why in none._why.words()
    assert [button.text() for button in buttons(none)] == ["เปิดดู"]
    none.setFocus()
    roll.press(K.Key_Return)
    assert [go.place for go in gone] == ["activity"]
    roll.press("1")
    roll.page.new()
    assert roll.marks() == [None, None]


def buttons(place: QWidget) -> list[Button]:
    return [button for button in place.findChildren(Button) if button.isVisibleTo(place)]


def test_an_empty_roll_offers_two_ways_on(open_roll: Opener) -> None:
    roll = open_roll(0)
    assert [button.text() for button in buttons(roll.page.none)] == ["ใส่รายชื่อ", "คนมาใหม่"]
    roll.page.new()
    typed(roll, "ยายคำ")
    roll.press(K.Key_Return)
    assert [(line.name, line.status) for line in roll.lines()] == [("ยายคำ", "present")]
    assert roll.page.parts.isVisible()


# --- which roll -----------------------------------------------------------------------------------


def test_the_only_roll_of_today_opens_by_itself(open_roll: Opener) -> None:
    roll = open_roll(3, key=False)
    assert roll.page.parts.isVisible()
    roll.press("1")
    assert roll.marks() == ["present", None, None]
    roll.press(K.Key_Escape)
    roll.settle()
    assert roll.page.choice.isVisible(), "back to the choice one came by"


def test_of_several_rolls_today_one_is_chosen_by_enter(open_roll: Opener) -> None:
    roll = open_roll(3, key=False)
    roll.press(K.Key_Escape)
    other, _known = people(roll.store, 0)
    roll.settle()
    assert roll.page.choice.rows.rowCount() >= 2
    at = [near.session for near in roll.page.choice.rows.rows].index(roll.session)
    roll.page.choice.view.stand(at)
    roll.press(K.Key_Return)
    roll.settle()
    assert roll.page.marking.sheet.roll.session == roll.session != other


# --- how it folds, what is spoken, paper -----------------------------------------------------------


def test_folded_the_counts_are_a_strip_and_nickname_and_seats_go(open_roll: Opener) -> None:
    wide, tight = open_roll(3), open_roll(3, TIGHT)
    assert wide.table.shows_nickname
    assert wide.page.parts.side.isVisible()
    assert not wide.page.parts.strip.isVisible()
    assert not tight.table.shows_nickname
    assert not tight.page.parts.side.isVisible()
    assert tight.page.parts.strip.isVisible()
    assert tight.page.parts.finish_folded.isVisible()


def test_a_long_name_takes_two_lines_of_its_own_row_and_nobodys_nickname(open_roll: Opener) -> None:
    roll = open_roll(3)
    with roll.store.write("enrol") as tx:
        long = register.add(tx, "ว่าที่ร้อยตรีหญิง ณัฏฐ์ธิดา กิตติทุ่งเรืองไพบูลย์สวนหลวง")
        enrolments.enrol(tx, roll.page.marking.sheet.roll.activity, [long.id])
    roll.settle()
    rows = [line.learner for line in roll.page.marking.sheet.lines]
    tall = {row for row in range(len(rows)) if roll.table.rowHeight(row) > theme.current().row}
    assert tall == {rows.index(long.id)}
    assert roll.table.shows_nickname
    typed(roll, "ณัฏฐ์ธิดา")  # alone on the sheet, the first row is tall; it is not so afterwards
    assert roll.table.rowHeight(0) > theme.current().row
    roll.press(K.Key_Escape)
    roll.settle()
    heights = [roll.table.rowHeight(row) for row in range(len(rows)) if row not in tall]
    assert set(heights) == {theme.current().row}


def test_the_foot_tells_the_keys_of_the_line_for_somebody_new(open_roll: Opener) -> None:
    roll = open_roll(3)
    sheet = roll.page.hints()
    roll.press(K.Key_F9)
    assert (
        roll.page.hints()
        == roll.frame.line.hints._hints
        == (("Enter", "ลงชื่อและเช็กว่ามา"), ("Esc", "ปิดบรรทัดนี้"))
    )
    roll.press(K.Key_Escape)
    roll.settle()
    assert roll.page.hints() == roll.frame.line.hints._hints == sheet


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("จะแฮ", ("จะแฮ", "")),
        ("นางสาวมาลี ใจดี", ("นางสาวมาลี", "ใจดี")),
        ("ว่าที่ร้อยตรีหญิง ณัฏฐ์ธิดา ใจดี", ("ว่าที่ร้อยตรีหญิง", "ณัฏฐ์ธิดา ใจดี")),
        ("ดร. มาลี กิตติทุ่งเรืองไพบูลย์", ("ดร. มาลี", "กิตติทุ่งเรืองไพบูลย์")),
    ],
)
def test_a_name_breaks_where_its_lines_are_most_alike(name: str, parts: tuple[str, str]) -> None:
    assert on_two_lines(name) == parts


def test_a_screen_reader_hears_name_mark_and_place(open_roll: Opener) -> None:
    roll = open_roll(40)
    roll.press("2")
    name = roll.lines()[0].name
    table = QAccessible.queryAccessibleInterface(roll.table)
    wide = FIRST_MARK + 5 + 1  # a row is its head and its cells, the first row is all heads
    row = [table.child(wide + place).text(QAccessible.Text.Name) for place in range(wide)]
    assert row[0] == name
    cells = row[1:]
    assert cells[NAME] == f"{name} สาย 15 นาที แถว 1 จาก 40"
    assert cells[FIRST_MARK:] == ["มา", "สาย 15 นาที เช็กแล้ว", "กลับก่อน", "ลา", "ขาด"]
    seats = QAccessible.queryAccessibleInterface(roll.page.parts.side.seats.seats)
    assert seats.child(0).text(QAccessible.Text.Name) == f"{name} สาย 15 นาที แถว 1 จาก 40"
    assert seats.childCount() == 40


def test_the_sheet_to_sign_is_drawn_and_handed_to_the_printer(open_roll: Opener) -> None:
    roll = open_roll(3)
    printed: list[tuple[bytes, str]] = []

    def take(file: Path, title: str) -> None:
        printed.append((file.read_bytes()[:5], title))

    roll.page.room = replace(roll.page.room, print_file=take)
    roll.page.paper()
    roll.settle()
    assert printed == [(b"%PDF-", "ใบเซ็นชื่อ โรงเรียนผู้สูงอายุ")]


def test_a_double_click_on_the_last_button_ends_the_roll_and_stays(open_roll: Opener) -> None:
    roll = open_roll(3)
    gone: list[Go] = []
    roll.page.go.disconnect()
    roll.page.go.connect(gone.append)
    for _ in range(2):
        QTest.mouseClick(roll.page.parts.finish, Qt.MouseButton.LeftButton)
    assert not gone
    assert roll.marks() == ["absent"] * 3


def test_a_roll_of_another_day_is_not_what_f3_means_today(
    open_roll: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    roll = open_roll(3)
    typed(roll, "ป้า1")  # half typed when the day ended
    monkeypatch.setenv("SALA_NOW", "2026-07-08T08:00:00")
    roll.frame.go_to("roll")
    roll.settle()
    sheet = roll.page.marking.sheet
    assert sheet.roll.day.isoformat() == "2026-07-08"
    assert roll.table.model().rowCount() == 3, "the search of yesterday is over"


def test_who_is_not_on_the_sheet_shows_why_it_is_empty(open_roll: Opener) -> None:
    roll = open_roll(3)
    typed(roll, "ฮฮฮ")
    with ink.watch(lambda drawn: told.append(drawn.text)):
        told: list[str] = []
        roll.table.grab()
    assert any("F9" in text for text in told)


# --- minutes, heads, chances, who marked ----------------------------------------------------------


def test_minutes_are_typed_by_digits_for_who_was_marked_late_last(open_roll: Opener) -> None:
    roll = open_roll(3)
    roll.press("2", "6")
    assert roll.page.parts.minutes.is_open
    assert roll.table.currentIndex().row() == 0
    roll.press("3", "5", K.Key_Return)
    roll.settle()
    assert roll.shown_minutes()[0] == 35
    assert "ว่า สาย 35 นาที" in roll.said
    assert not roll.page.parts.minutes.is_open
    assert roll.frame.focusWidget() is roll.table


def test_minutes_are_typed_on_a_thai_layout_by_the_same_keys(open_roll: Opener) -> None:
    roll = open_roll(3)
    roll.press("/", us_to_kedmanee("6"))
    roll.press(us_to_kedmanee("4"), us_to_kedmanee("0"), K.Key_Return)
    assert roll.shown_minutes()[0] == 40


def test_two_on_who_is_late_already_asks_how_long_and_arrows_go_by_fives(open_roll: Opener) -> None:
    roll = open_roll(3)
    roll.press("2", K.Key_Up, "2", K.Key_Right, K.Key_Right, K.Key_Left, K.Key_Return)
    assert roll.shown_minutes()[0] == 20


def test_minutes_never_exceed_the_session_and_esc_leaves_them(open_roll: Opener) -> None:
    roll = open_roll(3)
    roll.press("2", "6", "9", "9", "9", K.Key_Escape)
    assert roll.shown_minutes()[0] == 15
    roll.press("6", "9", "9", "9", K.Key_Return)
    assert roll.shown_minutes()[0] == 195


def test_minutes_of_nobody_late_are_said(open_roll: Opener) -> None:
    roll = open_roll(3)
    roll.press("1", K.Key_Up, "6")
    assert not roll.page.parts.minutes.is_open
    assert "สาย" in roll.said


def test_heads_are_counted_by_keys_and_stand_on_the_button(open_roll: Opener) -> None:
    roll = open_roll(3)
    roll.press("7")
    assert roll.page.parts.isHidden()
    roll.press("1", "2", K.Key_Escape)
    roll.settle()
    assert not roll.page.parts.isHidden()
    assert roll.page.parts.heads.text() == "นับหัว 12 คน"
    with roll.store.read() as tx:
        told = attendance.heads(tx, roll.session)
    assert [(one.sex, one.band, one.people) for one in told] == [("female", "<15", 12)]
    assert "12 คน" in roll.said


def test_who_may_lose_by_one_more_absence_is_warned_of_in_row_and_panel(open_roll: Opener) -> None:
    roll = open_roll(3)
    first = roll.lines()[0]
    with roll.store.write("test") as tx:
        tx.sql.execute("UPDATE activity SET rule_percent = 100")
    roll.page.ask()
    roll.settle()
    assert roll.table.model().chances[first.learner][0] == "ต้องมาทุกครั้ง"
    assert "ต้องมาให้ครบ" in roll.page.parts.side.who._why.words()
    roll.press("5", K.Key_Up)
    roll.settle()
    assert roll.table.model().chances[first.learner] == ("ไม่ทันแล้ว", "brick", "x-circle")


def test_who_marked_stands_beside_the_current_person(open_roll: Opener, qtbot: QtBot) -> None:
    roll = open_roll(3)
    roll.press("2", K.Key_Up, "1", K.Key_Up)
    roll.settle()
    face = roll.page.parts.side.who._face
    qtbot.waitUntil(lambda: "แก้ 1 ครั้ง" in face.accessibleName(), timeout=15_000)
