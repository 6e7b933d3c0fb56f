"""One activity: who is in it, who waits, and its sessions.

People are put in by typing a name and pressing Enter, or all at once; every deed can be taken back.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop import activities, clashes, enrolments
from desktop.learners import search
from desktop.store.store import Tx
from ui import theme
from ui.pages.activities.enrol_panel import EnrolPanel
from ui.pages.activities.groups import GroupsPutIn
from ui.pages.activities.session_list import SessionList
from ui.pages.card_sheets import CardSheets
from ui.pages.page import Go, Page, Room
from ui.widgets.button import Button
from ui.widgets.tabs import Tab, Tabs
from ui.words import activities as activity_words
from ui.words import schedule as schedule_words

if TYPE_CHECKING:
    from desktop.activities import Caution, Counted, Detail, Person
    from desktop.clashes import Clash
    from desktop.enrolments import Enrolled, Turn

SIDE = 340
MOST_FOUND = 30


class AllAbout(NamedTuple):
    """What the page reads."""

    detail: Detail
    learners: int
    today: date
    line: tuple[Turn, ...]
    free: int | None
    cautions: tuple[Caution, ...]


class ActivityPage(Page):
    """People at the left, sessions at the right; in a small window two tabs."""

    place = "activity"
    kinds = frozenset({"activity", "session", "enrolment", "learner", "attendance", "place"})

    def __init__(self, room: Room) -> None:
        """Nothing is shown before an activity is named."""
        super().__init__(room)
        self._activity: bytes | None = None
        self._detail: Detail | None = None
        self._today = date.min
        self.people, self.sessions = EnrolPanel(room.language), SessionList(room.language)
        self.groups, self._card_sheets = GroupsPutIn(self), CardSheets(self)
        self.roll = Button(self.tr("เช็กชื่อ"), "primary", icon="list-checks")
        self.sheet = Button(self.tr("ใบเซ็นชื่อ"), icon="signature")
        self.terms = Button(self.tr("ข้อมูลและเกณฑ์"), icon="note-pencil")
        self.earned = Button(self.tr("วุฒิบัตร"), icon="certificate")
        self.tabs = Tabs(
            (Tab("people", self.tr("ผู้เรียน")), Tab("sessions", self.tr("วันเรียน"))), self.tr("ดูเป็น")
        )
        self.head.put(self.tabs, self.sheet, self.terms, self.earned, self.roll)
        sides = QHBoxLayout()
        sides.setSpacing(20)
        sides.addWidget(self.people, 1)
        sides.addWidget(self.sessions)
        self.body.addLayout(sides, 1)
        self._connect()
        self.fold(compact=False)

    def _connect(self) -> None:
        self.tabs.chosen.connect(lambda _key: self._dress())
        self.people.asked.connect(self._find)
        self.people.add.connect(lambda asked: self._enrol(*asked))
        self.people.add_all.connect(self._enrol_all)
        self.people.take_out.connect(self._withdraw)
        self.people.opened.connect(lambda person: self.go.emit(Go("learners", person.id)))
        self.people.new_wanted.connect(lambda _name: self.new())
        self.sessions.opened.connect(self._open_session)
        self.sessions.move_wanted.connect(lambda one: self.go.emit(Go("move", one.meeting.id)))
        self.roll.clicked.connect(self._open_roll)
        self.sheet.clicked.connect(lambda: self.go.emit(Go("sheet", self._activity)))
        self.terms.clicked.connect(lambda: self.go.emit(Go("terms", self._activity)))
        self.people.group.clicked.connect(self.groups.offer)
        self.people.group_chosen.connect(self.groups.copy)
        self.people.pasted.connect(self.groups.paste)
        self.people.cards.clicked.connect(self._print_cards)
        self.people.next_in.connect(lambda turn: self._enrol((turn.learner,), (turn.name,)))
        self.earned.clicked.connect(lambda: self.go.emit(Go("certificates", self._activity)))

    # --- the page -------------------------------------------------------------------------------------

    def enter(self, key: object) -> None:
        """Show an activity by its id; the one shown last when none is named."""
        if isinstance(key, bytes) and key != self._activity:
            self._activity, self._detail = key, None
            self.people.search.clear()
            self.tabs.choose("people")
        self.ask()

    def ask(self) -> None:
        """Read the activity, and how many learners there are."""
        activity = self._activity
        if activity is None:
            self.go.emit(Go("activities", "list"))
            return

        def all_about(tx: Tx) -> AllAbout:
            return AllAbout(
                activities.detail(tx, activity),
                search.count(tx).all,
                tx.today,
                enrolments.waiting_line(tx, activity),
                enrolments.free_seats(tx, activity),
                activities.cautions(tx, activity),
            )

        self.room.work.read(self, all_about, self._show)

    def fold(self, compact: bool) -> None:
        """In a small window people and sessions are two tabs."""
        super().fold(compact)
        self.tabs.setVisible(compact)
        self.people.fold(compact=compact)
        if compact:
            self.sessions.setMinimumWidth(0)
            self.sessions.setMaximumWidth(16_777_215)
        else:
            self.sessions.setFixedWidth(theme.current().scaled(SIDE))
        self._dress()

    def _dress(self) -> None:
        there = self._detail is not None and bool(self._detail.enrolled)
        self.roll.setVisible(there)
        self.earned.setVisible(there and not self.compact)
        days = self.compact and self.tabs.key == "sessions"
        self.terms.setVisible(self._detail is not None and (not self.compact or days or not there))
        self.roll.setVisible(there and not days)
        self.sheet.setVisible(there and (not self.compact or days))
        self.people.setVisible(not self.compact or self.tabs.key == "people")
        self.sessions.setVisible(not self.compact or self.tabs.key == "sessions")

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Keys of the list."""
        return (
            ("Enter", self.tr("เพิ่มเข้า")),
            ("Del", self.tr("เอาออก")),
            ("F9", self.tr("คนใหม่")),
        )

    def first_focus(self) -> QWidget:
        """The search: names are typed one after the other."""
        return self.people.search

    def seek(self) -> None:
        """To the search field."""
        self.tabs.choose("people")
        self.people.search.setFocus()

    def new(self) -> None:
        """Register somebody new, under the name that was typed."""
        typed = self.people.search.text().strip()
        self.go.emit(Go("learner_form", ("new", typed) if typed else None))

    def step_back(self) -> bool:
        """From the choice of a group; empty the search first."""
        if self.people.close_groups():
            return True
        if not self.people.search.text():
            return False
        if not self.groups.go_on():  # of a pasted list the next line that could not be meant
            self.people.search.clear()
        return True

    # --- what is shown --------------------------------------------------------------------------------

    def _show(self, read: AllAbout) -> None:
        order = {turn.learner: place for place, turn in enumerate(read.line)}
        waiting = sorted(read.detail.waiting, key=lambda one: order.get(one.id, len(order)))
        self._detail, self._today = replace(read.detail, waiting=tuple(waiting)), read.today
        about, language = self._detail.activity, self.room.language
        when = activity_words.when(about, language)
        told = (when, about.place, about.facilitator)
        self.head.say(about.title, activity_words.DOT.join(filter(None, told)))
        self.people.show_people(self._detail, read.learners)
        self.people.show_line(read.line, read.free, read.cautions)
        self.sessions.show_sessions(self._detail, self._today)
        self._dress()
        before = self.tr("ยังไม่ถึงวันเรียนครั้งแรก")
        self.roll.why_not(None if self.sessions.at_hand(self._today) else before)

    def _find(self, text: str) -> None:
        if text:
            self.room.work.read(
                self,
                lambda tx: search.search(tx, text, MOST_FOUND),
                self.people.show_found,
                about="found",
            )

    def _open_session(self, counted: Counted) -> None:
        """The roll of a session that has come."""
        if counted.meeting.day <= self._today:
            self.go.emit(Go("roll", counted.meeting.id))
        else:
            self.say("look", self.tr("ยังไม่ถึงวันเรียนครั้งนี้ จึงยังเช็กชื่อไม่ได้"))

    def _open_roll(self) -> None:
        counted = self.sessions.at_hand(self._today)
        if counted is not None:
            self.go.emit(Go("roll", counted.meeting.id))

    # --- deeds ----------------------------------------------------------------------------------------

    @property
    def activity(self) -> bytes | None:
        """Which is shown."""
        return self._activity

    def _print_cards(self) -> None:
        """The cards of everybody on the list, in its order."""
        activity = self._activity
        if activity is not None:
            self._card_sheets.print(lambda tx: enrolments.expected(tx, activity))

    def _enrol(self, learners: tuple[bytes, ...], names: tuple[str, ...]) -> None:
        activity = self._activity
        if activity is None:
            return
        known = dict(zip(learners, names, strict=True))
        self.room.work.write(
            self,
            "enrol",
            lambda tx: enrolments.enrol(tx, activity, learners),
            lambda made: self._enrolled_one(made, known),
        )

    def _enrol_all(self) -> None:
        activity = self._activity
        if activity is not None:
            self.room.work.write(
                self,
                "enrol",
                lambda tx: enrolments.enrol(tx, activity, enrolments.everybody(tx)),
                lambda made: self._enrolled(made, {}),
            )

    def put_in(self, made: Enrolled) -> None:
        """Say what a whole group came to."""
        self._enrolled(made, {})

    def _enrolled_one(self, made: Enrolled, known: dict[bytes, str]) -> None:
        self._enrolled(made, known)
        self.groups.go_on()

    def _enrolled(self, made: Enrolled, known: dict[bytes, str]) -> None:
        names, waiting = ([known.get(key, "") for key in keys] for keys in (made.enrolled, made.waiting))
        told = activity_words.took_in(names, waiting, len(made.already), self.room.language)
        done = bool(made.enrolled or made.waiting)
        kind = "ok" if made.enrolled else "look" if made.waiting else "info"
        self.say(kind, told, self.undoable() if done else None)
        self._look_for_clashes(made.enrolled, told)

    def _look_for_clashes(self, learners: tuple[bytes, ...], told: str) -> None:
        """Say what else they have at the same time from today on; it warns and forbids nothing."""
        activity = self._activity
        if activity is None or not learners:
            return

        def warn(found: tuple[Clash, ...]) -> None:
            if found:
                warned = schedule_words.enrolment_clash_told(found, self.room.language)
                self.say("look", f"{told} {warned}", self.undoable())

        self.room.work.read(
            self,
            lambda tx: clashes.of_enrolment(tx, activity, learners, tx.today),
            warn,
            about="clashes",
        )

    def _withdraw(self, person: Person) -> None:
        activity = self._activity
        if activity is not None:
            told = activity_words.let_go(person.name, self.room.language)
            self.room.work.write(
                self,
                "enrolments.withdraw",
                lambda tx: enrolments.withdraw(tx, activity, person.id),
                lambda _none: self.say("ok", told, self.undoable()),
            )
