"""The page over the whole width, to read it letter by letter."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.lines import Lines
from ui.widgets.preview import Preview

_TURNS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}
_SCROLLS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class LargePage(QWidget):
    """One page at a time; arrows go through people, PgUp and PgDn up and down the page."""

    ring_radius = 12
    moved = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        """Nobody's yet."""
        super().__init__()
        self.preview = Preview(whole_width=True)
        self.preview.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._who = Lines("", weight="semibold", parent=self)
        self._which = Label("")
        before, after = Button("", "quiet", icon="caret-left"), Button("", "quiet", icon="caret-right")
        before.setAccessibleName(self.tr("คนก่อนหน้า"))
        after.setAccessibleName(self.tr("คนถัดไป"))
        back = Button(self.tr("ย่อกลับ"), icon="magnifying-glass-minus", key="Esc")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._who, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(before)
        row.addWidget(self._which)
        row.addWidget(after)
        row.addWidget(back)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setWidget(self.preview)
        self._card = Card(ground="inset")
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(12, 12, 4, 12)
        inside.addWidget(self._scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._card, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("วุฒิบัตรขยาย"))
        before.clicked.connect(lambda: self.moved.emit(-1))
        after.clicked.connect(lambda: self.moved.emit(1))
        back.clicked.connect(self.left)
        self.preview.clicked.connect(self.left)

    def ring_rect(self) -> QRect:
        """The ring stands round the page."""
        return self._card.geometry()

    def say_who(self, name: str, which: str) -> None:
        """Say whose it is, and which of how many."""
        self._who.say(name)
        self._which.say(which)
        self.setAccessibleDescription(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Through people, and up and down the page."""
        key = Qt.Key(event.key())
        if key in _TURNS:
            self.moved.emit(_TURNS[key])
        elif key in _SCROLLS:
            bar = self._scroll.verticalScrollBar()
            bar.setValue(bar.value() + _SCROLLS[key] * bar.pageStep())
        else:
            super().keyPressEvent(event)
