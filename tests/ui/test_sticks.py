"""Which disk something would be lost with, and where a stick stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QByteArray, QObject

from desktop.devices import drives
from ui import sticks
from ui.words import sticks as words_of_sticks
from ui.words.sticks import News


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


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """What the system tells: which disks are mounted, and how often the disks themselves were asked."""
    now = SimpleNamespace(mounted=[], asked=0)

    def every(_home: Path) -> tuple[Path, ...]:
        now.asked += 1
        return tuple(Path(place) for place in now.mounted)

    monkeypatch.setattr(drives, "mark", lambda: repr(now.mounted).encode())
    monkeypatch.setattr(sticks, "every", every)
    return now


def test_a_stick_is_noticed_when_it_comes_and_when_it_goes(qapp: object, told: SimpleNamespace) -> None:
    owner = QObject()
    watch, heard = sticks.Watch(Path("/home/somjai"), owner), []
    watch.changed.connect(heard.append)
    assert watch.place is None
    told.mounted = ["/media/somjai/OLD"]
    watch.look()
    told.mounted = ["/media/somjai/OLD", "/media/somjai/NEW"]
    watch.look()
    told.mounted = ["/media/somjai/OLD"]
    watch.look()
    told.mounted = []
    watch.look()
    old, new = Path("/media/somjai/OLD"), Path("/media/somjai/NEW")
    assert heard == [old, new, old, None]  # the one that came last is meant


def test_disks_are_asked_only_when_one_came_or_went(qapp: object, told: SimpleNamespace) -> None:
    owner = QObject()
    watch = sticks.Watch(Path("/home/somjai"), owner)
    for _ in range(5):
        watch.look()
    assert told.asked == 1
    assert watch._timer.interval() >= 2000


def test_the_mark_is_another_one_when_a_disk_is_mounted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mountinfo"
    monkeypatch.setattr(drives, "MOUNTS", mounts)
    monkeypatch.setattr("sys.platform", "linux")
    assert drives.mark() == b""
    mounts.write_text("1 / rw\n")
    before = drives.mark()
    mounts.write_text("1 / rw\n2 /media/somjai/STICK rw\n")
    assert drives.mark() not in {before, b""}


@pytest.mark.parametrize(
    ("news", "pill"),
    [
        (News(), ("waiting", "", "", "")),
        (News(42), ("waiting", "ยังไม่ส่ง", "42", "รายการ")),
        (News(42, 3), ("waiting", "ยังไม่ส่ง", "42", "รายการ · 3 วัน")),
        (News(42, plugged=True), ("plugged", "เสียบอยู่ · รอส่ง", "42", "")),
        (News(plugged=True), ("plugged", "แฟลชไดรฟ์เสียบอยู่", "", "")),
        (News(42, conflicts=2, plugged=True), ("look", "ต้องเลือก", "2", "เรื่อง")),
        (News(42, 3, 2, True, "อ่านทวน"), ("sending", "กำลังแลก", "อ่านทวน", "อย่าเพิ่งถอด")),
        (News(42, 3, 2, True, "", True), ("sent", "ดึงแฟลชไดรฟ์ออกได้", "", "")),
    ],
)
def test_the_pill_says_the_most_pressing(news: News, pill: tuple[str, str, str, str]) -> None:
    assert words_of_sticks.pill(news, "th") == pill
