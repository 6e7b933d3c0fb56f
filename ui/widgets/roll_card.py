"""The card round a roll's sheet: its head is inset from edge to edge, its foot belongs to the page."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.widgets.card import RADIUS, Card
from ui.widgets.roll_table import RollTable


class RollCard(Card):
    """A sheet in a card."""

    def __init__(self, table: RollTable, parent: QWidget | None = None) -> None:
        """Lay the sheet into it; `column` takes what stands below.

        Args:
            table: the sheet.
            parent: owner.
        """
        super().__init__(parent)
        self._table = table
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(1, 1, 1, 1)
        self.column.setSpacing(0)
        self.column.addWidget(table, 1)
        self.setFocusProxy(table)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card, and the ground of the head within its roundness."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = QPainterPath()
        inside.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)
        painter.setClipPath(inside)
        tall = self._table.horizontalHeader().height() + 1
        painter.fillRect(QRectF(0, 0, self.width(), tall), theme.current().colour("inset"))
