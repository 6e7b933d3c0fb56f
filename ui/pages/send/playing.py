"""In practice: the card of the round with a made-up second desk, and its deeds. One button goes on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.errors import DeskError
from ui import words
from ui.pages.page import Page
from ui.pages.send.desks import TwicePressed
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.label import plain
from ui.widgets.lines import Lines
from ui.widgets.stages import Stages
from ui.words import practice as said
from ui.words import settings as kept_words
from ui.work import Steps

if TYPE_CHECKING:
    from desktop.practice.exchange import Round

_ICONS = {
    "invite": "desktop",
    "write": "pencil-simple",
    "carry": "stick",
    "settle": "users",
    "hub": "buildings",
    "over": "arrow-clockwise",
}


class RoundCard(Card):
    """Where the round stands, what comes next, one big button; hidden outside practice."""

    wanted = Signal()
    anew_wanted = Signal()

    def __init__(self, language: str) -> None:
        """No round is known yet.

        Args:
            language: of the words.
        """
        super().__init__()
        self._language = language
        self._shown: Round | None = None
        self._key: str | None = "Enter"
        self._compact = False
        self._presses = QWidget(self)
        self.stages = Stages(said.stages(language))
        self.sentence = Lines("", "section", weight="semibold")
        self.more = Lines("", colour="ink2")
        self.held = tuple(
            Lines("", icon="check", tone="leaf", weight="medium", parent=self) for _ in range(3)
        )
        self.button = Button("", "primary", key=self._key, big=True)
        self.anew = TwicePressed(
            *(said.line("anew", language), said.line("anew_sure", language), "arrow-clockwise"),
            big=True,
        )
        self.button.clicked.connect(self.wanted)
        self.anew.meant.connect(self.anew_wanted)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(4)
        column.addWidget(self.stages)
        column.addSpacing(8)
        for part in (self.sentence, *self.held, self.more):
            column.addWidget(part)
        row = Flow(self._presses, across=12, down=10)
        row.addWidget(self.button)
        row.addWidget(self.anew)
        column.addSpacing(6)
        column.addWidget(self._presses)

    @property
    def step(self) -> str | None:
        """The step that comes next; none before a round was shown."""
        return self._shown.step if self._shown else None

    @property
    def can_be_pressed(self) -> bool:
        """Whether the one button stands there, and not the answers of a question."""
        return not self._presses.isHidden()

    def show_round(self, now: Round | None) -> None:
        """Show where it stands; none outside practice."""
        self._shown = now
        self.setVisible(now is not None)
        if now is None:
            return
        sentence, more, press = said.told(now, self._language)
        self.stages.put(said.stage_at(now))
        self.sentence.say(sentence)
        self.more.say(more)
        held = said.holders(now, self._language)
        for n, line in enumerate(self.held):
            line.say(held[n] if n < len(held) else "")
        self.button.say(press)
        self.button.wear(_ICONS[now.step], self._key)
        self.anew.setVisible(now.step not in {"invite", "over"})
        self._make_room()

    def _make_room(self) -> None:
        """Where the question stands below and can be seen, its answers are all there is to press."""
        self._presses.setVisible(self._compact or self.step != "settle")
        self.more.setVisible(not (self._compact and self.step == "over"))

    def show_running(self, *, running: bool) -> None:
        """One step after the other."""
        busy = said.line("runs", self._language) if running else None
        for button in (self.button, self.anew):
            button.why_not(busy)

    def fold(self, compact: bool) -> None:
        """No keycap where it is tight."""
        self._compact = compact
        self._make_room()
        self._key = None if compact else "Enter"
        self.button.say_key(self._key)


class Rounds(QObject):
    """What the one button does."""

    done = Signal()
    """How the desks stand is to be read again."""
    settle_wanted = Signal()
    """The question is to be shown."""

    def __init__(self, page: Page, card: RoundCard) -> None:
        """Nothing is played.

        Args:
            page: by which it asks and speaks.
            card: that shows it.
        """
        super().__init__(page)
        self._page, self._card = page, card
        self._steps: Steps | None = None
        self._asks = False
        card.wanted.connect(self.go_on)
        card.anew_wanted.connect(self.begin_anew)

    @property
    def runs(self) -> bool:
        """Whether a step is being played."""
        return self._steps is not None

    def asks(self) -> bool:
        """Whether a question has just come up whose answers are all there is to press; told once."""
        now, self._asks = self._asks, False
        return now and not self._card.can_be_pressed

    def go_on(self) -> None:
        """The next step; a question is settled where it stands."""
        step = self._card.step
        if step == "settle":
            self.settle_wanted.emit()
        elif step == "over":
            self.begin_anew()
        elif step is not None:
            self._play(step)

    def begin_anew(self) -> None:
        """Put the made-up desk and the hub away."""
        self._play(None)

    def _play(self, step: str | None) -> None:
        if self.runs:
            return
        store, by = self._page.room.work.store, self._page.room.work.by

        def job(steps: Steps) -> Round:
            from desktop.practice import exchange  # noqa: PLC0415  (loaded in practice only)

            if step is None:
                return exchange.throw_away(store, by)
            return exchange.play(store, step, by, steps.tell)

        self._card.show_running(running=True)
        self._steps = self._page.room.work.carry(self, job, partial(self._played, step), self._broke)
        counted = partial(kept_words.counted, language=self._page.room.language)
        told = said.line("runs", self._page.room.language)
        self._page.working.emit(self._steps, told, counted)

    def _played(self, step: str | None, now: Round) -> None:
        language = self._page.room.language
        self._asks = now.step == "settle"
        self._card.show_round(now)
        self._stop()
        told = said.line("anew_done", language) if step is None else said.told(now, language)[0]
        self._page.say("ok", plain(told))

    def _broke(self, error: DeskError) -> None:
        self._stop()
        tone = "look" if error.code == "stopped" else "error"
        self._page.say(tone, plain(words.sentence(error, self._page.room.language)))

    def _stop(self) -> None:
        self._steps = None
        self._page.working.emit(None, "", kept_words.counted)
        self._card.show_running(running=False)
        self._card.button.setFocus()
        self.done.emit()
