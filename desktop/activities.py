"""Activities: planned by a weekly pattern, their sessions laid out, holidays left out and named."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from sqlmodel import col

from desktop import codes, schedule
from desktop.errors import Ambiguous, BadValue, NotFound, Refused
from desktop.models import Activity, Holiday, Session, new_id, read_id
from desktop.store.store import Tx
from desktop.thai import dates
from desktop.thai.digits import arabic
from desktop.thai.text import normalise

LONGEST_TITLE = 300
COUNTING = ("planned", "met")
"""The statuses of sessions that count."""


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


@dataclass(frozen=True, slots=True)
class Meeting:
    """One session as lists show it."""

    id: bytes
    number: int
    day: date
    starts: str
    ends: str
    minutes: int
    status: str


@dataclass(frozen=True, slots=True)
class Offered:
    """An activity as lists show it."""

    id: bytes
    code: str
    title: str
    first_day: date
    last_day: date
    capacity: int | None
    rule_percent: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Planned:
    """A new activity with its sessions, and the days that were left out with the holiday's name."""

    activity: Offered
    sessions: tuple[Meeting, ...]
    left_out: tuple[tuple[date, str], ...]


def plan(tx: Tx, asked: Plan) -> Planned:
    """Lay an activity out.

    Raises:
        BadValue: a word that cannot be meant.
        Refused: `no_sessions`, when no day remains.
    """
    title = normalise(asked.title)
    if not title or len(title) > LONGEST_TITLE:
        raise BadValue("title_unfit", field="title", value=title[:40], longest=LONGEST_TITLE)
    first, last = read_day(asked.first, "from", tx.today), read_day(asked.last, "until", tx.today)
    weekly, hours = schedule.read_weekly(asked.weekly), schedule.read_hours(asked.time)
    names = {date.fromisoformat(h.day): h.name for h in tx.all(Holiday)}
    days, closed = schedule.meeting_days(first, last, weekly, names)
    if not days:
        raise Refused("no_sessions", first=first.isoformat(), last=last.isoformat())
    activity = Activity(
        id=new_id(),
        code=codes.activity_code(tx.desk.letter, tx.count_up("activity")),
        title=title,
        first_day=first.isoformat(),
        last_day=last.isoformat(),
        weekly=",".join(weekly),
        starts=hours.starts,
        ends=hours.ends,
        minutes=_announced(asked.hours),
        capacity=_capacity(asked.capacity),
        rule_percent=_percent(asked.rule),
    )
    tx.add(activity, *(_session(activity.id, i, day, hours) for i, day in enumerate(days, 1)))
    left_out = tuple((day, names[day]) for day in closed)
    return Planned(offered(tx, activity), tuple(meetings(tx, activity.id)), left_out)


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


def meetings(tx: Tx, activity: bytes) -> list[Meeting]:
    """An activity's sessions in order."""
    rows = tx.all(Session, col(Session.activity) == activity, order=col(Session.number))
    return [meeting(row) for row in rows]


def meeting(row: Session) -> Meeting:
    """A session's row as a plain value."""
    day = date.fromisoformat(row.day)
    return Meeting(row.id, row.number, day, row.starts, row.ends, row.minutes, row.status)


def offered(tx: Tx, row: Activity) -> Offered:
    """An activity's row as a plain value; minutes are those announced, or of its sessions."""
    first, last = date.fromisoformat(row.first_day), date.fromisoformat(row.last_day)
    minutes = row.minutes or sum(m.minutes for m in meetings(tx, row.id) if m.status in COUNTING)
    return Offered(row.id, row.code, row.title, first, last, row.capacity, row.rule_percent, minutes)


def listed(tx: Tx) -> list[Offered]:
    """All activities, by their first day."""
    return [offered(tx, row) for row in tx.all(Activity, order=col(Activity.first_day))]


def named(tx: Tx, text: str) -> Activity:
    """The activity a verb's argument names: by id, code or title.

    Raises:
        NotFound, Ambiguous: none, or several.
    """
    rows = tx.all(Activity, col(Activity.code) == arabic(text).strip().upper())
    rows = rows or tx.all(Activity, col(Activity.title) == normalise(text))
    if not rows:
        try:
            row = tx.row(Activity, read_id(text))
        except BadValue:
            row = None
        rows = [row] if row is not None else []
    if len(rows) > 1:
        raise Ambiguous("several_such", kind="activity", text=text, matches=len(rows))
    if not rows:
        raise NotFound("no_such", kind="activity", text=text)
    return rows[0]


def session_named(tx: Tx, text: str) -> Session:
    """The session a verb's argument names: `CODE#3`, or its id.

    Raises:
        NotFound: none.
    """
    code, mark, number = arabic(text).rpartition("#")
    found: Session | None = None
    if mark and re.fullmatch(r"[0-9]{1,4}", number):
        activity = named(tx, code)
        rows = tx.all(Session, col(Session.activity) == activity.id, col(Session.number) == int(number))
        found = rows[0] if rows else None
    elif not mark:
        try:
            found = tx.row(Session, read_id(text))
        except BadValue:
            found = None
    if found is None:
        raise NotFound("no_such", kind="session", text=text)
    return found
