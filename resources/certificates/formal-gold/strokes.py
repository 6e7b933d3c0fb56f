"""The colours of the drawing, and the strokes all its parts are made of."""

from __future__ import annotations

IVORY, PALE, LIGHT = "#fffcf3", "#f5ecd6", "#e3cb93"
GOLD, DEEP, INK = "#c39a41", "#a17a24", "#1c2a52"


def n(value: float) -> str:
    """A number with no more than two decimals."""
    return f"{value:.2f}".rstrip("0").rstrip(".").replace("-0.", "-.") or "0"


def path(d: str, **style: str) -> str:
    """A path with presentation attributes."""
    told = "".join(f' {key.replace("_", "-")}="{value}"' for key, value in style.items())
    return f'<path d="{d}"{told}/>'


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


def circle(r: float) -> str:
    """The path of a circle about the origin."""
    k = r * 0.5523
    return (
        f"M{n(-r)} 0C{n(-r)} {n(-k)} {n(-k)} {n(-r)} 0 {n(-r)}C{n(k)} {n(-r)} {n(r)} {n(-k)} {n(r)} 0"
        f"C{n(r)} {n(k)} {n(k)} {n(r)} 0 {n(r)}C{n(-k)} {n(r)} {n(-r)} {n(k)} {n(-r)} 0Z"
    )
