"""วันนี้: who has come? – the search field first, the day's sessions, what needs a hand, this month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop import attendance, clock, day, needs
from desktop.attendance import Arrived, Hit
from desktop.day import Day, DaySession
from desktop.errors import DeskError, NotFound
from desktop.needs import Need
from desktop.reports import counts
from desktop.reports.counts import Brief
from desktop.store.store import Tx
from ui import theme, words
from ui.pages.page import Go, Page, Room
from ui.pages.today.day_list import DayList
from ui.pages.today.hits import HitList
from ui.pages.today.needs import MonthCard, NeedsCard, NeedsStrip
from ui.widgets.button import Button
from ui.widgets.label import plain, strong
from ui.widgets.scrolled import Scrolled
from ui.widgets.search_field import SearchField

SIDE = 356
"""Pixels of the side panel, at a body of 18 px."""
CLOCK_MS = 30_000
"""How often the clock's line moves on."""


@dataclass(frozen=True, slots=True)
class Today:
    """What the page shows."""

    day: Day
    needs: tuple[Need, ...]
    month: Brief
    moment: datetime


def read(tx: Tx) -> Today:
    """The day, what needs a hand, and the month, as they stand now."""
    now = tx.moment
    month = counts.brief(tx, now.year, now.month)
    return Today(day.read(tx, now), needs.read(tx, now), month, now)


class TodayPage(Page):
    """The first page of the day."""

    place = "today"
    kinds = frozenset(
        {"session", "attendance", "enrolment", "activity", "certificate", "consent", "place"}
    )

    def __init__(self, room: Room) -> None:
        """Lay the page out; it is filled when it is shown."""
        super().__init__(room)
        self._today: Today | None = None
        self._by_hand = False
        self.search = SearchField(
            self.tr("ใครมาแล้ว? พิมพ์ชื่อ ชื่อเล่น เบอร์โทร หรือยิงบัตร"), self.tr("ใครมาแล้ว"), big=True
        )
        self.hits = HitList(room.language)
        self.newcomer = Button(self.tr("คนใหม่"), icon="user-plus", key="F9", big=True)
        self.strip = NeedsStrip()
        self.needs = NeedsCard(room.language)
        self.month = MonthCard()
        self.sessions = DayList(room.language)
        self._lay_out()
        self._connect()
        self._clock = QTimer(self)
        self._clock.setInterval(CLOCK_MS)
        self._clock.timeout.connect(self.ask)

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(12)
        tools.addWidget(self.search, 1)
        tools.addWidget(self.newcomer)
        work = QVBoxLayout()
        work.setSpacing(12)
        work.addLayout(tools)
        work.addWidget(self.hits)
        work.addWidget(self.strip)
        work.addWidget(self.sessions, 1)
        self.side = Scrolled()
        side = QVBoxLayout(self.side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(16)
        side.addWidget(self.needs)
        side.addWidget(self.month)
        side.addStretch(1)
        self.side_scroll = QScrollArea()
        self.side_scroll.setWidgetResizable(True)
        self.side_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.side_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.side_scroll.setWidget(self.side)
        self.side_scroll.setFixedWidth(theme.current().scaled(SIDE))
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addLayout(work, 1)
        row.addWidget(self.side_scroll)
        self.body.addLayout(row, 1)
        self.strip.hide()

    def _connect(self) -> None:
        self.search.typed.connect(self._look)
        self.search.entered.connect(self._enter)
        self.search.moved.connect(self._move)
        self.hits.chosen.connect(self._mark)
        self.newcomer.clicked.connect(self.new)
        self.needs.chosen.connect(self._go_to_need)
        self.strip.clicked.connect(self._show_needs)
        self.sessions.roll_wanted.connect(self._open_roll)
        self.sessions.week_wanted.connect(lambda: self.go.emit(Go("activities")))
        self.sessions.new_wanted.connect(lambda: self.go.emit(Go("activity_form")))

    # --- what the page does -------------------------------------------------------------------------

    def enter(self, key: object) -> None:
        """Shown: an empty search, the day as it stands."""
        del key
        self._by_hand = False
        self._fold_side()
        self.search.clear()
        self._clock.start()
        self.sessions.begin()
        self.ask()

    def ask(self) -> None:
        """Read the day again."""
        self.room.work.read(self, read, self._show)

    def first_focus(self) -> QWidget:
        """Who has come? – is asked first of all."""
        return self.search

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Keys that help."""
        mark = self.tr("มา") if self.search.text() else self.tr("เช็กชื่อ")
        return (
            ("Enter", mark),
            ("↑↓", self.tr("เลือก")),
            ("F9", self.tr("คนใหม่")),
        )

    def seek(self) -> None:
        """To the search field."""
        self.search.setFocus()

    def new(self) -> None:
        """Somebody new, by the name that is typed."""
        self.go.emit(Go("learner_form", ("new", self.search.text().strip())))

    def step_back(self) -> bool:
        """Empty the field, or fold the list of needs away."""
        if self.search.text():
            self.search.clear()
            return True
        if self._by_hand:
            self._by_hand = False
            self._fold_side()
            return True
        return False

    # --- shown --------------------------------------------------------------------------------------

    def _show(self, today: Today) -> None:
        self._today = today
        self.head.say(words.day_full(today.day.day, self.room.language))
        self.needs.show_needs(today.needs)
        self.strip.say(self.tr("มีเรื่องให้ช่วย {n} เรื่อง").format(n=len(today.needs)))
        head = self.tr("เดือน{month}").format(
            month=words.months(self.room.language)[today.moment.month - 1]
        )
        month = today.month
        self.month.show_month(head, (month.people, month.visits, month.minutes // 60))
        self._fold_side()
        self.sessions.show_day(today.day, today.moment, self.focusWidget())

    def fold(self, compact: bool) -> None:
        """The list of needs becomes one row."""
        super().fold(compact)
        self._by_hand = False
        self._fold_side()

    def _fold_side(self) -> None:
        """Where the needs stand: beside, as a row, or opened by hand."""
        some = self._today is not None and bool(self._today.needs)
        self.side_scroll.setVisible(not self.compact or self._by_hand)
        self.strip.setVisible(self.compact and some and not self._by_hand)
        wide = theme.current().scaled(SIDE)
        self.side_scroll.setFixedWidth(min(wide, max(240, self.width() // 2)) if self.compact else wide)

    def _show_needs(self) -> None:
        self._by_hand = True
        self._fold_side()

    # --- who has come -------------------------------------------------------------------------------

    def _meeting(self) -> tuple[DaySession, ...]:
        """The sessions somebody who comes now can come to."""
        return day.open_now(self._today.day, clock.now()) if self._today is not None else ()

    def _look(self, text: str) -> None:
        self.hints_changed.emit()
        meeting = self._meeting()
        if not text.strip() or not meeting:
            self.hits.show_hits((), {})
            return
        titles = {s.session: s.title for s in meeting}
        keys, nobody = tuple(titles), self._not_found(f"“{text.strip()}”")
        self.room.work.read(
            self,
            lambda tx: attendance.who(tx, keys, text),
            lambda found: self.hits.show_hits(found, titles, nobody),
            about="hits",
        )

    def _move(self, step: int) -> None:
        if self.hits.count():
            self.hits.step(step)
        else:
            self.sessions.stand(step)

    def _enter(self, text: str) -> None:
        if not text.strip():
            self._open_next()
            return
        meeting = self._meeting()
        if not meeting:
            self.say("look", self.tr("ตอนนี้ไม่มีกิจกรรมที่เช็กชื่อได้"))
            return
        titles = {s.session: s.title for s in meeting}
        chosen = self.hits.at()

        def found(hits: tuple[Hit, ...]) -> None:
            # what was typed last counts, also when the list has not come yet
            same = [
                h for h in hits if chosen and (h.learner, h.session) == (chosen.learner, chosen.session)
            ]
            if hits:
                self._mark(same[0] if same else hits[0])
            else:
                self._nobody(text)

        keys = tuple(titles)
        self.room.work.read(self, lambda tx: attendance.who(tx, keys, text), found, about="enter")

    def _nobody(self, text: str) -> None:
        self.say("look", self._not_found(strong(text.strip())))

    def _not_found(self, name: str) -> str:
        return self.tr("ไม่พบ {name} ในกิจกรรมที่เรียนอยู่ กด F9 ลงชื่อคนใหม่").format(name=name)

    def _mark(self, hit: Hit) -> None:
        if hit.status in {"present", "late", "left_early"}:
            said = self.tr("{name} เช็กไว้แล้วว่า {mark}")
            mark = words.mark_word(hit.status, self.room.language)
            self.say("info", said.format(name=strong(hit.name), mark=strong(mark)))
            self.search.clear()
            return

        def marked(_done: object) -> None:
            said = self.tr("เช็ก {name} ว่า มา").format(name=strong(hit.name))
            self.say("ok", said, self.undoable())

        self.room.work.write(
            self,
            "attendance.mark",
            lambda tx: attendance.mark(tx, hit.session, hit.learner, "present"),
            marked,
        )
        self.search.clear()

    # --- a card -------------------------------------------------------------------------------------

    def scanned(self, code: str) -> bool:
        """Who comes by a card is marked where it is plain at what; else their page is opened."""

        def deed(tx: Tx) -> Arrived:
            # of the day as it stands: a card may come before the page was read
            today = day.read(tx, tx.moment)
            now = [one.session for one in day.open_now(today, tx.moment)]
            later = [one.session for one in today.sessions if one.session not in now]
            return attendance.arrive(tx, code, now, later)

        self.room.work.write(
            self,
            "attendance.mark",
            deed,
            self._arrived,
            lambda error: self._unknown(code, error),
        )
        return True

    def _arrived(self, came: Arrived) -> None:
        self.toned.emit("already" if came.outcome == "already" else "known")
        language, name = self.room.language, strong(came.name)
        session = plain(words.session_title(came.title, came.number, language))
        if came.outcome == "unsure":
            self.go.emit(Go("learners", came.learner))
        elif came.outcome == "already" and came.status == "present" and came.at is not None:
            time = strong(words.at_time(came.at, clock.today(), language))
            self.say("look", words.say(words.ROLL, "here_since", language, name=name, time=time))
        elif came.outcome == "already":
            mark = plain(words.mark_said(came.status, came.minutes, language))
            self.say("look", words.say(words.ROLL, "already", language, name=name, mark=mark))
        else:
            what = "came_by_card" if came.outcome == "marked" else "not_enrolled_at"
            told = words.say(words.ROLL, what, language, name=name, session=session)
            self.say("ok" if came.outcome == "marked" else "look", told, self.undoable())

    def _unknown(self, code: str, error: DeskError) -> None:
        self.toned.emit("unknown")
        if isinstance(error, NotFound):
            told = words.say(words.ROLL, "unknown_code", self.room.language, code=strong(code))
        else:
            told = plain(words.sentence(error, self.room.language))
        self.say("error", told)

    def _open_next(self) -> None:
        """Enter in the empty field opens the next roll."""
        sessions = self._today.day.sessions if self._today is not None else ()
        waiting = [s for s in sessions if s.state in {"now", "next"}] or list(sessions)
        if waiting:
            self._open_roll(waiting[0].session)
        else:
            self.say("info", self.tr("วันนี้ไม่มีกิจกรรม"))

    def _open_roll(self, session: bytes) -> None:
        self.go.emit(Go("roll", session))

    def _go_to_need(self, target: tuple[str | bytes, ...]) -> None:
        place, *about = target
        self.go.emit(Go(str(place), about[0] if about else None))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press beside everything leaves the hits."""
        self.hits.show_hits((), {})
        super().mousePressEvent(event)

    def hideEvent(self, event: QEvent) -> None:
        """Away: the clock's line need not move."""
        self._clock.stop()
        super().hideEvent(event)  # type: ignore[arg-type]
