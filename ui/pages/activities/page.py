"""กิจกรรม: the week by parts of the day, the month in cells, and the list of all activities.

What a holiday asks stands below the week as cards whose buttons are the answers. In a small window the
week is a list by day.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop import activities, clock, week
from desktop.thai.keyboard import kedmanee_to_us
from ui import words
from ui.pages.activities.calendar_shown import (
    Clashing,
    Meets,
    Question,
    clashing,
    month_shown,
    questions,
    week_shown,
)
from ui.pages.activities.files import CalendarFiles
from ui.pages.activities.holiday_cards import HolidayCards
from ui.pages.activities.listing import ActivityList
from ui.pages.activities.years import YearChoice, YearShown, read_year
from ui.pages.page import Go, Page, Room
from ui.widgets.button import Button
from ui.widgets.day_list import DayList
from ui.widgets.label import Label, plain
from ui.widgets.month_grid import MonthGrid
from ui.widgets.tabs import Tab, Tabs
from ui.widgets.views import Views
from ui.widgets.week_grid import WeekGrid, WeekShown
from ui.words import activities as activity_words

VIEWS = ("week", "month", "list")


class ActivitiesPage(Page):
    """What meets when, and what must be decided."""

    place = "activities"
    kinds = frozenset({"activity", "session", "holiday", "enrolment", "place", "attendance"})

    def __init__(self, room: Room) -> None:
        """Lay out tools, views and questions."""
        super().__init__(room)
        self._day = clock.today()
        self._today = self._day
        self.files = CalendarFiles(self)
        self._week = WeekShown()
        self._begin = False
        self.grid, self.days = WeekGrid(), DayList()
        self.month = MonthGrid(words.weekdays(room.language))
        self.list = ActivityList(room.language)
        self.questions = HolidayCards(room.language)
        self.tabs = Tabs(
            (
                Tab("week", self.tr("สัปดาห์")),
                Tab("month", self.tr("เดือน")),
                Tab("list", self.tr("รายชื่อ")),
            ),
            self.tr("ดูเป็น"),
        )
        self.head.say(self.tr("กิจกรรม"))
        self.body.addLayout(self._tools())
        self._views = Views()
        for view in (self.grid, self.days, self.month, self.list):
            self._views.addWidget(view)
        self.body.addWidget(self._views, 1)
        self.body.addWidget(self.questions)
        self._connect()
        self._dress()

    # --- layout ---------------------------------------------------------------------------------------

    def _tools(self) -> QHBoxLayout:
        self._back = Button("", icon="caret-left")
        self._now = Button("")
        self._ahead = Button("", icon="caret-right")
        self._span = Label("", "section")
        self.years = YearChoice(self.room.language)
        self.add = Button(self.tr("กิจกรรมใหม่"), "primary", icon="plus", key="Ctrl+N")
        self.mover = Button(self.tr("ย้าย"), icon="calendar-x")
        self.mover.setAccessibleDescription(self.tr("ย้ายหรืองดวันเรียนที่เลือก"))
        self.on_paper = Button(self.tr("พิมพ์"), icon="printer", key="Ctrl+P")
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self._back, self._now, self._ahead, self._span, self.years):
            row.addWidget(widget)
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.mover)
        row.addWidget(self.tabs)
        row.addWidget(self.add)
        self.named = Button(self.tr("วันหยุด"), icon="calendar-x")
        self.teachers = Button(self.tr("วิทยากร"), icon="chalkboard-teacher")
        self.programmes = Button(self.tr("หลักสูตร"), icon="graduation-cap")
        self.take_in = Button(self.tr("รับปฏิทิน"), icon="download-simple")
        self.head.put(self.named, self.programmes, self.teachers, self.take_in, self.on_paper)
        return row

    def _connect(self) -> None:
        self._back.clicked.connect(lambda: self._turn(-1))
        self._ahead.clicked.connect(lambda: self._turn(1))
        self._now.clicked.connect(lambda: self._go(clock.today()))
        self.add.clicked.connect(self.new)
        self.tabs.chosen.connect(lambda _key: self._other_view())
        for calendar in (self.grid, self.days):
            calendar.opened.connect(self._open_block)
            calendar.turned.connect(self._turn)
        self.month.opened.connect(self._open_day)
        self.month.turned.connect(self._turn)
        self.list.opened.connect(lambda entry: self.go.emit(Go("activity", entry.id)))
        self.list.new_wanted.connect(self.new)
        self.list.back_wanted.connect(lambda: self.tabs.choose("week"))
        self.questions.moved.connect(self._move)
        self.questions.held.connect(self._hold)
        self.questions.shown.connect(self._look_at)
        self.mover.clicked.connect(self._move_current)
        self.on_paper.clicked.connect(self.paper)
        self.named.clicked.connect(lambda: self.go.emit(Go("holidays", self._day)))
        self.take_in.clicked.connect(self.files.ask_which)
        self.teachers.clicked.connect(lambda: self.go.emit(Go("teachers")))
        self.programmes.clicked.connect(lambda: self.go.emit(Go("programmes")))
        self.years.chosen.connect(self.ask)
        self.list.whole_wanted.connect(self.years.choose_all)

    # --- the page -------------------------------------------------------------------------------------

    def enter(self, key: object) -> None:
        """Show a day's week, one of the views, or what was shown last."""
        if isinstance(key, date):
            self._day = key
            self.tabs.choose("week")
        elif key in VIEWS:
            self.tabs.choose(str(key))
        self._begin = True
        self._dress()
        self.ask()

    def ask(self) -> None:
        """Read the view that is shown."""
        day, work = self._day, self.room.work
        if self.tabs.key == "week":
            work.read(self, lambda tx: (week.read(tx, day), tx.today), self._show_week)
        elif self.tabs.key == "month":
            work.read(
                self,
                lambda tx: (week.month_days(tx, day.year, day.month), tx.today),
                self._show_month,
            )
        else:
            year = self.years.value()
            work.read(self, lambda tx: read_year(tx, year), self._show_list)

    def fold(self, compact: bool) -> None:
        """In a small window the week is a list by day and asks one question at a time."""
        super().fold(compact)
        self.questions.at_most(1 if compact else 2)
        self._dress()

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Keys of the view that is shown."""
        if self.tabs.key == "list":
            return ("↑ ↓", self.tr("เลือก")), ("Enter", self.tr("เปิด"))
        turn = self.tr("สัปดาห์หน้า") if self.tabs.key == "week" else self.tr("เดือนหน้า")
        return ("M", self.tr("ย้ายหรืองด")), ("PgDn", turn), ("Enter", self.tr("เปิด"))

    def new(self) -> None:
        """Plan a new activity."""
        self.go.emit(Go("activity_form"))

    def first_focus(self) -> QWidget:
        """The view that is shown."""
        return {"month": self.month, "list": self.list}.get(self.tabs.key, self._week_view())

    def _week_view(self) -> WeekGrid | DayList:
        return self.days if self.compact else self.grid

    # --- views ----------------------------------------------------------------------------------------

    def _other_view(self) -> None:
        at = self.focusWidget()
        self._begin = at is not None and self._views.isAncestorOf(at)
        self._dress()
        self.hints_changed.emit()
        self.ask()

    def _dress(self) -> None:
        """Show the view of the tab, and the tools that turn it."""
        view = self.tabs.key
        monthly, listed = view == "month", view == "list"
        for widget in (self._back, self._now, self._ahead):
            widget.setVisible(not listed)
        self._now.say(self.tr("เดือนนี้") if monthly else self.tr("สัปดาห์นี้"))
        self._back.setAccessibleName(self.tr("เดือนก่อน") if monthly else self.tr("สัปดาห์ก่อน"))
        self._ahead.setAccessibleName(self.tr("เดือนหน้า") if monthly else self.tr("สัปดาห์หน้า"))
        self._say_span()
        self._views.setCurrentWidget(self.first_focus())
        if not listed:
            self.add.show()
        self.mover.setVisible(not listed and not self.compact)
        self.on_paper.setVisible(not listed and not self.compact)
        self.named.setVisible(not listed)
        self.teachers.setVisible(listed)
        self.years.setVisible(listed and self.years.count() > 0)
        self.programmes.setVisible(listed)
        self.take_in.setVisible(listed)
        if not monthly and not listed:
            self._week_view().show_week(self._week)
        self.questions.setVisible(view == "week" and self.questions.is_asking)

    def _say_span(self) -> None:
        view, language = self.tabs.key, self.room.language
        monday = self._day - timedelta(self._day.weekday())
        span = {
            "week": words.days_between(monday, monday + timedelta(6), language),
            "month": words.month_and_year(self._day, language),
        }.get(view, "")
        self._span.say("" if self.compact else plain(span))
        self._span.setVisible(bool(span) and not self.compact)
        self.head.say(self.tr("กิจกรรม"), aside=f"<b>{plain(span)}</b>" if self.compact else "")

    def _show_week(self, read: tuple[week.Week, date]) -> None:
        found, self._today = read
        self._week = week_shown(found, self._today, self.room.language)
        self._week_view().show_week(self._week)
        asked = questions(found)
        self.questions.ask(asked, clashing(found, self.room.language))
        self.questions.setVisible(self.questions.is_asking)
        self._take_keyboard(self._week_view())

    def _show_month(self, read: tuple[tuple[week.WeekDay, ...], date]) -> None:
        days, self._today = read
        shown = month_shown(days, self._today, self.room.language)
        span = words.month_and_year(self._day, self.room.language)
        count = sum(len(day.titles) for day in shown)
        self.month.show_month(shown, activity_words.span_said(span, count, self.room.language))
        self._take_keyboard(self.month)

    def _show_list(self, read: YearShown) -> None:
        self._today = read.today
        self.years.show_years(read)
        self.list.show_entries(read.entries, read.today, self.years.why_empty(read))
        self.years.setVisible(self.tabs.key == "list" and bool(read.years))
        self.add.setVisible(bool(read.entries))
        self._take_keyboard(self.list)

    def _take_keyboard(self, view: QWidget) -> None:
        """The keyboard goes to a view as soon as there is something in it."""
        if self._begin:
            self._begin = False
            view.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- turning and opening --------------------------------------------------------------------------

    def _go(self, day: date) -> None:
        self._day = day
        self._say_span()
        self.ask()

    def _turn(self, step: int) -> None:
        if self.tabs.key == "week":
            self._go(self._day + timedelta(7 * step))
            return
        year, month = divmod(self._day.year * 12 + self._day.month - 1 + step, 12)
        last = monthrange(year, month + 1)[1]
        self._go(date(year, month + 1, min(self._day.day, last)))

    def _open_block(self, meets: Meets) -> None:
        """The roll of what met or meets today; before that day its activity."""
        if meets.session is not None and meets.day <= self._today:
            self.go.emit(Go("roll", meets.session))
        else:
            self.go.emit(Go("activity", meets.activity))

    def _open_day(self, day: date) -> None:
        self._day = day
        self.tabs.choose("week")
        self._begin = True

    # --- moving, printing -----------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """M moves or cancels what the keyboard is on, by any keyboard."""
        plain_key = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain_key and kedmanee_to_us(event.text()).lower() == "m" and self.tabs.key != "list":
            self._move_current()
        else:
            super().keyPressEvent(event)

    def _move_current(self) -> None:
        """Move the block that is current; of a day in the month the one that meets on it."""
        if self.tabs.key == "month":
            self._move_on(self.month.at)
            return
        meets = self._week_view().current
        if isinstance(meets, Meets) and meets.movable:
            self.go.emit(Go("move", meets.session))
        else:
            self.say("look", self.tr("เลือกวันเรียนที่จะย้ายก่อน ใช้ลูกศรหรือคลิก"))

    def _move_on(self, day: date | None) -> None:
        if day is None:
            return

        def found(day_: tuple[week.WeekDay, ...]) -> None:
            movable = [b for b in day_[0].blocks if b.session is not None and b.state != "cancelled"]
            if len(movable) == 1:
                self.go.emit(Go("move", movable[0].session))
            else:
                self._open_day(day)
                self.say("info", self.tr("เลือกวันเรียนที่จะย้าย แล้วกด M"))

        self.room.work.read(self, lambda tx: week.days(tx, day, day), found, about="move")

    def _look_at(self, clashing_: Clashing) -> None:
        self._week_view().take_keyboard(clashing_.at)

    def paper(self) -> None:
        """Ctrl+P: the week or the month to hang up."""
        if self.tabs.key == "list":
            self.say("look", self.tr("เปิดสัปดาห์หรือเดือนก่อน แล้วกดพิมพ์"))
        else:
            self.files.paper(self._day, monthly=self.tabs.key == "month")

    def to_excel(self) -> None:
        """Ctrl+E: all sessions as a calendar file, for telephones."""
        self.files.ask_where()

    # --- deciding -------------------------------------------------------------------------------------

    def _move(self, question: Question) -> None:
        """One more session at the end for each that the holiday took."""

        def done(made: list[activities.Meeting]) -> None:
            to = [meeting.day for meeting in made]
            told = activity_words.moved_to_end(question.titles, to, self.room.language)
            self._decided(told)

        self.room.work.write(
            self,
            "activities.at_end",
            lambda tx: [activities.add_at_end(tx, key, question.day) for key in question.activities],
            done,
        )

    def _hold(self, question: Question) -> None:
        """Meet on the holiday all the same."""
        told = activity_words.held_anyway(question.titles, question.day, self.room.language)
        self.room.work.write(
            self,
            "activities.hold",
            lambda tx: [activities.hold_anyway(tx, key, question.day) for key in question.activities],
            lambda _made: self._decided(told),
        )

    def _decided(self, told: str) -> None:
        self.say("ok", told, self.undoable())
        self._week_view().setFocus()
