"""Is there a mark in a box? Three answers, and two of them only where it is sure.

A box is first found by its own printed frame; how dark that is says how dark ink must be. Empty is
what is as clean as paper, inside and round about. Marked is what consists of two straight strokes that
meet in the box: a tick, a cross. A single stroke, a scribble, a stain, what comes from a neighbour or
was struck out is neither, and somebody looks at it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, Literal

from desktop.sheets.geometry import SCALE
from desktop.sheets.layout import BOX, GAP

if TYPE_CHECKING:
    from PIL import Image

Answer = Literal["empty", "marked", "unsure"]
FAINTEST: Final = 28.0
"""Grey levels of the printed frames: a picture that shows them fainter is not read."""
CLEAN, INKED = 0.15, 0.34
"""Shares of the frames' darkness: below the first is paper, above the second is ink."""
STRAY: Final = 1.5
"""Millimetres by which a frame may be off its place."""
_BESIDE: Final = 2.6
"""Pixels beside the middle of a stroke that are its own."""
_SLACK: Final = 0.8
"""Pixels by which a hand's stroke is not straight."""
_BROADEST: Final = 5.4
"""Pixels of the broadest pen, as a photograph shows it."""
_LIT = [max(one, 1) for one in range(256)]
Spot = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A flat page, as darkness against its own paper."""

    dark: Image.Image
    """How much darker than the paper round it a pixel is, blurred by one pixel."""
    soft: Image.Image
    """The same blurred once more: a stroke is still there, the grain of a dark photograph is not."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A pair of boxes as it was found."""

    x: int
    y: int
    """Pixels by which it is off its place."""
    darkness: float
    """Of its lines, at their faintest side."""


def against_paper(flat: Image.Image) -> Sheet:
    """A flat grey page as darkness: shadows and stains that are larger than a box are paper too."""
    from PIL import Image, ImageFilter, ImageMath  # noqa: PLC0415

    small = flat.reduce(4)
    paper = small.filter(ImageFilter.RankFilter(9, 62)).filter(ImageFilter.GaussianBlur(3))
    whole = paper.resize(flat.size, Image.Resampling.BICUBIC)

    def share(of: dict[str, Any]) -> Any:
        """Of the light that the paper gives back there: a shadow takes the same share from both."""
        return of["convert"](of["max"](255 - of["seen"] * 255 / of["paper"], 0), "L")

    seen = flat.filter(ImageFilter.BoxBlur(1))
    dark = ImageMath.lambda_eval(share, seen=seen, paper=whole.point(_LIT))
    return Sheet(dark, dark.filter(ImageFilter.BoxBlur(1)))


def px(millimetres: float) -> int:
    """Pixels of a flat page."""
    return round(millimetres * SCALE)


# --- where the boxes are ------------------------------------------------------------------------------


def frame(sheet: Sheet, x: float, y: float) -> Frame | None:
    """The pair of boxes whose left one is printed at (x, y) millimetres; none where it is not seen."""
    reach, side, pair = px(STRAY), px(BOX), px(2 * BOX + GAP)
    left, top = px(x), px(y)
    across = _profile(sheet, (left - reach, top, left + pair + reach, top + side), upright=True)
    down = _profile(sheet, (left, top - reach, left + pair, top + side + reach), upright=False)
    by_x = _shift(across, [0, side, px(BOX + GAP), pair], reach)
    by_y = _shift(down, [0, side], reach)
    # once more where the boxes are: the first look saw only a part of their lines
    top += by_y
    across = _profile(sheet, (left - reach, top, left + pair + reach, top + side), upright=True)
    by_x = _shift(across, [0, side, px(BOX + GAP), pair], reach)
    left += by_x
    sides = [
        _side(sheet, left + px(place) + far, top, upright=upright)
        for place in (0.0, BOX + GAP)
        for far, upright in ((0, True), (side, True))
    ]
    sides += [
        _side(sheet, left + px(place), top + far, upright=False)
        for place in (0.0, BOX + GAP)
        for far in (0, side)
    ]
    faintest = min(sides)
    return Frame(by_x, by_y, faintest) if faintest > 0 else None


def _profile(sheet: Sheet, box: tuple[int, int, int, int], *, upright: bool) -> bytes:
    """The mean darkness of each column (or row) of a part."""
    from PIL import Image  # noqa: PLC0415

    part = sheet.dark.crop(box)
    to = (part.width, 1) if upright else (1, part.height)
    return part.resize(to, Image.Resampling.BOX).tobytes()


def _shift(profile: bytes, lines: list[int], reach: int) -> int:
    """By how many pixels a set of lines is off, within reach; the nearer of two that fit as well."""
    best, found = -1.0, 0
    for by in sorted(range(-reach, reach + 1), key=abs):
        told = float(sum(profile[min(reach + by + line, len(profile) - 1)] for line in lines))
        if told > best * 1.02:
            best, found = told, by
    return found


def _side(sheet: Sheet, x: int, y: int, *, upright: bool) -> float:
    """How dark the line of a frame is at its fainter parts; 0 where it is not there for a part."""
    side = px(BOX)
    box = (x - 1, y + 2, x + 2, y + side - 1) if upright else (x + 2, y - 1, x + side - 1, y + 2)
    part = sheet.dark.crop(box)
    told, wide = part.tobytes(), part.width
    if upright:
        most = [max(told[row * wide : row * wide + wide]) for row in range(part.height)]
    else:
        most = [max(told[place::wide]) for place in range(wide)]
    most.sort()
    return float(most[len(most) // 5])


# --- boxes --------------------------------------------------------------------------------------------


def box(sheet: Sheet, x: int, y: int, darkness: float) -> Answer:
    """Whether a box bears a mark.

    Args:
        sheet: the page.
        x: pixels of the left line of its frame.
        y: of its upper line.
        darkness: of the frames of this page.
    """
    inset, side = 4, px(BOX)
    place = (x + inset, y + inset, x + side - inset + 1, y + side - inset + 1)
    inside, around = sheet.dark.crop(place), _around(sheet, x, y)
    most = darkest(inside)
    if darkest(sheet.soft.crop(place)) <= CLEAN * darkness:
        return "empty" if max(around) <= CLEAN * darkness * 1.35 else "unsure"
    if most < INKED * darkness or around[0] > CLEAN * darkness * 1.6:
        return "unsure"
    told, wide = inside.tobytes(), inside.width
    limit = max(INKED * darkness * 0.8, most * 0.42)
    inked = {(at % wide, at // wide) for at, dark in enumerate(told) if dark >= limit}
    return "marked" if _is_mark(inked, wide) else "unsure"


def _around(sheet: Sheet, x: int, y: int) -> tuple[int, int, int, int]:
    """The darkest pixel left of a frame, above, right and below it, where nothing is printed."""
    near, far, side = 4, 7, px(BOX)
    boxes = (
        (x - near - 1, y, x - near + 1, y + side),
        (x, y - far - 1, x + side, y - near + 1),
        (x + side + near, y, x + side + near + 2, y + side),
        (x, y + side + near, x + side, y + side + far + 2),
    )
    left, above, right, below = (darkest(sheet.dark.crop(one)) for one in boxes)
    return left, above, right, below


def darkest(part: Image.Image) -> int:
    """The darkest pixel of a part of a page."""
    return max(part.tobytes(), default=0)


def _is_mark(inked: set[Spot], wide: int) -> bool:
    """Whether ink is a tick or a cross: two straight strokes that meet, and nothing more."""
    if not (_is_large(inked, wide) and len(_largest(inked)) >= 0.94 * len(inked)):
        return False
    first, rest = _stroke(inked, _BESIDE)
    if len(rest) < 0.12 * len(inked):
        return False  # one stroke: nobody knows whose
    second, _ = _stroke(rest, _BESIDE)
    meet = _meeting(first, second)
    if meet is None or not all(-2 <= one <= wide + 1 for one in meet):
        return False
    arms = _arms(inked, first, meet) + _arms(rest, second, meet)
    if not (_is_cross(arms, wide) or _is_tick(arms, wide)):
        return False
    # as thin as the pen is: what is left over is a third stroke, a scribble, or something struck out
    pen = len(inked) / sum(math.hypot(x, y) for x, y in arms)
    if pen > _BROADEST:
        return False
    half = pen / 2 + _SLACK
    left = [spot for spot in inked if _off(spot, first) > half and _off(spot, second) > half]
    return len(left) <= 0.02 * len(inked)


def _is_large(inked: set[Spot], wide: int) -> bool:
    """Whether ink is neither a dot nor all over the box."""
    if not 0.05 * wide * wide <= len(inked) <= 0.46 * wide * wide:
        return False
    xs, ys = [x for x, _ in inked], [y for _, y in inked]
    sides = sorted((max(xs) - min(xs), max(ys) - min(ys)))
    return sides[0] >= 5 and sides[1] >= 10


def _off(spot: Spot, stroke: tuple[int, float]) -> float:
    """How far a pixel is from the middle of a stroke."""
    normal = math.radians(stroke[0])
    return abs(spot[0] * math.cos(normal) + spot[1] * math.sin(normal) - stroke[1])


def _arms(inked: set[Spot], stroke: tuple[int, float], meet: tuple[float, float]) -> list[Spot]:
    """How far a stroke goes from where two meet to either side: across and down, upwards first."""
    normal = math.radians(stroke[0])
    across, down = -math.sin(normal), math.cos(normal)
    if down > 0:  # upwards is the first way
        across, down = -across, -down
    along = [
        (x - meet[0]) * across + (y - meet[1]) * down
        for x, y in inked
        if _off((x, y), stroke) <= _BESIDE
    ]
    up, low = max(*along, 0.0), -min(*along, 0.0)
    return [(round(across * up), round(down * up)), (round(-across * low), round(-down * low))]


def _is_cross(arms: list[Spot], wide: int) -> bool:
    """Four arms aslant, none a stump, each into its own quarter."""
    if len({(x > 0, y > 0) for x, y in arms}) < 4:
        return False
    if any(not 0.36 <= abs(y) / max(abs(x), 0.01) <= 2.8 for x, y in arms):
        return False
    far = [math.hypot(x, y) for x, y in arms]
    even = all(min(pair) >= 0.4 * max(pair) for pair in (far[:2], far[2:]))
    return even and min(far) >= 0.29 * wide


def _is_tick(arms: list[Spot], wide: int) -> bool:
    """Down a little, and up to the right for longer; nothing below where they meet."""
    (one, below), (other, beneath) = arms[:2], arms[2:]
    if max(math.hypot(*below), math.hypot(*beneath)) > 0.24 * wide:
        return False
    short, long = sorted((one, other), key=lambda arm: math.hypot(*arm))
    up, left = -long[1], -short[0]
    return (
        long[0] > 0
        and up >= 0.38 * wide
        and left > 0
        and -short[1] > 0
        and math.hypot(*short) >= 0.12 * wide
    )


def _largest(inked: set[Spot]) -> set[Spot]:
    """The largest part that hangs together."""
    left, best = set(inked), set[Spot]()
    while left:
        part, waiting = set[Spot](), [left.pop()]
        while waiting:
            x, y = waiting.pop()
            part.add((x, y))
            for spot in ((x + i, y + j) for i in (-1, 0, 1) for j in (-1, 0, 1)):
                if spot in left:
                    left.remove(spot)
                    waiting.append(spot)
        best = max(best, part, key=len)
    return best


@lru_cache(maxsize=1)
def _ways() -> tuple[tuple[int, float, float], ...]:
    """Directions of a stroke's normal: degrees, cosine, sine."""
    steps = range(0, 180, 5)
    return tuple((one, math.cos(math.radians(one)), math.sin(math.radians(one))) for one in steps)


def _stroke(inked: set[Spot], beside: float) -> tuple[tuple[int, float], set[Spot]]:
    """The straight stroke that takes most of the ink (degrees, distance), and what it leaves."""
    best: tuple[int, int, float] = (0, 0, 0.0)
    for degrees, cosine, sine in _ways():
        counts: dict[int, int] = {}
        for x, y in inked:
            place = round(x * cosine + y * sine)
            counts[place] = counts.get(place, 0) + 1
        for place in counts:
            taken = sum(counts.get(place + by, 0) for by in (-1, 0, 1))
            if taken > best[0]:
                best = (taken, degrees, float(place))
    _, degrees, place_ = best
    cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    left = {(x, y) for x, y in inked if abs(x * cosine + y * sine - place_) > beside}
    return (degrees, place_), left


def _meeting(first: tuple[int, float], second: tuple[int, float]) -> tuple[float, float] | None:
    """Where two strokes meet."""
    a, b = math.radians(first[0]), math.radians(second[0])
    below = math.cos(a) * math.sin(b) - math.cos(b) * math.sin(a)
    if abs(below) < 1e-6:
        return None
    x = (first[1] * math.sin(b) - second[1] * math.sin(a)) / below
    y = (second[1] * math.cos(a) - first[1] * math.cos(b)) / below
    return x, y
