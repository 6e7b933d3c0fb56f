"""The list of all activities: when and where they meet, who is in, how far they are."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.rows import Column, Rows
from ui.widgets import ink
from ui.widgets.button import Button
from ui.widgets.chip import chip_size, paint_chip
from ui.widgets.empty import Empty
from ui.widgets.table import Index, Table, TableDelegate, TableView
from ui.words import activities as activity_words
from ui.words import offers as offer_words

if TYPE_CHECKING:
    from desktop.activities import Entry

PEOPLE, PROGRESS, STATE = 3, 4, 5
"""Columns that are painted and not only written."""
_ICONS = {"quiet": "clock", "indigo": "play", "leaf": "check"}


class ActivityRows(Rows["Entry"]):
    """The activities, those that begin last first."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__((), self._spoken, parent)
        self.language = language
        self.today = date.min
        self.columns: tuple[Column[Entry], ...] = (
            Column(self.tr("กิจกรรม"), lambda e: e.title),
            Column(self.tr("เรียน"), self._pattern_short, width=230, second=True),
            Column(self.tr("สถานที่"), lambda e: e.place or "–", width=150, second=True),
            Column(self.tr("ผู้เรียน"), self._people, width=150),
            Column(self.tr("เรียนแล้ว"), self._progress, width=150),
            Column(self.tr("ตอนนี้"), lambda e: self.state(e)[1], width=140),
        )

    def put_all(self, entries: tuple[Entry, ...], today: date) -> None:
        """Show these, as they stand today."""
        self.today = today
        self.set(entries)

    def state(self, entry: Entry) -> tuple[str, str]:
        """(tone, words): to begin, going on, over."""
        return activity_words.standing(entry.first_day, entry.last_day, self.today, self.language)

    def _pattern(self, entry: Entry) -> str:
        return activity_words.when(entry, self.language)

    def _pattern_short(self, entry: Entry) -> str:
        return activity_words.when(entry, self.language, short=True)

    def _people(self, entry: Entry) -> str:
        return activity_words.in_it(entry.enrolled, entry.capacity, self.language)

    def _progress(self, entry: Entry) -> str:
        return activity_words.progress(entry.met, entry.of, self.language)

    def _spoken(self, entry: Entry) -> str:
        parts = (entry.title, self._pattern(entry), entry.place, self._people(entry))
        told = (offer_words.caution(one, self.language) for one in entry.cautions)
        return " ".join(filter(None, (*parts, self._progress(entry), self.state(entry)[1], *told)))


class ActivityDelegate(TableDelegate):
    """Paints the bar of what has met, and the state as a chip."""

    def __init__(self, table: TableView, rows: ActivityRows) -> None:
        """Paint for one table."""
        super().__init__(table)
        self._rows = rows

    def paint_cell(self, painter: QPainter, rect: QRectF, index: Index, row: Any) -> None:
        """A bar, a chip, or a line of text."""
        if index.column() == PEOPLE and row.cautions:
            self._paint_people(painter, rect, row)
        elif index.column() == PROGRESS:
            self._paint_progress(painter, rect, row)
        elif index.column() == STATE:
            tone, told = self._rows.state(row)
            size = chip_size(told, _ICONS[tone])
            middle = rect.center().y() - size.height() / 2
            chip = QRectF(rect.left(), middle, min(size.width(), rect.width()), size.height())
            paint_chip(painter, chip, told, tone, _ICONS[tone])
        else:
            super().paint_cell(painter, rect, index, row)

    def _paint_people(self, painter: QPainter, rect: QRectF, entry: Entry) -> None:
        """How many are in, and below what the office's numbers say of it."""
        now, language = theme.current(), self._rows.language
        told = activity_words.in_it(entry.enrolled, entry.capacity, language)
        half = rect.height() / 2
        top = QRectF(rect.left(), rect.top() + now.scaled(2), rect.width(), half)
        ink.text(painter, top, told, now.font("note"), now.colour("ink"), may_cut=True)
        below = QRectF(rect.left(), rect.top() + half - now.scaled(2), rect.width(), half)
        warned = offer_words.caution_short(entry.cautions[0], language)
        ink.text(painter, below, warned, now.font("note"), now.colour("amber"), may_cut=True)

    def _paint_progress(self, painter: QPainter, rect: QRectF, entry: Entry) -> None:
        now = theme.current()
        told = activity_words.progress(entry.met, entry.of, self._rows.language)
        line = rect.adjusted(0, 0, 0, -now.scaled(10))
        ink.text(painter, line, told, now.font("note"), now.colour("ink"), may_cut=True)
        bar = QRectF(rect.left(), rect.bottom() - now.scaled(12), rect.width(), now.scaled(6))
        ink.rounded(painter, bar, bar.height() / 2, now.colour("inset"))
        if entry.met and entry.of:
            done = QRectF(bar)
            done.setWidth(max(bar.height(), bar.width() * min(1, entry.met / entry.of)))
            ink.rounded(painter, done, bar.height() / 2, now.colour("indigo"))


class ActivityList(QWidget):
    """The table, and the button that opens its current row; without activities, how to begin."""

    opened = Signal(object)
    """The Entry that somebody opened."""
    new_wanted = Signal()
    back_wanted = Signal()
    """To the week instead."""
    whole_wanted = Signal()
    """Of all years."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """Nothing yet."""
        super().__init__(parent)
        self.rows = ActivityRows(language, self)
        self.table = TableView(self.rows, self.tr("กิจกรรมทั้งหมด"))
        self.table.setItemDelegate(ActivityDelegate(self.table, self.rows))
        self.open = Button(self.tr("เปิดดู"), key="Enter")
        self.first = Button(self.tr("กิจกรรมใหม่"), "primary", icon="plus", key="Ctrl+N")
        self._card = Table(self.table)
        self._none = self.tr("ยังไม่มีกิจกรรม")
        self._begin = self.tr("บอกวันและเวลาครั้งเดียว แล้ววันเรียนทั้งหมดจะขึ้นในสัปดาห์")
        self._empty = Empty(self._none, self._begin)
        back = Button(self.tr("ดูสัปดาห์นี้"))
        self.whole = Button(self.tr("ดูทุกปี"))
        self._empty.offer(self.first, self.whole, back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self._card, self._empty):
            column.addWidget(part, 1)
        column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignRight)
        self.first.clicked.connect(self.new_wanted)
        self.whole.clicked.connect(self.whole_wanted)
        back.clicked.connect(self.back_wanted)
        self.table.opened.connect(self._open)
        self.open.clicked.connect(lambda: self._open(self.table.currentIndex().row()))
        self.setFocusProxy(self.table)

    def show_entries(self, entries: tuple[Entry, ...], today: date, why: str = "") -> None:
        """Show these, as they stand today.

        Args:
            entries: the activities of the year that is chosen.
            today: the day.
            why: why there are none, where other years have some.
        """
        self.rows.put_all(entries, today)
        self._empty.say(why or self._none, self._begin)
        self.whole.setVisible(bool(why))
        for widget in (self._card, self.open):
            widget.setVisible(bool(entries))
        self._empty.setVisible(not entries)
        self.setFocusProxy(self.table if entries else self.first)
        if entries and not self.table.currentIndex().isValid():
            self.table.stand(0)

    def _open(self, place: int) -> None:
        entry = self.rows.row(place)
        if entry is not None:
            self.opened.emit(entry)
