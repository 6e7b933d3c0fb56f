"""On the doorstep: whose home this is and who may sit down, before the store is opened.

A start shows the tiles while the heavy parts still load, so nothing here needs SQLAlchemy:

    use = hold(home)                        nobody restores from here on
    keys = keys_of(home, passphrase="…")    as often as it takes
    shown = read(home, keys)                the tiles
    store = open_with(home, keys, use)      later, beside the tiles (`desktop.store.store`)
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from desktop.errors import StoreTrouble
from desktop.paths import Home
from desktop.store import changeover, file, in_use, steps
from desktop.store.keys import KeyFile, Keys


@dataclass(frozen=True, slots=True)
class Tile:
    """A volunteer as they are shown to sign in."""

    id: bytes
    name: str
    role: str
    tile: str | None
    """The picture's code."""
    has_pin: bool
    may_sit: bool = True
    """Without a PIN only who was added here, or whose PIN a keeper dropped here, may sit down."""


@dataclass(frozen=True, slots=True)
class Doorstep:
    """What is shown before anybody signed in."""

    centre_name: str
    desk_letter: str
    desk_name: str | None
    practice: bool
    tambon: str | None
    volunteers: tuple[Tile, ...]


def hold(home: Home) -> sqlite3.Connection:
    """Hold a home that was set up, until the connection or the store that takes it over is closed.

    A change of both files that was decided and not finished is finished first (ADR 006).

    Raises:
        StoreTrouble: `not_set_up`, `store_busy`, `store_open`.
        DiskTrouble: `not_allowed`.
    """
    if not home.exists():
        raise StoreTrouble("not_set_up", folder=str(home.folder))
    if changeover.is_pending(home) or changeover.beside(home).folder.exists():
        with in_use.alone(home):
            changeover.finish(home)
            changeover.sweep(home)
    return in_use.share(home)


def keys_of(home: Home, *, passphrase: str | None = None, recovery: str | None = None) -> Keys:
    """A home's keys by its passphrase or its recovery code; slow on purpose.

    Raises:
        StoreTrouble: as `hold`; `key_file_missing`.
        WrongKey: neither secret opens it.
    """
    with closing(hold(home)):
        return KeyFile.load(home.key).open(passphrase=passphrase, recovery=recovery)


def read(home: Home, keys: Keys) -> Doorstep:
    """Look into the file without changing it; an older one needs no migration for this.

    Raises:
        StoreTrouble: missing, damaged, newer than the program.
        WrongKey: the keys are not this file's.
    """
    sql = file.connect(home.database, keys.data)
    with closing(sql), file.told(home.database):
        sql.execute("PRAGMA query_only = ON")
        if not steps.check_version(sql, steps.newest()):
            raise StoreTrouble("store_damaged", file=str(home.database))
        sql.execute("BEGIN")
        row = sql.execute(
            "SELECT c.name, d.letter, d.name, a.practice, c.tambon FROM about a"
            " JOIN centre c ON c.id = a.centre JOIN desk d ON d.id = a.desk"
        ).fetchone()
        if row is None:
            raise StoreTrouble("store_damaged", file=str(home.database))
        centre_name, letter, desk_name, practice, tambon = row
        return Doorstep(centre_name, letter, desk_name, bool(practice), tambon, tiles(sql))


def tiles(sql: Any) -> tuple[Tile, ...]:
    """The volunteers who may sit down, in the order they came.

    Args:
        sql: the driver's connection.
    """
    rows = sql.execute(
        "SELECT v.id, v.name, v.role, v.tile, p.volunteer IS NOT NULL FROM volunteer v"
        " LEFT JOIN pin p ON p.volunteer = v.id WHERE v.gone = 0 ORDER BY v.id"
    ).fetchall()
    free = _free_seats(sql)
    return tuple(
        Tile(key, name, role, tile, bool(pin), bool(pin) or free is None or key in free)
        for key, name, role, tile, pin in rows
    )


def _free_seats(sql: Any) -> frozenset[bytes] | None:
    """Who sits down here without a PIN; none while no other desk could bring anybody."""
    kept = "SELECT 1 FROM sqlite_master WHERE name = 'free_seat'"  # a file of before has no such table
    if sql.execute(kept).fetchone() is None or sql.execute("SELECT 1 FROM peer").fetchone() is None:
        return None
    return frozenset(row[0] for row in sql.execute("SELECT volunteer FROM free_seat"))


def may_sit(sql: Any, volunteer: bytes) -> bool:
    """Whether a volunteer may sit down here without a PIN.

    Args:
        sql: the driver's connection.
        volunteer: who.
    """
    free = _free_seats(sql)
    return free is None or volunteer in free
