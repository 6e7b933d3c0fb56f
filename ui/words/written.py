"""Fields of every table and what stands in them, as people read them: for two values side by side."""

from __future__ import annotations

import json
import re
from datetime import date, datetime
from typing import TYPE_CHECKING

from ui.words import absences, learners, offers, outside, profiles
from ui.words.amounts import minutes
from ui.words.codes import (
    BASES,
    FIELDS,
    NUMBER_KINDS,
    PICTURES,
    PURPOSES,
    SESSION_STATUSES,
    STATUSES,
    TABLES,
)
from ui.words.days import at_hour, day_year, month_and_year
from ui.words.saying import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.sync.named_rows import About, Question, Written

MORE: dict[str, tuple[str, str]] = {
    "gone": ("ยังอยู่หรือลบออก", "kept or removed"),
    "way": ("ย้ายออกหรือย้ายเข้า", "moved away or here"),
    "from_centre": ("ศูนย์ที่ให้แฟ้มมา", "centre whose file told it"),
    "origin": ("ที่มาของรายการ", "where the line is from"),
    "signed": ("ลายเซ็นของศูนย์เดิม", "the old centre's signature"),
    "code": ("รหัส", "code"),
    "activity": ("กิจกรรม", "activity"),
    "at": ("เวลาที่ลงชื่อ", "time of enrolment"),
    "asked_by": ("ผู้ขอ", "who asked"),
    "asked_on": ("วันที่ขอ", "day of the request"),
    "band": ("ช่วงอายุ", "age band"),
    "birth_as_written": ("วันเกิดตามที่เขียน", "birth date as written"),
    "birth_earliest": ("วันเกิดอย่างเร็ว", "earliest birth date"),
    "birth_era": ("ศักราชของวันเกิด", "era of the birth date"),
    "birth_latest": ("วันเกิดอย่างช้า", "latest birth date"),
    "blank_lines": ("บรรทัดว่าง", "blank lines"),
    "budget_line": ("งบประมาณ", "budget line"),
    "capacity": ("จำนวนที่รับ", "capacity"),
    "cause": ("ที่มาของเลขที่เว้น", "cause"),
    "centre": ("ศูนย์", "centre"),
    "certificate": ("วุฒิบัตร", "certificate"),
    "checked_minutes": ("เวลาที่ตรวจแล้ว", "time that was checked"),
    "content": ("เนื้อแบบ", "design"),
    "course": ("ชื่อหลักสูตร", "course"),
    "credit_hours": ("ชั่วโมงต่อหน่วยกิต", "hours for a credit"),
    "credits": ("หน่วยกิต", "credits"),
    "credits_needed": ("หน่วยกิตที่ต้องได้", "credits needed"),
    "day": ("วันที่", "day"),
    "desk": ("โต๊ะ", "desk"),
    "desk_index": ("ลำดับของโต๊ะ", "the desk's count"),
    "digest": ("เนื้อรูป", "picture's content"),
    "done_on": ("วันที่ทำเสร็จ", "day it was done"),
    "due_on": ("ครบกำหนด", "due day"),
    "ends": ("เวลาเลิก", "end"),
    "facilitator": ("วิทยากร", "facilitator"),
    "fewest": ("จำนวนน้อยที่สุด", "fewest people"),
    "first": ("โต๊ะแรกของศูนย์", "the first desk"),
    "first_day": ("วันแรก", "first day"),
    "first_index": ("ใบแรก", "first sheet"),
    "given_on": ("วันที่ยินยอม", "day of consent"),
    "holiday_kind": ("ชนิดวันหยุด", "kind of holiday"),
    "issued_on": ("วันที่ออก", "day of issue"),
    "last_day": ("วันสุดท้าย", "last day"),
    "last_index": ("ใบสุดท้าย", "last sheet"),
    "learner": ("ผู้เรียน", "learner"),
    "learners": ("รายชื่อในใบ", "people on the sheet"),
    "letter": ("อักษรของโต๊ะ", "desk's letter"),
    "material_cost": ("ค่าวัสดุ", "cost of material"),
    "may_fetch": ("รับกลับได้", "may fetch"),
    "may_sign": ("เซ็นแทนได้", "may sign"),
    "media": ("ชนิดไฟล์", "kind of file"),
    "meets": ("เรียนในวันหยุดนี้", "activities meet all the same"),
    "minutes": ("เวลา", "time"),
    "moved_from": ("เลื่อนมาจาก", "moved from"),
    "must": ("ต้องผ่าน", "must be passed"),
    "needed": ("จำนวนที่ใช้", "how many are needed"),
    "next_on": ("นัดครั้งหน้า", "next time"),
    "note": ("บันทึก", "note"),
    "notes": ("ข้อสังเกต", "notes"),
    "nth": ("ฉบับแทนที่", "number of the substitute"),
    "number_kind": ("ชนิดบัตร", "kind of document"),
    "objectives": ("วัตถุประสงค์", "objectives"),
    "on_day": ("วันที่", "day"),
    "opening_key": ("กุญแจเปิดข้อมูล", "opening key"),
    "out_on": ("วันที่พิมพ์", "day of printing"),
    "outside": ("การเรียนรู้จากที่อื่น", "learning elsewhere"),
    "page": ("หน้า", "page"),
    "part": ("หน้าที่", "part"),
    "passed": ("ผ่าน", "passed"),
    "pattern": ("แบบการจัด", "pattern"),
    "people": ("จำนวนคน", "people"),
    "per_hour": ("ค่าตอบแทนต่อชั่วโมง", "baht an hour"),
    "place": ("สถานที่", "place"),
    "points": ("คะแนน", "points"),
    "practice_minutes": ("เวลาปฏิบัติ", "time of practice"),
    "printed_on": ("วันที่พิมพ์", "day of printing"),
    "programme": ("หลักสูตร", "programme"),
    "public_key": ("กุญแจลายเซ็น", "signing key"),
    "reason": ("เหตุผล", "reason"),
    "replaces": ("ออกแทนเลขที่", "issued in place of"),
    "required": ("ต้องเรียน", "required"),
    "revoked_on": ("วันที่ยกเลิก", "day of revoking"),
    "role": ("หน้าที่", "role"),
    "rule_minutes": ("เวลาที่ต้องเรียน", "time that must be attended"),
    "rule_of": ("เกณฑ์ผ่าน", "rule"),
    "rule_percent": ("เกณฑ์ร้อยละ", "rule in per cent"),
    "rule_score": ("เกณฑ์คะแนน", "rule in points"),
    "rules": ("เกณฑ์ของสำนักงาน", "the office's numbers"),
    "serial": ("เลขที่", "serial number"),
    "session": ("ครั้งเรียน", "session"),
    "sessions": ("วันในใบ", "days on the sheet"),
    "shape": ("รูปแบบ", "shape"),
    "shelved": ("เลิกใช้", "out of use"),
    "shows": ("เป็นรูปของ", "what it shows"),
    "signers": ("ผู้ลงนาม", "who signs"),
    "size": ("ขนาดไฟล์", "size of file"),
    "skills": ("ความถนัด", "skills"),
    "somebody": ("คนที่ลบแล้ว", "an erased person"),
    "starts": ("เวลาเริ่ม", "start"),
    "status": ("สถานะ", "status"),
    "taken_on": ("วันที่ถ่าย", "day it was taken"),
    "template": ("แบบวุฒิบัตร", "template"),
    "text_version": ("ฉบับของถ้อยคำ", "version of the wording"),
    "theme": ("เรื่อง", "theme"),
    "theory_minutes": ("เวลาทฤษฎี", "time of theory"),
    "there_are": ("มีอยู่", "how many there are"),
    "tile": ("รูปประจำตัว", "picture"),
    "times": ("เวลาของแต่ละวัน", "times of each day"),
    "token": ("ลายเซ็นของวุฒิบัตร", "certificate's seal"),
    "verify_url": ("ที่อยู่หน้าตรวจใบ", "address to verify at"),
    "void_on": ("วันที่ยกเลิก", "day of voiding"),
    "void_why": ("เหตุที่ยกเลิก", "reason for voiding"),
    "waiting_rule": ("วิธีเรียกคนรอ", "rule of the waiting list"),
    "wanted": ("เรื่องที่ขอ", "what was asked for"),
    "weekly": ("วันเรียนของสัปดาห์", "days of the week"),
    "withdrawn_on": ("วันที่ถอนความยินยอม", "day of withdrawal"),
    "wording": ("ถ้อยคำบนใบ", "wording"),
    "year": ("ปี", "year"),
}
"""Fields that no form asks for by this name (`codes.FIELDS` has the others)."""
OF_TABLE: dict[tuple[str, str], tuple[str, str]] = {
    ("attendance", "status"): ("การเช็กชื่อ", "mark"),
    ("attendance", "minutes"): ("เวลาที่ขาดไป", "time missed"),
    ("session", "number"): ("ครั้งที่", "number"),
    ("assessment", "number"): ("ข้อที่", "number"),
    ("certificate", "number"): ("เลขที่วุฒิบัตร", "number"),
    ("activity", "title"): ("ชื่อกิจกรรม", "title"),
    ("programme", "title"): ("ชื่อหลักสูตร", "title"),
    ("assessment", "title"): ("สิ่งที่ประเมิน", "title"),
    ("outside_learning", "title"): ("เรื่องที่เรียน", "title"),
    ("enrolment", "until"): ("วันที่ออก", "day of leaving"),
    ("enrolment", "why"): ("เหตุที่ออก", "reason for leaving"),
    ("follow_up", "how"): ("ติดต่ออย่างไร", "how they were asked"),
}
"""What a field is called in one table."""
CODES: dict[str, Mapping[str, tuple[str, str]]] = {
    "attendance.status": STATUSES,
    "anonymous_mark.status": STATUSES,
    "session.status": {"planned": ("ตามแผน", "planned"), "met": ("เรียนแล้ว", "met")} | SESSION_STATUSES,
    "enrolment.status": {
        "waiting": ("รอเรียก", "waiting"),
        "enrolled": ("เรียนอยู่", "enrolled"),
        "withdrawn": ("ออกแล้ว", "withdrawn"),
        "completed": ("เรียนจบ", "completed"),
    },
    "moved.way": {"out": ("ย้ายออก", "moved away"), "in": ("ย้ายเข้า", "moved here")},
    "volunteer.role": {
        "keeper": ("ผู้ดูแล", "keeper"),
        "coordinator": ("ผู้ประสานงาน", "coordinator"),
        "desk": ("คนประจำโต๊ะ", "at the desk"),
    },
    "sex": learners.SEXES,
    "education": learners.EDUCATION,
    "tile": PICTURES,
    "number_kind": NUMBER_KINDS,
    "purpose": PURPOSES,
    "basis": BASES,
    "income": profiles.INCOMES,
    "disability": profiles.DISABILITIES,
    "relation": profiles.RELATIONS,
    "wishes_to_return": profiles.WISHES,
    "out_of_school.why": profiles.WHYS,
    "nationality": profiles.NATIONALITIES,
    "mother_tongue": profiles.TONGUES,
    "religion": profiles.RELIGIONS,
    "food": profiles.FOODS,
    "learned_by": outside.WAYS,
    "evidence": outside.EVIDENCES,
    "follow_up.reason": absences.REASONS_AWAY,
    "follow_up.how": absences.HOWS,
    "waiting_rule": offers.WAITING_RULES,
}
"""By field, or by table and field: the words of its codes."""
YES_NO = frozenset({"may_sign", "may_fetch", "must", "passed", "required", "meets", "first", "shelved"})
PHONES = frozenset({"phone", "emergency_phone"})
LONGEST = 80
"""Letters of a value that are shown; two long texts are told apart by opening the page."""
VALUES: dict[str, tuple[str, str]] = {
    "empty": ("(ว่าง)", "(empty)"),
    "kept": ("ยังอยู่", "kept"),
    "removed": ("ลบออก", "removed"),
    "yes": ("ใช่", "yes"),
    "no": ("ไม่ใช่", "no"),
    "unknown": ("รายการที่ยังมาไม่ถึงโต๊ะนี้", "a row that has not arrived here"),
    "guarded": ("ปิดไว้", "hidden"),
    "bytes": ("ฉบับของโต๊ะ {desk}", "desk {desk}'s version"),
}
WHOSE: dict[str, tuple[str, str]] = {
    "plain": ("{field}ของ {who}", "{field} of {who}"),
    "nobody": ("{field} ({table})", "{field} ({table})"),
    "attendance": ("การเช็กชื่อของ {who}", "The mark of {who}"),
    "session": ("{field}ของ {who}", "{field} of {who}"),
    "enrolment": ("การลงทะเบียนของ {who}", "The enrolment of {who}"),
}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d.*")
_MONTH = re.compile(r"\d{4}-\d\d")
_TIME = re.compile(r"\d\d:\d\d")


def field(table: str, name: str, language: str = "th") -> str:
    """A field as people call it."""
    if (table, name) in OF_TABLE:
        return OF_TABLE[table, name][0 if language == "th" else 1]
    return say(FIELDS if name in FIELDS else MORE, name, language)


def asked(question: Question, language: str = "th") -> str:
    """Which field of whose row: `โทรศัพท์ของ นายคำปัน อินต๊ะ`."""
    about, table = question.about, question.table
    called = field(table, question.field, language)
    who = _who(about, language)
    if not who:
        return say(WHOSE, "nobody", language, field=called, table=say(TABLES, table, language))
    kind = table if table in WHOSE else "plain"
    return say(WHOSE, kind, language, field=called, who=who)


def more_about(question: Question, language: str = "th") -> str:
    """What else says which row it is: the activity and day of a mark, the name of a row of somebody's."""
    about = question.about
    told = [about.activity if about.learner or about.name else None, _shown_day(about.day, language)]
    if about.learner and about.name:
        told.append(about.name)
    kind = say(TABLES, question.table, language) if question.table != "learner" else ""
    called = field(question.table, question.field, language)
    return " · ".join([kind if kind != called else "", *filter(None, told)]).removeprefix(" · ")


def _who(about: About, language: str) -> str:
    named = about.learner or about.name or about.activity or ""
    return named or _shown_day(about.day, language)


def _shown_day(day: str | None, language: str) -> str:
    return date_shown(day, language) if day else ""


def value(question: Question, one: Written, language: str = "th", *, masked: bool = False) -> str:
    """What one desk wrote.

    Args:
        question: about which field.
        one: what was written.
        language: of the words.
        masked: whether who looks sees telephones with their middle hidden.
    """
    if question.guarded:
        return say(VALUES, "guarded", language)
    told = one.value
    if question.field == "gone":
        return say(VALUES, "removed" if told else "kept", language)
    if told is None:
        return say(VALUES, "empty", language)
    if isinstance(told, int):
        return _number(question.field, told, language)
    if isinstance(told, str):
        return _text(question, told, language, masked=masked)
    return _row(question, one, language)


def _row(question: Question, one: Written, language: str) -> str:
    """What a key points at, or which desk's content it is."""
    if not question.points:
        return say(VALUES, "bytes", language, desk=one.desk or "?")
    return date_shown(one.name, language) if one.name else say(VALUES, "unknown", language)


def _number(name: str, told: int, language: str) -> str:
    if name in YES_NO:
        return say(VALUES, "yes" if told else "no", language)
    if name.endswith("minutes"):
        return _long(told, language)
    if name in {"credits", "credits_needed"}:
        return f"{told / 100:g}"
    return str(told) if name == "year" else f"{told:,}"


def _long(told: int, language: str) -> str:
    """`45 นาที`, `3 ชั่วโมง`, `1 ชั่วโมง 30 นาที`."""
    whole, rest = divmod(told, 60)
    hours = (f"{whole:,} ชั่วโมง" if language == "th" else f"{whole:,} h") if whole else ""
    return " ".join(filter(None, (hours, minutes(rest, language) if rest or not whole else "")))


def _text(question: Question, told: str, language: str, *, masked: bool) -> str:
    name = question.field
    codes = CODES.get(f"{question.table}.{name}", CODES.get(name, {}))
    if told in codes:
        return say(codes, told, language)
    if name in PHONES:
        return learners.phone(told, masked=masked)
    if name in {"tambon", "registered_tambon"}:
        told = learners.address(None, told, language)
    elif name == "signers":
        told = _signers(told)
    shown = date_shown(told, language)
    return shown if len(shown) <= LONGEST else f"{shown[: LONGEST - 1]}…"


def _signers(told: str) -> str:
    try:
        return " · ".join(" ".join(map(str, one)) for one in json.loads(told))
    except (ValueError, TypeError):
        return told


def date_shown(told: str, language: str = "th") -> str:
    """An ISO day, month, moment or time as people say it; anything else as it stands."""
    try:
        if _DAY.fullmatch(told):
            return day_year(date.fromisoformat(told), language)
        if _MOMENT.fullmatch(told):
            return moment_short(datetime.fromisoformat(told), language)
        if _MONTH.fullmatch(told):
            return month_and_year(date.fromisoformat(f"{told}-01"), language)
    except ValueError:
        return told
    return at_hour(told) if _TIME.fullmatch(told) else told


def moment_short(at: datetime, language: str = "th") -> str:
    """A day and its time in a short line: `พุธ 3 มิ.ย. 2569 10.15 น.`."""
    told = f"{at:%H.%M} น." if language == "th" else f"{at:%H:%M}"
    return f"{day_year(at.date(), language)} {told}"


def by(one: Written, language: str = "th") -> tuple[str, str]:
    """Who wrote it and where, and when: two lines."""
    desk = (f"โต๊ะ {one.desk}" if language == "th" else f"desk {one.desk}") if one.desk else ""
    who = " · ".join(part for part in (one.volunteer, desk) if part)
    return who, moment_short(one.at, language)
