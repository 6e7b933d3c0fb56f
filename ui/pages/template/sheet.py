"""The page in millimetres: the very PDF, rulers, margin and middle, and the chosen piece to move.

Tab goes from piece to piece, arrows move by a millimetre and with Shift by five. A mouse may choose and
drag; it is never needed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.certificates.editing import Box
from ui import theme
from ui.widgets import ink

RULER, AIR, HANDLE = 30, 8, 8
EDGE = 5.0
STEP, LEAP = 1, 5
TICK, LABEL = 10, 50
NEAR = 3.0
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


@dataclass(slots=True)
class _Drag:
    """A piece under way: where it was taken, and how far it has come, mm."""

    start: QPointF
    by: QPointF


class TemplateSheet(QWidget):
    """The page one works on."""

    chosen = Signal(str)
    moved = Signal(int, int)
    """Millimetres right and down, by keys."""
    dragged = Signal(float, float)
    sized = Signal()

    def __init__(self) -> None:
        """Nothing to see yet."""
        super().__init__()
        self._image: QImage | None = None
        self._paper = (297.0, 210.0)
        self._boxes: Mapping[str, Box] = {}
        self._name, self._spoken = "", ""
        self._drag: _Drag | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # --- what it shows --------------------------------------------------------------------------------

    def show_page(self, image: QImage, paper: tuple[float, float], boxes: Mapping[str, Box]) -> None:
        """Show a page.

        Args:
            image: its picture.
            paper: width and height, mm.
            boxes: where each piece's ink is, mm, in the order in which Tab goes.
        """
        turned = paper != self._paper
        self._image, self._paper, self._boxes = image, paper, boxes
        if turned:
            self.sized.emit()
        self.update()

    def choose(self, name: str, spoken: str) -> None:
        """A piece is chosen.

        Args:
            name: the piece's.
            spoken: what a screen reader says of it: what it is and where.
        """
        self._name, self._spoken = name, spoken
        self.setAccessibleName(spoken)
        self.update()

    @property
    def wide(self) -> int:
        """How wide the paper stands here, pixels of the window."""
        return max(1, round(self._page().width()))

    def _page(self) -> QRectF:
        ruler, air = theme.current().scaled(RULER), AIR
        room = QRectF(self.rect()).adjusted(ruler, ruler, -air, -air)
        wide, high = self._paper
        scale = max(0.01, min(room.width() / wide, room.height() / high))
        left = room.left() + (room.width() - wide * scale) / 2
        return QRectF(left, room.top(), wide * scale, high * scale)

    def _scale(self) -> float:
        return self._page().width() / self._paper[0]

    def _on_screen(self, box: Box) -> QRectF:
        page, scale = self._page(), self._scale()
        return QRectF(
            page.left() + box[0] * scale, page.top() + box[1] * scale,
            (box[2] - box[0]) * scale, (box[3] - box[1]) * scale,
        )  # fmt: skip

    def ring_rect(self) -> QRect:
        """The ring stands round the paper."""
        return self._page().toRect().adjusted(-2, -2, 2, 2)

    # --- hands ----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the chosen piece."""
        way = ARROWS.get(Qt.Key(event.key()))
        if way is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        step = LEAP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
        self.moved.emit(way[0] * step, way[1] * step)

    def focusNextPrevChild(self, further: bool) -> bool:
        """Tab goes to the next piece; after the last one it leaves the page."""
        names = list(self._boxes)
        at = names.index(self._name) if self._name in names else -1
        place = at + (1 if further else -1)
        if not 0 <= place < len(names):
            return super().focusNextPrevChild(further)
        self.chosen.emit(names[place])
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the mouse: the smallest there."""
        where = event.position()
        under = [
            (box.width() * box.height(), name)
            for name, part in self._boxes.items()
            if (box := self._on_screen(part).adjusted(-NEAR, -NEAR, NEAR, NEAR)).contains(where)
        ]
        if under:
            self._drag = _Drag(where, QPointF(0, 0))
            self.chosen.emit(min(under)[1])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The frame goes with the mouse."""
        if self._drag is not None:
            self._drag.by = (event.position() - self._drag.start) / self._scale()
            self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """There it shall stand."""
        drag, self._drag = self._drag, None
        if drag is not None and drag.by.manhattanLength() >= STEP:
            self.dragged.emit(drag.by.x(), drag.by.y())
        self.update()

    # --- Qt -------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """As large as there is room."""
        return QSize(theme.current().scaled(480), theme.current().scaled(320))

    def minimumSizeHint(self) -> QSize:
        """Below this nothing could be read."""
        return QSize(theme.current().scaled(240), theme.current().scaled(140))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wants another picture."""
        super().resizeEvent(event)
        self.sized.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint rulers, paper, guides and the frame of what is chosen."""
        now, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        page = self._page()
        if self._image is None:
            painter.fillRect(page, now.colour("surface"))
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(page, self._image)
        painter.setPen(QPen(now.colour("line"), 1))
        painter.drawRect(page)
        self._paint_rulers(painter, page)
        self._paint_guides(painter, page)
        self._paint_chosen(painter)

    def _paint_rulers(self, painter: QPainter, page: QRectF) -> None:
        now, scale = theme.current(), self._scale()
        painter.setPen(QPen(now.colour("ink2"), 1))
        font: QFont = now.font("note")
        font.setPixelSize(max(11, round(now.px("note") * 0.8)))
        every = LABEL if scale * LABEL > font.pixelSize() * 3 else 2 * LABEL
        for mm in range(0, int(self._paper[0]) + 1, TICK):
            x, tall = page.left() + mm * scale, 8 if mm % LABEL == 0 else 4
            painter.drawLine(QPointF(x, page.top() - 2), QPointF(x, page.top() - 2 - tall))
            if mm % every == 0:
                box = QRectF(x - 24, page.top() - 12 - font.pixelSize(), 48, font.pixelSize() + 2)
                ink.text(painter, box, str(mm), font, now.colour("ink2"), ink.CENTRE)
        for mm in range(0, int(self._paper[1]) + 1, TICK):
            y, tall = page.top() + mm * scale, 8 if mm % LABEL == 0 else 4
            painter.drawLine(QPointF(page.left() - 2, y), QPointF(page.left() - 2 - tall, y))

    def _paint_guides(self, painter: QPainter, page: QRectF) -> None:
        now, edge = theme.current(), EDGE * self._scale()
        pen = QPen(now.colour("edge"), 1, Qt.PenStyle.DashLine)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.drawRect(page.adjusted(edge, edge, -edge, -edge))
        pen.setColor(now.colour("brick"))
        painter.setPen(pen)
        middle = page.center().x()
        painter.drawLine(QPointF(middle, page.top()), QPointF(middle, page.bottom()))

    def _paint_chosen(self, painter: QPainter) -> None:
        box = self._boxes.get(self._name)
        if box is None:
            return
        by = self._drag.by * self._scale() if self._drag else QPointF(0, 0)
        frame = self._on_screen(box).adjusted(-4, -4, 4, 4).translated(by)
        now = theme.current()
        painter.setPen(QPen(now.colour("indigo"), 2))
        painter.drawRect(frame)
        painter.setBrush(now.colour("surface"))
        half = HANDLE / 2
        for corner in (frame.topLeft(), frame.topRight(), frame.bottomLeft(), frame.bottomRight()):
            painter.drawRect(QRectF(corner.x() - half, corner.y() - half, HANDLE, HANDLE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
