"""Histories of three desks, sticks, lying clocks, restored and cloned disks, against the model."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.founding import Founding, found
from desktop.paths import Home
from desktop.store.keys import CHEAP
from tests.desktop.sync.desks import PASSPHRASE, Desks
from tests.desktop.sync.world import FIELDS, ROWS, YEARS, Step, environment, play

MANY = int(os.environ.get("SALA_HISTORIES", "25"))

who = st.sampled_from("ABC")
row = st.sampled_from(sorted(ROWS))
pairs = st.sampled_from([(a, b) for a in "ABC" for b in "ABC" if a != b])
write = st.tuples(st.just("w"), who, row, st.sampled_from(sorted(FIELDS)), st.sampled_from("xyz"))
carry = st.tuples(pairs, st.sampled_from(["ok", "ok", "ok", "lost", "one way", "cut"])).map(
    lambda told: ("x", *told[0], told[1])
)
steps = st.one_of(
    write,
    write,
    write,
    carry,
    carry,
    carry,
    st.tuples(st.just("rm"), who, row),
    st.tuples(st.just("settle"), who, st.integers(0, 3), st.integers(0, 1)),
    st.tuples(st.just("undo"), who),
    st.tuples(st.just("old"), st.integers(0, 40), who),
    st.tuples(st.just("start"), who),
    st.tuples(st.just("year"), who, st.sampled_from(YEARS)),
    st.tuples(st.just("erase"), who, row),
    st.tuples(st.just("snap"), who),
    st.tuples(st.just("restore"), who),
    st.tuples(st.just("clone"), who),
)


@pytest.fixture(scope="module")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three desks of one centre that have met: only ever copied."""
    folder = tmp_path_factory.mktemp("three")
    made = Desks(folder, folder / "stick")
    made.stick.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SALA_NOW", "2026-05-20T08:00")
        found(Home(folder / "A"), Founding("ศาลาแม่กา", PASSPHRASE, volunteer="ครูสมใจ", cost=CHEAP))
        made.homes["A"] = Home(folder / "A")
        made.open("A")
        made.invite("B")
        made.invite("C")
        made.visit("B", "C", "A", "B", "C", "A", "B", "C")
        for store in made.stores.values():  # the deeds of the founding are no deeds of the history
            with store.write("undo") as tx:
                tx.sql.execute("DELETE FROM bundle_read")
        made.close()
    return folder


def run(pattern: Path, told: list[Step]) -> None:
    with tempfile.TemporaryDirectory(dir=environment() or None) as folder:
        play(Path(folder), pattern, told)


@settings(
    max_examples=MANY,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
    print_blob=True,
)
@given(told=st.lists(steps, max_size=22))
def test_every_history_ends_with_all_desks_alike_and_nothing_lost(
    pattern: Path, told: list[Step]
) -> None:
    run(pattern, told)
