"""What is said of a backup that is brought back: which one it is, and what became of what was here."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from ui.words.saying import say
from ui.words.settings import size, when

if TYPE_CHECKING:
    from desktop.store.backup import Restored

BROUGHT: dict[str, tuple[str, str]] = {
    "back": ("นำข้อมูลกลับมาแล้ว", "The data is back"),
    "back_of": ("นำข้อมูลที่สำรองเมื่อ {when} กลับมาแล้ว", "The data as of {when} is back"),
    "aside": ("ของเดิมเก็บแยกไว้ ไม่ได้ลบ", "What was here before is put aside, not deleted"),
    "broken": ("มีเรื่องที่ควรดู {broken} เรื่อง ตรวจได้ที่ตั้งค่า", "{broken} things to look at: check in Settings"),
}
"""The sentences of which the one that is said is put together."""
_BETWEEN = {"th": " ", "en": ". "}


def backup_line(made_at: datetime, count: int, language: str = "th") -> str:
    """One of the backups that are kept: `พุธ 1 ก.ค. 2569 · 09.00 น. · 2.4 MB`."""
    return f"{when(made_at, language)} · {size(count)}"


def brought_back(restored: Restored, language: str = "th") -> str:
    """What came back, what became of what was here before, and what is to be looked at."""
    told = _when(restored.made_at, language)
    parts = [say(BROUGHT, "back_of" if told else "back", language, when=told)]
    if restored.set_aside is not None:
        parts.append(say(BROUGHT, "aside", language))
    if restored.broken:
        parts.append(say(BROUGHT, "broken", language, broken=restored.broken))
    return _BETWEEN[language].join(parts)


def _when(made_at: str, language: str) -> str:
    try:
        return when(datetime.fromisoformat(made_at), language)
    except ValueError:  # an older or altered file: the day is left out
        return ""
