"""The verbs of printers, as people type them: for the test of the contract."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.conftest import Desk

READ = "21,21,19,19,19.5,19.5,21,21"


def measured(desk: Desk) -> dict[str, Any]:
    """A printer whose sheet was read."""
    return desk("printers", "profile", "เลเซอร์หน้าห้อง", "--read", READ)


def listed(desk: Desk) -> dict[str, Any]:
    """What is known of it afterwards."""
    measured(desk)
    told = desk("printers", "list")
    assert [one["name"] for one in told["printers"] if one["profiles"]] == ["เลเซอร์หน้าห้อง"]
    return told


def read_again(desk: Desk) -> dict[str, Any]:
    """The second sheet says that nothing is left: the profile stays."""
    first = measured(desk)
    again = desk("printers", "profile", "เลเซอร์หน้าห้อง", "--again", "--read", ",".join(["20"] * 8))
    assert again["profile"]["dx"] == first["profile"]["dx"] == 1
    return again


def forgotten(desk: Desk) -> dict[str, Any]:
    """Nothing is put right any more."""
    measured(desk)
    return desk("printers", "profile", "เลเซอร์หน้าห้อง", "--forget")


PLAYS: tuple[tuple[str, str, Callable[[Desk, Path], dict[str, Any]]], ...] = (
    ("printers.list", "one measured", lambda d, _p: listed(d)),
    (
        "printers.grid",
        "A5",
        lambda d, p: d("printers", "grid", "--paper", "a5", "--out", p / "grid.pdf"),
    ),
    ("printers.profile", "read off", lambda d, _p: measured(d)),
    ("printers.profile", "read again", lambda d, _p: read_again(d)),
    ("printers.profile", "forgotten", lambda d, _p: forgotten(d)),
)
