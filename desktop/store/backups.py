"""The backups that are kept: which there are, and one a day without anybody asking."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop import clock
from desktop.paths import Home
from desktop.store import backup
from desktop.store.store import Store


@dataclass(frozen=True, slots=True)
class Kept:
    """One backup in the home's own folder."""

    file: Path
    made_at: datetime
    bytes: int


def listed(home: Home) -> tuple[Kept, ...]:
    """The home's backups, newest first; a file that bears no time in its name is left out."""
    found = []
    for file in home.backups.glob(f"sala-*{backup.SUFFIX}"):
        try:
            told = datetime.strptime(file.name[5:22], "%Y-%m-%d-%H%M%S")  # noqa: DTZ007  (desk time)
            found.append(Kept(file, told.replace(tzinfo=clock.THAILAND), file.stat().st_size))
        except (ValueError, OSError):
            continue
    return tuple(sorted(found, key=lambda kept: kept.made_at, reverse=True))


def save(store: Store, folder: Path | None = None) -> Path:
    """Write a checked backup of an open store.

    Args:
        store: whose; its logs' ends are signed first.
        folder: a stick; the home's own `backups` when left out.

    Raises:
        DiskTrouble, StoreTrouble: as `backup.save`.
    """
    store.sign_ends()
    sql = store.driver()
    try:
        return backup.save(store.home, store.keys.data, sql, folder)
    finally:
        sql.close()


def of_today(store: Store) -> Kept | None:
    """The day's own backup: made now when today has none yet; none while the clock is not believed.

    Raises:
        DiskTrouble, StoreTrouble: as `backup.save`.
    """
    if not clock.believable(clock.now()):
        return None
    newest = next(iter(listed(store.home)), None)
    if newest is not None and newest.made_at.date() == clock.today():
        return newest
    save(store)
    return next(iter(listed(store.home)), None)
