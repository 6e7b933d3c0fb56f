"""ส่งข้อมูล: one button exchanges with the stick, both ways; what two desks wrote differently is settled.

Below it, until there is another desk, what waits; beside it who has what, and earlier backups.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QScrollArea, QVBoxLayout, QWidget

from desktop.models import TABLES
from desktop.store import backups
from desktop.sync import conflicts, named_rows
from desktop.sync.conflicts import Settled
from desktop.sync.named_rows import Question, Written
from desktop.sync.standing import Other, Standing
from ui import keys, sticks, theme
from ui.pages.page import Page, Room
from ui.pages.send import shown
from ui.pages.send.backed_up import BackupCard
from ui.pages.send.carry import CarryCard
from ui.pages.send.desks import DesksCard, InviteCard
from ui.pages.send.join import JoinCard
from ui.pages.send.joining import Joining
from ui.pages.send.members import Members
from ui.pages.send.playing import RoundCard, Rounds
from ui.pages.send.question import QuestionCard
from ui.pages.send.shown import Shown
from ui.pages.send.twin import TwinCard
from ui.pages.send.visit import Visits
from ui.widgets.button import Button
from ui.widgets.label import plain, strong
from ui.widgets.scrolled import Scrolled
from ui.words import exchange as said
from ui.words import hubs as hub_words
from ui.words import practice as practice_words
from ui.words import settings as kept_words
from ui.words import written as values
from ui.words.hubs import State
from ui.work import Steps

SIDE = 360


class SendPage(Page):
    """The exchange with the other desks."""

    place = "send"
    kinds = frozenset({"peer", *(table.table_name() for table in TABLES)})

    def __init__(self, room: Room) -> None:
        """Lay it out; it is filled when it is shown."""
        super().__init__(room)
        self.head.say(self.tr("ส่งข้อมูล"))
        self.copy = Button(self.tr("สำรองลงแฟลชไดรฟ์"), icon="floppy-disk", key="Ctrl+S")
        self.copy.clicked.connect(self.save)
        self.head.put(self.copy)
        self.carry = CarryCard(room.language)
        self.visits = Visits(self, self.carry)
        self.question = QuestionCard(room.language, masked=room.who.role == "desk")
        self._why = None
        if room.who.role != "keeper":
            self._why = said.page("only_keeper", room.language)
        self.desks = DesksCard(room.language, keeper=self._why is None and not room.home.is_practice)
        self.invite = InviteCard(room.language)
        self.invite.open.why_not(self._why)
        self.join = JoinCard(room.language)
        self.invite.put_above(self.join.open)
        self.joining = Joining(self, self.join, self.visits)
        self.twin = TwinCard(self, self.visits)
        self.round = RoundCard(room.language)
        self.rounds = Rounds(self, self.round)
        if room.home.is_practice:  # until the first answer says so
            self.carry.hide()
        self.members = Members(self, self.desks, self.invite, self.visits)
        self.kept = BackupCard(room.language)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        inner = Scrolled()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(20)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        for column, cards in (
            (self._left, (self.round, self.carry, self.join, self.twin, self.question)),
            (self._right, (self.desks, self.invite, self.kept)),
        ):
            column.setSpacing(14)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        self._side = QWidget()
        self._right.setContentsMargins(0, 0, 0, 0)
        self._side.setLayout(self._right)
        self._columns.addLayout(self._left, 1)
        self._columns.addWidget(self._side)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(inner)
        self.body.addWidget(self.area, 1)

    def _connect(self) -> None:
        self.carry.wanted.connect(self.exchange)
        self.carry.folder_wanted.connect(self.visits.choose)
        self.carry.line_wanted.connect(self.call)
        self.visits.ended.connect(self.ask)
        self.joining.done.connect(self.ask)
        self.join.turned.connect(self._turned)
        self.question.settled.connect(self._settle)
        self.question.refused.connect(lambda why: self.say("look", plain(why)))
        self.members.done.connect(self.ask)
        self.rounds.done.connect(self.ask)
        self.rounds.settle_wanted.connect(self._to_question)
        for key, deed in (
            ("Left", lambda: self.question.turn(-1)),
            ("Right", lambda: self.question.turn(1)),
            ("Ctrl+O", self._choose_folder),
            ("Ctrl+L", self._press_line),
            ("Ctrl+J", self._begin_joining),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)

    # --- the page -------------------------------------------------------------------------------------

    def enter(self, key: object) -> None:
        """What the last visit did was read by now."""
        if not self.visits.runs:
            self.visits.told = False
        super().enter(key)

    def ask(self) -> None:
        """Read how the desks stand, and what two of them wrote differently."""
        home, role = self.room.home, self.room.who.role

        self.room.work.read(self, lambda tx: shown.read(tx, home), self._show)
        self.room.work.read(
            self,
            lambda tx: named_rows.questions(tx, role),
            self._show_questions,
            about="questions",
            long=True,
        )
        self.twin.ask()

    def _show_questions(self, questions: tuple[Question, ...]) -> None:
        self.question.show_all(questions)
        if self.rounds.asks():
            self._to_question()
        self.hints_changed.emit()

    def first_focus(self) -> QWidget:
        """The one deed of this page."""
        if self.round.isHidden() and self.carry.isHidden():
            return self  # nothing is read yet
        if not self.round.can_be_pressed and self.question.choices:
            return self.question.choices[0].button
        return self._press

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Keys that help."""
        if self.join.is_open:
            return (("Enter", self.tr("ต่อไป")), ("Esc", self.tr("ย้อนกลับ")))
        if self.question.question is not None:
            return (("1 2", self.tr("เลือกคำตอบ")), ("← →", self.tr("เรื่องอื่น")))
        if self.round.step is not None:
            return (("Enter", practice_words.line("next", self.room.language)),)
        return (("Enter", self.tr("แลกข้อมูล")), ("F9", self.tr("เชิญโต๊ะ")))

    def fold(self, compact: bool) -> None:
        """Who has what goes below where it is tight."""
        super().fold(compact)
        way = QBoxLayout.Direction
        self._columns.setDirection(way.TopToBottom if compact else way.LeftToRight)
        if compact:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16777215)
        else:
            self._side.setFixedWidth(theme.current().scaled(SIDE))
        self.copy.say_key(None if compact else "Ctrl+S")
        self.carry.fold(compact)
        self.round.fold(compact)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter exchanges, digits settle; wherever the keyboard is on this page."""
        digit = keys.digit(event)
        if self.join.is_open and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.join.go_on()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self._press.click_or_say()
        elif digit and self.question.question is not None:
            self._choose(digit)
        else:
            super().keyPressEvent(event)

    @property
    def _press(self) -> Button:
        """The one big button."""
        return self.carry.button if self.round.isHidden() else self.round.button

    def _choose_folder(self) -> None:
        """Ctrl+O: with another folder than the stick; practice has its own."""
        if self.round.step is not None:
            self._say_why_no_invitation()
        else:
            self.carry.choose.click_or_say()

    def _to_question(self) -> None:
        """Show what was written differently, with the keyboard on the first answer."""
        if self.question.choices:
            self.area.ensureWidgetVisible(self.question, 0, 0)
            self.question.choices[0].button.setFocus()

    def _choose(self, number: int) -> None:
        """A digit settles what can be seen; what cannot is shown first."""
        area, last = self.area.viewport().rect(), self.question.choices[-1]
        top = self.question.choices[0].value.mapTo(self.area.viewport(), QPoint(0, 0)).y()
        foot = last.button.mapTo(self.area.viewport(), last.button.rect().bottomLeft()).y()
        if foot <= area.bottom() and (top >= 0 or foot - top > area.height()):
            self.question.choose(number)
            return
        self.area.ensureWidgetVisible(self.question, 0, 0)
        self.area.ensureWidgetVisible(last.button)
        self.say("look", self.tr("ดูทั้งสองค่าก่อน แล้วกดเลขอีกครั้ง"))

    def new(self) -> None:
        """F9: one more desk; in practice one more round."""
        if self.round.anew.isVisible():
            self.round.anew.click_or_say()
        elif self.round.step is not None:
            self._say_why_no_invitation()
        elif self._why is not None:
            self.say("look", plain(self._why))
        elif self.invite.isHidden():
            self._say_why_no_invitation()
        else:
            self.invite.begin()
            QTimer.singleShot(0, self, lambda: self.area.ensureWidgetVisible(self.invite.make))

    def _press_line(self) -> None:
        """Ctrl+L: over the network, whatever else is there."""
        if self._on_line() is not None:
            self.carry.line.click_or_say()
        else:
            self.say("look", plain(hub_words.line("goes_nowhere", self.room.language)))

    def _begin_joining(self) -> None:
        """Ctrl+J: the municipality's invitation."""
        told = self._standing
        if not self.join.open.isHidden():
            self.join.begin()
        elif self._why is not None:
            self.say("look", plain(hub_words.line("only_keeper", self.room.language)))
        elif told is not None and told.hubs:
            self.say("info", plain(hub_words.line("joined_before", self.room.language)))
        else:
            self._say_why_no_invitation()

    def _turned(self) -> None:
        """While a hub is joined that is all there is to do here."""
        self.carry.setVisible(not self.join.is_open or self.visits.runs)
        self.hints_changed.emit()
        QTimer.singleShot(0, self, lambda: self.area.verticalScrollBar().setValue(0))

    def _say_why_no_invitation(self) -> None:
        if self.round.step is not None:
            self.say("look", plain(practice_words.line("this_way", self.room.language)))
            return
        letter = self._standing.first_letter if self._standing else ""
        self.say("look", plain(said.page("only_first", self.room.language, letter=letter)))

    _standing: Standing | None = None
    _itself: State | None = None

    def _show(self, now: Shown) -> None:
        told = self._standing = now.standing
        if not self.rounds.runs:
            before = self.round.step
            self.round.show_round(now.round)
            if (before, self.round.step) == ("settle", "hub") and self.isVisible():
                self.round.button.setFocus()  # the answers, one of which had it, are gone
        self.carry.setVisible(now.round is None and not (self.join.is_open and not self.visits.runs))
        if self.window().focusWidget() is self:  # it was shown before anything was read
            self.first_focus().setFocus()
        self.desks.show_standing(told)
        invites = told.first and now.round is None
        self.invite.setVisible(invites)
        self.join.open.setVisible(invites and self._why is None and not told.hubs)
        self.kept.show_backups(now.backups)
        self.visits.show_standing(told, now.waiting)
        self.carry.offer(hub=told.on_line is not None, stick=self.visits.place() is not None)
        self._say_itself()
        self.hints_changed.emit()

    def step_back(self) -> bool:
        """Esc: out of the joining, one step."""
        if self.join.is_open:
            self.join.leave()
            return True
        return False

    # --- the exchange ---------------------------------------------------------------------------------

    def exchange(self) -> None:
        """With the stick that is plugged in; without one, with the hub over the network."""
        place = self.visits.place()
        if place is not None:
            self.exchange_at(place)
        elif self._on_line() is not None:
            self.call()
        else:
            self.visits.no_stick()

    def _on_line(self) -> Other | None:
        """The hub that is reached over the network."""
        return self._standing.on_line if self._standing else None

    def call(self) -> None:
        """With the hub, over the network."""
        hub = self._on_line()
        if hub is not None:
            self.visits.over_the_line(hub_words.name(hub, self.room.language))

    def line_is(self, state: State | None) -> None:  # type: ignore[override]
        """How the exchange by itself stands now."""
        self._itself = state
        if self.isVisible():
            self._say_itself()

    def _say_itself(self) -> None:
        told = ""
        if self._itself is not None and self._on_line() is not None:
            told = hub_words.by_itself(self._itself, self.room.language)
        self.carry.itself.say(told)

    def exchange_at(self, folder: Path) -> None:
        """Both ways with a folder."""
        self.visits.exchange_at(folder)

    def stick_is(self, place: Path | None) -> None:
        """The stick that is meant now; the card says which it is."""
        self.visits.stick = place
        if self.isVisible():
            if place is None and not self.visits.runs:
                self.visits.told = False  # it was pulled out: what it did is read by now
            self.ask()

    # --- what was written differently -----------------------------------------------------------------

    def _settle(self, question: Question, one: Written) -> None:
        language = self.room.language
        shown = values.value(question, one, language, masked=self.room.who.role == "desk")
        told = said.page(
            "settled", language, value=strong(shown), asked=plain(values.asked(question, language))
        )

        def done(_settled: Settled) -> None:
            self.say("ok", told, self.undoable())

        self.room.work.write(
            self, "sync.settle", lambda tx: conflicts.settle(tx, question.id, one.side), done
        )

    def invite_into(self, name: str, folder: Path) -> None:
        """Write an invitation into a folder."""
        self.members.invite_into(name, folder)

    # --- a copy ---------------------------------------------------------------------------------------

    def save(self) -> None:
        """Ask for the stick and put a checked backup on it."""
        start = str(self.visits.place() or Path.home())
        where = QFileDialog.getExistingDirectory(self, self.tr("เลือกแฟลชไดรฟ์"), start)
        if where:
            self.back_up_to(Path(where))

    def back_up_to(self, folder: Path) -> None:
        """Write a checked backup into a folder; it is read back before anything is said."""
        store = self.room.work.store

        def job(_steps: Steps) -> Path:
            return backups.save(store, folder)

        def done(file: Path) -> None:
            code = "backed_up_here" if sticks.on_one_disk(file, store.home.folder) else "backed_up"
            self.say("ok", kept_words.done(code, self.room.language, file.name))
            self.ask()

        self.say("info", self.tr("กำลังใส่แฟลชไดรฟ์ อย่าเพิ่งถอด"))
        self.room.work.run(self, job, done)
