"""Somebody new at the door: one line at the foot of the sheet, a name and nothing more."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from ui import icons, theme
from ui.widgets import ink
from ui.widgets.label import Label
from ui.widgets.line_edit import LineEdit

KEY = "F9"


class _Invitation(QAbstractButton):
    """The foot while nobody new is typed: what it is for, and its key."""

    ring_radius = 8

    def __init__(self, why: str) -> None:
        super().__init__()
        self._why = why
        self.setText(self.tr("คนมาใหม่"))
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(why)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(theme.current().scaled(200), theme.current().scaled(48))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now, painter = theme.current(), QPainter(self)
        if self.underMouse() and not self.isDown():
            hover = QRectF(self.rect()).adjusted(2, 2, -2, 0)
            ink.rounded(painter, hover, 8, now.colour("inset"))
        side, middle = now.scaled(24), self.height() / 2
        box = QRectF(now.scaled(17), middle - side / 2, side, side)
        icons.paint(painter, box, "user-plus", "regular", now.hex("indigo"))
        left, font = box.right() + now.scaled(10), now.font("body", "semibold")
        wide = ink.width(self.text(), font)
        row = QRectF(left, 0, wide + 1, self.height())
        ink.text(painter, row, self.text(), font, now.colour("indigo"))
        right = self.width() - now.scaled(16) - ink.keycap_width(KEY)
        ink.keycap(painter, right, middle, KEY, now.colour("indigo"))
        left += wide + now.scaled(10)
        rest = QRectF(left, 0, right - left - now.scaled(10), self.height())
        if rest.width() > now.scaled(80):
            ink.text(painter, rest, self._why, now.font(), now.colour("ink2"), may_cut=True)


class WalkIn(QStackedWidget):
    """The foot of the sheet: an invitation, or the one line that it becomes."""

    told = Signal(str)
    """Enter on a name."""
    typed = Signal(str)
    """What stands in the line now."""
    opened = Signal()
    left = Signal()
    """Enter on nothing: back to the sheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """The invitation."""
        super().__init__(parent)
        invitation = _Invitation(self.tr("พิมพ์แค่ชื่อก็พอ ที่เหลือเติมทีหลัง"))
        invitation.clicked.connect(self.open)
        self._line = LineEdit(hint=self.tr("ชื่อ นามสกุล แล้วกด Enter"))
        self._line.setAccessibleName(self.tr("ชื่อคนมาใหม่"))
        self._line.installEventFilter(self)
        self._line.textEdited.connect(self.typed)
        self.addWidget(invitation)
        self.addWidget(self._entry())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _entry(self) -> QWidget:
        entry = QWidget()
        row = QHBoxLayout(entry)
        now = theme.current()
        row.setContentsMargins(now.scaled(17), 2, now.scaled(10), 2)
        row.setSpacing(now.scaled(12))
        row.addWidget(Label(self.tr("คนมาใหม่"), weight="semibold", colour="indigo"))
        row.addWidget(self._line, 1)
        return entry

    @property
    def is_open(self) -> bool:
        """Whether a name is being typed."""
        return self.currentIndex() == 1

    def open(self, name: str = "") -> None:
        """Become the line; what was typed before stays in it.

        Args:
            name: typed elsewhere already.
        """
        if isinstance(name, str) and name:
            self.put(name)
            self.typed.emit(name)
        self.setCurrentIndex(1)
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.end(False)  # typing goes on where it was left
        self.opened.emit()

    def close_line(self) -> None:
        """Become the invitation again; what was typed stays for the next time."""
        self.setCurrentIndex(0)

    def text(self) -> str:
        """What stands in the line."""
        return self._line.text()

    def put(self, name: str) -> None:
        """Have a name stand in the line, as if typed before."""
        self._line.setText(name)

    def eventFilter(self, _line: object, event: QEvent) -> bool:
        """Enter tells the name."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter} or event.isAutoRepeat():
            return False
        if self._line.text().strip():
            self.told.emit(self._line.text())
        else:
            self.left.emit()
        return True
