"""The exchange with the hub by itself: when it begins, what it waits for, and that it bothers nobody."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from desktop.devices import power
from desktop.devices.power import Power
from desktop.errors import DeskError, Refused
from desktop.settings import Settings
from desktop.store.store import Store
from desktop.sync.by_itself import FIRST_FAILURE, SOON, SPREAD, Line
from desktop.sync.line import Lined
from desktop.sync.stick import Exchanged
from tests.ui.standing import settle, standing
from ui import by_itself, network, work
from ui.by_itself import BUSY_SECONDS, OFF_SECONDS, ByItself
from ui.main_window import Frame
from ui.widgets.message_line import Deed, Message, spoken
from ui.work import CARRIER, Steps


def sent(out: int = 34, back: int = 0) -> Lined:
    """What went over the line."""
    done = Exchanged(out, back, 0, 0, 0, (), 0, (), (), None, 0)
    return Lined("เทศบาลเมืองพะเยา", done, None)


@dataclass
class Hub:
    """What the exchange does: gives `answer`, or refuses with it; counts how often it was asked."""

    answer: Any = field(default_factory=sent)
    asked: int = 0
    slow: bool = False

    def __call__(self, _store: Store, told: Callable[[str, int, int], None]) -> Any:
        self.asked += 1
        while self.slow:
            told("carry", 0, 0)
            time.sleep(0.001)
        if isinstance(self.answer, DeskError):
            raise self.answer
        return self.answer


@dataclass
class Going:
    """The exchange by itself in a window."""

    frame: Frame
    hub: Hub
    itself: ByItself
    settings: Settings = field(default_factory=Settings)

    def look(self) -> None:
        """The time has come."""
        self.itself.look()
        until = time.monotonic() + 10
        while self.itself._runs and time.monotonic() < until:
            QApplication.processEvents()
        assert not self.itself._runs
        settle(self.frame)

    def waits(self) -> float:
        """Seconds until the next look."""
        assert self.itself._timer.isActive()
        return self.itself._timer.interval() / 1000

    def said(self) -> str:
        message = self.frame.line.message
        return spoken(message.text) if message else ""


@pytest.fixture
def going(store: Store, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Going]:
    monkeypatch.setenv("SALA_NOW", "2026-05-20T09:12")
    monkeypatch.setattr(power, "now", lambda: None)
    monkeypatch.setattr(network, "_loaded", lambda: None)
    monkeypatch.setattr(by_itself, "QUIET_MS", 0)
    with standing(store) as frame:
        frame.go_to("today")
        settle(frame)
        hub = Hub()
        made = Going(frame, hub, None)  # type: ignore[arg-type]
        made.itself = ByItself(frame.room.work, lambda: made.settings, hub, frame)
        made.itself.sent.connect(frame.news.sent)
        yield made


def test_what_was_sent_is_one_quiet_line_and_the_next_time_is_a_pause_away(going: Going) -> None:
    assert going.waits() == SOON
    going.look()
    assert going.said() == "ส่งให้ เทศบาลเมืองพะเยา แล้ว 09.12 น. · 34 รายการ"
    assert 3600 <= going.waits() <= 3600 * (1 + SPREAD)
    assert going.itself.state.trouble is None


@pytest.mark.parametrize(
    ("out", "back", "said"),
    [
        (0, 5, "รับจาก เทศบาลเมืองพะเยา แล้ว 09.12 น. · 5 รายการ"),
        (34, 5, "แลกกับ เทศบาลเมืองพะเยา แล้ว 09.12 น. · ส่ง 34 รับ 5 รายการ"),
        (0, 0, ""),
    ],
)
def test_nothing_is_said_of_nothing(going: Going, out: int, back: int, said: str) -> None:
    going.hub.answer = sent(out, back)
    going.look()
    assert going.said() == said


@pytest.mark.parametrize(
    "message",
    [
        Message("error", "เครื่องพิมพ์ไม่มีกระดาษ"),
        Message("look", "ดูที่นี่"),
        Message("ok", "เช็ก นางญาณี", Deed("เลิกทำ", lambda: None)),
    ],
)
def test_it_talks_over_nothing_that_matters(going: Going, message: Message) -> None:
    going.frame.say(message)
    going.look()
    assert going.hub.asked == 1
    assert going.frame.line.message == message


def test_nobody_is_bothered_by_a_failure_and_the_next_try_is_ever_later(going: Going) -> None:
    going.hub.answer = Refused("hub_unknown_centre")
    waits = []
    for _ in range(4):
        going.look()
        waits.append(going.waits())
    assert going.said() == ""
    assert going.itself.state.trouble is going.hub.answer
    for n, wait in enumerate(waits):
        assert FIRST_FAILURE << n <= wait <= (FIRST_FAILURE << n) * (1 + SPREAD)
    going.hub.answer = sent()
    going.look()
    assert going.waits() >= 3600
    assert going.itself.state.trouble is None


def test_while_somebody_types_or_waits_for_something_it_does_not_begin(
    going: Going, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(by_itself, "QUIET_MS", 60_000)
    going.itself.touched()
    going.look()
    assert going.hub.asked == 0
    assert going.waits() == BUSY_SECONDS
    monkeypatch.setattr(by_itself, "QUIET_MS", 0)
    going.frame.room.work.read(going.frame, lambda _tx: time.sleep(0.05), lambda _none: None)
    going.itself.look()
    assert not going.itself._runs
    settle(going.frame)
    going.look()
    assert going.hub.asked == 1


@pytest.mark.parametrize(
    ("settings", "left", "why"),
    [
        (Settings(line=False), None, "off"),
        (Settings(line_battery=30), Power(12, plugged=False), "battery"),
    ],
)
def test_it_spares_what_it_was_told_to_spare(
    going: Going, monkeypatch: pytest.MonkeyPatch, settings: Settings, left: Power | None, why: str
) -> None:
    going.settings = settings
    monkeypatch.setattr(power, "now", lambda: left)
    going.look()
    assert going.hub.asked == 0
    assert going.itself.state.why_not == why
    assert going.waits() == OFF_SECONDS


def test_without_a_hub_it_goes_on_looking_and_says_nothing(going: Going) -> None:
    going.hub.answer = None
    going.look()
    assert going.said() == ""
    assert going.waits() == OFF_SECONDS


def test_who_asks_by_hand_goes_first(going: Going) -> None:
    going.hub.slow = True
    going.itself.look()
    done: list[str] = []
    going.frame.room.work.carry(going.frame, lambda _steps: "by hand", done.append)
    settle(going.frame)
    assert done == ["by hand"]
    assert going.itself._failures == 0
    assert going.waits() == SOON


def test_a_hub_that_never_answers_does_not_hold_the_window(
    store: Store, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work, "CARRIER_SECONDS", 0.05)
    answers = threading.Event()
    heard: list[str] = []

    def hang(_steps: Steps) -> str:
        answers.wait(20)
        return "at last"

    with standing(store) as frame:
        frame.room.work.carry(frame, hang, heard.append)
    assert not answers.is_set()  # the window is gone, and nothing was answered yet
    answers.set()
    QApplication.processEvents()
    assert heard == []


def test_the_window_ends_while_it_goes_on(store: Store, qapp: QApplication) -> None:
    hub = Hub(slow=True)
    with standing(store) as frame:
        frame.room.work.beside(CARRIER, frame, lambda steps: hub(store, lambda *_t: steps.tell(0, 0)))
    assert hub.asked <= 1


class System(QObject):
    """What Qt's own asker answers."""

    reachabilityChanged = Signal(int)  # noqa: N815
    Reachability = SimpleNamespace(Unknown=0, Disconnected=1, Online=4)
    Feature = SimpleNamespace(Metered=8)

    def __init__(self, at: int, metered: bool | None) -> None:
        super().__init__()
        self.at, self.metered = at, metered

    def reachability(self) -> int:
        return self.at

    def isMetered(self) -> bool:  # noqa: N802
        return bool(self.metered)

    def supports(self, _feature: int) -> bool:
        return self.metered is not None


@pytest.mark.parametrize(
    ("at", "metered", "line"),
    [
        (0, None, Line(None, None)),
        (1, False, Line(online=False, metered=False)),
        (4, True, Line(online=True, metered=True)),
        (4, None, Line(online=True, metered=None)),
    ],
)
def test_what_the_system_tells_of_the_network(
    at: int, metered: bool | None, line: Line, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network, "_loaded", lambda: System(at, metered))
    owner = QObject()
    assert network.Network(owner).line() == line


def test_a_network_that_comes_back_is_used_soon(going: Going, monkeypatch: pytest.MonkeyPatch) -> None:
    system = System(1, metered=False)
    monkeypatch.setattr(network, "_loaded", lambda: system)
    owner = QObject()
    asks = network.Network(owner)
    heard: list[bool] = []
    asks.came.connect(lambda: heard.append(True))
    system.at = 4
    system.reachabilityChanged.emit(4)
    system.reachabilityChanged.emit(4)
    assert heard == [True]


def test_a_computer_without_such_an_asker_has_nothing_to_say(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network, "BACKENDS", {})
    owner = QObject()
    assert network.Network(owner).line() == Line()
