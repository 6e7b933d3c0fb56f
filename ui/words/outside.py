"""What was learned elsewhere, in words: how, where, when, by what evidence, and who checked it."""

from __future__ import annotations

from datetime import date

from desktop.outside import Line
from desktop.thai import dates
from ui.words.amounts import hours
from ui.words.days import day_year, months
from ui.words.saying import say

WAYS: dict[str, tuple[str, str]] = {
    "other_centre": ("ศูนย์อื่น", "another centre"),
    "work": ("การทำงาน", "work"),
    "course": ("อบรมที่อื่น", "a course elsewhere"),
    "self_taught": ("เรียนรู้เอง", "self-taught"),
}
EVIDENCES: dict[str, tuple[str, str]] = {
    "certificate": ("วุฒิบัตร / ใบรับรอง", "a certificate"),
    "letter": ("หนังสือรับรอง", "a letter"),
    "picture": ("รูปถ่าย", "a photograph"),
    "product": ("ผลงาน", "a piece of work"),
    "told": ("คำบอกเล่าของผู้รู้เห็น", "a witness's word"),
    "passbook": ("สมุดสะสมของศูนย์อื่น", "another centre's passbook"),
    "other": ("หลักฐานอื่น", "other evidence"),
}
PROOFS: dict[str, tuple[str, str]] = {
    "genuine": ("ของจริง", "genuine"),
    "altered": ("ถูกแก้", "altered"),
    "revoked": ("ศูนย์เดิมยกเลิกแล้ว", "voided by its centre"),
    "unknown_issuer": ("ยังไม่รู้จักผู้ออก", "of an issuer not known here"),
}
"""What the certificate that came with a line says of itself."""
DONE: dict[str, tuple[str, str]] = {
    "made": (
        "จด {title} แล้ว เมื่อมีคนตรวจ ชั่วโมงจะนับให้",
        "Kept {title}: it counts once somebody has checked it",
    ),
    "saved": ("บันทึก {title} แล้ว", "Saved {title}"),
    "opened": (
        "บันทึก {title} แล้ว แก้หลังตรวจ ต้องตรวจใหม่จึงจะนับ",
        "Saved {title}. It was changed after its check: it counts again once it is checked anew",
    ),
    "checked": ("ตรวจ {title} แล้ว นับ {hours} ชั่วโมง", "Checked {title}: {hours} hours count"),
    "unchecked": ("{title} ยังไม่ตรวจ ไม่นับชั่วโมง", "{title} is not checked now: its hours do not count"),
    "removed": ("เอา {title} ออกแล้ว", "Took {title} out"),
    "pictured": ("ใส่รูปหลักฐานของ {title} แล้ว", "Kept a picture of evidence for {title}"),
    "unpictured": ("เอารูปหลักฐานของ {title} ออกแล้ว", "Took a picture of {title} away"),
}
"""What was done; the title comes in `<b>`."""


def done(code: str, title: str, minutes: int = 0, language: str = "th") -> str:
    """What was done with a line."""
    return say(DONE, code, language, title=title, hours=hours(minutes))


def day_of(iso: str, language: str = "th") -> str:
    """A day with as much as is known: `5 มี.ค. 2569`, `มีนาคม 2569`, `ปี 2569`."""
    parts = iso.split("-")
    if len(parts) == 3:
        return day_year(date.fromisoformat(iso), language)
    year = int(parts[0]) + (543 if language == "th" else 0)
    if len(parts) == 1:
        return f"ปี {year}" if language == "th" else str(year)
    return f"{months(language)[int(parts[1]) - 1]} {year}"


def day_typed(iso: str | None) -> str:
    """A day as it stands in a field, to be typed over: `5 มี.ค. 2569`, `มี.ค. 2569`, `2569`."""
    if not iso:
        return ""
    parts = iso.split("-")
    year = int(parts[0]) + 543
    if len(parts) == 1:
        return str(year)
    month = f"{dates.MONTHS_SHORT[int(parts[1]) - 1]} {year}"
    return month if len(parts) == 2 else f"{int(parts[2])} {month}"


def days_of(since: str | None, until: str | None, language: str = "th") -> str:
    """From when to when, as far as somebody knows."""
    told = [day_of(one, language) for one in dict.fromkeys((since, until)) if one]
    if len(told) == 1 and since is None:
        return f"ถึง {told[0]}" if language == "th" else f"until {told[0]}"
    return " – ".join(told)


def where_and_when(line: Line, language: str = "th") -> str:
    """`ศูนย์อื่น · วัดศรีโคมคำ · มีนาคม 2569`."""
    told = (
        say(WAYS, line.learned_by, language),
        line.held_at or "",
        days_of(line.since, line.until, language),
    )
    return " · ".join(one for one in told if one)


def hours_of(line: Line, language: str = "th") -> str:
    """`6 ชม.`, or that nobody knows."""
    if line.minutes is None:
        return "ไม่ทราบ" if language == "th" else "not known"
    return f"{hours(line.minutes)} ชม." if language == "th" else f"{hours(line.minutes)} h"


def state_of(line: Line, language: str = "th") -> str:
    """Whether it counts, shortly."""
    if line.is_checked:
        return "ตรวจแล้ว" if language == "th" else "checked"
    return "ยังไม่ตรวจ" if language == "th" else "not checked"


def checked(line: Line, language: str = "th") -> str:
    """Who checked it and when: `ตรวจโดย ครูสมใจ (ครู ศกร.ตำบล) พุธ 27 พ.ค. 2569`, or what is to be done."""
    if line.checked_on is None:
        return _waits(line, language)
    if not line.is_checked:
        if language == "th":
            return (
                f"ตรวจไว้ตอนเป็น {hours(line.checked_minutes or 0)} ชั่วโมง แล้วถูกแก้ที่อีกโต๊ะ ต้องตรวจใหม่จึงจะนับ"
            )
        return f"Checked as {hours(line.checked_minutes or 0)} hours and changed at another desk: check anew"
    if line.signed is not None:
        return _signed(line, language)
    who = (line.checked_by or "–") + (f" ({line.checked_as})" if line.checked_as else "")
    day = day_year(line.checked_on, language)
    return f"ตรวจโดย {who} {day}" if language == "th" else f"Checked by {who}, {day}"


def _waits(line: Line, language: str) -> str:
    """What nobody here has looked at yet."""
    if line.from_centre is not None:
        told = f"ตามแฟ้มของ {line.from_centre}", f"By the file of {line.from_centre}"
        waits = "ชั่วโมงจะนับเมื่อมีคนตรวจ", "its hours count once somebody has checked it"
    else:
        told = "ยังไม่มีใครตรวจ", "Nobody has checked it"
        waits = "ชั่วโมงนี้ยังไม่นับ", "its hours do not count yet"
    return f"{told[0]} {waits[0]}" if language == "th" else f"{told[1]}: {waits[1]}"


def _signed(line: Line, language: str) -> str:
    """`ตรวจแล้ว: ศาลาแม่กา, ลงชื่อ`: the other centre's signature is the check."""
    centre, by = line.from_centre or "–", line.checked_by
    if language == "th":
        who = centre if by in {None, centre} else f"{by} ที่ {centre}"
        return f"ตรวจแล้ว: {who}, ลงชื่อ"
    who = centre if by in {None, centre} else f"{by} at {centre}"
    return f"Checked: {who}, signed"


def evidence_of(line: Line, language: str = "th") -> str:
    """What is shown for it: `วุฒิบัตร / ใบรับรอง เลขที่ 4/2568 · รูป 2`."""
    if line.evidence is None and not line.pictures:
        return "ยังไม่มีหลักฐาน" if language == "th" else "no evidence yet"
    kind = say(EVIDENCES, line.evidence, language) if line.evidence else ""
    told = [" ".join(one for one in (kind, line.evidence_note or "") if one), proof_of(line, language)]
    if line.pictures:
        told.append(f"รูป {line.pictures}" if language == "th" else f"pictures: {line.pictures}")
    return " · ".join(one for one in told if one)


def proof_of(line: Line, language: str = "th") -> str:
    """What the certificate itself says: `ของจริง ออกให้ นางมาลี ใจดี`; nothing for who has none."""
    if line.proof is None:
        return ""
    told = say(PROOFS, line.proof.verdict, language)
    return f"{told} ออกให้ {line.proof.name}" if language == "th" else f"{told}, for {line.proof.name}"


def looked_at(line: Line, language: str = "th") -> str:
    """Who checked it, and what its certificate says of itself."""
    proof = proof_of(line, language)
    told = f"วุฒิบัตร{proof}" if language == "th" else f"certificate {proof}"
    return " · ".join((checked(line, language), *([told] if proof else [])))


def spoken(line: Line, language: str = "th") -> str:
    """A line for a screen reader."""
    told = (line.title, where_and_when(line, language), hours_of(line, language))
    return ", ".join((*told, checked(line, language)))


def sum_of(lines: tuple[Line, ...], language: str = "th") -> str:
    """What counts, and what waits: `ตรวจแล้ว 12 ชั่วโมง · รอตรวจ 2 รายการ`."""
    counted = hours(sum(line.counted for line in lines))
    waiting = sum(1 for line in lines if not line.is_checked)
    if language == "th":
        return f"ตรวจแล้ว {counted} ชั่วโมง" + (f" · รอตรวจ {waiting} รายการ" if waiting else "")
    return f"{counted} hours checked" + (f" · {waiting} waiting" if waiting else "")
