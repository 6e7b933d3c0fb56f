"""Rows that are no people, or the same person again, are left out with a reason."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop.learners.office_list.people import read_people, traits_of
from tests.desktop.learners.made_files import write_xlsx
from tests.desktop.learners.made_lists import HEADS, ID, TODAY, codes, one, read

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
    ([9.0, None, "บัตร", "เบอร์", "โทร", "ก", "ข"], "no_name"),
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
    [2.0, "รวม ใจดี"],
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
