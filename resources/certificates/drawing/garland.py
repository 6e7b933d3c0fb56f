"""มาลัย: a garland of jasmine hangs across the head of the sheet, its tassels down both sides."""

from __future__ import annotations

import math
from collections.abc import Iterator

from pens import box, circle, line, n, named, path, petal, rotate, sheet, use

WIDE, HIGH = 297.0, 210.0
PAPER, MILK, SHADE, LEAF, DEEP, ROSE, RUBY, GOLD = (
    "#f9fbf1", "#ffffff", "#8fa377", "#5f8a4e", "#1e5038", "#e38a98", "#b23a55", "#c99b3f",
)  # fmt: skip


def buds() -> Iterator[str]:
    """A jasmine bud (along x), a rose, a leaf, and a crown flower."""
    bud = path(petal(0, 4.6, 1.05, 0.75), fill=MILK, stroke=SHADE, stroke_width=".16")
    yield named("bud", bud, path("M0 0C.5 -.9 1.3 -.8 1.7 0C1.3 .8 .5 .9 0 0Z", fill="#a9c487"))
    yield named("leaf", path(petal(0, 9, 1.9), fill=LEAF), line("M.8 0H8", DEEP, 0.18))
    rose = [path(circle(3.3), fill=ROSE)]
    for ring, (r, count, fill) in enumerate(((2.5, 6, RUBY), (1.3, 4, ROSE))):
        rose += [
            f'<g transform="{rotate(360 / count * i + 25 * ring)}translate({n(r * 0.45)} 0)">'
            + path(circle(r * 0.62), fill=fill, stroke="#f7c9cf", stroke_width=".22") + "</g>"
            for i in range(count)
        ]  # fmt: skip
    yield named("rose", *rose, path(circle(0.6), fill="#8c2540"))
    leaf = path(petal(0, 3, 1.1), fill="#e9e2f2", stroke="#9a84bd", stroke_width=".16")
    crown = [f'<g transform="{rotate(72 * i - 90)}">{leaf}</g>' for i in range(5)]
    yield named("crown", *crown, path(circle(0.95), fill="#7d63a8"))


def bow(start: tuple[float, float], end: tuple[float, float], sag: float, count: int) -> Iterator[str]:
    """A string of buds that sags between two points: pairs of buds, tips to the outside."""
    for i in range(count + 1):
        t = i / count
        x = start[0] + (end[0] - start[0]) * t
        y = start[1] + (end[1] - start[1]) * t + sag * 4 * t * (1 - t)
        slope = (end[1] - start[1]) + sag * 4 * (1 - 2 * t)
        along = math.degrees(math.atan2(slope, end[0] - start[0]))
        if i % 9 == 4:
            yield use("crown", x, y, rotate(along))
        else:
            yield use("bud", x, y, rotate(along + 58))
            yield use("bud", x, y, rotate(along - 58))
            yield use("bud", x, y, rotate(along + 90) + "scale(.7 .7)")


def tassel(x: float, y: float, length: int) -> Iterator[str]:
    """A rose with leaves, buds hanging below it, and a crown flower with silk at the end."""
    for angle in (150, 30, 205, -25):
        yield use("leaf", x, y, rotate(angle))
    yield use("rose", x, y)
    for i in range(length):
        down = y + 6 + 3.5 * i
        for angle in (35, 145, 90):
            yield use("bud", x, down, rotate(angle) + "scale(.82 .82)")
    low = y + 7.5 + 3.5 * length
    for i in range(-3, 4):
        yield line(f"M{n(x)} {n(low)}q{n(i * 0.7)} 5 {n(i * 1.15)} {n(12 - abs(i))}", GOLD, 0.35)
    yield use("crown", x, low, "scale(1.2 1.2)")


def parts() -> Iterator[str]:
    """Paper, a hairline, the garland, and a spray of leaves at the foot."""
    yield path(box(0, 0, WIDE, HIGH), fill=PAPER)
    yield path(box(7, 7, WIDE - 14, HIGH - 14), fill="none", stroke="#cfdcc0", stroke_width=".5")
    for a, b, sag in ((18, 83.5, 13), (213.5, 279, 13), (83.5, 213.5, 13)):
        yield line(f"M{n(a)} 12Q{n((a + b) / 2)} {n(12 + 2 * sag)} {n(b)} 12", DEEP, 0.25)
        yield from bow((a, 12), (b, 12), sag, 26 if b - a < 100 else 48)
    for x, length in ((18, 15), (279, 15), (83.5, 3), (213.5, 3)):
        yield from tassel(x, 12, length)
    for side in (1, -1):
        for i in range(9):
            x, y = WIDE / 2 + side * (5 + 7 * i), HIGH - 12 + 0.06 * i * i
            more = "" if side > 0 else "scale(-1 1)"
            yield use("leaf", x, y, f"{more}{rotate(-24)}scale(.62 .62)")
            yield use("leaf", x, y, f"{more}{rotate(24)}scale(.62 .62)")
        yield line(f"M{n(WIDE / 2)} {n(HIGH - 12)}Q{n(WIDE / 2 + side * 40)} {n(HIGH - 12)} "
                   f"{n(WIDE / 2 + side * 66)} {n(HIGH - 7.5)}", LEAF, 0.3)  # fmt: skip
    yield use("rose", WIDE / 2, HIGH - 12, "scale(.9 .9)")


def draw() -> str:
    """The whole sheet."""
    return sheet(WIDE, HIGH, "มาลัย", buds(), parts())
