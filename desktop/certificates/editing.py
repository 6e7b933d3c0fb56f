"""A template under somebody's hands: its pieces moved, sized and worded, each change one step back.

Nothing is kept before it is put on the shelf; every step is a whole template, so that what is shown is
what would be printed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Any

from desktop.certificates import draw, trial, wording
from desktop.certificates.document import MM
from desktop.certificates.linebreak import Piece as Part
from desktop.certificates.linebreak import at_words, balanced
from desktop.certificates.slots import wrong
from desktop.certificates.template import Template, build
from desktop.errors import BadValue

SNAP = 2.0
"""Millimetres within which a dragged piece goes to a guide."""
CODE, SIGNER = "qr", "signer"
Box = tuple[float, float, float, float]
"""Left, top, right and bottom in mm."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What can be chosen on the page.

    Attributes:
        kind: `text`, `code`, `picture`, `line` or `signer` (all who sign, together).
        x, y: mm; of a text its edge or middle, and its baseline.
        width: mm that it may fill.
        size, floor: points; 0 where it has no letters; of a line how thick it is.
        face: a key of the template's fonts.
        digits: `thai`, `arabic`, or nothing where they are as on the whole page.
        lines: how many at most.
        hidden: taken off the page for now.
        text: with fields in braces; lines that are broken by hand stand apart by a line end.
    """

    name: str
    kind: str
    x: float
    y: float
    width: float
    size: float = 0
    floor: float = 0
    align: str = "centre"
    face: str = ""
    digits: str = ""
    lines: int = 1
    hidden: bool = False
    text: str = ""


def pieces(template: Template) -> tuple[Piece, ...]:
    """All pieces in reading order: texts, who signs, pictures, lines, the code."""
    made = [
        Piece(
            one.name, "text", one.x, one.y, one.width, one.size, one.floor, one.align,
            one.face, one.digits, one.lines, one.hidden, one.text,
        )
        for one in template.slots
    ]  # fmt: skip
    signing = template.signing
    made.append(
        Piece(
            SIGNER, "signer", signing.places[0][0], signing.rule, signing.name.width, signing.name.size,
            signing.name.floor,
        )
    )  # fmt: skip
    made += [Piece(one.name, "picture", one.x, one.y, one.width) for one in template.pictures]
    made += [Piece(one.name, "line", one.x, one.y, one.width, one.thick) for one in template.rules]
    x, y, side = template.qr
    return (*made, Piece(CODE, "code", x, y, side))


def piece(template: Template, name: str) -> Piece:
    """The piece of that name.

    Raises:
        BadValue: there is none.
    """
    found = next((one for one in pieces(template) if one.name == name), None)
    if found is None:
        raise wrong("slots", name)
    return found


def moved(template: Template, name: str, across: float, down: float) -> Template:
    """A piece so many mm further right and down; at the paper's edge it stays.

    Raises:
        BadValue: there is no such piece.
    """
    one = piece(template, name)
    room = (template.width, template.height)
    if one.kind in {"code", "picture", "line"} and one.name[:9] != "signature":
        high = {"code": one.width, "line": 0.0}.get(one.kind, 5.0)
        room = (template.width - one.width, template.height - high)
    x = min(max(one.x + across, 0.0), max(0.0, room[0])) if across else one.x
    y = min(max(one.y + down, 0.0), max(0.0, room[1])) if down else one.y
    if one.name.startswith("signature"):
        x, y = one.x + across, one.y + down
    return put(template, name, x=round(x, 2), y=round(y, 2))


def put(template: Template, name: str, **values: Any) -> Template:
    """A piece with other values: `x y width size floor lines align digits text`.

    Raises:
        BadValue: a value cannot be meant so, or there is no such piece.
    """
    one = piece(template, name)
    settings = template.tables()
    if one.kind == "text":
        settings["slots"] = [
            part | values if part["name"] == name else part for part in settings["slots"]
        ]
    elif one.kind == "picture":
        settings["pictures"] = [
            _sized(part, values) if part["name"] == name else part for part in settings["pictures"]
        ]
    elif one.kind == "line":
        told = {"thick" if key == "size" else key: value for key, value in values.items()}
        settings["rules"] = [part | told if part["name"] == name else part for part in settings["rules"]]
    elif one.kind == "code":
        known = {"x": values.get("x"), "y": values.get("y"), "side": values.get("width")}
        settings["qr"] = settings["qr"] | {
            key: value for key, value in known.items() if value is not None
        }
    else:
        settings["signing"] = _signing(template, settings["signing"], one, values)
    return _built(template, settings)


def whole(template: Template, **values: Any) -> Template:
    """The template with another `title`, `digits` or `kind`.

    Raises:
        BadValue: it cannot be meant so.
    """
    return _built(template, template.tables() | values)


def _built(template: Template, settings: Mapping[str, Any]) -> Template:
    return build(settings, template.art, dict(template.fonts), dict(template.images))


def _sized(part: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """A picture keeps its shape when it is made wider."""
    told = dict(part) | {key: values[key] for key in ("x", "y", "width") if key in values}
    if "width" in values:
        told["height"] = round(part["height"] * values["width"] / part["width"], 2)
    return told


def _signing(
    template: Template, told: Mapping[str, Any], one: Piece, values: Mapping[str, Any]
) -> dict[str, Any]:
    """All who sign move together; their names and positions below them go along."""
    across, down = values.get("x", one.x) - one.x, values.get("y", one.y) - one.y
    wide = template.width
    places = [[min(max(x + across, 0.0), wide) for x in row] for row in told["places"]]
    made = dict(told) | {"places": places, "rule": one.y + down}
    made["bottom"] = min(max(told["bottom"] + down, made["rule"] + 5), template.height)
    for key in ("name", "position"):
        made[key] = dict(told[key]) | {"y": told[key]["y"] + down}
    grown = values.get("size", one.size) / one.size
    for key, value in (("size", grown), ("floor", values.get("floor", one.floor) / one.floor)):
        for who in ("name", "position"):
            made[who][key] = round(made[who][key] * value, 2)
    for who in ("name", "position"):
        made[who]["width"] = values.get("width", made[who]["width"])
    return made


def boxes(template: Template, name: str) -> dict[str, Box]:
    """Where each piece's ink is on the page of a person of that name."""
    found: dict[str, Box] = {}
    for one in draw.place(template, wording.freeze(template, trial.facts(name))):
        key = SIGNER if one.slot.name in {"signer", "position"} else one.slot.name
        left, top, right, bottom = (edge / MM for edge in one.ink)
        old = found.get(key, (left, top, right, bottom))
        found[key] = (min(old[0], left), min(old[1], top), max(old[2], right), max(old[3], bottom))
    x, y, side = template.qr
    found[CODE] = (x, y, x + side, y + side)
    for rule in template.rules:
        found[rule.name] = (rule.x, rule.y - 1, rule.x + rule.width, rule.y + 1)
    for picture in template.pictures:
        left, top = picture.x, picture.y
        if picture.signer:
            left += template.signing.places[1][min(picture.signer, 2) - 1] - picture.width / 2
            top += template.signing.rule
        found[picture.name] = (left, top, left + picture.width, top + picture.height)
    return found


def snapped(
    template: Template, name: str, across: float, down: float, at: Mapping[str, Box]
) -> Template:
    """As `moved`, but a piece that comes near the paper's middle, or a neighbour's height, goes there.

    Args:
        template: before the drag.
        name: the piece.
        across: mm that it was dragged to the right.
        down: mm that it was dragged down.
        at: where all pieces are, from `boxes`.
    """
    if name not in at:
        return moved(template, name, across, down)
    left, top, right, bottom = at[name]
    middle = template.width / 2 - (left + right) / 2
    others = [box for key, box in at.items() if key != name]
    across = _nearest(across, [middle, *(box[0] - left for box in others)])
    down = _nearest(down, list(chain.from_iterable((b[1] - top, b[3] - bottom) for b in others)))
    return moved(template, name, across, down)


def _nearest(wish: float, guides: Sequence[float]) -> float:
    best = min(guides, key=lambda guide: abs(guide - wish), default=wish)
    return best if abs(best - wish) <= SNAP else wish


def broken(text: str, lines: int = 2) -> str:
    """A text with line ends proposed at words, as even as can be; fields are never parted.

    Args:
        text: of a slot; line ends in it go first.
        lines: how many.
    """
    made = balanced(_whole_fields(at_words(text.replace("\n", " "))), lines, len)
    return "\n".join(made)


def word_ends(text: str) -> tuple[str, ...]:
    """A text in the parts between which its lines may end, blanks at their ends."""
    return tuple(one.text + one.after for one in _whole_fields(at_words(text.replace("\n", " "))))


def cut_words(text: str) -> tuple[str, ...]:
    """The words through which a line end by hand goes."""
    found = []
    for above, below in pairwise(text.split("\n")):
        at, together = 0, _whole_fields(at_words(above.rstrip() + below.lstrip()))
        for one in together:
            if at < len(above.rstrip()) < at + len(one.text):
                found.append(one.text)
            at += len(one.text + one.after)
    return tuple(found)


def _whole_fields(parts: list[Part]) -> list[Part]:
    """A field in braces stays whole."""
    made: list[Part] = []
    for one in parts:
        if made and made[-1].text.count("{") > made[-1].text.count("}"):
            made[-1] = Part(made[-1].text + made[-1].after + one.text, one.after)
        else:
            made.append(one)
    return made


class Draft:
    """The steps of one editing: what stands, what stood before, what was taken back."""

    def __init__(self, template: Template) -> None:
        """Begin with a template as it is kept."""
        self._steps, self._at, self._kept = [template], 0, template.digest

    @property
    def template(self) -> Template:
        """What stands now."""
        return self._steps[self._at]

    @property
    def is_changed(self) -> bool:
        """Whether it is another than the one that is kept."""
        return self.template.digest != self._kept

    def do(self, template: Template) -> bool:
        """One step further; false when nothing is different."""
        if template.digest == self.template.digest:
            return False
        self._steps[self._at + 1 :] = [template]
        self._at += 1
        return True

    def undo(self) -> bool:
        """One step back; false when there is none."""
        self._at -= self._at > 0
        return self._at < len(self._steps) - 1

    def redo(self) -> bool:
        """One step forward again; false when there is none."""
        further = self._at < len(self._steps) - 1
        self._at += further
        return further

    @property
    def can_undo(self) -> bool:
        """Whether there is a step back."""
        return self._at > 0

    def saved(self, template: Template) -> None:
        """This is kept now."""
        self._kept = template.digest
        if template.digest != self.template.digest:
            self.do(template)


def fit_text(text: str) -> str:
    """A text as a slot may have it.

    Raises:
        BadValue: `empty`.
    """
    lines = [wording.clean(line) for line in text.split("\n")]
    made = "\n".join(line for line in lines if line)
    if not made:
        raise BadValue("empty", field="text", value="")
    return made
