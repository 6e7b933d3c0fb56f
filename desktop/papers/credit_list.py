"""The list for the credit bank on paper, across the sheet, signed by who is in charge."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desktop.papers.sheet import SOFT, Sheet
from desktop.papers.table import MARGIN, Column, Table, lay
from desktop.paths import whole_file

WIDTHS = (10.0, 42.0, 54.0, 50.0, 16.0, 16.0, 19.0, 19.0, 41.0)
"""Millimetres of the columns; together as wide as the sheet between its margins."""
NUMBERS, NAMES = (0, 4, 5, 6, 7), (2, 3, 8)
"""Columns of figures at the right edge, and of words that are never cut."""


def write(
    out: Path,
    head: tuple[str, str],
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    practice: bool = False,
) -> int:
    """Write the list; gives the number of its pages.

    Args:
        out: where.
        head: the centre, and what the list is.
        headings: of the columns of `WIDTHS`.
        rows: words under them.
        practice: whether ตัวอย่าง stands across every page.

    Raises:
        DiskTrouble, FileTrouble: it cannot be written.
    """
    sheet = Sheet(head[1], width=297, height=210, practice=practice)
    columns = [
        Column(heading, wide, "right" if place in NUMBERS else "left", name=place in NAMES)
        for place, (heading, wide) in enumerate(zip(headings, WIDTHS, strict=True))
    ]
    table = Table(columns, rows, row_height=9.5, size=13, end=26)
    lay(sheet, table, lambda page: _top(page, *head), lambda page, top: _end(page, top, len(rows)))
    with whole_file(out) as part:
        return sheet.save(part)


def _top(page: Sheet, home: str, title: str) -> float:
    middle, width = page.width / 2, page.width - 2 * MARGIN
    page.text(middle, MARGIN + 4, home, 13, align="centre", colour=SOFT)
    return page.heading(middle, MARGIN + 13, width, title, 18) - 2


def _end(page: Sheet, top: float, many: int) -> None:
    page.text(MARGIN, top + 9, f"รวม {many} รายการ", 13, weight="SemiBold")
    for place, who in enumerate(("ผู้จัดทำ", "ผู้รับรอง")):
        x = page.width - MARGIN - 40 - (1 - place) * 90
        page.text(x, top + 18, "ลงชื่อ " + "." * 44, 13, align="centre")
        page.text(x, top + 24, who, 12, align="centre", colour=SOFT)
