"""What is known before paper is spent: a line each, with the deed that leads to the place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import icons, theme
from ui.widgets.button import Button
from ui.widgets.lines import Lines

ICON, GAP = 22, 10
TONES = {
    "ok": ("check-circle", "leaf"),
    "look": ("warning", "amber"),
    "stop": ("x-circle", "brick"),
    "issued": ("seal-check", "leaf"),
}


@dataclass(frozen=True, slots=True)
class Check:
    """One line."""

    tone: str
    words: str
    deed: str = ""
    """What the button says; empty for none."""
    key: str = ""
    """What the deed is about, told when it is pressed."""


class CheckLine(QWidget):
    """An icon, a sentence, and what can be done about it."""

    pressed = Signal(str)

    def __init__(self, check: Check, parent: QWidget | None = None) -> None:
        """Show one line."""
        super().__init__(parent)
        self._tone = check.tone
        self._lines = Lines(check.words, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.current().scaled(ICON + GAP), 0, 0, 0)
        row.setSpacing(theme.current().scaled(4))
        row.addWidget(self._lines, 1, Qt.AlignmentFlag.AlignVCenter)
        if check.deed:
            button = Button(check.deed, "quiet")
            button.setAccessibleDescription(check.words)
            button.clicked.connect(lambda: self.pressed.emit(check.key))
            row.addWidget(button)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon at the first line."""
        now = theme.current()
        side = now.scaled(ICON)
        first = round(now.px("body") * Lines.STEP) + Lines.AIR
        top = self._lines.y() + (first - side) / 2
        icon, colour = TONES[self._tone]
        icons.paint(QPainter(self), QRectF(0, top, side, side), icon, "fill", now.hex(colour))


class Checks(QWidget):
    """All lines; they are built again only when something else is to be said."""

    pressed = Signal(str)
    """The key of the line whose button was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing to say yet."""
        super().__init__(parent)
        self._shown: tuple[Check, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    @property
    def shown(self) -> tuple[Check, ...]:
        """What stands there."""
        return self._shown

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Say these."""
        if tuple(checks) == self._shown:
            return
        self._shown = tuple(checks)
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for check in checks:
            line = CheckLine(check, self)
            line.pressed.connect(self.pressed)
            self._column.addWidget(line)
