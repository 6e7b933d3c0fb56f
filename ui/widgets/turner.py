"""‹ a span of time ›: one control, turned by ← → or by its two buttons."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui import theme
from ui.widgets import ink
from ui.widgets.button import Button

LEAST = 200
"""Width of the words in pixels at a body of 18, so that the buttons stay where they are."""


class Turner(QWidget):
    """The span that is looked at, and the ways to the one before and after."""

    turned = Signal(int)
    """-1 or +1."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Without words.

        Args:
            name: what is turned, for screen readers.
            parent: owner.
        """
        super().__init__(parent)
        self._name, self._words = name, ""
        self.before = Button("", icon="caret-left", parent=self)
        self.after = Button("", icon="caret-right", parent=self)
        self.before.setAccessibleName(self.tr("ย้อนไป"))
        self.after.setAccessibleName(self.tr("ถัดไป"))
        for button, by in ((self.before, -1), (self.after, 1)):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrows do the same
            button.clicked.connect(lambda _on=False, by=by: self.turned.emit(by))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.before)
        row.addStretch(1)
        row.addWidget(self.after)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def say(self, words: str) -> None:
        """Show a span."""
        self._words = words
        self.setAccessibleName(f"{self._name} {words}".strip())
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """What it shows."""
        return self._words

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """← → turn it; a side that is not open says why."""
        button = {Qt.Key.Key_Left: self.before, Qt.Key.Key_Right: self.after}.get(Qt.Key(event.key()))
        if button is None:
            super().keyPressEvent(event)
        else:
            button.click_or_say()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the words brings the keyboard here."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Light the words."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put the light out."""
        super().focusOutEvent(event)
        self.update()

    def sizeHint(self) -> QSize:
        """Two squares and the words."""
        now = theme.current()
        wide = max(ink.width(self._words, now.font("section")) + 24, now.scaled(LEAST))
        return QSize(round(wide) + 2 * (now.row + 4), now.row)

    def minimumSizeHint(self) -> QSize:
        """The words are never cut."""
        now = theme.current()
        wide = ink.width(self._words, now.font("body", "semibold")) + 12
        return QSize(round(wide) + 2 * (now.row + 4), now.row)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words between the buttons."""
        now, painter = theme.current(), QPainter(self)
        room = QRectF(self.rect()).adjusted(now.row + 4, 0, -now.row - 4, 0)
        if self.hasFocus():
            ink.rounded(painter, room, 8, now.colour("lamp"))
        large = now.font("section")
        fits = ink.width(self._words, large) <= room.width()
        font = large if fits else now.font("body", "semibold")
        ink.text(painter, room, self._words, font, now.colour("ink"), ink.CENTRE)
