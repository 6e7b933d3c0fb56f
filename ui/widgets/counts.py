"""How many came, came late, left early, are excused, are absent: five small tiles with their numbers."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
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
        self._number = -1
        self._word = words.mark_word(look.status, language)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if beside:
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self.setToolTip(self._word)
        self.say(0)

    def say(self, number: int) -> None:
        """Show a number; only another one is painted."""
        if number == self._number:
            return
        self._number = number
        self.setAccessibleName(f"{self._word} {number}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As large as what it says."""
        now = theme.current()
        if self._beside:
            number = ink.width(str(self._number), now.font("section"))
            return QSize(round(now.scaled(32 + 6) + number) + 1, now.row)
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


class HowFar(QWidget):
    """How many are done, out of how many, and how many are left, on one line of writing."""

    def __init__(self, language: str, *, short: bool) -> None:
        """Nobody yet.

        Args:
            language: of its words.
            short: without who is left, for the folded page.
        """
        super().__init__()
        self._language, self._short = language, short
        self._done, self._of = -1, -1
        wide = QSizePolicy.Policy.Preferred if short else QSizePolicy.Policy.Expanding
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)
        self.say(0, 0)

    def say(self, done: int, of: int) -> None:
        """Show how far it has come; only what is new is painted."""
        if (done, of) == (self._done, self._of):
            return
        self._done, self._of = done, of
        self.setAccessibleName(words.how_far(done, of, self._language))
        self.updateGeometry()
        self.update()

    def _of_words(self) -> str:
        told = words.of_people_short if self._short else words.of_people
        return told(self._of, self._language)

    def sizeHint(self) -> QSize:
        """As large as what it says."""
        now = theme.current()
        wide = ink.width(self._of_words(), now.font()) + now.scaled(10)
        return self.minimumSizeHint() + QSize(round(wide) + 1, 0)

    def minimumSizeHint(self) -> QSize:
        """The number itself is never cut; out of how many goes first where hundreds are counted."""
        now = theme.current()
        wide = ink.width(str(self._done), now.font("big"))
        return QSize(round(wide) + 2, now.row if self._short else now.scaled(52))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint all on one base line; folded, in the middle as all the strip."""
        now, painter = theme.current(), QPainter(self)
        big, body, section = now.font("big"), now.font(), now.font("section")
        base = ink.base(QRectF(self.rect()), big)
        left = self._write(painter, 0, base, str(self._done), big, "ink") + now.scaled(10)
        if self.width() >= self.sizeHint().width():
            middle = ink.base(QRectF(self.rect()), body)
            line = middle if self._short else base
            self._write(painter, left, line, self._of_words(), body, "ink2")
        if self._short:
            return
        number, word = str(self._of - self._done), words.still_left(self._language)
        right = self.width() - ink.width(number, section) - 1
        self._write(painter, right, base, number, section, "ink")
        right -= ink.width(word, body) + now.scaled(9)
        self._write(painter, right, base, word, body, "ink2")

    def _write(
        self, painter: QPainter, left: float, base: float, text: str, font: QFont, token: str
    ) -> float:
        """Write on the base line; returns where the writing ends."""
        wide = ink.width(text, font)
        room = QRectF(left, 0, wide + 1, self.height())
        room.translate(0, base - ink.base(room, font))
        ink.text(painter, room, text, font, theme.current().colour(token))
        return left + wide


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
        row.setSpacing(theme.current().scaled(7 if beside else 2))
        for count in self._counts.values():
            row.addWidget(count)

    def say(self, numbers: dict[str, int]) -> None:
        """Show how many bear each status."""
        for status, count in self._counts.items():
            count.say(numbers.get(status, 0))
