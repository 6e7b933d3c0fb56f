"""The button: an icon, a word and the key that does the same.

A button that is not yet usable is dashed and stays pressable: pressing it says why.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons, theme
from ui.widgets import ink
from ui.widgets.hover_button import HoverButton

RADIUS = 8
PADDING, GAP, ICON = 16, 10, 24
_GROUNDS = {
    "primary": ("indigo", "indigo_hover", "indigo_down", None, "on_indigo"),
    "plain": ("surface", "inset", "line", "edge", "ink"),
    "quiet": (None, "indigo_t", "indigo_t2", None, "indigo"),
    "danger": ("surface", "brick_t", "brick_down", "brick", "brick"),
}
"""Of each kind the tokens of ground, hover, pressed, edge and text."""


class Button(HoverButton):
    """A button of the house."""

    refused = Signal(str)
    """Pressed while not usable: the sentence that says why."""

    def __init__(
        self,
        words: str,
        kind: str = "plain",
        *,
        icon: str | None = None,
        key: str | None = None,
        big: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """A button.

        Args:
            words: verb first; may be empty only for ‹ › − +, then give `setAccessibleName`.
            kind: primary (one a page), plain, quiet, danger.
            icon: a name of the set.
            key: the words on its keycap.
            big: the one big button.
            parent: owner.
        """
        super().__init__(parent)
        self._kind, self._icon, self._key, self._big = kind, icon, key, big
        self._why: str | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.say(words)

    def say_key(self, key: str | None) -> None:
        """Show another keycap, or none where there is no room for it; the key itself works on."""
        if key != self._key:
            self._key = key
            self.updateGeometry()
            self.update()

    def say(self, words: str) -> None:
        """Change the words."""
        self.setText(words)
        if words:
            self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def wear(self, icon: str | None, key: str | None = None) -> None:
        """Change the icon and the keycap."""
        self._icon, self._key = icon, key
        self.updateGeometry()
        self.update()

    def why_not(self, why: str | None) -> None:
        """Make it not yet usable, with the sentence that pressing it says; none makes it usable."""
        if why != self._why:
            self._why = why
            self.setAccessibleDescription(why or "")
            self.update()

    @property
    def is_usable(self) -> bool:
        """Whether pressing it does the deed."""
        return self._why is None

    def click_or_say(self) -> None:
        """Press it as a key of the page does."""
        if self._why is not None:
            self.refused.emit(self._why)
        else:
            self.click()

    def mouseReleaseEvent(self, event: object) -> None:
        """A press that is not usable says why instead."""
        if self._why is not None:
            self.setDown(False)
            self.refused.emit(self._why)
            return
        super().mouseReleaseEvent(event)  # type: ignore[arg-type]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and space press it."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            if not event.isAutoRepeat():
                self.click_or_say()
            return
        super().keyPressEvent(event)

    # --- size and paint -------------------------------------------------------------------------------

    def _font_role(self) -> tuple[str, str]:
        if self._big and self._kind == "primary":
            return "section", "semibold"
        return "body", "semibold" if self._kind == "primary" else "medium"

    def _content_width(self) -> float:
        now = theme.current()
        parts = []
        if self._icon:
            parts.append(float(now.scaled(ICON)))
        if self.text():
            parts.append(ink.width(self.text(), now.font(*self._font_role())))
        if self._key:
            parts.append(ink.keycap_width(self._key))
        return sum(parts) + GAP * (len(parts) - 1)

    def sizeHint(self) -> QSize:
        """As wide as what it says, as high as a row."""
        now = theme.current()
        tall = now.big_button if self._big else now.row
        padding = now.scaled(PADDING) if self.text() else (now.row - now.scaled(ICON)) // 2
        return QSize(max(tall, round(self._content_width()) + 2 * padding + 1), tall)

    def minimumSizeHint(self) -> QSize:
        """It is never narrower than what it says."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, icon, words and keycap, in the middle."""
        now = theme.current()
        painter = QPainter(self)
        ground, hover, down, edge, colour = _GROUNDS[self._kind]
        if self._why is not None:
            token, edge, colour = None, "edge", "ink2"
        elif self.isDown():
            token = down
        else:
            token = hover if self._hover else ground
        ink.rounded(
            painter,
            QRectF(self.rect()),
            RADIUS,
            now.colour(token) if token else None,
            now.colour(edge) if edge else None,
            dashed=self._why is not None,
        )
        self._paint_content(painter, colour)

    def _paint_content(self, painter: QPainter, colour: str) -> None:
        now = theme.current()
        left = (self.width() - self._content_width()) / 2
        middle = self.height() / 2
        if self._icon:
            side = now.scaled(ICON)
            box = QRectF(left, middle - side / 2, side, side)
            icons.paint(painter, box, self._icon, "regular", now.hex(colour))
            left += side + GAP
        if self.text():
            font = now.font(*self._font_role())
            wide = ink.width(self.text(), font)
            rect = QRectF(left, 0, wide + 1, self.height())
            ink.text(painter, rect, self.text(), font, now.colour(colour))
            left += wide + GAP
        if self._key:
            ink.keycap(painter, left, middle, self._key, now.colour(colour))
