"""The sala of the program's own emblem, and the ears of rice beside it."""

from __future__ import annotations

import math

from strokes import GOLD, INK, LIGHT, PALE, n, path, petal

LINE = {"fill": "none", "stroke": GOLD, "stroke_linecap": "round", "stroke_linejoin": "round"}
STEM = (0.0, 0.0), (5.0, -1.5), (9.5, -5.5), (11.0, -12.5)  # of an ear of rice


def sala() -> str:
    """The sala of the program's own emblem in a box of 480 by 480, its middle at x = 240."""
    half = half_sala()
    rays = "".join(
        f'<g transform="translate(240 284)rotate({n(-90 + 15 * i)})">'
        + path(f"M32 0H{88 - 9 * abs(i)}", **LINE, stroke_width="3")
        + "</g>"
        for i in range(-5, 6)
    )
    whole = "".join(
        [
            path("M72 300H408", **LINE, stroke_width="9"),
            path("M240 26C242 42 246 56 252 70H228C234 56 238 42 240 26Z", fill=GOLD),
            path("M240 104C241 118 244 128 250 138H230C236 128 239 118 240 104Z", fill=GOLD),
            path("M214 284C214 249 266 249 266 284Z", fill=GOLD),
            path("M56 422H424V436H56Z", fill=GOLD),
            path("M186 449H294M174 461H306M162 473H318", **LINE, stroke_width="6"),
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


def half_sala() -> str:
    """The left half of the sala: two roofs, the gable, posts and feet."""
    ridge = "M240 66C222 128 178 176 118 204C109 208 100 207 92 200"
    eaves = "M240 132C214 202 142 258 62 288C51 292 41 290 33 283"
    return "".join(
        [
            path("M240 66C222 128 178 176 118 204L104 220H240Z", fill=LIGHT),
            path("M240 132C214 202 142 258 62 288L52 302H240Z", fill=PALE),
            path("M240 172C214 222 168 260 116 284V300H240Z", fill=INK),
            path(ridge, **LINE, stroke_width="9"),
            path(eaves, **LINE, stroke_width="11"),
            path("M87 304H99V422H87ZM150 304H159V422H150Z", fill=GOLD),
            path("M70 436V468M146 436V468", **LINE, stroke_width="6"),
        ]
    )


def rice() -> str:
    """An ear of rice from the origin up and to the right, bowing over."""
    parts = [path("M0 0C5 -1.500 9.500 -5.500 11 -12.500", fill="none", stroke=GOLD,
                  stroke_width=".32", stroke_linecap="round")]  # fmt: skip
    grain = path(petal(0, 3.1, 0.68), fill=GOLD)
    for i in range(8):
        x, y, angle = on_stem(0.16 + i * 0.118)
        where = f"translate({n(x)} {n(y)})"
        parts += [f'<g transform="{where}rotate({n(angle + s)})">{grain}</g>' for s in (-30, 30)]
    x, y, angle = on_stem(1)
    parts.append(f'<g transform="translate({n(x)} {n(y)})rotate({n(angle)})">{grain}</g>')
    return f'<g id="rice">{"".join(parts)}</g>'


def on_stem(t: float) -> tuple[float, float, float]:
    """Where the stem of an ear is at `t` from 0 to 1, and its direction in degrees."""
    u = 1 - t
    weights = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
    slopes = (-u * u, u * u - 2 * u * t, 2 * u * t - t * t, t * t)
    x, y = (sum(w * p[k] for w, p in zip(weights, STEM, strict=True)) for k in (0, 1))
    dx, dy = (sum(w * p[k] for w, p in zip(slopes, STEM, strict=True)) for k in (0, 1))
    return x, y, math.degrees(math.atan2(dy, dx))
