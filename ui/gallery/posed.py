"""Parts held in a state: under the hand, pressed, with the keyboard, one beside the other."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.widgets.focus_ring import REACH, paint_ring
from ui.widgets.label import Label, plain


def hovered(part: QWidget) -> QWidget:
    """A part as it looks under the hand."""
    nowhere = QPointF()
    QApplication.sendEvent(part, QEnterEvent(nowhere, nowhere, nowhere))
    part.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    return still(part)


def pressed(part: QAbstractButton) -> QWidget:
    """A button as it looks while it is held down."""
    part.setDown(True)
    return still(part)


def still(part: QWidget) -> QWidget:
    """A part that is only looked at: neither hand nor keyboard changes it."""
    part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return part


def lit(line: QLineEdit) -> QWidget:
    """A line as it looks while somebody types in it."""
    line.setStyleSheet(f"QLineEdit {{ background: {theme.current().hex('lamp')}; }}")
    return Ringed(still(line))


class Ringed(QWidget):
    """A part with the ring of the keyboard round it."""

    def __init__(self, part: QWidget, *, on_teak: bool = False) -> None:
        """Put a part into a ring.

        Args:
            part: what the keyboard is on.
            on_teak: whether it stands on the rail, where the ring is golden.
        """
        super().__init__()
        self._part = still(part)
        self._token = "gold" if on_teak else "indigo"
        row = QHBoxLayout(self)
        row.setContentsMargins(REACH, REACH, REACH, REACH)
        row.addWidget(part)
        self.setSizePolicy(part.sizePolicy())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring."""
        around = QRectF(self._part.geometry()).adjusted(-REACH, -REACH, REACH, REACH)
        radius = getattr(self._part, "ring_radius", 8)
        paint_ring(QPainter(self), around, radius, self._token)


class Section(QWidget):
    """A heading and what stands below it."""

    def __init__(self, heading: str, *parts: QWidget) -> None:
        """Lay parts out one below the other.

        Args:
            heading: what they are.
            parts: from top to bottom.
        """
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, theme.current().scaled(12))
        self.column.setSpacing(theme.current().scaled(8))
        self.column.addWidget(Label(plain(heading), weight="semibold", colour="indigo"))
        for part in parts:
            self.column.addWidget(part)


def across(*parts: QWidget, gap: int = 12, rest: bool = True) -> QWidget:
    """Parts side by side.

    Args:
        parts: from left to right.
        gap: pixels at a body of 18 between them.
        rest: whether what is left of the width stays empty.
    """
    held = QWidget()
    row = QHBoxLayout(held)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.current().scaled(gap))
    for part in parts:
        held_up = QVBoxLayout()  # lower neighbours hang from the same line
        held_up.addWidget(part)
        held_up.addStretch(1)
        row.addLayout(held_up, 0 if rest else 1)
    if rest:
        row.addStretch(1)
    return held


def grid(heads: tuple[str, ...], rows: tuple[tuple[str, tuple[QWidget, ...]], ...]) -> QWidget:
    """Parts by kind and state.

    Args:
        heads: the states.
        rows: each kind's name and its part in every state.
    """
    held = QWidget()
    laid = QGridLayout(held)
    laid.setContentsMargins(0, 0, 0, 0)
    laid.setHorizontalSpacing(theme.current().scaled(14))
    laid.setVerticalSpacing(theme.current().scaled(4))
    for column, head in enumerate(heads, 1):
        laid.addWidget(Label(plain(head), "note", colour="ink2"), 0, column)
    for place, (name, parts) in enumerate(rows, 1):
        laid.addWidget(Label(plain(name), "note", colour="ink2"), place, 0)
        for column, part in enumerate(parts, 1):
            laid.addWidget(part, place, column, Qt.AlignmentFlag.AlignLeft)
    laid.setColumnStretch(len(heads) + 1, 1)
    return held
