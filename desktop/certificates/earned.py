"""Who has earned a certificate, who still can, who no longer can, and why (RULES §8).

Attended = planned minutes − minutes missed; the share is taken over all sessions that count,
future ones included. Excused is missed, and stated. A past session without a mark is still
possible: nobody loses a certificate to a roll that was not typed in yet.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.attendance import PARTLY
from desktop.models import Activity
from desktop.store.store import Tx

EARNED, POSSIBLE, LOST = "earned", "possible", "lost"


@dataclass(frozen=True, slots=True)
class Standing:
    """One learner's standing in one activity; all times in minutes."""

    learner: bytes
    verdict: str
    planned: int
    attended: int
    open: int
    """Of sessions still to come, or past without a mark."""
    open_past: int
    """The part of `open` that has passed and was not marked."""
    missed: int
    excused: int
    needed: int

    @property
    def percent(self) -> int:
        """Attended of planned, rounded down: 79.9 is not 80."""
        return 100 * self.attended // self.planned if self.planned else 0


@dataclass(frozen=True, slots=True)
class Rule:
    """What an activity asks: a percentage of the planned minutes, and perhaps minutes."""

    percent: int
    minutes: int | None

    def needed(self, planned: int) -> int:
        """The minutes that must be attended, rounded up."""
        share = -(-planned * self.percent // 100)
        return max(share, self.minutes or 0)


def judge(rule: Rule, planned: int, attended: int, open_: int) -> str:
    """EARNED, POSSIBLE or LOST.

    Args:
        rule: of the activity.
        planned: minutes of all sessions that count.
        attended: minutes attended so far.
        open_: minutes that can still be attended.
    """
    needed = rule.needed(planned)
    if planned and attended >= needed:
        return EARNED
    return POSSIBLE if attended + open_ >= needed and planned else LOST


def missed_of(status: str, minutes: int | None, whole: int) -> int:
    """The minutes that one mark says were missed of a session of `whole` minutes."""
    if minutes is not None:
        return min(minutes, whole)
    return 0 if status in {"present", *PARTLY} else whole


_TAKING_PART = """\
SELECT l.id FROM learner l WHERE l.gone = 0 AND l.id IN (
  SELECT learner FROM place_in
    WHERE activity = :activity AND gone = 0 AND status IN ('enrolled', 'completed')
  UNION
  SELECT a.learner FROM session s JOIN mark a ON a.session = s.id AND a.gone = 0
    WHERE s.activity = :activity AND a.learner NOT IN (
      SELECT learner FROM place_in WHERE activity = :activity AND gone = 0 AND status = 'withdrawn'))
ORDER BY l.sort_key, l.id
"""
"""Who is enrolled, and who came without being: a walk-in, or somebody on the waiting list."""


def standings(tx: Tx, activity: Activity) -> list[Standing]:
    """Everybody who takes part in an activity, by name; who withdrew does not."""
    sessions = tx.sql.execute(
        "SELECT id, minutes, day FROM session WHERE activity = ? AND gone = 0"
        " AND status IN ('planned', 'met')",
        (activity.id,),
    ).fetchall()
    marks = _marks(tx, activity.id)
    rule = Rule(activity.rule_percent, activity.rule_minutes)
    people = tx.sql.execute(_TAKING_PART, {"activity": activity.id}).fetchall()
    today = tx.today.isoformat()
    return [_standing(key, sessions, marks.get(key, {}), rule, today) for (key,) in people]


_Sessions = list[tuple[bytes, int, str]]
_Marks = dict[bytes, tuple[str, int | None]]


def _marks(tx: Tx, activity: bytes) -> dict[bytes, _Marks]:
    """Each learner's marks by session."""
    marks: dict[bytes, _Marks] = {}
    for session, learner, status, minutes in tx.sql.execute(
        "SELECT a.session, a.learner, a.status, a.minutes FROM session s"
        " JOIN mark a ON a.session = s.id WHERE s.activity = ? AND a.gone = 0",
        (activity,),
    ):
        marks.setdefault(learner, {})[session] = (status, minutes)
    return marks


def _standing(learner: bytes, sessions: _Sessions, marks: _Marks, rule: Rule, today: str) -> Standing:
    planned = sum(minutes for _, minutes, _ in sessions)
    attended = open_ = open_past = excused = 0
    for session, whole, day in sessions:
        mark = marks.get(session)
        if mark is None:
            open_ += whole
            open_past += whole if day < today else 0
            continue
        lost = missed_of(*mark, whole)
        attended += whole - lost
        excused += lost if mark[0] == "excused" else 0
    return Standing(
        learner,
        judge(rule, planned, attended, open_),
        planned,
        attended,
        open_,
        open_past,
        planned - attended - open_,
        excused,
        rule.needed(planned),
    )
