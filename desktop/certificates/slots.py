"""The places on a certificate that words go into, and how settings become such places."""

from __future__ import annotations

import dataclasses
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from desktop.errors import BadValue

FIELDS = (
    "number", "name", "course", "centre", "place", "hours", "days", "issued", "part",
    "hours_en", "days_en", "issued_en", "hours_ms", "days_ms", "issued_ms",
)  # fmt: skip
"""What a slot's text may name in braces; a signer's may name `name` and `position`."""

Align = Literal["left", "centre", "right"]


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for words. Lengths in millimetres from the paper's upper left corner.

    Attributes:
        name: what the frozen wording calls it.
        text: the words, with fields in braces, such as `เลขที่ {number}`.
        x: the edge or middle the lines keep to, by `align`.
        y: the baseline of a single line.
        width: how wide a line's ink may be.
        align: which part of the lines is at `x`.
        face: a key of the template's fonts.
        size: in points.
        floor: the smallest size, in points, before another line is begun.
        lines: how many lines at most, unless even those would be smaller than the floor.
        leading: from baseline to baseline, in em.
        gap: free paper kept above the ink, in a column.
        colour: `#rrggbb`.
        column: whether it grows up and down from `y` and makes room for its neighbours, or stays
            where it is and grows down.
        atomic: a name: never broken inside a part of it while it can be shrunk instead.
        own: drawn on each page; slots that all pages share are kept once in the file.
        digits: `thai` or `arabic` where it is not as the whole page, such as an English line; else "".
        hidden: taken off the page, but kept to be brought back.
    """

    name: str
    text: str
    x: float
    y: float
    width: float
    size: float
    floor: float
    align: Align = "centre"
    face: str = "regular"
    lines: int = 1
    leading: float = 1.7
    gap: float = 1.5
    colour: str = "#1c2a52"
    column: bool = True
    atomic: bool = False
    own: bool = False
    digits: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Signing:
    """Where people sign: a dotted rule, the name in brackets and the position below it, in mm.

    Attributes:
        places: the middles of the rules for one, two and three people.
        rule: the height of the rule from the top of the paper.
        length: of the rule.
        bottom: the height their ink stays above; they make room for each other down to it.
        name, position: styles; their `x` is not used.
    """

    places: tuple[tuple[float, ...], ...]
    rule: float
    length: float
    bottom: float
    name: Slot
    position: Slot


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture on the page; lengths in mm from the paper's upper left corner.

    Attributes:
        name: what people and programs call the place.
        file: of the template's images.
        x, y, width, height: where; it is fitted into the box whole, never stretched, unless it fills
            the paper.
        signer: 1 to 3 for a signature that stands over that signer's rule; then x and y are how far it
            is from the rule's middle. 0 for all else.
    """

    name: str
    file: str
    x: float
    y: float
    width: float
    height: float
    signer: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line across the page; lengths in mm from the paper's upper left corner.

    Attributes:
        name: what people and programs call it.
        x, y: its left end.
        width: how long it is.
        thick: in points.
        colour: `#rrggbb`.
    """

    name: str
    x: float
    y: float
    width: float
    thick: float
    colour: str


def rules(raw: object) -> tuple[Rule, ...]:
    """The lines from their tables of settings.

    Raises:
        BadValue: as `slot`.
    """
    made = []
    for i, told in enumerate(tables(raw)):
        where = f"rules.{i}"
        sizes = {key: number(told.get(key), f"{where}.{key}") for key in ("x", "y", "width", "thick")}
        if set(told) - {"name", "colour", *sizes} or not 0 < sizes["thick"] <= 20 or sizes["width"] <= 0:
            raise wrong(where, told)
        colour = _allowed(text(told.get("colour"), f"{where}.colour"), f"{where}.colour")
        made.append(Rule(text(told.get("name"), f"{where}.name"), colour=colour, **sizes))
    return tuple(made)


def pictures(raw: object, images: Mapping[str, bytes]) -> tuple[Picture, ...]:
    """The pictures from their tables of settings; each has its file, and no file is left over.

    Raises:
        BadValue: as `slot`.
    """
    made = []
    for i, told in enumerate(tables(raw)):
        where = f"pictures.{i}"
        sizes = {key: number(told.get(key), f"{where}.{key}") for key in ("x", "y", "width", "height")}
        signer = told.get("signer", 0)
        if signer not in (0, 1, 2, 3) or set(told) - {"name", "file", "signer", *sizes}:
            raise wrong(where, told)
        name, file = text(told.get("name"), f"{where}.name"), plain_file(told.get("file"))
        if file not in images or min(sizes["width"], sizes["height"]) <= 0:
            raise wrong(f"{where}.file", file)
        made.append(Picture(name, file, **sizes, signer=signer))
    if {one.file for one in made} != set(images):
        raise wrong("pictures", sorted(images))
    return tuple(made)


def tables(raw: object) -> list[Mapping[str, Any]]:
    """A list of tables, or none at all."""
    if raw is None:
        return []
    if not isinstance(raw, list):
        raise wrong("pictures", raw)
    return [table(part, "pictures") for part in raw]


def own_file(folder: Path, raw: object, where: str) -> Path:
    """A file of a folder by its bare name: no way leads out of it, by a path or by a link.

    Raises:
        BadValue: the name has a path in it, or is a link.
    """
    name = text(raw, where)
    if name in {".", ".."} or re.search(r"[/\\:\x00]", name) or (folder / name).is_symlink():
        raise wrong(where, name)
    return folder / name


def plain_file(raw: object) -> str:
    """A file's name that leads nowhere else."""
    name = text(raw, "pictures.file")
    if not re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,60}\.(png|jpg|svg)", name):
        raise wrong("pictures.file", name)
    return name


def slot(raw: object, where: str) -> Slot:
    """A slot from a table of settings.

    Args:
        raw: the table as TOML or CBOR gave it.
        where: what to call it when it is wrong.

    Raises:
        BadValue: a key is missing, unknown or of the wrong kind: field `field` names it.
    """
    told = table(raw, where)
    known = {part.name: part for part in dataclasses.fields(Slot)}
    for key in told:
        if key not in known:
            raise wrong(f"{where}.{key}", told[key])
    needed = (key for key, part in known.items() if part.default is dataclasses.MISSING)
    for key in needed:
        if key not in told:
            raise wrong(f"{where}.{key}", None)
    values: dict[str, Any] = {
        key: _kind(str(known[key].type), value, f"{where}.{key}") for key, value in told.items()
    }
    made = Slot(**values)
    if made.size <= 0 or made.floor <= 0 or made.width <= 0 or made.lines < 1:
        raise wrong(f"{where}.size", made.size)
    return made


def signing(raw: object) -> Signing:
    """Where people sign, from its table of settings.

    Raises:
        BadValue: as `slot`.
    """
    told = table(raw, "signing")
    rows = told.get("places")
    if not isinstance(rows, list) or [len(row) for row in rows if isinstance(row, list)] != [
        1,
        2,
        3,
    ]:
        raise wrong("signing.places", rows)
    return Signing(
        tuple(tuple(number(x, "signing.places") for x in row) for row in rows),
        number(told.get("rule"), "signing.rule"),
        number(told.get("length"), "signing.length"),
        number(told.get("bottom"), "signing.bottom"),
        slot(told.get("name"), "signing.name"),
        slot(told.get("position"), "signing.position"),
    )


def table(raw: object, where: str) -> Mapping[str, Any]:
    """A table of settings, or `BadValue`."""
    if not isinstance(raw, dict):
        raise wrong(where, raw)
    return raw


def number(raw: object, where: str) -> float:
    """A finite number, or `BadValue`."""
    if isinstance(raw, bool) or not isinstance(raw, int | float) or not math.isfinite(raw):
        raise wrong(where, raw)
    return float(raw)


def text(raw: object, where: str) -> str:
    """A text, or `BadValue`."""
    if not isinstance(raw, str):
        raise wrong(where, raw)
    return raw


def wrong(where: str, value: object) -> BadValue:
    """The error for a setting that cannot be meant so."""
    return BadValue("template_broken", field=where, value=str(value))


def _kind(kind: str, value: object, where: str) -> object:
    """Check one value against the kind its field declares."""
    match kind:
        case "float":
            return number(value, where)
        case "int" if isinstance(value, int) and not isinstance(value, bool):
            return value
        case "bool" if isinstance(value, bool):
            return value
        case "Align" if value in ("left", "centre", "right"):
            return value
        case "str":
            return _allowed(text(value, where), where)
    raise wrong(where, value)


def _allowed(value: str, where: str) -> str:
    """Hold a text to the fields we can fill in, and a colour to its form."""
    if where.endswith(".colour") and not re.fullmatch(r"#[0-9a-f]{6}", value):
        raise wrong(where, value)
    if where.endswith(".text") and not set(re.findall(r"\{(.*?)\}", value)) <= {
        *FIELDS,
        "position",
    }:
        raise wrong(where, value)
    if where.endswith(".digits") and value not in {"", "thai", "arabic"}:
        raise wrong(where, value)
    return value
