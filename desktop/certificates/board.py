"""The certificates of one activity at a glance: who has earned one, who still can, who cannot."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.activities import COUNTING, Offered, meetings, met_days, offered
from desktop.certificates import printing, register, shelf
from desktop.certificates.batch import learners_of, printed_name
from desktop.certificates.earned import (
    EARNED,
    HAS_EARNED,
    LOST,
    POSSIBLE,
    Rule,
    Standing,
    items_of,
    judged,
    standings,
)
from desktop.certificates.preflight import doubts_of
from desktop.certificates.register import Issued, told
from desktop.errors import NotFound
from desktop.models import Activity, Learner, show_id
from desktop.store import kin
from desktop.store.store import Tx

COUNTED = 24
"""Of so many activities that ended last it is counted who waits for a certificate."""


@dataclass(frozen=True, slots=True)
class Line:
    """One learner's standing as the page shows it; all times in minutes."""

    learner: bytes
    code: str
    name: str
    """As it would stand on the paper."""
    verdict: str
    attended: int
    needed: int
    planned: int
    percent: int
    short_by: int
    """What is still lacking; 0 for who has earned."""
    open: int
    """What can still be attended."""
    open_past: int
    """The part of `open` that has passed and was not marked."""
    excused: int
    standing: Standing
    """The whole of it: sessions, items and points too."""
    number: str | None
    """Of the certificate that was issued and stands."""
    doubts: tuple[str, ...]
    """Codes of `preflight` about this one certificate, of who has earned and has none yet."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the activity asks: so many minutes of those planned, or sessions; items, points."""

    percent: int
    needed: int
    planned: int
    needed_sessions: int = 0
    """0 where minutes count."""
    of_sessions: int = 0
    items: tuple[str, ...] = ()
    """That must be passed."""
    needed_points: int = 0
    most_points: int = 0


@dataclass(frozen=True, slots=True)
class Board:
    """An activity's certificates: three groups by name, and the register of those issued."""

    activity: Offered
    rule: Asked
    last: date
    """The last day on which it meets: no certificate is dated before it."""
    earned: tuple[Line, ...]
    possible: tuple[Line, ...]
    lost: tuple[Line, ...]
    issued: tuple[Issued, ...]
    """In the order of their numbers, void ones too."""
    unprinted: frozenset[bytes] = frozenset()
    """Those of them that stand and were never on paper yet."""

    @property
    def waiting(self) -> tuple[Line, ...]:
        """Who has earned a certificate and has none."""
        return tuple(line for line in self.earned if line.number is None)


@dataclass(frozen=True, slots=True)
class Choice:
    """An activity as the list of choices shows it."""

    id: bytes
    code: str
    title: str
    first: date
    last: date
    minutes: int
    percent: int
    ended: bool
    waiting: int | None
    """Who has earned and has no certificate; none when it was not counted: it ended long ago."""


def read(tx: Tx, activity: bytes, template: str = "formal-gold") -> Board:
    """Everything the page shows of one activity.

    Args:
        tx: reads only.
        activity: which.
        template: the design that the doubts are about.

    Raises:
        NotFound: `no_such`.
    """
    row = tx.row(Activity, activity)
    if row is None:
        raise NotFound("no_such", kind="activity", text=show_id(activity))
    found = standings(tx, row)
    issued = [told(tx, one) for one in register.of_activity(tx, row.id)]
    numbers = {kin.stands(tx.sql, one.learner): one.number for one in issued if one.void_on is None}
    people = learners_of(tx, [one.learner for one in found])
    design = shelf.named(tx, template)
    lines = []
    for one in found:
        learner, number = people[one.learner], numbers.get(one.learner)
        wanted = one.verdict == EARNED and number is None
        doubts = doubts_of(design, learner, tx.today) if wanted else []
        lines.append(_line(one, learner, number, doubts))
    planned = found[0].planned if found else _planned(tx, row.id)
    needed = Rule.of(row).needed(planned)
    groups = {v: tuple(line for line in lines if line.verdict == v) for v in (EARNED, POSSIBLE, LOST)}
    return Board(
        offered(tx, row),
        _asked(tx, row, needed, planned),
        met_days(tx, row)[1],
        groups[EARNED],
        groups[POSSIBLE],
        groups[LOST],
        tuple(issued),
        printing.awaited(tx, [one.id for one in issued if one.void_on is None]),
    )


def _asked(tx: Tx, row: Activity, needed: int, planned: int) -> Asked:
    rule, items = Rule.of(row), items_of(tx, row.id)
    of = sum(1 for one in meetings(tx, row.id) if one.status in COUNTING)
    most = sum(one.points or 0 for one in items)
    return Asked(
        row.rule_percent,
        needed,
        planned,
        rule.needed_sessions(of),
        of,
        tuple(one.title for one in items if one.must),
        rule.needed_points(most),
        most,
    )


def _planned(tx: Tx, activity: bytes) -> int:
    return sum(one.minutes for one in meetings(tx, activity) if one.status in COUNTING)


def _line(one: Standing, learner: Learner, number: str | None, doubts: Sequence[str]) -> Line:
    return Line(
        one.learner,
        learner.code,
        printed_name(learner),
        one.verdict,
        one.attended,
        one.needed,
        one.planned,
        one.percent,
        max(0, one.needed - one.attended),
        one.open,
        one.open_past,
        one.excused,
        one,
        number,
        tuple(doubts),
    )


# --- which activity --------------------------------------------------------------------------------


_CHOICES = """\
SELECT a.id, a.code, a.title, a.first_day,
  max(a.last_day, coalesce((SELECT max(day) FROM session s WHERE s.activity = a.id AND s.gone = 0
    AND s.status IN ('planned', 'met')), '')) AS last,
  coalesce(a.minutes, (SELECT sum(minutes) FROM session s WHERE s.activity = a.id AND s.gone = 0
    AND s.status IN ('planned', 'met')), 0), a.rule_percent
FROM activity a WHERE a.gone = 0
ORDER BY last DESC, a.code DESC
"""

_WAITING = """\
WITH wanted (id) AS MATERIALIZED (SELECT unhex(value) FROM json_each(:activities)),
met AS MATERIALIZED (
  SELECT s.id, s.activity, s.minutes FROM wanted JOIN session s ON s.activity = wanted.id
  WHERE s.gone = 0 AND s.status IN ('planned', 'met')),
asked (activity, needed) AS MATERIALIZED (
  SELECT a.id, max((sum(met.minutes) * a.rule_percent + 99) / 100, coalesce(a.rule_minutes, 0))
  FROM met JOIN activity a ON a.id = met.activity GROUP BY a.id HAVING sum(met.minutes) > 0),
got (activity, learner, attended) AS MATERIALIZED (
  SELECT met.activity, m.learner, sum(met.minutes - CASE
    WHEN m.minutes IS NOT NULL THEN min(m.minutes, met.minutes)
    WHEN m.status IN ('present', 'late', 'left_early') THEN 0 ELSE met.minutes END)
  FROM met JOIN mark m ON m.session = met.id WHERE m.gone = 0 GROUP BY 1, 2)
SELECT got.activity, count(*) FROM got JOIN asked ON asked.activity = got.activity
JOIN learner l ON l.id = got.learner AND l.gone = 0
WHERE {earned}
  AND NOT EXISTS (SELECT 1 FROM certificate c WHERE c.learner IN (SELECT got.learner
      UNION ALL SELECT other FROM kin WHERE kin.learner = got.learner)
    AND c.activity = got.activity AND c.gone = 0 AND c.void_on IS NULL)
  AND NOT EXISTS (SELECT 1 FROM place_in e WHERE e.activity = got.activity
    AND e.learner = got.learner AND e.gone = 0 AND e.status = 'withdrawn')
GROUP BY got.activity
""".replace(
    "{earned}",
    HAS_EARNED.format(
        activity="got.activity", learner="got.learner", attended="got.attended", needed="asked.needed"
    ),
)
"""Who has earned and has no certificate, of some activities: as `standings` judges, in one look."""


def activities(tx: Tx) -> tuple[Choice, ...]:
    """All activities; those first whose certificates wait, then the latest.

    What wants doing is counted for the ones that ended last: a centre of many years opens as fast.
    """
    today = tx.today.isoformat()
    rows = tx.sql.execute(_CHOICES).fetchall()
    ended = [row[0] for row in rows if row[4] <= today][:COUNTED]
    asked = json.dumps([key.hex() for key in ended])
    found = tx.sql.execute(_WAITING, {"activities": asked, **judged(tx, ended)}).fetchall()
    waiting = dict.fromkeys(ended, 0) | dict(found)
    made = [_choice(row, today, waiting.get(row[0])) for row in rows]
    return tuple(sorted(made, key=lambda one: not one.waiting))


def _choice(row: tuple[Any, ...], today: str, waiting: int | None) -> Choice:
    key, code, title, first, last, minutes, percent = row
    days = date.fromisoformat(first), date.fromisoformat(last)
    return Choice(key, code, title, *days, minutes, percent, last <= today, waiting)
