"""What is said about programmes: credits, who has how many, what is still missing."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from desktop.programmes import Part, Progress, Told
from ui.words.amounts import count
from ui.words.offers import credits_said
from ui.words.saying import say

__all__ = ["credits_said", "done", "lacks", "number", "part_spoken", "required", "summary"]

REQUIRED: dict[bool, tuple[str, str]] = {
    True: ("ต้องเรียน", "required"),
    False: ("เลือกเรียน", "free choice"),
}
DONE: dict[str, tuple[str, str]] = {
    "made": ("เพิ่มหลักสูตร {name} แล้ว ใส่กิจกรรมได้เลย", "Made {name}: now put activities in"),
    "saved": ("บันทึกหลักสูตร {name} แล้ว", "Saved {name}"),
    "removed": ("เลิกใช้หลักสูตร {name} แล้ว กิจกรรมยังอยู่ครบ", "{name} is gone; its activities stay"),
    "put": ("ใส่ {name} ในหลักสูตรแล้ว", "{name} is in the programme"),
    "taken": ("เอา {name} ออกจากหลักสูตรแล้ว", "{name} is out of the programme"),
}
"""What was done; the name comes in `<b>`."""


def number(hundredths: int) -> str:
    """Credits as a number: `1.5`."""
    return f"{hundredths / 100:.2f}".rstrip("0").rstrip(".")


def required(must: bool, language: str = "th") -> str:  # noqa: FBT001  (a state)
    """Whether an activity must be done."""
    return REQUIRED[must][language != "th"]


def part_spoken(one: Part, language: str = "th") -> str:
    """An activity of a programme for a screen reader."""
    return f"{one.title} {credits_said(one.credits, language)} {required(one.required, language)}"


def lacks(one: Progress, titles: Sequence[str], language: str = "th") -> str:
    """What somebody still lacks: `ครบแล้ว`, the titles of required activities, or credits."""
    if one.complete:
        return "ครบแล้ว" if language == "th" else "complete"
    if titles:
        return ", ".join(titles)
    return "หน่วยกิตยังไม่ครบ" if language == "th" else "more credits"


def summary(told: Told, complete: int, language: str = "th") -> str:
    """A programme in a line: what it asks, what it is made of, how many have completed it."""
    there = credits_said(sum(part.credits for part in told.parts), language)
    parts = count(len(told.parts))
    if language == "th":
        needed = (
            f"ต้องได้ {credits_said(told.credits_needed)} · " if told.credits_needed is not None else ""
        )
        return f"{needed}มี {parts} กิจกรรม รวม {there} · ครบแล้ว {count(complete)} คน"
    asked = f"{credits_said(told.credits_needed, 'en')} needed · " if told.credits_needed else ""
    name = "activity" if len(told.parts) == 1 else "activities"
    return f"{asked}{parts} {name} with {there} · {count(complete)} complete"


def done(code: str, name: str, language: str = "th") -> str:
    """What was done."""
    return say(DONE, code, language, name=f"<b>{escape(name, quote=False)}</b>")
