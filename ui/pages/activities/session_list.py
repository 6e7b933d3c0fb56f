"""An activity's sessions beside its people: which have met, how many came, which is next."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.thai.keyboard import kedmanee_to_us
from ui import theme, words
from ui.pages.activities.people import QuietDelegate
from ui.rows import Column, Rows
from ui.widgets.button import Button
from ui.widgets.label import Label, plain
from ui.widgets.progress import Bar
from ui.widgets.table import Table, TableView
from ui.words import activities as activity_words

if TYPE_CHECKING:
    from desktop.activities import Counted, Detail

COUNTING = ("planned", "met")


class SessionRows(Rows["Counted"]):
    """Sessions by day."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__((), self._spoken, parent)
        self._language = language
        self.today = date.min
        self.columns: tuple[Column[Counted], ...] = (
            Column(self.tr("ที่"), lambda c: str(c.meeting.number), width=48, right=True),
            Column(self.tr("วัน"), lambda c: words.day_near(c.meeting.day, language)),
            Column(self.tr("มา"), self.state, width=128),
        )

    def state(self, counted: Counted) -> str:
        """How many came, or where it stands."""
        meeting = counted.meeting
        if meeting.status not in COUNTING:
            return words.say(words.SESSION_STATUSES, meeting.status, self._language)
        if counted.marked:
            return activity_words.met_of(counted.came, counted.marked, self._language)
        if meeting.day == self.today:
            return activity_words.today(self._language)
        return self.tr("ยังไม่เช็ก") if meeting.day < self.today else ""

    def _spoken(self, counted: Counted) -> str:
        meeting = counted.meeting
        return f"{meeting.number} {words.day_near(meeting.day, self._language)} {self.state(counted)}"


class SessionList(QWidget):
    """The sum, a bar, and the table."""

    opened = Signal(object)
    """The Counted session that somebody opened."""
    move_wanted = Signal(object)
    """The Counted session that shall be moved or cancelled."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """Nothing yet."""
        super().__init__(parent)
        self._language = language
        self.rows = SessionRows(language, self)
        self.table = TableView(self.rows, self.tr("วันเรียน"))
        self.table.setItemDelegate(QuietDelegate(self.table))
        self.table.opened.connect(self._open)
        self._sum = Label("", weight="semibold")
        self._bar = Bar(self.tr("เรียนแล้ว"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().scaled(8))
        column.addWidget(self._sum)
        column.addWidget(self._bar)
        column.addWidget(Table(self.table), 1)
        self.open = Button(self.tr("เปิดเช็กชื่อ"), icon="list-checks")
        self.open.clicked.connect(lambda: self._open(self.table.currentIndex().row()))
        self.mover = Button(self.tr("ย้ายหรืองด"), icon="calendar-x", key="M")
        self.mover.clicked.connect(self._move)
        deeds = QHBoxLayout()
        deeds.setSpacing(8)
        deeds.addWidget(self.open, 1)
        deeds.addWidget(self.mover)
        column.addLayout(deeds)

    def show_sessions(self, detail: Detail, today: date) -> None:
        """Show an activity's sessions, the next one in view."""
        self.rows.today = today
        fresh = len(self.rows.rows) != len(detail.sessions)
        self.rows.set(detail.sessions)
        counting = [c for c in detail.sessions if c.meeting.status in COUNTING]
        met = sum(c.meeting.status == "met" for c in counting)
        self._sum.say(plain(activity_words.progress(met, len(counting), self._language)))
        self._bar.put(met, max(1, len(counting)))
        if fresh and detail.sessions:
            later = (n for n, c in enumerate(detail.sessions) if c.meeting.day >= today)
            self.table.stand(next(later, len(detail.sessions) - 1))

    def at_hand(self, today: date) -> Counted | None:
        """The session whose roll is wanted first: today's, or the last one that was to meet."""
        counting = [c for c in self.rows.rows if c.meeting.status in COUNTING]
        past = [c for c in counting if c.meeting.day <= today]
        return past[-1] if past else None

    def _move(self) -> None:
        row = self.rows.row(self.table.currentIndex().row())
        if row is not None:
            self.move_wanted.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """M moves the current one, on any keyboard."""
        if kedmanee_to_us(event.text()).lower() == "m" and self.table.hasFocus():
            self.mover.click_or_say()
        else:
            super().keyPressEvent(event)

    def _open(self, place: int) -> None:
        row = self.rows.row(place)
        if row is not None:
            self.opened.emit(row)
