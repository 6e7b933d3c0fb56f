"""Tabs: one bordered group of answers, the chosen one filled with indigo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from ui import icons, theme
from ui.widgets import ink

PADDING, GAP, ICON = 16, 8, 20


@dataclass(frozen=True, slots=True)
class Tab:
    """One answer of a group."""

    key: str
    words: str
    icon: str | None = None
    count: str = ""


class _TabButton(QAbstractButton):
    """One tab; the group paints the frame round all of them."""

    def __init__(self, tab: Tab, *, first: bool, last: bool) -> None:
        super().__init__()
        self._first, self._last = first, last
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.put(tab)

    def put(self, tab: Tab) -> None:
        self.tab = tab
        self.setText(tab.words)
        self.setAccessibleName(f"{tab.words} {tab.count}".strip())
        self.updateGeometry()
        self.update()

    def _width(self) -> float:
        now = theme.current()
        wide = ink.width(self.tab.words, now.font("body", "semibold"))
        if self.tab.icon:
            wide += now.scaled(ICON) + GAP
        if self.tab.count:
            wide += GAP + ink.width(self.tab.count, now.font("body", "semibold"))
        return wide

    def sizeHint(self) -> QSize:
        now = theme.current()
        return QSize(round(self._width()) + 2 * now.scaled(PADDING), now.row)

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self._width()) + 2 * 8, theme.current().row)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        ground = "indigo" if chosen else "inset" if self.underMouse() else "surface"
        clip = QPainterPath()
        box = QRectF(self.rect()).adjusted(0 if self._first else -10, 0, 0 if self._last else 10, 0)
        clip.addRoundedRect(box, 8, 8)
        painter.setClipPath(clip)
        painter.fillRect(self.rect(), now.colour(ground))
        self._paint_words(painter, "on_indigo" if chosen else "ink")

    def _paint_words(self, painter: QPainter, colour: str) -> None:
        now = theme.current()
        font = now.font("body", "semibold" if self.isChecked() else "regular")
        strong = now.font("body", "semibold")
        total = ink.width(self.tab.words, font) + (
            GAP + ink.width(self.tab.count, strong) if self.tab.count else 0
        )
        left = (self.width() - total - (now.scaled(ICON) + GAP if self.tab.icon else 0)) / 2
        if self.tab.icon:
            side = now.scaled(ICON)
            box = QRectF(left, (self.height() - side) / 2, side, side)
            fill = self.isChecked()
            icons.paint(painter, box, self.tab.icon, "fill" if fill else "regular", now.hex(colour))
            left += side + GAP
        wide = ink.width(self.tab.words, font)
        ink.text(
            painter, QRectF(left, 0, wide + 1, self.height()), self.tab.words, font, now.colour(colour)
        )
        if self.tab.count:
            room = QRectF(left + wide + GAP, 0, ink.width(self.tab.count, strong) + 1, self.height())
            ink.text(painter, room, self.tab.count, strong, now.colour(colour))


class Tabs(QWidget):
    """A group of answers of which one stands; ← → choose."""

    chosen = Signal(str)

    def __init__(self, tabs: Sequence[Tab], name: str, parent: QWidget | None = None) -> None:
        """Offer answers; the first one stands.

        Args:
            tabs: from left to right.
            name: of the group, for screen readers.
            parent: owner.
        """
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._buttons: list[_TabButton] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place, tab in enumerate(tabs):
            button = _TabButton(tab, first=place == 0, last=place == len(tabs) - 1)
            self._group.addButton(button, place)
            self._buttons.append(button)
            row.addWidget(button, button.sizeHint().width())
        self._frame = _Frame(self, self._buttons[1:])
        self._buttons[0].setChecked(True)
        self._group.idClicked.connect(lambda place: self.chosen.emit(self._buttons[place].tab.key))

    def put(self, tabs: Sequence[Tab]) -> None:
        """Show other words and counts for the same answers."""
        for button, tab in zip(self._buttons, tabs, strict=True):
            button.put(tab)

    @property
    def key(self) -> str:
        """The answer that stands."""
        return self._buttons[self._group.checkedId()].tab.key

    def choose(self, key: str) -> None:
        """Have an answer stand, as if it was pressed."""
        for button in self._buttons:
            if button.tab.key == key and not button.isChecked():
                button.click()

    def stand(self, key: str) -> None:
        """Have an answer stand; `chosen` is not told."""
        for button in self._buttons:
            if button.tab.key == key:
                button.setChecked(True)

    def standing(self) -> QWidget:
        """The button of the answer that stands."""
        return self._buttons[self._group.checkedId()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """← → go from answer to answer."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        place = (self._group.checkedId() + step) % len(self._buttons)
        self._buttons[place].setFocus()
        self._buttons[place].click()

    def resizeEvent(self, event: object) -> None:
        """Keep the frame round the tabs on top."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._frame.setGeometry(QRect(QPoint(0, 0), self.size()))
        self._frame.raise_()


class _Frame(QWidget):
    """The border round a group and between its tabs."""

    def __init__(self, parent: QWidget, between: Sequence[QWidget]) -> None:
        super().__init__(parent)
        self._between = between
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        ink.rounded(painter, QRectF(self.rect()), 8, None, now.colour("edge"))
        painter.setPen(now.colour("edge"))
        for button in self._between:
            painter.drawLine(button.x(), 1, button.x(), self.height() - 2)
