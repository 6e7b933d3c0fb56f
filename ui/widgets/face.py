"""Somebody's photograph, or where one would be."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap
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
        self._jpeg, self._picture = b"", QPixmap()

    def show_picture(self, jpeg: bytes | None) -> None:
        """Show a square photograph; without one a figure stands for it."""
        if (jpeg or b"") != self._jpeg:
            self._jpeg, self._picture = jpeg or b"", QPixmap()
            if self._jpeg:
                self._picture.loadFromData(self._jpeg)
            self.update()

    @property
    def has_picture(self) -> bool:
        """Whether a photograph is shown."""
        return not self._picture.isNull()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint circle and person."""
        now = theme.current()
        painter = QPainter(self)
        box = QRectF(self.rect())
        ink.rounded(painter, box, box.width() / 2, now.colour("inset"))
        if self.has_picture:
            circle = QPainterPath()
            circle.addEllipse(box)
            painter.setRenderHints(
                QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
            )
            painter.setClipPath(circle)
            painter.drawPixmap(box, self._picture, QRectF(self._picture.rect()))
            return
        quarter = box.width() / 4
        person = box.adjusted(quarter, quarter, -quarter, -quarter)
        icons.paint(painter, person, "user", "fill", now.hex("ink2"))
