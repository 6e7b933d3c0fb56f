"""What charts are painted of: two kinds of bar, told apart by more than their colour, and their legend.

The first series is solid indigo; the second is gold, hatched, with an outline.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.widgets import ink

FIRST, SECOND = 0, 1
TILE: Final = 8
"""Pixels from one slanting line to the next."""
ROUND: Final = 5
SWATCH, GAP, APART = QSize(20, 16), 8, 16


def paint_series(painter: QPainter, box: QRectF, series: int, outer: str) -> None:
    """Paint one bar.

    Args:
        painter: where.
        box: the bar.
        series: `FIRST` or `SECOND`.
        outer: the end that is round: left, right, top, or both for a swatch.
    """
    now = theme.current()
    shape = _shape(box, outer)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if series == FIRST:
        painter.fillPath(shape, now.colour("indigo"))
    else:
        painter.setClipPath(shape)
        painter.drawTiledPixmap(box, _hatch(painter.device().devicePixelRatioF()))
        painter.setClipping(False)
        painter.setPen(QPen(now.colour("gold_ink"), 1.5))
        painter.drawPath(_shape(box.adjusted(0.75, 0.75, -0.75, -0.75), outer))
    painter.restore()


def _shape(box: QRectF, outer: str) -> QPainterPath:
    """A box that is round at one end: a longer one, cut where it stands on its axis."""
    path = QPainterPath()
    longer = {
        "left": box.adjusted(0, 0, ROUND, 0),
        "right": box.adjusted(-ROUND, 0, 0, 0),
        "top": box.adjusted(0, 0, 0, ROUND),
    }
    radius = min(ROUND, box.width() if outer != "top" else box.height())
    path.addRoundedRect(longer.get(outer, box), radius, radius)
    cut = QPainterPath()
    cut.addRect(box)
    return path.intersected(cut)


def _hatch(ratio: float) -> QPixmap:
    now = theme.current()
    tile = QPixmap(round(TILE * ratio), round(TILE * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(now.colour("gold_t"))
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(now.colour("gold"), 3))
    for shift in (-TILE, 0, TILE):
        painter.drawLine(QPointF(shift - 1, TILE + 1), QPointF(shift + TILE + 1, -1))
    painter.end()
    return tile


class Legend(QWidget):
    """Which bar is whose, with how many."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing yet."""
        super().__init__(parent)
        self._entries: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, entries: Sequence[str]) -> None:
        """Show the series' words in their order; further ones stand without a swatch."""
        self._entries = tuple(entries)
        self.setAccessibleName(", ".join(entries))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as it says."""
        now = theme.current()
        wide = 0.0
        for place, words in enumerate(self._entries):
            wide += ink.width(words, now.font()) + 1
            wide += now.scaled(SWATCH.width() + GAP) if place <= SECOND else 0
        return QSize(round(wide) + now.scaled(APART) * max(0, len(self._entries) - 1), now.scaled(34))

    def minimumSizeHint(self) -> QSize:
        """It is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint swatches and words."""
        now, painter, left = theme.current(), QPainter(self), 0.0
        wide, tall = now.scaled(SWATCH.width()), now.scaled(SWATCH.height())
        for place, words in enumerate(self._entries):
            if place <= SECOND:
                box = QRectF(left, (self.height() - tall) / 2, wide, tall)
                paint_series(painter, box, place, "both")
                left += wide + now.scaled(GAP)
            room = QRectF(left, 0, ink.width(words, now.font()) + 1, self.height())
            ink.text(painter, room, words, now.font(), now.colour("ink"))
            left = room.right() + now.scaled(APART)


def rule(painter: QPainter, first: QPointF, last: QPointF) -> None:
    """The line that bars stand on."""
    painter.setPen(
        QPen(theme.current().colour("edge"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    )
    painter.drawLine(first, last)
