"""Digits by the key that was struck: also on a Thai layout (ๅ / - ภ ถ), Thai figures, the keypad."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from desktop.thai.digits import arabic
from desktop.thai.keyboard import kedmanee_to_us

_KEYPAD_OFF = {
    Qt.Key.Key_Insert: "0", Qt.Key.Key_End: "1", Qt.Key.Key_Down: "2", Qt.Key.Key_PageDown: "3",
    Qt.Key.Key_Left: "4", Qt.Key.Key_Clear: "5", Qt.Key.Key_Right: "6", Qt.Key.Key_Home: "7",
    Qt.Key.Key_Up: "8", Qt.Key.Key_PageUp: "9",
}  # fmt: skip
"""What a keypad sends while Num Lock is off."""
_MODIFIERS = Qt.KeyboardModifier
_ASIDE = _MODIFIERS.ControlModifier | _MODIFIERS.AltModifier | _MODIFIERS.MetaModifier


def digit_of(event: QKeyEvent) -> str | None:
    """The digit a key stands for, wherever it stands; None for any other key.

    The key's own place decides where the system tells it; what it printed decides elsewhere.
    """
    if event.modifiers() & _ASIDE:
        return None
    printed = arabic(event.text())
    if len(printed) == 1 and printed.isdecimal():
        return printed
    if event.modifiers() & _MODIFIERS.KeypadModifier:
        return _KEYPAD_OFF.get(Qt.Key(event.key()))
    if event.modifiers() & _MODIFIERS.ShiftModifier:
        return None
    by_place = _top_row(event.nativeScanCode())
    if by_place is not None:
        return by_place or None
    undone = kedmanee_to_us(printed)
    return undone if len(undone) == 1 and undone.isdecimal() else None


def _top_row(place: int) -> str | None:
    """The digit of a key of the top row; empty for any other key, None where places are not told."""
    if place == 0:
        return None
    first = _first_of_top_row()
    if first is None:
        return None
    return "1234567890"[place - first] if first <= place < first + 10 else ""


def _first_of_top_row() -> int | None:
    if sys.platform == "win32":
        return 2
    if QGuiApplication.platformName() in {"xcb", "wayland"}:
        return 10
    return None
