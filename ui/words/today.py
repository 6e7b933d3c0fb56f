"""What needs a hand today."""

from __future__ import annotations

from datetime import date

from ui.words.amounts import count
from ui.words.days import day_near
from ui.words.saying import say

NEEDS: dict[str, tuple[str, str]] = {
    "rights_due": ("ตอบคำขอเรื่องข้อมูล {count} เรื่อง", "Answer {count} requests about data"),
    "certificates_due": ("ออกวุฒิบัตร {count} ใบ", "Issue {count} certificates"),
    "dropping_out": ("โทรถามคนที่หายไป {count} คน", "Call {count} who stayed away"),
    "can_lose": ("เสี่ยงไม่ได้วุฒิบัตร {count} คน", "{count} may lose their certificate"),
    "roll_open": ("พิมพ์ใบเช็กชื่อเข้าเครื่อง", "Type a roll in"),
    "consent_missing": ("ขอใบยินยอมอีก {count} คน", "Ask {count} for consent"),
    "waiting_to_send": ("ส่งข้อมูลให้เทศบาล", "Send to the municipality"),
}
"""What needs a hand, in a line."""


NEEDS_MORE: dict[str, tuple[str, str]] = {
    "rights_due": ("ต้องตอบภายใน {day}", "Due by {day}"),
    "certificates_due": ("{title} จบแล้วเมื่อ {day}", "{title} ended on {day}"),
    "dropping_out": ("{title}", "{title}"),
    "can_lose": ("{title}", "{title}"),
    "roll_open": ("{title} ครั้งที่ {number} วันที่ {day}", "{title}, session {number} of {day}"),
    "consent_missing": ("คนที่มาใหม่เร็ว ๆ นี้", "People who came lately"),
    "waiting_to_send": ("รอส่ง {count} รายการ", "{count} entries wait"),
}
"""What it is about, in the line below."""


def need(code: str, language: str = "th", **fields: object) -> tuple[str, str]:
    """What needs a hand, and what it is about."""
    day = fields.get("day")
    shown = {**fields, "day": day_near(day, language) if isinstance(day, date) else ""}
    number = fields.get("count")
    if isinstance(number, int):
        shown["count"] = count(number)
    return say(NEEDS, code, language, **shown), say(NEEDS_MORE, code, language, **shown)
