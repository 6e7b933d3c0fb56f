"""The verbs of certificates' numbers, as people type them: for the test of the contract."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.conftest import Desk


def _issued(d: Desk, p: Path) -> list[str]:
    told = d("certificates", "issue", "A01", "--out", p / "a.pdf")
    return [one["number"] for one in told["issued"]]


def _restored(d: Desk, p: Path) -> dict[str, Any]:
    """Three numbers were given after the backup that was put back."""
    backup = d("backup", p / "stick")["file"]
    _issued(d, p)
    d("restore", backup)
    told = d("certificates", "gaps")
    assert [(one["numbers"], one["cause"]) for one in told["gaps"]] == [("1–3/2569", "restored")]
    return told


def _explained(d: Desk, p: Path) -> dict[str, Any]:
    _restored(d, p)
    told = d("certificates", "explain", "2-3/2569", "--why", "ฉีกทิ้งแล้ว")
    assert [one["numbers"] for one in told["gaps"]] == ["2–3/2569"]
    return told


def _reissued(d: Desk, p: Path) -> dict[str, Any]:
    number = _issued(d, p)[1]
    told = d("certificates", "reissue", number, "--why", "สะกดชื่อผิด", "--out", p / "new.pdf")
    assert told["certificate"]["number"] == "4/2569"
    return told


def _substituted(d: Desk, p: Path) -> dict[str, Any]:
    number = _issued(d, p)[1]
    return d("certificates", "substitute", number, "--why", "น้ำท่วม", "--out", p / "s.pdf")


def _thanked(d: Desk, p: Path) -> dict[str, Any]:
    d("offer", "amend", "A01", "--facilitators", "นางสมใจ ใจงาม")
    return d("certificates", "thank", "A01", "--out", p / "t.pdf")


def _book(d: Desk, p: Path) -> dict[str, Any]:
    _explained(d, p)
    _issued(d, p)
    told = d("certificates", "register", "--year", "2569", "--out", p / "r.pdf")
    assert (told["numbers"], told["pages"], len(told["gaps"])) == (3, 1, 2)
    return told


PLAYS: tuple[tuple[str, str, Callable[[Desk, Path], dict[str, Any]]], ...] = (
    ("certificates.gaps", "restored", _restored),
    ("certificates.gaps", "none", lambda d, _p: d("certificates", "gaps")),
    ("certificates.explain", "span", _explained),
    ("certificates.reissue", "number", _reissued),
    ("certificates.substitute", "lost", _substituted),
    ("certificates.thank", "one", _thanked),
    ("certificates.register", "paper", _book),
    (
        "certificates.register",
        "fiscal",
        lambda d, p: _issued(d, p) and d("certificates", "register", "--fiscal", "--out", p / "r.xlsx"),
    ),
)
