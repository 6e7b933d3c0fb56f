"""The พ.ศ. date: day, month, year and a calendar; any way of writing a date, into any part, fills all.

While somebody types, the line below says what it becomes; what is wrong is said only on leaving. A part
into which a whole date is being typed grows over the others until it is left.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import cached_property

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from desktop import clock
from desktop.errors import BadValue
from desktop.thai.dates import WrittenDate
from desktop.thai.digits import arabic
from ui import words
from ui.widgets import date_text
from ui.widgets.calendar import Calendar, Holidays, no_holidays
from ui.widgets.date_parts import DateParts
from ui.widgets.date_sayings import DateSayings

A_LIFE = 60
"""Where the arrows begin in an empty year of birth: so many years back."""
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class DateField(DateParts):
    """A date as people write it: with an unknown day, an unknown month, in any form."""

    changed = Signal()
    """What is meant may have changed."""
    hinted = Signal(str, str)
    """(tone, words) for the line below: help or wrong; no words when there is nothing to say."""
    left = Signal()
    """The keyboard went elsewhere; what was typed is read and put in order."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        language: str = "th",
        birth: bool = False,
        whole: bool = False,
        holidays: Holidays = no_holidays,
        today: Callable[[], date] = clock.today,
    ) -> None:
        """An empty date.

        Args:
            parent: owner.
            language: `th` or `en`; years are shown in its era and read in both.
            birth: a day in the past, with the age beside it; else a day that may lie ahead.
            whole: whether day and month must be known.
            holidays: what the calendar shows as holidays.
            today: what day it is.
        """
        super().__init__(language, parent, birth=birth, whole=whole)
        self._rules = date_text.Rules(language, birth, whole)
        self._today = today
        self._kept: WrittenDate | None = None
        self._typed_year = ""
        self._inside = False
        self._sayings = DateSayings(self, language, birth=birth)
        self._holidays = holidays
        self._connect()

    def _connect(self) -> None:
        for line in (self._day, self._year, self._month.line):
            line.setMaxLength(date_text.LONGEST)
            line.textEdited.connect(self._typed)
        self._month.activated.connect(self._typed)
        for part in (self._day, self._month, self._year):
            part.installEventFilter(self)
        self._button.clicked.connect(self.open_calendar)

    # --- what stands there ----------------------------------------------------------------------------

    def value(self) -> WrittenDate | None:
        """The date that is meant; None when there is none yet or it cannot be read (`trouble`)."""
        try:
            return self._kept or self._rules.read(self._parts(), self._today())
        except BadValue:
            return None

    def set_value(self, value: WrittenDate | str | None) -> None:
        """Show a date, or a text as it was typed (a draft); `changed` is not told."""
        self._kept, self._typed_year = None, ""
        self._calm()
        if isinstance(value, WrittenDate):
            self._show(value)
        else:
            self._put(date_text.of_text(value or ""))
            self._settle()
        self._after()

    def text(self) -> str:
        """As typed, for drafts; `set_value` takes it back."""
        if self._kept is not None and self._kept.earliest is not None:
            return self._kept.text
        return self._parts().text

    def trouble(self) -> str | None:
        """What is wrong with it, as a code (`date_text.Rules.trouble`); None when all is well."""
        return self._rules.trouble(self._parts(), self._kept, self._today())

    def trouble_words(self) -> str:
        """What to do about the trouble; empty when there is none."""
        return self._sayings.what_to_do(self.trouble())

    # --- reading --------------------------------------------------------------------------------------

    def _show(self, written: WrittenDate) -> None:
        self._put(date_text.of_date(written, self._rules.language))
        self._kept = written

    def _settle(self) -> None:
        """Put what was typed in order, where it can be read."""
        parts, written = self._parts(), self.value()
        if self._kept is not None or (written is None and not parts.is_empty):
            return
        if written is None:
            self._put(parts.known())
        elif not parts.lose_a_day(written):
            self._typed_year = self._year.text() if parts.whole is None else ""
            self._show(written)

    def _typed(self, *_what: object) -> None:
        """A part was typed over."""
        self._kept, self._typed_year = None, ""
        self._calm()
        self._after()
        self.changed.emit()

    def _calm(self) -> None:
        if self._is_wrong:
            self.mark_wrong(False)

    def _paste(self, text: str) -> bool:
        """Take a whole date that came at once; false when it is none."""
        whole = date_text.Parts(day=text)
        try:
            written = self._rules.read(whole, self._today()) if whole.whole else None
        except BadValue:
            return False
        if written is None:
            return False
        self._typed()
        self._show(written)
        self._after()
        self.changed.emit()
        self._year.setFocus()
        return True

    def _after(self) -> None:
        """Say what it becomes, beside and below, and give room to what is being typed."""
        written, parts = self.value(), self._parts()
        told = self.trouble() in {None, "day_needed", "no_such_date"}
        self._age.say(written if self._rules.birth and told else None, self._today())
        self._lay()
        if written is None:
            hint = ""
        elif parts.whole is not None and written.earliest is not None:
            hint = self._sayings.becomes(written)
        else:
            hint = self._sayings.note(written, self._typed_year or self._fresh_year())
        self.hinted.emit("help", hint)

    def _fresh_year(self) -> str:
        return "" if self._kept is not None else self._year.text()

    # --- leaving, stepping, the calendar --------------------------------------------------------------

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Keys and focus of the three parts."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._pressed(watched, event)
        if isinstance(event, QInputMethodEvent):
            return len(event.commitString()) > 2 and self._paste(event.commitString())
        if event.type() == QEvent.Type.FocusIn:
            self._inside = True
        elif event.type() == QEvent.Type.FocusOut:
            self._settle()
            self._after()
            QTimer.singleShot(0, self, self._look_whether_left)
        return False

    def _pressed(self, watched: object, event: QKeyEvent) -> bool:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if event.matches(QKeySequence.StandardKey.Paste):
            return self._paste(QApplication.clipboard().text().strip())
        if key in _STEPS and modifiers & Qt.KeyboardModifier.AltModifier:
            if watched is not self._month:  # whose list opens by it
                self.open_calendar()
            return watched is not self._month
        if key in _STEPS:
            self._step(watched, _STEPS[key])
            return True
        return key in _ENTER and self._go_on(watched)

    def _go_on(self, watched: object) -> bool:
        """Enter goes to the next part; behind the year, or a whole date, it is the page's key."""
        was_whole = self._parts().whole is not None
        self._settle()
        self._after()
        if watched is self._year:
            return False
        filled = was_whole and self._kept is not None
        following = self._month if watched is self._day and not filled else self._year
        following.setFocus(Qt.FocusReason.TabFocusReason)
        return not filled

    def _look_whether_left(self) -> None:
        focused = QApplication.focusWidget()
        if not self._inside or (focused is not None and self.isAncestorOf(focused)):
            return
        opened = "_calendar" in self.__dict__ and self._calendar.isVisible()
        if opened or self._month.view().isVisible():
            return
        self._inside = False
        trouble = self.trouble_words()
        if trouble:
            self.mark_wrong(True)
            self.hinted.emit("wrong", trouble)
        self.left.emit()

    def _step(self, watched: object, by: int) -> None:
        """The arrows: by a day of the calendar, a month of the list, a year."""
        self._settle()
        written = self.value()
        if watched is self._month:
            month = date_text.month_of(self._month.typed()) or 0
            self._month.put(str((month + by) % 13 or ""))
        elif watched is self._year:
            self._year.setText(str(self._stepped_year(by)))
        elif written is not None and written.precision == "day" and written.earliest is not None:
            self._put_day(written.earliest + timedelta(by))
        else:
            day = arabic(self._day.text())
            self._day.setText(str((int(day) - 1 + by) % 31 + 1) if day.isdecimal() else "1")
        self._typed()

    def _stepped_year(self, by: int) -> int:
        year = arabic(self._year.text())
        if year.isdecimal():
            return int(year) + by
        begun = words.year_shown(self._today(), self._rules.language)
        return begun - A_LIFE if self._rules.birth else begun

    @cached_property
    def _calendar(self) -> Calendar:
        """Built when it is first opened: a form of many dates would wait for it."""
        rules = self._rules
        made = Calendar(
            self,
            language=rules.language,
            holidays=self._holidays,
            may_be_unknown=not rules.whole,
            today=self._today,
        )
        made.chosen.connect(self._choose_day)
        made.day_unknown.connect(self._choose_month)
        return made

    def open_calendar(self) -> None:
        """Show the calendar under the field."""
        self._settle()
        written = self.value()
        below = QRect(self.mapToGlobal(QPoint(0, 0)), QSize(self._needed(), self.height()))
        self._calendar.open_under(below, written.earliest if written else None)

    def _choose_day(self, day: date) -> None:
        self._put_day(day)
        self._year.setFocus()
        self._typed()

    def _choose_month(self, year: int, month: int) -> None:
        self._put_day(date(year, month, 1))
        self._day.clear()
        self._year.setFocus()
        self._typed()

    def _put_day(self, day: date) -> None:
        year = words.year_shown(day, self._rules.language)
        self._put(date_text.Parts(str(day.day), str(day.month), str(year)))
