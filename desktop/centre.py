"""Founding a centre: its id, this desk and its keys, the first volunteer, what every centre needs.

Everything is made beside and put in place at the end; a power cut leaves nothing that looks like a
centre.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop import clock, schedule
from desktop.errors import BadValue, Refused, StoreTrouble, from_os
from desktop.models import Centre, Desk, Holiday, TargetGroup, Volunteer, named_id, new_id
from desktop.paths import Home
from desktop.store import file, migrate
from desktop.store.keys import Cost, KeyFile, Keys, derive, new_recovery_code
from desktop.store.store import Store, Tx
from desktop.thai.text import normalise

PIN_COST = Cost(memory_kib=8192, passes=2)
LONGEST_NAME = 200
MOST_SIGNERS = 3

TARGET_GROUPS = (
    ("elderly", "ผู้สูงอายุ"),
    ("disabled", "คนพิการ"),
    ("out_of_school", "เด็กและเยาวชนนอกระบบการศึกษา"),
    ("no_schooling", "ผู้ไม่รู้หนังสือ"),
    ("informal_worker", "แรงงานนอกระบบ"),
    ("farmer", "เกษตรกร"),
    ("ethnic", "กลุ่มชาติพันธุ์"),
    ("migrant", "แรงงานต่างด้าวและครอบครัว"),
    ("prisoner", "ผู้ต้องขัง"),
    ("conscript", "ทหารกองประจำการ"),
    ("homeless", "คนเร่ร่อน"),
    ("village_leader", "ผู้นำชุมชน"),
    ("health_volunteer", "อาสาสมัครสาธารณสุข"),
    ("general", "ประชาชนทั่วไป"),
)
"""What a new centre starts with; a code list that the centre can edit."""


@dataclass(frozen=True, slots=True)
class Founding:
    """What the first start asks."""

    centre: str
    passphrase: str
    letter: str = "A"
    volunteer: str = "ผู้ดูแล"
    pin: str | None = None
    tambon: str | None = None
    practice: bool = False
    cost: Cost | None = None


@dataclass(frozen=True, slots=True)
class Founded:
    """What was made; the recovery code is shown once and kept nowhere."""

    centre: bytes
    desk: bytes
    letter: str
    volunteer: bytes
    recovery_code: str


def found(home: Home, asked: Founding) -> Founded:
    """Make a new centre in an empty home.

    Raises:
        Refused: `already_set_up`.
        BadValue: a name, letter, PIN, tambon or passphrase that cannot be.
        DiskTrouble: the folder cannot be written.
    """
    if home.database.exists():
        raise Refused("already_set_up", folder=str(home.folder))
    name, letter = _centre_name(asked.centre), _letter(asked.letter)
    _check_pin(asked.pin)
    _check_tambon(asked.tambon)
    keys, desk, code = Keys.fresh(), secrets.token_bytes(8), new_recovery_code()
    wrapped = KeyFile.wrap(keys, desk, passphrase=asked.passphrase, recovery=code, cost=asked.cost)
    ids = (new_id(), desk, new_id())
    building = Home(home.folder / ".founding")
    try:
        building.folder.mkdir(parents=True, exist_ok=True)
        _clear(building)
        _build(building, keys, ids, asked, (name, letter))
        _keep_old_key(home)
        wrapped.save(home.key)
        building.database.replace(home.database)
    except OSError as error:
        raise from_os(error, home.folder) from error
    finally:
        _clear(building)
        if building.folder.exists():
            building.folder.rmdir()
    return Founded(ids[0], desk, letter, ids[2], code)


def _centre_name(text: str) -> str:
    name = normalise(text)
    if not name or len(name) > LONGEST_NAME:
        raise BadValue("centre_name", field="centre", value=name[:40], longest=LONGEST_NAME)
    return name


def _letter(text: str) -> str:
    letter = text.strip().upper()
    if len(letter) != 1 or not "A" <= letter <= "Z":
        raise BadValue("desk_letter", field="desk", value=text)
    return letter


def _check_pin(pin: str | None) -> None:
    if pin is not None and not (pin.isascii() and pin.isdigit() and 4 <= len(pin) <= 6):
        raise BadValue("pin_unfit", field="pin", value=len(pin))


def _check_tambon(code: str | None) -> None:
    if code is not None and not (code.isascii() and code.isdigit() and len(code) == 6):
        raise BadValue("tambon_unfit", field="tambon", value=code)


def _clear(building: Home) -> None:
    for path in building.folder.glob("sala.*"):
        path.unlink()


def _keep_old_key(home: Home) -> None:
    """A key file without its database may still open a backup of it."""
    if home.key.exists():
        home.backups.mkdir(parents=True, exist_ok=True)
        home.key.replace(home.backups / f"sala-{clock.now():%Y-%m-%d-%H%M%S}.key")


def _build(
    building: Home,
    keys: Keys,
    ids: tuple[bytes, bytes, bytes],
    asked: Founding,
    named: tuple[str, str],
) -> None:
    centre, desk, volunteer = ids
    sql = file.connect(building.database, keys.data, create=True)
    try:
        with file.told(building.database):
            migrate.migrate(sql)
            sql.execute(
                "INSERT INTO about VALUES (1, ?, ?, ?, ?)",
                (desk, centre, int(asked.practice), clock.now().isoformat(timespec="seconds")),
            )
    finally:
        sql.close()
    with Store(building, keys) as store:
        with store.write("setup", by=volunteer) as tx:
            _first_rows(tx, keys, ids, asked, named)
        sql = store.driver()
        try:  # one file to rename: no WAL beside it
            sql.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            sql.close()


def _first_rows(
    tx: Tx,
    keys: Keys,
    ids: tuple[bytes, bytes, bytes],
    asked: Founding,
    named: tuple[str, str],
) -> None:
    centre, desk, volunteer = ids
    tx.add(Centre(id=centre, name=named[0], tambon=asked.tambon))
    tx.add(
        Desk(
            id=desk,
            centre=centre,
            letter=named[1],
            first=1,
            public_key=keys.public,
            opening_key=keys.public_opening,
        )
    )
    name = normalise(asked.volunteer)
    if not name or len(name) > LONGEST_NAME:
        raise BadValue("volunteer_name", field="volunteer", value=name[:40])
    tx.add(Volunteer(id=volunteer, name=name, role="keeper"))
    tx.add(*(TargetGroup(id=named_id("target_group", c), code=c, name=n) for c, n in TARGET_GROUPS))
    tx.add(
        *(
            Holiday(id=named_id("holiday", "public", day.isoformat()), day=day.isoformat(), name=title)
            for day, title in schedule.public_holidays()
        )
    )
    if asked.pin is not None:
        _keep_pin(tx, volunteer, asked.pin)


def _keep_pin(tx: Tx, volunteer: bytes, pin: str) -> None:
    salt = os.urandom(16)
    tx.sql.execute(
        "INSERT INTO pin (volunteer, salt, verifier) VALUES (?, ?, ?)",
        (volunteer, salt, derive(pin.encode(), salt, PIN_COST)),
    )


def pin_fits(tx: Tx, volunteer: bytes, pin: str) -> bool:
    """Whether this is the volunteer's PIN; the desk's own table, it never travels."""
    row = tx.sql.execute("SELECT salt, verifier FROM pin WHERE volunteer = ?", (volunteer,)).fetchone()
    return row is not None and hmac.compare_digest(derive(pin.encode(), row[0], PIN_COST), row[1])


@dataclass(frozen=True, slots=True)
class Told:
    """What a centre says of itself."""

    id: bytes
    name: str
    signers: tuple[tuple[str, str], ...]
    """Who signs its certificates: (name, position) each, three at most."""
    verify_url: str | None


def told(tx: Tx) -> Told:
    """The centre of this home."""
    centre = _row(tx)
    signers = json.loads(centre.signers) if centre.signers else []
    return Told(centre.id, centre.name, tuple((str(n), str(p)) for n, p in signers), centre.verify_url)


def _row(tx: Tx) -> Centre:
    centre = tx.row(Centre, tx.about.centre)
    if centre is None:
        raise StoreTrouble("store_damaged", file="centre")
    return centre


def amend(
    tx: Tx,
    *,
    name: str | None = None,
    signers: Sequence[str] | None = None,
    verify_url: str | None = None,
) -> Told:
    """Change what the centre says of itself; what is not said stays.

    Args:
        tx: a write transaction.
        name: a new name.
        signers: `NAME|POSITION` each, three at most.
        verify_url: where a certificate's code points, without `#`.

    Raises:
        BadValue: `centre_name`, `signer_unfit`, `url_unfit`.
    """
    centre = _row(tx)
    if name is not None:
        centre.name = _centre_name(name)
    if signers is not None:
        if len(signers) > MOST_SIGNERS:
            raise BadValue("signer_unfit", field="signer", value=len(signers))
        centre.signers = json.dumps([_signer(text) for text in signers], ensure_ascii=False)
    if verify_url is not None:
        if not re.fullmatch(r"https?://[!-~]{1,200}", verify_url) or "#" in verify_url:
            raise BadValue("url_unfit", field="verify_url", value=verify_url)
        centre.verify_url = verify_url
    tx.flush()
    return told(tx)


def _signer(text: str) -> tuple[str, str]:
    name, bar, position = (normalise(part) for part in text.partition("|"))
    if not name or not bar or not position:
        raise BadValue("signer_unfit", field="signer", value=text)
    return name, position


def check_sheet(path: Path) -> None:
    """Make sure a recovery sheet can be written, before there is a code to lose.

    Raises:
        FileTrouble, DiskTrouble: the folder is missing or may not be written.
    """
    try:
        path.touch()
    except OSError as error:
        raise from_os(error, path) from error


def write_recovery_sheet(path: Path, centre: str, founded: Founded) -> None:
    """Put the recovery code on a sheet to print and lock away."""
    grouped = founded.recovery_code
    text = (
        f"ศาลา — แผ่นกู้คืน\n\nศูนย์: {centre}\nโต๊ะ: {founded.letter}\n\n"
        f"รหัสกู้คืน:\n\n    {grouped}\n\n"
        "เก็บแผ่นนี้ไว้ในที่ปลอดภัย อย่าเก็บไว้กับเครื่องคอมพิวเตอร์\n"
        "ถ้าลืมรหัสผ่านของศูนย์ ใช้รหัสนี้เปิดข้อมูลหรือไฟล์สำรองได้\n"
        "ผู้ที่มีรหัสนี้และไฟล์ข้อมูล เปิดดูข้อมูลได้ทั้งหมด\n"
    )
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise from_os(error, path) from error


def fingerprint(public_key: bytes) -> bytes:
    """The kid of a desk's key: the first 8 bytes of its SHA-256 (RULES §8)."""
    return hashlib.sha256(public_key).digest()[:8]
