"""A line for a secret: hidden, until somebody asks to see it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from ui import theme
from ui.widgets.button import Button
from ui.widgets.line_edit import LineEdit


class SecretLine(QWidget):
    """What is typed stands as dots; แสดง beside it shows the letters."""

    changed = Signal()

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        """Hidden at first."""
        super().__init__(parent)
        self.line = LineEdit(words, self)
        self._button = Button("", icon="eye", parent=self)
        self._button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._button.clicked.connect(lambda: self.reveal(shown=self.is_hidden))
        self.line.textEdited.connect(self.changed)
        self.reveal(shown=False)

    def text(self) -> str:
        """What was typed."""
        return self.line.text()

    @property
    def is_hidden(self) -> bool:
        """Whether the letters are hidden."""
        return self.line.echoMode() == QLineEdit.EchoMode.Password

    def reveal(self, *, shown: bool) -> None:
        """Show the letters or hide them."""
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)
        self._button.wear("eye-slash" if shown else "eye")
        name = self.tr("ซ่อนตัวอักษร") if shown else self.tr("แสดงตัวอักษร")
        self._button.setAccessibleName(name)
        self._button.setToolTip(name)

    def mark_wrong(self, wrong: bool) -> None:  # noqa: FBT001  (a state, as Qt's own setters)
        """Show by its edge that something is to be mended."""
        self.line.mark_wrong(wrong)

    def setAccessibleName(self, name: str) -> None:
        """The line is what a reader stops at."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def setAccessibleDescription(self, words: str) -> None:
        """What is said of the line."""
        super().setAccessibleDescription(words)
        self.line.setAccessibleDescription(words)

    def sizeHint(self) -> QSize:
        """A line and a square."""
        now = theme.current()
        return QSize(now.scaled(320), now.row)

    def minimumSizeHint(self) -> QSize:
        """It may shrink in width only."""
        now = theme.current()
        return QSize(now.scaled(200), now.row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The line has what the button leaves."""
        super().resizeEvent(event)
        row, gap = theme.current().row, 8
        self.line.setGeometry(0, 0, self.width() - row - gap, row)
        self._button.setGeometry(self.width() - row, 0, row, row)


def strength(secret: str) -> str:
    """How hard a passphrase is to guess: `short`, `digits`, `weak`, `fair` or `good`.

    The shortest is what the desk takes (`desktop.store.keys`); the rest is advice.
    """
    if len(secret) < SHORTEST:
        return "short"
    if secret.isdecimal():
        return "digits"
    if len(secret) < 8 or len(set(secret)) < 4:
        return "weak"
    return "fair" if len(secret) < 14 else "good"


SHORTEST = 4
"""Letters of a passphrase; a test holds it beside the desk's own number."""
