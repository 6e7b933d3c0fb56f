"""Titles before Thai names: how each is written, of which sex it is, whether a blank follows.

Spacing follows the Royal Institute as Thai print does it: none after นาย นางสาว เด็กชาย พระมหา,
one after ranks, ดร., ม.ล. and other abbreviations.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal


@dataclass(frozen=True, slots=True)
class Title:
    """A title in its canonical form.

    Attributes:
        text: canonical form, e.g. `นางสาว`.
        sex: `male`, `female` or None.
        spaced: whether a blank stands between it and the name.
    """

    text: str
    sex: str | None
    spaced: bool


# Canonical form: other ways to write it. Dots and blanks of dotted forms are varied by the program.
_CIVIL: tuple[tuple[str, str | None, str], ...] = (
    ("นาย", "male", "น.ย."),
    ("นาง", "female", ""),
    ("นางสาว", "female", "น.ส. นสว. นางสาว."),
    ("เด็กชาย", "male", "ด.ช. เด็กชาย."),
    ("เด็กหญิง", "female", "ด.ญ. เด็กหญิง."),
)
_GLUED: tuple[tuple[str, str | None, str], ...] = (
    *((text, "male", "") for text in (
        "พระ", "พระมหา", "พระครู", "พระอาจารย์", "พระปลัด", "พระสมุห์", "พระใบฎีกา", "พระอธิการ",
        "หลวงพ่อ", "หลวงปู่", "หลวงตา",
    )),
    ("สามเณร", "male", "ส.ณ."),
    ("แม่ชี", "female", ""),
    ("คุณหญิง", "female", ""), ("ท่านผู้หญิง", "female", ""),
    ("หม่อมหลวง", None, ""), ("หม่อมราชวงศ์", None, ""), ("หม่อมเจ้า", None, ""),
    ("นายแพทย์", "male", ""), ("แพทย์หญิง", "female", ""),
    ("ทันตแพทย์หญิง", "female", ""), ("เภสัชกรหญิง", "female", ""),
)  # fmt: skip
_ABBREVIATED: tuple[tuple[str, str | None], ...] = (
    *((text, None) for text in (
        "ดร.", "ผศ.", "รศ.", "ศ.", "ผศ.ดร.", "รศ.ดร.", "ศ.ดร.", "อ.", "ม.ล.", "ม.ร.ว.", "ม.จ.",
    )),
    ("นพ.", "male"), ("พญ.", "female"), ("ทพ.", "male"), ("ทพญ.", "female"),
    ("ภก.", "male"), ("ภญ.", "female"),
)  # fmt: skip
_RANKS_SHORT = (  # noqa: SIM905 - a list of 45 quoted words is harder to read
    "พล.อ. พล.ท. พล.ต. พ.อ. พ.ท. พ.ต. ร.อ. ร.ท. ร.ต. จ.ส.อ. จ.ส.ท. จ.ส.ต. ส.อ. ส.ท. ส.ต. "
    "พล.ต.อ. พล.ต.ท. พล.ต.ต. พ.ต.อ. พ.ต.ท. พ.ต.ต. ร.ต.อ. ร.ต.ท. ร.ต.ต. ด.ต. ส.ต.อ. ส.ต.ท. ส.ต.ต. "
    "น.อ. น.ท. น.ต. พ.จ.อ. พ.จ.ท. พ.จ.ต. จ.อ. จ.ท. จ.ต. พ.อ.อ. พ.อ.ท. พ.อ.ต."
).split()
_RANKS_FULL = (  # noqa: SIM905 - as above
    "พลเอก พลโท พลตรี พันเอก พันโท พันตรี ร้อยเอก ร้อยโท ร้อยตรี จ่าสิบเอก จ่าสิบโท จ่าสิบตรี "
    "สิบเอก สิบโท สิบตรี พลตำรวจเอก พลตำรวจโท พลตำรวจตรี พันตำรวจเอก พันตำรวจโท พันตำรวจตรี "
    "ร้อยตำรวจเอก ร้อยตำรวจโท ร้อยตำรวจตรี ดาบตำรวจ จ่าสิบตำรวจ สิบตำรวจเอก สิบตำรวจโท สิบตำรวจตรี "
    "พลเรือเอก พลเรือโท พลเรือตรี นาวาเอก นาวาโท นาวาตรี เรือเอก เรือโท เรือตรี "
    "พลอากาศเอก พลอากาศโท พลอากาศตรี นาวาอากาศเอก นาวาอากาศโท นาวาอากาศตรี "
    "เรืออากาศเอก เรืออากาศโท เรืออากาศตรี พันจ่าเอก พันจ่าอากาศเอก จ่าเอก จ่าอากาศเอก พลทหาร"
).split()
_LATIN: tuple[tuple[str, str | None, str], ...] = (
    ("Mr.", "male", "mr"), ("Mrs.", "female", "mrs"), ("Ms.", "female", "ms"),
    ("Miss", "female", "miss"), ("Master", "male", "master mstr."), ("Dr.", None, "dr"),
)  # fmt: skip
# Taken off only when a blank follows: names begin with these too (คุณากร, ครูเกียรติ, ฮัจยีสะมะแอ).
_APART: tuple[tuple[str, str | None], ...] = (
    ("คุณ", None), ("หม่อม", "female"), ("ครู", None), ("อาจารย์", None), ("เณร", "male"),
    ("ฮัจยี", "male"), ("ฮัจญี", "male"), ("ฮัจญะฮ์", "female"), ("ฮัจยะห์", "female"),
    ("โต๊ะครู", "male"), ("อิหม่าม", "male"),
)  # fmt: skip

Boundary = Literal["none", "syllable", "blank"]


def _dotted(text: str) -> Iterator[tuple[str, Boundary]]:
    """Give the ways to write a dotted abbreviation, each with what must follow it."""
    letters = text.rstrip(".").split(".")
    yield text, "none"
    yield ". ".join(letters) + ".", "none"
    yield ".".join(letters), "blank"
    yield "".join(letters) + ".", "none"
    # น.ส., ด.ช. and ด.ญ. are written onto names even without dots; มล would bite into มลฤดี.
    yield "".join(letters), "syllable" if text in {"น.ส.", "ด.ช.", "ด.ญ."} else "blank"


def _ranks() -> Iterator[tuple[str, str, bool]]:
    """Give every rank as (canonical, stem to vary, dotted), with ว่าที่ before and หญิง behind."""
    for ranks, dotted in ((_RANKS_SHORT, True), (_RANKS_FULL, False)):
        for rank in ranks:
            yield rank, rank, dotted


def _rank_forms() -> Iterator[tuple[str, Boundary, Title]]:
    for canonical, stem, dotted in _ranks():
        forms: list[tuple[str, Boundary]] = list(_dotted(stem)) if dotted else [(stem, "syllable")]
        gap = " " if dotted else ""
        plain = Title(canonical, None, spaced=True)
        acting = Title(f"ว่าที่{gap}{canonical}", None, spaced=True)
        for form, boundary in forms:
            yield form, boundary, plain
            for before in ("ว่าที่", "ว่าที่ "):
                yield before + form, boundary, acting
            for after in ("หญิง", " หญิง"):
                yield form + after, "syllable", Title(canonical + "หญิง", "female", spaced=True)
                for before in ("ว่าที่", "ว่าที่ "):
                    woman = Title(f"ว่าที่{gap}{canonical}หญิง", "female", spaced=True)
                    yield before + form + after, "syllable", woman


def _word_forms() -> Iterator[tuple[str, Boundary, Title]]:
    for text, sex, others in (*_CIVIL, *_GLUED):
        title = Title(text, sex, spaced=False)
        yield text, "syllable", title
        for other in others.split():
            if "." in other.rstrip("."):
                yield from ((form, boundary, title) for form, boundary in _dotted(other))
            else:
                yield other, "syllable", title
    for text, sex in _ABBREVIATED:
        title = Title(text, sex, spaced=True)
        yield from ((form, boundary, title) for form, boundary in _dotted(text))
    for text, sex, others in _LATIN:
        title = Title(text, sex, spaced=True)
        yield text.casefold(), "none" if text.endswith(".") else "blank", title
        yield from ((other, "blank", title) for other in others.split())
    for text, sex in _APART:
        yield text, "blank", Title(text, sex, spaced=text not in {"คุณ", "ครู", "อาจารย์", "เณร"})


@cache
def forms() -> dict[str, tuple[tuple[str, Boundary, Title], ...]]:
    """Give all written forms by their first letter, longest first (built on first use)."""
    table: dict[str, dict[str, tuple[str, Boundary, Title]]] = {}
    for form, boundary, title in (*_word_forms(), *_rank_forms()):
        table.setdefault(form[0], {}).setdefault(form, (form, boundary, title))
    return {
        first: tuple(sorted(found.values(), key=lambda entry: -len(entry[0])))
        for first, found in table.items()
    }
