"""A paper sign-in sheet in words."""

from __future__ import annotations

from desktop.sheets import Known, Step
from ui.words.codes import MARKS
from ui.words.days import day_near
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
