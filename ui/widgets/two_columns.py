"""Fields in two columns where there is room for two, one below the other where there is not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui import theme

ACROSS, DOWN = 20, 2


class TwoColumns(QWidget):
    """Rows of one or two widgets; a single one takes the whole width."""

    def __init__(self, enough: int, parent: QWidget | None = None) -> None:
        """No rows yet.

        Args:
            enough: from this width on there are two columns, in pixels at a body of 18.
            parent: owner.
        """
        super().__init__(parent)
        self._enough, self._columns = enough, 0
        self._rows: Sequence[Sequence[QWidget]] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(ACROSS)
        self._grid.setVerticalSpacing(DOWN)

    def put_rows(self, rows: Sequence[Sequence[QWidget]]) -> None:
        """Lay these out, from the top."""
        self._rows, self._columns = rows, 0
        self._lay_out(2)

    def _lay_out(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        place = 0
        for row in self._rows:
            step = columns if len(row) == 1 else 1
            for widget in row:
                at = (place // columns, place % columns, 1, step)
                self._grid.addWidget(widget, *at, Qt.AlignmentFlag.AlignTop)
                place += step
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold when it is narrow."""
        super().resizeEvent(event)
        self._lay_out(2 if self.width() >= theme.current().scaled(self._enough) else 1)

    def minimumSizeHint(self) -> QSize:
        """As high as it is at its width; Qt would take the height of its narrowest form."""
        return QSize(super().minimumSizeHint().width(), 0)
