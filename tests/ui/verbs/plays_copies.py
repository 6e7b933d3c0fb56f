"""The verbs of a learner's own copy, as people type them: for the test of the contract."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.conftest import Desk


def _numbers(d: Desk, p: Path) -> list[str]:
    issued = d("certificates", "issue", "A01", "--out", p / "all.pdf")["issued"]
    return [one["number"] for one in issued]


def _one(d: Desk, p: Path) -> dict[str, Any]:
    number = _numbers(d, p)[0]
    told = d("certificates", "copy", number, "--out", p)
    (one,) = told["copies"]
    assert d("certificates", "verify", one["file"])["certificate"]["number"] == number
    return told


def _all(d: Desk, p: Path) -> dict[str, Any]:
    numbers = _numbers(d, p)
    d("certificates", "void", numbers[0], "--why", "ชื่อผิด")
    told = d("certificates", "copy", "A01", "--out", p)
    assert [one["number"] for one in told["copies"]] == numbers[1:]
    return told


def _of_a_learner(d: Desk, p: Path) -> dict[str, Any]:
    learner = d("certificates", "issue", "A01", "--out", p / "all.pdf")["issued"][0]["learner"]
    told = d("certificates", "copy", learner, "--out", p)
    assert len(told["copies"]) == 1
    return told


def _secured(d: Desk, p: Path) -> dict[str, Any]:
    told = d("certificates", "credential", _numbers(d, p)[0], "--out", p / "mine")
    assert told["signed"]
    assert told["file"].endswith(".jwt")
    assert d("certificates", "verify", told["file"])["verdict"] == "genuine"
    return told


def _readable(d: Desk, p: Path) -> dict[str, Any]:
    number = _numbers(d, p)[0]
    told = d("certificates", "credential", number, "--hashed", "--out", p / "mine.json")
    assert not told["signed"]
    return told


PLAYS: tuple[tuple[str, str, Callable[[Desk, Path], dict[str, Any]]], ...] = (
    ("certificates.copy", "number", _one),
    ("certificates.copy", "activity", _all),
    ("certificates.copy", "learner", _of_a_learner),
    ("certificates.credential", "signed", _secured),
    ("certificates.credential", "to read", _readable),
)

REFUSED: tuple[tuple[str, ...], ...] = (
    ("certificates", "copy", "77/2569", "--out", "."),
    ("certificates", "copy", "A01", "--out", "."),
    ("certificates", "credential", "77/2569", "--out", "x.jwt"),
    ("certificates", "credential", "77/2569", "--out", "x.docx"),
)
