"""What an activity is and asks for: shapes, rules, cautions, waiting, and every verdict in a sentence."""

from __future__ import annotations

from desktop.activities import Caution
from desktop.certificates.board import Asked
from desktop.certificates.earned import Standing
from desktop.enrolments import Turn
from ui.words.amounts import hours
from ui.words.days import day_near
from ui.words.saying import say

SHAPES: dict[str, tuple[str, str]] = {
    "interest_group": ("กลุ่มสนใจ", "interest group"),
    "vocational": ("ชั้นเรียนวิชาชีพ", "vocational class"),
    "public_training": ("การฝึกอบรมประชาชน", "public training"),
    "individual": ("การเรียนรู้รายบุคคล", "individual learning"),
}
"""`desktop.office_rules.SHAPES`."""

RULES_OF: dict[str, tuple[str, str]] = {
    "minutes": ("ของชั่วโมง", "of the hours"),
    "sessions": ("ของจำนวนครั้ง", "of the sessions"),
}

WAITING_RULES: dict[str, tuple[str, str]] = {
    "first_come": ("ใครลงชื่อก่อนได้ก่อน", "Whoever was put down first is next"),
    "never_came": ("คนที่ไม่เคยเรียนมาก่อนได้ก่อน", "Whoever never came before is next"),
    "oldest": ("คนอายุมากที่สุดได้ก่อน", "The oldest is next"),
    "nearest": ("คนอยู่ใกล้ศูนย์ที่สุดได้ก่อน", "Whoever lives nearest is next"),
}
"""A waiting list's rule as one sentence."""

CAUTIONS: dict[str, tuple[str, str]] = {
    "few_people": ("ลง {have} คน เกณฑ์{shape} {asked} คน", "{have} enrolled, a {shape} needs {asked}"),
    "dear_hour": (
        "ค่าวิทยากร {have:,} บาทต่อชั่วโมง เกณฑ์{shape}ไม่เกิน {asked:,}",
        "{have:,} baht an hour, a {shape} allows {asked:,}",
    ),
    "dear_material": (
        "ค่าวัสดุ {have:,} บาท เกณฑ์{shape}ไม่เกิน {asked:,}",
        "{have:,} baht of material, a {shape} allows {asked:,}",
    ),
    "too_long": ("รวม {have} ชั่วโมง {shape}ไม่เกิน {asked}", "{have} hours, a {shape} has at most {asked}"),
    "too_short": (
        "รวม {have} ชั่วโมง {shape}ต้อง {asked} ขึ้นไป",
        "{have} hours, a {shape} has {asked} or more",
    ),
}

OFFICE_RULES: dict[str, tuple[str, str]] = {
    "fewest": ("จำนวนคนอย่างน้อย", "people at least"),
    "per_hour": ("ค่าวิทยากรต่อชั่วโมง ไม่เกิน (บาท)", "baht an hour at most"),
    "material": ("ค่าวัสดุต่อกลุ่ม ไม่เกิน (บาท)", "baht of material at most"),
    "most_hours": ("ชั่วโมงรวม ไม่เกิน", "hours at most"),
    "least_hours": ("ชั่วโมงรวม อย่างน้อย", "hours at least"),
}

STANDINGS: dict[str, tuple[str, str]] = {
    "earned": ("ผ่านแล้ว", "completed"),
    "possible": ("ยังผ่านได้", "still can"),
    "lost": ("ไม่ผ่าน", "no longer can"),
}
"""A verdict in a word or two."""

NEAR = (
    ("ตำบลเดียวกับศูนย์", "in the centre's tambon"),
    ("อำเภอเดียวกับศูนย์", "in the centre's district"),
    ("จังหวัดเดียวกับศูนย์", "in the centre's province"),
    ("อยู่ไกลหรือไม่ทราบที่อยู่", "elsewhere, or not known"),
)


def caution(told: Caution, language: str = "th") -> str:
    """What does not agree with the office's numbers: `ลง 5 คน เกณฑ์กลุ่มสนใจ 6 คน`."""
    shape = say(SHAPES, told.shape, language) if told.shape else ""
    return say(CAUTIONS, told.code, language, have=told.have, asked=told.asked, shape=shape)


def turn_why(told: Turn, language: str = "th") -> str:
    """Why somebody stands where they do in the line."""
    thai = language == "th"
    since = day_near(told.since, language) if told.since else "–"
    first = f"ลงชื่อ {since}" if thai else f"put down {since}"
    if told.rule == "never_came":
        came = ("เคยเรียนแล้ว", "has come before") if told.came_before else ("ยังไม่เคยเรียน", "never came")
        return f"{came[not thai]} · {first}"
    if told.rule == "oldest":
        unknown = "ไม่ทราบอายุ" if thai else "age not known"
        aged = (
            (f"อายุ {told.age} ปี" if thai else f"{told.age} years") if told.age is not None else unknown
        )
        return f"{aged} · {first}"
    return f"{NEAR[told.near][not thai]} · {first}" if told.rule == "nearest" else first


def asks(told: Asked, language: str = "th") -> str:
    """What an activity asks for beside hours: sessions, items, points; empty for nothing more."""
    thai, parts = language == "th", []
    if told.needed_sessions:
        parts.append(
            f"มา {told.needed_sessions} จาก {told.of_sessions} ครั้ง"
            if thai
            else f"{told.needed_sessions} of {told.of_sessions} sessions"
        )
    if told.items:
        parts.append(f"ผ่าน {', '.join(told.items)}" if thai else f"pass {', '.join(told.items)}")
    if told.needed_points:
        parts.append(
            f"ได้ {told.needed_points} จาก {told.most_points} คะแนน"
            if thai
            else f"{told.needed_points} of {told.most_points} points"
        )
    return " · ".join(parts)


def more_reasons(told: Standing, language: str = "th") -> str:
    """Why a verdict is so beside the hours: sessions, items, points; empty where hours say all."""
    thai, parts = language == "th", []
    if told.needed_sessions:
        lacks = told.needed_sessions - told.sessions
        parts.append(
            f"มา {told.sessions} จาก {told.of_sessions} ครั้ง เกณฑ์ {told.needed_sessions}"
            if thai
            else f"came to {told.sessions} of {told.of_sessions} sessions, {told.needed_sessions} needed"
        )
        if lacks > told.open_sessions:
            parts.append("ครั้งที่เหลือไม่พอ" if thai else "too few are left")
    if told.failed:
        parts.append(
            f"ไม่ผ่าน {', '.join(told.failed)}" if thai else f"did not pass {', '.join(told.failed)}"
        )
    if told.to_pass:
        parts.append(
            f"ยังไม่ใส่ผล {', '.join(told.to_pass)}"
            if thai
            else f"no result yet: {', '.join(told.to_pass)}"
        )
    if told.needed_points:
        open_ = f" เหลือให้คะแนน {told.open_points}" if thai else f", {told.open_points} still to give"
        got = (
            f"ได้ {told.points} จาก {told.most_points} คะแนน เกณฑ์ {told.needed_points}"
            if thai
            else f"{told.points} of {told.most_points} points, {told.needed_points} needed"
        )
        parts.append(got + (open_ if told.open_points else ""))
    return " · ".join(parts)


def why(told: Standing, language: str = "th") -> str:
    """A verdict in one sentence, all of its reasons in figures."""
    thai = language == "th"
    got, of, needed = hours(told.attended), hours(told.planned), hours(told.needed)
    if told.needed_sessions and not told.needed:
        first = ""
    else:
        first = (
            f"เรียน {got} จาก {of} ชั่วโมง เกณฑ์ {needed}"
            if thai
            else f"{got} of {of} hours, {needed} needed"
        )
    parts = [first, more_reasons(told, language)]
    if told.excused:
        parts.append(
            f"ลา {hours(told.excused)} ชั่วโมงนับเป็นขาด"
            if thai
            else f"{hours(told.excused)} excused hours count as missed"
        )
    if told.open_past:
        parts.append(
            f"ยังไม่เช็กชื่อ {hours(told.open_past)} ชั่วโมง"
            if thai
            else f"{hours(told.open_past)} hours have no mark yet"
        )
    elif told.open and told.verdict == "possible":
        parts.append(
            f"เหลือเรียนอีก {hours(told.open)} ชั่วโมง" if thai else f"{hours(told.open)} hours to come"
        )
    return " · ".join(part for part in parts if part)


def credits_said(hundredths: int, language: str = "th") -> str:
    """`1.5 หน่วยกิต`."""
    number = f"{hundredths / 100:.2f}".rstrip("0").rstrip(".")
    return f"{number} หน่วยกิต" if language == "th" else f"{number} credit{'' if number == '1' else 's'}"
