"""A bar that says how far: indigo on inset, never a spinning thing without a number."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.widgets import ink


def paint_bar(painter: QPainter, rect: QRectF, share: float, colour: str = "indigo") -> None:
    """Paint a bar filled to a share (0 to 1)."""
    now = theme.current()
    radius = rect.height() / 2
    ink.rounded(painter, rect, radius, now.colour("inset"))
    filled = rect.width() * min(1.0, max(0.0, share))
    if filled >= 1:
        full = QRectF(rect.left(), rect.top(), max(filled, rect.height()), rect.height())
        ink.rounded(painter, full, radius, now.colour(colour))


class Bar(QWidget):
    """A bar on its own."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        """An empty bar.

        Args:
            name: what it measures, for screen readers.
            parent: owner.
        """
        super().__init__(parent)
        self._name, self._share = name, 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.put(0, 1)

    def put(self, done: float, of: float) -> None:
        """Show how far."""
        self._share = done / of if of else 0.0
        self.setAccessibleName(f"{self._name} {round(100 * self._share)} %".strip())
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the look says."""
        return QSize(80, theme.current().scaled(10))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        paint_bar(QPainter(self), QRectF(self.rect()), self._share)
