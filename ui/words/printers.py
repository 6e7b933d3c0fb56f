"""What is said of printers: papers, how they stand, how far they miss the paper.

Pure, Thai first and English beside it; numbers stand in `<b>` where a page shows them.
"""

from __future__ import annotations

from desktop.devices.printers import FINE, PAPERS, Measured, Profile
from ui.words.errors_printers import RULERS
from ui.words.saying import LANGUAGES, say

PAPER_WORDS: dict[str, tuple[str, str]] = {
    "a4_lying": ("A4 แนวนอน", "A4 lying"),
    "a4": ("A4 แนวตั้ง", "A4 upright"),
    "a5_lying": ("A5 แนวนอน", "A5 lying"),
    "a5": ("A5 แนวตั้ง", "A5 upright"),
}
"""`desktop.devices.printers.PAPERS`."""
STANDS: dict[str, tuple[str, str]] = {
    "ready": ("พร้อมพิมพ์", "ready"),
    "stopped": ("หยุดอยู่ ปิดเครื่องหรือกระดาษหมด", "stopped: off, or out of paper"),
    "refuses": ("ไม่รับงาน", "taking no work"),
    "unknown": ("ไม่ทราบ", "not known"),
}
"""`desktop.devices.queues.Standing`."""
_PARTS: dict[str, tuple[str, str]] = {
    "right": ("เลื่อนไปทางขวา {n} มม.", "{n} mm to the right"),
    "left": ("เลื่อนไปทางซ้าย {n} มม.", "{n} mm to the left"),
    "down": ("เลื่อนลง {n} มม.", "{n} mm down"),
    "up": ("เลื่อนขึ้น {n} มม.", "{n} mm up"),
    "large": ("ใหญ่ไป {n}%", "{n}% too large"),
    "small": ("เล็กไป {n}%", "{n}% too small"),
    "clockwise": ("เอียงตามเข็มนาฬิกา {n}°", "turned {n}° clockwise"),
    "counter": ("เอียงทวนเข็มนาฬิกา {n}°", "turned {n}° counter-clockwise"),
}
_SAID: dict[str, tuple[str, str]] = {
    "straight": ("ตรงดีแล้ว ไม่ต้องปรับ", "straight: nothing to put right"),
    "fits": ("เลขทั้งแปดเข้ากันดี ต่างกันไม่เกิน {n} มม.", "The eight numbers agree within {n} mm"),
    "doubtful": (
        "เลขไม่เข้ากัน {n} มม. ดูช่อง {letter} อีกครั้ง",
        "The numbers contradict each other by {n} mm: look at {letter} again",
    ),
    "before": ("ก่อนปรับ มุมกระดาษคลาดได้ถึง {n} มม.", "Before, a corner may be {n} mm off"),
    "checked_fine": (
        "แผ่นตรวจคลาดไม่เกิน {n} มม. ตรงดีแล้ว",
        "On the check sheet nothing is more than {n} mm off: it is right",
    ),
    "checked_more": (
        "แผ่นตรวจยังคลาด {n} มม. ปรับเพิ่มให้แล้ว พิมพ์แผ่นตรวจอีกครั้ง",
        "The check sheet is still {n} mm off: put right further, print it once more",
    ),
    "no_printer": (
        "ไม่พบเครื่องพิมพ์ เสียบสายและเปิดเครื่องแล้วกลับมาหน้านี้",
        "No printer: plug it in, switch it on, come back",
    ),
    "kept": ("ปรับเครื่องพิมพ์นี้กับกระดาษ {paper} แล้ว", "This printer is put right for {paper}"),
    "gone": ("เลิกปรับเครื่องพิมพ์นี้กับกระดาษ {paper} แล้ว", "This printer is no longer put right for {paper}"),
}


def paper(width: float, height: float, language: str = "th") -> str:
    """`A4 แนวนอน`; another size by its numbers."""
    for code, size in PAPERS.items():
        if size == (round(width), round(height)):
            return say(PAPER_WORDS, code, language)
    return f"{width:g} × {height:g} " + ("มม.", "mm")[LANGUAGES.index(language)]


def stands(code: str, language: str = "th") -> str:
    """How a printer stands."""
    return say(STANDS, code, language)


def printer_stands(code: str, language: str = "th") -> str:
    """`เครื่องพิมพ์พร้อมพิมพ์`."""
    return ("เครื่องพิมพ์{told}", "The printer is {told}")[LANGUAGES.index(language)].format(
        told=stands(code, language)
    )


def parts(profile: Profile, language: str = "th") -> tuple[str, ...]:
    """`เลื่อนไปทางขวา 1.2 มม.`, …: the faults that can be seen, or that there is none."""
    told = (
        (profile.dx, "right", "left", 1),
        (profile.dy, "down", "up", 1),
        (profile.scale - 100, "large", "small", 1),
        (profile.tilt, "clockwise", "counter", 1),
    )
    lines = tuple(
        say(_PARTS, over if value > 0 else under, language, n=f"{abs(value):.{digits}f}")
        for value, over, under, digits in told
        if round(abs(value), digits)
    )
    return lines or (say(_SAID, "straight", language),)


def ruler(letter: str, language: str = "th") -> str:
    """How a ruler of the measuring sheet is called."""
    return say(RULERS, letter, language)


def how_sure(found: Measured, language: str = "th") -> str:
    """Whether the readings agree with each other."""
    if found.doubtful is not None:
        return say(
            _SAID, "doubtful", language, n=_mm(found.error), letter=ruler(found.doubtful, language)
        )
    return say(_SAID, "fits", language, n=_mm(found.error))


def how_far(profile: Profile, width: float, height: float, language: str = "th") -> str:
    """By how much the worst corner misses without being put right."""
    return say(_SAID, "before", language, n=_mm(profile.farthest(width, height)))


def checked(left: float, language: str = "th") -> str:
    """What a check sheet told."""
    return say(_SAID, "checked_fine" if left <= FINE else "checked_more", language, n=_mm(left))


def done(code: str, language: str = "th", **fields: object) -> str:
    """What was done."""
    return say(_SAID, code, language, **fields)


def _mm(value: float) -> str:
    return f"{max(value, 0.1):.1f}"
