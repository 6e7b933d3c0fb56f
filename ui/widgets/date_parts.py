"""The parts of a date field and their places: day, month, year, the calendar's button, the age.

A part into which a whole date is being typed grows over the others.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.widgets import date_text
from ui.widgets.button import Button
from ui.widgets.date_sayings import Age
from ui.widgets.line_edit import LineEdit
from ui.widgets.month_part import MonthPart

DAY, MONTH, YEAR, GAP = 54, 146, 84, 8
"""Widths in pixels at a body of 18."""


class DateParts(QWidget):
    """What is typed into, without knowing what it means."""

    def __init__(self, language: str, parent: QWidget | None, *, birth: bool, whole: bool) -> None:
        """Empty parts.

        Args:
            language: `th` or `en`.
            parent: owner.
            birth: whether there is to be room for an age.
            whole: whether all of it is wanted, so that a month is never said not to be known.
        """
        super().__init__(parent)
        self._language, self._birth, self._is_wrong = language, birth, False
        self._day = LineEdit(parent=self, hint="–")
        self._month = MonthPart(language, self.tr("เดือน") if whole else self.tr("ไม่ทราบ"), self)
        self._year = LineEdit(parent=self, hint="–")  # made in the order that Tab goes
        self._age = Age(self, language)
        self._button = Button("", icon="calendar-blank", parent=self)
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Alt with ↓ does the same
        self.setFocusProxy(self._day)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("")

    def _parts(self) -> date_text.Parts:
        return date_text.Parts(self._day.text(), self._month.typed(), self._year.text())

    def _put(self, parts: date_text.Parts) -> None:
        self._day.setText(parts.day)
        self._month.put(parts.month)
        self._year.setText(parts.year)

    def setAccessibleName(self, name: str) -> None:
        """Each part says what it is a part of."""
        super().setAccessibleName(name)
        era = self.tr("ปี พ.ศ.") if self._language == "th" else self.tr("ปี ค.ศ.")
        named = ((self._day, self.tr("วันที่")), (self._month, self.tr("เดือน")), (self._year, era))
        for widget, part in named:
            widget.setAccessibleName(f"{name} {part}".strip())
        self._button.setAccessibleName(" ".join((self.tr("เปิดปฏิทิน"), name)).strip())

    def mark_wrong(self, wrong: bool) -> None:  # noqa: FBT001  (a state, as Qt's own setters)
        """Show by its edges that something is to be mended."""
        self._is_wrong = wrong
        self._day.mark_wrong(wrong)
        self._month.mark_wrong(wrong)
        self._year.mark_wrong(wrong)

    def sizeHint(self) -> QSize:
        """Room for the three parts, the calendar's button and an age."""
        now = theme.current()
        return QSize(self._needed() + (now.scaled(80) if self._birth else 0), now.row)

    def minimumSizeHint(self) -> QSize:
        """It is never narrower."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put everything in its place."""
        super().resizeEvent(event)
        self._lay()

    def _needed(self) -> int:
        now = theme.current()
        return sum(now.scaled(wide) + GAP for wide in (DAY, MONTH, YEAR)) + now.row

    def _lay(self) -> None:
        now = theme.current()
        left, tall = 0, now.row
        for widget, wide in ((self._day, DAY), (self._month, MONTH), (self._year, YEAR)):
            widget.setGeometry(left, 0, now.scaled(wide), tall)
            left += now.scaled(wide) + GAP
        grown = self._growing()
        if grown is not None:
            grown.setGeometry(0, 0, left - GAP, tall)
            grown.raise_()
        aged = not self._age.isHidden()
        tight = aged and left + tall + 2 * GAP + self._age.room_wanted() > self.width()
        self._button.setVisible(not tight)  # the age comes first: Alt with ↓ still opens it
        self._button.setGeometry(left, 0, tall, tall)
        left += GAP if tight else tall + 2 * GAP
        self._age.setGeometry(left, 0, max(0, self.width() - left), tall)

    def _growing(self) -> QWidget | None:
        """The part into which a whole date is being typed."""
        if not date_text.is_day(self._day.text()):
            return self._day
        if not date_text.is_year(self._year.text()):
            return self._year
        month = self._month.line.text()
        is_date = any(char.isdecimal() for char in month) and date_text.month_of(month) is None
        return self._month if is_date else None
