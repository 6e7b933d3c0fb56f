"""How many minutes somebody missed, typed or turned by fives: one line at the foot of the sheet."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui import keys, theme
from ui.widgets.button import Button
from ui.widgets.label import Label, strong
from ui.widgets.line_edit import LineEdit

STEP = 5


class MinutesLine(QWidget):
    """Name, − minutes +, and Enter keeps it."""

    told = Signal(object, int)
    """(learner, minutes)."""
    left = Signal()

    def __init__(self, unit: str = "", parent: QWidget | None = None) -> None:
        """Closed.

        Args:
            unit: what is counted; minutes when left out, which − and + turn by fives.
            parent: owner.
        """
        super().__init__(parent)
        now = theme.current()
        self._learner: bytes | None = None
        self._most = 0
        self._fresh = True
        self._who = Label("", colour="ink")
        self._who.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.line = LineEdit()
        self.line.setFixedWidth(now.scaled(76))
        self.line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.line.installEventFilter(self)
        self._keep = Button(self.tr("เก็บ"), key="Enter")
        self._keep.clicked.connect(self._tell)
        row = QHBoxLayout(self)
        row.setContentsMargins(now.scaled(17), 2, now.scaled(10), 2)
        row.setSpacing(now.scaled(8))
        row.addWidget(self._who, 1)
        if not unit:
            row.addWidget(self._turner("minus", self.tr("น้อยลง 5 นาที"), -STEP))
        row.addWidget(self.line)
        if not unit:
            row.addWidget(self._turner("plus", self.tr("มากขึ้น 5 นาที"), STEP))
        row.addWidget(Label(unit or self.tr("นาที")))
        row.addWidget(self._keep)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def _turner(self, icon: str, name: str, by: int) -> Button:
        button = Button("", icon=icon)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrows do the same
        button.setAutoRepeat(True)
        button.clicked.connect(lambda: self._turn(by))
        return button

    @property
    def is_open(self) -> bool:
        """Whether minutes are being told."""
        return self._learner is not None

    def open(self, learner: bytes, name: str, word: str, minutes: int, most: int) -> None:
        """Ask for somebody's minutes.

        Args:
            learner: whose.
            name: in full.
            word: of the mark: `สาย`.
            minutes: that stand there now; the first digit takes their place.
            most: that can be missed.
        """
        self._learner, self._most, self._fresh = learner, most, True
        self._who.say(f"{strong(name)} {word}")
        self.line.setAccessibleName(self.tr("{name} {word} กี่นาที").format(name=name, word=word))
        self.line.setText(str(minutes))
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def begin_with(self, digit: int) -> None:
        """A digit that was struck elsewhere is the first one typed here."""
        self._digit(digit)
        self.line.deselect()

    def close_line(self) -> None:
        """Nothing is asked any more."""
        self._learner = None
        self.hide()

    def _minutes(self) -> int:
        return min(int(self.line.text() or 0), self._most)

    def _turn(self, by: int) -> None:
        now = self._minutes()
        wanted = (now // STEP + 1) * STEP if by > 0 else (-(-now // STEP) - 1) * STEP
        self.line.setText(str(min(max(wanted, 0), self._most)))
        self._fresh = False

    def _digit(self, digit: int) -> None:
        """A digit in the place of what stood there first, or behind those typed since."""
        text = str(digit) if self._fresh else f"{self.line.text()}{digit}"
        self._fresh = False
        self.line.setText(str(min(int(text), self._most)))

    def _tell(self) -> None:
        learner = self._learner
        if learner is not None:
            minutes = self._minutes()
            self.close_line()
            self.told.emit(learner, minutes)

    def eventFilter(self, _line: object, event: QEvent) -> bool:
        """Digits by their key in any layout; arrows by fives; Enter keeps; letters are no minutes."""
        if isinstance(event, QInputMethodEvent):
            digit = keys.typed_digit(event.commitString())
            if digit is not None:
                self._digit(digit)
            return True
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        return self._struck(event)

    def _struck(self, event: QKeyEvent) -> bool:
        key, digit = event.key(), keys.digit(event)
        if digit is not None:
            self._digit(digit)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                self._tell()
        elif key in _TURNS:
            self._turn(_TURNS[Qt.Key(key)])
        elif key == Qt.Key.Key_Backspace:
            self._fresh = False
            self.line.setText(self.line.text()[:-1])
        else:
            return bool(event.text()) and event.text().isprintable()
        return True


_TURNS = {
    Qt.Key.Key_Up: STEP,
    Qt.Key.Key_Right: STEP,
    Qt.Key.Key_Down: -STEP,
    Qt.Key.Key_Left: -STEP,
}
