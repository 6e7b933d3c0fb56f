"""Backup and restore: one file that carries its own wrapped key, opened and checked before it counts.

A backup is a stored zip of `sala.db` (still encrypted), `sala.key` and `backup.json`, so that a
lost laptop needs only this file and the passphrase or the recovery code.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import zipfile
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from desktop import clock
from desktop.errors import FileTrouble, StoreTrouble, from_os
from desktop.paths import Home
from desktop.store import file, migrate, verify
from desktop.store.keys import KeyFile, Keys

SUFFIX = ".sala-backup"
DAILY, WEEKLY = 7, 8
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
        DiskTrouble: full or not writable; nothing is left behind.
        StoreTrouble: `backup_unsound`, when the copy does not hold what the original does.
    """
    where = folder or home.backups
    data = KeyFile.load(home.key)
    target = _free_name(where, clock.now())
    copy = target.with_suffix(".copy")
    part = target.with_suffix(".part")
    try:
        where.mkdir(parents=True, exist_ok=True)
        with file.told(copy):
            copy.unlink(missing_ok=True)
            sql.execute("VACUUM INTO ?", (str(copy),))
        _compare(sql, copy, key)
        _pack(part, copy, data)
        _read_back(part)
        part.replace(target)
        _flush_folder(where)
    except OSError as error:
        raise from_os(error, where) from error
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


def _free_name(folder: Path, moment: datetime) -> Path:
    stem = f"sala-{moment:%Y-%m-%d-%H%M%S}"
    name, more = folder / f"{stem}{SUFFIX}", 1
    while name.exists():
        more += 1
        name = folder / f"{stem}-{more}{SUFFIX}"
    return name


def _compare(sql: Any, copy: Path, key: bytes) -> None:
    """Open the copy with its key and hold it against the original."""
    other = file.connect(copy, key)
    try:
        sound = [row[0] for row in other.execute("PRAGMA integrity_check")] == ["ok"]
        if not sound or _counts(other) != _counts(sql):
            raise StoreTrouble("backup_unsound", file=str(copy))
    finally:
        other.close()


def _counts(sql: Any) -> tuple[Any, ...]:
    if migrate.version(sql) == 0:
        return (0,)
    ends: tuple[Any, ...] = sql.execute("SELECT count(*), max(at) FROM change").fetchone()
    return (migrate.version(sql), *ends)


def _pack(part: Path, copy: Path, key: KeyFile) -> None:
    told = {
        "format": "sala backup 1",
        "made_at": clock.now().isoformat(timespec="seconds"),
        "desk": key.desk.hex(),
        "sha256": _sha256(copy),
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


def _flush_folder(folder: Path) -> None:
    if hasattr(os, "O_DIRECTORY"):  # a rename is safe from a power cut only once its folder is
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def thin_out(folder: Path, today: date) -> list[Path]:
    """Keep the newest backup of each of the last 7 days and of 8 weeks that have any.

    Returns:
        What was removed.
    """
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
    beside = home.folder / "sala.db.restoring"
    try:
        home.folder.mkdir(parents=True, exist_ok=True)
        _unpack(backup, beside, told)
        changes = _check(beside, keys)
        aside = _set_aside(home, passphrase)
        key_file.save(home.key)
        beside.replace(home.database)
        _flush_folder(home.folder)
    except OSError as error:
        raise from_os(error, home.folder) from error
    finally:
        _clear(beside)
    return Restored(str(told.get("made_at", "")), changes, aside)


def _open_backup(backup: Path) -> tuple[KeyFile, dict[str, Any]]:
    if not backup.is_file():
        raise FileTrouble("backup_missing", file=str(backup))
    try:
        with zipfile.ZipFile(backup) as packed:
            if not set(MEMBERS) <= set(packed.namelist()):
                raise FileTrouble("backup_foreign", file=str(backup))
            told = json.loads(packed.read("backup.json"))
            return KeyFile.from_bytes(packed.read("sala.key")), dict(told)
    except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError) as error:
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
    except zipfile.BadZipFile as error:
        raise FileTrouble("backup_damaged", file=str(backup)) from error
    if _sha256(beside) != told.get("sha256"):
        raise FileTrouble("backup_damaged", file=str(backup))


def _check(beside: Path, keys: Keys) -> int:
    """Open the unpacked database, bring it up to date, verify it; returns how many Changes it has."""
    sql = file.connect(beside, keys.data)
    try:
        migrate.migrate(sql)
        sound = [row[0] for row in sql.execute("PRAGMA integrity_check")] == ["ok"]
        if not sound or verify.verify(sql):
            raise StoreTrouble("backup_unsound", file=str(beside))
        changes: int = sql.execute("SELECT count(*) FROM change").fetchone()[0]
        sql.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return changes
    finally:
        sql.close()


def _set_aside(home: Home, passphrase: str | None) -> Path | None:
    if not home.exists():
        return None
    _leave_wal(home, passphrase)
    aside = home.backups / f"replaced-{clock.now():%Y-%m-%d-%H%M%S}"
    while aside.exists():
        aside = aside.with_name(aside.name + "x")
    aside.mkdir(parents=True)
    for path in (
        home.database,
        home.key,
        Path(f"{home.database}-wal"),
        Path(f"{home.database}-shm"),
    ):
        if path.exists():
            path.replace(aside / path.name)
    return aside


def _leave_wal(home: Home, passphrase: str | None) -> None:
    """Make sure that nobody else has the old file open: leaving WAL needs it alone."""
    try:
        keys = KeyFile.load(home.key).open(passphrase=passphrase)
        sql = file.connect(home.database, keys.data)
    except StoreTrouble:  # damaged, or under another passphrase: set aside as it lies
        return
    try:
        sql.execute("PRAGMA busy_timeout = 2000")
        with file.told(home.database):
            sql.execute("PRAGMA journal_mode = DELETE")
    finally:
        sql.close()
