"""A sheet comes out of any workbook or text file, and each kind of trouble has its own name."""

from __future__ import annotations

import contextlib
import io
import sqlite3
import struct
import zipfile
from collections.abc import Callable
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from desktop.errors import DeskError, DiskTrouble, FileTrouble
from desktop.learners import container, sheet, text_table
from desktop.learners.cells import clean, letter, text_of
from desktop.learners.sheet import read_sheet
from tests.desktop.learners.made_files import (
    compound_file,
    ods_table,
    write_csv,
    write_ods,
    write_xls,
    write_xlsx,
)

GRID = [
    ["รายชื่อ", None, None],
    [None, None, None],
    ["ชื่อ", "เบอร์", "เกิด"],
    ["สมหญิง ใจดี", 812345678.0, "3/6/2500"],
    ["คำปัน ใจงาม", None, "2490"],
]
SMALL = [["ชื่อ", "เบอร์"], ["มาลี ใจดี", "0812345678"]]


def trouble(path: Path) -> DeskError:
    with pytest.raises(DeskError) as caught:
        read_sheet(path)
    return caught.value


# --- What can be read ---------------------------------------------------------------------------


def test_xlsx_keeps_rows_as_excel_numbers_them(tmp_path: Path) -> None:
    grid = [[None] * 3, [None] * 3, *[[None, *row] for row in GRID]]
    found = read_sheet(write_xlsx(tmp_path / "a.xlsx", grid, names=("คน",)))
    assert (found.name, found.first_row, found.first_column) == ("คน", 3, 1)
    assert found.rows[0] == ["รายชื่อ", None, None]
    assert found.rows[3] == ["สมหญิง ใจดี", 812345678.0, "3/6/2500"]
    assert len(found.rows) == 5


def test_cells_keep_their_kind(tmp_path: Path) -> None:
    row = ["ก", 1.5, True, date(2569, 6, 3), "   ", None]
    found = read_sheet(write_xlsx(tmp_path / "a.xlsx", [row, ["ข"] * 6]))
    assert found.rows[0] == ["ก", 1.5, True, date(2569, 6, 3), None, None]


def test_ods(tmp_path: Path) -> None:
    grid = [["ชื่อ", "เกิด"], ["มาลี", date(1957, 6, 3)], ["คำ", 2500]]
    found = read_sheet(write_ods(tmp_path / "a.ods", ods_table(grid)))
    assert found.rows == [["ชื่อ", "เกิด"], ["มาลี", date(1957, 6, 3)], ["คำ", 2500.0]]


def test_xls(tmp_path: Path) -> None:
    found = read_sheet(write_xls(tmp_path / "a.xls", GRID))
    assert found.rows == GRID
    assert found.name == "list"


@pytest.mark.parametrize("name", ["a.xls", "a.csv", "a.doc", "a", "a.pdf"])
def test_the_content_counts_not_the_name(tmp_path: Path, name: str) -> None:
    real = write_xlsx(tmp_path / "a.xlsx", SMALL)
    real.rename(tmp_path / name)
    assert read_sheet(tmp_path / name).rows == SMALL


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp874", "tis-620"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_text_in_any_encoding_and_separator(tmp_path: Path, encoding: str, separator: str) -> None:
    grid = [["ชื่อ", "ที่อยู่"], ["มาลี", "1, ม.2; ก|ข\tค"], ["คำ\nปัน", "“"]]
    if encoding == "tis-620":
        grid[2][1] = "x"
    found = read_sheet(write_csv(tmp_path / "a.xls", grid, encoding, separator))
    assert found.rows == grid
    assert (found.first_row, found.name) == (1, "a")


def test_utf16_big_endian(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xfe\xff" + "ชื่อ\tเบอร์\r\nก\t1".encode("utf-16-be"))
    assert read_sheet(tmp_path / "a.txt").rows == [["ชื่อ", "เบอร์"], ["ก", "1"]]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_blank_lines_and_quoted_breaks_keep_the_row_numbers(tmp_path: Path, ending: str) -> None:
    text = ending.join(["", "ชื่อ,เบอร์", f'"คำ{ending}ปัน",1', "", "มาลี,2"])
    (tmp_path / "a.csv").write_bytes(text.encode())
    found = read_sheet(tmp_path / "a.csv")
    assert found.first_row == 2
    assert found.rows[3] == ["มาลี", "2"]
    assert len(found.rows) == 4


def test_the_line_that_tells_the_separator_is_no_row(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("sep=;\r\nชื่อ;เบอร์,x\r\nก;1".encode())
    assert read_sheet(tmp_path / "a.csv").rows == [["ชื่อ", "เบอร์,x"], ["ก", "1"]]


def test_a_stray_quote_does_not_swallow_the_list(tmp_path: Path) -> None:
    lines = ["ชื่อ,เบอร์", '"มาลี,1', *[f"คำ{n},{n}" for n in range(30)]]
    (tmp_path / "a.csv").write_bytes("\n".join(lines).encode())
    found = read_sheet(tmp_path / "a.csv")
    assert len(found.rows) == 32
    assert found.rows[1] == ["มาลี", "1"]


def test_a_huge_quoted_field_is_split_by_lines(tmp_path: Path) -> None:
    text = 'ก,ข\n"' + "a" * 140_000 + "\nค,ง\n"
    (tmp_path / "a.csv").write_bytes(text.encode())
    assert read_sheet(tmp_path / "a.csv").rows[-1] == ["ค", "ง"]


def test_one_column_of_text_is_a_table(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("ชื่อ\nมาลี ใจดี\n".encode())
    assert read_sheet(tmp_path / "a.txt").rows == [["ชื่อ"], ["มาลี ใจดี"]]


def test_the_best_sheet_is_taken(tmp_path: Path) -> None:
    other = [["x"] * 9 for _ in range(9)]
    path = write_xlsx(tmp_path / "a.xlsx", other, SMALL, names=("สรุป", "คน"))
    assert read_sheet(path).name == "สรุป"
    assert read_sheet(path, score=lambda rows: -len(rows)).name == "คน"


def test_hidden_sheets_are_passed_over(tmp_path: Path) -> None:
    other = [["x"] * 9 for _ in range(9)]
    path = write_xlsx(tmp_path / "a.xlsx", SMALL, other, hidden=1, names=("คน", "ลับ"))
    assert read_sheet(path).name == "คน"


# --- What cannot --------------------------------------------------------------------------------


def test_missing_and_folder(tmp_path: Path) -> None:
    assert trouble(tmp_path / "none.xlsx").code == "file_missing"
    assert trouble(tmp_path / "none" / "a.xlsx").code == "file_missing"
    assert trouble(tmp_path).code == "file_is_folder"
    assert trouble(Path("a\0b.xlsx")).code == "file_missing"


def test_not_allowed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_csv(tmp_path / "a.csv", SMALL)

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    found = trouble(path)
    assert isinstance(found, DiskTrouble)
    assert found.code == "not_allowed"


@pytest.mark.parametrize("raw", [b"", b"\n\n", b" , ,\n,,\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_empty_text(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "a.csv").write_bytes(raw)
    assert trouble(tmp_path / "a.csv").code == "file_empty"


def test_empty_workbook(tmp_path: Path) -> None:
    assert trouble(write_xlsx(tmp_path / "a.xlsx", [[]])).code == "file_empty"
    assert trouble(write_xlsx(tmp_path / "b.xlsx", [["  "]])).code == "file_empty"
    assert trouble(write_ods(tmp_path / "c.ods", ods_table([[None]]))).code == "file_empty"


def _zip(*names: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as box:
        for name in names:
            box.writestr(name, "x")
    return held.getvalue()


def _png() -> bytes:
    held = io.BytesIO()
    Image.new("RGB", (3, 3)).save(held, "png")
    return held.getvalue()


FOREIGN = [
    ("a.pdf", b"%PDF-1.7\n%\xe2\xe3", "pdf"),
    ("a.xlsx", _png(), "picture"),
    ("a.xls", b"<html><body><table><tr><td>x</td></tr></table></body></html>", "html"),
    ("a.xls", "\ufeff<!DOCTYPE html><table>".encode(), "html"),
    ("a.xls", b"<?xml version='1.0'?><Workbook xmlns='x'/>", "xml"),
    ("a.xml", "<?xml version='1.0'?><ก/>".encode("utf-16"), "xml"),
    ("a.docx", _zip("[Content_Types].xml", "word/document.xml"), "document"),
    ("a.pptx", _zip("ppt/presentation.xml"), "slides"),
    ("a.xlsb", _zip("xl/workbook.bin"), "xlsb"),
    ("a.zip", _zip("readme.txt"), "archive"),
    ("a.zip", _zip(), "archive"),
    ("a.doc", compound_file(b"x", "WordDocument"), "document"),
    ("a.ppt", compound_file(b"x", "PowerPoint Document"), "slides"),
    ("a.rtf", b"{\\rtf1 x}", "document"),
    ("sala.db", b"SQLite format 3\0" + bytes(100), "database"),
    ("sala.db", bytes(range(256)) * 4, "database"),
    ("a.bin", bytes(range(256)) * 4, "unknown"),
    ("a.bin", b"MZ\x90\0" + bytes(80), "program"),
    ("a.csv", b"\xff\xfeabc", "unknown"),
]


@pytest.mark.parametrize(("name", "raw", "what"), FOREIGN)
def test_foreign(tmp_path: Path, name: str, raw: bytes, what: str) -> None:
    (tmp_path / name).write_bytes(raw)
    found = trouble(tmp_path / name)
    assert (found.code, found.fields["looks_like"]) == ("file_foreign", what)
    assert found.fields["file"] == str(tmp_path / name)


def test_odt_is_foreign(tmp_path: Path) -> None:
    path = write_ods(tmp_path / "a.ods", kind="application/vnd.oasis.opendocument.text")
    assert trouble(path).fields["looks_like"] == "document"


def test_a_text_may_begin_like_a_program(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"MZ,BM\nMali,1\n")
    assert read_sheet(tmp_path / "a.csv").rows == [["MZ", "BM"], ["Mali", "1"]]


def test_sqlite_of_ours_is_foreign(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "x.xlsx") as base:
        base.execute("create table t (x)")
    base.close()
    assert trouble(tmp_path / "x.xlsx").fields["looks_like"] == "database"


@pytest.mark.parametrize("part", [0.2, 0.5, 0.8, 0.99])
def test_a_truncated_workbook_is_broken(tmp_path: Path, part: float) -> None:
    for path in (
        write_xlsx(tmp_path / "a.xlsx", GRID),
        write_ods(tmp_path / "a.ods", ods_table(SMALL)),
    ):
        raw = path.read_bytes()
        path.write_bytes(raw[: int(len(raw) * part)])
        assert trouble(path).code == "file_broken"


def test_a_truncated_xls_is_broken_or_short_of_cells(tmp_path: Path) -> None:
    path = write_xls(tmp_path / "a.xls", GRID)
    path.write_bytes(path.read_bytes()[:700])
    assert trouble(path).code == "file_broken"


@pytest.mark.parametrize("raw", [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)])
def test_an_old_container_without_parts_is_broken(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "a.xls").write_bytes(raw)
    assert trouble(tmp_path / "a.xls").code == "file_broken"


def _change(path: Path, part: str, body: bytes | None) -> None:
    """Put other bytes in one part of a workbook, or take the part out."""
    with zipfile.ZipFile(path) as box:
        parts = {name: box.read(name) for name in box.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as box:
        for name, old in parts.items():
            if name != part or body is not None:
                box.writestr(name, body if name == part and body is not None else old)


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/_rels/workbook.xml.rels"])
def test_a_workbook_without_its_parts_is_broken(tmp_path: Path, part: str) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", SMALL)
    _change(path, part, None)
    assert trouble(path).code == "file_broken"


def test_damaged_bytes_inside_are_broken(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", GRID)
    raw = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as box:
        info = box.getinfo("xl/worksheets/sheet1.xml")
    middle = info.header_offset + 30 + len(info.filename) + info.compress_size // 2
    raw[middle] ^= 0x55
    path.write_bytes(raw)
    assert trouble(path).code == "file_broken"


def test_a_password_locks(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(compound_file(b"x", "EncryptedPackage"))
    assert trouble(tmp_path / "a.xlsx").code == "file_locked"
    path = write_xlsx(tmp_path / "b.xlsx", SMALL)
    raw = bytearray(path.read_bytes())
    place = raw.find(b"PK\x01\x02")
    while place >= 0:  # the flag "encrypted" in every entry of the directory
        raw[place + 8] |= 1
        place = raw.find(b"PK\x01\x02", place + 4)
    path.write_bytes(raw)
    assert trouble(path).code == "file_locked"


def test_the_reader_says_locked_or_panics(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", SMALL)

    class PanicException(BaseException):
        pass

    for error, code in (
        (sheet.PasswordError("x"), "file_locked"),
        (PanicException("x"), "file_broken"),
        (ValueError("x"), "file_broken"),
    ):
        monkeypatch.setattr(sheet, "_sheets", _raiser(error))
        assert trouble(path).code == code
    monkeypatch.setattr(sheet, "_sheets", _raiser(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        read_sheet(path)
    monkeypatch.setattr(sheet, "_sheets", _raiser(GeneratorExit()))
    with pytest.raises(GeneratorExit):
        read_sheet(path)


def _raiser(error: BaseException) -> Callable[..., None]:
    def fail(*_: object) -> None:
        raise error

    return fail


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
    _change(path, "xl/worksheets/sheet1.xml", _sheet_xml(far))
    assert trouble(path).code == "file_too_large"
    wide = (
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="150000"><c r="XFD150000"><v>1</v></c></row>'
    )
    _change(path, "xl/worksheets/sheet1.xml", _sheet_xml(wide))
    assert trouble(path).code == "file_too_large"


def test_a_far_cell_that_is_only_formatted_does_no_harm(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", SMALL)
    far = '<row r="1"><c r="A1"><v>7</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>'
    _change(path, "xl/worksheets/sheet1.xml", _sheet_xml(far))
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


# --- Small parts --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, ""), ("  ก ข ", "ก ข"), ("\ufeffก\u200bข\u00a0", "กข"), (True, "1"), (False, "0"),
        (1101700230708.0, "1101700230708"), (1.5, "1.5"), (7, "7"),
        (date(2569, 6, 3), "2569-06-03"), (float("nan"), "nan"), (float("inf"), "inf"),
    ],
)  # fmt: skip
def test_text_of(cell: object, text: str) -> None:
    assert text_of(clean(cell)) == text


def test_times_become_text() -> None:
    assert clean(time(8, 30)) == "08:30:00"
    assert clean(timedelta(hours=30)) == "1 day, 6:00:00"
    assert clean(b"x") is None


@pytest.mark.parametrize(
    ("n", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")]
)
def test_letters(n: int, name: str) -> None:
    assert letter(n) == name


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


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.sampled_from(BEGINNINGS), st.binary(max_size=600))
def test_random_bytes_raise_nothing_else(tmp_path: Path, start: bytes, rest: bytes) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(start + rest)
    try:
        found = read_sheet(path)
    except DeskError:
        return
    assert any(cell is not None for cell in found.rows[0])


@settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.data())
def test_damaged_workbooks_raise_nothing_else(tmp_path: Path, data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(["xlsx", "ods", "xls"]))
    path = tmp_path / f"a.{kind}"
    write = {
        "xlsx": lambda: write_xlsx(path, GRID),
        "ods": lambda: write_ods(path, ods_table(GRID)),
        "xls": lambda: write_xls(path, GRID),
    }
    write[kind]()
    raw = bytearray(path.read_bytes())
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


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 255)), max_size=12))
def test_damaged_sheet_xml_raises_nothing_else(tmp_path: Path, hits: list[tuple[int, int]]) -> None:
    """The damage lies behind a right checksum, so it reaches the reader of the sheet itself."""
    path = write_xlsx(tmp_path / "a.xlsx", GRID)
    with zipfile.ZipFile(path) as box:
        body = bytearray(box.read("xl/worksheets/sheet1.xml"))
    for place, value in hits:
        body[place % len(body)] = value
    _change(path, "xl/worksheets/sheet1.xml", bytes(body))
    with contextlib.suppress(FileTrouble):
        assert read_sheet(path).rows


@given(st.text(max_size=300))
def test_any_text_is_split(text: str) -> None:
    rows = text_table.read_text_table(text.encode("utf-8", "replace"))
    assert rows is None or all(cell is None or cell.strip() for row in rows for cell in row)
