"""Who completes an activity, counted in sets.

The verdict is that of `certificates.earned`, which judges one by one and says why; a test holds both
together.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop.certificates.earned import HAS_EARNED, judged
from desktop.store.store import Tx


@dataclass(frozen=True, slots=True)
class Completed:
    """People of the activities that end in a span: who has earned, and how many took part."""

    people: int
    of: int


_ATTENDED = """\
WITH held AS (
  SELECT s.activity AS activity, s.id AS session, s.minutes AS minutes FROM session s
  WHERE s.activity IN (SELECT unhex(value) FROM json_each(:activities))
    AND s.gone = 0 AND s.status IN ('planned', 'met')),
asked AS (
  SELECT h.activity, max((sum(h.minutes) * a.rule_percent + 99) / 100, coalesce(a.rule_minutes, 0))
    AS needed FROM held h JOIN activity a ON a.id = h.activity GROUP BY h.activity),
part AS (
  SELECT h.activity AS activity, m.learner AS learner, sum(h.minutes - CASE
      WHEN m.minutes IS NOT NULL THEN min(m.minutes, h.minutes)
      WHEN m.status IN ('present', 'late', 'left_early') THEN 0 ELSE h.minutes END) AS minutes
  FROM held h CROSS JOIN mark m ON m.session = h.session
  GROUP BY h.activity, m.learner),
earned AS (
  SELECT p.activity, p.learner FROM part p JOIN asked q ON q.activity = p.activity
  JOIN learner l ON l.id = p.learner AND l.gone = 0
  LEFT JOIN place_in e ON e.activity = p.activity AND e.learner = p.learner AND e.gone = 0
  WHERE {earned} AND e.status IS NOT 'withdrawn'),
somebody AS (
  SELECT h.activity AS activity, n.somebody AS who, sum(h.minutes - CASE
      WHEN n.minutes IS NOT NULL THEN min(n.minutes, h.minutes)
      WHEN n.status IN ('present', 'late', 'left_early') THEN 0 ELSE h.minutes END) AS minutes
  FROM held h JOIN anonymous_mark n ON n.session = h.session AND n.gone = 0
  GROUP BY h.activity, n.somebody)
""".replace(
    "{earned}",
    HAS_EARNED.format(
        activity="p.activity", learner="p.learner", attended="p.minutes", needed="q.needed"
    ),
)
"""`somebody` was erased since: they count as they did, and wait for no certificate."""

_WITHOUT_CERTIFICATE = "".join(
    (
        _ATTENDED,
        """\
SELECT activity, count(*) FROM earned n WHERE NOT EXISTS (
  SELECT 1 FROM certificate c WHERE c.activity = n.activity
    AND c.learner IN (SELECT n.learner UNION ALL SELECT other FROM kin WHERE kin.learner = n.learner)
    AND c.gone = 0 AND c.void_on IS NULL)
GROUP BY activity
""",
    )
)

_PEOPLE = "".join(
    (
        _ATTENDED,
        """\
SELECT (SELECT count(DISTINCT learner) FROM earned) + (SELECT count(DISTINCT p.who) FROM somebody p
    JOIN asked q ON q.activity = p.activity WHERE p.minutes >= q.needed),
  (SELECT count(DISTINCT who) FROM somebody) + (SELECT count(DISTINCT learner) FROM (
  SELECT p.learner FROM part p
    LEFT JOIN place_in e ON e.activity = p.activity AND e.learner = p.learner AND e.gone = 0
    WHERE e.status IS NOT 'withdrawn'
  UNION SELECT e.learner FROM place_in e
    WHERE e.activity IN (SELECT unhex(value) FROM json_each(:activities))
      AND e.gone = 0 AND e.status IN ('enrolled', 'completed')))
""",
    )
)


def without_certificate(tx: Tx, activities: Iterable[bytes]) -> dict[bytes, int]:
    """How many have earned a certificate and have none that stands; only activities with some."""
    wanted = tuple(activities)
    asked = {"activities": _listed(wanted), **judged(tx, wanted)}
    return dict(tx.sql.execute(_WITHOUT_CERTIFICATE, asked))


def completed(tx: Tx, first: date, last: date) -> Completed:
    """People of the activities whose last day lies in a span."""
    ended = tx.sql.execute(
        "SELECT id FROM activity WHERE gone = 0 AND last_day BETWEEN ? AND ?",
        (first.isoformat(), last.isoformat()),
    )
    wanted = [key for (key,) in ended]
    asked = {"activities": _listed(wanted), **judged(tx, wanted)}
    return Completed(*tx.sql.execute(_PEOPLE, asked).fetchone())


def _listed(activities: Iterable[bytes]) -> str:
    return json.dumps([key.hex() for key in activities])
