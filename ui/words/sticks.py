"""What the frame of every page says of sticks, and of what waits to be sent."""

from __future__ import annotations

from dataclasses import dataclass

from ui.words.saying import say

LONGEST_NAME = 28
"""Signs of a hub's name that a line at the foot has room for, beside what is said of it."""
PILL: dict[str, tuple[str, str]] = {
    "sending": ("กำลังแลก", "Exchanging:"),
    "sending_after": ("อย่าเพิ่งถอด", "leave it in"),
    "sent": ("ดึงแฟลชไดรฟ์ออกได้", "You may pull out the stick"),
    "look": ("ต้องเลือก", "To choose:"),
    "look_after": ("เรื่อง", "questions"),
    "plugged": ("แฟลชไดรฟ์เสียบอยู่", "A stick is plugged in"),
    "plugged_waits": ("เสียบอยู่ · รอส่ง", "Stick is in · waiting:"),
    "waiting": ("ยังไม่ส่ง", "Waiting:"),
    "waiting_after": ("รายการ", "to send"),
    "waiting_days": ("รายการ · {days} วัน", "changes · {days} days"),
}
LINES: dict[str, tuple[str, str]] = {
    "seen": ("เห็นแฟลชไดรฟ์ “{name}” แล้ว", "The stick “{name}” is here"),
    "sent": ("ส่งให้ {hub} แล้ว {at} น. · {sent} รายการ", "Sent to {hub} at {at} · {sent} changes"),
    "received": (
        "รับจาก {hub} แล้ว {at} น. · {received} รายการ",
        "Received from {hub} at {at} · {received} changes",
    ),
    "both": (
        "แลกกับ {hub} แล้ว {at} น. · ส่ง {sent} รับ {received} รายการ",
        "Exchanged with {hub} at {at} · sent {sent}, received {received} changes",
    ),
    "hub": ("ศูนย์กลาง", "the hub"),
    "go": ("ส่งข้อมูล", "Send"),
    "sign": ("มีแฟลชไดรฟ์เสียบอยู่", "a stick is plugged in"),
}


@dataclass(frozen=True, slots=True)
class News:
    """What the pill is made from."""

    changes: int = 0
    """That some desk has not said it holds."""
    days: int | None = None
    """Since a receipt came; none where there is no other desk."""
    conflicts: int = 0
    """Fields that somebody must choose for."""
    plugged: bool = False
    """A stick is plugged in."""
    stage: str = ""
    """The name of the stage while something is written to it."""
    may_go: bool = False
    """It was written and read back, and is still plugged in."""


def pill(news: News, language: str) -> tuple[str, str, str, str]:
    """The pill's state, and its words before the number, the number, and behind it; all empty: no pill.

    What is being done to a stick comes before all else; then what somebody must choose.
    """

    def line(code: str, **fields: object) -> str:
        return say(PILL, code, language, **fields)

    count = f"{news.changes:,}" if news.changes else ""
    if news.stage:
        return "sending", line("sending"), news.stage, line("sending_after")
    if news.may_go:
        return "sent", line("sent"), "", ""
    if news.conflicts:
        return "look", line("look"), f"{news.conflicts:,}", line("look_after")
    if news.plugged:
        return "plugged", line("plugged_waits" if count else "plugged"), count, ""
    after = line("waiting_days", days=news.days) if news.days else line("waiting_after")
    return ("waiting", line("waiting"), count, after) if count else ("waiting", "", "", "")


def line(code: str, language: str, **fields: object) -> str:
    """A sentence or a word."""
    return say(LINES, code, language, **fields)


def sent(hub: str, at: str, sent: int, received: int, language: str) -> str:
    """What went over the line by itself: `ส่งให้เทศบาลแล้ว 09.12 น. · 34 รายการ`."""
    code = "both" if sent and received else "sent" if sent else "received"
    named = hub if len(hub) <= LONGEST_NAME else line("hub", language)
    return line(code, language, hub=named, at=at, sent=f"{sent:,}", received=f"{received:,}")
