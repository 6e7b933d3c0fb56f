"""The register of certificates as a workbook, in the office's own words."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import xlsxwriter

from desktop.certificates import remarks
from desktop.certificates.register import Numbered
from desktop.paths import write_whole
from desktop.thai import dates

HEADINGS = (
    ("เลขที่", 14), ("ชื่อ – นามสกุล", 34), ("หลักสูตร", 48), ("วันที่ออก", 18), ("สถานะ", 14),
    ("วันที่ยกเลิก", 18), ("เหตุผล", 40), ("หมายเหตุ", 46), ("ลงชื่อผู้รับ", 26), ("วันที่รับ", 16),
)  # fmt: skip


def write_register(lines: Iterable[Numbered], out: Path, centre: str, which: str = "") -> Path:
    """Write ทะเบียนคุม: one line per number, voided ones with their reason, numbers left out with theirs.

    Args:
        lines: in the order of the numbers, as `listing.book` gives them.
        out: where the workbook goes.
        centre: whose.
        which: of which year, as the title says it.

    Raises:
        DiskTrouble: the file cannot be written.
    """
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"strings_to_formulas": False, "in_memory": True}) as book:
        _fill(book, lines, f"ทะเบียนคุมวุฒิบัตร {centre} {which}".strip())
    write_whole(out, made.getvalue())
    return out


def _fill(book: xlsxwriter.Workbook, lines: Iterable[Numbered], told: str) -> None:
    font = {"font_name": "TH Sarabun New", "font_size": 16}
    plain, voided = book.add_format(font), book.add_format({**font, "font_strikeout": True})
    head = book.add_format({**font, "bold": True, "bottom": 1, "align": "center"})
    title = book.add_format({**font, "bold": True, "font_size": 18})
    sheet = book.add_worksheet("ทะเบียนคุม")
    sheet.write_string(0, 0, told, title)
    for place, (words, width) in enumerate(HEADINGS):
        sheet.set_column(place, place, width)
        sheet.write_string(2, place, words, head)
    for row, one in enumerate(lines, 3):
        for place, words in enumerate(_line(one)):
            sheet.write_string(row, place, words, voided if one.void_on and place < 4 else plain)
    sheet.freeze_panes(3, 0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(2)


def _line(one: Numbered) -> tuple[str, ...]:
    void_on = dates.short(date.fromisoformat(one.void_on)) if one.void_on else ""
    issued = dates.short(one.issued_on) if one.issued_on else ""
    why = (one.gap.why if one.gap else one.void_why) or ""
    told = remarks.remarks(one, with_void=False)
    return (one.number, remarks.name(one), one.course, issued, remarks.state(one), void_on, why, told)
