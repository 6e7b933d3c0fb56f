"""ทิวเขา: hills behind hills under a morning sun, and terraces of rice before them."""

from __future__ import annotations

import math
from collections.abc import Iterator

from pens import around, box, circle, line, n, path, polygon, sheet, smooth

WIDE, HIGH = 297.0, 210.0
SKY, SUN, GLOW, TEAL, GOLD = "#fbfdfc", "#f6d488", "#fdf1d3", "#14545c", "#c28f2c"
HILLS = (
    ("#e3f0ef", 172.0, 17.0, 1.9, 0.4), ("#cbe3e1", 179.0, 12.0, 2.7, 2.1),
    ("#a3ccc9", 187.0, 9.0, 3.4, 4.0), ("#5b9c9b", 194.0, 6.0, 4.2, 0.9),
)  # fmt: skip


def ridge(base: float, swing: float, waves: float, shift: float) -> list[tuple[float, float]]:
    """The line of a ridge: two sines, higher to both sides so that the words have their room."""
    points = []
    for i in range(31):
        x = WIDE * i / 30
        t = 2 * math.pi * waves * i / 30
        bowl = 1.1 * swing * (abs(i - 15) / 15) ** 2.2
        points.append(
            (x, base - bowl - swing * 0.33 * math.sin(t + shift) - swing * 0.16 * math.sin(2.3 * t))
        )
    return points


def terraces() -> Iterator[str]:
    """Rice terraces along the foot: bowed lines, nearer ones farther apart."""
    yield path(smooth(ridge(201, 5, 2, 3.1)) + f"L{n(WIDE)} {n(HIGH)}L0 {n(HIGH)}Z", fill=TEAL)
    for i in range(5):
        y = 203.2 + 1.5 * i + 0.12 * i * i
        points = [
            (x, y - 2.4 * (abs(x - 148.5) / 148.5) ** 2 + 0.5 * math.sin(x / 17 + i))
            for x in range(0, 298, 11)
        ]
        yield line(smooth(points), "#78b3ae", 0.32)


def sun(x: float, y: float) -> Iterator[str]:
    """A sun with rings of rays, half of it over the upper edge of a hill."""
    for k in range(48):
        near, far = 13.5, 17.5 if k % 2 else 20.5
        (a, b), (c, d) = around(7.5 * k, near, x, y), around(7.5 * k, far, x, y)
        yield line(f"M{n(a)} {n(b)}L{n(c)} {n(d)}", SUN, 0.5)
    yield path(circle(12, x, y), fill=GLOW, stroke=SUN, stroke_width=".6")
    yield path(circle(8.6, x, y), fill=SUN)


def birds() -> Iterator[str]:
    """Three birds that fly to the sun."""
    for x, y, s in ((66, 36, 1.0), (76, 31, 0.75), (58, 30, 0.6)):
        yield line(
            f"M{n(x - 5 * s)} {n(y - 1.5 * s)}q{n(3 * s)} {n(-1.6 * s)} {n(5 * s)} {n(1.5 * s)}"
            f"q{n(2 * s)} {n(-3.1 * s)} {n(5 * s)} {n(-1.5 * s)}", TEAL, 0.5 * s,
        )  # fmt: skip


def parts() -> Iterator[str]:
    """Sky, sun, hills, terraces; a teal band with a gold thread at the head."""
    yield path(box(0, 0, WIDE, HIGH), fill=SKY)
    yield from sun(38, 40)
    yield from birds()
    for fill, base, swing, waves, shift in HILLS:
        yield path(
            smooth(ridge(base, swing, waves, shift)) + f"L{n(WIDE)} {n(HIGH)}L0 {n(HIGH)}Z", fill=fill
        )
    yield from terraces()
    yield path(box(0, 0, WIDE, 6), fill=TEAL)
    yield path(box(0, 7.2, WIDE, 0.7), fill=GOLD)
    for i in range(50):
        x = 2.97 + 5.94 * i
        yield path(polygon([(x - 1.2, 3), (x, 1.8), (x + 1.2, 3), (x, 4.2)]), fill=SUN)


def draw() -> str:
    """The whole sheet."""
    return sheet(WIDE, HIGH, "ทิวเขา", [], parts())
