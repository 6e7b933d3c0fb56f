"""Numbered steps of plain SQL, append-only: a file that was released is never edited."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from desktop.errors import StoreTrouble

STEPS = Path(__file__).parent


def steps(folder: Path = STEPS) -> list[tuple[int, str]]:
    """(number, SQL) of every step, in order."""
    found = sorted(folder.glob("[0-9][0-9][0-9][0-9]_*.sql"))
    return [(int(path.name[:4]), path.read_text(encoding="utf-8")) for path in found]


def newest() -> int:
    """The number of the last step that this program knows."""
    return max(int(path.name[:4]) for path in STEPS.glob("[0-9][0-9][0-9][0-9]_*.sql"))


def version(sql: Any) -> int:
    """The file's version: the number of its last step."""
    told: int = sql.execute("PRAGMA user_version").fetchone()[0]
    return told


def check_version(sql: Any, newest: int) -> int:
    """The file's version, where this program knows it.

    Raises:
        StoreTrouble: `store_too_new`.
    """
    have = version(sql)
    if have > newest:
        raise StoreTrouble("store_too_new", file_version=have, program_version=newest)
    return have
