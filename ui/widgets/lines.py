"""A text that is longer than its room: broken between words, never cut; as measure and as a widget."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons, theme
from ui.widgets import ink

Line = tuple[int, int]
"""From where to where in the name."""


def lines_of(text: str, font: QFont, room: float) -> tuple[Line, ...]:
    """Where the lines of a text begin and end, so that each fits into a room of so many pixels.

    Args:
        text: as it is shown, without marks for breaking.
        font: it is painted with.
        room: pixels.
    """
    return _lines(text, font.toString(), round(room))


@lru_cache(maxsize=4096)
def _lines(text: str, font_: str, room: int) -> tuple[Line, ...]:
    font = QFont()
    font.fromString(font_)
    if ink.width(text, font) <= room:
        return ((0, len(text)),)
    made: list[Line] = []
    start = end = 0
    for piece in _pieces(text, font, room):
        after = end + len(piece)
        if end > start and ink.width(text[start:after].rstrip(), font) > room:
            made.append((start, end))
            start = end
        end = after
    made.append((start, end))
    return tuple((first, first + len(text[first:last].rstrip())) for first, last in made)


def _pieces(text: str, font: QFont, room: int) -> list[str]:
    """What must stay together; a piece that is too long by itself falls into its words."""
    from desktop.thai import breaks  # noqa: PLC0415  (the list of words loads behind the first paint)

    found: list[str] = []
    for piece in breaks.pieces(text):
        found += [piece] if ink.width(piece.rstrip(), font) <= room else _words(piece)
    return found


def _words(piece: str) -> list[str]:
    """Words, with the blank after a word at its end."""
    from desktop.thai.words import words  # noqa: PLC0415  (as above)

    found: list[str] = []
    for word in words(piece):
        if found and word.isspace():
            found[-1] += word
        else:
            found.append(word)
    return found


class Lines(QWidget):
    """A text over as many lines as it needs, with an icon before it if there is one."""

    ICON, GAP, STEP, AIR = 22, 10, 1.45, 5
    """Icon and gap in pixels at a body of 18; lines in heights of the text; pixels around them."""

    def __init__(
        self,
        words_: str = "",
        role: str = "body",
        *,
        weight: str | None = None,
        colour: str = "ink",
        icon: str | None = None,
        tone: str = "ink2",
        parent: QWidget | None = None,
    ) -> None:
        """Show a text.

        Args:
            words_: as it is; nothing in it is markup.
            role: of the theme.
            weight: of the theme; the role's own when left out.
            colour: a token.
            icon: a name of the set, before the first line.
            tone: the icon's colour, a token.
            parent: owner.
        """
        super().__init__(parent)
        self._role, self._weight, self._colour = role, weight, colour
        self._icon, self._tone = icon, tone
        self._words = ""
        self._heights: dict[tuple[int, int], int] = {}
        """By width and size of the text: a layout asks many times before it stands."""
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.say(words_)

    def say(self, words_: str) -> None:
        """Show another text; none hides it."""
        self._words = words_
        self._heights.clear()
        self.setAccessibleName(words_)
        if self.parentWidget() is not None or not words_:  # without a parent it would be a window
            self.setVisible(bool(words_))
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """What it shows."""
        return self._words

    def _font(self) -> QFont:
        return theme.current().font(self._role, self._weight)

    def _step(self) -> int:
        return round(theme.current().px(self._role) * self.STEP)

    def _indent(self) -> int:
        return theme.current().scaled(self.ICON + self.GAP) if self._icon else 0

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As many lines as it needs, and room for marks."""
        about = width, theme.current().px(self._role)
        if about not in self._heights:
            count = len(lines_of(self._words, self._font(), max(width - self._indent(), 40)))
            self._heights[about] = count * self._step() + self.AIR
        return self._heights[about]

    def sizeHint(self) -> QSize:
        """All in one line."""
        wide = round(ink.width(self._words, self._font())) + 1 + self._indent()
        return QSize(wide, self._step() + self.AIR)

    def minimumSizeHint(self) -> QSize:
        """As high as its width makes it."""
        return QSize(40, self.heightForWidth(self.width()) if self._words else 0)

    def resizeEvent(self, event: object) -> None:
        """Another width may need another height."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint icon and lines."""
        now, painter, step, indent = theme.current(), QPainter(self), self._step(), self._indent()
        top = self.AIR / 2
        if self._icon:
            side = now.scaled(self.ICON)
            box = QRectF(0, top + (step - side) / 2, side, side)
            icons.paint(painter, box, self._icon, "regular", now.hex(self._tone))
        for first, last in lines_of(self._words, self._font(), self.width() - indent):
            room = QRectF(indent, top, self.width() - indent, step)
            ink.text(painter, room, self._words[first:last], self._font(), now.colour(self._colour))
            top += step
