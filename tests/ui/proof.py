"""What the look asks of every page, measured on the widgets as they stand.

A fault is one sentence. Text that is wider than its room, ink that is taller than its box, a target under
44 pixels, a control without a name, something that reaches out of the window: each is one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF, QPixmap, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollBar,
    QWidget,
)

from ui.widgets import ink
from ui.widgets.ink import Drawn

LEAST_TARGET = 44
SMALL = ("Seat", "DayCell", "CalendarPaper")
"""Seats and the cells of a calendar may be smaller (the look says so)."""


@dataclass
class Looked:
    """A window that was painted, and what was drawn by hand meanwhile."""

    picture: QPixmap
    drawn: list[Drawn] = field(default_factory=list)


def look(window: QWidget) -> Looked:
    """Paint a window, and be told of every text that is drawn by hand."""
    drawn: list[Drawn] = []
    with ink.watch(drawn.append):
        picture = window.grab()
    return Looked(picture, drawn)


def faults(window: QWidget) -> list[str]:
    """All that is wrong with a window as it stands."""
    looked = look(window)
    found = [f"cut: {d.text!r} needs {d.needed:.0f}, has {d.width:.0f}" for d in looked.drawn if _cut(d)]
    for widget in shown(window):
        found += [f"{_where(widget)}: {fault}" for fault in _faults_of(window, widget)]
    return list(dict.fromkeys(found))


def _cut(drawn: Drawn) -> bool:
    return drawn.cut and not drawn.may_cut


def shown(window: QWidget) -> Iterator[QWidget]:
    """Every widget that can be seen, at least a part of it."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and not widget.visibleRegion().isEmpty():
            yield widget


def _faults_of(window: QWidget, widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        yield from _label(widget)
    if isinstance(widget, QLineEdit) and widget.text() and widget.isReadOnly():
        yield from _wide(widget.text(), QFontMetricsF(widget.font()), widget.width() - 24)
    if _takes_hand(widget):
        yield from _target(widget)
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not _is_part(widget):
        yield from _name(widget)
    yield from _reach(window, widget)


def _label(label: QLabel) -> Iterator[str]:
    """A label's words fit it, in width and with all their marks in height."""
    if not label.text() or label.property("may_cut"):
        return
    if label.textFormat() == Qt.TextFormat.RichText or "<" in label.text():
        document = QTextDocument()
        document.setDefaultFont(label.font())
        document.setHtml(label.text())
        document.setDocumentMargin(0)
        if label.wordWrap():
            document.setTextWidth(label.contentsRect().width())
        if document.idealWidth() > label.width() + 2:
            yield f"{label.text()!r} is {document.idealWidth():.0f} wide, has {label.width()}"
        if label.wordWrap() and document.size().height() > label.height() + 2:
            yield f"{label.text()!r} is {document.size().height():.0f} tall, has {label.height()}"
        return
    metrics = QFontMetricsF(label.font())
    yield from _wide(label.text(), metrics, label.width())
    tall = metrics.tightBoundingRect(label.text()).height()
    if tall > label.height():
        yield f"ink of {label.text()!r} is {tall:.0f} tall, has {label.height()}"


def _wide(text: str, metrics: QFontMetricsF, room: float) -> Iterator[str]:
    wide = metrics.horizontalAdvance(text)
    if wide > room + 1:
        yield f"{text!r} is {wide:.0f} wide, has {room:.0f}"


def _takes_hand(widget: QWidget) -> bool:
    if type(widget).__name__ in SMALL or _is_part(widget):
        return False
    return isinstance(widget, QAbstractButton | QLineEdit | QComboBox)


def _is_part(widget: QWidget) -> bool:
    """A part of another control: a bare line in its frame, a viewport, a scroll bar."""
    parent = widget.parentWidget()
    return (
        bool(widget.property("bare"))
        or isinstance(widget, QScrollBar)
        or (isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget)
        or isinstance(parent, QComboBox)
    )


def _target(widget: QWidget) -> Iterator[str]:
    if widget.height() < LEAST_TARGET or widget.width() < LEAST_TARGET:
        yield f"a target of {widget.width()} × {widget.height()}"


def _name(widget: QWidget) -> Iterator[str]:
    told = QAccessible.queryAccessibleInterface(widget)
    name = told.text(QAccessible.Text.Name) if told is not None else ""
    if not name.strip():
        yield "takes the keyboard and has no name"


def _reach(window: QWidget, widget: QWidget) -> Iterator[str]:
    """Nothing reaches out of the window sideways, and nothing scrolls sideways."""
    if isinstance(widget, QScrollBar) and widget.orientation() == Qt.Orientation.Horizontal:
        yield "scrolls sideways"
    if isinstance(widget.parentWidget(), QAbstractItemView):
        return
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    if place.right() > window.width() + 1 or place.left() < -6:
        yield f"reaches from {place.left()} to {place.right()} of {window.width()}"
    parent = widget.parentWidget()
    if parent is not None and not isinstance(parent, QAbstractScrollArea) and parent is not window:
        out = widget.geometry().right() - parent.width()
        if out > 1 and not widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents):
            yield f"reaches {out} beyond its parent {type(parent).__name__}"


def _where(widget: QWidget) -> str:
    names = []
    walk: QWidget | None = widget
    while walk is not None and len(names) < 4:
        names.append(type(walk).__name__)
        walk = walk.parentWidget()
    return "/".join(reversed(names))
