"""The day's sessions one under the other, with the clock's line between what is over and what comes."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.day import Day
from ui import theme, words
from ui.pages.today.sessions import NowLine, SessionCard
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.empty import Empty
from ui.widgets.label import Label, plain
from ui.widgets.scrolled import Scrolled


class DayList(QScrollArea):
    """A card for each session; below them tomorrow, or what to do on an empty day."""

    roll_wanted = Signal(object)
    """A session, by its id."""
    week_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, language: str) -> None:
        """Nothing known yet."""
        super().__init__()
        self._language = language
        self._cards: list[SessionCard] = []
        self._listed: tuple[Day, str] | None = None
        self._is_fresh = False
        inner = Scrolled()
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 8, 0)
        self._list.setSpacing(12)
        holder = QVBoxLayout(inner)
        holder.setContentsMargins(0, 0, 0, 0)
        holder.addLayout(self._list)
        holder.addStretch(1)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inner)
        self.verticalScrollBar().rangeChanged.connect(self._scroll_to_next)

    def begin(self) -> None:
        """The page is entered: what comes next is brought into view once."""
        self._is_fresh = True

    def stand(self, step: int) -> None:
        """The keyboard goes to the first card, or with a step back to the last."""
        if self._cards:
            self._cards[0 if step > 0 else -1].button.setFocus()

    def show_day(self, day: Day, moment: datetime, focus: QWidget | None) -> None:
        """Show the day's sessions as they stand at a moment.

        Args:
            day: its sessions, and what comes after it.
            moment: now.
            focus: where the keyboard is; on a card, it stays with that card's session.
        """
        listed = (day, f"{moment:%H:%M}")
        if listed == self._listed:  # the cards that stand say it already
            self._scroll_to_next(0, self.verticalScrollBar().maximum())
            return
        self._listed = listed
        standing = next((c.session.session for c in self._cards if c.button is focus), None)
        self._clear_list()
        line_stands = False
        first = next((s for s in day.sessions if s.state in {"now", "next"}), None)
        for session in day.sessions:
            if not line_stands and session.state in {"next", "now", "later"}:
                self._list.addWidget(NowLine(f"{moment:%H.%M}"))
                line_stands = True
            card = SessionCard(
                session,
                moment,
                self._language,
                self.roll_wanted.emit,
                under_eave=session is first,
            )
            self._cards.append(card)
            self._list.addWidget(card)
            if session.session == standing:
                card.button.setFocus()
        if not day.sessions:
            self._list.addWidget(self._nothing_today(day))
        if day.tomorrow:
            self._list.addWidget(self._tomorrow(day.tomorrow))

    def _scroll_to_next(self, _least: int, most: int) -> None:
        """Once there is more than fits: what comes next is in view; what is over may lie above."""
        if not self._is_fresh or not most or not self._cards:
            return
        self._is_fresh = False
        for card in self._cards:
            if card.is_next:
                bar = self.verticalScrollBar()
                bottom = card.y() + card.height() - self.viewport().height()
                bar.setValue(max(bar.value(), min(bottom, card.y())))

    def _clear_list(self) -> None:
        while (item := self._list.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._cards = []

    def _nothing_today(self, day: Day) -> QWidget:
        coming = day.coming
        more = ""
        if coming is not None:
            told = self.tr("ครั้งต่อไปคือ {title} {day} เวลา {time} น.")
            when = words.day_near(coming.day, self._language)
            more = told.format(title=coming.title, day=when, time=words.at_hour(coming.starts))
        card = Card()
        inner = QVBoxLayout(card)
        empty = Empty(self.tr("วันนี้ไม่มีกิจกรรม"), more)
        new = Button(self.tr("กิจกรรมใหม่"), "primary", icon="plus")
        new.clicked.connect(self.new_wanted)
        week = Button(self.tr("ดูทั้งสัปดาห์"), icon="calendar-dots")
        week.clicked.connect(self.week_wanted)
        empty.offer(new, week)
        inner.addWidget(empty)
        return card

    def _tomorrow(self, sessions: tuple[tuple[str, str], ...]) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(theme.current().scaled(18), 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(Label(self.tr("พรุ่งนี้"), weight="semibold"))
        listed = "   ".join(f"{words.at_hour(starts)} {title}" for starts, title in sessions[:3])
        row.addWidget(Label(plain(listed), colour="ink2", wrap=True), 1)
        week = Button(self.tr("ดูทั้งสัปดาห์"), "quiet", icon="caret-right")
        week.clicked.connect(self.week_wanted)
        row.addWidget(week)
        return made
