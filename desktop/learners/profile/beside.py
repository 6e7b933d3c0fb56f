"""What is told of a learner beside the name: one row each in `background` and in `sensitive`.

Most learners have neither. What PDPA section 26 guards is kept apart: only a keeper or coordinator sees
or writes it, and only while the learner's consent to that stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from desktop.errors import BadValue, Refused
from desktop.learners import consents
from desktop.learners.numbers import MAY_SEE
from desktop.store.store import Tx
from desktop.thai.text import normalise

BACKGROUND = (
    "sex_told", "nationality", "mother_tongue", "registered_address", "registered_tambon",
    "studying_at", "income", "interests", "can_teach",
)  # fmt: skip
"""Columns of `background`."""
SENSITIVE = ("ethnicity", "religion", "food", "disability", "help_needed", "health")
"""Columns of `sensitive`."""
INCOMES = ("none", "to_3000", "to_5000", "to_10000", "to_20000", "over_20000")
"""Bands of a month's income in baht."""
DISABILITIES = (
    "seeing", "hearing", "moving", "mind", "intellect", "learning", "autism", "several", "no_card",
)  # fmt: skip
"""The kinds that stand on the disability card; several of them; one that is seen but has no card."""
LONGEST = 500
Told: TypeAlias = dict[str, str | None]
_CHOICES = {"income": INCOMES, "disability": DISABILITIES}


def read(tx: Tx, learner: bytes, role: str) -> tuple[Told, Told | None]:
    """(background, sensitive) of a learner; sensitive is none for who may not see it.

    Args:
        tx: to read with.
        learner: whose.
        role: of the volunteer who asks.
    """
    background = _row(tx, "background", BACKGROUND, learner)
    may = role in MAY_SEE and allowed(tx, learner)
    return background, _row(tx, "sensitive", SENSITIVE, learner) if may else None


def allowed(tx: Tx, learner: bytes) -> bool:
    """Whether the learner's consent to keep sensitive data stands."""
    return any(one.purpose == "sensitive" and one.stands for one in consents.read(tx, learner))


def columns(told: Mapping[str, str | None], names: tuple[str, ...]) -> dict[str, str | None]:
    """What was touched, cleaned; an emptied text is none.

    Raises:
        BadValue: `text_too_long`, `choice_unknown`.
    """
    row: dict[str, str | None] = {}
    for name in names:
        said = told.get(name)
        if said is None:
            continue
        text = normalise(said)
        if len(text) > LONGEST:
            raise BadValue("text_too_long", field=name, value=text[:40], longest=LONGEST)
        known = _CHOICES.get(name)
        if text and known and text not in known:
            raise BadValue("choice_unknown", field=name, value=text[:40], known=", ".join(known))
        row[name] = text or None
    return row


def put_background(tx: Tx, learner: bytes, row: Mapping[str, str | None]) -> None:
    """Keep what was touched of the background."""
    _put(tx, "background", learner, row)


def put_sensitive(tx: Tx, learner: bytes, row: Mapping[str, str | None]) -> None:
    """Keep what was touched of what section 26 guards.

    Raises:
        Refused: `sensitive_not_for_desk`, `sensitive_needs_consent`.
    """
    if not row:
        return
    role = tx.sql.execute("SELECT role FROM volunteer WHERE id = ? AND gone = 0", (tx.by,)).fetchone()
    if role is None or role[0] not in MAY_SEE:
        raise Refused("sensitive_not_for_desk")
    if any(row.values()) and not allowed(tx, learner):
        raise Refused("sensitive_needs_consent")
    _put(tx, "sensitive", learner, row)


def _row(tx: Tx, table: str, names: tuple[str, ...], learner: bytes) -> dict[str, str | None]:
    found = tx.sql.execute(
        f"SELECT {', '.join(names)} FROM {table} WHERE learner = ? AND gone = 0", (learner,)
    ).fetchone()
    return dict(zip(names, found, strict=True)) if found else dict.fromkeys(names)


def _put(tx: Tx, table: str, learner: bytes, row: Mapping[str, Any]) -> None:
    """Write what differs; nothing at all is written where nothing does."""
    before = _row(tx, table, tuple(row), learner) if row else {}
    now = {name: value for name, value in row.items() if value != before[name]}
    if not now:
        return
    names = ", ".join(now)
    marks = ", ".join(f":{name}" for name in now)
    puts = ", ".join(f"{name} = excluded.{name}" for name in now)
    tx.sql.execute(
        f"INSERT INTO {table} (learner, {names}) VALUES (:learner, {marks})"
        f" ON CONFLICT (learner) DO UPDATE SET {puts}, gone = 0",
        {"learner": learner, **now},
    )
