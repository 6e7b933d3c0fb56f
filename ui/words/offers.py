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

CAUTION_HELP: dict[str, tuple[str, str]] = {
    "few_people": (
        "ชวนเพิ่มอีก {short} คน หรือรวมกับกลุ่มอื่น",
        "ask {short} more, or join another group",
    ),
    "dear_hour": ("ลดค่าวิทยากร หรือขออนุมัติก่อน", "pay less, or ask the office first"),
    "dear_material": ("ลดค่าวัสดุ หรือขออนุมัติก่อน", "spend less, or ask the office first"),
    "too_long": ("ลดชั่วโมง หรือเปลี่ยนรูปแบบกิจกรรม", "fewer hours, or another shape"),
    "too_short": ("เพิ่มชั่วโมง หรือเปลี่ยนรูปแบบกิจกรรม", "more hours, or another shape"),
}
"""What to do about a caution."""
SHORTLY: dict[str, tuple[str, str]] = {
    "few_people": ("ต้องมี {asked} คน", "needs {asked}"),
    "dear_hour": ("ค่าวิทยากรเกินเกณฑ์", "an hour costs too much"),
    "dear_material": ("ค่าวัสดุเกินเกณฑ์", "material costs too much"),
    "too_long": ("ชั่วโมงเกินเกณฑ์", "too many hours"),
    "too_short": ("ชั่วโมงไม่ถึงเกณฑ์", "too few hours"),
}
"""A caution in the row of a list."""

OFFICE_RULES: dict[str, tuple[str, str]] = {
    "fewest": ("คนในกลุ่ม อย่างน้อย", "People in a group, at least"),
    "per_hour": ("ค่าวิทยากรต่อชั่วโมง ไม่เกิน", "Teaching an hour, at most"),
    "material": ("ค่าวัสดุต่อกลุ่ม ไม่เกิน", "Material for a group, at most"),
    "most_hours": ("รวมทั้งกิจกรรม ไม่เกิน", "Hours in all, at most"),
    "percent": ("เรียนครบกี่เปอร์เซ็นต์จึงได้วุฒิบัตร", "Percent of the hours for a certificate"),
    "least_hours": ("รวมทั้งกิจกรรม อย่างน้อย", "Hours in all, at least"),
    "hours": ("กี่ชั่วโมงเป็นหนึ่งหน่วยกิต", "Hours that make one credit"),
}

_INTEREST = (
    "คู่มือการจัดการศึกษาต่อเนื่อง เรื่องกลุ่มสนใจ",
    "the continuing education guide, interest groups",
)
_USUAL = (
    "ตัวเลขตั้งต้นของโปรแกรม ถามสำนักงานของท่านก่อนใช้",
    "this program's own start: ask your office",
)
RULE_SOURCES: dict[str, tuple[str, str]] = {
    "interest_group.fewest": _INTEREST,
    "interest_group.per_hour": _INTEREST,
    "interest_group.material": _INTEREST,
    "interest_group.most_hours": _INTEREST,
    "vocational.fewest": _USUAL,
    "vocational.per_hour": _USUAL,
    "vocational.least_hours": (
        "คู่มือการจัดการศึกษาต่อเนื่อง เรื่องชั้นเรียนวิชาชีพ",
        "the continuing education guide, vocational classes",
    ),
    "public_training.fewest": _USUAL,
    "individual.fewest": _USUAL,
    "all.percent": (
        "เกณฑ์ที่ใช้กันทั่วไป กิจกรรมใหม่เริ่มที่เลขนี้ แก้ได้ทีละกิจกรรม",
        "the customary rule: a new activity begins with it, each may have its own",
    ),
    "credit.hours": (
        "ตัวเลขตั้งต้นตามหลักสูตรการศึกษานอกระบบ 2551 ถามสำนักงานของท่านก่อนใช้",
        "a start, as in the non-formal curriculum of 2008: ask your office",
    ),
}
"""Where each number of `desktop.office_rules.SHIPPED` comes from."""

RULE_GROUPS: dict[str, tuple[str, str]] = {
    **SHAPES,
    "all": ("กิจกรรมใหม่ทุกรูปแบบ", "every new activity"),
    "credit": ("หน่วยกิต", "credits"),
}
"""What the office's numbers are about."""

RULE_UNITS: dict[str, tuple[str, str]] = {
    "fewest": ("คน", "people"),
    "per_hour": ("บาท", "baht"),
    "material": ("บาท", "baht"),
    "most_hours": ("ชั่วโมง", "hours"),
    "least_hours": ("ชั่วโมง", "hours"),
    "percent": ("%", "%"),
    "hours": ("ชั่วโมง", "hours"),
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


def caution_help(told: Caution, language: str = "th") -> str:
    """A caution, and what to do about it: `ลง 5 คน เกณฑ์กลุ่มสนใจ 6 คน ชวนเพิ่มอีก 1 คน …`."""
    help_ = say(CAUTION_HELP, told.code, language, short=max(1, told.asked - told.have))
    return (
        f"{caution(told, language)} {help_}"
        if language == "th"
        else f"{caution(told, language)}: {help_}"
    )


def caution_short(told: Caution, language: str = "th") -> str:
    """A caution in few words: `ต้องมี 6 คน`."""
    return say(SHORTLY, told.code, language, asked=told.asked)


def rule_name(name: str, language: str = "th") -> str:
    """What a number is about, without its shape: `คนในกลุ่ม อย่างน้อย`."""
    return say(OFFICE_RULES, name.partition(".")[2], language)


def rule_unit(name: str, language: str = "th") -> str:
    """`คน`, `บาท` or `ชั่วโมง`."""
    return say(RULE_UNITS, name.partition(".")[2], language)


def rule_source(name: str, language: str = "th") -> str:
    """Where a number comes from."""
    told = say(RULE_SOURCES, name, language)
    return f"มาจาก{told}" if language == "th" and not told.startswith(("ตัวเลข", "เกณฑ์")) else told


def rules_changed(count: int, language: str = "th") -> str:
    """That so many numbers are kept."""
    if language == "th":
        return f"บันทึกเกณฑ์ <b>{count}</b> ตัวแล้ว ใช้เตือนทุกกิจกรรมตั้งแต่ตอนนี้"
    return f"Saved <b>{count}</b> number{'' if count == 1 else 's'}: every activity is held against them now"


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
