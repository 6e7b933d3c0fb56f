"""Draws art.svg, all of it from formulas and our own strokes: run it, look, and commit both.

An eave hangs along the top; a braid of sine waves frames the page, with four-petalled flowers
(ประจำยาม) in its corners; two fans of lotus petals grow from the ground; a rosette lies under the
words; above them stands the sala itself between two ears of rice. Lengths in mm.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

from emblem import rice, sala
from strokes import DEEP, GOLD, IVORY, LIGHT, PALE, circle, n, path, petal, turned

WIDE, HIGH = 297.0, 210.0

EDGE = 8.0  # the outer line
BAND = 9.4, 15.6  # the braid runs between these insets
PERIOD = 8.0  # of the braid, about
INNER = 17.0  # the inner line; the eave hangs from it


def rectangle(inset: float) -> str:
    """The outline of the page, so far in."""
    return f"M{n(inset)} {n(inset)}H{n(WIDE - inset)}V{n(HIGH - inset)}H{n(inset)}Z"


def wave(period: float, height: float, phase: int) -> str:
    """One period of a sine by quarters, starting `phase` quarters in."""
    # A quarter of a sine as one Bezier curve: where its handles lie, as shares of the quarter.
    rising = ((0.3261, 0.5123), (0.6379, 1.0), (1.0, 1.0))
    falling = ((0.3621, 1.0), (0.6739, 0.5123), (1.0, 0.0))
    d = f"M0 {n((0, height, 0, -height)[phase])}"
    for i in range(4):
        quarter = (i + phase) % 4
        sign = height if quarter < 2 else -height
        handles = falling if quarter % 2 else rising
        d += "C" + " ".join(f"{n(period / 4 * (i + x))} {n(sign * y)}" for x, y in handles)
    return d


def braid_tile(period: float) -> str:
    """One period of the braid, about its middle line."""
    return (
        f'<g id="braid" fill="none" stroke="{DEEP}" stroke-width=".14" stroke-linecap="round">'
        + "".join(path(wave(period, 2.55, phase)) for phase in range(4))
        + "".join(path(wave(period, 1.7, phase)) for phase in range(4))
        + "".join(path(wave(period, 0.85, phase), stroke=GOLD) for phase in range(4))
        + "</g>"
    )


def use(name: str, *, x: float, y: float, more: str = "") -> str:
    """A copy of a named part, moved and then turned or scaled by `more`."""
    return f'<use href="#{name}" transform="translate({n(x)} {n(y)}){more}"/>'


def braids() -> Iterator[str]:
    """The braid along all four sides, stretched a little to whole periods between the corners."""
    middle, corner = sum(BAND) / 2, BAND[1]
    for side, vertical in ((WIDE, False), (HIGH, True)):
        count = round((side - 2 * corner) / PERIOD)
        step = (side - 2 * corner) / count
        more = f"{'rotate(90)' if vertical else ''}scale({step / PERIOD:.5f} 1)"
        for i in range(count):
            at = corner + i * step
            for across in (middle, (WIDE if vertical else HIGH) - middle):
                x, y = (across, at) if vertical else (at, across)
                yield use("braid", x=x, y=y, more=more)


def flower() -> str:
    """The four-petalled flower of a corner, about the origin."""
    big = path(petal(0.4, 2.7, 1.05), fill=GOLD) + path(petal(0.9, 2.2, 0.48), fill=IVORY)
    small = path(petal(0.5, 3.1, 0.5), fill=LIGHT)
    return (
        '<g id="flower">'
        + "".join(turned(small, 45 + 90 * i) for i in range(4))
        + "".join(turned(big, 90 * i) for i in range(4))
        + path(circle(0.6), fill=DEEP)
        + "</g>"
    )


def fan() -> str:
    """A quarter of a lotus seen from above, growing from the origin into +x, -y."""
    parts = []
    for tip, half, count, shift, fill in (
        (14.5, 1.95, 4, 20.0, PALE),
        (12.2, 1.75, 5, 14.0, IVORY),
        (9.0, 1.35, 4, 20.0, LIGHT),
        (6.0, 1.0, 5, 14.0, GOLD),
    ):
        step = (90 - 2 * shift) / (count - 1)
        style = {"fill": fill, "stroke": DEEP, "stroke_width": ".16", "stroke_linejoin": "round"}
        leaf = path(petal(0, tip, half), **style)
        angles = (shift + i * step for i in range(count))
        # The middle ones lie on top, so that the fan is the same from both sides.
        parts += [turned(leaf, -a) for a in sorted(angles, key=lambda a: -abs(a - 45))]
    return f'<g id="fan">{"".join(parts)}</g>'


def eave(tile: float) -> str:
    """One board of the fretted eave, hanging from the origin to the right."""
    board = (
        "M0 0H28V2.4C26.4 2.4 25.3 3 24.7 4.3C24 5.8 22.9 6.3 21.6 5.7C21.1 7.6 19.3 10.9 14 14"
        "C8.7 10.9 6.9 7.6 6.4 5.7C5.1 6.3 4 5.8 3.3 4.3C2.7 3 1.6 2.4 0 2.4Z"
        "M14 3.6C12.4 5.3 11.6 6.5 11.6 7.8C11.6 9.1 12.7 10.2 14 10.2"
        "C15.3 10.2 16.4 9.1 16.4 7.8C16.4 6.5 15.6 5.3 14 3.6Z"
    )
    size = f"scale({tile / 28:.5f} {tile / 28:.5f})"
    return f'<g id="eave" transform="{size}">{path(board, fill=GOLD, fill_rule="evenodd")}</g>'


def rosette(radius: float, swing: float, lobes: int) -> str:
    """One closed wavy ring about the origin, drawn by short Bezier curves."""
    steps = lobes * 4

    def at(t: float) -> tuple[float, float]:
        r = radius + swing * math.cos(lobes * t)
        return r * math.cos(t), r * math.sin(t)

    def slope(t: float) -> tuple[float, float]:
        r, dr = radius + swing * math.cos(lobes * t), -swing * lobes * math.sin(lobes * t)
        return dr * math.cos(t) - r * math.sin(t), dr * math.sin(t) + r * math.cos(t)

    h = 2 * math.pi / steps
    x, y = at(0)
    d = f"M{n(x)} {n(y)}"
    for i in range(steps):
        (x0, y0), (x1, y1) = at(i * h), at((i + 1) * h)
        (u0, v0), (u1, v1) = slope(i * h), slope((i + 1) * h)
        handles = (x0 + u0 * h / 3, y0 + v0 * h / 3, x1 - u1 * h / 3, y1 - v1 * h / 3)
        d += "C" + " ".join(n(v) for v in (*handles, x1, y1))
    return d + "Z"


def watermark() -> Iterator[str]:
    """The rosette under the words: a few rings in one pale pen, each turned by parts of a lobe."""
    yield f'<g fill="none" stroke="{PALE}" stroke-width=".22">'
    for ring, (radius, swing, lobes, turns) in enumerate(
        ((50, 9, 16, 6), (37, 8, 16, 6), (24, 7, 12, 6), (12, 5, 8, 5))
    ):
        name = f"ring{ring}"
        yield f'<defs><g id="{name}">{path(rosette(radius, swing, lobes))}</g></defs>'
        for turn in range(turns):
            angle = 360 / lobes * turn / turns
            yield use(name, x=WIDE / 2, y=107, more=f"rotate({n(angle)})")
    yield "</g>"


def frame() -> Iterator[str]:
    """Ground, lines, braid and flowers."""
    yield path(rectangle(EDGE - 0.6), fill=IVORY)
    yield from watermark()
    yield path(rectangle(EDGE), fill="none", stroke=GOLD, stroke_width="1.2")
    for inset, width in ((BAND[0], ".25"), (BAND[1], ".25"), (INNER, ".5")):
        yield path(rectangle(inset), fill="none", stroke=GOLD, stroke_width=width)
    side = BAND[1] - BAND[0]
    yield from braids()
    for x in (sum(BAND) / 2, WIDE - sum(BAND) / 2):
        for y in (sum(BAND) / 2, HIGH - sum(BAND) / 2):
            left, top = x - side / 2, y - side / 2
            yield path(
                f"M{n(left)} {n(top)}h{n(side)}v{n(side)}h{n(-side)}Z",
                fill=IVORY, stroke=GOLD, stroke_width=".25",
            )  # fmt: skip
            yield use("flower", x=x, y=y)


def ornaments() -> Iterator[str]:
    """Eave, fans, and the sala between its ears of rice."""
    count = 38
    tile = (WIDE - 2 * INNER) / count
    for i in range(count):
        yield use("eave", x=INNER + i * tile, y=INNER)
    yield use("fan", x=INNER + 0.9, y=HIGH - INNER - 0.9)
    yield use("fan", x=WIDE - INNER - 0.9, y=HIGH - INNER - 0.9, more="scale(-1 1)")
    yield use("sala", x=WIDE / 2 - 240 * 0.0455, y=22.2, more="scale(.0455 .0455)")
    yield use("rice", x=WIDE / 2 + 4.4, y=44.8)
    yield use("rice", x=WIDE / 2 - 4.4, y=44.8, more="scale(-1 1)")


def main() -> None:
    """Write art.svg beside this file."""
    tile = (WIDE - 2 * INNER) / 38
    named = [braid_tile(PERIOD), flower(), fan(), eave(tile), rice(), sala()]
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {n(WIDE)} {n(HIGH)}">',
        "<title>ลายชายคา</title>",
        "<defs>",
        *named,
        "</defs>",
        *frame(),
        *ornaments(),
        "</svg>",
    ]
    Path(__file__).with_name("art.svg").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
