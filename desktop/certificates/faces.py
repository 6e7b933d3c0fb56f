"""Which fonts a template has: four weights come with the program, a centre may bring its own files.

A font that no text uses any more goes; the regular and the bold one stay, for signers and for ตัวอย่าง.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from desktop.certificates import limits
from desktop.certificates.template import Template, build
from desktop.certificates.typeset import Face
from desktop.errors import BadValue, from_os
from desktop.paths import RESOURCES

WEIGHTS: Final = {
    "regular": "Sarabun-Regular.ttf",
    "medium": "Sarabun-Medium.ttf",
    "semibold": "Sarabun-SemiBold.ttf",
    "bold": "Sarabun-Bold.ttf",
}
"""The weights that every template may use, and their files."""
HARD: Final = "กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮฤ ะัาำิีึืุูเแโใไๅๆ็่้๊๋์ฯ ๐๑๒๓๔๕๖๗๘๙ ปิ่นที่นี้ญูฐุก้ำ"
LATIN: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789 ()/.,-:"
_TRUETYPE = frozenset({b"\0\1\0\0", b"true"})


def offered(template: Template) -> tuple[tuple[str, str], ...]:
    """What a text can be set in: (key, name); the program's weights have no name of their own."""
    own = [(key, template.face(key).name) for key, _ in template.fonts if key not in WEIGHTS]
    return (*((key, "") for key in WEIGHTS), *own)


def faced(template: Template, name: str, key: str) -> Template:
    """A text in another of the fonts that are offered.

    Raises:
        BadValue: there is no such text, or no such font.
    """
    fonts = dict(template.fonts)
    if key in WEIGHTS and key not in fonts:
        fonts[key] = (RESOURCES / "fonts" / WEIGHTS[key]).read_bytes()
    return _with(template, name, key, fonts)


def brought(template: Template, name: str, file: Path) -> Template:
    """A text in a font of the centre's own.

    Args:
        template: as it is.
        name: of the text.
        file: TrueType, with Thai and Latin letters.

    Raises:
        FileTrouble: it cannot be read.
        BadValue: `font_unfit` it is none · `font_letters` it lacks Thai or Latin ones · `font_large`.
    """
    try:
        with file.open("rb") as opened:
            data = opened.read(limits.FONT + 1)
    except OSError as error:
        raise from_os(error, file) from None
    if len(data) > limits.FONT:
        raise BadValue("font_large", field=file.name, value=limits.FONT // 1_000_000)
    face = _face(data, file.name)
    missing = "".join(dict.fromkeys("".join([*face.shape(HARD).missing, *face.shape(LATIN).missing])))
    if missing:
        raise BadValue("font_letters", field=file.name, value=" ".join(missing[:12]))
    fonts = dict(template.fonts)
    key = next((key for key, held in fonts.items() if held == data), _key(face.name, fonts))
    return _with(template, name, key, fonts | {key: data})


def _face(data: bytes, name: str) -> Face:
    """The face of a file that somebody brought."""
    if data[:4] not in _TRUETYPE or b"glyf" not in data[:1000]:
        raise BadValue("font_unfit", field=name, value="")
    made = Face(data)
    try:
        made.subset({0})
    except (RuntimeError, ValueError, MemoryError) as error:
        raise BadValue("font_unfit", field=name, value=str(error)) from None
    return made


def _key(name: str, taken: Mapping[str, bytes]) -> str:
    stem = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:30] or "font"
    names = (stem, *(f"{stem}-{n}" for n in range(2, 99)))
    return next(one for one in names if one not in taken and one not in WEIGHTS)


def _with(template: Template, name: str, key: str, fonts: Mapping[str, bytes]) -> Template:
    settings = template.tables()
    if not any(part["name"] == name for part in settings["slots"]):
        raise BadValue("template_broken", field="slots", value=name)
    settings["slots"] = [
        part | {"face": key} if part["name"] == name else part for part in settings["slots"]
    ]
    return pruned(template, settings, fonts)


def pruned(
    template: Template,
    settings: dict[str, Any],
    fonts: Mapping[str, bytes],
    images: Mapping[str, bytes] | None = None,
) -> Template:
    """A template of these settings, with the fonts they use.

    Args:
        template: whose drawing it has.
        settings: as `tables` gave them, changed.
        fonts: whole files by key; those that nothing uses are left out.
        images: its pictures' files, if they are not the template's.

    Raises:
        BadValue: it cannot be meant so.
    """
    signing = settings["signing"]
    used = {part.get("face", "regular") for part in settings["slots"]}
    used |= {signing[who].get("face", "regular") for who in ("name", "position")} | {"regular", "bold"}
    kept = {key: data for key, data in fonts.items() if key in used}
    named = settings.get("fonts", {})
    files = {key: named.get(key, WEIGHTS.get(key, f"{key}.ttf")) for key in sorted(kept)}
    return build(
        settings | {"fonts": files},
        template.art,
        kept,
        dict(template.images) if images is None else images,
    )
