"""A report on paper holds every line of its table, on as many pages as that takes."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from desktop.errors import FileTrouble
from desktop.papers import report

HEADINGS = ("เรื่อง", "รายการ", "หญิง", "ชาย", "ไม่ระบุ", "รวม")


def rows(count: int) -> list[tuple[str, ...]]:
    return [("กลุ่มเป้าหมาย", f"กลุ่ม {n:03}", "", "", "", f"{n:,}") for n in range(count)]


@pytest.mark.parametrize(("count", "pages"), [(1, 1), (24, 1), (60, 2)])
def test_every_line_is_on_paper(tmp_path: Path, count: int, pages: int) -> None:
    out = tmp_path / "report.pdf"
    made = report.write(out, ("ศาลาแม่กา", "รายงาน พฤษภาคม 2569"), HEADINGS, rows(count))
    document = pypdfium2.PdfDocument(out)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    assert (made, len(document)) == (pages, pages)
    assert [n for n in range(count) if f"{n:03}" not in text] == []
    document.close()


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble):
        report.write(tmp_path, ("ศาลาแม่กา", "รายงาน"), HEADINGS, rows(2))
