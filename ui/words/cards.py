"""What an identity card says, field by field."""

from __future__ import annotations

from desktop import clock, tambons
from desktop.devices.id_card import IdCard
from desktop.thai import dates
from ui.words.saying import say

FIELDS: dict[str, tuple[str, str]] = {
    "name": ("ชื่อ", "name"),
    "name_english": ("ชื่ออังกฤษ", "English name"),
    "birth": ("วันเกิด", "birth"),
    "sex": ("เพศ", "sex"),
    "address": ("ที่อยู่", "address"),
}
"""`desktop.devices.taking_in.FIELDS`."""

_SEXES = {"female": ("หญิง", "female"), "male": ("ชาย", "male"), "": ("–", "–")}

NOTES: dict[str, tuple[str, str]] = {
    "id_checksum": (
        "ตัวสุดท้ายของเลขไม่ตรง ดูบัตรอีกครั้ง",
        "the number's last digit does not fit: look at the card",
    ),
    "card_expired": ("บัตรหมดอายุแล้ว ใช้อ่านข้อมูลได้", "the card has expired; its data can be read"),
    "text_broken": ("มีตัวอักษรที่อ่านไม่ออก ตรวจชื่อก่อนบันทึก", "some letters were not readable: check the name"),
    "birth_unreadable": (
        "อ่านวันเกิดไม่ออก เติมเองทีหลัง",
        "the birth date was not readable: fill it in later",
    ),
    "tambon_unknown": ("ไม่รู้จักตำบลบนบัตร เลือกตำบลทีหลัง", "the tambon is not known: choose it later"),
}
"""What is doubtful on a card."""

CARD: dict[str, tuple[str, str]] = {
    "new": ("ลงทะเบียน {name} จากบัตรแล้ว", "Registered {name} from the card"),
    "new_here": (
        "ลงทะเบียน {name} จากบัตร และเช็กว่า มา แล้ว",
        "Registered {name} from the card and marked as here",
    ),
    "known": ("ใช้ข้อมูลจากบัตรของ {name} แล้ว", "Took {name}'s data from the card"),
    "known_here": ("{name} เช็กว่า มา แล้ว", "{name} is marked as here"),
}
"""What was done; names come escaped, in `<b>`."""


def field_shown(field: str, text: str, language: str = "th") -> str:
    """A field's text as people read it."""
    if not text:
        return "–"
    if field == "sex":
        return say(_SEXES, text, language) if text in _SEXES else text
    if field == "birth":
        return dates.show(dates.read_date(text, today=clock.today()))
    if field == "address":
        place, _, code = text.rpartition(" ")
        known = tambons.of_code(code) if code.isdecimal() and len(code) == 6 else None
        line = " ".join(name for _, name in tambons.line(known)) if known else code
        return f"{place} {line}".strip() if known else text
    return text


def number_masked(card: IdCard, *, whole: bool) -> str:
    """`1-5600-00000-01-9`; for the desk role its middle is hidden."""
    digits = card.number
    shown = digits if whole or len(digits) != 13 else f"{digits[:5]}xxxxxxx{digits[12:]}"
    if len(shown) != 13:
        return shown
    return f"{shown[0]}-{shown[1:5]}-{shown[5:10]}-{shown[10:12]}-{shown[12]}"
