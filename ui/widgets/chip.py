"""The chip: a state as icon and word on a tint; never a button, never colour alone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons, theme
from ui.widgets import ink

TONES = {
    "leaf": ("leaf_t", "leaf"), "amber": ("amber_t", "amber"), "cyan": ("cyan_t", "cyan"),
    "plum": ("plum_t", "plum"), "brick": ("brick_t", "brick"), "indigo": ("indigo_t", "indigo"),
    "gold": ("gold_t", "gold_ink"), "quiet": ("inset", "ink2"),
}  # fmt: skip
"""tone: (ground, text)."""
PADDING, GAP, ICON, HEIGHT = 10, 6, 18, 31


def chip_size(words: str, icon: str | None) -> QSize:
    """The size in pixels of a chip of these words."""
    now = theme.current()
    wide = ink.width(words, now.font("note", "medium")) if words else 0
    side = now.scaled(ICON) if icon else 0
    gap = now.scaled(GAP) if words and icon else 0
    return QSize(round(wide + side + gap + 2 * now.scaled(PADDING) + 1), now.scaled(HEIGHT))


def paint_chip(
    painter: QPainter,
    rect: QRectF,
    words: str,
    tone: str,
    icon: str | None = None,
    *,
    radius: float | None = None,
    weight: str = "medium",
) -> None:
    """Paint a chip into a rectangle, for delegates and painted parts."""
    now = theme.current()
    ground, colour = TONES[tone]
    round_by = rect.height() / 2 if radius is None else radius
    ink.rounded(painter, rect, round_by, now.colour(ground))
    side = now.scaled(ICON) if icon else 0
    gap = now.scaled(GAP) if words and icon else 0
    font = now.font("note", weight)
    wide = min(ink.width(words, font), rect.width() - side - gap - 8) if words else 0
    left = rect.left() + (rect.width() - wide - side - gap) / 2
    if icon:
        box = QRectF(left, rect.center().y() - side / 2, side, side)
        icons.paint(painter, box, icon, "bold", now.hex(colour))
    if words:
        room = QRectF(left + side + gap, rect.top(), wide + 1, rect.height())
        ink.text(painter, room, words, font, now.colour(colour))


class Chip(QWidget):
    """A chip that stands on its own."""

    def __init__(
        self, words: str, tone: str = "quiet", icon: str | None = None, parent: QWidget | None = None
    ) -> None:
        """Show a state.

        Args:
            words: what it says.
            tone: one of `TONES`.
            icon: a name of the set.
            parent: owner.
        """
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.say(words, tone, icon)

    def say(self, words: str, tone: str = "quiet", icon: str | None = None) -> None:
        """Show another state."""
        self._words, self._tone, self._icon = words, tone, icon
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As large as what it says."""
        return chip_size(self._words, self._icon)

    def minimumSizeHint(self) -> QSize:
        """Never smaller than what it says."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        paint_chip(QPainter(self), QRectF(self.rect()), self._words, self._tone, self._icon)
