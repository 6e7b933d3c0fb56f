"""Dates as Thai people write them: read in any form, kept as written, shown in พ.ศ.

Codes in `WrittenDate.notes`:
    be_twice          543 was added twice (3112 for 2569); `year` is the repaired one
    year_before_2484  the Thai year began in April: the Common Era year is not simply year - 543
    no_such_date      31 ก.พ., 29/2/2566, กุมภาพันธ์ 2483: kept as written, moved nowhere
    year_two_digits   `69` was read as the latest year that can be meant
    month_first       6/13/2026 can only be month, day, year
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desktop.errors import BadValue
from desktop.thai import digits as _digits
from desktop.thai import eras
from desktop.thai.calendar_words import MONTHS, MONTHS_SHORT, WEEKDAYS

__all__ = [
    "MONTHS",
    "MONTHS_SHORT",
    "WEEKDAYS",
    "WrittenDate",
    "age_on",
    "long",
    "official",
    "official_range",
    "read_date",
    "short",
    "show",
]


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as somebody wrote it, with the days it may mean.

    Attributes:
        year: in the era as written.
        month: 1-12 as written, None if unknown.
        day: 1-31 as written, None if unknown.
        era: `be` or `ce`.
        precision: `year`, `month` or `day`.
        earliest: first day it may mean; None if there never was such a date.
        latest: last day it may mean; None if there never was such a date.
        text: what was written, untouched.
        notes: codes, see the module.
    """

    year: int | None
    month: int | None
    day: int | None
    era: str
    precision: str
    earliest: date | None
    latest: date | None
    text: str
    notes: tuple[str, ...] = ()

    @property
    def iso(self) -> str | None:
        """In ISO form as far as known: `1947`, `1969-07`, `1986-06-03`; None if it never was."""
        if self.earliest is None:
            return None
        return self.earliest.isoformat()[: {"year": 4, "month": 7}.get(self.precision, 10)]


def read_date(value: str | float | date | datetime, *, today: date, birth: bool = True) -> WrittenDate:
    """Read a date from a cell, a form or a card.

    Args:
        value: text (`3/6/2569`, `๓ มิ.ย. ๖๙`, `2026-06`, `25440000` …), a date or an Excel number.
        today: what the clock says; only a year of two digits needs it.
        birth: whether the day must lie in the past (a birth), or may lie ahead (a session).

    Raises:
        BadValue: `date_unreadable`, with `field`, `value` and `why`: `form` (no date is seen),
            `year` (no year), `range` (outside 1800-2100 CE), `era` (an era that is not read).
    """
    from desktop.thai import reading  # noqa: PLC0415 - its tables are not needed to show dates

    return reading.read(value, today, birth=birth)


def _be(day: date) -> int:
    return eras.be_year(day)


def official(d: date, *, digits: str = "thai") -> str:
    """Write a day as papers do: `วันที่ ๑๐ เดือน กรกฎาคม พ.ศ. ๒๕๖๙`."""
    text = f"วันที่ {d.day} เดือน {MONTHS[d.month - 1]} พ.ศ. {_be(d)}"
    return _in(digits, text)


def official_range(first: date, last: date, *, digits: str = "thai") -> str:
    """Write from which day to which, naming month and year once where they are the same.

    Raises:
        BadValue: `dates_reversed` when `last` is before `first`.
    """
    if last < first:
        raise BadValue("dates_reversed", field="date", value=f"{first} – {last}")
    end = long(last)
    if first == last:
        return _in(digits, f"เมื่อวันที่ {end}")
    start = long(first)
    if _be(first) == _be(last):
        start = f"{first.day} {MONTHS[first.month - 1]}"
        if first.month == last.month:
            start = str(first.day)
    return _in(digits, f"ระหว่างวันที่ {start} – {end}")


def long(d: date, digits: str = "arabic") -> str:
    """Write a day in full: `10 กรกฎาคม พ.ศ. 2569`."""
    return _in(digits, f"{d.day} {MONTHS[d.month - 1]} พ.ศ. {_be(d)}")


def short(d: date, digits: str = "arabic") -> str:
    """Write a day for a table: `10 ก.ค. 2569`."""
    return _in(digits, f"{d.day} {MONTHS_SHORT[d.month - 1]} {_be(d)}")


def _in(digits: str, text: str) -> str:
    return _digits.thai(text) if digits == "thai" else text


def show(written: WrittenDate) -> str:
    """Write a date shortly and no more exactly than it is known.

    That is `10 ก.ค. 2569`, `ก.ค. 2569` or `พ.ศ. 2569`; a date that never was, as it was written.
    """
    first = written.earliest
    if first is None:
        return written.text
    if written.precision == "day":
        return short(first)
    if written.precision == "month":
        return f"{MONTHS_SHORT[first.month - 1]} {_be(first)}"
    if written.era == "ce" and _be(first) != first.year + 543:
        return f"ค.ศ. {first.year}"  # it lay in two Buddhist years
    return f"พ.ศ. {_be(first)}"


def age_on(birth: WrittenDate, day: date) -> tuple[int, int]:
    """Give the lowest and the highest age in full years that a person may have on a day.

    Of a birth date that never was only the year is believed. Nobody is younger than 0.
    """
    first, last = birth.earliest, birth.latest
    if first is None or last is None:
        first, last = eras.year_span(birth.year or 0, birth.era)
    return _full_years(last, day), _full_years(first, day)


def _full_years(born: date, day: date) -> int:
    had_birthday = (day.month, day.day) >= (born.month, born.day)
    return max(0, day.year - born.year - (not had_birthday))
