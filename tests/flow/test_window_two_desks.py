"""Two desks at their windows and one stick: inviting, joining, exchanging, settling what both wrote."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.learners import register
from desktop.paths import Home
from tests.conftest import PASSPHRASE
from tests.desktop.sync.desks import edit, value
from tests.flow.sitting import KEYS, Sitting, sitting
from ui import sticks
from ui.opening.invited import InvitedStep
from ui.pages.send.page import SendPage
from ui.widgets.lines import Lines

SECOND_PIN = "1357"


def send(at: Sitting) -> SendPage:
    at.press(KEYS.Key_F8)
    at.until(lambda: isinstance(at.page, SendPage))
    at.settle()
    assert isinstance(at.page, SendPage)
    return at.page


def exchange(at: Sitting) -> SendPage:
    page = send(at)
    at.press(KEYS.Key_Return)
    at.until(lambda: page.carry.sentence.words() == "ดึงแฟลชไดรฟ์ออกได้")
    at.settle()
    return page


def _seats(at: Sitting) -> list[bool]:
    """Who of the tiles may sit down, in their order."""
    doorstep = at.window.entrance.doorstep
    assert doorstep is not None
    return [tile.may_sit for tile in doorstep.volunteers]


def come_in(at: Sitting, passphrase: str = PASSPHRASE, pin: str = "") -> None:
    at.unlock(passphrase)
    at.sit_down(pin)


def join(at: Sitting) -> None:
    """The first start of the second desk, by keys."""
    at.until(lambda: at.asks("LookStep"))
    at.press(KEYS.Key_Return)
    at.until(lambda: at.asks("CentreStep"))
    at.question._choose_invitation()  # type: ignore[attr-defined]
    at.until(lambda: at.asks("InvitedStep"))
    assert isinstance(at.question, InvitedStep)
    assert "B" in at.question.title
    at.press(KEYS.Key_Return)
    at.until(lambda: at.asks("PersonStep"))
    for text in ("ลุงคำ", SECOND_PIN, SECOND_PIN):
        at.type(text)
        at.press(KEYS.Key_Return)
    at.until(lambda: at.asks("SecretStep"))
    for text in (PASSPHRASE, PASSPHRASE):
        at.type(text)
        at.press(KEYS.Key_Return)
    at.until(lambda: at.asks("SheetStep"))
    at.question._away.setChecked(True)  # type: ignore[attr-defined]
    at.press(KEYS.Key_Return)
    at.until(lambda: at.works and isinstance(at.page, SendPage))
    at.settle()


def invite(home: Home, stick: Path) -> bytes:
    """Somebody is registered, and a second desk invited; the learner's id."""
    with sitting(home) as first:
        come_in(first)
        with first.window.work.store.write("test") as tx:
            who = register.add(tx, "นายคำปัน อินต๊ะ", nickname="ปัน").id
        page = send(first)
        first.press(KEYS.Key_F9)
        first.type("หน้าบ้าน")
        first.press(KEYS.Key_Return)
        first.until(lambda: list(stick.glob("*.sala-invitation")))
        first.settle()
        assert sum("มีคำเชิญจากโต๊ะแรก" in one.words() for one in page.invite.findChildren(Lines)) == 1
    return who


def test_two_windows_and_one_stick(
    home: Home, tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick, second = tmp_path / "stick", Home(tmp_path / "second")
    stick.mkdir()
    monkeypatch.setattr(sticks, "plugged_in", lambda _home: stick)
    who = invite(home, stick)
    (invitation,) = stick.glob("*.sala-invitation")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(invitation), ""))
    with sitting(second) as other:
        join(other)
        exchange(other)
    with sitting(home) as first:
        come_in(first)
        exchange(first)
    with sitting(second) as other:
        come_in(other, pin=SECOND_PIN)
        exchange(other)
        assert value(other.window.work.store, who, "nickname") == "ปัน"
        # Then who sits at the first desk stands on the tiles here, and cannot sit down without a PIN
        other.press(KEYS.Key_F12)
        other.until(lambda: other.asks("SignIn"))
        other.until(lambda: _seats(other) == [False, False, True])
        other.sit_down(SECOND_PIN)
        edit(other.window.work.store, who, nickname="ปัน B")
        exchange(other)
    with sitting(home) as first:
        come_in(first)
        edit(first.window.work.store, who, nickname="ปัน A")
        page = exchange(first)
        first.until(page.question.isVisible)
        assert page.question.title.words() == "ชื่อเล่นของ นายคำปัน อินต๊ะ"
        assert {one.value.words() for one in page.question.choices} == {"ปัน A", "ปัน B"}
        first.until(lambda: page.head.pill.accessibleName() == "ต้องเลือก 1 เรื่อง")
        wanted = [one.value.words() for one in page.question.choices].index("ปัน B")
        page.question.choices[wanted].button.click()
        first.until(lambda: not page.question.isVisible())
        assert value(first.window.work.store, who, "nickname") == "ปัน B"
        exchange(first)
    with sitting(second) as other:
        come_in(other, pin=SECOND_PIN)
        page = exchange(other)
        assert value(other.window.work.store, who, "nickname") == "ปัน B"
        assert not page.question.isVisible()
