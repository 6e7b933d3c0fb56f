"""An empty list says why it is empty, and offers one primary and one plain way on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui import icons, theme
from ui.widgets import ink
from ui.widgets.button import Button
from ui.widgets.label import Label, plain

WIDEST = 560
"""Pixels of a line of words, at a body of 18: a longer one goes on below."""


class Emblem(QWidget):
    """The golden sala in a circle."""

    def __init__(self, parent: QWidget | None = None, side: int = 96) -> None:
        """A circle `side` pixels wide at a body of 18 px."""
        super().__init__(parent)
        self._side = theme.current().scaled(side)
        self.setFixedSize(self._side, self._side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint circle and sala."""
        now = theme.current()
        painter = QPainter(self)
        ink.rounded(painter, QRectF(self.rect()), self._side / 2, now.colour("inset"))
        side = round(self._side * 0.6)
        colours = {"gold": now.hex("gold_ink")}
        picture = icons.art("emblem", QSize(side, side), colours, self.devicePixelRatioF())
        corner = (self._side - side) // 2
        painter.drawPixmap(corner, corner, picture)


class Empty(QWidget):
    """What stands where a list would be."""

    def __init__(self, why: str, more: str = "", parent: QWidget | None = None) -> None:
        """Say why there is nothing, and perhaps a second sentence.

        Args:
            why: why it is empty.
            more: what can be done.
            parent: owner.
        """
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 20, 20, 20)
        row.setSpacing(20)
        row.addStretch(1)
        row.addWidget(Emblem())
        self._words = QWidget()
        column = QVBoxLayout(self._words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row.addWidget(self._words, 100)
        row.addStretch(1)
        self._why = Label("", "section", wrap=True)
        self._more = Label("", colour="ink2", wrap=True)
        self._ways = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._ways.setContentsMargins(0, 12, 0, 0)
        self._ways.setSpacing(12)
        self._ways.addStretch(1)
        column.addStretch(1)
        for part in (self._why, self._more):
            column.addWidget(part)
        column.addLayout(self._ways)
        column.addStretch(1)
        self.say(why, more)

    def say(self, why: str, more: str = "") -> None:
        """Say something else."""
        self._why.say(plain(why))
        self._more.say(plain(more))
        self._more.setVisible(bool(more))
        self._hold_together()

    def offer(self, *ways: Button) -> None:
        """Put the ways on: one primary, one plain."""
        for way in ways:
            self._ways.insertWidget(self._ways.count() - 1, way)
        self._hold_together()

    def _hold_together(self) -> None:
        """No wider than what is said or offered, so that it stands in the middle."""
        now = theme.current()
        said = (
            ink.width(self._why.words(), now.font("section")),
            ink.width(self._more.words(), now.font()),
        )
        wide = max(min(max(said), now.scaled(WIDEST)), self._ways.sizeHint().width())
        self._words.setMaximumWidth(round(wide) + 8)
