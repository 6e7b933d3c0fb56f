"""What is said about certificate templates: what each word means, what a trial found, what is on the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ui.words.saying import say

if TYPE_CHECKING:
    from desktop.certificates.shelf import Offered
    from desktop.certificates.trial import Trouble

WORDS: dict[str, tuple[str, str]] = {
    "completion": ("วุฒิบัตร", "certificate of completion"),
    "honour": ("เกียรติบัตร", "certificate of honour"),
    "attendance": ("หนังสือรับรอง", "letter of attendance"),
    "thanks": ("ขอบคุณวิทยากร", "thanks to a teacher"),
}
"""The kinds of paper."""
MEANS: dict[str, tuple[str, str]] = {
    "completion": (
        "วุฒิบัตร: เรียนผ่านหลักสูตรระยะสั้น (ประกาศนียบัตรเป็นวุฒิของโรงเรียน ศูนย์ไม่ออก)",
        "This certificate says that somebody completed a short course (a diploma is a school's, not a centre's)",
    ),
    "honour": (
        "เกียรติบัตร: ยกย่องหรือขอบคุณ ไม่ได้บอกว่าเรียนจบ",
        "This certificate honours somebody; it does not say that a course was completed",
    ),
    "attendance": (
        "หนังสือรับรอง: บอกว่ามาเรียน ไม่ได้บอกว่าผ่าน",
        "A letter says that somebody came, not that they passed",
    ),
    "thanks": ("ขอบคุณวิทยากร: ให้ผู้สอน ไม่ใช่ผู้เรียน", "Thanks are for who taught, not for who learned"),
}
"""What choosing a kind means, in a line."""
TITLES: dict[str, tuple[str, str]] = {
    "formal-gold": ("ลายชายคา", "Eaves"),
    "garland-thanks": ("มาลัย", "Garland"),
    "hills-english": ("ทิวเขา", "Hills"),
    "lotus-honour": ("บัวบาน", "Lotus"),
    "star-malay": ("ดาวแปดแฉก", "Eight-pointed star"),
    "weave-attendance": ("ลายน้ำไหล", "Flowing water"),
}
"""What the program's own are called; a centre's own are called as it says."""
TRIAL: dict[str, tuple[str, str]] = {
    "nobody_named": ("ไม่มีที่ใส่ชื่อผู้เรียน", "No place for the name"),
    "no_number": ("ไม่มีที่ใส่เลขที่", "No place for the number"),
    "nothing_issued": ("ไม่มีที่ใส่วันที่ให้", "No place for the day of issue"),
    "off_paper": (
        "{slots} ชิดขอบเกินไป เครื่องพิมพ์อาจพิมพ์ไม่ถึง",
        "{slots}: too near to the edge for a printer",
    ),
    "over_code": ("{slots} ทับคิวอาร์ โทรศัพท์จะอ่านไม่ได้", "{slots}: over the QR code, no phone will read it"),
    "touches": ("{slots} ชนกัน ขยับให้ห่าง", "{slots}: they touch, move them apart"),
    "overflows": ("{slots} ยาวเกินที่ ให้กว้างขึ้นหรือตัวเล็กลง", "{slots}: too long for its place"),
    "letters_missing": ("ฟอนต์ไม่มีอักษร {value}", "No font has the letters {value}"),
    "code_small": (
        "คิวอาร์ {value} มม. เล็กไป ให้ 25 มม. ขึ้นไป",
        "A QR code of {value} mm is too small: 25 or more",
    ),
}
"""What a trial with hard names finds."""
PIECES: dict[str, tuple[str, str]] = {
    "number": ("เลขที่", "Number"),
    "centre": ("ชื่อศูนย์", "Centre"),
    "place": ("ที่อยู่ศูนย์", "Address"),
    "word": ("หัวเรื่อง", "Title"),
    "word_en": ("หัวเรื่อง อังกฤษ", "Title, English"),
    "word_ms": ("หัวเรื่อง มลายู", "Title, Malay"),
    "lead": ("คำนำ", "Lead"),
    "lead_en": ("คำนำ อังกฤษ", "Lead, English"),
    "lead_ms": ("คำนำ มลายู", "Lead, Malay"),
    "name": ("ชื่อผู้เรียน", "Name"),
    "diligence": ("คำยกย่อง", "Praise"),
    "course": ("หลักสูตร", "Course"),
    "length": ("ชั่วโมงและวัน", "Hours and days"),
    "length_en": ("ชั่วโมง อังกฤษ", "Hours, English"),
    "length_ms": ("ชั่วโมง มลายู", "Hours, Malay"),
    "blessing": ("คำอวยพร", "Wish"),
    "given": ("วันที่ให้", "Given"),
    "given_en": ("วันที่ให้ อังกฤษ", "Given, English"),
    "given_ms": ("วันที่ให้ มลายู", "Given, Malay"),
    "signer": ("ชื่อผู้ลงนาม", "Signer"),
    "position": ("ตำแหน่ง", "Position"),
    "qr": ("คิวอาร์", "QR code"),
    "logo": ("ตรา", "Logo"),
    "background": ("พื้นหลัง", "Background"),
    "signature1": ("ลายมือชื่อ 1", "Signature 1"),
    "signature2": ("ลายมือชื่อ 2", "Signature 2"),
    "signature3": ("ลายมือชื่อ 3", "Signature 3"),
    "text": ("ข้อความ", "Text"),
    "text_en": ("ข้อความอังกฤษ", "English text"),
    "text_ms": ("ข้อความมลายู", "Malay text"),
    "picture": ("รูป", "Picture"),
    "line": ("เส้น", "Line"),
}
"""The pieces of a page."""
_ADDED = re.compile(r"(text|picture|line)(\d{1,2})(_en|_ms)?")
SHORT: dict[str, tuple[str, str]] = {
    "text_en": ("คำอังกฤษ", "English text"),
    "text_ms": ("คำมลายู", "Malay text"),
}
"""What can be put on, where its name is too long for a list."""
ROW: dict[str, tuple[str, str]] = {
    "hidden": ("{piece} · ซ่อน", "{piece} · hidden"),
}
"""A piece in the list."""
WEIGHTS: dict[str, tuple[str, str]] = {
    "regular": ("ธรรมดา", "Regular"),
    "medium": ("หนาน้อย", "Medium"),
    "semibold": ("หนา", "Semi-bold"),
    "bold": ("หนามาก", "Bold"),
}
"""The weights of the program's own font."""
FIELD_WORDS: dict[str, tuple[str, str]] = {
    "number": ("เลขที่", "number"),
    "name": ("ชื่อผู้เรียน", "name"),
    "course": ("ชื่อหลักสูตร", "course"),
    "centre": ("ชื่อศูนย์", "centre"),
    "place": ("ที่อยู่ศูนย์", "address"),
    "part": ("หน้าที่วิทยากร", "what they did"),
    "hours": ("จำนวนชั่วโมง", "hours"),
    "days": ("วันที่เรียน", "days"),
    "issued": ("วันที่ให้", "day of issue"),
    "hours_en": ("ชั่วโมง อังกฤษ", "hours, English"),
    "days_en": ("วันที่เรียน อังกฤษ", "days, English"),
    "issued_en": ("วันที่ให้ อังกฤษ", "day of issue, English"),
    "hours_ms": ("ชั่วโมง มลายู", "hours, Malay"),
    "days_ms": ("วันที่เรียน มลายู", "days, Malay"),
    "issued_ms": ("วันที่ให้ มลายู", "day of issue, Malay"),
}
"""What a text may name in braces."""
TOLD: dict[str, tuple[str, str]] = {
    "all_well": ("แบบนี้ใช้ได้ดี", "This template is fine"),
    "kept": ("เก็บแบบ {title} แล้ว", "Kept template {title}"),
    "put_away": (
        "เอาแบบ {name} ออกแล้ว ใบที่ออกไปแล้วยังพิมพ์ซ้ำได้",
        "{name} is put away; what it issued can be printed again",
    ),
}
"""What was done with a template."""


def word(kind: str, language: str) -> str:
    """The word of a kind of paper."""
    return say(WORDS, kind, language)


def means(kind: str, language: str) -> str:
    """What choosing that word means, in a line."""
    return say(MEANS, kind, language)


def means_shortly(kind: str, language: str) -> str:
    """The same, as far as one short line goes."""
    return means(kind, language).partition(" (")[0]


def piece(name: str, language: str) -> str:
    """What a piece of the page is called; one that somebody put on has its number."""
    if name not in PIECES and (found := _ADDED.fullmatch(name)):
        return f"{say(PIECES, found[1] + (found[3] or ''), language)} {found[2]}"
    return say(PIECES, name, language)


def addable(what: str, language: str) -> str:
    """What can be put on the page, shortly."""
    return say(SHORT, what, language) if what in SHORT else piece(what, language)


def row(name: str, language: str, *, hidden: bool) -> str:
    """A piece as it stands in the list: whether it is off the page for now."""
    shown = piece(name, language)
    return say(ROW, "hidden", language, piece=shown) if hidden else shown


def weight(key: str, language: str) -> str:
    """What a weight of the program's font is called."""
    return say(WEIGHTS, key, language)


def title(name: str, told: str, language: str) -> str:
    """What a template is called.

    Args:
        name: the template's.
        told: the title that stands in it.
        language: `th` or `en`.
    """
    return say(TITLES, name, language) if TITLES.get(name, ("",))[0] == told else told


def offer(one: Offered, language: str) -> str:
    """A template as it stands in a list: its title, its word, its paper."""
    sizes = {(210, 297): "A4", (148, 210): "A5"}
    paper = sizes.get((round(min(one.width, one.height)), round(max(one.width, one.height))), "")
    return " · ".join(
        part for part in (title(one.name, one.title, language), word(one.kind, language), paper) if part
    )


def trouble(one: Trouble, language: str) -> str:
    """What a trial found, as a sentence."""
    slots = ", ".join(piece(name, language) for name in one.slots)
    return say(TRIAL, one.code, language, slots=slots, value=one.value)
