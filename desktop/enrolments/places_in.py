"""Who is in an activity: enrolled, or waiting when it is full."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import col

from desktop.errors import BadValue, NotFound
from desktop.learners.register import UNMERGED
from desktop.models import Activity, Learner, show_id
from desktop.store import kin
from desktop.store.store import Tx
from desktop.thai.text import normalise

IN = ("enrolled", "completed")
"""The statuses of those who are expected."""
UNLIMITED = 1_000_000


@dataclass(frozen=True, slots=True)
class Enrolled:
    """What an enrolment did: ids in the order they were asked for."""

    enrolled: tuple[bytes, ...]
    waiting: tuple[bytes, ...]
    already: tuple[bytes, ...]


def enrol(tx: Tx, activity: bytes, learners: Sequence[bytes]) -> Enrolled:
    """Put learners into an activity, in this order, until it is full; the others wait.

    Who is in already stays so; who waits moves up when there is room; who had withdrawn comes back.

    Raises:
        BadValue: `nobody_named`.
    """
    if not learners:
        raise BadValue("nobody_named", field="learner", value="")
    learners = [kin.stands(tx.sql, key) for key in learners]
    there = _standing(tx, activity)
    room = _capacity(tx, activity) - sum(1 for status in there.values() if status in IN)
    enrolled: list[bytes] = []
    waiting: list[bytes] = []
    already: list[bytes] = []
    for learner in dict.fromkeys(learners):
        status = there.get(learner)
        if status in IN or (status == "waiting" and len(enrolled) >= room):
            already.append(learner)
        else:
            (enrolled if len(enrolled) < room else waiting).append(learner)
    day = tx.today.isoformat()
    at = tx.moment.isoformat(timespec="seconds")
    _put(tx, activity, [(key, "enrolled") for key in enrolled], day, at)
    _put(tx, activity, [(key, "waiting") for key in waiting], day, at)
    return Enrolled(tuple(enrolled), tuple(waiting), tuple(already))


LONGEST_WHY = 300


def withdraw(tx: Tx, activity: bytes, learner: bytes, why: str = "") -> None:
    """Take somebody out of an activity, or off its waiting list; what was marked so far stays.

    Args:
        tx: a write transaction.
        activity: which.
        learner: who.
        why: they leave, in a few words; may be empty.

    Raises:
        NotFound: neither in it nor waiting.
        BadValue: `text_too_long`.
    """
    learner, told = kin.stands(tx.sql, learner), normalise(why)
    if len(told) > LONGEST_WHY:
        raise BadValue("text_too_long", field="why", value=told[:40], longest=LONGEST_WHY)
    if _standing(tx, activity).get(learner) not in {"enrolled", "waiting"}:
        raise NotFound("no_such", kind="learner", text=show_id(learner))
    tx.sql.executemany(
        "UPDATE enrolment SET status = 'withdrawn', until = ?, why = ? WHERE activity = ?"
        " AND learner = ? AND gone = 0 AND status <> 'withdrawn'",
        [(tx.today.isoformat(), told or None, activity, key) for key in kin.family(tx.sql, learner)],
    )


def _put(tx: Tx, activity: bytes, rows: list[tuple[bytes, str]], day: str, at: str) -> None:
    tx.sql.executemany(
        "INSERT INTO enrolment (activity, learner, status, on_day, at) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (activity, learner) DO UPDATE SET status = excluded.status,"
        " on_day = excluded.on_day, at = excluded.at, until = NULL, why = NULL, gone = 0",
        [(activity, learner, status, day, at) for learner, status in rows],
    )


def _standing(tx: Tx, activity: bytes) -> dict[bytes, str]:
    return dict(
        tx.sql.execute(
            "SELECT learner, status FROM place_in WHERE activity = ? AND gone = 0", (activity,)
        )
    )


def _capacity(tx: Tx, activity: bytes) -> int:
    row = tx.row(Activity, activity)
    if row is None:
        raise NotFound("no_such", kind="activity", text=show_id(activity))
    return row.capacity or UNLIMITED


def everybody(tx: Tx) -> list[bytes]:
    """All learners of the centre, by name: for `--all`."""
    rows = tx.all(Learner, UNMERGED, order=col(Learner.sort_key))
    return [row.id for row in rows]


def expected(tx: Tx, activity: bytes) -> list[bytes]:
    """Who is in an activity, in the order of their names."""
    found = tx.sql.execute(
        "SELECT e.learner FROM place_in e LEFT JOIN learner l ON l.id = e.learner"
        " WHERE e.activity = ? AND e.gone = 0 AND e.status IN ('enrolled', 'completed')"
        " ORDER BY l.sort_key, e.learner",
        (activity,),
    )
    return [row[0] for row in found]
