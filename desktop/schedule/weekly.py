"""Weekdays and hours as people type them, and the shipped table of public holidays. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from desktop.errors import BadValue
from desktop.paths import RESOURCES

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
THAI_DAYS = {
    **dict(zip(("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์"), DAYS, strict=True)),
    **dict(zip(("จ", "อ", "พ", "พฤ", "ศ", "ส", "อา"), DAYS, strict=True)),
    "พฤหัส": "thu",
}
LONGEST_DAYS = 366 * 3
_TIME = re.compile(r"(\d{1,2})[:.](\d{2})")


@dataclass(frozen=True, slots=True)
class Hours:
    """From when to when a session lasts: minutes since midnight."""

    start: int
    end: int

    @property
    def minutes(self) -> int:
        """How long it lasts."""
        return self.end - self.start

    @property
    def starts(self) -> str:
        """`09:00`."""
        return f"{self.start // 60:02}:{self.start % 60:02}"

    @property
    def ends(self) -> str:
        """`12:00`."""
        return f"{self.end // 60:02}:{self.end % 60:02}"


def read_hours(text: str) -> Hours:
    """`09:00-12:00`, also with dots or an en dash.

    Raises:
        BadValue: `hours_unreadable`, also when they end before they begin.
    """
    found = _TIME.findall(text)
    rest = _TIME.sub("", text).strip(" \t-–—ถึงน.")
    if len(found) != 2 or rest:
        raise BadValue("hours_unreadable", field="time", value=text)
    start, end = (int(h) * 60 + int(m) for h, m in found)
    if any(int(m) > 59 for _, m in found) or not 0 <= start < end <= 24 * 60:
        raise BadValue("hours_unreadable", field="time", value=text)
    return Hours(start, end)


def read_times(text: str) -> dict[str, Hours]:
    """Hours of single weekdays: `wed 13:00-15:00; fri 9.00-11.00`, also in Thai.

    Raises:
        BadValue: `weekday_unreadable`, `hours_unreadable`.
    """
    found = {}
    for part in filter(None, (one.strip() for one in re.split(r"[;\n]", text))):
        word, _, hours = part.replace("=", " ").partition(" ")
        (day,) = read_weekly(word)
        found[day] = read_hours(hours)
    return {day: found[day] for day in DAYS if day in found}


def read_weekly(text: str) -> tuple[str, ...]:
    """`wed,fri` or `พุธ,ศุกร์`, in the week's order.

    Raises:
        BadValue: `weekday_unreadable`.
    """
    chosen = set()
    for word in re.split(r"[,\s]+", text.strip(" ,")):
        day = _NAMED.get(word.lower().removeprefix("วัน").rstrip("."))
        if day is None:
            raise BadValue("weekday_unreadable", field="weekly", value=word)
        chosen.add(day)
    return tuple(day for day in DAYS if day in chosen)


_ENGLISH = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NAMED = {
    **THAI_DAYS,
    **{day: day for day in DAYS},
    **dict(zip(_ENGLISH, DAYS, strict=True)),
    **{"tues": "tue", "thur": "thu", "thurs": "thu"},
}


def public_holidays() -> Iterator[tuple[date, str]]:
    """The shipped table of Thai public holidays: (day, Thai name)."""
    table = (RESOURCES / "holidays" / "public.tsv").read_text(encoding="utf-8")
    for line in table.splitlines():
        day, name = line.split("\t")
        yield date.fromisoformat(day), name
