"""What is done behind the questions: loading, trying keys, opening the store."""

from __future__ import annotations

import importlib
import linecache
from contextlib import ExitStack
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path
    from types import ModuleType

    from desktop.clock import Doubt
    from desktop.paths import Home
    from desktop.store.backup import Restored
    from desktop.store.backups import Kept as Backup
    from desktop.store.doorstep import Doorstep
    from desktop.store.keys import Keys
    from desktop.store.store import Store

DESK: Final = (
    "desktop.store.store",
    "desktop.store.news",
    "desktop.store.undo",
    "desktop.volunteers",
    "desktop.certificates.preview",
    "desktop.papers.test_grid",
    "desktop.devices.queues",
    "desktop.absences",
    "desktop.day",
    "desktop.sync.outgoing",
    "desktop.reports",
    "desktop.needs",
)
"""What is loaded behind the first paint, on a thread: the desk's parts, for Qt's must never be."""
WINDOW: Final = ("ui.widgets.tile", "ui.pages.page", "ui.main_window", "ui.paper", "ui.pages.today.page")
"""What is loaded next, on the main thread, one after the other with keys between them. PySide makes its
classes as they are first named, and two threads that do so at once end the program."""


def load_words(_steps: object) -> None:
    """Load the list of Thai words, so that lines break between them."""
    from desktop.thai import breaks  # noqa: PLC0415  (after the first paint)

    breaks.breakable("ศาลา")


def load_desk(_steps: object) -> None:
    """Load the desk's parts, while somebody is still typing."""
    for name in DESK:
        importlib.import_module(name)


def load(name: str) -> ModuleType:
    """Load one, and let go of its source: PySide looks into that of every module, and it stays."""
    loaded = importlib.import_module(name)
    linecache.clearcache()
    return loaded


def break_lines() -> None:
    """Labels break between words from now on."""
    from desktop.thai.breaks import breakable  # noqa: PLC0415  (after the first paint)
    from ui.widgets.label import break_words_by  # noqa: PLC0415

    break_words_by(breakable)


def knock(home: Home, secret: str, kind: str) -> tuple[sqlite3.Connection, Keys, Doorstep]:
    """Unwrap the keys and look who may sit down."""
    from desktop.store import doorstep  # noqa: PLC0415  (after the first paint)

    use = doorstep.hold(home)
    try:
        keys = doorstep.keys_of(home, **{kind: secret})
        if home.becoming.exists():
            from desktop.sync import twins  # noqa: PLC0415  (almost never)

            use.close()  # it is done while nobody else has the home
            twins.fulfil(home, keys)
            use = doorstep.hold(home)
            keys = doorstep.keys_of(home, **{kind: secret})
        return use, keys, doorstep.read(home, keys)
    except BaseException:
        use.close()
        raise


def open_store(home: Home, keys: Keys, use: sqlite3.Connection | None) -> tuple[Store, Doubt | None]:
    """Open the store of a home that is held already, or anew; and does its journal believe the clock?"""
    from desktop.store import doorstep  # noqa: PLC0415  (after the first paint)
    from desktop.store.store import open_with  # noqa: PLC0415  (after the first paint)

    with ExitStack() as undone:
        use = use or doorstep.hold(home)
        undone.callback(use.close)
        store = open_with(home, keys, use)
        undone.callback(store.close)
        doubt = store.clock_doubt()
        undone.pop_all()
    return store, doubt


def prove(home: Home, secret: str) -> None:
    """Whether the recovery code is this home's.

    Raises:
        WrongKey: it is not.
    """
    from desktop.store import doorstep  # noqa: PLC0415  (after the first paint)

    doorstep.keys_of(home, recovery=secret)


def read_invitation(file: Path) -> tuple[str, str, str, str]:
    """Whose desk an invitation makes: the file, centre, letter, the desk's name or nothing.

    Raises:
        FileTrouble: it is none, is damaged, or cannot be read.
        Refused: `practice_file`.
    """
    from desktop.store import apart  # noqa: PLC0415  (after the first paint)
    from desktop.sync import invitation  # noqa: PLC0415  (as above)

    read = invitation.read(file)
    apart.same_kind(here=False, made=read.invited.practice)
    return str(file), read.centre, read.invited.letter, read.invited.name or ""


LOST: Final = frozenset(
    {
        "not_set_up", "store_missing", "store_damaged", "wrong_key_file",
        "key_file_missing", "key_file_foreign", "key_file_damaged",
    }
)  # fmt: skip
"""The refusals at the door that only a backup mends."""


def kept_backups(home: Home) -> tuple[Backup, ...]:
    """The backups on this computer, newest first."""
    from desktop.store import backups  # noqa: PLC0415  (after the first paint)

    return backups.listed(home)


def bring_back(home: Home, file: Path, secret: str, kind: str) -> Restored:
    """Put a backup in the place of the home's files, which are set aside."""
    from desktop.store import backup  # noqa: PLC0415  (after the first paint)

    return backup.restore(home, file, **{kind: secret})
