"""Sticks that are full, torn out, read-only, crowded or strange: one sentence each, and nothing is lost."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from desktop.errors import DeskError
from desktop.sync import incoming, stick
from tests.desktop.sync.desks import Desks, add, image, names
from ui import words


def _all_is_well_after(desks: Desks) -> None:
    desks.stick.mkdir(exist_ok=True)
    desks.calm()
    desks.same()
    desks.sound()
    for letter in desks.stores:
        assert list(desks.homes[letter].folder.glob("*.part")) == []
    assert list(desks.stick.rglob("*.part")) == []


class _Pulled:
    """Takes the stick away at the k-th thing that is told."""

    def __init__(self, folder: Path, at: int) -> None:
        self.folder, self.left, self.stages = folder, at, set[str]()

    def __call__(self, stage: str, _done: int, _of: int) -> None:
        self.stages.add(stage)
        self.left -= 1
        if self.left == 0:
            shutil.rmtree(self.folder)


def test_a_stick_pulled_at_any_stage_is_named_and_loses_nothing(
    desks: Desks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(incoming, "SLICE", 2)
    seen: set[str] = set()
    for at in range(1, 9):
        add(desks["A"], f"เอ{at} หนึ่ง")
        add(desks["B"], f"บี{at} สอง")
        desks.stick.mkdir(exist_ok=True)
        desks.visit("A")
        pulled = _Pulled(desks.stick, at)
        try:
            told = stick.exchange_with(desks["B"], desks.stick, pulled)
        except DeskError as no:
            said = [no]
        else:
            said = [one.trouble for one in told.not_taken]
        seen |= pulled.stages
        assert all(one.code in {"file_missing", "folder_missing", "disk_error"} for one in said)
        assert all(words.sentence(one) for one in said)
        assert not list(desks.homes["B"].folder.glob("*.part"))
        desks.sound_at("B")
    assert seen >= {"carry", "open", "merge", "gather", "seal"}
    _all_is_well_after(desks)
    assert len(names(desks["A"])) == 16


def test_a_file_where_the_folder_should_be_is_named(desks: Desks) -> None:
    add(desks["A"], "มาลี ใจดี")
    shutil.rmtree(desks.stick / "Sala")
    (desks.stick / "Sala").write_text("ของใครก็ไม่รู้")
    before = image(desks["A"])
    with pytest.raises(DeskError) as no:
        desks.visit("A")
    assert no.value.code == "sala_no_folder"
    assert "Sala" in words.sentence(no.value)
    assert image(desks["A"]) == before
    assert (desks.stick / "Sala").read_text() == "ของใครก็ไม่รู้"
    (desks.stick / "Sala").unlink()
    _all_is_well_after(desks)


def test_a_bundle_that_is_a_folder_is_passed_over(desks: Desks) -> None:
    (desks.stick / "Sala" / "C-folder.sala").mkdir()
    (desks.stick / "B-folder.sala").mkdir()
    add(desks["A"], "มาลี ใจดี")
    _all_is_well_after(desks)
    assert names(desks["B"]) == {"มาลี"}


def test_the_desks_own_name_taken_by_a_folder_is_named(desks: Desks) -> None:
    add(desks["A"], "มาลี ใจดี")
    (left,) = desks.visit("A")
    assert left.file is not None
    left.file.unlink()
    left.file.mkdir()
    add(desks["A"], "คำปัน ศรีวงศ์")
    with pytest.raises(DeskError) as no:
        desks.visit("A")
    assert no.value.code == "file_is_folder"
    left.file.rmdir()
    _all_is_well_after(desks)


def test_names_cut_to_eight_and_three_are_read(desks: Desks) -> None:
    add(desks["A"], "มาลี ใจดี")
    (left,) = desks.visit("A")
    assert left.file is not None
    left.file.rename(desks.stick / "A-1234~1.SAL")
    desks.visit("B")
    assert names(desks["B"]) == {"มาลี"}


def test_of_very_many_bundles_the_newest_are_read(desks: Desks) -> None:
    old = next((desks.stick / "Sala").glob("A-*.sala")).read_bytes()
    for n in range(stick.MOST + 5):
        file = desks.stick / "Sala" / f"A-old-{n:04}.sala"
        file.write_bytes(old)
        os.utime(file, (1_000_000 + n, 1_000_000 + n))
    add(desks["A"], "มาลี ใจดี")
    desks.visit("A", "B")
    assert names(desks["B"]) == {"มาลี"}


def test_a_stick_that_may_not_be_written_is_read_and_named(
    desks: Desks, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(desks["A"], "มาลี ใจดี")
    add(desks["B"], "คำปัน ศรีวงศ์")
    desks.visit("A")
    place = desks.stick / "Sala"
    with monkeypatch.context() as patch:
        _lock(place, patch)
        try:
            with pytest.raises(DeskError) as no:
                desks.visit("B")
        finally:
            place.chmod(0o700)
    assert no.value.code == "not_allowed"
    assert names(desks["B"]) == {"มาลี", "คำปัน"}
    _all_is_well_after(desks)


def _lock(place: Path, patch: pytest.MonkeyPatch) -> None:
    """Have nobody write there: by the folder's rights, or, for root, as a locked stick answers."""
    place.chmod(0o500)
    if hasattr(os, "geteuid") and os.geteuid() != 0:
        return
    opened = Path.open

    def refused(self: Path, mode: str = "r", *rest: Any, **more: Any) -> Any:
        if self.parent == place and "w" in mode:
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(self))
        return opened(self, mode, *rest, **more)

    patch.setattr(Path, "open", refused)


def test_a_stick_that_fills_up_keeps_the_old_bundle(desks: Desks) -> None:
    """The system itself says that no more fits: a limit on the size of any file that is written."""
    resource = pytest.importorskip("resource")
    signal = pytest.importorskip("signal")
    (left,) = desks.visit("A")
    assert left.file is not None
    old = left.file.read_bytes()
    for n in range(60):
        add(desks["A"], f"คน{n:02} หนึ่ง")
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    codes = set()
    try:
        for limit in (len(old) + 200, 4000, 900, 10):
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before[1]))
            with pytest.raises(DeskError) as no:
                desks.visit("A")
            codes.add(no.value.code)
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
            assert left.file.read_bytes() == old
            desks.sound_at("A")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
    assert codes <= {"disk_full", "disk_error"}
    _all_is_well_after(desks)
    assert len(names(desks["B"])) == 60
