"""A scanner in any focus: no field gets a sign of it, and no hand loses one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.codes import learner_code
from desktop.devices.scanner import Scan
from desktop.thai.keyboard import us_to_kedmanee
from ui.scanner import PATIENCE_MS, Scanner, place_of
from ui.widgets.stepper import Stepper

CODE = learner_code("A", 123)
K = Qt.Key


class Desk(QWidget):
    """A field and a button, and who listens."""

    def __init__(self) -> None:
        super().__init__()
        self.line, self.button = QLineEdit("เดิม"), QPushButton("ok")
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        self.stepper = Stepper(1, 60, 12, unit="นาที")
        column.addWidget(self.button)
        column.addWidget(self.stepper)
        self.heard: list[Scan] = []
        self.entered = 0
        self.line.returnPressed.connect(self._enter)
        self.at = 1000
        self.hears = True
        self.ear = Scanner(self, lambda: self.hears)
        self.ear.scanned.connect(self.heard.append)
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self.ear)

    def _enter(self) -> None:
        self.entered += 1

    def press(
        self, key: Qt.Key, commanded: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """One key ten milliseconds later."""
        self.at += 10
        text = "" if commanded else {K.Key_Return: "\r", K.Key_Tab: "\t"}.get(key, "")
        event = QKeyEvent(QEvent.Type.KeyPress, key, commanded, text)
        event.setTimestamp(self.at)
        QApplication.sendEvent(QApplication.focusWidget() or self, event)

    def strike(self, text: str, gap: int, *, end: bool = True) -> None:
        """Keys so many milliseconds apart, each with the system's time on it."""
        for sign in [*text, *(["\r"] if end else [])]:
            self.at += gap
            key = Qt.Key.Key_Return if sign == "\r" else 0
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, sign)
                event.setTimestamp(self.at)
                QApplication.sendEvent(QApplication.focusWidget() or self, event)
        self.at += 5000


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    made = Desk()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    made.line.setFocus()
    yield made
    app = QApplication.instance()
    assert app is not None
    app.removeEventFilter(made.ear)


@pytest.mark.parametrize(
    "typed", [CODE, CODE.lower(), us_to_kedmanee(CODE), us_to_kedmanee(CODE.lower())]
)
@pytest.mark.parametrize("gap", [1, 10, 25])
def test_a_burst_is_told_and_the_field_keeps_what_stood_in_it(desk: Desk, typed: str, gap: int) -> None:
    desk.strike(typed, gap)
    assert desk.heard == [Scan("learner", CODE)]
    assert desk.line.text() == "เดิม"
    assert desk.entered == 0


def test_in_the_focus_of_a_button_too(desk: Desk) -> None:
    desk.button.setFocus()
    desk.strike(CODE, 10)
    assert [scan.text for scan in desk.heard] == [CODE]
    assert desk.line.text() == "เดิม"


def test_a_hand_loses_nothing_and_keeps_its_order(desk: Desk) -> None:
    desk.line.clear()
    desk.strike("สวัสดีค่ะ", 120)
    assert desk.line.text() == "สวัสดีค่ะ"
    assert (desk.heard, desk.entered) == ([], 1)


def test_a_hand_that_rolls_over_its_keys_loses_nothing(desk: Desk, qtbot: QtBot) -> None:
    desk.line.clear()
    for pair in ("ab", "cd", "ef"):
        desk.strike(pair, 10, end=False)
    qtbot.waitUntil(lambda: desk.line.text() == "abcdef", timeout=PATIENCE_MS * 20)
    assert desk.heard == []


def test_a_command_comes_after_the_keys_that_were_struck_before_it(desk: Desk) -> None:
    desk.line.clear()
    desk.strike("12", 10, end=False)
    desk.at -= 4990
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier)
    event.setTimestamp(desk.at)
    QApplication.sendEvent(desk.line, event)
    assert desk.line.text() == "12", "at once, and not when the patience is over"


@pytest.mark.parametrize(
    ("key", "held"), [(K.Key_S, Qt.KeyboardModifier.ControlModifier), (K.Key_F3, Qt.KeyboardModifier(0))]
)
def test_a_shortcut_comes_after_the_keys_that_were_struck_before_it(
    desk: Desk, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    saved: list[str] = []
    shortcut = QShortcut(QKeySequence(held.value | key.value), desk)
    shortcut.activated.connect(lambda: saved.append(desk.line.text()))
    desk.line.clear()
    desk.strike("12", 10, end=False)
    QTest.keyClick(desk.line, key, held)
    assert saved == ["12"]


def test_a_code_typed_by_hand_is_no_scan(desk: Desk) -> None:
    desk.line.clear()
    desk.strike(CODE, 90)
    assert (desk.heard, desk.line.text(), desk.entered) == ([], CODE, 1)


@pytest.mark.parametrize("turned", [str, us_to_kedmanee])
def test_what_is_none_of_our_codes_reaches_no_field_and_presses_nothing(
    desk: Desk, turned: Callable[[str], str]
) -> None:
    desk.strike(turned("8850123456789"), 5)
    assert desk.heard == [Scan("unknown", "8850123456789")]
    assert (desk.line.text(), desk.entered) == ("เดิม", 0)


def test_at_the_lock_every_key_is_a_hands(desk: Desk) -> None:
    desk.hears = False
    desk.line.clear()
    desk.strike("256912", 5)
    assert (desk.heard, desk.line.text(), desk.entered) == ([], "256912", 1)


def test_a_lock_in_mid_burst_leaves_nothing_for_the_pin(desk: Desk, qtbot: QtBot) -> None:
    desk.strike("A000", 5, end=False)
    desk.hears = False
    desk.line.clear()
    qtbot.wait(PATIENCE_MS * 2)
    assert (desk.heard, desk.line.text()) == ([], "")


@pytest.mark.parametrize("added", ["]C1", "]Q1", "j", "*"])
@pytest.mark.parametrize("turned", [str, str.swapcase, us_to_kedmanee])
def test_what_scanners_add_by_themselves_is_taken_off(
    desk: Desk, added: str, turned: Callable[[str], str]
) -> None:
    desk.strike(turned(added + CODE), 10)
    assert desk.heard == [Scan("learner", CODE)]
    assert desk.line.text() == "เดิม"


@pytest.mark.parametrize("ends", [[K.Key_Tab], [K.Key_Return, K.Key_Return], [K.Key_Return, K.Key_Tab]])
def test_any_end_is_an_end_and_moves_nothing(desk: Desk, ends: list[Qt.Key]) -> None:
    desk.strike(CODE, 10, end=False)
    desk.at -= 5000
    for key in ends:
        desk.press(key)
    assert desk.heard == [Scan("learner", CODE)]
    assert (desk.line.text(), desk.entered) == ("เดิม", 0)
    assert desk.line.hasFocus()


def test_the_marks_of_a_texts_beginning_and_end_are_no_commands(desk: Desk) -> None:
    desk.line.selectAll()
    clipboard = QApplication.clipboard()
    clipboard.setText("ก่อน")
    desk.press(K.Key_B, Qt.KeyboardModifier.ControlModifier)
    desk.strike(CODE, 10, end=False)
    desk.at -= 5000
    desk.press(K.Key_C, Qt.KeyboardModifier.ControlModifier)
    desk.press(K.Key_Return)
    assert desk.heard == [Scan("learner", CODE)]
    assert clipboard.text() == "ก่อน"


def test_one_of_our_codes_needs_no_end(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.ear.scanned):
        desk.strike(CODE, 10, end=False)
    assert desk.line.text() == "เดิม"


@pytest.mark.parametrize("code", ["8850123456789", "1234567"])
def test_a_number_stands_as_it_stood(desk: Desk, code: str) -> None:
    told: list[int] = []
    desk.stepper.number.setFocus()
    desk.stepper.number.selectAll()
    desk.stepper.changed.connect(told.append)
    desk.strike(code, 10)
    assert desk.stepper.value() == 12
    assert told[-1:] in ([], [12]), "whoever listens was told the number that stands"
    assert "12" in desk.stepper.number.text()


def test_keys_without_a_time_of_the_system_are_a_hands(desk: Desk) -> None:
    desk.line.clear()
    for sign in CODE:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, sign)
        QApplication.sendEvent(desk.line, event)
    assert desk.line.text() == CODE


def test_the_place_of_a_key_is_the_same_under_any_layout() -> None:
    made = QKeyEvent(
        QEvent.Type.KeyPress,
        0,
        Qt.KeyboardModifier.NoModifier,
        38,
        0,
        0,
        "ฟ",
        False,
        1,
    )
    assert place_of(made, "xcb") == "A"
    assert place_of(made, "offscreen") == ""
