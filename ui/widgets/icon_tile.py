"""A drawing on a tinted square, beside what it is about."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import icons, theme
from ui.widgets import ink
from ui.widgets.chip import TONES


class IconTile(QWidget):
    """A square with an icon; decoration, it says nothing to a screen reader."""

    def __init__(self, icon: str, tone: str, parent: QWidget | None = None, side: int = 60) -> None:
        """Show an icon in a tone of the chips.

        Args:
            icon: a name of the set.
            tone: one of the chips' tones.
            parent: owner.
            side: pixels at a body of 18 px.
        """
        super().__init__(parent)
        self._icon, self._tone = icon, tone
        self.setFixedSize(theme.current().scaled(side), theme.current().scaled(side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        now = theme.current()
        ground, colour = TONES[self._tone]
        painter = QPainter(self)
        box = QRectF(self.rect())
        ink.rounded(painter, box, 10, now.colour(ground))
        inset = box.width() * 0.25
        icons.paint(
            painter, box.adjusted(inset, inset, -inset, -inset), self._icon, "fill", now.hex(colour)
        )
