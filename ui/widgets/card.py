"""Boxes that hold things together: depth comes from canvas, surface and a hairline, never a shadow."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import icons, theme
from ui.widgets import ink

RADIUS = 12
EAVE = QSize(28, 14)
"""The size in pixels of one piece of the carved eave."""


class Card(QWidget):
    """A sheet of rice paper on the canvas."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        ground: str = "surface",
        edge: str = "line",
        thick: int = 1,
        radius: int = RADIUS,
    ) -> None:
        """Make a box of these tokens; what is laid into it is its owner's matter."""
        super().__init__(parent)
        self._ground, self._edge, self._thick, self._radius = ground, edge, thick, radius

    def look(
        self, *, ground: str | None = None, edge: str | None = None, thick: int | None = None
    ) -> None:
        """Change what the box says by its colours."""
        self._ground = ground or self._ground
        self._edge = edge or self._edge
        self._thick = thick or self._thick
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground and edge."""
        now = theme.current()
        painter = QPainter(self)
        ink.rounded(
            painter,
            QRectF(self.rect()),
            self._radius,
            now.colour(self._ground),
            now.colour(self._edge),
            thick=self._thick,
        )


class EaveCard(Card):
    """The box of what happens next, under the golden eave."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """An ordinary card with a golden edge."""
        super().__init__(parent, edge="gold")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the eave along the top, within the roundness of the card."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        clip = QPainterPath()
        clip.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.setClipPath(clip)
        draw_eave(painter, QRectF(0, 0, self.width(), EAVE.height()), "gold")


def draw_eave(painter: QPainter, rect: QRectF, token: str) -> None:
    """Paint the fretted board along a strip, whole pieces from its left."""
    colours = {"gold": theme.current().hex(token)}
    tile = icons.art("eave", EAVE, colours, painter.device().devicePixelRatioF())
    painter.drawTiledPixmap(rect, tile)


class Line(QWidget):
    """A hairline between things."""

    def __init__(self, parent: QWidget | None = None, *, upright: bool = False) -> None:
        """One pixel, lying or upright."""
        super().__init__(parent)
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        QPainter(self).fillRect(self.rect(), theme.current().colour("line"))
