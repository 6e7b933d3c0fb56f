"""Activities as pages ask for them: the list of all, and everything about one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.activities.offered import Meeting, Offered, offered
from desktop.errors import NotFound
from desktop.models import Activity, show_id
from desktop.schedule import weekly_rule
from desktop.store.store import Tx
from desktop.thai import names


@dataclass(frozen=True, slots=True)
class Entry:
    """One activity in the list of all."""

    id: bytes
    code: str
    title: str
    first_day: date
    last_day: date
    weekly: tuple[str, ...]
    starts: str
    ends: str
    place: str | None
    facilitator: str | None
    capacity: int | None
    enrolled: int
    met: int
    """Sessions that have met."""
    of: int
    """Sessions that count."""
    pattern: str | None = None
    """The whole pattern as an RRULE, where its weekdays do not say all of it."""


@dataclass(frozen=True, slots=True)
class Counted:
    """One session with its roll in numbers."""

    meeting: Meeting
    marked: int
    came: int
    """Present, late or left early."""


@dataclass(frozen=True, slots=True)
class Person:
    """A learner of an activity."""

    id: bytes
    code: str
    name: str
    nickname: str | None


@dataclass(frozen=True, slots=True)
class Detail:
    """Everything that one activity's page shows; sessions by day, people by name, waiting by turn."""

    activity: Offered
    sessions: tuple[Counted, ...]
    enrolled: tuple[Person, ...]
    waiting: tuple[Person, ...]


def catalogue(tx: Tx, since: date | None = None) -> tuple[Entry, ...]:
    """All activities, those that begin last first.

    Args:
        tx: a read.
        since: leave out what ended before this day; none shows all there ever was.
    """
    rows = tx.sql.execute(
        "SELECT a.id, a.code, a.title, a.first_day, a.last_day, a.weekly, a.starts, a.ends,"
        " p.name, f.name, a.capacity,"
        " (SELECT count(*) FROM place_in e WHERE e.activity = a.id AND e.gone = 0"
        "   AND e.status IN ('enrolled', 'completed')),"
        " count(CASE WHEN s.status = 'met' THEN 1 END), count(s.id), a.pattern"
        " FROM activity a LEFT JOIN place p ON p.id = a.place"
        " LEFT JOIN facilitator f ON f.id = a.facilitator"
        " LEFT JOIN session s ON s.activity = a.id AND s.gone = 0 AND s.status IN ('planned', 'met')"
        " WHERE a.gone = 0 AND a.last_day >= ? GROUP BY a.id ORDER BY a.first_day DESC, a.code DESC",
        ((since or date.min).isoformat(),),
    )
    return tuple(_entry(*row) for row in rows)


def _entry(key: bytes, code: str, title: str, *rest: object) -> Entry:
    first, last, weekly, *more, pattern = rest
    plain = weekly_rule(tuple(str(weekly).split(",")))
    more.append(None if pattern == plain else pattern)
    days = date.fromisoformat(str(first)), date.fromisoformat(str(last))
    return Entry(key, code, title, *days, tuple(str(weekly).split(",")), *more)  # type: ignore[arg-type]


def detail(tx: Tx, activity: bytes) -> Detail:
    """Everything about one activity.

    Raises:
        NotFound: no such activity.
    """
    row = tx.row(Activity, activity)
    if row is None:
        raise NotFound("no_such", kind="activity", text=show_id(activity))
    return Detail(
        offered(tx, row), _sessions(tx, activity), _enrolled(tx, activity), _waiting(tx, activity)
    )


def _sessions(tx: Tx, activity: bytes) -> tuple[Counted, ...]:
    rows = tx.sql.execute(
        "SELECT s.id, s.number, s.day, s.starts, s.ends, s.minutes, s.status, count(a.session),"
        " count(CASE WHEN a.status IN ('present', 'late', 'left_early') THEN 1 END)"
        " FROM session s LEFT JOIN mark a ON a.session = s.id AND a.gone = 0"
        " WHERE s.activity = ? AND s.gone = 0 GROUP BY s.id ORDER BY s.day, s.starts, s.number",
        (activity,),
    )
    return tuple(
        Counted(Meeting(key, number, date.fromisoformat(day), *rest), marked, came)
        for key, number, day, *rest, marked, came in rows
    )


_SHOWN = "SELECT l.id, l.code, l.title, l.given_name, l.middle_name, l.family_name, l.nickname"


def _enrolled(tx: Tx, activity: bytes) -> tuple[Person, ...]:
    rows = tx.sql.execute(
        _SHOWN + " FROM place_in e JOIN learner l ON l.id = e.learner"
        " WHERE e.activity = ? AND e.gone = 0 AND e.status IN ('enrolled', 'completed')"
        " ORDER BY l.sort_key, l.id",
        (activity,),
    )
    return tuple(_person(*row) for row in rows)


def _waiting(tx: Tx, activity: bytes) -> tuple[Person, ...]:
    # who waits longest stands first; on one day, whoever was known earlier
    rows = tx.sql.execute(
        _SHOWN + " FROM place_in e JOIN learner l ON l.id = e.learner"
        " WHERE e.activity = ? AND e.gone = 0 AND e.status = 'waiting' ORDER BY e.on_day, l.id",
        (activity,),
    )
    return tuple(_person(*row) for row in rows)


def _person(key: bytes, code: str, *parts: str | None) -> Person:
    title, given, middle, family, nickname = parts
    first = f"{given} {middle}" if middle else str(given)
    return Person(key, code, names.full_name(title, first, family), nickname)
