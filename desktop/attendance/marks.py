"""Marks: made, corrected, cleared, the rest marked at once; each call is one deed to undo."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import NamedTuple

from desktop.errors import BadValue, NotFound, Refused
from desktop.learners import register
from desktop.models import show_id
from desktop.store import kin
from desktop.store.store import Tx

COUNTING = ("planned", "met")
"""The statuses of sessions that count; only those can be marked."""
STATUSES = ("present", "late", "left_early", "excused", "absent")
PARTLY = ("late", "left_early")
"""Statuses that say by how many minutes."""
STEP = 5
"""Minutes are told in fives."""
USUAL = 15
"""Minutes to begin with when the clock cannot tell: a roll typed in after the session."""


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
    met = meeting_of(tx, session)
    lost = missed(status, minutes, met.minutes)
    _put(tx, [(session, key, status, lost) for key in kin.written_for(tx.sql, session, learner)])
    now_met(tx, session, met)


def mark_rest(tx: Tx, session: bytes, status: str, minutes: int | None = None) -> int:
    """Mark everybody on the roll who has no mark yet; returns how many.

    "All present, then the exceptions" and "the exceptions, then all the rest" both work, and a mark
    that was made is never overwritten by the many.
    """
    met = meeting_of(tx, session)
    lost = missed(status, minutes, met.minutes)
    rows = [(session, line.learner, status, lost) for line in roll(tx, session) if not line.status]
    _put(tx, rows)
    if rows:
        now_met(tx, session, met)
    return len(rows)


def finish(tx: Tx, session: bytes) -> int:
    """The queue is through: who has no mark was absent. One deed; returns how many that were."""
    return mark_rest(tx, session, "absent")


def unmark(tx: Tx, session: bytes, learner: bytes) -> bool:
    """Clear one mark as if it had never been made; whether there was one.

    A session whose only mark this was has not met after all.

    Raises:
        NotFound, Refused: as `mark`.
    """
    met = meeting_of(tx, session)
    cleared = sum(
        tx.sql.execute(
            "UPDATE attendance SET gone = 1 WHERE session = ? AND learner = ? AND gone = 0",
            (session, key),
        ).rowcount
        for key in kin.written_for(tx.sql, session, learner)
    )
    left = tx.sql.execute(
        "SELECT 1 FROM attendance WHERE session = :session AND gone = 0 UNION ALL"
        " SELECT 1 FROM head_count WHERE session = :session AND gone = 0 AND people > 0 LIMIT 1",
        {"session": session},
    ).fetchone()
    if cleared and left is None and met.status == "met":
        tx.sql.execute("UPDATE session SET status = 'planned' WHERE id = ?", (session,))
    return bool(cleared)


def walk_in(tx: Tx, session: bytes, name: str) -> register.Known:
    """Somebody new at the door: registered by a name alone and marked present, in one deed.

    They take part in this session and are not enrolled: what they come to counts all the same.

    Raises:
        BadValue: `name_missing`, `name_too_long`.
        NotFound, Refused: as `mark`.
    """
    met = meeting_of(tx, session)
    newcomer = register.add(tx, name)
    _put(tx, [(session, newcomer.id, "present", None)])
    now_met(tx, session, met)
    return newcomer


def minutes_late(starts: str, ends: str, now: time | None = None) -> int:
    """The minutes that who comes in now has missed, to the nearest five.

    Args:
        starts: of the session, `09:00`.
        ends: of the session.
        now: what the clock says, or nothing when it tells nothing of this session.
    """
    return _by_clock(_since_midnight(now) - _minutes(starts) if now else None, starts, ends)


def minutes_left(starts: str, ends: str, now: time | None = None) -> int:
    """The minutes that who leaves now will miss, to the nearest five; as `minutes_late`."""
    return _by_clock(_minutes(ends) - _since_midnight(now) if now else None, starts, ends)


def _by_clock(told: int | None, starts: str, ends: str) -> int:
    whole = _minutes(ends) - _minutes(starts)
    if told is None or not 0 <= told <= whole:
        told = USUAL
    return min(max(STEP, (told + STEP // 2) // STEP * STEP), whole)


def _minutes(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)


def _since_midnight(now: time) -> int:
    return now.hour * 60 + now.minute


def missed(status: str, minutes: int | None, whole: int) -> int | None:
    """The minutes to keep with a status: said for who missed a part, none for all or nothing.

    Raises:
        BadValue: `status_unknown`; `minutes_unfit` when they exceed the session or do not belong;
            `minutes_of_absent` for who missed a part and is said to have missed all.
    """
    if status not in STATUSES:
        raise BadValue("status_unknown", field="status", value=status, known=", ".join(STATUSES))
    if minutes is None:
        return 0 if status in PARTLY else None
    # part of a session can be missed by excuse; who was present or absent missed none or all
    allowed = whole if status in (*PARTLY, "excused") else {"present": 0, "absent": whole}[status]
    if not 0 <= minutes <= allowed:
        raise BadValue("minutes_unfit", field="minutes", value=minutes, longest=allowed)
    if status == "absent" and minutes != whole:  # else a part of the session would count as attended
        raise BadValue("minutes_of_absent", field="minutes", value=minutes)
    return minutes


class Meeting(NamedTuple):
    """A session that may be marked."""

    activity: bytes
    status: str
    minutes: int
    day: str


def meeting_of(tx: Tx, session: bytes) -> Meeting:
    """The session, if it may be marked.

    Raises:
        NotFound: `no_such`.
        Refused: `session_not_meeting`.
    """
    row = tx.sql.execute(
        "SELECT activity, status, minutes, day FROM session WHERE id = ? AND gone = 0", (session,)
    ).fetchone()
    if row is None:
        raise NotFound("no_such", kind="session", text=show_id(session))
    meeting = Meeting(*row)
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


def now_met(tx: Tx, session: bytes, meeting: Meeting) -> None:
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
            " (SELECT learner FROM place_in WHERE activity = :activity AND gone = 0"
            "    AND status IN ('enrolled', 'completed')"
            "  UNION SELECT learner FROM mark WHERE session = :session AND gone = 0) w"
            " LEFT JOIN learner l ON l.id = w.learner"
            " LEFT JOIN mark a ON a.session = :session AND a.learner = w.learner AND a.gone = 0"
            " LEFT JOIN place_in e ON e.activity = :activity AND e.learner = w.learner"
            "   AND e.gone = 0"
            " ORDER BY l.sort_key, w.learner",
            {"activity": _activity_of(tx, session), "session": session},
        )
    ]


def _activity_of(tx: Tx, session: bytes) -> bytes | None:
    row = tx.sql.execute("SELECT activity FROM session WHERE id = ?", (session,)).fetchone()
    return row[0] if row else None
