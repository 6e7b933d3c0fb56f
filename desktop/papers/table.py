"""A table over as many pages as it takes: heading and head repeated, rows numbered, page n of m."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from desktop.certificates.document import MM
from desktop.papers.sheet import HALF, SOFT, Align, Sheet

MARGIN = 15.0
FOOT = 14.0
"""Kept free under the table for the number of the page."""
HEAD = 9.0
"""Height of the table's own head."""
CLOSEST = 88
"""Rows keep more than so many percent of their height: people sign in them."""

Top: TypeAlias = Callable[[Sheet], float]
"""Writes a page's heading; gives the height at which the table may begin."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its width in millimetres, and where its words stand."""

    heading: str
    width: float
    align: Align = "left"
    name: bool = False
    """Whether it holds names: shrunk or set in two lines, never cut."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of plain texts under columns; a row shorter than the columns leaves room to write."""

    columns: Sequence[Column]
    rows: Sequence[Sequence[str]]
    row_height: float = 9.0
    size: float = 14.0
    end: float = 0.0
    """Room in millimetres kept under the last row for what stands there once."""


def lay(sheet: Sheet, table: Table, top: Top, end: Callable[[Sheet, float], None]) -> None:
    """Lay a table out and end all its pages.

    Args:
        sheet: a new one.
        table: what it holds.
        top: writes the heading of each page.
        end: writes what stands once under the last row, from a height on.
    """
    start = top(sheet)
    table, pages = _settled(table, sheet.height - MARGIN - FOOT - start - HEAD)
    begun = 0
    for place, many in enumerate(pages):
        if place:
            start = top(sheet)
        bottom = _page(sheet, table, table.rows[begun : begun + many], start)
        begun += many
        if place == len(pages) - 1:
            end(sheet, bottom)
        told = f"หน้า {place + 1} จาก {len(pages)}"
        foot = sheet.height - MARGIN + 2
        sheet.text(sheet.width - MARGIN, foot, told, 11, align="right", colour=SOFT)
        sheet.end_page()


def _settled(table: Table, room: float) -> tuple[Table, list[int]]:
    """The rows a little closer where that saves a page; the table, and how many rows a page has."""
    pages = _paged(table, room)
    for percent in range(98, CLOSEST, -2):
        closer = replace(table, row_height=table.row_height * percent / 100)
        fewer = _paged(closer, room)
        if len(fewer) < len(pages):
            return closer, fewer
    return table, pages


def _paged(table: Table, room: float) -> list[int]:
    """How many rows stand on each page: the last one keeps room for what ends the table."""
    fits, last = int(room // table.row_height), int((room - table.end) // table.row_height)
    left, pages = len(table.rows), []
    while left > last:
        # at least one row goes over to the page that is signed
        many = min(fits, left - 1) if left <= fits else fits
        pages.append(many)
        left -= many
    return [*pages, left]


def _page(sheet: Sheet, table: Table, rows: Sequence[Sequence[str]], top: float) -> float:
    wide = sum(column.width for column in table.columns)
    bottom = top + HEAD + len(rows) * table.row_height
    sheet.band(MARGIN, top, wide, HEAD)
    edge = MARGIN
    for column in table.columns:
        middle = edge + column.width / 2
        sheet.text(middle, top + HEAD / 2 + 1.6, column.heading, 12.5, weight="SemiBold", align="centre")
        edge += column.width
        sheet.rule(edge, top, edge, bottom)
    sheet.rule(MARGIN, top, MARGIN, bottom)
    for place, row in enumerate(rows):
        _row(sheet, table, row, top + HEAD + place * table.row_height)
    for line in (top, *(top + HEAD + n * table.row_height for n in range(len(rows) + 1))):
        sheet.rule(MARGIN, line, MARGIN + wide, line)
    return bottom


def _row(sheet: Sheet, table: Table, row: Sequence[str], top: float) -> None:
    edge, pad = MARGIN, 2.0
    base = top + table.row_height / 2 + table.size * HALF / MM
    for column, text in zip(table.columns, row, strict=False):
        if column.name:
            sheet.name(edge + pad, top, (column.width - 2 * pad, table.row_height), text, table.size)
        else:
            at = {"left": edge + pad, "centre": edge + column.width / 2}
            x = at.get(column.align, edge + column.width - pad)
            sheet.text(x, base, text, table.size, align=column.align)
        edge += column.width
