"""What the check of a certificate says: five verdicts, each named for what it is."""

from __future__ import annotations

from datetime import date
from typing import Final

from desktop.certificates.token import Claims
from desktop.certificates.verify import Verdict
from ui.words.amounts import hours
from ui.words.days import day_year
from ui.words.saying import say

HEADS: Final[dict[str, tuple[str, str]]] = {
    "genuine": ("ของจริง", "Genuine"),
    "altered": ("ถูกแก้", "Altered"),
    "revoked": ("ยกเลิกแล้ว", "Voided"),
    "unknown_issuer": ("ไม่รู้จักผู้ออก", "Unknown issuer"),
    "unreadable": ("อ่านรหัสไม่ได้", "Unreadable"),
}
ADVICE: Final[dict[str, tuple[str, str]]] = {
    "genuine": (
        "เทียบกับใบที่ถืออยู่ ชื่อ เลขที่ และหลักสูตรต้องตรงกันทุกตัว ถ้าไม่ตรง รหัสนี้ถูกถ่ายมาจากใบอื่น",
        "Compare with the paper: name, number and course must be the same, or the code was copied from another.",
    ),
    "altered": (
        "ลายเซ็นดิจิทัลไม่ตรงกับข้อความ ข้อมูลในรหัสนี้ไม่ใช่อย่างที่ศูนย์ออกให้",
        "The signature does not fit the text: this is not what the centre issued.",
    ),
    "revoked": ("ศูนย์เคยออกใบนี้ แล้วยกเลิก", "The centre issued this one and voided it."),
    "unknown_issuer": (
        "โต๊ะนี้ไม่มีกุญแจของผู้ออก ให้ตรวจที่ศูนย์ที่ออกใบ",
        "This desk does not hold the issuer's key. Ask the centre that issued it.",
    ),
    "unreadable": (
        "ไม่พบรหัสของวุฒิบัตร ถ่ายหรือสแกนใหม่ให้เห็น QR ทั้งดวง",
        "There is no certificate's code. Scan again so that the whole code is seen.",
    ),
}
LISTED: Final[dict[str, tuple[str, str]]] = {
    "listed": (
        "ออกที่ {centre} ตามบัญชีของ {hub} ณ {day}",
        "Issued at {centre}, by the list of {hub} as of {day}",
    ),
}
TONES: Final = {
    "genuine": ("seal-check", "leaf"),
    "altered": ("x-circle", "brick"),
    "revoked": ("prohibit", "amber"),
    "unknown_issuer": ("question", "amber"),
    "unreadable": ("info", "amber"),
}
"""Icon and colour of each verdict."""


def head(found: Verdict, language: str = "th") -> str:
    """A verdict in one or two words."""
    return say(HEADS, found.verdict, language)


def advice(found: Verdict, language: str = "th") -> str:
    """What to do about it; of a voided one when and why."""
    told = say(ADVICE, found.verdict, language)
    if found.void_on:
        told += f" · {day_year(date.fromisoformat(found.void_on), language)}"
        told += f" · {found.void_why}" if found.void_why else ""
    if found.elsewhere is not None:
        other = found.elsewhere
        day = day_year(other.as_of, language)
        told += " · " + say(LISTED, "listed", language, centre=other.centre, hub=other.hub, day=day)
    return told


def facts(claims: Claims, language: str = "th") -> tuple[tuple[str, str], ...]:
    """What the code itself says: pairs of head and value, the name first."""
    thai = language == "th"
    length = f"{hours(claims.minutes)} {'ชั่วโมง' if thai else 'hours'}"
    return (
        ("ชื่อ" if thai else "Name", claims.name),
        ("หลักสูตร" if thai else "Course", claims.course),
        ("เลขที่" if thai else "Number", claims.number),
        ("จำนวน" if thai else "Length", length),
        ("ให้ไว้วันที่" if thai else "Issued", day_year(claims.issued, language)),
        ("ศูนย์" if thai else "Centre", claims.centre),
    )
