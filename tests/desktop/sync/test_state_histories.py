"""Histories with a desk that comes late and begins with what stands, against the model that holds everything."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.store import state as taking
from desktop.sync import outgoing, state
from tests.desktop.sync.desks import image
from tests.desktop.sync.test_histories import steps
from tests.desktop.sync.test_rules_are_needed import WRONG
from tests.desktop.sync.world import Step, environment, open_at, play

MANY = int(os.environ.get("SALA_HISTORIES", "60"))
pytestmark = pytest.mark.no_cover  # the same lines a thousand times: counting them costs a third


@settings(
    max_examples=MANY,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
    print_blob=True,
)
@given(told=st.lists(st.one_of(steps, steps, steps, steps, steps, st.just(("ask", "C"))), max_size=26))
def test_who_comes_late_ends_like_everybody(two_and_a_newcomer: Path, told: list[Step]) -> None:
    _run(two_and_a_newcomer, told)


def _run(pattern: Path, told: list[Step]) -> None:
    with tempfile.TemporaryDirectory(dir=environment() or None) as folder:
        play(Path(folder), pattern, told)


@pytest.mark.parametrize("asked", ["before", "after", "never"])
def test_the_history_comes_when_it_is_asked_for(two_and_a_newcomer: Path, asked: str) -> None:
    lived: list[Step] = [
        ("w", "A", "p1", "f", "x"),
        ("w", "A", "p1", "f", "y"),
        ("w", "A", "p1", "f", "z"),
        ("x", "A", "B", "ok"),
        ("w", "B", "p1", "g", "y"),
        ("erase", "B", "p2"),
        ("start", "A"),
        ("w", "A", "p2", "g", "y"),
    ]
    ask: Step = ("ask", "C")
    told = [*([ask] if asked == "before" else []), *lived, ("x", "C", "A", "ok")]
    told += [
        ("w", "C", "p1", "g", "z"),
        *([ask] if asked == "after" else []),
        ("w", "A", "p1", "f", "x"),
    ]
    with tempfile.TemporaryDirectory(dir=environment() or None) as folder:
        world = play(Path(folder), two_and_a_newcomer, told)
        seen = [image(open_at(world.seats[name].folder)) for name in "AC"]
    assert bool(seen[1]["thin"]) == (asked == "never")
    assert (seen[0]["changes"] == seen[1]["changes"]) == (asked != "never")


# --- each rule is needed


def _nothing_is_over(patch: pytest.MonkeyPatch) -> None:
    """What stands is put beside what was there."""
    patch.setattr(taking._Standing, "_knew", lambda _self, _dot: False)


def _nobody_beside(patch: pytest.MonkeyPatch) -> None:
    """The other heads of a field are not named."""
    said = state._Reading._said
    patch.setattr(state._Reading, "_said", lambda *of, **how: (said(*of, **how)[0], {}))


def _head_of_all(patch: pytest.MonkeyPatch) -> None:
    """A Change passes for the head of everything that it wrote."""
    said = state._Reading._said
    patch.setattr(state._Reading, "_said", lambda *of, **how: (None, said(*of, **how)[1]))


def _as_if_whole(patch: pytest.MonkeyPatch) -> None:
    """Who holds only what stands hands it on as a history."""
    patch.setattr(outgoing.thin, "spans", lambda _sql: {})


RULES = {
    "what stands takes the place of what it wrote over": (
        _nothing_is_over,
        [("w", "A", "p1", "f", "x"), ("w", "A", "p1", "f", "y"), ("x", "C", "A", "ok")],
    ),
    "the other heads are named": (
        _nobody_beside,
        [
            ("w", "A", "p1", "f", "x"),
            ("x", "A", "B", "ok"),
            ("w", "A", "p1", "f", "y"),
            ("w", "B", "p1", "f", "z"),
            ("x", "A", "B", "ok"),
            ("x", "C", "A", "ok"),
        ],
    ),
    "a field that went on waits for its head": (
        _head_of_all,
        [
            ("w", "A", "p1", "f", "x"),
            ("x", "A", "B", "ok"),
            ("w", "B", "p1", "f", "z"),
            ("w", "A", "p1", "g", "x"),
            ("w", "A", "p1", "f", "y"),
            ("x", "A", "B", "ok"),
            ("x", "C", "A", "ok"),
        ],
    ),
    "what is held thinly is given as what stands": (
        _as_if_whole,
        [
            ("snap", "A"),
            ("w", "A", "p1", "f", "x"),
            ("w", "A", "p1", "f", "y"),
            ("w", "A", "p1", "f", "z"),
            ("x", "C", "A", "ok"),
            ("restore", "A"),
            ("x", "A", "C", "ok"),
            ("w", "A", "p1", "g", "z"),
            ("x", "A", "C", "ok"),
        ],
    ),
}


@pytest.mark.parametrize("rule", RULES)
def test_without_this_rule_of_beginning_a_history_fails(two_and_a_newcomer: Path, rule: str) -> None:
    take_away, steps = RULES[rule]
    _run(two_and_a_newcomer, steps)
    with pytest.MonkeyPatch.context() as patch:
        take_away(patch)
        with pytest.raises(WRONG):
            _run(two_and_a_newcomer, steps)
