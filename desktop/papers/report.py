"""A report's table on paper: the same lines as on the screen and in the workbook."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desktop.papers.sheet import SOFT, Sheet
from desktop.papers.table import MARGIN, Column, Table, lay
from desktop.paths import whole_file

WIDTHS = (30, 66, 20, 20, 20, 24)
"""Millimetres of the columns."""
WORDS = 2
"""So many columns hold words; the others hold numbers."""
ROW = 7.4


def write(
    out: Path,
    heading: tuple[str, str],
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    practice: bool = False,
) -> int:
    """Write a report; gives the number of its pages.

    Args:
        out: where.
        heading: the centre, and what is reported about.
        columns: their headings.
        rows: their words; numbers as they are read.
        practice: whether ตัวอย่าง stands across every page.

    Raises:
        DiskTrouble, FileTrouble: it cannot be written.
    """
    sheet = Sheet(" ".join(heading), practice=practice)
    made = [
        Column(words, wide, "left" if place < WORDS else "right", name=place < WORDS)
        for place, (words, wide) in enumerate(zip(columns, WIDTHS, strict=True))
    ]
    lay(sheet, Table(made, rows, row_height=ROW, size=13), lambda page: _top(page, heading), _end)
    with whole_file(out) as part:
        return sheet.save(part)


def _top(sheet: Sheet, heading: tuple[str, str]) -> float:
    middle, (centre, about) = sheet.width / 2, heading
    sheet.text(middle, MARGIN + 4, centre, 13, align="centre", colour=SOFT)
    return sheet.heading(middle, MARGIN + 14, sheet.width - 2 * MARGIN, about, 20) - 2


def _end(_sheet: Sheet, _top: float) -> None:
    """Nothing stands below: nobody signs a report here."""
