"""A drawing in a small part of SVG becomes PDF operators: paths, groups, copies, flat colours.

Understood: svg (viewBox), g, defs, path (M L H V C S Q Z, small or capital), use, title; fill,
stroke, stroke-width, stroke-linecap, stroke-linejoin, fill-rule; transform with translate, scale,
rotate and matrix. Anything else is refused, so that a drawing never loses a part unnoticed.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import lru_cache
from xml.etree import ElementTree as ET

from desktop.errors import BadValue

_TOKEN = re.compile(r"[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_TRANSFORM = re.compile(r"(\w+)\(([^)]*)\)")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_STYLE = {
    "fill": "#000000",
    "stroke": "none",
    "stroke-width": "1",
    "stroke-linecap": "butt",
    "stroke-linejoin": "miter",
    "fill-rule": "nonzero",
}
_CAPS = {"butt": 0, "round": 1, "square": 2}
_JOINS = {"miter": 0, "round": 1, "bevel": 2}
_DEPTH = 12
_PARTS = 60_000  # copies of copies could swell without end
_ARGS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "Z": 0}


def colour(text: str, operator: str = "rg") -> str:
    """The operator that sets a colour `#rrggbb`: `rg` to fill with it, `RG` to stroke.

    Raises:
        BadValue: it is not such a colour.
    """
    if not _COLOUR.fullmatch(text):
        raise BadValue("art_unknown", field="colour", value=text)
    parts = (int(text[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return " ".join(f"{_num(part, 3)}" for part in parts) + f" {operator}"


@lru_cache(maxsize=8)
def operators(svg: str, width: float, height: float) -> bytes:
    """The drawing as PDF operators, stretched over a page.

    Args:
        svg: the drawing, with a viewBox.
        width: of the page, in points.
        height: of the page, in points.

    Raises:
        BadValue: not well-formed, or a part that is not understood: field `value` names it.
    """
    root, (left, top, wide, high) = _opened(svg)
    sx, sy = width / wide, height / high
    start = f"q {_num(sx, 5)} 0 0 {_num(-sy, 5)} {_num(-left * sx)} {_num(height + top * sy)} cm"
    body = _Drawing(root).group(root, _STYLE, 0)
    return "\n".join([start, *body, "Q\n"]).encode("ascii")


def size(svg: str) -> tuple[float, float]:
    """How wide and high a drawing is, in units of its own.

    Raises:
        BadValue: as `operators`.
    """
    _, (_, _, wide, high) = _opened(svg)
    return wide, high


def _opened(svg: str) -> tuple[ET.Element, tuple[float, ...]]:
    if "<!" in re.sub(r"<!--.*?-->", "", svg, flags=re.DOTALL):
        raise BadValue("art_unknown", field="art", value="<!")  # entities could swell without end
    try:
        root = ET.fromstring(svg)  # noqa: S314  # no declarations: checked above
    except ET.ParseError as error:
        raise BadValue("art_broken", field="art", value=str(error)) from None
    box = tuple(_numbers(root.get("viewBox", ""), 4))
    if box[2] <= 0 or box[3] <= 0:
        raise BadValue("art_unknown", field="art", value="viewBox")
    return root, box


class _Drawing:
    """Walks one drawing; knows the parts that copies point at."""

    def __init__(self, root: ET.Element) -> None:
        self._named = {f"#{part.get('id')}": part for part in root.iter() if part.get("id")}
        self._left = _PARTS

    def group(self, group: ET.Element, style: dict[str, str], depth: int) -> Iterator[str]:
        """The operators of all parts of a group."""
        if depth > _DEPTH:
            raise BadValue("art_unknown", field="art", value="depth")
        style = _styled(group, style)
        for part in group:
            yield from self._part(part, style, depth)

    def _part(self, part: ET.Element, style: dict[str, str], depth: int) -> Iterator[str]:
        kind = part.tag.rpartition("}")[2]
        self._left -= 1
        if depth > _DEPTH or self._left < 0:
            raise BadValue("art_unknown", field="art", value="depth" if depth > _DEPTH else "copies")
        if kind in ("defs", "title"):
            return
        yield "q"
        yield from _matrices(part.get("transform", ""))
        if kind == "path":
            yield from _painted(part.get("d", ""), _styled(part, style))
        elif kind == "g":
            yield from self.group(part, style, depth + 1)
        elif kind == "use" and part.get("href") in self._named:
            yield from self._part(self._named[part.get("href", "")], _styled(part, style), depth + 1)
        else:
            raise BadValue("art_unknown", field="art", value=kind)
        yield "Q"


def _styled(part: ET.Element, style: dict[str, str]) -> dict[str, str]:
    return style | {key: value for key in _STYLE if (value := part.get(key)) is not None}


def _painted(data: str, style: dict[str, str]) -> Iterator[str]:
    """Colours, pen and shape of one path."""
    fill, stroke = style["fill"] != "none", style["stroke"] != "none"
    if style["stroke-linecap"] not in _CAPS or style["stroke-linejoin"] not in _JOINS:
        raise BadValue("art_unknown", field="style", value=style["stroke-linecap"])
    if fill:
        yield colour(style["fill"])
    if stroke:
        yield colour(style["stroke"], "RG")
        yield f"{_num(_numbers(style['stroke-width'], 1)[0], 3)} w"
        yield f"{_CAPS[style['stroke-linecap']]} J {_JOINS[style['stroke-linejoin']]} j"
    yield from path(data)
    star = "*" if style["fill-rule"] == "evenodd" else ""
    yield f"B{star}" if fill and stroke else f"f{star}" if fill else "S" if stroke else "n"


@lru_cache(maxsize=128)
def path(data: str) -> tuple[str, ...]:
    """The operators of an SVG path's shape, in the path's own units; copies ask again and again.

    Raises:
        BadValue: a command that is not understood, or numbers missing.
    """
    return tuple(_traced(_TOKEN.findall(data)))


def _traced(tokens: list[str]) -> Iterator[str]:
    """Walk the commands of a path from point to point."""
    pen = first = (0.0, 0.0)
    handle: tuple[float, float] | None = None
    command, i = "", 0
    while i < len(tokens):
        if tokens[i].isalpha():
            command, i = tokens[i], i + 1
        count = _ARGS.get(command.upper(), -1)
        numbers = tokens[i : i + count] if count >= 0 else [""]
        if len(numbers) != count or any(n.isalpha() for n in numbers):
            raise BadValue("art_unknown", field="path", value=command)
        i += count
        points = _points(command, [float(n) for n in numbers], pen, handle)
        if not command or (not points and command.upper() != "Z"):
            raise BadValue("art_unknown", field="path", value=command)
        if command.upper() == "Z":
            points, pen = [], first
            yield "h"
            command = ""
        else:
            pen, kind = points[-1], {1: "l", 3: "c"}[len(points)]
            if command.upper() == "M":
                first, kind = pen, "m"
                command = "l" if command == "m" else "L"
            yield " ".join(f"{_num(x)} {_num(y)}" for x, y in points) + f" {kind}"
        handle = points[1] if len(points) == 3 else None


def _points(
    command: str,
    n: list[float],
    pen: tuple[float, float],
    handle: tuple[float, float] | None,
) -> list[tuple[float, float]]:
    """The points of one path command, as absolute places."""
    ox, oy = pen if command.islower() else (0.0, 0.0)
    match command.upper():
        case "H":
            return [(ox + n[0], pen[1])]
        case "V":
            return [(pen[0], oy + n[0])]
        case "S":
            mirror = (2 * pen[0] - handle[0], 2 * pen[1] - handle[1]) if handle else pen
            return [mirror, *((ox + n[k], oy + n[k + 1]) for k in (0, 2))]
        case "Q":
            (cx, cy), end = (ox + n[0], oy + n[1]), (ox + n[2], oy + n[3])
            return [*((x + (cx - x) / 1.5, y + (cy - y) / 1.5) for x, y in (pen, end)), end]
        case _:
            return [(ox + n[k], oy + n[k + 1]) for k in range(0, len(n), 2)]


def _matrices(transform: str) -> Iterator[str]:
    """One `cm` operator for each step of a transform."""
    for kind, numbers in _TRANSFORM.findall(transform):
        n = _numbers(numbers)
        match kind, len(n):
            case "translate", 2:
                m = (1.0, 0.0, 0.0, 1.0, n[0], n[1])
            case "scale", 2:
                m = (n[0], 0.0, 0.0, n[1], 0.0, 0.0)
            case "rotate", 1:
                c, s = math.cos(math.radians(n[0])), math.sin(math.radians(n[0]))
                m = (c, s, -s, c, 0.0, 0.0)
            case "matrix", 6:
                m = (n[0], n[1], n[2], n[3], n[4], n[5])
            case _:
                raise BadValue("art_unknown", field="transform", value=kind)
        yield " ".join(_num(part, 5) for part in m) + " cm"


def _numbers(text: str, count: int | None = None) -> list[float]:
    try:
        numbers = [float(part) for part in text.replace(",", " ").split()]
    except ValueError:
        numbers = []
    if not numbers or (count is not None and len(numbers) != count):
        raise BadValue("art_unknown", field="art", value=text)
    return numbers


def _num(value: float, places: int = 2) -> str:
    if not abs(value) < 1e6:
        raise BadValue("art_unknown", field="number", value=str(value))
    text = f"{value:.{places}f}".rstrip("0").rstrip(".")
    return text if text not in ("", "-0") else "0"
