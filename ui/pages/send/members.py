"""Who belongs to the centre: a further desk is invited, a lost desk or a hub is revoked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from desktop.store.store import Tx
from desktop.sync import history, invitation, known
from desktop.sync.invitation import Made
from desktop.sync.standing import Other
from ui.pages.page import Page
from ui.pages.send.desks import DesksCard, InviteCard
from ui.pages.send.visit import Visits
from ui.widgets.label import plain
from ui.words import exchange as said
from ui.words import hubs
from ui.work import Steps


class Members(QObject):
    """The deeds behind the cards of who has what and of inviting."""

    done = Signal()
    """How the desks stand is to be read again."""

    def __init__(self, page: Page, desks: DesksCard, card: InviteCard, visits: Visits) -> None:
        """Nothing is asked.

        Args:
            page: by which it asks and speaks.
            desks: who has what.
            card: that invites.
            visits: knows which stick is meant.
        """
        super().__init__(page)
        self._page, self._card, self._visits = page, card, visits
        desks.revoked.connect(self._revoke)
        desks.history.connect(self.ask_history)
        card.wanted.connect(self._invite)

    def _invite(self, name: str) -> None:
        start = self._visits.place()
        if start is not None:
            self.invite_into(name, start)
            return
        asked = self.tr("เลือกที่เก็บคำเชิญ")
        if where := QFileDialog.getExistingDirectory(self._page, asked, str(Path.home())):
            self.invite_into(name, Path(where))

    def invite_into(self, name: str, folder: Path) -> None:
        """Write an invitation into a folder, under a name that nothing has there."""
        store, centre = self._page.room.work.store, self._page.room.centre

        def job(_steps: Steps) -> Made:
            return invitation.invite(store, name, _free_name(folder, self.tr("คำเชิญ"), centre))

        def done(made: Made) -> None:
            self._card.show_made(made.letter, str(made.file), made.file.name)
            told = said.page("made", self._page.room.language, letter=made.letter, file=made.file.name)
            self._page.say("ok", plain(told))
            self.done.emit()

        self._page.room.work.run(self, job, done)

    def ask_history(self, whole: bool) -> None:
        """Ask for the history before this desk began, or no longer."""

        def deed(tx: Tx) -> None:
            history.ask(tx.sql, whole=whole)

        self._page.room.work.local(self, deed, lambda _none: self.done.emit())

    def _revoke(self, other: Other) -> None:
        store, language = self._page.room.work.store, self._page.room.language

        def deed(tx: Tx) -> None:
            me = known.own(tx.sql, store.about.desk, store.about.centre, store.keys.public)
            known.revoke(tx.sql, me, store.keys.signing, other.desk)

        def done(_none: object) -> None:
            told = said.page("revoked_now", language, letter=other.letter)
            if other.hub:
                told = hubs.line("revoked_now", language)
            self._page.say("ok", plain(told))
            self.done.emit()

        self._page.room.work.local(self, deed, done)


def _free_name(folder: Path, called: str, centre: str) -> Path:
    """A name that a stick can bear and nothing has yet."""
    bare = "".join(c for c in centre if c.isalnum() or "\u0e00" <= c <= "\u0e7f" or c in " -")[:40]
    stem = f"{called} {bare}".strip()
    free = (stem if n == 1 else f"{stem} {n}" for n in range(1, 1000))
    return next(path for name in free if not (path := folder / f"{name}{invitation.SUFFIX}").exists())
