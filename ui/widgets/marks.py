"""The five marks of a roll, once for the whole house: icon, colour, key, column; and the empty ring.

Their words are in `ui.words` (`mark_word`); a colour never stands without its icon and its word.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui import icons, theme, words
from ui.widgets import ink
from ui.widgets.chip import GAP, ICON, PADDING, paint_chip

RADIUS: Final = 6
"""A mark stands in a grid, so it is a block and no pill."""


@dataclass(frozen=True, slots=True)
class Look:
    """How one status looks and which key makes it."""

    status: str
    icon: str
    tone: str
    """The token of its colour; its tint is the same with `_t`."""
    key: int


LOOKS: Final = (
    Look("present", "check", "leaf", 1),
    Look("late", "clock", "amber", 2),
    Look("left_early", "sign-out", "cyan", 3),
    Look("excused", "envelope-simple", "plum", 4),
    Look("absent", "x", "brick", 5),
)
"""In the order of their keys and columns."""
BY_STATUS: Final = {look.status: look for look in LOOKS}
BY_KEY: Final = {look.key: look for look in LOOKS}


def said(status: str, minutes: int | None, language: str, *, short: bool = False) -> str:
    """What stands in a mark's chip: the word, or the minutes missed, without their unit when short."""
    if minutes and status in {"late", "left_early"}:
        return str(minutes) if short else words.minutes(minutes, language)
    return words.mark_word(status, language)


def chip_width(text: str) -> float:
    """How wide in pixels the chip of a mark is."""
    now = theme.current()
    room = now.scaled(ICON) + now.scaled(GAP) + 2 * now.scaled(PADDING)
    return ink.width(text, now.font("note", "semibold")) + room


def paint_mark(painter: QPainter, cell: QRectF, status: str, text: str) -> None:
    """Paint a mark as a chip in the middle of its cell.

    Args:
        painter: where.
        cell: the room it has.
        status: one of the five.
        text: from `said`.
    """
    look = BY_STATUS[status]
    wide = min(chip_width(text), cell.width() - 4)
    tall = theme.current().scaled(32)
    box = QRectF(cell.center().x() - wide / 2, cell.center().y() - tall / 2, wide, tall)
    paint_chip(painter, box, text, look.tone, look.icon, radius=RADIUS, weight="semibold")


def paint_tile(painter: QPainter, box: QRectF, status: str, *, small: bool = False) -> None:
    """Paint a status as its icon on a tint, where its word stands beside or beneath (or a seat)."""
    now, look = theme.current(), BY_STATUS[status]
    ink.rounded(painter, box, RADIUS, now.colour(look.tone + "_t"))
    side = min(box.height() * 0.66, now.scaled(16 if small else 18))
    icon = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
    icons.paint(painter, icon, look.icon, "bold", now.hex(look.tone))


def paint_ring(painter: QPainter, middle: QPointF, across: float, token: str, thick: float) -> None:
    """Paint the empty ring: not marked, and pressing here would."""
    now = theme.current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(now.colour(token), thick))
    painter.drawEllipse(middle, (across - thick) / 2, (across - thick) / 2)
    painter.restore()
