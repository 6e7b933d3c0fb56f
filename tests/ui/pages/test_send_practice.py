"""ส่งข้อมูล in practice: the round with a made-up second desk, played to its end by the keys of the page."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.founding import Founding, found
from desktop.paths import Home
from desktop.practice import people
from desktop.store.keys import CHEAP
from desktop.store.store import unlock
from tests.ui.proof import faults
from tests.ui.standing import TIGHT, settle, standing
from ui.main_window import Frame
from ui.pages.send.page import SendPage
from ui.widgets.label import Label
from ui.widgets.lines import Lines

SECRET = "ข้าวเหนียวมะม่วง"


def _texts(page: SendPage) -> list[str]:
    return [one.words() for one in page.findChildren(Lines) if one.isVisible()]


def _page(frame: Frame) -> SendPage:
    page = frame.page
    assert isinstance(page, SendPage)
    return page


def _press(
    frame: Frame, key: Qt.Key, with_: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> str:
    """A key at the page; what the message line says afterwards."""
    QTest.keyClick(frame.focusWidget() or _page(frame), key, with_)
    settle(frame, 20)
    return frame.line.message.text if frame.line.message else ""


@pytest.fixture
def practice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Home:
    """A practice home with three people."""
    monkeypatch.setenv("SALA_NOW", "2026-05-20T10:00")
    home = Home(tmp_path / "practice")
    found(home, Founding("ศาลาแม่กา", SECRET, volunteer="ครูสมใจ", practice=True, cost=CHEAP))
    with unlock(home, passphrase=SECRET) as store, store.write("demo") as tx:
        people.register(tx, 3)
    return home


def test_a_newcomer_plays_a_round_with_one_key(practice: Home) -> None:
    with unlock(practice, passphrase=SECRET) as store, standing(store) as frame:
        frame.go_to("send")
        settle(frame)
        page = _page(frame)
        assert frame.focusWidget() is page.round.button
        assert page.carry.isHidden()
        assert page.invite.isHidden()
        assert page.round.button.text() == "เชิญโต๊ะที่สอง"
        assert "ทำตามขั้น" in _press(frame, Qt.Key.Key_F9)
        assert "ทำตามขั้น" in _press(frame, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)

        assert "โต๊ะ B มาแล้ว" in _press(frame, Qt.Key.Key_Return)
        assert any("โต๊ะ B" in text for text in _texts(page))
        told = _press(frame, Qt.Key.Key_Return)
        assert "โต๊ะ B ลงชื่อ" in told
        assert page.round.button.text() == "แลกข้อมูลกับแฟลชไดรฟ์"
        assert "มีสองเบอร์" in _press(frame, Qt.Key.Key_Return)
        # there is room: the answers of the question are all there is to press
        assert not page.round.button.isVisible()
        assert frame.focusWidget() is page.question.choices[0].button
        assert faults(frame) == []
        frame.resize(TIGHT)
        settle(frame)
        assert faults(frame) == []
        assert page.round.button.isVisible()
        page.round.button.click()
        assert frame.focusWidget() is page.question.choices[0].button
        asked = page.question.question
        assert asked is not None
        assert {one.desk for one in asked.written} == {"A", "B"}
        while page.question.question is not None:  # once more where it had to be scrolled to
            _press(frame, Qt.Key.Key_2)
        assert frame.focusWidget() is page.round.button
        _press(frame, Qt.Key.Key_Return)
        assert faults(frame) == []
        texts = _texts(page)
        assert [text for text in texts if text.endswith("4 คน")] == [
            "โต๊ะ A: ผู้เรียน 4 คน",
            "โต๊ะ B: ผู้เรียน 4 คน",
            "เทศบาลสมมุติ: ผู้เรียน 4 คน",
        ]
        assert "ครบทุกขั้นแล้ว ข้อมูลตรงกันทั้งสามที่" in texts
        assert "เริ่มรอบใหม่ได้" in _press(frame, Qt.Key.Key_Return)
        assert not practice.playground.exists()
        assert not any("โต๊ะ B" in text for text in _texts(page))
        frame.go_to("help", "send")
        settle(frame)
        shown = [one.words() for one in frame.page.findChildren(Label)]
        assert any("โต๊ะที่สอง" in words for words in shown), shown
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_round_is_given_up_by_two_presses_and_a_step_that_fails_says_why(
    practice: Home, tmp_path: Path
) -> None:
    with unlock(practice, passphrase=SECRET) as store, standing(store) as frame:
        frame.go_to("send")
        settle(frame)
        page = _page(frame)
        assert frame.focusWidget() is page.round.button
        assert "โต๊ะ B มาแล้ว" in _press(frame, Qt.Key.Key_Return)
        _press(frame, Qt.Key.Key_F9)
        assert practice.playground.exists()
        _press(frame, Qt.Key.Key_F9)
        assert not practice.playground.exists()
        (tmp_path / "elsewhere").mkdir()
        practice.playground.symlink_to(tmp_path / "elsewhere")
        _press(frame, Qt.Key.Key_Return)
        assert frame.line.message is not None
        assert frame.line.message.kind == "error"
        assert page.round.step == "invite"
        assert page.round.button.is_usable
