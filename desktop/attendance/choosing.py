"""Which roll? Sessions about a day, the nearest first, with how far each roll has come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from desktop.store.store import Tx

ABOUT = 10
"""Days before and after that are looked at."""
MOST = 60


@dataclass(frozen=True, slots=True)
class Near:
    """A session that has a roll, as a list of choices shows it."""

    session: bytes
    activity: bytes
    code: str
    title: str
    number: int
    of: int
    day: date
    starts: str
    ends: str
    place: str | None
    status: str
    expected: int
    """How many are enrolled."""
    marked: int
    """How many have a mark, walk-ins too."""
    left: int
    """How many of the enrolled have none."""


_NEAR = """\
SELECT s.id, a.id, a.code, a.title, s.number,
  (SELECT count(*) FROM session n WHERE n.activity = s.activity AND n.gone = 0
    AND n.status IN ('planned', 'met')),
  s.day, s.starts, s.ends, p.name, s.status,
  (SELECT count(*) FROM place_in e WHERE e.activity = s.activity AND e.gone = 0
    AND e.status IN ('enrolled', 'completed')),
  (SELECT count(*) FROM mark m WHERE m.session = s.id AND m.gone = 0),
  (SELECT count(*) FROM place_in e WHERE e.activity = s.activity AND e.gone = 0
    AND e.status IN ('enrolled', 'completed') AND NOT EXISTS
    (SELECT 1 FROM attendance m WHERE m.session = s.id AND m.gone = 0 AND m.learner
      IN (SELECT e.learner UNION ALL SELECT other FROM kin WHERE kin.learner = e.learner)))
FROM (SELECT * FROM session WHERE day BETWEEN :first AND :last AND gone = 0
  AND status IN ('planned', 'met')
  ORDER BY abs(julianday(day) - julianday(:day)), day, starts, number, id LIMIT :most) s
JOIN activity a ON a.id = s.activity AND a.gone = 0
LEFT JOIN place p ON p.id = coalesce(s.place, a.place) AND p.gone = 0
ORDER BY abs(julianday(s.day) - julianday(:day)), s.day, s.starts, s.number, s.id
"""


def sessions_near(tx: Tx, day: date) -> tuple[Near, ...]:
    """The sessions of a day by time, then those of the days before and after it, nearest first."""
    span = timedelta(ABOUT)
    asked = {
        "day": day.isoformat(),
        "first": (day - span).isoformat(),
        "last": (day + span).isoformat(),
        "most": MOST,
    }
    return tuple(_near(row) for row in tx.sql.execute(_NEAR, asked))


def _near(row: tuple[Any, ...]) -> Near:
    session, activity, code, title, number, of, met_on, *rest = row
    return Near(session, activity, code, title, number, of, date.fromisoformat(met_on), *rest)
