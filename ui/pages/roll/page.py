"""เช็กชื่อ: forty names in under a minute, by keyboard alone, by mouse, or from the queue at the door.

A mark is painted in the very event that made it and written at once; there is no save button. The
search field serves the queue: Enter there marks the first hit and is ready for the next name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from desktop import attendance, clock
from desktop.attendance import COUNTING, PARTLY, Roll
from ui import words
from ui.pages.page import Go, Page, Room
from ui.pages.roll.beside import Beside
from ui.pages.roll.by_card import ByCard
from ui.pages.roll.choice import RollChoice
from ui.pages.roll.heads import HeadsPanel
from ui.pages.roll.marking import Marking
from ui.pages.roll.newcomer import Newcomer
from ui.pages.roll.none_yet import NoRoll
from ui.pages.roll.papers import RollPapers
from ui.pages.roll.parts import RollParts
from ui.pages.roll.queue import Queue, is_letter
from ui.widgets.label import plain, strong

if TYPE_CHECKING:
    from desktop.errors import DeskError

_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RollPage(Page):
    """One session's roll, or the choice of one."""

    place = "roll"
    kinds = frozenset(
        {"attendance", "session", "enrolment", "learner", "activity", "place", "head_count"}
    )

    def __init__(self, room: Room) -> None:
        """Lay out the sheet, the choice and what stands where neither is."""
        super().__init__(room)
        self._session: bytes | None = None
        self._came_by_choice = False
        self._finished = QElapsedTimer()
        self._hints: tuple[tuple[str, str], ...] = ()
        self.parts, self.marking = RollParts(room.language), Marking(self)
        self.queue = Queue(self.parts.search, self.parts.table, room.work)
        self.newcomer = Newcomer(self, self.parts.walk_in)
        self.none, self.choice, self.heads = NoRoll(room.language), RollChoice(room), HeadsPanel(self)
        self.beside, self.by_card = Beside(self, self.parts, self.heads), ByCard(self)
        self.papers = RollPapers(self)
        self._nothing = QWidget()
        self._stack = QStackedWidget()
        for part in (self._nothing, self.choice, self.parts, self.none, self.heads):
            self._stack.addWidget(part)
        self.body.addWidget(self._stack, 1)
        self.head.put(self.parts.paper_folded, self.parts.finish_folded)
        self.parts.paper_folded.hide()
        self.parts.finish_folded.hide()
        self._connect()

    def _connect(self) -> None:
        parts, table, queue, marking = self.parts, self.parts.table, self.queue, self.marking
        table.marked.connect(self._mark)
        table.cleared.connect(marking.clear)
        table.shifted.connect(marking.shift)
        table.typed.connect(queue.type)
        table.lit.connect(lambda _who: self._light())
        table.minutes_wanted.connect(self._ask_minutes)
        parts.minutes.told.connect(marking.set_minutes)
        parts.minutes.told.connect(lambda *_told: self._to_sheet())
        for wanted in (table.heads_wanted, parts.heads.clicked):
            wanted.connect(self._count_heads)
        self.heads.left.connect(self._to_sheet)
        queue.changed.connect(self._refresh)
        queue.arrived.connect(self._arrive)
        queue.scanned.connect(self.by_card.take)
        queue.nobody.connect(self._nobody)
        queue.left.connect(self._to_sheet)
        marking.laid.connect(self._refresh)
        marking.said.connect(self.said)
        marking.toned.connect(self.toned)
        marking.refused.connect(self.ask)
        marking.not_kept.connect(self.newcomer.give_back)
        parts.side.chosen.connect(self._jump)
        parts.walk_in.told.connect(self._walk_in)
        parts.walk_in.left.connect(self._to_sheet)
        parts.walk_in.opened.connect(lambda: self._stand(parts))
        for paper in (parts.paper, parts.paper_folded):
            paper.clicked.connect(self._open_sheet)
        parts.new.clicked.connect(self.new)
        for button in (parts.finish, parts.finish_folded):
            button.clicked.connect(self._finish)
        self.none.newcomer_wanted.connect(self.new)
        self.none.activity_wanted.connect(self._open_activity)
        self.choice.chosen.connect(self._choose)
        self.choice.go.connect(self.go)

    # --- which roll -----------------------------------------------------------------------------------

    def enter(self, key: object) -> None:
        """Open that session's roll; none named: the one that was open, or the choice."""
        if isinstance(key, bytes) and key != self._session:
            self._session = key
            self.marking.open(None)
            self.queue.follow(None)
            self.parts.walk_in.close_line()
            self._stand(self._nothing)
        sheet = self.marking.sheet
        if key is None and sheet is not None and sheet.roll.day != clock.today():
            self._session = None  # left open over night
        if self._session is None:
            self._show_choice()
            self.choice.ask(straight=True)
        else:
            self.ask()
        self._focus()

    def _show_choice(self) -> None:
        self._session = None
        self.marking.open(None)
        self.head.say(self.tr("เช็กชื่อ"), self.tr("เลือกครั้งที่จะเช็ก"))
        self._stand(self.choice)

    def _choose(self, session: bytes) -> None:
        self._came_by_choice = True
        self.go.emit(Go(self.place, session))

    def ask(self) -> None:
        """Read the roll again, or the choice of rolls."""
        session, sheet = self._session, self.marking.sheet
        if session is None:
            self.choice.ask()
            return
        number = sheet.ask() if sheet is not None else 0
        self.room.work.read(
            self,
            lambda tx: attendance.read(tx, session),
            lambda roll: self._show(number, roll),
            self._not_there,
        )

    def _not_there(self, error: DeskError) -> None:
        """The session is gone: another desk took it away."""
        self.say("error", plain(words.sentence(error, self.room.language)))
        self._show_choice()
        self.ask()

    def _show(self, number: int, roll: Roll) -> None:
        sheet = self.marking.sheet
        self.beside.ask(roll)
        if sheet is not None:
            sheet.answer(number, roll)
            self.head.say(*self.parts.head(roll))
            self._refresh()
            return
        self.marking.open(roll)
        self.newcomer.follow(self._session)
        self.queue.follow(self.marking.sheet)
        self.head.say(*self.parts.head(roll))
        self._refresh()
        unmarked = next((line for line in roll.lines if line.status is None), None)
        if unmarked is not None:
            self.parts.table.go_to_learner(unmarked.learner)
        self._focus()

    # --- what is shown --------------------------------------------------------------------------------

    def _refresh(self) -> None:
        """Show the sheet as it is now; all of it within the event that changed it."""
        sheet, parts = self.marking.sheet, self.parts
        if sheet is None:
            return
        parts.show_sheet(sheet, self.queue.shown(sheet))
        meets = sheet.roll.status in COUNTING
        if meets and self._stack.currentWidget() is self.heads:
            return
        if meets and (sheet.lines or parts.walk_in.is_open):
            self._stand(parts)
        else:
            self.none.about(sheet.roll)
            self._stand(self.none)

    def _stand(self, part: QWidget) -> None:
        """Have a part be the one that is seen."""
        for button in (self.parts.paper_folded, self.parts.finish_folded):
            button.setVisible(self.compact and part is self.parts)
        self._stack.setCurrentWidget(part)
        hints = self.hints()
        if hints != self._hints:
            self._hints = hints
            self.hints_changed.emit()

    def fold(self, compact: bool) -> None:
        """Counts in one strip, no panel."""
        super().fold(compact)
        self.parts.fold(compact=compact)
        self.choice.fold(compact=compact)
        self.heads.fold(compact=compact)
        if self.marking.sheet is not None:
            self.head.say(*self.parts.head(self.marking.sheet.roll))
            self._refresh()

    def hints(self) -> tuple[tuple[str, str], ...]:
        """The keys of the sheet, of the search, of the choice."""
        back = ("Esc", self.tr("กลับ"))
        part = self._stack.currentWidget()
        elsewhere: dict[QWidget | None, tuple[tuple[str, str], ...]] = {
            self.choice: (("Enter", self.tr("เปิดใบเช็กชื่อ")),),
            self.heads: (("PgUp PgDn", self.tr("ทีละสิบ")), ("Tab", self.tr("ช่องต่อไป")), back),
        }
        if part is not self.parts:
            return elsewhere.get(part, (back,))
        if self.parts.minutes.is_open:
            return (("← →", self.tr("ทีละ 5 นาที")), ("Enter", self.tr("เก็บ")), back)
        if self.parts.walk_in.is_open:
            return (("Enter", self.tr("ลงชื่อและเช็กว่ามา")), ("Esc", self.tr("ปิดบรรทัดนี้")))
        if self.queue.searching:
            return (("Enter", self.tr("มา")), ("↑ ↓", self.tr("เลือกคน")), back)
        return (("1–5", self.tr("เช็กแล้วลงบรรทัด")), ("6", self.tr("นาที")), ("Del", self.tr("ลบ")))

    # --- marks ----------------------------------------------------------------------------------------

    def _light(self) -> None:
        for part in (self.parts.side, self.beside):
            part.light(self.parts.table.current())

    def _mark(self, learner: bytes, status: str, by_key: bool) -> None:
        """A key marks and goes down; a click marks and stays; who is late already is asked how long."""
        sheet = self.marking.sheet
        line = sheet.line(learner) if sheet is not None else None
        if line is not None and line.status == status and status in PARTLY:
            self._ask_minutes(learner)
            return
        self.marking.mark(learner, status)
        if self.queue.searching:
            self.queue.stop()
            self.parts.table.go_to_learner(learner)
        if by_key:
            self.parts.table.step(1)

    def _arrive(self, learner: bytes) -> None:
        self.marking.arrive(learner)
        self.parts.table.go_to_learner(learner)

    def scanned(self, code: str) -> bool:
        """A card at the queue: here, or known in the centre at least, or unknown."""
        return self.by_card.take(code)

    def take_back_key(self, sign: str) -> None:
        """A foreign code's first digit marks nobody."""
        self.by_card.take_back(sign)

    def close_asked(self) -> None:
        """Close what asks for minutes or counts heads, if it stands open."""
        if self._stack.currentWidget() is self.heads or self.parts.minutes.is_open:
            self._to_sheet()

    def roll_open(self) -> bytes | None:
        """Whose card is read now is marked on this roll."""
        return self._session

    def _ask_minutes(self, learner: bytes | None) -> None:
        line, sheet = self.marking.partly(learner), self.marking.sheet
        if line is not None and sheet is not None:
            self.queue.stop()
            self.parts.table.go_to_learner(line.learner)
            self.parts.ask_minutes(line, sheet.roll.minutes)
            self.hints_changed.emit()

    def _count_heads(self) -> None:
        if self.marking.sheet is not None:
            self._stand(self.heads)
            self.heads.begin()

    def _finish(self) -> None:
        """The rest was absent; when nobody is left, on to the day."""
        sheet, since = self.marking.sheet, self._finished
        if sheet is not None and sheet.left:
            self.marking.finish()
            since.start()
        elif not since.isValid() or since.hasExpired(QApplication.doubleClickInterval() * 2):
            self.go.emit(Go("today"))  # a hand that clicks twice means once

    def _walk_in(self, name: str) -> None:
        """A name at the foot; a scanner does not know where the keyboard is."""
        if not self.by_card.take_typed(name):
            self.marking.walk_in(name)
        self.newcomer.taken()
        self._to_sheet()

    def _nobody(self, text: str) -> None:
        told = words.say(words.ROLL, "nobody", self.room.language, text=strong(text))
        self.say("info", told)

    # --- where the keyboard is ------------------------------------------------------------------------

    def _focus(self) -> None:
        """The keyboard begins on the sheet, or on what stands in its place."""
        part = self._stack.currentWidget()
        if part is not None and part is not self._nothing and self.isVisible():
            place = self.parts.table if part is self.parts else part
            place.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_sheet(self) -> None:
        for close in (self.parts.walk_in.close_line, self.parts.close_minutes, self.heads.keep):
            close()
        if self._stack.currentWidget() is self.heads:
            self._stand(self.parts)
        self._refresh()
        self._focus()

    def _jump(self, learner: bytes) -> None:
        self.queue.stop()
        self.parts.table.go_to_learner(learner)
        self._focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What nobody took: a letter goes to the search, Ctrl+Enter ends it, F11 opens its paper."""
        on_sheet, commands = self._stack.currentWidget() is self.parts, event.modifiers() & _COMMANDS
        if on_sheet and event.key() in _ENTER and commands == Qt.KeyboardModifier.ControlModifier:
            if not event.isAutoRepeat():
                self._finish()
        elif event.key() == Qt.Key.Key_F11:
            self._open_sheet()
        elif on_sheet and not commands and is_letter(event):
            self.queue.type(event.text())
        else:
            super().keyPressEvent(event)

    def step_back(self) -> bool:
        """Esc: from the foot, from the search, to the sheet; from the sheet to where one came from."""
        if self._stack.currentWidget() is self.choice:
            return False
        table = self.parts.table
        if self._stack.currentWidget() is self.heads or self.parts.minutes.is_open:
            self._to_sheet()
        elif self.parts.walk_in.is_open or self.queue.searching or self.parts.search.line.hasFocus():
            self.queue.stop()
            self._to_sheet()
        elif self._stack.currentWidget() is self.parts and self.focusWidget() is not table:
            self._focus()
        elif self._came_by_choice:
            self._show_choice()
            self.ask()
            self._focus()
        else:
            self.go.emit(Go("today"))
        return True

    # --- the keys of the house ------------------------------------------------------------------------

    def new(self) -> None:
        """F9: the line for somebody new, with what was searched in vain."""
        sheet = self.marking.sheet
        if sheet is None or sheet.roll.status not in COUNTING:
            return
        sought = "" if self.parts.table.current() else self.parts.search.text()
        self.queue.stop()
        self._stand(self.parts)
        self.parts.walk_in.open(sought)

    def seek(self) -> None:
        """Ctrl+F."""
        if self._stack.currentWidget() is not self.parts:
            return super().seek()
        return self.parts.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def save(self) -> None:
        """Ctrl+S: there is nothing to save, and this says so."""
        self.say("info", plain(words.say(words.ROLL, "saved_already", self.room.language)))

    def paper(self) -> None:
        """Ctrl+P: the sheet to sign."""
        if self.marking.sheet is not None:
            self.papers.print(self.marking.sheet.roll)

    def _open_sheet(self) -> None:
        """F11: what was signed on paper, typed in and looked at."""
        if self._session is not None:
            self.go.emit(Go("sheet", self._session))

    def _open_activity(self) -> None:
        if self.marking.sheet is not None:
            self.go.emit(Go("activity", self.marking.sheet.roll.activity))
