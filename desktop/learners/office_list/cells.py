"""Cells of a list as an office made it: what a cell may be, its text, its column letter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta

_TIMES = (time, timedelta)

# datetime is a date, so a real Excel date is one of the last two.
Cell = str | float | int | bool | datetime | date | None
Row = Sequence[Cell]
Rows = Sequence[Row]
Score = Callable[[Rows], float]

_LONGEST = 2_000  # letters of a cell that are looked at; nobody is named in more


def clean(value: object) -> Cell:
    """Return a cell of a workbook in our few kinds; blanks become None, times become text."""
    if isinstance(value, str):
        return value if value and not value.isspace() else None
    if isinstance(value, _TIMES):
        return str(value)
    return value if isinstance(value, bool | int | float | date) else None


def text_of(cell: Cell) -> str:
    """Return what the cell shows, trimmed; a whole float shows no point, an empty cell is ''.

    Zero-width blanks, which web pages leave behind, are taken out: no trimming would catch them.
    """
    if cell is None:
        return ""
    if isinstance(cell, str):
        shown = cell if len(cell) <= _LONGEST else cell[:_LONGEST]
        if "\u200b" in shown or "\ufeff" in shown:
            shown = shown.replace("\u200b", "").replace("\ufeff", "")
        return shown.strip()
    if isinstance(cell, bool):
        return "1" if cell else "0"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def letter(column: int) -> str:
    """Return the name Excel gives a column counted from 0: 0 → A, 25 → Z, 26 → AA."""
    name, left = "", column + 1
    while left:
        left, place = divmod(left - 1, 26)
        name = chr(65 + place) + name
    return name


def filled(row: Row) -> int:
    """Count the cells of a row that hold something."""
    return len(row) - row.count(None)
