"""Which disk something would be lost with, and where a stick stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QByteArray

from ui import sticks


@dataclass
class Volume:
    """What the system says of a mounted disk, under Qt's names."""

    place: str
    kind: bytes = b"vfat"
    writable: bool = True
    system: bool = False

    def __getattr__(self, name: str) -> Callable[[], object]:
        told: dict[str, object] = {
            "isValid": True,
            "isReady": True,
            "isReadOnly": not self.writable,
            "isRoot": self.system,
            "fileSystemType": QByteArray(self.kind),
            "rootPath": self.place,
        }
        return lambda: told[name]


@pytest.mark.parametrize(
    ("mounted", "found"),
    [
        ((Volume("/", b"ext4", system=True), Volume("/media/somjai/STICK")), "/media/somjai/STICK"),
        (
            (Volume("/", b"ext4", system=True), Volume("/run/media/somjai/STICK")),
            "/run/media/somjai/STICK",
        ),
        ((Volume("C:/", b"NTFS", system=True), Volume("E:/")), "E:/"),
        ((Volume("/media/somjai/CARD", writable=False),), None),
        ((Volume("/run/user/1000", b"tmpfs"), Volume("/home", b"ext4")), None),
        ((), None),
    ],
)
def test_the_dialog_begins_at_the_stick(
    mounted: tuple[Volume, ...], found: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    disks = SimpleNamespace(mountedVolumes=lambda: list(mounted))
    monkeypatch.setattr(sticks, "QStorageInfo", disks)
    monkeypatch.setattr(sticks, "on_one_disk", lambda _first, _second: False)
    assert sticks.plugged_in(Path("/home/somjai")) == (found and Path(found))


def test_two_folders_of_one_disk_are_lost_together(tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    assert sticks.on_one_disk(tmp_path, tmp_path / "stick")
    assert not sticks.on_one_disk(tmp_path, Path("/proc"))
