"""A button that shows when the hand is over it."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QAbstractButton


class HoverButton(QAbstractButton):
    """Paints itself anew as the mouse comes and goes; what it looks like is its heirs'."""

    _hover = False
    """Whether the hand is over it."""

    def enterEvent(self, event: QEnterEvent) -> None:
        """The hand is over it."""
        self._hover = True
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """The hand is gone."""
        self._hover = False
        super().leaveEvent(event)
        self.update()
