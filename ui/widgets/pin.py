"""A PIN: dots that fill as digits are struck, and a pad for who would rather press."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleValueChangeEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ui import keys, theme
from ui.widgets import ink
from ui.widgets.button import Button

SHORTEST, LONGEST = 4, 6
BOX, GAP = QSize(48, 52), 14


class PinDots(QWidget):
    """Four to six boxes; what is struck is never shown."""

    ring = False  # the lit box says where the keyboard is
    changed = Signal()
    entered = Signal(str)
    """Enter was pressed on a PIN of a fitting length."""
    short = Signal()
    """Enter was pressed too early."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Empty boxes.

        Args:
            name: what is asked for, for screen readers.
            parent: owner.
        """
        super().__init__(parent)
        self._name, self._pin = name, ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.setInputMethodHints(Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhSensitiveData)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._tell()

    def pin(self) -> str:
        """What was struck so far."""
        return self._pin

    def put(self, pin: str) -> None:
        """Have so many digits stand there."""
        if pin != self._pin:
            self._pin = pin[:LONGEST]
            self._tell()
            self.changed.emit()

    def clear(self) -> None:
        """Begin anew."""
        self.put("")

    def strike(self, digit: int) -> None:
        """A digit was struck, on the keyboard or the pad."""
        self.put(self._pin + str(digit))

    def back(self) -> None:
        """Take the last digit back."""
        self.put(self._pin[:-1])

    def enter(self) -> None:
        """Done, from the keyboard or the pad."""
        if len(self._pin) < SHORTEST:
            self.short.emit()
        else:
            self.entered.emit(self._pin)

    def setAccessibleName(self, name: str) -> None:
        """The name before how many digits stand there."""
        self._name = name
        self._tell()

    def _tell(self) -> None:
        told = self.tr("กดแล้ว {n} ตัว").format(n=len(self._pin))
        super().setAccessibleName(f"{self._name} {told}")
        QAccessible.updateAccessibility(QAccessibleValueChangeEvent(self, len(self._pin)))
        self.update()

    # --- keys -----------------------------------------------------------------------------------------

    def take(self, event: QKeyEvent) -> bool:
        """Take a key that is a digit, Backspace or Enter; also for the page around it."""
        digit = keys.digit(event)
        if digit is not None:
            self.strike(digit)
        elif event.key() == Qt.Key.Key_Backspace:
            self.back()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.enter()
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits by their key; everything else is the page's."""
        if not self.take(event):
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """A Thai layout may come through an input method."""
        for sign in event.commitString():
            digit = keys.typed_digit(sign)
            if digit is not None:
                self.strike(digit)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click brings the keyboard here."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Light the box."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put the light out."""
        super().focusOutEvent(event)
        self.update()

    # --- size and paint -------------------------------------------------------------------------------

    def _boxes(self) -> int:
        return min(LONGEST, max(SHORTEST, len(self._pin)))

    def sizeHint(self) -> QSize:
        """Room for four boxes; six are narrower."""
        now = theme.current()
        wide = SHORTEST * now.scaled(BOX.width()) + (SHORTEST - 1) * GAP
        return QSize(wide, now.scaled(BOX.height()))

    def minimumSizeHint(self) -> QSize:
        """It is never smaller."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the boxes, the lit one and the dots."""
        now = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        count = self._boxes()
        gap = GAP if count == SHORTEST else GAP // 2
        wide = min(now.scaled(BOX.width()), (self.width() - (count - 1) * gap) // count)
        left = (self.width() - count * wide - (count - 1) * gap) / 2
        for place in range(count):
            box = QRectF(left + place * (wide + gap), 0, wide, self.height())
            lit = self.hasFocus() and place == min(len(self._pin), count - 1)
            ground, edge, thick = ("lamp", "indigo", 3) if lit else ("surface", "edge", 1)
            ink.rounded(painter, box, 8, now.colour(ground), now.colour(edge), thick=thick)
            if place < len(self._pin):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(now.colour("ink"))
                dot = now.scaled(8)
                painter.drawEllipse(box.center(), dot, dot)


class _PadKey(Button):
    """A key of the pad; it leaves the keyboard where it is."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(words, parent=parent)
        self.low = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as a row, or higher."""
        now = theme.current()
        return QSize(now.scaled(74), now.row if self.low else now.scaled(56))

    def _font_role(self) -> tuple[str, str]:
        return ("section", "medium") if self.text().isdecimal() else ("body", "medium")


class PinPad(QWidget):
    """Digits to press: 1 to 9, and ลบ 0 ตกลง."""

    def __init__(self, dots: PinDots, parent: QWidget | None = None) -> None:
        """A pad that fills some dots."""
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for digit in range(1, 10):
            key = self._put(str(digit), (digit - 1) // 3, (digit - 1) % 3)
            key.clicked.connect(lambda _on=False, digit=digit: dots.strike(digit))
        self._put(self.tr("ลบ"), 3, 0).clicked.connect(dots.back)
        self._put("0", 3, 1).clicked.connect(lambda: dots.strike(0))
        self._put(self.tr("ตกลง"), 3, 2).clicked.connect(dots.enter)
        self.fold(low=False)

    def _put(self, words: str, row: int, column: int) -> _PadKey:
        key = _PadKey(words, self)
        self._grid.addWidget(key, row, column)
        return key

    def fold(self, *, low: bool) -> None:
        """Have low keys, where height is scarce."""
        self._grid.setSpacing(theme.current().scaled(6 if low else 10))
        for key in self.findChildren(_PadKey):
            key.low = low
            key.updateGeometry()
        self._grid.invalidate()
        self.updateGeometry()  # who measures it now finds the new keys
