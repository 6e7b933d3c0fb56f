"""A drop-down into which anything may be typed: the usual answers at hand, any other by keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ui import theme
from ui.widgets.choice import Choice

CARET = 44
"""Pixels at the right end that open the list, at a body of 18."""


class TypedChoice(Choice):
    """A line with a list."""

    changed = Signal()
    left = Signal()
    """The keyboard went elsewhere."""

    def __init__(self, answers: Sequence[str], parent: QWidget | None = None) -> None:
        """Offer answers; nothing stands yet.

        Args:
            answers: in their order.
            parent: owner.
        """
        super().__init__([(answer, answer) for answer in answers], parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setCompleter(None)  # type: ignore[arg-type]
        self.line.setProperty("bare", True)
        self.line.installEventFilter(self)
        self.line.textEdited.connect(lambda _text: self.changed.emit())
        self.activated.connect(lambda _place: self.changed.emit())
        self.line.editingFinished.connect(self.left)
        self.put("")

    @property
    def line(self) -> QLineEdit:
        """Where the answer stands as text."""
        line = self.lineEdit()
        assert line is not None  # noqa: S101  (it is editable from the start)
        return line

    def text(self) -> str:
        """What stands there."""
        return self.line.text()

    def put(self, text: str) -> None:
        """Have a text stand, whether it is offered or not."""
        self.setCurrentIndex(self.findText(text))
        self.line.setText(text)
        self.line.setCursorPosition(0)

    def mark_wrong(self, wrong: bool) -> None:  # noqa: FBT001  (a state, as Qt's own setters)
        """Show by its edge that something is to be mended."""
        self.setProperty("wrong", wrong)
        self.style().unpolish(self)
        self.style().polish(self)

    def setAccessibleName(self, name: str) -> None:
        """The line is what a reader stops at."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """A click on the caret opens the list."""
        if watched is self.line and isinstance(event, QMouseEvent):
            pressed = event.type() == QEvent.Type.MouseButtonPress
            if pressed and event.position().x() > self.line.width() - theme.current().scaled(CARET):
                self.setFocus(Qt.FocusReason.MouseFocusReason)
                self.showPopup()
                return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming by key, all of it is chosen, so that typing begins anew."""
        super().focusInEvent(event)
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            self.line.selectAll()
