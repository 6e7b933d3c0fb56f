"""The sticks and cards that are plugged in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStorageInfo

NO_DISKS = frozenset({b"tmpfs", b"devtmpfs", b"overlay", b"proc", b"sysfs", b"squashfs"})
"""What a system mounts that no hand can carry away."""
MOUNTED_UNDER = ("/media/", "/run/media/", "/Volumes/", "/mnt/")


def plugged_in(home: Path) -> Path | None:
    """Where the first stick stands that can be written to; None if there is none.

    Windows names a drive by its letter: there, every ready drive but the system's and the home's counts.
    """
    for volume in QStorageInfo.mountedVolumes():
        usable = (
            volume.isValid() and volume.isReady() and not volume.isReadOnly() and not volume.isRoot()
        )
        if not usable or bytes(volume.fileSystemType().data()) in NO_DISKS:
            continue
        place = volume.rootPath()
        letter = place[1:2] == ":"
        if (letter or place.startswith(MOUNTED_UNDER)) and not on_one_disk(Path(place), home):
            return Path(place)
    return None


def on_one_disk(first: Path, second: Path) -> bool:
    """Whether two places would be lost with one disk (one partition, as far as the system tells)."""
    return QStorageInfo(str(first)).rootPath() == QStorageInfo(str(second)).rootPath()
