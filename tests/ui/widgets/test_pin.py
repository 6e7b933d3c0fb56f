"""A PIN: by the keys of any layout, by the pad, never shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.widgets import ink
from ui.widgets.button import Button
from ui.widgets.pin import PinDots, PinPad


@pytest.fixture
def dots(qtbot: QtBot) -> PinDots:
    made = PinDots("เลขของฉัน")
    qtbot.addWidget(made)
    return made


def strike(dots: PinDots, printed: str, key: int = 0) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, printed)
    QApplication.sendEvent(dots, event)


@pytest.mark.parametrize("printed", ["1234", "๑๒๓๔", "ๅ/-ภ"])
def test_digits_count_by_their_key_on_any_layout(dots: PinDots, printed: str):
    for sign in printed:
        strike(dots, sign)

    assert dots.pin() == "1234"


def test_what_an_input_method_commits_counts_too(dots: PinDots):
    event = QInputMethodEvent()
    event.setCommitString("ๅ/")
    QApplication.sendEvent(dots, event)

    assert dots.pin() == "12"


def test_letters_are_no_digits(dots: PinDots):
    strike(dots, "a")
    strike(dots, "ก")

    assert dots.pin() == ""


def test_backspace_takes_one_back_and_there_are_six_at_most(dots: PinDots):
    for _ in range(8):
        strike(dots, "7")
    assert dots.pin() == "777777"

    strike(dots, "", Qt.Key.Key_Backspace)

    assert dots.pin() == "77777"


def test_enter_tells_a_fitting_pin_and_refuses_a_short_one(qtbot: QtBot, dots: PinDots):
    dots.put("123")
    with qtbot.waitSignal(dots.short), qtbot.assertNotEmitted(dots.entered):
        strike(dots, "\r", Qt.Key.Key_Return)

    dots.put("1234")
    with qtbot.waitSignal(dots.entered) as told:
        strike(dots, "\r", Qt.Key.Key_Return)
    assert told.args == ["1234"]


def test_a_reader_hears_how_many_and_nobody_sees_which(dots: PinDots):
    dots.put("4711")
    drawn: list[ink.Drawn] = []

    with ink.watch(drawn.append):
        dots.grab()

    assert dots.accessibleName() == "เลขของฉัน กดแล้ว 4 ตัว"
    assert drawn == []


def test_the_pad_does_the_same_and_leaves_the_keyboard_where_it_is(qtbot: QtBot, dots: PinDots):
    pad = PinPad(dots)
    qtbot.addWidget(pad)
    keys = {key.text(): key for key in pad.findChildren(Button)}

    for word in ("1", "2", "0", "9", "9", "ลบ"):
        qtbot.mouseClick(keys[word], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(dots.entered) as told:
        qtbot.mouseClick(keys["ตกลง"], Qt.MouseButton.LeftButton)

    assert told.args == ["1209"]
    assert all(key.focusPolicy() == Qt.FocusPolicy.NoFocus for key in keys.values())


def test_a_low_pad_still_has_keys_for_a_finger(qtbot: QtBot, dots: PinDots):
    pad = PinPad(dots)
    qtbot.addWidget(pad)
    high = pad.sizeHint().height()

    pad.fold(low=True)

    assert pad.sizeHint().height() < high
    assert min(key.sizeHint().height() for key in pad.findChildren(Button)) >= 44
