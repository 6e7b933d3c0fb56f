"""A learner's card at the roll: who comes is marked and their row lit; a foreign code marks nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop import codes
from desktop.thai.keyboard import untype
from ui import keys
from ui.widgets.marks import BY_KEY
from ui.widgets.roll_table import HEADS_KEY, MINUTES_KEY

if TYPE_CHECKING:
    from ui.pages.roll.page import RollPage


class ByCard(QObject):
    """What a scanner does to the roll that is open."""

    def __init__(self, page: RollPage) -> None:
        """Mark by this page's marking, on its table."""
        super().__init__(page)
        self._page, self._marking, self._table = page, page.marking, page.parts.table
        self._marking.came.connect(self._light)

    def take(self, code: str) -> bool:
        """Mark whose code it is; false while no roll is open."""
        sheet = self._marking.sheet
        if sheet is None:
            return False
        self._marking.scan(code)
        line = next((line for line in sheet.lines if line.code == code), None)
        if line is not None:
            self._table.go_to_learner(line.learner)
        return True

    def _light(self, learner: bytes) -> None:
        """Light who was not on the sheet, once it was read again with them on it."""
        work = self._page.room.work
        work.read(
            self,
            lambda _tx: learner,
            self._table.go_to_learner,
            about="light",
        )

    def take_typed(self, text: str) -> bool:
        """The same for what was typed, if it is a code."""
        code = untype(text.strip(), codes.is_learner_code)
        return code is not None and self.take(code.strip().upper())

    def take_back(self, sign: str) -> None:
        """The first sign of a code came to the sheet as a key of its own: what it did is undone."""
        digit = keys.typed_digit(sign)
        if digit in {MINUTES_KEY, HEADS_KEY}:
            self._page.close_asked()
        elif digit in BY_KEY and self._table.hasFocus():
            learner = self._marking.take_back()
            if learner is not None:
                self._table.go_to_learner(learner)
