"""The hours ledger in words."""

from __future__ import annotations

from desktop.passbook import Certified, Day, Entry, Ledger
from ui.words.amounts import hours
from ui.words.codes import MARKS
from ui.words.days import day_near, day_year
from ui.words.offers import STANDINGS
from ui.words.saying import say

ENROLMENTS: dict[str, tuple[str, str]] = {
    "enrolled": ("กำลังเรียน", "enrolled"),
    "waiting": ("รอคิว", "waiting"),
    "withdrawn": ("ออกแล้ว", "left"),
    "completed": ("เรียนจบ", "completed"),
}

YEARS = 2


def hours_of(entry: Entry, language: str = "th") -> str:
    """`24 จาก 30 ชม.`."""
    got, of = hours(entry.standing.attended), hours(entry.standing.planned)
    return f"{got} จาก {of} ชม." if language == "th" else f"{got} of {of} h"


def span_of(entry: Entry, language: str = "th") -> str:
    """From when to when they came."""
    if entry.first == entry.last:
        return day_year(entry.first, language)
    return f"{day_year(entry.first, language)} – {day_year(entry.last, language)}"


def held_by(entry: Entry, language: str = "th") -> str:
    """Which other centre held it: `เรียนที่ ศาลาดอกคำใต้`."""
    return f"เรียนที่ {entry.centre}" if language == "th" else f"Held by {entry.centre}"


def state_of(entry: Entry, language: str = "th") -> str:
    """A certificate's number, or how it stands."""
    stands = [one.number for one in entry.certificates if one.void_on is None]
    if stands:
        return f"{'เลขที่' if language == 'th' else 'No.'} {', '.join(stands)}"
    if entry.enrolment == "withdrawn":
        return say(ENROLMENTS, "withdrawn", language)
    return say(STANDINGS, entry.standing.verdict, language)


def day_of(day: Day, language: str = "th") -> str:
    """One session: `ครั้งที่ 3 พุธ 27 พ.ค. สาย 2.5 ชม.`."""
    mark = say(MARKS, day.status or "", language)
    if language == "th":
        return f"ครั้งที่ {day.number} {day_near(day.day)} {mark} {hours(day.attended)} ชม."
    return f"#{day.number} {day_near(day.day, language)}, {mark}, {hours(day.attended)} h"


def date_of(day: Day, language: str = "th") -> str:
    """When a session was: `3 · พุธ 27 พ.ค.`."""
    return f"{day.number} · {day_near(day.day, language)}"


def mark_of(day: Day, language: str = "th") -> str:
    """What was marked at a session."""
    return say(MARKS, day.status or "", language)


def part_of(day: Day) -> str:
    """How much of a session was attended: `2.5/3`."""
    return f"{hours(day.attended)}/{hours(day.minutes)}"


def certificate_of(told: Certified, language: str = "th") -> str:
    """`เลขที่ 12/2569 ออกเมื่อ พุธ 1 ก.ค. 2569`, and that it was voided."""
    thai = language == "th"
    issued = day_year(told.issued_on, language)
    text = f"เลขที่ {told.number} ออกเมื่อ {issued}" if thai else f"No. {told.number}, issued {issued}"
    if told.void_on is not None:
        text += (
            f" ยกเลิกแล้ว {day_year(told.void_on)}" if thai else f", voided {day_year(told.void_on, 'en')}"
        )
    return text


def sum_of(told: Ledger, language: str = "th") -> str:
    """All in one line, and the latest fiscal years."""
    got = hours(told.minutes)
    if language == "th":
        parts = [f"รวม {got} ชั่วโมง", f"มา {told.visits} ครั้ง", f"วุฒิบัตร {told.certificates} ใบ"]
    else:
        parts = [f"{got} hours in all", f"{told.visits} visits", f"{told.certificates} certificates"]
    if told.outside_minutes:
        more = hours(told.outside_minutes)
        parts.append(f"จากที่อื่น {more} ชั่วโมง" if language == "th" else f"{more} hours elsewhere")
    return " · ".join(parts + [year_of(*year, language) for year in told.by_year[:YEARS]])


def year_of(year: int, minutes: int, language: str = "th") -> str:
    """`ปีงบ 2569 24 ชม.`."""
    if language == "th":
        return f"ปีงบ {year} {hours(minutes)} ชม."
    return f"fiscal year {year - 543}: {hours(minutes)} h"


def how_to_fold(pages: int, language: str = "th") -> str:
    """How the booklet comes out of the printer right, and what is done with it then."""
    if language == "th":
        return f"เล่ม {pages} หน้า: พิมพ์สองด้าน เลือกพลิกด้านสั้น แล้วพับครึ่ง เย็บกลาง"
    return f"{pages} pages: print on both sides, flip on the short edge, fold in the middle and staple"
