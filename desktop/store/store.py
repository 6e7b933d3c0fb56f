"""The one door: a store is opened once, lends reads and writes, and tells what changed.

    with store.write(by=volunteer, verb="learners.add") as tx:
        learners.add(tx, name="…")

A write is one transaction: rows and their Changes are kept together or not at all. Verbs receive
the `Tx` and give back frozen values; no row leaves a transaction.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine
from sqlmodel import col

from desktop import clock
from desktop.errors import DeskError, NotFound, StoreTrouble
from desktop.models import Volunteer
from desktop.paths import Home
from desktop.store import doorstep, erase, file, finding, in_use, journal, migrate
from desktop.store.keys import Keys
from desktop.store.tx import About, Tx, engine_on

__all__ = ["About", "Door", "Store", "Tx", "first_volunteer", "open_with", "unlock", "volunteer_named"]


@dataclass(frozen=True, slots=True)
class Merging:
    """The open write of a merge: the driver's connection, and the tables to be told of."""

    sql: Any
    changed: set[str]
    searched: bool = True
    """Whether people search here; at a hub nobody does."""
    awaited: Callable[[], bool] = lambda: False
    """Whether somebody here waits to write: a long merge then lets go."""


class Door:
    """The lock that every write goes through; it tells whether somebody waits for it."""

    def __init__(self) -> None:
        """Open at first."""
        self._lock, self._count = threading.Lock(), threading.Lock()
        self._waiting = 0

    def awaited(self) -> bool:
        """Whether somebody waits now."""
        return self._waiting > 0

    def __enter__(self) -> None:
        """Wait for one's turn."""
        if self._lock.acquire(blocking=False):
            return
        with self._count:
            self._waiting += 1
        try:
            self._lock.acquire()
        finally:
            with self._count:
                self._waiting -= 1

    def __exit__(self, *_: object) -> None:
        """Let the next one in."""
        self._lock.release()


class Store:
    """An opened home."""

    def __init__(
        self, home: Home, keys: Keys, use: sqlite3.Connection | None = None, writer: Any = None
    ) -> None:
        """Open with keys that were unwrapped already; see `unlock`.

        Args:
            home: whose files.
            keys: unwrapped.
            use: the home's lock, where it is held already.
            writer: a connection that is open already, to write by; it is the store's from now on.
        """
        self.home = home
        self.keys = keys
        self.searched = True
        """Whether a merge keeps what people search by."""
        self._path = home.database
        self._use = use or in_use.share(home)
        # one connection writes and another reads: WAL lets them go side by side
        with ExitStack() as opened:
            opened.callback(self._use.close)
            self._writer = writer or file.connect(home.database, keys.data)
            opened.callback(self._writer.close)
            self._reader = file.connect(home.database, keys.data)
            opened.pop_all()
        self._reader.execute("PRAGMA query_only = ON")
        self._write_engine = engine_on(self._writer)
        self._read_engine = engine_on(self._reader)
        self._door, self._window = Door(), threading.RLock()
        self._end: journal.End | None = None
        self._closed = False
        self._listeners: list[Callable[[frozenset[str]], None]] = []
        with file.told(self._path):
            row = self._reader.execute("SELECT desk, centre, practice FROM about").fetchone()
        if row is None:
            raise StoreTrouble("store_damaged", file=str(self._path))
        self.about = About(row[0], row[1], bool(row[2]))
        self._owner = journal.Owner(self.about.desk, self.about.centre, keys.signing)

    def close(self) -> None:
        """Sign what was written and let the file go; closing twice does nothing."""
        if self._closed:
            return
        self._closed = True
        try:
            with suppress(DeskError):  # a full disk: the next start signs these ends
                self.sign_ends()
        finally:
            self._writer.close()
            self._reader.close()
            self._use.close()

    def __enter__(self) -> Store:
        """A store is a context: it closes itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close."""
        self.close()

    def on_change(self, listener: Callable[[frozenset[str]], None]) -> None:
        """Have someone told, after each commit, which tables changed."""
        self._listeners.append(listener)

    @contextmanager
    def read(self) -> Iterator[Tx]:
        """A snapshot to read from."""
        with self._window, self._transaction(self._reader, "BEGIN"):
            tx = self._tx(self._read_engine, self._reader)
            try:
                yield tx
            finally:
                tx.done()

    @contextmanager
    def read_apart(self) -> Iterator[Tx]:
        """A snapshot on a connection of its own: for a long read, so that no other waits for it."""
        sql = self.driver()
        try:
            sql.execute("PRAGMA query_only = ON")
            with self._transaction(sql, "BEGIN"):
                tx = self._tx(engine_on(sql), sql)
                try:
                    yield tx
                finally:
                    tx.done()
        finally:
            sql.close()
            file.give_back()

    @contextmanager
    def write(self, verb: str, by: bytes | None = None) -> Iterator[Tx]:
        """One deed, kept whole or not at all.

        Args:
            verb: what it is called in the undo list (`learners.import`).
            by: the volunteer; the first one when nobody is named.

        Raises:
            DeskError: what the world or the verb said; nothing was changed.
        """
        with self._door:
            with self._transaction(self._writer, "BEGIN IMMEDIATE"):
                tx = self._tx(self._write_engine, self._writer)
                tx.by = by if by is not None else first_volunteer(self._writer)
                writing = journal.begin(self._writer, self._owner, self._end, tx.moment, tx.by, verb)
                tx.deed = writing.deed
                try:
                    yield tx
                    tx.flush()
                finally:
                    tx.done()
                end, changed = journal.seal(self._writer, writing)
                if changed & finding.TABLES:
                    finding.keep(self._writer, end.log, writing.end.n + 1)
            if changed:
                self._end = end
            if "erasure" in changed:  # rows of all these are gone, though no Change says so
                changed |= erase.TOLD
        if changed:
            for listener in self._listeners:
                listener(changed)

    @contextmanager
    def merging(self) -> Iterator[Merging]:
        """A write of what other desks wrote, kept whole or not at all; it leaves no deed of its own.

        Raises:
            DeskError: what the world said; nothing of it was kept.
        """
        with self._door:
            with self._transaction(self._writer, "BEGIN IMMEDIATE"):
                merging = Merging(self._writer, set(), self.searched, self._door.awaited)
                yield merging
            changed = frozenset(merging.changed)
        if changed:
            for listener in self._listeners:
                listener(changed)

    @contextmanager
    def local(self, by: bytes | None = None) -> Iterator[Tx]:
        """A write of what is this desk's own and never travels: PINs, drafts. It leaves no deed.

        What was written stands also where the verb then says no, or a wrong PIN would not be counted.
        Rows that travel are refused here by their triggers.

        Args:
            by: the volunteer.

        Raises:
            DeskError: what the world or the verb said.
        """
        refused: DeskError | None = None
        with self._door, self._transaction(self._writer, "BEGIN IMMEDIATE"):
            tx = self._tx(self._write_engine, self._writer)
            tx.by = by
            try:
                yield tx
            except DeskError as error:
                refused = error
            finally:
                tx.done()
        if refused is not None:
            raise refused

    def _tx(self, engine: Engine, sql: Any) -> Tx:
        return Tx(self.about, self.keys.signing, engine, sql)

    @contextmanager
    def _transaction(self, sql: Any, begin: str) -> Iterator[None]:
        with file.told(self._path):
            sql.execute(begin)
            try:
                yield
                sql.execute("COMMIT")
            except BaseException:
                if sql.in_transaction:
                    sql.execute("ROLLBACK")
                raise

    def sign_ends(self) -> None:
        """Sign the ends of this desk's logs, as a start ends and before anything leaves the desk."""
        with self._window, file.told(self._path):
            if not journal.unsigned(self._reader, self._owner):
                return  # a start that only read needs no write
        with self._door, self._transaction(self._writer, "BEGIN IMMEDIATE"):
            journal.sign_ends(self._writer, self._owner)

    def rewrite(self) -> None:
        """Write the file anew without its free space; nobody reads or writes meanwhile."""
        with self._door, self._window, file.told(self._path):
            erase.sweep(self._writer)

    @property
    def own_log(self) -> int | None:
        """The log that this very store writes, once it has written: what it holds was told already."""
        return self._end.log if self._end is not None else None

    def clock_doubt(self) -> clock.Doubt | None:
        """Whether the computer's day contradicts the journal, so that somebody must be asked."""
        with self._window, file.told(self._path):
            last: int = self._reader.execute("SELECT last_at FROM writer").fetchone()[0]
        return clock.doubt(last)

    def driver(self) -> Any:
        """A connection of one's own to the same file, for backup and checks; close it after use."""
        return file.connect(self.home.database, self.keys.data)


def first_volunteer(sql: Any) -> bytes | None:
    """The volunteer who was there first."""
    row = sql.execute("SELECT id FROM volunteer WHERE gone = 0 ORDER BY id LIMIT 1").fetchone()
    return row[0] if row else None


def volunteer_named(tx: Tx, name: str) -> bytes:
    """The volunteer of that name.

    Raises:
        NotFound: `no_such`.
    """
    found = tx.all(Volunteer, col(Volunteer.name) == name)
    if not found:
        raise NotFound("no_such", kind="volunteer", text=name)
    return found[0].id


def unlock(home: Home, *, passphrase: str | None = None, recovery: str | None = None) -> Store:
    """Open a home by its passphrase or its recovery code, bringing the file up to date.

    Raises:
        StoreTrouble: nothing there, damaged, newer than the program.
        WrongKey: neither secret opens it.
    """
    use = doorstep.hold(home)  # first of all: nobody restores between the key and the database
    try:
        return open_with(home, doorstep.keys_of(home, passphrase=passphrase, recovery=recovery), use)
    except BaseException:
        use.close()
        raise


def open_with(home: Home, keys: Keys, use: sqlite3.Connection | None = None) -> Store:
    """Open a home whose keys are at hand: migrate when needed, checked backup before.

    Args:
        home: whose files.
        keys: unwrapped, as by `doorstep.keys_of`.
        use: the home as `doorstep.hold` holds it; the store lets go of it when it closes.
    """
    from desktop.store import backup  # noqa: PLC0415  (backup opens stores itself)

    sql = file.connect(home.database, keys.data)
    try:
        with file.told(home.database):
            migrate.migrate(sql, lambda: backup.save(home, keys.data, sql))
    except BaseException:
        sql.close()
        raise
    return Store(home, keys, use, sql)
