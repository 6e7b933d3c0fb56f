"""The ring round whatever has the keyboard: one transparent child of the window that follows it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QWidget
from shiboken6 import isValid

from ui import theme
from ui.widgets import ink

THICK, AWAY = 3, 2
REACH = THICK + AWAY + 1
_FOLLOWED = {
    QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Scroll,
    QEvent.Type.LayoutRequest,
}  # fmt: skip


class FocusRing(QWidget):
    """Painted over everything, touched by nothing.

    A widget may say `ring = False` (it shows the keyboard's place itself), `ring_on = "teak"` (golden on
    the rail), `ring_rect()` (only a part of it) or `ring_radius`.
    """

    def __init__(self, window: QWidget) -> None:
        """Follow the keyboard within a window."""
        super().__init__(window)
        self._at: QWidget | None = None
        self._watched: list[QObject] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        for watched in filter(isValid, self._watched):  # a page may have gone with its keyboard
            watched.removeEventFilter(self)
        self._watched = []
        self._at = None
        window = self.parentWidget()
        if new is not None and window is not None and window.isAncestorOf(new):
            self._at = _shown_by(new)
            walk: QWidget | None = self._at
            while walk is not None and walk is not window:
                walk.installEventFilter(self)
                self._watched.append(walk)
                walk = walk.parentWidget()
        self.place()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """What it stands round has moved: go along."""
        if event.type() in _FOLLOWED:
            self.place()
        return False

    def place(self) -> None:
        """Stand round what has the keyboard now."""
        at, window = self._at, self.parentWidget()
        if at is None or window is None or not _is_ringed(at):
            self.hide()
            return
        part = at.ring_rect() if hasattr(at, "ring_rect") else at.rect()
        corner = at.mapTo(window, QPoint(part.x(), part.y()))
        wanted = QRect(corner, part.size()).adjusted(-REACH, -REACH, REACH, REACH)
        seen = _seen(at, window, wanted)
        if seen.isEmpty():  # scrolled out of sight: an empty mask would be no mask
            self.hide()
            return
        self.setGeometry(wanted)
        self.setMask(seen.translated(-wanted.topLeft()))
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring."""
        if self._at is None:
            return
        token = "gold" if getattr(self._at, "ring_on", "") == "teak" else "indigo"
        paint_ring(QPainter(self), QRectF(self.rect()), getattr(self._at, "ring_radius", 8), token)


def paint_ring(painter: QPainter, around: QRectF, radius: float, token: str) -> None:
    """Paint the ring into a rectangle that is larger by `REACH` than what it stands round.

    Args:
        painter: where.
        around: the ring's own rectangle.
        radius: of what it stands round.
        token: its colour.
    """
    box = around.adjusted(1, 1, -1, -1)
    ink.rounded(painter, box, radius + 4, None, theme.current().colour(token), thick=THICK)


def _is_ringed(widget: QWidget) -> bool:
    return isValid(widget) and widget.isVisible() and bool(getattr(widget, "ring", True))


def _shown_by(widget: QWidget) -> QWidget:
    """The widget that a person sees as having the keyboard: a bare line belongs to its frame."""
    parent = widget.parentWidget()
    bare = isinstance(widget, QLineEdit) and bool(widget.property("bare"))
    return parent if bare and parent is not None else widget


def _seen(at: QWidget, window: QWidget, wanted: QRect) -> QRect:
    """The part of the ring that no scroll area hides."""
    seen = wanted
    walk = at.parentWidget()
    while walk is not None and walk is not window:
        if isinstance(walk.parentWidget(), QScrollArea):
            view = QRect(walk.mapTo(window, QPoint(0, 0)), walk.size())
            seen = seen.intersected(view.adjusted(-REACH, 0, REACH, 0))
        walk = walk.parentWidget()
    return seen
