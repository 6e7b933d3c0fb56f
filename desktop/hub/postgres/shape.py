"""The tables of all centres, worked out from the very tables of a desk's file.

Each has the centre beside its columns, first in every key, and is split by it into `PARTS` partitions by
PostgreSQL itself. A session says whose rows it is about (`sala.centre`); the policy of each table shows
it those and no others, and lets it write no others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from desktop.models import TABLES
from desktop.store import kin, others, schema

PARTS = 16
"""Partitions of a table: so many disks, or nodes of a distributed PostgreSQL, can share it."""
HERE = "decode(current_setting('sala.centre'), 'hex')"
"""The centre that a session is about."""
_LEFT_OUT = frozenset({"unsealed", "pin", "draft", "undone"})
"""What only a desk with people has."""
_TYPES = {"BLOB": "bytea", "INTEGER": "bigint", "TEXT": 'text COLLATE "C"', "ANY": "bytea"}
_PLAIN = {"BLOB": "bytea", "INTEGER": "int8", "TEXT": "text", "ANY": "bytea"}


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a desk's file, as it is read from its SQL."""

    name: str
    columns: dict[str, str]
    """Name → SQLite's type."""
    rest: dict[str, str]
    """Name → what else is said of it: NOT NULL, DEFAULT, CHECK."""
    key: tuple[str, ...]
    unique: tuple[str, ...]
    """Columns that are unique by themselves."""

    def types(self, columns: tuple[str, ...]) -> list[str]:
        """PostgreSQL's types of some columns, for COPY."""
        return [_PLAIN[self.columns[name]] for name in columns]


_CREATE = re.compile(r"CREATE TABLE (\w+) \(\n?(.*?)\n?\) ?(?:STRICT)?[^;()]*;", re.DOTALL)
_INDEX = re.compile(r"CREATE INDEX (\w+) ON (\w+) \(([^)]*)\)( WHERE [^;]*)?;")


@cache
def tables() -> dict[str, Table]:
    """The tables by name."""
    found = {}
    for name, body in _CREATE.findall(_sources()):
        if name not in _LEFT_OUT:
            found[name] = _read(name, body)
    found["found"] = Table(
        "found", {"no": "INTEGER", "learner": "BLOB"}, {}, ("no",), ("learner",)
    )  # nobody searches at a hub: who erases finds nothing to take out
    return found


def _sources() -> str:
    own = kin.SHAPE.partition("CREATE VIEW")[0]
    return schema.JOURNAL + schema.tables_sql() + own + others.SHAPE


def _read(name: str, body: str) -> Table:
    columns: dict[str, str] = {}
    rest: dict[str, str] = {}
    key: tuple[str, ...] = ()
    unique: list[str] = []
    for part in _parts(body):
        if part.startswith("PRIMARY KEY"):
            key = tuple(word.strip() for word in part[part.index("(") + 1 : -1].split(","))
            continue
        column, kind, *more = part.split(maxsplit=2)
        said = more[0] if more else ""
        if "PRIMARY KEY" in said:
            key, said = (column,), said.replace("PRIMARY KEY", "")
        if "UNIQUE" in said:
            unique.append(column)
            said = said.replace("UNIQUE", "")
        columns[column] = kind
        rest[column] = re.sub(r"REFERENCES .*", "", said).strip()
    return Table(name, columns, rest, key, tuple(unique))


def _parts(body: str) -> Iterator[str]:
    """The lines of a table's body, cut at the commas that stand in no brackets."""
    depth, some = 0, ""
    for letter in body:
        depth += (letter == "(") - (letter == ")")
        if letter == "," and not depth:
            yield " ".join(some.split())
            some = ""
        else:
            some += letter
    if some.strip():
        yield " ".join(some.split())


def statements() -> Iterator[str]:
    """Everything that a new database is made by, in its order; done twice it changes nothing."""
    yield "CREATE SEQUENCE IF NOT EXISTS log_no"
    for table in tables().values():
        yield _table_sql(table)
        for part in range(PARTS):
            yield (
                f"CREATE TABLE IF NOT EXISTS {table.name}_{part:02} PARTITION OF {table.name}"
                f" FOR VALUES WITH (MODULUS {PARTS}, REMAINDER {part})"
            )
        yield f"ALTER TABLE {table.name} ENABLE ROW LEVEL SECURITY"
        yield f"ALTER TABLE {table.name} FORCE ROW LEVEL SECURITY"
        yield f"DROP POLICY IF EXISTS of_one_centre ON {table.name}"
        yield f"CREATE POLICY of_one_centre ON {table.name} USING (centre_of_row = {HERE})"
    for name, table_, columns, where in _INDEX.findall(_sources()):
        if table_ in tables():
            yield (f"CREATE INDEX IF NOT EXISTS {name} ON {table_} (centre_of_row, {columns}){where}")
    yield "CREATE OR REPLACE VIEW mark AS " + _mark()
    yield from _GUARD
    for synced in TABLES:
        name = synced.table_name()
        yield f"DROP TRIGGER IF EXISTS by_merge ON {name}"
        yield (
            f"CREATE TRIGGER by_merge BEFORE INSERT OR UPDATE OR DELETE ON {name}"
            " FOR EACH STATEMENT EXECUTE FUNCTION only_by_merge()"
        )
    yield from _HUB


def _mark() -> str:
    """Attendance as the reports read it: one mark of a person at a session (`desktop.store.kin`)."""
    _before, _, view = kin.SHAPE.partition("CREATE VIEW mark AS")
    return view.partition(";")[0].replace("CROSS JOIN", "JOIN")


def _table_sql(table: Table) -> str:
    lines = [
        f"{name} {_TYPES[kind]} {table.rest.get(name, '')}".rstrip()
        for name, kind in table.columns.items()
    ]
    if table.name == "log":
        lines[0] = "no bigint NOT NULL DEFAULT nextval('log_no')"
    # last, so that rows that are put in by place need not know it
    lines.append(f"centre_of_row bytea NOT NULL DEFAULT {HERE}")
    if table.key:
        lines.append(f"PRIMARY KEY (centre_of_row, {', '.join(table.key)})")
    lines += [f"UNIQUE (centre_of_row, {name})" for name in table.unique]
    return (
        f"CREATE TABLE IF NOT EXISTS {table.name} ({', '.join(lines)}) PARTITION BY HASH (centre_of_row)"
    )


_GUARD = (
    "CREATE OR REPLACE FUNCTION only_by_merge() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
    " IF (SELECT applying FROM writer) = 0 THEN"
    " RAISE EXCEPTION 'sala: rows are written by the merge only'; END IF; RETURN NULL; END $$",
)
"""People write at desks: a hand in the database is refused, unless it says that it merges."""
_HUB = (
    "CREATE TABLE IF NOT EXISTS hub_invited (once bytea PRIMARY KEY, desk bytea NOT NULL,"
    " centre text NOT NULL, on_day text NOT NULL, scope bytea, code bytea NOT NULL UNIQUE,"
    " sealed bytea)",
    "CREATE TABLE IF NOT EXISTS hub_centre (scope bytea PRIMARY KEY, centre text NOT NULL,"
    " desk bytea NOT NULL, since text NOT NULL)",
    "CREATE TABLE IF NOT EXISTS hub_schema (one integer PRIMARY KEY CHECK (one = 1),"
    " version bigint NOT NULL)",
)
