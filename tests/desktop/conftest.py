"""A founded home, copied for each test from one that was founded once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.founding import Founding, found
from desktop.paths import Home
from desktop.store.keys import CHEAP
from desktop.store.store import Store, unlock

PASSPHRASE = "ลับมากแม่กา"


@pytest.fixture(autouse=True)
def morning(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half past eight on a Wednesday in May 2569."""
    monkeypatch.setenv("SALA_NOW", "2026-05-20T08:30")


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Home:
    home = Home(tmp_path_factory.mktemp("founded") / "home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SALA_NOW", "2026-05-20T08:00")
        found(home, Founding("ศาลาแม่กา", PASSPHRASE, volunteer="ครูสมใจ", pin="1234", cost=CHEAP))
    return home


@pytest.fixture
def home(founded: Home, tmp_path: Path) -> Home:
    shutil.copytree(founded.folder, tmp_path / "home")
    return Home(tmp_path / "home")


@pytest.fixture
def store(home: Home) -> Iterator[Store]:
    with unlock(home, passphrase=PASSPHRASE) as opened:
        yield opened
