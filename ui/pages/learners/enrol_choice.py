"""Which activity somebody is to be enrolled in: a short list in the panel's place, arrows and Enter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.activities.shown import Entry
from ui import theme
from ui.rows import Column, Rows
from ui.widgets import ink
from ui.widgets.card import Card
from ui.widgets.empty import Empty
from ui.widgets.label import Label, plain
from ui.widgets.lines import Lines, lines_of
from ui.widgets.table import PAD, Index, TableDelegate, TableView
from ui.words import activities as activity_words

LINE, NOTE = 26, 24
"""Pixels of a line of the title, and of the note below, at a body of 18."""


class EnrolChoice(Card):
    """Activities that go on or are to come, for one learner."""

    chosen = Signal(object)
    """The Entry that was chosen."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """Nothing to choose yet."""
        super().__init__(parent)
        self._language = language
        rows = Rows[Entry]([Column("", lambda one: one.title, name=True)], self._spoken, self)
        self._rows, self.view = rows, _Entries(rows, self.tr("กิจกรรมที่สมัครได้"), language)
        self.view.opened.connect(self._choose)
        self.view.clicked.connect(lambda index: self._choose(index.row()))
        self._who = Lines("", colour="ink2")
        self._empty = Empty(self.tr("ยังไม่มีกิจกรรมที่เปิดอยู่"), self.tr("เพิ่มกิจกรรมได้ที่หน้า กิจกรรม (F5)"))
        side = theme.current().scaled(18)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 8, 1, 8)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(side, 0, side, 6)
        head.setSpacing(0)
        head.addWidget(Label(plain(self.tr("สมัครกิจกรรมไหน")), "section"))
        head.addWidget(self._who)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addWidget(self._empty, 1)

    def ask(self, name: str, entries: Sequence[Entry]) -> None:
        """Ask for one person which of these it is."""
        self._who.say(name)
        self._rows.set(entries)
        self.view.setVisible(bool(entries))
        self._empty.setVisible(not entries)
        if entries:
            self.view.fit()
            self.view.stand(0)
            self.view.setFocus()

    def _choose(self, row: int) -> None:
        entry = self._rows.row(row)
        if entry is not None:
            self.chosen.emit(entry)

    def _spoken(self, one: Entry) -> str:
        return f"{one.title} {note_of(one, self._language)}"


def note_of(one: Entry, language: str) -> str:
    """What stands below a title: when it meets, and how many are in."""
    count = activity_words.in_it(one.enrolled, one.capacity, language)
    return f"{activity_words.pattern(one.weekly, one.starts, one.ends, language)} · {count}"


class _Entries(TableView):
    """The list: rows as high as their titles."""

    def __init__(self, rows: Rows[Entry], name: str, language: str) -> None:
        super().__init__(rows, name)
        self.setItemDelegate(_EntryDelegate(self, language))
        self.horizontalHeader().hide()

    def fit(self) -> None:
        now = theme.current()
        font, room = now.font("body", "semibold"), self.columnWidth(0) - 2 * PAD - 8
        for row, one in enumerate(self._rows.rows):
            lines = len(lines_of(one.title, font, max(room, 120)))
            self.setRowHeight(row, now.scaled(lines * LINE + NOTE + 18))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()


class _EntryDelegate(TableDelegate):
    """A title over its note."""

    def __init__(self, table: TableView, language: str) -> None:
        super().__init__(table)
        self._language = language

    def paint_cell(self, painter: QPainter, rect: QRectF, _index: Index, row: Any) -> None:
        now = theme.current()
        font = now.font("body", "semibold")
        box = rect.adjusted(8, now.scaled(8), 0, 0)
        for first, last in lines_of(row.title, font, box.width()):
            room = QRectF(box.left(), box.top(), box.width(), now.scaled(LINE))
            ink.text(painter, room, row.title[first:last], font, now.colour("ink"))
            box.setTop(room.bottom())
        note = QRectF(box.left(), box.top(), box.width(), now.scaled(NOTE))
        words = note_of(row, self._language)
        ink.text(painter, note, words, now.font("note"), now.colour("ink2"), may_cut=True)
