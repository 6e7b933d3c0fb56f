# ruff: noqa: E501 - tables of made-up rows read better in long lines
"""People come out of any list: names, births, numbers, and a reason for every row left out."""

from __future__ import annotations

import itertools
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.errors import DeskError
from desktop.learners.people import Person, Reading, read_people, traits_of
from tests.desktop.learners.made_files import ods_table, write_csv, write_ods, write_xls, write_xlsx

TODAY = date(2026, 6, 3)
ID = ["1000000000019", "1000000000027", "1000000000035"]
HEADS = ["ที่", "ชื่อ-สกุล", "เลขบัตรประชาชน", "วันเกิด", "โทร", "ที่อยู่", "หมายเหตุ"]


def read(folder: Path, *rows: list[Any], heads: list[Any] | None = None) -> Reading:
    """Write rows under headings to an xlsx and read them; the first row is row 2."""
    grid = [HEADS if heads is None else heads, *rows]
    found = read_people(write_xlsx(folder / "a.xlsx", grid), today=TODAY)
    blank = sum(all(cell is None for cell in row) for row in rows)
    assert found.rows == len(rows) - blank
    return found


def one(folder: Path, *row: Any, heads: list[Any] | None = None) -> Person:
    found = read(folder, list(row), heads=heads)
    assert not found.skipped
    return found.people[0]


def codes(found: Reading) -> set[tuple[int, str, str]]:
    return {(problem.row, problem.field, problem.code) for problem in found.problems}


# --- One row ------------------------------------------------------------------------------------


def test_a_whole_row(tmp_path: Path) -> None:
    grid = [
        ["รายชื่อผู้เรียน", *[None] * 8],
        [None] * 9,
        [None, "ที่", "ชื่อ – นามสกุล", "ชื่อเล่น", "เลขบัตร", "เพศ", "ว.ด.ป.เกิด", "มือถือ", "ที่อยู่"],
        [None, 1.0, "น.ส.มาลี  ใจดี", "นก", 1000000000019.0, "หญิง", date(2500, 6, 3), 812345678.0, "5 ม.2"],
    ]  # fmt: skip
    found = read_people(write_xlsx(tmp_path / "คน.xlsx", grid, names=("แผ่น ก",)), today=TODAY)
    assert (found.sheet, found.header_row, found.rows) == ("แผ่น ก", 3, 1)
    assert found.file.endswith("คน.xlsx")
    assert found.columns == {
        "row_label": "B", "full_name": "C", "nickname": "D", "id_number": "E", "sex": "F", "birth": "G",
        "phone": "H", "address": "I",
    }  # fmt: skip
    (person,) = found.people
    assert person == Person(
        row=4, given_name="มาลี", title="นางสาว", family_name="ใจดี", nickname="นก", id_number="1000000000019",
        id_kind="thai", sex="female", birth="1957-06-03", birth_as_written="2500-06-03",
        birth_date=person.birth_date, phone="0812345678", address="5 ม.2",
        notes=("id_checksum", "phone_zero_restored"),
    )  # fmt: skip
    assert codes(found) == {(4, "id_number", "id_checksum"), (4, "phone", "phone_zero_restored")}
    assert {problem.value for problem in found.problems} == {"1000000000019", "812345678"}


BIRTHS = [
    ("3/6/2500", "1957-06-03", ()),
    ("๓ มิ.ย. ๒๕๐๐", "1957-06-03", ()),
    ("03/06/1957", "1957-06-03", ()),
    (date(1957, 6, 3), "1957-06-03", ()),
    (date(2500, 6, 3), "1957-06-03", ()),
    (date(3043, 6, 3), "1957-06-03", ("be_twice",)),
    ("3/6/3043", "1957-06-03", ("be_twice",)),
    (20974.0, "1957-06-03", ()),
    (2500.0, "1957", ()),
    ("พ.ศ. 2500", "1957", ()),
    ("มิ.ย. 2500", "1957-06", ()),
    ("31/2/2500", None, ("no_such_date",)),
    ("ไม่รู้วัน", None, ("date_unreadable",)),
    ("3/6/2580", "2037-06-03", ("birth_in_future",)),
    ("5 ก.พ. 2482", "1940-02-05", ("year_before_2484",)),
    (None, None, ()),
    ("-", None, ()),
    ("ไม่ทราบ", None, ()),
]


@pytest.mark.parametrize(("cell", "birth", "notes"), BIRTHS)
def test_births(tmp_path: Path, cell: Any, birth: str | None, notes: tuple[str, ...]) -> None:
    person = one(tmp_path, 1.0, "นายคำ ดี", None, cell)
    assert person.birth == birth
    assert person.notes == notes
    assert (person.birth_date is None) == (
        person.birth_as_written is None or notes == ("date_unreadable",)
    )


def test_a_truth_value_is_no_birth(tmp_path: Path) -> None:
    assert one(tmp_path, 1.0, "นายคำ ดี", None, True).notes == ("date_unreadable",)


def test_the_date_keeps_what_was_written(tmp_path: Path) -> None:
    person = one(tmp_path, 1.0, "นายคำ ดี", None, "๓/๖/๒๕๐๐")
    assert person.birth_as_written == "๓/๖/๒๕๐๐"
    assert person.birth_date is not None
    assert person.birth_date.era == "be"


@pytest.mark.parametrize(
    ("parts", "birth"),
    [
        ((3.0, 6.0, 2500.0), "1957-06-03"),
        (("๓", "มิ.ย.", "๒๕๐๐"), "1957-06-03"),
        ((None, 6.0, 2500.0), "1957-06"),
        ((None, "มิถุนายน", "2500"), "1957-06"),
        ((None, None, 2500.0), "1957"),
        ((3.0, None, 2500.0), "1957"),
        ((3.0, 6.0, None), None),
        ((None, None, None), None),
    ],
)
def test_birth_in_three_columns(tmp_path: Path, parts: tuple[Any, ...], birth: str | None) -> None:
    heads = ["ชื่อ-สกุล", "วัน", "เดือน", "ปี"]
    assert one(tmp_path, "นายคำ ดี", *parts, heads=heads).birth == birth


def test_month_first_only_where_the_column_proves_it(tmp_path: Path) -> None:
    def births(*cells: str) -> list[str | None]:
        rows = [[float(n), f"นายคำ{'กขคง'[n]} ดี", None, cell] for n, cell in enumerate(cells)]
        return [person.birth for person in read(tmp_path, *rows).people]

    assert births("5/3/1960", "4/5/1961") == ["1960-03-05", "1961-05-04"]
    assert births("5/3/1960", "5/23/1961") == ["1960-05-03", "1961-05-23"]
    assert births("5/3/1960", "5/23/1961", "23/5/1962") == [
        "1960-03-05",
        "1961-05-23",
        "1962-05-23",
    ]
    found = read(tmp_path, [1.0, "นายคำ ดี", None, "5/3/1960"], [2.0, "นายปัน ดี", None, "5/23/1961"])
    assert [person.notes for person in found.people] == [("month_first",), ("month_first",)]


NAMES = [
    ("นางสาวมาลี ใจดี", ("นางสาว", "มาลี", "ใจดี")),
    ("ด.ญ. น้ำทิพย์   ทุ่งกว้าง", ("เด็กหญิง", "น้ำทิพย์", "ทุ่งกว้าง")),
    ("เเก้วตา ใจดี", (None, "แก้วตา", "ใจดี")),
    ("นายอาหมี่", ("นาย", "อาหมี่", None)),
    ("อาหมี่ -", (None, "อาหมี่", None)),
    ("รวมพร ใจดี", (None, "รวมพร", "ใจดี")),
    ("นางามพล ดี", (None, "นางามพล", "ดี")),
    ("Mr. John Smith", ("Mr.", "John", "Smith")),
    ("มาลี 😀 ใจดี", (None, "มาลี", "😀 ใจดี")),
    ("محمد علي", (None, "محمد", "علي")),
]


@pytest.mark.parametrize(("text", "wanted"), NAMES)
def test_joined_names(tmp_path: Path, text: str, wanted: tuple[str | None, ...]) -> None:
    person = one(tmp_path, 1.0, text, ID[0])
    assert (person.title, person.given_name, person.family_name) == wanted


SPLIT = [
    (("นาง", "พระจันทร์", "ใจดี"), ("นาง", "พระจันทร์", "ใจดี")),
    (("น.ส.", "มาลี", "ใจดี"), ("นางสาว", "มาลี", "ใจดี")),
    ((None, "นายคำปัน", "ใจดี"), ("นาย", "คำปัน", "ใจดี")),
    ((None, "คำปัน", "ณ ทุ่ง"), (None, "คำปัน", "ณ ทุ่ง")),
    (("นาย", "อาหมี่", "-"), ("นาย", "อาหมี่", None)),
    (("อาจารย์ใหญ่", "มาลี", "ใจดี"), ("อาจารย์ใหญ่", "มาลี", "ใจดี")),
    (("นาย", None, "ใจดี"), ("นาย", "ใจดี", None)),
]


@pytest.mark.parametrize(("cells", "wanted"), SPLIT)
def test_names_in_columns(
    tmp_path: Path, cells: tuple[str | None, ...], wanted: tuple[str | None, ...]
) -> None:
    person = one(tmp_path, *cells, heads=["คำนำหน้า", "ชื่อ", "นามสกุล"])
    assert (person.title, person.given_name, person.family_name) == wanted


def test_long_and_strange_names_are_kept_and_pointed_at(tmp_path: Path) -> None:
    found = read(tmp_path, [1.0, "ก" * 200 + " ข", ID[0]], [2.0, "ชื่อ\x07แดง\u202e ดี", ID[1]])
    assert len(found.people[0].given_name) == 200
    assert "name_long" in found.people[0].notes
    assert found.people[1].given_name == "ชื่อแดง"


NUMBERS = [
    (1101700230708.0, "1101700230708", "thai", ()),
    ("1101700230708.0", "1101700230708", "thai", ()),
    ("๑๑๐๑๗๐๐๒๓๐๗๐๘", "1101700230708", "thai", ()),
    ("1.1017E+12", None, None, ("id_lost_digits",)),
    ("G123456789012", "G123456789012", "gcode", ()),
    ("รอทำบัตร", None, None, ("id_unknown",)),
    ("12345", "12345", None, ("id_length",)),
    (date(2026, 1, 1), None, None, ("id_unknown",)),
    (True, None, None, ("id_unknown",)),
    ("-", None, None, ()),
    (None, None, None, ()),
]


@pytest.mark.parametrize(("cell", "number", "kind", "notes"), NUMBERS)
def test_numbers(
    tmp_path: Path, cell: Any, number: str | None, kind: str | None, notes: tuple[str, ...]
) -> None:
    person = one(tmp_path, 1.0, "นายคำ ดี", cell)
    assert (person.id_number, person.id_kind, person.notes) == (number, kind, notes)


PHONES = [
    (812345678.0, "0812345678", ("phone_zero_restored",)),
    ("๐๘๑-๒๓๔ ๕๖๗๘", "0812345678", ()),
    ("081-2345678, 089-1111111", "0812345678", ("phone_several",)),
    ("ไม่มี", None, ()),
    ("12", None, ("phone_unreadable",)),
    (date(2026, 1, 1), None, ("phone_unreadable",)),
]


@pytest.mark.parametrize(("cell", "phone", "notes"), PHONES)
def test_phones(tmp_path: Path, cell: Any, phone: str | None, notes: tuple[str, ...]) -> None:
    person = one(tmp_path, 1.0, "นายคำ ดี", None, None, cell)
    assert (person.phone, person.notes) == (phone, notes)


def test_the_second_phone_column_fills_in(tmp_path: Path) -> None:
    heads = ["ชื่อ-สกุล", "โทรศัพท์", "มือถือ"]
    assert one(tmp_path, "นายคำ ดี", None, "0812345678", heads=heads).phone == "0812345678"


@pytest.mark.parametrize(
    ("title", "cell", "sex", "notes"),
    [
        ("นาย", None, "male", ()), ("น.ส.", None, "female", ()), ("ดร.", None, None, ()), ("ดร.", "ญ", "female", ()),
        ("นาย", "หญิง", "female", ("sex_against_title",)), ("นาง", "?", "female", ("sex_unreadable",)),
        (None, "M", "male", ()),
    ],
)  # fmt: skip
def test_sex(
    tmp_path: Path, title: str | None, cell: str | None, sex: str | None, notes: tuple[str, ...]
) -> None:
    heads = ["คำนำหน้า", "ชื่อ-สกุล", "เพศ"]
    person = one(tmp_path, title, "คำ ดี", cell, heads=heads)
    assert (person.sex, person.notes) == (sex, notes)


def test_sex_ticked_in_two_columns(tmp_path: Path) -> None:
    grid = [
        ["ที่", "ชื่อ-สกุล", "เพศ", None, "โทร"],
        [None, None, "ชาย", "หญิง", None],
        [1.0, "คำ ดี", "/", None, "0812345678"],
        [2.0, "มาลี ดี", None, "✓", "0812345679"],
        [3.0, "ปัน ดี", None, None, "0812345670"],
    ]
    found = read_people(write_xlsx(tmp_path / "a.xlsx", grid), today=TODAY)
    assert [person.sex for person in found.people] == ["male", "female", None]
    assert found.header_row == 2


PARTS = ["ชื่อ-สกุล", "บ้านเลขที่", "หมู่ที่", "บ้าน", "ถนน", "ตำบล", "อำเภอ", "จังหวัด", "รหัสไปรษณีย์"]
ADDRESSES = [
    (("12/3", 4.0, "ดงงาม", None, "แม่กา", "เมืองพะเยา", "พะเยา", 56000.0), "12/3 หมู่ที่ 4 ดงงาม ตำบลแม่กา อำเภอเมืองพะเยา จังหวัดพะเยา 56000"),
    (("5", "ม.2", None, None, "ต.แม่กา", "อ.เมือง", "จ.พะเยา", None), "5 หมู่ที่ 2 ต.แม่กา อ.เมือง จ.พะเยา"),
    (("9", "บ้านดง", None, "พหล", None, None, None, None), "9 บ้านดง พหล"),
    (("9", "-", None, None, "ดินแดง", "ดินแดง", "กรุงเทพมหานคร", None), "9 แขวงดินแดง เขตดินแดง กรุงเทพมหานคร"),
    ((None,) * 8, None),
]  # fmt: skip


@pytest.mark.parametrize(("parts", "address"), ADDRESSES)
def test_address_parts(tmp_path: Path, parts: tuple[Any, ...], address: str | None) -> None:
    assert one(tmp_path, "นายคำ ดี", *parts, heads=PARTS).address == address


def test_a_part_is_not_said_twice(tmp_path: Path) -> None:
    heads = ["ชื่อ-สกุล", "ที่อยู่", "ตำบล"]
    assert one(tmp_path, "นายคำ ดี", "5 ต.แม่กา", "แม่กา", heads=heads).address == "5 ต.แม่กา"


def test_ditto_marks_repeat_the_row_above(tmp_path: Path) -> None:
    heads = ["คำนำหน้า", "ชื่อ-สกุล", "ที่อยู่", "โทร"]
    found = read(
        tmp_path,
        ["นาง", "คำ ดี", "5 ม.2", "0812345678"],
        ["ด", "มาลี ดี", "“", "”"],
        ["”", "ปัน ดี", None, None],
        ["นาย", "อิน ดี", "〃", None],
        heads=heads,
    )
    assert [person.title for person in found.people] == ["นาง", "นาง", "นาง", "นาย"]
    assert [person.address for person in found.people] == ["5 ม.2", "5 ม.2", None, None]
    assert found.people[1].phone is None


def test_remarks_are_kept(tmp_path: Path) -> None:
    assert one(tmp_path, 1.0, "นายคำ ดี", None, None, None, None, "ใช้รถเข็น").remark == "ใช้รถเข็น"


# --- Rows that are no people --------------------------------------------------------------------

SKIPPED = [
    ([None, "รวมทั้งสิ้น 40 คน"], "total_row"),
    (["รวม", None, 40.0], "total_row"),
    (["รวม", "40 คน"], "total_row"),
    ([None, "รวม"], "total_row"),
    ([None, None, "Total 5"], "total_row"),
    ([None, "จำนวน 12 คน"], "total_row"),
    ([None, "ลงชื่อ.......................ผู้รับรอง"], "signature_row"),
    ([None, None, None, "(นางดอกไม้ ทุ่งกว้าง)"], "signature_row"),
    ([None, "(นางดอกไม้ ทุ่งกว้าง)"], "signature_row"),
    ([None, None, "ผู้อำนวยการศูนย์ฯ"], "signature_row"),
    ([None, "นายกองค์การบริหารส่วนตำบลทุ่งงาม"], "signature_row"),
    ([None, "......................................"], "signature_row"),
    (HEADS, "repeated_header"),
    ([None, "ชื่อ - สกุล"], "repeated_header"),
    ([9.0, None, None], "no_name"),
    ([9.0, "-", None], "no_name"),
    ([9.0, "12345", ID[2]], "no_name"),
    ([None, None, None, None, None, "ต.แม่กา"], "note_row"),
    (["กลุ่มที่ 2 บ้านดง"], "note_row"),
    ([None, "กลุ่มที่ 2 บ้านดง"], "note_row"),
    ([None, "หน้า 1/3"], "note_row"),
    ([None, None, "Page 1 of 3"], "note_row"),
    (["หมายเหตุ: มาสาย"], "note_row"),
    (["* ขาดเอกสาร"], "note_row"),
]


@pytest.mark.parametrize(("row", "reason"), SKIPPED)
def test_rows_left_out(tmp_path: Path, row: list[Any], reason: str) -> None:
    found = read(
        tmp_path,
        [1.0, "นายคำ ดี", ID[0], "2500"],
        row,
        [None] * 4,
        [2.0, "รวมพร ใจดี", ID[1], "2500"],
    )
    assert found.skipped == [(3, reason)]
    assert [person.row for person in found.people] == [2, 5]


KEPT = [
    [2.0, "รวมพร ใจดี"],
    [2.0, "นายกล้า ใจดี"],
    [2.0, "ลงกรณ์ ดี"],
    [2.0, "หน้าใส ใจดี"],
    [2.0, "(นางดอกไม้ ทุ่งกว้าง)", ID[1], "2500"],
    ["2.", "ยอดรัก ใจดี"],
    ["๒", "คำ ใจดี"],
    [None, "มาลี ใจดี"],
    [None, "มาลี ใจดี", ID[1], "2500"],
    ["ก", "มาลี ใจดี", ID[1], "2500"],
]


@pytest.mark.parametrize("row", KEPT)
def test_people_who_look_like_something_else(tmp_path: Path, row: list[Any]) -> None:
    found = read(tmp_path, [1.0, "นายคำ ดี", ID[0], "2500"], row)
    assert found.skipped == []
    assert len(found.people) == 2


def test_lines_below_the_total_are_signatures(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        [1.0, "นายคำ ดี", ID[0]],
        ["รวม", "1 คน"],
        [None, "นางดอกไม้ ทุ่งกว้าง"],
        [None, None, "ครูศูนย์การเรียนรู้"],
        [2.0, "นายปัน ดี", ID[1], "2500"],
        [None, "นายอิน ดี"],
    )
    assert found.skipped == [(3, "total_row"), (4, "signature_row"), (5, "signature_row")]
    assert [person.row for person in found.people] == [2, 6, 7]


def test_both_rows_of_a_heading_are_known_again(tmp_path: Path) -> None:
    upper = ["ที่", "ชื่อ-สกุล", "ที่อยู่", None]
    lower = [None, None, "ตำบล", "อำเภอ"]
    grid = [upper, lower, [1.0, "นายคำ ดี", "ก", "ข"], upper, lower, [2.0, "นายปัน ดี", "ก", "ข"]]
    found = read_people(write_xlsx(tmp_path / "a.xlsx", grid), today=TODAY)
    assert found.skipped == [(4, "repeated_header"), (5, "repeated_header")]


# --- Twice in the file --------------------------------------------------------------------------


def test_the_same_number_is_the_same_person(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        [1.0, "นางมาลี ใจดี", ID[0], None, None],
        [2.0, "มาลี  ใจดี", ID[0], "3/6/2500", "0812345678"],
        [3.0, "นางมาลี ทุ่งงาม", ID[0]],
    )
    assert found.duplicates == [(3, 2), (4, 2)]
    assert (3, "phone", "duplicate_differs") in codes(found)
    assert (3, "birth", "duplicate_differs") in codes(found)
    assert not any(row == 4 for row, _, _ in codes(found))


def test_one_number_two_people(tmp_path: Path) -> None:
    found = read(tmp_path, [1.0, "นางมาลี ใจดี", ID[0]], [2.0, "นายคำปัน แก้วกล้า", ID[0]])
    assert found.duplicates == []
    assert "id_taken" in found.people[1].notes
    assert found.people[1].id_number == ID[0]
    assert (3, "id_number", "id_taken") in codes(found)


@pytest.mark.parametrize(
    ("a", "b", "twice", "note"),
    [
        ((None, "3/6/2500", None), (None, "3/6/1957", None), True, False),
        ((None, None, "0812345678"), (None, None, "081-234-5678"), True, False),
        ((None, None, None), (None, None, None), True, False),
        ((None, None, None), (None, None, "0812345678"), False, True),
        ((None, "3/6/2500", "0812345678"), (None, "4/6/2500", "0812345678"), False, False),
        ((ID[0], None, None), (ID[1], None, None), False, False),
        (("12345", None, None), ("12345", None, None), True, False),
        ((None, "ไม่รู้", None), (None, "ไม่แน่", None), True, False),
    ],
)
def test_the_same_name(tmp_path: Path, a: Any, b: Any, twice: bool, note: bool) -> None:
    found = read(tmp_path, [1.0, "นางมาลี ใจดี", *a], [2.0, "น.ส.มาลี ใจดี", *b])
    assert found.duplicates == ([(3, 2)] if twice else [])
    assert ("same_name" in found.people[-1].notes) == note
    assert ((3, "name", "same_name") in codes(found)) == note


def test_traits_leave_out_what_is_no_document(tmp_path: Path) -> None:
    assert traits_of(one(tmp_path, 1.0, "นายคำ ดี", "12345")).id_number is None
    found = traits_of(one(tmp_path, 1.0, "นายคำ ดี", ID[0], "2500", "0812345678"))
    assert (found.name_key, found.id_number, found.phone) == ("คำ|ดี", ID[0], "0812345678")
    assert (found.birth_earliest, found.birth_latest) == (date(1957, 1, 1), date(1957, 12, 31))


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


def test_headings_alone_are_a_list_of_nobody(tmp_path: Path) -> None:
    assert read(tmp_path).rows == 0


def test_no_names_at_all(tmp_path: Path) -> None:
    with pytest.raises(DeskError) as caught:
        read_people(write_xlsx(tmp_path / "a.xlsx", [["บาท", "สตางค์"], [1.0, 2.0]]), today=TODAY)
    assert caught.value.code == "no_name_column"
    assert caught.value.fields["sheet"] == "Sheet1"


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


@settings(
    max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(st.lists(cells, min_size=1, max_size=8), max_size=12),
    st.sampled_from([[], [HEADS], [["ที่", "ชื่อ", "นามสกุล", "วัน", "เดือน", "ปี", "หมู่ที่", "เพศ"]]]),
)
def test_any_grid_keeps_the_count(
    tmp_path: Path, rows: list[list[Any]], heads: list[list[Any]]
) -> None:
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
    assert {problem.row for problem in found.problems} <= set(listed)


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.lists(cells, min_size=8, max_size=8), min_size=1, max_size=10))
def test_any_grid_under_headings_counts_every_row(tmp_path: Path, rows: list[list[Any]]) -> None:
    clean = [
        [None if isinstance(cell, str) and not cell.strip() else cell for cell in row]
        for row in rows
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


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
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
