"""What is wrong with the numbers read off a measuring sheet."""

from __future__ import annotations

from desktop.papers.test_grid import LATIN, LETTERS

RULERS: dict[str, tuple[str, str]] = {
    thai: (thai, latin) for thai, latin in zip(LETTERS, LATIN, strict=True)
}
"""How the rulers of the measuring sheet are called; both stand on it."""

PRINTERS: dict[str, tuple[str, str]] = {
    "reading_missing": (
        "ยังไม่ได้ใส่เลขช่อง {letter} อ่านเลขที่ขอบกระดาษทับบนแผ่นวัด",
        "Number {letter} is missing: read where the paper's edge lies on the sheet.",
    ),
    "reading_unreadable": (
        "เลขช่อง {letter} อ่านไม่ออก ใส่เป็นตัวเลข เช่น 20 หรือ 19.5",
        "Number {letter} cannot be read: type it in figures, such as 20 or 19.5.",
    ),
    "reading_far": (
        "เลขช่อง {letter} ต้องอยู่ระหว่าง {least} ถึง {most} ดูแผ่นวัดอีกครั้ง",
        "Number {letter} must be between {least} and {most}: look at the sheet again.",
    ),
    "readings_eight": (
        "ต้องมีเลขครบแปดช่อง",
        "Eight numbers are needed.",
    ),
    "printer_far": (
        "เลขเหล่านี้เข้ากันไม่ได้ ดูตัวอักษรข้างไม้บรรทัดแล้วใส่ใหม่",
        "These numbers cannot be true together: see the letter at each ruler and type them again.",
    ),
    "paper_size": (
        "วัดได้เฉพาะกระดาษขนาด A5 ถึง A3",
        "Only paper from A5 to A3 can be measured.",
    ),
    "no_profile": (
        "เครื่องพิมพ์ {printer} ยังไม่เคยวัดกับกระดาษนี้",
        "The printer {printer} was never measured with this paper.",
    ),
}
