"""A desk that exists twice is told in plain words; at one of the two a new letter is taken."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from desktop.errors import DeskError
from desktop.store.store import Tx
from desktop.sync import invitation, twins
from desktop.sync.twins import Twin
from ui import words
from ui.pages.page import Page
from ui.pages.send.desks import TwicePressed
from ui.pages.send.visit import Visits
from ui.widgets.card import Card
from ui.widgets.label import plain
from ui.widgets.lines import Lines
from ui.words import twins as said
from ui.work import Steps


class TwinCard(Card):
    """Hidden while every desk has one computer."""

    def __init__(self, page: Page, visits: Visits) -> None:
        """Nobody is known to exist twice.

        Args:
            page: by which it asks and speaks.
            visits: knows which stick is meant.
        """
        super().__init__(edge="amber")
        self._page, self._visits = page, visits
        self._wished = ""
        """What is to be done now, once an invitation was chosen."""
        language = page.room.language
        self.title = Lines("", "section", weight="semibold", icon="warning", tone="amber")
        self.more = Lines("", colour="ink2")
        self.steps = [Lines("", parent=self) for _ in range(2)]
        self.take = TwicePressed(said.line("take", language), said.line("sure", language), "desktop")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(4)
        for part in (self.title, self.more, *self.steps):
            column.addWidget(part)
        column.addSpacing(4)
        column.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        self.take.meant.connect(self._choose)
        self.hide()

    def ask(self) -> None:
        """Look through the logs for a desk with two of them at work."""

        def read(tx: Tx) -> tuple[Twin, ...]:
            return tuple(one for one in twins.listed(tx.sql) if one.certain)

        self._page.room.work.read(self, read, self._show, about="twins", long=True)

    def _show(self, found: tuple[Twin, ...]) -> None:
        mine = [one for one in found if one.here]
        shown = next(iter(mine or found), None)
        self.setVisible(shown is not None)
        if shown is None:
            return
        title, more, steps = said.told(shown, self._page.room.language)
        self.title.say(title)
        self.more.say(more)
        for line, words_ in zip(self.steps, (self._wished, "") if self._wished else steps, strict=True):
            line.say(words_)
        keeps = self._page.room.who.role == "keeper"
        self.take.setVisible(bool(mine) and keeps and not self._wished)

    def _choose(self) -> None:
        language = self._page.room.language
        place = self._visits.place()
        asked, kind = said.line("choose", language), f"(*{invitation.SUFFIX})"
        start = str(place or Path.home())
        file, _kind = QFileDialog.getOpenFileName(self._page, asked, start, kind)
        if file:
            self.wish(Path(file))

    def wish(self, file: Path) -> None:
        """Become the desk of this invitation, from the next start on."""
        store, language = self._page.room.work.store, self._page.room.language

        def job(_steps: Steps) -> str:
            return twins.wish(store, file)

        def done(letter: str) -> None:
            self._wished = said.line("wished", language, letter=letter)
            self._page.say("ok", plain(self._wished))
            self.ask()

        self._page.room.work.run(self, job, done, self._refused)

    def _refused(self, error: DeskError) -> None:
        self._page.say("error", plain(words.sentence(error, self._page.room.language)))
