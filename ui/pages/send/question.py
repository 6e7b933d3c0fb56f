"""What two desks wrote differently, one at a time: whose, which field, who wrote what; one press."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.sync.named_rows import Question, Written
from ui import theme
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.flow import Flow
from ui.widgets.lines import Lines
from ui.words import exchange as said
from ui.words import written as values

BESIDE = 620
"""From this width on, in pixels at a body of 18, two values stand beside each other."""


class _Choice(Card):
    """One of the values, with the button that has it hold."""

    chosen = Signal()

    def __init__(self, shown: str, by: tuple[str, str], now: str, number: int) -> None:
        super().__init__(ground="canvas")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(2)
        self.value = Lines(shown, "section", weight="semibold")
        column.addWidget(self.value)
        for words in (*by, now):
            if words:
                column.addWidget(Lines(words, "note", colour="ink2"))
        column.addStretch(1)
        self.button = Button(self.tr("ใช้อันนี้"), key=str(number), icon="check")
        self.button.setAccessibleName(" ".join((self.button.text(), shown, by[0])))
        self.button.clicked.connect(self.chosen)
        column.addSpacing(6)
        column.addWidget(self.button)


class QuestionCard(Card):
    """One question of several."""

    settled = Signal(object, object)
    """(Question, Written): this value holds from now on."""
    refused = Signal(str)

    def __init__(self, language: str, *, masked: bool) -> None:
        """No question yet; then it is hidden.

        Args:
            language: of the words.
            masked: whether who sits here sees telephones with their middle hidden.
        """
        super().__init__(edge="amber")
        self._language, self._masked = language, masked
        self._all: tuple[Question, ...] = ()
        self._at = 0
        self.title = Lines("", "section", weight="semibold", icon="users", tone="amber")
        self.sub = Lines("", colour="ink2")
        self.why = Lines("", "note", colour="ink2")
        self.count = Chip("", "amber")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(12)
        self.before = Button(self.tr("เรื่องก่อน"), "quiet", icon="caret-left", key="←")
        self.later = Button(self.tr("ไว้ทีหลัง"), "quiet", icon="caret-right", key="3")
        self.before.clicked.connect(lambda: self.turn(-1))
        self.later.clicked.connect(lambda: self.turn(1))
        self.choices: list[_Choice] = []
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.count, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        for part in (self.sub, self.why):
            column.addWidget(part)
        column.addSpacing(6)
        column.addLayout(self._row)
        holder = QWidget()
        foot = Flow(holder, across=8, down=8)
        foot.addWidget(self.before)
        foot.addWidget(self.later)
        column.addWidget(holder)

    @property
    def question(self) -> Question | None:
        """The one that is asked now."""
        return self._all[self._at] if self._all else None

    def show_all(self, questions: tuple[Question, ...]) -> None:
        """Ask these; the one that was asked stays if it is still open."""
        same = self.question
        self._all = questions
        ids = [one.id for one in questions]
        if same is not None and same.id in ids:
            self._at = ids.index(same.id)
            if same == self._all[self._at] and self.choices:
                self._count()
                return
        self._at = min(self._at, max(0, len(questions) - 1))
        self._show()

    def turn(self, step: int) -> None:
        """To the next question, or the one before."""
        if len(self._all) > 1:
            self._at = (self._at + step) % len(self._all)
            self._show()

    def choose(self, number: int) -> None:
        """The key of a value was pressed; one more than the values is: later."""
        if self.question is None:
            return
        if number == len(self.choices) + 1:
            self.turn(1)
        elif 1 <= number <= len(self.choices):
            self.choices[number - 1].button.click_or_say()

    def _count(self) -> None:
        many = len(self._all) > 1
        told = said.page("of", self._language, at=self._at + 1, of=len(self._all))
        self.count.say(told, "amber")
        self.before.setVisible(many)
        self.later.setVisible(many)

    def _show(self) -> None:
        had = any(one.button.hasFocus() for one in self.choices)
        for old in self.choices:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.choices = []
        asked = self.question
        self.setVisible(asked is not None)
        if asked is None:
            return
        language = self._language
        self.title.say(values.asked(asked, language))
        self.sub.say(values.more_about(asked, language))
        self.why.say(said.page("guarded" if asked.guarded else "both", language))
        for n, one in enumerate(asked.written, 1):
            self._offer(asked, one, n)
        self.later.say_key(str(len(self.choices) + 1))
        self._count()
        if had:
            self.choices[0].button.setFocus()

    def _offer(self, asked: Question, one: Written, number: int) -> None:
        language = self._language
        shown = values.value(asked, one, language, masked=self._masked)
        now = said.page("now", language) if one.side == "current" else ""
        choice = _Choice(shown, values.by(one, language), now, number)
        if asked.guarded:
            choice.button.why_not(said.page("guarded", language))
        choice.chosen.connect(partial(self.settled.emit, asked, one))
        choice.button.refused.connect(self.refused)
        self.choices.append(choice)
        self._row.addWidget(choice, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One below the other where it is narrow."""
        super().resizeEvent(event)
        beside = self.width() >= theme.current().scaled(BESIDE)
        way = QBoxLayout.Direction
        self._row.setDirection(way.LeftToRight if beside else way.TopToBottom)
