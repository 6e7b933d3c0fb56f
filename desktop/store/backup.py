"""Backup and restore: one file that carries its own wrapped key, opened and checked before it counts.

A backup is a stored zip of `sala.db` (still encrypted), `sala.key` and `backup.json`, so that a
lost laptop needs only this file and the passphrase or the recovery code.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import shutil
import struct
import zipfile
import zlib
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as cipher

from desktop import clock
from desktop.errors import DeskError, DiskTrouble, FileTrouble, StoreTrouble, from_os
from desktop.paths import Home, flush_folder
from desktop.store import changeover, file, in_use, migrate, verify
from desktop.store.keys import KeyFile, Keys

SUFFIX = ".sala-backup"
DAILY, WEEKLY = 7, 8
STALE_SECONDS = 86400
MEMBERS = ("backup.json", "sala.key", "sala.db")


def save(home: Home, key: bytes, sql: Any, folder: Path | None = None) -> Path:
    """Write a checked backup; in the home's own folder, old ones are thinned out.

    Args:
        home: whose files.
        key: the data key, to open the copy with.
        sql: the driver's connection to the home's database, outside a transaction.
        folder: where to; the home's `backups` when not said.

    Returns:
        The backup's path.

    Raises:
        DiskTrouble: full or not writable, and nothing is left behind; `stick_gone`.
        StoreTrouble: `backup_unsound`, when the copy does not hold what the original does.
    """
    where = folder or home.backups
    data = KeyFile.load(home.key)
    copy = where / f".{secrets.token_hex(8)}.sala-copy"  # two backups at once do not meet
    part = copy.with_suffix(".sala-part")
    stood = False
    try:
        where.mkdir(parents=True, exist_ok=True)
        stood = True
        with file.told(home.database):
            had = _counts(sql)
        with file.told(copy):
            sql.execute("VACUUM INTO ?", (str(copy),))
        _check_copy(copy, key, had)
        _pack(part, copy, data)
        _read_back(part)
        target = _put(part, where, clock.now())
        flush_folder(where)
    except (OSError, DeskError) as error:
        if folder is not None and stood and not where.is_dir():
            raise DiskTrouble("stick_gone", file=where.name) from error
        if isinstance(error, OSError):
            raise from_os(error, where) from error
        raise
    finally:
        _clear(copy, part)
    if folder is None:
        thin_out(where, clock.today())
    return target


def _clear(*left: Path) -> None:
    """Remove what an attempt left behind; a folder that never was holds nothing."""
    for path in left:
        for name in (path, Path(f"{path}-wal"), Path(f"{path}-shm")):
            with suppress(OSError):
                name.unlink()


def _put(part: Path, folder: Path, moment: datetime) -> Path:
    """Give the finished file its name; one that is there already is never replaced."""
    stem = f"sala-{moment:%Y-%m-%d-%H%M%S}"
    for more in range(1, 1000):
        target = folder / f"{stem}{f'-{more}' if more > 1 else ''}{SUFFIX}"
        if target.exists():
            continue
        try:
            os.link(part, target)  # fails where another backup took the name meanwhile
        except FileExistsError:
            continue
        except OSError:  # a stick's file system knows no links
            part.replace(target)
        return target
    raise StoreTrouble("backup_unsound", file=str(folder))


def _check_copy(copy: Path, key: bytes, had: tuple[int, int]) -> None:
    """Open the copy with its key: it is sound and holds at least what was there when it was begun."""
    other = file.connect(copy, key)
    try:
        sound = [row[0] for row in other.execute("PRAGMA integrity_check")] == ["ok"]
        if not sound or _counts(other) < had:
            raise StoreTrouble("backup_unsound", file=str(copy))
    finally:
        other.close()


def _counts(sql: Any) -> tuple[int, int]:
    """How many Changes there are, and the latest stamp: neither ever falls."""
    count, latest = sql.execute("SELECT count(*), max(at) FROM change").fetchone()
    return count, latest or 0


def _pack(part: Path, copy: Path, key: KeyFile) -> None:
    told = {
        "format": "sala backup 1",
        "made_at": clock.now().isoformat(timespec="seconds"),
        "desk": key.desk.hex(),
        "sha256": _sha256(copy),
        "key_sha256": hashlib.sha256(key.to_bytes()).hexdigest(),
    }
    with part.open("wb") as out:
        with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as packed:
            packed.writestr("backup.json", json.dumps(told))
            packed.writestr("sala.key", key.to_bytes())
            packed.write(copy, "sala.db")
        out.flush()
        os.fsync(out.fileno())


def _sha256(path: Path) -> str:
    with path.open("rb") as read:
        return hashlib.file_digest(read, "sha256").hexdigest()


def _read_back(part: Path) -> None:
    with zipfile.ZipFile(part) as packed:
        if packed.testzip() is not None:
            raise StoreTrouble("backup_unsound", file=str(part))


def thin_out(folder: Path, today: date) -> list[Path]:
    """Keep the newest backup of each of the last 7 days and of 8 weeks that have any.

    Returns:
        What was removed.
    """
    for left in folder.glob(".*.sala-*"):  # what a killed backup left, as large as the database
        if left.stat().st_mtime < clock.now().timestamp() - STALE_SECONDS:
            left.unlink()
    kept: set[Path] = set()
    days: set[date] = set()
    weeks: set[tuple[int, int]] = set()
    found = sorted(folder.glob(f"sala-*{SUFFIX}"), key=lambda p: p.name, reverse=True)
    for path in found:
        try:
            day = date.fromisoformat(path.name[5:15])
        except ValueError:
            kept.add(path)
            continue
        week = day.isocalendar()[:2]
        if (
            day >= today
            or (day not in days and len(days) < DAILY)
            or (week not in weeks and len(weeks) < WEEKLY)
        ):
            kept.add(path)
        if path in kept:
            days.add(day)
            weeks.add(week)
    gone = [path for path in found if path not in kept]
    for path in gone:
        path.unlink()
    return gone


# --- restore -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back, and where the files lie that stood there before."""

    made_at: str
    changes: int
    set_aside: Path | None
    broken: int
    """How many things `journal verify` finds in it; they were broken when it was backed up."""


def restore(
    home: Home, backup: Path, *, passphrase: str | None = None, recovery: str | None = None
) -> Restored:
    """Put a backup in the place of the home's files; those are set aside, not lost.

    The backup is unpacked beside, opened with its key and verified first: a wrong passphrase or a
    torn file changes nothing.

    Raises:
        FileTrouble: `backup_missing`, `backup_foreign`, `backup_damaged`.
        WrongKey: the secret does not open it.
        StoreTrouble: `store_too_new`, or `store_busy` while another Sala has the home open.
    """
    key_file, told = _open_backup(backup)
    keys = key_file.open(passphrase=passphrase, recovery=recovery)
    try:
        home.folder.mkdir(parents=True, exist_ok=True)
        with in_use.alone(home):
            changeover.finish(home)
            return _restore(home, backup, (key_file, keys), told)
    except OSError as error:
        raise from_os(error, home.folder) from error


def _restore(home: Home, backup: Path, opened: tuple[KeyFile, Keys], told: dict[str, Any]) -> Restored:
    """The caller has the home alone. Until `commit` nothing of it is touched."""
    key_file, keys = opened
    waiting = changeover.waiting_database(home)
    try:
        changeover.forget(home)
        _unpack(backup, waiting, told)
        changes, broken = _check(waiting, keys)
        _carry_counters(home, keys, waiting)
        aside = _set_aside(home)
        changeover.commit(home, key_file)
    finally:
        changeover.forget(home)
    return Restored(str(told.get("made_at", "")), changes, aside, broken)


# all that a zip with flipped bits has been seen to raise
_TORN = (zipfile.BadZipFile, zlib.error, struct.error, ValueError, EOFError, RuntimeError, KeyError)


def _open_backup(backup: Path) -> tuple[KeyFile, dict[str, Any]]:
    if not backup.is_file():
        raise FileTrouble("backup_missing", file=str(backup))
    try:
        with zipfile.ZipFile(backup) as packed:
            if not set(MEMBERS) <= set(packed.namelist()):
                raise FileTrouble("backup_foreign", file=str(backup))
            told = dict(json.loads(packed.read("backup.json")))
            key = packed.read("sala.key")
            if hashlib.sha256(key).hexdigest() != told.get("key_sha256"):
                raise FileTrouble("backup_damaged", file=str(backup))
            return KeyFile.from_bytes(key), told
    except _TORN as error:
        code = "backup_damaged" if _looks_ours(backup) else "backup_foreign"
        raise FileTrouble(code, file=str(backup)) from error
    except OSError as error:
        raise from_os(error, backup) from error


def _looks_ours(backup: Path) -> bool:
    with backup.open("rb") as read:
        return b"backup.json" in read.read(256)


def _unpack(backup: Path, beside: Path, told: dict[str, Any]) -> None:
    try:
        with (
            zipfile.ZipFile(backup) as packed,
            packed.open("sala.db") as read,
            beside.open("wb") as out,
        ):
            shutil.copyfileobj(read, out, 1 << 20)
            out.flush()
            os.fsync(out.fileno())
    except _TORN as error:
        raise FileTrouble("backup_damaged", file=str(backup)) from error
    if _sha256(beside) != told.get("sha256"):
        raise FileTrouble("backup_damaged", file=str(backup))


def _check(waiting: Path, keys: Keys) -> tuple[int, int]:
    """Open the unpacked database, bring it up to date, verify it.

    Returns:
        How many Changes it holds, and how many things are broken in its journal. Those do not keep
        the centre from its data: they are told.
    """
    sql = file.connect(waiting, keys.data)
    try:
        with file.told(waiting):
            migrate.migrate(sql)
            if [row[0] for row in sql.execute("PRAGMA integrity_check")] != ["ok"]:
                raise StoreTrouble("backup_unsound", file=str(waiting))
            broken = len(verify.verify(sql))
            changes: int = sql.execute("SELECT count(*) FROM change").fetchone()[0]
            sql.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return changes, broken
    finally:
        sql.close()


NUMBERS = """\
SELECT name, last FROM counter
UNION ALL SELECT 'serial ' || year, max(serial) FROM certificate WHERE desk = :desk GROUP BY year
UNION ALL SELECT 'index', max(desk_index) FROM certificate WHERE desk = :desk HAVING count(*) > 0
"""
"""Every number this desk has given: codes, certificates."""


def _carry_counters(home: Home, keys: Keys, waiting: Path) -> None:
    """Let the restored desk go on counting where the replaced one stopped, where that can be read.

    What was given after the backup is on paper already: a learner's code on a card, a number on a
    certificate. It must not be given again.
    """
    new = file.connect(waiting, keys.data)
    try:
        old = file.connect(home.database, keys.data)
    except StoreTrouble:  # nothing there, damaged, or another desk's
        new.close()
        return
    try:
        (desk,) = new.execute("SELECT desk FROM about").fetchone()
        for name, last in old.execute(NUMBERS, {"desk": desk}).fetchall():
            new.execute(
                "INSERT INTO counter VALUES (?, ?) ON CONFLICT (name)"
                " DO UPDATE SET last = max(last, excluded.last)",
                (name, last),
            )
        new.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except cipher.Error:  # a damaged page in what is replaced: the restore itself is what counts
        return
    finally:
        old.close()
        new.close()


def _set_aside(home: Home) -> Path | None:
    """Keep what the restore will replace, beside the backups: a second name costs no room."""
    old = [home.database, home.key, Path(f"{home.database}-wal")]
    if not any(path.exists() for path in old):
        return None
    aside = home.backups / f"replaced-{clock.now():%Y-%m-%d-%H%M%S}"
    while aside.exists():
        aside = aside.with_name(aside.name + "x")
    aside.mkdir(parents=True)
    try:
        for path in old:
            if path.exists():
                _second_name(path, aside / path.name)
    except OSError:
        shutil.rmtree(aside, ignore_errors=True)
        raise
    return aside


def _second_name(path: Path, name: Path) -> None:
    try:
        os.link(path, name)
    except OSError:  # a file system without links
        shutil.copy2(path, name)
