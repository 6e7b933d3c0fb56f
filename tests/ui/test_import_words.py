"""What is said about an import: every code has a sentence, and numbers stay hidden where they must."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.errors import FileTrouble, Refused
from desktop.learners.choices import FIELDS, Choice
from desktop.learners.import_like import Like
from desktop.learners.import_rows import KINDS, LEFT_OUT, MAYBE, MENDED, TAKE, ImportRow
from desktop.learners.office_list.mended import Mended
from desktop.learners.office_list.reading import Problem, Reading
from desktop.paths import RESOURCES
from desktop.thai.dates import read_date
from ui import words
from ui.words import importing as import_words
from ui.words import importing_cells as import_cells
from ui.words import importing_facts as import_facts
from ui.words import importing_why as import_why
from ui.words.importing_cells import Cell, cells
from ui.words.importing_facts import Fact, facts

TODAY = date(2026, 7, 1)


def row(**changes: object) -> ImportRow:
    usual = ImportRow(
        row=6,
        kind=TAKE,
        name="นางบัว บานเย็น",
        birth=read_date("12/3/2488", today=TODAY),
        birth_as_written="12/3/2488",
        phone="0812342210",
        id_number="1101700230705",
        id_kind="thai",
        changed=(),
        doubts=(),
        why=None,
        of_row=None,
        of=None,
    )
    return replace(usual, **changes)  # type: ignore[arg-type]


def shown(one: ImportRow, *, masked: bool = False, language: str = "th") -> import_cells.Cells:
    return cells(one, language, masked=masked)


# --- sentences ---------------------------------------------------------------------------------------


def test_every_code_of_a_row_has_a_sentence_of_its_own() -> None:
    of_the_sheet = {"second_list"}
    assert set(words.PROBLEMS) - of_the_sheet <= set(import_why.WHY) | set(import_why.DOUBTS)
    assert set(import_why.WHY) | set(import_why.DOUBTS) <= set(words.PROBLEMS), "no code that is not one"
    left = {"total_row", "signature_row", "repeated_header", "no_name", "note_row", "left_by_hand"}
    assert set(import_why.LEFT) == left <= set(words.REASONS)
    assert set(import_why.TROUBLE) <= set(words.ERRORS)
    assert set(KINDS) == set(import_words.KINDS)
    assert set(FIELDS) <= set(import_words.FIELDS)


@pytest.mark.parametrize(
    "table",
    [import_why.WHY, import_why.DOUBTS, import_why.LEFT, import_why.TROUBLE, import_words.MEANT],
)
def test_sentences_are_in_both_languages_and_without_blame(table: dict[str, tuple[str, str]]) -> None:
    for thai, english in table.values():
        assert thai != english
        assert thai.count("{") == english.count("{")
        assert not any(word in thai for word in ("ผิดพลาด", "ล้มเหลว", "โปรด", "ค่ะ", "ครับ"))


def test_a_trouble_that_is_not_the_files_is_said_in_its_own_words() -> None:
    error = Refused("role_may_not", role="desk")
    assert import_why.trouble(error, Path("ก.xlsx")) == words.sentence(error)
    assert import_why.trouble(
        FileTrouble("file_missing", file="/a/ก.xlsx"), Path("/a/ก.xlsx"), "en"
    ) == ("ก.xlsx is not there. If it is on a memory stick, plug it in and try again")


def test_the_line_below_the_title() -> None:
    reading = Reading("x/รายชื่อ.csv", "รายชื่อ", None, {"full_name": "B", "phone": "C"}, {"phone": "โทร."})
    assert import_words.about(Path("x/รายชื่อ.csv"), reading) == "รายชื่อ.csv · ไม่มีหัวตาราง"
    assert import_words.about("ก\tข", reading, "en") == "the pasted list · without a heading"
    assert import_words.pairs(reading) == (("คอลัมน์ B", "คำนำหน้า ชื่อ สกุล"), ("โทร.", "โทรศัพท์"))


@pytest.mark.parametrize(
    ("written", "thai", "long", "english"),
    [
        ("12/3/2488", "12 มี.ค. 2488", "12 มีนาคม 2488", "12 Mar 1945"),
        ("3/2488", "มี.ค. 2488", "มี.ค. 2488", "Mar 1945"),
        ("2494", "2494 (รู้แต่ปี)", "2494 (รู้แต่ปี)", "1951 (year)"),
    ],
)
def test_births_are_shown_no_more_exactly_than_they_are_known(
    written: str, thai: str, long: str, english: str
) -> None:
    birth = read_date(written, today=TODAY)
    assert import_words.birth_short(birth) == thai
    assert import_words.birth_long(birth) == long
    assert import_words.birth_short(birth, "en") == english


@pytest.mark.parametrize("typed", ["12/3/2488", "มี.ค. 2488", "2488", "5/2/2480"])
@pytest.mark.parametrize("language", ["th", "en"])
def test_a_birth_in_a_field_is_read_again_as_the_very_day(typed: str, language: str) -> None:
    birth = read_date(typed, today=TODAY, birth=True)

    again = read_date(import_words.birth_typed(birth, language), today=TODAY, birth=True)

    assert (again.earliest, again.latest) == (birth.earliest, birth.latest)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("812342210", "xxxxx2210"),
        ("081-234-2210", "xxx-xxx-2210"),
        ("1.56E+12", "1.56E+12"),
        ("๑๒๓๔๕", "x๒๓๔๕"),
    ],
)
def test_numbers_as_written_hide_all_but_their_end(text: str, seen: str) -> None:
    assert import_words.hidden(text) == seen


def test_who_is_like_is_said_with_what_agrees_and_what_does_not() -> None:
    like = Like("นางบัว", None, "A00031K", ("birth", "name"), ("phone",))
    assert import_words.like(like) == ("มีในศูนย์แล้ว รหัส A00031K", "ชื่อ วันเกิด ตรงกัน · โทรศัพท์ ไม่ตรงกัน")
    assert import_words.like(like, "en")[1] == "same name, birth date · other telephone"


# --- cells -------------------------------------------------------------------------------------------


def test_a_row_as_it_is_taken() -> None:
    told = shown(row())
    assert (told.number, told.kind) == ("6", "รับ")
    assert [told.birth.text, told.phone.text, told.document.text] == [
        "12 มี.ค. 2488",
        "081-234-2210",
        "ครบ 13 หลัก",
    ]
    assert shown(row(), masked=True).phone.text == "08x-xxx-2210"


def test_what_was_put_right_stands_under_what_was_written() -> None:
    changed = (
        Mended("name", "เเก้ว มูลเมือง", "แก้ว มูลเมือง", "letters_mended"),
        Mended("birth", "3031-03-12", "1945-03-12", "be_twice"),
        Mended("phone", "812342210", "0812342210", "phone_zero_restored"),
        Mended("id_number", "1.56E+12", "", "id_lost_digits"),
    )
    told = shown(row(kind=MENDED, changed=changed, id_number=None), masked=True)
    assert told.name == Cell("นางบัว บานเย็น", "เดิม เเก้ว มูลเมือง", "indigo")
    assert told.birth == Cell("12 มี.ค. 2488", "เดิม 12/3/3031", "indigo")
    assert told.phone == Cell("08x-xxx-2210", "เดิม xxxxx2210", "indigo")
    assert told.document == Cell("เลขหาย", "เดิม 1.56E+12", "indigo")


def test_what_could_not_be_read_is_pointed_at() -> None:
    never = read_date("31/2/2500", today=TODAY)
    assert shown(row(birth=never, birth_as_written="31/2/2500")).birth == Cell(
        "31/2/2500", "อ่านไม่ได้", "amber"
    )
    changed = (Mended("phone", "โทรหาลูก", "", "phone_unreadable"),)
    assert shown(row(changed=changed, phone=None)).phone == Cell("อ่านไม่ได้", "เดิม โทรหาลูก", "indigo")
    assert shown(row(birth=None, birth_as_written=None)).birth.text == "–"


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({"id_kind": "gcode"}, "รหัส G"),
        ({"id_kind": "passport"}, "พาสปอร์ต"),
        ({"id_kind": None}, "มีเลข"),
        ({"id_number": None}, "–"),
        ({"doubts": (Problem(6, "id_number", "id_checksum", "1"),)}, "ตัวท้ายไม่ตรง"),
        ({"doubts": (Problem(6, "id_number", "id_length", "1"),)}, "ไม่ใช่ 13 หลัก"),
        ({"kind": MAYBE, "of_row": 2}, "ตรงกับคนเดิม"),
        (
            {"kind": MAYBE, "of_row": 2, "doubts": (Problem(6, "id_number", "duplicate_differs", "1"),)},
            "ครบ 13 หลัก",
        ),
    ],
)
def test_a_number_is_told_by_what_it_is_like(changes: dict[str, object], state: str) -> None:
    told = shown(row(**changes)).document
    assert told.text == state
    assert "1101700230705" not in told.text


def test_a_row_that_is_no_person_says_why_and_nothing_else() -> None:
    bare = {"birth": None, "birth_as_written": None, "phone": None, "id_number": None}
    told = shown(row(kind=LEFT_OUT, why="total_row", name="รวม 41 คน", **bare))
    assert [told.name.text, told.birth.text, told.phone.text, told.document.text] == [
        "รวม 41 คน",
        "แถวรวม",
        "",
        "",
    ]


# --- facts -------------------------------------------------------------------------------------------


def told_of(one: ImportRow, choice: Choice | None = None, like: Like | None = None) -> tuple[Fact, ...]:
    return facts(one, choice or Choice(), like, "th", masked=True)


def test_a_row_without_anything_to_say_says_that() -> None:
    assert told_of(row()) == (Fact("check-circle", "leaf", "อ่านได้ครบ", "รับเข้าตามที่เขียนในไฟล์"),)


def test_facts_stand_in_their_weight() -> None:
    one = row(
        kind=MAYBE,
        why="duplicate_row",
        of_row=2,
        changed=(Mended("phone", "812342210", "0812342210", "phone_zero_restored"),),
        doubts=(
            Problem(6, "id_number", "id_checksum", "1"),
            Problem(6, "phone", "duplicate_differs", "1"),
        ),
    )
    like = Like("นางบัว บานเย็น", 2, None, ("name",), ())
    heads = [fact.head for fact in told_of(one, Choice(take=True), like)]
    assert heads == ["นางบัว บานเย็น", "คนละคน รับเข้า", "08x-xxx-2210", "เลขบัตร"]
    assert not any("0812342210" in fact.more or "812342210" in fact.more for fact in told_of(one))


def test_who_was_left_out_by_hand_is_told_how_to_come_back() -> None:
    (fact,) = told_of(row(kind=LEFT_OUT, why="left_by_hand"), Choice(leave=True))
    assert "เว้นวรรค" in fact.more
    (fact,) = told_of(row(kind=LEFT_OUT, why="no_name"))
    assert "ใส่ชื่อใน Excel" in fact.more


def test_every_icon_is_in_the_set() -> None:
    names = {*import_facts.ICONS.values(), *(icon for _, icon in import_cells.KIND_LOOK.values())}
    assert not [name for name in names if not (RESOURCES / "icons" / f"{name}.svg").exists()]
