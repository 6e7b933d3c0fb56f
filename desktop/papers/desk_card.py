"""The desk card: the keys of the program on one sheet, to stand beside the keyboard (F1 prints it)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from desktop.certificates.document import MM
from desktop.papers.sheet import HALF, SOFT, Sheet, width_of
from desktop.papers.table import MARGIN
from desktop.paths import whole_file

ROW, TALLEST = 10.5, 14.0
"""Height of a row in a full card and in one with room to spare."""
SIZE = 15.0
KEY = 13.0
HIGH = 8.6
COLUMNS = 2
GAP = 12.0
TOP = 34.0
_ARROWS = str.maketrans({"←": "ซ้าย", "→": "ขวา", "↑": "ขึ้น", "↓": "ลง"})
"""Sarabun has no arrows."""


def write(
    out: Path, rows: Sequence[tuple[str, str]], title: str = "ปุ่มบนแป้นพิมพ์", *, practice: bool = False
) -> int:
    """Write the card; gives the number of its pages.

    Args:
        out: where the PDF goes.
        rows: (key, what it does) in the order they shall stand, down the left side first.
        title: over them.
        practice: whether it is printed in a practice home.

    Raises:
        DiskTrouble, FileTrouble: it cannot be written.
    """
    sheet = Sheet(title, width=297, height=210, practice=practice)
    fits = int((sheet.height - TOP - MARGIN) // ROW)
    page = fits * COLUMNS
    for start in range(0, max(1, len(rows)), page):
        some = rows[start : start + page]
        sheet.text(sheet.width / 2, MARGIN + 8, title, 24, weight="Bold", align="centre")
        side = -(-len(some) // COLUMNS)
        tall = min(TALLEST, (sheet.height - TOP - MARGIN) / max(1, side))
        _column(sheet, some[:side], MARGIN, tall)
        _column(sheet, some[side:], sheet.width / 2 + GAP / 2, tall)
        sheet.end_page()
    with whole_file(out) as part:
        return sheet.save(part)


def _column(sheet: Sheet, rows: Sequence[tuple[str, str]], left: float, tall: float) -> None:
    width = (sheet.width - 2 * MARGIN - GAP) / 2
    caps = [_caps(key) for key, _ in rows]
    words = left + max((_width(one) for one in caps), default=0) + 5
    for place, ((_, does), cap) in enumerate(zip(rows, caps, strict=True)):
        top = TOP + place * tall
        _draw(sheet, cap, left, top + tall / 2)
        sheet.name(words, top, (left + width - words, tall), does, SIZE)
        if place:
            sheet.rule(left, top, left + width, top, dotted=True)


def _caps(key: str) -> list[str]:
    """`Ctrl+P` as the caps it is pressed with; `Ctrl++` are two."""
    return re.split(r"\s*\+\s*(?=\S)", key.translate(_ARROWS).strip()) if len(key) > 1 else [key]


def _cap(text: str) -> float:
    return max(8.0, width_of(text, KEY, "SemiBold") + 4.5)


def _width(caps: Sequence[str]) -> float:
    return sum(map(_cap, caps)) + 4.0 * (len(caps) - 1)


def _draw(sheet: Sheet, caps: Sequence[str], left: float, middle: float) -> None:
    base = middle + KEY * HALF / MM
    for place, cap in enumerate(caps):
        if place:
            sheet.text(left + 2, base, "+", KEY, align="centre", colour=SOFT)
            left += 4.0
        wide = _cap(cap)
        sheet.band(left, middle - HIGH / 2, wide, HIGH)
        sheet.box(left, middle - HIGH / 2, wide, HIGH)
        sheet.text(left + wide / 2, base, cap, KEY, weight="SemiBold", align="centre")
        left += wide
