"""The computer's day cannot be right: what day is it? A dead battery, or a year set as พ.ศ.

Asked once a start, before anybody is let in: the day stands on rolls and certificates.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from desktop import clock
from ui import words
from ui.opening.answers import Kept
from ui.opening.question import Question
from ui.widgets.button import Button
from ui.widgets.date_field import DateField
from ui.widgets.field import Field
from ui.widgets.label import Label, plain, strong

if TYPE_CHECKING:
    from desktop.clock import Doubt


class ClockQuestion(Question):
    """The likely day to be mended, and two ways on: that day, or the computer's."""

    answered = Signal(object)
    """The day it is."""

    def __init__(self, doubt: Doubt, language: str, typed: str | None = None) -> None:
        """Offer the likely day.

        Args:
            doubt: what is wrong with the computer's day.
            language: `th` or `en`.
            typed: what was typed over it already.
        """
        super().__init__(self.tr("นาฬิกาเครื่องไม่ตรง"), self.tr("วันนี้วันที่เท่าไร"))
        self._doubt, self._language = doubt, language
        self._date = DateField(language=language, whole=True, today=lambda: doubt.likely)
        self._date.set_value(_written(doubt.likely) if typed is None else typed)
        self._date.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        told = self.tr("ใช้วันนี้จนกว่าจะปิดโปรแกรม ตั้งนาฬิกาเครื่องให้ตรงแล้ว ครั้งหน้าจะไม่ถาม")
        for line in self._why():
            self.body.addWidget(Label(line, wrap=True))
        self.body.addSpacing(12)
        self.body.addWidget(Field(self.tr("วันนี้"), self._date))
        self.body.addSpacing(12)
        self.body.addWidget(Label(plain(told), "note", colour="ink2", wrap=True))
        self.body.addStretch(1)
        self._date.changed.connect(self._check)
        self._lay_foot()
        self._check()

    def _why(self) -> tuple[str, str]:
        """What the computer says, and what speaks against it."""
        doubt, known = self._doubt, self._doubt.known
        says = self.tr("นาฬิกาเครื่องบอก {told}").format(told=self._day(doubt.told))
        if doubt.told.year - doubt.likely.year == clock.THAI_YEARS:
            return says, plain(self.tr("คงตั้งปี พ.ศ. ไว้แทน ค.ศ."))
        if known is not None:
            written = self.tr("บันทึกล่าสุดเขียนเมื่อ {known}")
            return says, written.format(known=self._day(known))
        return says, plain(self.tr("วันนั้นยังไม่มีโปรแกรมนี้"))

    def _day(self, day: date) -> str:
        return strong(words.day_full(day, self._language))

    def _lay_foot(self) -> None:
        right = Button(self.tr("นาฬิกาถูกแล้ว"), big=True)
        right.clicked.connect(lambda: self._answer(self._doubt.told))
        right.refused.connect(self.say_trouble)
        if not clock.BUILT.date() <= self._doubt.told < clock.CEILING.date():
            right.why_not(self.tr("วันที่ของเครื่องเป็นไปไม่ได้ พิมพ์วันที่จริงของวันนี้"))
        self.foot.addWidget(right)
        self.put_foot(None, self.tr("ใช้วันนี้"), self._use)

    def keep(self, kept: Kept) -> None:
        """The day as far as it is typed."""
        kept.day = self._date.text()

    def fields(self) -> list[QWidget]:
        """The one date."""
        return [self._date]

    def first_focus(self) -> QWidget | None:
        """To the day, to be typed over: of a likely date it is what is mended first."""
        day = self._date.focusProxy()
        if isinstance(day, QLineEdit):
            day.selectAll()
        return self._date

    def _check(self) -> None:
        self.calm()
        if self.primary is not None:
            self.primary.why_not(self._missing() or None)

    def _missing(self) -> str:
        return "" if self._date.value() is not None else self.tr("พิมพ์วันที่ของวันนี้ก่อน")

    def _use(self) -> None:
        trouble, written = self._date.trouble_words(), self._date.value()
        if trouble or written is None or written.earliest is None:
            self.say_trouble(trouble or self._missing())
        else:
            self._answer(written.earliest)

    def _answer(self, day: date) -> None:
        if not self.is_busy:
            self.answered.emit(day)


def _written(day: date) -> str:
    """A day as the date field takes it."""
    return f"{day.day}/{day.month}/{words.year_shown(day, 'th')}"
