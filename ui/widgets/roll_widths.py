"""How wide the roll's columns are: what gives way, and in which order, before a name is cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QFont

from desktop.attendance import PARTLY, Line
from ui import theme, words
from ui.widgets import ink, marks

PADDING: Final = 5
HEAD_GAP: Final = 6
NUMBER: Final = 44
NAME_ROOM: Final = 13
"""Pixels round a name, at a body of 18."""
LEAST_NICKNAME, MOST_NICKNAME = 60, 130


@dataclass(frozen=True, slots=True)
class Widths:
    """The columns' widths in pixels (0: not shown), and what had to give way."""

    pixels: tuple[int, ...]
    short: bool
    """Minutes stand without their unit."""
    two_lines: frozenset[int]
    """The rows whose name needs two lines, and so more height; counted from 0."""
    tight: bool
    """The heads bear no keys, and a mark is its icon under the head's word."""

    @staticmethod
    def of(lines: Sequence[Line], room: int, language: str, *, compact: bool) -> Widths:
        """Share the room: long names take two lines, the nickname goes, then units, then keys and words.

        Args:
            lines: who is shown.
            room: pixels for all columns.
            language: of the heads.
            compact: the frame is folded: the nickname and the units go at once.
        """
        now = theme.current()
        room -= now.scaled(NUMBER)
        whole, halves, nickname = _name(lines), _halves(lines), _nickname(lines)
        # (nickname, short minutes, tight, what a name needs)
        ways = (
            (nickname, False, False, whole),
            (nickname, False, False, halves),
            (0, False, False, whole),
            (0, True, False, whole),
            (0, True, False, halves),
            (0, True, True, halves),
        )
        for second, short, tight, name in ways[3:] if compact else ways:
            columns = [
                _mark_width(look, lines, language, short=short, tight=tight) for look in marks.LOOKS
            ]
            left = room - second - sum(columns)
            if left >= name:
                break
        pixels = (now.scaled(NUMBER), max(left, 1), second, *columns)
        long = (row for row, line in enumerate(lines) if left < whole and left < _name([line]))
        return Widths(pixels, short, frozenset(long), tight)


def on_two_lines(name: str) -> tuple[str, str]:
    """A name broken at the blank that leaves the longer part shortest; nothing below if it has none."""
    blanks = [at for at, sign in enumerate(name) if sign == " "]
    if not blanks:
        return name, ""
    at = min(blanks, key=lambda at: max(at, len(name) - at - 1))
    return name[:at], name[at + 1 :]


def _name(lines: Sequence[Line]) -> int:
    font = theme.current().font("body", "semibold")
    return _widest([line.name for line in lines], font) + theme.current().scaled(NAME_ROOM)


def _halves(lines: Sequence[Line]) -> int:
    """What names need where given and family name stand on two lines."""
    font = theme.current().font("key", "semibold")
    halves = [half for line in lines for half in on_two_lines(line.name)]
    return _widest(halves, font) + theme.current().scaled(NAME_ROOM)


def _nickname(lines: Sequence[Line]) -> int:
    now = theme.current()
    wide = _widest([line.nickname or "" for line in lines], now.font())
    return min(max(wide, now.scaled(LEAST_NICKNAME)), now.scaled(MOST_NICKNAME)) + now.scaled(12)


def _widest(texts: Sequence[str], font: QFont) -> int:
    return round(max((ink.width(text, font) for text in texts), default=0))


def _mark_width(
    look: marks.Look, lines: Sequence[Line], language: str, *, short: bool, tight: bool
) -> int:
    now = theme.current()
    head = ink.width(words.mark_word(look.status, language), now.font("note", "semibold"))
    if not tight:
        head += ink.keycap_width(str(look.key)) + now.scaled(HEAD_GAP)
    told = {"" if tight else marks.said(look.status, None, language)}
    if look.status in PARTLY:
        minutes = {45, *(line.minutes for line in lines if line.status == look.status)}
        told |= {marks.said(look.status, count, language, short=short) for count in minutes}
    chip = max(marks.chip_width(text) for text in told)
    return round(max(head, chip) + 2 * now.scaled(PADDING))
