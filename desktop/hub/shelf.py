"""Where a hub keeps its centres: one store for each, and the list of whom it invited.

A store of a centre is a desk's store without people. On SQLite it is an encrypted file of its own, so
that centres never wait for each other and one file can be carried away; PostgreSQL has its own shelf.
"""

from __future__ import annotations

import secrets
import shutil
import threading
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from desktop import founding
from desktop.errors import from_os
from desktop.founding import Root
from desktop.paths import Home
from desktop.store import file
from desktop.store.keys import Keys
from desktop.store.store import About, Store, open_with


@dataclass(frozen=True, slots=True)
class Invitee:
    """A centre that was invited."""

    once: bytes
    """The public one-time key of the invitation."""
    desk: bytes
    """The hub's id in that centre."""
    centre: str
    on_day: str
    scope: bytes | None
    """The centre that answered; none before."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A centre of this hub."""

    scope: bytes
    centre: str
    """As its answer called it."""
    desk: bytes
    """The hub's id in it."""
    since: str
    """The day it was bound, ISO."""


class Shelf(Protocol):
    """What a hub needs of the place where its stores stand."""

    def invite(self, new: Invitee, code: bytes, sealed: bytes) -> None:
        """Note an invitation; `sealed` is what `code` fetches."""

    def invitees(self) -> tuple[Invitee, ...]:
        """Whom this hub invited, the oldest first."""

    def sealed(self, code: bytes) -> bytes | None:
        """What a typed code fetches, until its centre has answered."""

    def bind(self, bound: Bound, once: bytes, root: Root, voucher: bytes) -> None:
        """Make the store of a centre that answered, and note it; once more does nothing."""

    def centres(self) -> tuple[Bound, ...]:
        """The centres of this hub, in the order of their names."""

    def open(self, bound: Bound) -> Store:
        """A centre's store, to be closed by whoever asked."""

    def close(self) -> None:
        """Let go."""


_LIST = """\
CREATE TABLE IF NOT EXISTS invited (
  once BLOB PRIMARY KEY, desk BLOB NOT NULL, centre TEXT NOT NULL, on_day TEXT NOT NULL,
  scope BLOB, code BLOB NOT NULL UNIQUE, sealed BLOB
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS centre (
  scope BLOB PRIMARY KEY, centre TEXT NOT NULL, desk BLOB NOT NULL, since TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""


class FileShelf:
    """Encrypted files in the hub's home: `hub.db` with the list, `centres/…/sala.db` for each centre."""

    def __init__(
        self, folder: Path, keys: Keys, *, create: bool = False, practice: bool = False
    ) -> None:
        """Open the list, or begin it; the stores of a hub of practice are of practice."""
        self._folder, self._keys, self._path = folder, keys, folder / "hub.db"
        self._practice = practice
        self._door = threading.Lock()
        self._sql: Any = file.connect(self._path, keys.data, create=create)
        if create:
            with file.told(self._path):
                self._sql.execute("PRAGMA journal_mode = WAL")
                self._sql.executescript(_LIST)

    def close(self) -> None:
        """Let go of the list."""
        self._sql.close()

    def _ask(self, asked: str, values: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
        with self._door, file.told(self._path):
            return list(self._sql.execute(asked, values).fetchall())

    def invite(self, new: Invitee, code: bytes, sealed: bytes) -> None:
        """See `Shelf`."""
        told = (new.once, new.desk, new.centre, new.on_day, new.scope, code, sealed)
        self._ask("INSERT INTO invited VALUES (?, ?, ?, ?, ?, ?, ?)", told)

    def invitees(self) -> tuple[Invitee, ...]:
        """See `Shelf`."""
        asked = "SELECT once, desk, centre, on_day, scope FROM invited ORDER BY on_day, centre, once"
        return tuple(Invitee(*row) for row in self._ask(asked))

    def sealed(self, code: bytes) -> bytes | None:
        """See `Shelf`."""
        found = self._ask("SELECT sealed FROM invited WHERE code = ? AND scope IS NULL", (code,))
        return found[0][0] if found else None

    def bind(self, bound: Bound, once: bytes, root: Root, voucher: bytes) -> None:
        """See `Shelf`."""
        place = self._home(bound.scope)
        if not place.exists():
            self._make(place, About(bound.desk, bound.scope, self._practice), root, voucher)
        self._ask(
            "INSERT OR IGNORE INTO centre VALUES (?, ?, ?, ?)",
            (bound.scope, bound.centre, bound.desk, bound.since),
        )
        self._ask("UPDATE invited SET scope = ?, sealed = NULL WHERE once = ?", (bound.scope, once))

    def _make(self, place: Home, about: About, root: Root, voucher: bytes) -> None:
        """Build a centre's store beside, and put it in place whole."""
        building = Home(place.folder.with_name(f".{place.folder.name}.{secrets.token_hex(4)}"))
        try:
            building.folder.mkdir(parents=True)
            founding.lay(building, self._keys, about)
            with Store(building, self._keys) as store:
                with store.local() as tx:
                    founding.keep_root(tx.sql, root, voucher)
                founding.in_one_file(store)
            building.folder.replace(place.folder)
        except OSError as error:
            raise from_os(error, place.folder) from error
        finally:
            with suppress(OSError):
                shutil.rmtree(building.folder)

    def centres(self) -> tuple[Bound, ...]:
        """See `Shelf`."""
        asked = "SELECT scope, centre, desk, since FROM centre ORDER BY centre, scope"
        return tuple(Bound(*row) for row in self._ask(asked))

    def open(self, bound: Bound) -> Store:
        """See `Shelf`."""
        store = open_with(self._home(bound.scope), self._keys)
        store.searched = False
        return store

    def _home(self, scope: bytes) -> Home:
        return Home(self._folder / "centres" / scope.hex())
