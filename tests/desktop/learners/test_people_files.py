"""Whole files of every kind, and anything at all, give people or a named trouble."""

from __future__ import annotations

import itertools
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.errors import DeskError
from desktop.learners.office_list.people import read_people
from tests.desktop.learners.made_files import ods_table, write_csv, write_ods, write_xls, write_xlsx
from tests.desktop.learners.made_lists import HEADS, ID, TODAY, codes, read

# --- Whole files --------------------------------------------------------------------------------

GRID = [
    ["ที่", "ชื่อ", "นามสกุล", "เกิด"],
    ["1", "นางมาลี", "ใจดี", "2500"],
    ["2", "นายคำปัน", "ใจงาม", "2510"],
    ["รวม", "2 คน", None, None],
]


def test_every_kind_of_file_gives_the_same(tmp_path: Path) -> None:
    paths = [
        write_xlsx(tmp_path / "a.xlsx", GRID),
        write_ods(tmp_path / "a.ods", ods_table(GRID)),
        write_xls(tmp_path / "a.xls", GRID),
        write_csv(tmp_path / "a.csv", GRID, "cp874"),
        write_csv(tmp_path / "b.csv", GRID, "utf-8-sig", ";"),
        write_csv(tmp_path / "c.txt", GRID, "utf-16", "\t"),
    ]
    for path in paths:
        found = read_people(path, today=TODAY)
        assert [(p.row, p.title, p.given_name, p.family_name, p.birth) for p in found.people] == [
            (2, "นาง", "มาลี", "ใจดี", "1957"),
            (3, "นาย", "คำปัน", "ใจงาม", "1967"),
        ], path.name
        assert found.skipped == [(4, "total_row")]
        assert found.header_row == 1


def test_the_sheet_with_people_is_taken(tmp_path: Path) -> None:
    money = [["รายการ", "บาท"], *[["ค่าอาหาร", 500.0]] * 50]
    path = write_xlsx(tmp_path / "a.xlsx", money, GRID, names=("งบ", "คน"))
    assert read_people(path, today=TODAY).sheet == "คน"


def test_a_list_without_heading(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", GRID[1:3])
    found = read_people(path, today=TODAY)
    assert found.header_row is None
    assert [person.row for person in found.people] == [1, 2]


def test_a_second_list_beside_the_first_is_pointed_at(tmp_path: Path) -> None:
    heads = ["ที่", "ชื่อ-สกุล", "ที่", "ชื่อ-สกุล"]
    found = read(tmp_path, [1.0, "นายคำ ดี", 3.0, "นายอิน ดี"], [2.0, "นายปัน ดี", None, None], heads=heads)
    assert codes(found) == {(1, "full_name", "second_list")}
    assert [problem.value for problem in found.problems] == ["D"]


def test_headings_alone_are_a_list_of_nobody(tmp_path: Path) -> None:
    assert read(tmp_path).rows == 0


def test_no_names_at_all(tmp_path: Path) -> None:
    with pytest.raises(DeskError) as caught:
        read_people(write_xlsx(tmp_path / "a.xlsx", [["บาท", "สตางค์"], [1.0, 2.0]]), today=TODAY)
    assert caught.value.code == "no_name_column"
    assert caught.value.fields["sheet"] == "Sheet1"


def test_a_given_name_of_unwritten_signs_leaves_the_family_name_as_the_name(tmp_path: Path) -> None:
    found = read(tmp_path, ["\x1b", "ใจดี"], heads=["ชื่อ", "นามสกุล"])
    assert [(one.given_name, one.family_name) for one in found.people] == [("ใจดี", None)]


# --- Anything at all ----------------------------------------------------------------------------

cells = st.one_of(
    st.none(),
    st.text(max_size=15),
    st.sampled_from(
        ["นางมาลี ใจดี", "นายคำ ดี", "อาหมี่", "รวม", "รวม 3 คน", "ลงชื่อ.......", "(นาง ก)", ID[0], ID[1], "3/6/2500", "31/2/2500",
         "0812345678", "ชื่อ-สกุล", "“", "ด", "-", "ต.แม่กา", "ชาย", "หน้า 2", "\u202e", "😀", "ก" * 300, "|"]
    ),
    st.floats(allow_nan=False, allow_infinity=False),
    st.integers(-10, 3_000).map(float),
    st.dates(min_value=date(1901, 1, 1)),
    st.booleans(),
)  # fmt: skip


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.lists(cells, min_size=1, max_size=8), max_size=12),
    st.sampled_from([[], [HEADS], [["ที่", "ชื่อ", "นามสกุล", "วัน", "เดือน", "ปี", "หมู่ที่", "เพศ"]]]),
)
def test_any_grid_keeps_the_count(tmp_path: Path, rows: list[list[Any]], heads: list[list[Any]]) -> None:
    grid = [*heads, *rows]
    try:
        found = read_people(write_csv(tmp_path / "a.csv", grid, "utf-8-sig"), today=TODAY)
    except DeskError:
        return
    listed = [p.row for p in found.people] + [row for row, _ in found.skipped + found.duplicates]
    assert sorted(listed) == sorted(set(listed)), "a row is counted twice"
    assert found.rows == len(listed)
    kept = {person.row for person in found.people}
    assert all(of in kept and of < row for row, of in found.duplicates)
    assert all(person.given_name for person in found.people)
    told = {problem.row for problem in found.problems if problem.code != "second_list"}
    assert told <= set(listed)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(cells, min_size=8, max_size=8), min_size=1, max_size=10))
def test_any_grid_under_headings_counts_every_row(tmp_path: Path, rows: list[list[Any]]) -> None:
    clean = [
        [None if isinstance(cell, str) and not cell.strip() else cell for cell in row] for row in rows
    ]
    path = tmp_path / "a.xlsx"
    try:
        write_xlsx(path, [[*HEADS, "เพศ"], [1.0, "นางมาลี ใจดี", ID[2]], *clean])
        found = read_people(path, today=TODAY)
    except (DeskError, UnicodeEncodeError):
        return
    if found.header_row == 1:
        filled = sum(any(cell is not None for cell in row) for row in clean)
        assert found.rows == 1 + filled


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.binary(max_size=400),
    st.sampled_from([b"", b"PK\x03\x04", "ชื่อ,โทร\n".encode(), "ชื่อ\n".encode("cp874")]),
)
def test_random_bytes_raise_nothing_else(tmp_path: Path, raw: bytes, start: bytes) -> None:
    (tmp_path / "a.xls").write_bytes(start + raw)
    try:
        found = read_people(tmp_path / "a.xls", today=TODAY)
    except DeskError:
        return
    rows = itertools.chain((p.row for p in found.people), (row for row, _ in found.skipped))
    assert len(set(rows)) + len(found.duplicates) == found.rows
