"""Lists written and read in one go, for the tests of reading people."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from desktop.learners.office_list.people import Person, Reading, read_people
from tests.desktop.learners.made_files import write_xlsx

TODAY = date(2026, 6, 3)
ID = ["1000000000019", "1000000000027", "1000000000035"]
HEADS = ["ที่", "ชื่อ-สกุล", "เลขบัตรประชาชน", "วันเกิด", "โทร", "ที่อยู่", "หมายเหตุ"]


def read(folder: Path, *rows: list[Any], heads: list[Any] | None = None) -> Reading:
    """Write rows under headings to an xlsx and read them; the first row is row 2."""
    grid = [HEADS if heads is None else heads, *rows]
    found = read_people(write_xlsx(folder / "a.xlsx", grid), today=TODAY)
    blank = sum(all(cell is None for cell in row) for row in rows)
    assert found.rows == len(rows) - blank
    return found


def one(folder: Path, *row: Any, heads: list[Any] | None = None) -> Person:
    found = read(folder, list(row), heads=heads)
    assert not found.skipped
    return found.people[0]


def codes(found: Reading) -> set[tuple[int, str, str]]:
    return {(problem.row, problem.field, problem.code) for problem in found.problems}
