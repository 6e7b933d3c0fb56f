"""What is said about reports: spans, the four numbers, the tables, and what the numbers do not hold.

Names and numbers stand in `<b>` where a sentence goes into the message line. Like `ui.words` pure, Thai
first and English beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.reports import Counts, fiscal
from desktop.reports.asked import Asked
from desktop.reports.gaps import Gaps
from desktop.thai import dates
from ui import words

Cell = int | float | None

BANDS: dict[str, tuple[str, str]] = {
    "<15": ("ต่ำกว่า 15", "under 15"),
    "80+": ("80 ขึ้นไป", "80 and over"),
    "unknown": ("ไม่ทราบ", "not known"),
}
"""Bands of age that are not said as they are written."""
BEFORE: dict[str, tuple[str, str]] = {
    "month": ("เดือนก่อน", "month before"),
    "quarter": ("ไตรมาสก่อน", "quarter before"),
    "year": ("ปีก่อน", "year before"),
}
SPAN: dict[str, tuple[str, str]] = {
    "month": ("เดือนนี้", "this month"),
    "quarter": ("ไตรมาสนี้", "this quarter"),
    "year": ("ปีนี้", "this year"),
}
UNITS: dict[str, tuple[str, str]] = {
    "people": ("คน", "people"),
    "visits": ("คน-ครั้ง", "visits"),
    "hours": ("ชั่วโมงเรียน", "hours of learning"),
    "completed": ("คนจบหลักสูตร", "completed a course"),
}
SEXES: dict[str, tuple[str, str]] = {
    "female": ("หญิง", "Women"),
    "male": ("ชาย", "Men"),
    "not_stated": ("ไม่ระบุ", "Not said"),
}


def band(code: str, language: str = "th") -> str:
    """A band of age: `60–69`, `80 ขึ้นไป`."""
    return words.say(BANDS, code, language)


# --- spans ----------------------------------------------------------------------------------------


def span_title(asked: Asked, language: str = "th") -> str:
    """A span as it is turned: `พฤษภาคม 2569`, `ไตรมาส 3 ปี 2569`, `ปีงบประมาณ 2569`."""
    if asked.kind == "month":
        return words.month_and_year(asked.day, language)
    if asked.kind == "year":
        return _fiscal_year(asked, language)
    quarter = fiscal(asked.day)[1]
    year = words.year_shown(Asked("year", asked.day).span.last, language)
    return f"ไตรมาส {quarter} ปี {year}" if language == "th" else f"Quarter {quarter} of {year}"


def span_place(asked: Asked, language: str = "th") -> str:
    """Where a span stands: the fiscal quarter of a month, the months of a quarter or year."""
    if asked.kind == "month":
        quarter = fiscal(asked.day)[1]
        told = f"ไตรมาส {quarter}" if language == "th" else f"Quarter {quarter}"
        return f"{told} · {_fiscal_year(asked, language)}"
    span = asked.span
    first, last = (_month_short(day, language) for day in (span.first, span.last))
    if asked.kind == "quarter":
        months = f"{first} – {last} {words.year_shown(span.last, language)}"
        return f"{months} · {_fiscal_year(asked, language)}"
    years = [words.year_shown(day, language) for day in (span.first, span.last)]
    return f"{first} {years[0]} – {last} {years[1]}"


def _fiscal_year(asked: Asked, language: str) -> str:
    year = words.year_shown(Asked("year", asked.day).span.last, language)
    return f"ปีงบประมาณ {year}" if language == "th" else f"Fiscal year {year}"


def _month_short(day: date, language: str) -> str:
    return (
        dates.MONTHS_SHORT[day.month - 1] if language == "th" else words.months("en")[day.month - 1][:3]
    )


def not_yet(kind: str, language: str = "th") -> str:
    """Why one cannot turn further."""
    told = {
        "month": ("เดือนถัดไปยังมาไม่ถึง", "The next month is yet to come"),
        "quarter": ("ไตรมาสถัดไปยังมาไม่ถึง", "The next quarter is yet to come"),
        "year": ("ปีถัดไปยังมาไม่ถึง", "The next year is yet to come"),
    }
    return words.say(told, kind, language)


# --- the four numbers -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Number:
    """A large number, what it counts, and the line below."""

    number: str
    unit: str
    note: str


def numbers(told: Counts, kind: str, language: str = "th") -> tuple[Number, ...]:
    """The four numbers of a report."""
    shown = (
        (told.people, "people", _people_note(told, kind, language)),
        (told.visits, "visits", _visits_note(told, language)),
        (round(told.minutes / 60), "hours", _before(round(told.minutes_before / 60), kind, language)),
        (told.completed, "completed", _completed_note(told, kind, language)),
    )
    return tuple(
        Number(words.count(number), words.say(UNITS, unit, language), note)
        for number, unit, note in shown
    )


def _before(number: int, kind: str, language: str) -> str:
    return f"{words.say(BEFORE, kind, language)} {words.count(number)}"


def _people_note(told: Counts, kind: str, language: str) -> str:
    new = words.count(told.new_people)
    came = f"มาใหม่ {new}" if language == "th" else f"{new} new"
    return f"{came} · {_before(told.people_before, kind, language)}"


def _visits_note(told: Counts, language: str) -> str:
    named = told.visits - told.heads
    each = f"{named / told.people:.1f}".removesuffix(".0") if told.people else "0"
    shown = f"เฉลี่ยคนละ {each} ครั้ง" if language == "th" else f"{each} a person"
    if not told.heads:
        return shown
    heads = words.count(told.heads)
    return f"{shown} · นับหัว {heads}" if language == "th" else f"{shown} · {heads} unnamed"


def _completed_note(told: Counts, kind: str, language: str) -> str:
    if not told.completing:
        when = words.say(SPAN, kind, language)
        return f"ไม่มีกิจกรรมที่จบ{when}" if language == "th" else f"No activity ends {when}"
    share = round(100 * told.completed / told.completing)
    of = words.count(told.completing)
    return f"จาก {of} คน คิดเป็น {share}%" if language == "th" else f"of {of}, {share}%"


# --- charts and the table -------------------------------------------------------------------------


def sex_counted(sex: str, count: int, language: str = "th") -> str:
    """`หญิง 82`."""
    return f"{words.say(SEXES, sex, language)} {words.count(count)}"


def sexes(told: Counts) -> dict[str, int]:
    """How many people of each sex."""
    return {sex: sum(getattr(one, sex) for one in told.by_sex_age) for sex in SEXES}


def over_time_title(kind: str, language: str = "th") -> str:
    """What the chart over time shows."""
    if language == "th":
        return "คน-ครั้ง แต่ละสัปดาห์" if kind == "month" else "คน-ครั้ง แต่ละเดือน"
    return "Visits each week" if kind == "month" else "Visits each month"


def over_time_note(asked: Asked, language: str = "th") -> str:
    """What stands below its bars: the days of which month, or months."""
    if asked.kind != "month":
        return ""
    month = _month_short(asked.day, language)
    return f"{month} วันที่" if language == "th" else f"Days of {month}"


def tick(first: date, last: date, kind: str, language: str = "th") -> str:
    """What stands below a bar: `4–10`, `พ.ค.`."""
    if kind != "month":
        return _month_short(first, language)
    return str(first.day) if first == last else f"{first.day}–{last.day}"


def groups_title(language: str = "th") -> tuple[str, str]:
    """Of the chart by target group, and the word of care beside it."""
    if language == "th":
        return "กลุ่มเป้าหมาย", "หนึ่งคนอยู่ได้หลายกลุ่ม"
    return "Target groups", "One person may be in several"


def more_groups(count: int, language: str = "th") -> str:
    """What did not fit below the bars."""
    return f"อีก {count} กลุ่มอยู่ในตาราง" if language == "th" else f"{count} more in the table"


def headings(language: str = "th") -> tuple[str, ...]:
    """The heads of the table."""
    told = ("เรื่อง", "รายการ"), ("About", "Item")
    last = "รวม" if language == "th" else "All"
    sexes_ = (words.say(SEXES, sex, language) for sex in SEXES)
    return (*told[language != "th"], *sexes_, last)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table."""

    group: str
    name: str
    cells: tuple[Cell, Cell, Cell, Cell]
    """Women, men, not stated, all."""


def table(told: Counts, kind: str, language: str = "th") -> tuple[Line, ...]:
    """The whole report in lines: the numbers, ages, over time, target groups."""
    return (*_totals(told, kind, language), *_details(told, kind, language))


def _totals(told: Counts, kind: str, language: str) -> list[Line]:
    head = "รวม" if language == "th" else "In all"
    units = {unit: words.say(UNITS, unit, language) for unit in UNITS}
    new = "มาใหม่" if language == "th" else "for the first time"
    of = "คนที่เรียนหลักสูตรที่จบ" if language == "th" else "took part in what ended"
    before = words.say(BEFORE, kind, language)
    by_sex = sexes(told)
    rows: list[tuple[str, Cell]] = [
        (new, told.new_people),
        (f"{units['people']} {before}", told.people_before),
        (units["visits"], told.visits),
        ("ในนั้นนับหัวไม่ลงชื่อ" if language == "th" else "of these counted without names", told.heads),
        (units["hours"], round(told.minutes / 60, 2)),
        (f"{units['hours']} {before}", round(told.minutes_before / 60, 2)),
        (units["completed"], told.completed),
        (of, told.completing),
    ]
    first = Line(
        head,
        units["people"],
        (by_sex["female"], by_sex["male"], by_sex["not_stated"], told.people),
    )
    return [first, *(Line(head, name, (None, None, None, number)) for name, number in rows)]


def _details(told: Counts, kind: str, language: str) -> list[Line]:
    ages, groups = ("อายุ", "กลุ่มเป้าหมาย") if language == "th" else ("Age", "Target group")
    over = "คน-ครั้ง" if language == "th" else "Visits"
    lines = [
        Line(
            ages,
            band(one.band, language),
            (one.female, one.male, one.not_stated, one.female + one.male + one.not_stated),
        )
        for one in told.by_sex_age
    ]
    lines += [
        Line(over, _span(one.first, one.last, kind, language), (None, None, None, one.visits))
        for one in told.over_time
    ]
    lines += [Line(groups, name, (None, None, None, number)) for name, number in told.by_group]
    return lines


def _span(first: date, last: date, kind: str, language: str) -> str:
    if kind != "month":
        return words.month_and_year(first, language)
    return words.days_between(first, last, language)


def cell(number: Cell) -> str:
    """A number of the table as it is shown; none shows nothing."""
    if number is None:
        return ""
    return words.count(number) if isinstance(number, int) else f"{number:,.2f}".rstrip("0").rstrip(".")


def spoken(line: Line, language: str = "th") -> str:
    """A line of the table for a screen reader: `อายุ 60–69 หญิง 24 ชาย 12 รวม 36`."""
    heads = headings(language)[2:]
    told = [
        f"{head} {cell(number)}"
        for head, number in zip(heads, line.cells, strict=True)
        if number is not None
    ]
    return " ".join((line.group, line.name, *told))


# --- what is lacking ------------------------------------------------------------------------------


def gaps(told: Counts, beside: Gaps, most: int, language: str = "th") -> str:
    """What the numbers do not hold, at most so many things; empty when nothing is lacking."""
    sex = sexes(told)["not_stated"]
    found = [
        text
        for count, text in (
            (told.without_birth, _lacks_birth(told.without_birth, language)),
            (sex, _lacks_sex(sex, language)),
            (beside.unmarked, _unmarked(beside.unmarked, language)),
        )
        if count
    ]
    if len(found) == 1 and told.without_birth:
        found[0] += " จึงนับเป็น “ไม่ทราบ”" if language == "th" else ", counted as “not known”"
    return " · ".join(found[:most])


def _lacks_birth(count: int, language: str) -> str:
    number = f"<b>{words.count(count)}</b>"
    return f"{number} คนยังไม่มีวันเกิด" if language == "th" else f"{number} without a birth date"


def _lacks_sex(count: int, language: str) -> str:
    number = f"<b>{words.count(count)}</b>"
    return f"{number} คนยังไม่ระบุเพศ" if language == "th" else f"{number} without a sex"


def _unmarked(count: int, language: str) -> str:
    number = f"<b>{words.count(count)}</b>"
    return f"{number} ครั้งยังไม่ได้เช็กชื่อ" if language == "th" else f"{number} rolls not marked"


def why_empty(asked: Asked, beside: Gaps, language: str = "th") -> tuple[str, str]:
    """Why a span has no numbers, and what can be done."""
    title = span_title(asked, language)
    if not beside.meetings:
        why = f"{title} ไม่มีกิจกรรม" if language == "th" else f"No activity met in {title}"
        more = "เพิ่มกิจกรรมแล้วเช็กชื่อ ตัวเลขจะขึ้นเอง" if language == "th" else "Plan one and mark its rolls."
        return why, more
    count = words.times(beside.meetings, language)
    why = f"{title} ยังไม่มีใครถูกเช็กว่ามา" if language == "th" else f"Nobody is marked in {title} yet"
    more = (
        f"มีเรียน {count} เช็กชื่อแล้วตัวเลขจะขึ้นเอง" if language == "th" else f"There are {count}: mark them."
    )
    return why, more
