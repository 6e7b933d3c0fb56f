"""A report's table as a workbook: texts stay texts, numbers stay numbers."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from desktop.errors import DiskTrouble, FileTrouble
from desktop.reports import workbook
from desktop.reports.workbook import Sheet

SHEET = Sheet(
    "รายงาน พฤษภาคม 2569 ศาลาแม่กา",
    "ไตรมาส 3/2569: [ทั้งหมด] ที่ยาวเกินกว่าที่ Excel รับได้",
    ("เรื่อง", "รายการ", "หญิง", "รวม"),
    (("รวม", "คน", 82, 128), ("รวม", "ชั่วโมงเรียน", None, 687.5), ("อายุ", "=1+1", 1, 2)),
)


def test_it_is_read_back_as_it_was_said(tmp_path: Path) -> None:
    out = workbook.write(SHEET, tmp_path / "report.xlsx")
    page = openpyxl.load_workbook(out).active
    rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=3)]
    assert page["A1"].value == SHEET.title
    assert rows == [list(SHEET.headings), *(list(row) for row in SHEET.rows)]
    assert page["B6"].data_type == "s", "what looks like a formula stays a text"
    assert len(page.title) <= 31


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises((DiskTrouble, FileTrouble)):
        workbook.write(SHEET, tmp_path / "nowhere" / "report.xlsx")
    with pytest.raises(FileTrouble, match="file_is_folder"):
        workbook.write(SHEET, tmp_path)
