"""The search field: a glass at its left, a cross at its right, lamp-yellow while it has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from ui import icons, theme
from ui.widgets import ink
from ui.widgets.line_edit import LineEdit


class SearchField(QWidget):
    """Type to find; what is typed is told as it is typed."""

    typed = Signal(str)
    entered = Signal(str)
    """Enter was pressed on this text (it may be empty)."""
    moved = Signal(int)
    """↑ or ↓ (−1, 1), or a page (−10, 10): the list beside moves, the field keeps the keyboard."""

    def __init__(
        self, hint: str, name: str, parent: QWidget | None = None, *, big: bool = False
    ) -> None:
        """An empty field.

        Args:
            hint: shown while it is empty.
            name: for screen readers.
            parent: owner.
            big: as high as the big button.
        """
        super().__init__(parent)
        self._big = big
        self.line = LineEdit(hint=hint)
        self.line.setProperty("bare", True)
        self.line.setAccessibleName(name)
        self.line.installEventFilter(self)
        self._clear = QToolButton()
        self._clear.setStyleSheet("QToolButton { border: 0; background: transparent; }")
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.setAccessibleName(self.tr("ล้างคำค้น"))
        self._clear.setCursor(Qt.CursorShape.PointingHandCursor)
        self._clear.setFixedSize(theme.current().row, theme.current().row)
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.current().scaled(50), 0, 4, 0)
        row.setSpacing(0)
        row.addWidget(self.line, 1)
        row.addWidget(self._clear)
        self.setFocusProxy(self.line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.line.textEdited.connect(self._on_typed)

    def text(self) -> str:
        """What is typed."""
        return self.line.text()

    def put(self, words: str) -> None:
        """Put words in, as if typed."""
        self.line.setText(words)
        self._on_typed(words)

    def clear(self) -> None:
        """Empty the field."""
        if self.line.text():
            self.put("")

    def _on_typed(self, words: str) -> None:
        self._clear.setVisible(bool(words))
        self.typed.emit(words)

    def eventFilter(self, _line: object, event: QEvent) -> bool:
        """Enter, arrows and pages are for whoever shows the hits."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._takes(event)
        return False

    def _takes(self, event: QKeyEvent) -> bool:
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -10,
            Qt.Key.Key_PageDown: 10,
        }
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                self.entered.emit(self.line.text())
                return True
            return False
        step = steps.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.moved.emit(step)
            return True
        return False

    def sizeHint(self) -> QSize:
        """As high as a row, or as the big button."""
        now = theme.current()
        return QSize(now.scaled(280), now.big_button if self._big else now.row)

    def minimumSizeHint(self) -> QSize:
        """It may shrink in width only."""
        return QSize(theme.current().scaled(150), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, edge, glass and cross."""
        now = theme.current()
        painter = QPainter(self)
        lit = self.line.hasFocus()
        box = QRectF(self.rect())
        ink.rounded(painter, box, 8, now.colour("lamp" if lit else "surface"), now.colour("edge"))
        side = now.scaled(26)
        glass = QRectF(now.scaled(14), (self.height() - side) / 2, side, side)
        icons.paint(painter, glass, "magnifying-glass", "regular", now.hex("indigo" if lit else "ink2"))
        if not self._clear.isHidden():
            cross = QRectF(self._clear.geometry())
            inner = cross.adjusted(*(cross.width() * x for x in (0.25, 0.25, -0.25, -0.25)))
            icons.paint(painter, inner, "x", "regular", now.hex("ink2"))
