"""An import before its button is pressed: what was mended and why, what is chosen, what would be taken."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from desktop.errors import BadValue, Refused
from desktop.learners import import_rows, register, take_in
from desktop.learners.choices import Choice
from desktop.learners.import_rows import LEFT_OUT, MAYBE, MENDED, TAKE, Totals, preview_rows, totals
from desktop.learners.office_list.people import Reading
from desktop.learners.take_in import Taken, compare
from desktop.models import DocumentNumber, Learner
from desktop.store.store import Store
from tests.desktop.learners.made_lists import ID, read

ROWS: list[list[Any]] = [
    [1, "นางปรินดา สะนิ", ID[0], "9/8/2491", "0812344471", "ม.2", None],
    [2, "นางรูกัยเย๊าะห์ นามวิชา", None, "12/3/3031", 812342210.0, None, None],
    [3, "เเก้ว มูลเมือง", None, "2494", None, None, None],
    [4, "น.ส.กัญญาณัฐ ฤทธิ์ศักดิ์", None, "15/2/44", None, None, None],
    [5, "นางปรินดา สะนิ", ID[0], "9/8/2491", None, None, None],
    [6, "นายปริญญา เสนแก้ว", 1.56e12, None, "08-1234-1920", None, None],
    [None, "รวม 6 คน", None, None, None, None, None],
]  # fmt: skip


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    return read(tmp_path, *ROWS)


def compared(store: Store, reading: Reading, choices: dict[int, Choice] | None = None) -> Taken:
    with store.read() as tx:
        return compare(tx, reading, choices)


def changes(taken: Taken, row: int) -> list[tuple[str, str, str, str]]:
    (found,) = [one for one in preview_rows(taken) if one.row == row]
    return [(one.field, one.written, one.read, one.code) for one in found.changed]


# --- what is shown -------------------------------------------------------------------------------


def test_totals_come_first_and_are_what_taking_in_does(store: Store, reading: Reading) -> None:
    assert totals(compared(store, reading)) == Totals(rows=7, take=5, mended=4, maybe=1, left_out=1)
    with store.write("learners.import") as tx:
        taken = take_in.take_in(tx, reading)
    assert totals(taken).take == len(taken.ids) == 5


def test_rows_come_in_the_sheets_order_with_what_becomes_of_them(store: Store, reading: Reading) -> None:
    taken = compared(store, reading)
    assert [(one.row, one.kind) for one in preview_rows(taken)] == [
        (2, TAKE), (3, MENDED), (4, MENDED), (5, MENDED), (6, MAYBE), (7, MENDED), (8, LEFT_OUT),
    ]  # fmt: skip
    (again,) = preview_rows(taken, only=MAYBE)
    assert (again.why, again.of_row, again.name) == ("duplicate_row", 2, "นางปรินดา สะนิ")
    (total,) = preview_rows(taken, only=LEFT_OUT)
    assert (total.name, total.why, total.phone) == ("รวม 6 คน", "total_row", None)


def test_rows_are_given_as_somebody_scrolls(store: Store, reading: Reading) -> None:
    taken = compared(store, reading)
    assert [one.row for one in preview_rows(taken, 2, 3)] == [4, 5, 6]
    assert [one.row for one in preview_rows(taken, 1, 2, MENDED)] == [4, 5]
    assert [one.row for one in preview_rows(taken, 0, 9, TAKE)] == [2, 3, 4, 5, 7]
    assert preview_rows(taken, 7, 10) == ()
    assert set(import_rows.KINDS) == {TAKE, MENDED, MAYBE, LEFT_OUT}


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (2, []),
        (3, [("birth", "12/3/3031", "1945-03-12", "be_twice"), ("phone", "812342210", "0812342210", "phone_zero_restored")]),
        (4, [("name", "เเก้ว มูลเมือง", "แก้ว มูลเมือง", "letters_mended")]),
        (5, [
            ("name", "น.ส.กัญญาณัฐ ฤทธิ์ศักดิ์", "นางสาวกัญญาณัฐ ฤทธิ์ศักดิ์", "title_spelled_out"),
            ("birth", "15/2/44", "2001-02-15", "year_two_digits"),
        ]),
        (7, [("id_number", "1560000000000", "", "id_lost_digits")]),
    ],
)  # fmt: skip
def test_what_was_written_stands_beside_what_was_read_and_why(
    store: Store, reading: Reading, row: int, told: list[tuple[str, str, str, str]]
) -> None:
    assert changes(compared(store, reading), row) == told


def test_blanks_and_dashes_are_no_mending(store: Store, tmp_path: Path) -> None:
    reading = read(
        tmp_path, [1, "นาย  คำ   ดี", "1-0000-00000-01-9", "๓ มิ.ย. ๒๕๐๐", "081-234-4471", None, None]
    )
    assert [(one.kind, one.changed) for one in preview_rows(compared(store, reading))] == [(TAKE, ())]


def test_a_number_before_a_name_is_taken_off_and_told(store: Store, tmp_path: Path) -> None:
    reading = read(tmp_path, [1, "1. นายคำ ดี", None, None, None, None, None])
    assert changes(compared(store, reading), 2) == [("name", "1. นายคำ ดี", "นายคำ ดี", "name_tidied")]


def test_doubts_that_are_no_mending_are_told_apart(store: Store, tmp_path: Path) -> None:
    reading = read(tmp_path, [1, "นายคำ ดี", ID[1], "31/2/2500", None, None, None])
    (row,) = preview_rows(compared(store, reading))
    assert row.changed == ()
    assert {(one.field, one.code) for one in row.doubts} == {
        ("id_number", "id_checksum"),
        ("birth", "no_such_date"),
    }
    assert (row.birth_as_written, row.id_number) == ("31/2/2500", ID[1])


def test_the_pairing_of_columns_is_told_by_their_headings(reading: Reading) -> None:
    assert (reading.headings["full_name"], reading.columns["full_name"]) == ("ชื่อ-สกุล", "B")
    assert (reading.headings["birth"], reading.columns["birth"]) == ("วันเกิด", "D")


def test_somebody_known_here_is_shown_with_whom(store: Store, reading: Reading) -> None:
    with store.write("test") as tx:
        there = register.add(tx, "นางปรินดา สะนิ", id_number=ID[0])
    found = preview_rows(compared(store, reading), only=MAYBE)
    assert [(one.row, one.why, one.of) for one in found] == [
        (2, "duplicate_known", there.id),
        (6, "duplicate_row", None),
    ]


# --- what is chosen ------------------------------------------------------------------------------


def test_a_row_left_out_by_hand_is_not_taken_and_one_that_repeats_it_is(
    store: Store, reading: Reading
) -> None:
    taken = compared(store, reading, {2: Choice(leave=True), 4: Choice(leave=True)})
    kinds = {one.row: (one.kind, one.why) for one in preview_rows(taken)}
    assert kinds[2] == kinds[4] == (LEFT_OUT, "left_by_hand")
    assert kinds[6] == (TAKE, None)  # the row it looked like is not taken
    assert totals(taken) == Totals(rows=7, take=4, mended=3, maybe=0, left_out=3)
    assert totals(compared(store, reading)).take == 5  # choosing changed nothing of the reading


def test_who_looks_like_somebody_is_taken_when_it_is_another_person(
    store: Store, reading: Reading
) -> None:
    with store.write("test") as tx:
        register.add(tx, "นางปรินดา สะนิ", id_number=ID[0])
    choices = {2: Choice(take=True), 6: Choice(take=True)}
    with store.write("learners.import") as tx:
        taken = take_in.take_in(tx, reading, choices)
    assert totals(taken).maybe == 0
    with store.read() as tx:
        names = [one.name for one in register.listed(tx)]
    assert names.count("นางปรินดา สะนิ") == 3


def test_a_field_kept_as_in_the_file_is_letter_by_letter(store: Store, reading: Reading) -> None:
    choices = {
        3: Choice(as_written=frozenset({"birth", "phone"})),
        4: Choice(as_written=frozenset({"name"})),
        7: Choice(as_written=frozenset({"id_number", "birth"})),
    }
    with store.write("learners.import") as tx:
        taken = take_in.take_in(tx, reading, choices)
    assert {one.row: one.kind for one in preview_rows(taken)}[3] == TAKE
    with store.read() as tx:
        rows = dict(zip((one.row for one in taken.people), taken.ids, strict=True))
        third, fourth = (tx.row(Learner, rows[n]) for n in (3, 4))
        numbers = {one.learner: one.number for one in tx.all(DocumentNumber)}
    assert third is not None
    assert fourth is not None
    assert (third.birth, third.birth_as_written, third.phone) == (None, "12/3/3031", "812342210")
    assert third.notes is None
    assert (fourth.given_name, fourth.family_name) == ("เเก้ว", "มูลเมือง")
    assert numbers[rows[7]] == "1560000000000"


def test_a_field_corrected_by_hand_is_read_as_the_files_own(store: Store, reading: Reading) -> None:
    given = {
        "name": "ด.ญ.แก้วตา มูลเมือง",
        "birth": "๓ มิ.ย. ๒๕๖๐",
        "phone": "08 1234 9999",
        "id_number": ID[2],
    }
    taken = compared(store, reading, {4: Choice(given=given)})
    (row,) = [one for one in preview_rows(taken) if one.row == 4]
    assert (row.name, row.phone, row.id_number) == ("เด็กหญิงแก้วตา มูลเมือง", "0812349999", ID[2])
    assert row.birth is not None
    assert row.birth.iso == "2017-06-03"
    assert (row.kind, row.changed, row.doubts) == (TAKE, (), ())
    person = next(one for one in taken.people if one.row == 4)
    assert (person.sex, person.birth_as_written, person.id_kind) == ("female", "๓ มิ.ย. ๒๕๖๐", "thai")


def test_what_was_corrected_away_is_gone(store: Store, reading: Reading) -> None:
    empty = {"birth": "", "phone": " ", "id_number": ""}
    (row,) = [
        one for one in preview_rows(compared(store, reading, {3: Choice(given=empty)})) if one.row == 3
    ]
    assert (row.birth, row.birth_as_written, row.phone, row.id_number) == (None, None, None, None)


def test_a_correction_makes_somebody_look_like_another(store: Store, reading: Reading) -> None:
    taken = compared(store, reading, {7: Choice(given={"name": "นางปรินดา สะนิ", "id_number": ID[0]})})
    assert (7, 2) in taken.duplicates


@pytest.mark.parametrize(
    ("field", "text", "code"),
    [
        ("name", " ", "name_missing"), ("birth", "เมื่อวาน", "date_unreadable"), ("birth", "31/2/2500", "date_unreadable"),
        ("birth", "3/6/2600", "birth_in_future"), ("phone", "ไม่มีเบอร์", "phone_unreadable"),
        ("id_number", "ขอแล้ว", "number_unreadable"),
    ],
)  # fmt: skip
def test_a_correction_that_cannot_be_read_is_refused(
    store: Store, reading: Reading, field: str, text: str, code: str
) -> None:
    with pytest.raises(BadValue, match=code):
        compared(store, reading, {3: Choice(given={field: text})})


def test_a_field_nobody_knows_is_a_bug(store: Store, reading: Reading) -> None:
    with pytest.raises(ValueError, match="shoe"):
        compared(store, reading, {3: Choice(given={"shoe": "42"})})


# --- progress ------------------------------------------------------------------------------------


def test_a_long_import_tells_how_far_it_is_and_stops_without_a_trace(
    store: Store, tmp_path: Path
) -> None:
    many = [[n, f"นายคนที่{n} ใจดี", None, None, None, None, None] for n in range(1_201)]
    reading = read(tmp_path, *many)
    steps: list[tuple[int, int]] = []

    def step(done: int, of: int) -> bool:
        steps.append((done, of))
        return done < 1_000

    with pytest.raises(Refused, match="stopped"), store.write("learners.import") as tx:
        take_in.take_in(tx, reading, step=step)
    assert steps == [(0, 1_201), (500, 1_201), (1_000, 1_201)]
    with store.read() as tx:
        assert register.listed(tx) == []
    with store.write("learners.import") as tx:
        taken = take_in.take_in(tx, reading, step=lambda *told: steps.append(told) or True)
    assert steps[-1] == (1_201, 1_201)
    with store.read() as tx:
        codes = sorted(one.code for one in register.listed(tx))
    assert len(set(codes)) == len(taken.ids) == 1_201
    assert codes[0].startswith("A00001")
