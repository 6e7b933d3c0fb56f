"""Text and outlines drawn by hand: Thai marks are never cut, keycaps and edges are alike everywhere.

Sarabun's marks reach above and below the line that Qt reckons with, so text is drawn into a rectangle
that is taller each way. A proof may listen (`watch`) and is told of every text that was drawn, with the
room it had; that is how a test finds a cut word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTextBoundaryFinder
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from ui import theme

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
ELLIPSIS = "…"
MARK_SPACE = 6
"""Pixels that Thai marks may reach beyond a line, each way."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A text that was drawn: what it needed and what it had, in pixels."""

    text: str
    needed: float
    width: float
    cut: bool
    may_cut: bool


_watchers: list[Callable[[Drawn], None]] = []


@contextmanager
def watch(told: Callable[[Drawn], None]) -> Iterator[None]:
    """Be told of every text that is drawn within."""
    _watchers.append(told)
    try:
        yield
    finally:
        _watchers.remove(told)


@lru_cache(maxsize=4096)
def width(text: str, font: QFont) -> float:
    """How wide a line of text is, in pixels; a sheet asks for the same few again and again."""
    return QFontMetricsF(font).horizontalAdvance(text)


def base(room: QRectF, font: QFont) -> float:
    """The height of the base line of a text that is drawn in the middle of a room."""
    measures = QFontMetricsF(font)
    return room.center().y() + (measures.ascent() - measures.descent()) / 2


def elided(text: str, font: QFont, room: float) -> str:
    """As much of a line as fits, ended by … and never within a letter and its marks."""
    if width(text, font) <= room:
        return text
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    ends = [0]
    while (place := finder.toNextBoundary()) >= 0:
        ends.append(place)
    low, high = 0, len(ends) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if width(text[: ends[middle]].rstrip() + ELLIPSIS, font) <= room:
            low = middle
        else:
            high = middle - 1
    return text[: ends[low]].rstrip() + ELLIPSIS


def text(
    painter: QPainter,
    rect: QRectF | QRect,
    words: str,
    font: QFont,
    colour: QColor,
    align: Qt.AlignmentFlag = LEFT,
    *,
    may_cut: bool = False,
) -> None:
    """Draw one line; it is elided when it does not fit, and a watching proof is told.

    Args:
        painter: where.
        rect: the room; marks may reach `MARK_SPACE` beyond it, each way.
        words: one line.
        font: from the theme.
        colour: from the theme.
        align: where in the room.
        may_cut: a lesser thing that may be elided; a person's name may not.
    """
    room = QRectF(rect)
    shown = elided(words, font, room.width() + 0.5)
    for told in _watchers:
        told(Drawn(words, width(words, font), room.width(), shown != words, may_cut))
    painter.setFont(font)
    painter.setPen(colour)
    tall = room.adjusted(0, -MARK_SPACE, 0, MARK_SPACE)
    painter.drawText(tall, int(align) | Qt.TextFlag.TextDontClip | Qt.TextFlag.TextSingleLine, shown)


def rounded(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None,
    edge: QColor | None = None,
    *,
    thick: float = 1,
    dashed: bool = False,
) -> None:
    """Draw a rounded box whose edge lies whole inside `rect`."""
    half = thick / 2 if edge is not None else 0
    inner = rect.adjusted(half, half, -half, -half)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        pen = QPen(edge, thick)
        if dashed:
            pen.setDashPattern([4, 3])
        painter.setPen(pen)
    painter.drawRoundedRect(inner, radius - half, radius - half)
    painter.restore()


def left_bar(painter: QPainter, rect: QRectF, colour: QColor, thick: float, radius: float = 0) -> None:
    """The bar at the left edge that says: here; it follows the box's own roundness."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    clip = QPainterPath()
    clip.addRoundedRect(rect, radius, radius)
    painter.setClipPath(clip)
    painter.fillRect(QRectF(rect.left(), rect.top(), thick, rect.height()), colour)
    painter.restore()


# --- keycaps --------------------------------------------------------------------------------------


def keycap_width(words: str) -> float:
    """How wide a keycap is, in pixels."""
    now = theme.current()
    return max(width(words, now.font("key", "semibold")) + 2 * now.scaled(7), now.scaled(26))


def keycap(painter: QPainter, left: float, middle: float, words: str, colour: QColor) -> float:
    """Draw a key's cap at `left`, its middle at height `middle`; returns its width in pixels."""
    now = theme.current()
    wide, tall = keycap_width(words), now.scaled(25)
    rect = QRectF(left, middle - tall / 2, wide, tall)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 1))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -1), 5, 5)
    painter.setPen(QPen(colour, 2))
    painter.drawLine(
        QPointF(rect.left() + 4, rect.bottom() - 1), QPointF(rect.right() - 4, rect.bottom() - 1)
    )
    painter.restore()
    text(painter, rect.adjusted(0, -1, 0, -1), words, now.font("key", "semibold"), colour, CENTRE)
    return wide
