"""Histories in which hubs take part: without people, restored and copied like desks, in a chain, of two centres."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.hub import opening as hubs_room
from desktop.sync import incoming
from tests.desktop.sync.desks import PASSPHRASE
from tests.desktop.sync.test_histories import write
from tests.desktop.sync.test_rules_are_needed import RULES, WRONG
from tests.desktop.sync.world import ROWS, YEARS, Step, World, end, environment, play

MANY = int(os.environ.get("SALA_HISTORIES", "160")) // 8 or 1
pytestmark = pytest.mark.no_cover  # the same lines a thousand times: counting them costs a third

DESKS, HUBS = "ABC", "HJ"
who = st.sampled_from(DESKS)
anybody = st.sampled_from(DESKS + HUBS)
row = st.sampled_from(sorted(ROWS))
links = st.sampled_from(
    [pair for desk in DESKS for pair in ((desk, "H"), ("H", desk))]
    + [("H", "J"), ("J", "H"), ("J", "C"), ("C", "J"), ("A", "B")]
)
"""Desks meet at the hub, the hub at its own hub; one desk goes to both, and two still meet each other."""
carry = st.tuples(links, st.sampled_from(["ok", "ok", "ok", "lost", "one way", "cut"])).map(
    lambda told: ("x", *told[0], told[1])
)
steps = st.one_of(
    write,
    write,
    write,
    carry,
    carry,
    carry,
    st.tuples(st.just("s"), anybody),
    st.tuples(st.just("s"), anybody),
    st.tuples(st.just("rm"), who, row),
    st.tuples(st.just("settle"), who, st.integers(0, 3), st.integers(0, 1)),
    st.tuples(st.just("undo"), who),
    st.tuples(st.just("old"), st.integers(0, 40), anybody),
    st.tuples(st.just("start"), anybody),
    st.tuples(st.just("year"), anybody, st.sampled_from(YEARS)),
    st.tuples(st.just("erase"), who, row),
    st.tuples(st.just("snap"), anybody),
    st.tuples(st.just("restore"), anybody),
    st.tuples(st.just("clone"), anybody),
)
many = settings(
    max_examples=MANY,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
    print_blob=True,
)


def run(town: Path, told: list[Step], names: str = DESKS + HUBS, middle: str = "H") -> None:
    with tempfile.TemporaryDirectory(dir=environment() or None) as folder:
        play(Path(folder), town, told, names, middle)


@many
@given(told=st.lists(steps, max_size=22))
def test_every_history_through_hubs_ends_with_all_alike_and_nothing_lost(
    town_pattern: Path, told: list[Step]
) -> None:
    """In the end everybody exchanges with the hub alone: it is enough."""
    run(town_pattern, told)


@many
@given(told=st.lists(st.tuples(st.sampled_from([0, 1]), steps), max_size=22))
def test_two_centres_of_one_hub_never_touch_each_other(
    town_pattern: Path, told: list[tuple[int, Step]]
) -> None:
    """Their histories are played by turns on one hub and one stick; each is as if it were alone."""
    with (
        tempfile.TemporaryDirectory(dir=environment() or None) as name,
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setattr(incoming, "SLICE", 2)
        folder = Path(name)
        shutil.copytree(town_pattern / "H", folder / "H")
        (folder / "stick").mkdir()
        with hubs_room.open_hub(folder / "H", passphrase=PASSPHRASE) as hub:
            patterns = (town_pattern, town_pattern / "two")
            worlds = [World(folder / str(n), patterns[n], patch, middle="H") for n in (0, 1)]
            try:
                for world, names in zip(worlds, ("ABC", "AB"), strict=True):
                    world.folder.mkdir()
                    (world.folder / "stick").symlink_to(folder / "stick")
                    world.begin(names)
                    world.share("H", hub, world.seats["A"].store.about.centre)
                for which, step in told:
                    if _fits(worlds[which], step):
                        worlds[which].do(step)
                        worlds[1 - which].catch_up()
                        worlds[1 - which].compare()
                for world in worlds:
                    end(world)
                for world in worlds:
                    world.compare()
            finally:
                for world in worlds:
                    world.close()


def _fits(world: World, step: Step) -> bool:
    """Whether all whom a step names sit here, and a hub that two share is left where it is."""
    named = [word for word in step[1:] if isinstance(word, str) and word in DESKS + HUBS]
    shared = "H" in named and step[0] in {"start", "snap", "restore", "clone"}
    return not shared and all(name in world.seats for name in named)


THROUGH: dict[str, list[Step]] = {
    "in the order of writing": [
        ("w", "A", "p2", "g", "x"),
        ("w", "B", "p1", "f", "x"),
        ("x", "B", "H", "ok"),
        ("x", "H", "A", "ok"),
        ("w", "A", "p1", "f", "y"),
        ("x", "A", "J", "one way"),
    ],
    "a log for each start": [
        ("snap", "B"),
        ("w", "B", "p1", "f", "x"),
        ("x", "B", "H", "ok"),
        ("restore", "B"),
        ("w", "B", "p1", "f", "y"),
        ("x", "B", "H", "ok"),
    ],
    "equal values are overwritten together": [
        ("w", "A", "p1", "f", "x"),
        ("x", "A", "H", "ok"),
        ("x", "H", "B", "ok"),
        ("w", "A", "p1", "f", "y"),
        ("w", "B", "p1", "f", "y"),
        ("x", "B", "H", "ok"),
        ("x", "H", "A", "ok"),
        ("w", "A", "p1", "f", "z"),
    ],
    "settling overwrites all": [
        ("w", "A", "p1", "f", "x"),
        ("x", "A", "H", "ok"),
        ("x", "H", "B", "ok"),
        ("w", "A", "p1", "f", "y"),
        ("w", "B", "p1", "f", "z"),
        ("x", "B", "H", "ok"),
        ("x", "H", "A", "ok"),
        ("settle", "A", 0, 1),
    ],
    "not removed beats removed": [
        ("w", "A", "p1", "f", "x"),
        ("x", "A", "H", "ok"),
        ("x", "H", "B", "ok"),
        ("w", "B", "p1", "f", "y"),
        ("rm", "A", "p1"),
        ("x", "A", "H", "ok"),
        ("x", "B", "H", "ok"),
    ],
    "a section says what it is built on": [
        ("snap", "H"),
        ("w", "A", "p1", "f", "x"),
        *[("x", "A", each, "ok") for each in "BCHJ"],
        ("w", "A", "p1", "f", "y"),
        ("restore", "H"),
        ("x", "A", "H", "one way"),
    ],
    "only signed ends go out": [
        ("w", "B", "p2", "f", "z"),
        ("w", "B", "p1", "f", "y"),
        ("w", "B", "p1", "g", "y"),
        ("x", "B", "H", "cut"),
        ("x", "H", "C", "one way"),
    ],
    "what hangs on an unsigned front stays back": [
        ("w", "B", "p2", "f", "z"),
        ("w", "B", "p1", "f", "y"),
        ("x", "B", "H", "ok"),
        ("x", "H", "A", "cut"),
        ("w", "A", "p2", "g", "z"),
        ("x", "A", "C", "ok"),
    ],
    "a statement claims what is signed": [
        ("w", "B", "p2", "f", "z"),
        ("w", "B", "p1", "f", "y"),
        ("x", "B", "H", "ok"),
        ("x", "H", "A", "cut"),
        ("x", "H", "C", "ok"),
        ("x", "H", "J", "ok"),
        ("x", "A", "H", "one way"),
        ("w", "A", "p2", "g", "z"),
    ],
    "taking in raises the clock": [
        ("year", "B", 1970),
        ("w", "C", "p2", "f", "x"),
        ("x", "C", "H", "ok"),
        ("x", "H", "B", "ok"),
        ("w", "B", "p2", "g", "x"),
    ],
    "an order to erase is carried out": [
        ("w", "A", "p1", "f", "x"),
        ("x", "A", "H", "ok"),
        ("erase", "A", "p1"),
        ("x", "A", "H", "ok"),
    ],
    "an erased person stays erased": [
        ("w", "A", "p1", "f", "x"),
        ("x", "A", "H", "ok"),
        ("x", "H", "B", "ok"),
        ("w", "B", "p1", "f", "y"),
        ("erase", "A", "p1"),
        ("x", "A", "H", "one way"),
        ("x", "B", "H", "one way"),
    ],
}
"""For each rule a short history in which the one in the middle is a hub."""


@pytest.mark.parametrize("rule", RULES)
def test_without_this_rule_a_history_through_a_hub_fails(town_pattern: Path, rule: str) -> None:
    take_away, steps = RULES[rule][0], THROUGH[rule]
    run(town_pattern, steps)
    with pytest.MonkeyPatch.context() as patch:
        take_away(patch)
        with pytest.raises(WRONG):
            run(town_pattern, steps)
