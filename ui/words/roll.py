"""The roll: marks, counts, heads, who is left, who marked."""

from __future__ import annotations

from datetime import date, datetime

from ui.words.amounts import minutes, of_people
from ui.words.codes import MARKS
from ui.words.days import at_hour, day_near
from ui.words.saying import say


def mark_word(status: str | None, language: str = "th") -> str:
    """A status as the roll's columns say it."""
    return say(MARKS, status or "", language)


def mark_said(status: str | None, minutes_missed: int | None, language: str = "th") -> str:
    """A mark as sentences and screen readers say it: `สาย 15 นาที`."""
    word = mark_word(status, language)
    partly = bool(minutes_missed) and status in {"late", "left_early"}
    return f"{word} {minutes(minutes_missed or 0, language)}" if partly else word


def line_spoken(name: str, mark: str, number: int, of: int, language: str = "th") -> str:
    """A line of the roll for a screen reader: `นางญาณี ฐิติกุล สาย 15 นาที แถว 28 จาก 40`."""
    place = f"แถว {number} จาก {of}" if language == "th" else f"row {number} of {of}"
    return f"{name} {mark} {place}"


def cell_spoken(mark: str, chosen: bool, language: str = "th") -> str:  # noqa: FBT001  (a state)
    """One mark's column on one line for a screen reader: `มา เช็กแล้ว`."""
    if not chosen:
        return mark
    return f"{mark} เช็กแล้ว" if language == "th" else f"{mark}, marked"


def session_title(title: str, number: int, language: str = "th") -> str:
    """A session as the roll's head names it: `โรงเรียนผู้สูงอายุ ครั้งที่ 3`."""
    return f"{title} ครั้งที่ {number}" if language == "th" else f"{title}, session {number}"


def session_number(number: int, of: int, language: str = "th") -> str:
    """Which of how many: `ครั้งที่ 3 จาก 16`."""
    return f"ครั้งที่ {number} จาก {of}" if language == "th" else f"session {number} of {of}"


def still_left(language: str = "th") -> str:
    """Before the number of who is not marked yet."""
    return "ยังเหลือ" if language == "th" else "left"


def how_far(done: int, of: int, language: str = "th") -> str:
    """How far a roll has come, as it is read out: `28 จาก 40 คน ยังเหลือ 12`."""
    return f"{done} {of_people(of, language)} {still_left(language)} {of - done}"


def came_so_far(came: int, of: int, language: str = "th") -> str:
    """How often somebody came to the sessions before: `มาครบ 2 จาก 2 ครั้ง`."""
    if not of:
        return "ครั้งนี้เป็นครั้งแรก" if language == "th" else "the first session"
    if language == "th":
        return f"มาครบ {came} จาก {of} ครั้ง" if came == of else f"มา {came} จาก {of} ครั้ง"
    return f"came to {came} of {of} sessions"


def rest_absent(left: int, language: str = "th") -> str:
    """The button that ends a roll: `เช็กเสร็จ ที่เหลือ 12 คนขาด`."""
    return f"เช็กเสร็จ ที่เหลือ {left:,} คนขาด" if language == "th" else f"Done, {left:,} left are absent"


def correct_to(status: str, language: str = "th") -> str:
    """The deed that puts a mark right: `แก้เป็น มา`."""
    word = mark_word(status, language)
    return f"แก้เป็น {word}" if language == "th" else f"Change to {word}"


_NOT_MEETING = {
    "holiday": ("เป็นวันหยุด ไม่มีการเรียน", "is a holiday"),
    "cancelled": ("งดเรียน", "was cancelled"),
    "moved": ("เลื่อนไปวันอื่นแล้ว", "was moved to another day"),
}


def not_meeting(day: date, status: str, language: str = "th") -> str:
    """Why a session has no roll: `พุธ 3 มิ.ย. เป็นวันหยุด ไม่มีการเรียน`."""
    return f"{day_near(day, language)} {say(_NOT_MEETING, status, language)}"


def roll_state(expected: int, left: int, marked: int, language: str = "th") -> str:
    """How far a roll has come: `ยังไม่เช็ก`, `28 จาก 40`, `เช็กครบแล้ว`."""
    if not marked:
        return mark_word(None, language)
    if left:
        return (
            f"{expected - left} จาก {expected}"
            if language == "th"
            else f"{expected - left} of {expected}"
        )
    return "เช็กครบแล้ว" if language == "th" else "complete"


def newcomers(count: int, language: str = "th") -> str:
    """Who came without being enrolled: `มาใหม่ 1 คน`."""
    return f"มาใหม่ {count:,} คน" if language == "th" else f"{count:,} walked in"


ROLL: dict[str, tuple[str, str]] = {
    "marked": ("เช็ก {name} ว่า {mark}", "Marked {name} as {mark}"),
    "marked_short": ("{name} {mark}", "{name}: {mark}"),
    "already": ("{name} เช็กแล้วว่า {mark}", "{name} is marked already: {mark}"),
    "here_since": ("{name} มาแล้ว {time}", "{name} is here already, since {time}"),
    "came_by_card": ("{name} มา · {session}", "{name} is here · {session}"),
    "not_enrolled_at": (
        "{name} ไม่อยู่ในรายชื่อ {session} เช็กว่า มา ให้แล้ว",
        "{name} is not on the list of {session} and was marked as here",
    ),
    "foreign_code": (
        "ยิงได้ {code} ไม่ใช่รหัสของศาลา ไม่มีอะไรเปลี่ยน",
        "{code} was scanned: it is no code of Sala's, and nothing was changed",
    ),
    "cleared": ("ลบที่เช็ก {name} แล้ว", "Cleared the mark of {name}"),
    "nothing_to_clear": ("{name} ยังไม่ได้เช็ก", "{name} has no mark yet"),
    "no_minutes": (
        "← → ปรับนาทีของคนที่สายหรือกลับก่อน กด 2 หรือ 3 ก่อน",
        "← → change minutes of who was late or left early: press 2 or 3 first",
    ),
    "finished": ("เช็กเสร็จ {people} ที่เหลือเช็กว่า ขาด", "Done: the other {people} are marked absent"),
    "walked_in": ("{name} มาใหม่ เช็กว่า มา แล้ว", "{name} is new and marked as here"),
    "not_enrolled": (
        "{name} ไม่อยู่ในรายชื่อ เช็กว่า มา ให้แล้ว",
        "{name} is not on the list and was marked as here",
    ),
    "unknown_code": (
        "ไม่พบรหัส {code} ในศูนย์ พิมพ์ชื่อ หรือกด F9 ถ้ามาใหม่",
        "Nobody here has the code {code}: type the name, or press F9 for somebody new",
    ),
    "nobody": (
        "ไม่มีใครชื่อ “{text}” ในใบนี้ กด F9 ถ้ามาใหม่",
        "Nobody on this sheet answers to “{text}”: press F9 for somebody new",
    ),
    "saved_already": ("ทุกชื่อบันทึกทันทีที่เช็ก ไม่ต้องกดบันทึก", "Every mark is saved as it is made"),
}
"""What the roll says; names come escaped, in `<b>`."""


def head_sex(sex: str, language: str = "th") -> str:
    """A sex as heads are counted by it."""
    return say(_HEAD_SEXES, sex, language)


_HEAD_SEXES = {
    "female": ("หญิง", "female"),
    "male": ("ชาย", "male"),
    "not_stated": ("ไม่ระบุ", "not stated"),
}
_HEAD_BANDS = {
    "<15": ("เด็ก ต่ำกว่า 15 ปี", "children, under 15"),
    "15–24": ("วัยรุ่น 15–24 ปี", "young people, 15–24"),
    "25–59": ("ผู้ใหญ่ 25–59 ปี", "grown-ups, 25–59"),
    "60+": ("ผู้สูงอายุ 60 ปีขึ้นไป", "the elderly, 60 and over"),
}


def head_band(band: str, language: str = "th") -> str:
    """An age as one sees it."""
    return say(_HEAD_BANDS, band, language)


def heads_kept(kind: str, people: str, language: str = "th") -> str:
    """What was counted; both come escaped."""
    return f"นับหัว {kind} {people}" if language == "th" else f"Counted {kind}: {people}"


def heads_button(people: int, language: str = "th") -> str:
    """The button that opens the counting of heads, with what was counted so far."""
    if language == "th":
        return f"นับหัว {people:,} คน" if people else "นับหัว"
    return f"{people:,} heads" if people else "Count heads"


def roll_sheet_button(pictures: int, language: str = "th") -> str:
    """The button that opens the paper of the roll, with how many pictures of it are kept."""
    if language == "th":
        return f"ใบเซ็นชื่อ {pictures} ภาพ" if pictures else "ใบเซ็นชื่อ"
    kept = f", {pictures} picture{'' if pictures == 1 else 's'}" if pictures else ""
    return f"Sign-in sheet{kept}"


def marked_by(who: str | None, at: datetime, times: int, today: date, language: str = "th") -> str:
    """Who made the mark that stands: `ป้าบัวเช็ก 09.12 น. แก้ 2 ครั้ง`."""
    when = at_time(at, today, language)
    changed = times - 1
    if language == "th":
        return f"{who or '–'} เช็ก {when}{f' แก้ {changed} ครั้ง' if changed else ''}"
    return f"by {who or '–'}, {when}{f', changed {changed}×' if changed else ''}"


def at_time(at: datetime, today: date, language: str = "th") -> str:
    """When something was on this day or another: `09.12 น.`, `พุธ 3 มิ.ย. 09.12 น.`."""
    hour = f"{at_hour(f'{at:%H:%M}')}{' น.' if language == 'th' else ''}"
    return hour if at.date() == today else f"{day_near(at.date(), language)} {hour}"


def session_of(number: int, of: int, language: str = "th") -> str:
    """Which meeting: `ครั้งที่ 3 จาก 16`."""
    return f"ครั้งที่ {number} จาก {of}" if language == "th" else f"Session {number} of {of}"
