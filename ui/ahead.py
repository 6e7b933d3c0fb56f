"""Pages made ready before anybody asks for them: one small step at a time, while nobody touches a key.

A page that is opened for the first time has to be loaded and built. Who has just signed in looks at the
first page for a while; meanwhile the others are made ready, and their first time is as their second.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from ui.work import Work

QUIET_MS: Final = 1000
"""So long nobody has touched a key before a step is taken: a hand that works is never held up."""
BETWEEN_MS: Final = 100
"""From step to step, for whatever comes meanwhile."""


class Ahead(QObject):
    """The steps that are left; each a tenth of a second at most."""

    def __init__(self, window: QWidget, work: Work) -> None:
        """Nothing to do yet.

        Args:
            window: steps are taken only while it is shown.
            work: steps are taken only while it has nothing to do.
        """
        super().__init__(window)
        self._window, self._work = window, work
        self._steps: list[Callable[[], object]] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)

    @property
    def is_done(self) -> bool:
        """Whether everything is ready."""
        return not self._steps

    def begin(self, steps: Iterable[Callable[[], object]]) -> None:
        """Take these steps from now on, in their order."""
        self._steps = list(steps)
        self.touched()

    def touched(self) -> None:
        """Somebody is at work: wait until they pause."""
        if self._steps:
            self._timer.start(QUIET_MS)

    def _step(self) -> None:
        if not self._steps:
            return
        if self._work.is_idle and self._window.isVisible():
            self._steps.pop(0)()
        self._timer.start(BETWEEN_MS)
