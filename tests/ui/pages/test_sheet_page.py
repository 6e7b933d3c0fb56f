"""ใบเซ็นชื่อ: printed once, typed in by number with every name said back, nothing overwritten unasked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pypdfium2
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from desktop import attendance, sheets
from desktop.models import Session
from desktop.papers import tick_sheet
from desktop.sheets.layout import Layout
from desktop.store.store import Store
from tests.desktop.sheets.drawn import PENS, Paper
from tests.ui.pages.conftest import OpenRoll, people
from tests.ui.standing import TIGHT, standing
from ui.pages.sheet.page import SheetPage
from ui.words.sheets import kept_of

K = Qt.Key


@pytest.fixture
def here(store: Store, qapp: QApplication) -> Iterator[OpenRoll]:
    session, _ = people(store, 6)
    with standing(store) as frame:
        yield OpenRoll(frame, store, session)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def activity_of(here: OpenRoll) -> bytes:
    with here.store.read() as tx:
        row = tx.row(Session, here.session)
        assert row is not None
        return row.activity


def opened(here: OpenRoll, *, printed: bool = True) -> SheetPage:
    activity = activity_of(here)
    if printed:
        with here.store.write("test") as tx:
            number = next(one.number for one in tx.all(Session) if one.id == here.session)
            sheets.prepare(tx, activity, (number,))
    here.frame.go_to("sheet", activity)
    here.settle()
    page = here.frame.page
    assert isinstance(page, SheetPage)
    return page


def papers(page: SheetPage) -> list[bytes]:
    """What is handed to the printer from now on."""
    printed: list[bytes] = []
    object.__setattr__(
        page.room, "print_file", lambda file, _title, _first=1: printed.append(file.read_bytes())
    )
    return printed


def known(here: OpenRoll) -> tuple[sheets.Known, ...]:
    activity = activity_of(here)
    with here.store.read() as tx:
        return sheets.listed(tx, activity)[1]


def test_the_first_sheet_is_printed_from_the_empty_page(here: OpenRoll) -> None:
    page = opened(here, printed=False)
    printed = papers(page)
    assert here.frame.focusWidget() is page.first
    here.press(K.Key_Return)
    assert page.printing.isVisible()
    here.press(K.Key_Return)
    here.settle()
    page.paper()
    page.printing.reprint.click()
    here.settle()
    assert len(printed) == 2
    assert printed[0] == printed[1]  # the same numbers, the same code
    assert len(known(here)) == 1


def test_other_dates_are_chosen_by_keys(here: OpenRoll) -> None:
    page = opened(here)
    printed = papers(page)
    page.paper()
    assert page.printing.chosen() == (3, 4, 5, 6)  # the next ones, as far as they fit
    assert here.frame.focusWidget() is page.printing.checks[3]
    here.press(K.Key_Space, K.Key_Down, K.Key_Space, K.Key_Return)
    here.settle()
    assert len(printed) == 1
    assert [one.number for one in known(here)[0].columns] == [5, 6]


def test_no_date_chosen_is_said_and_nothing_is_printed(here: OpenRoll) -> None:
    page = opened(here)
    printed = papers(page)
    page.paper()
    for check in page.printing.checks.values():
        check.setChecked(False)
    here.press(K.Key_Return)
    here.settle()
    assert "เลือกวันก่อน" in here.said
    assert printed == []
    here.press(K.Key_Escape)
    here.settle()
    assert here.frame.focusWidget() is page.text


def scan(here: OpenRoll, folder: Path) -> Path:
    """The sheet as it comes back from a scanner."""
    file, printed = folder / "scan.pdf", known(here)[:1]
    with here.store.read() as tx:
        tick_sheet.write(tx, printed, file)
    return file


def test_a_picture_is_kept_once_and_seen_beside_the_names(here: OpenRoll, tmp_path: Path) -> None:
    page = opened(here)
    file = scan(here, tmp_path)
    assert not page.picture.isVisible()
    for told in ("เก็บภาพ 1 หน้า", "เก็บไว้แล้ว"):
        page.keeping.take(here.session, [file])
        here.settle()
        assert told in here.said
    assert page.picture.isVisible()
    assert len(page.picture.pictures) == 1
    view = page.picture.view
    assert view.has_page
    view.setFocus()
    here.press("+")
    assert view.zoom > 1
    bar = view.verticalScrollBar()
    before = bar.value()
    here.press(K.Key_Down)
    assert bar.value() > before
    here.press("-")
    assert view.zoom == 1


def test_arrows_between_pictures_and_the_roll_says_how_many(here: OpenRoll, tmp_path: Path) -> None:
    page = opened(here)
    file, other = scan(here, tmp_path), tmp_path / "other.jpg"
    with pypdfium2.PdfDocument(file) as document:
        document[0].render(scale=150 / 72).to_pil().save(other)
    page.keeping.take(here.session, [file, other])
    here.settle()
    page.picture.view.setFocus()
    seen = page.picture.shown
    here.press(K.Key_PageDown)
    assert page.picture.shown is not seen
    here.press(K.Key_PageUp)
    assert page.picture.shown is seen
    here.frame.go_to("roll", here.session)
    here.settle()
    assert "2" in here.page.parts.paper.text()
    here.press(K.Key_F11)  # the paper of this roll
    here.settle()
    assert here.frame.page is page
    here.press(K.Key_Escape)
    here.settle()
    assert here.frame.page.place == "roll"


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 broken", b"\xff\xd8\xff broken"])
def test_a_broken_picture_is_said_and_loses_nothing(
    here: OpenRoll, tmp_path: Path, content: bytes
) -> None:
    page = opened(here)
    page.text.setText("1-2")
    file = tmp_path / "x.jpg"
    file.write_bytes(content)
    page.keeping.take(here.session, [scan(here, tmp_path), file])
    here.settle()
    assert "x.jpg" in here.said
    assert page.text.text() == "1-2"
    assert page.picture.pictures == ()  # one deed: the good one is not kept either


def test_a_session_that_is_on_no_sheet_is_not_typed_in_as_another(here: OpenRoll) -> None:
    page = opened(here)
    with here.store.read() as tx:
        later = next(one.id for one in tx.all(Session) if one.number == 5)
    here.frame.go_to("sheet", later)
    here.settle()
    assert here.frame.focusWidget() is page.first
    page.others.click()
    assert here.frame.focusWidget() is page.text


def test_what_is_typed_is_said_back_with_names_and_kept_by_enter(here: OpenRoll) -> None:
    page = opened(here)
    assert here.frame.focusWidget() is page.text
    page.text.setText("1-3, 4 สาย 20")
    here.settle()
    assert [(one.number, one.mark) for one in page.rows.rows] == [
        (1, "มา"),
        (2, "มา"),
        (3, "มา"),
        (4, "สาย 20 นาที"),
    ]
    assert all(one.name.startswith("นาง") for one in page.rows.rows)
    assert here.marks() == [None] * 6  # nothing before Enter
    here.press(K.Key_Return)
    assert here.marks() == ["present"] * 3 + ["late", None, None]
    assert page.text.text() == ""
    assert "4 คน" in here.said


def test_what_is_not_understood_is_said_and_stays_to_be_mended(here: OpenRoll) -> None:
    page = opened(here)
    page.text.setText("1-3, 99")
    here.press(K.Key_Return)
    here.settle()
    assert "99" in page.field.note()
    assert page.text.text() == "1-3, 99"
    assert here.marks() == [None] * 6


def test_who_is_marked_otherwise_is_asked_and_corrected_by_a_press(here: OpenRoll) -> None:
    with here.store.write("test") as tx:
        who = attendance.read(tx, here.session).lines[0].learner
        attendance.mark(tx, here.session, who, "excused")
    page = opened(here)
    page.text.setText("1-6")
    here.press(K.Key_Return)
    assert here.marks() == ["excused"] + ["present"] * 5
    assert [(one.number, one.note) for one in page.rows.rows] == [(1, "เช็กไว้แล้วว่าลา")]
    assert here.frame.focusWidget() is page.correct
    here.press(K.Key_Return)
    assert here.marks() == ["present"] * 6
    assert not page.correct.isVisible()


def test_a_question_may_be_left_and_the_page_is_left_to_its_activity(here: OpenRoll) -> None:
    with here.store.write("test") as tx:
        who = attendance.read(tx, here.session).lines[0].learner
        attendance.mark(tx, here.session, who, "absent")
    page = opened(here)
    page.text.setText("1-2")
    here.press(K.Key_Return)
    here.settle()
    here.press(K.Key_Escape)
    here.settle()
    assert here.marks()[:2] == ["absent", "present"]
    assert here.frame.focusWidget() is page.text
    here.press(K.Key_Escape)
    here.settle()
    assert here.frame.page.place == "activity"


def photographed(here: OpenRoll, folder: Path) -> Path:
    """Two signed, the third is late, nobody knows what the fourth meant, the others stayed away."""
    pdf, (known_, *_) = scan(here, folder), known(here)
    paper = Paper(pdf, 1, Layout.of(known_), Random(5))
    for row in range(3):
        paper.sign(0, row, PENS[1])
    paper.tick(paper.at(0, 2, 0), PENS[0])
    paper.scribbled(0, 3)
    file = folder / "photo.jpg"
    file.write_bytes(paper.photographed("turned"))
    return file


@pytest.fixture
def pictured(here: OpenRoll, tmp_path: Path) -> SheetPage:
    page = opened(here)
    page.keeping.take(here.session, [photographed(here, tmp_path)])
    here.settle()
    return page


def test_a_picture_is_read_and_nothing_is_marked_before_enter(
    here: OpenRoll, pictured: SheetPage
) -> None:
    pictured.picture.read.click()
    here.settle()
    assert pictured.text.text() == "1-2, 3 สาย, 5-6 ขาด"
    assert here.marks() == [None] * 6
    assert "ต้องดูเอง 1 คน" in here.said
    assert [(one.number, one.mark) for one in pictured.rows.rows][:2] == [(4, ""), (1, "มา")]
    # the one to look at has the keyboard, its cell is seen large
    assert here.frame.focusWidget() is pictured.table
    assert pictured.table.currentIndex().row() == 0
    assert pictured.picture.view.zoom > 2
    here.press("4")
    here.settle()
    assert pictured.text.text().endswith("5-6 ขาด, 4 ลา")
    here.press(K.Key_Return)
    marked = here.marks()
    assert marked == ["present", "present", "late", "excused", "absent", "absent"]


def test_what_was_read_and_stands_otherwise_is_asked_and_one_undo_takes_all(
    here: OpenRoll, pictured: SheetPage
) -> None:
    with here.store.write("test") as tx:
        who = attendance.read(tx, here.session).lines[0].learner
        attendance.mark(tx, here.session, who, "absent")
    pictured.picture.read.click()
    here.settle()
    pictured.save()
    assert here.marks() == ["absent", "present", "late", None, "absent", "absent"]
    assert pictured.correct.isVisible()
    here.frame.undo()
    here.settle()
    assert here.marks() == ["absent", None, None, None, None, None]


def test_what_was_read_is_given_up_by_esc(here: OpenRoll, pictured: SheetPage) -> None:
    pictured.picture.read.click()
    here.settle()
    here.press(K.Key_Escape)
    here.settle()
    assert pictured.text.text() == ""
    assert pictured.reading.unsure == []
    assert here.frame.page is pictured
    assert here.marks() == [None] * 6


def test_what_was_read_of_one_date_is_never_typed_in_for_another(
    here: OpenRoll, pictured: SheetPage
) -> None:
    activity = activity_of(here)
    with here.store.write("test") as tx:
        sheets.prepare(tx, activity, (1,))
    here.settle()
    pictured.picture.read.click()
    here.settle()
    assert pictured.text.text()
    other = next(at for at in range(pictured.which.count()) if at != pictured.which.currentIndex())
    pictured.which.setCurrentIndex(other)
    here.settle()
    assert pictured.text.text() == ""
    pictured.which.setCurrentIndex(1 - other)
    pictured.picture.read.click()
    pictured.which.setCurrentIndex(other)  # before the answer is there
    here.settle()
    assert pictured.text.text() == ""


def test_a_picture_without_a_stroke_says_so(here: OpenRoll, tmp_path: Path) -> None:
    page = opened(here)
    page.keeping.take(here.session, [scan(here, tmp_path)])
    here.settle()
    page.picture.read.click()
    here.settle()
    assert "ไม่เห็นรอย" in here.said
    assert page.text.text() == ""


def test_folded_the_page_shows_names_or_picture(here: OpenRoll, pictured: SheetPage) -> None:
    here.frame.resize(TIGHT)
    here.settle()
    assert pictured.table.isVisible()
    assert not pictured.picture.isVisible()
    pictured.flip.click()
    assert pictured.picture.isVisible()
    assert not pictured.table.isVisible()
    pictured.flip.click()
    assert pictured.table.isVisible()


def test_wrong_and_unknown_sheets_and_a_lacking_page_each_say_so(here: OpenRoll, tmp_path: Path) -> None:
    page, file = opened(here), scan(here, tmp_path)
    with here.store.read() as tx:
        other = next(one.id for one in tx.all(Session) if one.number == 6)
    page.keeping.take(other, [file])
    here.settle()
    assert "ไม่มีครั้งเรียนนี้" in here.said
    with here.store.write("test") as tx:
        tx.sql.execute("UPDATE printed_sheet SET gone = 1")
    page.keeping.take(here.session, [file])
    here.settle()
    assert "ไม่พบใบเซ็นชื่อ" in here.said
    assert page.picture.pictures == ()
    assert kept_of(1, 0, (2, 3)) == "เก็บภาพ 1 หน้าแล้ว · ยังขาดหน้า 2, 3"
