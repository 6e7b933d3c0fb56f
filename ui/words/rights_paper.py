"""The words of two papers: everything held of a learner, and the form that asks for consent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from desktop.learners import consent_texts
from desktop.learners.consents import Standing
from desktop.papers import consent_form, my_data
from ui.words import outside
from ui.words import rights as said
from ui.words.amounts import hours
from ui.words.codes import BASES, NUMBER_KINDS, STATUSES
from ui.words.codes import PURPOSES as PURPOSE_NAMES
from ui.words.days import day_full, day_year
from ui.words.deeds import deed
from ui.words.learners import SEXES
from ui.words.saying import say

_OWN: dict[str, str] = {
    "name": "ชื่อ", "code": "รหัสผู้เรียน", "nickname": "ชื่อเล่น", "name_english": "ชื่ออังกฤษ", "sex": "เพศ",
    "birth": "วันเกิด", "phone": "โทรศัพท์", "address": "ที่อยู่", "tambon": "รหัสตำบล", "line_id": "LINE",
    "emergency_name": "ผู้ติดต่อฉุกเฉิน", "emergency_phone": "โทรศัพท์ผู้ติดต่อ", "education": "การศึกษา",
    "occupation": "อาชีพ", "remark": "หมายเหตุ",
}  # fmt: skip
_BESIDE: dict[str, str] = {
    "sex_told": "เพศที่เจ้าตัวบอก", "nationality": "สัญชาติ", "mother_tongue": "ภาษาแม่",
    "registered_address": "ที่อยู่ตามทะเบียนบ้าน", "registered_tambon": "รหัสตำบลตามทะเบียน",
    "studying_at": "กำลังเรียนที่", "income": "รายได้", "interests": "ความสนใจ", "can_teach": "สอนได้",
    "ethnicity": "เชื้อชาติ", "religion": "ศาสนา", "food": "อาหาร", "disability": "ความพิการ",
    "help_needed": "ความช่วยเหลือที่ต้องการ", "health": "สุขภาพที่ต้องระวัง",
}  # fmt: skip


def paper(held: Mapping[str, Any]) -> my_data.Paper:
    """Everything held, as the paper says it."""
    own = held["learner"]
    parts = [
        my_data.Part("ประวัติ", _pairs(own, _OWN)),
        *(
            my_data.Part(f"รายการที่รวมไว้ด้วยกัน: {one['name']}", _pairs(one, _OWN))
            for one in held["joined"]
        ),
        my_data.Part("เลขประจำตัว (เต็ม)", rows=[_number(one) for one in held["numbers"]]),
        my_data.Part("ข้อมูลอื่นที่บอกไว้", _pairs(held["background"] or {}, _BESIDE)),
        my_data.Part("ข้อมูลที่กฎหมายคุ้มครองเป็นพิเศษ", _pairs(held["sensitive"] or {}, _BESIDE)),
        my_data.Part("ชื่อเดิม", rows=[_plain(one, "name", "until") for one in held["former_names"]]),
        my_data.Part(
            "ผู้ปกครอง",
            rows=[_plain(one, "name", "relation", "phone", "number") for one in held["guardians"]],
        ),
        my_data.Part(
            "กลุ่มเป้าหมาย", rows=[_span(one["name"], one["since"], one["until"]) for one in held["groups"]]
        ),
        my_data.Part("ช่วงที่ไม่ได้เรียนในระบบ", rows=[_plain(one, *one) for one in held["out_of_school"]]),
        my_data.Part("ความยินยอม", rows=[_consent(one) for one in held["consents"]]),
        my_data.Part("กิจกรรมที่สมัคร", rows=[_enrolment(one) for one in held["enrolments"]]),
        my_data.Part("การเช็กชื่อ", rows=[_mark(one) for one in held["attendance"]]),
        my_data.Part(
            "ผลการเรียน", rows=[_plain(one, "code", "title", "points") for one in held["results"]]
        ),
        my_data.Part("วุฒิบัตร", rows=[_certificate(one) for one in held["certificates"]]),
        my_data.Part("การเรียนรู้จากที่อื่น", rows=[_outside(one) for one in held["outside_learning"]]),
        my_data.Part("การย้ายศูนย์", rows=[_move(one) for one in held["moves"]]),
        my_data.Part(
            "การติดตามเมื่อไม่มาเรียน",
            rows=[_plain(one, "on_day", "title", "note") for one in held["follow_ups"]],
        ),
        my_data.Part("รูปที่เก็บ", rows=[_plain(one, "file", "taken_on") for one in held["pictures"]]),
        my_data.Part("คำขอเรื่องข้อมูล", rows=[_request(one) for one in held["requests"]]),
        my_data.Part(
            "ใครเคยเปิดดูเลขเต็ม",
            rows=[f"{_when(one['at'])} · {one['volunteer'] or '–'}" for one in held["number_shown"]],
        ),
        my_data.Part("ใครแก้ประวัติ", rows=[_change(one) for one in held["changes"]]),
    ]
    made = day_full(date.fromisoformat(held["made_at"][:10]))
    return my_data.Paper(
        centre=held["centre"] or "",
        title=f"ข้อมูลของ{own['name']}",
        intro=f"ทุกอย่างที่ศูนย์เก็บไว้เกี่ยวกับท่าน ณ {made} ถ้ามีอะไรไม่ถูก บอกให้แก้ได้",
        parts=parts,
        nothing="ไม่ได้เก็บอะไรไว้ในเรื่อง",
        closing=consent_texts.wording().foot.th,
        foot=f"{own['code']} · ให้เจ้าตัวเท่านั้น",
    )


def _pairs(row: Mapping[str, Any], names: Mapping[str, str]) -> list[tuple[str, str]]:
    return [(told, _value(name, row[name])) for name, told in names.items() if row.get(name)]


def _value(name: str, value: object) -> str:
    if name == "sex":
        return say(SEXES, str(value)) if value != "not_stated" else "ไม่ระบุ"
    return said.birth(str(value)) if name == "birth" else str(value)


def _day(iso: str) -> str:
    """A day, month or year of the common era as it is said here."""
    if len(iso) == 10:
        return day_year(date.fromisoformat(iso))
    if len(iso) == 4 and iso.isdigit():
        return f"ปี {int(iso) + 543}"
    return f"เดือน {int(iso[5:7])} ปี {int(iso[:4]) + 543}" if len(iso) == 7 else iso


def _when(moment: str) -> str:
    return f"{_day(moment[:10])} {moment[11:16].replace(':', '.')} น."


def _plain(row: Mapping[str, Any], *names: str) -> str:
    told = [str(row[name]) for name in names if row.get(name) not in (None, "")]
    return " · ".join(_day(one) if len(one) == 10 and one[4:5] == "-" else one for one in told) or "–"


def _span(name: str, since: str | None, until: str | None) -> str:
    parts = [
        name,
        *([f"ตั้งแต่ {_day(since)}"] if since else []),
        *([f"ถึง {_day(until)}"] if until else []),
    ]
    return " ".join(parts)


def _number(row: Mapping[str, Any]) -> str:
    kind = say(NUMBER_KINDS, row["kind"])
    return _span(f"{kind} {row['number'] or row['why'] or '–'}", row["since"], row["until"])


def _consent(row: Mapping[str, Any]) -> str:
    parts = [say(PURPOSE_NAMES, row["purpose"]), say(BASES, row["basis"])]
    if row["given_on"]:
        parts.append(_day(row["given_on"]))
    if row["given_by"]:
        parts.append(f"โดย {row['given_by']}")
    if row["paper"]:
        parts.append(f"ใบที่ {row['paper']}")
    if row["withdrawn_on"]:
        parts.append(f"ถอนแล้ว {_day(row['withdrawn_on'])}")
    return " · ".join(parts)


def _enrolment(row: Mapping[str, Any]) -> str:
    return _span(f"{row['code']} {row['title']}", row["on_day"], row["until"])


def _mark(row: Mapping[str, Any]) -> str:
    missed = f" ขาดไป {row['minutes_missed']} นาที" if row["minutes_missed"] else ""
    day = _day(row["day"])
    return f"{day} · {row['title']} ครั้งที่ {row['number']} · {say(STATUSES, row['status'])}{missed}"


def _certificate(row: Mapping[str, Any]) -> str:
    void = f" · ยกเลิก {_day(row['void_on'])}" if row["void_on"] else ""
    return f"{row['number']} · {row['name']} · {row['course']} · {_day(row['issued_on'])}{void}"


def _outside(row: Mapping[str, Any]) -> str:
    told = [row["title"], row["held_at"], outside.days_of(row["since"], row["until"])]
    told += [f"{hours(row['minutes'])} ชม."] if row["minutes"] else []
    told += [say(outside.EVIDENCES, row["evidence"])] if row["evidence"] else []
    told += [row["learned"], row["evidence_note"]]
    if row["from_centre"]:
        told.append(f"ตามแฟ้มของ {row['from_centre']}")
    if row["checked_on"]:
        told.append(f"ตรวจแล้วโดย {row['checked_by'] or '–'} {_day(row['checked_on'])}")
    return " · ".join(one for one in told if one)


def _move(row: Mapping[str, Any]) -> str:
    way = "ย้ายไป" if row["way"] == "out" else "ย้ายมาจาก"
    return f"{way} {row['centre'] or 'ศูนย์อื่น'} · {_day(row['on_day'])}"


def _request(row: Mapping[str, Any]) -> str:
    done = (
        f" · {say(said.OUTCOMES, row['outcome'] or 'done')} {_day(row['done_on'])}"
        if row["done_on"]
        else ""
    )
    return f"{say(said.WANTED, row['wanted'])} · {_day(row['asked_on'])}{done}"


def _change(row: Mapping[str, Any]) -> str:
    return f"{_when(row['at'])} · {deed(row['deed'])} · {row['volunteer'] or '–'}"


# --- consent ---------------------------------------------------------------------------------------


def form(
    centre: str,
    number: str,
    held: Mapping[str, Any],
    standings: tuple[Standing, ...],
    asked: Mapping[str, str],
    language: str = "th",
) -> consent_form.Form:
    """The form that asks a learner for consent, their facts filled in.

    Args:
        centre: its name.
        number: of the sheet.
        held: as `desktop.learners.held.held` tells it; numbers masked by whoever asks.
        standings: how it stands with each purpose.
        asked: by purpose who has to consent, in the order of the form.
        language: of the wording.
    """
    text, own = consent_texts.wording(), held["learner"]
    place = 1 if language == "en" else 0
    signers = [("ลงชื่อผู้เรียน", "Learner")[place]]
    if any(who != "learner" for who in asked.values()):
        signers.append(("ลงชื่อผู้ปกครอง", "Guardian")[place])
    signers.append(("ลงชื่อผู้รับ (คนนั่งโต๊ะ)", "For the centre")[place])
    by = {one.purpose: one for one in standings}
    note = [text.guardian.say(language)] if len(signers) > 2 else []
    facts = [
        (("ชื่อ", "Name")[place], own["name"]),
        (("รหัสผู้เรียน", "Code")[place], own["code"]),
        (("วันเกิด", "Birth")[place], said.birth(own["birth"], language) if own.get("birth") else ""),
        (("โทรศัพท์", "Telephone")[place], own.get("phone") or ""),
    ]
    return consent_form.Form(
        centre=centre,
        title=("ใบขอความยินยอม", "Consent form")[place],
        number=(f"ใบที่ {number}", f"Sheet {number}")[place],
        facts=[fact for fact in facts if fact[1]],
        head=" ".join([text.head.say(language), *note]),
        purposes=[
            consent_form.Asked(
                say(PURPOSE_NAMES, purpose, language),
                text.purposes[purpose].say(language),
                said.stands(by[purpose], language) if by[purpose].stands else "",
                say(said.ASKED, asked[purpose], language),
            )
            for purpose in asked
        ],
        foot=text.foot.say(language),
        yes=("ยินยอม", "Yes")[place],
        no=("ไม่ยินยอม", "No")[place],
        signers=signers,
        version=(f"ถ้อยคำฉบับ {text.version}", f"Wording {text.version}")[place],
    )
