"""A stack of views that is no larger than the one it shows; Qt's own is as large as the largest."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget


class Views(QStackedWidget):
    """One of several views."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """No views yet."""
        super().__init__(parent)
        self.currentChanged.connect(lambda _place: self.updateGeometry())

    def sizeHint(self) -> QSize:
        """What the shown view wants."""
        shown = self.currentWidget()
        return shown.sizeHint() if shown is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """What the shown view needs."""
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else super().minimumSizeHint()
