"""The roll by keyboard alone: every key does what the look says, and the file holds it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop import attendance
from tests.ui.pages.conftest import Opener, tell

K = Qt.Key
BY_KEY = dict(zip("12345", attendance.STATUSES, strict=True))


@pytest.mark.parametrize(("key", "status"), list(BY_KEY.items()))
def test_a_digit_marks_and_goes_down(open_roll: Opener, key: str, status: str) -> None:
    roll = open_roll(3)
    roll.press(key)
    assert roll.shown() == [status, None, None], "painted in the same event"
    assert roll.table.currentIndex().row() == 1
    assert roll.marks() == [status, None, None]


@pytest.mark.parametrize(("sign", "status"), list(zip("ๅ/-ภถ", attendance.STATUSES, strict=True)))
def test_digits_act_by_their_key_on_a_thai_layout(open_roll: Opener, sign: str, status: str) -> None:
    roll = open_roll(2)
    roll.press(sign)
    assert roll.marks() == [status, None]
    assert roll.page.parts.search.text() == ""


def test_what_an_input_method_writes_counts_as_typed(open_roll: Opener) -> None:
    roll = open_roll(2)
    event = QInputMethodEvent()
    event.setCommitString("ๅ")
    QApplication.sendEvent(roll.table, event)
    assert roll.marks() == ["present", None]


@pytest.mark.parametrize("key", [K.Key_Return, K.Key_Enter, K.Key_Space])
def test_enter_marks_present(open_roll: Opener, key: Qt.Key) -> None:
    roll = open_roll(2)
    roll.press(key)
    assert roll.marks() == ["present", None]


def test_forty_names_with_six_exceptions_end_right_in_the_file(open_roll: Opener) -> None:
    roll = open_roll(40)
    exceptions = {3: "2", 7: "5", 12: "4", 20: "2", 21: "3", 39: "5"}
    for place in range(40):
        roll.press(exceptions.get(place, "1"))
    wanted = [BY_KEY[exceptions.get(place, "1")] for place in range(40)]
    assert roll.shown() == wanted
    assert roll.marks() == wanted
    assert roll.shown() == wanted, "what was read again says the same"


def test_a_key_that_is_held_down_marks_one_person(open_roll: Opener) -> None:
    roll = open_roll(5)
    tell(roll.table, "1")
    for _ in range(4):
        tell(roll.table, "1", repeat=True)
    assert roll.marks() == ["present", None, None, None, None]


def test_late_and_left_early_begin_with_the_clock(open_roll: Opener) -> None:
    roll = open_roll(2)  # 08.45–12.00, and it is 09.00
    roll.press("2", "3")
    assert [line.minutes for line in roll.lines()] == [15, 180]


def test_the_arrows_change_minutes_by_five_within_the_session(open_roll: Opener) -> None:
    roll = open_roll(2)
    roll.press("2", K.Key_Up, K.Key_Right, K.Key_Right, K.Key_Left)
    assert roll.lines()[0].minutes == 20
    roll.press(*[K.Key_Left] * 9)
    assert roll.lines()[0].minutes == 5
    assert roll.table.currentIndex().row() == 0, "changing minutes stays on the row"
    roll.press("3", K.Key_Up, *[K.Key_Right] * 9)
    assert roll.lines()[0].minutes == 195, "never more than the session is long"


def test_arrows_on_who_missed_no_part_say_what_they_are_for(open_roll: Opener) -> None:
    roll = open_roll(2)
    roll.press(K.Key_Right)
    assert "← →" in roll.said
    assert roll.marks() == [None, None]


def test_del_clears_and_stays(open_roll: Opener) -> None:
    roll = open_roll(2)
    roll.press("1", K.Key_Up, K.Key_Delete)
    assert roll.shown() == [None, None]
    assert roll.marks() == [None, None]
    assert roll.table.currentIndex().row() == 0
    roll.press(K.Key_Delete)
    assert "ยังไม่ได้เช็ก" in roll.said


def test_home_end_and_pages_move_the_row(open_roll: Opener) -> None:
    roll = open_roll(40)
    roll.press(K.Key_End)
    assert roll.table.currentIndex().row() == 39
    roll.press(K.Key_PageUp)
    assert 20 < roll.table.currentIndex().row() < 39
    roll.press(K.Key_Home)
    assert roll.table.currentIndex().row() == 0


def test_the_current_row_stays_in_the_middle_third_of_three_hundred(open_roll: Opener) -> None:
    roll = open_roll(300)
    table, third = roll.table, roll.table.viewport().height() / 3
    for _ in range(150):
        roll.press(K.Key_Down)
    top = table.rowViewportPosition(table.currentIndex().row())
    assert third - 1 <= top
    assert top + table.rowHeight(0) <= 2 * third + 1
    roll.press("1")
    assert roll.marks()[150] == "present"
    roll.press(K.Key_End)
    assert table.rowViewportPosition(299) + table.rowHeight(299) <= table.viewport().height()


def test_the_sentence_says_who_and_what_and_can_be_taken_back(open_roll: Opener) -> None:
    roll = open_roll(2)
    name = roll.lines()[0].name
    roll.press("2")
    assert roll.said == f"เช็ก <b>{name}</b> ว่า สาย 15 นาที"
    deed = roll.frame.line.message.deed
    assert (deed.words, deed.key) == ("เลิกทำ", "Ctrl+Z")
    deed.do()
    assert roll.marks() == [None, None]
    assert roll.shown() == [None, None]


def test_finishing_marks_the_rest_absent_and_one_undo_takes_all_back(open_roll: Opener) -> None:
    roll = open_roll(6)
    roll.press("1", "4")
    assert roll.page.parts.finish.text() == "เช็กเสร็จ ที่เหลือ 4 คนขาด"
    QTest.keyClick(roll.table, K.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert roll.shown() == ["present", "excused", *["absent"] * 4]
    assert roll.marks() == ["present", "excused", *["absent"] * 4]
    assert roll.page.parts.finish.text() == "เช็กครบแล้ว กลับไปวันนี้"
    roll.frame.undo()
    assert roll.marks() == ["present", "excused", *[None] * 4]


def test_ctrl_s_says_that_everything_is_saved_already(open_roll: Opener) -> None:
    roll = open_roll(1)
    roll.page.save()
    assert "บันทึกทันที" in roll.said


def test_esc_goes_back_step_by_step(open_roll: Opener) -> None:
    roll = open_roll(2)
    roll.press("ก")
    roll.press(K.Key_Escape)
    assert roll.page.parts.search.text() == ""
    assert roll.frame.focusWidget() is roll.table
    gone: list[str] = []
    roll.page.go.disconnect()
    roll.page.go.connect(lambda go: gone.append(go.place))
    roll.press(K.Key_Escape)
    assert gone == ["today"]
