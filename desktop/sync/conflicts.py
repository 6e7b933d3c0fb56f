"""Conflicts: fields with heads of different values (RULES §2); no table of their own.

What two desks wrote is told side by side, with who and when; choosing one is a Change that overwrites
them all, and travels. Fields that only make sense together are chosen together: the minutes of a mark go
with its word.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from desktop.errors import NotFound, Refused
from desktop.learners.numbers import MAY_SEE
from desktop.models import Row
from desktop.store import change
from desktop.store.heads import KINDS, LocalDot, rank
from desktop.store.store import Tx

TOGETHER: dict[str, frozenset[str]] = {
    "attendance": frozenset({"status", "minutes"}),
    "enrolment": frozenset({"status", "on_day", "until", "why"}),
    "certificate": frozenset({"void_on", "void_why"}),
}
"""Fields of a table of which the one says nothing without the other."""


@dataclass(frozen=True, slots=True)
class Side:
    """What one desk wrote."""

    value: change.Value
    at: int
    by: bytes | None
    """The volunteer."""
    desk: bytes
    dot: LocalDot


@dataclass(frozen=True, slots=True)
class Conflict:
    """One field of one row that was written by two who had not seen each other."""

    id: str
    table: str
    row: bytes
    field: str
    current: Side
    """What is shown until somebody says otherwise."""
    others: tuple[Side, ...]


GUARDED = frozenset({("document_number", "number"), ("guardian", "number")})
"""Numbers that the desk role does not see."""


def is_guarded(one: Conflict, role: str) -> bool:
    """Whether a role may not see what was written, and so cannot say which holds."""
    return role not in MAY_SEE and (one.table == "sensitive" or (one.table, one.field) in GUARDED)


_MANY = (
    'SELECT h.kind, h."row", h.field FROM head h CROSS JOIN change c ON c.log = h.log AND c.n = h.n'
    ' WHERE h.kind > 0 GROUP BY h.kind, h."row", h.field'
    " HAVING count(*) > 1 AND count(DISTINCT c.fields) > 1"
    ' ORDER BY h.kind, h."row", h.field'
)
"""Fields with several heads, unless these say the very same: every desk makes the holidays."""


def listed(sql: Any) -> list[Conflict]:
    """Every conflict, in the order of their tables and rows."""
    return list(_listed(sql))


def count(sql: Any) -> int:
    """How many fields wait for a word."""
    return sum(1 for _ in _listed(sql))


def _listed(sql: Any) -> Iterator[Conflict]:
    for kind, row, field in sql.execute(_MANY).fetchall():
        table = KINDS.get(kind)
        if table is not None and field in table.fields():
            found = _conflict(sql, table, row, field)
            if found is not None:
                yield found


def _conflict(sql: Any, table: type[Row], row: bytes, field: str) -> Conflict | None:
    """The conflict of a field, if its heads do differ."""
    told = sql.execute(
        "SELECT h.log, h.n, l.id, l.desk, c.at, d.by, c.fields FROM head h"
        " JOIN change c ON c.log = h.log AND c.n = h.n JOIN log l ON l.no = h.log"
        " JOIN change d ON d.log = c.log AND d.n = c.first"
        ' WHERE h.kind = ? AND h."row" = ? AND h.field = ?',
        (table.kind, row, field),
    ).fetchall()
    sides: list[tuple[Any, Side]] = []
    for log, n, log_id, desk, at, by, fields in told:
        value = change.kept_fields(fields).get(field) if fields is not None else None
        value = value or 0 if field == "gone" else value
        order = rank(field, (value, at), (log_id, n))
        sides.append((order, Side(value, at, by, desk, (log, n))))
    sides.sort(key=lambda one: one[0], reverse=True)
    current = sides[0][1]
    others = tuple(side for _, side in sides[1:] if side.value != current.value)
    if not others:
        return None
    return Conflict(_name(table, row, field), table.table_name(), row, field, current, others)


def _name(table: type[Row], row: bytes, field: str) -> str:
    """A short name, the same on every desk."""
    return hashlib.sha256(f"{table.table_name()}\x1f{field}\x1f".encode() + row).hexdigest()[:12]


def named(sql: Any, name: str) -> Conflict:
    """The conflict of that name.

    Raises:
        NotFound: `no_such`: it was settled, here or by another desk.
    """
    for one in _listed(sql):
        if one.id == name.strip().lower():
            return one
    raise NotFound("no_such", kind="conflict", text=name[:20])


@dataclass(frozen=True, slots=True)
class Settled:
    """What holds from now on."""

    conflict: str
    table: str
    row: bytes
    fields: tuple[str, ...]
    value: change.Value


def settle(tx: Tx, name: str, which: str) -> Settled:
    """Say which of two holds: `current`, or `other`. It is a Change, and travels.

    Args:
        tx: a write transaction.
        name: of the conflict, from `listed`.
        which: `current` or `other`; of several others the latest, or `other2`, `other3`…

    Raises:
        NotFound: `no_such`.
        Refused: `side_unknown`; `sensitive_not_for_desk` where who writes may not see the values.
    """
    tx.flush()
    conflict = named(tx.sql, name)
    if is_guarded(conflict, _role(tx)):
        raise Refused("sensitive_not_for_desk")
    side = _side(conflict, which)
    table = next(t for t in KINDS.values() if t.table_name() == conflict.table)
    fields = {conflict.field: side.value}
    for sibling in sorted(TOGETHER.get(conflict.table, frozenset()) - {conflict.field}):
        if conflict.field in TOGETHER[conflict.table]:
            fields |= _as_written(tx.sql, table, (conflict.row, sibling), side.dot)
    write_settling(tx, table, conflict.row, fields)
    tx.orm.expire_all()
    return Settled(conflict.id, conflict.table, conflict.row, tuple(fields), side.value)


def _role(tx: Tx) -> str:
    row = tx.sql.execute("SELECT role FROM volunteer WHERE id = ? AND gone = 0", (tx.by,)).fetchone()
    return str(row[0]) if row else "desk"


def _side(conflict: Conflict, which: str) -> Side:
    if which == "current":
        return conflict.current
    number = int(which[5:] or 1) if which.startswith("other") and which[5:].isascii() else 0
    try:
        return conflict.others[number - 1] if number > 0 else _no_side(which)
    except (IndexError, ValueError):
        return _no_side(which)


def _no_side(which: str) -> Side:
    raise Refused("side_unknown", text=which[:20])


def _as_written(
    sql: Any, table: type[Row], cell: tuple[bytes, str], dot: LocalDot
) -> dict[str, change.Value]:
    """What the chosen Change said of a field that goes with the chosen one, if it matters."""
    row, field = cell
    fields, op = sql.execute("SELECT fields, op FROM change WHERE log = ? AND n = ?", dot).fetchone()
    wrote = change.kept_fields(fields) if fields is not None else {}
    if field in wrote:
        return {field: wrote[field]}
    where = " AND ".join(f"{key} = ?" for key in table.key_columns())
    shown = sql.execute(
        f"SELECT {field} FROM {table.table_name()} WHERE {where}", table.key_parts(row)
    ).fetchone()
    # a new row leaves its empty fields out: beside what the other wrote they would not be empty
    return {field: None} if op == change.NEW and shown and shown[0] is not None else {}


def write_settling(tx: Tx, table: type[Row], row: bytes, fields: dict[str, change.Value]) -> None:
    """Leave a Change that overwrites every head of these fields, and bring the row to it.

    The triggers know new rows and edits only: choosing what is shown already would change nothing.
    """
    told = {
        name: value.hex().upper() if isinstance(value, bytes) else value
        for name, value in fields.items()
        if not (name == "gone" and not value)
    }
    person = None if table.person is None else _person(tx.sql, table, row)
    tx.sql.execute("UPDATE writer SET n = n + 1")
    tx.sql.execute(
        "INSERT INTO change SELECT log, n, last_at, first, CASE n WHEN first THEN deed END,"
        " CASE n WHEN first THEN by END, CASE n WHEN first THEN verb END, ?, ?, ?, ?, NULL,"
        " ?, zeroblob(16), NULL, zeroblob(32), 1 FROM writer",
        (table.kind, row, person, change.SETTLE, json.dumps(told, ensure_ascii=False)),
    )
    where = " AND ".join(f"{key} = ?" for key in table.key_columns())
    tx.sql.execute("UPDATE writer SET applying = 1")
    tx.sql.execute(
        f"UPDATE {table.table_name()} SET {', '.join(f'{name} = ?' for name in fields)} WHERE {where}",
        (*fields.values(), *table.key_parts(row)),
    )
    tx.sql.execute("UPDATE writer SET applying = 0")


def _person(sql: Any, table: type[Row], row: bytes) -> bytes | None:
    if table.person in table.key_columns():
        return None  # the key says it
    where = " AND ".join(f"{key} = ?" for key in table.key_columns())
    found = sql.execute(
        f"SELECT {table.person} FROM {table.table_name()} WHERE {where}", table.key_parts(row)
    ).fetchone()
    return found[0] if found else None
