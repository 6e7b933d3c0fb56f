"""Beside the roll: how far it has come, the seats, who the current person is; folded, one strip."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.attendance import Line
from ui import icons, theme, words
from ui.pages.roll_sheet import Sheet
from ui.widgets import ink
from ui.widgets.card import Card
from ui.widgets.counts import Counts
from ui.widgets.label import Label, plain
from ui.widgets.seats import Seats

WIDE = 300


class _Face(QWidget):
    """Somebody's place for a picture."""

    def __init__(self) -> None:
        super().__init__()
        side = theme.current().scaled(48)
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now, painter = theme.current(), QPainter(self)
        ink.rounded(painter, QRectF(self.rect()), self.width() / 2, now.colour("inset"))
        side = now.scaled(30)
        corner = (self.width() - side) / 2
        icons.paint(painter, QRectF(corner, corner, side, side), "user", "fill", now.hex("ink2"))


class Progress(Card):
    """How many are done, how many are left, and the five counts."""

    def __init__(self, language: str) -> None:
        """Nobody yet."""
        super().__init__()
        self._language = language
        self._done = Label("", "big")
        self._of = Label("", colour="ink2")
        self._left = Label("", "section")
        self._left_word = Label(self.tr("ยังเหลือ"), colour="ink2")
        self._counts = Counts(language)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 2, 16, 6)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(theme.current().scaled(9))
        row.addWidget(self._done)
        row.addWidget(self._of, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        row.addWidget(self._left_word, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self._left, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(row)
        column.addWidget(self._counts)

    def show_numbers(self, done: int, of: int, counts: Counter[str]) -> None:
        """Say how far it has come."""
        self._done.say(str(done))
        self._of.say(plain(words.of_people(of, self._language)))
        self._left.say(str(of - done))
        self._counts.say(counts)


class SeatCard(Card):
    """The seats of who is expected, and below them who came besides."""

    chosen = Signal(object)

    def __init__(self, language: str) -> None:
        """Nobody yet."""
        super().__init__()
        self._language = language
        self.seats, self.newcomers = Seats(language), Seats(language)
        self._newcomers_word = Label("", "note", colour="ink2")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 8, 10)
        column.setSpacing(0)
        column.addWidget(self.seats)
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self._newcomers_word)
        row.addWidget(self.newcomers)
        column.addWidget(self._row)
        for seats in (self.seats, self.newcomers):
            seats.chosen.connect(self.chosen)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show everybody."""
        of = len(sheet.lines)
        expected = [line for line in sheet.lines if not line.walk_in]
        besides = [line for line in sheet.lines if line.walk_in]
        self.seats.show_lines(expected, sheet.numbers, of)
        self.newcomers.show_lines(besides[-self._most_besides() :], sheet.numbers, of)
        self._newcomers_word.say(plain(words.newcomers(len(besides), self._language)))
        self._row.setVisible(bool(besides))
        self.newcomers.setFixedHeight(self.newcomers.pitch)

    @staticmethod
    def _most_besides() -> int:
        return 4

    def light(self, learner: bytes | None) -> None:
        """Show whose row is the current one."""
        self.seats.light(learner)
        self.newcomers.light(learner)


class Who(Card):
    """Who the current person is."""

    def __init__(self, language: str) -> None:
        """Nobody yet."""
        super().__init__()
        self._language = language
        self._name = Label("", weight="semibold", wrap=True)
        self._facts = Label("", "note", colour="ink2", wrap=True)
        self._came = Label("", "note", colour="ink2", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.setSpacing(14)
        row.addWidget(_Face())
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(1)
        for label in (self._name, self._facts, self._came):
            label.setContentsMargins(0, 0, 0, 0)
            column.addWidget(label)
        column.addStretch(1)
        row.addLayout(column, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_line(self, line: Line | None) -> None:
        """Say who it is."""
        if line is None:
            return
        age = words.years_old(line.age, self._language) if line.age is not None else None
        facts = " · ".join(fact for fact in (age, line.place) if fact)
        self._name.say(plain(line.name))
        self._facts.say(plain(facts))
        self._facts.setVisible(bool(facts))
        self._came.say(plain(words.came_so_far(line.came, line.of, self._language)))


class RollSide(QWidget):
    """The panel at the right of the roll; a button of the page's stands at its foot."""

    chosen = Signal(object)
    """The learner whose seat was clicked."""

    def __init__(self, language: str, foot: QWidget) -> None:
        """Nobody yet.

        Args:
            language: of what it says.
            foot: what stands below all.
        """
        super().__init__()
        self.progress, self.seats, self.who = Progress(language), SeatCard(language), Who(language)
        self.setFixedWidth(theme.current().scaled(WIDE))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.progress, self.seats, self.who):
            column.addWidget(part)
        column.addStretch(1)
        column.addWidget(foot)
        self._foot = foot
        self.seats.chosen.connect(self.chosen)

    def show_sheet(self, sheet: Sheet) -> None:
        """Say how far it has come."""
        self.progress.show_numbers(sheet.done, sheet.expected, sheet.counts)
        self.seats.show_sheet(sheet)
        self._share()

    def light(self, line: Line | None) -> None:
        """Say who the current person is."""
        self.seats.light(line.learner if line else None)
        self.who.show_line(line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is low, the seats go before the card that says who it is."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        seats = self.seats.seats
        others = self.progress.sizeHint().height() + self._foot.sizeHint().height() + 4 * 12
        room = self.height() - others - 24 - min(seats.sizeHint().height(), 3 * seats.pitch)
        self.who.setVisible(room >= self.who.sizeHint().height())

    def sizeHint(self) -> QSize:
        """As wide as it is; as high as there is room."""
        return QSize(self.width(), 100)

    def minimumSizeHint(self) -> QSize:
        """It gives way in height."""
        return QSize(self.width(), 100)


class RollStrip(QWidget):
    """The same numbers in one line, where the page is folded."""

    def __init__(self, language: str) -> None:
        """Nobody yet."""
        super().__init__()
        self._language = language
        self._done = Label("", "big")
        self._of = Label("", colour="ink2")
        self._counts = Counts(language, beside=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().scaled(7))
        row.addWidget(self._done)
        row.addWidget(self._of)
        row.addWidget(self._counts)

    def show_sheet(self, sheet: Sheet) -> None:
        """Say how far it has come."""
        self._done.say(str(sheet.done))
        self._of.say(plain(words.of_people_short(sheet.expected, self._language)))
        self._counts.say(sheet.counts)
