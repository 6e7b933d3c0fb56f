"""The calendar of a date field: one month, Sunday first, พ.ศ. at its head, holidays named."""

from __future__ import annotations

from calendar import Calendar as Weeks
from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from html import escape

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from desktop import clock
from ui import theme, words
from ui.widgets import ink
from ui.widgets.button import Button
from ui.widgets.calendar_day import EARLIEST, LATEST, DayCell, Weekdays
from ui.widgets.card import RADIUS
from ui.widgets.label import Label

Holidays = Callable[[int, int], Mapping[date, str]]
"""Common year and month → the names of its holidays."""

PADDING = 12
_STEPS = {
    Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7,
}  # fmt: skip
_MONTHS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


def no_holidays(_year: int, _month: int) -> Mapping[date, str]:
    """For a field that knows no holidays."""
    return {}


class Calendar(QWidget):
    """A month to choose a day of, over the page until a day is chosen or Esc is pressed."""

    chosen = Signal(object)
    """The day."""
    day_unknown = Signal(int, int)
    """Only the Common year and the month are known."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        language: str = "th",
        holidays: Holidays = no_holidays,
        may_be_unknown: bool = False,
        today: Callable[[], date] = clock.today,
    ) -> None:
        """A calendar that is not shown yet.

        Args:
            parent: owner.
            language: `th` or `en`.
            holidays: what days of a month are holidays.
            may_be_unknown: whether ไม่รู้วัน is offered.
            today: what day it is.
        """
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.NoDropShadowWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)  # a window's corners are square
        self._language, self._holidays = language, holidays
        self._ask_today = today
        self._today = self._at = today()
        self._stands: date | None = None
        self.setAccessibleName(self.tr("ปฏิทิน"))
        self._title = Label("", weight="semibold")
        self._days = [DayCell(self) for _ in range(42)]
        self._named = Label("", "note", colour="plum", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, 8, PADDING, 8)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(Weekdays(language, self))
        column.addLayout(self._grid())
        column.addWidget(self._named)
        column.addLayout(self._foot(may_be_unknown=may_be_unknown))

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        back = self._turner("caret-left", self.tr("เดือนก่อน"), -1)
        ahead = self._turner("caret-right", self.tr("เดือนหน้า"), 1)
        row.addWidget(back)
        row.addStretch(1)
        row.addWidget(self._title)
        row.addStretch(1)
        row.addWidget(ahead)
        return row

    def _turner(self, icon: str, name: str, step: int) -> Button:
        button = Button("", "quiet", icon=icon, parent=self)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # PgUp and PgDn do the same
        button.clicked.connect(lambda: self._turn(step))
        return button

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(0)
        for place, day in enumerate(self._days):
            grid.addWidget(day, place // 7, place % 7)
            day.clicked.connect(lambda _on=False, day=day: self._choose(day.day))
        return grid

    def _foot(self, *, may_be_unknown: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        if may_be_unknown:
            unknown = Button(self.tr("ไม่รู้วัน"), "quiet", parent=self)
            unknown.clicked.connect(self._choose_no_day)
            row.addWidget(unknown)
        today = Button(self.tr("วันนี้"), "quiet", parent=self)
        today.clicked.connect(lambda: self._choose(self._today))
        row.addWidget(today)
        return row

    # --- opening and turning --------------------------------------------------------------------------

    def open_under(self, below: QRect, day: date | None) -> None:
        """Show it below (or above) a rectangle of the screen, the keyboard on a day.

        Args:
            below: what it belongs to, in the screen's pixels.
            day: the day that stands; today, when there is none.
        """
        self._today, self._stands = self._ask_today(), day
        self._go(day or self._today)
        self.adjustSize()
        self.move(self._place(below))
        self.show()
        self._focus()

    def _place(self, below: QRect) -> QPoint:
        screen = self.screen().availableGeometry()
        left = min(max(below.right() - self.width() + 1, screen.left()), screen.right() - self.width())
        top = below.bottom() + 8
        if top + self.height() > screen.bottom():
            top = max(screen.top(), below.top() - 8 - self.height())
        return QPoint(max(left, screen.left()), top)

    def shown_day(self) -> date:
        """The day the keyboard is on."""
        return self._at

    def _turn(self, months: int) -> None:
        count = self._at.year * 12 + self._at.month - 1 + months
        year, month = divmod(count, 12)
        if EARLIEST.year <= year <= LATEST.year:
            last = monthrange(year, month + 1)[1]
            self._go(date(year, month + 1, min(self._at.day, last)))
            self._focus()

    def _go(self, day: date) -> None:
        self._at = min(max(day, EARLIEST), LATEST)
        shown = Weeks(firstweekday=6).monthdatescalendar(self._at.year, self._at.month)
        holidays = self._holidays(self._at.year, self._at.month)
        every = [one for week in shown for one in week]
        for place, button in enumerate(self._days):
            inside = place < len(every) and every[place].month == self._at.month
            button.setVisible(inside)
            if inside:
                one = every[place]
                button.stand_for(
                    one,
                    holidays.get(one, ""),
                    chosen=one == self._stands,
                    today=one == self._today,
                    language=self._language,
                )
        self._title.say(words.month_and_year(self._at, self._language))
        self._name(holidays)

    def _name(self, holidays: Mapping[date, str]) -> None:
        told = "<br>".join(f"<b>{day.day}</b> {escape(name)}" for day, name in sorted(holidays.items()))
        self._named.say(told)
        self._named.setVisible(bool(told))

    def _focus(self) -> None:
        for button in self._days:
            if not button.isHidden() and button.day == self._at:
                button.setFocus()

    # --- choosing -------------------------------------------------------------------------------------

    def _choose(self, day: date) -> None:
        self.close()
        self.chosen.emit(day)

    def _choose_no_day(self) -> None:
        self.close()
        self.day_unknown.emit(self._at.year, self._at.month)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go by days and weeks, PgUp and PgDn by months (with Ctrl by years), Enter takes."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._step(timedelta(_STEPS[key]))
        elif key in _MONTHS:
            years = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._turn(_MONTHS[key] * (12 if years else 1))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._to_end(last=key == Qt.Key.Key_End)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(self._at)
        elif key == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _step(self, by: timedelta) -> None:
        self._go(self._at + by)
        self._focus()

    def _to_end(self, *, last: bool) -> None:
        self._go(self._at.replace(day=monthrange(self._at.year, self._at.month)[1] if last else 1))
        self._focus()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a sheet with an edge; there are no shadows here."""
        now = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink.rounded(painter, QRectF(self.rect()), RADIUS, now.colour("surface"), now.colour("edge"))
