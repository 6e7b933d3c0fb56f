"""Who has a home open, told by locks that a crash lets go of: many at once, or one alone.

Every opened store shares the lock; a founding or a restore wants it alone. The lock is SQLite's own,
on an empty file beside the database, so that it holds on every system and needs no passphrase.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress

from desktop.errors import DeskError, DiskTrouble, StoreTrouble
from desktop.paths import Home
from desktop.store import file

PATIENCE_SECONDS = 30
ALONE_SECONDS = 2


def share(home: Home) -> sqlite3.Connection:
    """Say that this program has the home open, until the connection is closed.

    Raises:
        StoreTrouble: `store_busy`, while another program founds or restores.
        DiskTrouble: `not_allowed`.
    """
    held = _connect(home, PATIENCE_SECONDS)
    try:
        held.execute("BEGIN")
        held.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error as error:
        held.close()
        raise file.named(error, home.database) or error from error
    return held


@contextmanager
def alone(home: Home) -> Iterator[None]:
    """Have the home for oneself.

    Raises:
        StoreTrouble: `store_open`, when a program has it open.
        DiskTrouble: `not_allowed`.
    """
    try:
        with closing(_connect(home, ALONE_SECONDS)) as held:
            try:
                held.execute("BEGIN EXCLUSIVE")
            except sqlite3.Error as error:
                raise _named(error, home) from error
            yield
    finally:
        if not home.exists():  # nothing was founded or restored: nothing is left
            with suppress(OSError):
                (home.folder / "sala.lock").unlink()


def _named(error: sqlite3.Error, home: Home) -> DeskError:
    said = file.named(error, home.database)
    if said is None or said.code == "store_busy":
        return StoreTrouble("store_open", folder=str(home.folder))
    return said


def _connect(home: Home, patience: float) -> sqlite3.Connection:
    try:
        return sqlite3.connect(
            home.folder / "sala.lock", timeout=patience, isolation_level=None, check_same_thread=False
        )
    except sqlite3.Error as error:
        raise DiskTrouble("not_allowed", file=str(home.folder)) from error
