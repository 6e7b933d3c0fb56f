"""The verbs of a move between centres, as people type them: for the test of the contract."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from desktop.paths import Home
from tests.conftest import Desk

WHO = "A00001E"


def moved(d: Desk, p: Path) -> dict[str, Any]:
    """มาลี goes to ศาลาดอกคำใต้ with her hours; asked on the way."""
    told = d(
        "learners", "move", WHO, "--out", p / "m.sala-move", "--to", "ศาลาดอกคำใต้", "--consent", "signed"
    )
    assert (told["lines"], told["minutes"], told["to"]) == (1, 900, "ศาลาดอกคำใต้")
    return told


def _taken_in(d: Desk, p: Path) -> dict[str, Any]:
    code = moved(d, p)["code"]
    there = Home(p / "there")
    d("setup", "--centre", "ศาลาดอกคำใต้", home=there)
    file = (p / "m.sala-move", "--code", code)
    assert d("learners", "take-in", *file, "--dry-run", home=there)["taken"] is None
    told = d("learners", "take-in", *file, home=there)
    assert (told["taken"]["new"], told["taken"]["written"]) == (True, 1)
    return told


PLAYS: tuple[tuple[str, str, Callable[[Desk, Path], dict[str, Any]]], ...] = (
    ("learners.move", "with consent", moved),
    ("learners.take-in", "somebody new", _taken_in),
)
