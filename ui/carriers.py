"""Beside the work of one window: sticks are noticed, and the hub is exchanged with by itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.by_itself import ByItself, State
from ui.sticks import Watch

if TYPE_CHECKING:
    from desktop.settings import Settings
    from desktop.store.store import Store
    from desktop.sync.line import Lined
    from desktop.sync.outgoing import Told
    from ui.main_window import Frame
    from ui.work import Work


class Carriers(QObject):
    """Tells the frame that stands; from the first frame on, through locks and other looks."""

    def __init__(
        self, home: Path, work: Work, settings: Callable[[], Settings], parent: QObject
    ) -> None:
        """Begin to look.

        Args:
            home: the program's own folder.
            work: of the window.
            settings: this computer's choices as they stand.
            parent: owner.
        """
        super().__init__(parent)
        self._frame: Frame | None = None
        self._sticks = Watch(home, self)
        self._sticks.changed.connect(self._stick_is)
        self._itself = ByItself(work, settings, _over_the_line, self)
        self._itself.sent.connect(self._sent)
        self._itself.stands.connect(self._stands)

    def serve(self, frame: Frame) -> None:
        """Tell this frame from now on."""
        self._frame = frame
        frame.news.stick_is(self._sticks.place)
        frame.news.line_is(self._itself.state)

    def touched(self) -> None:
        """Somebody is at work: what goes by itself waits."""
        self._itself.touched()

    def soon(self) -> None:
        """Somebody chose otherwise."""
        self._itself.soon()

    def _sent(self, done: Lined) -> None:
        if self._frame is not None:
            self._frame.news.sent(done)

    def _stands(self, state: State) -> None:
        if self._frame is not None:
            self._frame.news.line_is(state)

    def _stick_is(self, place: Path | None) -> None:
        if self._frame is not None:
            self._frame.news.stick_is(place)


def _over_the_line(store: Store, told: Told) -> Lined | None:
    """What speaks HTTP is loaded by the first who asks for it, on the carrier's own thread."""
    from desktop.sync import reach  # noqa: PLC0415

    return reach.exchange(store, told)
