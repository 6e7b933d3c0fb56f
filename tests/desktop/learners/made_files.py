"""Files made up by hand for the tests: workbooks of every kind, whole and broken."""

from __future__ import annotations

import csv
import io
import struct
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pytest
import xlsxwriter

from desktop.errors import DeskError
from desktop.learners.office_list.sheet import read_sheet

Grid = list[list[Any]]

GRID = [
    ["รายชื่อ", None, None],
    [None, None, None],
    ["ชื่อ", "เบอร์", "เกิด"],
    ["สมหญิง ใจดี", 812345678.0, "3/6/2500"],
    ["คำปัน ใจงาม", None, "2490"],
]
SMALL = [["ชื่อ", "เบอร์"], ["มาลี ใจดี", "0812345678"]]


def write_xlsx(path: Path, *sheets: Grid, names: tuple[str, ...] = (), hidden: int = -1) -> Path:
    with xlsxwriter.Workbook(str(path)) as book:
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        for number, grid in enumerate(sheets):
            sheet = book.add_worksheet(names[number] if names else None)
            if number == hidden:
                sheet.hide()
            for r, row in enumerate(grid):
                for c, cell in enumerate(row):
                    if isinstance(cell, date | datetime):
                        sheet.write_datetime(r, c, cell, day)
                    elif isinstance(cell, str):
                        sheet.write_string(r, c, cell)
                    elif cell is not None:
                        sheet.write(r, c, cell)
    return path


def write_csv(path: Path, grid: Grid, encoding: str = "utf-8", separator: str = ",") -> Path:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator).writerows(
        [["" if cell is None else cell for cell in row] for row in grid]
    )
    path.write_bytes(text.getvalue().encode(encoding))
    return path


_ODS = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">'
    "<office:body><office:spreadsheet>{}</office:spreadsheet></office:body>"
    "</office:document-content>"
)
_ODS_KIND = "application/vnd.oasis.opendocument.spreadsheet"
_MANIFEST = (
    '<?xml version="1.0"?><manifest:manifest '
    'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="/" manifest:media-type="{}"/></manifest:manifest>'
)


def ods_table(grid: Grid, name: str = "แผ่น1") -> str:
    rows = "".join(f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in grid)
    return f'<table:table table:name="{name}">{rows}</table:table>'


def _ods_cell(cell: Any) -> str:
    if cell is None:
        return "<table:table-cell/>"
    if isinstance(cell, date):
        value = f'office:value-type="date" office:date-value="{cell.isoformat()}"'
    elif isinstance(cell, int | float):
        value = f'office:value-type="float" office:value="{cell}"'
    else:
        value = 'office:value-type="string"'
    return f"<table:table-cell {value}><text:p>{escape(str(cell))}</text:p></table:table-cell>"


def write_ods(path: Path, *tables: str, kind: str = _ODS_KIND) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as box:
        box.writestr(zipfile.ZipInfo("mimetype"), kind)
        box.writestr("content.xml", _ODS.format("".join(tables)))
        box.writestr("META-INF/manifest.xml", _MANIFEST.format(kind))
    return path


def _record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def _biff(grid: Grid) -> bytes:
    """A workbook stream (BIFF8) of one sheet with texts and numbers."""
    bof = struct.pack("<HHHHII", 0x0600, 0, 0x0DBB, 0x07CC, 0, 6)
    cells = b""
    for r, row in enumerate(grid):
        for c, cell in enumerate(row):
            at = struct.pack("<HHH", r, c, 15)
            if isinstance(cell, str):
                text = struct.pack("<HB", len(cell), 1) + cell.encode("utf-16-le")
                cells += _record(0x0204, at + text)
            elif cell is not None:
                cells += _record(0x0203, at + struct.pack("<d", cell))
    size = struct.pack("<IIHHH", 0, len(grid), 0, max(map(len, grid)), 0)
    sheet = _record(0x0809, bof[:2] + b"\x10\x00" + bof[4:]) + _record(0x0200, size) + cells
    sheet += _record(0x000A, b"")
    name = b"list"
    tail = _record(0x000A, b"")
    start = _record(0x0809, bof[:2] + b"\x05\x00" + bof[4:]) + _record(0x0042, b"\xb0\x04")
    place = len(start) + 4 + 8 + len(name) + len(tail)
    where = struct.pack("<IHBB", place, 0, len(name), 0) + name
    return start + _record(0x0085, where) + tail + sheet


def compound_file(stream: bytes, name: str = "Workbook") -> bytes:
    """An old Office container with one stream in it."""
    stream = stream.ljust(max(4096, -(-len(stream) // 512) * 512), b"\0")
    count = len(stream) // 512
    chain = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, count + 2), 0xFFFFFFFE]
    assert len(chain) <= 128
    fat = struct.pack("<128I", *chain, *[0xFFFFFFFF] * (128 - len(chain)))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack(
        "<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0
    )
    head += struct.pack("<109I", 0, *[0xFFFFFFFF] * 108)
    entries = _entry("Root Entry", 5, 1, 0xFFFFFFFE, 0) + _entry(name, 2, 0xFFFFFFFF, 2, len(stream))
    return head + fat + entries.ljust(512, b"\0") + stream


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    text = name.encode("utf-16-le").ljust(64, b"\0")
    body = struct.pack("<HBBIII", len(name) * 2 + 2, kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child)
    return text + body + bytes(36) + struct.pack("<IQ", start, size)


def write_xls(path: Path, grid: Grid) -> Path:
    path.write_bytes(compound_file(_biff(grid)))
    return path


def trouble(path: Path) -> DeskError:
    with pytest.raises(DeskError) as caught:
        read_sheet(path)
    return caught.value


def change(path: Path, part: str, body: bytes | None) -> None:
    """Put other bytes in one part of a workbook, or take the part out."""
    with zipfile.ZipFile(path) as box:
        parts = {name: box.read(name) for name in box.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as box:
        for name, old in parts.items():
            if name != part or body is not None:
                box.writestr(name, body if name == part and body is not None else old)
