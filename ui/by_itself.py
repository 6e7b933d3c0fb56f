"""The exchange with the hub by itself: while nobody types, when there is a network."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

from desktop import clock
from desktop.devices import power
from desktop.sync import by_itself
from ui.network import Network
from ui.work import CARRIER

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.errors import DeskError
    from desktop.settings import Settings
    from desktop.store.store import Store
    from desktop.sync.line import Lined
    from desktop.sync.outgoing import Told
    from ui.work import Steps, Work

QUIET_MS: Final = 5000
"""So long nobody has touched a key or the mouse: a hand that works is never held up."""
BUSY_SECONDS: Final = 20
"""Seconds until it is looked again whether somebody still works."""
OFF_SECONDS: Final = 600
"""Seconds until it is looked again whether what was in the way is gone: the battery, a paid network."""


Exchange = Callable[["Store", "Told"], "Lined | None"]
"""Exchanges with the hub that is reached over the network; none when there is no such hub."""


@dataclass(frozen=True, slots=True)
class State:
    """How the exchange by itself stands, for who asks."""

    last: datetime | None = None
    """When it last went well."""
    trouble: DeskError | None = None
    """Why the last try failed."""
    why_not: str | None = None
    """What it waits for: `off`, `offline`, `metered`, `battery`; none when for nothing but the time."""
    next: datetime | None = None
    """When it is tried again."""


class ByItself(QObject):
    """Tries again and again; ever more rarely while it fails."""

    sent = Signal(object)
    """(Lined): it went well."""
    stands = Signal(object)
    """(State): it stands otherwise now."""

    def __init__(
        self, work: Work, settings: Callable[[], Settings], exchange: Exchange, parent: QObject
    ) -> None:
        """Begin soon: who has just sat down is not disturbed.

        Args:
            work: by which it is done, beside what is asked for.
            settings: this computer's choices as they stand.
            exchange: what is done; runs on a thread of its own.
            parent: owner.
        """
        super().__init__(parent)
        self._work, self._settings, self._exchange = work, settings, exchange
        self._failures = 0
        self._runs = False
        self.state = State()
        self._touched = QElapsedTimer()
        self._touched.start()
        self._network = Network(self)
        self._network.came.connect(self.soon)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        self.soon()

    def touched(self) -> None:
        """Somebody is at work."""
        self._touched.restart()

    def soon(self) -> None:
        """Somebody sat down, chose otherwise, or the network is back."""
        self._again(by_itself.SOON)

    def _again(self, seconds: float) -> None:
        if not self._runs:
            self._timer.start(round(seconds * 1000))

    def look(self) -> None:
        """Exchange now, unless somebody works or something is in the way."""
        if self._runs:
            return
        works = self._touched.elapsed() < QUIET_MS
        if works or not self._work.is_serving or not self._work.is_idle:
            self._again(BUSY_SECONDS)
            return
        settings, line, store = self._settings(), self._network.line(), self._work.store

        def job(steps: Steps) -> Lined | str | None:
            why = by_itself.why_not(settings, power.now(), line)
            if why is not None:
                return why

            def told(_stage: str, done: int, of: int) -> None:
                steps.tell(done, of)

            return self._exchange(store, told)

        self._runs = True
        self._work.beside(CARRIER, self, job, self._done, self._failed)

    def _done(self, done: Lined | str | None) -> None:
        self._runs = False
        if done is None:  # no hub is reached over the network
            self._tell(State(), OFF_SECONDS)
        elif isinstance(done, str):
            self._tell(State(self.state.last, None, done), OFF_SECONDS)
        else:
            self._failures = 0
            self._tell(State(clock.now()), by_itself.pause(self._settings().line_minutes, 0))
            self.sent.emit(done)

    def _failed(self, error: DeskError) -> None:
        """Nobody is bothered: it is tried again, ever more rarely; the page of exchange tells why."""
        self._runs = False
        if error.code == "stopped":  # somebody asked for an exchange himself: that one goes first
            self._again(by_itself.SOON)
            return
        self._failures += 1
        pause = by_itself.pause(self._settings().line_minutes, self._failures)
        self._tell(State(self.state.last, error), pause)

    def _tell(self, state: State, seconds: float) -> None:
        self.state = replace(state, next=clock.now() + timedelta(seconds=seconds))
        self._again(seconds)
        self.stands.emit(self.state)
