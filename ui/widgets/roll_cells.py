"""How the roll's cells and heads are painted, and how wide its columns are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.attendance import Line
from ui import theme
from ui.widgets import ink, marks
from ui.widgets.chip import chip_size, paint_chip
from ui.widgets.roll_lines import FIRST_MARK, NICKNAME, NUMBER, Index, RollLines
from ui.widgets.roll_widths import HEAD_GAP, on_two_lines

if TYPE_CHECKING:
    from ui.widgets.roll_table import RollTable

BAR, FRAME, CHANCE = 4, 2, 28


class RollCells(QStyledItemDelegate):
    """Paints one cell of the sheet."""

    def __init__(self, table: RollTable, language: str) -> None:
        """Paint for this table.

        Args:
            table: whose current and hovered rows count.
            language: of the chips.
        """
        super().__init__(table)
        self._table, self._language = table, language

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> None:
        """Ground, hairlines, what stands there, and the frame of the current row."""
        lines = self._table.model()
        if not isinstance(lines, RollLines):
            return
        line = lines.line(index.row())
        if line is None:
            return
        cell = QRectF(option.rect)
        current = index.row() == self._table.currentIndex().row()
        lit = current and self._table.is_lit()
        self._paint_ground(painter, cell, index, current=current, lit=lit)
        if index.column() >= FIRST_MARK:
            self._paint_mark(painter, cell, index, line, lit=lit)
        else:
            self._paint_text(painter, cell, index, line, current=current)
        if lit:
            self._paint_frame(painter, cell, index.column())

    def _paint_ground(
        self,
        painter: QPainter,
        cell: QRectF,
        index: Index,
        *,
        current: bool,
        lit: bool,
    ) -> None:
        now = theme.current()
        hover = index.row() == self._table.hovered.row()
        token = "lamp" if lit else "indigo_t" if current else "inset" if hover else "surface"
        painter.fillRect(cell, now.colour(token))
        line = now.colour("line")
        painter.fillRect(QRectF(cell.left(), cell.bottom() - 1, cell.width(), 1), line)
        if index.column() >= FIRST_MARK:
            painter.fillRect(QRectF(cell.left(), cell.top(), 1, cell.height()), line)

    def _paint_mark(
        self,
        painter: QPainter,
        cell: QRectF,
        index: Index,
        line: Line,
        *,
        lit: bool,
    ) -> None:
        now = theme.current()
        look = marks.LOOKS[index.column() - FIRST_MARK]
        if line.status == look.status:
            marks.paint_mark(painter, cell, look.status, str(index.data()))
            return
        under_hand = index == self._table.hovered
        small = line.status is not None and not under_hand
        across = now.scaled(13 if small else 19)
        ready = (lit and not small) or under_hand
        marks.paint_ring(
            painter, cell.center(), across, "indigo" if ready else "edge", 2 if ready else 1
        )

    def _paint_text(
        self,
        painter: QPainter,
        cell: QRectF,
        index: Index,
        line: Line,
        *,
        current: bool,
    ) -> None:
        now = theme.current()
        room = cell.adjusted(now.scaled(8), 0, -now.scaled(3), 0)
        if index.column() == NUMBER:
            room = cell.adjusted(BAR, 0, -now.scaled(6), 0)
            ink.text(painter, room, str(index.data()), now.font(), now.colour("ink2"), ink.RIGHT)
        elif index.column() == NICKNAME:
            ink.text(painter, room, str(index.data()), now.font(), now.colour("ink2"), may_cut=True)
        else:
            room = paint_chance(painter, room, line.name, lines_chance(index, line))
            paint_name(painter, room, line.name, current=current)

    def _paint_frame(self, painter: QPainter, cell: QRectF, column: int) -> None:
        indigo = theme.current().colour("indigo")
        painter.fillRect(QRectF(cell.left(), cell.top(), cell.width(), FRAME), indigo)
        painter.fillRect(QRectF(cell.left(), cell.bottom() - FRAME, cell.width(), FRAME), indigo)
        if column == NUMBER:
            painter.fillRect(QRectF(cell.left(), cell.top(), BAR, cell.height()), indigo)
        if column == FIRST_MARK + len(marks.LOOKS) - 1:
            painter.fillRect(QRectF(cell.right() - FRAME, cell.top(), FRAME, cell.height()), indigo)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """A row's height; the widths are the table's."""
        return QSize(0, theme.current().row)


def lines_chance(index: Index, line: Line) -> tuple[str, str, str] | None:
    """What to warn of beside this name."""
    lines = index.model()
    return lines.chances.get(line.learner) if isinstance(lines, RollLines) else None


def paint_chance(
    painter: QPainter, room: QRectF, name: str, chance: tuple[str, str, str] | None
) -> QRectF:
    """Paint a warning at the right of a name: icon and words, the icon alone, nothing: by the room.

    Returns:
        What is left for the name.
    """
    if chance is None:
        return room
    now, (told, tone, icon) = theme.current(), chance
    wide, tall = chip_size(told, icon).width(), now.scaled(CHANCE)
    whole, gap = ink.width(name, now.font("body", "semibold")), now.scaled(8)
    if whole + wide + gap > room.width():
        told, wide = "", tall
    halves = max(ink.width(half, now.font("key", "semibold")) for half in on_two_lines(name))
    if min(whole, halves) + wide + gap > room.width():
        return room  # the name comes first; the panel says it
    box = QRectF(room.right() - wide, room.center().y() - tall / 2, wide, tall)
    paint_chip(painter, box, told, tone, icon, radius=6)
    return room.adjusted(0, 0, -wide - now.scaled(6), 0)


def paint_name(
    painter: QPainter, room: QRectF, name: str, *, current: bool, may_cut: bool = False
) -> None:
    """A name on one line, or on two where one has no room.

    Args:
        painter: where.
        room: as high as a row.
        name: the whole name.
        current: whether it stands out.
        may_cut: where the whole name stands elsewhere too.
    """
    now = theme.current()
    weight = "semibold" if current else "regular"
    font, colour = now.font("body", weight), now.colour("ink")
    upper, lower = on_two_lines(name)
    if not lower or ink.width(name, font) <= room.width():
        ink.text(painter, room, name, font, colour, may_cut=may_cut)
        return
    font, half = now.font("key", weight), room.height() / 2
    above = QRectF(room.left(), room.top() + 1, room.width(), half)
    ink.text(painter, above, upper, font, colour, may_cut=may_cut)
    ink.text(painter, above.translated(0, half - 4), lower, font, colour, may_cut=may_cut)


class RollHead(QHeaderView):
    """The heads: a keycap and a word over each mark."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Lying, as high as the theme says."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.keycaps = True
        """Whether there is room for them."""
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setFixedHeight(theme.current().scaled(42))
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one head."""
        now = theme.current()
        cell = QRectF(rect)
        head = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        if section < FIRST_MARK:
            align = ink.RIGHT if section == NUMBER else ink.LEFT
            room = cell.adjusted(now.scaled(8), 0, -now.scaled(6), 0)
            ink.text(painter, room, head, now.font("note"), now.colour("ink2"), align)
            return
        self._paint_key(painter, cell, marks.LOOKS[section - FIRST_MARK].key, head)

    def _paint_key(self, painter: QPainter, cell: QRectF, key: int, head: str) -> None:
        now = theme.current()
        font, gap = now.font("note", "semibold"), now.scaled(HEAD_GAP)
        cap = ink.keycap_width(str(key)) + gap if self.keycaps else 0
        wide = ink.width(head, font)
        left = cell.center().x() - (cap + wide) / 2
        if self.keycaps:
            ink.keycap(painter, left, cell.center().y(), str(key), now.colour("ink"))
        room = QRectF(left + cap, cell.top(), wide + 1, cell.height())
        ink.text(painter, room, head, font, now.colour("ink"))

    def sizeHint(self) -> QSize:
        """As high as the theme says."""
        return QSize(super().sizeHint().width(), theme.current().scaled(42))
