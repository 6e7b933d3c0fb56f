"""One line to type in; it leaves the keys of the house alone and keeps what is typed clean."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from ui import theme


class LineEdit(QLineEdit):
    """A line of text, as high as a row."""

    def __init__(self, words: str = "", parent: QWidget | None = None, *, hint: str = "") -> None:
        """Start with words in it.

        Args:
            words: what stands there.
            parent: owner.
            hint: shown while it is empty; never its only label.
        """
        super().__init__(words, parent)
        self.setPlaceholderText(hint)
        self.setMinimumHeight(theme.current().row)
        self.setMaxLength(2000)

    def event(self, event: QEvent) -> bool:
        """Undo and redo belong to the page when there is nothing of ours to take back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
            if undo or redo:
                event.ignore()
                return False
        return super().event(event)

    def put(self, words: str) -> None:
        """Have words stand there, seen from their beginning unless somebody is typing."""
        self.setText(words)
        if not self.hasFocus():
            self.setCursorPosition(0)

    def mark_wrong(self, wrong: bool) -> None:  # noqa: FBT001  (a state, as Qt's own setters)
        """Show by its edge that something is to be mended."""
        if bool(self.property("wrong")) != wrong:
            self.setProperty("wrong", wrong)
            self.style().unpolish(self)
            self.style().polish(self)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """What is pasted loses its marks for breaking, and line breaks become blanks."""
        from desktop.thai.breaks import plain  # noqa: PLC0415  (after the first paint)

        self.insert(" ".join(plain(source.text()).split()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down belong to the list beside; Qt would move the cursor to the ends."""
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            event.ignore()
            return
        super().keyPressEvent(event)
