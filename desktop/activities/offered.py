"""Activities and sessions as lists show them, and by the names people give them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date

from sqlmodel import col

from desktop.activities import places
from desktop.errors import Ambiguous, BadValue, NotFound
from desktop.models import Activity, Facilitator, Place, Session, read_id
from desktop.schedule import DAYS, weekly_rule
from desktop.store.store import Tx
from desktop.thai.digits import arabic
from desktop.thai.text import normalise

COUNTING = ("planned", "met")
"""The statuses of sessions that count."""


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
class DayTime:
    """A weekday that meets at another time than the others."""

    weekday: str
    starts: str
    ends: str


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
    weekly: tuple[str, ...]
    starts: str
    ends: str
    place: str | None
    facilitator: str | None
    pattern: str | None = None
    """The whole pattern as an RRULE; none where its weekdays say all of it."""
    times: tuple[DayTime, ...] = ()
    """Weekdays that meet at another time than `starts` to `ends`."""


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
    return Offered(
        row.id,
        row.code,
        row.title,
        first,
        last,
        row.capacity,
        row.rule_percent,
        minutes,
        tuple(row.weekly.split(",")),
        row.starts,
        row.ends,
        places.name_of(tx, Place, row.place),
        places.name_of(tx, Facilitator, row.facilitator),
        row.pattern if row.pattern != weekly_rule(tuple(row.weekly.split(","))) else None,
        times_of(row.times),
    )


def times_of(kept: str | None) -> tuple[DayTime, ...]:
    """The weekdays that meet at another time, as an activity keeps them."""
    try:
        found = json.loads(kept) if kept else {}
        return tuple(DayTime(day, *found[day].split("-")) for day in DAYS if day in found)
    except (ValueError, TypeError, AttributeError):  # a newer program wrote what we cannot read
        return ()


def met_days(tx: Tx, row: Activity) -> tuple[date, date]:
    """The first and the last day it meets; without any session, those it was announced for."""
    days = [m.day for m in meetings(tx, row.id) if m.status in COUNTING]
    if not days:
        return date.fromisoformat(row.first_day), date.fromisoformat(row.last_day)
    return min(days), max(days)


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
