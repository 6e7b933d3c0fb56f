"""The four numbers of a report: large, with what they count and how it was before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ui import theme
from ui.widgets import ink
from ui.widgets.card import Card
from ui.words import reports as report_words
from ui.words.reports import Number

TALL, PAD = 88, 18
BESIDE = 226
"""From this width each on, in pixels at a body of 18, all four stand side by side."""
GAP = 14


class NumberCard(Card):
    """One number."""

    def __init__(self) -> None:
        """Empty."""
        super().__init__()
        self._said = Number("", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, said: Number) -> None:
        """Show a number."""
        self._said = said
        self.setAccessibleName(f"{said.number} {said.unit}, {said.note}")
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the look says."""
        now = theme.current()
        return QSize(now.scaled(BESIDE), now.scaled(TALL))

    def minimumSizeHint(self) -> QSize:
        """It may be narrower."""
        return QSize(theme.current().scaled(150), theme.current().scaled(TALL))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint number and unit on one line of writing, and the note below."""
        super().paintEvent(event)
        now, painter, said = theme.current(), QPainter(self), self._said
        side, gap = now.scaled(PAD), now.scaled(9)
        room = self.width() - 2 * side
        unit = now.font()
        after = gap + ink.width(said.unit, unit)
        fonts = [now.font(role, "semibold") for role in ("big", "title", "section", "body")]
        large = next((f for f in fonts if ink.width(said.number, f) + after <= room), fonts[-1])
        line = QRectF(side, now.scaled(7), room, now.scaled(48))
        wide = ink.width(said.number, large)
        ink.text(painter, QRectF(side, line.top(), wide + 1, line.height()), said.number, large,
                 now.colour("ink"))  # fmt: skip
        word = QRectF(side + wide + gap, 0, room - wide - gap, line.height())
        word.moveTop(line.top() + ink.base(line, large) - ink.base(line, unit))
        ink.text(painter, word, said.unit, unit, now.colour("ink"))
        note = next(
            (f for f in (now.font("note"), now.font("key")) if ink.width(said.note, f) <= room),
            now.font("key"),
        )
        below = QRectF(side, now.scaled(55), room, now.scaled(26))
        ink.text(painter, below, said.note, note, now.colour("ink2"), may_cut=True)


class NumbersRow(QWidget):
    """All four, side by side or two by two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(parent)
        self._cards = [NumberCard() for _ in report_words.UNITS]
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self._lay(len(self._cards))

    def show_numbers(self, numbers: Sequence[Number]) -> None:
        """Show these."""
        for card, number in zip(self._cards, numbers, strict=True):
            card.say(number)

    def _lay(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, place // columns, place % columns)
        for column in range(len(self._cards)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two by two where four are too narrow."""
        super().resizeEvent(event)
        each = (self.width() - GAP * (len(self._cards) - 1)) / len(self._cards)
        self._lay(len(self._cards) if each >= theme.current().scaled(BESIDE) else 2)

    def minimumSizeHint(self) -> QSize:
        """As narrow as two; as high as its rows."""
        now = theme.current()
        rows = len(self._cards) // self._columns
        return QSize(2 * now.scaled(150) + GAP, rows * now.scaled(TALL) + (rows - 1) * GAP)

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())
