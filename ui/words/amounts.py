"""How many and how long."""

from __future__ import annotations


def hours(minutes: int) -> str:
    """Minutes as hours, with a half or a decimal only where there is one: 3, 2.5, 1.25."""
    return f"{minutes / 60:.2f}".rstrip("0").rstrip(".")


def times(count: int, language: str = "th") -> str:
    """How often something meets: `10 ครั้ง`."""
    if language == "th":
        return f"{count:,} ครั้ง"
    return f"{count:,} session{'' if count == 1 else 's'}"


def people(count: int, language: str = "th") -> str:
    """How many people: `1,236 คน`."""
    if language == "th":
        return f"{count:,} คน"
    return f"{count:,} {'person' if count == 1 else 'people'}"


def hours_long(minutes_: int, language: str = "th") -> str:
    """A length in hours: `30 ชั่วโมง`, `2.5 hours`."""
    count = hours(minutes_)
    return f"{count} ชั่วโมง" if language == "th" else f"{count} hour{'' if count == '1' else 's'}"


def of_people(count: int, language: str = "th") -> str:
    """Out of how many: `จาก 40 คน`."""
    return f"จาก {count:,} คน" if language == "th" else f"of {count:,}"


def of_people_short(count: int, language: str = "th") -> str:
    """The same where there is no room: `จาก 40`."""
    return f"จาก {count:,}" if language == "th" else f"of {count:,}"


def years_old(age: int, language: str = "th") -> str:
    """`81 ปี`."""
    return f"{age} ปี" if language == "th" else f"{age} years"


def minutes(count: int, language: str = "th") -> str:
    """A length of time: `15 นาที` (น. is o'clock)."""
    return f"{count} นาที" if language == "th" else f"{count} min"


def count(number: int) -> str:
    """A count with its thousands apart: `1,236`."""
    return f"{number:,}"


def in_minutes(minutes_: int, language: str = "th") -> str:
    """How soon: `อีก 25 นาที`, `อีก 2 ชม.`."""
    if minutes_ >= 60:
        hours_ = minutes_ // 60
        return f"อีก {hours_} ชม." if language == "th" else f"in {hours_} h"
    return f"อีก {minutes_} นาที" if language == "th" else f"in {minutes_} min"
