"""Each cell of a row becomes what it means: names, births, numbers, sex, address."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop.learners.office_list.people import Person, read_people
from tests.desktop.learners.made_files import write_xlsx
from tests.desktop.learners.made_lists import ID, TODAY, codes, one, read

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


def test_a_column_tells_a_passport_of_digits(tmp_path: Path) -> None:
    heads = ["ชื่อ-สกุล", "ประเภทบัตร", "เลขประจำตัว"]
    person = one(tmp_path, "Ali Khan", "หนังสือเดินทาง", "12345678", heads=heads)
    assert (person.id_number, person.id_kind, person.notes) == ("12345678", "passport", ())
    assert one(tmp_path, "Ali Khan", "บัตรประชาชน", "12345678", heads=heads).id_kind is None


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
