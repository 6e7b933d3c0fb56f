"""Who has earned a certificate, who still can, who no longer can, and why (RULES §8).

Attended = planned minutes − minutes missed; the share is taken over all sessions that count,
future ones included. Excused is missed, and stated. A past session without a mark is still
possible: nobody loses a certificate to a roll that was not typed in yet.

An activity may count sessions in the place of minutes, ask for so many minutes at least, for items that
must be passed and for a score. All of it must hold; a result that was not entered yet is still possible.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

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
    sessions: int = 0
    """Sessions at which they were, also late or not to the end."""
    of_sessions: int = 0
    open_sessions: int = 0
    needed_sessions: int = 0
    """0 where the rule counts minutes."""
    to_pass: tuple[str, ...] = ()
    """Items that must be passed and have no result yet."""
    failed: tuple[str, ...] = ()
    """Items that must be passed and were not."""
    points: int = 0
    most_points: int = 0
    open_points: int = 0
    """Of assessments without a result yet."""
    needed_points: int = 0
    """0 where the rule asks for no score."""

    @property
    def percent(self) -> int:
        """Attended of planned, rounded down: 79.9 is not 80."""
        return 100 * self.attended // self.planned if self.planned else 0


@dataclass(frozen=True, slots=True)
class Rule:
    """What an activity asks: a percentage of planned minutes or sessions, perhaps minutes, a score."""

    percent: int
    minutes: int | None
    of_sessions: bool = False
    score: int | None = None
    """Percent of all points."""

    @staticmethod
    def of(activity: Activity) -> Rule:
        """An activity's own."""
        return Rule(
            activity.rule_percent,
            activity.rule_minutes,
            activity.rule_of == "sessions",
            activity.rule_score,
        )

    def needed(self, planned: int) -> int:
        """The minutes that must be attended, rounded up."""
        share = 0 if self.of_sessions else -(-planned * self.percent // 100)
        return max(share, self.minutes or 0)

    def needed_sessions(self, of: int) -> int:
        """The sessions that must be attended, rounded up; 0 where minutes count."""
        return -(-of * self.percent // 100) if self.of_sessions else 0

    def needed_points(self, most: int) -> int:
        """The points that must be reached, rounded up; 0 where no score is asked for."""
        return -(-most * self.score // 100) if self.score else 0


@dataclass(frozen=True, slots=True)
class Item:
    """Something that is assessed: passed or not, or up to so many points."""

    id: bytes
    title: str
    points: int | None
    must: bool


Reached = Mapping[bytes, tuple[bool | None, int | None]]
"""By assessment: passed or not, points."""


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


def judge_items(rule: Rule, items: Sequence[Item], reached: Reached) -> str:
    """EARNED, POSSIBLE or LOST, by the assessments alone."""
    return _judge_told(_of_items(rule, items, reached))


def _judge_told(told: Mapping[str, Any]) -> str:
    if told["failed"] or told["points"] + told["open_points"] < told["needed_points"]:
        return LOST
    return POSSIBLE if told["to_pass"] or told["points"] < told["needed_points"] else EARNED


def _of_items(rule: Rule, items: Sequence[Item], reached: Reached) -> dict[str, Any]:
    """What a standing says of the assessments."""
    got = {one.id: reached.get(one.id, (None, None)) for one in items}
    scored = [one for one in items if one.points]
    most = sum(one.points or 0 for one in scored)
    return {
        "to_pass": tuple(one.title for one in items if one.must and got[one.id][0] is None),
        "failed": tuple(one.title for one in items if one.must and got[one.id][0] is False),
        "points": sum(min(got[one.id][1] or 0, one.points or 0) for one in scored),
        "most_points": most,
        "open_points": sum(one.points or 0 for one in scored if got[one.id][1] is None),
        "needed_points": rule.needed_points(most),
    }


_WORST = {LOST: 0, POSSIBLE: 1, EARNED: 2}


def worst(*verdicts: str) -> str:
    """All must hold: the worst of several verdicts."""
    return min(verdicts, key=_WORST.__getitem__)


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


def standings(tx: Tx, activity: Activity, marks: Marks | None = None) -> list[Standing]:
    """Everybody who takes part in an activity, by name; who withdrew does not.

    Args:
        tx: to read with.
        activity: which.
        marks: of `marks_of`, where they were read already.
    """
    sessions = tx.sql.execute(
        "SELECT id, minutes, day FROM session WHERE activity = ? AND gone = 0"
        " AND status IN ('planned', 'met')",
        (activity.id,),
    ).fetchall()
    marks, rule = marks_of(tx, activity.id) if marks is None else marks, Rule.of(activity)
    items = items_of(tx, activity.id)
    reached = results_of(tx, activity.id) if items else {}
    people = tx.sql.execute(_TAKING_PART, {"activity": activity.id}).fetchall()
    today = tx.today.isoformat()
    timed = (_standing(key, sessions, marks.get(key, {}), rule, today) for (key,) in people)
    if not items:
        return list(timed)
    return [_assessed(one, rule, items, reached.get(one.learner, {})) for one in timed]


def standing_of(tx: Tx, activity: Activity, learner: bytes) -> Standing:
    """One learner's standing, whether they take part now or did; as `standings` would tell it.

    Args:
        tx: to read with.
        activity: which.
        learner: who stands for a person (`desktop.store.kin`).
    """
    sessions = tx.sql.execute(
        "SELECT id, minutes, day FROM session WHERE activity = ? AND gone = 0"
        " AND status IN ('planned', 'met')",
        (activity.id,),
    ).fetchall()
    marks: _Marks = {
        session: (status, minutes)
        for session, status, minutes in tx.sql.execute(
            "SELECT a.session, a.status, a.minutes FROM mark a JOIN session s ON s.id = a.session"
            " WHERE a.written_for IN (SELECT :who UNION ALL SELECT other FROM kin WHERE learner = :who)"
            " AND s.activity = :activity AND a.gone = 0",
            {"who": learner, "activity": activity.id},
        )
    }
    rule = Rule.of(activity)
    timed = _standing(learner, sessions, marks, rule, tx.today.isoformat())
    items = items_of(tx, activity.id)
    if not items:
        return timed
    return _assessed(timed, rule, items, results_of(tx, activity.id).get(learner, {}))


def items_of(tx: Tx, activity: bytes) -> tuple[Item, ...]:
    """What an activity assesses, in its order."""
    rows = tx.sql.execute(
        "SELECT id, title, points, must FROM assessment WHERE activity = ? AND gone = 0"
        " ORDER BY number, id",
        (activity,),
    )
    return tuple(Item(key, title, points, bool(must)) for key, title, points, must in rows)


def results_of(tx: Tx, activity: bytes) -> dict[bytes, dict[bytes, tuple[bool | None, int | None]]]:
    """What everybody reached, by learner and assessment; who was merged counts as who stands."""
    found: dict[bytes, dict[bytes, tuple[bool | None, int | None]]] = {}
    for learner, assessment, passed, points in tx.sql.execute(
        "SELECT coalesce(l.merged_into, r.learner), r.assessment, r.passed, r.points"
        " FROM assessment a JOIN result r ON r.assessment = a.id AND r.gone = 0"
        " LEFT JOIN learner l ON l.id = r.learner WHERE a.activity = ? AND a.gone = 0"
        " ORDER BY l.merged_into IS NULL",  # what was entered for who stands comes last, and stands
        (activity,),
    ):
        told = None if passed is None else bool(passed)
        found.setdefault(learner, {})[assessment] = (told, points)
    return found


def _assessed(timed: Standing, rule: Rule, items: Sequence[Item], reached: Reached) -> Standing:
    told = _of_items(rule, items, reached)
    return replace(timed, verdict=worst(timed.verdict, _judge_told(told)), **told)


def judged(tx: Tx, activities: Iterable[bytes]) -> dict[str, str]:
    """For sets of SQL: which activities ask for more than minutes, and who has earned in those.

    Returns:
        `more`, the activities' ids, and `judged`, pairs of activity and learner: JSON of hex.
    """
    wanted = json.dumps([key.hex() for key in activities])
    rows = tx.sql.execute(
        "SELECT a.id FROM activity a JOIN (SELECT unhex(value) AS id FROM json_each(?)) w ON w.id = a.id"
        " WHERE a.rule_of = 'sessions' OR a.rule_score IS NOT NULL OR EXISTS"
        "   (SELECT 1 FROM assessment i WHERE i.activity = a.id AND i.gone = 0)",
        (wanted,),
    ).fetchall()
    more = [key for (key,) in rows]
    found = [
        [key.hex(), one.learner.hex()]
        for key in more
        if (row := tx.row(Activity, key)) is not None
        for one in standings(tx, row)
        if one.verdict == EARNED
    ]
    return {"more": json.dumps([key.hex() for key in more]), "judged": json.dumps(found)}


HAS_EARNED = """\
CASE WHEN {activity} IN (SELECT unhex(value) FROM json_each(:more))
  THEN EXISTS (SELECT 1 FROM json_each(:judged) j
    WHERE unhex(j.value ->> 0) = {activity} AND unhex(j.value ->> 1) = {learner})
  ELSE {attended} >= {needed} END"""
"""The condition of a set, with what `judged` gives: that one learner has earned in one activity."""


_Sessions = list[tuple[bytes, int, str]]
_Marks = dict[bytes, tuple[str, int | None]]
Marks: TypeAlias = dict[bytes, _Marks]
"""By learner and session: the status, and the minutes missed where they were said."""


def marks_of(tx: Tx, activity: bytes) -> Marks:
    """Each learner's marks by session, at all sessions of an activity."""
    marks: Marks = {}
    for session, learner, status, minutes in tx.sql.execute(
        "SELECT a.session, a.learner, a.status, a.minutes FROM session s"
        " JOIN mark a ON a.session = s.id WHERE s.activity = ? AND a.gone = 0",
        (activity,),
    ):
        marks.setdefault(learner, {})[session] = (status, minutes)
    return marks


def _standing(learner: bytes, sessions: _Sessions, marks: _Marks, rule: Rule, today: str) -> Standing:
    planned = sum(minutes for _, minutes, _ in sessions)
    attended = open_ = open_past = excused = came = to_come = 0
    for session, whole, day in sessions:
        mark = marks.get(session)
        if mark is None:
            open_, to_come = open_ + whole, to_come + 1
            open_past += whole if day < today else 0
            continue
        lost = missed_of(*mark, whole)
        attended += whole - lost
        excused += lost if mark[0] == "excused" else 0
        came += mark[0] in {"present", *PARTLY}
    verdict = judge(rule, planned, attended, open_)
    asked = rule.needed_sessions(len(sessions))
    if rule.of_sessions and sessions:
        by_count = EARNED if came >= asked else POSSIBLE if came + to_come >= asked else LOST
        verdict = worst(verdict, by_count)
    return Standing(
        learner,
        verdict,
        planned,
        attended,
        open_,
        open_past,
        planned - attended - open_,
        excused,
        rule.needed(planned),
        came,
        len(sessions),
        to_come,
        asked,
    )
