"""A number of which only the ends are shown, until somebody types another or asks to see it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from ui import theme
from ui.widgets import ink
from ui.widgets.line_edit import LineEdit

PAD = 12


class MaskedEdit(QWidget):
    """A line whose mask goes when somebody begins to type."""

    changed = Signal()
    left = Signal()
    """The keyboard went elsewhere."""
    wanted = Signal()
    """Show the whole number."""

    def __init__(self, parent: QWidget | None = None, *, may_ask: bool = True) -> None:
        """Empty.

        Args:
            parent: owner.
            may_ask: whether the whole number can be asked for.
        """
        super().__init__(parent)
        self._mask, self._masked, self._clear, self._may_ask = "", False, False, may_ask
        self.line = _Line()
        self.ask = _Ask(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.line)
        self.setFocusProxy(self.line)
        self.line.begun.connect(self._begin)
        self.line.textEdited.connect(self._edited)
        self.line.editingFinished.connect(self.left)
        self.ask.clicked.connect(self._show_or_hide)
        self._offer()

    def typed(self) -> str:
        """What was typed; empty while nothing was."""
        return "" if self._masked or self._clear else self.line.text()

    @property
    def holds(self) -> bool:
        """Whether there is a number, seen or not."""
        return bool(self.line.text())

    def conceal(self, mask: str) -> None:
        """Show a number's mask; none begins an empty line."""
        self._mask = mask
        self._stand(mask, masked=bool(mask))

    def reveal(self, number: str) -> None:
        """Show the whole number; it counts as typed only when somebody changes it."""
        self._stand(number, clear=True)

    def put(self, text: str) -> None:
        """Show what was typed: a draft."""
        self._stand(text)

    def _stand(self, text: str, *, masked: bool = False, clear: bool = False) -> None:
        self._masked, self._clear = masked, clear
        self.line.masked = masked
        self.line.put(text)
        self._offer()

    def _begin(self) -> None:
        """Somebody types: the mask is no longer what stands."""
        self._stand("")

    def _edited(self) -> None:
        self._clear = False
        self._offer()
        self.changed.emit()

    def _show_or_hide(self) -> None:
        if self._clear:
            self.conceal(self._mask)
        else:
            self.wanted.emit()

    def _offer(self) -> None:
        self.ask.say(self.tr("ซ่อน") if self._clear else self.tr("แสดง"), self.accessibleName())
        self.ask.setVisible(self._may_ask and (self._masked or self._clear))
        self.line.keep_free(self.ask.sizeHint().width() if not self.ask.isHidden() else 0)

    def setAccessibleName(self, name: str) -> None:
        """The line is what a reader stops at."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)
        self._offer()

    def mark_wrong(self, wrong: bool) -> None:  # noqa: FBT001  (a state, as Qt's own setters)
        """Show by its edge that something is to be mended."""
        self.line.mark_wrong(wrong)


class _Line(LineEdit):
    """The line; it says when typing begins on a mask."""

    begun = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.masked = False
        self._free = 0

    def keep_free(self, pixels: int) -> None:
        """Leave room at the right for what stands there."""
        self._free = pixels
        self.setTextMargins(0, 0, pixels, 0)
        self._lay()

    def _lay(self) -> None:
        for ask in self.findChildren(_Ask):
            ask.setGeometry(self.width() - self._free, 0, self._free, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        writes = bool(event.text()) and event.text().isprintable()
        if self.masked and (writes or event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}):
            self.begun.emit()
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if self.masked and (event.commitString() or event.preeditString()):
            self.begun.emit()
        super().inputMethodEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self.masked:
            self.begun.emit()
        super().insertFromMimeData(source)


class _Ask(QAbstractButton):
    """The word at the end of the line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def say(self, words: str, about: str) -> None:
        self.setText(words)
        self.setAccessibleName(f"{words} {about}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        now = theme.current()
        wide = ink.width(self.text(), now.font("note", "medium")) + 2 * PAD
        return QSize(max(round(wide), now.row), now.row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        colour = now.colour("indigo_hover" if self.underMouse() else "indigo")
        rect = QRectF(self.rect())
        ink.text(QPainter(self), rect, self.text(), now.font("note", "medium"), colour, ink.CENTRE)
