"""What is said of the schedule: patterns, clashes, moved sessions, holidays, hours to be paid.

Sentences with a name or a count in them; in those that end in `_told` names stand in `<b>` and values
are escaped. Like `ui.words` pure, Thai first and English beside it.
"""

from __future__ import annotations

from datetime import date
from html import escape
from typing import TYPE_CHECKING

from ui.words import days as day_words

if TYPE_CHECKING:
    from desktop.clashes import Clash
    from desktop.schedule import Recurrence

_WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NTH_TH = {1: "แรก", 2: "ที่สอง", 3: "ที่สาม", 4: "ที่สี่", 5: "ที่ห้า", -1: "สุดท้าย"}
_NTH_EN = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last"}


def _b(value: object) -> str:
    return f"<b>{escape(str(value), quote=False)}</b>"


# --- patterns -------------------------------------------------------------------------------------


def pattern_said(rule: Recurrence, language: str = "th") -> str:
    """A pattern in words: `ทุกวันพุธ`, `วันพุธ สัปดาห์เว้นสัปดาห์`, `ทุกวันพุธที่สองของเดือน`."""
    if language == "th":
        return _said_th(rule)
    return _said_en(rule)


def _names(rule: Recurrence, language: str) -> list[str]:
    names = dict(zip(_WEEK, day_words.weekdays(language), strict=True))
    return [names[day] for day in rule.weekdays]


def _said_th(rule: Recurrence) -> str:
    on = " ".join(f"วัน{name}" for name in _names(rule, "th"))
    if rule.often == "daily":
        return "ทุกวัน" if rule.every == 1 else f"ทุก {rule.every} วัน"
    if rule.often == "weekly":
        return f"ทุก{on}" if rule.every == 1 else f"{on} {_each_th(rule.every, 'สัปดาห์')}".strip()
    if rule.nth:
        on = f"{on}{' และ'.join(_NTH_TH[n] for n in rule.nth)}"
    elif rule.month_days:
        on = "วันที่ " + " ".join("สุดท้าย" if n == -1 else str(n) for n in rule.month_days)
    if rule.every == 1:
        return f"ทุก{on}ของเดือน" if not rule.month_days else f"{on} ของทุกเดือน"
    return f"{on} {_each_th(rule.every, 'เดือน')}"


def _each_th(every: int, unit: str) -> str:
    return f"{unit}เว้น{unit}" if every == 2 else f"ทุก {every} {unit}"


def _said_en(rule: Recurrence) -> str:
    on = " and ".join(_names(rule, "en"))
    if rule.often == "daily":
        return "every day" if rule.every == 1 else f"every {rule.every} days"
    if rule.often == "weekly":
        return f"every {on}" if rule.every == 1 else f"{on}, every {_ordinal(rule.every)} week"
    if rule.nth:
        on = f"the {' and '.join(_NTH_EN[n] for n in rule.nth)} {on}"
    elif rule.month_days:
        on = "day " + ", ".join("the last" if n == -1 else str(n) for n in rule.month_days)
    return f"{on} of {'every' if rule.every == 1 else f'every {_ordinal(rule.every)}'} month"


def _ordinal(number: int) -> str:
    return {2: "second", 3: "third"}.get(number, f"{number}th")


# --- clashes --------------------------------------------------------------------------------------

CLASH = ("ชนกัน", "clash")
"""The word in a block of the calendar that cannot be beside another."""


def clash_said(clash: Clash, language: str = "th") -> str:
    """Why two meetings cannot both be: `พุธ 8 ก.ค. 09.00 ลานวัด ใช้พร้อมกันกับ สานตะกร้า`."""
    day = day_words.day_near(clash.other.day, language)
    when = f"{day} {day_words.at_hour(clash.other.starts)}"
    what = (" และ " if language == "th" else " and ").join(clash.what)
    title, count, there = clash.other.title, clash.count, clash.there_are
    thai, english = {
        "place": (f"{what} มี {title} ใช้อยู่แล้ว", f"{title} is in {what} already"),
        "facilitator": (f"{what} สอน {title} อยู่แล้ว", f"{what} teaches {title} already"),
        "equipment": (
            f"{what} มี {there} แต่ต้องใช้พร้อมกัน {count} (กับ {title})",
            f"{count} {what} are needed at once (with {title}), there are {there}",
        ),
        "learner": (
            f"ผู้เรียน {count} คนเรียน {title} อยู่ด้วย" + (f" เช่น {what}" if what else ""),
            f"{count} learners are in {title} too" + (f": {what}" if what else ""),
        ),
    }[clash.kind]
    return f"{when} {thai}" if language == "th" else f"{when}: {english}"


# --- moved and cancelled --------------------------------------------------------------------------

WHYS: tuple[tuple[str, str], ...] = (
    ("ฝนตก น้ำท่วม", "rain or flood"),
    ("วิทยากรติดธุระ", "the facilitator cannot come"),
    ("สถานที่ไม่ว่าง", "the place is taken"),
    ("มีงานในชุมชน", "an event in the village"),
    ("คนมาน้อย", "too few people"),
)
"""Usual reasons; any other may be typed."""


def moved_told(title: str, was: date, to: date, starts: str, language: str = "th") -> str:
    """Said when a session was moved."""
    day = f"{day_words.day_near(to, language)} {day_words.at_hour(starts)}"
    if language == "th":
        return f"ย้าย {_b(title)} จาก {day_words.day_near(was, language)} ไป {_b(day)} แล้ว"
    return f"Moved {_b(title)} from {day_words.day_near(was, language)} to {_b(day)}."


def cancelled_told(title: str, day: date, instead: date | None, language: str = "th") -> str:
    """Said when a session was cancelled, with the day that stands for it."""
    near = day_words.day_near(day, language)
    if language == "th":
        later = f" เรียนชดเชย {_b(day_words.day_near(instead))}" if instead else " ไม่นับในชั่วโมงเรียน"
        return f"งด {_b(title)} {near} แล้ว{later}"
    later = (
        f"; {_b(day_words.day_near(instead, language))} instead" if instead else "; it counts no more"
    )
    return f"Cancelled {_b(title)} on {near}{later}."


def is_holiday(name: str, language: str = "th") -> str:
    """Of a day that something would be moved to."""
    return f"ตรงกับ{name}" if language == "th" else f"It is {name}."


def marks_go_too(count: int, language: str = "th") -> str:
    """The tick by which a session that was marked may be moved."""
    if language == "th":
        return f"ย้ายพร้อมการเช็กชื่อ {count} คน (ลงวันผิด)"
    return f"the marks of {count} people go with it (its day was wrong)"


def marked_stays(count: int, language: str = "th") -> str:
    """Why a session that was marked cannot be cancelled."""
    if language == "th":
        return f"เช็กชื่อไปแล้ว {count} คน ลบการเช็กชื่อก่อน จึงจะงดได้"
    return f"{count} people are marked in it. Clear their marks first."


def clashes_in_week(count: int, language: str = "th") -> str:
    """The head of the card under a week: `2 เรื่องชนกัน`."""
    if language == "th":
        return f"ชนกัน {count} เรื่อง"
    return f"{count} clash{'' if count == 1 else 'es'}"


def went_to(to: date, language: str = "th") -> str:
    """In the place where a moved session stood: `ย้ายไป พฤหัสบดี 7 พ.ค.`."""
    near = day_words.day_near(to, language)
    return f"ย้ายไป {near}" if language == "th" else f"moved to {near}"


def came_from(was: date, language: str = "th") -> str:
    """Of a session that was moved: `ย้ายจาก พุธ 6 พ.ค.`."""
    near = day_words.day_near(was, language)
    return f"ย้ายจาก {near}" if language == "th" else f"moved from {near}"


# --- holidays and calendars -----------------------------------------------------------------------

HOLIDAY_KINDS: dict[str, tuple[str, str]] = {
    "public": ("วันหยุดราชการ", "public holiday"),
    "own": ("วันหยุดของศูนย์", "the centre's own"),
    "observance": ("วันพระ", "Buddhist holy day"),
    "school": ("ปิดเทอม", "school holiday"),
    "fasting": ("เดือนรอมฎอน", "Ramadan"),
}
"""The kinds of named days."""
SKIPPED: dict[str, tuple[str, str]] = {
    "ours": ("เป็นวันเรียนของศูนย์นี้อยู่แล้ว", "a session of this centre"),
    "cancelled": ("ยกเลิกแล้ว", "cancelled"),
    "all_day": ("ไม่มีเวลา เป็นรายการทั้งวัน", "all day, without hours"),
    "too_long": ("ซ้ำไปไม่สิ้นสุด หรือยาวเกินสามปี", "repeats without end, or beyond three years"),
    "past_midnight": ("ข้ามเที่ยงคืน", "past midnight"),
    "broken": ("อ่านวันเวลาหรือชื่อไม่ได้", "its time or name cannot be read"),
}
"""Why an entry of a calendar is left out."""


def holiday_kind(kind: str, language: str = "th") -> str:
    """A kind of named day."""
    return HOLIDAY_KINDS[kind][language != "th"] if kind in HOLIDAY_KINDS else kind


def skipped(why: str, language: str = "th") -> str:
    """Why an entry is left out."""
    return SKIPPED[why][language != "th"] if why in SKIPPED else why
