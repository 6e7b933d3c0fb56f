"""The verbs of sign-in sheets, as people type them: for the test of the contract."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.conftest import Desk


def printed(desk: Desk, folder: Path) -> str:
    """The code of a sheet that was just printed."""
    told = desk("sheets", "print", "A01", "--sessions", "3-5", "--out", folder / "s.pdf")
    return str(told["sheets"][0]["code"])


def kept(desk: Desk, folder: Path) -> dict[str, Any]:
    """What is said when a printed sheet comes back as a scan."""
    printed(desk, folder)
    return desk("sheets", "keep", "A01#3", folder / "s.pdf")


PLAYS: tuple[tuple[str, str, Callable[[Desk, Path], dict[str, Any]]], ...] = (
    ("sheets.print", "to come", lambda d, p: d("sheets", "print", "A01", "--out", p / "s.pdf")),
    (
        "sheets.print",
        "again",
        lambda d, p: d("sheets", "reprint", printed(d, p), "--out", p / "again.pdf"),
    ),
    ("sheets.keep", "a scan", kept),
    ("sheets.type", "a line", lambda d, p: d("sheets", "type", f"{printed(d, p)}#2", "1 ขาด")),
    (
        "sheets.type",
        "looked at only",
        lambda d, p: d("sheets", "type", f"{printed(d, p)}#1", "1-2", "--dry-run"),
    ),
)
