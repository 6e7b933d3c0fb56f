"""A learner's move between centres, in words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from desktop.learners.profile import LookAlike
from desktop.leaving import Came, Gone, Learned, Left, Passbook, Seen, TakenIn
from desktop.papers.move_slip import Slip
from ui.words import learners, rights
from ui.words.amounts import hours
from ui.words.days import day_year, days_between
from ui.words.outside import days_of
from ui.words.saying import say

HOWS: dict[str, tuple[str, str]] = {
    "signed": ("ยินยอม ลงชื่อในใบแล้ว", "Yes, signed on paper"),
    "spoken": ("ยินยอม บอกด้วยปาก", "Yes, said aloud"),
    "guardian": ("ผู้ปกครองยินยอมแทน", "The guardian says yes"),
}
"""How a yes was given."""
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
    papers = "1 certificate" if certificates == 1 else f"{certificates} certificates"
    things = "1 thing learned" if lines == 1 else f"{lines} things learned"
    return f"{things}, {hours(minutes)} hours, {papers}"


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


def line_of(line: Learned, language: str = "th") -> tuple[str, str]:
    """(what was learned, `15 ชม. · ศาลาแม่กา · 5 – 19 มิ.ย. 2569 · วุฒิบัตร 3/2569`)."""
    thai = language == "th"
    number = line.evidence_note if line.token is not None else None
    told = (
        f"{hours(line.minutes)} {'ชม.' if thai else 'h'}" if line.minutes else "",
        line.held_at or "",
        _days(line, language),
        f"{'วุฒิบัตร' if thai else 'certificate'} {number}" if number else "",
    )
    return line.title, " · ".join(one for one in told if one)


def _days(line: Learned, language: str) -> str:
    first, last = line.since, line.until
    if first and last and len(first) == len(last) == 10:
        return days_between(date.fromisoformat(first), date.fromisoformat(last), language)
    return days_of(first, last, language)


def comes(book: Passbook, language: str = "th") -> Iterable[str]:
    """What comes, line by line."""
    for place, line in enumerate(book.lines, 1):
        yield f"{place}. " + " · ".join(one for one in line_of(line, language) if one)


def and_more(count: int, language: str = "th") -> str:
    """What is not shown one by one."""
    return f"และอีก {count} เรื่อง" if language == "th" else f"and {count} more"


def profile_goes(language: str = "th") -> str:
    """What of the profile goes along."""
    if language == "th":
        return "ชื่อ เพศ วันเกิด ที่อยู่ โทรศัพท์ การศึกษา อาชีพ"
    return "Name, sex, birth, address, telephone, education, occupation"


def stays(language: str = "th") -> str:
    """What never goes along."""
    if language == "th":
        return "ไม่ไปด้วย: เลขประจำตัว ข้อมูลอ่อนไหว ผู้ปกครองและคนอื่น รูปถ่าย หมายเหตุของศูนย์"
    return "Stays here: identity numbers, sensitive data, guardians and others, pictures, remarks"


def old_centre_keeps(language: str = "th") -> str:
    """What becomes of the records here."""
    if language == "th":
        return "ประวัติและชั่วโมงที่ศูนย์นี้ยังอยู่เหมือนเดิม"
    return "What this centre has written down stays as it is"


def asked_by(who: str, language: str = "th") -> str:
    """Who asks, as it is written down."""
    return f"คนถามคือ {who} จดไว้ให้เอง" if language == "th" else f"{who} asks; that is written down"


def made(done: Left, language: str = "th") -> str:
    """That the file is there."""
    if language == "th":
        return f"แฟ้มของ {done.learner.name} พร้อมแล้ว"
    return f"The file of {done.learner.name} is ready"


def made_line(language: str = "th") -> str:
    """The same in the message line, and what is to be done at once."""
    if language == "th":
        return "ทำแฟ้มแล้ว จดรหัสให้ผู้เรียนก่อนออกจากหน้านี้"
    return "Made. Write the code down for the learner now."


def slip(done: Left, centre: str, language: str = "th") -> Slip:
    """The paper that the learner takes along."""
    to = done.to or ("ศูนย์ใหม่" if language == "th" else "the new centre")
    what = goes(done.lines, done.minutes, done.certificates, language)
    if language == "th":
        return Slip(
            centre,
            "ใบย้ายศูนย์",
            (("ผู้เรียน", done.learner.name), ("ย้ายไป", to), ("ถือไปด้วย", what), ("ชื่อแฟ้ม", done.file.name)),
            "รหัสเปิดแฟ้ม",
            done.code,
            (
                f"นำใบนี้กับแฟ้มไปที่{to}",
                "บอกคนนั่งโต๊ะให้กด ผู้เรียน แล้ว นำเข้าจาก Excel แล้ว คนที่ย้ายมา",
                "เลือกแฟ้ม แล้วพิมพ์รหัสข้างบน",
            ),
            "เก็บใบนี้แยกจากแฟ้ม ใครมีทั้งสองอย่างเปิดแฟ้มได้ ถ้าหาย กลับมาขอทำใหม่ได้",
            done.learner.code,
        )
    return Slip(
        centre,
        "Moving to another centre",
        (
            ("Learner", done.learner.name),
            ("Goes to", to),
            ("Takes along", what),
            ("File", done.file.name),
        ),
        "The code that opens the file",
        done.code,
        (
            f"Take this slip and the file to {to}",
            "Ask the desk to press Learners, then From Excel, then Somebody who moved here",
            "Choose the file, then type the code above",
        ),
        "Keep this slip apart from the file: whoever has both can open it. If it is lost, ask for another.",
        done.learner.code,
    )


def gone(one: Gone, language: str = "th") -> str:
    """`ย้ายไป ศาลาดอกคำใต้ เมื่อ พุธ 1 ก.ค. 2569`."""
    day = day_year(one.on_day, language)
    if language == "th":
        return f"ย้ายไป {one.to or 'ศูนย์อื่น'} เมื่อ {day}"
    return f"Moved to {one.to or 'another centre'} on {day}"


def where(left: Gone | None, arrived: tuple[Came, ...], language: str = "th") -> str:
    """Where somebody moved to and came from, in one line; nothing for who stayed."""
    told = [came(one, language) for one in arrived[:1]]
    return " · ".join([*([gone(left, language)] if left is not None else []), *told])


def came(one: Came, language: str = "th") -> str:
    """`ย้ายมาจาก ศาลาแม่กา เมื่อ พุธ 1 ก.ค. 2569`."""
    day = day_year(one.on_day, language)
    if language == "th":
        return f"ย้ายมาจาก {one.centre} เมื่อ {day}"
    return f"Came from {one.centre} on {day}"


def person(seen: Seen, language: str = "th") -> tuple[str, ...]:
    """What the file says of the person beside the name, line by line."""
    told = seen.book.profile
    born = rights.birth(told["birth"], language) if told["birth"] else ""
    phone = learners.phone(told["phone"], masked=False) if told["phone"] else ""
    where = learners.address(told["address"], told["tambon"], language)
    return tuple(one for one in (born, phone, where) if one)


def alike(one: LookAlike, language: str = "th") -> tuple[str, str]:
    """(name and code, what agrees and what differs) of somebody who may be the person."""
    parts = [say(learners.AGREES, part, language) for part in one.agrees]
    other = [say(learners.AGREES, part, language) for part in one.differs]
    told = []
    if parts:
        told.append(f"{' '.join(parts)}ตรงกัน" if language == "th" else f"same {', '.join(parts)}")
    if other:
        told.append(f"{' '.join(other)}ต่างกัน" if language == "th" else f"other {', '.join(other)}")
    return f"{one.name} · {one.code}", " · ".join(told)


def already(seen: Seen, language: str = "th") -> str:
    """That the file, or an older one, was taken in before."""
    assert seen.already is not None  # noqa: S101  (asked before)
    if language == "th":
        return f"เคยรับเข้าแล้วเป็น {seen.already.name} ({seen.already.code}) จะเติมเฉพาะที่ใหม่"
    return f"Taken in before as {seen.already.name} ({seen.already.code}): only what is new is added"


def taken_line(done: TakenIn, language: str = "th") -> str:
    """What was taken in, in the message line."""
    name, centre = rights.strong(done.learner.name), rights.strong(done.centre)
    if not done.written and not done.new:
        return f"{name} รับเข้าไว้แล้ว ไม่มีอะไรเปลี่ยน" if language == "th" else f"{name} was taken in already"
    if language == "th":
        waits = "" if done.known else " ชั่วโมงรอคนตรวจก่อนจึงนับ"
        return f"รับ {name} จาก {centre} แล้ว {done.written} เรื่อง{waits}"
    waits = "" if done.known else ". Hours count once somebody has checked them"
    return f"Took in {name} from {centre}: {done.written} things learned{waits}"


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
    word = "วุฒิบัตร {count} ใบ {told}" if language == "th" else "certificates, {count}: {told}"
    return [
        word.format(count=count, told=say(CERTIFICATES, verdict, language))
        for verdict, count in seen.verdicts
    ]
