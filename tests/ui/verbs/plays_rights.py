"""The verbs of one person's records, as people type them: for the test of the contract."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.conftest import Desk


def _two(desk: Desk) -> tuple[str, str]:
    told = [
        desk("learners", "add", "--name", name, "--birth", "2500")["learner"]["code"]
        for name in ("นางบัวลอย น้ำทิพย์", "บัวลอย น้ำทิพย์")
    ]
    return told[0], told[1]


def _merge(desk: Desk, _path: Path) -> dict[str, Any]:
    return desk("learners", "merge", *_two(desk), "--from-other", "name")


def _unmerge(desk: Desk, _path: Path) -> dict[str, Any]:
    keep, other = _two(desk)
    desk("learners", "merge", keep, other)
    return desk("learners", "unmerge", other)


def _duplicates(desk: Desk, _path: Path) -> dict[str, Any]:
    _two(desk)
    return desk("learners", "duplicates")


def _export(desk: Desk, path: Path) -> dict[str, Any]:
    return desk("learners", "export", _two(desk)[0], "--out", path / "a.zip")


def _erase(desk: Desk, _path: Path) -> dict[str, Any]:
    return desk("learners", "erase", _two(desk)[0], "--why", "เจ้าตัวขอให้ลบ")


PLAYS: tuple[tuple[str, str, Callable[[Desk, Path], dict[str, Any]]], ...] = (
    (
        "learners.hours",
        "came and was certified",
        lambda d, p: (
            d("certificates", "issue", "A01", "--out", p / "c.pdf")
            and d("learners", "hours", d("learners", "list")["learners"][0]["code"])
        ),
    ),
    ("learners.hours", "never came", lambda d, p: d("learners", "hours", _two(d)[0])),
    ("learners.merge", "two", _merge),
    ("learners.unmerge", "two", _unmerge),
    ("learners.duplicates", "one pair", _duplicates),
    ("learners.export", "one", _export),
    ("learners.erase", "one", _erase),
)
