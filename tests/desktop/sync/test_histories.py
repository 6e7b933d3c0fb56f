"""Histories of three desks, sticks, lying clocks, restored and cloned disks, against the model."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.desktop.sync.world import FIELDS, ROWS, YEARS, Step, environment, play

MANY = int(os.environ.get("SALA_HISTORIES", "150"))
pytestmark = pytest.mark.no_cover  # the same lines a thousand times: counting them costs a third

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


def run(three_desks: Path, told: list[Step]) -> None:
    with tempfile.TemporaryDirectory(dir=environment() or None) as folder:
        play(Path(folder), three_desks, told)


@settings(
    max_examples=MANY,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
    print_blob=True,
)
@given(told=st.lists(steps, max_size=22))
def test_every_history_ends_with_all_desks_alike_and_nothing_lost(
    three_desks: Path, told: list[Step]
) -> None:
    run(three_desks, told)
