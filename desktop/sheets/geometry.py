"""From a photograph to the flat page: the corners tell where every millimetre of the sheet lies."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from desktop.sheets.layout import CELL, CORNER

if TYPE_CHECKING:
    from PIL import Image

SCALE: Final = 6
"""Pixels of a millimetre on a flat page."""
_QUIET, _SQUARES = 4, 21
_FLAT_ENOUGH: Final = 1.2
"""Millimetres by which a corner of a code may miss its place: more is no flat sheet of ours."""
_SMALL: Final = 1900
"""Pixels of the longer side, up to which a picture is looked at enlarged."""
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Marks:
    """The codes that were found on a picture."""

    told: frozenset[tuple[str, int]]
    """Sheet's code and page; more than one are two sheets."""
    corners: Mapping[int, tuple[Point, ...]]
    """Of each mark the pixels of its corners, from its upper left one clockwise."""
    turn: float
    """By how many degrees the last one lies turned."""


def marks_of(picture: Image.Image) -> Marks:
    """Find the corner marks of sheets on a grey picture; where one lacks, also on it enlarged."""
    found = _marks(picture, 1)
    if len(found.corners) < 4 and len(found.told) < 2 and max(picture.size) < _SMALL:
        larger = _marks(picture.resize((picture.width * 2, picture.height * 2)), 2)
        if len(larger.corners) > len(found.corners):
            return larger
    return found


def _marks(picture: Image.Image, times: int) -> Marks:
    import zxingcpp  # noqa: PLC0415  (only who reads a picture pays for it)

    corners: dict[int, tuple[Point, ...]] = {}
    told: set[tuple[str, int]] = set()
    turn = 0.0
    for one in zxingcpp.read_barcodes(picture):
        parts = one.text.split("/")
        if len(parts) != 3 or not all(part.isascii() and part.isdigit() for part in parts[1:]):
            continue
        told.add((parts[0], int(parts[1])))
        at = one.position
        around = (at.top_left, at.top_right, at.bottom_right, at.bottom_left)
        corners[int(parts[2])] = tuple((point.x / times, point.y / times) for point in around)
        turn = float(one.orientation)
    return Marks(frozenset(told), corners, turn)


def flattened(picture: Image.Image, marks: Marks) -> Image.Image | None:
    """The sheet alone, flat, `SCALE` pixels a millimetre; none where its marks do not fit."""
    from PIL import Image  # noqa: PLC0415

    if set(marks.corners) != {0, 1, 2, 3}:
        return None
    wide, high = _size(marks)
    onto: list[Point] = []
    seen: list[Point] = []
    for mark, around in marks.corners.items():
        onto += _places(mark, wide, high)
        seen += around
    tilted = tilt(onto, seen)
    if tilted is None or _worst(tilted, onto, seen) > _FLAT_ENOUGH * _pixels(seen, wide, high):
        return None
    coarse = max(1, int(_pixels(seen, wide, high) / SCALE + 0.25))
    source = picture.reduce(coarse) if coarse > 1 else picture
    a, b, c, d, e, f, g, h = tilted
    # millimetres to pixels, said in pixels of the flat page; a reduced picture's pixels are larger
    shift = (1 - 1 / coarse) / 2 if coarse > 1 else 0.0
    rows = ((a, b, c), (d, e, f))
    told: list[float] = []
    for x, y, one in rows:
        told += [
            (x / coarse - shift * g) / SCALE,
            (y / coarse - shift * h) / SCALE,
            one / coarse - shift,
        ]
    return source.transform(
        (round(wide * SCALE), round(high * SCALE)),
        Image.Transform.PERSPECTIVE,
        (*told, g / SCALE, h / SCALE),
        Image.Resampling.BICUBIC,
        fillcolor=255,
    )


def _size(marks: Marks) -> tuple[float, float]:
    """How the paper lies, by what is longer."""
    at = {mark: _middle(around) for mark, around in marks.corners.items()}
    across = _far(at[0], at[1]) + _far(at[2], at[3])
    down = _far(at[0], at[2]) + _far(at[1], at[3])
    return (297.0, 210.0) if across > down else (210.0, 297.0)


def _places(mark: int, wide: float, high: float) -> list[Point]:
    """Where the corners of a mark are printed, in millimetres."""
    side, quiet = _SQUARES * CELL, _QUIET * CELL
    x = CORNER + quiet if mark % 2 == 0 else wide - CORNER - quiet - side
    y = CORNER + quiet if mark < 2 else high - CORNER - quiet - side
    return [(x, y), (x + side, y), (x + side, y + side), (x, y + side)]


def _middle(points: Sequence[Point]) -> Point:
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


def _far(one: Point, other: Point) -> float:
    return math.hypot(one[0] - other[0], one[1] - other[1])


def _pixels(seen: Sequence[Point], wide: float, high: float) -> float:
    """Pixels of a millimetre on the picture, about."""
    across = max(x for x, _ in seen) - min(x for x, _ in seen)
    down = max(y for _, y in seen) - min(y for _, y in seen)
    return math.hypot(across, down) / math.hypot(wide, high)


def tilt(onto: Sequence[Point], seen: Sequence[Point]) -> tuple[float, ...] | None:
    """The eight numbers of the perspective that lays points onto those seen, nearest by squares.

    Args:
        onto: points of the flat sheet, at least four.
        seen: the same ones on the picture.

    Returns:
        (a, b, c, d, e, f, g, h) of x = (aX+bY+c)/(gX+hY+1), y = (dX+eY+f)/(gX+hY+1); none where the
        points lie so that nothing can be told.
    """
    rows: list[list[float]] = []
    for (to_x, to_y), (x, y) in zip(onto, seen, strict=True):
        rows.append([to_x, to_y, 1, 0, 0, 0, -to_x * x, -to_y * x, x])
        rows.append([0, 0, 0, to_x, to_y, 1, -to_x * y, -to_y * y, y])
    normal = [[sum(row[i] * row[j] for row in rows) for j in range(9)] for i in range(8)]
    for pivot in range(8):
        best = max(range(pivot, 8), key=lambda i: abs(normal[i][pivot]))
        if abs(normal[best][pivot]) < 1e-9:
            return None
        normal[pivot], normal[best] = normal[best], normal[pivot]
        for i in range(8):
            if i != pivot:
                share = normal[i][pivot] / normal[pivot][pivot]
                normal[i] = [one - share * by for one, by in zip(normal[i], normal[pivot], strict=True)]
    return tuple(normal[i][8] / normal[i][i] for i in range(8))


def laid(tilted: Sequence[float], point: Point) -> Point:
    """Where a point of the flat sheet is seen."""
    a, b, c, d, e, f, g, h = tilted
    x, y = point
    below = g * x + h * y + 1
    return (a * x + b * y + c) / below, (d * x + e * y + f) / below


def _worst(tilted: Sequence[float], onto: Sequence[Point], seen: Sequence[Point]) -> float:
    return max(_far(laid(tilted, to), at) for to, at in zip(onto, seen, strict=True))
