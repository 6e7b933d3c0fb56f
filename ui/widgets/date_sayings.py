"""What a date field says: what a text becomes, how old somebody is, what to do when it cannot be."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.thai import dates
from desktop.thai.dates import WrittenDate
from desktop.thai.digits import arabic
from ui import theme, words
from ui.widgets import date_text, ink

GAP = 8


class DateSayings(QObject):
    """The sentences of one date field."""

    def __init__(self, parent: QObject, language: str, *, birth: bool) -> None:
        """Speak a language, of births or of other days."""
        super().__init__(parent)
        self._language, self._birth = language, birth

    def shown(self, written: WrittenDate) -> str:
        """A date with its month's name, as far as it is known."""
        parts = date_text.of_date(written, self._language)
        month = words.months(self._language)[int(parts.month) - 1] if parts.month else ""
        return " ".join(part for part in (parts.day, month, parts.year) if part)

    def becomes(self, written: WrittenDate) -> str:
        """What a whole date that is being typed is read as."""
        return self.tr("คือ {day}").format(day=self.shown(written))

    def note(self, written: WrittenDate, typed_year: str) -> str:
        """What is worth knowing of a date that was read; empty when nothing is."""
        early = (
            self.tr("เกิดก่อน 2484 ปีเริ่มเดือนเมษายน") if self._birth else self.tr("ก่อน 2484 ปีเริ่มเดือนเมษายน")
        )
        said = {
            "be_twice": self.tr("แก้ปีเป็น {year} ให้แล้ว").format(year=written.year),
            "month_first": self.tr("สลับเดือนกับวันให้แล้ว"),
            "year_before_2484": early,
        }
        told = next((said[note] for note in said if note in written.notes), "")
        return told or self._year_became(written, typed_year)

    def _year_became(self, written: WrittenDate, typed: str) -> str:
        year = str(date_text.year_in(written, self._language))
        typed = "".join(char for char in arabic(typed) if char.isdecimal())
        if not typed or typed == year:
            return ""
        if self._language == "th":
            return self.tr("{typed} คือ พ.ศ. {year}").format(typed=typed, year=year)
        return self.tr("{typed} คือ ค.ศ. {year}").format(typed=typed, year=year)

    def what_to_do(self, trouble: str | None) -> str:
        """The sentence of a trouble's code; empty for none."""
        thai = self._language == "th"
        return {
            None: "",
            "date_unreadable": self.tr("อ่านวันที่ไม่ออก พิมพ์แบบ 27/5/69"),
            "date_no_year": self.tr("ใส่ปีด้วย เช่น 2569") if thai else self.tr("ใส่ปีด้วย เช่น 2026"),
            "date_no_month": self.tr("เลือกเดือนด้วย หรือเว้นวันว่างไว้"),
            "day_needed": self.tr("ใส่วันและเดือนด้วย"),
            "no_such_date": self.tr("ไม่มีวันนี้ในปฏิทิน ดูวันกับเดือนอีกครั้ง"),
            "birth_in_future": self.tr("วันเกิดยังมาไม่ถึง ดูปีอีกครั้ง"),
        }[trouble]


class Age(QWidget):
    """How old somebody is, large, and the year of birth in the other era, small."""

    def __init__(self, parent: QWidget, language: str) -> None:
        """Nobody yet."""
        super().__init__(parent)
        self._language = language
        self._years = self._era = ""
        self.hide()

    def say(self, written: WrittenDate | None, today: date) -> None:
        """Tell the age of somebody who was born then; nothing of nobody."""
        self.setVisible(written is not None)
        if written is None:
            return
        low, high = dates.age_on(written, today)
        self._years = str(low) if low == high else f"{low}–{high}"
        self._era = self._other_era(written)
        self.setAccessibleName(" ".join((self.tr("อายุ"), self._years, self.tr("ปี"), self._era)).strip())
        self.update()

    def _other_era(self, written: WrittenDate) -> str:
        if written.earliest is None:
            return ""
        other = "en" if self._language == "th" else "th"
        year = date_text.year_in(written, other)
        if year == date_text.year_in(written, self._language):
            return ""
        return (self.tr("ตรงกับ ค.ศ. {year}") if other == "en" else self.tr("ตรงกับ พ.ศ. {year}")).format(
            year=year
        )

    def room_wanted(self) -> int:
        """How wide it must be to say all, in pixels."""
        return round(sum(ink.width(text, font) for text, font, _ in self._texts()) + 2 * GAP) + 2

    def _texts(self) -> list[tuple[str, QFont, str]]:
        now = theme.current()
        return [
            (self._years, now.font("title"), "ink"),
            (self.tr("ปี"), now.font("body"), "ink"),
            (self._era, now.font("note"), "ink2"),
        ]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the three side by side; the other era is left out where there is no room for it."""
        now = theme.current()
        painter = QPainter(self)
        left = 0.0
        for text, font, colour in self._texts():
            wide = ink.width(text, font)
            if left + wide > self.width() + 1:
                return
            room = QRectF(left, 0, wide + 1, self.height())
            ink.text(painter, room, text, font, now.colour(colour))
            left += wide + GAP
