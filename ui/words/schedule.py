"""What is said of the schedule: patterns, clashes, moved sessions, holidays, hours to be paid.

Sentences with a name or a count in them; in those that end in `_told` names stand in `<b>` and values
are escaped. Like `ui.words` pure, Thai first and English beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape
from typing import TYPE_CHECKING

from ui.words import days as day_words
from ui.words.saying import say

if TYPE_CHECKING:
    from desktop.clashes import Clash
    from desktop.holidays import Span
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


OFTEN: dict[str, tuple[str, int, tuple[int, ...]]] = {
    "weekly": ("weekly", 1, ()),
    "second_week": ("weekly", 2, ()),
    "month_1": ("monthly", 1, (1,)),
    "month_2": ("monthly", 1, (2,)),
    "month_3": ("monthly", 1, (3,)),
    "month_4": ("monthly", 1, (4,)),
    "month_last": ("monthly", 1, (-1,)),
}
"""The choices of the form: how often, every n-th, and which of the month's weekdays."""


def often_choices(language: str = "th") -> tuple[tuple[str, str], ...]:
    """The choices in words."""
    thai = ("ทุกสัปดาห์", "สัปดาห์เว้นสัปดาห์", "เดือนละครั้ง วันแรก", "เดือนละครั้ง วันที่สอง",
            "เดือนละครั้ง วันที่สาม", "เดือนละครั้ง วันที่สี่", "เดือนละครั้ง วันสุดท้าย")  # fmt: skip
    english = ("every week", "every second week", "monthly, the first", "monthly, the second",
               "monthly, the third", "monthly, the fourth", "monthly, the last")  # fmt: skip
    return tuple(zip(OFTEN, thai if language == "th" else english, strict=True))


# --- clashes --------------------------------------------------------------------------------------

CLASH: dict[str, tuple[str, str]] = {
    "place": ("สถานที่ชนกัน", "place clash"),
    "facilitator": ("วิทยากรชนกัน", "teacher clash"),
    "equipment": ("ของไม่พอใช้", "too few things"),
    "learner": ("ผู้เรียนชนกัน", "learners clash"),
}
"""In a block of the calendar that cannot be beside another, by the kind of the clash."""


def clash_short(clash: Clash, language: str = "th") -> str:
    """Why in two words: `สถานที่ชนกัน`."""
    return say(CLASH, clash.kind, language)


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


def enrolment_clash_told(found: Sequence[Clash], language: str = "th") -> str:
    """Said when somebody was put into an activity who has another at the same time."""
    first, more = found[0], len(found) - 1
    day = day_words.day_near(first.other.day, language)
    title = _b(first.other.title)
    if language == "th":
        others = f" และอีก {more} กิจกรรม" if more else ""
        return f"แต่ {_b(f'{first.count} คน')} เรียน {title} เวลาเดียวกัน ตั้งแต่ {day}{others}"
    others = f" (and {more} more)" if more else ""
    count = f"{first.count} {'person' if first.count == 1 else 'people'}"
    return f"But {_b(count)} have {title} at the same time from {day}{others}."


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


# --- named days on the screen ---------------------------------------------------------------------


def year_said(year: int, language: str = "th") -> str:
    """A year as people call it: `ปี 2569`, `2026`."""
    return f"ปี {year + 543}" if language == "th" else str(year)


def span_said(span: Span, language: str = "th") -> str:
    """The days of a line: `พุธ 3 มิ.ย.`, `11 – 31 ต.ค.`."""
    if span.first == span.last:
        return day_words.day_near(span.first, language)
    first = day_words.day_near(span.first, language).partition(" ")[2]
    last = day_words.day_near(span.last, language).partition(" ")[2]
    same = (span.first.year, span.first.month) == (span.last.year, span.last.month)
    return f"{span.first.day if same else first} – {last}"


def meets_said(meets: bool, language: str = "th") -> str:  # noqa: FBT001  (a fact)
    """Whether activities meet on a named day."""
    if language == "th":
        return "เรียนปกติ" if meets else "หยุด"
    return "meets" if meets else "closed"


def seed_button(kind: str, language: str = "th") -> str:
    """The button that fills a kind of days in: `เติมวันพระ`."""
    if language == "th":
        return f"เติม{holiday_kind(kind)}"
    return {"observance": "Holy days", "school": "School holidays", "fasting": "Ramadan"}.get(kind, kind)


def seeded(kind: str, days: int, year: int, language: str = "th") -> str:
    """Said when a kind of days was filled in."""
    if language == "th":
        return f"เติม{holiday_kind(kind)}ของ{year_said(year)} แล้ว {_b(f'{days} วัน')} กิจกรรมเรียนตามปกติ"
    told = f"{days} day{'' if days == 1 else 's'}"
    return f"Filled in {_b(told)} of {year}; activities meet all the same."


def holiday_added(name: str, days: int, sessions: int, language: str = "th") -> str:
    """Said when days were named; sessions on them wait for a decision."""
    if language == "th":
        count = f" {days} วัน" if days > 1 else ""
        waits = f" มี {_b(f'{sessions} ครั้งเรียน')} รอตัดสินใจในหน้าสัปดาห์" if sessions else ""
        return f"เพิ่ม {_b(name)}{count} แล้ว{waits}"
    count = f", {days} days" if days > 1 else ""
    return f"Added {_b(name)}{count}.{_waiting(sessions)}"


def _waiting(sessions: int) -> str:
    if not sessions:
        return ""
    told = f"{sessions} session{'' if sessions == 1 else 's'}"
    return f" {_b(told)} to decide about, in the week."


def holiday_renamed(name: str, language: str = "th") -> str:
    """Said when a day bears another name."""
    return f"เปลี่ยนชื่อเป็น {_b(name)} แล้ว" if language == "th" else f"It is called {_b(name)} now."


def holiday_turned(name: str, meets: bool, sessions: int, language: str = "th") -> str:  # noqa: FBT001
    """Said when a day closes or opens."""
    if language == "th":
        if meets:
            back = f" {sessions} ครั้งเรียนกลับมาตามเดิม" if sessions else ""
            return f"{_b(name)} เรียนตามปกติ{back}"
        waits = f" มี {_b(f'{sessions} ครั้งเรียน')} รอตัดสินใจ" if sessions else ""
        return f"{_b(name)} หยุดเรียน{waits}"
    if meets:
        return f"Activities meet on {_b(name)}."
    return f"Nothing meets on {_b(name)}.{_waiting(sessions)}"


def holiday_removed(name: str, sessions: int, language: str = "th") -> str:
    """Said when a day's name was taken out."""
    if language == "th":
        back = f" {sessions} ครั้งเรียนกลับมาตามเดิม" if sessions else ""
        return f"เอา {_b(name)} ออกแล้ว{back}"
    back = f" {sessions} sessions meet as planned." if sessions else ""
    return f"Took {_b(name)} out.{back}"


def teacher_saved(name: str, language: str = "th") -> str:
    """Said when something about one who teaches was kept."""
    return f"บันทึกเรื่อง {_b(name)} แล้ว" if language == "th" else f"Saved {_b(name)}."


def files_told(sessions: int, file: str, language: str = "th") -> str:
    """Said when a calendar file was written."""
    if language == "th":
        return f"ลง {_b(f'{sessions} ครั้ง')} ใน {_b(file)} แล้ว"
    return f"Wrote {_b(f'{sessions} sessions')} to {_b(file)}."


def take_activities(count: int, language: str = "th") -> str:
    """The button that takes what a calendar file holds: `รับ 3 กิจกรรม`."""
    if language == "th":
        return f"รับ {count} กิจกรรม" if count else "รับเข้า"
    return f"Take {count} activit{'y' if count == 1 else 'ies'}" if count else "Take"


def took_activities(count: int, language: str = "th") -> str:
    """Said when activities of a calendar file were taken."""
    if language == "th":
        return f"รับ {_b(f'{count} กิจกรรม')} จากปฏิทินแล้ว"
    told = f"{count} activit{'y' if count == 1 else 'ies'}"
    return f"Took {_b(told)} from the calendar."
