"""The verbs of the schedule, as people type them: for the test of the contract."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.conftest import Desk

PLAN = ("--from", "2026-07-06", "--time", "09:00-12:00")


def _planned(desk: Desk) -> str:
    weekly = ("--until", "2026-08-07", "--weekly", "wed,fri", "--place", "ลานวัด")
    made = desk("activities", "add", "--title", "สานตะกร้า", *PLAN, *weekly)
    return str(made["activity"]["code"])


def _move(desk: Desk, _path: Path) -> dict[str, Any]:
    code = _planned(desk)
    desk("activities", "add", "--title", "ภาษามลายู", *PLAN, "--until", "2026-07-11", "--weekly", "sat",
         "--place", "ลานวัด")  # fmt: skip
    return desk("activities", "move", f"{code}#2", "--to", "11/7/69", "--why", "ฝนตก")


def _cancel(desk: Desk, _path: Path) -> dict[str, Any]:
    return desk("activities", "cancel", f"{_planned(desk)}#2", "--why", "น้ำท่วม", "--instead")


PLAYS: list[tuple[str, str, Callable[[Desk, Path], dict[str, Any]]]] = [
    (
        "activities.add",
        "pattern",
        lambda d, p: d(
            "activities", "add", "--title", "ก", *PLAN, "--pattern", "FREQ=MONTHLY;BYDAY=2WE;COUNT=3"
        ),
    ),
    ("activities.move", "a week", _move),
    ("activities.cancel", "instead", _cancel),
]
