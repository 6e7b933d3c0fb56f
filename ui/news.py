"""What the frame says of sticks and of the hub: in the pill, on the rail, and quietly in the line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop import clock
from ui import sticks, words
from ui.pages.page import Page
from ui.widgets.label import plain
from ui.widgets.message_line import Deed, Message
from ui.widgets.stick_pill import Waiting
from ui.words import sticks as said

if TYPE_CHECKING:
    from desktop.sync.line import Lined
    from ui.by_itself import State
    from ui.main_window import Frame


class News(QObject):
    """Keeps what is new, and shows it in one frame."""

    def __init__(self, frame: Frame) -> None:
        """Nothing new."""
        super().__init__(frame)
        self._frame = frame
        self._now = said.News()
        self._waiting = Waiting()
        self._stick: Path | None = None
        self._line: State | None = None
        self._seen: Message | None = None

    def show_on(self, page: Page) -> None:
        """A page is shown, or folded."""
        page.head.pill.say(self._waiting)
        page.head.pill.setVisible(not self._frame.compact and bool(self._waiting.before))

    def tell(self, page: Page) -> None:
        """A page was built: what is there already is told to it."""
        page.carried.connect(self._carried)
        page.stick_is(self._stick)
        page.line_is(self._line)

    def wait_for(self, changes: int, days: int | None, conflicts: int) -> None:
        """So much waits: see `Frame.wait_for`."""
        may_go = self._now.may_go and changes <= self._now.changes
        self._show(replace(self._now, changes=changes, days=days, conflicts=conflicts, may_go=may_go))

    def _show(self, news: said.News) -> None:
        frame, language = self._frame, self._frame.room.language
        self._now = news
        self._waiting = Waiting(*said.pill(news, language))
        waits = news.conflicts or news.changes
        frame.rail.badge("send", words.count(waits) if waits else "")
        frame.rail.light("send", said.line("sign", language) if news.plugged else "")
        if frame.at.place:
            self.show_on(frame.page)

    def stick_is(self, place: Path | None) -> None:
        """A stick was plugged in or is gone: the pill says so, and once the line does."""
        frame, language = self._frame, self._frame.room.language
        self._stick = place
        self._show(replace(self._now, plugged=place is not None, may_go=False))
        for page in frame.pages:
            page.stick_is(place)
        if place is not None and not frame.is_working and frame.at.place != "send":
            told = said.line("seen", language, name=plain(sticks.about(place).name))
            go = Deed(said.line("go", language), lambda: frame.go_to("send"), "stick", "F8")
            self._seen = Message("info", told, go)
            if frame.line.message is None or frame.line.message.kind in {"info", "ok"}:
                frame.say(self._seen)
        elif self._seen is not None and frame.line.message is self._seen:
            frame.line.quiet()

    def _carried(self, stage: str, place: Path | None) -> None:
        """A page writes to a stick (the stage has a name), or has written to it and read it back."""
        may_go = not stage and place is not None and place == self._stick
        self._show(replace(self._now, stage=stage, may_go=may_go))

    def sent(self, done: Lined) -> None:
        """The hub was exchanged with by itself: one quiet line, over nothing that can be taken back."""
        frame, message = self._frame, self._frame.line.message
        calm = message is None or (message.kind in {"info", "ok"} and message.deed is None)
        went, came = done.exchanged.sent, done.exchanged.received
        if calm and not frame.is_working and (went or came):
            at = words.at_hour(f"{clock.now():%H:%M}")
            told = said.sent(done.hub, at, went, came, frame.room.language)
            frame.say(Message("ok", plain(told)))

    def line_is(self, state: State) -> None:
        """The exchange by itself stands otherwise."""
        self._line = state
        for page in self._frame.pages:
            page.line_is(state)
