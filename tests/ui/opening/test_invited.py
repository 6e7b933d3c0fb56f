"""The first start of a further desk: by the first desk's invitation, to the first exchange."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from desktop import volunteers
from desktop.errors import FileTrouble, Refused
from desktop.founding import found
from desktop.paths import Home
from desktop.store import doorstep
from desktop.store.keys import KeyFile
from desktop.store.store import open_with
from desktop.sync import invitation, known
from tests.desktop.sync.conftest import _founded_pair, desks  # noqa: F401
from tests.desktop.sync.desks import Desks
from tests.ui.opening.conftest import MADE, Open
from tests.ui.opening.test_first_start import at
from ui.opening import behind
from ui.opening.first_start import CentreStep
from ui.opening.invited import InvitedStep

KEYS = Qt.Key
SAID = ("/a/คำเชิญ.sala-invitation", "ศาลาแม่กา", "C", "หน้าบ้าน")


def test_an_invitation_is_chosen_beside_founding_and_left_again(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    played = opened(at(2, centre="", desk=""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (SAID[0], ""))
    with played.qtbot.waitSignal(played.opening.wanted_invitation) as told:
        played.question._choose_invitation()
    assert told.args == [Path(SAID[0])]
    played.opening.show_invited(SAID)
    assert isinstance(played.question, InvitedStep)
    assert "C" in played.question.title
    assert played.question.fields()[0].text() == "หน้าบ้าน"
    played.press(KEYS.Key_Return)
    assert played.question.number == 3
    played.question.back_wanted.emit()
    played.question._leave()
    assert isinstance(played.question, CentreStep)
    assert not played.opening.kept().answers.invitation


def test_after_the_recovery_code_it_goes_to_the_exchange(opened: Open) -> None:
    played = opened(at(4))
    played.opening.kept().answers.take_invitation(*SAID)
    played.opening.show_founded(MADE)
    played.question._away.setChecked(True)
    played.press(KEYS.Key_Return)
    assert played.opening.first_place == "send"


def test_what_is_no_invitation_is_said_so(tmp_path: Path) -> None:
    wrong = tmp_path / "a.sala-invitation"
    wrong.write_bytes(b"not one")
    with pytest.raises(FileTrouble, match="invitation_foreign"):
        behind.read_invitation(wrong)


def test_the_answers_found_that_desk_and_both_exchange(
    desks: Desks,  # noqa: F811
    tmp_path: Path,
) -> None:
    file = tmp_path / "c.sala-invitation"
    invitation.invite(desks["A"], "หน้าบ้าน", file)
    assert behind.read_invitation(file) == (str(file), "ศาลาแม่กา", "C", "หน้าบ้าน")
    answers = at(4, volunteer="ครูซี").answers
    answers.take_invitation(*behind.read_invitation(file))
    home = Home(tmp_path / "C")
    made = found(home, answers.founding())
    assert (made.letter, made.name) == ("C", "ศาลาแม่กา")
    store = open_with(home, KeyFile.load(home.key).open(passphrase=answers.passphrase))
    desks.homes["C"], desks.stores["C"] = home, store
    desks.visit("C", "A", "C")
    with desks["A"].read() as tx:
        assert [(one.letter, one.name) for one in known.peers(tx.sql)][-1] == ("C", "หน้าบ้าน")
    with store.read() as tx:
        assert {tile.name for tile in volunteers.listed(tx)} == {"ครูซี", "ครูสมใจ", "ครูB"}


def test_who_comes_from_another_desk_sits_down_once_a_keeper_has_set_a_pin(desks: Desks) -> None:  # noqa: F811
    with desks["A"].read() as tx:
        people = {tile.name: tile for tile in volunteers.listed(tx)}
    here, there = people["ครูสมใจ"], people["ครูB"]
    assert (here.may_sit, there.may_sit) == (True, False)
    with desks["A"].local() as tx:
        volunteers.sign_in(tx, here.id)
        with pytest.raises(Refused, match="pin_not_here"):
            volunteers.sign_in(tx, there.id)
        volunteers.set_pin(tx, there.id, "2580")
    with desks["A"].local() as tx:
        volunteers.sign_in(tx, there.id, "2580")
        volunteers.drop_pin(tx, there.id)
        volunteers.sign_in(tx, there.id)  # a keeper of this desk wants it so
    with desks["A"].read() as tx:
        assert all(tile.may_sit for tile in volunteers.listed(tx))


def test_such_a_tile_says_who_sets_the_pin_and_lets_nobody_in(opened: Open) -> None:
    stranger = doorstep.Tile(b"\x09" * 16, "ครูบี", "keeper", "fish", has_pin=False, may_sit=False)
    shown = doorstep.Doorstep("ศาลาแม่กา", "A", None, practice=False, tambon=None, volunteers=(stranger,))
    played = opened(doorstep=shown)
    came = []
    played.opening.wanted_sign_in.connect(lambda *who: came.append(who))
    assert "ให้ผู้ดูแล" in played.question.said()
    played.press(KEYS.Key_Return)
    assert came == []
    assert "ให้ผู้ดูแล" in played.question.said()
