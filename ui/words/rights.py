"""What the pages of one person's records say: two records side by side, consents, requests, erasing."""

from __future__ import annotations

from datetime import date
from html import escape

from desktop.learners.consents import Pictures, Standing
from desktop.learners.erasing import Foreseen
from desktop.learners.merging import Question
from desktop.learners.rights import Request
from ui.words.codes import BASES, NUMBER_KINDS, PURPOSES, STATUSES
from ui.words.days import day_year, months
from ui.words.learners import SEXES
from ui.words.saying import say

GROUPS: dict[str, tuple[str, str]] = {
    "name": ("ชื่อ", "Name"),
    "nickname": ("ชื่อเล่น", "Nickname"),
    "name_english": ("ชื่ออังกฤษ", "English name"),
    "sex": ("เพศ", "Sex"),
    "birth": ("วันเกิด", "Birth"),
    "phone": ("โทรศัพท์", "Telephone"),
    "address": ("ที่อยู่", "Address"),
    "line_id": ("LINE", "LINE"),
    "emergency": ("ผู้ติดต่อฉุกเฉิน", "Emergency contact"),
    "education": ("การศึกษา", "Education"),
    "occupation": ("อาชีพ", "Occupation"),
    "remark": ("หมายเหตุ", "Remark"),
}
"""What is chosen as one when two records are joined."""

WANTED: dict[str, tuple[str, str]] = {
    "copy": ("ขอสำเนาบนกระดาษ", "a copy on paper"),
    "export": ("ขอไฟล์ข้อมูล", "a file of the data"),
    "correct": ("ขอแก้ให้ถูก", "a correction"),
    "restrict": ("ขอพักการใช้ข้อมูล", "to stop using the data"),
    "erase": ("ขอลบข้อมูล", "to erase the data"),
    "withdraw": ("ขอถอนความยินยอม", "to take consent back"),
}
"""What may be asked for."""

OUTCOMES: dict[str, tuple[str, str]] = {
    "done": ("ทำแล้ว", "done"),
    "refused": ("ไม่ทำ แจ้งเหตุผลแล้ว", "not done, reason given"),
    "restricted": ("พักไว้", "restricted"),
    "lifted": ("เลิกพักแล้ว", "restriction lifted"),
}
"""How a request ended."""

LACKS: dict[str, tuple[str, str]] = {
    "guardian": ("รอผู้ปกครองลงชื่อ", "waits for the guardian"),
    "anew": ("อายุครบ 20 แล้ว ถามเจ้าตัวใหม่", "has turned 20: ask anew"),
}
"""What a consent lacks."""

ASKED: dict[str, tuple[str, str]] = {
    "learner": ("ผู้เรียนลงชื่อ", "The learner signs"),
    "guardian": ("ผู้ปกครองลงชื่อแทน", "The guardian signs in their place"),
    "both": ("ผู้เรียนและผู้ปกครองลงชื่อ", "Learner and guardian sign"),
}
"""Who has to consent."""


def strong(value: object) -> str:
    """A value within a sentence: escaped, in `<b>`."""
    return f"<b>{escape(str(value), quote=False)}</b>"


def _place(language: str) -> int:
    return 1 if language == "en" else 0


def value(group: str, told: str | None, language: str = "th") -> str:
    """A group's value as the page shows it; a dash where nothing is known."""
    if told is None:
        return "–"
    if group == "birth":
        return birth(told, language)
    return say(SEXES, told, language) if group == "sex" else told


def birth(iso: str, language: str = "th") -> str:
    """A birth of as much as is known, in the reader's own era: `3 มิถุนายน 2505`, `มิถุนายน 2505`, `ปี 2505`."""
    parts = iso.split("-")
    if not all(part.isdigit() for part in parts) or len(parts[0]) != 4:
        return iso  # a text that is no date stays what was written
    year = int(parts[0]) + (543 if language == "th" else 0)
    if len(parts) == 1:
        return f"ปี {year}" if language == "th" else str(year)
    month = f"{months(language)[int(parts[1]) - 1]} {year}"
    return month if len(parts) == 2 else f"{int(parts[2])} {month}"


def holds(marks: int, enrolments: int, certificates: int, language: str = "th") -> str:
    """What hangs on a record: `เช็กชื่อ 12 · กิจกรรม 2 · วุฒิบัตร 1`."""
    if language == "th":
        return f"เช็กชื่อ {marks} · กิจกรรม {enrolments} · วุฒิบัตร {certificates}"
    return f"Marks {marks} · activities {enrolments} · certificates {certificates}"


def numbers(told: tuple[tuple[str, str], ...], language: str = "th") -> str:
    """Documents in one line, their numbers masked by whoever asks."""
    return " · ".join(f"{say(NUMBER_KINDS, kind, language)} {number}" for kind, number in told) or "–"


def which_pair(place: int, of: int, language: str = "th") -> str:
    """`คู่ที่ 2 จาก 12`."""
    return (f"คู่ที่ {place} จาก {of}", f"Pair {place} of {of}")[_place(language)]


def merged(name: str, questions: int, language: str = "th") -> str:
    """Two were joined."""
    more = ""
    if questions:
        more = (
            f" มี {questions} ครั้งที่เช็กไว้สองแบบ ตอบข้างล่างนี้",
            f" At {questions} sessions both were marked: answer below.",
        )[_place(language)]
    return (f"รวมเป็น {strong(name)} แล้ว{more}", f"Joined as {strong(name)}.{more}")[_place(language)]


def parted(name: str, other: str, kept: int, language: str = "th") -> str:
    """Two were taken apart."""
    more = ""
    if kept:
        more = (
            f" มี {kept} ช่องที่แก้ทีหลังอยู่กับคนแรก",
            f" {kept} fields that were changed since stay with the first.",
        )[_place(language)]
    return (
        f"แยก {strong(name)} กับ {strong(other)} แล้ว{more}",
        f"Took {strong(name)} and {strong(other)} apart.{more}",
    )[_place(language)]


def question(asked: Question, language: str = "th") -> str:
    """A session at which both were marked."""
    day = day_year(date.fromisoformat(asked.day), language)
    return (
        f"{asked.title} ครั้งที่ {asked.number} · {day}",
        f"{asked.title}, session {asked.number} · {day}",
    )[_place(language)]


def answer(status: str, minutes: int | None, language: str = "th") -> str:
    """One of the marks to choose from."""
    told = say(STATUSES, status, language)
    if not minutes:
        return told
    return f"{told} {minutes} นาที" if language == "th" else f"{told} {minutes} min"


def stands(one: Standing, language: str = "th") -> str:
    """How it stands with one purpose, in one line."""
    place = _place(language)
    if one.withdrawn_on is not None:
        day = day_year(one.withdrawn_on, language)
        return (f"ถอนแล้ว {day}", f"Taken back on {day}")[place]
    parts = [say(BASES, one.basis, language)]
    if one.given_on is not None:
        parts.append(day_year(one.given_on, language))
    if one.given_by:
        parts.append((f"โดย {one.given_by}", f"by {one.given_by}")[place])
    if one.paper:
        parts.append((f"ใบที่ {one.paper}", f"sheet {one.paper}")[place])
    if one.text_version:
        parts.append((f"ถ้อยคำฉบับ {one.text_version}", f"wording {one.text_version}")[place])
    if one.lacks:
        parts.append(say(LACKS, one.lacks, language))
    return " · ".join(parts)


def given(purpose: str, language: str = "th") -> str:
    """A consent was written down."""
    told = say(PURPOSES, purpose, language)
    return (f"จดแล้วว่ายินยอมเรื่อง {strong(told)}", f"Consent written down: {strong(told)}.")[
        _place(language)
    ]


def withdrawn(purpose: str, left: Pictures, language: str = "th") -> str:
    """A consent was taken back, and what remains of pictures."""
    told = say(PURPOSES, purpose, language)
    said = (f"ถอนเรื่อง {strong(told)} แล้ว มีผลจากนี้ไป", f"Taken back: {strong(told)}, from now on.")[
        _place(language)
    ]
    if purpose != "photo" or not (left.portraits or left.activities):
        return said
    remain = (
        f" รูปที่ยังเก็บอยู่: รูปประจำตัว {left.portraits} รูปกิจกรรม {left.activities}",
        f" Pictures still kept: portraits {left.portraits}, of activities {left.activities}.",
    )
    return said + remain[_place(language)]


def request(one: Request, language: str = "th") -> str:
    """A request in one line: what, when, and by when or how it ended."""
    place = _place(language)
    what = say(WANTED, one.wanted, language)
    asked = day_year(one.asked_on, language)
    parts = [what, (f"ขอ {asked}", f"asked {asked}")[place]]
    if one.asked_by:
        parts.append((f"โดย {one.asked_by}", f"by {one.asked_by}")[place])
    if one.done_on is None:
        due = day_year(one.due_on, language)
        parts.append((f"ต้องตอบภายใน {due}", f"due {due}")[place])
    else:
        parts.append(
            f"{say(OUTCOMES, one.outcome or 'done', language)} {day_year(one.done_on, language)}"
        )
    if one.note:
        parts.append(one.note)
    return " · ".join(parts)


def takes_away(seen: Foreseen, language: str = "th") -> str:
    """What an erasure takes away, and what stays."""
    count = len(seen.certificates)
    if language == "th":
        also = f" รวมรายการที่รวมไว้ด้วยกัน ({', '.join(seen.also)})" if seen.also else ""
        kept = f" วุฒิบัตร {count} ฉบับเหลือแต่เลขที่และวันที่" if count else ""
        return (
            f"ลบชื่อ เลข ที่อยู่ รูป ความยินยอม และประวัติการแก้ของ {seen.name}{also}"
            f" การเช็กชื่อ {seen.marks} ครั้งยังนับในรายงานแต่ไม่รู้ว่าเป็นใคร{kept} เลิกทำไม่ได้"
        )
    also = f", with the records joined to it ({', '.join(seen.also)})" if seen.also else ""
    kept = f" Of {count} certificates number and day stay." if count else ""
    return (
        f"Name, numbers, address, pictures, consents and the history of {seen.name}{also} go."
        f" {seen.marks} marks still count in reports, without a person.{kept} It cannot be undone."
    )


def beyond(seen: Foreseen, language: str = "th") -> str:
    """What an erasure cannot reach."""
    until = day_year(seen.backups_until, language)
    if language == "th":
        teaches = f" ชื่อในรายชื่อวิทยากร ({', '.join(seen.teaches_as)}) ยังอยู่" if seen.teaches_as else ""
        return f"ที่ลบไม่ถึง: ไฟล์สำรองเก่าในเครื่องนี้ยังมีข้อมูลถึงราว {until} สำรองบนแฟลชไดรฟ์ กระดาษ และไฟล์ที่พิมพ์ไปแล้ว{teaches}"
    teaches = (
        f" Their name among those who teach ({', '.join(seen.teaches_as)}) stays."
        if seen.teaches_as
        else ""
    )
    return f"Out of reach: older backups here until about {until}, backups on sticks, papers and files already made.{teaches}"


def erased(until: date, language: str = "th", *, swept: bool) -> str:
    """Somebody was erased."""
    day = day_year(until, language)
    more = (
        ""
        if swept
        else (
            "ดิสก์เกือบเต็ม ที่ว่างในไฟล์จะกวาดให้คราวหน้า ",
            "The disk is nearly full: free space is swept next time. ",
        )[_place(language)]
    )
    return (
        f"ลบแล้ว ไม่เหลือชื่อในเครื่องนี้ {more}สำรองเก่าหมดราว {day}",
        f"Erased: no name is left here. {more}Older backups are gone by about {day}.",
    )[_place(language)]
