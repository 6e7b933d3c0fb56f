"""One table model for all lists: plain frozen rows, columns as data.

A long list is asked for in windows: `LongRows` knows how many there are and fetches what is looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
ROW_ROLE: Final = Qt.ItemDataRole.UserRole
"""The whole row behind an index, for a delegate."""
NOWHERE: Final = QModelIndex()


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """One column: its head, what it shows of a row, and how it stands."""

    head: str
    text: Callable[[T], str]
    width: int = 0
    """Pixels at a body of 18 px; 0 takes what is left."""
    right: bool = False
    second: bool = False
    """A second fact: in the quieter colour, and the first to go when room is short."""
    name: bool = False
    """A person's name: never cut while a lesser column stands."""


class Rows(QAbstractTableModel, Generic[T]):
    """A list held in memory."""

    def __init__(
        self,
        columns: Sequence[Column[T]],
        spoken: Callable[[T], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Start empty.

        Args:
            columns: from left to right.
            spoken: what a screen reader says of a whole row.
            parent: owner.
        """
        super().__init__(parent)
        self.columns = tuple(columns)
        self._spoken = spoken
        self._rows: list[T] = []

    def set(self, rows: Sequence[T]) -> None:
        """Show these rows; the same number of rows keeps the view where it is."""
        if len(rows) == len(self._rows):
            self._rows = list(rows)
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self.columns) - 1))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def put(self, place: int, row: T) -> None:
        """Show one row anew."""
        self._rows[place] = row
        self.dataChanged.emit(self.index(place, 0), self.index(place, len(self.columns) - 1))

    @property
    def rows(self) -> Sequence[T]:
        """What is shown."""
        return self._rows

    def row(self, place: int) -> T | None:
        """The row at a place, if there is one."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    # --- Qt -------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """How many columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a view or a screen reader asks of a cell."""
        row = self.row(index.row())
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            spoken = self._spoken(row) if self._spoken and index.column() == 0 else column.text(row)
            return spoken or column.head
        if role == Qt.ItemDataRole.TextAlignmentRole and column.right:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The heads of the columns."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].head
        return None


class LongRows(Rows[T]):
    """A list too long to hold: rows are fetched in windows around what is looked at."""

    wanted = Signal(int, int)
    """(first, count) of rows that are looked at and not there yet."""
    WINDOW: Final = 200
    AHEAD: Final = 40
    """So near to a window it is asked for: who walks with the arrows never comes to a gap."""
    KEPT: Final = 10
    """Windows that are held; the one that came first goes."""

    def __init__(
        self,
        columns: Sequence[Column[T]],
        spoken: Callable[[T], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Start empty."""
        super().__init__(columns, spoken, parent)
        self._count = 0
        self._held: dict[int, T] = {}
        self._windows: dict[int, None] = {}
        self._asked: set[int] = set()

    def reset(self, count: int) -> None:
        """There are so many rows now; none of them is known any more."""
        if count == self._count:
            self._asked.clear()  # what is shown stays until it has been read again
            return
        self.beginResetModel()
        self._count, self._held, self._windows = count, {}, {}
        self._asked.clear()
        self.endResetModel()

    def begin(self, count: int, first: int, rows: Sequence[T]) -> None:
        """Another list: there are so many, and one window of them has come along."""
        if count != self._count:
            self.beginResetModel()
            self._count = count
            self.endResetModel()
        self._held, self._windows, self._asked = {}, {}, {first}
        self.fill(first, rows)

    def fill(self, first: int, rows: Sequence[T]) -> None:
        """A window of rows has come."""
        self._held.update(enumerate(rows, first))
        for window in range(first - first % self.WINDOW, first + len(rows), self.WINDOW):
            self._windows.pop(window, None)
            self._windows[window] = None  # the newest stands last
        while len(self._windows) > self.KEPT:
            self._forget(next(iter(self._windows)))
        if rows:
            last = self.index(first + len(rows) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(first, 0), last)

    @property
    def held(self) -> Mapping[int, T]:
        """The rows that are here, by their places."""
        return self._held

    def _forget(self, window: int) -> None:
        del self._windows[window]
        self._asked.discard(window)
        for place in range(window, window + self.WINDOW):
            self._held.pop(place, None)

    def row(self, place: int) -> T | None:
        """The row at a place, if it is here; asks for its window if not."""
        if not 0 <= place < self._count:
            return None
        for near in (place, place - self.AHEAD, place + self.AHEAD):
            window = near - near % self.WINDOW
            if window not in self._asked and 0 <= window < self._count:
                self._asked.add(window)
                self.wanted.emit(window, self.WINDOW)
        return self._held.get(place)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many rows."""
        return 0 if parent.isValid() else self._count
