"""A hub whose power is cut at any step of a stick's visit or of a bundle that it takes: nothing is lost."""

from __future__ import annotations

import os
import random
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop.hub import opening as hubs_room
from desktop.hub.hub import Hub
from desktop.store import keys, verify
from desktop.sync import bundle, hubs, incoming, stick
from tests.desktop.sync import killed
from tests.desktop.sync.desks import PASSPHRASE, add, edit, image
from tests.desktop.sync.killed import Play, visit
from tests.desktop.sync.test_killed import KILLS, _open
from tests.desktop.sync.world import environment

PEOPLE = 150
PLAYS: dict[str, Play] = {"stick": killed.hub_stick, "take": killed.hub_take}
pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="nothing there ends like SIGKILL"),
    pytest.mark.no_cover,  # the same lines a thousand times: counting them costs a third
]


@dataclass
class Evening:
    """Two desks, their hub and the stick as they stood before the hub's visit, and what it must come to."""

    pattern: Path
    steps: dict[str, int]
    whole: dict[str, object]


def _hub(folder: Path) -> Hub:
    return hubs_room.open_hub(folder / "H", passphrase=PASSPHRASE)


def _sound(hub: Hub) -> dict[str, object]:
    """The hub's store of the centre holds; what it shows."""
    (bound,) = hub.centres()
    with hub.store(bound.scope) as store:
        sql = store.driver()
        try:
            assert verify.verify(sql) == []
        finally:
            sql.close()
        return image(store)


def _calm(folder: Path) -> dict[str, object]:
    """The desks meet at the hub alone until all three have everything; what they then show."""
    stores = {letter: _open(folder / letter) for letter in "AB"}
    try:
        with _hub(folder) as hub:
            for _ in range(3):
                for store in stores.values():
                    stick.exchange_with(store, folder / "stick")
                    visited = hub.stick(folder / "stick")
                    assert not visited.not_taken
            shown = [image(store) for store in stores.values()] + [_sound(hub)]
        assert shown[0] == shown[1] == shown[2]
        return shown[0]
    finally:
        for store in stores.values():
            store.close()


@pytest.fixture(scope="module")
def evening(_founded_pair: Path) -> Iterator[Evening]:
    with (
        tempfile.TemporaryDirectory(dir=environment() or None) as name,
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setenv("SALA_NOW", "2026-05-20T18:30")
        patch.setattr(incoming, "SLICE", 60)
        pattern = Path(name) / "pattern"
        for part in "AB":
            shutil.copytree(_founded_pair / part, pattern / part)
        (pattern / "stick").mkdir()
        hubs_room.set_up(pattern / "H", "เทศบาล", PASSPHRASE, keys.CHEAP)
        a, b = _open(pattern / "A"), _open(pattern / "B")
        with _hub(pattern) as hub:
            hub.invite("ศาลาแม่กา", pattern / "x.sala-hub")
            hubs.join(a, hubs.read(pattern / "x.sala-hub"))
            who = add(a, "มาลี ใจดี")
            for _ in range(2):
                for store in (a, b):
                    stick.exchange_with(store, pattern / "stick")
                    hub.stick(pattern / "stick")
        for number in range(PEOPLE):
            add(a if number % 3 else b, f"คน{number:03} หนึ่ง")
        edit(a, who, phone="0810000001")
        edit(b, who, phone="0820000002")
        for store in (a, b):
            stick.exchange_with(store, pattern / "stick")
            store.close()
        steps = {}
        for how, play in PLAYS.items():
            after = Path(name) / how
            shutil.copytree(pattern, after)
            steps[how] = visit(after / "H", after / "stick", play=play) or 0
        yield Evening(pattern, steps, _calm(Path(name) / "stick"))


@pytest.mark.parametrize("how", PLAYS)
def test_a_hub_cut_off_at_any_step_loses_nothing(evening: Evening, how: str) -> None:
    """Each evening has four cuts, at steps that lie evenly over the visit, further on each evening."""
    dice = random.Random(os.environ.get("SALA_SEED", "3") + how)
    evenings, done, steps = max(1, KILLS // 8), 0, evening.steps[how]
    assert steps > 60
    for number in range(evenings):
        with tempfile.TemporaryDirectory(dir=environment() or None) as name:
            folder = Path(name) / "evening"
            shutil.copytree(evening.pattern, folder)
            for cut in range(4):
                at = 1 + int(steps * ((number + dice.random()) / evenings + cut / 4)) % steps
                done += visit(folder / "H", folder / "stick", at, play=PLAYS[how]) is None
                for file in (folder / "stick" / "Sala").glob("*.sala"):
                    bundle.check_pieces(bundle.read_header(file))
                with _hub(folder) as hub:
                    _sound(hub)
            assert _calm(folder) == evening.whole
            assert [path.name for path in folder.rglob("*.part")] == []
    print(f"{done} killed of {4 * evenings}, steps {steps}")  # noqa: T201  (`make soak` shows it)
    assert done >= evenings  # what a cut visit had taken in is not taken again: the next is shorter
