"""Where a photograph would be."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import icons, theme
from ui.widgets import ink


class Face(QWidget):
    """A person in a circle."""

    SIDE = 64

    def __init__(self, parent: QWidget | None = None) -> None:
        """As large as the look says."""
        super().__init__(parent)
        side = theme.current().scaled(self.SIDE)
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint circle and person."""
        now = theme.current()
        painter = QPainter(self)
        box = QRectF(self.rect())
        ink.rounded(painter, box, box.width() / 2, now.colour("inset"))
        quarter = box.width() / 4
        person = box.adjusted(quarter, quarter, -quarter, -quarter)
        icons.paint(painter, person, "user", "fill", now.hex("ink2"))
