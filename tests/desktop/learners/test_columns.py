"""The heading row and the columns are found under banners, in any spelling, or by content alone."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.learners.office_list.columns import find_columns, score
from desktop.learners.office_list.content import kind_of, profile

NAMES = ["นางสมหญิง ใจดี", "นายคำปัน ใจงาม", "นางสาวมาลี แก้วกล้า", "ด.ช.แดน ดีทุ่ง"]
GIVEN = ["สมหญิง", "คำปัน", "มาลี", "แดน"]
FAMILY = ["ใจดี", "ใจงาม", "แก้วกล้า", "ดีทุ่ง"]
TITLE = ["นาง", "นาย", "น.ส.", "ด.ช."]
IDS = ["1000000000019", 1000000000027.0, "1-0000-00000-03-7", "๑๐๐๐๐๐๐๐๐๐๐๔๖"]
PHONES = ["0812345678", 812345678.0, "081-234-5678", "๐๘๑๒๓๔๕๖๗๘"]
BIRTHS = ["3/6/2500", date(1960, 1, 2), "๓ มิ.ย. ๒๕๐๐", 2490.0]
LABELS = [1.0, 2.0, 3.0, 4.0]
SEXES = ["หญิง", "ชาย", "หญิง", "ชาย"]
PLACES = ["1/2 ม.3 ต.ทุ่งงาม", "บ้านเลขที่ 5", "12/1 หมู่ 4", "3/3 ต.ดอย"]


def down(*columns: list[Any]) -> list[list[Any]]:
    return [list(row) for row in zip(*columns, strict=True)]


def fields(rows: list[list[Any]]) -> dict[str, int]:
    return {field: found[0] for field, found in find_columns(rows).fields.items()}


# --- The heading row ----------------------------------------------------------------------------


def test_under_banners() -> None:
    banners: list[list[Any]] = [
        ["รายชื่อผู้เข้าร่วมโครงการอบรมอาชีพ", None, None],
        ["วันที่ 3 มิถุนายน 2569", None, None],
        [None, None, None],
    ]
    rows = [*banners, ["ที่", "ชื่อ-สกุล", "โทร"], *down(LABELS, NAMES, PHONES)]
    found = find_columns(rows)
    assert (found.header, found.first) == (3, 4)
    assert fields(rows) == {"row_label": 0, "full_name": 1, "phone": 2}
    assert found.first_of("phone") == 2
    assert found.first_of("sex") is None


def test_two_rows_of_headings() -> None:
    rows = [
        ["ที่", "ชื่อ-สกุล", "วันเดือนปีเกิด", None, None, "เพศ", None, "ที่อยู่", None],
        [None, None, "วัน", "เดือน", "ปี", "ช", "ญ", "บ้านเลขที่", "ตำบล"],
        [1.0, NAMES[0], 3.0, "มิ.ย.", 2500.0, None, "/", "12/3", "แม่กา"],
        [2.0, NAMES[1], 4.0, "ก.ค.", 2501.0, "/", None, "5", "แม่กา"],
    ]
    assert find_columns(rows).header == 1
    assert fields(rows) == {
        "row_label": 0, "full_name": 1, "birth_day": 2, "birth_month": 3, "birth_year": 4,
        "sex_male": 5, "sex_female": 6, "house": 7, "tambon": 8,
    }  # fmt: skip


def test_day_month_year_in_one_row_of_headings() -> None:
    rows = [["ชื่อ-สกุล", "วัน", "เดือน", "ปี"], [NAMES[0], 1.0, 2.0, 2500.0]]
    assert fields(rows) == {"full_name": 0, "birth_day": 1, "birth_month": 2, "birth_year": 3}
    lone = [["ชื่อ-สกุล", "วันที่", "โทร"], [NAMES[0], "3/6/2569", PHONES[0]]]
    assert "birth_day" not in fields(lone)


def test_a_lone_heading_over_names() -> None:
    found = find_columns([["ชื่อ"], *([name] for name in NAMES)])
    assert (found.header, found.fields) == (0, {"full_name": (0,)})


def test_a_list_of_nothing_but_names_without_heading() -> None:
    found = find_columns([[name] for name in NAMES])
    assert (found.header, found.first, found.fields) == (None, 0, {"full_name": (0,)})


def test_one_word_that_could_be_a_heading_is_none_yet() -> None:
    rows = down(LABELS, NAMES, ["ทุ่ง", "บ้าน", "ทุ่ง", "ดอย"])
    assert find_columns(rows).header is None


def test_a_row_of_people_is_no_heading() -> None:
    rows = [["1", "นางสมหญิง ใจดี", "หญิง", "หมู่ 5", "โทร 0812345678"]] * 3
    assert find_columns(rows).header is None


# --- Names --------------------------------------------------------------------------------------

NAME_CASES = [
    (["ชื่อ", "โทร"], (NAMES, PHONES), {"full_name": 0, "phone": 1}),
    (["ชื่อ", "นามสกุล"], (GIVEN, FAMILY), {"given_name": 0, "family_name": 1}),
    (["ชื่อ", "ชื่อ-สกุล"], (GIVEN, NAMES), {"other": 0, "full_name": 1}),
    (["ชื่อ", "สกุล"], (NAMES, FAMILY), {"given_name": 0, "family_name": 1}),
    (["ชื่อ", "ชื่อสกุล"], (GIVEN, FAMILY), {"given_name": 0, "family_name": 1}),
    (["ชื่อ", None, "โทร"], (GIVEN, FAMILY, PHONES), {"given_name": 0, "family_name": 1, "phone": 2}),
    (
        ["ที่", "ชื่อ-สกุล", None, None, "โทร"],
        (LABELS, TITLE, GIVEN, FAMILY, PHONES),
        {"row_label": 0, "title": 1, "given_name": 2, "family_name": 3, "phone": 4},
    ),
    (["ชื่อ-สกุล", None, "โทร"], (TITLE, NAMES, PHONES), {"title": 0, "full_name": 1, "phone": 2}),
    (["ชื่อ-สกุล", None], (GIVEN, FAMILY), {"given_name": 0, "family_name": 1}),
    (["ชื่อตัว", "เพศ"], (NAMES, SEXES), {"full_name": 0, "sex": 1}),
    (["คำนำหน้า", "ชื่อ", "นามสกุล"], (TITLE, GIVEN, FAMILY), {"title": 0, "given_name": 1, "family_name": 2}),
    (["First name", "Surname", "DOB"], (GIVEN, FAMILY, BIRTHS), {"given_name": 0, "family_name": 1, "birth": 2}),
    (["ชื่อ-สกุล", None, "โทร"], (NAMES, SEXES, PHONES), {"full_name": 0, "phone": 2, "sex": 1}),
]  # fmt: skip


@pytest.mark.parametrize(("heads", "columns", "wanted"), NAME_CASES)
def test_names(heads: list[Any], columns: tuple[list[Any], ...], wanted: dict[str, int]) -> None:
    assert fields([heads, *down(*columns)]) == wanted


def test_rows_longer_than_the_heading() -> None:
    rows = [["ชื่อ-สกุล", "โทร"], *down(NAMES, PHONES, IDS)]
    assert fields(rows) == {"full_name": 0, "phone": 1, "id_number": 2}


# --- Content against headings -------------------------------------------------------------------


def test_thirteen_digits_are_the_id_whatever_they_are_called() -> None:
    assert fields([["ชื่อ-สกุล", "รหัส"], *down(NAMES, IDS)])["id_number"] == 1
    found = fields([["ชื่อ-สกุล", "เลขประจำตัว", "รหัส"], *down(NAMES, LABELS, IDS)])
    assert found == {"full_name": 0, "other": 1, "id_number": 2}


def test_phone_and_id_swapped() -> None:
    rows = [["ชื่อ-สกุล", "เลขบัตรประชาชน", "โทรศัพท์"], *down(NAMES, PHONES, IDS)]
    assert fields(rows) == {"full_name": 0, "phone": 1, "id_number": 2}


def test_the_guardians_number_is_not_the_learners() -> None:
    found = fields([["ชื่อ-สกุล", "เลขบัตรผู้ปกครอง", "โทรผู้ปกครอง"], *down(NAMES, IDS, PHONES)])
    assert found == {"full_name": 0, "somebody": 1}


def test_columns_without_heading_are_told_by_content() -> None:
    rows = [["ชื่อ-สกุล", "หมู่ที่", None, None, None], *down(NAMES, LABELS, IDS, PHONES, BIRTHS)]
    assert fields(rows) == {
        "full_name": 0, "village_no": 1, "id_number": 2, "phone": 3, "birth": 4,
    }  # fmt: skip


def test_names_without_heading_beside_columns_with_one() -> None:
    rows = [["ที่", None, "ที่อยู่", "โทร"], *down(LABELS, NAMES, PLACES, PHONES)]
    assert fields(rows)["full_name"] == 1


# --- No heading at all --------------------------------------------------------------------------


def test_no_heading() -> None:
    rows = [
        ["รายการของเรา", *([None] * 7)],
        *down(LABELS, TITLE, GIVEN, FAMILY, IDS, BIRTHS, PHONES, PLACES),
    ]
    found = find_columns(rows)
    assert (found.header, found.first) == (None, 1)
    assert fields(rows) == {
        "row_label": 0, "title": 1, "given_name": 2, "family_name": 3, "id_number": 4, "birth": 5,
        "phone": 6, "address": 7,
    }  # fmt: skip


def test_no_heading_joined_names_and_sex() -> None:
    rows = down(PLACES, SEXES, NAMES)
    assert fields(rows) == {"sex": 1, "full_name": 2, "address": 0}


def test_no_names_no_columns() -> None:
    assert find_columns(down(LABELS, PHONES)).fields == {}
    assert find_columns([]).fields == {}


# --- Score --------------------------------------------------------------------------------------


def test_score_prefers_lists_of_people() -> None:
    people = [["ชื่อ-สกุล", "โทร", "เพศ"], *down(NAMES, PHONES, SEXES)]
    few = [["ชื่อ-สกุล"], [NAMES[0]]]
    money = [["รายการ", "จำนวน"], ["ค่าอาหาร", 500.0]]
    assert score(people) > score(few) > score([["1", "2"]]) == 0.0
    assert score(people) > score(money)


# --- Content ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("1101700230708", "id"), (1101700230708.0, "id"), ("1-1017-00230-70-8", "id"), ("1.1017E+12", "id"),
        ("G123456789012", "id"), ("๑๑๐๑๗๐๐๒๓๐๗๐๘", "id"), ("0812345678", "phone"), (812345678.0, "phone"),
        ("053-123456", "phone"), ("+66 81 234 5678", "phone"), (date(2000, 1, 1), "date"), ("3/6/2500", "date"),
        ("3 มิ.ย. 2500", "date"), (2500.0, "date"), ("พ.ศ. 2500", "date"), ("2500-06-03", "date"), ("นาย", "title"),
        ("Mr.", "title"), ("ช", "sex"), ("Female", "sex"), ("12/3 ม.4", "place"), ("ต.แม่กา อ.เมือง", "place"),
        ("สมหญิง ใจดี", "words"), (7.0, "number"), ("12/3", "place"), ("-", "other"), ("x9", "other"),
        ("(081) 234-5678", "phone"), ("Ganda", "words"),
    ],
)  # fmt: skip
def test_kind_of(cell: Any, kind: str) -> None:
    assert kind_of(cell) == kind


def test_profile_counts_up() -> None:
    assert profile([1.0, 2.0, 3.0]).counting
    assert not profile([5.0, 2.0, 9.0]).counting
    assert not profile([None, None]).counting
    assert profile([None]).filled == 0
    assert profile(["ก"] * 500).filled == 120


@settings(deadline=None, max_examples=150)
@given(
    st.lists(
        st.lists(st.one_of(st.none(), st.text(max_size=12), st.floats(), st.dates(), st.booleans()), max_size=6),
        max_size=12,
    )
)  # fmt: skip
def test_any_grid_has_a_layout(rows: list[list[Any]]) -> None:
    found = find_columns(rows)
    width = max(map(len, rows), default=0)
    assert 0 <= found.first <= max(len(rows), 1)
    assert all(0 <= column < width for columns in found.fields.values() for column in columns)
    assert score(rows) >= 0
