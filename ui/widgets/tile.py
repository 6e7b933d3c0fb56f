"""The volunteers' tiles: a picture that a person recognises as their own, with the name below."""

from __future__ import annotations

from typing import Final, Protocol

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons, theme
from ui.widgets import ink
from ui.widgets.hover_button import HoverButton
from ui.widgets.lines import lines_of

WIDTH, HEIGHT, PICTURE, SMALL = 148, 168, 88, 52
PICTURES: Final[dict[str, tuple[str, int]]] = {
    "lotus": ("flower-lotus", 0), "fish": ("fish", 1), "butterfly": ("butterfly", 4),
    "bicycle": ("bicycle", 6), "palm": ("tree-palm", 2), "umbrella": ("umbrella", 5),
    "flower": ("flower", 3), "boat": ("boat", 1), "bird": ("bird", 4), "house": ("house", 5),
    "star": ("star", 3), "leaf": ("leaf", 2), "cat": ("cat", 0), "tulip": ("flower-tulip", 5),
    "sun": ("sun", 3), "guitar": ("guitar", 6), "rabbit": ("rabbit", 4), "tree": ("tree", 2),
    "moon": ("moon", 1), "orange": ("orange", 5), "lamp": ("lamp", 6), "dog": ("dog", 3),
    "sailboat": ("sailboat", 6), "mountains": ("mountains", 2), "coffee": ("coffee", 0),
    "egg": ("egg", 1),
}  # fmt: skip
"""Code of a picture → its icon and the number of its ground among the theme's tiles."""
NOBODYS = ("user", 3)


class HasPicture(Protocol):
    """Whoever has a picture, or none."""

    @property
    def tile(self) -> str | None:
        """The picture's code."""


def picture_of(who: HasPicture) -> tuple[str, tuple[str, str]]:
    """Somebody's icon, and its ground and figure as hexes."""
    return picture(who.tile)


def picture(code: str | None) -> tuple[str, tuple[str, str]]:
    """A picture's icon, and its ground and figure as hexes; a code that is not known has a figure."""
    icon, ground = PICTURES.get(code or "", NOBODYS)
    return icon, theme.TILES[ground]


def paint_picture(painter: QPainter, box: QRectF, code: str | None, radius: float) -> None:
    """Paint a picture on its ground."""
    icon, (ground, figure) = picture(code)
    ink.rounded(painter, box, radius, QColor(ground))
    inset = round(box.width() * 0.18)
    icons.paint(painter, box.adjusted(inset, inset, -inset, -inset), icon, "fill", figure)


def name_lines(name: str, font: QFont, room: float) -> list[str]:
    """A name over as many lines as it needs, broken where a reader would not stumble."""
    return [name[first:last] for first, last in lines_of(name, font, room)]


class _Picked(HoverButton):
    """A button that is a picture: chosen among its neighbours, pressed by Enter or space."""

    ring_radius = 12

    def __init__(self, name: str, code: str | None, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.code = code
        self.setText(name)
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it as a click does; digits and the rest are the page's."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """It is never smaller."""
        return self.sizeHint()

    def _paint_ground(self, painter: QPainter, radius: float) -> None:
        now = theme.current()
        chosen = self.isChecked()
        ground = "indigo_t" if chosen else "inset" if self._hover else "surface"
        edge, thick = ("indigo", 3) if chosen else ("line", 1)
        box = QRectF(self.rect())
        ink.rounded(painter, box, radius, now.colour(ground), now.colour(edge), thick=thick)


class Tile(_Picked):
    """A volunteer who may sit down."""

    def __init__(self, name: str, code: str | None, parent: QWidget | None = None) -> None:
        """A tile.

        Args:
            name: of the volunteer.
            code: of the picture.
            parent: owner.
        """
        super().__init__(name, code, parent)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        """148 × 168 at the ordinary text size."""
        now = theme.current()
        return QSize(now.scaled(WIDTH), now.scaled(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, picture and name; a long name is smaller, in two lines."""
        now = theme.current()
        painter = QPainter(self)
        self._paint_ground(painter, 12)
        side, top = now.scaled(PICTURE), now.scaled(20)
        paint_picture(painter, QRectF((self.width() - side) / 2, top, side, side), self.code, 16)
        room = QRectF(6, top + side + 2, self.width() - 12, self.height() - top - side - 8)
        font = now.font("body", "semibold" if self.isChecked() else "medium")
        if ink.width(self.text(), font) <= room.width():
            ink.text(painter, room, self.text(), font, now.colour("ink"), ink.CENTRE)
        else:
            self._paint_lines(painter, room)

    def _paint_lines(self, painter: QPainter, room: QRectF) -> None:
        """Paint a long name; one of three lines in the smallest letters."""
        now = theme.current()
        font, tall = now.font("note", "medium"), now.scaled(23)
        lines = name_lines(self.text(), font, room.width())
        if len(lines) > 2:
            font, tall = now.font("key"), now.scaled(18)
            lines = name_lines(self.text(), font, room.width())
        line = QRectF(room.left(), room.center().y() - tall * len(lines) / 2, room.width(), tall)
        for words in lines:
            ink.text(painter, line, words, font, now.colour("ink"), ink.CENTRE)
            line.translate(0, tall)


class PictureChoice(_Picked):
    """One of the pictures a volunteer may take."""

    def __init__(self, name: str, code: str, parent: QWidget | None = None) -> None:
        """A picture with its name for screen readers."""
        super().__init__(name, code, parent)

    def sizeHint(self) -> QSize:
        """A square that holds the small picture."""
        side = theme.current().scaled(SMALL + 12)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground and picture."""
        painter = QPainter(self)
        self._paint_ground(painter, 12)
        paint_picture(painter, QRectF(self.rect()).adjusted(6, 6, -6, -6), self.code, 8)


class SmallPicture(QWidget):
    """A picture beside a name."""

    def __init__(self, code: str | None = None, parent: QWidget | None = None) -> None:
        """Show a picture."""
        super().__init__(parent)
        self._code = code
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_picture(self, code: str | None) -> None:
        """Show another."""
        self._code = code
        self.update()

    def sizeHint(self) -> QSize:
        """A small square."""
        side = theme.current().scaled(SMALL)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        paint_picture(QPainter(self), QRectF(self.rect()), self._code, 8)
