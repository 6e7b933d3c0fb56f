"""ใบเซ็นชื่อ: printed once, typed in by number with every name said back, nothing overwritten unasked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from desktop import attendance, sheets
from desktop.models import Session
from desktop.store.store import Store
from tests.ui.pages.conftest import OpenRoll, people
from tests.ui.standing import standing
from ui.pages.sheet.page import SheetPage

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


def test_the_first_sheet_is_printed_from_the_empty_page(here: OpenRoll) -> None:
    page, printed = opened(here, printed=False), []
    object.__setattr__(
        page.room, "print_file", lambda file, _title, _first=1: printed.append(file.read_bytes())
    )
    assert here.frame.focusWidget() is page.first
    here.press(K.Key_Return)
    here.settle()
    page.again.click()
    here.settle()
    assert len(printed) == 2
    assert printed[0] == printed[1]  # the same numbers, the same code


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
