"""A session is moved, or does not take place, and why; marks stay with their session."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sqlmodel import col

from desktop.activities.decisions import next_day, reason_told, with_reason
from desktop.activities.offered import COUNTING, Meeting, meeting
from desktop.activities.places import facilitator_named, name_of, place_named
from desktop.activities.planning import holidays
from desktop.errors import BadValue, NotFound, Refused
from desktop.models import Activity, Facilitator, Place, Session, show_id
from desktop.schedule import Hours
from desktop.store.store import Tx
from desktop.thai.text import normalise

LONGEST_WHY = 300
MOVABLE = (*COUNTING, "holiday")
"""Statuses of sessions that may be moved: also one that a late holiday took."""


@dataclass(frozen=True, slots=True)
class To:
    """Where a session goes; what is left out stays as it is."""

    day: date | None = None
    hours: Hours | None = None
    place: str | None = None
    """By name; made when nobody wrote it before."""
    facilitator: str | None = None


@dataclass(frozen=True, slots=True)
class About:
    """One session with all that moving it asks for."""

    meeting: Meeting
    activity: bytes
    code: str
    title: str
    place: str | None
    facilitator: str | None
    reason: str | None
    moved_from: date | None
    marked: int
    """Learners who have a mark in it."""


def about(tx: Tx, session: bytes) -> About:
    """A session with its activity, its own place and who teaches it.

    Raises:
        NotFound: no such session.
    """
    row = _session(tx, session)
    activity = tx.row(Activity, row.activity)
    if activity is None:
        raise NotFound("no_such", kind="activity", text=show_id(row.activity))
    return About(
        meeting(row),
        row.activity,
        activity.code,
        activity.title,
        name_of(tx, Place, row.place or activity.place),
        name_of(tx, Facilitator, row.facilitator or activity.facilitator),
        reason_told(row.reason),
        date.fromisoformat(row.moved_from) if row.moved_from else None,
        _marks(tx, session),
    )


def suggest(tx: Tx, session: bytes) -> date:
    """The day that is offered first: a week later when the activity is free there, else after its last.

    Raises:
        NotFound: no such session.
    """
    row = _session(tx, session)
    later = date.fromisoformat(row.day) + timedelta(7)
    taken = tx.sql.execute(
        "SELECT 1 FROM session WHERE activity = ? AND day = ? AND gone = 0"
        " AND status IN ('planned', 'met')",
        (row.activity, later.isoformat()),
    ).fetchone()
    return next_day(tx, row.activity) if taken or later in holidays(tx) else later


def move(tx: Tx, session: bytes, to: To, why: str, *, marked_too: bool = False) -> About:
    """Move a session to another day, time, place or facilitator; the day it was planned for is kept.

    Args:
        tx: a write transaction.
        session: which.
        to: where it goes.
        why: in people's own words.
        marked_too: also when learners were marked in it; their marks go with it.

    Raises:
        NotFound: no such session.
        BadValue: `reason_needed`; `move_nothing` when all stays as it is.
        Refused: `session_not_meeting`; `session_marked`; `meets_already` at that very time.
    """
    row, told = _session(tx, session), _reason(why)
    if row.status not in MOVABLE:
        raise Refused("session_not_meeting", status=row.status, day=row.day)
    before = (row.day, row.starts, row.ends, row.place, row.facilitator)
    day = to.day.isoformat() if to.day else row.day
    starts, ends = (to.hours.starts, to.hours.ends) if to.hours else (row.starts, row.ends)
    if (day, starts, ends) != before[:3]:
        _may_go(tx, row, (day, starts), marked_too=marked_too)
    if day != row.day:
        row.moved_from = row.moved_from or row.day
        row.status = "planned" if row.status == "holiday" else row.status
    row.day, row.starts, row.ends = day, starts, ends
    if to.hours:
        row.minutes = to.hours.minutes
    row.place = place_named(tx, to.place) or row.place
    row.facilitator = facilitator_named(tx, to.facilitator) or row.facilitator
    if (row.day, row.starts, row.ends, row.place, row.facilitator) == before:
        raise BadValue("move_nothing", field="to", value=row.day)
    row.reason = with_reason(row.reason, told)
    _stretch(tx, row)
    tx.flush()
    return about(tx, session)


def _may_go(tx: Tx, row: Session, at: tuple[str, str], *, marked_too: bool) -> None:
    marks = _marks(tx, row.id)
    if marks and not marked_too:
        raise Refused("session_marked", day=row.day, marks=marks)
    day, starts = at
    others = tx.all(Session, col(Session.activity) == row.activity, col(Session.day) == day)
    if any(o.id != row.id and o.status in COUNTING and o.starts == starts for o in others):
        activity = tx.row(Activity, row.activity)
        raise Refused("meets_already", activity=activity.title if activity else "", day=day)


def _stretch(tx: Tx, row: Session) -> None:
    """An activity goes on until the last day it was moved to, and begins with its first."""
    activity = tx.row(Activity, row.activity)
    if activity is not None and row.day > activity.last_day:
        activity.last_day = row.day


def cancel(tx: Tx, session: bytes, why: str) -> About:
    """A session does not take place: it leaves the reckoning, and its reason stays with it.

    Raises:
        NotFound: no such session.
        BadValue: `reason_needed`.
        Refused: `session_not_meeting`; `session_marked`, once learners were marked in it.
    """
    row, told = _session(tx, session), _reason(why)
    if row.status not in MOVABLE:
        raise Refused("session_not_meeting", status=row.status, day=row.day)
    if marks := _marks(tx, session):
        raise Refused("session_marked", day=row.day, marks=marks)
    row.status, row.reason = "cancelled", with_reason(row.reason, told)
    tx.flush()
    return about(tx, session)


def _session(tx: Tx, key: bytes) -> Session:
    row = tx.row(Session, key)
    if row is None:
        raise NotFound("no_such", kind="session", text=show_id(key))
    return row


def _reason(why: str) -> str:
    told = normalise(why).strip()
    if not told or len(told) > LONGEST_WHY:
        raise BadValue("reason_needed", field="why", value=told[:40])
    return told


def _marks(tx: Tx, session: bytes) -> int:
    found = tx.sql.execute(
        "SELECT count(*) FROM attendance WHERE session = ? AND gone = 0", (session,)
    ).fetchone()
    return int(found[0])
