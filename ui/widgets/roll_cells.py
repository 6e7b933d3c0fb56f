"""How the roll's cells and heads are painted, and how wide its columns are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.attendance import Line
from desktop.attendance.marks import PARTLY
from ui import theme, words
from ui.widgets import ink, marks
from ui.widgets.roll_lines import FIRST_MARK, NICKNAME, NUMBER, Index, RollLines

if TYPE_CHECKING:
    from ui.widgets.roll_table import RollTable

PADDING = 5
HEAD_GAP = 6
BAR, FRAME = 4, 2


@dataclass(frozen=True, slots=True)
class Widths:
    """The columns' widths in pixels (0: not shown), and what had to give way."""

    pixels: tuple[int, ...]
    short: bool
    """Whether minutes stand without their unit."""
    two_lines: bool
    """Whether some name needs two lines, and so all rows are taller."""

    @staticmethod
    def of(lines: Sequence[Line], room: int, language: str, *, compact: bool) -> Widths:
        """Share the room: second facts go before a name is cut.

        Args:
            lines: who is shown.
            room: pixels for all columns.
            language: of the heads.
            compact: the frame is folded: the nickname and the units go at once.
        """
        now = theme.current()
        bold, body = now.font("body", "semibold"), now.font()
        name = round(max((ink.width(line.name, bold) for line in lines), default=0)) + now.scaled(13)
        nick = max([ink.width(line.nickname or "", body) for line in lines] or [0])
        nickname = min(max(round(nick), now.scaled(60)), now.scaled(130)) + now.scaled(12)
        number = now.scaled(44)
        for short, with_nickname in ((False, True), (False, False), (True, False)):
            if compact and not short:
                continue
            columns = [_mark_width(look, lines, language, short=short) for look in marks.LOOKS]
            second = nickname if with_nickname else 0
            left = room - number - second - sum(columns)
            if left >= name:
                break
        return Widths((number, max(left, 1), second, *columns), short, left < name)


def _mark_width(look: marks.Look, lines: Sequence[Line], language: str, *, short: bool) -> int:
    now = theme.current()
    head = (
        ink.keycap_width(str(look.key))
        + now.scaled(HEAD_GAP)
        + ink.width(words.mark_word(look.status, language), now.font("note", "semibold"))
    )
    told = {marks.said(look.status, None, language)}
    if look.status in PARTLY:
        told |= {marks.said(look.status, 45, language, short=short)}
        told |= {marks.said(x.status or "", x.minutes, language, short=short) for x in lines if x.status}
    chip = max(marks.chip_width(text) for text in told)
    return round(max(head + 2 * now.scaled(5), chip + 2 * now.scaled(PADDING)))


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


def paint_name(
    painter: QPainter, room: QRectF, name: str, *, current: bool, may_cut: bool = False
) -> None:
    """A name on one line, or given and family name on two where one has no room.

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
    given, blank, family = name.partition(" ")
    if not blank or ink.width(name, font) <= room.width():
        ink.text(painter, room, name, font, colour, may_cut=may_cut)
        return
    font, half = now.font("key", weight), room.height() / 2
    above = QRectF(room.left(), room.top() + 1, room.width(), half)
    ink.text(painter, above, given, font, colour, may_cut=may_cut)
    ink.text(painter, above.translated(0, half - 4), family, font, colour, may_cut=may_cut)


class RollHead(QHeaderView):
    """The heads: a keycap and a word over each mark."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """Lying, as high as the theme says."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._language = language
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
        wide = ink.width(head, font)
        left = cell.center().x() - (ink.keycap_width(str(key)) + gap + wide) / 2
        left += ink.keycap(painter, left, cell.center().y(), str(key), now.colour("ink")) + gap
        room = QRectF(left, cell.top(), wide + 1, cell.height())
        ink.text(painter, room, head, font, now.colour("ink"))

    def sizeHint(self) -> QSize:
        """As high as the theme says."""
        return QSize(super().sizeHint().width(), theme.current().scaled(42))
