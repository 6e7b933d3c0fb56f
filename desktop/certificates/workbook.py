"""The register of certificates as a workbook, in the office's own words."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import xlsxwriter

from desktop.certificates.register import Issued
from desktop.paths import write_whole
from desktop.thai import dates

HEADINGS = (
    ("เลขที่", 14), ("ชื่อ – นามสกุล", 34), ("หลักสูตร", 48), ("วันที่ออก", 18),
    ("สถานะ", 12), ("วันที่ยกเลิก", 18), ("เหตุผล", 40),
)  # fmt: skip


def write_register(issued: Iterable[Issued], out: Path, centre: str) -> Path:
    """Write ทะเบียนคุม: one line per number, voided ones with their reason.

    Raises:
        DiskTrouble: the file cannot be written.
    """
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"strings_to_formulas": False, "in_memory": True}) as book:
        _fill(book, issued, centre)
    write_whole(out, made.getvalue())
    return out


def _fill(book: xlsxwriter.Workbook, issued: Iterable[Issued], centre: str) -> None:
    font = {"font_name": "TH Sarabun New", "font_size": 16}
    plain, voided = book.add_format(font), book.add_format({**font, "font_strikeout": True})
    head = book.add_format({**font, "bold": True, "bottom": 1, "align": "center"})
    title = book.add_format({**font, "bold": True, "font_size": 18})
    sheet = book.add_worksheet("ทะเบียนคุม")
    sheet.write_string(0, 0, f"ทะเบียนคุมวุฒิบัตร {centre}", title)
    for place, (words, width) in enumerate(HEADINGS):
        sheet.set_column(place, place, width)
        sheet.write_string(2, place, words, head)
    for row, one in enumerate(issued, 3):
        for place, words in enumerate(_line(one)):
            sheet.write_string(row, place, words, voided if one.void_on and place < 4 else plain)
    sheet.freeze_panes(3, 0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(2)


def _line(one: Issued) -> tuple[str, ...]:
    state = "ยกเลิก" if one.void_on else "ใช้ได้"
    void_on = dates.short(date.fromisoformat(one.void_on)) if one.void_on else ""
    issued = dates.short(one.issued_on)
    name = one.name or "(ข้อมูลผู้รับลบแล้ว)"
    return (one.number, name, one.course, issued, state, void_on, one.void_why or "")
