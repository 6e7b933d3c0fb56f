"""The people list's cells: hits underlined in gold, long names over two lines, the reason as a chip.

Group heads stand between the hits; no key and no click stops at them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QResizeEvent

from desktop.learners.hits import Hit
from ui import theme
from ui.rows import ROW_ROLE, LongRows, Rows
from ui.widgets import ink
from ui.widgets.chip import chip_size, paint_chip
from ui.widgets.high_rows import HighRowsView
from ui.widgets.lines import lines_of
from ui.widgets.table import PAD, Index, TableDelegate

NAME: Final = 0
REASON: Final = 4
LINE = 26
"""Pixels from one line of a name to the next, at a body of 18 px."""


@dataclass(frozen=True, slots=True)
class Group:
    """A head between the hits: what they have in common, how many, and perhaps why they are there."""

    words: str
    count: str
    why: str = ""


class FoundRows(Rows[Any]):
    """Hits with their group heads."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A head is passed over."""
        if isinstance(self.row(index.row()), Group):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A head is said whole by its first cell; it has nothing in the columns of a hit."""
        row = self.row(index.row())
        said = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        if not isinstance(row, Group) or role not in said:
            return super().data(index, role)
        return f"{row.words} {row.count}" if index.column() == NAME else ""


class FoundDelegate(TableDelegate):
    """Paints hits and heads."""

    def __init__(self, table: PeopleView) -> None:
        """Paint the rows of one list."""
        super().__init__(table)
        self._people = table

    def paint_ground(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        """A head's ground is the page's own."""
        if isinstance(index.data(ROW_ROLE), Group):
            now = theme.current()
            painter.fillRect(rect, now.colour("canvas"))
            painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), now.colour("line"))
            return
        super().paint_ground(painter, rect, index)

    def paint_cell(self, painter: QPainter, rect: QRectF, index: Index, row: Any) -> None:
        """A head, a name, a reason, or a plain cell."""
        if isinstance(row, Group):
            self._paint_head(painter, rect, row)
        elif index.column() == NAME:
            self._paint_name(painter, rect, index, row)
        elif index.column() == REASON and (row.reason or row.former):
            self._paint_reason(painter, rect, str(index.data()))
        else:
            super().paint_cell(painter, rect, index, row)

    def _paint_head(self, painter: QPainter, rect: QRectF, head: Group) -> None:
        now = theme.current()
        strong, note = now.font("body", "semibold"), now.font("note")
        wide = ink.width(head.words, strong)
        ink.text(painter, QRectF(rect.left(), rect.top(), wide + 1, rect.height()), head.words, strong,
                 now.colour("ink"))  # fmt: skip
        count = QRectF(rect.left() + wide + 10, rect.top(), ink.width(head.count, now.font()) + 1,
                       rect.height())  # fmt: skip
        ink.text(painter, count, head.count, now.font(), now.colour("ink2"))
        room = QRectF(count.right() + 16, rect.top(), rect.right() - count.right() - 16, rect.height())
        if head.why and ink.width(head.why, note) <= room.width():
            ink.text(painter, room, head.why, note, now.colour("ink2"), ink.RIGHT)

    def _paint_name(self, painter: QPainter, rect: QRectF, index: Index, hit: Hit) -> None:
        now = theme.current()
        current = index.row() == self._table.currentIndex().row()
        font = now.font("body", "semibold" if current and not hit.spans else None)
        lines = lines_of(hit.name, now.font("body", "semibold"), rect.width())
        step = now.scaled(LINE)
        note = self._people.note(hit)
        top = rect.center().y() - step * (len(lines) + bool(note)) / 2
        for first, last in lines:
            room = QRectF(rect.left(), top, rect.width(), step)
            for start, end in hit.spans:
                self._underline(painter, room, hit.name[first:last], (start - first, end - first))
            ink.text(painter, room, hit.name[first:last], font, now.colour("ink"))
            top += step
        if note:
            ink.text(painter, QRectF(rect.left(), top, rect.width(), step), note, now.font("note"),
                     now.colour("ink2"))  # fmt: skip

    def _underline(self, painter: QPainter, room: QRectF, line: str, span: tuple[int, int]) -> None:
        """The ground and the line under what fits, as far as it lies on this line."""
        start, end = max(0, span[0]), min(len(line), span[1])
        if start >= end:
            return
        now = theme.current()
        font = now.font("body")
        left = room.left() + ink.width(line[:start], font)
        box = QRectF(left, room.top() - 1, ink.width(line[start:end], font), room.height() + 2)
        painter.fillRect(box, now.colour("gold_t"))
        painter.fillRect(QRectF(left, box.bottom() - 2, box.width(), 2), now.colour("gold"))

    def _paint_reason(self, painter: QPainter, rect: QRectF, words: str) -> None:
        if words:
            size = chip_size(words, None)
            box = QRectF(0, 0, min(size.width(), rect.width()), size.height() - 3)
            box.moveRight(rect.right())
            box.moveTop(round(rect.center().y() - box.height() / 2))
            paint_chip(painter, box, words, "plum", radius=6)


class PeopleView(HighRowsView):
    """A list of people whose rows grow with their names."""

    def __init__(self, rows: Rows[Any], name: str) -> None:
        """Show rows; `name` is for screen readers."""
        self._known: dict[int, Hit] = {}
        self._room = 0
        self.note: Callable[[Hit], str] = lambda hit: hit.former or ""
        """What stands small below a name: the name by which they were found, or what is lacking."""
        super().__init__(rows, name)
        self.setItemDelegate(FoundDelegate(self))
        rows.modelReset.connect(self._forget)

    def hit(self, row: int) -> Hit | None:
        """Who stands in a row; none for a head and for a row that is not here yet."""
        line = self._rows.row(row)
        return line if isinstance(line, Hit) else None

    def show_found(self, lines: Sequence[Hit | Group]) -> None:
        """Show hits under their heads, which reach across all columns."""
        self.clearSpans()
        self._rows.set(lines)
        self._forget()
        for row, line in enumerate(lines):
            if isinstance(line, Group):
                self.setSpan(row, 0, 1, self._rows.columnCount())
        self.fit(0, lines)

    def fit(self, first: int, lines: Sequence[object]) -> None:
        """Give each of these rows the height its name needs."""
        come = {row: one for row, one in enumerate(lines, first) if isinstance(one, Hit)}
        self._known |= come
        self._heights(come)

    def _forget(self) -> None:
        self._lower_all()
        self._known = {}

    def _heights(self, rows: Iterable[int]) -> None:
        now = theme.current()
        font, step = now.font("body", "semibold"), now.scaled(LINE)
        room = self.columnWidth(NAME) - 2 * PAD
        for row in rows:
            hit = self._known[row]
            lines = (len(lines_of(hit.name, font, room)) if room > 0 else 1) + bool(self.note(hit))
            self._raise(row, self.row_height + (lines - 1) * step)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width asks for other heights."""
        super().resizeEvent(event)
        if self.columnWidth(NAME) != self._room:
            self._room = self.columnWidth(NAME)
            self._heights(list(self._known))


class EverybodyView(PeopleView):
    """The whole list, of which only windows are here."""

    def __init__(self, rows: LongRows[Any], name: str) -> None:
        """Show rows that are fetched when they are looked at."""
        super().__init__(rows, name)
        self._long = rows

    def count(self, people: int) -> None:
        """There are so many; what is looked at is asked for again."""
        self._long.reset(people)
        self.viewport().update()

    def fill(self, first: int, hits: Sequence[Hit]) -> None:
        """A window has come."""
        self._long.fill(first, hits)
        self.fit(first, hits)
