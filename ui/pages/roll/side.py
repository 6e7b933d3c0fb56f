"""Beside the roll: how far it has come, the seats, who the current person is; folded, one strip."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.attendance import Line
from ui import icons, theme, words
from ui.pages.roll.sheet import Sheet
from ui.widgets import ink
from ui.widgets.card import Card
from ui.widgets.counts import Counts, HowFar
from ui.widgets.label import Label, plain
from ui.widgets.roll_cells import paint_name
from ui.widgets.seats import Seats

WIDE = 300
FACE, FACE_SHORT = 108, 56
"""Pixels of height of who it is, at a body of 18."""
ABOVE, BELOW = 13, 8
"""Margins of the card of seats."""
BESIDES = 4
"""So many who came besides are seats too; the number says the rest."""


class Progress(Card):
    """How many are done, how many are left, and the five counts."""

    def __init__(self, language: str) -> None:
        """Nobody yet."""
        super().__init__()
        self._far, self._counts = HowFar(language, short=False), Counts(language)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(6)
        column.addWidget(self._far)
        column.addWidget(self._counts)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_sheet(self, sheet: Sheet) -> None:
        """Say how far it has come."""
        self._far.say(sheet.done, sheet.expected)
        self._counts.say(sheet.counts)


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
        column.setContentsMargins(16, ABOVE, 2, BELOW)
        column.setSpacing(0)
        column.addWidget(self.seats)
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 14, 0)
        row.setSpacing(10)
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
        self.newcomers.show_lines(besides[-BESIDES:], sheet.numbers, of)
        self._newcomers_word.say(plain(words.newcomers(len(besides), self._language)))
        self._row.setVisible(bool(besides))
        self.newcomers.setFixedHeight(self.newcomers.pitch)

    def fit(self, room: int) -> None:
        """Take small squares rather than scroll.

        Args:
            room: pixels of height that the card may have.
        """
        besides = self._row.sizeHint().height() if self._row.isVisibleTo(self) else 0
        tight = self.seats.roomy + besides + ABOVE + BELOW > room
        for seats in (self.seats, self.newcomers):
            seats.tighten(tight=tight)
        self.newcomers.setFixedHeight(self.newcomers.pitch)

    def light(self, learner: bytes | None) -> None:
        """Show whose row is the current one."""
        self.seats.light(learner)
        self.newcomers.light(learner)


class Who(Card):
    """Who the current person is, who marked them, and a warning where there is one to give."""

    def __init__(self, language: str) -> None:
        """Nobody yet."""
        super().__init__()
        self._face = Face(language)
        self._why = Label("", "note", colour="amber", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 10, 2)
        column.setSpacing(0)
        column.addWidget(self._face)
        column.addWidget(self._why)
        self._why.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def learner(self) -> bytes | None:
        """Whom it is about."""
        return self._face.learner

    def show_line(self, line: Line | None) -> None:
        """Say who it is."""
        self._face.show_line(line)

    def show_chance(self, why: str, tone: str) -> None:
        """Warn in one sentence; empty for nobody to be warned of."""
        self._why.paint_in(tone)
        self._why.say(plain(why))
        self._why.setVisible(bool(why))
        self._face.be_short(short=bool(why))

    def show_past(self, told: str) -> None:
        """Say who marked; empty where nobody did."""
        self._face.show_past(told)

    def fit(self, wide: int) -> int:
        """Be as high as what it says needs at a width in pixels; returns that height."""
        tall = 6 + theme.current().scaled(FACE)
        if not self._why.isHidden():
            short = 6 + theme.current().scaled(FACE_SHORT)
            tall = max(tall, short + self._why.heightForWidth(wide - 26))
        self.setFixedHeight(tall)
        return tall


class Face(QWidget):
    """A figure, the name and what is known."""

    def __init__(self, language: str) -> None:
        """Nobody yet."""
        super().__init__()
        self._language = language
        self._line: Line | None = None
        self._past = ""
        self._short = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    @property
    def learner(self) -> bytes | None:
        """Whom it is about."""
        return self._line.learner if self._line else None

    def be_short(self, *, short: bool) -> None:
        """One fact below the name, where a warning needs the room."""
        self._short = short
        self.update()

    def show_line(self, line: Line | None) -> None:
        """Say who it is; what was said of the one before goes."""
        if line is None or line.learner != self.learner or line.status is None:
            self._past = ""
        self._line = line
        self._tell()

    def show_past(self, told: str) -> None:
        """Who marked."""
        self._past = told
        self._tell()

    def _tell(self) -> None:
        line = self._line
        self.setAccessibleName(", ".join((line.name, *self._facts(line))) if line else "")
        self.update()

    def _facts(self, line: Line) -> tuple[str, ...]:
        age = words.years_old(line.age, self._language) if line.age is not None else ""
        where = " · ".join(fact for fact in (age, line.place) if fact)
        came = words.came_so_far(line.came, line.of, self._language)
        return tuple(fact for fact in (where, came, self._past) if fact)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a figure, the name and the facts."""
        del event
        if self._line is None:
            return
        now, painter = theme.current(), QPainter(self)
        side, tall = now.scaled(48), now.scaled(24)
        self._paint_figure(painter, QRectF(0, (self.height() - side) / 2, side, side))
        facts, name = self._facts(self._line), self._line.name
        facts = facts[-1:] if self._short else facts
        room = QRectF(0, 0, self.width() - side - 14, tall)
        if ink.width(name, now.font("body", "semibold")) > room.width():
            room.setHeight(1.9 * tall)
            facts = facts[-1:] if self._short else facts[-2:]
        top = (self.height() - room.height() - tall * len(facts)) / 2
        room.moveTopLeft(QPointF(side + 14, top))
        paint_name(painter, room, name, current=True, may_cut=True)
        room = QRectF(room.left(), room.bottom(), room.width(), tall)
        for fact in facts:
            ink.text(painter, room, fact, now.font("note"), now.colour("ink2"), may_cut=True)
            room.translate(0, tall)

    def _paint_figure(self, painter: QPainter, box: QRectF) -> None:
        now, inside = theme.current(), theme.current().scaled(9)
        ink.rounded(painter, box, box.width() / 2, now.colour("inset"))
        figure = box.adjusted(inside, inside, -inside, -inside)
        icons.paint(painter, figure, "user", "fill", now.hex("ink2"))


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
        self.progress.show_sheet(sheet)
        self.seats.show_sheet(sheet)
        self._share()

    def light(self, line: Line | None) -> None:
        """Say who the current person is."""
        self.seats.light(line.learner if line else None)
        self.who.show_line(line)

    def share(self) -> None:
        """Share the height anew: another sentence stands there."""
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is low, the seats go before the card that says who it is."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        seats, who = self.seats.seats, self.who.fit(self.width())
        others = self.progress.sizeHint().height() + self._foot.sizeHint().height() + 4 * 12
        self.seats.fit(self.height() - others + 12 - who)
        room = self.height() - others - 24 - min(seats.sizeHint().height(), 3 * seats.pitch)
        self.who.setVisible(room >= who)

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
        self._far, self._counts = HowFar(language, short=True), Counts(language, beside=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().scaled(9))
        row.addWidget(self._far)
        row.addWidget(self._counts)

    def show_sheet(self, sheet: Sheet) -> None:
        """Say how far it has come."""
        self._far.say(sheet.done, sheet.expected)
        self._counts.say(sheet.counts)
