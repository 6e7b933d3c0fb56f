"""Keys that are struck while a question is still being answered: they belong to the next one.

Who knows passphrase and PIN by heart does not wait for the tiles; unwrapping the key takes its time on
purpose, and nothing struck meanwhile may be lost or land in the passphrase.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_ELSEWHERE: Final = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape})
"""Keys that stay with the question they were struck at."""


class EarlyKeys(QObject):
    """Holds keys back from one widget, and hands them to another."""

    def __init__(self, parent: QObject) -> None:
        """Nothing is held."""
        super().__init__(parent)
        self._from: QWidget | None = None
        self._held: list[QKeyEvent | str] = []

    def hold(self, line: QWidget) -> None:
        """From now on what is struck at `line` waits."""
        self.forget()
        self._from = line
        line.installEventFilter(self)

    def forget(self) -> None:
        """Hold no longer; what waited is dropped."""
        if self._from is not None:
            self._from.removeEventFilter(self)
        self._from, self._held = None, []

    def hand_to(self, question: QWidget) -> None:
        """Strike what waited at another question, wherever in it the keyboard goes."""
        held = self._held
        self.forget()
        for struck in held:
            at = question.focusWidget() or question
            QApplication.sendEvent(at, _commit(struck) if isinstance(struck, str) else struck)

    def eventFilter(self, _line: QObject, event: QEvent) -> bool:
        """Take a key; an Enter that stands alone was meant for where it was struck."""
        if isinstance(event, QInputMethodEvent):
            self._held += list(event.commitString())
            return True
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        key = Qt.Key(event.key())
        if key in _ELSEWHERE:
            return False
        if not event.isAutoRepeat() and (self._held or key not in _ENTER):
            self._held.append(event.clone())
        return True


def _commit(sign: str) -> QInputMethodEvent:
    event = QInputMethodEvent()
    event.setCommitString(sign)
    return event
