"""A template tried with the hardest names before anybody's certificate is: what would go wrong.

Codes: `nobody_named`, `no_number`, `nothing_issued` a certificate needs them · `off_paper` nearer to the
edge than printers reach · `over_code` on the QR code's white · `touches` two texts meet · `overflows`
smaller than its floor · `letters_missing` no font has them · `code_small` under 25 mm no phone reads it.
"""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import dataclass
from itertools import combinations

from desktop.certificates import code, draw, wording
from desktop.certificates.document import MM
from desktop.certificates.layout import Placed
from desktop.certificates.template import Template

EDGE = 5.0
"""Millimetres that a printer of this country's offices may leave white."""
CODE = 25.0
NAMES = (
    ("short", "นายมี ใจ"),
    ("long", "นางสาวกัญญาณัฐ ฤทธิ์ศักดิ์ไพบูลย์"),
    ("malay", "นางรูกัยย๊ะห์ บินตีอุมาร์เซ็ง"),
)
"""The names that are always shown: a short one, a long one with high marks, one written from Malay."""
CENTRE = "ศูนย์การเรียนรู้ชุมชนบ้านน้ำเกี๋ยน"
COURSE = "การใช้เทคโนโลยีดิจิทัลเพื่อพัฒนาคุณภาพชีวิตและอาชีพของผู้สูงอายุ"
NEEDED = {"{name}": "nobody_named", "{number}": "no_number", "{issued": "nothing_issued"}


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing to mend: its code, and the slots it is about."""

    code: str
    slots: tuple[str, ...] = ()
    value: str = ""


def facts(name: str, centre: str = CENTRE, signers: int = 2) -> wording.Facts:
    """Made-up facts of a certificate with a name.

    Args:
        name: printed.
        centre: the centre's name.
        signers: how many sign.
    """
    day = dt.date(2026, 5, 27)
    sign = (
        ("นางจันทร์ดี ใจมา", "ประธานศูนย์การเรียนรู้ชุมชน"),
        ("นายวิเชียร สุขใจ", "นายกเทศมนตรี"),
        ("นายฐิติวัฒน์ ปู่เจ้าสมิงพราย", "ผู้อำนวยการศูนย์การเรียนรู้"),
    )
    return wording.Facts(
        number="16/2569", name=name, course=COURSE, centre=centre, minutes=1800,
        first_day=dt.date(2026, 4, 1), last_day=day - dt.timedelta(2), issued=day,
        signers=sign[:signers],
    )  # fmt: skip


def page(template: Template, name: str, centre: str = "", *, practice: bool = False) -> bytes:
    """The very PDF that a made-up person of that name would get."""
    told = facts(name, centre) if centre else facts(name)
    out = io.BytesIO()
    specimen = {"code": f"https://sala.example/#{code.SPECIMEN}"}
    draw.draw(template, [wording.freeze(template, told) | specimen], out, title="", practice=practice)
    return out.getvalue()


def check(template: Template) -> tuple[Trouble, ...]:
    """Everything that would go wrong with a template, each once."""
    found: dict[tuple[str, tuple[str, ...]], Trouble] = {}
    texts = " ".join(slot.text for slot in template.slots if not slot.hidden)
    troubles = [Trouble(code) for field, code in NEEDED.items() if field not in texts]
    if template.qr[2] < CODE:
        troubles.append(Trouble("code_small", (), f"{template.qr[2]:g}"))
    for _, name in NAMES:
        frozen = wording.freeze(template, facts(name, signers=3))
        troubles += of_page(template, frozen)
        letters = " ".join(wording.missing_glyphs(template, frozen))
        troubles += [Trouble("letters_missing", (), letters)] if letters else []
    for one in troubles:
        found.setdefault((one.code, one.slots), one)
    return tuple(found.values())


def of_page(template: Template, frozen: wording.Wording) -> list[Trouble]:
    """What is wrong with one page: ink off the paper, on the code, on other ink, or too small."""
    placed = draw.place(template, frozen)
    x, y, side = (edge * MM for edge in template.qr)
    found = []
    for one in placed:
        left, top, right, bottom = one.ink
        edge, wide, high = EDGE * MM, template.width * MM, template.height * MM
        if left < edge or top < edge or right > wide - edge or bottom > high - edge:
            found.append(Trouble("off_paper", (one.slot.name,)))
        if _meet(one.ink, (x, y, x + side, y + side)):
            found.append(Trouble("over_code", (one.slot.name,)))
        if one.size < one.slot.floor * 0.999:
            found.append(Trouble("overflows", (one.slot.name,)))
    return [*found, *(Trouble("touches", names) for names in _touching(placed))]


def _touching(placed: list[Placed]) -> list[tuple[str, ...]]:
    return [
        (one.slot.name, other.slot.name)
        for one, other in combinations(placed, 2)
        if _meet(one.ink, other.ink)
    ]


def _meet(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
