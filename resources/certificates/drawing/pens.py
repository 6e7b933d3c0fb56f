"""The strokes that all these drawings are made of. Lengths in mm, angles in degrees."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence


def n(value: float) -> str:
    """A number with no more than two decimals."""
    told = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if told in {"-0", ""} else told


def path(d: str, **style: str) -> str:
    """A path with presentation attributes."""
    told = "".join(f' {key.replace("_", "-")}="{value}"' for key, value in style.items())
    return f'<path d="{d}"{told}/>'


def line(d: str, colour: str, width: float) -> str:
    """An open stroke with round ends."""
    return path(
        d, fill="none", stroke=colour, stroke_width=n(width), stroke_linecap="round",
        stroke_linejoin="round",
    )  # fmt: skip


def box(x: float, y: float, wide: float, high: float) -> str:
    """The outline of a rectangle."""
    return f"M{n(x)} {n(y)}H{n(x + wide)}V{n(y + high)}H{n(x)}Z"


def circle(r: float, x: float = 0, y: float = 0) -> str:
    """The outline of a circle about (x, y)."""
    k = r * 0.5523
    return (
        f"M{n(x - r)} {n(y)}C{n(x - r)} {n(y - k)} {n(x - k)} {n(y - r)} {n(x)} {n(y - r)}"
        f"C{n(x + k)} {n(y - r)} {n(x + r)} {n(y - k)} {n(x + r)} {n(y)}"
        f"C{n(x + r)} {n(y + k)} {n(x + k)} {n(y + r)} {n(x)} {n(y + r)}"
        f"C{n(x - k)} {n(y + r)} {n(x - r)} {n(y + k)} {n(x - r)} {n(y)}Z"
    )


def petal(start: float, tip: float, half: float, belly: float = 0.6) -> str:
    """A pointed petal along the x axis from `start` to `tip`, `half` wide to each side."""
    length = tip - start
    a, b = start + length * 0.15, start + length * belly
    return (
        f"M{n(start)} 0C{n(a)} {n(-half * 1.2)} {n(b)} {n(-half * 1.3)} {n(tip)} 0"
        f"C{n(b)} {n(half * 1.3)} {n(a)} {n(half * 1.2)} {n(start)} 0Z"
    )


def polygon(points: Iterable[tuple[float, float]]) -> str:
    """A closed outline through points."""
    return "M" + "L".join(f"{n(x)} {n(y)}" for x, y in points) + "Z"


def smooth(points: Sequence[tuple[float, float]]) -> str:
    """An open curve through points (Catmull and Rom's), as Bezier curves."""
    d = f"M{n(points[0][0])} {n(points[0][1])}"
    for i in range(len(points) - 1):
        before, a, b = points[max(0, i - 1)], points[i], points[i + 1]
        after = points[min(len(points) - 1, i + 2)]
        h = (a[0] + (b[0] - before[0]) / 6, a[1] + (b[1] - before[1]) / 6)
        k = (b[0] - (after[0] - a[0]) / 6, b[1] - (after[1] - a[1]) / 6)
        d += f"C{n(h[0])} {n(h[1])} {n(k[0])} {n(k[1])} {n(b[0])} {n(b[1])}"
    return d


def around(angle: float, r: float, x: float = 0, y: float = 0) -> tuple[float, float]:
    """The point at an angle on a circle about (x, y)."""
    return x + r * math.cos(math.radians(angle)), y + r * math.sin(math.radians(angle))


def named(name: str, *parts: str) -> str:
    """A part that `use` copies."""
    return f'<g id="{name}">{"".join(parts)}</g>'


def use(name: str, x: float, y: float, more: str = "") -> str:
    """A copy of a named part, moved and then turned or scaled by `more`."""
    return f'<use href="#{name}" transform="translate({n(x)} {n(y)}){more}"/>'


def rotate(angle: float) -> str:
    """A turn, for `use`."""
    return f"rotate({n(angle)})"


def sheet(wide: float, high: float, title: str, defs: Iterable[str], parts: Iterable[str]) -> str:
    """The whole drawing."""
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {n(wide)} {n(high)}">'
    lines = [head, f"<title>{title}</title>", "<defs>", *defs, "</defs>", *parts, "</svg>"]
    return "\n".join(lines) + "\n"
