"""Who stays away: why, who was asked, and what chance is left."""

from __future__ import annotations

from datetime import date

from desktop.absences import LAST_CHANCE, LOST, MUST_ALL, Call, FollowedUp, Outlook, Phone
from ui.words.amounts import hours
from ui.words.days import day_near
from ui.words.saying import say

REASONS_AWAY: dict[str, tuple[str, str]] = {
    "ill": ("ไม่สบาย", "ill"),
    "work": ("ติดงาน", "at work"),
    "family": ("ธุระที่บ้าน", "family"),
    "travel": ("เดินทาง", "travelling"),
    "moved_away": ("ย้ายไปแล้ว", "moved away"),
    "no_interest": ("ไม่อยากเรียน", "no longer interested"),
    "unreached": ("ติดต่อไม่ได้", "could not be reached"),
    "other": ("อื่น ๆ", "something else"),
}
"""`desktop.absences.REASONS`."""

HOWS: dict[str, tuple[str, str]] = {
    "phone": ("โทร", "by telephone"),
    "visit": ("ไปหาที่บ้าน", "by a visit"),
    "message": ("ส่งข้อความ", "by message"),
    "relative": ("ถามญาติ", "through relatives"),
}
"""`desktop.absences.HOWS`."""

OUTLOOKS: dict[str, tuple[str, str]] = {
    LOST: ("ไม่ทันแล้ว", "Too late"),
    MUST_ALL: ("ต้องมาทุกครั้ง", "Every session"),
    LAST_CHANCE: ("ขาดได้อีกครั้งเดียว", "One more at most"),
}
"""A chance in two words."""

_WHY: dict[str, tuple[str, str]] = {
    LOST: (
        "ไม่ทันเกณฑ์แล้ว ขาดไป {missed} จาก {planned} ชั่วโมง ต้องได้ {needed}",
        "Can no longer reach the rule: missed {missed} of {planned} hours, {needed} are needed",
    ),
    MUST_ALL: (
        "ต้องมาให้ครบทั้ง {to_come} ครั้งที่เหลือ ขาดอีกครั้งเดียวจะไม่ถึง {needed} ชั่วโมง",
        "Must come to all {to_come} that are left; one more absence and {needed} hours are out of reach",
    ),
    LAST_CHANCE: (
        "ขาดได้อีกครั้งเดียวจาก {to_come} ครั้งที่เหลือ ขาดไปแล้ว {missed} ชั่วโมง",
        "May miss one of the {to_come} that are left; {missed} hours are missed already",
    ),
}

ABSENCES: dict[str, tuple[str, str]] = {
    "kept": ("จดแล้ว {name} {reason}", "Noted: {name}, {reason}"),
    "copied": ("คัดลอก {people} แล้ว วางใน Excel ได้", "Copied {people}: paste them into Excel"),
}
"""What the page says; names come escaped, in `<b>`."""


def outlook(told: Outlook, language: str = "th") -> str:
    """A chance in two words; empty where there is nothing to warn of."""
    return say(OUTLOOKS, told.code, language) if told.code else ""


def outlook_why(told: Outlook, language: str = "th") -> str:
    """A chance in one sentence with its figures; empty where there is nothing to warn of."""
    if told.code is None:
        return ""
    standing = told.standing
    return say(
        _WHY,
        told.code,
        language,
        missed=hours(standing.missed),
        planned=hours(standing.planned),
        needed=hours(standing.needed),
        to_come=told.to_come,
    )


def away(call: Call, language: str = "th") -> str:
    """How long somebody has been away: `ขาดติดกัน 2 ครั้ง`, `ขาด 3 จาก 9 ครั้ง`."""
    if call.in_a_row > 1:
        return f"ขาดติดกัน {call.in_a_row} ครั้ง" if language == "th" else f"{call.in_a_row} times in a row"
    if language == "th":
        return f"ขาด {call.absent} จาก {call.of} ครั้ง"
    return f"absent {call.absent} of {call.of} times"


def state(call: Call, language: str = "th") -> str:
    """What is known of somebody: why they stayed away, or what chance they have."""
    if call.settled:
        return say(REASONS_AWAY, call.asked[0].reason or "other", language)
    return outlook(call.outlook, language) if call.outlook is not None else ""


def phone(told: Phone, language: str = "th") -> str:
    """A telephone and whose it is: `081 234 5678 (ลูก นางคำ)`."""
    if told.whose == "own":
        return told.number
    whose = {
        "emergency": ("ติดต่อฉุกเฉิน", "emergency"),
        "guardian": ("ผู้ปกครอง", "guardian"),
    }[told.whose]
    return f"{told.number} ({' '.join(filter(None, (whose[language != 'th'], told.name)))})"


def asked(told: FollowedUp, language: str = "th") -> str:
    """One time somebody was asked after: `พุธ 27 พ.ค. โทร · ไม่สบาย · ถามอีกพุธ 3 มิ.ย.`."""
    parts = [
        f"{day_near(told.on_day, language)} {say(HOWS, told.how or 'phone', language)}",
        say(REASONS_AWAY, told.reason or "other", language),
        told.note or "",
    ]
    if told.next_on is not None:
        again = day_near(told.next_on, language)
        parts.append(f"ถามอีก{again}" if language == "th" else f"ask again {again}")
    return " · ".join(part for part in parts if part)


def absent_on(day: date, title: str, language: str = "th") -> str:
    """From what somebody was absent: `สานตะกร้า พุธ 27 พ.ค.`."""
    return f"{title} {day_near(day, language)}"
