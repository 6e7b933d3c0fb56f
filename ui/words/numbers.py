"""What the register of certificates says: numbers, what became of them, and numbers left out."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from ui import words
from ui.words.certificates import DOT, number, row_said

if TYPE_CHECKING:
    from desktop.certificates.gaps import Gap
    from desktop.certificates.listing import Year
    from desktop.certificates.register import Issued, Numbered

STATES: dict[str, tuple[str, str]] = {
    "valid": ("ใช้ได้", "Valid"),
    "void": ("ยกเลิก", "Void"),
    "waits": ("ยังไม่พิมพ์", "Not printed"),
    "gap": ("เว้นเลข", "Left out"),
}
GAPS: dict[str, tuple[str, str]] = {
    "restored": (
        "ให้ไปแล้วก่อนนำไฟล์สำรองกลับมา จึงไม่ให้ซ้ำ",
        "given before a backup was put back, and not given again",
    ),
    "told": ("เหตุผล: {why}", "Reason: {why}"),
    "unexplained": ("ยังไม่มีใครบอกเหตุผล", "nobody has said why yet"),
}
"""Why numbers were left out."""
REMARKS: dict[str, tuple[str, str]] = {
    "thanks": ("ขอบคุณวิทยากร", "Thanks to who taught"),
    "twice": (
        "เลขนี้มีมากกว่าหนึ่งฉบับ ยกเลิกหนึ่งฉบับแล้วออกใหม่",
        "This number was given more than once: void one and issue it anew",
    ),
    "replaces": ("ออกแทนเลขที่ {number}", "In place of {number}"),
    "replaced_by": ("ออกใหม่เป็นเลขที่ {number}", "Issued anew as {number}"),
    "waits": (
        "มีเลขแล้วแต่ยังไม่ได้พิมพ์ พิมพ์ได้ด้วยเลขเดิม",
        "Numbered but not printed yet: print it with the same number",
    ),
    "substitutes": ("พิมพ์ฉบับแทนแล้ว {count} ครั้ง", "Substitutes printed: {count}"),
}
"""What else is known of a number."""
YEARS: dict[str, tuple[str, str]] = {
    "all": ("ทุกปี", "All years"),
    "calendar": ("ปี {year}", "{year}"),
    "fiscal": ("ปีงบ {year}", "Fiscal {year}"),
}
DONE: dict[str, tuple[str, str]] = {
    "voided": ("ยกเลิกเลขที่ {number} แล้ว ทะเบียนยังเก็บไว้", "Voided {number}; the register keeps it"),
    "void_why": ("ยกเลิกเมื่อ {day} เพราะ {why}", "Voided on {day}: {why}"),
    "in_excel": ("เก็บทะเบียนไว้ที่ {file} แล้ว", "The register is in {file}"),
    "book": ("ทะเบียนคุมวุฒิบัตร", "Register of certificates"),
    "drawing_book": ("กำลังทำทะเบียนคุม รอสักครู่", "Drawing the register, a moment"),
    "no_gap": ("ทุกเลขมีใบ ไม่มีเลขที่เว้น", "Every number has its certificate: none was left out"),
    "explained": ("เก็บเหตุผลของเลขที่ {number} แล้ว", "The reason for {number} is kept"),
    "reissued": (
        "ยกเลิกเลขที่ {old} แล้วออกใหม่เป็นเลขที่ {number}",
        "Voided {old}; issued anew as {number}",
    ),
    "substitute": ("ฉบับแทนของเลขที่ {number} ครั้งที่ {nth}", "Substitute {nth} of {number}"),
}


def _b(value: object) -> str:
    return f"<b>{escape(str(value), quote=False)}</b>"


def done(code: str, language: str = "th", **fields: object) -> str:
    """What was done, or is being done; values come escaped, in `<b>`."""
    return words.say(DONE, code, language, **fields)


def year(one: Year | None, language: str = "th") -> str:
    """Which numbers are listed: `ปี 2569`, `ปีงบ 2569`."""
    code = "all" if one is None else "fiscal" if one.fiscal else "calendar"
    return words.say(YEARS, code, language, year=one.year if one else "")


def why_left_out(one: Gap, language: str = "th") -> str:
    """Why numbers were left out."""
    return words.say(GAPS, one.cause, language, why=one.why or "")


def gap(one: Gap, language: str = "th") -> str:
    """Numbers left out, in a line: `เว้นเลขที่ 5–7/2569 ยังไม่มีใครบอกเหตุผล`."""
    why = why_left_out(one, language)
    return f"เว้นเลขที่ {one.numbers} {why}" if language == "th" else f"Left out {one.numbers}: {why}"


def holder(one: Issued | Numbered, language: str = "th") -> str:
    """Whose a number is; of who was erased the register keeps no name, of a gap it says why."""
    left_out = getattr(one, "gap", None)
    if left_out is not None:
        return why_left_out(left_out, language)
    return one.name or ("ข้อมูลผู้รับลบแล้ว" if language == "th" else "holder erased")


def state_code(one: Numbered) -> str:
    """`valid`, `void`, `waits` or `gap`."""
    return "gap" if one.gap else "void" if one.void_on else "waits" if one.waits else "valid"


def state(one: Numbered, language: str = "th") -> str:
    """What became of a number."""
    return words.say(STATES, state_code(one), language)


def remarks(one: Numbered, language: str = "th") -> tuple[str, ...]:
    """What else is known of a number, a sentence each."""
    told: list[tuple[str, object, dict[str, object]]] = [
        ("thanks", one.thanks, {}),
        ("twice", one.twice, {}),
        ("replaces", one.replaces, {"number": one.replaces}),
        ("replaced_by", one.replaced_by, {"number": one.replaced_by}),
        ("waits", one.waits and not one.void_on, {}),
        ("substitutes", one.substitutes, {"count": one.substitutes}),
    ]  # fmt: skip
    return tuple(words.say(REMARKS, code, language, **fields) for code, holds, fields in told if holds)


def register_counted(count: int, void: int, left: int = 0, language: str = "th") -> str:
    """How long the register is: `1,236 เลข · ยกเลิก 3 · เว้น 2`."""
    thai = language == "th"
    told = [f"{_b(words.count(count))} {'เลข' if thai else 'numbers'}"]
    for many, th, en in ((void, "ยกเลิก", "void"), (left, "เว้น", "left out")):
        if many:
            told.append(f"{th} {_b(words.count(many))}" if thai else f"{_b(words.count(many))} {en}")
    return DOT.join(told)


def register_said(one: Numbered, row: int, of: int, language: str = "th") -> str:
    """A line of the register for a screen reader."""
    day = words.day_year(one.issued_on, language) if one.issued_on else ""
    facts = (holder(one, language), one.course, day, state(one, language))
    return row_said(number(one.number, language), facts, row, of, language)


def why_void(one: Issued | Numbered, language: str = "th") -> str:
    """When and why a number was voided."""
    return done("void_why", language, day=one.void_on, why=one.void_why)


def void_button(number_: str, language: str = "th") -> str:
    """`ยกเลิกเลขที่ 2/2569`."""
    return f"ยกเลิกเลขที่ {number_}" if language == "th" else f"Void {number_}"


def reissue_button(number_: str, language: str = "th") -> str:
    """`ยกเลิก 2/2569 แล้วออกใหม่`."""
    return f"ยกเลิก {number_} แล้วออกใหม่" if language == "th" else f"Void {number_} and issue anew"


def no_hit(text: str, language: str = "th") -> str:
    """Nothing in the register is so."""
    if language == "th":
        return f"ไม่มีเลขหรือชื่อ “{text}” ในทะเบียน"
    return f"No number or name “{text}” in the register"
