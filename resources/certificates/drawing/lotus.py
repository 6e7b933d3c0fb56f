"""บัวบาน: a lotus opens at the head of an upright sheet, its reflection lies in still water below."""

from __future__ import annotations

from collections.abc import Iterator

from pens import box, circle, line, n, named, path, petal, rotate, sheet, use

WIDE, HIGH = 210.0, 297.0
PAPER, BLUSH, ROSE, PLUM, GOLD, SAND = "#fffaf5", "#f7e3df", "#d98f96", "#7a2e4c", "#b58a35", "#e8d3a4"
HEAD = 105.0, 61.0  # the foot of the flower


def leaves() -> Iterator[str]:
    """One petal of each ring of the flower."""
    for i, (tip, half, fill) in enumerate(
        ((37.0, 6.4, BLUSH), (32.0, 5.6, "#eebfbf"), (26.0, 4.8, ROSE), (19.0, 3.9, "#b55f72"))
    ):
        yield named(
            f"leaf{i}",
            path(petal(2, tip, half, 0.55), fill=fill, stroke=PLUM, stroke_width=".18"),
            line(f"M5 0H{n(tip - 5)}", PLUM, 0.1),
        )


def flower() -> Iterator[str]:
    """Half a lotus seen from the side: rings of petals, the outer ones lying lower."""
    for ring, (spread, count) in enumerate(((86, 11), (70, 8), (54, 7), (34, 4))):
        step = 2 * spread / (count - 1)
        angles = [-90 - spread + i * step for i in range(count)]
        for angle in sorted(angles, key=lambda a: -abs(a + 90)):
            yield use(f"leaf{ring}", 0, 0, rotate(angle))
    yield path("M-6 0C-6 -7 6 -7 6 0Z", fill=GOLD, stroke=PLUM, stroke_width=".2")
    yield from (path(circle(0.55, x, y), fill="#fff3cf") for x, y in ((-2.8, -2), (0, -3.4), (2.8, -2)))


def water(y: float, side: int) -> Iterator[str]:
    """Ripples that run out to one side."""
    for i in range(6):
        start, end = 8 + 9 * i, 62 - 5 * i if i < 4 else 30
        if start < end:
            wave = f"M{n(side * start)} {n(y + 1.7 * i)}c{n(side * 5)} -1.4 {n(side * 9)} 1.4 "
            yield line(wave + f"{n(side * (end - start))} 0", GOLD, 0.35 - 0.03 * i)


def frame() -> Iterator[str]:
    """Two lines whose corners draw back before a bud."""
    for inset, cut, width, colour in ((10.0, 13.0, 0.9, PLUM), (12.6, 13.0, 0.3, GOLD)):
        a, b, c, d = inset, WIDE - inset, inset, HIGH - inset
        yield path(
            f"M{n(a + cut)} {n(c)}H{n(b - cut)}C{n(b - cut)} {n(c + cut)} {n(b - cut)} {n(c + cut)} "
            f"{n(b)} {n(c + cut)}V{n(d - cut)}C{n(b - cut)} {n(d - cut)} {n(b - cut)} {n(d - cut)} "
            f"{n(b - cut)} {n(d)}H{n(a + cut)}C{n(a + cut)} {n(d - cut)} {n(a + cut)} {n(d - cut)} "
            f"{n(a)} {n(d - cut)}V{n(c + cut)}C{n(a + cut)} {n(c + cut)} {n(a + cut)} {n(c + cut)} "
            f"{n(a + cut)} {n(c)}Z",
            fill="none", stroke=colour, stroke_width=n(width),
        )  # fmt: skip
    for x, y, angle in (
        (11, 11, 45),
        (WIDE - 11, 11, 135),
        (11, HIGH - 11, -45),
        (WIDE - 11, HIGH - 11, -135),
    ):
        yield use("bud", x, y, rotate(angle))


def bud() -> str:
    """A bud that grows from a corner inwards, along x."""
    leaves = ((-34, 8.0, 1.5, SAND), (34, 8.0, 1.5, SAND), (-16, 9.6, 1.7, BLUSH), (16, 9.6, 1.7, BLUSH))
    parts = [
        f'<g transform="{rotate(angle)}">'
        + path(petal(0, tip, half), fill=fill, stroke=PLUM, stroke_width=".15")
        + "</g>"
        for angle, tip, half, fill in (*leaves, (0, 11.2, 1.9, ROSE))
    ]
    return named("bud", *parts)


def parts() -> Iterator[str]:
    """Ground, frame, the flower and its water, and a great pale flower under the words."""
    yield path(box(0, 0, WIDE, HIGH), fill=PAPER)
    yield from (use("pale", 105, 190, rotate(22.5 * i)) for i in range(16))
    yield from frame()
    yield f'<g transform="translate({n(HEAD[0])} {n(HEAD[1])})">'
    yield line("M-66 1.2H66", GOLD, 0.45)
    yield from water(3.4, -1)
    yield from water(3.4, 1)
    yield from flower()
    yield "</g>"


def draw() -> str:
    """The whole sheet."""
    pale = named(
        "pale", line(petal(8, 66, 9.5), "#f4e6dc", 0.4), line(petal(8, 50, 6.5), "#f4e6dc", 0.3)
    )
    return sheet(WIDE, HIGH, "บัวบาน", [*leaves(), bud(), pale], parts())
