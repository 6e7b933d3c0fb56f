"""The register's lines as a list shows them: void ones stay readable, quieter and with a word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QResizeEvent

from desktop.certificates.register import Numbered
from ui import theme
from ui.rows import Column, LongRows
from ui.widgets import ink
from ui.widgets.chip import chip_size, paint_chip
from ui.widgets.lines import lines_of
from ui.widgets.table import PAD, Index, TableDelegate, TableView
from ui.words import numbers as said
from ui.words.learners import day_short

NUMBER, NAME, DAY, COURSE, STATE = range(5)
CHIPS = {
    "void": ("brick", "prohibit"),
    "waits": ("amber", "printer"),
    "gap": ("plum", "minus"),
}
"""What of a line is not as always: its tint and its icon."""
WIDEST = 0.8
"""No letter of a name is wider than so much of the text's height: short names need no measuring."""


class RegisterRows(LongRows[Numbered]):
    """Numbers, the newest first."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        """Nothing given yet."""
        super().__init__((), parent=parent)
        self._language = language
        self.columns: tuple[Column[Numbered], ...] = (
            Column(self.tr("เลขที่"), lambda one: one.number, width=130),
            Column(self.tr("ชื่อ นามสกุล"), lambda one: said.holder(one, language), name=True),
            Column(self.tr("วันที่ออก"), self._day, width=132, second=True),
            Column(self.tr("หลักสูตร"), lambda one: one.course, width=270, second=True),
            Column(self.tr("สถานะ"), self._state, width=132),
        )

    def _day(self, one: Numbered) -> str:
        return day_short(one.issued_on, self._language) if one.issued_on else ""

    def _state(self, one: Numbered) -> str:
        return said.state(one, self._language)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A reader hears the whole line at its number."""
        row = self.row(index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole and row is not None and index.column() == NUMBER:
            return said.register_said(row, index.row() + 1, self.rowCount(), self._language)
        return super().data(index, role)


class RegisterDelegate(TableDelegate):
    """Paints names over as many lines as they need; a void line quieter, its number struck through."""

    def paint_cell(self, painter: QPainter, rect: QRectF, index: Index, row: Any) -> None:
        """One cell."""
        if index.column() == NAME:
            self._paint_name(painter, rect, index, row)
        elif index.column() == STATE and said.state_code(row) in CHIPS:
            tint, icon = CHIPS[said.state_code(row)]
            self._paint_state(painter, rect, self._table.column(STATE).text(row), tint, icon)
        elif index.column() == NUMBER and row.void_on:
            self._paint_struck(painter, rect, row.number)
        else:
            super().paint_cell(painter, rect, index, row)

    def _paint_name(self, painter: QPainter, rect: QRectF, index: Index, row: Numbered) -> None:
        now = theme.current()
        lit = index.row() == self._table.currentIndex().row()
        colour = now.colour("ink2" if row.void_on or row.gap else "ink")
        font = now.font("body", "semibold" if lit else None)
        name = self._table.column(NAME).text(row)
        lines = lines_of(name, now.font("body", "semibold"), rect.width())
        step = line_step()
        top = rect.center().y() - step * len(lines) / 2
        for place, (first, last) in enumerate(lines):
            room = QRectF(rect.left(), top + place * step, rect.width(), step)
            ink.text(painter, room, name[first:last], font, colour)

    def _paint_state(self, painter: QPainter, rect: QRectF, told: str, tint: str, icon: str) -> None:
        size = chip_size(told, icon)
        chip = QRectF(rect.left(), rect.center().y() - size.height() / 2, size.width(), size.height())
        paint_chip(painter, chip, told, tint, icon)

    def _paint_struck(self, painter: QPainter, rect: QRectF, number: str) -> None:
        now = theme.current()
        font = now.font()
        ink.text(painter, rect, number, font, now.colour("ink2"))
        wide, middle = ink.width(number, font), rect.center().y() - QFontMetricsF(font).xHeight() / 8
        painter.fillRect(QRectF(rect.left(), middle, wide, 1.5), now.colour("ink2"))


def line_step() -> int:
    """From line to line of a name, in pixels."""
    return round(1.35 * theme.current().px("body"))


class RegisterTable(TableView):
    """The list of all numbers; a name of two lines has a taller row."""

    def __init__(self, rows: RegisterRows, name: str) -> None:
        """Show them.

        Args:
            rows: the lines.
            name: for screen readers.
        """
        self._tall: set[int] = set()
        super().__init__(rows, name)
        self._lines = rows
        self.setItemDelegate(RegisterDelegate(self))

    def begin(self, count: int, first: int, lines: Sequence[Numbered]) -> None:
        """Show another list of so many, of which a window has come along."""
        for place in self._tall:
            if place < self.verticalHeader().count():
                self.setRowHeight(place, self.row_height)
        self._tall = set()
        self._lines.begin(count, first, lines)
        self._measure(range(first, first + len(lines)))
        self.viewport().update()

    def fill(self, first: int, lines: Sequence[Numbered]) -> None:
        """Another window has come."""
        self._lines.fill(first, lines)
        self._measure(range(first, first + len(lines)))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Rows differ in height: all that is seen is painted again."""
        super().currentChanged(current, previous)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need other heights."""
        super().resizeEvent(event)
        self._measure(self._lines.held)

    def _measure(self, places: Iterable[int]) -> None:
        """Make rows as high as their names need; short names are not measured."""
        now, held = theme.current(), self._lines.held
        font, room = now.font("body", "semibold"), self.columnWidth(NAME) - 2 * PAD
        sure = room / (WIDEST * now.px("body"))
        for place in places:
            name = self.column(NAME).text(held[place]) if place in held else ""
            count = len(lines_of(name, font, room)) if len(name) > sure and room > 0 else 1
            if count > 1:
                self.setRowHeight(place, self.row_height + (count - 1) * line_step())
                self._tall.add(place)
            elif place in self._tall:
                self.setRowHeight(place, self.row_height)
                self._tall.discard(place)
