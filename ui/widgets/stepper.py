"""A number with − and + beside it: arrows by one, PgUp and PgDn by ten, digits of either kind."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QValidator,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QSizePolicy, QSpinBox, QWidget

from desktop.thai.digits import arabic
from ui import keys, theme
from ui.widgets import ink
from ui.widgets.button import Button

WIDTH = 76


class _Number(QSpinBox):
    """The number itself; it reads Thai digits and leaves Enter to the page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setFrame(False)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setKeyboardTracking(True)
        self.lineEdit().setProperty("bare", True)
        self.setStyleSheet("QSpinBox { background: transparent; border: 0; }")
        self.setFixedHeight(theme.current().row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The number has all the room; Qt would keep some for buttons that are not there."""
        super().resizeEvent(event)
        self.lineEdit().setGeometry(self.rect())

    def event(self, event: QEvent) -> bool:
        """Undo belongs to the page when there is nothing of ours to take back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo)
            if undo and not self.lineEdit().isUndoAvailable():
                event.ignore()
                return False
        return super().event(event)

    def ring_rect(self) -> QRect:
        """The ring stands round the whole frame."""
        frame = self.parentWidget()
        return frame.rect().translated(-self.pos()) if frame is not None else self.rect()

    def valueFromText(self, text: str) -> int:
        """Read it with Arabic or Thai digits."""
        return super().valueFromText(arabic(text))

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        """Whether it can be a number, or the beginning of one."""
        digits = arabic(text).removesuffix(self.suffix()).strip()
        if not digits or (digits.isdecimal() and int(digits) < self.minimum()):
            return QValidator.State.Intermediate, text, place
        fits = digits.isdecimal() and len(digits) < 10 and int(digits) <= self.maximum()
        return (QValidator.State.Acceptable if fits else QValidator.State.Invalid), text, place

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on; it is the page's."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.interpretText()
            event.ignore()
            return
        digit = keys.digit(event)
        if digit is not None and event.text() != str(digit):  # the same key, on a Thai layout
            self.lineEdit().insert(str(digit))
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A turn of the wheel scrolls the page, it never changes a number by accident."""
        event.ignore()


class Stepper(QWidget):
    """− value +, in one frame."""

    changed = Signal(int)

    def __init__(
        self, least: int, most: int, value: int, *, unit: str = "", parent: QWidget | None = None
    ) -> None:
        """A number within bounds.

        Args:
            least: the least it may be.
            most: the most it may be.
            value: what stands there.
            unit: the word behind it.
            parent: owner.
        """
        super().__init__(parent)
        self.number = _Number(self)
        self.number.setRange(least, most)
        self.number.setSuffix(f" {unit}" if unit else "")
        self.number.setValue(value)
        self._less = self._turner("minus", self.tr("น้อยลง"), -1)
        self._more = self._turner("plus", self.tr("มากขึ้น"), 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._less)
        row.addWidget(self.number, 1)
        row.addWidget(self._more)
        self.setFocusProxy(self.number)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.number.valueChanged.connect(self.changed)
        self.number.installEventFilter(self)

    def _turner(self, icon: str, name: str, by: int) -> Button:
        button = Button("", "quiet", icon=icon, parent=self)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrows do the same
        button.setAutoRepeat(True)
        button.clicked.connect(lambda: self.number.stepBy(by))
        return button

    def value(self) -> int:
        """The number."""
        return self.number.value()

    def set_value(self, value: int) -> None:
        """Show another; `changed` is not told."""
        self.number.blockSignals(True)
        self.number.setValue(value)
        self.number.blockSignals(False)

    def setAccessibleName(self, name: str) -> None:
        """The number is what a reader stops at."""
        super().setAccessibleName(name)
        self.number.setAccessibleName(name)

    def eventFilter(self, _number: object, event: QEvent) -> bool:
        """The frame shows where the keyboard is."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return False

    def sizeHint(self) -> QSize:
        """Two squares and the number."""
        now = theme.current()
        unit = ink.width(self.number.suffix(), now.font())
        return QSize(round(2 * now.row + now.scaled(WIDTH) + unit), now.row)

    def minimumSizeHint(self) -> QSize:
        """It is never narrower."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame."""
        now = theme.current()
        ground = now.colour("lamp" if self.number.hasFocus() else "surface")
        ink.rounded(QPainter(self), QRectF(self.rect()), 8, ground, now.colour("edge"))
