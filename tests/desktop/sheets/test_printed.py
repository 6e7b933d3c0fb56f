"""A sheet that was printed keeps its numbers; typed in it overwrites nobody's mark by itself."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from desktop import attendance, enrolments, sheets
from desktop.errors import BadValue, FileTrouble, NotFound, Refused
from desktop.learners import register
from desktop.papers import tick_sheet
from desktop.sheets.layout import Layout
from desktop.store.store import Store, Tx
from desktop.store.undo import undo
from tests.desktop.class_of import class_of, planned


def printed(tx: Tx, people: int = 6, numbers: tuple[int, ...] = (1, 2)) -> sheets.Known:
    made, _ = class_of(tx, people)
    return sheets.prepare(tx, made.activity.id, numbers)[0]


def marks(store: Store, sheet: sheets.Known, column: int = 1) -> dict[str, str | None]:
    with store.read() as tx:
        lines = attendance.read(tx, sheet.columns[column - 1].id).lines
    return {line.name: line.status for line in lines}


def test_who_comes_later_shifts_no_number(store: Store) -> None:
    with store.write("test") as tx:
        sheet = printed(tx, 3)
    names = [line.name for line in sheet.lines if line.learner]
    with store.write("test") as tx:
        enrolments.enrol(tx, sheet.activity, [register.add(tx, "กก กก").id])
    with store.read() as tx:
        again = sheets.named(tx, sheet.code.lower())
    assert again == sheet
    assert [line.name for line in again.lines] == [*names, "", "", "", ""]


def test_each_sheet_has_its_own_code_and_a_slip_is_seen(store: Store) -> None:
    with store.write("test") as tx:
        made, _ = class_of(tx, 2)
        one, other = (sheets.prepare(tx, made.activity.id, (1,))[0] for _ in "ab")
    assert one.code != other.code
    with store.read() as tx:
        for wrong in (one.code[:-1] + ("A" if one.code[-1] != "A" else "B"), "", "ก", one.code[:-1]):
            with pytest.raises(BadValue, match="sheet_code_unfit"):
                sheets.named(tx, wrong)


@pytest.mark.parametrize(
    ("dates", "shared"), [(1, [1]), (6, [6]), (7, [3, 2, 2]), (8, [4, 4]), (9, [5, 4])]
)
def test_many_dates_are_shared_out_so_that_all_sheets_lie_alike(
    store: Store, dates: int, shared: list[int]
) -> None:
    with store.write("test") as tx:
        made = planned(tx)
        told = sheets.prepare(tx, made.activity.id, tuple(range(1, dates + 1)))
    assert [len(one.columns) for one in told] == shared
    assert len({Layout.of(one).width for one in told}) == 1


def test_sessions_that_are_not_there_or_do_not_meet_are_refused(store: Store) -> None:
    with store.write("test") as tx:
        made = planned(tx)
        with pytest.raises(NotFound):
            sheets.prepare(tx, made.activity.id, (99,))
        tx.sql.execute("UPDATE session SET status = 'cancelled' WHERE id = ?", (made.sessions[0].id,))
    with store.write("test") as tx, pytest.raises(Refused, match="session_not_meeting"):
        sheets.prepare(tx, made.activity.id, (1,))


def test_typed_in_by_number_in_the_column_that_was_named(store: Store) -> None:
    with store.write("test") as tx:
        sheet = printed(tx)
    names = [line.name for line in sheet.lines]
    with store.write("sheets.type") as tx:
        told = sheets.type_in(tx, sheet, 2, "1-2, 3 สาย 20, ที่เหลือ ขาด")
    assert len(told.marked) == 6
    expected = ["present", "present", "late", "absent", "absent", "absent"]
    assert marks(store, sheet, 2) == dict(zip(names, expected, strict=False))
    assert set(marks(store, sheet, 1).values()) == {None}


def test_a_mark_that_says_otherwise_is_a_question(store: Store) -> None:
    with store.write("test") as tx:
        sheet = printed(tx, 3)
        assert sheet.lines[0].learner is not None
        attendance.mark(tx, sheet.columns[0].id, sheet.lines[0].learner, "excused")
    with store.write("sheets.type") as tx:
        told = sheets.type_in(tx, sheet, 1, "1-3")
    assert [(one.line.number, one.was) for one in told.questions] == [(1, "excused")]
    assert marks(store, sheet)[sheet.lines[0].name] == "excused"
    with store.write("sheets.type") as tx:
        told = sheets.type_in(tx, sheet, 1, "1-3", over=[1])
    assert [one.line.number for one in told.marked] == [1]  # the others are marked so already
    assert marks(store, sheet)[sheet.lines[0].name] == "present"


def test_late_without_minutes_has_the_usual_ones_and_they_are_no_question_later(store: Store) -> None:
    with store.write("test") as tx:
        sheet = printed(tx, 1)
        sheets.type_in(tx, sheet, 1, "1 สาย 25")
    with store.read() as tx:
        assert [(one.stands, one.minutes) for one in sheets.plan(tx, sheet, 1, "1 สาย")] == [(True, 25)]
        assert [one.was_minutes for one in sheets.plan(tx, sheet, 1, "1 สาย 10")] == [25]


def test_two_walk_ins_keep_their_lines_in_every_column(store: Store) -> None:
    with store.write("test") as tx:
        sheet = printed(tx, 2)
    with store.write("sheets.type") as tx:
        sheets.type_in(tx, sheet, 1, "3=นางทองใบ ดอกไม้, 4=นายสุข ใจเย็น")
    with store.write("sheets.type") as tx:
        again = sheets.named(tx, sheet.code)
        sheets.type_in(tx, again, 2, "3-4")
    assert [line.name for line in again.lines[2:]] == ["นางทองใบ ดอกไม้", "นายสุข ใจเย็น", "", ""]
    assert marks(store, sheet, 2)["นายสุข ใจเย็น"] == "present"


@pytest.mark.parametrize(
    ("column", "text", "code"),
    [
        (1, "1, 99", "sheet_line_unfit"),
        (1, "1, 3", "sheet_line_blank"),
        (1, "2, 1=นางใหม่", "sheet_line_taken"),
        (3, "1", "sheet_column_unfit"),
        (0, "1", "sheet_column_unfit"),
        (1, "1, 2 สาย 999", "minutes_unfit"),
    ],
)
def test_one_wrong_part_and_nothing_is_written(store: Store, column: int, text: str, code: str) -> None:
    with store.write("test") as tx:
        sheet = printed(tx, 2)
    with pytest.raises(BadValue, match=code), store.write("sheets.type") as tx:
        sheets.type_in(tx, sheet, column, text)
    assert set(marks(store, sheet).values()) == {None}


def test_the_roll_prints_the_sheet_that_stands_until_somebody_lacks_on_it(store: Store) -> None:
    with store.write("test") as tx:
        made, _ = class_of(tx, 3)
        first = sheets.for_roll(tx, made.sessions[2].id)
        assert [one.number for one in first.columns] == [3, 4, 5, 6, 7, 8]
        assert sheets.for_roll(tx, made.sessions[4].id) == first
        enrolments.enrol(tx, made.activity.id, [register.add(tx, "กก กก").id])
        assert sheets.for_roll(tx, made.sessions[4].id).code != first.code
        tx.sql.execute("UPDATE session SET status = 'cancelled' WHERE id = ?", (made.sessions[0].id,))
    with store.write("test") as tx, pytest.raises(Refused, match="session_not_meeting"):
        sheets.for_roll(tx, made.sessions[0].id)


@pytest.mark.parametrize("dates", [2, 6])
def test_the_paper_bears_its_code_at_each_corner_of_each_page(
    store: Store, tmp_path: Path, dates: int
) -> None:
    files = tmp_path / "one.pdf", tmp_path / "other.pdf"
    with store.write("test") as tx:
        made = planned(tx)
        people = [register.add(tx, f"นางสาวคนที่{n} ใจดีมาก", nickname="ป้าบัว").id for n in range(40)]
        enrolments.enrol(tx, made.activity.id, people)
        sheet = sheets.prepare(tx, made.activity.id, tuple(range(1, dates + 1)))[0]
        pages = tick_sheet.write(tx, [sheet], files[0])
    with store.read() as tx:
        tick_sheet.write(tx, [sheets.named(tx, sheet.code)], files[1])
    assert files[0].read_bytes() == files[1].read_bytes()
    with pypdfium2.PdfDocument(files[0]) as document:
        assert len(document) == pages == Layout.of(sheet).pages > 1
        for place, page in enumerate(document, 1):
            picture = page.render(scale=150 / 72).to_pil().convert("L")
            found = {code.text for code in zxingcpp.read_barcodes(picture)}
            assert found == {f"{sheet.code}/{place}/{corner}" for corner in range(4)}


def test_a_disk_that_takes_no_paper_keeps_no_sheet(store: Store, tmp_path: Path) -> None:
    with store.write("test") as tx:
        made, _ = class_of(tx, 2)
    with pytest.raises(FileTrouble, match="file_missing"), store.write("sheets.print") as tx:
        tick_sheet.write(tx, sheets.prepare(tx, made.activity.id, (1,)), tmp_path / "none" / "x.pdf")
    with store.read() as tx:
        assert tx.sql.execute("SELECT count(*) FROM printed_sheet").fetchone() == (0,)


def test_one_undo_takes_back_all_that_one_typing_wrote(store: Store) -> None:
    with store.write("test") as tx:
        sheet = printed(tx, 2)
    with store.write("sheets.type") as tx:
        sheets.type_in(tx, sheet, 1, "1, 2 ขาด, 3=นางทองใบ ดอกไม้")
    assert len(marks(store, sheet)) == 3
    with store.write("undo") as tx:
        assert undo(tx).verb == "sheets.type"
    assert set(marks(store, sheet).values()) == {None}
    with store.read() as tx:
        assert sheets.named(tx, sheet.code) == sheet  # the empty line is empty again
