"""Days, weeks, hours of the clock, in the era of the language."""

from __future__ import annotations

from datetime import date, datetime

from desktop.thai import dates, eras

_MONTHS_EN = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


_WEEKDAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


_WEEKDAYS_SHORT = {
    "th": ("อา", "จ", "อ", "พ", "พฤ", "ศ", "ส"),
    "en": ("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"),
}


def months(language: str = "th") -> tuple[str, ...]:
    """The twelve months' names."""
    return dates.MONTHS if language == "th" else _MONTHS_EN


def weekdays_short(language: str = "th") -> tuple[str, ...]:
    """The heads of a calendar's columns, Sunday first."""
    return _WEEKDAYS_SHORT[language]


def month_and_year(day: date, language: str = "th") -> str:
    """The head of a calendar: `พฤษภาคม 2569`, `May 2026`."""
    return f"{months(language)[day.month - 1]} {year_shown(day, language)}"


def year_shown(day: date, language: str = "th") -> int:
    """A day's year in the era of the language."""
    return eras.be_year(day) if language == "th" else day.year


def day_full(day: date, language: str = "th") -> str:
    """A day in full: `วันพุธที่ 27 พฤษภาคม พ.ศ. 2569`, `Wednesday 27 May 2026`."""
    if language == "th":
        return f"วัน{dates.WEEKDAYS[day.weekday()]}ที่ {dates.long(day)}"
    return f"{_WEEKDAYS_EN[day.weekday()]} {day.day} {_MONTHS_EN[day.month - 1]} {day.year}"


def moment(at: datetime, language: str = "th") -> str:
    """A day in full and the time: `วันพุธที่ 27 พฤษภาคม พ.ศ. 2569 · 08.20 น.`."""
    told = f"{at:%H.%M} น." if language == "th" else f"{at:%H:%M}"
    return f"{day_full(at.date(), language)} · {told}"


PARTS: dict[str, tuple[str, str]] = {
    "morning": ("เช้า", "Morning"),
    "afternoon": ("บ่าย", "Afternoon"),
    "evening": ("เย็น", "Evening"),
}
"""The parts of a day."""


_HOLIDAYS_LONG = (
    ("พันปีหลวง", "วันแม่แห่งชาติ"),
    ("มหาภูมิพลอดุลยเดช", "วันพ่อแห่งชาติ"),
    ("พระนางเจ้าสุทิดา", "วันเฉลิมฯ พระราชินี"),
    ("พระวชิรเกล้าเจ้าอยู่หัว", "วันเฉลิมฯ พระเจ้าอยู่หัว"),
    ("มหาจักรีบรมราชวงศ์", "วันจักรี"),
)
"""What people call the holidays whose full names fill half a page."""


_INSTEAD = "ชดเชย"


def holiday_short(name: str) -> str:
    """A holiday as people call it: `วันเฉลิมฯ พระราชินี`, `ชดเชยวันแม่แห่งชาติ`; others as they stand."""
    found = next((short for part, short in _HOLIDAYS_LONG if part in name), None)
    if found is None:
        return name
    return _INSTEAD + found if name.startswith(_INSTEAD) else found


def weekday(day: date, language: str = "th") -> str:
    """`พุธ`, `Wednesday`."""
    return dates.WEEKDAYS[day.weekday()] if language == "th" else _WEEKDAYS_EN[day.weekday()]


def weekdays(language: str = "th") -> tuple[str, ...]:
    """The seven names, Monday first."""
    return dates.WEEKDAYS if language == "th" else _WEEKDAYS_EN


def day_near(day: date, language: str = "th") -> str:
    """A day of which the year goes without saying: `พุธ 3 มิ.ย.`, `Wednesday 3 Jun`."""
    month = dates.MONTHS_SHORT[day.month - 1] if language == "th" else _MONTHS_EN[day.month - 1][:3]
    return f"{weekday(day, language)} {day.day} {month}"


def day_year(day: date, language: str = "th") -> str:
    """A day with its year: `พุธ 27 พ.ค. 2569`."""
    return f"{day_near(day, language)} {year_shown(day, language)}"


def days_between(first: date, last: date, language: str = "th") -> str:
    """A span of days: `1 – 7 มิถุนายน 2569`, `29 มิถุนายน – 5 กรกฎาคม 2569`."""
    names, years = months(language), (year_shown(first, language), year_shown(last, language))
    end = f"{last.day} {names[last.month - 1]} {years[1]}"
    if years[0] != years[1]:
        return f"{first.day} {names[first.month - 1]} {years[0]} – {end}"
    if first.month != last.month:
        return f"{first.day} {names[first.month - 1]} – {end}"
    return end if first == last else f"{first.day} – {end}"


def at_hour(at: str) -> str:
    """A time as the clock on the wall says it: `09.00` of `09:00`."""
    return at.replace(":", ".")


def hours_between(starts: str, ends: str, language: str = "th") -> str:
    """From when to when: `09.00–12.00 น.`."""
    span = f"{at_hour(starts)}–{at_hour(ends)}"
    return f"{span} น." if language == "th" else span
