"""Exchange with the power cut at any step: homes open, journals hold, going on ends as if nothing had been."""

from __future__ import annotations

import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop import activities, attendance, enrolments
from desktop.activities import Plan
from desktop.paths import Home
from desktop.store import keys, verify
from desktop.store.store import Store, open_with
from desktop.sync import bundle, incoming, stick
from tests.desktop.sync.desks import PASSPHRASE, add, edit, image
from tests.desktop.sync.killed import visit
from tests.desktop.sync.world import environment

KILLS = int(os.environ.get("SALA_KILLS", "16"))
PEOPLE = 120
pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="nothing there ends like SIGKILL"),
    pytest.mark.no_cover,  # the same lines a thousand times: counting them costs a third
]


@dataclass
class Morning:
    """Two homes and a stick as they stood before the visit, and what the visit must come to."""

    pattern: Path
    steps: dict[str, int]
    """Of a visit that is not cut off, by desk."""
    whole: dict[str, object]
    """What both desks show when everybody has heard of everything."""


def _open(folder: Path) -> Store:
    home = Home(folder)
    return open_with(home, keys.KeyFile.load(home.key).open(passphrase=PASSPHRASE))


def _calm(folder: Path) -> dict[str, object]:
    """The stick goes round until both have heard of everything; what they then show."""
    stores = {letter: _open(folder / letter) for letter in "AB"}
    try:
        for letter in "ABABAB":
            stick.exchange_with(stores[letter], folder / "stick")
        shown = [image(store) for store in stores.values()]
        assert shown[0] == shown[1]
        for store in stores.values():
            _sound(store)
        return shown[0]
    finally:
        for store in stores.values():
            store.close()


def _sound(store: Store) -> None:
    sql = store.driver()
    try:
        assert verify.verify(sql) == []
    finally:
        sql.close()


@pytest.fixture(scope="module")
def morning(_founded_pair: Path) -> Iterator[Morning]:
    with (
        tempfile.TemporaryDirectory(dir=environment() or None) as name,
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setenv("SALA_NOW", "2026-05-20T08:30")
        patch.setattr(incoming, "SLICE", 60)
        pattern = Path(name) / "pattern"
        for part in ("A", "B", "stick"):
            shutil.copytree(_founded_pair / part, pattern / part)
        a, b = _open(pattern / "A"), _open(pattern / "B")
        people = [add(a, f"คน{n:03} หนึ่ง") for n in range(PEOPLE)]
        with a.write("activities.add") as tx:
            made = activities.plan(tx, Plan("ทอผ้า", "2026-05-01", "2026-05-31", "wed", "09:00-12:00"))
            enrolments.enrol(tx, made.activity.id, people)
            lessons = [row[0] for row in tx.sql.execute("SELECT id FROM session ORDER BY day")]
        stick.exchange_with(a, pattern / "stick")
        stick.exchange_with(b, pattern / "stick")
        for store, word in ((a, "present"), (b, "late")):
            with store.write("attendance.mark") as tx:
                for who in people:
                    attendance.mark(tx, lessons[0], who, word)
        edit(b, people[0], phone="0820000002")
        edit(a, people[0], phone="0810000001")
        add(b, "คนใหม่ ของบี")
        stick.exchange_with(a, pattern / "stick")
        b.close()
        a.close()
        after = Path(name) / "after"
        steps = {}
        shutil.copytree(pattern, after)
        for letter in "BA":
            steps[letter] = visit(after / letter, after / "stick") or 0
        yield Morning(pattern, steps, _calm(after))


def _after_a_kill(folder: Path) -> None:
    """No half bundle under a good name; every home opens and is sound."""
    for file in (folder / "stick" / "Sala").glob("*.sala"):
        bundle.check_pieces(bundle.read_header(file))
    for letter in "AB":
        store = _open(folder / letter)
        _sound(store)
        store.close()


def _in_the_end(folder: Path, whole: dict[str, object]) -> None:
    """Going on ends as if nothing had been, and nothing is left lying about."""
    assert _calm(folder) == whole
    assert [path.name for path in folder.rglob("*.part")] == []


@contextmanager
def _day(morning: Morning) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(dir=environment() or None) as name:
        folder = Path(name) / "day"
        shutil.copytree(morning.pattern, folder)
        yield folder


def test_a_power_cut_at_any_step_loses_nothing(morning: Morning) -> None:
    """Each day has four cuts, at steps that lie evenly over the visit, a little further on each day."""
    dice = random.Random(os.environ.get("SALA_SEED", "1"))
    days, killed = max(1, KILLS // 4), 0
    assert min(morning.steps.values()) > 40
    for day in range(days):
        with _day(morning) as folder:
            for cut in range(4):
                letter = "BBAA"[cut]
                steps = morning.steps[letter]
                at = 1 + int(steps * ((day + dice.random()) / days + cut / 4)) % steps
                killed += visit(folder / letter, folder / "stick", at) is None
                _after_a_kill(folder)
            _in_the_end(folder, morning.whole)
    print(f"{killed} killed of {4 * days}, steps {morning.steps}")  # noqa: T201  (`make soak` shows it)
    assert killed >= days * 2


def test_a_power_cut_at_any_moment_loses_nothing(morning: Morning) -> None:
    """By the clock, so that it also falls where no step is counted."""
    dice = random.Random(os.environ.get("SALA_SEED", "2"))
    with _day(morning) as folder:
        began = time.monotonic()
        visit(folder / "B", folder / "stick")
        lasts = time.monotonic() - began
    for _ in range(max(1, KILLS // 16)):
        with _day(morning) as folder:
            for letter in "BBA":
                visit(folder / letter, folder / "stick", after_s=lasts * dice.uniform(0.1, 1.0))
                _after_a_kill(folder)
            _in_the_end(folder, morning.whole)
