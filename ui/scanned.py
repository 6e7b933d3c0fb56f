"""A scanned code in the frame: what the open page makes of it, else that learner, else who it may be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from ui import words
from ui.widgets.label import strong
from ui.widgets.message_line import Message

if TYPE_CHECKING:
    from desktop.devices.scanner import Scan
    from ui.main_window import Frame

LONGEST: Final = 24
"""So many signs of a foreign code are said."""


class Scanned(QObject):
    """Takes scans for one frame."""

    toned = Signal(str)
    """What it came to: `known`, `already`, `unknown`."""

    def __init__(self, frame: Frame) -> None:
        """Tell this frame's pages, say in its message line."""
        super().__init__(frame)
        self._frame = frame
        frame.toned.connect(self.toned)

    def take(self, scan: Scan) -> None:
        """A code came."""
        frame = self._frame
        if scan.kind != "learner":
            frame.page.take_back_key(scan.first)
            self.toned.emit("unknown")
        if scan.kind == "certificate":
            frame.go_to("proof", scan.text)
        elif scan.kind == "unknown":
            code = scan.text if len(scan.text) <= LONGEST else f"{scan.text[:LONGEST]}…"
            self._say("error", "foreign_code", code)
        elif not frame.page.scanned(scan.text):
            self._open(scan.text)

    def _open(self, code: str) -> None:
        """No page's own: show who it is."""
        from desktop.learners.register import named  # noqa: PLC0415  (after the first paint)

        def found(learner: bytes) -> None:
            self.toned.emit("known")
            self._frame.go_to("learners", learner)

        def unknown(_error: object) -> None:
            self.toned.emit("unknown")
            self._say("error", "unknown_code", code)

        work = self._frame.room.work
        work.read(self, lambda tx: named(tx, code).id, found, unknown, about="scan")

    def _say(self, kind: str, what: str, code: str) -> None:
        language = self._frame.room.language
        self._frame.say(Message(kind, words.say(words.ROLL, what, language, code=strong(code))))
