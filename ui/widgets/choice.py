"""A drop-down of a few answers, with room for Thai marks and our own caret."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QListView,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from ui import icons, theme

WIDEST = 420
"""Pixels at normal size that a list of answers claims for itself at most."""


class Choice(QComboBox):
    """A list of answers of which one stands."""

    def __init__(
        self, answers: Sequence[tuple[Hashable, str]] = (), parent: QWidget | None = None
    ) -> None:
        """Offer answers.

        Args:
            answers: (value, words) in their order.
            parent: owner.
        """
        super().__init__(parent)
        self.setView(QListView(self))
        self.setMinimumHeight(theme.current().row)
        self.setMaxVisibleItems(9)
        self.offer(answers)

    def offer(self, answers: Sequence[tuple[Hashable, str]]) -> None:
        """Offer other answers; the one that stands stays, when it is still among them."""
        standing = self.value()
        self.blockSignals(True)
        self.clear()
        for value, words in answers:
            self.addItem(words, value)
        self.choose(standing)
        self.blockSignals(False)

    def value(self) -> object:
        """The answer that stands."""
        return self.currentData()

    def choose(self, value: object) -> None:
        """Have an answer stand; the first one when it is not offered."""
        for place in range(self.count()):
            if self.itemData(place) == value:
                self.setCurrentIndex(place)
                return
        self.setCurrentIndex(0 if self.count() else -1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A turn of the wheel scrolls the page, it never changes an answer by accident."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with ↓ opens the list; F4 is the house's, Enter goes on."""
        if event.key() in {Qt.Key.Key_F4, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
            return
        super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Wide enough for most answers; a long file name does not push the page apart."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), theme.current().scaled(WIDEST)), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  (Qt's own way of calling)
        """Paint Qt's box and our caret; of an answer that is too long the middle is left out."""
        painter, box_of = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(box_of)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, box_of, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        words = self.fontMetrics().elidedText(
            box_of.currentText, Qt.TextElideMode.ElideMiddle, room.width() - 4
        )
        box_of.currentText = words
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, box_of)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, box_of)
        now = theme.current()
        side = now.scaled(20)
        box = QRectF(self.width() - side - 12, (self.height() - side) / 2, side, side)
        icons.paint(painter, box, "caret-down", "regular", now.hex("ink2"))
