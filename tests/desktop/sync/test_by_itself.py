"""When a desk exchanges by itself: never when it was told not to, ever more rarely while it fails."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from desktop.devices.power import Power
from desktop.settings import LINE_MINUTES, Settings
from desktop.sync.by_itself import FIRST_FAILURE, LONGEST, SPREAD, Line, pause, why_not

USUAL = Settings(line_battery=30)


@pytest.mark.parametrize(
    ("power", "line", "why"),
    [
        (None, Line(), None),
        (None, Line(online=True, metered=False), None),
        (None, Line(online=False), "offline"),
        (None, Line(online=True, metered=True), "metered"),
        (Power(29, plugged=False), Line(), "battery"),
        (Power(30, plugged=False), Line(), None),
        (Power(3, plugged=True), Line(), None),
    ],
)
def test_it_waits_for_what_it_was_told_to(power: Power | None, line: Line, why: str | None) -> None:
    assert why_not(USUAL, power, line) == why


def test_the_settings_have_the_last_word() -> None:
    low, paid = Power(1, plugged=False), Line(online=True, metered=True)
    assert why_not(replace(USUAL, line=False), None, Line()) == "off"
    assert why_not(replace(USUAL, line_metered=True), None, paid) is None
    assert why_not(replace(USUAL, line_battery=0), low, Line()) is None


@pytest.mark.parametrize("minutes", LINE_MINUTES)
def test_each_failure_doubles_the_wait_up_to_a_longest(minutes: int) -> None:
    waits = [pause(minutes, failures, 0) for failures in range(1, 40)]
    assert waits[0] == FIRST_FAILURE
    assert all(later in {2 * sooner, waits[-1]} for sooner, later in pairwise(waits))
    assert waits[-1] == max(LONGEST, minutes * 60)


def test_a_success_begins_anew_and_chance_only_draws_out() -> None:
    assert pause(60, 0, 0) == 3600
    assert pause(60, 0, 1) == 3600 * (1 + SPREAD)
    assert all(3600 <= pause(60, 0) <= 3600 * (1 + SPREAD) for _ in range(100))
