"""Everybody as a square: who is marked and how, who is left, who is next; a click goes there.

The squares are a picture of the sheet for the eye and the mouse; the keyboard has the sheet itself, so
they take no focus. A screen reader finds each square with its person's line.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.attendance import Line
from ui import theme, words
from ui.widgets import ink, marks
from ui.widgets.roll_lines import NOWHERE, Index

IN_A_ROW: Final = 8
MANY: Final = 48
"""From so many people on the squares are small."""
SIDE, SMALL, GAP = 28, 24, 5
LEAST_ROWS: Final = 2
BAR: Final = 14
"""The width of a scroll bar."""


class _People(QAbstractListModel):
    """The lines behind the squares."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.lines: Sequence[Line] = ()
        self.numbers: Mapping[bytes, int] = {}
        self.of = 0

    def show(self, lines: Sequence[Line], numbers: Mapping[bytes, int], of: int) -> None:
        before, self.numbers, self.of = self.lines, numbers, of
        if len(before) != len(lines):
            self.beginResetModel()
            self.lines = lines
            self.endResetModel()
            return
        self.lines = lines
        for row, (old, new) in enumerate(zip(before, lines, strict=True)):
            if old is not new and old != new:
                self.dataChanged.emit(self.index(row), self.index(row))

    def number(self, row: int) -> int:
        return self.numbers.get(self.lines[row].learner, 0)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.AccessibleTextRole or not 0 <= index.row() < len(self.lines):
            return None
        line = self.lines[index.row()]
        mark = words.mark_said(line.status, line.minutes, self._language)
        return words.line_spoken(line.name, mark, self.number(index.row()), self.of, self._language)


class _Squares(QStyledItemDelegate):
    """Paints one square."""

    def __init__(self, seats: Seats, people: _People) -> None:
        super().__init__(seats)
        self._seats, self._people = seats, people

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now, side = theme.current(), self._seats.side
        line = self._people.lines[index.row()]
        box = QRectF(option.rect.left(), option.rect.top(), side, side)
        current = line.learner == self._seats.current
        if line.status:
            marks.paint_tile(painter, box, line.status, small=True)
            if current:
                ink.rounded(painter, box, marks.RADIUS, None, now.colour("indigo"), thick=2)
            return
        ground, edge = ("lamp", "indigo") if current else ("surface", "edge")
        thick = 2 if current else 1
        ink.rounded(painter, box, marks.RADIUS, now.colour(ground), now.colour(edge), thick=thick)
        number = str(self._people.number(index.row()))
        colour = now.colour("ink" if current else "ink2")
        ink.text(painter, box, number, now.font("key", "medium"), colour, ink.CENTRE, may_cut=True)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self._seats.pitch, self._seats.pitch)


class Seats(QListView):
    """The squares, eight in a row."""

    chosen = Signal(object)
    """The learner whose square was clicked."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """Nobody yet.

        Args:
            language: of what a screen reader says.
            parent: owner.
        """
        super().__init__(parent)
        self.current: bytes | None = None
        self._tight = False
        self._measured = (-1, 0)
        self._people = _People(language, self)
        self.setModel(self._people)
        self.setItemDelegate(_Squares(self, self._people))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSpacing(0)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setStyleSheet("QListView { background: transparent; border: 0; padding: 0; }")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("ที่นั่ง คนละหนึ่งช่อง"))
        self.clicked.connect(self._clicked)

    @property
    def side(self) -> int:
        """The side of a square in pixels."""
        small = self._tight or len(self._people.lines) >= MANY
        return theme.current().scaled(SMALL if small else SIDE)

    @property
    def pitch(self) -> int:
        """From one square to the next, in pixels."""
        return self.side + theme.current().scaled(GAP)

    def show_lines(self, lines: Sequence[Line], numbers: Mapping[bytes, int], of: int) -> None:
        """Show these people, with their numbers on a sheet of so many."""
        self._people.show(lines, numbers, of)
        self._measure()

    @property
    def roomy(self) -> int:
        """How high all rows of the larger squares would be, in pixels."""
        return self._rows() * (theme.current().scaled(SIDE) + theme.current().scaled(GAP))

    def tighten(self, *, tight: bool) -> None:
        """Take the small squares, or those that fit the number of people."""
        if tight != self._tight:
            self._tight = tight
            self._measure()

    def _rows(self) -> int:
        return max(-(-len(self._people.lines) // IN_A_ROW), 1)

    def _measure(self) -> None:
        """Lay the squares out anew, where their number or their size is another."""
        lines = self._people.lines
        if (len(lines), self.pitch) == self._measured:
            return
        self._measured = (len(lines), self.pitch)
        self.setGridSize(QSize(self.pitch, self.pitch))
        self.setFixedWidth(min(max(len(lines), 1), IN_A_ROW) * self.pitch + BAR + 2)
        self._need_bar()
        self.updateGeometry()

    def light(self, learner: bytes | None) -> None:
        """Show whose row is the current one."""
        if learner == self.current:
            return
        before, self.current = self.current, learner
        for row, line in enumerate(self._people.lines):
            if line.learner in (before, learner):
                index = self._people.index(row)
                self.update(index)
                if line.learner == learner:
                    self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(self._people.lines[index.row()].learner)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A scroll bar only where rows are out of sight: its coming must not move the squares."""
        super().resizeEvent(event)
        self._need_bar()

    def _need_bar(self) -> None:
        needed = self.sizeHint().height() > self.height()
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOn if needed else policy.ScrollBarAlwaysOff
        )

    def sizeHint(self) -> QSize:
        """As high as all its rows."""
        return QSize(self.width(), self._rows() * self.pitch)

    def minimumSizeHint(self) -> QSize:
        """It scrolls when it must."""
        return QSize(self.pitch, min(self._rows(), LEAST_ROWS) * self.pitch)
