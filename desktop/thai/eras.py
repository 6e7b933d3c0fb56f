"""Buddhist and Common Era: what a written year means, and which days it covers.

From พ.ศ. 2484 on, a Buddhist year is the Common year plus 543. Before, the year began on 1 April:
January to March of พ.ศ. 2482 lie in 1940, and พ.ศ. 2483 has nine months only, April to December
1940.
"""

from __future__ import annotations

from datetime import date

FIRST_CE, LAST_CE = 1800, 2100
"""The Common Era years a date may lie in; what is outside is a slip of the pen."""
NEW_YEAR_MOVED = 2484
TWICE_FROM = 2901  # above this, 543 was added twice
BE_FROM = 2300  # from here a year without a mark is a Buddhist one

OCTOBER = 10
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def be_year(day: date) -> int:
    """Give the Buddhist year that a day lay in, by the calendar of its own time."""
    early = day.year < NEW_YEAR_MOVED - 543 and day.month < 4
    return day.year + (542 if early else 543)


def fiscal_year(day: date) -> int:
    """Give the fiscal year of a day in พ.ศ.: October begins the next one."""
    return be_year(day) + (day.month >= OCTOBER)


def fiscal_span(year: int) -> tuple[date, date]:
    """Give the first and last day of a fiscal year: 1 October to 30 September.

    Args:
        year: in พ.ศ., as it is called: the year it ends in.

    Raises:
        ValueError: outside of what a date may be.
    """
    ends = ce_year(year, None, "be")
    if not FIRST_CE < ends <= LAST_CE:
        raise ValueError(year)
    return date(ends - 1, OCTOBER, 1), date(ends, 9, 30)


def ce_year(year: int, month: int | None, era: str) -> int:
    """Give the Common Era year of a month; of a year alone, the one in which it began.

    Args:
        year: as written, in `era`.
        month: 1-12, or None for the year alone.
        era: `be` or `ce`.
    """
    if era == "ce":
        return year
    early = year < NEW_YEAR_MOVED and month is not None and month < 4
    return year - (542 if early else 543)


def days_in(year: int, month: int) -> int:
    """Count the days of a month of a Common Era year."""
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _DAYS[month - 1] + leap


def year_span(year: int, era: str) -> tuple[date, date]:
    """Give the first and last day of a year as written."""
    start = ce_year(year, None, era)
    if era == "ce" or year >= NEW_YEAR_MOVED:
        return date(start, 1, 1), date(start, 12, 31)
    if year == NEW_YEAR_MOVED - 1:
        return date(start, 4, 1), date(start, 12, 31)
    return date(start, 4, 1), date(start + 1, 3, 31)


def span(year: int, month: int | None, day: int | None, era: str) -> tuple[date, date] | None:
    """Give the first and last day that a written date may mean, None if it never was.

    Args:
        year: as written, in `era`.
        month: as written, None if unknown.
        day: as written, None if unknown (as it must be when the month is).
        era: `be` or `ce`.
    """
    if month is None:
        return year_span(year, era)
    if not 1 <= month <= 12 or (era == "be" and year == NEW_YEAR_MOVED - 1 and month < 4):
        return None
    common = ce_year(year, month, era)
    last = days_in(common, month)
    if day is None:
        return date(common, month, 1), date(common, month, last)
    if not 1 <= day <= last:
        return None
    only = date(common, month, day)
    return only, only
