"""One visit of a stick: it is begun, shown as it goes, stopped, and what came of it is said."""

from __future__ import annotations

from functools import partial
from pathlib import Path

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
from ui.words import settings as kept_words
from ui.work import Steps


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
        self._place: Path | None = None
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
        store = self._page.room.work.store

        def job(steps: Steps) -> Exchanged:
            return stick.exchange_with(store, folder, self._teller(steps))

        self._place = folder
        where = said.where(sticks.about(folder), folder, self._page.room.language)
        self._begin(said.page("runs", self._page.room.language), where)
        self._steps = self._page.room.work.carry(self, job, self._exchanged, self._broke)
        self._show_work(self.tr("กำลังแลกข้อมูล อย่าเพิ่งถอด"))

    def _exchanged(self, done: Exchanged) -> None:
        language = self._page.room.language
        look = bool(done.not_taken)
        sentence = said.page("may_go_look" if look else "may_go", language)
        self._end(sentence, said.lines_of(done, language), look=look)
        self._page.carried.emit("", self._place)

    # --- what both ways have in common ----------------------------------------------------------------

    def _teller(self, steps: Steps) -> Told:
        def told(stage: str, done: int, of: int) -> None:
            self._stage = stage  # a word, read when the progress arrives
            steps.tell(done, of)

        return told

    def _begin(self, sentence: str, where: str) -> None:
        self.told, self._stage = False, "carry"
        self._card.stages.put(-1)
        self._card.show_running(running=True)
        self._card.say(sentence, "", where)

    def _show_work(self, what: str) -> None:
        counted = partial(kept_words.counted, language=self._page.room.language)
        self._page.working.emit(self._steps, what, counted)
        self._page.carried.emit(said.stages(self._page.room.language)[0], None)

    def _progressed(self, steps: object, done: int, of: int) -> None:
        if steps is self._steps and steps is not None:
            before = self._card.stages.now
            self._card.reach(said.stage_at(self._stage), done, of)
            if self._card.stages.now != before:
                name = said.stages(self._page.room.language)[self._card.stages.now]
                self._page.carried.emit(name, None)

    def _end(self, sentence: str, lines: list[tuple[str, str]], *, look: bool) -> None:
        self._stop()
        self.told = True
        self._card.stages.put(len(said.STAGES))
        self._card.show_running(running=False)
        self._card.say(sentence)
        self._card.tell(tuple(lines))
        self._page.say("look" if look else "ok", plain(sentence))
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
        self._card.say(said.page("broke", language), said.page("broke_more", language))
        told, tone = words.sentence(error, language), "look" if error.code == "stopped" else "error"
        self._card.tell(((tone, told),))
        self._page.say(tone, plain(told))
        self._card.button.setFocus()
        self.ended.emit()
