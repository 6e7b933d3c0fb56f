"""What is done on one roll: every mark shown at once, kept by the desk, taken off when it is refused."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop import attendance, clock
from desktop.attendance import PARTLY, Line
from desktop.errors import DeskError, NotFound
from desktop.learners import register
from ui import words
from ui.pages.roll.sheet import Sheet
from ui.widgets.label import plain, strong
from ui.widgets.message_line import Deed, Message

if TYPE_CHECKING:
    from desktop.attendance import Roll
    from desktop.store.store import Tx
    from ui.pages.page import Page

STEP = 5
"""Minutes are changed in fives."""


class Marking(QObject):
    """The deeds of the roll that is open, on its sheet and in the file."""

    laid = Signal()
    """The sheet shows something else now."""
    said = Signal(object)
    not_kept = Signal(str)
    """Somebody new whom the desk could not keep: the name."""
    came = Signal(object)
    """Somebody who was not on the sheet is marked on it now."""
    toned = Signal(str)
    """What a scanned code came to: `known`, `already`, `unknown`."""
    refused = Signal()
    """The desk would not take a mark: what is in the file must be read again."""

    def __init__(self, page: Page) -> None:
        """No roll yet.

        Args:
            page: whose room and undo are used.
        """
        super().__init__(page)
        self.sheet: Sheet | None = None
        self._last_partly: bytes | None = None
        self._before: Line | None = None
        """Whose mark was made last, as it stood before that."""
        self._page = page
        self._work, self._language = page.room.work, page.room.language

    def open(self, roll: Roll | None) -> None:
        """Mark on this roll from now on; on none while the next is being read."""
        self.sheet = Sheet(roll) if roll is not None else None
        self._last_partly = self._before = None

    def _line(self, learner: bytes) -> Line | None:
        return self.sheet.line(learner) if self.sheet is not None else None

    # --- marks ----------------------------------------------------------------------------------------

    def mark(self, learner: bytes, status: str) -> None:
        """Mark somebody; late and left early begin with the minutes of the clock."""
        line = self._line(learner)
        self._before = None
        if line is None:
            return
        if line.status == status:
            self._say("info", "already", line)
            return
        self._before = line
        self._keep_mark(line, status, self._by_clock(status))

    def take_back(self) -> bytes | None:
        """The mark made last was no hand's: put what stood before it; whose it was, if there is one."""
        line, self._before = self._before, None
        if line is None:
            return None
        if line.status is None:
            self.clear(line.learner)
        else:
            self._keep_mark(line, line.status, line.minutes)
        return line.learner

    def arrive(self, learner: bytes) -> None:
        """Mark somebody from the queue as present; who has a mark already is only told of it."""
        line = self._line(learner)
        if line is None:
            return
        if line.status is None:
            self._keep_mark(line, "present", None)
            return
        if line.status == "present":
            self._here_since(line)
            return
        came = line.status not in {"absent", "excused"}
        mend = Deed(words.correct_to("present", self._language), lambda: self.mark(learner, "present"))
        self._say("look", "already", line, None if came else mend)

    def _here_since(self, line: Line) -> None:
        """Say since when somebody is marked; before the file has the mark, only that they are."""
        sheet, name = self.sheet, strong(line.name)
        if sheet is None:
            return
        session, language = sheet.roll.session, self._language

        def told(at: datetime | None) -> None:
            if at is None:
                self._say("look", "already", line)
                return
            time = plain(words.at_time(at, clock.today(), language))
            text = words.say(words.ROLL, "here_since", language, name=name, time=f"<b>{time}</b>")
            self.said.emit(Message("look", text))

        self._work.read(
            self, lambda tx: attendance.marked_at(tx, session, line.learner), told, about="since"
        )

    def clear(self, learner: bytes) -> None:
        """Take somebody's mark away."""
        sheet, line = self.sheet, self._line(learner)
        if sheet is None or line is None:
            return
        if line.status is None:
            self._say("info", "nothing_to_clear", line)
            return
        session = sheet.roll.session
        self._lay(sheet, [learner], None, None)
        self._say("ok", "cleared", line, self._page.undoable())
        self._keep(sheet, "unmark", lambda tx: attendance.unmark(tx, session, learner))

    def shift(self, learner: bytes, way: int) -> None:
        """Five minutes more or less, for who missed a part."""
        sheet, line = self.sheet, self._line(learner)
        if sheet is None or line is None:
            return
        if line.status not in PARTLY:
            self.said.emit(Message("info", plain(words.say(words.ROLL, "no_minutes", self._language))))
            return
        told, whole = line.minutes or 0, sheet.roll.minutes
        wanted = (told // STEP + 1) * STEP if way > 0 else (-(-told // STEP) - 1) * STEP
        wanted = min(max(wanted, min(STEP, whole)), whole)
        if wanted != told:
            self._keep_mark(line, str(line.status), wanted)

    def partly(self, learner: bytes | None) -> Line | None:
        """Whose minutes can be told: this one's, or else of whoever was marked so last."""
        for one in (learner, self._last_partly):
            line = self._line(one) if one is not None else None
            if line is not None and line.status in PARTLY:
                return line
        self.said.emit(Message("info", plain(words.say(words.ROLL, "no_minutes", self._language))))
        return None

    def set_minutes(self, learner: bytes, minutes: int) -> None:
        """So many minutes were missed, for who missed a part."""
        line = self._line(learner)
        if line is not None and line.status in PARTLY:
            self._keep_mark(line, str(line.status), minutes)

    def finish(self) -> None:
        """Who has no mark yet was absent."""
        sheet = self.sheet
        left = [line.learner for line in sheet.left] if sheet is not None else []
        if sheet is None or not left:
            return
        session = sheet.roll.session
        self._lay(sheet, left, "absent", None)
        many = f"<b>{plain(words.people(len(left), self._language))}</b>"
        told = words.say(words.ROLL, "finished", self._language, people=many)
        self.said.emit(Message("ok", told, self._page.undoable()))
        self._keep(sheet, "finish", lambda tx: attendance.finish(tx, session))

    def _keep_mark(self, line: Line, status: str, minutes: int | None) -> None:
        sheet, learner = self.sheet, line.learner
        if sheet is None:
            return
        session = sheet.roll.session
        if status in PARTLY:
            self._last_partly = learner
        self._lay(sheet, [learner], status, minutes)
        what = "marked_short" if self._page.compact else "marked"
        shown = replace(line, status=status, minutes=minutes)
        self._say("ok", what, shown, self._page.undoable())
        self._keep(sheet, "mark", lambda tx: attendance.mark(tx, session, learner, status, minutes))

    def _lay(
        self, sheet: Sheet, learners: Iterable[bytes], status: str | None, minutes: int | None
    ) -> None:
        """Show it now."""
        sheet.make(learners, status, minutes)
        self.laid.emit()

    def _keep(self, sheet: Sheet, verb: str, deed: Callable[[Tx], object]) -> None:
        """Have the file take what was laid last, and take it off again when the desk says no.

        It comes after the sentence: a refusal may be here before the next line is reached.
        """
        number = sheet.last

        def refuse(error: DeskError) -> None:
            sheet.refuse(number)
            self._trouble(error)

        self._work.write(self, f"attendance.{verb}", deed, lambda _done: sheet.kept(number), refuse)

    def _by_clock(self, status: str) -> int | None:
        if status not in PARTLY or self.sheet is None:
            return None
        roll, moment = self.sheet.roll, clock.now()
        now = moment.time() if moment.date() == roll.day else None
        reckon = attendance.minutes_late if status == "late" else attendance.minutes_left
        return min(reckon(roll.starts, roll.ends, now), roll.minutes)

    # --- people who are not on the sheet --------------------------------------------------------------

    def walk_in(self, name: str) -> None:
        """Somebody new: registered by a name, and here."""
        if self.sheet is None:
            return
        session = self.sheet.roll.session
        self._work.write(
            self,
            "attendance.walk_in",
            lambda tx: attendance.walk_in(tx, session, name),
            lambda who: self._came("walked_in", who),
            lambda error: self._not_kept(name, error),
        )

    def _not_kept(self, name: str, error: DeskError) -> None:
        self.not_kept.emit(name)
        self._trouble(error)

    def scan(self, code: str) -> None:
        """A learner's code was read: on the sheet, known in the centre, or unknown."""
        if self.sheet is None:
            return
        found = next((line for line in self.sheet.lines if line.code == code), None)
        if found is not None:
            self.toned.emit("known" if found.status is None else "already")
            self.arrive(found.learner)
            return
        session = self.sheet.roll.session

        def deed(tx: Tx) -> register.Known:
            who = register.known(register.named(tx, code))
            attendance.mark(tx, session, who.id, "present")
            return who

        self._work.write(
            self,
            "attendance.mark",
            deed,
            self._came_unlisted,
            lambda error: self._unknown(code, error),
        )

    def _came_unlisted(self, who: register.Known) -> None:
        self.toned.emit("known")
        self._came("not_enrolled", who)

    def _came(self, what: str, who: register.Known) -> None:
        self.came.emit(who.id)
        told = words.say(words.ROLL, what, self._language, name=strong(who.name))
        kind = "ok" if what == "walked_in" else "look"
        self.said.emit(Message(kind, told, self._page.undoable()))

    def _unknown(self, code: str, error: DeskError) -> None:
        self.toned.emit("unknown")
        if isinstance(error, NotFound):
            told = words.say(words.ROLL, "unknown_code", self._language, code=strong(code))
            self.said.emit(Message("error", told))
        else:
            self._trouble(error)

    # --- saying ---------------------------------------------------------------------------------------

    def _trouble(self, error: DeskError) -> None:
        self.said.emit(Message("error", plain(words.sentence(error, self._language))))
        self.laid.emit()
        self.refused.emit()

    def _say(self, kind: str, what: str, line: Line, deed: Deed | None = None) -> None:
        mark = plain(words.mark_said(line.status, line.minutes, self._language))
        told = words.say(words.ROLL, what, self._language, name=strong(line.name), mark=mark)
        self.said.emit(Message(kind, told, deed))
