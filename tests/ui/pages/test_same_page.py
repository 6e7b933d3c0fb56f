"""คนเดียวกันไหม: two records side by side, joined by one key, told apart, and what was marked twice."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop import attendance
from desktop.learners import duplicates, merging, register
from desktop.store.store import Store, Tx
from tests.desktop.class_of import planned
from tests.ui.standing import TIGHT, settle, standing
from ui.main_window import Frame
from ui.pages.same.page import SamePage
from ui.widgets.button import Button


@dataclass
class At:
    frame: Frame
    store: Store
    keep: bytes
    other: bytes
    session: bytes

    @property
    def page(self) -> SamePage:
        page = self.frame.page
        assert isinstance(page, SamePage)
        return page

    @property
    def said(self) -> str:
        message = self.frame.line.message
        return message.text if message else ""

    def settle(self) -> None:
        settle(self.frame)

    def names(self) -> list[str]:
        with self.store.read() as tx:
            return [one.name for one in register.listed(tx)]


@pytest.fixture
def at(store: Store, qapp: QApplication) -> Iterator[At]:
    with store.write("learners.add") as tx:
        keep = register.add(tx, "นางบัวลอย น้ำทิพย์", nickname="บัว", phone="0812345678", birth="2505").id
        other = register.add(tx, "บัวลอย น้ำทิพย์", birth="3/6/2505").id
        made = planned(tx)
        attendance.mark(tx, made.sessions[0].id, keep, "present")
        attendance.mark(tx, made.sessions[0].id, other, "absent")
    with standing(store) as frame:
        frame.go_to("same")
        settle(frame)
        yield At(frame, store, keep, other, made.sessions[0].id)


def test_the_likely_pair_is_shown_with_the_fuller_values_chosen(at: At) -> None:
    assert at.page.beside.pair is not None
    assert at.page.beside.chosen() == {
        "name": "keep", "nickname": "keep", "sex": "keep", "birth": "other", "phone": "keep",
    }  # fmt: skip


def test_one_key_joins_and_undo_takes_it_back(at: At) -> None:
    QTest.keyClick(at.frame, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    at.settle()
    assert at.names() == ["นางบัวลอย น้ำทิพย์"]
    assert "รวมเป็น" in at.said
    with at.store.read() as tx:
        row = tx.sql.execute("SELECT birth, phone FROM learner WHERE id = ?", (at.keep,)).fetchone()
    assert row == ("1962-06-03", "0812345678")
    at.page.undo_wanted.emit()
    at.settle()
    assert len(at.names()) == 2


def test_another_value_can_be_chosen_by_keyboard(at: At) -> None:
    radio = at.page.beside._radios["birth"]["keep"]
    radio.setFocus()
    QTest.keyClick(radio, Qt.Key.Key_Space)
    assert at.page.beside.chosen()["birth"] == "keep"
    assert not at.page.beside._radios["birth"]["other"].isChecked()


def test_what_was_marked_twice_is_asked_and_answered(at: At) -> None:
    at.page.save()
    at.settle()
    answers = [b for b in at.page.findChildren(Button) if b.isVisible() and b.text() in {"มา", "ขาด"}]
    assert len(answers) == 2
    next(b for b in answers if b.text() == "ขาด").click()
    at.settle()
    with at.store.read() as tx:
        assert merging.questions(tx) == ()
        assert [m.status for m in attendance.roll(tx, at.session)] == ["absent"]


def test_two_people_are_remembered_and_the_empty_page_says_why(at: At) -> None:
    at.page.apart.click()
    at.settle()
    assert at.page.beside.isHidden()
    assert at.page._none.isVisible()
    at.frame.go_to("today")
    at.frame.go_to("same")
    at.settle()
    assert at.page._none.isVisible()
    assert len(at.names()) == 2


def test_it_fits_the_small_screen(at: At) -> None:
    at.frame.resize(TIGHT)
    at.settle()
    for button in (at.page.join, at.page.apart):
        inside = button.mapTo(at.page, button.rect().bottomRight())
        assert at.page.rect().contains(inside)
    assert all(b.accessibleName() for b in at.page.findChildren(QPushButton) if b.isVisible())


def test_the_page_stands_while_all_are_compared(
    at: At, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    may_go_on, compare = threading.Event(), duplicates.pairs

    def slow(tx: Tx) -> tuple[duplicates.Pair, ...]:
        assert may_go_on.wait(20)
        return compare(tx)

    monkeypatch.setattr(duplicates, "pairs", slow)
    at.frame.go_to("same")
    try:
        qtbot.waitUntil(at.page._wait.isVisible)
        assert at.page.beside.isHidden()
        assert at.page._none.isHidden(), "nothing is said of a register that was not compared yet"
        read: list[int] = []
        at.frame.room.work.read(at.page, lambda _tx: 1, read.append, about="another")
        qtbot.waitUntil(lambda: read == [1])
    finally:
        may_go_on.set()
    at.settle()
    assert at.page._wait.isHidden()
    assert at.page.beside.pair is not None
    assert at.page.isAncestorOf(QApplication.focusWidget()), "the keyboard stands on the first choice"
