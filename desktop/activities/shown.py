"""Activities as pages ask for them: the list of all, and everything about one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cache

from desktop import office_rules
from desktop.activities.cautions import Caution, Facts, judge
from desktop.activities.offered import DayTime, Meeting, Offered, offered, times_of
from desktop.errors import BadValue, NotFound
from desktop.models import Activity, show_id
from desktop.schedule import weekly_rule
from desktop.store.store import Tx
from desktop.thai import eras, names


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
    times: tuple[DayTime, ...] = ()
    """Weekdays that meet at another time than `starts` to `ends`."""
    cautions: tuple[Caution, ...] = ()
    """What does not agree with the office's numbers, of one that is not over."""


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


def catalogue(tx: Tx, since: date | None = None, until: date | None = None) -> tuple[Entry, ...]:
    """All activities, those that begin last first.

    Args:
        tx: a read.
        since: leave out what ended before this day; none shows all there ever was.
        until: leave out what begins after this day.
    """
    chosen = ((since or date.min).isoformat(), (until or date.max).isoformat())
    whole = since is None and until is None
    some = "SELECT id FROM activity WHERE gone = 0 AND last_day >= ? AND first_day <= ?"
    among = "" if whole else f" AND activity IN ({some})"
    # in sets and not row by row: ten years of activities are counted in two walks
    met = _by_activity(
        tx,
        "SELECT activity, sum(status = 'met'), count(*), sum(minutes) FROM session"  # noqa: S608
        f" WHERE gone = 0 AND status IN ('planned', 'met'){among} GROUP BY activity",
        () if whole else chosen,
    )
    people = _by_activity(
        tx,
        "SELECT activity, count(*) FROM place_in"  # noqa: S608
        f" WHERE status IN ('enrolled', 'completed'){among} GROUP BY activity",
        () if whole else chosen,
    )
    rows = tx.sql.execute(
        "SELECT a.id, a.code, a.title, a.first_day, a.last_day, a.weekly, a.starts, a.ends,"
        " p.name, f.name, a.capacity, a.pattern, a.shape, a.fewest, a.per_hour, a.material_cost,"
        " a.times"
        " FROM activity a LEFT JOIN place p ON p.id = a.place"
        " LEFT JOIN facilitator f ON f.id = a.facilitator"
        " WHERE a.gone = 0 AND a.last_day >= ? AND a.first_day <= ?"
        " ORDER BY a.first_day DESC, a.code DESC",
        chosen,
    )
    numbers, today = office_rules.read(tx), tx.today
    found = []
    for key, code, title, first, last, weekly, *more in rows:
        starts, ends, place, teacher, capacity, pattern, shape, fewest, dear, material, times = more
        enrolled = people.get(key, (0,))[0]
        been, of, minutes = met.get(key, (0, 0, 0))
        days, ended = tuple(weekly.split(",")), date.fromisoformat(last)
        told: tuple[Caution, ...] = ()
        if ended >= today:
            told = judge(numbers, Facts(shape, fewest, dear, material, enrolled, minutes))
        own = None if pattern == _plain(days) else pattern
        shown = date.fromisoformat(first), ended, days, starts, ends, place, teacher, capacity
        uneven = times_of(times) if times else ()
        found.append(Entry(key, code, title, *shown, enrolled, been, of, own, uneven, told))
    return tuple(found)


def _by_activity(tx: Tx, query: str, values: tuple[str, ...]) -> dict[bytes, tuple[int, ...]]:
    return {key: tuple(counts) for key, *counts in tx.sql.execute(query, values)}


@cache
def _plain(days: tuple[str, ...]) -> str:
    """The pattern that says no more than its weekdays."""
    return weekly_rule(days)


def fiscal_years(tx: Tx) -> dict[int, int]:
    """How many activities each fiscal year (พ.ศ.) had a part of, the latest year first."""
    rows = tx.sql.execute("SELECT first_day, last_day FROM activity WHERE gone = 0")
    counted: Counter[int] = Counter()
    for first, last in rows:
        begins = eras.fiscal_year(date.fromisoformat(first))
        counted.update(range(begins, eras.fiscal_year(date.fromisoformat(last)) + 1))
    return dict(sorted(counted.items(), reverse=True))


def fiscal_span(year: int) -> tuple[date, date]:
    """The first and last day of a fiscal year in พ.ศ., as `catalogue` takes them.

    Raises:
        BadValue: `period_unfit`.
    """
    try:
        return eras.fiscal_span(year)
    except ValueError as error:
        raise BadValue("period_unfit", field="year", value=year) from error


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
