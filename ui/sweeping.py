"""Rings of forgotten objects are taken apart on the main thread only.

Python takes them apart wherever it happens to count its objects, so also on a thread that reads. When
one of them is a widget, Qt is then torn down beside the window's own work, and the program ends without
a word. So the counting is Python's, and the taking apart ours, a few times a second on the main thread.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

SWEEP_EVERY_MS = 250
"""Long enough to cost nothing at rest, short enough that little gathers."""


class Sweeper(QObject):
    """Takes the place of Python's own collecting, from its making on until the process ends."""

    def __init__(self, parent: QObject) -> None:
        """Begin; to be made on the main thread."""
        super().__init__(parent)
        gc.disable()
        self._clock = QTimer(self)
        self._clock.setInterval(SWEEP_EVERY_MS)
        self._clock.timeout.connect(sweep)
        self._clock.start()


def sweep() -> None:
    """Collect as far as Python's own counts say that it is time: the young often, the old seldom."""
    due = [
        age
        for age, (count, limit) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
        if count > limit
    ]
    if due:
        gc.collect(max(due))
