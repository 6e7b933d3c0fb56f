"""The table of every list: a card with a head, rows as high as a button, the current one in the lamp.

Rows come from `ui.rows`; one delegate paints them, there are no widgets in cells. A page that wants
chips or several lines in a cell subclasses the delegate and paints that cell.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.rows import ROW_ROLE, Column, Rows
from ui.widgets import ink
from ui.widgets.card import RADIUS, Card
from ui.widgets.lines import lines_of

PAD = 10
Index = QModelIndex | QPersistentModelIndex


class TableDelegate(QStyledItemDelegate):
    """Paints a row's ground and a cell's line of text."""

    def __init__(self, table: TableView) -> None:
        """Paint for one table."""
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell: ground, bar, hairline, then its content."""
        painter.save()
        rect = QRectF(option.rect)
        self.paint_ground(painter, rect, index)
        row = index.data(ROW_ROLE)
        if row is not None:
            self.paint_cell(painter, rect.adjusted(PAD, 0, -PAD, -1), index, row)
        painter.restore()

    def paint_ground(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        """The ground of a row: lamp where the keyboard is, inset under the hand."""
        now = theme.current()
        current = index.row() == self._table.currentIndex().row()
        if current:
            painter.fillRect(rect, now.colour("lamp"))
            if index.column() == 0:
                painter.fillRect(QRectF(rect.left(), rect.top(), 4, rect.height()), now.colour("indigo"))
        elif index.row() == self._table.hovered:
            painter.fillRect(rect, now.colour("inset"))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), now.colour("line"))

    def paint_cell(self, painter: QPainter, rect: QRectF, index: Index, row: Any) -> None:
        """One line of text; a name stands in semibold on the current row."""
        now = theme.current()
        column = self._table.column(index.column())
        current = index.row() == self._table.currentIndex().row()
        weight = "semibold" if column.name and current else None
        if column.name and ink.width(column.text(row), now.font("body", "semibold")) > rect.width():
            paint_long(painter, rect, column.text(row))
            return
        ink.text(
            painter,
            rect,
            column.text(row),
            now.font("body", weight),
            now.colour("ink2" if column.second else "ink"),
            ink.RIGHT if column.right else ink.LEFT,
            may_cut=not column.name,
        )

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """As high as a row of the theme."""
        return QSize(80, self._table.row_height)


def paint_long(painter: QPainter, rect: QRectF, name: str) -> None:
    """Paint a name that is longer than its room on two smaller lines; what needs three is no name."""
    now = theme.current()
    font, tall = now.font("note"), now.scaled(20)
    lines = lines_of(name, font, rect.width())
    if len(lines) > 2:
        ink.text(painter, rect, name, now.font(), now.colour("ink"), may_cut=True)
        return
    top = rect.center().y() - tall * len(lines) / 2
    for place, (first, last) in enumerate(lines):
        box = QRectF(rect.left(), top + place * tall, rect.width(), tall)
        ink.text(painter, box, name[first:last], font, now.colour("ink"))


class TableView(QTableView):
    """The view inside the card."""

    hovered = -1
    opened = Signal(int)
    """Enter on a row."""
    ring = False

    def __init__(self, rows: Rows[Any], name: str, row_height: int | None = None) -> None:
        """Show rows.

        Args:
            rows: the model.
            name: for screen readers.
            row_height: pixels; a row of the theme when left out.
        """
        super().__init__()
        self.row_height = row_height or theme.current().row
        self.setModel(rows)
        self._rows = rows
        self.setAccessibleName(name)
        self.setItemDelegate(TableDelegate(self))
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.viewport().setAutoFillBackground(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.row_height)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.head_end = HeadEnd(self)
        self.setHorizontalHeader(TableHead(self))
        self.addScrollBarWidget(self.head_end, Qt.AlignmentFlag.AlignTop)
        self.hidden_second = False

    def column(self, place: int) -> Column[Any]:
        """The column at a place."""
        return self._rows.columns[place]

    def stand(self, row: int) -> None:
        """Have a row be the current one, in view."""
        index = self._rows.index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Repaint the old and the new row only."""
        super().currentChanged(current, previous)
        for index in (current, previous):
            if index.isValid():
                top = self.rowViewportPosition(index.row())
                self.viewport().update(0, top, self.viewport().width(), self.row_height)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Nothing is selected; the current row is what counts."""
        super().selectionChanged(selected, deselected)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the current row; other keys of the house go on to the page."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
            return
        moves = {
            Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home,
            Qt.Key.Key_End,
        }  # fmt: skip
        if Qt.Key(event.key()) in moves:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End are the first and the last row, not the ends of this one."""
        actions = QAbstractItemView.CursorAction
        ends = {actions.MoveHome: 0, actions.MoveEnd: self._rows.rowCount() - 1}
        if action in ends:
            return self._rows.index(ends[action], max(0, self.currentIndex().column()))
        return super().moveCursor(action, modifiers)

    def keyboardSearch(self, _search: str) -> None:
        """Letters are for the page's search field."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the row under the hand."""
        self._hover(self.rowAt(round(event.position().y())))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The hand is gone."""
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            old, self.hovered = self.hovered, row
            for place in (old, row):
                if place >= 0:
                    top = self.rowViewportPosition(place)
                    self.viewport().update(0, top, self.viewport().width(), self.row_height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give every column its width; what is left goes to the one that takes it."""
        super().resizeEvent(event)
        self.lay_columns()

    def lay_columns(self) -> None:
        """Share the width out; second facts go before a name is cut."""
        now, columns = theme.current(), self._rows.columns
        room = self.viewport().width()
        wide = [now.scaled(column.width) for column in columns]
        shown = list(range(len(columns)))
        least = now.scaled(220)
        for place in reversed(range(len(columns))):
            taking = [n for n in shown if not columns[n].width]
            if not taking or room - sum(wide[n] for n in shown) >= least * len(taking):
                break
            if columns[place].second and place in shown:
                shown.remove(place)
        taking = [n for n in shown if not columns[n].width]
        left = max(0, room - sum(wide[n] for n in shown))
        for place in range(len(columns)):
            self.setColumnHidden(place, place not in shown)
            own = left // len(taking) if place in taking else wide[place]
            self.setColumnWidth(place, own)


def _rounded_above(box: QRectF) -> QPainterPath:
    """A box with the card's round corners at its top."""
    made = QPainterPath()
    made.addRoundedRect(box.adjusted(0, 0, 0, RADIUS), RADIUS - 1, RADIUS - 1)
    return made


class HeadEnd(QWidget):
    """Where the head goes on above the scroll bar."""

    def __init__(self, table: TableView) -> None:
        """For one table."""
        super().__init__(table)
        self._table = table
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as the head."""
        head = self._table.horizontalHeader()
        return QSize(0, 0 if head.isHidden() else head.height())

    def minimumSizeHint(self) -> QSize:
        """No lower."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the head's ground up to the card's corner."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        painter.setClipPath(_rounded_above(box.adjusted(-RADIUS, 0, 0, 0)))
        painter.fillRect(box, theme.current().colour("inset"))


class TableHead(QHeaderView):
    """The head of a table: inset, rounded with its card."""

    def __init__(self, table: TableView) -> None:
        """For one table."""
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFixedHeight(theme.current().scaled(42))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground once and each head's words."""
        now = theme.current()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.viewport().rect())
        goes_on = RADIUS if self._table.head_end.isVisible() else 0
        painter.setClipPath(_rounded_above(box.adjusted(0, 0, goes_on, 0)))
        painter.fillRect(box, now.colour("inset"))
        for place in range(self.count()):
            if not self.isSectionHidden(place):
                left = self.sectionViewportPosition(place)
                rect = QRectF(left + PAD, 0, self.sectionSize(place) - 2 * PAD, self.height())
                self.paint_head(painter, rect, place)

    def paint_head(self, painter: QPainter, rect: QRectF, place: int) -> None:
        """Paint one column's head."""
        now = theme.current()
        column = self._table.column(place)
        align = ink.RIGHT if column.right else ink.LEFT
        ink.text(painter, rect, column.head, now.font("note"), now.colour("ink2"), align, may_cut=True)


class Table(Card):
    """The card round a table; its own keyboard place is the current row."""

    def __init__(self, view: TableView, parent: QWidget | None = None) -> None:
        """Put a view into a card."""
        super().__init__(parent)
        self.view = view
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(1, 1, 1, 8)
        self.column.setSpacing(0)
        self.column.addWidget(view)
        self.setFocusProxy(view)
