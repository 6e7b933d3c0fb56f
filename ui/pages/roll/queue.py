"""The queue at the door: a name typed or a code scanned is found on the sheet, Enter lets them in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeyEvent

from desktop import attendance, codes
from desktop.attendance import Hit, Line, among
from desktop.thai.keyboard import untype

if TYPE_CHECKING:
    from ui.pages.roll.sheet import Sheet
    from ui.widgets.roll_table import RollTable
    from ui.widgets.search_field import SearchField
    from ui.work import Work


class Queue(QObject):
    """Who of the sheet is shown for what is typed; nobody typed for: everybody."""

    changed = Signal()
    """Other lines are to be shown."""
    arrived = Signal(object)
    """Enter on this learner."""
    scanned = Signal(str)
    """Enter on a learner's code."""
    nobody = Signal(str)
    """Nobody answers to this."""
    left = Signal()
    """Enter on nothing."""

    def __init__(self, search: SearchField, table: RollTable, work: Work) -> None:
        """Listen to the search field, move the sheet's lit row.

        Args:
            search: where is typed.
            table: the sheet.
            work: for what does not stand on the sheet, such as telephones.
        """
        super().__init__(search)
        self._search, self._table, self._work = search, table, work
        self._sheet: Sheet | None = None
        self._hits: tuple[bytes, ...] | None = None
        search.typed.connect(self._typed)
        search.entered.connect(self._entered)
        search.moved.connect(table.step)

    def follow(self, sheet: Sheet | None) -> None:
        """Look on this sheet from now on."""
        self._sheet, self._hits = sheet, None
        self._table.searching = False
        self.stop()

    @property
    def searching(self) -> bool:
        """Whether only hits are shown."""
        return self._hits is not None

    def shown(self, sheet: Sheet) -> Sequence[Line]:
        """The lines to show."""
        if self._hits is None:
            return sheet.lines
        return [line for hit in self._hits if (line := sheet.line(hit)) is not None]

    def stop(self) -> None:
        """Show everybody again."""
        self._search.clear()

    def type(self, letters: str) -> None:
        """A letter that was pressed elsewhere: the field takes it and the keyboard."""
        self._search.setFocus()
        self._search.put(self._search.text() + letters)

    def _typed(self, text: str) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        self._hits = None
        if text.strip():
            self._hits = tuple(line.learner for line in among(sheet.lines, text))
        self._show(text)
        if self._hits == ():
            session = sheet.roll.session
            self._work.read(
                self,
                lambda tx: attendance.who(tx, (session,), text),
                lambda hits: self._found(text, hits),
            )

    def _found(self, text: str, hits: tuple[Hit, ...]) -> None:
        """What the desk knows more than the sheet: telephones."""
        if text != self._search.text():
            return
        self._hits = tuple(hit.learner for hit in hits)
        if hits:
            self._show(text)

    def _show(self, text: str) -> None:
        self._table.searching = bool(text.strip())
        self.changed.emit()
        if self._hits:
            self._table.go_to(0)

    def _entered(self, text: str) -> None:
        """Enter: a code, the lit hit, or nothing."""
        code = untype(text.strip(), codes.is_learner_code)
        hit = self._table.current_learner() if self._hits else None
        if code is not None:
            self.stop()
            self.scanned.emit(code.strip().upper())
        elif hit is not None:
            self.stop()
            self.arrived.emit(hit)
        elif text.strip():
            self.nobody.emit(text.strip())
        else:
            self.left.emit()


def is_letter(event: QKeyEvent) -> bool:
    """Whether a key writes something to seek by; a digit that marks nothing is no name."""
    text = event.text()
    return bool(text) and text.isprintable() and not text.isdecimal()
