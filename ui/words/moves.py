"""A learner's move between centres, in words."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.leaving import Left, Passbook, Seen, TakenIn
from ui.words.amounts import hours
from ui.words.days import day_year
from ui.words.outside import days_of
from ui.words.saying import say

HOWS: dict[str, tuple[str, str]] = {
    "signed": ("ลงชื่อในใบ", "signed"),
    "spoken": ("ตอบด้วยปาก", "spoken"),
    "guardian": ("ผู้ปกครองตอบแทน", "by the guardian"),
}
CERTIFICATES: dict[str, tuple[str, str]] = {
    "genuine": ("ของแท้ ศูนย์กลางรับรองกุญแจ", "genuine, by the hub's list"),
    "revoked": ("ศูนย์เดิมยกเลิกแล้ว", "voided by the old centre"),
    "unknown_issuer": ("มีลายเซ็น แต่ยังไม่รู้จักกุญแจของศูนย์นั้น", "signed, by a key that is not known here"),
}


def left(done: Left, language: str = "th") -> list[str]:
    """What was made, and what the learner is told."""
    what = goes(done.lines, done.minutes, done.certificates, language)
    if language == "th":
        to = f"ไป {done.to}" if done.to else "ไปศูนย์ใหม่"
        return [
            f"ทำแฟ้มให้ {done.learner.name} {to} แล้ว: {done.file}",
            what,
            f"รหัสเปิดแฟ้ม {done.code} จดให้ผู้เรียนถือไป ศูนย์นี้ไม่ได้เก็บรหัสไว้",
        ]
    to = f"for {done.to}" if done.to else "for the new centre"
    return [
        f"Made the file of {done.learner.name} {to}: {done.file}",
        what,
        f"The code {done.code} opens it. Write it down for the learner; it is kept nowhere here.",
    ]


def goes(lines: int, minutes: int, certificates: int, language: str = "th") -> str:
    """How much goes along: `8 เรื่อง 42 ชั่วโมง วุฒิบัตร 2 ใบ`."""
    if language == "th":
        return f"{lines} เรื่อง {hours(minutes)} ชั่วโมง วุฒิบัตร {certificates} ใบ"
    return f"{lines} things learned, {hours(minutes)} hours, {certificates} certificates"


def trust(seen: Seen, language: str = "th") -> str:
    """Whether what comes counts at once."""
    if seen.known is not None:
        if language == "th":
            return f"{seen.known.hub} รับรองกุญแจของ {seen.centre} (ณ {day_year(seen.known.as_of)}) ชั่วโมงนับได้ทันที"
        day = day_year(seen.known.as_of, language)
        return f"{seen.known.hub} knows the key of {seen.centre} (as of {day}): its hours count at once"
    if language == "th":
        return f"แฟ้มบอกว่ามาจาก {seen.centre} แต่ศูนย์กลางยังไม่ได้รับรองกุญแจ ชั่วโมงจะนับเมื่อมีคนตรวจ"
    return f"The file says {seen.centre}; no hub knows its key: hours count once somebody checked them"


def comes(book: Passbook, language: str = "th") -> Iterable[str]:
    """What comes, line by line."""
    for place, line in enumerate(book.lines, 1):
        told = (line.held_at or "", days_of(line.since, line.until, language), line.evidence_note or "")
        some = f"{hours(line.minutes)} {'ชม.' if language == 'th' else 'h'}" if line.minutes else "–"
        yield f"{place}. {line.title} · " + " · ".join(one for one in (*told, some) if one)


def taken(done: TakenIn, language: str = "th") -> str:
    """What was taken in."""
    name, code = done.learner.name, done.learner.code
    if not done.written and not done.new:
        if language == "th":
            return f"แฟ้มนี้รับเข้าแล้ว {name} ({code}) ไม่มีอะไรเปลี่ยน"
        return f"This file was taken in already: {name} ({code}), nothing changed"
    if language == "th":
        return f"รับ {name} ({code}) จาก {done.centre} แล้ว เขียน {done.written} เรื่อง"
    return f"Took in {name} ({code}) from {done.centre}: {done.written} things learned"


def certificates(seen: Seen, language: str = "th") -> list[str]:
    """How the certificates hold: `วุฒิบัตร 2 ใบ ของแท้ …`."""
    word = "วุฒิบัตร {count} ใบ {told}" if language == "th" else "{count} certificates: {told}"
    return [
        word.format(count=count, told=say(CERTIFICATES, verdict, language))
        for verdict, count in seen.verdicts
    ]
