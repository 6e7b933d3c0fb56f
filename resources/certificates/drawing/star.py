"""ดาวแปดแฉก: an arch on a ground of eight-pointed stars and crosses, emerald and gold, upright."""

from __future__ import annotations

from collections.abc import Iterator

from pens import around, box, circle, n, named, path, polygon, sheet, use

WIDE, HIGH = 210.0, 297.0
PAPER, EMERALD, MINT, GOLD, PALE = "#fffdf6", "#0f5a46", "#dcebe0", "#bd9238", "#f0e2bb"
TILE = 15.0


def star(r: float, inner: float = 0.765) -> str:
    """An eight-pointed star: two squares, one turned by an eighth."""
    return polygon(around(22.5 * i, r if i % 2 == 0 else r * inner) for i in range(16))


def tile() -> Iterator[str]:
    """A star with its rosette, and the cross between four stars."""
    yield named(
        "star",
        path(star(TILE * 0.5), fill="none", stroke=GOLD, stroke_width=".45"),
        path(star(TILE * 0.39), fill=MINT, stroke=GOLD, stroke_width=".2"),
        path(star(TILE * 0.2), fill=EMERALD, stroke=GOLD, stroke_width=".25"),
        path(circle(0.8), fill=GOLD),
    )
    yield named(
        "cross",
        path(star(TILE * 0.2), fill="none", stroke=GOLD, stroke_width=".3"),
        path(star(TILE * 0.1), fill=GOLD),
    )


def arch(inset: float) -> str:
    """The outline of the arch, so far inside its widest: pointed, with shoulders."""
    a, b, low, spring, tip = 22 + inset, WIDE - 22 - inset, HIGH - 22 - inset, 74.0, 23 + 1.25 * inset
    m = WIDE / 2
    return (
        f"M{n(a)} {n(low)}V{n(spring)}C{n(a)} {n(spring - 24)} {n(m - 36)} {n(tip + 18)} {n(m)} {n(tip)}"
        f"C{n(m + 36)} {n(tip + 18)} {n(b)} {n(spring - 24)} {n(b)} {n(spring)}V{n(low)}Z"
    )


def parts() -> Iterator[str]:
    """The tiled ground, the arch before it, and a lamp of stars in its point."""
    yield path(box(0, 0, WIDE, HIGH), fill=PAPER)
    yield path(box(7.5, 7.5, WIDE - 15, HIGH - 15), fill=EMERALD)
    across, down = 13, 18.8
    for j in range(19):
        for i in range(across):
            x, y = 15 + TILE * i, 13.5 + TILE * j
            if i < across and x < WIDE - 8 and y < HIGH - 8:
                yield use("star", x, y)
            if x + TILE < WIDE - 8 and y + TILE < HIGH - 8 and down:
                yield use("cross", x + TILE / 2, y + TILE / 2)
    yield path(box(7.5, 7.5, WIDE - 15, HIGH - 15), fill="none", stroke=GOLD, stroke_width="1")
    yield path(box(5.6, 5.6, WIDE - 11.2, HIGH - 11.2), fill="none", stroke=EMERALD, stroke_width=".5")
    yield path(arch(0), fill=PAPER, stroke=GOLD, stroke_width="1.4")
    yield path(arch(2.6), fill="none", stroke=EMERALD, stroke_width=".5")
    yield path(arch(4), fill="none", stroke=PALE, stroke_width=".35")
    yield use("great", WIDE / 2, 55)
    for x in (-16, 16):
        yield use("cross", WIDE / 2 + x, 57)


def draw() -> str:
    """The whole sheet."""
    great = named(
        "great",
        *(path(star(r), fill=fill, stroke=GOLD, stroke_width=n(w))
          for r, fill, w in ((11, PAPER, 0.6), (9, MINT, 0.3), (6, EMERALD, 0.4), (3.2, PALE, 0.3))),
        path(circle(1.1), fill=GOLD),
    )  # fmt: skip
    return sheet(WIDE, HIGH, "ดาวแปดแฉก", [*tile(), great], parts())
