"""The list of the certificates' page: heads within the list, a tick before who has earned one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QResizeEvent
from PySide6.QtWidgets import QStyleOptionViewItem

from ui import icons, theme
from ui.pages.certificates.rows import OFF, ON, SOME, Entry, EntryRows
from ui.rows import ROW_ROLE
from ui.widgets import ink
from ui.widgets.card import RADIUS
from ui.widgets.chip import chip_size, paint_chip
from ui.widgets.lines import lines_of
from ui.widgets.table import Index, TableDelegate, TableView

TICK, BOX, PAD, GAP = 52, 24, 14, 16
"""Pixels at a body of 18: the tick's own column, its box, the right margin, between two facts."""
SECOND, LEADING = 34, 1.35
HEADS = {
    "earned": ("seal-check", "leaf"),
    "possible": ("hourglass-medium", "amber"),
    "lost": ("x-circle", "brick"),
}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -10, Qt.Key.Key_PageDown: 10}


class _Widths:
    """Where things stand in a row of a width, and which rows need two storeys."""

    def __init__(self, width: int, rows: Sequence[Entry]) -> None:
        now = theme.current()
        self.left, self.right = now.scaled(TICK), width - now.scaled(PAD)
        people = [row for row in rows if row.line is not None]
        self.reason = max((reason_width(row) for row in people), default=0)
        hours = max((ink.width(row.hours, now.font()) for row in people), default=0)
        self.name = self.right - self.reason - hours - 2 * now.scaled(GAP) - self.left
        self.whole = self.right - self.left

    def name_lines(self, row: Entry, weight: str | None = "semibold") -> tuple[tuple[int, int], ...]:
        """The lines of a name; the current row's weight is reckoned with, so that nothing jumps."""
        font = theme.current().font("body", weight)
        one = lines_of(row.words, font, self.name)
        return one if len(one) == 1 else lines_of(row.words, font, self.whole)

    def is_tall(self, row: Entry) -> bool:
        """Whether name and facts stand in two storeys."""
        font = theme.current().font("body", "semibold")
        return row.line is not None and ink.width(row.words, font) > self.name

    def height(self, row: Entry) -> int:
        """How high a row is."""
        now = theme.current()
        if row.line is None:
            return now.scaled(42)
        if not self.is_tall(row):
            return now.row
        more = len(self.name_lines(row)) - 1
        return now.row + now.scaled(SECOND) + round(more * LEADING * now.px("body"))


def reason_width(row: Entry) -> float:
    """How wide a person's reason is: a chip, or plain words."""
    if row.tone:
        return chip_size(row.reason, row.icon).width()
    return ink.width(row.reason, theme.current().font())


class EntryDelegate(TableDelegate):
    """Paints heads and people."""

    def __init__(self, view: CertificatesList) -> None:
        """Paint for one list."""
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row; the card's roundness cuts the first one."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        clip = QPainterPath()
        box = QRectF(self._view.viewport().rect()).adjusted(0, 0, 0, RADIUS)
        clip.addRoundedRect(box, RADIUS - 1, RADIUS - 1)
        painter.setClipPath(clip, Qt.ClipOperation.IntersectClip)
        rect, row = QRectF(option.rect), index.data(ROW_ROLE)
        if row is not None and row.line is None:
            self._paint_head(painter, rect, row)
        elif row is not None:
            self.paint_ground(painter, rect, index)
            self._paint_person(painter, rect, row, lit=index.row() == self._view.currentIndex().row())
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRectF, row: Entry) -> None:
        now = theme.current()
        painter.fillRect(rect, now.colour("inset"))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), now.colour("line"))
        left = float(now.scaled(PAD))
        if row.tick:
            paint_tick(painter, _tick_box(rect), row.tick)
            left = now.scaled(TICK)
        icon, colour = HEADS[row.group]
        side = now.scaled(22)
        place = QRectF(left, rect.center().y() - side / 2, side, side)
        icons.paint(painter, place, icon, "fill", now.hex(colour))
        left += side + now.scaled(8)
        font = now.font("body", "semibold")
        wide = ink.width(row.words, font) + 1
        ink.text(painter, _across(rect, left, wide), row.words, font, now.colour("ink"))
        left += wide + now.scaled(GAP)
        room = _across(rect, left, rect.right() - now.scaled(PAD) - left)
        reason = now.font("note")
        ink.text(painter, room, row.reason, reason, now.colour("ink2"), ink.RIGHT, may_cut=True)

    def _paint_person(self, painter: QPainter, rect: QRectF, row: Entry, *, lit: bool) -> None:
        now, widths = theme.current(), self._view.widths
        first = QRectF(rect.left(), rect.top(), rect.width(), now.row)
        if row.tick:
            paint_tick(painter, _tick_box(first), row.tick)
        elif row.icon == "seal-check":
            icons.paint(painter, _tick_box(first), "seal-check", "fill", now.hex("leaf"))
        tall = widths.is_tall(row)
        facts = first
        if tall:
            step = round(LEADING * now.px("body"))
            for place, (begin, end) in enumerate(widths.name_lines(row)):
                line = first.translated(0, place * step)
                self._paint_name(painter, line, row.words[begin:end], lit=lit)
            second = now.scaled(SECOND)
            facts = QRectF(rect.left(), rect.bottom() - second - 3, rect.width(), second)
        else:
            self._paint_name(painter, first, row.words, lit=lit)
        self._paint_facts(painter, facts, row)

    def _paint_name(self, painter: QPainter, line: QRectF, words: str, *, lit: bool) -> None:
        now, widths = theme.current(), self._view.widths
        font = now.font("body", "semibold" if lit else None)
        room = _across(line, line.left() + widths.left, widths.whole)
        ink.text(painter, room, words, font, now.colour("ink"))

    def _paint_facts(self, painter: QPainter, line: QRectF, row: Entry) -> None:
        now, widths = theme.current(), self._view.widths
        right = line.left() + widths.right
        wide = reason_width(row)
        if row.tone:
            size = chip_size(row.reason, row.icon)
            chip = QRectF(right - wide, line.center().y() - size.height() / 2, wide, size.height())
            paint_chip(painter, chip, row.reason, row.tone, row.icon)
        else:
            place = _across(line, right - wide - 1, wide + 1)
            ink.text(painter, place, row.reason, now.font(), now.colour("ink2"), ink.RIGHT)
        ends = right - widths.reason - now.scaled(GAP)
        hours = ink.width(row.hours, now.font())
        place = _across(line, ends - hours - 1, hours + 1)
        ink.text(painter, place, row.hours, now.font(), now.colour("ink2"), ink.RIGHT)


def _across(line: QRectF, left: float, wide: float) -> QRectF:
    return QRectF(left, line.top(), wide, line.height() - 1)


def _tick_box(line: QRectF) -> QRectF:
    now = theme.current()
    side = now.scaled(BOX)
    left = line.left() + now.scaled(PAD)
    return QRectF(left, round(line.center().y() - side / 2), side, side)


def paint_tick(painter: QPainter, box: QRectF, tick: str) -> None:
    """Paint a box that is ticked, half ticked or empty."""
    now = theme.current()
    if tick == OFF:
        ink.rounded(painter, box, 6, now.colour("surface"), now.colour("edge"), thick=2)
        return
    ink.rounded(painter, box, 6, now.colour("indigo"))
    sign = "minus" if tick == SOME else "check"
    icons.paint(painter, box.adjusted(3, 3, -3, -3), sign, "bold", now.hex("on_indigo"))


class CertificatesList(TableView):
    """Who has earned one, who still can, who no longer can."""

    ticked = Signal(object)
    """The learner whose tick was pressed (Space, or a click on the box)."""
    all_ticked = Signal()
    """Ctrl+A, or the tick of the first head."""
    lit = Signal(object)
    """The entry that is the current one now; None when nobody is."""

    def __init__(self, name: str) -> None:
        """Nobody yet.

        Args:
            name: for screen readers.
        """
        self.entries = EntryRows()
        super().__init__(self.entries, name)
        self.entries.setParent(self)
        self.widths = _Widths(400, ())
        self.setItemDelegate(EntryDelegate(self))
        self.horizontalHeader().hide()

    # --- what it shows --------------------------------------------------------------------------------

    def show_entries(self, rows: Sequence[Entry]) -> None:
        """Show rows; whoever was the current one stays it, as far as they are still there."""
        stood = self.current()
        self.entries.set(rows)
        self._measure()
        place = self.entries.place_of(stood.learner if stood else None)
        if place is None:
            people = self.entries.people()
            place = people[0] if people else None
        if place is not None:
            self.stand(place)
        self.lit.emit(self.current())

    def current(self) -> Entry | None:
        """The row that has the lamp."""
        return self.entries.row(self.currentIndex().row())

    def go_to(self, learner: bytes) -> None:
        """Have somebody be the current one."""
        place = self.entries.place_of(learner)
        if place is not None:
            self.stand(place)

    def go_to_group(self, group: str) -> None:
        """Have the first of a group be the current one, with the head at the top."""
        for place, row in enumerate(self.entries.rows):
            if row.group == group and row.line is not None:
                self.stand(self.entries.people()[-1])
                self.scrollTo(self.entries.index(place - 1, 0), TableView.ScrollHint.PositionAtTop)
                self.setCurrentIndex(self.entries.index(place, 0))
                return

    def step(self, by: int) -> None:
        """So many people down or up; heads are passed over."""
        people = self.entries.people()
        at = self.currentIndex().row()
        if at in people:
            self._stand_among(people, people.index(at) + by)

    def _stand_among(self, people: Sequence[int], wanted: int) -> None:
        place = people[max(0, min(wanted, len(people) - 1))]
        if place == people[0]:
            self.scrollToTop()
        self.stand(place)

    # --- Qt -------------------------------------------------------------------------------------------

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell who it is; rows differ in height, so all that is seen is painted again."""
        super().currentChanged(current, previous)
        self.viewport().update()
        self.lit.emit(self.entries.row(current.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk over people, Space ticks, Ctrl+A ticks all."""
        key, people = Qt.Key(event.key()), self.entries.people()
        if key in _STEPS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step(_STEPS[key])
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End} and people:
            self._stand_among(people, 0 if key == Qt.Key.Key_Home else len(people) - 1)
        elif key == Qt.Key.Key_Space:
            self._tick(self.current())
        elif key == Qt.Key.Key_A and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.all_ticked.emit()
        else:
            super().keyPressEvent(event)

    def _tick(self, row: Entry | None) -> None:
        if row is not None and row.line is not None:
            self.ticked.emit(row.learner)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a tick ticks; anywhere else it makes the row the current one."""
        super().mousePressEvent(event)
        row = self.entries.row(self.rowAt(round(event.position().y())))
        if row is None or not row.tick or event.position().x() > theme.current().scaled(TICK):
            return
        if row.line is None:
            self.all_ticked.emit()
        else:
            self._tick(row)

    def event(self, event: QEvent) -> bool:
        """Ctrl+A is ours before it is anybody's shortcut."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            command = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if command and event.key() == Qt.Key.Key_A:
                event.accept()
                return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width: rows may need another height."""
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        self.widths = _Widths(self.viewport().width(), self.entries.rows)
        head: Any = self.verticalHeader()
        for place, row in enumerate(self.entries.rows):
            tall = self.widths.height(row)
            if head.sectionSize(place) != tall:
                head.resizeSection(place, tall)


__all__ = ["OFF", "ON", "CertificatesList"]
