"""A desk's window and a hub's real service: joining by a typed code, sending by one key, and by itself."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.devices import power
from desktop.hub import opening as hubs_room
from desktop.learners import register
from desktop.paths import Home
from desktop.store import keys
from desktop.sync import asking, nearby
from tests.conftest import PASSPHRASE
from tests.desktop.hub.hubs import MUNICIPALITY
from tests.desktop.hub.hubs import PASSPHRASE as OF_HUB
from tests.desktop.hub.served import Served, start
from tests.flow.sitting import KEYS, Sitting, sitting
from ui import by_itself, network, sticks
from ui.pages.send.page import SendPage

CTRL = Qt.KeyboardModifier.ControlModifier


class Municipality:
    """A hub with one invitation, and its service in a process of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        hubs_room.set_up(folder, MUNICIPALITY, OF_HUB, keys.CHEAP)
        self.served: Served | None = None

    def open(self, port: int = 0) -> Served:
        self.served = start(self.folder, port)
        return self.served

    def invite(self) -> str:
        """The code of an invitation."""
        with hubs_room.open_hub(self.folder, passphrase=OF_HUB) as here:
            return here.invite("ศูนย์ของเรา", self.folder.parent / "x.sala-hub").code

    def people(self) -> set[str]:
        """Who arrived there; the service must be ended."""
        with hubs_room.open_hub(self.folder, passphrase=OF_HUB) as here:
            (bound,) = here.centres()
            with here.store(bound.scope) as store, store.read() as tx:
                return {row[0] for row in tx.sql.execute("SELECT given_name FROM learner")}

    def end(self, how: int = signal.SIGTERM) -> None:
        if self.served is not None:
            self.served.end(how)
            self.served = None


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Municipality]:
    made = Municipality(tmp_path / "hub")
    yield made
    made.end(signal.SIGKILL)


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """No stick, no battery and no other hub of this computer has a say."""
    monkeypatch.setattr(sticks, "every", lambda _home: ())
    monkeypatch.setattr(power, "now", lambda: None)
    monkeypatch.setattr(network, "_loaded", lambda: None)
    monkeypatch.setattr(nearby, "look_around", lambda **_how: ())
    monkeypatch.setattr(by_itself, "QUIET_MS", 0)


def send(at: Sitting) -> SendPage:
    at.press(KEYS.Key_F8)
    at.until(lambda: isinstance(at.page, SendPage))
    at.settle()
    assert isinstance(at.page, SendPage)
    return at.page


def come_in(at: Sitting) -> None:
    at.unlock(PASSPHRASE)
    at.sit_down()


def add(at: Sitting, name: str) -> None:
    with at.window.work.store.write("test") as tx:
        register.add(tx, name)


def by_itself_now(at: Sitting) -> None:
    """The time has come."""
    carriers = at.window._carriers
    assert carriers is not None
    itself = carriers._itself
    at.settle()
    itself.look()
    at.until(lambda: not itself._runs)
    at.settle()


def join(at: Sitting, code: str, address: str) -> SendPage:
    """By keys alone: the code, the address, and one look at whose hub it is."""
    page = send(at)
    at.press(KEYS.Key_J, held=CTRL)
    at.until(page.join.code.hasFocus)
    at.type(code.lower())
    at.press(KEYS.Key_Tab)
    at.type(address)
    at.press(KEYS.Key_Return)
    at.until(page.join.yes.hasFocus)
    assert page.join.question.words() == f"เข้าร่วมกับ “{MUNICIPALITY}” ใช่ไหม"
    at.press(KEYS.Key_Return)
    at.until(lambda: page.carry.button.text() == "แลกข้อมูลทางเน็ต")
    at.settle()
    return page


def test_a_desk_joins_by_a_code_sends_by_one_key_and_later_by_itself(
    home: Home, town: Municipality, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = town.invite()
    hub = town.open()
    monkeypatch.setattr(asking, "FIRST_WAIT_S", 0.01)
    with sitting(home) as at:
        come_in(at)
        add(at, "นายคำปัน อินต๊ะ")
        page = join(at, code, hub.address)
        # the invitation names no address: the line goes where the code was answered
        page.carry.button.setFocus()
        at.press(KEYS.Key_Return)
        at.until(lambda: page.carry.sentence.words() == f"แลกข้อมูลกับ {MUNICIPALITY} แล้ว")
        assert any("ส่งถึง" in told for told in page.carry.told())
        at.press(KEYS.Key_F2)
        add(at, "นางมาลี ใจดี")
        by_itself_now(at)
        at.until(lambda: f"ส่งให้ {MUNICIPALITY} แล้ว" in at.said())
        assert "1 รายการ" in at.said()
        town.end()
        add(at, "นายมาใหม่ ใจดี")
        said = at.said()
        by_itself_now(at)
        assert at.said() == said  # nobody is bothered
        assert at.window._carriers is not None
        trouble = at.window._carriers._itself.state.trouble
        assert trouble is not None
        assert trouble.code == "hub_unreachable"
        page = send(at)
        assert "จะลองเองอีกครั้ง" in page.carry.itself.words()
        town.open(hub.port)
        for _ in range(20):  # it says its address a moment before it listens
            by_itself_now(at)
            if at.window._carriers._itself.state.trouble is None:
                break
        assert at.window._carriers._itself.state.trouble is None
        town.end()
    assert {"คำปัน", "มาลี", "มาใหม่"} <= town.people()


def test_a_code_that_nobody_knows_is_said_and_nothing_is_joined(
    home: Home, town: Municipality, qapp: QApplication
) -> None:
    hub = town.open()
    with sitting(home) as at:
        come_in(at)
        page = send(at)
        at.press(KEYS.Key_J, held=CTRL)
        at.until(page.join.code.hasFocus)
        at.type("ABCD-EFGH-JKMN-PQRS")
        at.press(KEYS.Key_Tab)
        at.type(hub.address)
        at.press(KEYS.Key_Return)
        at.until(lambda: "ไม่รู้จักรหัสนี้" in at.said())
        assert page.join.is_open
        assert not page.join.open.isHidden()
