"""The one door: a store is opened once, lends reads and writes, and tells what changed.

    with store.write(by=volunteer, verb="learners.add") as tx:
        learners.add(tx, name="…")

A write is one transaction: rows and their Changes are kept together or not at all. Verbs receive
the `Tx` and give back frozen values; no row leaves a transaction.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import Engine
from sqlmodel import Session as OrmSession  # noqa: TID251  (the store is where it may be named)
from sqlmodel import col, select

from desktop import clock
from desktop.errors import DeskError, NotFound, StoreTrouble
from desktop.models import Desk, Row, Volunteer
from desktop.paths import Home
from desktop.store import changeover, file, in_use, journal, migrate
from desktop.store.keys import KeyFile, Keys

R = TypeVar("R", bound=Row)


@dataclass(frozen=True, slots=True)
class About:
    """Whose file this is."""

    desk: bytes
    centre: bytes
    practice: bool


class Tx:
    """One transaction, as verbs see it: `sql` for the driver, `orm` for rows as objects.

    The driver's plain SQL is for sets and for the one mark that must feel instant; everything else
    reads better by SQLModel. Both are the same transaction; the ORM is set up only when asked for.
    """

    def __init__(self, store: Store, engine: Engine, sql: Any) -> None:
        """Lent by `Store.read` and `Store.write`."""
        self.about, self.signing = store.about, store.keys.signing
        self.moment = clock.now()
        self.sql = sql
        self.by: bytes | None = None
        self.deed: bytes | None = None
        self._engine = engine
        self._orm: OrmSession | None = None

    @property
    def today(self) -> date:
        """The day at the desk."""
        return self.moment.date()

    @property
    def orm(self) -> OrmSession:
        """SQLModel's session on this very transaction."""
        if self._orm is None:
            self._orm = OrmSession(self._engine, autoflush=False, expire_on_commit=False)
        return self._orm

    def flush(self) -> None:
        """Bring what was added or changed as objects into the file, before plain SQL looks at it."""
        if self._orm is not None:
            self._orm.flush()

    def done(self) -> None:
        """Let the ORM go; the transaction itself is the store's."""
        if self._orm is not None:
            self._orm.close()

    def add(self, *rows: Row) -> None:
        """Keep new rows."""
        self.orm.add_all(rows)
        self.orm.flush()

    def row(self, table: type[R], *key: bytes) -> R | None:
        """The row of that key, unless it was removed."""
        found = self.orm.get(table, key[0] if len(key) == 1 else key)
        return found if found is not None and not found.gone else None

    def all(self, table: type[R], *where: Any, order: Any = None) -> list[R]:
        """The rows that are not gone, by conditions on columns."""
        asked = select(table).where(col(table.gone) == 0, *where)
        return list(self.orm.exec(asked if order is None else asked.order_by(order)).all())

    @property
    def desk(self) -> Desk:
        """This desk's own row."""
        found = self.row(Desk, self.about.desk)
        if found is None:
            raise StoreTrouble("store_damaged", file="desk")
        return found

    def insert(self, table: type[Row], rows: Sequence[dict[str, object]]) -> None:
        """Insert many new rows of one table at the driver's speed.

        Args:
            table: whose rows.
            rows: column values; all with the same columns.
        """
        if rows:
            names = ", ".join(rows[0])
            marks = ", ".join(f":{name}" for name in rows[0])
            self.sql.executemany(
                f"INSERT INTO {table.table_name()} ({names}) VALUES ({marks})",
                rows,
            )

    def count_up(self, name: str, by: int = 1) -> int:
        """The next number of a counter of this desk; numbers are never given twice.

        Args:
            name: of the counter.
            by: how many numbers are taken.

        Returns:
            The first of the numbers taken.
        """
        last: int = self.sql.execute(
            "INSERT INTO counter VALUES (:name, :by) ON CONFLICT (name)"
            " DO UPDATE SET last = last + :by RETURNING last",
            {"name": name, "by": by},
        ).fetchone()[0]
        return last - by + 1


class Store:
    """An opened home."""

    def __init__(self, home: Home, keys: Keys, use: sqlite3.Connection | None = None) -> None:
        """Open with keys that were unwrapped already; see `unlock`.

        Args:
            home: whose files.
            keys: unwrapped.
            use: the home's lock, where it is held already.
        """
        self.home = home
        self.keys = keys
        self._path = home.database
        self._use = use or in_use.share(home)
        # one connection writes and another reads: WAL lets them go side by side
        with ExitStack() as opened:
            opened.callback(self._use.close)
            self._writer = file.connect(home.database, keys.data)
            opened.callback(self._writer.close)
            self._reader = file.connect(home.database, keys.data)
            opened.pop_all()
        self._reader.execute("PRAGMA query_only = ON")
        self._write_engine = file.engine_on(self._writer)
        self._read_engine = file.engine_on(self._reader)
        self._door, self._window = threading.Lock(), threading.RLock()
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
            tx = Tx(self, self._read_engine, self._reader)
            try:
                yield tx
            finally:
                tx.done()

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
                tx = Tx(self, self._write_engine, self._writer)
                tx.by = by if by is not None else first_volunteer(self._writer)
                writing = journal.begin(self._writer, self._owner, self._end, tx.moment, tx.by, verb)
                tx.deed = writing.deed
                try:
                    yield tx
                    tx.flush()
                finally:
                    tx.done()
                end, changed = journal.seal(self._writer, writing)
            if changed:
                self._end = end
        if changed:
            for listener in self._listeners:
                listener(changed)

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
    if not home.exists():
        raise StoreTrouble("not_set_up", folder=str(home.folder))
    if changeover.is_pending(home):
        with in_use.alone(home):
            changeover.finish(home)
    use = in_use.share(home)  # first of all: nobody restores between the key and the database
    try:
        keys = KeyFile.load(home.key).open(passphrase=passphrase, recovery=recovery)
        return open_with(home, keys, use)
    except BaseException:
        use.close()
        raise


def open_with(home: Home, keys: Keys, use: sqlite3.Connection | None = None) -> Store:
    """Open a home whose keys are at hand: migrate when needed, checked backup before."""
    from desktop.store import backup  # noqa: PLC0415  (backup opens stores itself)

    sql = file.connect(home.database, keys.data)
    try:
        with file.told(home.database):
            migrate.migrate(sql, lambda: backup.save(home, keys.data, sql))
    finally:
        sql.close()
    return Store(home, keys, use)
