"""A few lines to type in: Enter begins another line, Tab goes on; it leaves the page its keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from ui import theme

LINES, FEWER, STEP, AIR = 3, 2, 1.5, 20
"""Lines that are seen, and of large letters; their height in sizes of the text, and the air."""
_PAGE = frozenset({Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class TextBox(QPlainTextEdit):
    """Some lines of text."""

    edited = Signal()
    """The keyboard left it, or Ctrl+Enter: what stands there is meant."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(theme.current().scaled(4))

    def text(self) -> str:
        """What stands there, lines parted by a line end."""
        return self.toPlainText()

    def put(self, words: str) -> None:
        """Have words stand there; what is the same keeps the cursor where it is."""
        if words != self.text():
            self.setPlainText(words)

    def sizeHint(self) -> QSize:
        """Three lines; of large letters two, because all else is larger too."""
        now = theme.current()
        lines = LINES if now.scaled(1000) <= 1000 else FEWER
        return QSize(now.scaled(200), round(now.px("body") * STEP * lines) + now.scaled(AIR))

    def minimumSizeHint(self) -> QSize:
        """It may be narrow, never lower."""
        return QSize(theme.current().scaled(120), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Undo and redo belong to the page when there is nothing of ours to take back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self.document().isRedoAvailable()
            if undo or redo:
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """PgUp and PgDn are the page's; Ctrl+Enter means what stands there."""
        if event.key() in _PAGE:
            event.ignore()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.edited.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What stands there is meant."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.edited.emit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """What is pasted loses its marks for breaking."""
        from desktop.thai.breaks import plain  # noqa: PLC0415  (after the first paint)

        self.insertPlainText(plain(source.text()))
