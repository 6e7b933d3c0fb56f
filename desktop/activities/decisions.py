"""What a volunteer decides when the pattern meets a holiday: meet all the same, or later instead."""

from __future__ import annotations

import re
from datetime import date, timedelta

from sqlmodel import col

from desktop.activities.offered import COUNTING, Meeting, meeting
from desktop.activities.planning import holidays, hours_on, pattern_of
from desktop.errors import NotFound, Refused
from desktop.models import Activity, Session, new_id, show_id
from desktop.schedule import DAYS, LONGEST_DAYS, Recurrence, lay_out
from desktop.store.store import Tx

_INSTEAD = "instead_of "
"""How a session's reason begins when it stands for a day that was closed."""
_STANDS_FOR = re.compile(rf"{_INSTEAD}(\d{{4}}-\d\d-\d\d)(?: (.*))?", re.DOTALL)


def hold_anyway(tx: Tx, activity: bytes, day: date) -> Meeting:
    """Meet on a day although it is a holiday.

    The session takes its number by its day, and those after it move up by one. Once one of those was
    marked, its number is on paper: then the new session takes the next free number.

    Raises:
        NotFound: no such activity.
        Refused: `meets_already`, when the activity meets on that day.
    """
    row, rows = _with_sessions(tx, activity)
    there = [one for one in rows if one.day == day.isoformat()]
    if any(one.status in COUNTING for one in there):
        raise Refused("meets_already", activity=row.title, day=day.isoformat())
    for one in there:
        if one.status == "holiday":  # it was planned before the day was closed
            one.status = "planned"
            tx.flush()
            return meeting(one)
    later = [one for one in rows if one.day > day.isoformat()]
    number = _next_number(rows)
    if later and not any(one.status == "met" for one in later):
        number = min(one.number for one in later)
        for one in rows:
            one.number += one.number >= number
    made = _session(row, number, day)
    tx.add(made)
    return meeting(made)


def add_at_end(tx: Tx, activity: bytes, instead_of: date | None = None) -> Meeting:
    """One more session, on the next day of the weekly pattern after the last that is no holiday.

    Args:
        tx: a write transaction.
        activity: which.
        instead_of: the closed day it stands for; the week then shows that day as decided.

    Raises:
        NotFound: no such activity.
        Refused: `made_up_already`, when a session stands for that day already.
    """
    row, rows = _with_sessions(tx, activity)
    reason = f"{_INSTEAD}{instead_of}" if instead_of else None
    if instead_of and any(_stands_for(one, instead_of) for one in rows):
        raise Refused("made_up_already", activity=row.title, day=str(instead_of))
    day = _next_day(row, max([row.first_day, *(one.day for one in rows)]), holidays(tx))
    made = _session(row, _next_number(rows), day)
    made.reason = reason
    row.last_day = max(row.last_day, made.day)
    tx.add(made)
    return meeting(made)


def next_day(tx: Tx, activity: bytes) -> date:
    """The day after an activity's last on which its pattern would meet, and no holiday is.

    Raises:
        NotFound: no such activity.
    """
    row, rows = _with_sessions(tx, activity)
    return _next_day(row, max([row.first_day, *(one.day for one in rows)]), holidays(tx))


def instead_of(reason: str | None) -> date | None:
    """The closed day that a session stands for, as its reason says; none for all other reasons."""
    found = _STANDS_FOR.fullmatch(reason or "")
    return date.fromisoformat(found[1]) if found else None


def reason_told(reason: str | None) -> str | None:
    """What somebody said of why a session was moved or cancelled; none where nobody did."""
    found = _STANDS_FOR.fullmatch(reason or "")
    return found[2] if found else reason


def _stands_for(row: Session, day: date) -> bool:
    return row.status in COUNTING and instead_of(row.reason) == day


def with_reason(before: str | None, why: str) -> str:
    """A new reason; a session that stands for a closed day goes on standing for it."""
    day = instead_of(before)
    return f"{_INSTEAD}{day} {why}" if day else why


def _with_sessions(tx: Tx, activity: bytes) -> tuple[Activity, list[Session]]:
    row = tx.row(Activity, activity)
    if row is None:
        raise NotFound("no_such", kind="activity", text=show_id(activity))
    return row, tx.all(Session, col(Session.activity) == activity, order=col(Session.number))


def _next_number(rows: list[Session]) -> int:
    return max((one.number for one in rows), default=0) + 1


def _next_day(row: Activity, after: str, closed: dict[date, str]) -> date:
    first, rule = date.fromisoformat(row.first_day), pattern_of(row)
    day = date.fromisoformat(after) + timedelta(1)
    told = lay_out(rule, first, min(day, first + timedelta(LONGEST_DAYS - 400)) + timedelta(400), closed)
    return next((one for one in told.days if one >= day), None) or _next_weekday(rule, day, closed)


def _next_weekday(rule: Recurrence, day: date, closed: dict[date, str]) -> date:
    """Beyond what a pattern may span, its weekdays alone go on."""
    while (rule.weekdays and DAYS[day.weekday()] not in rule.weekdays) or day in closed:
        day += timedelta(1)
    return day


def _session(row: Activity, number: int, day: date) -> Session:
    hours = hours_on(row, day)
    return Session(
        id=new_id(),
        activity=row.id,
        number=number,
        day=day.isoformat(),
        starts=hours.starts,
        ends=hours.ends,
        minutes=hours.minutes,
    )
