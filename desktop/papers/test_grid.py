"""The measuring sheet: printed once, folded along its dashed lines, read with the eyes.

No printer reaches the edge of the paper, so nothing can be read there. Instead each edge has a
dashed line 20 mm from it. Folded along that line, the paper's own edge comes to lie on a ruler that
begins at the line: the number under the edge is how far from the edge the printer really drew the
line. Two rulers an edge tell where the page lies, how large it came out and how far it is turned.
An ordinary ruler, from the edge to the dashed line, gives the same numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, TypeAlias

from desktop.certificates.document import MM
from desktop.errors import BadValue
from desktop.papers.sheet import HALF, INK, SOFT, Sheet
from desktop.paths import whole_file

Edge: TypeAlias = Literal["top", "right", "bottom", "left"]
FOLD: Final = 20.0
"""Millimetres from an edge to its dashed line."""
ALONG: Final = 57.0
"""Millimetres from a corner to the nearest ruler, so that no two of them meet."""
LEAST, MOST = 14, 26
"""What a ruler can tell, in millimetres."""
SMALLEST, LARGEST = 140.0, 430.0
"""Millimetres of a side: from A5 to A3."""
LETTERS: Final = ("ก", "ข", "ค", "ง", "จ", "ฉ", "ช", "ซ")
"""The rulers, clockwise from the upper left corner."""
LATIN: Final = "ABCDEFGH"
"""The same for who reads no Thai."""
_EDGES: Final[tuple[Edge, ...]] = ("top", "top", "right", "right", "bottom", "bottom", "left", "left")
_SHORT, _MIDDLE, _LONG, _STAIR = 2.0, 3.6, 5.5, 4.2
"""Lengths in mm of half, odd and even lines; numbers stand on two stairs, to be large enough."""
_TEXT = 9.0


@dataclass(frozen=True, slots=True)
class Spot:
    """Where one ruler begins: a point of a dashed line, in mm from the upper left corner."""

    letter: str
    edge: Edge
    x: float
    y: float


def spots(width: float, height: float) -> tuple[Spot, ...]:
    """The eight rulers of a paper, clockwise from the upper left.

    Args:
        width: of the paper in mm.
        height: of the paper in mm.

    Raises:
        BadValue: `paper_size`, when such a paper is not measured.
    """
    if not (SMALLEST <= width <= LARGEST and SMALLEST <= height <= LARGEST):
        raise BadValue("paper_size", field="paper", value=f"{width:g}x{height:g}")
    far_x, far_y = width - ALONG, height - ALONG
    places = (
        (ALONG, FOLD), (far_x, FOLD),
        (width - FOLD, ALONG), (width - FOLD, far_y),
        (far_x, height - FOLD), (ALONG, height - FOLD),
        (FOLD, far_y), (FOLD, ALONG),
    )  # fmt: skip
    return tuple(
        Spot(letter, edge, *place) for letter, edge, place in zip(LETTERS, _EDGES, places, strict=True)
    )


def write(
    out: Path,
    width: float,
    height: float,
    *,
    printer: str = "",
    again: bool = False,
    practice: bool = False,
) -> int:
    """Write the sheet; gives the number of its pages, one.

    Args:
        out: where the PDF goes.
        width: of the paper in mm.
        height: of the paper in mm.
        printer: whose sheet it is, to be found again.
        again: whether it is printed as put right, to check.
        practice: whether it is printed in a practice home.

    Raises:
        BadValue: `paper_size`.
        DiskTrouble, FileTrouble: it cannot be written.
    """
    title = "แผ่นตรวจเครื่องพิมพ์" if again else "แผ่นวัดเครื่องพิมพ์"
    sheet = Sheet(title, width=width, height=height, practice=practice)
    for one in spots(width, height):
        _ruler(sheet, one)
    _folds(sheet)
    _words(sheet, title, printer, again=again)
    sheet.end_page()
    with whole_file(out) as part:
        return sheet.save(part)


def _folds(sheet: Sheet) -> None:
    """The dashed lines to fold along, and a cross in the middle."""
    end, right, low = 8.0, sheet.width - FOLD, sheet.height - FOLD
    for y in (FOLD, low):
        sheet.rule(end, y, sheet.width - end, y, dotted=True)
    for x in (FOLD, right):
        sheet.rule(x, end, x, sheet.height - end, dotted=True)


def _ruler(sheet: Sheet, spot: Spot) -> None:
    """A ruler that runs from the dashed line into the page, its numbers on stairs."""
    for half in range(2 * LEAST, 2 * MOST + 1):
        if half % 4 == 0:
            _tick(sheet, spot, half / 2, _LONG + _STAIR * (half // 4 % 2), str(half // 2))
        else:
            _tick(sheet, spot, half / 2, _SHORT if half % 2 else _MIDDLE, "")
    start, end = _at(spot, LEAST - 1.5, 0), _at(spot, MOST + 1.5, 0)
    sheet.rule(*start, *end)
    x, y = _at(spot, FOLD / 2 - 3, 0)
    sheet.text(x - 1.5, y + 20 * HALF / MM, spot.letter, 20, weight="Bold", align="centre")
    latin = LATIN[LETTERS.index(spot.letter)]
    sheet.text(x + 2, y + 20 * HALF / MM, latin, 11, colour=SOFT)


def _tick(sheet: Sheet, spot: Spot, deep: float, long: float, number: str) -> None:
    x, y = _at(spot, deep, 0)
    to_x, to_y = _at(spot, deep, long)
    sheet.rule(x, y, to_x, to_y)
    if number:
        bold = "Bold" if int(number) == FOLD else "Regular"
        lies = spot.edge in {"top", "bottom"}
        beside = 0.6 if lies else _TEXT * HALF / MM + 0.7
        x, y = _at(spot, deep, long + beside)
        align: Literal["left", "centre", "right"] = "centre"
        if lies:
            align = "left" if _toward(spot) > 0 else "right"
        sheet.text(x, y + _TEXT * HALF / MM, number, _TEXT, weight=bold, align=align, colour=INK)


def _at(spot: Spot, deep: float, along: float) -> tuple[float, float]:
    """A point of a ruler: so deep in the page from its dashed line, so far along the edge."""
    along *= _toward(spot)
    if spot.edge == "top":
        return spot.x + along, spot.y + deep
    if spot.edge == "bottom":
        return spot.x + along, spot.y - deep
    return (spot.x + deep if spot.edge == "left" else spot.x - deep), spot.y + along


def _toward(spot: Spot) -> int:
    """1 or −1: away from the nearest corner, where the other edge has its ruler."""
    return 1 if (spot.x if spot.edge in {"top", "bottom"} else spot.y) == ALONG else -1


def _words(sheet: Sheet, title: str, printer: str, *, again: bool) -> None:
    """What to do with it, in the middle where nothing is folded."""
    middle, small = sheet.width / 2, min(sheet.width, sheet.height) < 200
    size, step = (10.0, 5.6) if small else (13.0, 7.5)
    y = sheet.height / 2 - step * (2.6 if small else 3)
    sheet.text(middle, y, title, size * 1.5, weight="Bold", align="centre")
    lines = [
        "1. พับกระดาษเข้าหาตัว ตามเส้นประทีละด้าน",
        "2. อ่านเลขที่ขอบกระดาษไปทับ ทั้งแปดจุด",
        "หรือใช้ไม้บรรทัดวัดจากขอบถึงเส้นประ ได้เลขเดียวกัน",
        "3. ใส่เลขลงในหน้าจอ ตรงตัวอักษรเดียวกัน",
    ]
    told = f"{printer} · ปรับแล้ว" if printer and again else printer
    for line in [*lines, told]:
        y += step
        sheet.text(middle, y, line, size, align="centre")
