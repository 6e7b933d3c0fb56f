"""How many came, came late, left early, are excused, are absent: five small tiles with their numbers."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui import theme, words
from ui.widgets import ink, marks


class Count(QWidget):
    """One status: tile over number over word, or tile beside number where the page is folded."""

    def __init__(self, look: marks.Look, language: str, *, beside: bool) -> None:
        """None yet.

        Args:
            look: which status.
            language: of its word.
            beside: in one line, without the word.
        """
        super().__init__()
        self._look, self._language, self._beside = look, language, beside
        self._number = 0
        self._word = words.mark_word(look.status, language)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if beside:
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self.setToolTip(self._word)
        self.say(0)

    def say(self, number: int) -> None:
        """Show a number."""
        self._number = number
        self.setAccessibleName(f"{self._word} {number}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As large as what it says."""
        now = theme.current()
        if self._beside:
            number = ink.width("00", now.font("section"))
            return QSize(round(now.scaled(32 + 6) + number), now.scaled(44))
        word = ink.width(self._word, now.font("key"))
        return QSize(max(round(word), now.scaled(34)) + 2, now.scaled(86))

    def minimumSizeHint(self) -> QSize:
        """Never smaller than what it says."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint tile, number and word."""
        now, painter = theme.current(), QPainter(self)
        number, font = str(self._number), now.font("section")
        if self._beside:
            tall = now.scaled(27)
            tile = QRectF(0, (self.height() - tall) / 2, now.scaled(32), tall)
            marks.paint_tile(painter, tile, self._look.status)
            room = QRectF(tile.right() + now.scaled(6), 0, self.width(), self.height())
            ink.text(painter, room, number, font, now.colour("ink"))
            return
        wide = now.scaled(34)
        tile = QRectF((self.width() - wide) / 2, 0, wide, now.scaled(28))
        marks.paint_tile(painter, tile, self._look.status)
        room = QRectF(0, tile.bottom() + 4, self.width(), now.scaled(28))
        ink.text(painter, room, number, font, now.colour("ink"), ink.CENTRE)
        room = QRectF(0, room.bottom(), self.width(), now.scaled(24))
        ink.text(painter, room, self._word, now.font("key"), now.colour("ink2"), ink.CENTRE)


class Counts(QWidget):
    """The five side by side."""

    def __init__(self, language: str, *, beside: bool = False, parent: QWidget | None = None) -> None:
        """All none.

        Args:
            language: of the words.
            beside: as one strip, for the folded page.
            parent: owner.
        """
        super().__init__(parent)
        self._counts = {look.status: Count(look, language, beside=beside) for look in marks.LOOKS}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().scaled(8 if beside else 2))
        for count in self._counts.values():
            row.addWidget(count)

    def say(self, numbers: dict[str, int]) -> None:
        """Show how many bear each status."""
        for status, count in self._counts.items():
            count.say(numbers.get(status, 0))
