"""The lines of a roll as Qt's views and screen readers ask for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.attendance import PARTLY, Line
from ui import words
from ui.widgets import marks

NUMBER, NAME, NICKNAME, FIRST_MARK = 0, 1, 2, 3
COLUMNS: Final = FIRST_MARK + len(marks.LOOKS)
NOWHERE: Final = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class RollLines(QAbstractTableModel):
    """What is shown of one roll."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        """Nobody yet.

        Args:
            language: of what is said.
            parent: owner.
        """
        super().__init__(parent)
        self.lines: Sequence[Line] = ()
        self.short = False
        """Whether minutes stand without their unit."""
        self.tight = False
        """Whether a mark's word is left to its column's head."""
        self.chances: Mapping[bytes, tuple[str, str, str]] = {}
        """Whom to warn of: the words, their tone and their icon."""
        self._language = language
        self._numbers: Mapping[bytes, int] = {}
        self._of = 0
        self._places: dict[bytes, int] = {}

    def show(self, lines: Sequence[Line], numbers: Mapping[bytes, int], of: int) -> bool:
        """Show lines; whether other people, or the same in other places, are shown now."""
        before, self._numbers, self._of = self.lines, numbers, of
        if [line.learner for line in before] == [line.learner for line in lines]:
            self.lines = lines
            for row, (old, new) in enumerate(zip(before, lines, strict=True)):
                if old is not new and old != new:
                    self.dataChanged.emit(self.index(row, 0), self.index(row, COLUMNS - 1))
            return False
        self.beginResetModel()
        self.lines = lines
        self._places = {line.learner: row for row, line in enumerate(lines)}
        self.endResetModel()
        return True

    def line(self, row: int) -> Line | None:
        """The line of a row, if there is one."""
        return self.lines[row] if 0 <= row < len(self.lines) else None

    def place(self, learner: bytes) -> int | None:
        """The row somebody stands in, if they are shown."""
        return self._places.get(learner)

    def number(self, line: Line) -> int:
        """Somebody's number on the whole sheet."""
        return self._numbers.get(line.learner, 0)

    def spoken(self, line: Line) -> str:
        """`นางญาณี ฐิติกุล สาย 15 นาที แถว 28 จาก 40`."""
        mark = words.mark_said(line.status, line.minutes, self._language)
        if line.learner in self.chances:
            mark = f"{mark} {self.chances[line.learner][0]}"
        return words.line_spoken(line.name, mark, self.number(line), self._of, self._language)

    # --- Qt -------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many are shown."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Number, name, nickname and the five marks."""
        return 0 if parent.isValid() else COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What stands in a cell, and what a screen reader says of it."""
        line = self.line(index.row())
        if line is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(line, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._told(line, index.column())
        return None

    def _shown(self, line: Line, column: int) -> str:
        if column < FIRST_MARK:
            return (str(self.number(line)), line.name, line.nickname or "")[column]
        status = marks.LOOKS[column - FIRST_MARK].status
        if line.status != status:
            return ""
        if self.tight and not (line.minutes and status in PARTLY):
            return ""
        return marks.said(status, line.minutes, self._language, short=self.short)

    def _told(self, line: Line, column: int) -> str:
        if column == NAME:
            return self.spoken(line)
        if column < FIRST_MARK:
            return self._shown(line, column) or "–"
        status = marks.LOOKS[column - FIRST_MARK].status
        word = words.mark_said(status, line.minutes if line.status == status else None, self._language)
        return words.cell_spoken(word, line.status == status, self._language)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The heads of the columns; a row is headed by its person, for who cannot see the sheet."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            line = self.line(section)
            return line.name if line else None
        if section < FIRST_MARK:
            return (self.tr("ที่"), self.tr("ชื่อ นามสกุล"), self.tr("ชื่อเล่น"))[section]
        return words.mark_word(marks.LOOKS[section - FIRST_MARK].status, self._language)
