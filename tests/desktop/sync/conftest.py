"""Two desks of ศาลาแม่กา that have met once, copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import pytest

from desktop import schedule
from desktop.hub import opening as hubs_room
from desktop.paths import Home
from desktop.store import keys
from desktop.sync import hubs
from tests.desktop.sync.desks import PASSPHRASE, Desks


def few_holidays(patch: pytest.MonkeyPatch) -> None:
    """Found centres with the year's first holidays only: hundreds of rows would be looked through by every test."""
    shipped = schedule.public_holidays
    patch.setattr(schedule, "public_holidays", lambda: islice(shipped(), 3))


@pytest.fixture(scope="session")
def _founded_pair(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pair")
    made = Desks(folder, folder / "stick")
    made.stick.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SALA_NOW", "2026-05-20T08:00")
        few_holidays(patch)
        made.found_first()
        assert made.invite("B") == "B"
        made.visit("B", "A", "B", "A")
        made.close()
    return folder


@pytest.fixture
def desks(_founded_pair: Path, tmp_path: Path) -> Iterator[Desks]:
    for name in ("A", "B", "stick"):
        shutil.copytree(_founded_pair / name, tmp_path / name)
    made = Desks(tmp_path, tmp_path / "stick", {name: Home(tmp_path / name) for name in "AB"})
    for letter in made.homes:
        made.open(letter)
    yield made
    made.close()


@contextmanager
def _founding(folder: Path) -> Iterator[Desks]:
    """A centre for histories, with its first desk; what the body does is no deed of any history."""
    made = Desks(folder, folder / "stick")
    made.stick.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SALA_NOW", "2026-05-20T08:00")
        few_holidays(patch)
        made.found_first()
        yield made
        for store in made.stores.values():
            with store.write("undo") as tx:
                tx.sql.execute("DELETE FROM bundle_read")
        made.close()


@pytest.fixture(scope="session")
def two_and_a_newcomer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two desks that have met, and one that was invited and has met nobody: only ever copied."""
    folder = tmp_path_factory.mktemp("newcomer")
    with _founding(folder) as made:
        made.invite("B")
        made.visit("B", "A", "B", "A")
        made.invite("C")
        made.visit("A", "B")
    return folder


@pytest.fixture(scope="session")
def three_desks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three desks of one centre that have met: only ever copied."""
    folder = tmp_path_factory.mktemp("three")
    with _founding(folder) as made:
        made.invite("B")
        made.invite("C")
        made.visit("B", "C", "A", "B", "C", "A", "B", "C")
    return folder


@pytest.fixture(scope="session")
def town_pattern(three_desks: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three desks of one centre, a hub and the hub's hub; in `two` a centre of the same hub."""
    folder = tmp_path_factory.mktemp("town")
    stick = folder / "stick"
    stick.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SALA_NOW", "2026-05-20T09:00")
        for name in "ABC":
            shutil.copytree(three_desks / name, folder / name)
        desks = Desks(folder, stick, {name: Home(folder / name) for name in "ABC"})
        for name in "ABC":
            desks.open(name)
        two = Desks(folder / "two", stick)
        two.folder.mkdir()
        two.found_first("ศาลาดอกคำใต้")
        two.invite("B")
        for name, centres in (("H", (desks, two)), ("J", (desks,))):
            hubs_room.set_up(folder / name, f"เทศบาล {name}", PASSPHRASE, keys.CHEAP)
            with hubs_room.open_hub(folder / name, passphrase=PASSPHRASE) as hub:
                for number, centre in enumerate(centres):
                    file = folder / f"{name}{number}.sala-hub"
                    hub.invite(f"ศูนย์ {number}", file)
                    hubs.join(centre["A"], hubs.read(file))
                    for _ in range(2):
                        centre.visit(*centre.stores)
                        hub.stick(stick)
                    centre.visit(*centre.stores)
        desks.close()
        two.close()
    return folder
