"""What somebody learned, line by line, with its sum: what goes along in a move, and what comes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.widgets.card import Card, Line
from ui.widgets.lines import Lines

MOST = 40
"""So many lines are shown; the rest are counted."""


class LearnedCard(Card):
    """A head, the sum, a line for each thing learned, and what is to be known about all of them."""

    def __init__(self, head: str, parent: QWidget | None = None) -> None:
        """Nothing yet.

        Args:
            head: what the card is about.
            parent: owner.
        """
        super().__init__(parent)
        side = theme.current().scaled(18)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, 10, side, 14)
        column.setSpacing(4)
        self._sum = Lines("", weight="semibold", icon="notebook", tone="indigo")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._notes = QVBoxLayout()
        self._notes.setSpacing(2)
        column.addWidget(Lines(head, "section", weight="semibold"))
        column.addLayout(self._notes)
        column.addWidget(self._sum)
        column.addLayout(self._lines)

    def show_all(
        self,
        total: str,
        lines: Sequence[tuple[str, str]],
        more: str,
        notes: Sequence[tuple[str, str, str]] = (),
    ) -> None:
        """Show what there is.

        Args:
            total: of all.
            lines: (what was learned, where and how long) of each, at most `MOST` of them.
            more: how many there are beside these; empty when that is all.
            notes: (icon, its colour, sentence) over the lines.
        """
        for column in (self._lines, self._notes):
            _empty(column)
        for icon, tone, note in notes:
            self._notes.addWidget(Lines(note, icon=icon, tone=tone))
        self._sum.say(total)
        for title, told in lines:
            self._lines.addWidget(Line())
            self._lines.addWidget(Lines(title, weight="medium"))
            self._lines.addWidget(Lines(told, "note", colour="ink2"))
        if more:
            self._lines.addWidget(Lines(more, "note", colour="ink2"))


def _empty(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
