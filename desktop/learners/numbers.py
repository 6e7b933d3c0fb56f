"""Document numbers: read as typed, kept with their history, shown masked, in the clear to who may.

A check digit that does not fit is noted and never blocks: real cards bear old typing errors.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.errors import BadValue, NotFound, Refused
from desktop.models import new_id, show_id
from desktop.store.store import Tx
from desktop.thai import identity, names
from desktop.thai.text import normalise

KINDS = ("thai", "foreigner", "pink", "gcode", "passport", "other", "none")
"""13 digits of a Thai, 13 digits of others (0, 6, 7), the same on a pink card, the schools' G-code, a
passport, another paper, or none at all."""
MAY_SEE = frozenset({"keeper", "coordinator"})
LONGEST = 40
_OF_THE_DIGITS = frozenset({"thai", "foreigner"})
_THIRTEEN = _OF_THE_DIGITS | {"pink"}
_ALWAYS_GIVES_WAY = "none"


@dataclass(frozen=True, slots=True)
class Numbered:
    """A document as the form has it."""

    kind: str | None = None
    """One of `KINDS`; told by the number itself when not said."""
    number: str = ""
    why: str | None = None
    """Why there is none, or why it stands although its check digit does not fit."""
    replaces: bytes | None = None
    """The document it stands in the place of; one of the same kind gives way by itself."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document as it may be shown: its number is masked."""

    id: bytes
    kind: str
    number: str | None
    notes: tuple[str, ...]
    why: str | None
    since: str | None
    until: str | None
    """The day it was replaced; a document that stands has none."""
    also: tuple[str, ...] = ()
    """The names of others who have the very same number."""


def mask(number: str | None) -> str | None:
    """A number with its middle hidden: `1-5601-xxxxx-xx-8`; of other kinds both ends are shown."""
    if not number:
        return None
    if len(number) == 13 and number.isdecimal():
        return f"{number[0]}-{number[1:5]}-xxxxx-xx-{number[12]}"
    if len(number) < 6:
        return "x" * len(number)
    return f"{number[:2]}{'x' * (len(number) - 4)}{number[-2:]}"


def documents(tx: Tx, learner: bytes) -> tuple[Document, ...]:
    """A learner's documents, masked: those that stand first, then the replaced ones, newest first."""
    rows = tx.sql.execute(
        "SELECT id, number_kind, number, notes, why, since, until FROM document_number"
        " WHERE learner IN (SELECT ?1 UNION ALL SELECT other FROM kin WHERE learner = ?1)"
        " AND gone = 0 ORDER BY until IS NOT NULL, until DESC, id",
        (learner,),
    ).fetchall()
    return tuple(
        Document(
            key,
            kind,
            mask(number),
            tuple((notes or "").split()),
            why,
            since,
            until,
            _whose(tx, learner, number) if until is None else (),
        )
        for key, kind, number, notes, why, since, until in rows
    )


def _whose(tx: Tx, learner: bytes, number: str | None) -> tuple[str, ...]:
    """The names of others who have a number."""
    rows = tx.sql.execute(
        "SELECT DISTINCT l.title, l.given_name, l.family_name FROM document_number d"
        " JOIN learner l ON l.id = d.learner WHERE d.number = ?2 AND d.gone = 0 AND d.learner NOT IN"
        " (SELECT ?1 UNION ALL SELECT other FROM kin WHERE learner = ?1) AND l.gone = 0 LIMIT 3",
        (learner, number),
    )
    return tuple(names.full_name(*row) for row in rows)


def read(told: Numbered) -> tuple[str, str | None, tuple[str, ...]]:
    """(kind, number, notes) of a document as typed.

    Raises:
        BadValue: `number_unreadable`, `choice_unknown`.
    """
    if told.kind is not None and told.kind not in KINDS:
        raise BadValue("choice_unknown", field="id_kind", value=told.kind[:40], known=", ".join(KINDS))
    if told.kind == "none":
        return "none", None, ()
    number, seen, notes = identity.read_id(told.number)
    if number is None or len(number) > LONGEST or not any(sign.isalnum() for sign in number):
        raise BadValue("number_unreadable", field="id_number", value=told.number[:40])
    kind = told.kind or seen or "other"
    if seen in _OF_THE_DIGITS and kind in _OF_THE_DIGITS:
        kind = seen
    if kind in _THIRTEEN and seen not in _OF_THE_DIGITS:
        return kind, number, tuple(dict.fromkeys((*notes, "id_length")))
    return kind, number, () if kind in {"passport", "other"} else notes


def put(tx: Tx, learner: bytes, told: Numbered) -> bool:
    """Keep a document; what it replaces stays as history. Say whether anything changed.

    Raises:
        BadValue: `number_unreadable`, `choice_unknown`.
    """
    kind, number, notes = read(told)
    why = normalise(told.why or "")[: LONGEST * 5] or None
    standing = tx.sql.execute(
        "SELECT id, number_kind, number, why FROM document_number"
        " WHERE learner = ? AND gone = 0 AND until IS NULL",
        (learner,),
    ).fetchall()
    if any(row[1:] == (kind, number, why) for row in standing):
        return False
    if _of_another(tx, learner, number):
        notes = (*notes, "id_taken")
    day = tx.today.isoformat()
    tx.sql.executemany(
        "UPDATE document_number SET until = ? WHERE id = ?",
        [(day, row[0]) for row in standing if _gives_way(row, kind, told.replaces)],
    )
    tx.sql.execute(
        "INSERT INTO document_number (id, learner, number_kind, number, why, since, notes)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (new_id(), learner, kind, number, why, day, " ".join(notes) or None),
    )
    return True


def _gives_way(
    row: tuple[bytes, str, str | None, str | None], kind: str, replaces: bytes | None
) -> bool:
    """Whether a document that stands is replaced: by its own kind, G-code and 13 digits by 13 digits."""
    digits_came = kind in _THIRTEEN and row[1] in {"gcode", *_THIRTEEN}
    return row[0] == replaces or row[1] in {kind, _ALWAYS_GIVES_WAY} or digits_came


def _of_another(tx: Tx, learner: bytes, number: str | None) -> bool:
    found = tx.sql.execute(
        "SELECT 1 FROM document_number d JOIN learner l ON l.id = d.learner"
        " WHERE d.number = ? AND d.learner <> ? AND d.gone = 0 AND l.gone = 0 LIMIT 1",
        (number, learner),
    )
    return found.fetchone() is not None


def show_number(tx: Tx, learner: bytes, document: bytes) -> str:
    """A number in the clear, for a keeper or coordinator; that it was shown is written down.

    The record lies in this desk's own table `number_shown` (who, when, whose): it is no deed, so that
    undo does not step on it, and it does not travel.

    Args:
        tx: lent by `Store.local` or `Store.write`.
        learner: whose.
        document: which, by its id.

    Raises:
        Refused: `role_may_not`.
        NotFound: `no_such`.
    """
    role = tx.sql.execute("SELECT role FROM volunteer WHERE id = ? AND gone = 0", (tx.by,)).fetchone()
    if role is None or role[0] not in MAY_SEE:
        raise Refused("role_may_not", role=role[0] if role else "desk")
    row = tx.sql.execute(
        "SELECT number FROM document_number WHERE id = ?2 AND gone = 0"
        " AND learner IN (SELECT ?1 UNION ALL SELECT other FROM kin WHERE learner = ?1)",
        (learner, document),
    ).fetchone()
    if row is None or row[0] is None:
        raise NotFound("no_such", kind="document", text=show_id(document))
    tx.sql.execute(
        "INSERT INTO number_shown (at, by, learner, document) VALUES (?, ?, ?, ?)",
        (tx.moment.isoformat(timespec="seconds"), tx.by, learner, document),
    )
    number: str = row[0]
    return number
