"""Learner cards on the screen: of whom a page names, ten on a sheet, to the printer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTemporaryDir

from ui import words
from ui.words import learners as said

if TYPE_CHECKING:
    from desktop.store.store import Tx
    from ui.pages.page import Page
    from ui.work import Steps


class CardSheets(QObject):
    """Prints learner cards for one page."""

    def __init__(self, page: Page) -> None:
        """Nothing printed yet.

        Args:
            page: for whom; it says how many cards there are.
        """
        super().__init__(page)
        self._page = page
        self._folder = QTemporaryDir()

    def print(self, whose: Callable[[Tx], Sequence[bytes]]) -> None:
        """Print the cards of whom a reading names, in its order.

        What is refused, such as a list of nobody, is said in the message line.
        """
        page, out = self._page, Path(self._folder.filePath("cards.pdf"))
        room = page.room

        def draw(_steps: Steps) -> tuple[int, int]:
            from desktop.papers import learner_cards  # noqa: PLC0415  (only for paper)

            with room.work.store.read() as tx:
                cards = learner_cards.of(tx, whose(tx))
            return len(cards), learner_cards.write(out, cards, practice=room.home.is_practice)

        def done(made: tuple[int, int]) -> None:
            page.say("info", said.cards_drawn(*made, room.language))
            room.print_file(out, words.say(said.PAPERS, "cards", room.language))

        room.work.run(self, draw, done)
