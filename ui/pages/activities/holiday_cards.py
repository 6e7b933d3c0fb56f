"""What a week's holidays ask, as cards whose buttons are the answers: later instead, or all the same."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import icons, theme, words
from ui.pages.activities.calendar_shown import Clashing, Question
from ui.widgets import ink
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.words import activities as activity_words
from ui.words import schedule as schedule_words

SIDE, WHAT, WHERE = 28, 26, 22
"""The mark's side and the two lines' heights, in pixels at a body of 18."""


class HolidayCards(QWidget):
    """One card a day; what there is no room for comes when the first was answered."""

    moved = Signal(object)
    """The question that was answered with เลื่อนไปต่อท้าย."""
    held = Signal(object)
    """The question that was answered with เรียนตามเดิม."""
    shown = Signal(object)
    """The Clashing whose meeting is to be looked at."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """Without questions, and then without height."""
        super().__init__(parent)
        self._language, self._most = language, 2
        self._questions: tuple[Question, ...] = ()
        self._clashing: Clashing | None = None
        self._cards: list[Card] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(14)
        self.hide()

    def ask(self, questions: tuple[Question, ...], clashing: Clashing | None = None) -> None:
        """Show these questions, and what clashes."""
        if (questions, clashing) != (self._questions, self._clashing):
            self._questions, self._clashing = questions, clashing
            self._build()

    @property
    def is_asking(self) -> bool:
        """Whether there is a question."""
        return bool(self._questions or self._clashing)

    def at_most(self, cards: int) -> None:
        """How many cards stand beside each other."""
        if cards != self._most:
            self._most = cards
            self._build()

    def _build(self) -> None:
        for card in self._cards:
            card.hide()
            card.deleteLater()
        room = self._most - (self._clashing is not None and self._most > 1)
        shown = self._questions[:room]
        further = len(self._questions) - len(shown)
        asked = [
            _HolidayCard(question, further if question is shown[-1] else 0, self._language)
            for question in shown
        ]
        for card in asked:
            card.moved.connect(self.moved)
            card.held.connect(self.held)
        self._cards = [*asked]
        if self._clashing is not None and len(self._cards) < self._most:
            clash = _ClashCard(self._clashing, self._language)
            clash.shown.connect(self.shown)
            self._cards.append(clash)
        for card in self._cards:
            self._row.addWidget(card, 1)
        self.setVisible(bool(self._cards))


class _HolidayCard(Card):
    """One holiday and its two answers."""

    moved = Signal(object)
    held = Signal(object)

    def __init__(self, question: Question, further: int, language: str) -> None:
        super().__init__(edge="plum")
        now = theme.current()
        what = activity_words.on_holiday(len(question.activities), language)
        where = f"{words.day_near(question.day, language)} {words.holiday_short(question.holiday)}"
        if further:
            where += activity_words.DOT + activity_words.further_days(further, language)
        self.setAccessibleName(f"{what} {where}")
        later = Button(self.tr("เลื่อนไปต่อท้าย"))
        same = Button(self.tr("เรียนตามเดิม"), "quiet")
        later.setAccessibleDescription(where)
        same.setAccessibleDescription(where)
        later.clicked.connect(lambda: self.moved.emit(question))
        same.clicked.connect(lambda: self.held.emit(question))
        row = QHBoxLayout(self)
        row.setContentsMargins(now.scaled(16), now.scaled(10), now.scaled(16), now.scaled(10))
        row.setSpacing(now.scaled(12))
        row.addWidget(_Told(what, where), 1)
        row.addWidget(later)
        row.addWidget(same)


class _ClashCard(Card):
    """What clashes in this week, and the way to the first of it."""

    shown = Signal(object)

    def __init__(self, clashing: Clashing, language: str) -> None:
        super().__init__(edge="brick")
        now = theme.current()
        what = schedule_words.clashes_in_week(clashing.count, language)
        self.setAccessibleName(f"{what} {clashing.told}")
        look = Button(self.tr("ไปดู"))
        look.setAccessibleDescription(clashing.told)
        look.clicked.connect(lambda: self.shown.emit(clashing))
        row = QHBoxLayout(self)
        row.setContentsMargins(now.scaled(16), now.scaled(10), now.scaled(16), now.scaled(10))
        row.setSpacing(now.scaled(12))
        row.addWidget(_Told(what, clashing.told, ("warning", "brick")), 1)
        row.addWidget(look)


class _Told(QWidget):
    """The plum calendar with a cross, or another sign, and the question in two lines."""

    def __init__(self, what: str, where: str, sign: tuple[str, str] = ("calendar-x", "plum")) -> None:
        super().__init__()
        self._what, self._where, self._sign = what, where, sign
        self.setMinimumSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        now = theme.current()
        words_ = ink.width(self._what, now.font("body", "semibold"))
        return QSize(now.scaled(SIDE + 13) + round(words_), now.scaled(WHAT + WHERE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        side, left = now.scaled(SIDE), now.scaled(SIDE + 12)
        top = (self.height() - now.scaled(WHAT + WHERE)) / 2
        mark = QRectF(0, (self.height() - side) / 2, side, side)
        icons.paint(painter, mark, self._sign[0], "fill", now.hex(self._sign[1]))
        room = self.width() - left
        first = QRectF(left, top, room, now.scaled(WHAT))
        ink.text(painter, first, self._what, now.font("body", "semibold"), now.colour("ink"))
        second = QRectF(left, first.bottom(), room, now.scaled(WHERE))
        ink.text(painter, second, self._where, now.font("note"), now.colour("ink2"), may_cut=True)
