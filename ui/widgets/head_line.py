"""A title that fits: in its own size where there is room, else smaller and in two lines."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.thai.breaks import breakable
from ui import theme
from ui.widgets import ink
from ui.widgets.meeting_block import lines_of

LEAST = 150
"""Width below which it does not shrink, in pixels at a body of 18."""


class HeadLine(QWidget):
    """One text of a page's head; the page may be narrower than it."""

    def __init__(
        self, roles: tuple[str, ...], colour: str, *, lines: int = 1, parent: QWidget | None = None
    ) -> None:
        """Empty.

        Args:
            roles: of the theme, largest first; the first that fits into one line is taken.
            colour: a token.
            lines: how many the last role may take when it does not fit into one.
            parent: owner.
        """
        super().__init__(parent)
        self._roles, self._colour, self._most = roles, colour, lines
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """What it says."""
        return self._words

    def sizeHint(self) -> QSize:
        """As wide as its words in its own size; as high as it ever gets."""
        now = theme.current()
        wide = ink.width(self._words, now.font(self._roles[0]))
        return QSize(round(wide) + 2, max(self._tall(self._roles[0]), self._most * self._step()))

    def minimumSizeHint(self) -> QSize:
        """It gives way to the buttons beside it."""
        return QSize(theme.current().scaled(LEAST), self.sizeHint().height())

    @staticmethod
    def _tall(role: str) -> int:
        return round(1.65 * theme.current().px(role))

    def _step(self) -> int:
        return round(1.32 * theme.current().px(self._roles[-1]))

    def _font(self) -> QFont:
        now = theme.current()
        fonts = [now.font(role) for role in self._roles]
        return next((f for f in fonts if ink.width(self._words, f) <= self.width()), fonts[-1])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it, in the middle of its height."""
        painter, font = QPainter(self), self._font()
        colour = theme.current().colour(self._colour)
        lines = lines_of(breakable(self._words), font, self.width(), self._most)
        if len(lines) < 2:
            box = QRectF(self.rect())
            ink.text(painter, box, self._words, font, colour, may_cut=True)
            return
        top = (self.height() - self._step() * len(lines)) / 2
        for line in lines:
            box = QRectF(0, top, self.width(), self._step())
            ink.text(painter, box, line, font, colour, may_cut=True)
            top += self._step()
