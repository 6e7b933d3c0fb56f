"""A key and what it does, in a line."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.widgets import ink

KEYS = 96
"""Pixels of the column of caps, at a body of 18 px."""


class KeyRow(QWidget):
    """One line of the card of keys."""

    def __init__(self, key: str, does: str, parent: QWidget | None = None) -> None:
        """Show a key."""
        super().__init__(parent)
        self._key, self._does = key, does
        self.setAccessibleName(f"{key} {does}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Wide enough for the words."""
        now = theme.current()
        return QSize(round(now.scaled(KEYS) + ink.width(self._does, now.font()) + 4), now.scaled(38))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint cap and words."""
        now = theme.current()
        painter = QPainter(self)
        ink.keycap(painter, 0, self.height() / 2, self._key, now.colour("ink2"))
        left = now.scaled(KEYS)
        room = QRectF(left, 0, self.width() - left, self.height())
        ink.text(painter, room, self._does, now.font(), now.colour("ink"))
