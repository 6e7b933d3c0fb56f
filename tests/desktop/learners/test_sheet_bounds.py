"""No file takes all memory, and no bytes at all raise anything but a named trouble."""

from __future__ import annotations

import contextlib
import functools
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.errors import DeskError, FileTrouble
from desktop.learners.office_list import container, text_table
from desktop.learners.office_list.sheet import read_sheet
from tests.desktop.learners.made_files import (
    GRID,
    SMALL,
    change,
    ods_table,
    trouble,
    write_csv,
    write_ods,
    write_xls,
    write_xlsx,
)

# --- Too large ----------------------------------------------------------------------------------


def _sheet_xml(cells: str) -> bytes:
    return (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<sheetData>{cells}</sheetData></worksheet>"
    ).encode()


def test_a_far_cell_does_not_take_all_memory(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", SMALL)
    far = (
        '<row r="1"><c r="A1"><v>1</v></c></row>'
        '<row r="1048576"><c s="1" r="XFD1048576"><v>1</v></c></row>'
    )
    change(path, "xl/worksheets/sheet1.xml", _sheet_xml(far))
    assert trouble(path).code == "file_too_large"
    wide = '<row r="1"><c r="A1"><v>1</v></c></row><row r="150000"><c r="XFD150000"><v>1</v></c></row>'
    change(path, "xl/worksheets/sheet1.xml", _sheet_xml(wide))
    assert trouble(path).code == "file_too_large"


def test_cells_without_their_place_are_counted(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", SMALL)
    row = '<row r="{}">{}</row>'
    cell = "<c><v>1</v></c>"
    far = row.format(1, cell * 100) + row.format(1048576, cell)
    change(path, "xl/worksheets/sheet1.xml", _sheet_xml(far))
    assert trouble(path).code == "file_too_large"
    assert container._xlsx_span(_sheet_xml(far)) == (1048576, 100)
    near = "<row>" + cell * 3 + '</row><row r="2">' + '<c t="n"><v>2</v></c>' + "</row>"
    change(path, "xl/worksheets/sheet1.xml", _sheet_xml(near))
    assert read_sheet(path).rows == [[1.0, 1.0, 1.0], [2.0, None, None]]


def test_a_far_cell_that_is_only_formatted_does_no_harm(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", SMALL)
    far = '<row r="1"><c r="A1"><v>7</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>'
    change(path, "xl/worksheets/sheet1.xml", _sheet_xml(far))
    assert read_sheet(path).rows == [[7.0]]


def test_repeats_of_an_ods(tmp_path: Path) -> None:
    cell = '<table:table-cell office:value-type="string"><text:p>ก</text:p></table:table-cell>'
    many_rows = f'<table:table-row table:number-rows-repeated="900000">{cell}</table:table-row>'
    blank = '<table:table-cell table:number-columns-repeated="{}"/>'
    gap = f"<table:table-row>{blank.format(99999999)}{cell}</table:table-row>"
    tail = (
        f"<table:table-row>{cell}{blank.format(16383)}</table:table-row>"
        f'<table:table-row table:number-rows-repeated="1048575">{blank.format(1)}</table:table-row>'
    )
    for rows in (many_rows, gap):
        path = write_ods(tmp_path / "a.ods", f'<table:table table:name="x">{rows}</table:table>')
        assert trouble(path).code == "file_too_large"
    path = write_ods(tmp_path / "b.ods", f'<table:table table:name="x">{tail}</table:table>')
    assert read_sheet(path).rows == [["ก"]]


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(container, "MOST_UNPACKED", 2_000_000)
    path = write_xlsx(tmp_path / "a.xlsx", SMALL)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as box:
        box.writestr("xl/bomb.xml", bytes(3_000_000))
    assert trouble(path).code == "file_too_large"


def test_a_lying_zip_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(container, "MOST_UNPACKED", 2_000_000)
    path = write_xlsx(tmp_path / "a.xlsx", SMALL)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as box:
        box.writestr("xl/bomb.xml", bytes(3_000_000))
    raw = path.read_bytes().replace(struct.pack("<I", 3_000_000), struct.pack("<I", 5))
    path.write_bytes(raw)
    assert trouble(path).code == "file_too_large"


def test_an_odd_packing_is_broken(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", SMALL)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_BZIP2) as box:
        box.writestr("xl/odd.xml", b"x" * 50)
    assert trouble(path).code == "file_broken"


def test_a_large_file_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(container, "MOST_BYTES", 10)
    found = trouble(write_csv(tmp_path / "a.csv", SMALL))
    assert found.code == "file_too_large"
    assert found.fields["most_bytes"] == 10


def test_too_many_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(container, "MOST_ROWS", 4)
    assert trouble(write_csv(tmp_path / "a.csv", GRID * 2)).code == "file_too_large"
    assert trouble(write_xls(tmp_path / "a.xls", GRID)).code == "file_too_large"


# --- Anything at all ----------------------------------------------------------------------------

BEGINNINGS = [
    b"",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"\xff\xfe",
    b"sep=",
    b'"',
    b"<html",
]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(BEGINNINGS), st.binary(max_size=600))
def test_random_bytes_raise_nothing_else(tmp_path: Path, start: bytes, rest: bytes) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(start + rest)
    try:
        found = read_sheet(path)
    except DeskError:
        return
    assert any(cell is not None for cell in found.rows[0])


@functools.cache
def whole(kind: str, folder: Path) -> bytes:
    """A sound workbook, the same bytes in every example: a new one would bear a new time."""
    path = folder / f"whole.{kind}"
    if kind == "xlsx":
        write_xlsx(path, GRID)
    elif kind == "ods":
        write_ods(path, ods_table(GRID))
    else:
        write_xls(path, GRID)
    return path.read_bytes()


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_damaged_workbooks_raise_nothing_else(tmp_path: Path, data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(["xlsx", "ods", "xls"]))
    path = tmp_path / f"a.{kind}"
    raw = bytearray(whole(kind, tmp_path))
    for place, value in data.draw(
        st.lists(st.tuples(st.integers(0, len(raw) - 1), st.integers(0, 255)), max_size=8)
    ):
        raw[place] = value
    path.write_bytes(raw)
    try:
        found = read_sheet(path)
    except DeskError:
        return
    assert found.rows


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 255)), max_size=12))
def test_damaged_sheet_xml_raises_nothing_else(tmp_path: Path, hits: list[tuple[int, int]]) -> None:
    """The damage lies behind a right checksum, so it reaches the reader of the sheet itself."""
    path = write_xlsx(tmp_path / "a.xlsx", GRID)
    with zipfile.ZipFile(path) as box:
        body = bytearray(box.read("xl/worksheets/sheet1.xml"))
    for place, value in hits:
        body[place % len(body)] = value
    change(path, "xl/worksheets/sheet1.xml", bytes(body))
    with contextlib.suppress(FileTrouble):
        assert read_sheet(path).rows


@given(st.text(max_size=300))
def test_any_text_is_split(text: str) -> None:
    rows = text_table.read_text_table(text.encode("utf-8", "replace"))
    assert rows is None or all(cell is None or cell.strip() for row in rows for cell in row)
