"""Beside the people list: who is lit, and in their place the choice of an activity to enrol them in."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop import activities, enrolments, leaving
from desktop.activities import Entry
from desktop.enrolments import Enrolled
from desktop.learners import profile
from desktop.learners.hits import Hit
from desktop.learners.numbers import MAY_SEE
from desktop.store.store import Tx
from ui.pages.learners.enrol_choice import EnrolChoice
from ui.pages.learners.panel import LearnerPanel
from ui.pages.page import Room
from ui.words import moves


class LearnersSide(QStackedWidget):
    """The panel, or the choice."""

    opened = Signal()
    """Open the profile of who is shown."""
    hours_wanted = Signal()
    """Open the passbook of who is shown."""
    enrolled = Signal(str, str, str)
    """(name, title, outcome): enrolled, waiting or already."""
    changed = Signal()
    """The choice came, or went."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        """Nobody yet."""
        super().__init__(parent)
        self._room = room
        self._hit: Hit | None = None
        self.panel = LearnerPanel(room.language, masked=room.who.role not in MAY_SEE)
        self.choice = EnrolChoice(room.language)
        for part in (self.panel, self.choice):
            self.addWidget(part)
        self.panel.opened.connect(self.opened)
        self.panel.hours_wanted.connect(self.hours_wanted)
        self.panel.enrol_wanted.connect(self._ask_which)
        self.choice.chosen.connect(self._enrol)

    @property
    def is_choosing(self) -> bool:
        """Whether an activity is being chosen."""
        return self.currentWidget() is self.choice

    def light(self, hit: Hit | None, *, again: bool = False) -> None:
        """Show who is lit; `again` reads them anew."""
        same = hit is not None and hit.learner == self.panel.learner
        self._hit = hit
        if hit is None or (same and not again):
            return
        learner = hit.learner
        language = self._room.language

        def ask(tx: Tx) -> tuple[profile.Card, str]:
            gone, came = leaving.gone_to(tx, learner), leaving.came_from(tx, learner)
            return profile.card(tx, learner), moves.where(gone, came, language)

        self._room.work.read(self, ask, lambda told: self.panel.show_learner(*told), self._gone)

    def _gone(self, _error: object) -> None:
        """Who was lit is no more: the list is read again and says who is."""

    # --- enrolling ------------------------------------------------------------------------------------

    def close_choice(self) -> None:
        """Back to the panel."""
        self.setCurrentWidget(self.panel)
        self.changed.emit()

    def _ask_which(self) -> None:
        def entries(tx: Tx) -> tuple[Entry, ...]:
            return activities.catalogue(tx, tx.today)

        self._room.work.read(self, entries, self._show_choice, about="activities")

    def _show_choice(self, entries: tuple[Entry, ...]) -> None:
        if self._hit is not None:
            self.setCurrentWidget(self.choice)
            self.choice.ask(self._hit.name, entries)
            self.changed.emit()

    def _enrol(self, entry: Entry) -> None:
        hit = self._hit
        if hit is not None:
            self._room.work.write(
                self,
                "enrol",
                lambda tx: enrolments.enrol(tx, entry.id, [hit.learner]),
                partial(self._done, hit.name, entry.title),
            )
        self.close_choice()

    def _done(self, name: str, title: str, done: Enrolled) -> None:
        outcome = "enrolled" if done.enrolled else "waiting" if done.waiting else "already"
        self.enrolled.emit(name, title, outcome)
