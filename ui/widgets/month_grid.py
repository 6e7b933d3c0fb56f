"""The month in cells: the day's number, how often something meets, and the first names.

Every day is a button: Enter or a click opens its week. Arrows go by days and weeks, PgUp and PgDn by
months; the days of other months stay empty.
"""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.widgets import ink
from ui.widgets.calendar_paper import Rim
from ui.widgets.month_cell import CLOSEST, LOWEST, MonthCell, MonthDayShown

DAYS, USUAL_WEEKS = 7, 5
_STEPS = {
    Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -DAYS, Qt.Key.Key_Down: DAYS,
}  # fmt: skip
_TURNS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class MonthGrid(QWidget):
    """Five or six weeks, Monday first as in the week."""

    opened = Signal(object)
    """The day that somebody opened."""
    turned = Signal(int)
    """-1 or +1: PgUp or PgDn."""

    def __init__(self, weekdays: tuple[str, ...], parent: QWidget | None = None) -> None:
        """An empty month.

        Args:
            weekdays: the heads of the columns, Monday first.
            parent: owner.
        """
        super().__init__(parent)
        self._body = _Cells()
        self._body.opened.connect(self.opened)
        self._body.turned.connect(self.turned)
        self._body.reached.connect(self._reveal)
        self._head = _Weekdays(weekdays)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(0)
        whole.addWidget(self._head)
        whole.addWidget(self._scroll, 1)
        self._rim = Rim(self)

    def show_month(self, days: tuple[MonthDayShown, ...], said: str) -> None:
        """Show a month from its first to its last day; the keyboard keeps its day of the month."""
        self._body.show_days(days)
        self.setAccessibleName(said)
        self.setFocusProxy(self._body.stop())
        self._lay_out()

    def take_keyboard(self, day: date | None = None) -> None:
        """Put the keyboard on a day."""
        self._body.take_keyboard(day)

    @property
    def at(self) -> date | None:
        """The day the keyboard is on, or was on."""
        return self._body.at

    def _reveal(self, cell: QWidget) -> None:
        self.setFocusProxy(cell)
        self._scroll.ensureWidgetVisible(cell, 0, theme.current().scaled(8))

    def _lay_out(self) -> None:
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        room = self.height() - 2 - self._head.sizeHint().height()
        lowest = CLOSEST if self._body.weeks > USUAL_WEEKS else LOWEST
        least = self._body.weeks * theme.current().scaled(lowest)
        wide = self.width() - 2 - (bar if least > room else 0)
        self._head.place(wide)
        self._body.place(wide, max(least, room))
        self._rim.setGeometry(self.rect())
        self._rim.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cells follow the size."""
        super().resizeEvent(event)
        self._lay_out()

    def minimumSizeHint(self) -> QSize:
        """Two weeks; the rest scrolls."""
        return QSize(theme.current().scaled(300), theme.current().scaled(36 + 2 * LOWEST))


def _edges(wide: int, parts: int) -> list[int]:
    return [round(wide * part / parts) for part in range(parts + 1)]


class _Weekdays(QWidget):
    """The names of the weekdays over their columns."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__()
        self._names, self._wide = names, 0
        self.setFixedHeight(theme.current().scaled(36))

    def place(self, wide: int) -> None:
        self._wide = wide
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, theme.current().scaled(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), now.colour("inset"))
        edges = _edges(self._wide, DAYS)
        for place, name in enumerate(self._names):
            room = QRectF(
                edges[place] + now.scaled(8), 0, edges[place + 1] - edges[place], self.height()
            )
            ink.text(painter, room, name, now.font("note"), now.colour("ink2"), may_cut=True)


class _Cells(QWidget):
    """The days' buttons and the lines between them."""

    opened = Signal(object)
    turned = Signal(int)
    reached = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._cells: list[MonthCell] = []
        self._first = 0
        self.weeks = 5
        self.at: date | None = None

    def show_days(self, days: tuple[MonthDayShown, ...]) -> None:
        held = any(cell.hasFocus() for cell in self._cells)
        old, self._cells = self._cells, [self._cell(shown) for shown in days]
        self._first = days[0].day.weekday() if days else 0
        self.weeks = (self._first + len(days) + DAYS - 1) // DAYS
        number = self.at.day if self.at else 1
        today = next((shown.day for shown in days if shown.today), None)
        if self._cells and (self.at is None or self._find(self.at) is None):
            number = today.day if today and self.at is None else number
            self.at = days[min(number, len(days)) - 1].day
        if held:
            self.take_keyboard(self.at)
        for cell in old:
            cell.hide()
            cell.deleteLater()
        self._mark()

    def _cell(self, shown: MonthDayShown) -> MonthCell:
        cell = MonthCell(shown, self)
        cell.clicked.connect(lambda: self.opened.emit(shown.day))
        cell.reached.connect(lambda: self._on_reached(cell))
        cell.show()
        return cell

    def _find(self, day: date | None) -> MonthCell | None:
        return next((cell for cell in self._cells if cell.shown.day == day), None)

    def _on_reached(self, cell: MonthCell) -> None:
        self.at = cell.shown.day
        self._mark()
        self.reached.emit(cell)

    def _mark(self) -> None:
        """One day alone is a stop of Tab."""
        for cell in self._cells:
            strong, weak = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
            cell.setFocusPolicy(strong if cell.shown.day == self.at else weak)

    def stop(self) -> QWidget:
        """What Tab stops at."""
        return self._find(self.at) or self

    def take_keyboard(self, day: date | None) -> None:
        cell = self._find(day) or self._find(self.at)
        if cell is not None:
            cell.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self, wide: int, tall: int) -> None:
        self.setMinimumHeight(tall)
        across, down = _edges(wide, DAYS), _edges(tall, self.weeks)
        for place, cell in enumerate(self._cells, self._first):
            week, day = divmod(place, DAYS)
            left, top = across[day], down[week]
            cell.setGeometry(left, top, across[day + 1] - left, down[week + 1] - top)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.current().colour("canvas"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows by days and weeks, Home and End to the month's ends, PgUp and PgDn by months."""
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not self._cells:
            event.ignore()
        elif key in _TURNS:
            self.turned.emit(_TURNS[key])
        elif key in _STEPS and self.at is not None:
            self.take_keyboard(self.at + timedelta(_STEPS[key]))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.take_keyboard(self._cells[0 if key == Qt.Key.Key_Home else -1].shown.day)
        else:
            event.ignore()
