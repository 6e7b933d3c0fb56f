"""The last line of a list: what can be done when nobody in it is meant, and the key that does it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui import icons, theme
from ui.widgets import ink

PAD, GAP, ICON = 20, 10, 22


class OfferLine(QAbstractButton):
    """One line with a key in its middle; a click anywhere does what the key does."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        """For a key."""
        super().__init__(parent)
        self._key, self._compact = key, False
        self._words = ("", "")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, before: str, after: str) -> None:
        """Say what stands before and behind the key."""
        self._words = (before, after)
        self.setText(f"{before} {self._key} {after}")
        self.setAccessibleName(self.text())
        self.update()

    def fold(self, compact: bool) -> None:  # noqa: FBT001  (a state of the frame)
        """Be no higher than a row."""
        self._compact = compact
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and space do it."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """As high as a row and a little air."""
        now = theme.current()
        return QSize(120, now.row if self._compact else now.scaled(56))

    def minimumSizeHint(self) -> QSize:
        """It never gets lower."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint icon, words, key and words; the line above it parts it from the list."""
        now = theme.current()
        painter = QPainter(self)
        if self.underMouse():
            painter.fillRect(self.rect(), now.colour("inset"))
        painter.fillRect(QRectF(0, 0, self.width(), 1), now.colour("line"))
        side, middle = now.scaled(ICON), self.height() / 2
        box = QRectF(now.scaled(PAD), middle - side / 2, side, side)
        icons.paint(painter, box, "info", "regular", now.hex("ink2"))
        left = box.right() + GAP
        left = self._write(painter, left, self._words[0]) + GAP
        left += ink.keycap(painter, left, middle, self._key, now.colour("ink2")) + GAP
        self._write(painter, left, self._words[1])

    def _write(self, painter: QPainter, left: float, words: str) -> float:
        now = theme.current()
        room = min(ink.width(words, now.font()) + 1, self.width() - left - PAD)
        rect = QRectF(left, 0, max(room, 0), self.height())
        ink.text(painter, rect, words, now.font(), now.colour("ink2"), may_cut=True)
        return left + room
