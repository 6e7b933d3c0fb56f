"""A sheet of meetings with one place for the keyboard: week and list of days are laid out on it.

Tab stops at one block alone, the current one; arrows move from there. When the sheet is shown anew the
keyboard stays on the same meeting, if it still meets.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.meeting_block import MeetingBlock, MeetingShown

_TURNS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class Meetings(QWidget):
    """Blocks on a sheet; whoever inherits says where they stand and where an arrow leads."""

    opened = Signal(object)
    """The key of a meeting that somebody opened."""
    turned = Signal(int)
    """-1 or +1: PgUp or PgDn."""
    reached = Signal(object)
    """The block that has the keyboard now."""
    lying = False
    """Whether the blocks lie, as in a list."""
    ring = False  # an empty sheet is said, not circled

    def __init__(self, parent: QWidget | None = None) -> None:
        """An empty sheet."""
        super().__init__(parent)
        self.blocks: list[MeetingBlock] = []
        self._current: Hashable = None

    def show_meetings(self, meetings: Iterable[MeetingShown], said: str, begin: Hashable = None) -> None:
        """Put these meetings on the sheet, in the order that Home and End know.

        The same meetings as before keep their blocks: a page that is opened again is not built again.

        Args:
            meetings: what meets.
            said: what a screen reader says of the sheet.
            begin: where the keyboard begins, when the meeting it was on is not here.
        """
        held = self.hasFocus() or self.here() is not None
        wanted, old = tuple(meetings), self.blocks
        if wanted == tuple(block.shown for block in old):
            old = []
        else:
            self.blocks = [self._block(shown) for shown in wanted]
        self.setAccessibleName(said)
        self._mark(self._current if self._find(self._current) else begin)
        if held:
            self.take_keyboard(self._current)
        for block in old:
            block.hide()
            block.deleteLater()
        self.update()

    def take_keyboard(self, key: Hashable = None) -> None:
        """Put the keyboard on a meeting; on the current one when that one is not here."""
        (self._find(key) or self.stop()).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def current(self) -> Hashable:
        """The key of the meeting that the keyboard is on, or was on."""
        found = self._find(self._current)
        return found.shown.key if found is not None else None

    def here(self) -> MeetingBlock | None:
        """The block that has the keyboard."""
        return next((block for block in self.blocks if block.hasFocus()), None)

    def stop(self) -> QWidget:
        """What Tab stops at: the current block, or the first; an empty sheet itself."""
        return self._find(self._current) or (self.blocks[0] if self.blocks else self)

    def arrows(self) -> dict[Qt.Key, Callable[[], list[MeetingBlock]]]:
        """Where each arrow leads: to one block, or to none."""
        return {
            Qt.Key.Key_Up: lambda: self.along(self.blocks, -1),
            Qt.Key.Key_Down: lambda: self.along(self.blocks, 1),
        }

    def along(self, row: list[MeetingBlock], step: int) -> list[MeetingBlock]:
        """The next block in a row of blocks; the first of all when none has the keyboard."""
        here = self.here()
        if here is None:
            return self.blocks[:1]
        place = row.index(here) + step
        return [row[place]] if 0 <= place < len(row) else []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home and End over the blocks, PgUp and PgDn over the weeks."""
        key = Qt.Key(event.key())
        leads = {
            Qt.Key.Key_Home: lambda: self.blocks[:1],
            Qt.Key.Key_End: lambda: self.blocks[-1:],
            **self.arrows(),
        }
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in _TURNS:
            self.turned.emit(_TURNS[key])
        elif key in leads:
            for block in leads[key]():
                block.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            event.ignore()

    def _block(self, shown: MeetingShown) -> MeetingBlock:
        block = MeetingBlock(shown, self, lying=self.lying)
        block.clicked.connect(lambda: self.opened.emit(shown.key))
        block.reached.connect(lambda: self._on_reached(block))
        block.show()
        return block

    def _on_reached(self, block: MeetingBlock) -> None:
        self._mark(block.shown.key)
        self.reached.emit(block)

    def _find(self, key: Hashable) -> MeetingBlock | None:
        return next((block for block in self.blocks if block.shown.key == key), None)

    def _mark(self, key: Hashable) -> None:
        self._current = key
        stop = self.stop()
        for widget in (self, *self.blocks):
            strong, weak = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
            widget.setFocusPolicy(strong if widget is stop else weak)
