"""The month of a date field: a list to the hand, a field to the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ui import words
from ui.widgets import date_text
from ui.widgets.choice import Choice

_BACK = frozenset({Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason})
"""The keyboard comes back to where it was."""


class MonthPart(Choice):
    """The list of months, into which anything may be typed."""

    def __init__(self, language: str, unknown: str, parent: QWidget) -> None:
        names = words.months(language)
        super().__init__([(0, unknown), *enumerate(names, 1)], parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setCompleter(None)  # type: ignore[arg-type]
        self.setMaxVisibleItems(13)
        self.line.setProperty("bare", True)
        self.line.setMaxLength(date_text.LONGEST)
        self.line.installEventFilter(self)

    @property
    def line(self) -> QLineEdit:
        """Where the month stands as text."""
        line = self.lineEdit()
        assert line is not None  # noqa: S101  (it is editable from the start)
        return line

    def typed(self) -> str:
        """The month's number, or what was typed that is none; empty when it is not known."""
        text = self.line.text()
        month = date_text.month_of(text)
        return text if month is None else str(month or "")

    def put(self, text: str) -> None:
        """Show a month by its number, or a text that is none."""
        month = date_text.month_of(text)
        if month is None:
            self.line.setText(text)
        else:
            self.setCurrentIndex(month)
            self.line.setText(self.itemText(month))
            self.line.setCursorPosition(0)

    def mark_wrong(self, wrong: bool) -> None:  # noqa: FBT001  (a state, as Qt's own setters)
        """Show by its edge that something is to be mended."""
        self.setProperty("wrong", wrong)
        self.style().unpolish(self)
        self.style().polish(self)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """A click anywhere opens the list: to a hand it is a list, to the keyboard a field."""
        if watched is self.line and event.type() == QEvent.Type.MouseButtonPress:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.showPopup()
            return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming by key, all of it is chosen, so that typing begins anew."""
        super().focusInEvent(event)
        if event.reason() not in _BACK:
            self.line.selectAll()
