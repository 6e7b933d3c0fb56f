"""What a report does not hold: meetings that nobody marked, and why a span may be empty."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.store.store import Tx


@dataclass(frozen=True, slots=True)
class Gaps:
    """What stands beside the numbers of a span."""

    meetings: int
    """Sessions that counted in it."""
    unmarked: int
    """Sessions in it, up to today, without a single mark."""
    last_day: date | None
    """The last day up to today on which anybody came, at any time."""


_MEETINGS = """\
SELECT count(*), coalesce(sum(s.day <= :today AND NOT EXISTS (
  SELECT 1 FROM attendance m WHERE m.session = s.id AND m.gone = 0)), 0)
FROM session s
WHERE s.day BETWEEN :first AND :last AND s.gone = 0 AND s.status IN ('planned', 'met')
"""
_LAST_DAY = """\
SELECT s.day FROM session s
WHERE s.day <= :today AND s.gone = 0 AND s.status IN ('planned', 'met') AND EXISTS (
  SELECT 1 FROM attendance m WHERE m.session = s.id AND m.gone = 0
    AND m.status IN ('present', 'late', 'left_early'))
ORDER BY s.day DESC LIMIT 1
"""


def read(tx: Tx, first: date, last: date) -> Gaps:
    """The gaps of a span; both days lie in it."""
    asked = {"first": first.isoformat(), "last": last.isoformat(), "today": tx.today.isoformat()}
    meetings, unmarked = tx.sql.execute(_MEETINGS, asked).fetchone()
    found = tx.sql.execute(_LAST_DAY, asked).fetchone()
    return Gaps(meetings, unmarked, date.fromisoformat(found[0]) if found else None)
