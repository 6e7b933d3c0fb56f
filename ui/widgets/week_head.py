"""The heads of the week's columns: the day's number and name, and in plum what holiday it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets import ink
from ui.widgets.meeting_block import lines_of

MOST_NOTE = 3
"""Lines a holiday's name may have."""
LINE = 22
Columns = Sequence[tuple[int, int]]
"""Left edge and width of each column, in pixels."""


@dataclass(frozen=True, slots=True)
class DayShown:
    """The head of one day's column."""

    number: str
    name: str
    note: str = ""
    """The holiday's name, or `วันนี้`; empty on a plain day."""
    closed: bool = False
    today: bool = False
    quiet: str = ""
    """Hours left free, where days are listed; in the grid a band says it."""


class WeekHead(QWidget):
    """Seven heads in a row."""

    def __init__(self, parent: QWidget) -> None:
        """No days yet."""
        super().__init__(parent)
        self._days: tuple[DayShown, ...] = ()
        self._columns: Columns = ()

    def show_days(self, days: tuple[DayShown, ...]) -> None:
        """Show these days."""
        self._days = days
        self.update()

    def tall(self, columns: Columns) -> int:
        """How tall the longest holiday's name makes the heads, in pixels."""
        pairs = zip(self._days, columns, strict=False)
        most = max((len(_note(day, wide)) for day, (_, wide) in pairs), default=0)
        return theme.current().scaled(42 + LINE * max(1, most))

    def place(self, columns: Columns) -> None:
        """Stand over these columns."""
        self._columns = columns
        self.setFixedHeight(self.tall(columns))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint head by head."""
        now = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), now.colour("inset"))
        for day, (left, wide) in zip(self._days, self._columns, strict=False):
            _paint_day(painter, day, QRect(left, 0, wide, self.height()))
        painter.setPen(now.colour("line"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)


def _note(day: DayShown, wide: int) -> list[str]:
    now = theme.current()
    room = wide - now.scaled(14)
    return lines_of(day.note, now.font("note", "medium"), room, MOST_NOTE) if day.note else []


def _paint_day(painter: QPainter, day: DayShown, box: QRect) -> None:
    now = theme.current()
    if day.closed:
        painter.fillRect(box, now.colour("plum_t"))
    painter.setPen(now.colour("line"))
    painter.drawLine(box.topLeft(), box.bottomLeft())
    left, top = box.left() + now.scaled(10), now.scaled(6)
    room = box.right() - left
    number = now.font("section")
    wide = ink.width(day.number, number)
    colour = now.colour("indigo" if day.today else "ink")
    ink.text(painter, QRectF(left, top, wide + 1, now.scaled(28)), day.number, number, colour)
    gap = now.scaled(8)
    rest = QRectF(left + wide + gap, top, room - wide - gap, now.scaled(28))
    quiet = now.colour("ink" if day.closed or day.today else "ink2")
    ink.text(painter, rest, day.name, now.font("body"), quiet, may_cut=True)
    top += now.scaled(29)
    tone = now.colour("plum" if day.closed else "indigo")
    for line in _note(day, box.width()):
        row = QRectF(left, top, room, now.scaled(LINE))
        ink.text(painter, row, line, now.font("note", "medium"), tone, may_cut=True)
        top += now.scaled(LINE)
