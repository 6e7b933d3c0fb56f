"""What a calendar's month is made of: its days, and the weekdays over them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import theme, words
from ui.widgets import ink
from ui.widgets.hover_button import HoverButton

EARLIEST, LATEST = date(1800, 1, 1), date(2100, 12, 31)
CELL = 42


class DayCell(HoverButton):
    """One day: where the keyboard is, what is chosen, today, a holiday."""

    ring = False  # its lamp and edge say where the keyboard is

    def __init__(self, parent: QWidget) -> None:
        """No day yet."""
        super().__init__(parent)
        self.day = EARLIEST
        self._holiday, self._chosen, self._today = "", False, False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def stand_for(self, day: date, holiday: str, *, chosen: bool, today: bool, language: str) -> None:
        """Be another day."""
        self.day, self._holiday, self._chosen, self._today = day, holiday, chosen, today
        told = [words.day_full(day, language), holiday]
        self.setAccessibleName(" ".join(part for part in told if part))
        self.setToolTip(holiday)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space chooses; every other key is the calendar's."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def sizeHint(self) -> QSize:
        """A square that a finger finds."""
        side = theme.current().scaled(CELL)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """It is never smaller."""
        return self.sizeHint()

    def _colours(self) -> tuple[str | None, str]:
        if self.hasFocus() and not self._chosen:
            return "lamp", "ink"
        if self._chosen:
            return "indigo", "on_indigo"
        if self._holiday:
            return "plum_t", "plum"
        return ("inset" if self._hover else None), "ink"

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, edge and number."""
        now = theme.current()
        painter = QPainter(self)
        ground, colour = self._colours()
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        edge = "indigo" if self.hasFocus() else "edge" if self._today else None
        ink.rounded(
            painter,
            box,
            8,
            now.colour(ground) if ground else None,
            now.colour(edge) if edge else None,
            thick=3 if self.hasFocus() else 1,
        )
        if self.hasFocus() and self._chosen:
            ink.rounded(painter, box.adjusted(3, 3, -3, -3), 5, None, now.colour("lamp"), thick=2)
        strong = self._chosen or bool(self._holiday) or self._today
        font = now.font("body", "semibold" if strong else "regular")
        ink.text(painter, box, str(self.day.day), font, now.colour(colour), ink.CENTRE)


class Weekdays(QWidget):
    """The line of weekdays over the days; the days say theirs themselves."""

    def __init__(self, language: str, parent: QWidget) -> None:
        """In a language."""
        super().__init__(parent)
        self._names = words.weekdays_short(language)

    def sizeHint(self) -> QSize:
        """As wide as the days below."""
        now = theme.current()
        return QSize(7 * now.scaled(CELL), now.scaled(32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint them, each over its column."""
        now = theme.current()
        painter = QPainter(self)
        wide = self.width() / 7
        for place, name in enumerate(self._names):
            room = QRectF(place * wide, 0, wide, self.height())
            ink.text(painter, room, name, now.font("note"), now.colour("ink2"), ink.CENTRE)
