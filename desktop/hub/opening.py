"""Beginning a hub, and opening it: its folder, its keys, where its centres are."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

import cbor2

from desktop import centre
from desktop.errors import Refused, StoreTrouble, from_os
from desktop.hub.hub import Hub
from desktop.hub.shelf import FileShelf, Shelf
from desktop.paths import write_whole
from desktop.store import apart
from desktop.store.change import canonical
from desktop.store.keys import Cost, KeyFile, Keys, new_recovery_code

KEY, ABOUT, DATABASE = "hub.key", "hub.cbor", "hub.database"


@dataclass(frozen=True, slots=True)
class Founded:
    """A hub that was set up; the recovery code is shown once and kept nowhere."""

    name: str
    recovery_code: str


def set_up(
    folder: Path, name: str, passphrase: str, cost: Cost | None = None, *, practice: bool = False
) -> Founded:
    """Begin a hub in an empty folder.

    Args:
        folder: of the hub; nothing else may live there.
        name: as its centres see it (เทศบาลเมืองพะเยา).
        passphrase: asked for at every start.
        cost: how dear a guess at it is.
        practice: whether it is one of practice: it exchanges with practice only, in a playground.

    Raises:
        Refused: `already_set_up`.
        BadValue: a name or passphrase that cannot be.
        DiskTrouble: the folder cannot be written.
    """
    called, keys, code = centre.read_name(name), Keys.fresh(), new_recovery_code()
    if (folder / KEY).exists() or (folder / "sala.db").exists():
        raise Refused("already_set_up", folder=str(folder))
    wrapped = KeyFile.wrap(keys, secrets.token_bytes(8), passphrase=passphrase, recovery=code, cost=cost)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "centres").mkdir(exist_ok=True)
    except OSError as error:
        raise from_os(error, folder) from error
    # of a set-up that was cut off: without its key it opens no more
    (folder / "hub.db").unlink(missing_ok=True)
    FileShelf(folder, keys, create=True).close()
    marked = {"practice": True} if practice else {}
    write_whole(folder / ABOUT, canonical({"name": called, **marked}))
    wrapped.save(folder / KEY)  # last: with it the hub is there
    return Founded(called, code)


def is_hub(folder: Path) -> bool:
    """Whether a hub lives in a folder."""
    return (folder / KEY).exists()


def open_hub(
    folder: Path,
    *,
    passphrase: str | None = None,
    recovery: str | None = None,
    database: str | None = None,
) -> Hub:
    """Open a hub by its passphrase or its recovery code.

    Args:
        folder: of the hub.
        passphrase: one of the two opens it.
        recovery: the other.
        database: the URL of a PostgreSQL that keeps the centres; encrypted files in the folder else.

    Raises:
        StoreTrouble: `hub_not_set_up`, or damaged, or as `PostgresShelf`.
        WrongKey: neither secret opens it.
        Refused: `practice_stays` for a database of practice; `hub_database_driver` in a program that
            goes without it; `hub_database_needed` where the centres are in a database, `hub_has_files`
            where they are not.
    """
    if not is_hub(folder):
        raise StoreTrouble("hub_not_set_up", folder=str(folder))
    keys = KeyFile.load(folder / KEY).open(passphrase=passphrase, recovery=recovery)
    name, practice = _about(folder)
    if database is not None:
        apart.keep_off_line(practice=practice)
    return Hub(folder, name, keys, _shelf(folder, keys, database, practice=practice), practice=practice)


def database_told() -> str | None:
    """The database's URL that the environment says, for who does not say it otherwise."""
    return os.environ.get("SALA_HUB_DATABASE") or None


def _shelf(folder: Path, keys: Keys, database: str | None, *, practice: bool) -> Shelf:
    """Where the centres are, and stay: a hub that forgot its database would begin anew beside it."""
    mark = folder / DATABASE
    if database is None:
        if mark.exists():
            raise Refused("hub_database_needed")
        return FileShelf(folder, keys, practice=practice)
    try:
        from desktop.hub.postgres.stores import PostgresShelf  # noqa: PLC0415  (only a hub on it needs it)
    except ImportError as error:  # the built program goes without it: a desk's laptop has no use for it
        raise Refused("hub_database_driver") from error
    if not mark.exists():
        files = FileShelf(folder, keys)
        try:
            if files.centres() or files.invitees():
                raise Refused("hub_has_files")
        finally:
            files.close()
    shelf = PostgresShelf(database, folder, keys)
    if not mark.exists():
        write_whole(mark, b"")
    return shelf


def _about(folder: Path) -> tuple[str, bool]:
    """A hub's name, and whether it is one of practice."""
    try:
        told = cbor2.loads((folder / ABOUT).read_bytes())
        return str(told["name"]), "practice" in told
    except (OSError, cbor2.CBORError, KeyError, TypeError) as error:
        raise StoreTrouble("store_damaged", file=str(folder / ABOUT)) from error
