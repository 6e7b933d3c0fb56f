"""A centre's store in a database of all centres, and the shelf on which they stand.

    postgresql://hub@db.example/sala      what `hub serve --database` takes

Bundles of one centre go one after the other by a lock of the database itself, so that two hubs on one
database, or a hub and a stick at its side, never merge into each other; different centres go side by
side.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg

from desktop import founding
from desktop.errors import BadValue, Refused, StoreTrouble
from desktop.founding import Root
from desktop.hub.postgres import shape, speech
from desktop.hub.shelf import Bound, Invitee
from desktop.paths import Home
from desktop.store import kin
from desktop.store.keys import Keys
from desktop.store.store import Door, Merging, Store
from desktop.store.tx import About, Tx

SCHEMA = 1
OLDEST = 130000
"""PostgreSQL 13: the first whose partitions do all that is asked of them here."""
LOCKED = "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))"


class CentreStore(Store):
    """A centre's store: what the exchange asks of one, and nothing that people would write with."""

    def __init__(self, url: str, home: Home, keys: Keys, about: About) -> None:
        """Open it; `home` is where its bundles wait, on the hub's own disk."""
        self.home, self.keys, self.about = home, keys, about
        self._url = url
        self._door, self._window = Door(), threading.RLock()
        self._writing = speech.Connection(url, about.centre)
        self._reading = speech.Connection(url, about.centre)
        self._spare: list[speech.Connection] = []
        self._closed = False

    def close(self) -> None:
        """Let go; closing twice does nothing."""
        if not self._closed:
            self._closed = True
            for sql in (self._writing, self._reading, *self._spare):
                sql.close()

    def driver(self) -> Any:
        """A connection of one's own; close it after use."""
        return speech.Connection(self._url, self.about.centre)

    def sign_ends(self) -> None:
        """Nobody writes here: there is nothing to sign."""

    def on_change(self, listener: Any) -> None:
        """Nobody listens here."""
        del listener

    @contextmanager
    def read(self) -> Iterator[Tx]:
        """A snapshot to read from."""
        with (
            self._window,
            self._within(self._reading, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"),
        ):
            yield self._of(self._reading)

    @contextmanager
    def read_apart(self) -> Iterator[Tx]:
        """A snapshot on a connection of its own; one is kept, as its first questions are dear."""
        with self._window:
            sql = self._spare.pop() if self._spare else self.driver()
        try:
            with self._within(sql, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"):
                yield self._of(sql)
        finally:
            with self._window:
                kept = not self._closed and not self._spare
                if kept:
                    self._spare.append(sql)
            if not kept:
                sql.close()

    @contextmanager
    def local(self, by: bytes | None = None) -> Iterator[Tx]:
        """A write of what is the hub's own."""
        del by
        with self._door, self._within(self._writing, "BEGIN"):
            self._lock()
            yield self._of(self._writing)

    @contextmanager
    def merging(self) -> Iterator[Merging]:
        """A write of what desks wrote, kept whole or not at all."""
        with self._door, self._within(self._writing, "BEGIN"):
            self._lock()
            merging = Merging(self._writing, set(), searched=False, awaited=self._door.awaited)
            yield merging
            if "learner" in merging.changed:
                self._know_kin()

    def _know_kin(self) -> None:
        """Who is one person, as a desk's triggers work it out (`desktop.store.kin`)."""
        sql = self._writing
        merged = dict(
            sql.execute("SELECT id, merged_into FROM learner WHERE merged_into IS NOT NULL").fetchall()
        )
        sql.execute("DELETE FROM alias")
        sql.execute("DELETE FROM kin")
        ends = kin.ends(merged)
        sql.executemany("INSERT INTO alias (learner, stands) VALUES (?, ?)", list(ends.items()))
        families: dict[bytes, set[bytes]] = {}
        for learner, stands in ends.items():
            families.setdefault(stands, {stands}).add(learner)
        pairs = [(a, b) for keys in families.values() for a in keys for b in keys if a != b]
        sql.executemany("INSERT INTO kin (learner, other) VALUES (?, ?)", pairs)

    def _lock(self) -> None:
        self._writing.raw(LOCKED, (self.about.centre.hex(),))

    def _of(self, sql: speech.Connection) -> Tx:
        return Tx(self.about, self.keys.signing, None, sql)

    @contextmanager
    def _within(self, sql: speech.Connection, begin: str) -> Iterator[None]:
        with speech.told():
            sql.begin(begin)
            try:
                yield
                sql.raw("COMMIT")
            except BaseException:
                sql.undo()
                raise


class PostgresShelf:
    """All stores in one database, and the lists of the hub beside them."""

    def __init__(self, url: str, folder: Path, keys: Keys) -> None:
        """Connect, and make what is missing.

        Args:
            url: `postgresql://…`, or `postgresql+psycopg://…` as SQLAlchemy has it.
            folder: of the hub: where bundles wait.
            keys: of the hub.

        Raises:
            BadValue: `hub_database_address`.
            StoreTrouble: `hub_database_unreachable`, `hub_database_refused`, `hub_database_old`,
                `hub_database_newer`.
            Refused: `hub_database_superuser`, `hub_database_rights`.
        """
        self._url, self._folder, self._keys = read_url(url), folder, keys
        self._door = threading.Lock()
        with speech.told():
            self._sql = psycopg.connect(self._url, autocommit=True, connect_timeout=10)
            try:
                self._prepare()
            except BaseException:
                self._sql.close()
                raise

    def _prepare(self) -> None:
        """Make the tables, once; two hubs that begin at once wait for each other."""
        version = self._sql.info.server_version
        if version < OLDEST:
            raise StoreTrouble("hub_database_old", version=version // 10000)
        above = self._sql.execute(
            "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"
        ).fetchone()
        if (
            above is None or above[0]
        ):  # no policy holds it: each statement would meet every centre's rows
            raise Refused("hub_database_superuser")
        with self._sql.transaction():
            self._sql.execute(LOCKED, ("schema",))
            there = self._sql.execute("SELECT to_regclass('hub_schema')").fetchone()
            version = 0
            if there is not None and there[0] is not None:
                row = self._sql.execute("SELECT version FROM hub_schema").fetchone()
                version = row[0] if row else 0
            if version > SCHEMA:
                raise StoreTrouble("hub_database_newer")
            if version < SCHEMA:
                for statement in shape.statements():
                    self._sql.execute(statement)
                self._sql.execute(
                    "INSERT INTO hub_schema VALUES (1, %s) ON CONFLICT (one) DO UPDATE"
                    " SET version = excluded.version",
                    (SCHEMA,),
                )

    def close(self) -> None:
        """Let go of the lists."""
        self._sql.close()

    def _ask(self, asked: str, values: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
        with self._door, speech.told():
            try:
                cursor = self._sql.execute(asked, values)
            except psycopg.OperationalError:  # it was away meanwhile; asked twice it answers the same
                self._sql.close()
                self._sql = psycopg.connect(self._url, autocommit=True, connect_timeout=10)
                cursor = self._sql.execute(asked, values)
            return cursor.fetchall() if cursor.description else []

    def invite(self, new: Invitee, code: bytes, sealed: bytes) -> None:
        """See `Shelf`."""
        told = (new.once, new.desk, new.centre, new.on_day, new.scope, code, sealed)
        self._ask(
            "INSERT INTO hub_invited VALUES (%s, %s, %s, %s, %s, %s, %s) ON CONFLICT DO NOTHING", told
        )

    def invitees(self) -> tuple[Invitee, ...]:
        """See `Shelf`."""
        asked = "SELECT once, desk, centre, on_day, scope FROM hub_invited ORDER BY on_day, centre, once"
        return tuple(Invitee(*row) for row in self._ask(asked))

    def sealed(self, code: bytes) -> bytes | None:
        """See `Shelf`."""
        found = self._ask("SELECT sealed FROM hub_invited WHERE code = %s AND scope IS NULL", (code,))
        return found[0][0] if found else None

    def bind(self, bound: Bound, once: bytes, root: Root, voucher: bytes) -> None:
        """See `Shelf`."""
        with self.open(bound) as store, store.local() as tx:
            about = tx.sql.execute("SELECT 1 FROM about").fetchone()
            if about is None:
                tx.sql.execute(
                    "INSERT INTO about (one, desk, centre, practice, made_at, triggers)"
                    " VALUES (1, ?, ?, 0, ?, '')",
                    (bound.desk, bound.scope, bound.since),
                )
                tx.sql.execute("INSERT INTO writer (one, applying, last_at) VALUES (1, 0, 0)")
                founding.keep_root(tx.sql, root, voucher)
        told = (bound.scope, bound.centre, bound.desk, bound.since)
        self._ask("INSERT INTO hub_centre VALUES (%s, %s, %s, %s) ON CONFLICT DO NOTHING", told)
        self._ask(
            "UPDATE hub_invited SET scope = %s, sealed = NULL WHERE once = %s", (bound.scope, once)
        )

    def centres(self) -> tuple[Bound, ...]:
        """See `Shelf`."""
        asked = "SELECT scope, centre, desk, since FROM hub_centre ORDER BY centre, scope"
        return tuple(Bound(*row) for row in self._ask(asked))

    def open(self, bound: Bound) -> Store:
        """See `Shelf`."""
        home = Home(self._folder / "centres" / bound.scope.hex())
        home.folder.mkdir(parents=True, exist_ok=True)
        return CentreStore(self._url, home, self._keys, About(bound.desk, bound.scope, practice=False))


def read_url(text: str) -> str:
    """A database's URL, as psycopg takes it.

    Raises:
        BadValue: `hub_database_address`.
    """
    told = text.strip().replace("postgresql+psycopg://", "postgresql://", 1)
    if not told.startswith(("postgresql://", "postgres://")):
        raise BadValue("hub_database_address", field="database", value=text.rpartition("@")[2][:60])
    return told
