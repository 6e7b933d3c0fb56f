"""Which column of the file is taken for what, in one line: as many pairs as there is room for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons, theme
from ui.widgets import ink

PAD, ARROW, BETWEEN, RADIUS, TALL = 8, 16, 18, 6, 32
"""Pixels at a body of 18: about the words, of the arrow, between pairs, of the corners, in all."""
LONGEST: Final = 150
"""Pixels of a heading at a body of 18: offices write whole sentences into them."""


class Pairs(QWidget):
    """`ชื่อ-สกุล → คำนำหน้า ชื่อ สกุล`, and so on."""

    def __init__(self) -> None:
        """No columns yet."""
        super().__init__()
        self._pairs: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def put(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Show these: (as the file calls it, what it is taken for), the weightiest first."""
        self._pairs = tuple(pairs)
        told = ", ".join(f"{heading} → {meant}" for heading, meant in self._pairs)
        self.setAccessibleName(told)
        self.setToolTip(told)
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(200, theme.current().scaled(TALL))

    def minimumSizeHint(self) -> QSize:
        """It takes the room that is there."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as many pairs as fit, and how many more there are."""
        now, painter = theme.current(), QPainter(self)
        left = 0.0
        for place, pair in enumerate(self._pairs):
            rest = f"+{len(self._pairs) - place - 1}"
            spare = ink.width(rest, now.font("note", "medium")) + now.scaled(BETWEEN)
            last = place == len(self._pairs) - 1
            if left + self._wide(pair) + (0 if last else spare) > self.width():
                more = QRectF(left, 0, self.width() - left, self.height())
                told = f"+{len(self._pairs) - place}"
                ink.text(painter, more, told, now.font("note", "medium"), now.colour("ink2"))
                return
            left = self._paint(painter, left, pair) + now.scaled(BETWEEN)

    def _wide(self, pair: tuple[str, str]) -> float:
        now = theme.current()
        heading, meant = (ink.width(text, now.font("note")) for text in pair)
        return min(heading, now.scaled(LONGEST)) + meant + 4 * PAD + now.scaled(ARROW) + 16

    def _paint(self, painter: QPainter, left: float, pair: tuple[str, str]) -> float:
        """Paint a pair; where it ends."""
        now = theme.current()
        most = now.scaled(LONGEST)
        left = self._chip(painter, left, pair[0], "inset", "ink", most) + 8
        side = now.scaled(ARROW)
        box = QRectF(left, (self.height() - side) / 2, side, side)
        icons.paint(painter, box, "arrow-right", "regular", now.hex("ink2"))
        return self._chip(painter, left + side + 8, pair[1], "indigo_t", "indigo", None)

    def _chip(
        self, painter: QPainter, left: float, words: str, ground: str, colour: str, most: int | None
    ) -> float:
        now = theme.current()
        wide = ink.width(words, now.font("note"))
        wide = wide if most is None else min(wide, most)
        box = QRectF(left, 0, wide + 2 * PAD, self.height())
        ink.rounded(painter, box, RADIUS, now.colour(ground))
        room = QRectF(left + PAD, 0, wide + 1, self.height())
        ink.text(painter, room, words, now.font("note"), now.colour(colour), may_cut=most is not None)
        return box.right()
