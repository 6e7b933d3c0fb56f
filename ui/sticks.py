"""The sticks and cards that are plugged in, and when one comes or goes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QStorageInfo, Qt, QTimer, Signal

from desktop.devices import drives

NO_DISKS = frozenset({b"tmpfs", b"devtmpfs", b"overlay", b"proc", b"sysfs", b"squashfs"})
"""What a system mounts that no hand can carry away."""
MOUNTED_UNDER = ("/media/", "/run/media/", "/Volumes/", "/mnt/")
LOOK_EVERY_MS = 2000
"""So often it is looked whether a stick came or went; an idle laptop is not woken more often for it."""


@dataclass(frozen=True, slots=True)
class Stick:
    """A stick, as its owner knows it."""

    name: str
    """What it is called, or where it stands."""
    free: int | None
    """Bytes that are free; none where the system does not tell."""


def every(home: Path) -> tuple[Path, ...]:
    """Where the sticks stand that can be written to.

    Windows names a drive by its letter: there, every ready drive but the system's and the home's counts.
    """
    found = []
    for volume in QStorageInfo.mountedVolumes():
        usable = (
            volume.isValid() and volume.isReady() and not volume.isReadOnly() and not volume.isRoot()
        )
        if not usable or bytes(volume.fileSystemType().data()) in NO_DISKS:
            continue
        place = volume.rootPath()
        letter = place[1:2] == ":"
        if (letter or place.startswith(MOUNTED_UNDER)) and not on_one_disk(Path(place), home):
            found.append(Path(place))
    return tuple(found)


def plugged_in(home: Path) -> Path | None:
    """Where the first stick stands that can be written to; None if there is none."""
    return next(iter(every(home)), None)


def about(place: Path) -> Stick:
    """What a stick is called, and how much room it has."""
    volume = QStorageInfo(str(place))
    free = volume.bytesAvailable()
    whole = Path(volume.rootPath()) == place  # a folder that was chosen has no name but its own
    return Stick((whole and volume.name()) or place.name or str(place), free if free >= 0 else None)


def on_one_disk(first: Path, second: Path) -> bool:
    """Whether two places would be lost with one disk (one partition, as far as the system tells)."""
    return QStorageInfo(str(first)).rootPath() == QStorageInfo(str(second)).rootPath()


class Watch(QObject):
    """Notices a stick that comes or goes; the last one that came is the one that is meant."""

    changed = Signal(object)
    """(Path | None): the stick that is meant now."""

    def __init__(self, home: Path, parent: QObject) -> None:
        """Look at once, and every two seconds from then on.

        Args:
            home: the program's own folder, which is on no stick.
            parent: owner.
        """
        super().__init__(parent)
        self._home = home
        self._mark: bytes | None = None
        self._there: tuple[Path, ...] = ()
        self.place: Path | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)  # together with whatever else wakes
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Ask the disks only when something was mounted or is gone."""
        mark = drives.mark()
        if mark == self._mark:
            return
        self._mark = mark
        there = every(self._home)
        came = [place for place in there if place not in self._there]
        self._there = there
        meant = came[-1] if came else self.place
        if meant not in there:
            meant = next(iter(there), None)
        if meant != self.place:
            self.place = meant
            self.changed.emit(meant)
