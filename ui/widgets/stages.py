"""Stages of long work: dots joined by lines; done, now or still to come, a name under each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons, theme
from ui.widgets import ink

DOT = 36
GAP, NAME = 6, 28
"""Pixels at a body of 18 between dot and name, and of the name."""


class Stages(QWidget):
    """A row of stages; all are done when `now` is beyond the last."""

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        """None has begun.

        Args:
            names: of the stages, in their order.
            parent: owner.
        """
        super().__init__(parent)
        self._names, self._now = tuple(names), -1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.put(-1)

    def name(self, names: Sequence[str]) -> None:
        """Show other stages; none of them has begun."""
        if self._names != tuple(names):
            self._names = tuple(names)
            self.updateGeometry()
        self.put(-1)

    @property
    def now(self) -> int:
        """The stage that is being done, from 0; −1 before the first."""
        return self._now

    def put(self, now: int) -> None:
        """Show which stage is being done."""
        self._now = now
        named = self._names[now] if 0 <= now < len(self._names) else ""
        self.setAccessibleName(f"{min(now, len(self._names)) + 1}/{len(self._names)} {named}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its names."""
        now = theme.current()
        wide = sum(ink.width(name, now.font("note", "semibold")) + 16 for name in self._names)
        return QSize(round(wide), now.scaled(DOT + GAP + NAME))

    def minimumSizeHint(self) -> QSize:
        """It may be narrower than its names are long together."""
        return QSize(100, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint lines, dots and names."""
        now, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step, side = self.width() / len(self._names), now.scaled(DOT)
        for n, name in enumerate(self._names):
            middle = QPointF(step * (n + 0.5), side / 2 + 1)
            if n:
                colour = "leaf" if n <= self._now else "line"
                painter.setPen(QPen(now.colour(colour), 3))
                left = middle.x() - step + side / 2 + 6
                painter.drawLine(
                    QPointF(left, middle.y()), QPointF(middle.x() - side / 2 - 6, middle.y())
                )
            self._dot(painter, middle, n)
            room = QRectF(middle.x() - step / 2, side + now.scaled(GAP), step, now.scaled(NAME))
            self._name(painter, room, n, name)

    def _dot(self, painter: QPainter, middle: QPointF, n: int) -> None:
        now = theme.current()
        side = now.scaled(DOT)
        box = QRectF(middle.x() - side / 2, 1, side - 2, side - 2)
        if n < self._now:
            ink.rounded(painter, box, side / 2, now.colour("leaf"))
            inner = box.adjusted(9, 9, -9, -9)
            icons.paint(painter, inner, "check", "bold", now.hex("surface"))
            return
        is_now = n == self._now
        ground, edge = ("indigo_t", "indigo") if is_now else ("surface", "edge")
        ink.rounded(
            painter, box, side / 2, now.colour(ground), now.colour(edge), thick=3 if is_now else 1
        )
        font, number = now.font("note", "semibold"), str(n + 1)
        wide = ink.width(number, font)
        room = QRectF(box.center().x() - wide / 2, box.top(), wide + 1, box.height())
        ink.text(painter, room, number, font, now.colour("ink" if is_now else "ink2"))

    def _name(self, painter: QPainter, room: QRectF, n: int, name: str) -> None:
        now = theme.current()
        is_now, done = n == self._now, n < self._now
        font = now.font("note", "semibold" if is_now else None)
        wide = min(ink.width(name, font), room.width())
        place = QRectF(room.center().x() - wide / 2, room.top(), wide + 1, room.height())
        colour = "ink" if is_now else "leaf" if done else "ink2"
        ink.text(painter, place, name, font, now.colour(colour))
