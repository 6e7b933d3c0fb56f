"""A template: paper, drawing, fonts and the slots words go into, addressed by its content.

The folder holds `template.toml`, the drawing, pictures and fonts of its own; other fonts come from
`resources/fonts`. `digest` names exactly this content for ever, and `content()` packs all of it, fonts
too, into one byte string, so that a certificate of this year can be printed again when the shipped
template has long changed.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

import cbor2

from desktop.certificates import limits, slots, typeset
from desktop.certificates.slots import Picture, Rule, Signing, Slot
from desktop.errors import BadValue, FileTrouble, from_os
from desktop.paths import RESOURCES

_KEYS = frozenset(
    {
        "name", "title", "kind", "digits", "art", "paper", "fonts", "column", "qr", "slots", "signing",
        "pictures", "rules",
    }
)  # fmt: skip

Digits = Literal["thai", "arabic"]

KINDS = ("completion", "honour", "attendance", "thanks")
"""วุฒิบัตร, เกียรติบัตร, หนังสือรับรองการเข้าเรียน, and thanks to whoever taught."""
FIRST = "formal-gold"
"""The shipped template that is taken where nobody chose."""


@dataclass(frozen=True, slots=True)
class Template:
    """A whole template; make it with `load`, `shipped` or `from_content`.

    Attributes:
        name: the folder's, for programs.
        title: shown to people, Thai.
        kind: what such a paper says of somebody: one of `KINDS`.
        width, height: of the paper in mm.
        digits: one style for every digit on the page.
        top, bottom: the mm between which the column's ink stays.
        slots: in reading order.
        signing: where people sign.
        qr: left, top and side in mm of the white square of its QR code.
        pictures: a logo, a background, hand-written names; drawn over the art and under the words.
        images: the pictures' files by name, PNG, JPEG or SVG.
        rules: straight lines, drawn as pictures are.
        digest: SHA-256 over the canonical content.
    """

    name: str
    title: str
    kind: str
    width: float
    height: float
    digits: Digits
    top: float
    bottom: float
    slots: tuple[Slot, ...]
    signing: Signing
    qr: tuple[float, float, float]
    art: str = field(repr=False)
    fonts: tuple[tuple[str, bytes], ...] = field(repr=False)
    digest: bytes
    settings: bytes = field(repr=False)
    pictures: tuple[Picture, ...] = ()
    images: tuple[tuple[str, bytes], ...] = field(default=(), repr=False)
    rules: tuple[Rule, ...] = ()

    @staticmethod
    def load(folder: Path) -> Template:
        """Read a template from its folder.

        Raises:
            FileTrouble: a file is missing.
            BadValue: the settings cannot be meant so: `field` names the place.
        """
        try:
            settings = tomllib.loads(_text(folder / "template.toml"))
        except tomllib.TOMLDecodeError as error:
            raise BadValue("template_broken", field="template.toml", value=str(error)) from None
        art = _text(slots.own_file(folder, settings.get("art", "art.svg"), "art"))
        fonts = {
            key: _bytes(_font_file(folder, file, f"fonts.{key}"))
            for key, file in slots.table(settings.get("fonts", {}), "fonts").items()
        }
        files = [slots.plain_file(part.get("file")) for part in slots.tables(settings.get("pictures"))]
        kept = {file: _bytes(slots.own_file(folder, file, "pictures.file")) for file in files}
        return build(settings, art, fonts, kept)

    def content(self) -> bytes:
        """Everything in one byte string, the same for equal templates (canonical CBOR)."""
        parts: dict[str, object] = {
            "settings": self.settings, "art": self.art, "fonts": dict(self.fonts)
        }  # fmt: skip
        if self.images:
            parts["images"] = dict(self.images)
        return bytes(cbor2.dumps(parts, canonical=True))

    @staticmethod
    def from_content(content: bytes) -> Template:
        """The template that `content()` packed.

        Raises:
            BadValue: these bytes are no template.
        """
        try:
            parts = cbor2.loads(content)
            settings, art, fonts = cbor2.loads(parts["settings"]), parts["art"], parts["fonts"]
            return build(settings, art, fonts, parts.get("images", {}))
        except (
            cbor2.CBORDecodeError, KeyError, TypeError, AttributeError, ValueError, ArithmeticError,
            RecursionError, MemoryError,
        ) as error:  # fmt: skip
            raise BadValue("template_broken", field="content", value=str(error)) from None

    def tables(self) -> dict[str, Any]:
        """Its settings, to be changed and built again."""
        return dict(cbor2.loads(self.settings))

    def face(self, key: str) -> typeset.Face:
        """The face a slot names."""
        return typeset.face(dict(self.fonts)[key])


@lru_cache(maxsize=8)
def shipped(name: str = FIRST) -> Template:
    """A template that comes with the program.

    Raises:
        FileTrouble: there is none of that name.
    """
    return Template.load(RESOURCES / "certificates" / name)


@lru_cache(maxsize=1)
def shipped_names() -> tuple[str, ...]:
    """The names of all templates that come with the program, the usual one first."""
    folders = (RESOURCES / "certificates").glob("*/template.toml")
    names = sorted(file.parent.name for file in folders)
    return (FIRST, *(name for name in names if name != FIRST))


def build(
    settings: Mapping[str, Any],
    art: str,
    fonts: Mapping[str, bytes],
    images: Mapping[str, bytes] | None = None,
) -> Template:
    """Put a template together from its parts, checked; the digest is over these parts alone.

    Args:
        settings: as `template.toml` has them.
        art: the drawing, SVG.
        fonts: whole TrueType files by the keys that slots name.
        images: the files of its pictures by name.

    Raises:
        BadValue: the settings cannot be meant so: `field` names the place.
    """
    images = images or {}
    limits.parts(settings, art, fonts, images)
    for key in settings:
        if key not in _KEYS:
            raise slots.wrong(key, settings[key])
    packed = bytes(cbor2.dumps(dict(settings), canonical=True))
    parts: dict[str, object] = {
        "settings": packed,
        "art": hashlib.sha256(art.encode()).digest(),
        "fonts": {key: hashlib.sha256(data).digest() for key, data in fonts.items()},
    }
    if images:
        parts["images"] = {key: hashlib.sha256(data).digest() for key, data in images.items()}
    paper, column, qr = (slots.table(settings.get(key), key) for key in ("paper", "column", "qr"))
    made = Template(
        name=slots.text(settings.get("name"), "name"),
        title=slots.text(settings.get("title"), "title"),
        kind=_kind(settings.get("kind", KINDS[0])),
        width=slots.number(paper.get("width"), "paper.width"),
        height=slots.number(paper.get("height"), "paper.height"),
        digits=_digits(settings.get("digits")),
        top=slots.number(column.get("top"), "column.top"),
        bottom=slots.number(column.get("bottom"), "column.bottom"),
        slots=_slots(settings.get("slots"), fonts),
        signing=slots.signing(settings.get("signing")),
        qr=_square(qr),
        art=art,
        fonts=tuple(sorted(fonts.items())),
        digest=hashlib.sha256(cbor2.dumps(parts, canonical=True)).digest(),
        settings=packed,
        pictures=slots.pictures(settings.get("pictures"), images),
        images=tuple(sorted(images.items())),
        rules=slots.rules(settings.get("rules")),
    )
    limits.sizes(made)
    return made


def _font_file(folder: Path, file: object, where: str) -> Path:
    """A font that lies in the template's own folder, else one that comes with the program."""
    own = slots.own_file(folder, file, where)
    return own if own.is_file() else slots.own_file(RESOURCES / "fonts", file, where)


def _square(raw: Mapping[str, Any]) -> tuple[float, float, float]:
    return (
        slots.number(raw.get("x"), "qr.x"),
        slots.number(raw.get("y"), "qr.y"),
        slots.number(raw.get("side"), "qr.side"),
    )


def _kind(raw: object) -> str:
    if raw not in KINDS:
        raise slots.wrong("kind", raw)
    return str(raw)


def _digits(raw: object) -> Digits:
    match raw:
        case "thai":
            return "thai"
        case "arabic":
            return "arabic"
    raise slots.wrong("digits", raw)


def _slots(raw: object, fonts: Mapping[str, bytes]) -> tuple[Slot, ...]:
    if not isinstance(raw, list) or not raw:
        raise slots.wrong("slots", raw)
    made = tuple(slots.slot(part, f"slots.{i}") for i, part in enumerate(raw))
    for slot in made:
        if slot.face not in fonts:
            raise slots.wrong(f"slots.{slot.name}.face", slot.face)
    return made


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise from_os(error, file) from None


def _text(file: Path) -> str:
    """A text file with one kind of line end, so that a checkout on Windows is the same template."""
    try:
        return _bytes(file).decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise FileTrouble("file_broken", file=str(file)) from None
