"""The outline of a shape from any SVG file, as the plain steps M, L, C and Z with absolute places."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping

from desktop.errors import BadValue

Point = tuple[float, float]
Step = tuple[str, tuple[Point, ...]]
"""One of `M L C Z`, and its one, three or no points."""

_NUMBER = re.compile(r"[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)")
_FLAG = re.compile(r"[\s,]*([01])")
_COMMAND = re.compile(r"[\s,]*([A-Za-z])")
_COUNTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_FLAGS = (3, 4)
"""Which of an arc's seven numbers are a single sign, often with nothing between."""
ROUND = 0.5522847498
"""How far a quarter's handles reach, in radii."""


def steps(data: str) -> list[Step]:
    """The steps of a path.

    Raises:
        BadValue: `art_unknown`, it is no path.
    """
    made: list[Step] = []
    walker = _Walker()
    for command, numbers in _commands(data):
        made += walker.walk(command, numbers)
    return made


def shape(kind: str, told: Mapping[str, float], points: list[float]) -> list[Step]:
    """The steps of a simple shape: rect, circle, ellipse, line, polyline or polygon."""
    if kind == "rect":
        return _rect(told)
    if kind in {"circle", "ellipse"}:
        rx, ry = (told["r"], told["r"]) if kind == "circle" else (told["rx"], told["ry"])
        return _oval(told["cx"], told["cy"], rx, ry) if rx > 0 and ry > 0 else []
    if kind == "line":
        points = [told["x1"], told["y1"], told["x2"], told["y2"]]
    pairs = [(points[i], points[i + 1]) for i in range(0, len(points) - 1, 2)]
    made: list[Step] = [("L" if i else "M", (pair,)) for i, pair in enumerate(pairs)]
    return [*made, ("Z", ())] if kind == "polygon" and made else made


def told(made: list[Step]) -> str:
    """Steps as the `d` of a path."""
    return " ".join(kind + " ".join(f"{x:.6g} {y:.6g}" for x, y in points) for kind, points in made)


def _rect(told: Mapping[str, float]) -> list[Step]:
    x, y, wide, high = told["x"], told["y"], told["width"], told["height"]
    if wide <= 0 or high <= 0:
        return []
    rx = min(told["rx"] or told["ry"], wide / 2)
    ry = min(told["ry"] or told["rx"], high / 2)
    right, low = x + wide, y + high
    if not rx or not ry:
        return shape("polygon", {}, [x, y, right, y, right, low, x, low])
    kx, ky = rx * (1 - ROUND), ry * (1 - ROUND)
    return [
        ("M", ((x + rx, y),)),
        ("L", ((right - rx, y),)), ("C", ((right - kx, y), (right, y + ky), (right, y + ry))),
        ("L", ((right, low - ry),)), ("C", ((right, low - ky), (right - kx, low), (right - rx, low))),
        ("L", ((x + rx, low),)), ("C", ((x + kx, low), (x, low - ky), (x, low - ry))),
        ("L", ((x, y + ry),)), ("C", ((x, y + ky), (x + kx, y), (x + rx, y))),
        ("Z", ()),
    ]  # fmt: skip


def _oval(cx: float, cy: float, rx: float, ry: float) -> list[Step]:
    kx, ky = rx * ROUND, ry * ROUND
    return [
        ("M", ((cx + rx, cy),)),
        ("C", ((cx + rx, cy + ky), (cx + kx, cy + ry), (cx, cy + ry))),
        ("C", ((cx - kx, cy + ry), (cx - rx, cy + ky), (cx - rx, cy))),
        ("C", ((cx - rx, cy - ky), (cx - kx, cy - ry), (cx, cy - ry))),
        ("C", ((cx + kx, cy - ry), (cx + rx, cy - ky), (cx + rx, cy))),
        ("Z", ()),
    ]  # fmt: skip


def _commands(data: str) -> Iterator[tuple[str, list[float]]]:
    """Each command with its own numbers; what follows a move without a letter is a line."""
    at, command = 0, ""
    data = data.strip()
    while at < len(data):
        if found := _COMMAND.match(data, at):
            command, at = found[1], found.end()
        elif not command or command in "Zz":
            raise _unknown(data[at : at + 9])
        if command.upper() not in _COUNTS:
            raise _unknown(command)
        numbers = []
        for place in range(_COUNTS[command.upper()]):
            flag = command in "Aa" and place in _FLAGS
            found = (_FLAG if flag else _NUMBER).match(data, at)
            if found is None:
                raise _unknown(command)
            numbers.append(float(found[1]))
            at = found.end()
        yield command, numbers
        command = {"M": "L", "m": "l"}.get(command, command)


class _Walker:
    """The pen: where it is, where its outline began, which handle the last curve left."""

    def __init__(self) -> None:
        self._pen: Point = (0.0, 0.0)
        self._first: Point = (0.0, 0.0)
        self._handle: tuple[str, Point] = ("", (0.0, 0.0))

    def walk(self, command: str, n: list[float]) -> list[Step]:
        """The steps of one command from where the pen is."""
        kind, pen = command.upper(), self._pen
        if kind == "Z":
            self._pen, self._handle = self._first, ("", self._first)
            return [("Z", ())]
        ox, oy = pen if command.islower() else (0.0, 0.0)
        if kind == "A":
            return self._went(_arc(pen, n[:5], (ox + n[5], oy + n[6])))
        if kind in "HV":
            end = (ox + n[0], pen[1]) if kind == "H" else (pen[0], oy + n[0])
            return self._went([("L", (end,))])
        points = [(ox + n[i], oy + n[i + 1]) for i in range(0, len(n), 2)]
        if kind in "ML":
            self._first = points[0] if kind == "M" else self._first
            return self._went([(kind, (points[0],))])
        return self._curve(kind, points)

    def _curve(self, kind: str, points: list[Point]) -> list[Step]:
        """A curve; it leaves its last handle for a smooth one behind it."""
        pen = self._pen
        if kind in "ST":
            points.insert(0, self._mirror(kind))
        handle, end = points[-2:]
        family = "Q" if kind in "QT" else "C"
        if family == "Q":
            lifted = [(x + (handle[0] - x) / 1.5, y + (handle[1] - y) / 1.5) for x, y in (pen, end)]
            points = [*lifted, end]
        self._pen, self._handle = end, (family, handle)
        return [("C", tuple(points))]

    def _went(self, made: list[Step]) -> list[Step]:
        if made:
            self._pen = made[-1][1][-1]
        self._handle = ("", self._pen)
        return made

    def _mirror(self, kind: str) -> Point:
        """Where a smooth curve's first handle is: opposite to the last one of its kind."""
        family, at = self._handle
        if family != {"S": "C", "T": "Q"}[kind]:
            return self._pen
        return 2 * self._pen[0] - at[0], 2 * self._pen[1] - at[1]


def _arc(start: Point, n: list[float], end: Point) -> list[Step]:
    """An arc of an ellipse as curves of at most a quarter each (SVG 2, appendix B.2.4)."""
    rx, ry, turn, large, sweep = abs(n[0]), abs(n[1]), math.radians(n[2]), n[3] == 1, n[4] == 1
    if start == end:
        return []
    if not rx or not ry:
        return [("L", (end,))]
    cos, sin = math.cos(turn), math.sin(turn)
    dx, dy = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    x, y = cos * dx + sin * dy, cos * dy - sin * dx
    grow = math.sqrt(max(1.0, (x / rx) ** 2 + (y / ry) ** 2))
    rx, ry = rx * grow, ry * grow
    across, down = (rx * y) ** 2, (ry * x) ** 2
    root = math.sqrt(max(0.0, (rx * ry) ** 2 - across - down) / (across + down))
    root = -root if large == sweep else root
    cx, cy = root * rx * y / ry, -root * ry * x / rx
    middle = (
        cos * cx - sin * cy + (start[0] + end[0]) / 2,
        sin * cx + cos * cy + (start[1] + end[1]) / 2,
    )
    first = math.atan2((y - cy) / ry, (x - cx) / rx)
    way = math.atan2((-y - cy) / ry, (-x - cx) / rx) - first
    if sweep and way < 0:
        way += 2 * math.pi
    elif not sweep and way > 0:
        way -= 2 * math.pi
    parts = max(1, math.ceil(abs(way) / (math.pi / 2) - 1e-9))
    reach = 4 / 3 * math.tan(way / parts / 4)

    def at(u: float, v: float) -> Point:
        return middle[0] + rx * u * cos - ry * v * sin, middle[1] + rx * u * sin + ry * v * cos

    made: list[Step] = []
    for i in range(parts):
        a, b = first + way * i / parts, first + way * (i + 1) / parts
        made.append(
            (
                "C",
                (
                    at(math.cos(a) - reach * math.sin(a), math.sin(a) + reach * math.cos(a)),
                    at(math.cos(b) + reach * math.sin(b), math.sin(b) - reach * math.cos(b)),
                    end if i == parts - 1 else at(math.cos(b), math.sin(b)),
                ),
            )
        )
    return made


def _unknown(value: str) -> BadValue:
    return BadValue("art_unknown", field="path", value=value)
