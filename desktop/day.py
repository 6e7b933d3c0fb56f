"""What one day holds: its sessions by time, what was marked so far, and what comes after it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from desktop import absences
from desktop.store.store import Tx

CAME = ("present", "late", "left_early")


@dataclass(frozen=True, slots=True)
class DaySession:
    """One session of the day, with its roll in numbers."""

    session: bytes
    activity: bytes
    code: str
    title: str
    number: int
    of: int
    """The activity's sessions that count."""
    starts: str
    ends: str
    minutes: int
    place: str | None
    facilitator: str | None
    status: str
    enrolled: int
    marked: int
    came: int
    """Present, late or left early."""
    excused_ahead: int
    """Marked as excused already."""
    missed_twice: int
    """Absent at the last two sessions that met."""
    state: str
    """done (everybody is marked), now, next, later, or past (over, the roll is not complete)."""

    @property
    def expected(self) -> int:
        """How many may come: the enrolled without those who are excused."""
        return max(0, self.enrolled - self.excused_ahead)


@dataclass(frozen=True, slots=True)
class Coming:
    """A session of a later day."""

    session: bytes
    day: date
    starts: str
    title: str


@dataclass(frozen=True, slots=True)
class Day:
    """A day at the desk."""

    day: date
    sessions: tuple[DaySession, ...]
    tomorrow: tuple[tuple[str, str], ...]
    """(starts, title) of tomorrow's sessions."""
    coming: Coming | None
    """When nothing meets today: the first session after it."""


def read(tx: Tx, moment: datetime) -> Day:
    """The day that a moment lies in, as it stands at that moment."""
    day = moment.date()
    rows = tx.sql.execute(_SESSIONS, (day.isoformat(),)).fetchall()
    clock, sessions, next_seen = f"{moment:%H:%M}", [], False
    for row in rows:
        counts = _counts(tx, row[0], row[1])
        state = _state(row[6], row[7], clock, done=counts["unmarked"] == 0 < counts["marked"])
        if state == "later" and not next_seen:
            state, next_seen = "next", True
        sessions.append(_session(tx, row, counts, day, state))
    return Day(day, tuple(sessions), _tomorrow(tx, day), None if rows else _coming(tx, day))


def open_now(today: Day, moment: datetime) -> tuple[DaySession, ...]:
    """The sessions that somebody who comes at a moment can come to: those on then, else the next."""
    clock = f"{moment:%H:%M}"
    on = tuple(
        one for one in today.sessions if one.state in {"now", "done"} and one.starts <= clock <= one.ends
    )
    return on or tuple(one for one in today.sessions if one.state == "next")


_SESSIONS = """\
SELECT s.id, a.id, a.code, a.title, s.number,
  (SELECT count(*) FROM session x WHERE x.activity = a.id AND x.gone = 0
     AND x.status IN ('planned', 'met')),
  s.starts, s.ends, s.minutes, p.name, f.name, s.status
FROM session s JOIN activity a ON a.id = s.activity AND a.gone = 0
LEFT JOIN place p ON p.id = coalesce(s.place, a.place)
LEFT JOIN facilitator f ON f.id = coalesce(s.facilitator, a.facilitator)
WHERE s.day = ? AND s.gone = 0 AND s.status IN ('planned', 'met')
ORDER BY s.starts, s.ends, a.code
"""


def _counts(tx: Tx, session: bytes, activity: bytes) -> Counter[str]:
    """How many bear each status, and `marked`, `enrolled`, `unmarked`."""
    counts: Counter[str] = Counter(
        dict(
            tx.sql.execute(
                "SELECT status, count(*) FROM mark WHERE session = ? AND gone = 0 GROUP BY status",
                (session,),
            )
        )
    )
    counts["marked"] = counts.total()
    counts["enrolled"], counts["unmarked"] = tx.sql.execute(
        "SELECT count(*), count(*) - coalesce(sum(EXISTS (SELECT 1 FROM attendance a"
        "   WHERE a.session = ? AND a.gone = 0 AND a.learner"
        "     IN (SELECT e.learner UNION ALL SELECT other FROM kin WHERE kin.learner = e.learner))), 0)"
        " FROM place_in e"
        " WHERE e.activity = ? AND e.gone = 0 AND e.status IN ('enrolled', 'completed')",
        (session, activity),
    ).fetchone()
    return counts


def _state(starts: str, ends: str, clock: str, *, done: bool) -> str:
    if done:
        return "done"
    if clock < starts:
        return "later"
    return "now" if clock < ends else "past"


def _session(tx: Tx, row: Any, counts: Counter[str], day: date, state: str) -> DaySession:
    told: list[Any] = [
        *row,
        counts["enrolled"],
        counts["marked"],
        sum(counts[status] for status in CAME),
        counts["excused"],
        len(absences.twice_in_a_row(tx, row[1], day, row[6])),
        state,
    ]
    return DaySession(*told)


def _tomorrow(tx: Tx, day: date) -> tuple[tuple[str, str], ...]:
    rows = tx.sql.execute(_SESSIONS, ((day + timedelta(1)).isoformat(),))
    return tuple((row[6], row[3]) for row in rows)


def _coming(tx: Tx, day: date) -> Coming | None:
    row = tx.sql.execute(
        "SELECT s.id, s.day, s.starts, a.title FROM session s"
        " JOIN activity a ON a.id = s.activity AND a.gone = 0"
        " WHERE s.day > ? AND s.gone = 0 AND s.status IN ('planned', 'met')"
        " ORDER BY s.day, s.starts LIMIT 1",
        (day.isoformat(),),
    ).fetchone()
    return Coming(row[0], date.fromisoformat(row[1]), row[2], row[3]) if row else None
