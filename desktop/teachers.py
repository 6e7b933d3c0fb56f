"""Who teaches: telephone, skills, what an hour is paid; kept once, whichever activity they teach."""

from __future__ import annotations

from dataclasses import dataclass

from sqlmodel import col

from desktop.errors import Ambiguous, BadValue, NotFound
from desktop.models import Facilitator, read_id, show_id
from desktop.store.store import Tx
from desktop.thai.digits import arabic
from desktop.thai.text import normalise, sort_key

LONGEST = 300
MOST_PAID = 10_000


@dataclass(frozen=True, slots=True)
class Teacher:
    """One who teaches."""

    id: bytes
    name: str
    phone: str | None
    skills: str | None
    address: str | None
    per_hour: int | None
    """Baht; none where the activity says it."""


def listed(tx: Tx) -> tuple[Teacher, ...]:
    """All who teach, by name."""
    return tuple(_teacher(row) for row in sorted(tx.all(Facilitator), key=lambda r: sort_key(r.name)))


def named(tx: Tx, text: str) -> Teacher:
    """Who is meant: by name, a part of it, or id.

    Raises:
        NotFound, Ambiguous: none, or several.
    """
    wanted = normalise(text)
    rows = tx.all(Facilitator, col(Facilitator.name) == wanted)
    rows = rows or [row for row in tx.all(Facilitator) if wanted and wanted in row.name]
    if not rows:
        try:
            row = tx.row(Facilitator, read_id(text))
        except BadValue:
            row = None
        rows = [row] if row else []
    if len(rows) > 1:
        raise Ambiguous("several_such", kind="facilitator", text=text, matches=len(rows))
    if not rows:
        raise NotFound("no_such", kind="facilitator", text=text)
    return _teacher(rows[0])


def amend(
    tx: Tx,
    key: bytes,
    *,
    name: str | None = None,
    phone: str | None = None,
    skills: str | None = None,
    per_hour: str | None = None,
) -> Teacher:
    """Change what is known; what is none stays, an empty text is taken away.

    Raises:
        NotFound: nobody of that id.
        BadValue: `facilitator_unfit`, `per_hour_unfit`.
    """
    row = tx.row(Facilitator, key)
    if row is None:
        raise NotFound("no_such", kind="facilitator", text=show_id(key))
    if name is not None:
        row.name = _name(name)
    if phone is not None:
        row.phone = arabic(_short(phone)) or None
    if skills is not None:
        row.skills = _short(skills) or None
    if per_hour is not None:
        row.per_hour = _paid(per_hour)
    tx.flush()
    return _teacher(row)


def _name(text: str) -> str:
    told = normalise(text)
    if not told or len(told) > 200:
        raise BadValue("facilitator_unfit", field="facilitator", value=told[:40], longest=200)
    return told


def _short(text: str) -> str:
    told = normalise(text)
    if len(told) > LONGEST:
        raise BadValue("facilitator_unfit", field="facilitator", value=told[:40], longest=LONGEST)
    return told


def _paid(text: str) -> int | None:
    told = arabic(text).strip().replace(",", "")
    if not told:
        return None
    if not told.isdecimal() or int(told) > MOST_PAID:
        raise BadValue("per_hour_unfit", field="per_hour", value=text[:40], longest=MOST_PAID)
    return int(told)


def _teacher(row: Facilitator) -> Teacher:
    return Teacher(row.id, row.name, row.phone, row.skills, row.address, row.per_hour)
