"""Pieces put on a template and taken off it, and the whole of it on larger or smaller paper."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from desktop.certificates import editing, faces, trial
from desktop.certificates.slots import wrong
from desktop.certificates.template import Template
from desktop.errors import Refused

TEXTS: Final = {"th": "ข้อความใหม่", "en": "New text", "ms": "Teks baharu"}
"""What a new text says, by its language; English and Malay ones keep arabic digits."""
THIN: Final = 1.0
"""Points that a new line is thick."""
ADDED: Final = re.compile(r"(text|line|picture)\d{1,2}(_en|_ms)?|logo|background|signature[123]")
"""Names of what somebody put on: taken off it is gone, while what the template began with is kept."""
PAPERS: Final = {"A4": (210.0, 297.0), "A5": (148.0, 210.0)}
"""Short and long side in mm."""
CODE: Final = trial.CODE


def text(template: Template, language: str, words: str = "") -> tuple[Template, str]:
    """One more text, in the middle where there is room; with its name.

    Args:
        template: as it is.
        language: of `TEXTS`.
        words: what it says; as `TEXTS` when empty.

    Raises:
        BadValue: there are too many.
    """
    ending = "" if language == "th" else f"_{language}"
    name = _free(template, "text", ending)
    settings = template.tables()
    colour = template.slots[0].colour
    settings["slots"] = [
        *settings["slots"],
        {
            "name": name, "text": words or TEXTS[language], "x": template.width / 2,
            "y": _room(template, 8.0), "width": round(template.width * 0.6), "size": 14,
            "floor": 10, "lines": 3, "column": False,
            "colour": colour, "digits": "" if language == "th" else "arabic",
        },
    ]  # fmt: skip
    return faces.pruned(template, settings, dict(template.fonts)), name


def line(template: Template) -> tuple[Template, str]:
    """One more line across the page; with its name.

    Raises:
        BadValue: there are too many.
    """
    name = _free(template, "line")
    settings = template.tables()
    wide = round(template.width / 3)
    made = {
        "name": name, "x": round((template.width - wide) / 2), "y": _room(template, 4.0), "width": wide,
        "thick": THIN, "colour": template.slots[0].colour,
    }  # fmt: skip
    settings["rules"] = [*settings.get("rules", []), made]
    return faces.pruned(template, settings, dict(template.fonts)), name


def picture(template: Template) -> str:
    """The name that one more picture would have."""
    return _free(template, "picture")


def taken_off(template: Template, name: str) -> Template:
    """The template without a piece; a text that it began with is only hidden, and can be brought back.

    Raises:
        Refused: `code_stays`, `signers_stay`.
        BadValue: there is no such piece.
    """
    if name == editing.CODE:
        raise Refused("code_stays")
    if name == editing.SIGNER:
        raise Refused("signers_stay")
    one = editing.piece(template, name)
    if one.kind == "text" and not ADDED.fullmatch(name):
        return _hide(template, name, hidden=True)
    settings, images = template.tables(), dict(template.images)
    key = {"text": "slots", "line": "rules", "picture": "pictures"}[one.kind]
    gone = next(part for part in settings[key] if part["name"] == name)
    settings[key] = [part for part in settings[key] if part["name"] != name]
    if key == "pictures":
        images.pop(gone["file"])
    if not settings[key] and key != "slots":
        del settings[key]
    return faces.pruned(template, settings, dict(template.fonts), images)


def brought_back(template: Template, name: str) -> Template:
    """A hidden text is on the page again.

    Raises:
        BadValue: there is no such piece.
    """
    return _hide(template, name, hidden=False)


def _hide(template: Template, name: str, *, hidden: bool) -> Template:
    editing.piece(template, name)
    settings = template.tables()
    settings["slots"] = [
        _hidden(part, hidden) if part["name"] == name else part for part in settings["slots"]
    ]
    return faces.pruned(template, settings, dict(template.fonts))


def _hidden(part: Mapping[str, Any], hidden: bool) -> dict[str, Any]:  # noqa: FBT001  (the value itself)
    kept = {key: value for key, value in part.items() if key != "hidden"}
    return kept | ({"hidden": True} if hidden else {})


def _free(template: Template, stem: str, ending: str = "") -> str:
    taken = {one.name for one in editing.pieces(template)}
    stems = {re.sub(r"_(en|ms)$", "", one) for one in taken}
    return next(f"{stem}{n}{ending}" for n in range(1, 100) if f"{stem}{n}" not in stems)


def _room(template: Template, high: float) -> float:
    """A height in the page's middle that no ink crosses: above where people sign, else anywhere."""
    boxes = editing.boxes(template, trial.NAMES[1][1]).values()
    middle = template.width / 2
    here = [box for box in boxes if box[0] < middle + 20 and box[2] > middle - 20]
    lowest = round(template.signing.rule - 3), round(template.height - 15)
    for y in (*range(lowest[0], round(template.top), -1), *range(lowest[1], 15, -2)):
        if not any(box[1] - 1 < y + 2 and box[3] + 1 > y - high for box in here):
            return float(y)
    return template.height / 2


# --- paper ----------------------------------------------------------------------------------------


def paper_of(template: Template) -> str:
    """`A4`, `A5`, or nothing where the paper has another size."""
    sides = tuple(sorted((round(template.width), round(template.height))))
    return next((name for name, size in PAPERS.items() if sides == size), "")


def on_paper(template: Template, name: str) -> Template:
    """The same page, larger or smaller: it lies or stands as it did; the code keeps its legible size.

    Args:
        template: as it is.
        name: of `PAPERS`.

    Raises:
        BadValue: there is no such paper, or it does not fit on it.
    """
    if name not in PAPERS:
        raise wrong("paper", name)
    short, long = PAPERS[name]
    wide, high = (long, short) if template.width > template.height else (short, long)
    share = wide / template.width
    settings = template.tables()
    settings["paper"] = {"width": wide, "height": high}
    settings["column"] = _by(settings["column"], share, ("top", "bottom"))
    settings["qr"] = _code(settings["qr"], (template.width, template.height), (wide, high))
    sizes = ("x", "y", "width", "size", "floor", "gap")
    settings["slots"] = [_by({"gap": 1.5} | dict(part), share, sizes) for part in settings["slots"]]
    settings["signing"] = _signing(settings["signing"], share, sizes)
    for key in ("pictures", "rules"):
        if key in settings:
            settings[key] = [
                _by(part, share, ("x", "y", "width", "height", "thick")) for part in settings[key]
            ]
    return faces.pruned(template, settings, dict(template.fonts))


def _by(part: Mapping[str, Any], share: float, keys: tuple[str, ...]) -> dict[str, Any]:
    return dict(part) | {key: round(part[key] * share, 2) for key in keys if key in part}


def _signing(told: Mapping[str, Any], share: float, sizes: tuple[str, ...]) -> dict[str, Any]:
    made = _by(told, share, ("rule", "length", "bottom"))
    made["places"] = [[round(x * share, 2) for x in row] for row in told["places"]]
    for who in ("name", "position"):
        made[who] = _by({"gap": 1.5} | dict(told[who]), share, sizes)
    return made


def _code(told: Mapping[str, Any], old: tuple[float, float], new: tuple[float, float]) -> dict[str, Any]:
    """The code never gets smaller than phones read; the white on its sides keeps its shares."""
    side = max(CODE, round(told["side"] * new[0] / old[0], 2))
    x, y = (
        round((now - side) * told[key] / max(1.0, was - told["side"]), 2)
        for key, was, now in zip(("x", "y"), old, new, strict=True)
    )
    return {"x": x, "y": y, "side": side}
