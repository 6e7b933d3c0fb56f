"""Fields that few people need: one line that says what is inside, and opens it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.jump import Jump


class FoldHead(Jump):
    """The line; its caret says whether what is below it is open."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        """A line over something folded.

        Args:
            words: what is inside.
            parent: owner.
        """
        super().__init__(words, "caret-right", tone="indigo", parent=parent)
        self._title = words
        self.turn(open_=False)

    def turn(self, *, open_: bool) -> None:
        """Show whether it is open, and say it to who cannot see."""
        self._icon = "caret-down" if open_ else "caret-right"
        self.stand("", self.tr("เปิดอยู่") if open_ else self.tr("พับอยู่"))

    def name(self, words: str) -> None:
        """Say what is inside."""
        self._title = words
        self.tell("")

    def tell(self, inside: str) -> None:
        """Say behind the title what stands inside; nothing when nothing does."""
        self.setText(f"{self._title} · {inside}" if inside else self._title)
        self.turn(open_=self._icon == "caret-down")
        self.updateGeometry()


class Fold(QWidget):
    """A line and what it opens; that is made when it is wanted for the first time."""

    opened = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        """Folded.

        Args:
            words: what is inside.
            parent: owner.
        """
        super().__init__(parent)
        self.head = FoldHead(words)
        self._body: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self.head)
        self.head.clicked.connect(lambda _on=False: self.turn(open_=not self.is_open))

    @property
    def is_open(self) -> bool:
        """Whether what is inside can be seen."""
        return self._body is not None and not self._body.isHidden()

    @property
    def is_made(self) -> bool:
        """Whether what is inside was ever wanted."""
        return self._body is not None

    def make(self) -> QWidget:
        """What is inside; heirs make it."""
        raise NotImplementedError

    def turn(self, *, open_: bool) -> None:
        """Open or fold it."""
        if open_ and self._body is None:
            self._body = self.make()
            self._column.addWidget(self._body)
            self.opened.emit()
        if self._body is not None:
            self._body.setVisible(open_)
        self.head.turn(open_=open_)
