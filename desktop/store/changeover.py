"""A home's database and key changed over together: a power cut leaves both old or both new.

New files are made complete under names of their own. The new key's arrival under its waiting name is
the point of no return; from there on whoever opens the home next finishes the change.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from desktop.paths import Home, flush_folder, write_whole
from desktop.store.keys import KeyFile


def waiting_database(home: Home) -> Path:
    """Where the new database waits; it counts for nothing until `commit`."""
    return home.folder / "sala.db.new"


def _waiting_key(home: Home) -> Path:
    return home.folder / "sala.key.new"


def beside(home: Home) -> Home:
    """Where a copy of the home is worked on before it waits."""
    return Home(home.folder / ".twin")


def sweep(home: Home) -> None:
    """Take away what a killed change left, a whole copy; the caller has the home alone."""
    forget(home)
    with suppress(OSError):
        for path in beside(home).folder.iterdir():
            path.unlink()
        beside(home).folder.rmdir()


def is_pending(home: Home) -> bool:
    """Whether a change was decided and not finished."""
    return _waiting_key(home).exists()


def commit(home: Home, key: KeyFile) -> None:
    """Decide and finish: the waiting database and this key take the home's places.

    Raises:
        DiskTrouble: before anything was decided.
    """
    flush_file(waiting_database(home))
    flush_folder(home.folder)  # the database's name first: the key's name decides
    write_whole(_waiting_key(home), key.to_bytes())
    finish(home)


def finish(home: Home) -> None:
    """Go on where a change stopped; the caller has the home alone. Does nothing when none is pending."""
    if not is_pending(home):
        return
    waiting = waiting_database(home)
    if waiting.exists():
        # what the old database had not taken in yet must never be taken in by the new one
        for left in ("-wal", "-shm"):
            with suppress(FileNotFoundError):
                Path(f"{home.database}{left}").unlink()
        waiting.replace(home.database)
        flush_folder(home.folder)
    _waiting_key(home).replace(home.key)
    flush_folder(home.folder)


def forget(home: Home) -> None:
    """Remove what an attempt left that decided nothing."""
    if not is_pending(home):
        for left in ("", "-wal", "-shm", ".part"):
            with suppress(OSError):
                Path(f"{waiting_database(home)}{left}").unlink()


def flush_file(path: Path) -> None:
    """Have a file's bytes on the disk."""
    with path.open("rb+") as opened:
        os.fsync(opened.fileno())
