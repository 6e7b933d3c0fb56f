"""The real page as a picture: what will come out of the printer, shown before it does.

The picture is made elsewhere, off the main thread; until it comes the one before stays. Pressing it
(Enter, or a click) asks to see it large.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui import icons, theme
from ui.widgets import ink
from ui.widgets.lines import lines_of

A4_LYING = 297 / 210
"""How wide to how tall, until a picture says it itself."""
ICON, LEADING = 40, 1.5


class Preview(QAbstractButton):
    """One page; or in its place why there is none."""

    ring_radius = 6
    sized = Signal()
    """There is another width to fill: `wide` tells it."""

    def __init__(self, *, whole_width: bool = False, parent: QWidget | None = None) -> None:
        """Nothing to show yet.

        Args:
            whole_width: the page fills the width and may be taller than the window shows.
            parent: owner.
        """
        super().__init__(parent)
        self._whole_width = whole_width
        self._image: QImage | None = None
        self._why = ""
        self._shape = A4_LYING
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(whole_width)
        self.setSizePolicy(policy)

    # --- what it shows --------------------------------------------------------------------------------

    @property
    def wide(self) -> int:
        """How wide the page stands here, in pixels of the window."""
        if self._whole_width:
            return max(1, self.width())
        return max(1, round(min(self.width(), self.height() * self._shape)))

    def show_page(self, image: QImage, said: str) -> None:
        """Show a page.

        Args:
            image: its picture.
            said: what a screen reader says of it: whose, which number, which course.
        """
        self._image, self._why = image, ""
        shape = image.width() / max(1, image.height())
        if abs(shape - self._shape) > 0.01:
            self._shape = shape
            self.updateGeometry()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(said)
        self.update()

    def say_why_none(self, words: str) -> None:
        """Say in the page's place why there is none to see."""
        self._image, self._why = None, words
        self.unsetCursor()
        self.setAccessibleName(words)
        self.update()

    @property
    def has_page(self) -> bool:
        """Whether there is a page to look at."""
        return self._image is not None

    def page_rect(self) -> QRect:
        """Where the page stands."""
        wide = self.wide
        tall = round(wide / self._shape)
        return QRect((self.width() - wide) // 2, max(0, (self.height() - tall) // 2), wide, tall)

    def ring_rect(self) -> QRect:
        """The ring stands round the page."""
        return self.page_rect() if self.has_page else self.rect()

    # --- Qt -------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space see it large; arrows are the page's."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.click()
        else:
            event.ignore()

    def hasHeightForWidth(self) -> bool:
        """Only where it fills the width."""
        return self._whole_width

    def heightForWidth(self, width: int) -> int:
        """As tall as the page is then."""
        return round(width / self._shape)

    def sizeHint(self) -> QSize:
        """As large as there is room."""
        wide = theme.current().scaled(360)
        return QSize(wide, round(wide / self._shape))

    def minimumSizeHint(self) -> QSize:
        """It gives way; below this nothing could be read."""
        return QSize(theme.current().scaled(200), theme.current().scaled(130))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wants another picture."""
        super().resizeEvent(event)
        self.sized.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the page within a hairline, or the words."""
        now, painter = theme.current(), QPainter(self)
        if self._image is None:
            self._paint_why(painter)
            return
        place = self.page_rect()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(place), self._image)
        painter.setPen(QPen(now.colour("line"), 1))
        painter.drawRect(place.adjusted(0, 0, -1, -1))

    def _paint_why(self, painter: QPainter) -> None:
        now = theme.current()
        font, room = now.font(), self.width() - 2 * now.scaled(20)
        lines = lines_of(self._why, font, room) if self._why else ()
        step, side = round(now.px("body") * LEADING), now.scaled(ICON)
        top = (self.height() - side - 8 - step * len(lines)) / 2
        box = QRectF((self.width() - side) / 2, top, side, side)
        icons.paint(painter, box, "certificate", "regular", now.hex("ink2"))
        top += side + 8
        for first, last in lines:
            rect = QRectF(now.scaled(20), top, room, step)
            ink.text(painter, rect, self._why[first:last], font, now.colour("ink2"), ink.CENTRE)
            top += step
