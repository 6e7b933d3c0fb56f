"""A paper sign-in sheet in words."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.activities import Meeting
from desktop.sheets import MOST_COLUMNS, Known, Step
from ui.words.codes import MARKS
from ui.words.days import day_near, day_year, hours_between
from ui.words.saying import say


def column_of(sheet: Known, place: int, language: str = "th") -> str:
    """`AS001V · 2) ศุกร์ 8 พ.ค.`."""
    return f"{sheet.code} · {place}) {day_near(sheet.columns[place - 1].day, language)}"


def mark_of(status: str, minutes: int | None, language: str = "th") -> str:
    """`สาย 20 นาที`; nothing where nothing was marked."""
    if not status:
        return ""
    told = say(MARKS, status, language)
    return f"{told} {minutes} {'นาที' if language == 'th' else 'min'}" if minutes else told


def question_of(step: Step, language: str = "th") -> str:
    """What stands already, the same or otherwise."""
    if step.new_name is not None:
        return "คนมาใหม่" if language == "th" else "new here"
    if step.stands:
        return "เช็กไว้แล้ว" if language == "th" else "marked already"
    if not step.was:
        return ""
    was = mark_of(step.was, step.was_minutes, language)
    return f"เช็กไว้แล้วว่า{was}" if language == "th" else f"marked {was} already"


def done_of(marked: int, questions: int, language: str = "th") -> str:
    """What was written, and how many lines wait for an answer."""
    if language == "th":
        asks = f" · อีก {questions} คนเช็กไว้ไม่ตรงกับใบ ยังไม่แก้" if questions else ""
        return f"เช็กตามใบแล้ว {marked} คน{asks}"
    asks = f" {questions} are marked otherwise and were left as they are." if questions else ""
    return f"Marked {marked} by the sheet.{asks}"


def date_of(one: Meeting, language: str = "th") -> str:
    """`ครั้งที่ 3 · ศุกร์ 8 พ.ค. 2569 · 09.00–12.00 น.`."""
    number = f"ครั้งที่ {one.number}" if language == "th" else f"no. {one.number}"
    hours = hours_between(one.starts, one.ends, language)
    return " · ".join((number, day_year(one.day, language), hours))


def print_dates(count: int, language: str = "th") -> str:
    """The button that prints a new sheet."""
    if language == "th":
        return f"พิมพ์ใบใหม่ {count} วัน" if count else "พิมพ์ใบใหม่"
    return f"Print a new sheet of {count} dates" if count else "Print a new sheet"


def papers_of(count: int, language: str = "th") -> str:
    """How many sheets so many dates need, where one does not hold them."""
    if count <= MOST_COLUMNS:
        return ""
    many = -(-count // MOST_COLUMNS)
    return (
        f"ใบละไม่เกิน {MOST_COLUMNS} วัน จะได้ {many} ใบขึ้นไป"
        if language == "th"
        else (f"{MOST_COLUMNS} dates a sheet at most: {many} sheets or more")
    )


def picture_of(page: int, place: int, many: int, language: str = "th") -> str:
    """Which page of the sheet a picture shows, and which picture it is."""
    told = f"ใบเซ็นชื่อ หน้า {page}" if language == "th" else f"sign-in sheet, page {page}"
    between = "ภาพที่" if language == "th" else "picture"
    of = "จาก" if language == "th" else "of"
    return f"{told} · {between} {place} {of} {many}" if many > 1 else told


def kept_of(new: int, again: int, lacking: Sequence[int], language: str = "th") -> str:
    """What was kept, what had been kept before, and which pages are still lacking."""
    pages = ", ".join(map(str, lacking))
    if language == "th":
        parts = [f"เก็บภาพ {new} หน้าแล้ว" if new else "ภาพนี้เก็บไว้แล้ว ไม่เก็บซ้ำ"]
        parts += [f"มีอยู่ก่อนแล้ว {again} หน้า"] if new and again else []
        parts += [f"ยังขาดหน้า {pages}"] if lacking else []
        return " · ".join(parts)
    parts = [f"Kept {new} pages." if new else "This picture is kept already: it is not kept twice."]
    parts += [f"{again} had been kept before."] if new and again else []
    parts += [f"Page {pages} is still lacking."] if lacking else []
    return " ".join(parts)


def unsure(language: str = "th") -> str:
    """Beside a line whose boxes are not sure."""
    return "ไม่แน่ใจ ดูภาพ" if language == "th" else "not sure: look"


def somebody(language: str = "th") -> str:
    """On an empty line that somebody wrote on."""
    return "(บรรทัดว่าง มีคนเขียน)" if language == "th" else "(empty line, somebody wrote)"


def nothing_seen(language: str = "th") -> str:
    """A date on which nobody made a stroke."""
    if language == "th":
        return "ไม่เห็นรอยเซ็นหรือรอยกาของวันนี้ในภาพ ดูว่าเลือกวันตรงกับใบไหม"
    return "The picture shows no stroke for this date: is it the right one?"


def seen(sure: int, unsure: int, language: str = "th") -> str:
    """What was read; nothing is marked yet."""
    if language == "th":
        look = f" ต้องดูเอง {unsure} คน" if unsure else ""
        return f"อ่านได้แน่ {sure} คน{look} ยังไม่เช็กจนกด Enter"
    look = f", {unsure} are to be looked at" if unsure else ""
    return f"{sure} are sure{look}. Nothing is marked until Enter."
