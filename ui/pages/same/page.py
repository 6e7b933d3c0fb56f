"""คนเดียวกันไหม: two records beside each other, which value stands, one press to join them.

Without a pair in its key it goes through the likely pairs of the whole register. What was marked twice
at one session is asked below, until somebody has answered.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop import attendance
from desktop.learners import duplicates, merging
from desktop.learners.merging import Question
from desktop.learners.register import Known
from desktop.store.store import Tx
from ui import theme
from ui.pages.page import Go, Page, Room
from ui.pages.same.beside import BesideCard
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.empty import Empty
from ui.widgets.label import Label, plain
from ui.widgets.lines import Lines
from ui.widgets.scrolled import Scrolled
from ui.words import rights as said


@dataclass(frozen=True, slots=True)
class _Shown:
    pairs: tuple[tuple[bytes, bytes], ...] | None
    """None while all of the register is still being compared."""
    at: int
    pair: merging.Pair | None
    questions: tuple[Question, ...]


def _likely(tx: Tx) -> tuple[tuple[bytes, bytes], ...]:
    return tuple((one.first, one.second) for one in duplicates.pairs(tx))


class SamePage(Page):
    """Two records side by side."""

    place = "same"
    kinds = frozenset({"learner", "attendance", "document_number", "erasure"})

    def __init__(self, room: Room) -> None:
        """Lay it out; it is filled when it is shown."""
        super().__init__(room)
        self._pairs: tuple[tuple[bytes, bytes], ...] | None = None
        """What is gone through; none before all of the register was compared."""
        self._at = 0
        self.head.say(self.tr("คนเดียวกันไหม"))
        self.beside = BesideCard(room.language)
        self.join = Button(self.tr("คนเดียวกัน รวมเลย"), "primary", icon="users", key="Ctrl+S")
        self.apart = Button(self.tr("คนละคน ไม่ต้องถามอีก"), icon="x")
        self.later = Button(self.tr("ข้ามไปคู่ถัดไป"), icon="caret-right")
        self._place = Label("", colour="ink2")
        self._none = Empty(
            self.tr("ไม่มีใครที่น่าจะซ้ำกัน"), self.tr("เครื่องเทียบชื่อ เลขประจำตัว วันเกิด และโทรศัพท์ของทุกคนแล้ว")
        )
        self._wait = Empty(self.tr("กำลังเทียบทุกคนในทะเบียน"), self.tr("ใครที่น่าจะซ้ำกันจะขึ้นที่นี่ในครู่เดียว"))
        self._wait.hide()
        self._questions = QVBoxLayout()
        self._lay_out()
        self.join.clicked.connect(self.save)
        self.apart.clicked.connect(self._apart)
        self.later.clicked.connect(self._later)

    def _lay_out(self) -> None:
        inner = Scrolled()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.beside)
        column.addLayout(self._questions)
        column.addWidget(self._none)
        column.addWidget(self._wait)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        self.body.addWidget(area, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        for button in (self.join, self.apart, self.later):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self._place)
        self.body.addLayout(foot)

    # --- the page -------------------------------------------------------------------------------------

    def enter(self, key: object) -> None:
        """Two learners' ids; without them, all likely pairs."""
        pair = isinstance(key, tuple) and len(key) == 2
        self._pairs = ((key[0], key[1]),) if pair and isinstance(key, tuple) else None
        self._at = 0
        self.ask()

    def ask(self) -> None:
        """Read the pair that is looked at; all of the register is compared beside that."""
        pairs, at = self._pairs, self._at
        if pairs is None:
            self.room.work.read(self, _likely, self._compared, about="pairs", long=True)

        def read(tx: Tx) -> _Shown:
            if pairs is None:
                return _Shown(None, 0, None, merging.questions(tx))
            place = min(at, len(pairs) - 1)
            pair = merging.beside(tx, *pairs[place]) if pairs else None
            return _Shown(pairs, max(place, 0), pair, merging.questions(tx))

        self.room.work.read(self, read, self._show, lambda _gone: self._on())

    def _compared(self, pairs: tuple[tuple[bytes, bytes], ...]) -> None:
        if self._pairs is None:  # nobody opened one pair meanwhile
            self._pairs = pairs
            self.ask()

    def _on(self) -> None:
        """The pair is settled, or somebody of it is gone: on to what else there is."""
        if self._pairs and len(self._pairs) > 1:
            self._pairs = self._pairs[: self._at] + self._pairs[self._at + 1 :]
        else:
            self._pairs = None if self._pairs else ()
        self.ask()

    def first_focus(self) -> QWidget:
        """The first choice, or the only deed."""
        return self.beside.first() or self.join

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Keys that help."""
        return (("Ctrl+S", self.tr("รวม")), ("Esc", self.tr("กลับ")))

    def step_back(self) -> bool:
        """Back to the people."""
        self.go.emit(Go("learners"))
        return True

    def fold(self, compact: bool) -> None:
        """Less air when it is tight."""
        super().fold(compact)
        self.beside.fold(compact)

    # --- shown ----------------------------------------------------------------------------------------

    def _show(self, shown: _Shown) -> None:
        self._at, self._pairs = shown.at, shown.pairs
        of = len(shown.pairs or ())
        some, waits = shown.pair is not None, shown.pairs is None
        waited = self._wait.isVisible()
        self.beside.setVisible(some)
        self._wait.setVisible(waits)
        self._none.setVisible(not some and not waits and not shown.questions)
        for button in (self.join, self.apart):
            button.setVisible(some)
        self.later.setVisible(some and of > 1)
        self._place.say(plain(said.which_pair(shown.at + 1, of, self.room.language)) if of > 1 else "")
        if shown.pair is not None:
            self.beside.show_pair(shown.pair)
        self._show_questions(shown.questions)
        if waited and some:  # there was nothing to stand on until now
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_questions(self, asked: tuple[Question, ...]) -> None:
        while (item := self._questions.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if not asked:
            return
        card = Card(edge="amber")
        column = QVBoxLayout(card)
        side = theme.current().scaled(18)
        column.setContentsMargins(side, 12, side, 14)
        column.setSpacing(8)
        column.addWidget(Label(self.tr("วันที่เช็กชื่อไว้สองแบบ อย่างไหนถูก"), "section"))
        for one in asked:
            column.addWidget(Lines(said.question(one, self.room.language)))
            row = QHBoxLayout()
            row.setSpacing(12)
            for _whose, status, minutes in one.answers:
                told = said.answer(status, minutes, self.room.language)
                button = Button(told)
                button.setAccessibleName(f"{said.question(one, self.room.language)} {told}")
                button.clicked.connect(partial(self._answer, one, status, minutes))
                row.addWidget(button)
            row.addStretch(1)
            column.addLayout(row)
        self._questions.addWidget(card)

    # --- deeds ----------------------------------------------------------------------------------------

    def save(self) -> None:
        """One person: join them."""
        pair = self.beside.pair
        if pair is None:
            return
        chosen = self.beside.chosen()

        def deed(tx: Tx) -> tuple[Known, int]:
            learner = merging.merge(tx, pair.keep.id, pair.other.id, chosen)
            return learner, len(merging.questions(tx, learner=learner.id))

        def done(told: tuple[Known, int]) -> None:
            learner, questions = told
            self.say("ok", said.merged(learner.name, questions, self.room.language), self.undoable())
            self._on()

        self.room.work.write(self, "learners.merge", deed, done)

    def _apart(self) -> None:
        pair = self.beside.pair
        if pair is None:
            return
        one, other = pair.keep.id, pair.other.id

        def done(_none: None) -> None:
            self.say("info", self.tr("จำไว้แล้วว่าเป็นคนละคน"))
            self._on()

        self.room.work.local(self, lambda tx: duplicates.apart(tx, one, other), done)

    def _later(self) -> None:
        self._at = (self._at + 1) % max(len(self._pairs or ()), 1)
        self.ask()

    def _answer(self, asked: Question, status: str, minutes: int | None) -> None:
        def done(_none: None) -> None:
            self.say("ok", self.tr("จดคำตอบแล้ว"), self.undoable())

        self.room.work.write(
            self,
            "attendance.mark",
            lambda tx: attendance.mark(tx, asked.session, asked.learner, status, minutes),
            done,
        )
