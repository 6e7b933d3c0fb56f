"""What is said about the hours that a centre leaves free."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.quiet_hours import Quiet
from ui.words.days import at_hour, day_near
from ui.words.saying import say

KINDS: dict[str, tuple[str, str]] = {
    "friday": ("ละหมาดวันศุกร์", "Friday prayer"),
    "ramadan": ("ละศีลอด", "breaking the fast"),
}
"""`desktop.quiet_hours.KINDS`."""
SHORT: dict[str, tuple[str, str]] = {
    "friday": ("ละหมาด", "Prayer"),
    "ramadan": ("ละศีลอด", "Iftar"),
}
"""Where there is little room."""
LONG: dict[str, tuple[str, str]] = {
    "friday": ("ทุกวันศุกร์ เว้นเวลาละหมาด", "Every Friday, time for prayer"),
    "ramadan": ("เดือนรอมฎอน เว้นเวลาละศีลอดและละหมาด", "In Ramadan, time to break the fast and pray"),
}
NOTES: dict[str, tuple[str, str]] = {
    "friday": ("เตือนเมื่อวางกิจกรรมทับเวลานี้ ไม่ห้าม", "Warns about activities in these hours, forbids none"),
    "ramadan": (
        "วันของเดือนรอมฎอนมาจากหน้าวันหยุด แก้ได้ที่นั่นเมื่อเห็นเดือน",
        "The days are those of the holidays page: change them there when the moon was seen",
    ),
}


def band(one: Quiet, language: str = "th") -> str:
    """In the week: `ละหมาด 11.45–13.45`."""
    hours = f"{at_hour(one.starts)}–{at_hour(one.ends)}"
    return f"{say(SHORT, one.kind, language)} {hours}"


def at(kind: str, language: str = "th") -> str:
    """On a meeting in such hours: `ตรงเวลาละหมาดวันศุกร์`."""
    name = say(KINDS, kind, language)
    return f"ตรงเวลา{name}" if language == "th" else f"during {name}"


def warned(found: Sequence[Quiet], language: str = "th") -> list[str]:
    """Which hours left free a plan meets, a line for each kind with its count and first day."""
    lines = []
    for kind in KINDS:
        days = [one.day for one in found if one.kind == kind]
        if days:
            first, name = day_near(min(days), language), say(KINDS, kind, language)
            lines.append(
                f"ตรงเวลา{name} {len(days)} ครั้ง ครั้งแรก{first}"
                if language == "th"
                else f"{len(days)} during {name}, the first on {first}"
            )
    return lines


def changed(free: int, language: str = "th") -> str:
    """Said when hours were set."""
    if language == "th":
        return f"บันทึกแล้ว เว้นไว้ <b>{free}</b> ช่วงเวลา" if free else "บันทึกแล้ว ไม่เว้นเวลาไหน"
    return f"Saved: <b>{free}</b> left free" if free else "Saved: nothing is left free"
