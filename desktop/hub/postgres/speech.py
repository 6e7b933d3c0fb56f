"""The store's plain SQL, said so that PostgreSQL understands it.

The merge speaks one SQL; what of it is SQLite's own is named here and nowhere else:

    ? ?1 :name                    %s and %(name)s
    INSERT OR IGNORE / REPLACE    ON CONFLICT
    ON CONFLICT (key)             the key of all centres' tables begins with the centre
    max(a, b), min(a, b)          greatest(a, b), least(a, b)
    substr(x, -16)                the last sixteen bytes
    CROSS JOIN … ON               SQLite's word for "in this order": LATERAL, kept apart by OFFSET 0
    INDEXED BY                    PostgreSQL finds its index alone
    date((julianday(a) + … ) / 2) the day in the middle
    temp.                         tables of the session, empty after each commit

Many rows of one INSERT go by COPY into a table of the session and from there in one statement; many of
an UPDATE or DELETE by key, or of the merge's own list of keys, go as arrays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from typing import Any

import psycopg
from psycopg import errors as pg

from desktop.errors import DeskError, DiskTrouble, Refused, StoreTrouble
from desktop.hub.postgres import shape

MANY = 40
"""Rows from which COPY is quicker than one INSERT after the other."""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement, as PostgreSQL takes it."""

    sql: str
    order: tuple[int, ...] | None
    """Which value stands at each place, where the statement numbers them."""
    into: str | None
    """The table of an INSERT … VALUES."""
    columns: tuple[str, ...]
    """Its columns, as they are put in."""
    head: str
    tail: str
    """Around VALUES (…) of such an INSERT."""
    at_once: str | None
    """The same for many rows at once, each column an array; none where it cannot be said so."""


_INSERT = re.compile(
    r"^INSERT (?:OR (?P<how>IGNORE|REPLACE) )?INTO (?P<table>\w+)(?: \((?P<columns>[^)]*)\))?"
    r"\s+VALUES \((?P<values>[^()]*)\)(?P<tail>.*)$",
    re.DOTALL,
)
_EQUAL = r'"?\w+"? = \?'
_BY_KEY = re.compile(
    rf"^(?:UPDATE (?P<changed>\w+) SET (?P<set>{_EQUAL}(?:, {_EQUAL})*)|DELETE FROM (?P<lost>\w+))"
    rf" WHERE (?P<where>{_EQUAL}(?: AND {_EQUAL})*)$"
)
_IN_THIS_ORDER = re.compile(
    r"CROSS JOIN (\w+) (\w+) ON (.*?)(?= (?:CROSS |LEFT )?JOIN | WHERE | GROUP BY | ORDER BY |$)"
)
_PLACES = re.compile(r"\?(\d+)?|(?<![\w:]):([a-z_][a-z_0-9]*)")


@cache
def translated(sql: str) -> Said:
    """A statement, worked out once."""
    head = tail = ""
    columns: tuple[str, ...] = ()
    into = None
    told = " ".join(sql.split())
    if (found := _INSERT.match(told)) is not None and found["table"] in shape.tables():
        table = shape.tables()[found["table"]]
        into = table.name
        given = (
            [c.strip() for c in found["columns"].split(",")] if found["columns"] else [*table.columns]
        )
        columns = tuple(given[: found["values"].count(",") + 1])
        head = f"INSERT INTO {into} ({', '.join(columns)})"
        tail = _plain(found["tail"]) + _on_clash(table, columns, found["how"])
        told = f"{head} VALUES ({found['values']}){tail}"
    elif told.startswith("INSERT OR IGNORE INTO"):
        told = told.replace("INSERT OR IGNORE INTO", "INSERT INTO", 1) + " ON CONFLICT DO NOTHING"
    if told.startswith("INSERT INTO log "):
        told += " RETURNING no"
    at_once = _at_once(told)
    told, order = _places(_plain(told) if into is None else told)
    return Said(told, order, into, columns, head, tail, at_once)


def _at_once(told: str) -> str | None:
    """An UPDATE or DELETE by key, or the merge's list of keys, for arrays."""
    if told.startswith("INSERT INTO temp.touched VALUES (?)"):
        return "INSERT INTO pg_temp.touched SELECT unnest(%b::bytea[])"
    found = _BY_KEY.match(told)
    table = shape.tables().get(found["changed"] or found["lost"]) if found is not None else None
    if found is None or table is None:
        return None
    told_of = [*filter(None, (found["set"] or "").split(", ")), *found["where"].split(" AND ")]
    names = [one.removesuffix(" = ?").strip('"') for one in told_of]
    columns = {name.strip('"'): name for name in table.columns}
    if not set(names) <= columns.keys():
        return None
    arrays = ", ".join(f"%b::{kind}[]" for kind in table.types(tuple(columns[name] for name in names)))
    given = ", ".join(f"v{place}" for place in range(len(names)))
    many = f"unnest({arrays}) AS given({given})"
    kept = len(told_of) - len(found["where"].split(" AND "))
    where = " AND ".join(
        f't."{name}" = given.v{place}' for place, name in enumerate(names) if place >= kept
    )
    if found["lost"]:
        return f"DELETE FROM {table.name} t USING {many} WHERE {where}"
    put = ", ".join(f'"{name}" = given.v{place}' for place, name in enumerate(names[:kept]))
    return f"UPDATE {table.name} t SET {put} FROM {many} WHERE {where}"


def _on_clash(table: shape.Table, columns: tuple[str, ...], how: str | None) -> str:
    if how is None:
        return ""
    if how == "IGNORE":
        return " ON CONFLICT DO NOTHING"
    key = ", ".join(table.key)
    rest = [name for name in columns if name not in table.key]
    told = ", ".join(f"{name} = excluded.{name}" for name in rest)
    return f" ON CONFLICT (centre_of_row, {key}) DO " + (f"UPDATE SET {told}" if told else "NOTHING")


def _plain(sql: str) -> str:
    told = re.sub(r" INDEXED BY \w+", "", sql)
    if told.startswith("SELECT") and "SELECT" not in told[6:]:
        # by key from row to row: the planner does not know whose rows they are before it runs, and would
        # read all that a centre has to join a few; the reports' long statements it plans as it likes
        told = _IN_THIS_ORDER.sub(r"CROSS JOIN LATERAL (SELECT * FROM \1 \2 WHERE \3 OFFSET 0) \2", told)
    told = (
        told.replace("CROSS JOIN LATERAL", "\0")
        .replace("CROSS JOIN", "JOIN")
        .replace("\0", "CROSS JOIN LATERAL")
    )
    told = told.replace("temp.touched", "pg_temp.touched")
    # rows that are only deleted stay to be read over: nobody cleans a table of the session
    told = told.replace('touched ("row" BLOB)', 'touched ("row" bytea) ON COMMIT DELETE ROWS')
    told = re.sub(r"ON CONFLICT \((?!centre_of_row)", "ON CONFLICT (centre_of_row, ", told)
    told = re.sub(r"\bmax\(([\w.]+), ", r"greatest(\1, ", told)
    told = told.replace("min(coalesce(", "least(coalesce(")
    told = re.sub(
        r"date\(\(julianday\(([\w.]+)\) \+ julianday\(([\w.]+)\)\) / 2\)",
        r"(\1::date + (\2::date - \1::date) / 2)::text",
        told,
    )
    told = re.sub(
        r'substr\(([\w."]+), -16\)', r"substring(\1 from greatest(1, octet_length(\1) - 15))", told
    )
    return re.sub(r"CAST\(([\w. |]+) AS BLOB\)", r"(\1)", told)


def _places(sql: str) -> tuple[str, tuple[int, ...] | None]:
    numbered: list[int] = []
    counted = 0

    def place(found: re.Match[str]) -> str:
        nonlocal counted
        if found[2]:
            return f"%({found[2]})s"
        counted += 1
        if found[1]:
            numbered.append(int(found[1]) - 1)
        return "%s"

    told = _PLACES.sub(place, sql.replace("%", "%%"))
    return told, tuple(numbered) if numbered else None


class Answer:
    """What a statement answered, as the store's driver has it."""

    def __init__(self, cursor: psycopg.Cursor[Any], said: Said) -> None:
        self._cursor = cursor
        self.rowcount = cursor.rowcount
        self.lastrowid = cursor.fetchone()[0] if said.sql.endswith(" RETURNING no") else None  # type: ignore[index]

    def fetchone(self) -> Any:
        """The next row."""
        return self._cursor.fetchone()

    def fetchall(self) -> list[Any]:
        """All that are left."""
        return self._cursor.fetchall()

    def __iter__(self) -> Iterator[Any]:
        """Row by row."""
        return iter(self._cursor)


class Connection:
    """A session of one centre, with the face of the store's driver."""

    def __init__(self, url: str, centre: bytes) -> None:
        """Connect.

        Args:
            url: `postgresql://…`.
            centre: whose rows it is about.

        Raises:
            StoreTrouble: `hub_database_unreachable`, `hub_database_refused`.
        """
        self._url, self._centre = url, centre
        with told():
            self._connect()

    def _connect(self) -> None:
        self._copies: set[str] = set()
        self._pg = psycopg.connect(self._url, autocommit=True, connect_timeout=10)
        self._pg.execute(
            "SELECT set_config('sala.centre', %s, false), set_config('jit', 'off', false)",
            (self._centre.hex(),),
        )

    @property
    def in_transaction(self) -> bool:
        """Whether one is open."""
        return bool(self._pg.info.transaction_status)

    def execute(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> Answer:
        """One statement."""
        said = translated(sql)
        return Answer(self._pg.execute(said.sql, _ordered(said, values) or None), said)

    def executemany(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """One statement for many rows."""
        some = list(rows)
        said = translated(sql)
        if said.into is not None and len(some) >= MANY and said.order is None:
            self._copy(said, some)
        elif said.at_once is not None and len(some) > 1:
            self._pg.execute(said.at_once, [list(column) for column in zip(*some, strict=True)])
        elif some:
            with self._pg.cursor() as cursor:
                cursor.executemany(said.sql, [_ordered(said, row) for row in some])

    def _copy(self, said: Said, rows: list[Sequence[Any]]) -> None:
        table = shape.tables()[said.into or ""]
        columns = ", ".join(said.columns)
        heap = f"coming_{table.name}_{len(said.columns)}"
        if heap not in self._copies:
            self._pg.execute(
                f"CREATE TEMP TABLE IF NOT EXISTS {heap} ON COMMIT DELETE ROWS AS"
                f" SELECT {columns} FROM {table.name} WHERE false"
            )
            self._copies.add(heap)
        with (
            self._pg.cursor() as cursor,
            cursor.copy(f"COPY {heap} ({columns}) FROM STDIN (FORMAT BINARY)") as copy,
        ):
            copy.set_types(table.types(said.columns))
            for row in rows:
                copy.write_row(row)
        self._pg.execute(f"{said.head} SELECT {columns} FROM {heap}{said.tail}")
        self._pg.execute(f"DELETE FROM {heap}")

    def raw(self, sql: str, values: Sequence[Any] = ()) -> None:
        """A statement that is PostgreSQL's own."""
        self._pg.execute(sql, values or None)

    def undo(self) -> None:
        """Take the open transaction back, if the line still stands."""
        if not self._pg.closed and self._pg.info.transaction_status:
            with suppress(psycopg.Error):
                self._pg.execute("ROLLBACK")

    def begin(self, how: str) -> None:
        """Begin a transaction; where the database was away since the last one, on a new line."""
        try:
            self._pg.execute(how)
        except psycopg.OperationalError:
            self._pg.close()
            self._connect()
            self._pg.execute(how)

    def close(self) -> None:
        """Let go."""
        self._pg.close()


def _ordered(said: Said, values: Any) -> Any:
    return values if said.order is None else tuple(values[place] for place in said.order)


@contextmanager
def told() -> Iterator[None]:
    """Name what the database refuses in our own words; anything else is a bug and passes."""
    try:
        yield
    except psycopg.Error as error:
        said = named(error)
        if said is None:
            raise
        raise said from error


def named(error: psycopg.Error) -> DeskError | None:
    """What a refusal of the database means."""
    if isinstance(error, pg.DiskFull | pg.OutOfMemory):
        return DiskTrouble("disk_full", file="")
    if isinstance(
        error, pg.InvalidPassword | pg.InvalidAuthorizationSpecification | pg.InvalidCatalogName
    ):
        return StoreTrouble("hub_database_refused", why=_short(error))
    if isinstance(error, pg.InsufficientPrivilege):
        return Refused("hub_database_rights", why=_short(error))
    if isinstance(error, pg.LockNotAvailable | pg.DeadlockDetected | pg.SerializationFailure):
        return StoreTrouble("store_busy", file="")
    if isinstance(error, psycopg.OperationalError | psycopg.InterfaceError):
        return _away(error)
    return None


def _away(error: psycopg.Error) -> StoreTrouble:
    """Of a login that was refused only the sentence is told: no code."""
    if "FATAL:" in str(error) and error.sqlstate is None and not _NOT_NOW.search(str(error)):
        return StoreTrouble("hub_database_refused", why=_short(error))
    return StoreTrouble("hub_database_unreachable", why=_short(error))


_NOT_NOW = re.compile("starting up|shutting down|recovery|too many|connection slots|terminating")


def _short(error: psycopg.Error) -> str:
    return " ".join(str(error).split())[:200]
