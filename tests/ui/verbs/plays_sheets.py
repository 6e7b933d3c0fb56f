"""The verbs of sign-in sheets, as people type them: for the test of the contract."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from desktop.sheets.layout import Layout
from tests.conftest import Desk
from tests.desktop.sheets.drawn import PENS, Paper


def printed(desk: Desk, folder: Path) -> str:
    """The code of a sheet that was just printed."""
    told = desk("sheets", "print", "A01", "--sessions", "3-5", "--out", folder / "s.pdf")
    return str(told["sheets"][0]["code"])


def kept(desk: Desk, folder: Path) -> dict[str, Any]:
    """What is said when a printed sheet comes back as a scan."""
    printed(desk, folder)
    return desk("sheets", "keep", "A01#3", folder / "s.pdf")


def read(desk: Desk, folder: Path, *more: str) -> dict[str, Any]:
    """What is said of a sheet on which the first signed and nobody knows what the second meant."""
    told = desk("sheets", "print", "A01", "--sessions", "1-3", "--out", folder / "s.pdf")
    layout = Layout(210.0, 297.0, 3, told["sheets"][0]["lines"])
    paper = Paper(folder / "s.pdf", 1, layout, Random(3))
    paper.sign(0, 0, PENS[0])
    paper.scribbled(0, 1)
    (folder / "photo.jpg").write_bytes(paper.photographed("scanned"))
    answer = desk("sheets", "read", folder / "photo.jpg", *more)
    assert [one["column"] for one in answer["columns"]] == [1]
    assert [one["line"] for one in answer["columns"][0]["unsure"]] == [2]
    return answer


PLAYS: tuple[tuple[str, str, Callable[[Desk, Path], dict[str, Any]]], ...] = (
    ("sheets.print", "to come", lambda d, p: d("sheets", "print", "A01", "--out", p / "s.pdf")),
    (
        "sheets.print",
        "again",
        lambda d, p: d("sheets", "reprint", printed(d, p), "--out", p / "again.pdf"),
    ),
    ("sheets.keep", "a scan", kept),
    ("sheets.read", "a photograph", read),
    ("sheets.read", "and marked", lambda d, p: read(d, p, "--write", "--over", "1:1")),
    ("sheets.read", "what is not sure as pictures", lambda d, p: read(d, p, "--cuts", str(p / "cuts"))),
    ("sheets.type", "a line", lambda d, p: d("sheets", "type", f"{printed(d, p)}#2", "1 ขาด")),
    (
        "sheets.type",
        "looked at only",
        lambda d, p: d("sheets", "type", f"{printed(d, p)}#1", "1-2", "--dry-run"),
    ),
)
