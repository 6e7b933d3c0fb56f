"""The recovery code, large enough to be written down."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.widgets import ink
from ui.widgets.card import Card

A_ROW = 4
"""Groups of the code in one line, as on the sheet."""


class CodeCard(Card):
    """The recovery code, large, in groups that are read aloud one by one."""

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        """Show a code."""
        super().__init__(parent, edge="gold")
        self._groups = code.split("-")
        self.setAccessibleName(" ".join(self._groups))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _lines(self) -> list[list[str]]:
        return [self._groups[at : at + A_ROW] for at in range(0, len(self._groups), A_ROW)]

    def sizeHint(self) -> QSize:
        """Two lines of groups."""
        now = theme.current()
        return QSize(now.scaled(420), now.scaled(36) * len(self._lines()) + now.scaled(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the groups in columns."""
        super().paintEvent(event)
        now = theme.current()
        painter = QPainter(self)
        font = now.font("section", "semibold")
        wide, tall = now.scaled(104), now.scaled(36)
        for row, groups in enumerate(self._lines()):
            for column, group in enumerate(groups):
                left = now.scaled(24) + column * wide
                room = QRectF(left, now.scaled(16) + row * tall, wide, tall)
                ink.text(painter, room, group, font, now.colour("ink"))
