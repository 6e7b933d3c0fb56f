"""Tables and triggers as SQL, generated from the models (RULES §6).

`python -m desktop.store.schema` prints the tables for a first migration step. The triggers are not
part of any step: the store lays them anew whenever the models' triggers differ from the file's.

How a write leaves its Change: the trigger numbers it and puts it into `change`, unsealed; the store
seals it (stamp, salt, chain) before it commits. While a Change is unsealed its `waits`
points, deferred, at a table that is always empty, so SQLite itself refuses to commit.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from typing import Any

from sqlalchemy import Column, Integer, LargeBinary

from desktop.models import TABLES, Row
from desktop.store import finding, kin, others

JOURNAL = """\
CREATE TABLE about (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  desk BLOB NOT NULL, centre BLOB NOT NULL, practice INTEGER NOT NULL, made_at TEXT NOT NULL,
  triggers TEXT NOT NULL, altered_at TEXT
) STRICT;
CREATE TABLE writer (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  by BLOB, deed BLOB, verb TEXT, log INTEGER, first INTEGER, n INTEGER,
  applying INTEGER NOT NULL DEFAULT 0, last_at INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO writer (one) VALUES (1);
CREATE TABLE log (
  no INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE, desk BLOB NOT NULL, scope BLOB NOT NULL,
  parent INTEGER, parent_n INTEGER,
  signed_n INTEGER NOT NULL DEFAULT 0, signature BLOB
) STRICT;
CREATE INDEX log_parent ON log (parent, parent_n);
CREATE TABLE unsealed (n INTEGER PRIMARY KEY) STRICT;
CREATE TABLE change (
  log INTEGER NOT NULL, n INTEGER NOT NULL, at INTEGER NOT NULL,
  first INTEGER NOT NULL, deed BLOB, by BLOB, verb TEXT,
  kind INTEGER NOT NULL, "row" BLOB NOT NULL, person BLOB, op INTEGER NOT NULL, over BLOB,
  fields ANY, salt BLOB, digest BLOB, chain BLOB NOT NULL,
  waits INTEGER REFERENCES unsealed (n) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (log, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE undone (
  log INTEGER NOT NULL, first INTEGER NOT NULL, by_log INTEGER NOT NULL, by_first INTEGER NOT NULL,
  PRIMARY KEY (log, first)
) STRICT, WITHOUT ROWID;
CREATE TABLE head (
  kind INTEGER NOT NULL, "row" BLOB NOT NULL, field TEXT NOT NULL,
  log INTEGER NOT NULL, n INTEGER NOT NULL,
  PRIMARY KEY (kind, "row", field, log, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE pin (
  volunteer BLOB PRIMARY KEY, salt BLOB NOT NULL, verifier BLOB NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0, wait_until TEXT
) STRICT;
CREATE TABLE counter (name TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT;
CREATE TABLE draft (
  form TEXT NOT NULL, key TEXT NOT NULL,
  volunteer BLOB, at TEXT NOT NULL, content TEXT NOT NULL,
  PRIMARY KEY (form, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE number_shown (
  at TEXT NOT NULL, by BLOB, learner BLOB NOT NULL, document BLOB NOT NULL
) STRICT;
CREATE INDEX number_shown_learner ON number_shown (learner);
CREATE TABLE content (digest BLOB PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
"""
"""The journal and what is the desk's own and never travels (`pin`, `counter`, `draft`, `undone`,
`number_shown`), and the bytes of pictures (`content`), which travel apart from the Changes.

A deed has no table: it is named by (log, first), and the Change at n = first bears its id, volunteer
and verb. One mark then touches few pages, and each page costs its encryption. `digest` is empty
while the payload is there.
"""


def tables_sql() -> str:
    """CREATE statements of all synced tables and their indexes."""
    return "".join(_table_sql(table) for table in TABLES)


def _table_sql(table: type[Row]) -> str:
    keys = table.key_columns()
    lines = [f"  {_column_sql(column, alone=len(keys) == 1)}" for column in table.columns().values()]
    options = "STRICT"
    if len(keys) > 1:
        # 32 bytes of key would stand twice in a rowid table, and marks are the most of all rows
        lines.append(f"  PRIMARY KEY ({', '.join(keys)})")
        options += ", WITHOUT ROWID"
    body = ",\n".join(lines)
    sql = f"CREATE TABLE {table.table_name()} (\n{body}\n) {options};\n"
    made = table.__table__  # type: ignore[attr-defined]
    for index in sorted(made.indexes, key=lambda i: str(i.name)):
        columns = ", ".join(c.name for c in index.columns)
        only = index.dialect_options["sqlite"]["where"]
        where = "" if only is None else f" WHERE {only}"
        sql += f"CREATE INDEX {index.name} ON {table.table_name()} ({columns}){where};\n"
    return sql


def _column_sql(column: Column[Any], *, alone: bool) -> str:
    if isinstance(column.type, LargeBinary):
        kind = "BLOB"
    else:
        kind = "INTEGER" if isinstance(column.type, Integer) else "TEXT"
    words = [column.name, kind]
    if not column.nullable:
        words.append("NOT NULL")
    if column.primary_key and alone:
        words.append("PRIMARY KEY")
    if column.name == "gone":
        words.append("DEFAULT 0")
    return " ".join(words)


def triggers() -> dict[str, str]:
    """The triggers by name: each table's new, set, keep (key) and stay (no delete)."""
    return dict(_triggers())


@cache
def _triggers() -> tuple[tuple[str, str], ...]:
    every = {name: sql for table in TABLES for name, sql in _triggers_of(table)} | kin.TRIGGERS
    return tuple(every.items())


@cache
def triggers_mark() -> str:
    """A short mark that changes whenever the models' triggers do."""
    return hashlib.sha256("\n".join(triggers().values()).encode()).hexdigest()[:16]


def _triggers_of(table: type[Row]) -> Iterator[tuple[str, str]]:
    name = table.table_name()
    yield f"{name}_new", _new_sql(table)
    yield f"{name}_set", _set_sql(table)
    keys = ", ".join(table.key_columns())
    yield (
        f"{name}_keep",
        f"CREATE TRIGGER {name}_keep BEFORE UPDATE OF {keys} ON {name} BEGIN\n"
        f"  SELECT RAISE(ABORT, 'sala: a key stands for ever');\nEND",
    )
    yield (
        f"{name}_stay",
        f"CREATE TRIGGER {name}_stay BEFORE DELETE ON {name}\n"
        f"WHEN (SELECT applying FROM writer) = 0 BEGIN\n"
        f"  SELECT RAISE(ABORT, 'sala: nobody deletes rows');\nEND",
    )


def key_sql(table: type[Row], of: str = "") -> str:
    """The row's key as an SQL expression: one column, or several bytes after bytes."""
    columns = [f"{of}{name}" for name in table.key_columns()]
    # || makes text of bytes; the cast gives the same bytes back
    return columns[0] if len(columns) == 1 else f"CAST({' || '.join(columns)} AS BLOB)"


def person_in_key(table: type[Row]) -> bool:
    """Whether the last 16 bytes of the key are the learner, so that `person` need not be kept."""
    return table.person is not None and table.person == table.key_columns()[-1]


def _change_sql(table: type[Row], op: int, fields: str) -> str:
    person = "NULL" if table.person is None or person_in_key(table) else f"NEW.{table.person}"
    begins = "CASE n WHEN first THEN {} END"
    return (
        f"{_not_erased(table)}"
        "  SELECT RAISE(ABORT, 'sala: a write without a deed') FROM writer WHERE deed IS NULL;\n"
        "  UPDATE writer SET n = n + 1;\n"
        # places are held at their full length, so that sealing does not move the row
        "  INSERT INTO change SELECT log, n, last_at, first,\n"
        f"    {begins.format('deed')}, {begins.format('by')}, {begins.format('verb')},\n"
        f"    {table.kind}, {key_sql(table, 'NEW.')}, {person}, {op}, NULL,\n"
        f"    {fields}, zeroblob(16), NULL, zeroblob(32), 1 FROM writer;\n"
    )


def _not_erased(table: type[Row]) -> str:
    """Nothing is written any more about a person who was erased (RULES §3)."""
    if table.person is None:
        return ""
    return (
        "  SELECT RAISE(ABORT, 'sala: this person was erased')"
        f" WHERE EXISTS (SELECT 1 FROM erasure_order WHERE learner = NEW.{table.person})"
        f" OR EXISTS (SELECT 1 FROM erasure WHERE learner = NEW.{table.person});\n"
    )


def _value_sql(table: type[Row], field: str) -> str:
    if field in table.byte_fields():
        return f"CASE WHEN NEW.{field} IS NOT NULL THEN hex(NEW.{field}) END"
    # `gone` = 0 goes without saying in every Change
    return "nullif(NEW.gone, 0)" if field == "gone" else f"NEW.{field}"


def _new_sql(table: type[Row]) -> str:
    name = table.table_name()
    pairs = ", ".join(f"'{f}', {_value_sql(table, f)}" for f in table.fields())
    here = " AND ".join(f"{key} = NEW.{key}" for key in table.key_columns())
    # a merge patch drops nulls: a new row's empty fields are not written down
    fields = f"json_patch('{{}}', json_object({pairs}))"
    return (
        f"CREATE TRIGGER {name}_new AFTER INSERT ON {name}\n"
        f"WHEN (SELECT applying FROM writer) = 0 BEGIN\n"
        f"{_change_sql(table, 1, fields)}"
        f"  UPDATE {name} SET (stamp_log, stamp_n) = (SELECT log, n FROM writer) WHERE {here};\nEND"
    )


def _set_sql(table: type[Row]) -> str:
    name = table.table_name()
    changed = " OR ".join(f"NEW.{f} IS NOT OLD.{f}" for f in table.fields())
    written = " UNION ALL ".join(
        f"SELECT '{f}' AS k, {_value_sql(table, f)} AS v WHERE NEW.{f} IS NOT OLD.{f}"
        + (" AND NEW.gone <> 0" if f == "gone" else "")
        for f in table.fields()
    )
    fields = f"(SELECT json_group_object(k, v) FROM ({written}))"
    return (
        f"CREATE TRIGGER {name}_set AFTER UPDATE OF {', '.join(table.fields())} ON {name}\n"
        f"WHEN (SELECT applying FROM writer) = 0 AND ({changed}) BEGIN\n"
        "  SELECT RAISE(ABORT, 'sala: a removed row must be brought back first')\n"
        "    WHERE OLD.gone = 1 AND NEW.gone = 1;\n"
        f"{_change_sql(table, 2, fields)}END"
    )


def first_step() -> str:
    """The whole of a new file: journal, tables, what the desk keeps beside them."""
    return JOURNAL + tables_sql() + finding.SHAPE + finding.LACKING + kin.SHAPE + others.SHAPE


if __name__ == "__main__":
    print(first_step(), end="")  # noqa: T201
