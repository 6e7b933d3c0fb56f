"""Heads: per field of a row the dots that no Change held here overwrites (RULES §2, formats §4).

A Change is the head of the fields it writes, and of `gone`. A row bears the dot of the Change that
made it; only fields whose heads differ from that have rows in `head`.
"""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Any, TypeAlias

from desktop.models import TABLES, Row
from desktop.store import change

KINDS: dict[int, type[Row]] = {table.kind: table for table in TABLES}
"""The tables by their number in the journal."""

LocalDot: TypeAlias = tuple[int, int]
"""(number of the log in this file, n)."""
Cell: TypeAlias = tuple[int, bytes, str]
"""(kind, row, field)."""


def move(sql: Any, log: int, unsealed: list[Any]) -> dict[int, bytes]:
    """Let each written field's head become the new Change.

    Returns:
        For each n that overwrites something, its canonical `over`.
    """
    edits = [row for row in unsealed if row[4] != change.NEW]
    if not edits:
        return {}
    heads = Heads(sql, log, edits[0][0])
    over: dict[int, bytes] = {}
    for n, kind, row, _person, op, fields, _first in edits:
        all_of_them = op == change.SETTLE
        over[n] = change.over_bytes(
            {
                name: heads.overwrite((kind, row, name), (log, n), settle=all_of_them)
                for name in {*json.loads(fields), "gone"}
            }
        )
    heads.save()
    return over


class Heads:
    """The heads of some rows' fields: the stamp of the row, unless head rows say otherwise."""

    def __init__(self, sql: Any, log: int, since: int) -> None:
        """Load the heads of every row that an unsealed Change of `log` from n = `since` on edits."""
        self.sql = sql
        self.log_ids: dict[int, bytes] = {}
        self.stamps = _stamps(sql, log, since)
        self.heads: dict[Cell, set[LocalDot]] = defaultdict(set)
        for kind, row, field, head_log, n in sql.execute(
            'SELECT h.kind, h."row", h.field, h.log, h.n FROM head h WHERE (h.kind, h."row") IN'
            ' (SELECT kind, "row" FROM change WHERE log = ? AND n >= ? AND op <> 1)',
            (log, since),
        ):
            self.heads[kind, row, field].add((head_log, n))
        self.touched: set[Cell] = set()

    def overwrite(self, cell: Cell, dot: LocalDot, *, settle: bool) -> list[change.Dot]:
        """Put a new head in the place of the shown one and its equals, or of all when settling."""
        before = self.heads.get(cell) or self._born_with(cell)
        lost = before if settle or len(before) < 2 else self._shown_and_equal(cell, before)
        self.heads[cell] = (before - lost) | {dot}
        self.touched.add(cell)
        return [(self._log_id(log), n) for log, n in lost]

    def _born_with(self, cell: Cell) -> set[LocalDot]:
        """The head of a field that nobody edited: what made the row, if it wrote the field."""
        kind, row, field = cell
        dot, fields = self.stamps[kind, row]
        return {dot} if field == "gone" or field in fields else set()

    def _log_id(self, log: int) -> bytes:
        if log not in self.log_ids:
            self.log_ids[log] = self.sql.execute("SELECT id FROM log WHERE no = ?", (log,)).fetchone()[0]
        return self.log_ids[log]

    def _shown_and_equal(self, cell: Cell, dots: set[LocalDot]) -> set[LocalDot]:
        field = cell[2]
        told = {dot: written(self.sql, dot, field) for dot in dots}
        best = max(told, key=lambda d: rank(field, told[d], (self._log_id(d[0]), d[1])))
        return {dot for dot, (value, _at) in told.items() if value == told[best][0]}

    def save(self) -> None:
        """Write the touched heads back."""
        self.sql.executemany(
            'DELETE FROM head WHERE kind = ? AND "row" = ? AND field = ?', list(self.touched)
        )
        rows = [(*cell, *dot) for cell in self.touched for dot in self.heads[cell]]
        self.sql.executemany("INSERT INTO head VALUES (?, ?, ?, ?, ?)", rows)


def _stamps(sql: Any, log: int, since: int) -> dict[tuple[int, bytes], tuple[LocalDot, set[str]]]:
    """For each edited row the dot of the Change that made it, and the fields that Change wrote."""
    edited = " FROM change c WHERE c.log = ? AND c.n >= ? AND c.op <> 1"
    kinds = sql.execute(f"SELECT DISTINCT c.kind{edited}", (log, since)).fetchall()
    stamps: dict[tuple[int, bytes], tuple[LocalDot, set[str]]] = {}
    for (kind,) in kinds:
        table = KINDS[kind]
        for row, born, n, fields in sql.execute(
            'SELECT c."row", b.log, b.n, b.fields FROM change c'
            f" JOIN {table.table_name()} t ON {meets(table)}"
            " JOIN change b ON b.log = t.stamp_log AND b.n = t.stamp_n"
            " WHERE c.log = ? AND c.n >= ? AND c.op <> 1 AND c.kind = ?",
            (log, since, kind),
        ):
            stamps[kind, row] = ((born, n), _written_names(fields))
    return stamps


def _written_names(fields: bytes | str | None) -> set[str]:
    """The fields a Change wrote; one of this very write is still the text its trigger left."""
    if fields is None:
        return set()
    return set(json.loads(fields) if isinstance(fields, str) else change.kept_fields(fields))


def meets(table: type[Row]) -> str:
    """How a row meets `change.row` by the table's own key: column by column."""
    keys = table.key_columns()
    if len(keys) == 1:
        return f't.{keys[0]} = c."row"'
    return " AND ".join(f't.{k} = substr(c."row", {16 * i + 1}, 16)' for i, k in enumerate(keys))


def rank(field: str, told: tuple[change.Value, int], dot: change.Dot) -> tuple[Any, ...]:
    """What the shown head is largest in: (`at`, log, n), but "not gone" beats "gone"."""
    value, at = told
    return (not value if field == "gone" else False, at, *dot)


def written(sql: Any, dot: LocalDot, field: str) -> tuple[change.Value, int]:
    """(value, at) that one Change wrote into a field."""
    fields, at = sql.execute("SELECT fields, at FROM change WHERE log = ? AND n = ?", dot).fetchone()
    value = change.kept_fields(fields).get(field) if fields is not None else None
    return (value or 0 if field == "gone" else value), at
