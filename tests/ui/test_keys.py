"""Digits act by the key that was pressed, on every layout."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from ui import keys

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
KEYPAD, CONTROL = Qt.KeyboardModifier.KeypadModifier, Qt.KeyboardModifier.ControlModifier


def press(text: str, place: int = 0, modifiers: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, 0, modifiers, place, 0, 0, text)


@pytest.mark.parametrize(("sign", "digit"), list(zip("ๅ/-ภถ", range(1, 6), strict=True)))
def test_a_thai_layout_prints_other_signs_on_the_same_keys(sign: str, digit: int) -> None:
    assert keys.digit(press(sign), "offscreen") == digit
    assert keys.digit(press(sign, 9 + digit), "xcb") == digit
    assert keys.digit(press(sign, 1 + digit), "windows") == digit


@pytest.mark.parametrize("digit", range(10))
def test_a_latin_layout_and_the_keypad_print_digits(digit: int) -> None:
    assert keys.digit(press(str(digit)), "offscreen") == digit
    assert keys.digit(press(str(digit), 79, KEYPAD), "xcb") == digit


@pytest.mark.parametrize("platform", ["xcb", "wayland", "windows"])
def test_the_ten_keys_of_the_row_stand_in_order(platform: str) -> None:
    first = keys.FIRST_PLACE[platform]
    told = [keys.digit(press("?", first + place), platform) for place in range(10)]
    assert told == [1, 2, 3, 4, 5, 6, 7, 8, 9, 0]


@pytest.mark.parametrize(
    ("text", "place", "modifiers"),
    [
        ("1", 10, CONTROL),  # a command
        ("+", 10, SHIFT),  # the sign above
        ("ก", 40, NONE),  # a letter
        ("-", 20, NONE),  # the minus key of a Latin layout: its place is known
        ("", 111, NONE),  # an arrow
        ("12", 0, NONE),
    ],
)
def test_other_keys_are_no_digits(text: str, place: int, modifiers: Qt.KeyboardModifier) -> None:
    assert keys.digit(press(text, place, modifiers), "xcb") is None


def test_a_thai_digit_typed_with_shift_is_a_digit() -> None:
    assert keys.digit(press("๒", 12, SHIFT), "xcb") == 2
