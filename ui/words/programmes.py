"""What is said about programmes: credits, who has how many, what is still missing."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from desktop.credit_account import Done, Towards
from desktop.programmes import Part, Progress, Told
from ui.words.amounts import count, hours
from ui.words.offers import STANDINGS, credits_said
from ui.words.saying import say

__all__ = [
    "credits_said",
    "done",
    "elsewhere",
    "have_of",
    "lacks",
    "number",
    "part_of",
    "part_spoken",
    "required",
    "summary",
    "towards",
]

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


def have_of(one: Towards, language: str = "th") -> str:
    """`1.5 จาก 3`, or the credits alone where the programme asks for no number."""
    needed = one.programme.credits_needed
    if needed is None:
        return number(one.credits)
    of = "จาก" if language == "th" else "of"
    return f"{number(one.credits)} {of} {number(needed)}"


def towards(one: Towards, language: str = "th") -> str:
    """How far a learner has come in a programme, in one sentence with its figures."""
    thai, parts = language == "th", []
    have = have_of(one, language)
    parts.append(f"ได้ {have} หน่วยกิต" if thai else f"{have} credits")
    if one.complete:
        parts.append("ครบแล้ว" if thai else "complete")
    elif one.remaining:
        parts.append(f"เหลือ {number(one.remaining)}" if thai else f"{number(one.remaining)} to go")
    if one.lacks and not one.complete:
        titles = ", ".join(part.title for part in one.lacks)
        parts.append(f"ต้องเรียน {titles}" if thai else f"still required: {titles}")
    time = f"เรียน {hours(one.minutes)} ชั่วโมง" if thai else f"{hours(one.minutes)} hours"
    if one.outside_minutes:
        there = hours(one.outside_minutes)
        time += f" (จากที่อื่น {there})" if thai else f" ({there} elsewhere)"
    parts.append(time)
    parts.append(f"{one.hours} ชั่วโมง = 1 หน่วยกิต" if thai else f"{one.hours} hours make a credit")
    return " · ".join(parts)


def elsewhere(one: Towards, language: str = "th") -> str:
    """What was learned elsewhere makes: `จากที่อื่น 60 ชั่วโมง · 1.5 หน่วยกิต`."""
    time, worth = hours(one.outside_minutes), credits_said(one.outside_credits, language)
    return f"จากที่อื่น {time} ชั่วโมง · {worth}" if language == "th" else f"{time} hours elsewhere · {worth}"


def part_of(done_: Done, language: str = "th") -> str:
    """How a part of a programme stands for a learner: `24 จาก 30 ชม. · 1.5 หน่วยกิต`."""
    thai = language == "th"
    if done_.verdict is None and not done_.attended:
        return "ยังไม่ได้เรียน" if thai else "not begun"
    got, of = hours(done_.attended), hours(done_.planned)
    time = f"{got} จาก {of} ชม." if thai else f"{got} of {of} h"
    if done_.verdict == "earned":
        return f"{time} · {credits_said(done_.credits, language)}"
    return f"{time} · {say(STANDINGS, done_.verdict, language)}" if done_.verdict else time


def done(code: str, name: str, language: str = "th") -> str:
    """What was done."""
    return say(DONE, code, language, name=f"<b>{escape(name, quote=False)}</b>")
