"""ย้ายไปศูนย์อื่น and รับคนที่ย้ายมา: both pages by their keys, over two real centres."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop import outside
from desktop.founding import Founding, found
from desktop.learners import consents, register
from desktop.outside import Told
from desktop.paths import Home
from desktop.store.keys import CHEAP
from desktop.store.store import Store, unlock
from tests.ui.standing import settle, standing
from ui.main_window import Frame
from ui.pages.arriving.page import ArrivingPage
from ui.pages.importing.page import ImportPage
from ui.pages.learner.form import LearnerForm
from ui.pages.learners.page import LearnersPage
from ui.pages.leaving.page import LeavingPage
from ui.pages.passbook.page import PassbookPage

KEYS, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
SAID_IN = "ศาลาดอกคำใต้"


def press(frame: Frame, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(frame.focusWidget() or frame, key, held)
    settle(frame)


def said(frame: Frame) -> str:
    return frame.line.message.text if frame.line.message else ""


@pytest.fixture
def learner(store: Store) -> bytes:
    """A girl of fifteen with twelve hours of weaving."""
    with store.write("learners.add") as tx:
        key = register.add(tx, "ด.ญ.ใบบุญ น้ำทิพย์", birth="2554").id
        line = outside.put(tx, key, None, Told("ทอผ้า", hours="12", evidence="letter"))
        outside.check(tx, line.id, "ครูสมใจ")
    return key


@pytest.fixture
def there(tmp_path: Path) -> Iterator[Store]:
    """The other centre, where somebody of that name is known."""
    home = Home(tmp_path / "there")
    found(home, Founding(SAID_IN, "ส้มตำไก่ย่าง", volunteer="ลุงตา", cost=CHEAP))
    with unlock(home, passphrase="ส้มตำไก่ย่าง") as store:
        with store.write("learners.add") as tx:
            register.add(tx, "ด.ญ.ใบบุญ น้ำทิพย์", birth="2554")
        yield store


def test_who_moves_is_asked_on_the_way_and_arrives_with_her_hours(
    store: Store, there: Store, learner: bytes, tmp_path: Path, qapp: QApplication
) -> None:
    file = tmp_path / "ย้าย.sala-move"
    with standing(store) as frame:
        code = goes(frame, learner, file)
        with store.read() as tx:
            answer = next(one for one in consents.read(tx, learner) if one.purpose == "move")
        assert (answer.whole, answer.how, answer.given_by) == (True, "spoken", "นางแสง น้ำทิพย์")
        press(frame, KEYS.Key_Escape)
        assert isinstance(frame.page, LearnerForm)
        assert f"ย้ายไป {SAID_IN}" in frame.page.head._sub.words()
        press(frame, KEYS.Key_Escape)
        assert isinstance(frame.page, LearnersPage)
        assert f"ย้ายไป {SAID_IN}" in frame.page.side.panel._moved.words()
    with standing(there) as frame:
        frame.go_to("arriving")
        settle(frame)
        frame.page.stick_is(tmp_path)
        settle(frame)
        arriving = frame.page
        assert isinstance(arriving, ArrivingPage)
        assert arriving.ask_for.file == file, "the only one on the stick"
        comes(frame, file, code)
        with there.read() as tx:
            (one,) = register.listed(tx)
            (line,) = outside.listed(tx, one.id)
        told = (line.title, line.minutes, line.from_centre, line.is_checked)
        assert told == ("ทอผ้า", 720, "ศาลาแม่กา", False)
        frame.page.undo_wanted.emit()
        settle(frame)
        with there.read() as tx:
            assert outside.listed(tx, one.id) == ()


def goes(frame: Frame, learner: bytes, file: Path) -> str:
    """From her profile to the file; what is lacking is said in words, and nothing is made before."""
    frame.go_to("learner_form", learner)
    settle(frame)
    press(frame, KEYS.Key_M, CTRL)
    page = frame.page
    assert isinstance(page, LeavingPage)
    assert page.asks.first().hasFocus()
    press(frame, KEYS.Key_S, CTRL)
    assert "อ่านคำถาม" in said(frame), "nobody was asked yet"
    page.asks.to.setText(SAID_IN)
    page.asks.how.setCurrentIndex(2)
    page.asks.how.activated.emit(2)
    press(frame, KEYS.Key_S, CTRL)
    assert "ผู้ปกครอง" in said(frame), "she is a minor"
    page.asks.guardian.setText("นางแสง น้ำทิพย์")
    page.asks.guardian.textEdited.emit("นางแสง น้ำทิพย์")
    assert page.make.is_usable
    page.write_to(file.parent / "ไม่มี" / file.name)
    settle(frame)
    assert page.made.isHidden()
    assert said(frame)
    page.write_to(file)
    settle(frame)
    assert page.made.isVisible()
    press(frame, KEYS.Key_P, CTRL)
    (slip,) = (frame.room.home.folder / "papers").glob("*.pdf")
    with pypdfium2.PdfDocument(slip) as paper:
        assert page.made.code in paper[0].get_textpage().get_text_range()
    return page.made.code


def comes(frame: Frame, file: Path, code: str) -> None:
    """From the dropped file to the passbook: a wrong code and an open question stop it in words."""
    frame.go_to("import")
    settle(frame)
    importing = frame.page
    assert isinstance(importing, ImportPage)
    importing.open(file)
    settle(frame)
    page = frame.page
    assert isinstance(page, ArrivingPage)
    assert page.ask_for.code.hasFocus()
    QTest.keyClicks(page.ask_for.code, "7K2M9QXD3HTB")
    press(frame, KEYS.Key_Return)
    assert "เปิดแฟ้มไม่ได้" in page.ask_for.code_field.note()
    page.ask_for.code.clear()
    QTest.keyClicks(page.ask_for.code, code.lower())
    press(frame, KEYS.Key_Return)
    press(frame, KEYS.Key_S, CTRL)
    assert "เลือกก่อน" in said(frame)
    press(frame, KEYS.Key_Space)
    press(frame, KEYS.Key_S, CTRL)
    assert isinstance(frame.page, PassbookPage)
