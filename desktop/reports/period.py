"""The spans that reports are about: a month, a quarter, a fiscal year, cut into weeks or months.

The fiscal year runs from October to September and bears the พ.ศ. year in which it ends: 1 October
2568 opens the year 2569, and its third quarter is April to June 2569.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from desktop.errors import BadValue
from desktop.thai import eras

FIRST_YEAR, LAST_YEAR = 1900, 2100
"""Of the common era; what lies outside is a slip."""


@dataclass(frozen=True, slots=True)
class Period:
    """From which day to which a report counts, both days in it, and the spans it is drawn in."""

    first: date
    last: date
    spans: tuple[tuple[date, date], ...]


def of_month(year: int, month: int) -> Period:
    """A month, in weeks from Monday to Sunday as far as they lie in it.

    Args:
        year: of the common era.
        month: 1 to 12.

    Raises:
        BadValue: `period_unfit`.
    """
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12):
        raise BadValue("period_unfit", field="month", value=f"{year}-{month}")
    first = date(year, month, 1)
    last = _months_on(first, 1) - timedelta(1)
    mondays = [d for d in _every(first, last) if d.weekday() == 0 and d != first]
    starts = [first, *mondays]
    ends = [*(day - timedelta(1) for day in mondays), last]
    return Period(first, last, tuple(zip(starts, ends, strict=True)))


def of_quarter(fiscal_year: int, quarter: int) -> Period:
    """A quarter of a fiscal year, in months.

    Raises:
        BadValue: `period_unfit`.
    """
    if quarter not in {1, 2, 3, 4}:
        raise BadValue("period_unfit", field="quarter", value=quarter)
    return _months(_months_on(_opens(fiscal_year), 3 * (quarter - 1)), 3)


def of_year(fiscal_year: int) -> Period:
    """A fiscal year, in months.

    Raises:
        BadValue: `period_unfit`.
    """
    return _months(_opens(fiscal_year), 12)


def before(period: Period) -> tuple[date, date]:
    """The span as many months long that ends where a period begins."""
    months = 12 * (period.last.year - period.first.year) + period.last.month - period.first.month + 1
    return _months_on(period.first, -months), period.first - timedelta(1)


def fiscal(day: date) -> tuple[int, int]:
    """The fiscal year (พ.ศ.) and the quarter that a day lies in."""
    return eras.be_year(day) + (day.month >= 10), (day.month + 2) % 12 // 3 + 1


def _opens(fiscal_year: int) -> date:
    opens = eras.ce_year(fiscal_year, None, "be") - 1
    if not FIRST_YEAR <= opens <= LAST_YEAR:
        raise BadValue("period_unfit", field="year", value=fiscal_year)
    return date(opens, 10, 1)


def _months(first: date, count: int) -> Period:
    starts = [_months_on(first, n) for n in range(count + 1)]
    spans = tuple((a, b - timedelta(1)) for a, b in pairwise(starts))
    return Period(first, spans[-1][1], spans)


def _months_on(first: date, months: int) -> date:
    years, month = divmod(first.month - 1 + months, 12)
    return date(first.year + years, month + 1, 1)


def _every(first: date, last: date) -> list[date]:
    return [first + timedelta(n) for n in range((last - first).days + 1)]
