"""What meets at the same time and cannot: one place, one thing, one who teaches, one who learns.

Nothing is ever forbidden by it: two classes may share a hall. Two meetings clash for a reason when they
overlap and the reason is one of both. Read in sets: one question finds all that overlap, one more each
finds the people and things behind them.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from desktop.schedule import Hours
from desktop.store.store import Tx
from desktop.thai import names

MOST_NAMES = 3
"""Learners who are named; the others are counted."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two meetings that clash."""

    session: bytes | None
    """None for one that is only planned."""
    activity: bytes | None
    title: str
    day: date
    starts: str
    ends: str


@dataclass(frozen=True, slots=True)
class Clash:
    """Two meetings that cannot both be, and why."""

    kind: str
    """place, facilitator, equipment or learner."""
    ours: Side
    other: Side
    what: tuple[str, ...]
    """The place, the thing, who teaches; of learners up to three names."""
    count: int = 1
    """Learners in both; of equipment how many are needed at once."""
    there_are: int = 0
    """Of equipment: how many there are."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is planned and not kept yet."""

    times: Sequence[tuple[date, Hours]]
    place: str | None = None
    facilitator: str | None = None
    activity: bytes | None = None
    """Whose learners and things they are; none while it is new."""
    session: bytes | None = None
    """The session that goes there: it does not clash with itself."""


class _Meets(NamedTuple):
    session: bytes | None
    activity: bytes | None
    title: str
    day: str
    starts: str
    ends: str
    place: str | None
    lead: str | None

    @property
    def side(self) -> Side:
        day = date.fromisoformat(self.day)
        return Side(self.session, self.activity, self.title, day, self.starts, self.ends)


_Pair = tuple[_Meets, _Meets]
_MEETS = (
    "SELECT s.id, s.activity, a.title, s.day, s.starts, s.ends, p.name, f.name"
    " FROM session s JOIN activity a ON a.id = s.activity AND a.gone = 0"
    " LEFT JOIN place p ON p.id = coalesce(s.place, a.place)"
    " LEFT JOIN facilitator f ON f.id = coalesce(s.facilitator, a.facilitator)"
    " WHERE s.gone = 0 AND s.status IN ('planned', 'met')"
)


def between(tx: Tx, first: date, last: date) -> tuple[Clash, ...]:
    """All clashes of the sessions of a span of days; each pair once, the earlier one first."""
    meets = [
        _Meets(*row)
        for row in tx.sql.execute(
            _MEETS + " AND s.day BETWEEN ? AND ? ORDER BY s.day, s.starts, s.id",
            (first.isoformat(), last.isoformat()),
        )
    ]
    return _clashes(tx, _pairs(meets))


def of_plan(tx: Tx, wanted: Wanted) -> tuple[Clash, ...]:
    """What a plan, or a session on its way to another day, would clash with."""
    days = json.dumps(sorted({day.isoformat() for day, _ in wanted.times}))
    rows = tx.sql.execute(_MEETS + " AND s.day IN (SELECT value FROM json_each(?))", (days,))  # noqa: S608  (our own words)
    others: defaultdict[str, list[_Meets]] = defaultdict(list)
    for meets in map(_Meets._make, rows):
        # a new time of an activity does not clash with the activity's own other sessions' people
        if meets.session != wanted.session and (
            not wanted.activity or meets.activity != wanted.activity
        ):
            others[meets.day].append(meets)
    pairs = []
    for day, hours in wanted.times:
        ours = _Meets(
            None, wanted.activity, "", day.isoformat(), hours.starts, hours.ends,
            wanted.place, wanted.facilitator,
        )  # fmt: skip
        pairs += [(ours, other) for other in others[ours.day] if _overlap(ours, other)]
    return _clashes(tx, pairs)


def of_enrolment(tx: Tx, activity: bytes, learners: Sequence[bytes], since: date) -> tuple[Clash, ...]:
    """Meetings of other activities that these learners would have at the same time, from a day on.

    Each pair of activities is told once, by its first meeting.
    """
    rows = tx.sql.execute(
        "WITH who AS (SELECT unhex(value) AS learner FROM json_each(:who)),"
        " theirs AS (SELECT e.activity, count(*) AS many FROM who"
        "  JOIN place_in e ON e.written_for = who.learner"
        "  AND e.status IN ('enrolled', 'completed') AND e.activity != :activity GROUP BY e.activity)"
        " SELECT o.id, s.id, t.many, min(s.day) FROM session s"
        " JOIN theirs t JOIN session o ON o.activity = t.activity AND o.day = s.day AND o.gone = 0"
        "  AND o.status IN ('planned', 'met') AND o.starts < s.ends AND s.starts < o.ends"
        " WHERE s.activity = :activity AND s.gone = 0 AND s.status IN ('planned', 'met')"
        " AND s.day >= :since GROUP BY t.activity",
        {
            "who": json.dumps([key.hex() for key in learners]),
            "activity": activity,
            "since": since.isoformat(),
        },
    ).fetchall()
    told = []
    for other, own, many, _day in rows:
        pair = [
            _Meets(*tx.sql.execute(_MEETS + " AND s.id = ?", (key,)).fetchone()) for key in (own, other)
        ]
        told.append(Clash("learner", pair[0].side, pair[1].side, (), many))
    return tuple(told)


def _pairs(meets: Iterable[_Meets]) -> list[_Pair]:
    """All that overlap, in a list by day and beginning."""
    pairs: list[_Pair] = []
    open_: list[_Meets] = []
    for late in meets:
        open_ = [one for one in open_ if _overlap(one, late)]
        pairs += [(one, late) for one in open_]
        open_.append(late)
    return pairs


def _overlap(one: _Meets, other: _Meets) -> bool:
    return one.day == other.day and one.starts < other.ends and other.starts < one.ends


def _clashes(tx: Tx, pairs: Sequence[_Pair]) -> tuple[Clash, ...]:
    if not pairs:
        return ()
    found = [
        *_of_places(pairs),
        *_of_people(tx, pairs),
        *_of_things(tx, pairs),
        *_of_learners(tx, pairs),
    ]
    return tuple(sorted(found, key=lambda c: (c.ours.day, c.ours.starts, _KINDS.index(c.kind))))


_KINDS = ("place", "facilitator", "equipment", "learner")


def _of_places(pairs: Sequence[_Pair]) -> list[Clash]:
    return [
        Clash("place", one.side, other.side, (one.place,))
        for one, other in pairs
        if one.place and one.place == other.place
    ]


def _keys(pairs: Sequence[_Pair]) -> str:
    keys = {meets.activity.hex() for pair in pairs for meets in pair if meets.activity}
    return json.dumps(sorted(keys))


def _of_people(tx: Tx, pairs: Sequence[_Pair]) -> list[Clash]:
    more: defaultdict[bytes | None, set[str]] = defaultdict(set)
    for activity, name in tx.sql.execute(
        "SELECT x.activity, f.name FROM activity_facilitator x"
        " JOIN facilitator f ON f.id = x.facilitator"
        " WHERE x.gone = 0 AND x.activity IN (SELECT unhex(value) FROM json_each(?))",
        (_keys(pairs),),
    ):
        more[activity].add(name)
    found = []
    for one, other in pairs:
        ours, theirs = ({m.lead, *more[m.activity]} - {None} for m in (one, other))
        if both := sorted(name for name in ours & theirs if name):
            found.append(Clash("facilitator", one.side, other.side, tuple(both)))
    return found


def _of_things(tx: Tx, pairs: Sequence[_Pair]) -> list[Clash]:
    needs: defaultdict[bytes | None, dict[str, int]] = defaultdict(dict)
    there: dict[str, int] = {}
    for activity, name, needed, there_are in tx.sql.execute(
        "SELECT x.activity, e.name, x.needed, e.there_are FROM activity_equipment x"
        " JOIN equipment e ON e.id = x.equipment AND e.gone = 0"
        " WHERE x.gone = 0 AND x.activity IN (SELECT unhex(value) FROM json_each(?))",
        (_keys(pairs),),
    ):
        needs[activity][name], there[name] = needed, there_are
    around: defaultdict[_Meets, list[_Meets]] = defaultdict(list)
    for one, other in pairs:
        around[one].append(other)
        around[other].append(one)
    found = []
    for one, other in pairs:
        for name in needs[one.activity].keys() & needs[other.activity].keys():
            both = [one, other, *(m for m in around[one] if m is not other and _overlap(m, other))]
            at_once = _most_at_once(both, {m: needs[m.activity].get(name, 0) for m in both})
            if at_once > there[name]:
                found.append(Clash("equipment", one.side, other.side, (name,), at_once, there[name]))
    return found


def _most_at_once(meets: Sequence[_Meets], needed: dict[_Meets, int]) -> int:
    """The most that is needed in one moment; needs only rise when something begins."""
    return max(sum(needed[m] for m in meets if m.starts <= begins.starts < m.ends) for begins in meets)


def _of_learners(tx: Tx, pairs: Sequence[_Pair]) -> list[Clash]:
    """Who is in both: the lists of all these activities are read at once and compared here.

    A busy month has hundreds of pairs; a question for each was nearly all that its calendar cost.
    """
    apart = [(a, b) for a, b in pairs if a.activity and b.activity and a.activity != b.activity]
    listed = _listed(tx, apart)
    shared = [(pair, listed[pair[0].activity] & listed[pair[1].activity]) for pair in apart]
    called = _called(tx, set().union(*(both for _, both in shared)))
    found = []
    for (one, other), keys in shared:
        if both := sorted(called[key] for key in keys if key in called):
            told = tuple(name for _, name in both[:MOST_NAMES])
            found.append(Clash("learner", one.side, other.side, told, len(both)))
    return found


def _listed(tx: Tx, pairs: Sequence[_Pair]) -> defaultdict[bytes | None, set[bytes]]:
    """The learners of each activity of these pairs."""
    listed: defaultdict[bytes | None, set[bytes]] = defaultdict(set)
    for activity, learner in tx.sql.execute(
        "SELECT activity, learner FROM place_in WHERE gone = 0 AND status IN ('enrolled', 'completed')"
        " AND activity IN (SELECT unhex(value) FROM json_each(?))",
        (_keys(pairs),),
    ):
        listed[activity].add(learner)
    return listed


def _called(tx: Tx, keys: Iterable[bytes]) -> dict[bytes, tuple[int, str]]:
    """(place in the order of names, the name) of each of these learners who is still there."""
    rows = tx.sql.execute(
        "SELECT id, title, given_name, family_name FROM learner WHERE gone = 0"
        " AND id IN (SELECT unhex(value) FROM json_each(?)) ORDER BY sort_key, id",
        (json.dumps([key.hex() for key in keys]),),
    )
    return {key: (n, names.full_name(*said)) for n, (key, *said) in enumerate(rows)}
