"""An issue under way: who is ticked, which day it bears, what it would be, and why it cannot be yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.certificates.issue import Order
from desktop.certificates.template import FIRST
from desktop.models import show_id
from desktop.thai import dates
from ui import words
from ui.pages.certificates.look import Look, look, standing
from ui.words import certificates as said

if TYPE_CHECKING:
    from datetime import date

    from desktop.certificates.board import Board, Line
    from desktop.certificates.register import Issued
    from desktop.errors import DeskError
    from desktop.store.store import Tx
    from ui.pages.page import Page
    from ui.widgets.date_field import DateField


class IssuePlan(QObject):
    """What would be issued; it asks the desk again after every change."""

    seen = Signal()
    """The desk has told what it would be; or it cannot, while the day cannot be read."""
    ticked_otherwise = Signal()
    stale = Signal()
    """What is shown is no longer so: somebody else wrote."""

    def __init__(self, page: Page, day: DateField) -> None:
        """Nothing is planned yet.

        Args:
            page: whose room is used.
            day: where the day of issue is typed.
        """
        super().__init__(page)
        self._work, self._language = page.room.work, page.room.language
        self._field = day
        self._left_out: set[bytes] = set()
        self._today: date | None = None
        self._day_given = False
        self.template = FIRST
        self.board: Board | None = None
        self.look: Look | None = None
        day.changed.connect(self._day_typed)

    # --- what it is about -----------------------------------------------------------------------------

    def forget(self) -> None:
        """Another activity will be read."""
        self.board = self.look = None
        self._left_out = set()

    def take(self, board: Board) -> None:
        """This was read; who was ticked off stays so, as far as they still wait."""
        self.board = board
        self._left_out &= {line.learner for line in board.waiting}

    @property
    def issued(self) -> tuple[Issued, ...]:
        """The activity's certificates that stand."""
        return standing(self.board) if self.board else ()

    @property
    def unprinted(self) -> tuple[int, ...]:
        """The sheets of those that were never on paper yet, counted from 1."""
        waits = self.board.unprinted if self.board else frozenset()
        return tuple(n for n, one in enumerate(self.issued, 1) if one.id in waits)

    @property
    def left_out(self) -> frozenset[bytes]:
        """Who was ticked off."""
        return frozenset(self._left_out)

    @property
    def ticked(self) -> tuple[bytes, ...]:
        """Who would get a certificate now."""
        waiting = self.board.waiting if self.board else ()
        return tuple(line.learner for line in waiting if line.learner not in self._left_out)

    # --- ticks ----------------------------------------------------------------------------------------

    def tick(self, line: Line) -> str | None:
        """Tick somebody, or tick them off; who cannot be ticked is told why, with `<b>`."""
        if line.verdict == "earned" and line.number is None:
            self._left_out ^= {line.learner}
            self._changed()
            return None
        hours = said.hours_short(line.short_by, self._language)
        return said.cannot_tick(line.name, line.number, hours, self._language)

    def tick_all(self) -> None:
        """Everybody; nobody, when everybody was ticked."""
        if self.board is not None:
            everybody = {line.learner for line in self.board.waiting}
            self._left_out = set() if self._left_out else everybody
            self._changed()

    def _changed(self) -> None:
        self.ticked_otherwise.emit()
        self.ask()

    # --- the day --------------------------------------------------------------------------------------

    def day_is(self, today: date) -> None:
        """Today's day stands there until somebody types another."""
        if today != self._today:
            self._today = today
            if not self._day_given:
                self._put_day(today)

    def give_day(self, day: date) -> None:
        """Put a day as if typed."""
        self._put_day(day)
        self._day_typed()

    def _put_day(self, day: date) -> None:
        self._field.set_value(dates.read_date(day, today=day, birth=False))

    def _day_typed(self) -> None:
        self._day_given = True
        self.ask()

    def order(self) -> Order | None:
        """What is asked; none while the day cannot be read."""
        written = self._field.value()
        if self.board is None or written is None or self._field.trouble() is not None:
            return None
        if written.earliest is None:
            return None
        day = written.earliest.isoformat() if self._day_given else None
        return Order(str(show_id(self.board.activity.id)), self.template, day)

    # --- what it would be -----------------------------------------------------------------------------

    def ask(self) -> None:
        """Ask the desk what it would be."""
        order, together = self.order(), self.ticked
        if order is None:
            self.look = None
            self.seen.emit()
            return

        def ask(tx: Tx) -> Look:
            return look(tx, order, together)

        self._work.read(self, ask, self._show, self._not_so)

    def _show(self, seen: Look) -> None:
        if self.board is not None:
            self.look = seen
            self.seen.emit()

    def _not_so(self, _error: DeskError) -> None:
        self.stale.emit()

    # --- why not --------------------------------------------------------------------------------------

    def why_not(self) -> str | None:
        """Why nothing can be issued yet; None when it can."""
        board, language = self.board, self._language
        if board is None:
            return said.not_yet("reading", language)
        if not board.waiting:
            return self.why_nobody()
        if not self.ticked:
            return said.not_yet("nobody_ticked", language)
        if self.order() is None:
            return self._field.trouble_words() or said.not_yet("day_needed", language)
        if self.look is None:
            return said.not_yet("reading", language)
        return said.finding(self.look.stop, language) if self.look.stop else None

    def why_nobody(self) -> str | None:
        """Why nobody waits for a certificate; None when somebody does."""
        if self.board is None or self.board.waiting:
            return None
        hours = words.hours_long(self.board.rule.needed, self._language)
        code = "all_numbered" if self.issued else "nobody_earned"
        return said.not_yet(code, self._language, hours=hours)
