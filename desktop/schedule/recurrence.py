"""A pattern as an RRULE (RFC 5545), expanded by python-dateutil.

Of the standard we take what a centre can mean: daily, weekly and monthly, every n-th time, by weekday,
by the n-th weekday or the day of the month. COUNT means lessons: a holiday that falls into the pattern
is left out and not counted, so that ten times are ten times.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import takewhile

from dateutil.rrule import rrulestr

from desktop.errors import BadValue
from desktop.schedule.weekly import DAYS, LONGEST_DAYS

MOST = 1000
"""Sessions that one pattern may have."""
_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_KEYS = {"FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "COUNT", "UNTIL", "WKST"}
_NTH = re.compile(r"([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)")


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A pattern, read; what it does not say is empty."""

    often: str
    """daily, weekly or monthly."""
    every: int
    """1 for each day, week or month, 2 for every second one."""
    weekdays: tuple[str, ...]
    """Codes of `DAYS` in the week's order; empty where it says no weekday."""
    nth: tuple[int, ...]
    """Which of a month's weekdays: 1 to 5, −1 the last; empty for every one."""
    month_days: tuple[int, ...]
    """Days of the month, −1 the last."""
    count: int | None
    """How many lessons; none where a last day says when it ends."""
    until: date | None

    @property
    def is_plain(self) -> bool:
        """Whether its weekdays say all of it: every week."""
        return self.often == "weekly" and self.every == 1

    @property
    def rule(self) -> str:
        """The RRULE as it is kept: without its end, which is the activity's last day."""
        parts = [f"FREQ={self.often.upper()}"]
        if self.every > 1:
            parts.append(f"INTERVAL={self.every}")
        if self.weekdays:
            codes = [_CODES[DAYS.index(day)] for day in self.weekdays]
            nth = [str(n) for n in self.nth] or [""]
            parts.append("BYDAY=" + ",".join(n + code for n in nth for code in codes))
        if self.month_days:
            parts.append("BYMONTHDAY=" + ",".join(map(str, self.month_days)))
        return ";".join(parts)


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A pattern made into days: those that meet, those a closed day takes, and the last of all."""

    days: tuple[date, ...]
    left_out: tuple[date, ...]
    last: date


def weekly_rule(weekly: tuple[str, ...]) -> str:
    """The RRULE of a plain week: `FREQ=WEEKLY;BYDAY=WE,FR`."""
    return Recurrence("weekly", 1, weekly, (), (), None, None).rule


def read_rule(text: str) -> Recurrence:
    """An RRULE as calendars write it, with or without `RRULE:` before it.

    Raises:
        BadValue: `pattern_unreadable`, also for what no centre means (hours, years, positions).
    """
    words = text.strip().upper().removeprefix("RRULE:").strip(";")
    told = dict(part.partition("=")[::2] for part in words.split(";"))
    often = told.get("FREQ", "").lower()
    if often not in {"daily", "weekly", "monthly"} or not told.keys() <= _KEYS:
        raise _unreadable(text)
    try:
        weekdays, nth = _by_day(told.get("BYDAY", ""))
        found = Recurrence(
            often,
            _whole(told.get("INTERVAL", "1"), 1, 52),
            weekdays,
            nth,
            tuple(_whole(n, -1, 31) for n in told.get("BYMONTHDAY", "").split(",") if n),
            _whole(told["COUNT"], 1, MOST) if "COUNT" in told else None,
            _day(told["UNTIL"]) if "UNTIL" in told else None,
        )
    except ValueError as error:
        raise _unreadable(text) from error
    if (found.nth or found.month_days) and often != "monthly":
        raise _unreadable(text)
    return found


def _unreadable(text: str) -> BadValue:
    return BadValue("pattern_unreadable", field="pattern", value=text.strip()[:60])


def _whole(text: str, least: int, most: int) -> int:
    number = int(text)
    if not least <= number <= most or number == 0:
        raise ValueError(text)
    return number


def _day(text: str) -> date:
    return date(int(text[:4]), int(text[4:6]), int(text[6:8]))


def _by_day(text: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    days: set[str] = set()
    nth: dict[str, set[int]] = {}
    for word in filter(None, text.split(",")):
        found = _NTH.fullmatch(word)
        if found is None:
            raise ValueError(word)
        day = DAYS[_CODES.index(found[2])]
        days.add(day)
        nth.setdefault(day, set()).update({int(found[1])} if found[1] else set())
    if len({frozenset(places) for places in nth.values()}) > 1:
        raise ValueError(text)  # the first Monday and the second Friday are two activities
    places = next(iter(nth.values()), set())
    return tuple(day for day in DAYS if day in days), tuple(sorted(places, key=lambda n: (n < 0, n)))


def lay_out(
    rule: Recurrence, first: date, last: date | None, closed: Container[date] = frozenset()
) -> LaidOut:
    """The days of a pattern.

    Args:
        rule: the pattern; its own end holds beside `last`.
        first: the first day that may be met on; every second week is counted from its week on.
        last: the last day; none where the pattern says how often.
        closed: days on which nothing meets.

    Raises:
        BadValue: `days_reversed`, `days_too_many`; `pattern_endless` when nothing says when it ends.
    """
    ends = [day for day in (last, rule.until) if day is not None]
    if not ends and rule.count is None:
        raise BadValue("pattern_endless", field="until", value="")
    end = min(ends, default=first + timedelta(LONGEST_DAYS))
    if end < first:
        raise BadValue("days_reversed", field="until", value=end.isoformat(), first=first.isoformat())
    if (end - first).days > LONGEST_DAYS:
        raise BadValue("days_too_many", field="until", value=end.isoformat(), longest=LONGEST_DAYS)
    days: list[date] = []
    left_out: list[date] = []
    for day in _expanded(rule, first, end):
        if rule.count is not None and len(days) == rule.count:
            break
        (left_out if day in closed else days).append(day)
    if rule.count is not None and days:
        left_out = [day for day in left_out if day < days[-1]]
        end = days[-1] if not ends else end
    return LaidOut(tuple(days), tuple(left_out), end)


def falls_on(rule: Recurrence, first: date, day: date) -> bool:
    """Whether a pattern that begins on `first` has a day."""
    if rule.is_plain:
        return DAYS[day.weekday()] in (rule.weekdays or (DAYS[first.weekday()],))
    at = datetime.combine(day, time())
    return bool(rrulestr(rule.rule, dtstart=datetime.combine(first, time())).between(at, at, inc=True))


def _expanded(rule: Recurrence, first: date, end: date) -> Iterator[date]:
    moments = rrulestr(rule.rule, dtstart=datetime.combine(first, time()))
    return takewhile(lambda day: day <= end, (moment.date() for moment in moments))
