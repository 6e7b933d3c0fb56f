"""Everybody's chance in one activity: how many of the sessions still to come may be missed.

Counted over all sessions that count, future ones included, by the activity's own rule
(`desktop.certificates.earned`). What may be missed is reckoned from the longest session to come, so that
nobody is told "once more" and loses by a long afternoon.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.certificates import earned
from desktop.certificates.earned import Marks, Standing
from desktop.errors import NotFound
from desktop.models import Activity, show_id
from desktop.store.store import Tx

LOST, MUST_ALL, LAST_CHANCE = "lost", "must_all", "last_chance"
"""Can no longer reach the rule · must come to all the rest · may miss one more and no second."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """One learner's chance."""

    learner: bytes
    code: str | None
    """LOST, MUST_ALL, LAST_CHANCE, or none where there is nothing to warn of."""
    may_miss: int
    """So many of the sessions to come may still be missed, the longest first."""
    to_come: int
    """So many sessions are still to come or not marked yet."""
    standing: Standing


def outlooks(tx: Tx, activity: bytes, marks: Marks | None = None) -> dict[bytes, Outlook]:
    """The chance of everybody who takes part, by learner.

    Args:
        tx: to read with.
        activity: which.
        marks: of `earned.marks_of`, where they were read already.

    Raises:
        NotFound: `no_such`.
    """
    row = tx.row(Activity, activity)
    if row is None:
        raise NotFound("no_such", kind="activity", text=show_id(activity))
    lengths = tx.sql.execute(
        "SELECT id, minutes FROM session WHERE activity = ? AND gone = 0"
        " AND status IN ('planned', 'met') ORDER BY minutes DESC",
        (activity,),
    ).fetchall()
    marked = earned.marks_of(tx, activity) if marks is None else marks
    shortest = min((length for _, length in lengths), default=0)
    return {
        one.learner: _outlook(
            one, [length for key, length in lengths if key not in marked.get(one.learner, ())], shortest
        )
        for one in earned.standings(tx, row, marked)
    }


def _outlook(standing: Standing, to_come: list[int], shortest: int) -> Outlook:
    may_miss = _may_miss(standing, to_come)
    code = None
    if standing.verdict == earned.LOST:
        code = LOST
    elif standing.verdict == earned.POSSIBLE and to_come and may_miss == 0:
        code = MUST_ALL
    elif standing.verdict == earned.POSSIBLE and may_miss == 1 < len(to_come):
        # a quarter of an hour late warns of nothing: a whole session was missed before
        code = LAST_CHANCE if standing.missed >= shortest else None
    return Outlook(standing.learner, code, may_miss, len(to_come), standing)


def _may_miss(standing: Standing, to_come: list[int]) -> int:
    """So many sessions, the longest first, fit into what need not be attended."""
    spare, missed = standing.attended + standing.open - standing.needed, 0
    for minutes in to_come:
        if minutes > spare:
            break
        spare -= minutes
        missed += 1
    return missed
