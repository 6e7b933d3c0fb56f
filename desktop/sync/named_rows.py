"""What a conflict is about, for people: whose row, what its values point at, who wrote each and where.

    for question in questions(tx): …      every conflict, each with names instead of ids

Names are read from the rows as they stand here; what has not arrived yet has no name, and that is said.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop import clock
from desktop.models import TABLES, Row
from desktop.store import change
from desktop.store.store import Tx
from desktop.sync import conflicts
from desktop.sync.conflicts import Conflict, Side
from desktop.thai import names

MOST = 200
"""Conflicts that are named at once; the rest come as these are settled."""
_OWN = {
    "activity": "title", "assessment": "title", "certificate": "number", "centre": "name",
    "desk": "letter", "equipment": "name", "facilitator": "name", "guardian": "name",
    "holiday": "name", "outside_learning": "title", "place": "name", "printed_sheet": "code",
    "programme": "title", "target_group": "name", "template": "name", "volunteer": "name",
}  # fmt: skip
"""By table: the column that a row is called by."""
_POINTS = {"merged_into": "learner", "outside": "outside_learning", "replaces": "certificate"}
"""Fields that hold another row's key and are not called by its table."""
_TABLES = {table.table_name(): table for table in TABLES}


@dataclass(frozen=True, slots=True)
class About:
    """What a row is about; whatever of it is known here."""

    learner: str | None = None
    activity: str | None = None
    day: str | None = None
    """Of the session, ISO."""
    name: str | None = None
    """What the row itself is called."""


@dataclass(frozen=True, slots=True)
class Written:
    """What one desk wrote."""

    side: str
    """What `conflicts.settle` calls it."""
    value: change.Value
    name: str | None
    """What the row is called that the value points at."""
    at: datetime
    volunteer: str | None
    desk: str | None
    """Its letter."""


@dataclass(frozen=True, slots=True)
class Question:
    """One field that two desks wrote differently."""

    id: str
    table: str
    field: str
    about: About
    points: bool
    """Whether its values are keys of other rows."""
    guarded: bool
    """Whether who asks may not see what was written, and so cannot choose."""
    written: tuple[Written, ...]
    """What is shown now, then the others."""


def questions(tx: Tx, role: str) -> tuple[Question, ...]:
    """Every conflict, at most `MOST`, in the order of their tables and rows.

    Args:
        tx: a reading transaction.
        role: of who asks (`desk`, `coordinator`, `keeper`): what is masked for it, is masked here.
    """
    letters = dict(tx.sql.execute("SELECT id, letter FROM desk"))
    letters |= dict(tx.sql.execute("SELECT desk, letter FROM peer"))
    people = dict(tx.sql.execute("SELECT id, name FROM volunteer"))
    return tuple(
        _question(tx.sql, one, role, (letters, people)) for one in conflicts.listed(tx.sql)[:MOST]
    )


def _question(
    sql: Any, one: Conflict, role: str, known: tuple[dict[bytes, str], dict[bytes, str]]
) -> Question:
    letters, people = known
    guarded = conflicts.is_guarded(one, role)
    target = _POINTS.get(one.field, one.field)
    points = target in _TABLES and one.field in _TABLES[one.table].byte_fields()

    def written(side: Side, name: str) -> Written:
        key = side.value if points and isinstance(side.value, bytes) else None
        return Written(
            name,
            None if guarded else side.value,
            called(sql, target, key) if key is not None else None,
            clock.moment_of(side.at),
            people.get(side.by or b""),
            letters.get(side.desk),
        )

    others = [written(side, "other" if n == 1 else f"other{n}") for n, side in enumerate(one.others, 1)]
    told = (written(one.current, "current"), *others)
    return Question(one.id, one.table, one.field, about(sql, one.table, one.row), points, guarded, told)


def about(sql: Any, table: str, row: bytes) -> About:
    """What a row is about.

    Args:
        sql: the driver's connection.
        table: its name.
        row: the whole key.
    """
    if table == "learner":
        return About(learner=called(sql, table, row))
    held = _columns(sql, _TABLES[table], row)
    session = row if table == "session" else held.get("session")
    met = _session(sql, session)
    activity = held.get("activity") or (met[0] if met else None)
    return About(
        learner=called(sql, "learner", held.get("learner")),
        activity=called(sql, "activity", activity),
        day=met[1] if met else None,
        name=called(sql, table, row) if table in _OWN else None,
    )


def _columns(sql: Any, table: type[Row], row: bytes) -> dict[str, Any]:
    """The keys of other rows that a row bears."""
    keys = table.key_columns()
    wanted = [c for c in table.columns() if c in {"learner", "session", "activity"}]
    known = dict(zip(keys, table.key_parts(row), strict=False))
    where = " AND ".join(f"{key} = ?" for key in keys)
    if set(wanted) - set(keys):
        found = sql.execute(
            f"SELECT {', '.join(wanted)} FROM {table.table_name()} WHERE {where}", table.key_parts(row)
        ).fetchone()
        known |= dict(zip(wanted, found, strict=True)) if found else {}
    return known


def _session(sql: Any, key: bytes | None) -> tuple[bytes, str] | None:
    if key is None:
        return None
    found = sql.execute("SELECT activity, day FROM session WHERE id = ?", (key,)).fetchone()
    return (found[0], found[1]) if found else None


def called(sql: Any, table: str, key: bytes | None) -> str | None:
    """What a row of a table is called; none when it has not arrived here.

    Args:
        sql: the driver's connection.
        table: its name.
        key: its whole key.
    """
    if key is None:
        return None
    if table == "learner":
        found = sql.execute(
            "SELECT title, given_name, family_name FROM learner WHERE id = ?", (key,)
        ).fetchone()
        return names.full_name(*found) if found and found[1] else None
    column = "day" if table == "session" else _OWN.get(table)
    if column is None:
        return None
    found = sql.execute(f"SELECT {column} FROM {table} WHERE id = ?", (key,)).fetchone()
    return str(found[0]) if found and found[0] else None
