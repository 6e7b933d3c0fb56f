"""เช็กชื่อ: forty names in under a minute, by keyboard alone, by mouse, or from the queue at the door.

A mark is painted in the very event that made it and written at once; there is no save button. The
search field serves the queue: Enter there marks the first hit and is ready for the next name.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop import attendance, codes
from desktop.attendance import COUNTING, Roll
from desktop.thai.keyboard import untype
from ui import words
from ui.pages.page import Go, Page, Room
from ui.pages.roll_choice import RollChoice
from ui.pages.roll_marking import Marking
from ui.pages.roll_parts import RollParts
from ui.pages.roll_queue import Queue
from ui.widgets.button import Button
from ui.widgets.empty import Empty
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
    kinds = frozenset({"attendance", "session", "enrolment", "learner", "activity", "place"})

    def __init__(self, room: Room) -> None:
        """Lay out the sheet, the choice and what stands where neither is."""
        super().__init__(room)
        self._session: bytes | None = None
        self._marking: Marking | None = None
        self._came_by_choice = False
        self.parts = RollParts(room.language)
        self.queue = Queue(self.parts.search, self.parts.table, room.work)
        self.empty, self.choice = Empty(""), RollChoice(room)
        self._nothing = QWidget()
        self._stack = QStackedWidget()
        for part in (self._nothing, self.choice, self.parts, self.empty):
            self._stack.addWidget(part)
        self.body.addWidget(self._stack, 1)
        self.head.put(self.parts.finish_folded)
        self._look = Button(self.tr("เปิดดู"))
        self._enrol = Button(self.tr("ใส่รายชื่อ"), "primary", icon="users-three")
        self._someone = Button(self.tr("คนมาใหม่"), icon="user-plus", key="F9")
        self.empty.offer(self._enrol, self._someone, self._look)
        self._connect()

    def _connect(self) -> None:
        parts, table, queue = self.parts, self.parts.table, self.queue
        table.marked.connect(self._mark)
        table.cleared.connect(self._clear)
        table.shifted.connect(self._shift)
        table.typed.connect(queue.type)
        table.lit.connect(lambda _who: parts.side.light(table.current()))
        queue.changed.connect(self._refresh)
        queue.arrived.connect(self._arrive)
        queue.scanned.connect(self._scan)
        queue.nobody.connect(self._nobody)
        queue.left.connect(self._to_sheet)
        parts.side.chosen.connect(self._jump)
        parts.walk_in.told.connect(self._walk_in)
        parts.walk_in.left.connect(self.step_back)
        parts.print.clicked.connect(self.paper)
        for button in (parts.finish, parts.finish_folded):
            button.clicked.connect(self._finish)
        for button in (parts.new, self._someone):
            button.clicked.connect(self.new)
        for button in (self._look, self._enrol):
            button.clicked.connect(self._open_activity)
        self.choice.chosen.connect(self._choose)
        self.choice.go.connect(self.go)

    # --- which roll -----------------------------------------------------------------------------------

    def enter(self, key: object) -> None:
        """Open that session's roll; none named: the one that was open, or the choice."""
        if isinstance(key, bytes) and key != self._session:
            self._session, self._marking = key, None
            self.queue.follow(None)
            self.parts.walk_in.close_line()
            self._stack.setCurrentWidget(self._nothing)
        if self._session is None:
            self._show_choice()
        self.ask()
        self._focus()

    def _show_choice(self) -> None:
        self._session = self._marking = None
        self.head.say(self.tr("เช็กชื่อ"), self.tr("เลือกครั้งที่จะเช็ก"))
        self.parts.finish_folded.hide()
        self._stack.setCurrentWidget(self.choice)

    def _choose(self, session: bytes) -> None:
        self._came_by_choice = True
        self.go.emit(Go(self.place, session))

    def ask(self) -> None:
        """Read the roll again, or the choice of rolls."""
        session = self._session
        if session is None:
            self.choice.ask()
            return
        number = self._marking.sheet.ask() if self._marking else 0
        self.room.work.read(
            self,
            lambda tx: attendance.read(tx, session),
            partial(self._show, number),
            self._not_there,
        )

    def _not_there(self, error: DeskError) -> None:
        """The session is gone: another desk took it away."""
        self.say("error", plain(words.sentence(error, self.room.language)))
        self._show_choice()
        self.ask()

    def _show(self, number: int, roll: Roll) -> None:
        if self._marking is not None:
            self._marking.sheet.answer(number, roll)
            self._say_head()
            self._refresh()
            return
        self._marking = Marking(self, roll)
        self._marking.laid.connect(self._refresh)
        self._marking.said.connect(self.said)
        self._marking.refused.connect(self.ask)
        self.queue.follow(self._marking.sheet)
        self._say_head()
        self._refresh()
        left = self._marking.sheet.left or roll.lines
        if left:
            self.parts.table.go_to_learner(left[0].learner)
        self._focus()

    # --- what is shown --------------------------------------------------------------------------------

    def _say_head(self) -> None:
        if self._marking is None:
            return
        roll, language = self._marking.sheet.roll, self.room.language
        title = words.session_title(roll.title, roll.number, language)
        if self.compact:
            hours = words.hours_between(roll.starts, roll.ends, "en")
            self.head.say(title, aside=plain(f"{words.day_near(roll.day, language)} · {hours}"))
            return
        hours = words.hours_between(roll.starts, roll.ends, language)
        length = words.hours_long(roll.minutes, language)
        facts = (words.day_year(roll.day, language), f"{hours} ({length})", roll.place)
        self.head.say(title, " · ".join(fact for fact in facts if fact))

    def _refresh(self) -> None:
        """Show the sheet as it is now; all of it within the event that changed it."""
        if self._marking is None:
            return
        sheet, parts = self._marking.sheet, self.parts
        parts.table.show_lines(self.queue.shown(sheet), sheet.numbers, len(sheet.lines))
        parts.side.show_sheet(sheet)
        parts.side.light(parts.table.current())
        parts.strip.show_sheet(sheet)
        parts.say_finish(len(sheet.left))
        part = self._part(sheet.roll)
        parts.finish_folded.setVisible(self.compact and part is parts)
        if part is not self._stack.currentWidget():
            self._stack.setCurrentWidget(part)
            self.hints_changed.emit()

    def _part(self, roll: Roll) -> QWidget:
        """The sheet; or why there is none, with what can be done."""
        meets = roll.status in COUNTING
        if meets and (roll.lines or self.parts.walk_in.is_open):
            return self.parts
        self._look.setVisible(not meets)
        for button in (self._enrol, self._someone):
            button.setVisible(meets)
        if meets:
            more = self.tr("ใส่รายชื่อของกิจกรรมก่อน หรือพิมพ์ชื่อคนที่มาทีละคน")
            self.empty.say(self.tr("ยังไม่มีใครในกิจกรรมนี้"), more)
        else:
            why = words.not_meeting(roll.day, roll.status, self.room.language)
            self.empty.say(why, self.tr("ครั้งนี้ไม่ต้องเช็กชื่อ และไม่มีใครถูกนับว่าขาด"))
        return self.empty

    def fold(self, compact: bool) -> None:
        """Counts in one strip, no panel."""
        super().fold(compact)
        self.parts.fold(compact=compact)
        self.choice.fold(compact=compact)
        self._say_head()
        self._refresh()

    def hints(self) -> tuple[tuple[str, str], ...]:
        """The keys of the sheet."""
        if self._stack.currentWidget() is self.parts:
            marks = ("1–5", self.tr("เช็กแล้วลงบรรทัด"))
            return (marks, ("Del", self.tr("ลบ")), ("Esc", self.tr("กลับ")))
        if self._stack.currentWidget() is self.choice:
            return (("Enter", self.tr("เปิดใบเช็กชื่อ")),)
        return (("Esc", self.tr("กลับ")),)

    # --- marks ----------------------------------------------------------------------------------------

    def _mark(self, learner: bytes, status: str, by_key: bool) -> None:
        """A key marks and goes down; a click marks and stays under the hand."""
        if self._marking is None:
            return
        self._marking.mark(learner, status)
        if self.queue.searching:
            self.queue.stop()
            self.parts.table.go_to_learner(learner)
        if by_key:
            self.parts.table.step(1)

    def _arrive(self, learner: bytes) -> None:
        if self._marking is not None:
            self._marking.arrive(learner)
            self.parts.table.go_to_learner(learner)

    def _clear(self, learner: bytes) -> None:
        if self._marking is not None:
            self._marking.clear(learner)

    def _shift(self, learner: bytes, way: int) -> None:
        if self._marking is not None:
            self._marking.shift(learner, way)

    def _scan(self, code: str) -> None:
        if self._marking is not None:
            self._marking.scan(code)

    def _finish(self) -> None:
        """The rest was absent; when nobody is left, on to the day."""
        if self._marking is not None and self._marking.sheet.left:
            self._marking.finish()
        else:
            self.go.emit(Go("today"))

    def _walk_in(self, name: str) -> None:
        """A name at the foot; a scanner does not know where the keyboard is."""
        code = untype(name.strip(), codes.is_learner_code)
        if self._marking is None:
            return
        if code is not None:
            self._marking.scan(code.strip().upper())
        else:
            self._marking.walk_in(name)
        self.parts.walk_in.empty()
        self._to_sheet()

    def _nobody(self, text: str) -> None:
        told = words.say(words.ROLL, "nobody", self.room.language, text=strong(text))
        self.say("info", told)

    # --- where the keyboard is ------------------------------------------------------------------------

    def _focus(self) -> None:
        """The keyboard begins on the sheet, or on what stands in its place."""
        part = self._stack.currentWidget()
        if part is self.parts:
            self.parts.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif part is self.choice:
            self.choice.setFocus(Qt.FocusReason.OtherFocusReason)
        elif part is self.empty:
            first = self._enrol if self._enrol.isVisibleTo(self.empty) else self._look
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_sheet(self) -> None:
        self.parts.walk_in.close_line()
        self._refresh()
        self._focus()

    def _jump(self, learner: bytes) -> None:
        self.queue.stop()
        self.parts.table.go_to_learner(learner)
        self._focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What nobody took: a letter goes to the search field, Ctrl+Enter ends the roll."""
        on_sheet = self._stack.currentWidget() is self.parts
        commands = event.modifiers() & _COMMANDS
        if on_sheet and event.key() in _ENTER and commands == Qt.KeyboardModifier.ControlModifier:
            self._finish()
        elif on_sheet and not commands and event.text() and event.text().isprintable():
            self.queue.type(event.text())
        else:
            super().keyPressEvent(event)

    def step_back(self) -> bool:
        """Esc: from the foot, from the search, to the sheet; from the sheet to where one came from."""
        if self._stack.currentWidget() is self.choice:
            return False
        table = self.parts.table
        if self.parts.walk_in.is_open or self.queue.searching or self.parts.search.line.hasFocus():
            self.queue.stop()
            self._to_sheet()
        elif self._stack.currentWidget() is self.parts and self.focusWidget() is not table:
            self._focus()
        elif self._came_by_choice:
            self._show_choice()
            self.ask()
            self._focus()
            self.hints_changed.emit()
        else:
            self.go.emit(Go("today"))
        return True

    # --- the keys of the house ------------------------------------------------------------------------

    def new(self) -> None:
        """F9: the line for somebody new, with what was searched in vain."""
        if self._marking is None or self._marking.sheet.roll.status not in COUNTING:
            return
        sought = self.parts.search.text() if not self.parts.table.current() else ""
        self.queue.stop()
        self.parts.walk_in.open(sought)
        self._refresh()

    def seek(self) -> None:
        """Ctrl+F."""
        if self._stack.currentWidget() is self.parts:
            self.parts.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def save(self) -> None:
        """Ctrl+S: there is nothing to save, and this says so."""
        self.say("info", plain(words.say(words.ROLL, "saved_already", self.room.language)))

    def paper(self) -> None:
        """Ctrl+P: the sheet to sign."""
        session = self._session
        if session is None:
            return

    def _open_activity(self) -> None:
        if self._marking is not None:
            self.go.emit(Go("activity", self._marking.sheet.roll.activity))
