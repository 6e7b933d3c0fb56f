"""Sheets as they come back: signed by made-up hands, photographed badly. Of each cell is known what is true."""

from __future__ import annotations

import io
import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pypdfium2
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from desktop.sheets.geometry import tilt
from desktop.sheets.layout import HEAD, ROW, TOP, Layout

DPI = 200
MM = DPI / 25.4
"""Pixels of a millimetre while strokes are drawn."""
Point = tuple[float, float]


@dataclass(frozen=True)
class Hand:
    """How somebody's pen is: its grey, and its width in millimetres."""

    dark: int
    wide: float


PENS = (Hand(20, 0.5), Hand(60, 0.4), Hand(95, 0.35), Hand(30, 0.7))
PENCIL, PALE = Hand(165, 0.35), Hand(188, 0.3)
"""Light pencils."""
KINDS = ("present",) * 8 + ("late",) * 3 + ("excused",) * 3 + ("absent",) * 5


class Paper:
    """One printed page on which people write."""

    def __init__(self, pdf: Path, page: int, layout: Layout, dice: Random) -> None:
        with pypdfium2.PdfDocument(pdf) as document:
            self.picture = document[page - 1].render(scale=DPI / 72).to_pil().convert("L")
        self.layout, self.dice = layout, dice
        self.start = (page - 1) * layout.a_page
        self.rows = min(layout.a_page, layout.lines - self.start)
        self.truth: dict[tuple[int, int], str | None] = {}
        """By column and number of the line what is meant; none where nobody could tell."""

    def stroke(self, points: Iterable[Point], pen: Hand) -> None:
        """A pen's way over the paper, in millimetres; smooth at its edges."""
        told = [(x * MM, y * MM) for x, y in points]
        margin, more = 6, 4
        left, top = int(min(x for x, _ in told)) - margin, int(min(y for _, y in told)) - margin
        wide = int(max(x for x, _ in told)) + margin - left
        high = int(max(y for _, y in told)) + margin - top
        ink = Image.new("L", (wide * more, high * more), 0)
        draw = ImageDraw.Draw(ink)
        large = [((x - left) * more, (y - top) * more) for x, y in told]
        thick = max(1, round(pen.wide * MM * more))
        draw.line(large, fill=255, width=thick, joint="curve")
        for x, y in (large[0], large[-1]):
            draw.ellipse((x - thick / 2, y - thick / 2, x + thick / 2, y + thick / 2), fill=255)
        mask = ink.resize((wide, high), Image.Resampling.BOX)
        here = self.picture.crop((left, top, left + wide, top + high))
        inked = Image.composite(Image.new("L", here.size, pen.dark), here, mask)
        self.picture.paste(ImageChops.darker(here, inked), (left, top))

    # --- what people write --------------------------------------------------------------------------

    def fill(self, hard: float = 0.25) -> None:
        """Every cell by some hand; a share of them hard: so that nobody could be sure."""
        odd: tuple[Callable[[int, int], None], ...] = (
            self.scribbled, self.struck, self.slash, self.struck_name, self.late_unsigned, self.both,
            self.dot, self.over, self.dash,
        )  # fmt: skip
        for column in range(self.layout.columns):
            for row in range(self.rows):
                place = column + 1, self.start + row + 1
                if self.dice.random() < hard:
                    self.truth[place] = None
                    self.dice.choice(odd)(column, row)
                    continue
                kind = self.truth[place] = self.dice.choice(KINDS)
                if kind in {"present", "late"}:
                    self.sign(column, row, self.pen())
                if kind in {"late", "excused"}:
                    self.mark(column, row, 0 if kind == "late" else 1, self.pen())
        for _ in range(2 if hard else 0):
            self.stain()

    def pen(self) -> Hand:
        """Some pen; now and then a light pencil."""
        if self.dice.random() < 0.15:
            return self.dice.choice((PENCIL, PALE))
        return self.dice.choice(PENS)

    def at(self, column: int, row: int, which: int) -> Point:
        """The upper left corner of a box."""
        return self.layout.boxes(column, row)[which]

    def wobble(self, about: float, by: float = 0.3) -> float:
        return about + self.dice.uniform(-by, by)

    def mark(self, column: int, row: int, which: int, pen: Hand) -> None:
        """A tick or a cross, as hands make them: also out of the box."""
        (self.tick if self.dice.random() < 0.6 else self.cross)(self.at(column, row, which), pen)

    def tick(self, at: Point, pen: Hand) -> None:
        (x, y), w = at, self.wobble
        leaves = self.dice.choice((0.0, 0.0, 1.2, 2.2))
        end = (x + w(3.9) + leaves * 0.6, y + w(0.8) - leaves)
        self.stroke([(x + w(0.9), y + w(2.2)), (x + w(1.9), y + w(3.7)), end], pen)

    def cross(self, at: Point, pen: Hand) -> None:
        (x, y), w = at, self.wobble
        self.stroke([(x + w(0.7), y + w(0.8)), (x + w(3.8), y + w(3.7))], pen)
        self.stroke([(x + w(3.8), y + w(0.8)), (x + w(0.7), y + w(3.8))], pen)

    def sign(self, column: int, row: int, pen: Hand) -> None:
        """A name: loops that go on, with a tail at times into the next row."""
        dice, left = self.dice, self.layout.left(column)
        room = self.at(column, row, 0)[0] - left
        y = TOP + HEAD + (row + 0.5) * ROW
        start, length = left + dice.uniform(1.2, 2.5), dice.uniform(0.6, 0.82) * room
        turns, high, phase = dice.uniform(3, 7), dice.uniform(1.1, 3.2), dice.uniform(0, 6)
        points = []
        for step in range(80):
            share = step / 79
            angle = phase + share * turns * 2 * math.pi
            tall = high * (0.5 + 0.5 * math.sin(3.1 * share * math.pi + phase)) + 0.3
            points.append((start + share * length + 0.6 * math.cos(angle), y + tall * math.sin(angle)))
        self.stroke(points, pen)
        if dice.random() < 0.2:  # a tail into the row below
            x, low = points[-1]
            self.stroke([(x, low), (x - 2, y + dice.uniform(3, 5.5)), (x - 5, y + 3)], pen)

    # --- what nobody can be sure of -----------------------------------------------------------------

    def scribbled(self, column: int, row: int) -> None:
        x, y = self.at(column, row, self.dice.randrange(2))
        many = self.dice.randint(6, 14)
        points = [(self.wobble(x + 2.2, 1.8), self.wobble(y + 2.2, 1.8)) for _ in range(many)]
        self.stroke(points, self.pen())

    def struck(self, column: int, row: int) -> None:
        """A tick, taken back."""
        at, pen, w = self.at(column, row, self.dice.randrange(2)), self.dice.choice(PENS), self.wobble
        self.tick(at, pen)
        x, y = at
        for _ in range(self.dice.randint(2, 4)):
            self.stroke([(x + w(0.3, 0.5), y + w(2, 1)), (x + w(4.2, 0.5), y + w(2.5, 1))], pen)

    def slash(self, column: int, row: int) -> None:
        """One stroke, and nobody knows whose."""
        (x, y), w = self.at(column, row, self.dice.randrange(2)), self.wobble
        self.stroke([(w(x + 0.5), w(y + 4)), (w(x + 4), w(y + 0.5))], self.pen())

    def struck_name(self, column: int, row: int) -> None:
        pen = self.dice.choice(PENS)
        self.sign(column, row, pen)
        left, right = self.layout.left(column), self.at(column, row, 0)[0]
        y = TOP + HEAD + (row + 0.5) * ROW
        for _ in range(self.dice.randint(1, 3)):
            self.stroke([(left + 1, self.wobble(y, 0.8)), (right - 0.8, self.wobble(y, 0.8))], pen)

    def late_unsigned(self, column: int, row: int) -> None:
        self.mark(column, row, 0, self.pen())

    def both(self, column: int, row: int) -> None:
        self.sign(column, row, self.pen())
        for which in (0, 1):
            self.mark(column, row, which, self.pen())

    def dot(self, column: int, row: int) -> None:
        x, y = self.at(column, row, self.dice.randrange(2))
        self.stroke([(x + 2, y + 2), (x + 2.4, y + 2.3)], self.dice.choice(PENS))

    def dash(self, column: int, row: int) -> None:
        left, y = self.layout.left(column), TOP + HEAD + (row + 0.5) * ROW
        self.stroke([(left + 3, self.wobble(y)), (left + 11, self.wobble(y))], self.dice.choice(PENS))

    def over(self, column: int, row: int) -> None:
        """A name that runs on over the boxes."""
        left, y = self.layout.left(column), TOP + HEAD + (row + 0.5) * ROW
        end = left + self.layout.column - 1
        points = [(left + 1.5 + step * 0.5, y + 2.4 * math.sin(step * 0.9)) for step in range(60)]
        self.stroke([one for one in points if one[0] < end], self.dice.choice(PENS))

    def stain(self) -> None:
        """A cup stood here: a ring and a shade. What is true stays true."""
        column, row = self.dice.randrange(self.layout.columns), self.dice.randrange(self.rows)
        x, y = self.at(column, row, 0)
        side = round(self.dice.uniform(10, 40) * MM)
        stain = Image.new("L", (side, side), 255)
        draw = ImageDraw.Draw(stain)
        draw.ellipse((4, 4, side - 4, side - 4), fill=225, outline=185, width=4)
        stain = stain.filter(ImageFilter.GaussianBlur(1.5))
        corner = (round(x * MM - side / 2), round(y * MM - side / 2))
        here = self.picture.crop((*corner, corner[0] + side, corner[1] + side))
        self.picture.paste(ImageChops.multiply(here, stain), corner)

    # --- how it is photographed ---------------------------------------------------------------------

    def photographed(self, way: str) -> bytes:
        """The picture as a JPEG file."""
        dice, picture = self.dice, self.picture
        dpi = dice.choice((100, 120, 150, 200))
        if dpi != DPI:
            size = (round(picture.width * dpi / DPI), round(picture.height * dpi / DPI))
            picture = picture.resize(size, Image.Resampling.LANCZOS)
        picture = _WAYS[way](picture, dice)
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=dice.choice((70, 85, 92)))
        return out.getvalue()


def _scanned(picture: Image.Image, _dice: Random) -> Image.Image:
    return picture


def _turned(picture: Image.Image, dice: Random) -> Image.Image:
    by = dice.choice((0, 90, 180, 270)) + dice.uniform(-8, 8)
    return picture.rotate(by, Image.Resampling.BICUBIC, expand=True, fillcolor=235)


def _tilted(picture: Image.Image, dice: Random) -> Image.Image:
    wide, high = picture.size
    edge, far = int(0.1 * wide), 0.06 * wide
    table = Image.new("L", (wide + 2 * edge, high + 2 * edge), 120)
    table.paste(picture, (edge, edge))
    corners = [(x, y) for x in (0.0, float(table.width)) for y in (0.0, float(table.height))]
    moved = [(x + dice.uniform(-far, far), y + dice.uniform(-far, far)) for x, y in corners]
    lens = tilt(corners, moved)
    assert lens is not None
    return table.transform(
        table.size, Image.Transform.PERSPECTIVE, lens, Image.Resampling.BICUBIC, fillcolor=120
    )


def _blurred(picture: Image.Image, dice: Random) -> Image.Image:
    return picture.filter(ImageFilter.GaussianBlur(dice.uniform(0.4, 1.3)))


def _noisy(picture: Image.Image, dice: Random) -> Image.Image:
    # Pillow's own noise cannot be thrown again the same; a real picture's grain is fine and grey
    grain = Image.frombytes("L", (256, 256), dice.randbytes(65536))
    most = dice.uniform(0.04, 0.2)
    grain = grain.point([round(128 + (value - 128) * most) for value in range(256)])
    whole = Image.new("L", picture.size)
    for x in range(0, picture.width, 256):
        for y in range(0, picture.height, 256):
            whole.paste(grain.rotate(dice.choice((0, 90, 180, 270))), (x, y))
    return ImageChops.add(picture, whole, 1, -128)


def _shaded(picture: Image.Image, dice: Random) -> Image.Image:
    shade = Image.linear_gradient("L").point([110 + value * 145 // 255 for value in range(256)])
    shade = shade.rotate(dice.choice((0, 90, 180, 270))).resize(picture.size)
    shadow = Image.new("L", picture.size, 255)
    x = dice.uniform(0.2, 0.8) * picture.width
    ImageDraw.Draw(shadow).rectangle((x, 0, picture.width, picture.height), fill=185)
    shadow = shadow.filter(ImageFilter.GaussianBlur(dice.choice((2, 12))))
    return ImageChops.multiply(ImageChops.multiply(picture, shade), shadow)


def _all(picture: Image.Image, dice: Random) -> Image.Image:
    for way in (_shaded, _tilted, _blurred, _noisy):
        picture = way(picture, dice)
    return picture


_WAYS: dict[str, Callable[[Image.Image, Random], Image.Image]] = {
    "scanned": _scanned,
    "turned": _turned,
    "tilted": _tilted,
    "blurred": _blurred,
    "noisy": _noisy,
    "shaded": _shaded,
    "all of it": _all,
}
WAYS = tuple(_WAYS)
