"""A line to type in that offers what the centre used before: a place, somebody who teaches.

Whatever is typed may stay; the list only saves typing. ↓ (or Alt with ↓) opens it, Enter takes the lit
one, Esc closes it and keeps what was typed.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui import theme
from ui.widgets.line_edit import LineEdit

MOST = 7
"""Rows of the list; more scroll."""


class Suggest(LineEdit):
    """A line edit with completions from anywhere in the words."""

    def __init__(self, words: str = "", parent: QWidget | None = None, *, hint: str = "") -> None:
        """Offers nothing yet."""
        super().__init__(words, parent, hint=hint)
        self._names = QStringListModel(self)
        self._offer = QCompleter(self._names, self)
        self._offer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._offer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._offer.setMaxVisibleItems(MOST)
        self._list = QListView()
        self._offer.setPopup(self._list)
        self._list.setItemDelegate(_Row(self._offer))  # after the completer has set its own
        self.setCompleter(self._offer)

    def offer(self, names: Sequence[str]) -> None:
        """Offer these from now on."""
        self._names.setStringList(list(names))

    def setAccessibleName(self, name: str) -> None:
        """The list bears the same name."""
        super().setAccessibleName(name)
        self._list.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """↓ opens the list: all of it while nothing is typed."""
        if event.key() == Qt.Key.Key_Down and self._names.rowCount():
            self._offer.setCompletionPrefix(self.text())
            self._offer.complete()
            return
        super().keyPressEvent(event)


class _Row(QStyledItemDelegate):
    """A row as high as every other one."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(super().sizeHint(option, index).width(), theme.current().row)
