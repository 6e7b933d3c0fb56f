"""The encrypted file itself: how it is opened, and what its refusals mean.

SQLCipher with a raw 256-bit key (the passphrase's cost is paid once, at the key file), WAL,
`synchronous=FULL`. SQLAlchemy is not needed here, so that a start can look into the file before that
is loaded; `desktop.store.tx` brings it.
"""

from __future__ import annotations

import ctypes
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as cipher

from desktop.errors import DeskError, DiskTrouble, Refused, StoreTrouble, WrongKey

SMALLEST = 4096
"""Bytes of a database's first page; a shorter file was cut off."""
cipher.register_adapter(bytes, bytes)
cipher.register_adapter(type(None), {}.get)
# Both give back what they are given. Without them the driver looks, for each such value it binds, for
# a way to change it and finds none by an exception: a Change has six nulls, and took four times as long.
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
    if not create and path.stat().st_size < SMALLEST:
        raise StoreTrouble("store_damaged", file=str(path))
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
    # a wrong key shows at the first page; WAL itself is set once, by the first step (migrate)
    made.execute("PRAGMA user_version")
    made.execute("PRAGMA synchronous = FULL")
    made.execute("PRAGMA foreign_keys = ON")
    made.execute("PRAGMA recursive_triggers = ON")
    made.execute("PRAGMA secure_delete = ON")
    made.execute("PRAGMA temp_store = MEMORY")
    # what the first page asks fits into 10 MB; with less it is decrypted again each time
    made.execute("PRAGMA cache_size = -10000")


def give_back() -> None:
    """Give the memory that a long read has left to the system: glibc keeps it, some 40 MiB, for ever."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if trim is not None:
        trim(0)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Name what the file's driver refuses in our own words; anything else is a bug and passes."""
    try:
        yield
    except Exception as error:
        refused = getattr(error, "orig", error)  # SQLAlchemy wraps what the driver raised
        said = named(refused, path) if isinstance(refused, cipher.Error) else None
        if said is None:
            raise
        raise said from error


_REFUSALS: tuple[tuple[str, type[DeskError], str], ...] = (
    ("this person was erased", Refused, "person_erased"),
    ("not a database", WrongKey, "wrong_key_file"),
    ("malformed", StoreTrouble, "store_damaged"),
    ("locked", StoreTrouble, "store_busy"),
    ("disk is full", DiskTrouble, "disk_full"),
    ("readonly", DiskTrouble, "not_allowed"),
    ("unable to open", DiskTrouble, "not_allowed"),
    ("disk I/O error", DiskTrouble, "disk_error"),
)
"""What the driver says, and what it means. It has texts only: some of its codes stand for several."""


def named(error: BaseException | None, path: Path | str) -> DeskError | None:
    """What the driver's refusal means; none for a mistake of ours."""
    for words, family, code in _REFUSALS:
        if words in str(error):
            full = code == "disk_error" and _is_full(Path(path))
            return family("disk_full" if full else code, file=str(path), why=words)
    return None


def _is_full(path: Path) -> bool:
    """Whether there is no room left: SQLite calls that an I/O error where it cannot even begin."""
    try:
        return shutil.disk_usage(path.parent).free < 256 * 1024
    except OSError:
        return False
