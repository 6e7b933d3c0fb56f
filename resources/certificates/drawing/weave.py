"""ลายน้ำไหล: the stepped waters of a woven skirt run down the left of a small sheet.

The pattern is our own; no old cloth is copied.
"""

from __future__ import annotations

from collections.abc import Iterator

from pens import box, line, n, path, polygon, sheet

WIDE, HIGH = 210.0, 148.0
PAPER, INDIGO, SKY, BRICK, GOLD, CREAM = "#fffefb", "#1f3a68", "#7fa3c9", "#a8412f", "#d9a441", "#fbf3e2"
BAND = 38.0
STEP = 1.48  # of the loom: 100 threads make the height of the sheet


def stairs(x: float, y: float, count: int, out: int) -> list[tuple[float, float]]:
    """The points of a flight of steps down, `out` threads to the side each, and back again."""
    points = []
    for i in range(count):
        points += [(x + out * STEP * i, y + STEP * i), (x + out * STEP * (i + 1), y + STEP * i)]
    for i in range(count, 0, -1):
        low = y + STEP * (2 * count - i)
        points += [(x + out * STEP * i, low), (x + out * STEP * (i - 1), low)]
    return points


def water(x: float, high: int, threads: float, colour: str, repeats: int) -> Iterator[str]:
    """One stepped stream down the whole band."""
    left = [p for i in range(repeats) for p in stairs(x, 2 * high * STEP * i, high, 1)]
    right = [(px + threads * STEP, py) for px, py in reversed(left)]
    yield path(polygon([*left, (x, HIGH), (x + threads * STEP, HIGH), *right]), fill=colour)


def diamond(x: float, y: float, size: int, fills: tuple[str, ...]) -> Iterator[str]:
    """A stepped diamond with smaller ones in it."""
    for ring, fill in enumerate(fills):
        s = size - ring
        points = [
            (x - (s - abs(k) - 0.5) * STEP, y + (k + half) * STEP)
            for k in range(-s + 1, s)
            for half in (-0.5, 0.5)
        ]
        points += [(2 * x - px, py) for px, py in reversed(points)]
        yield path(polygon(points), fill=fill)


def band() -> Iterator[str]:
    """The cloth: indigo ground, selvedges, five streams, and a diamond in every bend."""
    yield path(box(0, 0, BAND, HIGH), fill=INDIGO)
    for x, colour, repeats in ((4.4, SKY, 5), (7.36, CREAM, 5), (10.32, BRICK, 5), (13.28, GOLD, 5)):
        yield from water(x, 10, 1, colour, repeats)
    for i in range(5):
        yield from diamond(8.6, 29.6 * i + 29.6, 4, (GOLD, BRICK, CREAM))
        yield from diamond(30.4, 29.6 * i + 14.8, 3, (CREAM, BRICK))
        yield from diamond(28, 29.6 * i + 29.6, 5, (SKY, INDIGO, GOLD, BRICK))
    for x, wide, colour in ((0, 1.6, BRICK), (1.6, 0.7, GOLD), (35, 0.7, GOLD), (35.7, 1.6, BRICK)):
        yield path(box(x, 0, wide, HIGH), fill=colour)
    yield path(box(37.3, 0, 0.7, HIGH), fill=CREAM)


def fringe() -> Iterator[str]:
    """The warp's ends, knotted, along the cloth's right edge."""
    for i in range(49):
        y = 2 + 3 * i
        yield line(
            f"M{n(BAND)} {n(y)}H{n(BAND + 2.2)}M{n(BAND + 2.2)} {n(y)}l2.2 -.5m-2.2 .5l2.2 .5", SKY, 0.22
        )


def parts() -> Iterator[str]:
    """Paper, cloth, and one thin thread that leads round the words."""
    yield path(box(0, 0, WIDE, HIGH), fill=PAPER)
    yield from band()
    yield from fringe()
    yield line(f"M{n(BAND + 10)} 8H202V140H{n(BAND + 10)}", SKY, 0.35)
    for y in (8.0, 140.0):
        yield from diamond(202, y, 2, (BRICK, GOLD))


def draw() -> str:
    """The whole sheet."""
    return sheet(WIDE, HIGH, "ลายน้ำไหล", [], parts())
