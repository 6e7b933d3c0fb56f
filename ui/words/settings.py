"""What is said about settings: roles, what was kept, sizes of files, what a check found.

Names and numbers stand in `<b>`, values are escaped. Like `ui.words` pure, Thai first and English beside
it.
"""

from __future__ import annotations

from datetime import datetime
from html import escape

from ui import words

ROLES: dict[str, tuple[str, str]] = {
    "keeper": ("ผู้ดูแล", "Keeper"),
    "coordinator": ("ผู้ประสานงาน", "Coordinator"),
    "desk": ("คนประจำโต๊ะ", "At the desk"),
}
"""The roles, the one who may most first."""
MAY: dict[str, tuple[str, str]] = {
    "keeper": ("ทำได้ทุกอย่าง เพิ่มคน ตั้งเลข เปลี่ยนรหัสของศูนย์", "Everything: people, PINs, the passphrase"),
    "coordinator": ("ทำงานทุกหน้า ดูเลขบัตรเต็มได้", "Every page, and whole document numbers"),
    "desk": ("ทำงานทุกหน้า เลขบัตรปิดไว้", "Every page, document numbers masked"),
}
"""What each role may do."""
TOLD: dict[str, tuple[str, str]] = {
    "added": ("เพิ่ม {name} แล้ว เข้าโปรแกรมที่โต๊ะนี้ได้เลย", "{name} can sign in at this desk now"),
    "amended": ("แก้ข้อมูลของ {name} แล้ว", "Changed {name}"),
    "removed": ("เอา {name} ออกแล้ว ชื่อในงานที่เคยทำยังอยู่", "{name} is gone; what they did keeps their name"),
    "pin_set": ("ตั้งเลขใหม่ของ {name} แล้ว", "{name} has a new PIN"),
    "pin_dropped": ("{name} เข้าได้โดยไม่ต้องใช้เลข", "{name} signs in without a PIN"),
    "desk_named": ("เรียกโต๊ะนี้ว่า {name} แล้ว", "This desk is called {name} now"),
    "lock_after": ("ล็อกเองเมื่อไม่มีใครแตะ {name}", "Locks when nobody touches it for {name}"),
    "lock_never": ("ไม่ล็อกเอง กด F12 เมื่อลุกจากโต๊ะ", "Never locks by itself: press F12 when you leave"),
    "sounds_on": ("เปิดเสียงยิงบัตรแล้ว", "The scanner's tones are on"),
    "sounds_off": ("ปิดเสียงยิงบัตรแล้ว", "The scanner's tones are off"),
    "centre": ("บันทึกเรื่องของ {name} แล้ว", "Saved what {name} says of itself"),
    "passphrase": (
        "เปลี่ยนรหัสของศูนย์แล้ว ใช้รหัสใหม่ตั้งแต่เปิดโปรแกรมครั้งหน้า",
        "The passphrase is changed: use the new one from the next start on",
    ),
    "sheet": (
        "เริ่มใช้ใบกู้คืนใหม่แล้ว ใบเก่าใช้ไม่ได้ ฉีกทิ้งได้",
        "The new recovery sheet counts: the old one opens nothing, tear it up",
    ),
    "sheet_kept": ("เก็บใบกู้คืนไว้ที่ {name} แล้ว", "The recovery sheet is at {name}"),
    "backed_up": (
        "สำรองลง {name} แล้ว ตรวจแล้วอ่านได้ ถอดแฟลชไดรฟ์ได้",
        "Backed up and checked: {name}. You may take the memory stick out",
    ),
    "backed_up_here": (
        "สำรองลง {name} แล้ว ตรวจแล้วอ่านได้ แต่อยู่ในเครื่องนี้เอง เก็บลงแฟลชไดรฟ์ไว้อีกชุดด้วย",
        "Backed up and checked: {name}. But it lies in this computer: keep one on a memory stick too",
    ),
}
"""What was done; a name comes in `<b>`."""


def role(code: str, language: str = "th") -> str:
    """`ผู้ดูแล`."""
    return words.say(ROLES, code, language)


def may(code: str, language: str = "th") -> str:
    """What a role may do, in a line."""
    return words.say(MAY, code, language)


def done(code: str, language: str = "th", name: object = "") -> str:
    """What was done, with the name it is about."""
    return words.say(TOLD, code, language, name=f"<b>{escape(str(name), quote=False)}</b>")


def only_keeper(keepers: tuple[str, ...], language: str = "th") -> str:
    """Why somebody may not, and whom to ask."""
    asked = " หรือ ".join(keepers[:2]) if language == "th" else " or ".join(keepers[:2])
    return f"ผู้ดูแลเท่านั้นที่ทำได้ ขอให้ {asked} ช่วย" if language == "th" else f"Only a keeper may: ask {asked}"


def minutes_long(count: int, language: str = "th") -> str:
    """`10 นาที`."""
    return words.minutes(count, language)


def size(count: int) -> str:
    """How large a file is, in what people know: `2.4 MB`."""
    if count < 1 << 20:
        return f"{max(1, round(count / 1024))} KB"
    if count < 1 << 30:
        return f"{count / (1 << 20):.1f} MB"
    return f"{count / (1 << 30):.1f} GB"


def when(made_at: datetime, language: str = "th") -> str:
    """When something was kept: `พุธ 3 มิ.ย. 2569 · 09.00 น.`."""
    at = words.at_hour(f"{made_at:%H:%M}") if language == "th" else f"{made_at:%H:%M}"
    return f"{words.day_year(made_at.date(), language)} · {at}{' น.' if language == 'th' else ''}"


def found(code: str, language: str = "th") -> str:
    """What a check found, in plain words with what to do."""
    return words.say(words.FINDINGS, code, language)


def found_counted(grave: int, rest: int, language: str = "th") -> str:
    """What a check comes to."""
    if not grave + rest:
        told = "ตรวจครบแล้ว ทุกอย่างเรียบร้อย", "Everything was looked at and is sound"
    elif grave:
        told = (
            f"ตรวจครบแล้ว พบ <b>{grave + rest}</b> เรื่อง ต้องแก้ <b>{grave}</b> เรื่อง",
            f"Found <b>{grave + rest}</b> things; <b>{grave}</b> must be mended",
        )
    else:
        told = (
            f"ตรวจครบแล้ว พบ <b>{rest}</b> เรื่องที่ควรดู ข้อมูลยังครบ",
            f"Found <b>{rest}</b> things to look at; the data is whole",
        )
    return told[language != "th"]


def counted(done_: int, of: int, language: str = "th") -> str:
    """How far long work is: `8 จาก 18`."""
    return f"{done_} จาก {of}" if language == "th" else f"{done_} of {of}"
