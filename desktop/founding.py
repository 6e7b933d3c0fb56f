"""Founding a centre: its id, this desk and its keys, the first volunteer, what every centre needs.

Everything is made beside and put in place at the end; a power cut leaves nothing that looks like a
centre.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop import centre, clock, schedule, volunteers
from desktop.errors import BadValue, FileTrouble, Refused, from_os
from desktop.learners import groups
from desktop.models import Centre, Desk, Holiday, TargetGroup, named_id, new_id
from desktop.paths import Home, write_whole
from desktop.store import apart, changeover, file, in_use, migrate, schema
from desktop.store.keys import Cost, KeyFile, Keys, new_recovery_code
from desktop.store.store import About, Store, Tx

Root = tuple[bytes, str, str | None, bytes, bytes]
"""A centre's first desk: id, letter, name, signing key, opening key."""


@dataclass(frozen=True, slots=True)
class Joining:
    """What an invitation says to a further desk of a centre that exists (`desktop.sync.invitation`)."""

    centre: bytes
    letter: str
    rows: tuple[tuple[str, bytes, dict[str, Any]], ...]
    """(table, key, fields): rows that every desk makes alike, as they stand at the centre."""
    root: Root
    """The inviting desk."""
    vouch: Callable[[bytes, bytes, bytes], bytes]
    """Makes this desk's voucher from its id and its two public keys."""
    key: bytes
    """The centre's, for what never leaves it (`desktop.sync.withheld`)."""
    meet: Callable[[Any, bytes, bytes, bytes], None]
    """Gets to know the centre's hubs: the driver's connection, this desk, its key and its voucher."""
    practice: bool = False
    """Whether that centre is one of practice: then this desk must be one too."""


@dataclass(frozen=True, slots=True)
class Founding:
    """What the first start asks."""

    centre: str
    passphrase: str
    letter: str = "A"
    volunteer: str = "ผู้ดูแล"
    pin: str | None = None
    tile: str | None = None
    """The volunteer's picture; the first one when not said."""
    desk_name: str | None = None
    """How the desk is called here, such as “โต๊ะหน้าบ้าน”."""
    tambon: str | None = None
    practice: bool = False
    cost: Cost | None = None
    sheet: Path | None = None
    """Where the recovery sheet goes; without one the code is only in the answer."""
    joining: Joining | None = None
    """An invitation, to become a further desk; without one a new centre is founded."""


@dataclass(frozen=True, slots=True)
class Founded:
    """What was made; the recovery code is shown once and kept nowhere."""

    centre: bytes
    name: str
    desk: bytes
    letter: str
    volunteer: bytes
    recovery_code: str


@dataclass(frozen=True, slots=True)
class _Ground:
    """What is founded on: the answers, read, and the new ids."""

    asked: Founding
    name: str
    letter: str
    desk_name: str | None
    keys: Keys
    centre: bytes
    desk: bytes
    volunteer: bytes

    @classmethod
    def of(cls, asked: Founding) -> _Ground:
        """Read the answers before anything is made."""
        volunteers.read_name(asked.volunteer)
        if asked.pin is not None:
            volunteers.check_pin(asked.pin)
        if asked.tile is not None:
            volunteers.read_picture(asked.tile)
        centre.read_tambon(asked.tambon)
        joining = asked.joining
        name, letter = (
            centre.read_name(asked.centre),
            _letter(joining.letter if joining else asked.letter),
        )
        ids = joining.centre if joining else new_id(), secrets.token_bytes(8), new_id()
        return cls(asked, name, letter, centre.read_desk_name(asked.desk_name), Keys.fresh(), *ids)


def found(home: Home, asked: Founding) -> Founded:
    """Make a new centre in an empty home.

    Raises:
        Refused: `already_set_up`; `practice_file`, `practice_not_real` for an invitation of the other
            kind.
        BadValue: a name, letter, PIN, tambon or passphrase that cannot be.
        DiskTrouble: the folder cannot be written.
    """
    if asked.joining is not None:
        apart.same_kind(here=asked.practice, made=asked.joining.practice)
    ground, code = _Ground.of(asked), new_recovery_code()
    wrapped = KeyFile.wrap(
        ground.keys, ground.desk, passphrase=asked.passphrase, recovery=code, cost=asked.cost
    )
    made = Founded(ground.centre, ground.name, ground.desk, ground.letter, ground.volunteer, code)
    try:
        home.folder.mkdir(parents=True, exist_ok=True)
        with in_use.alone(home):
            changeover.finish(home)
            if home.database.exists():
                raise Refused("already_set_up", folder=str(home.folder))
            _put_in_place(home, ground, wrapped, made)
    except OSError as error:
        raise from_os(error, home.folder) from error
    return made


def _put_in_place(home: Home, ground: _Ground, wrapped: KeyFile, made: Founded) -> None:
    building = Home(home.folder / ".founding")
    try:
        building.folder.mkdir(exist_ok=True)
        _clear(building)
        _build(building, ground)
        _keep_old_key(home)
        building.database.replace(changeover.waiting_database(home))
        if ground.asked.sheet is not None:  # the only copy of the code is safe before the centre is
            write_recovery_sheet(ground.asked.sheet, made.name, made.letter, made.recovery_code)
        changeover.commit(home, wrapped)
    finally:
        changeover.forget(home)
        _clear(building)
        with suppress(OSError):
            building.folder.rmdir()


def _letter(text: str) -> str:
    letter = text.strip().upper()
    if len(letter) != 1 or not "A" <= letter <= "Z":
        raise BadValue("desk_letter", field="desk", value=text)
    return letter


def _clear(building: Home) -> None:
    for path in building.folder.glob("sala.*"):
        path.unlink()


def _keep_old_key(home: Home) -> None:
    """A key file without its database may still open a backup of it."""
    if home.key.exists():
        home.backups.mkdir(parents=True, exist_ok=True)
        kept = home.backups / f"sala-{clock.now():%Y-%m-%d-%H%M%S}.key"
        write_whole(kept, home.key.read_bytes())


def _build(building: Home, ground: _Ground) -> None:
    lay(building, ground.keys, About(ground.desk, ground.centre, ground.asked.practice))
    with Store(building, ground.keys) as store:
        with store.write("setup", by=ground.volunteer) as tx:
            _first_rows(tx, ground)
        joining = ground.asked.joining
        if joining is not None:
            voucher = joining.vouch(ground.desk, ground.keys.public, ground.keys.public_opening)
            with store.local() as tx:
                keep_root(tx.sql, joining.root, voucher)
                tx.sql.execute("INSERT INTO centre_key VALUES (1, ?)", (joining.key,))
                joining.meet(tx.sql, ground.desk, ground.keys.public, voucher)
        in_one_file(store)


def lay(building: Home, keys: Keys, about: About) -> None:
    """Make the empty file of a desk, or of a hub's store of a centre."""
    sql = file.connect(building.database, keys.data, create=True)
    made_at = clock.now().isoformat(timespec="seconds")
    try:
        with file.told(building.database):
            migrate.migrate(sql)
            sql.execute(
                "INSERT INTO about VALUES (1, ?, ?, ?, ?, ?, NULL)",
                (about.desk, about.centre, int(about.practice), made_at, schema.triggers_mark()),
            )
    finally:
        sql.close()


def in_one_file(store: Store) -> None:
    """Bring everything into the database itself: one file to rename, no WAL beside it."""
    sql = store.driver()
    try:
        sql.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        sql.close()


def keep_root(sql: Any, root: Root, voucher: bytes) -> None:
    """Pin the keys of the centre's first desk, and keep what it said of this one."""
    desk, letter, name, public, opening = root
    sql.execute(
        "INSERT INTO peer (desk, letter, name, root, public_key, opening_key) VALUES (?, ?, ?, 1, ?, ?)",
        (desk, letter, name, public, opening),
    )
    sql.execute("INSERT INTO own_voucher VALUES (1, ?)", (voucher,))


def _first_rows(tx: Tx, ground: _Ground) -> None:
    joining = ground.asked.joining
    if joining is None:
        _what_every_centre_needs(tx, ground)
    else:
        _as_the_centre_has_them(tx, joining)
    tx.add(
        Desk(
            id=ground.desk,
            centre=ground.centre,
            letter=ground.letter,
            name=ground.desk_name,
            first=0 if joining else 1,
            public_key=ground.keys.public,
            opening_key=ground.keys.public_opening,
        )
    )
    asked = ground.asked
    volunteers.add(
        tx, asked.volunteer, role="keeper", tile=asked.tile, pin=asked.pin, key=ground.volunteer
    )


def _as_the_centre_has_them(tx: Tx, joining: Joining) -> None:
    """The rows of the invitation: written with the very values that stand, so that nothing clashes."""
    tables = {table.table_name(): table for table in (Centre, TargetGroup, Holiday)}
    for name, key, fields in joining.rows:
        known = {n: v for n, v in fields.items() if n in tables[name].fields()}
        tx.add(tables[name](id=key, **known))


def _what_every_centre_needs(tx: Tx, ground: _Ground) -> None:
    tx.add(Centre(id=ground.centre, name=ground.name, tambon=ground.asked.tambon))
    groups.add_standard(tx)
    days = [(day.isoformat(), title) for day, title in schedule.public_holidays()]
    tx.insert(
        Holiday,
        [
            {
                "id": named_id("holiday", "public", day),
                "day": day,
                "name": title,
                "holiday_kind": "public",
            }
            for day, title in days
        ],
    )


# --- the recovery sheet --------------------------------------------------------------------------


def write_recovery_sheet(path: Path, centre_name: str, letter: str, code: str) -> None:
    """Put the recovery code on a sheet to print and lock away.

    Raises:
        FileTrouble: `sheet_exists`; a sheet is never written over.
        DiskTrouble: it cannot be written.
    """
    if path.exists():
        raise FileTrouble("sheet_exists", file=str(path))
    text = (
        f"ศาลา — แผ่นกู้คืน\n\nศูนย์: {centre_name}\nโต๊ะ: {letter}\n\n"
        f"รหัสกู้คืน:\n\n    {code}\n\n"
        "เก็บแผ่นนี้ไว้ในที่ปลอดภัย อย่าเก็บไว้กับเครื่องคอมพิวเตอร์\n"
        "ถ้าลืมรหัสผ่านของศูนย์ ใช้รหัสนี้เปิดข้อมูลหรือไฟล์สำรองได้\n"
        "ผู้ที่มีรหัสนี้และไฟล์ข้อมูล เปิดดูข้อมูลได้ทั้งหมด\n"
    )
    write_whole(path, text.encode())
    with suppress(OSError):  # a stick knows no owners
        path.chmod(0o600)
