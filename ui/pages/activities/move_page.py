"""ย้ายหรืองด: one session goes to another day, time or place, or does not take place, and why.

The keyboard begins at the reason: a digit takes one of the usual ones, Enter does it. What the new time
clashes with is said beside it and forbids nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop import activities, clashes, quiet_hours
from desktop.activities import To
from desktop.activities.planning import holidays
from desktop.clashes import Clash, Wanted
from desktop.errors import BadValue, DeskError
from desktop.quiet_hours import Quiet
from desktop.store.store import Tx
from ui import theme, words
from ui.pages.activities.move_fields import MoveFields
from ui.pages.page import Go, Page, Room
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Label, plain, strong
from ui.widgets.scroll_card import ScrollCard
from ui.widgets.tabs import Tab, Tabs
from ui.words import activities as activity_words
from ui.words import quiet as quiet_words
from ui.words import schedule as said

if TYPE_CHECKING:
    from desktop.activities import About

SIDE = 340
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
WEEK = timedelta(7)


@dataclass(frozen=True, slots=True)
class Known:
    """What the page shows of a session, and what it offers."""

    about: About
    suggested: date
    """The day that is offered first."""
    end: date
    """The day after the last session, by the pattern."""
    places: tuple[str, ...]
    facilitators: tuple[str, ...]
    closed: dict[date, str]


def look(tx: Tx, session: bytes) -> Known:
    """Read a session and where it could go."""
    about = activities.about(tx, session)
    return Known(
        about,
        activities.suggest(tx, session),
        activities.next_day(tx, about.activity),
        activities.places(tx),
        activities.facilitators(tx),
        holidays(tx),
    )


class MovePage(Page):
    """One session, where it goes, and why."""

    place = "move"
    kinds = frozenset({"session", "activity", "holiday", "attendance"})

    def __init__(self, room: Room) -> None:
        """Nothing is shown before a session is named."""
        super().__init__(room)
        self._session: bytes | None = None
        self._known: Known | None = None
        self.fields = MoveFields(room.language, self._holidays_of)
        self.tabs = Tabs(
            (
                Tab("move", self.tr("ย้าย"), "calendar-dots"),
                Tab("cancel", self.tr("งดครั้งนี้"), "calendar-x"),
            ),
            self.tr("ทำอะไรกับวันเรียนนี้"),
        )
        self.do = Button(self.tr("ย้าย"), "primary", icon="check", key="Enter")
        self.back = Button(self.tr("ยกเลิก"), key="Esc")
        self._to = Label("", "section", wrap=True)
        self._told = Label("", wrap=True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        now = theme.current()
        self.head.say(self.tr("ย้ายหรืองดวันเรียน"))
        self.head.put(self.tabs)
        card = ScrollCard()
        card.column.addWidget(self.fields)
        card.column.addStretch(1)
        self.side = Card()
        beside = QVBoxLayout(self.side)
        beside.setContentsMargins(now.scaled(16), now.scaled(8), now.scaled(16), now.scaled(8))
        beside.addWidget(self._to)
        beside.addWidget(self._told)
        beside.addStretch(1)
        self._sides = QHBoxLayout()
        self._sides.setSpacing(20)
        self._sides.addWidget(card, 1)
        self._sides.addWidget(self.side)
        foot = self._foot = QHBoxLayout()
        foot.setSpacing(12)
        self._short = Label("", "note", wrap=True)
        foot.addWidget(self._short, 1)
        foot.addStretch(0)
        foot.addWidget(self.back)
        foot.addWidget(self.do)
        self.body.addLayout(self._sides, 1)
        self.body.addLayout(foot)

    def _connect(self) -> None:
        self.tabs.chosen.connect(lambda _key: self._dress())
        self.fields.changed.connect(self._look_ahead)
        self.fields.next_week.clicked.connect(lambda: self._put_day(WEEK))
        self.fields.to_end.clicked.connect(self._put_end)
        self.do.clicked.connect(self.save)
        self.back.clicked.connect(self._leave)

    # --- the page -------------------------------------------------------------------------------------

    def enter(self, key: object) -> None:
        """Show a session by its id, offering the next day that is free for it."""
        if isinstance(key, bytes):
            self._session, self._known = key, None
            self.tabs.choose("move")
        self.ask()

    def ask(self) -> None:
        """Read the session again."""
        session = self._session
        if session is None:
            self.go.emit(Go("activities"))
            return
        self.room.work.read(self, lambda tx: look(tx, session), self._show)

    def fold(self, compact: bool) -> None:
        """In a small window what it clashes with stands in the foot."""
        super().fold(compact)
        self.side.setVisible(not compact)
        self._short.setVisible(compact)
        self._foot.setStretch(1, 0 if compact else 1)
        self.side.setFixedWidth(theme.current().scaled(SIDE))

    def hints(self) -> tuple[tuple[str, str], ...]:
        """A reason by its digit, a week further, do it."""
        return ("1–5", self.tr("เหตุผล")), ("PgDn", self.tr("อีกสัปดาห์")), ("Enter", self.do.text())

    def first_focus(self) -> QWidget:
        """The reason: the day stands there already."""
        return self.fields.why

    def step_back(self) -> bool:
        """Back to the calendar."""
        self._leave()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does it, PgUp and PgDn go by weeks."""
        steps = {Qt.Key.Key_PageDown: WEEK, Qt.Key.Key_PageUp: -WEEK}
        if event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.do.click_or_say()
        elif event.key() in steps and self.tabs.key == "move":
            self._put_day(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    # --- what is shown --------------------------------------------------------------------------------

    def _show(self, known: Known) -> None:
        fresh = self._known is None or self._known.about.meeting.id != known.about.meeting.id
        self._known = known
        about, language = known.about, self.room.language
        meets = about.meeting
        hours = words.hours_between(meets.starts, meets.ends, language)
        when = f"{words.day_near(meets.day, language)} {hours}"
        number = self.tr("ครั้งที่ {number}").format(number=meets.number)
        told = (f"{about.title} {number}", when, about.place, about.facilitator)
        self.head.say(self.tr("ย้ายหรืองดวันเรียน"), activity_words.DOT.join(filter(None, told)))
        if fresh:
            self.fields.put(about, known.suggested)
            self.fields.offer(known.places, known.facilitators)
        self._dress()

    def _dress(self) -> None:
        moving = self.tabs.key == "move"
        marked = self._known.about.marked if self._known else 0
        self.fields.dress(moving=moving, marked=marked)
        self.do.say(self.tr("ย้าย") if moving else self.tr("งดครั้งนี้"))
        none_marked = None if moving or not marked else said.marked_stays(marked, self.room.language)
        self.do.why_not(none_marked)
        self.hints_changed.emit()
        self._look_ahead()

    def _holidays_of(self, year: int, month: int) -> dict[date, str]:
        closed = self._known.closed if self._known else {}
        return {d: n for d, n in closed.items() if (d.year, d.month) == (year, month)}

    def _put_day(self, by: timedelta) -> None:
        day = self.fields.day.value()
        if day is not None and day.earliest is not None:
            self.fields.put_day(day.earliest + by)

    def _put_end(self) -> None:
        if self._known is not None:
            self.fields.put_day(self._known.end)

    def _look_ahead(self) -> None:
        """Say where it would go and what is there."""
        known, to = self._known, self.fields.to()
        if known is None:
            return
        if self.tabs.key == "cancel":
            self._say_off(known)
            return
        if to is None or to.day is None or to.hours is None:
            self._say("", plain(self.tr("ใส่วันและเวลาใหม่")))
            return
        about = known.about
        wanted = Wanted(
            [(to.day, to.hours)],
            to.place or about.place,
            to.facilitator or about.facilitator,
            about.activity,
            about.meeting.id,
        )
        self.room.work.read(
            self,
            lambda tx: (clashes.of_plan(tx, wanted), quiet_hours.met(tx, wanted.times)),
            lambda found: self._ahead(to, *found),
            about="clashes",
        )

    def _ahead(self, to: To, found: tuple[Clash, ...], free: tuple[Quiet, ...]) -> None:
        day, hours, language = to.day, to.hours, self.room.language
        if day is None or hours is None or self._known is None:
            return
        where = (
            f"{words.day_year(day, language)} {words.hours_between(hours.starts, hours.ends, language)}"
        )
        lines = []
        if closed := self._known.closed.get(day):
            lines.append(strong(said.is_holiday(words.holiday_short(closed), language)))
        lines += [plain(quiet_words.at(one.kind, language)) for one in free]
        lines += [plain(said.clash_said(clash, language)) for clash in found]
        self._told.paint_in("brick" if found else "plum" if lines else "leaf")
        self._short.paint_in("brick" if found else "plum" if lines else "leaf")
        self._say(where, "<br>".join(lines) or plain(self.tr("ว่าง ไม่ชนกับอะไร")))

    def _say_off(self, known: Known) -> None:
        self._told.paint_in("ink2")
        self._short.paint_in("ink2")
        day = words.day_year(known.about.meeting.day, self.room.language)
        self._say(day, plain(self.tr("ครั้งที่งดจะไม่นับในชั่วโมงเรียน และบอกเหตุผลไว้ในปฏิทิน")))

    def _say(self, where: str, told: str) -> None:
        self._to.say(plain(where))
        self._told.say(told)
        self._short.say(f"{plain(where)} · {told.replace('<br>', ' · ')}" if where else told)

    # --- doing ----------------------------------------------------------------------------------------

    def save(self) -> None:
        """Move or cancel; a missing reason or day is said at its field."""
        known, why = self._known, self.fields.why.text()
        wrong = self.fields.check(moving=self.tabs.key == "move")
        if known is None or wrong is not None:
            if wrong is not None:
                self.say("look", wrong.note())
                wrong.setFocus()
            return
        if self.tabs.key == "cancel":
            self._cancel(known, why)
        else:
            self._move(known, why)

    def _move(self, known: Known, why: str) -> None:
        to, session = self.fields.to(), known.about.meeting.id
        if to is None:
            return
        was, too = known.about.meeting.day, self.fields.marked_too.isChecked()

        def done(about: About) -> None:
            meets = about.meeting
            told = said.moved_told(about.title, was, meets.day, meets.starts, self.room.language)
            self._done(told, meets.day)

        self.room.work.write(
            self,
            "activities.move",
            lambda tx: activities.move(tx, session, to, why, marked_too=too),
            done,
            self._refused,
        )

    def _cancel(self, known: Known, why: str) -> None:
        session, instead = known.about.meeting.id, self.fields.instead.isChecked()

        def deed(tx: Tx) -> tuple[About, date | None]:
            about = activities.cancel(tx, session, why)
            more = activities.add_at_end(tx, about.activity) if instead else None
            return about, more.day if more else None

        def done(made: tuple[About, date | None]) -> None:
            about, day = made
            told = said.cancelled_told(about.title, about.meeting.day, day, self.room.language)
            self._done(told, about.meeting.day)

        self.room.work.write(self, "activities.cancel", deed, done, self._refused)

    def _done(self, told: str, day: date) -> None:
        self._session = self._known = None
        self.go.emit(Go("activities", day))
        self.say("ok", told, self.undoable())

    def _refused(self, error: DeskError) -> None:
        if isinstance(error, BadValue):
            self.fields.refuse(error)
        self.say("error", words.sentence(error, self.room.language))

    def _leave(self) -> None:
        day = self._known.about.meeting.day if self._known else None
        self.go.emit(Go("activities", day))
