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
    "few_people": ("ลง {count} คน ต้องมี {number} ชวนเพิ่ม", "{count} enrolled, {number} needed"),
    "dear_hour": ("ค่าวิทยากร {count} เกณฑ์ {number} บาท", "{count} baht an hour, {number} allowed"),
    "dear_material": ("ค่าวัสดุ {count} เกณฑ์ {number} บาท", "{count} baht of material, {number} allowed"),
    "too_long": ("รวม {count} ชั่วโมง เกณฑ์ไม่เกิน {number}", "{count} hours, at most {number}"),
    "too_short": ("รวม {count} ชั่วโมง ต้อง {number} ขึ้นไป", "{count} hours, at least {number}"),
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
    "few_people": ("{title} เริ่ม {day}", "{title} begins on {day}"),
    "dear_hour": ("{title} เริ่ม {day}", "{title} begins on {day}"),
    "dear_material": ("{title} เริ่ม {day}", "{title} begins on {day}"),
    "too_long": ("{title} เริ่ม {day}", "{title} begins on {day}"),
    "too_short": ("{title} เริ่ม {day}", "{title} begins on {day}"),
    "roll_open": ("{title} ครั้งที่ {number} วันที่ {day}", "{title}, session {number} of {day}"),
    "consent_missing": ("คนที่มาใหม่เร็ว ๆ นี้", "People who came lately"),
    "waiting_to_send": ("รอส่ง {count} รายการ", "{count} entries wait"),
}
"""What it is about, in the line below."""


def need(code: str, language: str = "th", **fields: object) -> tuple[str, str]:
    """What needs a hand, and what it is about."""
    day = fields.get("day")
    shown = {**fields, "day": day_near(day, language) if isinstance(day, date) else ""}
    for name in ("count", "number"):
        number = fields.get(name)
        if isinstance(number, int):
            shown[name] = count(number)
    return say(NEEDS, code, language, **shown), say(NEEDS_MORE, code, language, **shown)
