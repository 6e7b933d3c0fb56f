"""The import's table: what becomes of each row, old above new where something was put right.

Rows are asked for as they are looked at, so ten thousand scroll like ten.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QResizeEvent

from desktop.learners.import_rows import LEFT_OUT, ImportRow
from ui import theme
from ui.rows import Column, LongRows
from ui.widgets import ink
from ui.widgets.chip import chip_size, paint_chip
from ui.widgets.high_rows import HighRowsView
from ui.widgets.lines import lines_of
from ui.widgets.table import PAD, Index, TableDelegate
from ui.words import importing as said
from ui.words.importing_cells import KIND_LOOK, Cell, Cells, cells, is_person

NUMBER, KIND, NAME, BIRTH, PHONE, DOCUMENT = range(6)
WIDTHS: Final = (56, 112, 0, 126, 134, 122)
"""Pixels at a body of 18; the name takes what is left."""
ROW, LINE, ABOVE, AIR = 54, 26, 22, 8
"""Heights at a body of 18: a row, a line of a name, the line above a new value, what is left over."""


class ImportRows(LongRows[Cells]):
    """The rows, and how each is told to a screen reader."""

    def __init__(self, language: str) -> None:
        """Empty."""
        super().__init__((), self._spoken)
        self._language = language
        self.columns = self._columns()
        self.title = self.tr("แถวในไฟล์")

    def _columns(self) -> tuple[Column[Cells], ...]:
        heads = (
            self.tr("แถว"), self.tr("จะทำอะไร"), self.tr("ชื่อ นามสกุล"), self.tr("วันเกิด"),
            self.tr("โทรศัพท์"), self.tr("เลขบัตร"),
        )  # fmt: skip
        texts = (
            lambda row: row.number,
            lambda row: row.kind,
            lambda row: row.name.text,
            lambda row: row.birth.text,
            lambda row: row.phone.text,
            lambda row: row.document.text,
        )
        return tuple(
            Column(head, text, wide, right=n == NUMBER, second=n in {PHONE, DOCUMENT}, name=n == NAME)
            for n, (head, text, wide) in enumerate(zip(heads, texts, WIDTHS, strict=True))
        )

    def _spoken(self, row: Cells) -> str:
        heads = [column.head for column in self.columns]
        facts = {
            heads[n]: (cell.text, cell.was) for n in (BIRTH, PHONE, DOCUMENT) if (cell := fact(row, n))
        }
        number = said.row_number(row.row.row, self._language)
        return said.row_spoken(number, row.kind, row.name.text, facts)


class ImportDelegate(TableDelegate):
    """Paints chips and cells of two lines."""

    def paint_cell(self, painter: QPainter, rect: QRectF, index: Index, row: Any) -> None:
        """A row's number, what becomes of it, its name, or a fact."""
        place = index.column()
        if place == KIND:
            self._paint_kind(painter, rect, row)
        elif place == NAME:
            self._paint_name(painter, rect, row)
        elif place == NUMBER:
            now = theme.current()
            ink.text(painter, rect, row.number, now.font(), now.colour("ink2"), ink.RIGHT)
        else:
            self._paint_fact(painter, rect, fact(row, place))

    def _paint_kind(self, painter: QPainter, rect: QRectF, row: Cells) -> None:
        tone, icon = KIND_LOOK[row.row.kind]
        size = chip_size(row.kind, icon)
        top = round(rect.center().y() - size.height() / 2)
        box = QRectF(rect.left() - 2, top, min(size.width(), rect.width() + 6), size.height())
        paint_chip(painter, box, row.kind, tone, icon)

    def _paint_name(self, painter: QPainter, rect: QRectF, row: Cells) -> None:
        now, cell = theme.current(), row.name
        font = now.font("body", "semibold" if cell.was else None)
        if not is_person(row.row):
            ink.text(painter, rect, cell.text, font, now.colour(cell.tone), may_cut=True)
            return
        lines = lines_of(cell.text, font, rect.width())
        step, above = now.scaled(LINE), now.scaled(ABOVE) if cell.was else 0
        top = rect.center().y() - (step * len(lines) + above) / 2
        if cell.was:
            self._paint_above(painter, QRectF(rect.left(), top, rect.width(), above), cell)
        for first, last in lines:
            top_ = top + above
            box = QRectF(rect.left(), top_, rect.width(), step)
            ink.text(painter, box, cell.text[first:last], font, now.colour(cell.tone))
            top += step

    def _paint_fact(self, painter: QPainter, rect: QRectF, cell: Cell) -> None:
        now = theme.current()
        font = now.font("body", "semibold" if cell.was else None)
        if ink.width(cell.text, font) > rect.width():
            font = now.font("note", "semibold" if cell.was else None)
        if not cell.was:
            ink.text(painter, rect, cell.text, font, now.colour(cell.tone), may_cut=True)
            return
        above, step = now.scaled(ABOVE), now.scaled(LINE)
        top = rect.center().y() - (above + step) / 2
        self._paint_above(painter, QRectF(rect.left(), top, rect.width(), above), cell)
        box = QRectF(rect.left(), top + above, rect.width(), step)
        ink.text(painter, box, cell.text, font, now.colour(cell.tone), may_cut=True)

    def _paint_above(self, painter: QPainter, rect: QRectF, cell: Cell) -> None:
        now = theme.current()
        colour = "amber" if cell.tone == "amber" else "ink2"
        ink.text(painter, rect, cell.was, now.font("key"), now.colour(colour), may_cut=True)


def fact(row: Cells, place: int) -> Cell:
    """The cell of a column behind the name."""
    return {BIRTH: row.birth, PHONE: row.phone, DOCUMENT: row.document}[place]


class ImportView(HighRowsView):
    """The rows, each as high as its name needs."""

    lit = Signal(object)
    """The ImportRow in the lamp, or none."""
    wanted = Signal(int, int)
    """(first, count) of rows that are looked at and not here yet."""

    def __init__(self, language: str, *, masked: bool) -> None:
        """Empty.

        Args:
            language: `th` or `en`.
            masked: whether who sits here sees telephones with their middle hidden.
        """
        self._language, self._masked = language, masked
        self._known: dict[int, Cells] = {}
        self._room = 0
        self.rows = ImportRows(language)
        super().__init__(self.rows, self.rows.title, theme.current().scaled(ROW))
        self.rows.setParent(self)
        self.setItemDelegate(ImportDelegate(self))
        self.rows.wanted.connect(self.wanted)
        self.rows.modelReset.connect(self._forget)
        self.selectionModel().currentRowChanged.connect(lambda *_rows: self._tell())

    # --- what is shown --------------------------------------------------------------------------------

    def count(self, rows: int) -> None:
        """There are so many now; what is looked at is asked for again, and the lamp stays near."""
        stood = self.currentIndex().row()
        self.rows.reset(rows)
        if rows and not self.currentIndex().isValid():
            self.stand(min(max(stood, 0), rows - 1))
        self.rows.row(self.currentIndex().row())  # the panel beside wants it, seen or not
        self.viewport().update()
        if not rows:
            self._tell()

    def fill(self, first: int, rows: Sequence[ImportRow]) -> None:
        """A window has come."""
        made = [cells(row, self._language, masked=self._masked) for row in rows]
        self.rows.fill(first, made)
        self._known |= dict(enumerate(made, first))
        self._heights(range(first, first + len(made)))
        if first <= self.currentIndex().row() < first + len(made):
            self._tell()

    def current(self) -> ImportRow | None:
        """The row in the lamp, if it is here."""
        row = self.rows.row(self.currentIndex().row())
        return row.row if row is not None else None

    def put_current(self, row: ImportRow) -> None:
        """Show the row in the lamp otherwise, before it has been compared again."""
        self.fill(self.currentIndex().row(), [row])

    def _tell(self) -> None:
        self.lit.emit(self.current())

    # --- heights --------------------------------------------------------------------------------------

    def _forget(self) -> None:
        self._lower_all()
        self._known = {}

    def _heights(self, places: Sequence[int]) -> None:
        now, room = theme.current(), self.columnWidth(NAME) - 2 * PAD
        if room <= 0:
            return
        for place in places:
            row = self._known[place]
            lines = 1
            if row.row.kind != LEFT_OUT or is_person(row.row):
                font = now.font("body", "semibold" if row.name.was else None)
                lines = len(lines_of(row.name.text, font, room))
            above = ABOVE if row.name.was else 0
            self._raise(place, max(self.row_height, now.scaled(lines * LINE + above + AIR)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width asks for other heights."""
        super().resizeEvent(event)
        if self.columnWidth(NAME) != self._room:
            self._room = self.columnWidth(NAME)
            self._heights(sorted(self._known))
