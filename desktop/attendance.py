"""The roll: one learner at one session, marked, corrected, read back as it was taken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from desktop.errors import BadValue, NotFound, Refused
from desktop.models import show_id
from desktop.store.store import Tx

COUNTING = ("planned", "met")
"""The statuses of sessions that count; only those can be marked."""
STATUSES = ("present", "late", "left_early", "excused", "absent")
PARTLY = ("late", "left_early")
"""Statuses that say by how many minutes."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One line of the roll; status is none while nothing was marked."""

    learner: bytes
    code: str | None
    title: str | None
    given_name: str | None
    family_name: str | None
    nickname: str | None
    status: str | None
    minutes: int | None
    """Minutes missed."""
    enrolment: str | None


def mark(tx: Tx, session: bytes, learner: bytes, status: str, minutes: int | None = None) -> None:
    """Mark one learner; marking again corrects.

    Args:
        tx: a write transaction.
        session: which.
        learner: who; enrolled or not (a walk-in).
        status: one of `STATUSES`.
        minutes: missed, for who came late or left early.

    Raises:
        BadValue: `status_unknown`, `minutes_unfit`.
        Refused: `session_not_meeting`, for a session that was cancelled, moved or is a holiday.
    """
    met = _meeting(tx, session)
    _put(tx, [(session, learner, status, missed(status, minutes, met.minutes))])
    _has_met(tx, session, met)


def mark_rest(tx: Tx, session: bytes, status: str, minutes: int | None = None) -> int:
    """Mark everybody on the roll who has no mark yet; returns how many.

    "All present, then the exceptions" and "the exceptions, then all the rest" both work, and a mark
    that was made is never overwritten by the many.
    """
    met = _meeting(tx, session)
    lost = missed(status, minutes, met.minutes)
    rows = [(session, line.learner, status, lost) for line in roll(tx, session) if not line.status]
    _put(tx, rows)
    if rows:
        _has_met(tx, session, met)
    return len(rows)


def missed(status: str, minutes: int | None, whole: int) -> int | None:
    """The minutes to keep with a status: said for who missed a part, none for all or nothing.

    Raises:
        BadValue: `status_unknown`, or `minutes_unfit` when they exceed the session or do not belong.
    """
    if status not in STATUSES:
        raise BadValue("status_unknown", field="status", value=status, known=", ".join(STATUSES))
    if minutes is None:
        return 0 if status in PARTLY else None
    # part of a session can be missed by excuse; who was present or absent missed none or all
    allowed = whole if status in (*PARTLY, "excused") else {"present": 0, "absent": whole}[status]
    if not 0 <= minutes <= allowed:
        raise BadValue("minutes_unfit", field="minutes", value=minutes, longest=allowed)
    return minutes


class _Meeting(NamedTuple):
    activity: bytes
    status: str
    minutes: int
    day: str


def _meeting(tx: Tx, session: bytes) -> _Meeting:
    row = tx.sql.execute(
        "SELECT activity, status, minutes, day FROM session WHERE id = ? AND gone = 0", (session,)
    ).fetchone()
    if row is None:
        raise NotFound("no_such", kind="session", text=show_id(session))
    meeting = _Meeting(*row)
    if meeting.status not in COUNTING:
        raise Refused("session_not_meeting", status=meeting.status, day=meeting.day)
    return meeting


def _put(tx: Tx, rows: list[tuple[bytes, bytes, str, int | None]]) -> None:
    # plain SQL: this is the write that must feel instant, and two desks' marks meet in one row
    tx.sql.executemany(
        "INSERT INTO attendance (session, learner, status, minutes) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (session, learner) DO UPDATE SET status = excluded.status,"
        " minutes = excluded.minutes, gone = 0",
        rows,
    )


def _has_met(tx: Tx, session: bytes, meeting: _Meeting) -> None:
    """A session that someone came to has met."""
    if meeting.status == "planned":
        tx.sql.execute("UPDATE session SET status = 'met' WHERE id = ?", (session,))


def roll(tx: Tx, session: bytes) -> list[Mark]:
    """A session's roll by name: who is enrolled, and whoever has a mark, also who left since."""
    return [
        Mark(*row)
        for row in tx.sql.execute(
            "SELECT w.learner, l.code, l.title, l.given_name, l.family_name, l.nickname, a.status,"
            " a.minutes, e.status FROM"
            " (SELECT learner FROM enrolment WHERE activity = :activity AND gone = 0"
            "    AND status IN ('enrolled', 'completed')"
            "  UNION SELECT learner FROM attendance WHERE session = :session AND gone = 0) w"
            " LEFT JOIN learner l ON l.id = w.learner"
            " LEFT JOIN attendance a ON a.session = :session AND a.learner = w.learner AND a.gone = 0"
            " LEFT JOIN enrolment e ON e.activity = :activity AND e.learner = w.learner"
            "   AND e.gone = 0"
            " ORDER BY l.sort_key, w.learner",
            {"activity": _activity_of(tx, session), "session": session},
        )
    ]


def _activity_of(tx: Tx, session: bytes) -> bytes | None:
    row = tx.sql.execute("SELECT activity FROM session WHERE id = ?", (session,)).fetchone()
    return row[0] if row else None
