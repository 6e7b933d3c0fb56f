"""A table in which a row may be higher than the others, because a name needs more lines."""

from __future__ import annotations

from typing import Any

from ui.rows import Rows
from ui.widgets.table import Index, TableView


class HighRowsView(TableView):
    """Remembers which rows are higher, and paints the whole of them."""

    def __init__(self, rows: Rows[Any], name: str, row_height: int | None = None) -> None:
        """As `TableView`; every row is as high as the others at first."""
        self._high: set[int] = set()
        super().__init__(rows, name, row_height)

    def _raise(self, row: int, tall: int) -> None:
        """Give a row its height, in pixels."""
        if tall != self.row_height or row in self._high:
            self.setRowHeight(row, tall)
            self._high.add(row)

    def _lower_all(self) -> None:
        for row in self._high:
            if row < self._rows.rowCount():
                self.setRowHeight(row, self.row_height)
        self._high = set()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Paint the whole of a high row anew."""
        super().currentChanged(current, previous)
        for index in (current, previous):
            self._repaint(index.row())

    def _hover(self, row: int) -> None:
        before = self.hovered
        super()._hover(row)
        for place in {before, row}:
            self._repaint(place)

    def _repaint(self, row: int) -> None:
        if row in self._high:
            top = self.rowViewportPosition(row)
            self.viewport().update(0, top, self.viewport().width(), self.rowHeight(row))
