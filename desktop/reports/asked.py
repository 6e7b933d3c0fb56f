"""What a report is asked about: a month, a quarter or a fiscal year, and the one before or after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from desktop.errors import BadValue
from desktop.reports import counts, period
from desktop.reports.counts import Counts
from desktop.reports.period import Period
from desktop.store.store import Tx

KINDS = ("month", "quarter", "year")


@dataclass(frozen=True, slots=True)
class Asked:
    """A span of one kind, named by a day that lies in it."""

    kind: str
    """One of `KINDS`."""
    day: date

    @property
    def span(self) -> Period:
        """From which day to which.

        Raises:
            BadValue: `period_unfit`.
        """
        if self.kind == "month":
            return period.of_month(self.day.year, self.day.month)
        year, quarter = period.fiscal(self.day)
        return period.of_quarter(year, quarter) if self.kind == "quarter" else period.of_year(year)

    def holds(self, day: date) -> bool:
        """Whether a day lies in it."""
        span = self.span
        return span.first <= day <= span.last

    def turned(self, by: int) -> Asked:
        """The one before (-1) or after (+1); the same one where the calendar of reports ends."""
        span = self.span
        beside = span.first - timedelta(1) if by < 0 else span.last + timedelta(1)
        made = Asked(self.kind, beside)
        try:
            return made if made.span else self
        except BadValue:
            return self


def read(tx: Tx, asked: Asked) -> Counts:
    """The report on it.

    Raises:
        BadValue: `period_unfit`.
    """
    if asked.kind == "month":
        return counts.month(tx, asked.day.year, asked.day.month)
    year, quarter = period.fiscal(asked.day)
    return counts.quarter(tx, year, quarter) if asked.kind == "quarter" else counts.year(tx, year)
