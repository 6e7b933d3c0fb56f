"""Somebody asked after a learner who did not come: how, what was found out, and when to ask again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.errors import BadValue, NotFound
from desktop.models import FollowUp, new_id, show_id
from desktop.store.store import Tx
from desktop.thai import dates
from desktop.thai.text import normalise

REASONS = ("ill", "work", "family", "travel", "moved_away", "no_interest", "unreached", "other")
HOWS = ("phone", "visit", "message", "relative")
LONGEST_NOTE = 500


@dataclass(frozen=True, slots=True)
class FollowedUp:
    """One time somebody was asked after."""

    id: bytes
    on_day: date
    how: str | None
    reason: str | None
    note: str | None
    next_on: date | None


@dataclass(frozen=True, slots=True)
class Asked:
    """What was found out: words as people type them."""

    reason: str
    """One of `REASONS`."""
    how: str = "phone"
    """One of `HOWS`."""
    note: str = ""
    next_on: str = ""
    """A day on which to ask again, as a Thai date is written; empty for never."""


def follow_up(tx: Tx, learner: bytes, session: bytes | None, asked: Asked) -> FollowedUp:
    """Keep what was found out, today.

    Args:
        tx: a write transaction.
        learner: who was absent.
        session: from which; none when it is about several.
        asked: how, why, and when to ask again.

    Raises:
        BadValue: `reason_unknown`, `how_unknown`, `text_too_long`, `day_needed` or an unreadable day.
        NotFound: `no_such`.
    """
    reason, how = asked.reason, asked.how
    if reason not in REASONS:
        raise BadValue("reason_unknown", field="reason", value=reason, known=", ".join(REASONS))
    if how not in HOWS:
        raise BadValue("how_unknown", field="how", value=how, known=", ".join(HOWS))
    told = normalise(asked.note)
    if len(told) > LONGEST_NOTE:
        raise BadValue("text_too_long", field="note", value=told[:40], longest=LONGEST_NOTE)
    if tx.sql.execute("SELECT 1 FROM learner WHERE id = ? AND gone = 0", (learner,)).fetchone() is None:
        raise NotFound("no_such", kind="learner", text=show_id(learner))
    again = _day(asked.next_on, tx.today) if asked.next_on.strip() else None
    key = new_id()
    row: dict[str, object] = {
        "id": key,
        "learner": learner,
        "session": session,
        "activity": _activity(tx, session),
        "reason": reason,
        "how": how,
        "on_day": tx.today.isoformat(),
        "note": told or None,
        "next_on": again.isoformat() if again else None,
    }
    tx.insert(FollowUp, [row])
    return FollowedUp(key, tx.today, how, reason, told or None, again)


def _day(text: str, today: date) -> date:
    written = dates.read_date(text, today=today, birth=False)
    if written.precision != "day" or written.earliest is None:
        raise BadValue("day_needed", field="next_on", value=text)
    return written.earliest


def _activity(tx: Tx, session: bytes | None) -> bytes | None:
    row = tx.sql.execute("SELECT activity FROM session WHERE id = ?", (session,)).fetchone()
    return row[0] if row else None


def followed_up(tx: Tx, learner: bytes, activity: bytes | None = None) -> tuple[FollowedUp, ...]:
    """Every time a learner was asked after, the latest first; of one activity where it is named."""
    rows = tx.sql.execute(
        "SELECT id, on_day, how, reason, note, next_on FROM follow_up WHERE learner = :learner"
        " AND gone = 0 AND (:activity IS NULL OR activity IS NULL OR activity = :activity)"
        " ORDER BY on_day DESC, id DESC",
        {"learner": learner, "activity": activity},
    )
    return tuple(
        FollowedUp(key, date.fromisoformat(on_day), how, reason, note, _iso(again))
        for key, on_day, how, reason, note, again in rows
    )


def _iso(day: str | None) -> date | None:
    return date.fromisoformat(day) if day else None
