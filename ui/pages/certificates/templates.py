"""Which template the certificates are drawn by, and what its word means."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.certificates import board as boards
from desktop.certificates import shelf
from desktop.certificates.template import FIRST
from ui.words import templates as said

if TYPE_CHECKING:
    from datetime import date

    from desktop.certificates.board import Board
    from desktop.certificates.shelf import Offered
    from desktop.store.store import Tx
    from ui.pages.certificates.plan import IssuePlan
    from ui.pages.certificates.side import NewCard
    from ui.pages.page import Page


class TemplateChoice(QObject):
    """Offers the templates; the plan is told which one stands."""

    chosen = Signal()
    """Another one is to be drawn by: everything is to be read again."""
    wanted = Signal(str)
    """The template that somebody wants to look at closely."""

    def __init__(self, page: Page, plan: IssuePlan, card: NewCard) -> None:
        """For one page.

        Args:
            page: whose room is used.
            plan: is told.
            card: where it is chosen.
        """
        super().__init__(page)
        self._work, self._language = page.room.work, page.room.language
        self._plan, self._card = plan, card
        self._offered: tuple[Offered, ...] = ()
        card.template.activated.connect(lambda _at: self._choose())
        card.design.clicked.connect(lambda: self.wanted.emit(self._plan.template))

    def ask(self) -> None:
        """Read what can be chosen."""
        self._work.read(self, shelf.offered, self._offer, about="templates")

    def board_of(self, activity: bytes) -> Callable[[Tx], tuple[Board, date]]:
        """How the board of an activity is read for the template that stands; a lost one gives way."""
        name = self._plan.template

        def read(tx: Tx) -> tuple[Board, date]:
            known = {one.name for one in shelf.offered(tx)} if name != FIRST else {FIRST}
            return boards.read(tx, activity, name if name in known else FIRST), tx.today

        return read

    def _offer(self, offered: tuple[Offered, ...]) -> None:
        if offered == self._offered:
            return
        self._offered = offered
        self._card.template.offer([(one.name, said.offer(one, self._language)) for one in offered])
        self._card.template.choose(self._plan.template)
        self._stand()

    def _choose(self) -> None:
        before = self._plan.template
        self._stand()
        if self._plan.template != before:
            self.chosen.emit()

    def _stand(self) -> None:
        name = self._card.template.value()
        one = next((one for one in self._offered if one.name == name), None)
        if one is not None:
            self._plan.template = one.name
            self._card.means.say(said.means_shortly(one.kind, self._language))
            self._card.template.setAccessibleDescription(said.means(one.kind, self._language))
