"""Seven toggles for the weekdays: a chosen one is filled and carries a check."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui import icons, theme
from ui.widgets import ink

CODES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WIDE, GAP, ICON = 66, 8, 16


class DayToggles(QWidget):
    """Which weekdays; ← → go from day to day, Space ticks; Tab and Enter pass all of them at once."""

    changed = Signal()

    def __init__(
        self, names: Sequence[tuple[str, str]], words: tuple[str, str], parent: QWidget | None = None
    ) -> None:
        """None is chosen.

        Args:
            names: (short, long) of each day, Monday first.
            words: for a day that is chosen and one that is not, for screen readers.
            parent: owner.
        """
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        self._days = [_Day(short, long, words) for short, long in names]
        for day in self._days:
            row.addWidget(day, 1)
            day.toggled.connect(self.changed)
            day.reached.connect(lambda day=day: self._stop_at(day))
        row.addStretch(1)
        self._stop_at(self._days[0])
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _stop_at(self, day: _Day) -> None:
        """One day alone is a stop of Tab."""
        strong, weak = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
        for one in self._days:
            one.setFocusPolicy(strong if one is day else weak)
        self.setFocusProxy(day)

    def value(self) -> tuple[str, ...]:
        """The codes of the chosen days, in the week's order."""
        return tuple(code for code, day in zip(CODES, self._days, strict=True) if day.isChecked())

    def put(self, codes: Iterable[str]) -> None:
        """Choose exactly these."""
        wanted = set(codes)
        for code, day in zip(CODES, self._days, strict=True):
            day.setChecked(code in wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """← → between the days."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        here = next((place for place, day in enumerate(self._days) if day.hasFocus()), None)
        if step is None or here is None:
            event.ignore()
            return
        self._days[(here + step) % len(self._days)].setFocus(Qt.FocusReason.OtherFocusReason)


class _Day(QAbstractButton):
    """One weekday."""

    reached = Signal()

    def __init__(self, short: str, long: str, words: tuple[str, str]) -> None:
        super().__init__()
        self._long, self._words = long, words
        self.setText(short)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._name)
        self._name()

    def _name(self) -> None:
        self.setAccessibleName(f"{self._long} {self._words[0 if self.isChecked() else 1]}")

    def sizeHint(self) -> QSize:
        now = theme.current()
        return QSize(now.scaled(WIDE), now.row)

    def minimumSizeHint(self) -> QSize:
        now = theme.current()
        words = ink.width(self.text(), now.font("body", "semibold"))
        return QSize(max(now.row, round(words) + now.scaled(ICON + 16)), now.row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        chosen = self.isChecked()
        ground = "indigo" if chosen else "lamp" if self.hasFocus() else "surface"
        if not chosen and self.underMouse():
            ground = "inset"
        edge = None if chosen else now.colour("edge")
        ink.rounded(painter, QRectF(self.rect()), 8, now.colour(ground), edge)
        font = now.font("body", "semibold" if chosen else "regular")
        colour = now.hex("on_indigo" if chosen else "ink")
        wide, side = ink.width(self.text(), font), now.scaled(ICON) if chosen else 0
        gap = 5 if chosen else 0
        left = (self.width() - wide - side - gap) / 2
        if chosen:
            box = QRectF(left, (self.height() - side) / 2, side, side)
            icons.paint(painter, box, "check", "bold", colour)
        words = QRectF(left + side + gap, 0, wide + 1, self.height())
        ink.text(painter, words, self.text(), font, now.colour("on_indigo" if chosen else "ink"))
