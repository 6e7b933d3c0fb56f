"""A picture of paper, looked at closely: as wide as its room, larger by +, moved by arrows or hand."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from ui import theme
from ui.widgets import ink

STEP, LARGEST = 1.4, 5.4
"""By how much one key enlarges; how many times the room's width a page may become."""
FRAME = 3
_TURNS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class PaperView(QAbstractScrollArea):
    """One page; or in its place why there is none."""

    turned = Signal(int)
    """PgUp or PgDn: the page before (−1) or the next (1)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing to look at yet."""
        super().__init__(parent)
        self._image = QImage()
        self._why, self._zoom = "", 1.0
        self._framed: QRectF | None = None
        self._held: QPoint | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCornerWidget(QWidget())  # or Qt paints a grey square between the bars
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    # --- what is shown --------------------------------------------------------------------------------

    def show_page(self, image: QImage, said: str) -> None:
        """Show a page; it stands as large and where the one before stood.

        Args:
            image: its picture.
            said: for screen readers.
        """
        self._image, self._why, self._framed = image, "", None
        self.setAccessibleName(said)
        self._fit()

    def say_why_none(self, words: str) -> None:
        """Say why there is nothing to look at."""
        self._image, self._why, self._framed = QImage(), words, None
        self.setAccessibleName(words)
        self._fit()

    @property
    def has_page(self) -> bool:
        """Whether there is a page to look at."""
        return not self._image.isNull()

    @property
    def zoom(self) -> float:
        """How many times as wide as its room the page is."""
        return self._zoom

    def zoom_by(self, factor: float) -> None:
        """Enlarge about the middle of what is seen."""
        before, zoom = self._zoom, min(max(self._zoom * factor, 1.0), LARGEST)
        if zoom == before or not self.has_page:
            return
        middle = QPointF(self.viewport().width() / 2, self.viewport().height() / 2)
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        x, y = (across.value() + middle.x()) / before, (down.value() + middle.y()) / before
        self._zoom = zoom
        self._fit()
        across.setValue(round(x * zoom - middle.x()))
        down.setValue(round(y * zoom - middle.y()))

    def look_at(self, part: QRectF | None) -> None:
        """Frame a part (in shares of the page) and bring it large into the middle; or frame none."""
        self._framed = part
        if part is None or not self.has_page:
            self.viewport().update()
            return
        seen = self.viewport().size()
        tall = max(part.height(), 0.01) * seen.width() * self._image.height() / self._image.width()
        zoom = min(0.9 / max(part.width(), 0.01), 0.9 * seen.height() / tall)
        self._zoom = min(max(zoom, 1.0), LARGEST)
        self._fit()
        whole, middle = self._size(), part.center()
        across = middle.x() * whole.width() - self.viewport().width() / 2
        down = middle.y() * whole.height() - self.viewport().height() / 2
        self.horizontalScrollBar().setValue(round(across))
        self.verticalScrollBar().setValue(round(down))

    def _size(self) -> QSize:
        if not self.has_page:
            return QSize(0, 0)
        wide = self.viewport().width() * self._zoom
        return QSize(round(wide), round(wide * self._image.height() / self._image.width()))

    def _fit(self) -> None:
        whole, seen = self._size(), self.viewport().size()
        bars = (
            (self.horizontalScrollBar(), whole.width(), seen.width()),
            (self.verticalScrollBar(), whole.height(), seen.height()),
        )
        for bar, all_, room in bars:
            bar.setRange(0, max(0, all_ - room))
            bar.setPageStep(room)
            bar.setSingleStep(max(1, room // 8))
        self.viewport().update()

    # --- hands ----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """+ and − enlarge, arrows move, PgUp and PgDn turn; all else is the page's."""
        way = _TURNS.get(Qt.Key(event.key()))
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif way is not None:
            self.turned.emit(way)
        elif event.text() in {"+", "="}:
            self.zoom_by(STEP)
        elif event.text() in {"-", "_"}:
            self.zoom_by(1 / STEP)
        elif event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl it enlarges."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(STEP if event.angleDelta().y() > 0 else 1 / STEP)
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the paper."""
        self._held = event.position().toPoint()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move it under the glass."""
        if self._held is not None:
            by = event.position().toPoint() - self._held
            self._held = event.position().toPoint()
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - by.x())
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - by.y())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._held = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The page takes the new width."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """As large as there is room."""
        return QSize(theme.current().scaled(360), theme.current().scaled(420))

    def minimumSizeHint(self) -> QSize:
        """It gives way; below this nothing could be read."""
        return QSize(theme.current().scaled(200), theme.current().scaled(130))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what is seen of the page, or the words."""
        now, painter = theme.current(), QPainter(self.viewport())
        if not self.has_page:
            room = QRectF(self.viewport().rect())
            ink.text(painter, room, self._why, now.font(), now.colour("ink2"), ink.CENTRE, may_cut=True)
            return
        whole = self._size()
        corner = QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        place = QRectF(corner.x(), corner.y(), whole.width(), whole.height())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, self._image)
        if self._framed is not None:
            part = QRectF(
                place.left() + self._framed.left() * place.width(),
                place.top() + self._framed.top() * place.height(),
                self._framed.width() * place.width(),
                self._framed.height() * place.height(),
            )
            painter.setPen(QPen(now.colour("indigo"), FRAME))
            painter.drawRect(part.adjusted(-FRAME, -FRAME, FRAME, FRAME))
