"""A plan becomes an activity: sessions laid out by the week, holidays left out and named."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from desktop import codes, schedule
from desktop.activities.offered import Meeting, Offered, meetings, offered, times_of
from desktop.activities.places import facilitator_named, place_named
from desktop.errors import BadValue, Refused
from desktop.models import Activity, Session, new_id
from desktop.store.store import Tx
from desktop.thai import dates
from desktop.thai.text import normalise

LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True)
class Plan:
    """What a new activity is: words as people type them."""

    title: str
    first: str
    last: str
    weekly: str
    time: str
    hours: str | None = None
    capacity: int | None = None
    rule: str = "80%"
    place: str | None = None
    facilitator: str | None = None
    pattern: str | None = None
    """An RRULE, for what weekdays cannot say; `weekly` may then be empty, and with COUNT `last` too."""
    times: str | None = None
    """Weekdays that meet at another time: `wed 13:00-15:00; fri 9:00-11:00`."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A new activity with its sessions, and the days that were left out with the holiday's name."""

    activity: Offered
    sessions: tuple[Meeting, ...]
    left_out: tuple[tuple[date, str], ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """What a plan would lay out, while it is typed: nothing is kept, so its sessions have no ids."""

    sessions: tuple[Meeting, ...]
    left_out: tuple[tuple[date, str], ...]

    @property
    def minutes(self) -> int:
        """Of all sessions together."""
        return sum(meets.minutes for meets in self.sessions)


def preview(tx: Tx, asked: Plan) -> Preview:
    """Lay a plan out without keeping anything; only days, weekly pattern and time are read.

    Raises:
        BadValue: a word that cannot be meant.
        Refused: `no_sessions`, when no day remains.
    """
    laid = _lay_out(tx, asked)
    meets = [(day, laid.at(day)) for day in laid.days]
    sessions = (
        Meeting(b"", number, day, hours.starts, hours.ends, hours.minutes, "planned")
        for number, (day, hours) in enumerate(meets, 1)
    )
    return Preview(tuple(sessions), laid.left_out)


def plan(tx: Tx, asked: Plan) -> Planned:
    """Lay an activity out; its place and who teaches it are found by name, or made.

    Raises:
        BadValue: a word that cannot be meant.
        Refused: `no_sessions`, when no day remains.
    """
    title = normalise(asked.title)
    if not title or len(title) > LONGEST_TITLE:
        raise BadValue("title_unfit", field="title", value=title[:40], longest=LONGEST_TITLE)
    laid = _lay_out(tx, asked)
    hours = laid.hours
    activity = Activity(
        id=new_id(),
        code=codes.activity_code(tx.desk.letter, tx.count_up("activity")),
        title=title,
        first_day=laid.first.isoformat(),
        last_day=laid.last.isoformat(),
        weekly=",".join(laid.weekly),
        pattern=laid.pattern,
        starts=hours.starts,
        ends=hours.ends,
        minutes=_announced(asked.hours),
        capacity=_capacity(asked.capacity),
        rule_percent=_percent(asked.rule),
        place=place_named(tx, asked.place),
        facilitator=facilitator_named(tx, asked.facilitator),
        times=_kept(laid.times),
    )
    days = enumerate(laid.days, 1)
    tx.add(activity, *(_session(activity.id, i, day, laid.at(day)) for i, day in days))
    return Planned(offered(tx, activity), tuple(meetings(tx, activity.id)), laid.left_out)


class _Laid(NamedTuple):
    first: date
    last: date
    weekly: tuple[str, ...]
    pattern: str
    hours: schedule.Hours
    times: dict[str, schedule.Hours]
    days: tuple[date, ...]
    left_out: tuple[tuple[date, str], ...]

    def at(self, day: date) -> schedule.Hours:
        """From when to when it meets on a day."""
        return self.times.get(schedule.DAYS[day.weekday()], self.hours)


def _lay_out(tx: Tx, asked: Plan) -> _Laid:
    rule = _pattern(asked)
    first = read_day(asked.first, "from", tx.today)
    last = read_day(asked.last, "until", tx.today) if asked.last.strip() or rule.count is None else None
    hours = schedule.read_hours(asked.time)
    names = holidays(tx)
    told = schedule.lay_out(rule, first, last, names)
    if not told.days:
        raise Refused("no_sessions", first=first.isoformat(), last=told.last.isoformat())
    met = {schedule.DAYS[day.weekday()] for day in told.days}
    weekly = rule.weekdays or tuple(day for day in schedule.DAYS if day in met)
    left_out = tuple((day, names[day]) for day in told.left_out)
    times = _times(asked.times, weekly, hours)
    return _Laid(first, told.last, weekly, rule.rule, hours, times, told.days, left_out)


def _times(
    asked: str | None, weekly: tuple[str, ...], hours: schedule.Hours
) -> dict[str, schedule.Hours]:
    """The hours of weekdays that differ from the others'."""
    told = schedule.read_times(asked or "")
    for day in told:
        if day not in weekly:
            raise BadValue("weekday_not_met", field="times", value=day, weekly=", ".join(weekly))
    return {day: at for day, at in told.items() if at != hours}


def _kept(times: dict[str, schedule.Hours]) -> str | None:
    return json.dumps({day: f"{at.starts}-{at.ends}" for day, at in times.items()}) if times else None


def hours_on(row: Activity, day: date) -> schedule.Hours:
    """From when to when an activity meets on a day by its pattern."""
    weekday = schedule.DAYS[day.weekday()]
    own = next((one for one in times_of(row.times) if one.weekday == weekday), None)
    starts, ends = (own.starts, own.ends) if own else (row.starts, row.ends)
    return schedule.read_hours(f"{starts}-{ends}")


def _pattern(asked: Plan) -> schedule.Recurrence:
    """The pattern as it was asked for, or what the weekdays say."""
    if asked.pattern and asked.pattern.strip():
        return schedule.read_rule(asked.pattern)
    return schedule.read_rule(schedule.weekly_rule(schedule.read_weekly(asked.weekly)))


def pattern_of(row: Activity) -> schedule.Recurrence:
    """The pattern of an activity; its weekdays, where a newer program wrote what we cannot read."""
    plain = schedule.weekly_rule(tuple(row.weekly.split(",")))
    try:
        return schedule.read_rule(row.pattern or plain)
    except BadValue:
        return schedule.read_rule(plain)


def would_meet(row: Activity, day: date) -> bool:
    """Whether an activity's pattern falls on a day within its first and last."""
    first, last = date.fromisoformat(row.first_day), date.fromisoformat(row.last_day)
    return first <= day <= last and schedule.falls_on(pattern_of(row), first, day)


def holidays(tx: Tx) -> dict[date, str]:
    """The days on which nothing meets, with their names; days that are only named are none of them."""
    rows = tx.sql.execute(
        "SELECT day, name FROM holiday WHERE gone = 0 AND coalesce(meets, 0) = 0"
        " ORDER BY holiday_kind = 'public', id"
    )
    return {date.fromisoformat(day): name for day, name in rows}


def _session(activity: bytes, number: int, day: date, hours: schedule.Hours) -> Session:
    return Session(
        id=new_id(),
        activity=activity,
        number=number,
        day=day.isoformat(),
        starts=hours.starts,
        ends=hours.ends,
        minutes=hours.minutes,
    )


def read_day(text: str, field: str, today: date) -> date:
    """One whole day, in any form a Thai date is written.

    Raises:
        BadValue: unreadable, or not a whole day that exists.
    """
    written = dates.read_date(text, today=today, birth=False)
    if written.precision != "day" or written.earliest is None:
        raise BadValue("day_needed", field=field, value=text)
    return written.earliest


def _announced(hours: str | None) -> int | None:
    if not hours:
        return None
    try:
        minutes = round(float(hours) * 60)
    except (ValueError, OverflowError) as error:
        raise BadValue("hours_number", field="hours", value=hours) from error
    if not 0 < minutes <= 5000 * 60:
        raise BadValue("hours_number", field="hours", value=hours)
    return minutes


def _capacity(capacity: int | None) -> int | None:
    if capacity is not None and not 0 < capacity <= 10_000:
        raise BadValue("capacity_unfit", field="capacity", value=capacity)
    return capacity


def _percent(rule: str) -> int:
    word = rule.strip().removesuffix("%").strip()
    if not re.fullmatch(r"[0-9]{1,3}", word) or not 0 < int(word) <= 100:
        raise BadValue("rule_unreadable", field="rule", value=rule)
    return int(word)
