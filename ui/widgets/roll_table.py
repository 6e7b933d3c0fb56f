"""The roll as a sheet of paper that fills itself: a mark stands in its own column, rings elsewhere.

The table knows lines and keys and no store: it says which mark was made on whom, and shows what it is
given. Where the row is lamp-yellow, the next key lands; keys move it within the middle third of the
sheet, the mouse never moves the sheet under the hand.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import (
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.attendance import Line
from ui import keys, theme
from ui.widgets import ink, marks
from ui.widgets.roll_cells import RollCells, RollHead
from ui.widgets.roll_lines import FIRST_MARK, NAME, NICKNAME, Index, RollLines
from ui.widgets.roll_widths import Widths

_COMMANDS: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
MINUTES_KEY, HEADS_KEY = 6, 7
TWO_LINES: Final = 58
"""The height in pixels of rows with names on two lines, at a body of 18."""
USUAL_MINUTES: Final = 99
"""More than two digits want a wider column."""
_MOVES: Final = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class RollTable(QTableView):
    """Forty names, five columns, one lit row."""

    marked = Signal(object, str, bool)
    """(learner, status, whether by key): a key goes on to the next row, a click stays."""
    cleared = Signal(object)
    """Take this learner's mark away."""
    shifted = Signal(object, int)
    """(learner, −1 or 1): five minutes less or more."""
    minutes_wanted = Signal(object)
    """The key of minutes, on this learner: how long were they away?"""
    heads_wanted = Signal()
    typed = Signal(str)
    """A letter: whoever searches takes it."""
    lit = Signal(object)
    """The learner whose row is the current one, or none."""
    ring = False

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """An empty sheet.

        Args:
            language: of what it says.
            parent: owner.
        """
        super().__init__(parent)
        self.searching = False
        """Whether the search field has the keyboard and Enter there acts on the lit row."""
        self._compact = False
        self._language = language
        self._lines = RollLines(language, self)
        self.hovered = QPersistentModelIndex()
        self.setModel(self._lines)
        self.viewport().setAutoFillBackground(False)
        self.setItemDelegate(RollCells(self, language))
        self._head = RollHead(self)
        self.setHorizontalHeader(self._head)
        self._be_a_sheet()
        self.setAccessibleName(self.tr("ใบเช็กชื่อ"))
        self._deeds: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Return: lambda: self._mark("present"),
            Qt.Key.Key_Enter: lambda: self._mark("present"),
            Qt.Key.Key_Space: lambda: self._mark("present"),
            Qt.Key.Key_Delete: self._clear,
            Qt.Key.Key_Left: lambda: self._shift(-1),
            Qt.Key.Key_Right: lambda: self._shift(1),
            Qt.Key.Key_Home: lambda: self.go_to(0),
            Qt.Key.Key_End: lambda: self.go_to(self._lines.rowCount() - 1),
        }

    def _be_a_sheet(self) -> None:
        now = theme.current()
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAutoScroll(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        # it paints its own ground: then a row that scrolls is moved, and not all rows painted again
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCornerButtonEnabled(False)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QTableView.Shape.NoFrame)
        side = self.verticalHeader()
        side.hide()
        side.setMinimumSectionSize(now.row)
        side.setDefaultSectionSize(now.row)
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    # --- what is shown --------------------------------------------------------------------------------

    def show_lines(self, lines: Sequence[Line], numbers: Mapping[bytes, int], of: int) -> None:
        """Show these lines; the current row stays with its person, and where it is on the sheet.

        Args:
            lines: all, or those that answer to a search.
            numbers: everybody's number on the sheet, from 1.
            of: how many stand on the whole sheet.
        """
        was, place = self.current(), self.currentIndex().row()
        height = self.rowViewportPosition(place) if place >= 0 else 0
        if not self._lines.show(lines, numbers, of):
            if any((line.minutes or 0) > USUAL_MINUTES for line in lines):
                self._fit()
            return
        self._fit()
        found = self._lines.place(was.learner) if was else None
        if lines:
            self._set_current(min(max(place, 0), len(lines) - 1) if found is None else found)
            moved = self.rowViewportPosition(self.currentIndex().row()) - height
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + moved)
        self.lit.emit(self.current_learner())

    def show_chances(self, chances: Mapping[bytes, tuple[str, str, str]]) -> None:
        """Warn beside names: by learner, the words, their tone and their icon."""
        if chances != self._lines.chances:
            self._lines.chances = chances
            self.viewport().update()

    def fold(self, *, compact: bool) -> None:
        """Leave the nickname and the units out."""
        if compact != self._compact:
            self._compact = compact
            self._fit()

    def current(self) -> Line | None:
        """The line of the current row."""
        return self._lines.line(self.currentIndex().row())

    def current_learner(self) -> bytes | None:
        """Who the current row is about."""
        line = self.current()
        return line.learner if line else None

    def go_to(self, place: int) -> None:
        """Make a row the current one and bring it into the middle third."""
        if 0 <= place < self._lines.rowCount():
            self._set_current(place)
            self._settle()

    def go_to_learner(self, learner: bytes) -> None:
        """Make somebody's row the current one, if it is shown."""
        place = self._lines.place(learner)
        if place is not None:
            self.go_to(place)

    def step(self, rows: int) -> None:
        """Go so many rows down, or up, and not beyond the ends."""
        last = self._lines.rowCount() - 1
        self.go_to(min(max(self.currentIndex().row() + rows, 0), last))

    def is_lit(self) -> bool:
        """Whether the next key lands on the current row."""
        return self.searching or self.window().focusWidget() is self

    def _set_current(self, place: int) -> None:
        self.setCurrentIndex(self._lines.index(place, NAME))

    def _settle(self) -> None:
        """Scroll as little as brings the current row into the middle third."""
        third = self.viewport().height() / 3
        top = self.rowViewportPosition(self.currentIndex().row())
        below = top + self.rowHeight(self.currentIndex().row()) - 2 * third
        above = top - third
        bar = self.verticalScrollBar()
        if below > 0:
            bar.setValue(bar.value() + round(below))
        elif above < 0:
            bar.setValue(bar.value() + round(above))

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Qt asks for this at every change of the current row; the sheet moves by `_settle` alone."""

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Paint the old and the new row, and say who it is."""
        super().currentChanged(current, previous)
        for index in (current, previous):
            self.repaint_row(index.row())
        self.lit.emit(self.current_learner())

    def repaint_row(self, row: int) -> None:
        """Paint one row anew."""
        top = self.rowViewportPosition(row)
        self.viewport().update(0, top, self.viewport().width(), self.rowHeight(row))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet; where nobody answers to what was typed, it says so and what to do."""
        QPainter(self.viewport()).fillRect(event.rect(), theme.current().colour("surface"))
        super().paintEvent(event)
        if self._lines.rowCount() == 0 and self.searching:
            now, painter = theme.current(), QPainter(self.viewport())
            room = QRectF(0, 0, self.viewport().width(), 2 * now.row)
            told = self.tr("ไม่มีใครชื่อนี้ในใบนี้ กด F9 ถ้ามาใหม่")
            ink.text(painter, room, told, now.font(), now.colour("ink2"), ink.CENTRE, may_cut=True)

    # --- keys -----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits mark, arrows move, letters go to the search; all else is the page's."""
        digit = keys.digit(event)
        commanded = bool(event.modifiers() & _COMMANDS)
        deed = None if commanded else self._deeds.get(Qt.Key(event.key()))
        if digit in (*marks.BY_KEY, MINUTES_KEY, HEADS_KEY):
            deed = self._by_digit(digit)
        if deed is not None:
            # a finger that rests on a key marks one person and not the whole village
            if not event.isAutoRepeat() or event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
                deed()
        elif event.key() in _MOVES and not commanded:
            super().keyPressEvent(event)
            self._settle()
        elif event.text().isprintable() and event.text() and not commanded:
            if not event.text().isdecimal():  # a digit that marks nothing is no name either
                self.typed.emit(event.text())
        else:
            event.ignore()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What an input method wrote counts as typed."""
        text = event.commitString()
        digit = keys.typed_digit(text)
        if digit in (*marks.BY_KEY, MINUTES_KEY, HEADS_KEY):
            self._by_digit(digit)()
        elif text:
            self.typed.emit(text)

    def _by_digit(self, digit: int | None) -> Callable[[], None]:
        if digit == MINUTES_KEY:
            return lambda: self.minutes_wanted.emit(self.current_learner())
        if digit == HEADS_KEY:
            return self.heads_wanted.emit
        status = marks.BY_KEY[digit or 0].status
        return lambda: self._mark(status)

    def _mark(self, status: str) -> None:
        learner = self.current_learner()
        if learner is not None:
            self.marked.emit(learner, status, True)

    def _clear(self) -> None:
        learner = self.current_learner()
        if learner is not None:
            self.cleared.emit(learner)

    def _shift(self, way: int) -> None:
        learner = self.current_learner()
        if learner is not None:
            self.shifted.emit(learner, way)

    # --- mouse ----------------------------------------------------------------------------------------

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """One click in a column marks; a click on the name only lights the row."""
        pressed = self.currentIndex()
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        line = self._lines.line(index.row())
        if line is None or event.button() != Qt.MouseButton.LeftButton or index.row() != pressed.row():
            return
        if index.column() >= FIRST_MARK and index.column() == pressed.column():
            self._set_current(index.row())
            self.marked.emit(line.learner, marks.LOOKS[index.column() - FIRST_MARK].status, False)
        else:
            self._set_current(index.row())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The row under the hand shows itself."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()))

    def leaveEvent(self, event: object) -> None:
        """No row is under the hand any more."""
        super().leaveEvent(event)  # type: ignore[arg-type]
        self._hover(QModelIndex())

    def _hover(self, index: QModelIndex) -> None:
        before, self.hovered = self.hovered.row(), QPersistentModelIndex(index)
        for row in {before, index.row()} - {-1}:
            self.repaint_row(row)

    # --- columns --------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share the width anew, and the current row stays in the middle."""
        super().resizeEvent(event)
        self._fit()
        if self.currentIndex().isValid():
            self._settle()

    def _fit(self) -> None:
        widths = Widths.of(
            self._lines.lines, self.viewport().width(), self._language, compact=self._compact
        )
        self._lines.short, self._lines.tight = widths.short, widths.tight
        self._head.keycaps = not widths.tight
        now = theme.current()
        for row in range(self._lines.rowCount()):
            tall = now.scaled(TWO_LINES) if row in widths.two_lines else now.row
            if self.rowHeight(row) != tall:
                self.setRowHeight(row, tall)
        for column, pixels in enumerate(widths.pixels):
            self.setColumnHidden(column, pixels == 0)
            if pixels:
                self.setColumnWidth(column, pixels)
        self.viewport().update()

    @property
    def shows_nickname(self) -> bool:
        """Whether there is room for it."""
        return not self.isColumnHidden(NICKNAME)
