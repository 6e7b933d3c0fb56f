"""A photographed sheet is read where it is sure, never guessed; nothing is written before somebody says so."""

from __future__ import annotations

import io
from contextlib import suppress
from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from desktop import attendance, sheets
from desktop.errors import FileTrouble
from desktop.papers import tick_sheet
from desktop.sheets import geometry, pictures, reading
from desktop.sheets.layout import Layout
from desktop.sheets.spoken import Said, understood, written
from desktop.store.store import Store
from desktop.store.undo import undo
from tests.desktop.class_of import class_of
from tests.desktop.sheets.drawn import PENCIL, PENS, WAYS, Paper

TODAY = date(2026, 7, 3)


@pytest.fixture
def sheet(store: Store, tmp_path: Path) -> sheets.Known:
    with store.write("test") as tx:
        made, _ = class_of(tx, 6)
        told = sheets.prepare(tx, made.activity.id, (1, 2, 3))[0]
        tick_sheet.write(tx, [told], tmp_path / "sheet.pdf")
    return told


def paper_of(sheet: sheets.Known, folder: Path, seed: int = 1) -> Paper:
    return Paper(folder / "sheet.pdf", 1, Layout.of(sheet), Random(seed))


def seen(paper: Paper, folder: Path, way: str = "scanned") -> dict[tuple[int, int], reading.Cell]:
    """What is read of a photograph of it, by column and line."""
    file = folder / "photo.jpg"
    file.write_bytes(paper.photographed(way))
    (page,) = pictures.pages_of(file)
    cells = reading.cells_of(page.jpeg, paper.layout, page.code, file.name)
    return {(cell.column, cell.line): cell for cell in cells}


@pytest.mark.parametrize("way", WAYS)
def test_no_cell_is_said_wrongly_however_it_is_written_and_photographed(
    sheet: sheets.Known, tmp_path: Path, way: str
) -> None:
    right = 0
    for seed in range(2):
        paper = paper_of(sheet, tmp_path, seed)
        paper.fill(hard=0.35)
        cells: dict[tuple[int, int], reading.Cell] = {}
        with suppress(FileTrouble):  # not read at all is not read wrongly
            cells = seen(paper, tmp_path, way)
        for place, cell in cells.items():
            assert cell.status in {None, paper.truth[place]}, place
            right += cell.status is not None
    assert right > 12 or way == "all of it"  # it reads, and does not only refuse


def test_each_kind_of_line_is_understood(sheet: sheets.Known, tmp_path: Path) -> None:
    paper = paper_of(sheet, tmp_path)
    paper.sign(0, 0, PENS[1])
    paper.sign(0, 1, PENS[0])
    paper.tick(paper.at(0, 1, 0), PENS[0])
    paper.cross(paper.at(0, 2, 1), PENS[1])
    paper.late_unsigned(0, 4)
    paper.scribbled(0, 5)
    cells = seen(paper, tmp_path)
    told = [cells[1, line].status for line in range(1, 7)]
    assert told == ["present", "late", "excused", "absent", None, None]
    (proposal,) = reading.propose(sheet, cells.values(), TODAY)  # nobody signed for the other dates
    assert proposal.text == "1, 2 สาย, 3 ลา, 4 ขาด"
    assert [one.line for one in proposal.unsure] == [5, 6]


@pytest.mark.parametrize(
    "deed", ["slash", "struck", "struck_name", "over", "both", "dot", "dash", "scribbled"]
)
def test_what_nobody_could_be_sure_of_is_left_to_look_at(
    sheet: sheets.Known, tmp_path: Path, deed: str
) -> None:
    paper = paper_of(sheet, tmp_path, 7)
    for column in range(3):
        for row in range(6):
            getattr(paper, deed)(column, row)
    cells = seen(paper, tmp_path)
    assert {cells[column, line].status for column in (1, 2, 3) for line in range(1, 7)} == {None}


def test_a_light_pencil_is_never_taken_for_an_empty_box(sheet: sheets.Known, tmp_path: Path) -> None:
    paper = paper_of(sheet, tmp_path)
    for row in range(6):
        paper.sign(0, row, PENCIL)
        paper.tick(paper.at(0, row, 0), PENCIL)
    for way in ("scanned", "blurred", "shaded"):
        cells = seen(paper, tmp_path, way)
        assert {cells[1, line].status for line in range(1, 7)} <= {"late", None}


def test_a_stroke_from_the_next_box_or_line_marks_nobody(sheet: sheets.Known, tmp_path: Path) -> None:
    paper = paper_of(sheet, tmp_path)
    x, y = paper.at(0, 2, 1)
    paper.stroke([(x + 1, y + 2.5), (x + 1.8, y + 3.8), (x + 4.2, y - 5)], PENS[0])  # up into line 2
    x, y = paper.at(1, 2, 0)
    paper.stroke([(x + 1, y + 1), (x + 1.8, y + 3.8), (x + 9, y + 0.8)], PENS[0])  # from ส through ล
    cells = seen(paper, tmp_path)
    assert cells[1, 2].status is None
    assert cells[2, 3].status is None


def test_somebody_on_an_empty_line_is_looked_at(sheet: sheets.Known, tmp_path: Path) -> None:
    paper = paper_of(sheet, tmp_path)
    paper.sign(0, 7, PENS[0])
    (proposal,) = reading.propose(sheet, seen(paper, tmp_path).values(), TODAY)
    assert [one.line for one in proposal.unsure] == [8]
    assert proposal.text == "1-6 ขาด"


def test_two_pictures_that_disagree_and_days_to_come_say_nothing(
    sheet: sheets.Known, tmp_path: Path
) -> None:
    paper = paper_of(sheet, tmp_path)
    paper.sign(0, 0, PENS[0])
    first = seen(paper, tmp_path)
    paper.sign(0, 1, PENS[0])
    both = [*first.values(), *seen(paper, tmp_path).values()]
    (proposal,) = reading.propose(sheet, both, TODAY)
    assert [one.line for one in proposal.unsure] == [2]
    assert reading.propose(sheet, both, date(2026, 5, 5)) == ()


def test_what_stands_is_asked_and_all_is_one_deed(
    sheet: sheets.Known, store: Store, tmp_path: Path
) -> None:
    paper = paper_of(sheet, tmp_path)
    for row in range(3):
        paper.sign(0, row, PENS[0])
    paper.sign(1, 0, PENS[0])
    proposals = reading.propose(sheet, seen(paper, tmp_path).values(), TODAY)
    with store.write("test") as tx:
        attendance.mark(tx, sheet.columns[0].id, sheet.lines[1].learner or b"", "excused")
    with store.read() as tx:
        assert [one.was for one in reading.steps_of(tx, sheet, proposals[0]) if one.was] == ["excused"]
    with store.write("sheets.read") as tx:
        told = reading.write(tx, sheet, proposals)
    assert [len(told[one].marked) for one in (1, 2)] == [5, 6]
    assert [step.line.number for step in told[1].questions] == [2]
    with store.write("undo") as tx:
        assert undo(tx).verb == "sheets.read"
    with store.read() as tx:
        marks = attendance.read(tx, sheet.columns[0].id).lines
    assert sorted(one.status or "" for one in marks) == ["", "", "", "", "", "excused"]


def test_a_corner_that_is_covered_or_a_picture_too_faint_is_refused(
    sheet: sheets.Known, tmp_path: Path
) -> None:
    paper, file = paper_of(sheet, tmp_path), tmp_path / "photo.jpg"
    whole = paper.picture
    covered = whole.copy()
    covered.paste(255, (0, 0, 200, 200))
    faint = whole.point([200 + value * 55 // 255 for value in range(256)])
    for picture, code in ((covered, "sheet_corners_missing"), (faint, "sheet_too_faint")):
        picture.save(file, quality=95)
        (page,) = pictures.pages_of(file)
        with pytest.raises(FileTrouble, match=code):
            reading.cells_of(page.jpeg, paper.layout, page.code, file.name)


def test_a_picture_of_another_sheet_is_not_read_for_this_one(
    sheet: sheets.Known, tmp_path: Path
) -> None:
    paper, file = paper_of(sheet, tmp_path), tmp_path / "photo.jpg"
    file.write_bytes(paper.photographed("scanned"))
    (page,) = pictures.pages_of(file)
    with pytest.raises(FileTrouble, match="sheet_is_other"):
        reading.cells_of(page.jpeg, paper.layout, "AS999X", file.name)


def test_the_cut_out_shows_that_very_cell(sheet: sheets.Known, tmp_path: Path) -> None:
    paper = paper_of(sheet, tmp_path)
    paper.scribbled(1, 3)
    cell = seen(paper, tmp_path)[2, 4]
    out = io.BytesIO()
    paper.picture.save(out, "JPEG")
    flat = reading.flat_page(out.getvalue(), "x")
    cut = reading.cut_out(flat, cell)
    left = paper.layout.column * geometry.SCALE
    assert abs(cut.width - left) < 20
    assert sum(cut.histogram()[:120]) > 20
    beside = reading.cut_out(flat, seen(paper, tmp_path)[2, 5])
    assert ink_of(cut) > ink_of(beside) + 40


def ink_of(picture: Image.Image) -> int:
    return sum(picture.histogram()[:130])


@settings(max_examples=40, deadline=None)
@given(st.dictionaries(st.integers(1, 300), st.sampled_from(attendance.STATUSES), max_size=40))
def test_what_is_written_for_marks_is_understood_as_those_marks(marks: dict[int, str]) -> None:
    text = written([Said(number, status) for number, status in marks.items()])
    assert {one.number: one.status for one in understood(text)} == marks


SQUARE = [(0.0, 0.0), (210.0, 0.0), (210.0, 297.0), (0.0, 297.0), (100.0, 100.0), (50.0, 200.0)]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.floats(-0.0006, 0.0006), min_size=2, max_size=2), st.floats(2, 20), st.floats(-300, 300)
)
def test_any_perspective_is_found_again(lean: list[float], scale: float, shift: float) -> None:
    true = (scale, 0.1, shift, -0.2, scale, 50.0, lean[0], lean[1])
    pixels = [geometry.laid(true, one) for one in SQUARE]
    found = geometry.tilt(SQUARE, pixels)
    assert found is not None
    for place in ((30.0, 40.0), (180.0, 250.0)):
        ours, theirs = geometry.laid(found, place), geometry.laid(true, place)
        assert ours == pytest.approx(theirs, abs=0.01)
