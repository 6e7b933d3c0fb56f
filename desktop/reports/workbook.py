"""A report's table as a plain workbook, one sheet to print on one page."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from desktop.paths import write_whole

Cell: TypeAlias = str | int | float | None
WIDTHS = (24, 40, 12, 12, 12, 14)
"""Of the columns, in characters; further ones are as wide as the last."""
LONGEST_SHEET = 31
FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", " "))


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands in the workbook, in words: a title, headings, and rows under them."""

    title: str
    name: str
    """Of the sheet's tab."""
    headings: tuple[str, ...]
    rows: Sequence[Sequence[Cell]]
    """The first cell of a row says to what it belongs; where that changes a line is drawn."""
    widths: tuple[int, ...] = WIDTHS
    across: bool = False
    """Whether it is printed across the paper, on as many pages as its rows need."""


def write(sheet: Sheet, out: Path) -> Path:
    """Write it; numbers stay numbers, so that Excel can go on reckoning.

    Raises:
        DiskTrouble, FileTrouble: the file cannot be written.
    """
    import xlsxwriter  # noqa: PLC0415  (a page that offers it opens without it)

    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"strings_to_formulas": False, "in_memory": True}) as book:
        _fill(book, sheet)
    write_whole(out, made.getvalue())
    return out


def _fill(book: Any, sheet: Sheet) -> None:
    font = {"font_name": "TH Sarabun New", "font_size": 16}
    plain, opens = book.add_format(font), book.add_format({**font, "top": 1})
    head = book.add_format({**font, "bold": True, "bottom": 1, "align": "center"})
    title = book.add_format({**font, "bold": True, "font_size": 18})
    page = book.add_worksheet(sheet.name.translate(FORBIDDEN).strip("' ")[:LONGEST_SHEET])
    page.write_string(0, 0, sheet.title, title)
    for place, words in enumerate(sheet.headings):
        page.set_column(place, place, sheet.widths[min(place, len(sheet.widths) - 1)])
        page.write_string(2, place, words, head)
    before: Cell = None
    for row, cells in enumerate(sheet.rows, 3):
        look = opens if row > 3 and cells[0] != before else plain
        before = cells[0]
        for place, cell in enumerate(cells):
            _write(page, (row, place), cell, look)
    page.freeze_panes(3, 0)
    page.set_paper(9)
    if sheet.across:
        page.set_landscape()
        page.repeat_rows(2)
    page.fit_to_pages(1, 0 if sheet.across else 1)


def _write(page: Any, at: tuple[int, int], cell: Cell, look: Any) -> None:
    if cell is None:
        page.write_blank(*at, None, look)
    elif isinstance(cell, str):
        page.write_string(*at, cell, look)
    else:
        page.write_number(*at, cell, look)
