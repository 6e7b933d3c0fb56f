"""One visit of a stick, or one call to the hub: begun, shown as it goes, stopped, and what it did."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from desktop.errors import DeskError
from desktop.sync import stick
from desktop.sync.outgoing import Told
from desktop.sync.stick import Exchanged
from ui import sticks, words
from ui.pages.page import Page
from ui.pages.send.carry import CarryCard
from ui.widgets.label import plain
from ui.words import exchange as said
from ui.words import hubs
from ui.words import settings as kept_words
from ui.work import Steps

if TYPE_CHECKING:
    from desktop.sync.line import Lined
    from desktop.sync.standing import Standing


class Visits(QObject):
    """What the big button does, and what its card shows of it."""

    ended = Signal()
    """How the desks stand is to be read again."""

    def __init__(self, page: Page, card: CarryCard) -> None:
        """Nothing runs.

        Args:
            page: by which it asks and speaks.
            card: that shows it.
        """
        super().__init__(page)
        self._page, self._card = page, card
        self._steps: Steps | None = None
        self._stage = "carry"
        self._names: tuple[str, ...] = ()
        self._place: Path | None = None
        self._hub: str | None = None
        """The name of the hub that is exchanged with over the network, if it is that."""
        self.stick: Path | None = None
        """The stick that the frame noticed last, while it is plugged in."""
        self.told = False
        """Whether the card says what the last visit did."""
        page.room.work.progress.connect(self._progressed)

    @property
    def runs(self) -> bool:
        """Whether something is being carried."""
        return self._steps is not None

    def place(self) -> Path | None:
        """Where the stick stands that is meant."""
        return self.stick or sticks.plugged_in(self._page.room.home.folder)

    def tell(self, sentence: str, more: str) -> None:
        """Say something on the card that stays until the next visit."""
        self.told = True
        self._card.say(sentence, more)
        self._card.tell(())

    def show_standing(self, told: Standing, waits: int) -> None:
        """Say how it stands and what may be pressed, unless the last visit is still told of."""
        if self.runs or self.told:
            return
        language, place = self._page.room.language, self.place()
        where = said.where(sticks.about(place), place, language) if place else ""
        sentence, more = said.how_it_stands(told, waits, language)
        if more == said.page("waits_more", language) and place is not None:
            more = said.page("plugged_more", language)
        elif told.on_line is not None and place is None:
            more = hubs.line("press_more", language)
            name = hubs.name(told.on_line, language)
            where = hubs.line("press_to", language, hub=name)
        self._card.say(sentence, more, where)

    # --- by stick -------------------------------------------------------------------------------------

    def choose(self) -> None:
        """With a folder that somebody chooses."""
        start = str(self.place() or Path.home())
        asked = self.tr("เลือกแฟลชไดรฟ์หรือโฟลเดอร์")
        if where := QFileDialog.getExistingDirectory(self._page, asked, start):
            self.exchange_at(Path(where))

    def no_stick(self) -> None:
        """Say that there is none, and what else can be done."""
        told = said.page("no_stick", self._page.room.language)
        self._card.tell((("look", told),))
        self._page.say("look", plain(told))
        self._card.choose.setFocus()

    def exchange_at(self, folder: Path) -> None:
        """Both ways with a folder; the card shows the stages and may be stopped."""
        store, language = self._page.room.work.store, self._page.room.language

        def job(steps: Steps) -> Exchanged:
            return stick.exchange_with(store, folder, self._teller(steps))

        self._place, self._hub = folder, None
        where = said.where(sticks.about(folder), folder, language)
        self._begin(said.page("runs", language), where, said.stages(language))
        self._steps = self._page.room.work.carry(self, job, self._exchanged, self._broke)
        self._show_work(self.tr("กำลังแลกข้อมูล อย่าเพิ่งถอด"))

    def _exchanged(self, done: Exchanged) -> None:
        language = self._page.room.language
        look = bool(done.not_taken)
        sentence = said.page("may_go_look" if look else "may_go", language)
        self._end(sentence, said.lines_of(done, language), look=look)
        self._page.carried.emit("", self._place)

    # --- over the network -----------------------------------------------------------------------------

    def over_the_line(self, hub: str) -> None:
        """Both ways with the hub; `hub` is its name."""
        store, language = self._page.room.work.store, self._page.room.language

        def job(steps: Steps) -> Lined | None:
            from desktop.sync import reach  # noqa: PLC0415  (what speaks HTTP is loaded when it is used)

            return reach.exchange(store, self._teller(steps))

        self._place, self._hub = None, hub
        told = hubs.line("runs", language, hub=hub)
        self._begin(told, "", hubs.stages(language))
        self._steps = self._page.room.work.carry(self, job, self._lined, self._broke)
        self._show_work(told)

    def _lined(self, done: Lined | None) -> None:
        language = self._page.room.language
        lines = hubs.lines_of(done, language) if done is not None else []
        sentence = hubs.line("done", language, hub=self._hub)
        look = any(tone == "look" for tone, _words in lines)
        self._end(sentence, lines, look=look, short=hubs.line("done_short", language))

    # --- what both ways have in common ----------------------------------------------------------------

    def _teller(self, steps: Steps) -> Told:
        def told(stage: str, done: int, of: int) -> None:
            self._stage = stage  # a word, read when the progress arrives
            steps.tell(done, of)

        return told

    def _begin(self, sentence: str, where: str, stages: tuple[str, ...]) -> None:
        self.told, self._stage, self._names = False, "", stages
        self._card.stages.name(stages)
        self._card.show_running(running=True)
        self._card.say(sentence, "", where)

    def _show_work(self, what: str) -> None:
        counted = partial(kept_words.counted, language=self._page.room.language)
        self._page.working.emit(self._steps, what, counted)
        self._tell_stage(0)

    def _tell_stage(self, stage: int) -> None:
        """The frame says it of a stick only: a line may be cut at any time."""
        if self._hub is None:
            self._page.carried.emit(self._names[stage], None)

    def _progressed(self, steps: object, done: int, of: int) -> None:
        if steps is self._steps and steps is not None:
            before = self._card.stages.now
            at = said.stage_at if self._hub is None else hubs.stage_at
            self._card.reach(at(self._stage), done, of)
            if self._card.stages.now != before:
                self._tell_stage(self._card.stages.now)

    def _end(self, sentence: str, lines: list[tuple[str, str]], *, look: bool, short: str = "") -> None:
        self._stop()
        self.told = True
        self._card.stages.put(len(self._names))
        self._card.show_running(running=False)
        self._card.say(sentence)
        self._card.tell(tuple(lines))
        self._page.say("look" if look else "ok", plain(short or sentence))
        self._card.button.setFocus()
        self.ended.emit()

    def _stop(self) -> None:
        self._steps = None
        self._page.working.emit(None, "", kept_words.counted)

    def _broke(self, error: DeskError) -> None:
        language = self._page.room.language
        self._stop()
        self.told = True
        self._page.carried.emit("", None)
        self._card.show_running(running=False)
        told, tone = words.sentence(error, language), "look" if error.code == "stopped" else "error"
        short = told
        if self._hub is None:
            self._card.say(said.page("broke", language), said.page("broke_more", language))
        else:
            broke = hubs.line("broke", language, hub=self._hub)
            self._card.say(broke, hubs.line("broke_more", language))
            short = hubs.line("broke_short", language)
        self._card.tell(((tone, told),))
        self._page.say(tone, plain(short))
        self._card.button.setFocus()
        self.ended.emit()
