"""What is said about thanks for who taught."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui import words
from ui.words import certificates

if TYPE_CHECKING:
    from desktop.certificates.thanks import Thanked

PARTS: dict[str, tuple[str, str]] = {
    "main": ("วิทยากร", "Teaches"),
    "helper": ("ผู้ช่วยวิทยากร", "Helps"),
    "guest": ("วิทยากรรับเชิญ", "Guest"),
}
NOT_YET: dict[str, tuple[str, str]] = {
    "all_thanked": ("ทุกคนได้ใบขอบคุณแล้ว พิมพ์ซ้ำได้ทีละคน", "Everybody was thanked: print again one by one"),
    "nobody_taught": ("ยังไม่มีครั้งที่สอนแล้ว", "Nothing was taught yet"),
    "day_needed": ("ใส่วันที่บนใบขอบคุณก่อน", "Give the day first"),
    "no_number": ("คนนี้ยังไม่มีใบขอบคุณ ออกเลขก่อน", "This one was not thanked yet: number it first"),
    "not_taught": ("คนนี้ยังไม่ได้สอนสักครั้ง", "This one has not taught yet"),
}
"""Why a button does nothing yet."""


def part(one: Thanked, language: str = "th") -> str:
    """What somebody did."""
    return words.say(PARTS, one.part, language)


def number(one: Thanked, language: str = "th") -> str:
    """Their number, or that there is none yet."""
    return one.number or ("ยังไม่ออก" if language == "th" else "not yet")


def button(count: int, language: str = "th") -> str:
    """`ออกเลขและพิมพ์ 2 ใบ`."""
    return certificates.issue_button(count, language)


def spoken(one: Thanked, language: str = "th") -> str:
    """A row for a screen reader."""
    hours = words.hours_long(one.minutes, language)
    return f"{one.name} {part(one, language)} {hours} {number(one, language)}"


def page_said(one: Thanked, title: str, language: str = "th") -> str:
    """The picture for a screen reader."""
    if language == "th":
        return f"ใบขอบคุณของ {one.name} หลักสูตร {title} เลขที่ {number(one)}"
    return f"Thanks for {one.name}, {title}, No. {number(one, language)}"


def not_yet(code: str, language: str = "th") -> str:
    """Why something is not yet usable."""
    return words.say(NOT_YET, code, language)
