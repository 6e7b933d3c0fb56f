"""A card whose inside scrolls when there is no room for all of it; never sideways."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.card import Card
from ui.widgets.scrolled import Scrolled


class ScrollCard(Card):
    """Whoever uses it fills `column`; what the keyboard comes to is scrolled into view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(parent)
        now = theme.current()
        inside = Scrolled()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(now.scaled(16), now.scaled(4), now.scaled(16), now.scaled(8))
        self.column.setSpacing(now.scaled(4))
        self._area = QScrollArea()
        self._area.setWidget(inside)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 4, 1, 4)
        whole.addWidget(self._area)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def turn(self, pages: int) -> None:
        """Scroll so many rooms on."""
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + pages * bar.pageStep())

    def _follow(self, _old: QObject | None, new: QObject | None) -> None:
        if isinstance(new, QWidget) and self.isVisible() and self.isAncestorOf(new):
            self._see(new)
            # what was said on leaving a field above it has its height only now
            QTimer.singleShot(0, self, self._see_again)

    def _see(self, where: QWidget) -> None:
        self._area.ensureWidgetVisible(where, 0, theme.current().scaled(40))

    def _see_again(self) -> None:
        here = self.focusWidget()
        if here is not None and here.hasFocus():
            self._see(here)
