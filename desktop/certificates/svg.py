"""A drawing from elsewhere, put into the small part of SVG that `art` draws.

Shapes become paths and styles plain colours. Nothing that acts or reaches out of the file is taken:
scripts, events, links. What could not be drawn the same (letters, gradients, masks) is refused by its
name, so that a drawing never loses a part unnoticed.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from typing import Final
from xml.etree import ElementTree as ET

from desktop.certificates import svg_path
from desktop.errors import BadValue

SVG: Final = "http://www.w3.org/2000/svg"
ACTS: Final = frozenset(
    {
        "script", "foreignobject", "a", "animate", "animatemotion", "animatetransform", "set", "handler",
        "iframe", "audio", "video", "listener",
    }
)  # fmt: skip
SILENT: Final = frozenset({"defs", "title", "desc", "metadata", "style", "symbol"})
"""Elements that show nothing where they stand."""
SHAPES: Final = {
    "rect": ("x", "y", "width", "height", "rx", "ry"), "circle": ("cx", "cy", "r"),
    "ellipse": ("cx", "cy", "rx", "ry"), "line": ("x1", "y1", "x2", "y2"), "polyline": (), "polygon": (),
}  # fmt: skip
NAMED: Final = {
    "black": "#000000", "white": "#ffffff", "red": "#ff0000", "green": "#008000", "blue": "#0000ff",
    "yellow": "#ffff00", "gold": "#ffd700", "orange": "#ffa500", "purple": "#800080", "gray": "#808080",
    "grey": "#808080", "silver": "#c0c0c0", "maroon": "#800000", "navy": "#000080", "teal": "#008080",
    "brown": "#a52a2a", "pink": "#ffc0cb", "lime": "#00ff00", "cyan": "#00ffff", "magenta": "#ff00ff",
    "olive": "#808000", "aqua": "#00ffff", "fuchsia": "#ff00ff", "darkred": "#8b0000",
    "darkgreen": "#006400", "darkblue": "#00008b", "currentcolor": "#000000",
}  # fmt: skip
_KEPT = ("fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "fill-rule")
_INHERITED: Final = {
    "fill": "#000000", "stroke": "none", "stroke-width": "1", "stroke-linecap": "butt",
    "stroke-linejoin": "miter", "fill-rule": "nonzero", "opacity": "1", "fill-opacity": "1",
    "stroke-opacity": "1",
}  # fmt: skip
_ABSENT = ("clip-path", "mask", "filter", "stroke-dasharray", "marker-start", "marker-mid", "marker-end")
"""What cannot be drawn: it must be `none`."""
_MOST, _DEPTH = 20_000, 16
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_OUTSIDE = re.compile(r"url\(\s*['\"]?(?!\s*['\"]?#)", re.IGNORECASE)

Matrix = tuple[float, float, float, float, float, float]
Style = Mapping[str, str]


def plain(data: bytes, name: str) -> str:
    """The drawing in the part of SVG that `art` draws.

    Args:
        data: the file.
        name: of the file, for the sentence.

    Raises:
        BadValue: `picture_unfit` it is none · `picture_acts` a script or a link is in it ·
            `picture_part` a part of it cannot be drawn.
    """
    try:
        text = data.decode("utf-8-sig")
        if re.search(r"<!ENTITY|<!DOCTYPE[^>]*\[|<\?xml-stylesheet", text, re.IGNORECASE):
            raise BadValue("picture_acts", field=name, value="ENTITY")
        root = ET.fromstring(text)  # noqa: S314  # no declarations: checked above
    except (UnicodeDecodeError, ET.ParseError) as error:
        raise BadValue("picture_unfit", field=name, value=str(error)) from None
    drawing = _Drawing(root, name)
    try:
        return drawing.told()
    except (ValueError, OverflowError, ZeroDivisionError, KeyError) as error:
        raise BadValue("picture_unfit", field=name, value=str(error)) from None
    except BadValue as error:
        if error.code != "art_unknown":
            raise
        raise BadValue("picture_unfit", field=name, value=str(error)) from None


class _Drawing:
    """Walks one foreign drawing."""

    def __init__(self, root: ET.Element, name: str) -> None:
        self._root, self._name, self._left = root, name, _MOST
        self._safe()
        self._named = {part.get("id"): part for part in root.iter() if part.get("id")}
        self._rules = self._sheet()

    def told(self) -> str:
        """The whole drawing, told again."""
        if _local(self._root.tag) != "svg":
            raise ValueError(self._root.tag)
        box = self._box()
        body = "".join(self._inside(self._root, dict(_INHERITED), 0))
        view = " ".join(f"{part:.6g}" for part in box)
        return f'<svg xmlns="{SVG}" viewBox="{view}">{body}</svg>'

    def _box(self) -> tuple[float, ...]:
        told = self._root.get("viewBox")
        if told:
            box = tuple(_numbers(told))
        else:
            box = (0.0, 0.0, _length(self._root.get("width")), _length(self._root.get("height")))
        if len(box) != 4 or not all(map(math.isfinite, box)) or box[2] <= 0 or box[3] <= 0:
            raise ValueError("viewBox")
        return box

    # --- what is not taken ----------------------------------------------------------------------------

    def _safe(self) -> None:
        """Nothing acts, nothing reaches out of the file."""
        for part in self._root.iter():
            kind = _local(part.tag)
            if kind.lower() in ACTS:
                raise self._acts(kind)
            told = f"{part.get('style', '')} {part.text if kind == 'style' and part.text else ''}"
            if _OUTSIDE.search(told) or "@import" in told.lower():
                raise self._acts("url")
            for key, value in part.attrib.items():
                name = _local(key).lower()
                if name.startswith("on") or "javascript:" in value.lower() or _OUTSIDE.search(value):
                    raise self._acts(name)
                if name == "href" and not value.startswith("#"):
                    raise (
                        self._part_of("image")
                        if kind == "image" and value[:5] == "data:"
                        else self._acts(value[:40])
                    )

    def _acts(self, value: str) -> BadValue:
        return BadValue("picture_acts", field=self._name, value=value)

    def _part_of(self, value: str) -> BadValue:
        return BadValue("picture_part", field=self._name, value=value)

    # --- styles ---------------------------------------------------------------------------------------

    def _sheet(self) -> dict[str, dict[str, str]]:
        """Rules for elements, classes and ids; of other kinds there must be none."""
        rules: dict[str, dict[str, str]] = {}
        for part in self._root.iter():
            if _local(part.tag) != "style" or not part.text:
                continue
            text = re.sub(r"/\*.*?\*/", "", part.text, flags=re.DOTALL)
            for names, body in _RULE.findall(text):
                for name in names.split(","):
                    if not re.fullmatch(r"[\w-]*([.#][\w-]+)?", name.strip()):
                        raise self._part_of("style")
                    rules.setdefault(name.strip(), {}).update(_declared(body))
        return rules

    def _style(self, part: ET.Element, above: Style) -> dict[str, str]:
        own = {_local(key): value.strip() for key, value in part.attrib.items()}
        kind, told = _local(part.tag), [f".{one}" for one in part.get("class", "").split()]
        told.append(f"#{part.get('id', '')}")
        for name in [kind, *told, *(kind + one for one in told)]:
            own |= self._rules.get(name, {})
        own |= _declared(part.get("style", ""))
        for key in _ABSENT:
            if own.get(key, "none") not in {"none", ""}:
                raise self._part_of(key)
        made = {key: own.get(key, above[key]) for key in _INHERITED}
        made = {key: above[key] if value == "inherit" else value for key, value in made.items()}
        if "opacity" in own:  # of a group and of what is in it, together
            made["opacity"] = f"{_share(own['opacity']) * _share(above['opacity']):.4f}"
        made["hidden"] = str(
            own.get("display") == "none" or own.get("visibility") in {"hidden", "collapse"}
        )
        return made

    def _paint(self, style: Style) -> str:
        """The attributes of one path."""
        told = {key: style[key] for key in _KEPT}
        for key in ("fill", "stroke"):
            told[key] = self._colour(
                style[key], _share(style["opacity"]) * _share(style[f"{key}-opacity"])
            )
        told["stroke-width"] = f"{_length(style['stroke-width']):.6g}"
        if told["stroke-width"] == "0":
            told["stroke"] = "none"
        if told["stroke-linejoin"] not in {"miter", "round", "bevel"}:
            told["stroke-linejoin"] = "miter"
        if told["stroke-linecap"] not in {"butt", "round", "square"}:
            told["stroke-linecap"] = "butt"
        return "".join(f' {key}="{value}"' for key, value in told.items())

    def _colour(self, told: str, share: float) -> str:
        """A colour as `#rrggbb`; what one would see through is mixed with the paper's white."""
        told = told.strip().lower()
        if told in {"none", "transparent", ""} or share < 0.02:
            return "none"
        told = NAMED.get(told, told)
        if re.fullmatch(r"#[0-9a-f]{3}", told):
            told = "#" + "".join(letter * 2 for letter in told[1:])
        if found := re.fullmatch(r"rgb\(([^)]*)\)", told):
            parts = [_channel(part) for part in found[1].replace(",", " ").split()]
            told = "#" + "".join(f"{part:02x}" for part in parts) if len(parts) == 3 else told
        if not re.fullmatch(r"#[0-9a-f]{6}", told):
            raise self._part_of("gradient" if told.startswith("url(") else "colour")
        mixed = (round(255 - (255 - int(told[i : i + 2], 16)) * share) for i in (1, 3, 5))
        return "#" + "".join(f"{part:02x}" for part in mixed)

    # --- parts ----------------------------------------------------------------------------------------

    def _inside(self, group: ET.Element, style: Style, depth: int) -> Iterator[str]:
        style = self._style(group, style)
        if style["hidden"] == "True":
            return
        for part in group:
            yield from self._part(part, style, depth + 1)

    def _part(self, part: ET.Element, above: Style, depth: int) -> Iterator[str]:
        kind, foreign = (
            _local(part.tag),
            "}" in str(part.tag) and not str(part.tag).startswith(f"{{{SVG}}}"),
        )
        self._left -= 1
        if depth > _DEPTH or self._left < 0:
            raise self._part_of("copies")
        if (
            foreign
            or kind in SILENT
            or kind.endswith("Gradient")
            or kind in {"clipPath", "mask", "filter"}
        ):
            return
        matrix = _matrix(part.get("transform", ""))
        open_, close = (f'<g transform="matrix({" ".join(f"{n:.8g}" for n in matrix)})">', "</g>")
        if kind == "g":
            yield from (open_, *self._inside(part, above, depth), close)
        elif kind == "use":
            yield from (open_, *self._copy(part, above, depth), close)
        elif kind == "path" or kind in SHAPES:
            style = self._style(part, above)
            steps = self._steps(part, kind)
            if steps and style["hidden"] != "True":
                yield f'{open_}<path{self._paint(style)} d="{svg_path.told(steps)}"/>{close}'
        else:
            raise self._part_of(kind)

    def _copy(self, part: ET.Element, above: Style, depth: int) -> Iterator[str]:
        href = next((value for key, value in part.attrib.items() if _local(key) == "href"), "")
        target = self._named.get(href[1:])
        if target is None or _local(target.tag) in {"symbol", "svg"}:
            raise self._part_of("use")
        x, y = _length(part.get("x", "0")), _length(part.get("y", "0"))
        yield f'<g transform="matrix(1 0 0 1 {x:.6g} {y:.6g})">'
        yield from self._part(target, self._style(part, above), depth + 1)
        yield "</g>"

    @staticmethod
    def _steps(part: ET.Element, kind: str) -> list[svg_path.Step]:
        if kind == "path":
            return svg_path.steps(part.get("d", ""))
        sizes = {key: _length(part.get(key, "0")) for key in SHAPES[kind]}
        return svg_path.shape(kind, sizes, _numbers(part.get("points", "")))


def _local(tag: object) -> str:
    """A name without its namespace; comments and instructions have none."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else "title"


def _declared(text: str) -> dict[str, str]:
    pairs = (one.split(":", 1) for one in text.split(";") if ":" in one)
    return {key.strip().lower(): value.replace("!important", "").strip() for key, value in pairs}


def _numbers(text: str) -> list[float]:
    return [float(part) for part in text.replace(",", " ").split()]


def _length(text: str | None) -> float:
    """A length without its unit; of what a page would have to be known for there is none."""
    found = re.fullmatch(
        r"\s*([-+]?[\d.]+(?:e[-+]?\d+)?)\s*(px|mm|cm|pt|pc|in|)\s*", text or "", re.IGNORECASE
    )
    if found is None:
        raise ValueError(text)
    return float(found[1])


def _share(text: str) -> float:
    value = float(text[:-1]) / 100 if text.endswith("%") else float(text)
    return min(1.0, max(0.0, value))


def _channel(text: str) -> int:
    value = float(text[:-1]) * 2.55 if text.endswith("%") else float(text)
    return min(255, max(0, round(value)))


def _matrix(transform: str) -> Matrix:
    """All steps of a transform as one."""
    made: Matrix = (1, 0, 0, 1, 0, 0)
    for kind, told in re.findall(r"(\w+)\s*\(([^)]*)\)", transform):
        made = _times(made, _one(kind, _numbers(told)))
    return made


def _one(kind: str, n: list[float]) -> Matrix:
    match kind, len(n):
        case "translate", 1 | 2:
            return (1, 0, 0, 1, n[0], n[1] if len(n) > 1 else 0)
        case "scale", 1 | 2:
            return (n[0], 0, 0, n[-1], 0, 0)
        case "rotate", 1 | 3:
            c, s = math.cos(math.radians(n[0])), math.sin(math.radians(n[0]))
            x, y = n[1:] if len(n) == 3 else (0.0, 0.0)
            return (c, s, -s, c, x - c * x + s * y, y - s * x - c * y)
        case "skewX", 1:
            return (1, 0, math.tan(math.radians(n[0])), 1, 0, 0)
        case "skewY", 1:
            return (1, math.tan(math.radians(n[0])), 0, 1, 0, 0)
        case "matrix", 6:
            return (n[0], n[1], n[2], n[3], n[4], n[5])
    raise ValueError(kind)


def _times(a: Matrix, b: Matrix) -> Matrix:
    return (
        a[0] * b[0] + a[2] * b[1], a[1] * b[0] + a[3] * b[1],
        a[0] * b[2] + a[2] * b[3], a[1] * b[2] + a[3] * b[3],
        a[0] * b[4] + a[2] * b[5] + a[4], a[1] * b[4] + a[3] * b[5] + a[5],
    )  # fmt: skip
