"""The verbs of devices, as people type them: for the test of the contract."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.conftest import Desk

PLAYS: tuple[tuple[str, str, Callable[[Desk, Path], dict[str, Any]]], ...] = (
    (
        "cards.print",
        "activity",
        lambda d, p: d("cards", "print", "--activity", "A01", "--out", p / "c.pdf"),
    ),
    ("cards.print", "one again", lambda d, p: d("cards", "print", "A00001E", "--out", p / "c.pdf")),
)
