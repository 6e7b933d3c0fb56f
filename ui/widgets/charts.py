"""Three charts: people by sex and age, columns over time, bars beside names. The number is on every bar.

They are pictures of a table that the page shows too; a screen reader hears all their numbers at once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme, words
from ui.widgets import ink
from ui.widgets.chart_paint import FIRST, SECOND, paint_series, rule
from ui.widgets.progress import paint_bar

GAP: Final = 9
"""Pixels between a bar and its number."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One row of two bars."""

    label: str
    first: int
    second: int


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar."""

    label: str
    value: int


class _Chart(QWidget):
    """A painted table of numbers."""

    LEAST: QSize
    """What it needs, in pixels at a body of 18."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Without numbers.

        Args:
            name: what it shows, for screen readers.
            parent: owner.
        """
        super().__init__(parent)
        self._name = name
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def tell(self, spoken: Sequence[str], name: str | None = None) -> None:
        """Say all numbers to who cannot see them, and paint anew."""
        self._name = self._name if name is None else name
        self.setAccessibleName(f"{self._name}: {', '.join(spoken)}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """What it needs."""
        now = theme.current()
        return QSize(now.scaled(self.LEAST.width()), now.scaled(self.LEAST.height()))

    def minimumSizeHint(self) -> QSize:
        """It is never lower than what it needs; it may be narrower."""
        return QSize(theme.current().scaled(220), self.sizeHint().height())


class SexAgeChart(_Chart):
    """Women to the left, men to the right, ages between them from young to old."""

    LEAST = QSize(440, 284)
    THICK, PAD = 27, 16

    def __init__(self, name: str, sexes: tuple[str, str], parent: QWidget | None = None) -> None:
        """Without numbers.

        Args:
            name: what it shows.
            sexes: what is at the left and at the right, for screen readers.
            parent: owner.
        """
        super().__init__(name, parent)
        self._sexes = sexes
        self.pairs: tuple[Pair, ...] = ()

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        """Show these."""
        self.pairs = tuple(pairs)
        left, right = self._sexes
        self.tell([f"{one.label} {left} {one.first} {right} {one.second}" for one in pairs])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the rows."""
        if not self.pairs:
            return
        now, painter = theme.current(), QPainter(self)
        font = now.font()
        most = max(1, *(one.first for one in self.pairs), *(one.second for one in self.pairs))
        middle = max(ink.width(one.label, font) for one in self.pairs) + 2 * now.scaled(self.PAD)
        number = ink.width(words.count(most), font) + 2 * GAP
        room = max(20.0, (self.width() - middle) / 2 - number)
        step = self.height() / len(self.pairs)
        for place, one in enumerate(self.pairs):
            row = QRectF(0, place * step, self.width(), step)
            label = QRectF((self.width() - middle) / 2, row.top(), middle, step)
            ink.text(painter, label, one.label, font, now.colour("ink2"), ink.CENTRE)
            self._paint_side(painter, label, (one.first, most), FIRST, room)
            self._paint_side(painter, label, (one.second, most), SECOND, room)

    def _paint_side(
        self, painter: QPainter, label: QRectF, share: tuple[int, int], series: int, room: float
    ) -> None:
        now = theme.current()
        value, most = share
        long = room * value / most
        long = max(long, 4.0) if value else 0.0
        thick = min(now.scaled(self.THICK), label.height() * 0.62)
        top = label.center().y() - thick / 2
        left = series == FIRST
        box = QRectF(label.left() - long if left else label.right(), top, long, thick)
        if value:
            paint_series(painter, box, series, "left" if left else "right")
        wide = ink.width(words.count(value), now.font()) + 1
        at = box.left() - GAP - wide if left else box.right() + GAP
        ink.text(
            painter,
            QRectF(at, label.top(), wide, label.height()),
            words.count(value),
            now.font(),
            now.colour("ink" if value else "ink2"),
        )


class BarChart(_Chart):
    """Columns from left to right, as time goes."""

    LEAST = QSize(320, 104)
    WIDEST, TICK, NUMBER = 56, 28, 28

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Without numbers."""
        super().__init__(name, parent)
        self.bars: tuple[Bar, ...] = ()

    def show_bars(self, bars: Sequence[Bar], name: str) -> None:
        """Show these, called so."""
        self.bars = tuple(bars)
        self.tell([f"{one.label} {one.value}" for one in bars], name)

    def _font(self, texts: Sequence[str], slot: float, weight: str) -> QFont:
        """The larger of two sizes in which all texts fit above or below their bar."""
        now = theme.current()
        note = now.font("note", weight)
        return note if all(ink.width(t, note) <= slot for t in texts) else now.font("key", weight)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint numbers, columns, the line they stand on, and ticks."""
        if not self.bars:
            return
        now, painter = theme.current(), QPainter(self)
        slot = self.width() / len(self.bars)
        number = self._font([words.count(one.value) for one in self.bars], slot, "semibold")
        tick = self._font([one.label for one in self.bars], slot, "regular")
        ground = self.height() - now.scaled(self.TICK)
        most = max(1, *(one.value for one in self.bars))
        room = ground - now.scaled(self.NUMBER)
        wide = min(now.scaled(self.WIDEST), slot * 0.62)
        for place, one in enumerate(self.bars):
            tall = max(room * one.value / most, 3.0) if one.value else 0.0
            middle = (place + 0.5) * slot
            if one.value:
                box = QRectF(middle - wide / 2, ground - tall, wide, tall)
                paint_series(painter, box, FIRST, "top")
            above = QRectF(middle - slot / 2, ground - tall - now.scaled(27), slot, now.scaled(26))
            colour = now.colour("ink" if one.value else "ink2")
            ink.text(painter, above, words.count(one.value), number, colour, ink.CENTRE)
            below = QRectF(middle - slot / 2, ground, slot, self.height() - ground)
            ink.text(painter, below, one.label, tick, now.colour("ink2"), ink.CENTRE)
        rule(painter, QPointF(0, ground), QPointF(self.width(), ground))


class LineBars(_Chart):
    """Names with a bar and a number each; what does not fit is counted in the last line."""

    ROW, CLOSEST, THICK = 33, 28, 15
    NAME_MOST: Final = 0.52
    """Of the width; a longer name is shortened."""
    FEWEST: Final = 5

    def __init__(self, name: str, more: Callable[[int], str], parent: QWidget | None = None) -> None:
        """Without numbers.

        Args:
            name: what it shows.
            more: says that so many further ones did not fit.
            parent: owner.
        """
        super().__init__(name, parent)
        self._more = more
        self.bars: tuple[Bar, ...] = ()

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show these, the most first."""
        self.bars = tuple(bars)
        self.tell([f"{one.label} {one.value}" for one in bars])

    def sizeHint(self) -> QSize:
        """All of them."""
        now = theme.current()
        return QSize(now.scaled(320), now.scaled(self.ROW) * max(1, len(self.bars)))

    def minimumSizeHint(self) -> QSize:
        """A few of them."""
        now = theme.current()
        least = min(self.FEWEST, len(self.bars))
        return QSize(now.scaled(220), now.scaled(self.CLOSEST) * max(1, least))

    def shown(self) -> int:
        """How many bars have room."""
        fits = max(1, self.height() // theme.current().scaled(self.CLOSEST))
        return len(self.bars) if len(self.bars) <= fits else fits - 1

    def _step(self, lines: int) -> float:
        """The height of a line: closer where that lets more of them in."""
        now = theme.current()
        return max(now.scaled(self.CLOSEST), min(now.scaled(self.ROW), self.height() / lines))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint name, bar and number of each."""
        if not self.bars:
            return
        now, painter, shown = theme.current(), QPainter(self), self.shown()
        most = max(1, *(one.value for one in self.bars))
        font, strong = now.font(), now.font("body", "semibold")
        longest = max(ink.width(one.label, font) for one in self.bars[:shown] or self.bars)
        name = min(longest + 1, self.width() * self.NAME_MOST)
        number = ink.width(words.count(most), strong) + 1
        step, thick = self._step(min(shown + 1, len(self.bars))), now.scaled(self.THICK)
        left = name + now.scaled(20)
        room = max(20.0, self.width() - left - number - now.scaled(20))
        for place, one in enumerate(self.bars[:shown]):
            top = place * step
            label = QRectF(0, top, name, step)
            ink.text(painter, label, one.label, font, now.colour("ink"), may_cut=True)
            paint_bar(painter, QRectF(left, top + (step - thick) / 2, room, thick), one.value / most)
            at = QRectF(self.width() - number, top, number, step)
            ink.text(painter, at, words.count(one.value), strong, now.colour("ink"), ink.RIGHT)
        left_out = len(self.bars) - shown
        if left_out:
            last = QRectF(0, shown * step, self.width(), step)
            told = self._more(left_out)
            ink.text(painter, last, told, now.font("note"), now.colour("ink2"), may_cut=True)
