"""Draws art.svg, all of it from formulas and our own strokes: run it, look, and commit both.

An eave hangs along the top; a braid of sine waves frames the page, with four-petalled flowers
(ประจำยาม) in its corners; two fans of lotus petals grow from the ground; a rosette lies under the
words; above them stands the sala itself between two ears of rice. Lengths in mm.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

WIDE, HIGH = 297.0, 210.0
IVORY, PALE, LIGHT = "#fffcf3", "#f5ecd6", "#e3cb93"
GOLD, DEEP, INK = "#c39a41", "#a17a24", "#1c2a52"

EDGE = 8.0  # the outer line
BAND = 9.4, 15.6  # the braid runs between these insets
PERIOD = 8.0  # of the braid, about
STEM = (0.0, 0.0), (5.0, -1.5), (9.5, -5.5), (11.0, -12.5)  # of an ear of rice
INNER = 17.0  # the inner line; the eave hangs from it


def n(value: float) -> str:
    """A number with no more than two decimals."""
    return f"{value:.2f}".rstrip("0").rstrip(".").replace("-0.", "-.") or "0"


def path(d: str, **style: str) -> str:
    """A path with presentation attributes."""
    told = "".join(f' {key.replace("_", "-")}="{value}"' for key, value in style.items())
    return f'<path d="{d}"{told}/>'


def rectangle(inset: float) -> str:
    """The outline of the page, so far in."""
    return f"M{n(inset)} {n(inset)}H{n(WIDE - inset)}V{n(HIGH - inset)}H{n(inset)}Z"


def wave(period: float, height: float, phase: int) -> str:
    """One period of a sine by quarters, starting `phase` quarters in."""
    quarter = period / 4
    # A quarter of a sine as one Bezier curve: its handles lie at these shares of the quarter.
    near, far = 0.5123 / (math.pi / 2), 1.0020 / (math.pi / 2)
    d = ""
    for i in range(4):
        k = (i + phase) % 4
        sign = height if k < 2 else -height
        if k % 2 == 0:
            start, ys = 0.0, (0.5123 * sign, sign, sign)
            xs = (near, far, 1.0)
        else:
            start, ys = sign, (sign, 0.5123 * sign, 0.0)
            xs = (1 - far, 1 - near, 1.0)
        d += f"M0 {n(start)}" if i == 0 else ""
        points = (f"{n(quarter * (i + x))} {n(y)}" for x, y in zip(xs, ys, strict=True))
        d += "C" + " ".join(points)
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


def petal(start: float, tip: float, half: float) -> str:
    """A pointed petal along the x axis, from `start` to `tip`, `half` wide to each side."""
    length = tip - start
    a, b = start + length * 0.22, start + length * 0.66
    return (
        f"M{n(start)} 0C{n(a)} {n(-half * 1.15)} {n(b)} {n(-half * 1.1)} {n(tip)} 0"
        f"C{n(b)} {n(half * 1.1)} {n(a)} {n(half * 1.15)} {n(start)} 0Z"
    )


def turned(part: str, angle: float) -> str:
    """A part turned about the origin, degrees."""
    return f'<g transform="rotate({n(angle)})">{part}</g>'


def flower() -> str:
    """The four-petalled flower of a corner, about the origin."""
    big = path(petal(0.4, 2.7, 1.05), fill=GOLD) + path(petal(0.9, 2.2, 0.48), fill=IVORY)
    small = path(petal(0.5, 3.1, 0.5), fill=LIGHT)
    return (
        '<g id="flower">'
        + "".join(turned(small, 45 + 90 * i) for i in range(4))
        + "".join(turned(big, 90 * i) for i in range(4))
        + path("M-.6 0A", fill=DEEP).replace("A", circle_tail(0.6))
        + "</g>"
    )


def circle_tail(r: float) -> str:
    """The rest of a circle's path that began at (-r, 0)."""
    k = r * 0.5523
    return (
        f"C{n(-r)} {n(-k)} {n(-k)} {n(-r)} 0 {n(-r)}C{n(k)} {n(-r)} {n(r)} {n(-k)} {n(r)} 0"
        f"C{n(r)} {n(k)} {n(k)} {n(r)} 0 {n(r)}C{n(-k)} {n(r)} {n(-r)} {n(k)} {n(-r)} 0Z"
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
    s = tile / 28
    return (
        f'<g id="eave" transform="scale({s:.5f} {s:.5f})">'
        + path(
            "M0 0H28V2.4C26.4 2.4 25.3 3 24.7 4.3C24 5.8 22.9 6.3 21.6 5.7C21.1 7.6 19.3 10.9 14 14"
            "C8.7 10.9 6.9 7.6 6.4 5.7C5.1 6.3 4 5.8 3.3 4.3C2.7 3 1.6 2.4 0 2.4ZM14 3.6"
            "C12.400 5.300 11.600 6.500 11.600 7.800A".replace("A", "C11.6 9.1 12.7 10.2 14 10.2")
            + "C15.3 10.2 16.4 9.1 16.4 7.8C16.4 6.5 15.6 5.3 14 3.6Z",
            fill=GOLD,
            fill_rule="evenodd",
        )
        + "</g>"
    )


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
    """The rosette under the words: a few rings, each turned by parts of a lobe."""
    for ring, (radius, swing, lobes, turns) in enumerate(
        ((50, 9, 16, 6), (37, 8, 16, 6), (24, 7, 12, 6), (12, 5, 8, 5))
    ):
        name = f"ring{ring}"
        yield f'<defs><g id="{name}">{path(rosette(radius, swing, lobes))}</g></defs>'
        for turn in range(turns):
            angle = 360 / lobes * turn / turns
            yield use(name, x=WIDE / 2, y=107, more=f"rotate({n(angle)})")


def rice() -> str:
    """An ear of rice from the origin up and to the right, bowing over."""
    parts = [path("M0 0C5 -1.500 9.500 -5.500 11 -12.500", fill="none", stroke=GOLD,
                  stroke_width=".32", stroke_linecap="round")]  # fmt: skip
    grain = path(petal(0, 3.1, 0.68), fill=GOLD)
    for i in range(8):
        x, y, angle = along(*STEM, 0.16 + i * 0.118)
        where = f"translate({n(x)} {n(y)})"
        parts += [f'<g transform="{where}rotate({n(angle + s)})">{grain}</g>' for s in (-30, 30)]
    x, y, angle = along(*STEM, 1)
    parts.append(f'<g transform="translate({n(x)} {n(y)})rotate({n(angle)})">{grain}</g>')
    return f'<g id="rice">{"".join(parts)}</g>'


def along(
    a: tuple[float, float],
    b: tuple[float, float],
    c: tuple[float, float],
    d: tuple[float, float],
    t: float,
) -> tuple[float, float, float]:
    """Where a Bezier curve is at `t`, and its direction in degrees."""
    u = 1 - t
    x, y = (u**3 * a[k] + 3 * u * u * t * b[k] + 3 * u * t * t * c[k] + t**3 * d[k] for k in (0, 1))
    dx, dy = (
        u * u * (b[k] - a[k]) + 2 * u * t * (c[k] - b[k]) + t * t * (d[k] - c[k]) for k in (0, 1)
    )
    return x, y, math.degrees(math.atan2(dy, dx))


def sala() -> str:
    """The sala of the program's own emblem in a box of 480 by 480, its middle at x = 240."""
    ridge = "M240 66C222 128 178 176 118 204C109 208 100 207 92 200"
    eaves = "M240 132C214 202 142 258 62 288C51 292 41 290 33 283"
    line = {"fill": "none", "stroke": GOLD, "stroke_linecap": "round", "stroke_linejoin": "round"}
    half = "".join(
        [
            path("M240 66C222 128 178 176 118 204L104 220H240Z", fill=LIGHT),
            path("M240 132C214 202 142 258 62 288L52 302H240Z", fill=PALE),
            path("M240 172C214 222 168 260 116 284V300H240Z", fill=INK),
            path(ridge, **line, stroke_width="9"),
            path(eaves, **line, stroke_width="11"),
            path("M87 304H99V422H87ZM150 304H159V422H150Z", fill=GOLD),
            path("M70 436V468M146 436V468", **line, stroke_width="6"),
        ]
    )
    rays = "".join(
        f'<g transform="translate(240 284)rotate({n(-90 + 15 * i)})">'
        + path(f"M32 0H{88 - 9 * abs(i)}", **line, stroke_width="3")
        + "</g>"
        for i in range(-5, 6)
    )
    whole = "".join(
        [
            path("M72 300H408", **line, stroke_width="9"),
            path("M240 26C242 42 246 56 252 70H228C234 56 238 42 240 26Z", fill=GOLD),
            path("M240 104C241 118 244 128 250 138H230C236 128 239 118 240 104Z", fill=GOLD),
            path("M214 284C214 249 266 249 266 284Z", fill=GOLD),
            path("M56 422H424V436H56Z", fill=GOLD),
            path("M186 449H294M174 461H306M162 473H318", **line, stroke_width="6"),
        ]
    )
    teeth = "".join(
        f'<g transform="translate({n(90 + 25 * i)} 305)scale(.893 .893)">'
        + path("M0 0H28C24 0 22 2 21 5C20 8 17 9 14 14C11 9 8 8 7 5C6 2 4 0 0 0Z", fill=GOLD)
        + "</g>"
        for i in range(12)
    )
    mirrored = f'<g transform="translate(480 0)scale(-1 1)">{half}</g>'
    return f'<g id="sala">{half}{mirrored}{rays}{whole}{teeth}</g>'


def frame() -> Iterator[str]:
    """Ground, lines, braid and flowers."""
    yield path(rectangle(EDGE - 0.6), fill=IVORY)
    yield from watermark_group()
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


def watermark_group() -> Iterator[str]:
    """The watermark in its one pale pen."""
    yield f'<g fill="none" stroke="{PALE}" stroke-width=".22">'
    yield from watermark()
    yield "</g>"


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
