"""Faults that were seen in other programs (facts of exchange, §2), each played here with the right end."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.store.store import Store
from desktop.sync import conflicts, hubs, incoming, outgoing
from tests.desktop.hub.hubs import Town
from tests.desktop.sync.desks import add, edit, image, names, value
from tests.desktop.sync.test_hub_histories import MANY, carry
from tests.desktop.sync.world import World, environment

CENTRE = "ศาลาแม่กา"
pytestmark = pytest.mark.no_cover  # the same lines a thousand times: counting them costs a third


@pytest.fixture
def town(tmp_path: Path) -> Town:
    made = Town(tmp_path / "town")
    desks = made.join(CENTRE, desks=2)
    for _ in range(2):
        desks.visit("A", "B")
        made.hub.stick(made.stick)
    desks.visit("A", "B")
    return made


def hub_of(store: Store) -> bytes:
    with store.read() as tx:
        (hub,) = hubs.of_centre(tx.sql)
        return hub.desk


def pushed_and_pulled(town: Town, letter: str) -> int:
    """What a desk has goes to the hub and what the hub has to the desk, with no stick; what was new."""
    store = town.centres[CENTRE][letter]
    there, back = town.folder / f"{letter}.sala", town.folder / f"{letter}-back.sala"
    outgoing.write(store, there, only=hub_of(store))
    taken = town.hub.take(there).changes
    town.hub.write(store.about.centre, back, store.about.desk)
    incoming.read(store, back)
    return taken


def asked(store: Store) -> int:
    with store.read() as tx:
        return conflicts.count(tx.sql)


def test_morango_edits_of_different_fields_are_both_kept_and_nobody_is_asked(town: Town) -> None:
    """There the receiver's whole record wins: the address is gone from both screens."""
    a, b = (town.centres[CENTRE][letter] for letter in "AB")
    who = add(a, "มาลี ใจดี")
    for letter in "ABA":
        pushed_and_pulled(town, letter)
    edit(a, who, phone="0811111111")
    pushed_and_pulled(town, "A")
    edit(b, who, address="12 หมู่ 3 แม่กา")
    for letter in "BAB":
        pushed_and_pulled(town, letter)
    for store in (a, b):
        assert value(store, who, "phone") == "0811111111"
        assert value(store, who, "address") == "12 หมู่ 3 แม่กา"
        assert asked(store) == 0
    with town.hub.store(town.scope(CENTRE)) as here:
        assert image(here) == image(a) == image(b)
    town.close()


def test_morango_after_a_restored_file_new_work_leaves_and_lost_work_comes_back(town: Town) -> None:
    """There the counter was used again: nothing is sent, nothing comes back, and nobody is told."""
    desks = town.centres[CENTRE]
    who = add(desks["B"], "มาลี ใจดี")
    pushed_and_pulled(town, "B")
    desks["B"].close()
    shutil.copytree(desks.homes["B"].folder, town.folder / "backup")
    desks.open("B")
    add(desks["B"], "ก่อน กู้คืน")
    edit(desks["B"], who, phone="0811111111")
    assert pushed_and_pulled(town, "B") == 2
    desks["B"].close()
    shutil.rmtree(desks.homes["B"].folder)
    shutil.copytree(town.folder / "backup", desks.homes["B"].folder)
    desks.open("B")
    edit(desks["B"], who, address="12 หมู่ 3 แม่กา")
    assert pushed_and_pulled(town, "B") == 1  # the new edit leaves at once
    for letter in "BAB":
        pushed_and_pulled(town, letter)
    assert names(desks["B"]) == {"มาลี", "ก่อน"}  # and the lost work is back
    for letter in "AB":
        assert value(desks[letter], who, "phone") == "0811111111"
        assert value(desks[letter], who, "address") == "12 หมู่ 3 แม่กา"
    desks.same()
    desks.sound()
    town.close()


def test_a_relay_hands_on_what_it_was_given(town: Town) -> None:
    """Morango 144: A to B, B to C, and C lacks A's; here A to the hub, the hub to B, B by stick to C."""
    desks = town.centres[CENTRE]
    assert desks.invite("C") == "C"
    desks.visit("C", "A", "C", "A")
    pushed_and_pulled(town, "A")
    add(desks["A"], "ของเอ คน")
    for letter in "AB":
        pushed_and_pulled(town, letter)
    for old in (town.stick / "Sala").iterdir():
        old.unlink()
    desks.visit("C", "B", "C")
    assert names(desks["C"]) == {"ของเอ"}
    town.close()


def test_nothing_is_sent_for_ever(town: Town) -> None:
    """Morango 130: the same data in every exchange; here the second time nothing goes."""
    desks = town.centres[CENTRE]
    add(desks["A"], "มาลี ใจดี")
    for letter in "ABAB":
        pushed_and_pulled(town, letter)
    for letter in "AB":
        path = town.folder / "again.sala"
        assert outgoing.write(desks[letter], path, only=hub_of(desks[letter])).changes == 0
        path.unlink()
    town.close()


many = settings(max_examples=MANY, deadline=None, database=None, suppress_health_check=list(HealthCheck))
alone = st.tuples(
    st.just("w"), st.just("A"), st.just("p1"), st.sampled_from("fg"), st.sampled_from("xyz")
)
old = st.tuples(st.just("old"), st.integers(0, 40), st.sampled_from("ABCHJ"))


def _asked_of(town_pattern: Path, told: list[tuple[object, ...]]) -> Counter[str]:
    """How many questions each one asks at any moment of a history."""
    found: Counter[str] = Counter()
    with (
        tempfile.TemporaryDirectory(dir=environment() or None) as folder,
        pytest.MonkeyPatch.context() as patch,
    ):
        world = World(Path(folder), town_pattern, patch, middle="H")
        try:
            world.begin("ABCHJ")
            for step in told:
                world.do(step)
                found.update({name: len(seat.copy.conflicts()) for name, seat in world.seats.items()})
            world.calm()
            world.check()
            found.update({name: asked(seat.store) for name, seat in world.seats.items()})
        finally:
            world.close()
    return found


@many
@given(told=st.lists(st.one_of(alone, alone, carry, old), max_size=18))
def test_one_author_is_never_asked_whatever_is_lost_or_comes_again(
    town_pattern: Path, told: list[tuple[object, ...]]
) -> None:
    assert not +_asked_of(town_pattern, told)


apart = st.sampled_from(
    [("w", "A", "p1", "f", value) for value in "xyz"] + [("w", "B", "p1", "g", value) for value in "xyz"]
)


@many
@given(told=st.lists(st.one_of(apart, apart, carry, old), max_size=18))
def test_two_who_write_different_fields_are_never_asked(
    town_pattern: Path, told: list[tuple[object, ...]]
) -> None:
    made = [("w", "A", "p1", "f", "x"), ("x", "A", "H", "ok"), ("x", "H", "B", "ok")]
    assert not +_asked_of(town_pattern, [*made, *told])
