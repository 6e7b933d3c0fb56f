"""The pill at the far right of every head: what waits to be sent or to be chosen."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui import icons, theme
from ui.widgets import ink

_LOOKS = {
    "waiting": ("surface", "edge", "ink", "stick", "regular"),
    "plugged": ("indigo_t", "indigo", "indigo", "stick", "fill"),
    "sending": ("amber_t", "amber", "amber", "stick", "fill"),
    "look": ("amber_t", "amber", "amber", "users", "fill"),
    "sent": ("leaf_t", "leaf", "leaf", "check-circle", "fill"),
}
ICON, GAP, PADDING = 24, 10, 16


@dataclass(frozen=True, slots=True)
class Waiting:
    """What the pill says: words before the number, the number, words behind it."""

    state: str = "waiting"
    before: str = ""
    number: str = ""
    after: str = ""


class StickPill(QAbstractButton):
    """Pressing it goes to where things are sent."""

    ring_radius = 22

    def __init__(self, parent: QWidget | None = None) -> None:
        """Hidden until it has something to say."""
        super().__init__(parent)
        self._says = Waiting()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def say(self, says: Waiting) -> None:
        """Show what waits."""
        self._says = says
        self.setAccessibleName(" ".join(part for part in (says.before, says.number, says.after) if part))
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def _parts(self) -> list[tuple[str, str]]:
        parts = (
            (self._says.before, "regular"),
            (self._says.number, "semibold"),
            (self._says.after, "regular"),
        )
        return [part for part in parts if part[0]]

    def sizeHint(self) -> QSize:
        """As wide as what it says."""
        now = theme.current()
        words = sum(ink.width(text, now.font("body", weight)) for text, weight in self._parts())
        gaps = now.scaled(5) * max(0, len(self._parts()) - 1)
        side = now.scaled(ICON) + now.scaled(GAP) + 2 * now.scaled(PADDING)
        return QSize(round(words + gaps + side) + 2, now.row)

    def minimumSizeHint(self) -> QSize:
        """Never narrower."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint pill, stick and words."""
        now = theme.current()
        ground, edge, colour, icon, weight = _LOOKS[self._says.state]
        painter = QPainter(self)
        hover = "inset" if self.underMouse() and ground == "surface" else ground
        box = QRectF(self.rect())
        ink.rounded(painter, box, box.height() / 2, now.colour(hover), now.colour(edge))
        side = now.scaled(ICON)
        left = float(now.scaled(PADDING))
        place = QRectF(left, (self.height() - side) / 2, side, side)
        icons.paint(painter, place, icon, "fill" if weight == "fill" else "regular", now.hex(colour))
        left += side + now.scaled(GAP)
        for words, how in self._parts():
            font = now.font("body", how)
            wide = ink.width(words, font)
            ink.text(painter, QRectF(left, 0, wide + 1, self.height()), words, font, now.colour(colour))
            left += wide + now.scaled(5)
