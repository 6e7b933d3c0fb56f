"""The paper of week and month: a rounded rim over what scrolls, and the hatching of a closed day."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets.card import RADIUS

TILE: Final = 12
"""Pixels from one slanting line to the next."""


class Rim(QWidget):
    """The rounded edge of a card over what scrolls inside it: a viewport knows no round corners."""

    def __init__(self, parent: QWidget) -> None:
        """Over the whole of its parent, which keeps it there."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The page's ground in the corners, then the edge."""
        now = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        corners, inside = QPainterPath(), QPainterPath()
        corners.addRect(QRectF(self.rect()))
        inside.addRoundedRect(card, RADIUS, RADIUS)
        painter.fillPath(corners.subtracted(inside), now.colour("canvas"))
        painter.setPen(now.colour("line"))
        painter.drawPath(inside)


def hatch(painter: QPainter, box: QRect) -> None:
    """Fill the column of a day on which nothing meets: one tile, at the screen's own pixels."""
    painter.drawTiledPixmap(box, _tile(painter.device().devicePixelRatioF()))


def _tile(ratio: float) -> QPixmap:
    now = theme.current()
    tile = QPixmap(round(TILE * ratio), round(TILE * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(now.colour("surface"))
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(now.colour("plum_t"), 2))
    for shift in (-TILE, 0, TILE):
        painter.drawLine(QPointF(shift - 1, TILE + 1), QPointF(shift + TILE + 1, -1))
    painter.end()
    return tile
