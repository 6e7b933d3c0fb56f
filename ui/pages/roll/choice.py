"""Which roll, when none was chosen: today's sessions first, then the days about it, nearest first."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop import clock
from desktop.attendance import Near, sessions_near
from ui import theme, words
from ui.pages.page import Go, Room
from ui.rows import Column, Rows
from ui.widgets import ink
from ui.widgets.button import Button
from ui.widgets.chip import chip_size, paint_chip
from ui.widgets.empty import Empty
from ui.widgets.table import Index, Table, TableDelegate, TableView

WHEN, WHAT, STATE = 0, 1, 2
TALL = 60
"""The height in pixels of a row of two lines, at a body of 18."""


class _Cells(TableDelegate):
    """Two lines of when and what; how far a roll has come is a chip."""

    def __init__(self, choice: RollChoice) -> None:
        super().__init__(choice.view)
        self._choice = choice

    def paint_cell(self, painter: QPainter, rect: QRectF, index: Index, row: Any) -> None:
        if index.column() == STATE:
            self._paint_state(painter, rect, str(index.data()), row)
            return
        now, choice = theme.current(), self._choice
        current = index.row() == choice.view.currentIndex().row()
        above, below = choice.when(row) if index.column() == WHEN else choice.what(row)
        high, low = now.scaled(30), now.scaled(24)
        first = QRectF(rect.left(), rect.center().y() - (high + low) / 2, rect.width(), high)
        font = now.font("body", "semibold" if current else "medium")
        ink.text(painter, first, above, font, now.colour("ink"), may_cut=True)
        second = QRectF(rect.left(), first.bottom(), rect.width(), low)
        ink.text(painter, second, below, now.font("note"), now.colour("ink2"), may_cut=True)

    def _paint_state(self, painter: QPainter, rect: QRectF, told: str, row: Near) -> None:
        done = bool(row.marked) and not row.left
        tone = "leaf" if done else "amber" if row.marked else "quiet"
        icon = "check" if done else "clock" if row.marked else None
        size = chip_size(told, icon)
        box = QRectF(0, rect.center().y() - size.height() / 2, size.width(), size.height())
        box.moveRight(rect.right())
        paint_chip(painter, box, told, tone, icon)


class RollChoice(QWidget):
    """The sessions that have a roll."""

    chosen = Signal(object)
    """The session whose roll is to be opened."""
    go = Signal(object)

    def __init__(self, room: Room) -> None:
        """An empty list."""
        super().__init__()
        self._room = room
        self._today: date = clock.today()
        self._straight = False
        language = room.language
        self.rows: Rows[Near] = Rows(
            (
                Column(self.tr("วันและเวลา"), lambda near: " ".join(self.when(near)), 160),
                Column(self.tr("กิจกรรม"), lambda near: " ".join(self.what(near))),
                Column(
                    self.tr("เช็กแล้ว"),
                    lambda near: words.roll_state(near.expected, near.left, near.marked, language),
                    160,
                    right=True,
                ),
            ),
            self._spoken,
        )
        tall = theme.current().scaled(TALL)
        self.view = TableView(self.rows, self.tr("ครั้งที่มีใบเช็กชื่อ"), tall)
        self.view.setItemDelegate(_Cells(self))
        self.open = Button(self.tr("เช็กชื่อ"), "primary", icon="list-checks", key="Enter")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._list())
        self._stack.addWidget(self._none())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.view.opened.connect(self._open)
        self.open.clicked.connect(lambda: self._open(self.view.currentIndex().row()))
        self.setFocusProxy(self.view)

    def _list(self) -> QWidget:
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Table(self.view), 1)
        self.away = Button(self.tr("ตามคนขาด"), icon="phone")
        self.away.clicked.connect(lambda: self.go.emit(Go("absences")))
        row = QHBoxLayout()
        row.addWidget(self.away)
        row.addStretch(1)
        row.addWidget(self.open)
        column.addLayout(row)
        return listed

    def _none(self) -> Empty:
        empty = Empty(self.tr("ช่วงนี้ไม่มีกิจกรรมให้เช็กชื่อ"), self.tr("ใบเช็กชื่อจะขึ้นเองเมื่อมีกิจกรรมในสิบวันข้างหน้า"))
        new = Button(self.tr("กิจกรรมใหม่"), "primary", icon="plus")
        week = Button(self.tr("ดูกิจกรรม"), icon="calendar-dots")
        empty.offer(new, week)
        new.clicked.connect(lambda: self.go.emit(Go("activity_form")))
        week.clicked.connect(lambda: self.go.emit(Go("activities")))
        return empty

    def ask(self, *, straight: bool = False) -> None:
        """Read which rolls there are.

        Args:
            straight: where today has one only, open it at once.
        """
        self._today = clock.today()
        self._straight = self._straight or straight
        self._room.work.read(self, lambda tx: sessions_near(tx, clock.today()), self._show)

    def _show(self, near: tuple[Near, ...]) -> None:
        before = self.rows.row(self.view.currentIndex().row())
        self.rows.set(near)
        self._stack.setCurrentIndex(0 if near else 1)
        places = {session.session: place for place, session in enumerate(near)}
        if near:
            self.view.stand(places.get(before.session, 0) if before else self._first(near))
        today = [session for session in near if session.day == self._today]
        straight, self._straight = self._straight, False
        if straight and len(today) == 1:
            self.chosen.emit(today[0].session)

    def _first(self, near: tuple[Near, ...]) -> int:
        """Begin with today's first roll that is not complete."""
        for place, session in enumerate(near):
            if session.day == self._today and session.left:
                return place
        return 0

    def _open(self, place: int) -> None:
        near = self.rows.row(place)
        if near is not None:
            self.chosen.emit(near.session)

    def fold(self, *, compact: bool) -> None:
        """The table folds itself."""
        for button in (self.away, self.open):
            button.setVisible(not compact or theme.current().size == "normal")

    # --- words ----------------------------------------------------------------------------------------

    def when(self, near: Near) -> tuple[str, str]:
        """A session's day and hours."""
        language = self._room.language
        day = self.tr("วันนี้") if near.day == self._today else words.day_near(near.day, language)
        return day, words.hours_between(near.starts, near.ends, language)

    def what(self, near: Near) -> tuple[str, str]:
        """A session's activity, and which one of it, where."""
        time = words.session_number(near.number, near.of, self._room.language)
        return near.title, " · ".join(part for part in (time, near.place) if part)

    def _spoken(self, near: Near) -> str:
        state = words.roll_state(near.expected, near.left, near.marked, self._room.language)
        return " ".join((*self.when(near), *self.what(near), state))
