"""Somebody is here by their code: marked at the one session that they can have come to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from desktop.attendance.history import marks_of
from desktop.attendance.marks import mark
from desktop.attendance.rolls import Line, Roll, read
from desktop.learners import register
from desktop.store.store import Tx

Outcome: TypeAlias = Literal["marked", "not_enrolled", "already", "unsure"]


@dataclass(frozen=True, slots=True)
class Arrived:
    """What became of a code."""

    outcome: Outcome
    """`marked`; `not_enrolled`: marked though not on the list; `already`: a mark stood there, and
    stands; `unsure`: no session, or several that may be meant, and nothing was written."""
    learner: bytes
    name: str
    title: str = ""
    """Of the session's activity."""
    number: int = 0
    """Of the session."""
    status: str | None = None
    """The mark that stands."""
    minutes: int | None = None
    at: datetime | None = None
    """When the mark that stands was made."""


def arrive(tx: Tx, code: str, sessions: Iterable[bytes], elsewhere: Iterable[bytes] = ()) -> Arrived:
    """Mark who is known by a code as present, where it is plain at which session.

    Args:
        tx: a write transaction.
        code: a learner's code.
        sessions: those that somebody who comes now can come to. Of several the one counts on whose list
            they are; of one they need not be on the list.
        elsewhere: other sessions of the day. Who is on the list of one of these, and on none of the
            sessions above, may only be early: nothing is marked.

    Raises:
        NotFound: `no_such`, nobody has the code.
        Refused: `session_not_meeting`.
    """
    who = register.known(register.named(tx, code))
    rolls = [read(tx, session) for session in sessions]
    listed = [roll for roll in rolls if _is_listed(roll, who.id)]
    meant = listed or rolls
    early = not listed and any(_is_listed(read(tx, other), who.id) for other in elsewhere)
    if len(meant) != 1 or early:
        return Arrived("unsure", who.id, who.name)
    (roll,) = meant
    line = _line(roll, who.id)
    if line is not None and line.status is not None:
        at = marked_at(tx, roll.session, who.id)
        return Arrived(
            "already", who.id, who.name, roll.title, roll.number, line.status, line.minutes, at
        )
    mark(tx, roll.session, who.id, "present")
    outcome: Outcome = "marked" if roll in listed else "not_enrolled"
    return Arrived(outcome, who.id, who.name, roll.title, roll.number, "present", None, tx.moment)


def marked_at(tx: Tx, session: bytes, learner: bytes) -> datetime | None:
    """When the mark that stands was made; none where nobody is marked."""
    return next((one.at for one in marks_of(tx, session, learner)), None)


def _is_listed(roll: Roll, learner: bytes) -> bool:
    line = _line(roll, learner)
    return line is not None and not line.walk_in


def _line(roll: Roll, learner: bytes) -> Line | None:
    return next((line for line in roll.lines if line.learner == learner), None)
