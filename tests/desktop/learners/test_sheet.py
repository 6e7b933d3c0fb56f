"""A sheet comes out of any workbook or text file, with the rows numbered as Excel does."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from desktop.learners.office_list.cells import clean, letter, text_of
from desktop.learners.office_list.sheet import read_sheet
from tests.desktop.learners.made_files import (
    GRID,
    SMALL,
    ods_table,
    write_csv,
    write_ods,
    write_xls,
    write_xlsx,
)

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


def test_a_separator_inside_quotes_only_is_none(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes('ชื่อ\n"มาลี, ใจดี"\n'.encode())
    assert read_sheet(tmp_path / "a.csv").rows == [["ชื่อ"], ["มาลี, ใจดี"]]


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


# --- Small parts --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, ""), ("  ก ข ", "ก ข"), ("\ufeffก\u200bข\u00a0", "กข"), (True, "1"), (False, "0"),
        (1101700230708.0, "1101700230708"), (1.5, "1.5"), (7, "7"),
        (date(2569, 6, 3), "2569-06-03"),
        (datetime(2569, 6, 3, 8, tzinfo=UTC), "2569-06-03"),
        (float("nan"), "nan"), (float("inf"), "inf"),
    ],
)  # fmt: skip
def test_text_of(cell: object, text: str) -> None:
    assert text_of(clean(cell)) == text


def test_times_become_text() -> None:
    assert clean(time(8, 30)) == "08:30:00"
    assert clean(timedelta(hours=30)) == "1 day, 6:00:00"
    assert clean(b"x") is None


@pytest.mark.parametrize(("n", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_letters(n: int, name: str) -> None:
    assert letter(n) == name
