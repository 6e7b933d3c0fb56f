"""The deeds of joining: an invitation is read, the network is listened to, a hub is vouched for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from desktop.errors import DeskError
from desktop.store import apart
from desktop.sync import hubs, nearby
from desktop.sync.hubs import Invitation, Joined
from desktop.sync.nearby import Nearby
from ui import words
from ui.pages.page import Page
from ui.pages.send.join import JoinCard
from ui.pages.send.visit import Visits
from ui.widgets.label import plain
from ui.words import hubs as said
from ui.work import CARRIER, Steps


class Joining(QObject):
    """The deeds behind the card."""

    done = Signal()
    """How the desks stand is to be read again."""

    def __init__(self, page: Page, card: JoinCard, visits: Visits) -> None:
        """Nothing is asked.

        Args:
            page: by which it asks and speaks.
            card: that asks.
            visits: knows which stick is meant.
        """
        super().__init__(page)
        self._page, self._card, self._visits = page, card, visits
        self._from: str | None = None
        """Where the invitation that is asked about was fetched, if it came over the network."""
        card.opened.connect(self.look_at_stick)
        card.file_wanted.connect(self._file)
        card.look_wanted.connect(self.look_around)
        card.meant.connect(self.join)
        card.opened.connect(self.look_around)
        card.code_wanted.connect(self.fetch)

    def _say(self, code: str, **fields: object) -> str:
        return said.line(code, self._page.room.language, **fields)

    def look_at_stick(self) -> None:
        """Offer the invitation that lies on the stick, the newest of several."""
        place = self._visits.place()
        self._card.offer_file(newest_invitation(place) if place is not None else None)

    def _file(self, file: Path | None) -> None:
        if file is None:
            start = str(self._visits.place() or Path.home())
            named = f"(*{hubs.SUFFIX})"
            chosen, _ = QFileDialog.getOpenFileName(self._page, self._say("choose"), start, named)
            file = Path(chosen) if chosen else None
        if file is not None:
            self.read(file)

    def read(self, file: Path) -> None:
        """Read an invitation, and ask whether it is the one that is meant."""
        store = self._page.room.work.store

        def job(_steps: Steps) -> Invitation:
            invited = hubs.read(file)
            apart.same_kind(here=store.about.practice, made=invited.hub.practice)
            return invited

        self._page.room.work.run(self, job, self._asked, self._refused)

    def fetch(self, code: str, address: str) -> None:
        """Fetch the invitation behind a code; what is wrong with what was typed stands below it."""
        if hubs.read_code(code) is None:
            self._card.code_field.wrong(self._say("code_wrong"))
            self._card.code.setFocus()
            return
        if not address.strip():
            self._card.address_field.wrong(self._say("address_lacks"))
            self._card.address.setFocus()
            return

        def job(_steps: Steps) -> Invitation:
            from desktop.sync import line  # noqa: PLC0415  (what speaks HTTP is loaded when it is used)

            return line.fetch_invitation(address, code)

        def fetched(invitation: Invitation) -> None:
            self._asked(invitation)
            self._from = address

        self._page.say("info", self._say("opening"))
        self._page.room.work.carry(self, job, fetched, self._refused)

    def _asked(self, invitation: Invitation) -> None:
        self._from = None
        self._card.ask_whether(invitation)

    def _refused(self, error: DeskError) -> None:
        self._page.say("error", plain(words.sentence(error, self._page.room.language)))

    def look_around(self) -> None:
        """Listen on the network for a few seconds; whoever works goes on meanwhile."""

        def listen(steps: Steps) -> tuple[Nearby, ...]:
            return nearby.look_around(goes_on=lambda: steps.goes_on(0, 0))

        self._card.show_looking()
        self._page.room.work.beside(
            CARRIER, self, listen, lambda found: self._card.show_found(found, looked=True)
        )

    def join(self, invitation: Invitation) -> None:
        """Vouch for the hub; it knows this centre from the next exchange on."""
        store, came_from = self._page.room.work.store, self._from

        def job(_steps: Steps) -> Joined:
            done = hubs.join(store, invitation)
            if done.address is None and came_from is not None:  # it answered there a moment ago
                hubs.move(store, invitation.hub.desk, came_from)
                return replace(done, address=came_from)
            return done

        self._page.room.work.run(self, job, self._joined, self._refused)

    def _joined(self, done: Joined) -> None:
        self._card.close_up()
        more = self._say("joined_line" if done.address else "joined_stick")
        self._visits.tell(self._say("joined", hub=done.hub), more)
        self._page.say("ok", plain(self._say("joined_short")))
        self.done.emit()


def newest_invitation(stick: Path) -> Path | None:
    """The invitation of a hub that was put on a stick last; none when there is none to be read."""
    try:
        found = [
            path for path in stick.iterdir() if path.suffix.lower() == hubs.SUFFIX and path.is_file()
        ]
        return max(found, key=lambda path: path.stat().st_mtime, default=None)
    except OSError:  # pulled out meanwhile
        return None
