"""One day of the month grid: its number, how often something meets, and the first names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui import icons, theme
from ui.widgets import ink
from ui.widgets.calendar_paper import hatch
from ui.widgets.meeting_block import OPENS

NUMBER, LINE, PAD = 30, 23, 6
LOWEST = NUMBER + 2 * LINE + PAD
CLOSEST = NUMBER + LINE + PAD
"""The height in a month of six weeks, so that it does not scroll where five would not."""
MOST_TITLES = 3


@dataclass(frozen=True, slots=True)
class MonthDayShown:
    """One day of a month in words."""

    day: date
    said: str
    """What a screen reader says of it."""
    count: str = ""
    titles: tuple[str, ...] = ()
    note: str = ""
    """The holiday's name, what a day is called that closes nothing, or `วันนี้`."""
    closed: bool = False
    today: bool = False
    clashing: frozenset[int] = frozenset()
    """Places of the titles that cannot be beside another."""


class MonthCell(QAbstractButton):
    """A button for one day."""

    reached = Signal()
    """The keyboard came here."""
    ring = False  # lamp and frame say it

    def __init__(self, shown: MonthDayShown, parent: QWidget) -> None:
        """Show a day."""
        super().__init__(parent)
        self.shown = shown
        self.setText(str(shown.day.day))
        self.setAccessibleName(shown.said)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open it; arrows belong to the month."""
        if event.key() in OPENS:
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the keyboard is here."""
        super().focusInEvent(event)
        self.reached.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The lamp goes with the keyboard."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, number, then what there is room for."""
        now = theme.current()
        painter = QPainter(self)
        self._paint_ground(painter)
        left, room = now.scaled(8), self.width() - now.scaled(16)
        top = now.scaled(2)
        self._paint_number(painter, QRectF(left, top, room, now.scaled(NUMBER)))
        top += now.scaled(NUMBER - 2)
        line = now.scaled(LINE)
        if self.shown.closed:
            box = QRectF(left, top, room, line)
            font = now.font("note", "medium")
            ink.text(painter, box, self.shown.note, font, now.colour("plum"), may_cut=True)
            top += line
        fits = max(0, min(MOST_TITLES, (self.height() - top - 2) // line))
        for place, title in self._first(fits):
            self._paint_title(painter, QRectF(left, top, room, line), place, title)
            top += line

    def _first(self, fits: int) -> list[tuple[int, str]]:
        """The titles there is room for; one that clashes is never hidden behind one that does not."""
        titles = sorted(enumerate(self.shown.titles), key=lambda one: one[0] not in self.shown.clashing)
        return sorted(titles[:fits])

    def _paint_title(self, painter: QPainter, box: QRectF, place: int, title: str) -> None:
        """One name; what clashes has the brick frame and the sign that it has in the week."""
        now = theme.current()
        clashes = place in self.shown.clashing
        tone = now.colour("brick" if clashes else "indigo")
        inner = box.adjusted(now.scaled(8), 0, 0, 0)
        if clashes:
            frame = box.adjusted(0, 2, 0, -1)
            ink.rounded(painter, frame, 4, now.colour("brick_t"), tone)
            side = now.scaled(16)
            sign = QRectF(box.left() + now.scaled(4), box.center().y() - side / 2, side, side)
            icons.paint(painter, sign, "warning", "fill", now.hex("brick"))
            inner.setLeft(sign.right() + now.scaled(3))
        else:
            painter.fillRect(QRectF(box.left(), box.top() + 4, 3, box.height() - 7), tone)
        ink.text(painter, inner, title, now.font("note"), now.colour("ink"), may_cut=True)

    def _paint_ground(self, painter: QPainter) -> None:
        now = theme.current()
        box = self.rect()
        if self.hasFocus():
            painter.fillRect(box, now.colour("lamp"))
        elif self.underMouse():
            painter.fillRect(box, now.colour("inset"))
        elif self.shown.closed:
            hatch(painter, box)
        else:
            painter.fillRect(box, now.colour("surface"))
        painter.setPen(now.colour("line"))
        painter.drawLine(QPointF(box.right(), 0), QPointF(box.right(), box.bottom()))
        painter.drawLine(QPointF(0, box.bottom()), QPointF(box.right(), box.bottom()))
        if self.hasFocus():
            ink.rounded(painter, QRectF(box), 3, None, now.colour("indigo"), thick=2)

    def _paint_number(self, painter: QPainter, box: QRectF) -> None:
        now = theme.current()
        font = now.font("body", "semibold")
        number = str(self.shown.day.day)
        tone = "plum" if self.shown.closed else "indigo" if self.shown.today else "ink"
        ink.text(painter, box, number, font, now.colour(tone))
        beside = box.adjusted(ink.width(number, font) + now.scaled(6), 0, 0, 0)
        if self.shown.note and not self.shown.closed:
            words = now.font("note", "medium")
            quiet = now.colour("indigo" if self.shown.today else "ink2")
            ink.text(painter, beside, self.shown.note, words, quiet, may_cut=True)
            beside.adjust(ink.width(self.shown.note, words) + now.scaled(6), 0, 0, 0)
        if self.shown.count and ink.width(self.shown.count, now.font("note")) < beside.width():
            ink.text(painter, beside, self.shown.count, now.font("note"), now.colour("ink2"), ink.RIGHT)
