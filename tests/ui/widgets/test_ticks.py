"""Checks, radios, switches: the whole row takes the click."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets import ink
from ui.widgets.ticks import Check, Radio, RadioRow, Switch


@pytest.mark.parametrize("kind", [Check, Switch])
def test_a_click_at_the_far_end_of_the_row_ticks(qtbot: QtBot, kind: type[Check]):
    tick = kind("รูปถ่าย")
    qtbot.addWidget(tick)
    tick.resize(400, tick.sizeHint().height())

    qtbot.mouseClick(tick, Qt.MouseButton.LeftButton, pos=QPoint(395, 20))

    assert tick.isChecked()
    assert tick.sizeHint().height() >= 44


def test_space_ticks_and_enter_is_left_to_the_page(qtbot: QtBot):
    tick = Check("รูปถ่าย")
    qtbot.addWidget(tick)

    qtbot.keyClick(tick, Qt.Key.Key_Space)
    enter = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    tick.keyPressEvent(enter)

    assert tick.isChecked()
    assert not enter.isAccepted()


def test_a_reader_hears_name_note_and_state(qtbot: QtBot):
    tick = Check("รูปถ่าย", note="ยังไม่ได้ถาม", checked=True)
    qtbot.addWidget(tick)

    heard = QAccessible.queryAccessibleInterface(tick)

    assert heard.text(QAccessible.Text.Name) == "รูปถ่าย"
    assert heard.text(QAccessible.Text.Description) == "ยังไม่ได้ถาม"
    assert heard.state().checked


@pytest.mark.parametrize(("on", "word"), [(True, "ใช่"), (False, "ไม่")])
def test_a_switch_always_carries_its_word(qtbot: QtBot, on: bool, word: str):
    switch = Switch("เลขไทย", checked=on)
    qtbot.addWidget(switch)
    drawn: list[ink.Drawn] = []

    with ink.watch(drawn.append):
        switch.grab()

    assert [one.text for one in drawn] == [word, "เลขไทย"] or [one.text for one in drawn] == [
        "เลขไทย",
        word,
    ]
    assert not any(one.cut for one in drawn)


def test_one_of_a_row_is_chosen_or_none(qtbot: QtBot):
    row = RadioRow([("female", "หญิง"), ("male", "ชาย"), ("not_stated", "ไม่ระบุ")])
    qtbot.addWidget(row)
    row.show()
    assert row.value() is None

    with qtbot.waitSignal(row.changed) as told:
        qtbot.mouseClick(row.findChildren(Radio)[1], Qt.MouseButton.LeftButton)

    assert told.args == ["male"]
    assert row.value() == "male"
    row.set_value("female")
    assert row.value() == "female"
    row.set_value(None)
    assert row.value() is None


def test_arrows_go_from_one_radio_to_the_next(qtbot: QtBot):
    row = RadioRow([("female", "หญิง"), ("male", "ชาย")])
    qtbot.addWidget(row)
    row.set_value("female")
    with qtbot.waitActive(row):
        row.show()
        row.activateWindow()
    first, second = row.findChildren(Radio)
    first.setFocus()

    qtbot.keyClick(first, Qt.Key.Key_Right)

    assert second.hasFocus()
    assert row.value() == "male"


def test_a_row_without_room_goes_on_in_the_next_line(qtbot: QtBot):
    holder = QWidget()
    qtbot.addWidget(holder)
    row = RadioRow([("a", "เคยเรียนแล้ว"), ("b", "ยังไม่เคยเรียน"), ("c", "ไม่ระบุ")], holder)

    assert row.heightForWidth(1000) < row.heightForWidth(200)
