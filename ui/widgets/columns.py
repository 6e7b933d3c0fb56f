"""Columns of cards beside each other, below each other when it is tight; all of it scrolls."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.scrolled import Scrolled


class Columns(QScrollArea):
    """Cards in columns."""

    def __init__(self, *columns: Sequence[QWidget]) -> None:
        """Each column's cards, from the top."""
        super().__init__()
        inner = Scrolled()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(16)
        for cards in columns:
            column = QVBoxLayout()
            column.setSpacing(14)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            self._columns.addLayout(column, 1)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inner)

    def fold(self, *, compact: bool) -> None:
        """One column when it is tight, or when the letters are large."""
        large = theme.current().px("body") > 20
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.TopToBottom if compact or large else ways.LeftToRight)
