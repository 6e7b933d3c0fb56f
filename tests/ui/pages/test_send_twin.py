"""A desk that exists twice: told on every desk's page, and one of the two takes a letter of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.sync import invitation, twins
from tests.desktop.sync.conftest import _founded_pair, desks  # noqa: F401
from tests.desktop.sync.desks import Desks, add
from tests.desktop.sync.test_twins import by_turns, opened
from tests.ui.proof import faults
from tests.ui.standing import TIGHT, WIDE, settle, standing
from ui.main_window import Frame
from ui.pages.send.page import SendPage
from ui.pages.send.twin import TwinCard
from ui.widgets.message_line import spoken


@pytest.fixture
def copied(desks: Desks) -> Desks:  # noqa: F811
    """Desk B's disk was copied, and both computers are at work."""
    desks.copy("B", "twin")
    by_turns(desks, "B", "twin")
    desks.calm()
    return desks


def card(frame: Frame) -> TwinCard:
    frame.go_to("send")
    settle(frame)
    assert isinstance(frame.page, SendPage)
    return frame.page.twin


def message(frame: Frame) -> str:
    return spoken(frame.line.message.text) if frame.line.message else ""


def invite(desks: Desks, name: str = "C") -> Path:  # noqa: F811
    file = desks.stick / f"{name}.sala-invitation"
    invitation.invite(desks["A"], name, file)
    return file


def test_who_has_one_computer_hears_nothing_of_it(desks: Desks, qapp: QApplication) -> None:  # noqa: F811
    add(desks["B"], "มาลี ใจดี")
    desks.calm()
    with standing(desks["A"]) as frame:
        assert not card(frame).isVisible()


@pytest.mark.parametrize("window", [WIDE, TIGHT], ids=["wide", "tight"])
def test_another_desk_is_told_what_to_do_and_where(
    copied: Desks, window: object, qapp: QApplication
) -> None:
    with standing(copied["A"], window) as frame:  # type: ignore[arg-type]
        shown = card(frame)
        assert shown.title.words() == "โต๊ะ B มีสองเครื่อง"
        assert "ข้อมูลไม่หาย" in shown.more.words()
        assert "กด F9" in shown.steps[0].words()
        assert "ให้เครื่องนี้ใช้อักษรใหม่" in shown.steps[1].words()
        assert not shown.take.isVisible()  # not here
        assert faults(frame) == []


def test_one_of_the_two_takes_a_letter_when_it_starts_next(
    copied: Desks, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = invite(copied)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(file), ""))
    home = copied.homes["twin"]
    with standing(copied["twin"]) as frame:
        shown = card(frame)
        assert "เครื่องนี้กับอีกเครื่องหนึ่ง" in shown.more.words()
        shown.take.click()
        assert not home.becoming.exists()
        shown.take.click()
        settle(frame)
        assert "เปิดใหม่ เครื่องนี้จะเป็นโต๊ะ C" in message(frame)
        assert "เปิดใหม่ เครื่องนี้จะเป็นโต๊ะ C" in shown.steps[0].words()
        assert not shown.take.isVisible()
    copied["twin"].close()
    taken = twins.fulfil(home, opened(home))
    assert taken is not None
    assert (taken.before, taken.letter) == ("B", "C")
    assert not home.becoming.exists()
    assert twins.fulfil(home, opened(home)) is None  # once
    copied.open("twin")


def test_a_wrong_invitation_is_refused_before_anything_is_wished(
    copied: Desks, tmp_path: Path, qapp: QApplication
) -> None:
    file = tmp_path / "x.sala-invitation"
    file.write_bytes(b"none")
    with standing(copied["twin"]) as frame:
        shown = card(frame)
        shown.wish(file)
        settle(frame)
        assert "ไม่ใช่คำเชิญ" in message(frame)
        assert not copied.homes["twin"].becoming.exists()
        assert shown.take.isVisible()


def test_a_wish_that_cannot_be_fulfilled_is_dropped_and_the_home_opens_as_it_was(
    copied: Desks,
) -> None:
    home = copied.homes["twin"]
    home.becoming.write_bytes(b"torn")
    copied["twin"].close()
    with pytest.raises(Exception, match="invitation"):
        twins.fulfil(home, opened(home))
    assert not home.becoming.exists()
    with copied.open("twin").read() as tx:
        assert tx.desk.letter == "B"
