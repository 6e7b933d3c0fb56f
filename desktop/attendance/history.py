"""Who marked somebody at a session, when, as what: every mark that ever stood there, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop import clock
from desktop.models import Attendance
from desktop.store import kin, past
from desktop.store.store import Tx


@dataclass(frozen=True, slots=True)
class Marked:
    """One mark as it was made, corrected or cleared."""

    at: datetime
    who: str | None
    """The volunteer."""
    status: str | None
    """None where the mark was cleared."""
    minutes: int | None
    verb: str


def marks_of(tx: Tx, session: bytes, learner: bytes) -> tuple[Marked, ...]:
    """All marks of one learner at one session; none where nobody ever marked.

    Args:
        tx: to read with.
        session: which.
        learner: whose.
    """
    logs, found = past.logs_of(tx.sql), list[past.Past]()
    for whose in kin.written_for(tx.sql, session, learner):  # of records that were joined: of both
        row = tx.sql.execute(
            "SELECT stamp_log, stamp_n FROM attendance WHERE session = ? AND learner = ?",
            (session, whose),
        ).fetchone()
        if row is not None:
            key = (Attendance.kind, session + whose)
            found += past.changes(tx.sql, key, (row[0], row[1]), logs)
    found.sort(key=_order)
    told: list[Marked] = []
    status: str | None = None
    minutes: int | None = None
    for one in found:  # a Change names what it wrote, and the rest stands as it was
        status = str(one.fields["status"]) if one.fields.get("status") else status
        if "minutes" in one.fields:
            minutes = _whole(one.fields["minutes"])
        who, verb = past.deed_of(tx.sql, one.deed)
        cleared = bool(one.fields.get("gone"))
        told.append(
            Marked(
                clock.moment_of(one.at),
                who,
                None if cleared else status,
                None if cleared else minutes,
                verb,
            )
        )
    return tuple(reversed(told))


def _order(one: past.Past) -> tuple[int, past.Dot]:
    return one.at, one.dot


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) else None
