"""A centre with a lesson today, for who sits at its window."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop import activities, enrolments
from desktop.activities import Plan
from desktop.learners import register
from desktop.paths import Home
from desktop.store.store import unlock
from tests.conftest import NOW, PASSPHRASE
from tests.flow.bad_days import Disk, disk

NAMES = ("นางญาณี ฐิติกุล", "นายคำปัน แสงทอง", "นางสาวมาลี ใจดี", "นางบัวลอย น้ำทิพย์")


@pytest.fixture(scope="session")
def busy_centre(founded: tuple[Home, str], tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Four learners, and the activity they meet for on the first of July. Only ever copied."""
    home = Home(tmp_path_factory.mktemp("busy") / "home")
    shutil.copytree(founded[0].folder, home.folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SALA_NOW", NOW)
        with unlock(home, passphrase=PASSPHRASE) as store, store.write("test") as tx:
            known = [register.add(tx, name) for name in NAMES]
            plan = Plan("ทอผ้าพื้นเมือง", "2026-07-01", "2026-07-31", "wed", "09:00-12:00")
            planned = activities.plan(tx, plan)
            enrolments.enrol(tx, planned.activity.id, [one.id for one in known])
    return home


@pytest.fixture
def busy(busy_centre: Home, tmp_path: Path, at_the_desk: None) -> Home:
    """A centre with a lesson today."""
    shutil.copytree(busy_centre.folder, tmp_path / "busy")
    return Home(tmp_path / "busy")


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Disk]:
    """A disk of 6 MB."""
    with disk(tmp_path / "disk", "6m") as made:
        yield made
