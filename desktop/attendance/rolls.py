"""One session's roll as its page and its paper show it: facts, lines, counts, in two queries."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.errors import NotFound
from desktop.learners.places import place_of
from desktop.learners.register import shown_name
from desktop.models import show_id
from desktop.store.store import Tx


@dataclass(frozen=True, slots=True)
class Line:
    """One person on a roll."""

    learner: bytes
    code: str
    name: str
    nickname: str | None
    age: int | None
    """Full years on the day of the session; of a year alone the years' difference."""
    place: str
    """Where they live, in few words; empty when nothing is known."""
    status: str | None
    """None while nothing was marked."""
    minutes: int | None
    """Minutes missed."""
    enrolment: str | None
    came: int
    """To so many of the sessions before this one."""
    of: int
    """So many sessions that count were before this one."""

    @property
    def walk_in(self) -> bool:
        """Whether they are here without being enrolled: at the door, or from the waiting list."""
        return self.enrolment in (None, "waiting")


@dataclass(frozen=True, slots=True)
class Roll:
    """A session and everybody on its roll: by name, walk-ins last."""

    session: bytes
    activity: bytes
    code: str
    title: str
    number: int
    of: int
    """How many sessions the activity has that count."""
    day: date
    starts: str
    ends: str
    minutes: int
    place: str | None
    status: str
    lines: tuple[Line, ...]

    @property
    def expected(self) -> tuple[Line, ...]:
        """Who is enrolled, or was when they were marked."""
        return tuple(line for line in self.lines if not line.walk_in)

    @property
    def walk_ins(self) -> tuple[Line, ...]:
        """Who came without being enrolled."""
        return tuple(line for line in self.lines if line.walk_in)

    @property
    def left(self) -> int:
        """How many have no mark yet."""
        return sum(1 for line in self.lines if line.status is None)

    @property
    def counts(self) -> dict[str, int]:
        """How many have each status; one that nobody has is not named."""
        return dict(Counter(line.status for line in self.lines if line.status))


_SESSION = """\
SELECT s.id, a.id, a.code, a.title, s.number, s.day, s.starts, s.ends, s.minutes, p.name, s.status,
  (SELECT count(*) FROM session n WHERE n.activity = s.activity AND n.gone = 0
    AND n.status IN ('planned', 'met')) AS many
FROM session s JOIN activity a ON a.id = s.activity
LEFT JOIN place p ON p.id = coalesce(s.place, a.place) AND p.gone = 0
WHERE s.id = ? AND s.gone = 0
"""

_LINES = """\
WITH earlier (id) AS MATERIALIZED (
  SELECT b.id FROM session b JOIN session s ON s.id = :session
  WHERE b.activity = s.activity AND b.gone = 0 AND b.status IN ('planned', 'met')
    AND (b.day, b.number) < (s.day, s.number)),
been (learner, times) AS MATERIALIZED (
  SELECT m.learner, count(*) FROM earlier JOIN mark m ON m.session = earlier.id
  WHERE m.gone = 0 AND m.status IN ('present', 'late', 'left_early') GROUP BY m.learner),
marked AS MATERIALIZED (SELECT learner, status, minutes FROM mark WHERE session = :session),
placed AS MATERIALIZED (SELECT learner, status FROM place_in WHERE activity = :activity),
here (learner) AS (
  SELECT learner FROM placed WHERE status IN ('enrolled', 'completed')
  UNION SELECT learner FROM marked)
SELECT h.learner, l.code, l.title, l.given_name, l.middle_name, l.family_name, l.nickname,
  l.birth_earliest, l.address, l.tambon, a.status, a.minutes, e.status, coalesce(been.times, 0),
  (SELECT count(*) FROM earlier)
FROM here h LEFT JOIN learner l ON l.id = h.learner
LEFT JOIN marked a ON a.learner = h.learner
LEFT JOIN placed e ON e.learner = h.learner
LEFT JOIN been ON been.learner = h.learner
ORDER BY e.status IS NULL OR e.status = 'waiting', l.sort_key, h.learner
"""


def read(tx: Tx, session: bytes) -> Roll:
    """The roll of one session; also of one that does not meet, to look at.

    Raises:
        NotFound: `no_such`.
    """
    row = tx.sql.execute(_SESSION, (session,)).fetchone()
    if row is None:
        raise NotFound("no_such", kind="session", text=show_id(session))
    key, activity, code, title, number, day, starts, ends, minutes, place, status, many = row
    met_on = date.fromisoformat(day)
    rows = tx.sql.execute(_LINES, {"session": session, "activity": activity}).fetchall()
    lines = tuple(_line(told, met_on) for told in rows)
    return Roll(
        key, activity, code, title, number, many, met_on, starts, ends, minutes, place, status, lines
    )


def _line(row: tuple[Any, ...], day: date) -> Line:
    learner, code, title, given, middle, family, nickname, born, address, tambon, *marked = row
    # a mark may have come from another desk before its learner did
    name = shown_name(title, given or "", middle, family)
    place = place_of(address, tambon)
    return Line(learner, code or "", name, nickname, _age(born, day), place, *marked)


def _age(earliest: str | None, day: date) -> int | None:
    if earliest is None:
        return None
    born = date.fromisoformat(earliest)
    return max(0, day.year - born.year - ((day.month, day.day) < (born.month, born.day)))
