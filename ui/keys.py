"""Digits by physical key: what the hand pressed, whatever layout the keyboard is on.

On a Thai layout the keys 1 2 3 4 5 print ๅ / - ภ ถ. A volunteer looks at the key and not at the layout,
so the key's own place on the board counts. Where the platform tells no place (tests, some remote
screens) the printed sign is taken back to its key.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from desktop.thai.digits import arabic
from desktop.thai.keyboard import kedmanee_to_us

FIRST_PLACE: Final = {"xcb": 10, "wayland": 10, "windows": 2}
"""The native code of the key 1 by Qt's platform; 2 to 9 and 0 follow it."""
ROW: Final = "1234567890"
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def digit(event: QKeyEvent, platform: str | None = None) -> int | None:
    """The digit of the key that was pressed; none for every other key.

    Args:
        event: a key press.
        platform: Qt's name of it; the running one's when left out.
    """
    if event.modifiers() & _COMMANDS:
        return None
    if event.modifiers() & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
        # with Shift the same key is another sign: only a sign that is itself a digit counts (๑, or 1 in
        # layouts that keep digits there); the keypad has keys of its own
        return as_digit(arabic(event.text()))
    first = FIRST_PLACE.get(platform or QGuiApplication.platformName())
    place = event.nativeScanCode() - first if first is not None and event.nativeScanCode() else None
    if place is not None:
        return int(ROW[place]) if 0 <= place < len(ROW) else None
    return typed_digit(event.text())


def typed_digit(sign: str) -> int | None:
    """The digit of the key that printed a sign on a Latin or a Thai layout; none for other signs."""
    return as_digit(kedmanee_to_us(arabic(sign))) if len(sign) == 1 else None


def as_digit(sign: str) -> int | None:
    """A sign that is a digit already."""
    return int(sign) if len(sign) == 1 and sign.isascii() and sign.isdigit() else None
