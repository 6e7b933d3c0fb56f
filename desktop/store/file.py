"""The encrypted file itself: how it is opened, and what its refusals mean.

SQLCipher with a raw 256-bit key (the passphrase's cost is paid once, at the key file), WAL,
`synchronous=FULL`. SQLAlchemy reaches it by a plain `sqlite://` engine with a creator, so that no
key ever stands in a URL.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as cipher
from sqlalchemy import Engine, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from desktop.errors import DeskError, DiskTrouble, StoreTrouble, WrongKey

PATIENCE_SECONDS = 30
"""How long a write waits for another program's write before it says that the file is in use."""


def connect(path: Path, key: bytes, *, create: bool = False) -> Any:
    """Open the file with its key and set what every connection needs.

    Raises:
        StoreTrouble: `store_missing`, `store_damaged`.
        WrongKey: `wrong_key_file`, when the key does not open it.
    """
    if not create and not path.exists():
        raise StoreTrouble("store_missing", file=str(path))
    with told(path):
        made = cipher.connect(
            str(path), check_same_thread=False, timeout=PATIENCE_SECONDS, isolation_level=None
        )
        try:
            _prepare(made, key)
        except BaseException:
            made.close()
            raise
    return made


def _prepare(made: Any, key: bytes) -> None:
    made.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    made.execute("PRAGMA cipher_log_level = NONE")
    # WAL needs the first page: a wrong key shows here
    made.execute("PRAGMA journal_mode = WAL")
    made.execute("PRAGMA synchronous = FULL")
    made.execute("PRAGMA foreign_keys = ON")
    made.execute("PRAGMA recursive_triggers = ON")
    made.execute("PRAGMA secure_delete = ON")
    made.execute("PRAGMA temp_store = MEMORY")
    made.execute("PRAGMA cache_size = -16000")


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Name what the file's driver refuses in our own words; anything else is a bug and passes."""
    try:
        yield
    except DBAPIError as error:
        raise _named(str(error.orig), path) or error from error
    except cipher.Error as error:
        raise _named(str(error), path) or error from error


def _named(said: str, path: Path) -> DeskError | None:
    file = str(path)
    if "not a database" in said:
        return WrongKey("wrong_key_file", file=file)
    if "malformed" in said or "disk image" in said:
        return StoreTrouble("store_damaged", file=file)
    if "locked" in said or "busy" in said:
        return StoreTrouble("store_busy", file=file)
    if "disk is full" in said:
        return DiskTrouble("disk_full", file=file)
    if "readonly" in said or "unable to open" in said:
        return DiskTrouble("not_allowed", file=file)
    if "disk I/O error" in said:
        return DiskTrouble("disk_error", file=file, why="I/O")
    return None


def engine_on(sql: Any) -> Engine:
    """SQLModel's way to a connection whose transactions the store itself begins and ends.

    Nothing SQLAlchemy does may begin, commit or roll back here, so its hooks for that do nothing.
    """
    made = create_engine("sqlite://", module=cipher, creator=lambda: sql, poolclass=StaticPool)
    for hook in ("do_begin", "do_commit", "do_rollback"):
        setattr(made.dialect, hook, _leave_alone)
    return made


def _leave_alone(_connection: Any) -> None:
    pass
