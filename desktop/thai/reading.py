"""How a written date is read: the forms, one after the other, until one fits."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from desktop.errors import BadValue
from desktop.thai import eras
from desktop.thai.date_words import Parts, read_parts
from desktop.thai.dates import WrittenDate
from desktop.thai.text import normalise

# `\d` and int() take Thai digits as they are. ?, x, - and 0 stand for what is not known.
_PART = r"(\d{1,2}|[?xX_]{1,2}|-)"
_DMY = re.compile(rf"{_PART}\s*([/.\-\s])\s*{_PART}\s*\2\s*(\d{{4}}|\d{{2}})")
_YMD = re.compile(rf"(\d{{4}})\s*([/.\-\s])\s*{_PART}\s*\2\s*{_PART}")
_YM = re.compile(r"(\d{4})\s*[/.\-]\s*(\d{1,2})")
_MY = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{4})")
_YEAR = re.compile(r"\d{4}")
_EIGHT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_EIGHT_DAY_FIRST = re.compile(r"(\d{2})(\d{2})(\d{4})")
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
_NO_YEAR = re.compile(rf"{_PART}\s*[/.\-\s]\s*{_PART}(?:\s*[/.\-\s]\s*[?xX_\-]+)?")
_CLOCK = re.compile(
    r"(?<=[\d\s])[T\s,]\s*\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:น\.?|[AaPp][Mm]|Z)?$"
)

_EXCEL_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 - a cell has no time zone
# Serial numbers of 1910-2100, of the same days typed as Buddhist years, and as those plus 543.
_SERIAL_RANGES = ((3654, 73415), (201983, 271745), (400312, 470074))


def read(value: str | float | date | datetime, today: date, *, birth: bool) -> WrittenDate:
    """Read a date; see `dates.read_date`."""
    if isinstance(value, date):
        return _from_date(value, value.isoformat()[:10])
    if isinstance(value, str):
        return _Reading(value, today, birth=birth).result()
    return _from_number(value, today, birth=birth)


def _bad(value: object, why: str) -> BadValue:
    return BadValue("date_unreadable", field="date", value=value, why=why)


def _from_date(value: date, text: str, notes: tuple[str, ...] = ()) -> WrittenDate:
    era, year, more = _four_digits(value.year, None, value)
    return _written(year, value.month, value.day, era, text, notes + more)


def _from_number(value: float, today: date, *, birth: bool) -> WrittenDate:
    if isinstance(value, bool) or value != value or abs(value) > 99_999_999:  # noqa: PLR0124 - NaN
        raise _bad(value, "form")
    text = f"{value:g}" if value != int(value) else str(int(value))
    if any(low <= value < high for low, high in _SERIAL_RANGES):
        return _from_date((_EXCEL_ZERO + timedelta(days=int(value))).date(), text)
    if value != int(value):
        raise _bad(value, "form")
    return _Reading(text, today, birth=birth, value=value).result()


def _four_digits(year: int, mark: str | None, value: object) -> tuple[str, int, tuple[str, ...]]:
    """Tell era, year and notes of a year of four digits; a written mark wins over the size."""
    notes: tuple[str, ...] = ()
    era = mark or ("be" if year >= eras.BE_FROM else "ce")
    if era == "be" and year >= eras.TWICE_FROM:
        year, notes = year - 543, ("be_twice",)
    if not eras.FIRST_CE <= eras.ce_year(year, None, era) <= eras.LAST_CE:
        raise _bad(value, "range")
    return era, year, notes


def _written(
    year: int, month: int | None, day: int | None, era: str, text: str, notes: tuple[str, ...]
) -> WrittenDate:
    if not month:
        month = day = None
    day = day or None
    days = eras.span(year, month, day, era)
    if days is None:
        notes += ("no_such_date",)
    if era == "be" and year < eras.NEW_YEAR_MOVED and (month is None or month < 4):
        notes += ("year_before_2484",)
    precision = "year" if month is None else "month" if day is None else "day"
    first, last = days or (None, None)
    return WrittenDate(year, month, day, era, precision, first, last, text, notes)


class _Reading:
    """One text being read."""

    def __init__(self, text: str, today: date, *, birth: bool, value: object = None) -> None:
        self.text = text
        self.value = text if value is None else value  # what a refusal names
        self.today = today
        self.birth = birth

    def result(self) -> WrittenDate:
        """Try the form that nearly all cells have, then the others on the text put in order."""
        quick = _DMY.fullmatch(self.text)
        if quick is not None:
            return self._day_month_year(quick[1], quick[3], quick[4])
        text = _CLOCK.sub("", normalise(self.text).strip(" '\"`,;"))
        return self._digits_only(text) or self._with_words(text)

    def _digits_only(self, text: str) -> WrittenDate | None:
        if (m := _DMY.fullmatch(text)) is not None:
            return self._day_month_year(m[1], m[3], m[4])
        if (m := _YMD.fullmatch(text)) is not None:
            return self._make(m[1], _number(m[3]), _number(m[4]))
        if (m := _YM.fullmatch(text)) is not None:
            return self._make(m[1], int(m[2]), None)
        if (m := _MY.fullmatch(text)) is not None:
            return self._make(m[2], int(m[1]), None)
        if _YEAR.fullmatch(text) is not None:
            return self._make(text, None, None)
        if _NO_YEAR.fullmatch(text) is not None:
            raise _bad(self.value, "year")
        return self._run_of_digits(text)

    def _run_of_digits(self, text: str) -> WrittenDate | None:
        if (m := _EIGHT.fullmatch(text)) is not None:
            if int(m[1]) >= eras.FIRST_CE and int(m[2]) <= 12 and int(m[3]) <= 31:
                return self._make(m[1], int(m[2]), int(m[3]))
            day, month, year = _EIGHT_DAY_FIRST.fullmatch(text).groups()  # type: ignore[union-attr]
            return self._make(year, int(month), int(day))
        if _SERIAL.fullmatch(text) is not None:
            serial = float(text)
            low, high = _SERIAL_RANGES[0]
            if low <= serial < high:
                return _from_date((_EXCEL_ZERO + timedelta(days=int(serial))).date(), self.text)
        return None

    def _day_month_year(self, day: str, month: str, year: str) -> WrittenDate:
        d, m = _number(day), _number(month)
        if m > 12 and 1 <= d <= 12 and m <= 31:
            return self._make(year, d, m, notes=("month_first",))
        return self._make(year, m, d)

    def _make(
        self,
        year: str,
        month: int | None,
        day: int | None,
        mark: str | None = None,
        notes: tuple[str, ...] = (),
    ) -> WrittenDate:
        if len(year) == 4:
            era, number, more = _four_digits(int(year), mark, self.value)
        else:
            era, number, more = self._two_digits(int(year), month, day, mark)
        return _written(number, month, day, era, self.text, notes + more)

    def _two_digits(
        self, year: int, month: int | None, day: int | None, mark: str | None
    ) -> tuple[str, int, tuple[str, ...]]:
        """Choose the century: Buddhist unless marked, the latest that can be meant."""
        era = mark or "be"
        latest = self.today if self.birth else self.today.replace(year=self.today.year + 20, day=1)
        oldest = self.today.year - 121
        hundreds = (2600, 2500, 2400) if era == "be" else (2100, 2000, 1900)
        for hundred in hundreds:
            days = eras.span(hundred + year, month or None, day or None, era) or eras.year_span(
                hundred + year, era
            )
            if days[0] <= latest and days[1].year >= oldest:
                return era, hundred + year, ("year_two_digits",)
        raise _bad(self.value, "range")

    def _with_words(self, text: str) -> WrittenDate:
        """Read day, month and year from numbers and words in the order they stand."""
        parts = read_parts(text)
        if parts is None or not parts.numbers:
            raise _bad(self.value, "form")
        if parts.era == "other":
            raise _bad(self.value, "era")
        if parts.month is None:
            return self._without_month(parts)
        day, year = self._day_and_year(parts)
        # Who writes a month in English writes 75 for 1975.
        english = parts.latin and len(year) == 2
        return self._make(year, parts.month, day, parts.era or ("ce" if english else None))

    def _day_and_year(self, parts: Parts) -> tuple[int | None, str]:
        """Tell day and year beside a named month: `3 มิ.ย. 69`, `June 3, 2026`, `มิถุนายน 2569`."""
        numbers = parts.numbers
        if len(numbers) == 1:
            if parts.before and len(numbers[0]) < 3:
                raise _bad(self.value, "year")
            return None, _year(numbers[0], self.value)
        if len(numbers) != 2:
            raise _bad(self.value, "form")
        day, year = numbers if len(numbers[0]) < 3 else (numbers[1], numbers[0])
        return _number(day), _year(year, self.value)

    def _without_month(self, parts: Parts) -> WrittenDate:
        """Read digits beside an era or filler: `พ.ศ. 2490`, `วันที่ 3/6/2569`, `3/6/2569 พ.ศ.`."""
        numbers = parts.numbers
        if len(numbers) == 1 and (parts.era is not None or len(numbers[0]) == 4):
            return self._make(_year(numbers[0], self.value), None, None, parts.era)
        if len(numbers) == 2 and len(numbers[1]) == 4:
            return self._make(numbers[1], _number(numbers[0]), None, parts.era)
        if len(numbers) == 3:
            first, second, third = numbers
            if len(first) == 4:
                first, third = third, first
            year = _year(third, self.value)
            return self._make(year, _number(second), _number(first), parts.era)
        raise _bad(self.value, "form")


def _number(part: str) -> int:
    """Give the number of a day or month part; 0 for a sign that it is unknown."""
    return int(part) if part.isdecimal() else 0


def _year(part: str, value: object) -> str:
    if not part.isdecimal():
        raise _bad(value, "year")
    if len(part) not in {2, 4}:
        raise _bad(value, "form")
    return part
