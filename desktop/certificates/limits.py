"""How large a template may be: files come from strangers' sticks, and must never fill this computer."""

from __future__ import annotations

import io
import warnings
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from desktop.certificates import art
from desktop.certificates.slots import wrong
from desktop.errors import BadValue

if TYPE_CHECKING:
    from desktop.certificates.template import Template

ART, FONT, IMAGE, ALL = 1_000_000, 2_000_000, 3_000_000, 9_000_000
"""Bytes of the drawing, of a font, of a picture, and of everything together."""
CARRIED = 5_500_000
"""Bytes of all pictures: they hardly get smaller in a file, and that must be taken in elsewhere."""
FONTS, IMAGES, RULES, SLOTS, LINES, TEXT = 6, 12, 20, 40, 12, 400
"""How many at most; letters in a slot's text."""
PIXELS = 20_000_000
PAPER = 70.0, 450.0
"""The shortest and the longest side of a paper, mm."""


def parts(
    settings: Mapping[str, Any], art: str, fonts: Mapping[str, bytes], images: Mapping[str, bytes]
) -> None:
    """Whether the parts of a template are no larger than a template's can be.

    Raises:
        BadValue: `template_broken`, `template_too_large`.
    """
    if not isinstance(settings, dict) or not isinstance(art, str):
        raise wrong("settings", type(settings).__name__)
    for where, files, most, size in (("fonts", fonts, FONTS, FONT), ("images", images, IMAGES, IMAGE)):
        if not isinstance(files, dict) or not all(isinstance(data, bytes) for data in files.values()):
            raise wrong(where, type(files).__name__)
        if len(files) > most or any(len(data) > size for data in files.values()):
            raise too_large(where, max(map(len, files.values())))
    if sum(map(len, images.values())) > CARRIED:
        raise too_large("images", sum(map(len, images.values())))
    if len(art) > ART:
        raise too_large("art", len(art))
    for name, data in images.items():
        picture(name, data)


def sizes(template: Template) -> None:
    """Whether lengths and counts of a template are those of a paper.

    Raises:
        BadValue: `template_broken`.
    """
    for where, side in (("paper.width", template.width), ("paper.height", template.height)):
        if not PAPER[0] <= side <= PAPER[1]:
            raise wrong(where, side)
    x, y, side = template.qr
    if side <= 0 or x < 0 or y < 0 or x + side > template.width or y + side > template.height:
        raise wrong("qr.side", side)
    if not 0 <= template.top < template.bottom <= template.height:
        raise wrong("column.top", template.top)
    signing = template.signing
    if not (0 <= signing.rule < signing.bottom <= template.height and 0 < signing.length < PAPER[1]):
        raise wrong("signing.rule", signing.rule)
    _rules(template)
    _slots(template)


def _rules(template: Template) -> None:
    far = [max(abs(rule.x), abs(rule.y), rule.width) for rule in template.rules]
    if len(far) > RULES or max(far, default=0) > PAPER[1]:
        raise wrong("rules", len(far))


def _slots(template: Template) -> None:
    signing = template.signing
    if len(template.slots) > SLOTS:
        raise wrong("slots", len(template.slots))
    for slot in (*template.slots, signing.name, signing.position):
        far = max(abs(slot.x), abs(slot.y), slot.width, slot.size, slot.floor)
        if far > PAPER[1] or slot.lines > LINES or len(slot.text) > TEXT or not 0 < slot.leading < 9:
            raise wrong(f"slots.{slot.name}", far)


def picture(name: str, data: bytes) -> None:
    """Whether some bytes are a PNG, JPEG or SVG that can be drawn, by its head, before it is unfolded.

    Raises:
        BadValue: `picture_unfit`, `template_too_large`, `art_broken`, `art_unknown`.
    """
    if name.endswith(".svg"):
        art.operators(_drawing(name, data), 1, 1)
        return
    why = _why_not(data)
    if isinstance(why, int):
        raise too_large(name, why)
    if why:
        raise BadValue("picture_unfit", field=name, value=why)


@lru_cache(maxsize=16)
def _why_not(data: bytes) -> str | int:
    """Why a picture cannot be drawn, or its dots where they are too many; empty when it can.

    Remembered, because an editor asks at each step.
    """
    from PIL import Image  # noqa: PLC0415  (only templates with pictures need it)

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as image:
                wide, high = image.size
                if wide * high > PIXELS:
                    return wide * high
                image.load()
    except (OSError, ValueError, SyntaxError, Warning, Image.DecompressionBombError) as error:
        return str(error) or type(error).__name__
    return ""


def _drawing(name: str, data: bytes) -> str:
    try:
        return data[:ART].decode()
    except UnicodeDecodeError as error:
        raise BadValue("picture_unfit", field=name, value=str(error)) from None


def too_large(where: str, size: int) -> BadValue:
    """The error for a part that is larger than any template needs."""
    return BadValue("template_too_large", field=where, value=size)
