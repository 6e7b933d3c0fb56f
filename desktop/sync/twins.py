"""A desk that exists twice: the copy takes a letter, keys and an id of its own (RULES §1, §5).

    first desk     invites one more desk, as ever
    the copy       takes that invitation: from here on it is the new desk, with everything it holds

Nothing is founded anew and nothing is lost: what the copy wrote under the old letter stays as it is, its
first log as a new desk goes on from it, and people, marks and numbers keep the codes that are on paper.
The computer that keeps the old letter does nothing. Where the first desk itself was copied, the
invitation is made on the computer that stays the first.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop import clock, founding
from desktop.errors import Refused, from_os
from desktop.models import Desk
from desktop.paths import Home, flush_folder, write_whole
from desktop.store import apart, changeover, file, forks, in_use
from desktop.store.keys import KeyFile, Keys
from desktop.store.store import Store, open_with
from desktop.sync import invitation
from desktop.sync.invitation import Invitation

VERB = "sync.twin"


@dataclass(frozen=True, slots=True)
class Twin:
    """A desk that exists twice, or whose disk was restored."""

    desk: bytes
    letter: str
    name: str | None
    first: bool
    """Whether it is the centre's first desk."""
    here: bool
    """Whether it is this very computer."""
    since: datetime
    """When the side that is younger began."""
    certain: bool
    """Whether both are at work; else a disk was restored, or a copy has not written by turns yet."""


@dataclass(frozen=True, slots=True)
class Taken:
    """The letter that a copy took."""

    desk: bytes
    letter: str
    before: str
    """The letter it had."""


def listed(sql: Any) -> tuple[Twin, ...]:
    """The desks that exist twice, as far as this desk has heard.

    Args:
        sql: the driver's connection; reads only.
    """
    told = []
    for fork in forks.forks(sql):
        row = sql.execute("SELECT letter, name, first FROM desk WHERE id = ?", (fork.desk,)).fetchone()
        letter, name, first = row or ("?", None, 0)
        since = clock.moment_of(fork.since)
        told.append(Twin(fork.desk, letter, name, bool(first), fork.here, since, fork.certain))
    return tuple(told)


def take(home: Home, keys: Keys, invited: Invitation) -> Taken:
    """Become the desk of an invitation, with everything this home holds.

    A power cut leaves the old desk or the new one. The home must not be open in another program, and the
    keys that come with the new letter are read by opening it again.

    Args:
        home: of the copy.
        keys: its own, as it was opened by.
        invited: by the centre's first desk.

    Raises:
        Refused: `practice_file`, `practice_not_real`; `invitation_other_centre`; `invitation_own` where
            it was made on this very computer.
        StoreTrouble: `store_open` while a program has the home open.
        DiskTrouble: the disk is full; the home stands as it was.
    """
    with open_with(home, keys) as store, store.read() as tx:  # brings an older file up to date
        _may(store, tx.sql, invited)
    try:
        with in_use.alone(home):
            changeover.finish(home)
            return _take(home, keys, invited)
    except OSError as error:
        raise from_os(error, home.folder) from error


def wish(store: Store, file: Path) -> str:
    """Have this home become the desk of an invitation when it is opened next, by `fulfil`.

    Args:
        store: of the copy, open.
        file: the invitation.

    Returns:
        The letter it will have.

    Raises:
        Refused: as `take`; `practice_stays`.
        FileTrouble, DiskTrouble: the invitation cannot be read, or kept.
    """
    apart.keep_inside(store.home, file, practice=store.about.practice)
    invited = invitation.read(file)
    with store.read() as tx:
        _may(store, tx.sql, invited)
    try:
        write_whole(store.home.becoming, file.read_bytes())
    except OSError as error:  # the stick was pulled out
        raise from_os(error, file) from error
    return invited.invited.letter


def fulfil(home: Home, keys: Keys) -> Taken | None:
    """Become what was wished for; nothing when nothing was. A wish is tried once.

    Raises:
        DeskError: as `take`; the home stands as it was.
    """
    if not home.becoming.exists():
        return None
    try:
        invited = invitation.read(home.becoming)
    finally:  # before it is used: a power cut must not have one invitation used twice
        home.becoming.unlink(missing_ok=True)
        flush_folder(home.folder)
    return take(home, keys, invited)


def _may(store: Store, sql: Any, invited: Invitation) -> None:
    apart.same_kind(here=store.about.practice, made=invited.invited.practice)
    once = invited.invited.once
    if sql.execute("SELECT 1 FROM invited WHERE public = ?", (once,)).fetchone() is not None:
        raise Refused("invitation_own", letter=invited.invited.letter)
    row = sql.execute("SELECT desk, public_key FROM peer WHERE root = 1").fetchone()
    root = row or (store.about.desk, store.keys.public)
    if invited.invited.scope != store.about.centre or (invited.root[0], invited.root[3]) != root:
        raise Refused("invitation_other_centre", centre=invited.centre)


def _take(home: Home, keys: Keys, invited: Invitation) -> Taken:
    """The caller has the home alone. Until `commit` nothing of it is touched."""
    fresh = Keys.fresh()
    new = Keys(keys.data, fresh.signing, fresh.opening)
    try:
        changeover.sweep(home)
        building = _copied(home, keys)
        with Store(building, keys) as store:
            store.sign_ends()  # by the old key: what was written under the old letter stays signed
        taken = _become(building, (keys, new), invited)
        building.database.replace(changeover.waiting_database(home))
        changeover.commit(home, KeyFile.load(home.key).with_private(new))
    finally:
        changeover.sweep(home)
    return taken


def _copied(home: Home, keys: Keys) -> Home:
    """A copy of the home's database in a folder of its own."""
    building = changeover.beside(home)
    building.folder.mkdir()
    sql = file.connect(home.database, keys.data)
    try:
        with file.told(home.database):
            sql.execute("VACUUM INTO ?", (str(building.database),))
    finally:
        sql.close()
    return building


def _become(building: Home, keys: tuple[Keys, Keys], invited: Invitation) -> Taken:
    old, new = keys
    desk, letter = secrets.token_bytes(8), invited.invited.letter
    sql = file.connect(building.database, old.data)
    try:
        with file.told(building.database):
            sql.execute("BEGIN IMMEDIATE")
            centre, before = _under_the_old_letter(sql, old)
            voucher = invited.joining().vouch(desk, new.public, new.public_opening)
            _under_the_new(sql, desk, voucher, invited)
            invited.meet(sql, desk, new.public, voucher)
            sql.execute("COMMIT")
    finally:
        sql.close()
    with Store(building, new) as store:
        with store.write(VERB) as tx:
            tx.add(
                Desk(
                    id=desk,
                    centre=centre,
                    letter=letter,
                    name=invited.invited.name,
                    first=0,
                    public_key=new.public,
                    opening_key=new.public_opening,
                )
            )
        store.sign_ends()
        founding.in_one_file(store)
    return Taken(desk, letter, before)


def _under_the_old_letter(sql: Any, old: Keys) -> tuple[bytes, str]:
    """Know the desk that this was, as any other; its centre and its letter."""
    desk, centre, letter, name = sql.execute(
        "SELECT a.desk, a.centre, d.letter, d.name FROM about a JOIN desk d ON d.id = a.desk"
    ).fetchone()
    row = sql.execute("SELECT voucher FROM own_voucher").fetchone()
    sql.execute(
        "INSERT INTO peer (desk, letter, name, root, public_key, opening_key, voucher)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (desk, letter, name, int(row is None), old.public, old.public_opening, row and row[0]),
    )
    return centre, letter


def _under_the_new(sql: Any, desk: bytes, voucher: bytes, invited: Invitation) -> None:
    """This desk's own tables: who it is, and what only the first desk or the old letter had."""
    sql.execute("UPDATE about SET desk = ?", (desk,))
    sql.execute("INSERT OR REPLACE INTO own_voucher VALUES (1, ?)", (voucher,))
    sql.execute("INSERT OR REPLACE INTO centre_key VALUES (1, ?)", (invited.key,))
    sql.execute("DELETE FROM invited")
    sql.execute("UPDATE hub SET answer = NULL")
    # certificates of another letter are counted from 1; a learner's code only must not come twice
    sql.execute("DELETE FROM counter WHERE name LIKE 'serial %' OR name = 'index'")
