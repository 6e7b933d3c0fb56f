"""Where people are put into an activity: a search, everybody at once, and the list itself."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from ui import words
from ui.pages.activities.people import FoundRows, PeopleRows, StandingDelegate
from ui.rows import NOWHERE, Column, Rows
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.empty import Empty
from ui.widgets.label import Label, plain
from ui.widgets.lines import Lines
from ui.widgets.search_field import SearchField
from ui.widgets.table import Table, TableView
from ui.widgets.views import Views
from ui.words import activities as activity_words
from ui.words import offers as said

if TYPE_CHECKING:
    from desktop.activities import Caution, Detail, Entry, Person
    from desktop.enrolments import Turn
    from desktop.learners.search import Hits

FOUND, PEOPLE, NOBODY, UNKNOWN, GROUPS = range(5)


class EnrolPanel(QWidget):
    """Type a name and press Enter: in. The list below shows who is in and who waits."""

    asked = Signal(str)
    """What is typed to be searched for; empty when nothing is."""
    add = Signal(object)
    """(ids, names) to put in."""
    add_all = Signal()
    take_out = Signal(object)
    """The Person to take out."""
    opened = Signal(object)
    """The Person whose profile is wanted."""
    pasted = Signal(str)
    """A list from Excel, to be put in."""
    group_chosen = Signal(object)
    """The id of the activity whose group is wanted here too."""
    next_in = Signal(object)
    """The `Turn` that is next in line takes the free seat."""
    new_wanted = Signal(str)
    """Nobody of this name is known: register him."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """Nobody yet."""
        super().__init__(parent)
        self._language = language
        self._standing: dict[bytes, str] = {}
        self._hits: Hits | None = None
        self.search = SearchField(self.tr("พิมพ์ชื่อ ชื่อเล่น หรือเบอร์ แล้วกด Enter"), self.tr("เพิ่มคนเข้ากิจกรรม"))
        self.everybody = Button("", icon="users-three")
        self.group = Button(self.tr("กลุ่มเดิม"), icon="clock-counter-clockwise")
        self.paste = Button(self.tr("วางรายชื่อ"), icon="copy", key="Ctrl+V")
        self.caution = Lines("", icon="warning", tone="amber")
        self.caution.hide()
        self.seat = Button("", icon="user-plus")
        self.seat.hide()
        self._next: Turn | None = None
        self._counted = ""
        self._cautions: list[str] = []
        self._compact = False
        self._whys: dict[bytes, str] = {}
        self.rows, self.found = PeopleRows(language, self), FoundRows(language, self)
        self.people = TableView(self.rows, self.tr("คนในกิจกรรม"))
        self.people.setItemDelegate(StandingDelegate(self.people, self.rows))
        self.hits = TableView(self.found, self.tr("คนที่พบ"))
        self.hits.setItemDelegate(StandingDelegate(self.hits, self.found))
        self._stack = Views()
        parts = (self._found(), self._list(), self._empty(), self._nobody_found(), self._groups())
        for shown in parts:
            self._stack.addWidget(shown)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self.search, 1)
        tools.addWidget(self.everybody)
        groups = QHBoxLayout()
        groups.setSpacing(8)
        for button in (self.group, self.paste):
            groups.addWidget(button)
        groups.addStretch(1)
        groups.addWidget(self.seat)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(tools)
        column.addLayout(groups)
        column.addWidget(self.caution)
        column.addWidget(self._stack, 1)
        self._connect()
        order = (self.search.line, self.all_in, self.everybody, self.group, self.paste, self.seat)
        for before, after in pairwise(order):  # from the search Tab goes to what is done most
            self.setTabOrder(before, after)

    def _found(self) -> QWidget:
        self.put_in = Button(self.tr("เพิ่มเข้า"), icon="user-plus", key="Enter")
        self.told = Label("", "note", colour="ink2")
        return _over(self.hits, self.told, self.put_in)

    def _list(self) -> QWidget:
        self.count = Label("", "note", colour="ink2")
        self.take = Button(self.tr("รับเข้า"), icon="user-plus")
        self.out = Button(self.tr("เอาออก"), icon="user-minus", key="Del")
        self.profile = Button(self.tr("ประวัติ"), icon="user", key="Enter")
        self.cards = Button(self.tr("พิมพ์บัตร"), icon="identification-badge")
        self.cards.setAccessibleName(self.tr("พิมพ์บัตรผู้เรียนทุกคนในกิจกรรม"))
        return _over(self.people, self.count, self.cards, self.take, self.profile, self.out)

    def _empty(self) -> Card:
        self._nobody = Empty(
            self.tr("ยังไม่มีใครในกิจกรรมนี้"), self.tr("พิมพ์ชื่อทีละคน คัดลอกกลุ่มเดิม หรือเพิ่มทุกคนในครั้งเดียว")
        )
        self.all_in = Button("", "primary", icon="users-three")
        self.all_in.clicked.connect(self.add_all)
        self.same_group = Button(self.tr("กลุ่มเดิม"), icon="clock-counter-clockwise")
        self.same_group.clicked.connect(self.group.click)
        self._nobody.offer(self.all_in, self.same_group)
        return _on_card(self._nobody)

    def _nobody_found(self) -> Card:
        self._unknown = Empty(self.tr("ไม่พบชื่อนี้ในศูนย์"), self.tr("ลองพิมพ์สั้นลง หรือลงชื่อเป็นคนใหม่"))
        new = Button(self.tr("คนใหม่"), icon="user-plus", key="F9")
        new.clicked.connect(lambda: self.new_wanted.emit(self.search.text()))
        self._unknown.offer(new)
        return _on_card(self._unknown)

    def _groups(self) -> QWidget:
        columns: tuple[Column[Entry], ...] = (
            Column(self.tr("กลุ่มเดิมจากกิจกรรม"), lambda one: one.title, name=True),
            Column(self.tr("เรียนเมื่อ"), self._when, width=290, second=True),
            Column(self.tr("คน"), lambda one: f"{one.enrolled:,}", width=80, right=True),
        )
        self.former = Rows(columns, lambda one: f"{one.title} {self._when(one)} {one.enrolled}", self)
        self.formers = TableView(self.former, self.tr("เลือกกลุ่มเดิม"))
        take = Button(self.tr("เพิ่มทั้งกลุ่ม"), icon="users-three", key="Enter")
        back = Button(self.tr("กลับ"), key="Esc")
        take.clicked.connect(lambda: self._choose_group(self.formers.currentIndex().row()))
        back.clicked.connect(self.close_groups)
        self.formers.opened.connect(self._choose_group)
        told = Label(self.tr("คนที่ออกไปแล้วไม่ถูกคัดลอก"), "note", colour="ink2")
        return _over(self.formers, told, back, take)

    def _when(self, one: Entry) -> str:
        """Which of several of the same name it is."""
        return activity_words.span_short(one.first_day, one.last_day, self._language)

    def offer_groups(self, entries: Sequence[Entry]) -> None:
        """Show the activities whose group may be wanted here too."""
        self.former.set(entries)
        self.formers.stand(0)
        self._stack.setCurrentIndex(GROUPS)
        self.formers.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_groups(self) -> bool:
        """Back from the choice; whether it stood."""
        stood = self._stack.currentIndex() == GROUPS
        if stood:
            self._stack.setCurrentIndex(PEOPLE)
            self._turn()
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        return stood

    def _choose_group(self, place: int) -> None:
        one = self.former.row(place)
        if one is not None:
            self.close_groups()
            self.group_chosen.emit(one.id)

    def _connect(self) -> None:
        self.search.line.installEventFilter(self)
        self.search.typed.connect(self._typed)
        self.search.moved.connect(self._move)
        self.search.entered.connect(lambda _text: self._enter())
        self.everybody.clicked.connect(self.add_all)
        self.paste.clicked.connect(self.paste_here)
        self.seat.clicked.connect(lambda: self.next_in.emit(self._next))
        self.hits.opened.connect(self._add_found)
        self.people.opened.connect(self._open)
        self.put_in.clicked.connect(lambda: self._add_found(self.hits.currentIndex().row()))
        self.profile.clicked.connect(lambda: self._open(self.people.currentIndex().row()))
        self.out.clicked.connect(self._take_out)
        self.take.clicked.connect(self._take_in)
        self.people.selectionModel().currentRowChanged.connect(lambda *_rows: self._dress())

    # --- what is shown --------------------------------------------------------------------------------

    def show_people(self, detail: Detail, learners: int) -> None:
        """Show who is in and who waits, and how many could still be added."""
        enrolled, waiting = detail.enrolled, detail.waiting
        self._standing = {person.id: "in" for person in enrolled}
        self._standing |= {person.id: "waiting" for person in waiting}
        self.rows.put_all(enrolled, waiting)
        if self.rows.rows and not self.people.currentIndex().isValid():
            self.people.setCurrentIndex(self.rows.index(0, 0))
        told = [activity_words.in_it(len(enrolled), detail.activity.capacity, self._language)]
        if waiting:
            told.append(activity_words.wait_in_all(len(waiting), self._language))
        self._counted = activity_words.DOT.join(told)
        left = learners - len(enrolled) - len(waiting)
        words_ = activity_words.everybody_in(left, self._language)
        self.everybody.say(words_)
        self.all_in.say(words_)
        none_left = self.tr("ทุกคนในศูนย์อยู่ในกิจกรรมนี้แล้ว") if left <= 0 else None
        for button in (self.everybody, self.all_in):
            button.why_not(none_left if learners else self.tr("ยังไม่มีผู้เรียนในศูนย์ ลงชื่อคนใหม่ก่อน"))
        if self._hits is not None:
            self.show_found(self._hits)
        self._turn()
        self._dress()

    def fold(self, *, compact: bool) -> None:
        """Where it is low the list has the room: a list is pasted by its keys."""
        self._compact = compact
        self.group.setVisible(not compact)
        self.paste.setVisible(not compact)
        self._say_cautions()

    def show_line(self, line: Sequence[Turn], free: int | None, cautions: Sequence[Caution]) -> None:
        """Say who is next, by which rule, and what does not agree with the office's numbers."""
        self._next = line[0] if line and free else None
        if self._next is not None:
            self.seat.say(activity_words.seat_for(self._next.name, self._language))
        self.seat.setVisible(self._next is not None)
        if line:
            rule = words.say(said.WAITING_RULES, line[0].rule, self._language)
            self._counted = activity_words.DOT.join((self._counted, rule))
        self._whys = {turn.learner: said.turn_why(turn, self._language) for turn in line}
        self._dress()
        self._cautions = [said.caution_help(one, self._language) for one in cautions]
        self._say_cautions()

    def _say_cautions(self) -> None:
        """All of them; where it is low the first, in short."""
        told = self._cautions[:1] if self._compact else self._cautions
        self.caution.say(activity_words.DOT.join(told))
        self.caution.setVisible(bool(told))

    def paste_here(self) -> None:
        """Ctrl+V: the list on the clipboard; a single line is typed as ever."""
        text = QApplication.clipboard().text()
        if text.strip():
            self.pasted.emit(text)

    def eventFilter(self, _line: object, event: QEvent) -> bool:
        """A list of several lines that is pasted into the search is put in, line by line."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        pasted = event.matches(QKeySequence.StandardKey.Paste)
        if pasted and "\n" in QApplication.clipboard().text().strip():
            self.paste_here()
            return True
        return False

    def show_found(self, hits: Hits) -> None:
        """Show whom the search found, the first one lit."""
        self._hits = hits
        if self.search.text().strip():
            self.found.put_all((*hits.exact, *hits.alike), self._standing)
            count = len(self.found.rows)
            self.told.say(plain(activity_words.found(count, hits.more, self._language)))
            self.hits.setCurrentIndex(self.found.index(0, 0) if self.found.rows else NOWHERE)
        self._turn()

    def _turn(self) -> None:
        """Hits while somebody types, people else; what is empty says why."""
        if self._stack.currentIndex() == GROUPS and not self.search.text().strip():
            return  # a choice is being made
        if self.search.text().strip() and self._hits is not None:
            self._stack.setCurrentIndex(FOUND if self.found.rows else UNKNOWN)
        else:
            self._stack.setCurrentIndex(PEOPLE if self.rows.rows else NOBODY)
        self.everybody.setVisible(self._stack.currentIndex() != NOBODY)

    def _dress(self) -> None:
        """The deeds on the current line: who waits may be taken in."""
        line = self.rows.row(self.people.currentIndex().row())
        self.take.setVisible(line is not None and line.turn > 0)
        why = self._whys.get(line.person.id) if line is not None and line.turn else None
        self.count.say(plain(why or self._counted))  # who waits is told why they stand where they do
        self.out.why_not(None if line is not None else self.tr("เลือกคนในรายชื่อก่อน"))

    # --- deeds ----------------------------------------------------------------------------------------

    def _typed(self, text: str) -> None:
        if not text.strip():
            self._hits = None
            self._turn()
        self.asked.emit(text.strip())

    def _move(self, step: int) -> None:
        shown = self.hits if self._stack.currentIndex() == FOUND else self.people
        rows = self.found.rows if shown is self.hits else self.rows.rows
        if rows:
            here = max(0, shown.currentIndex().row())
            shown.stand(min(max(here + step, 0), len(rows) - 1))

    def _enter(self) -> None:
        """Put the lit one in; with nothing typed, go to the list."""
        if self._stack.currentIndex() == FOUND:
            self._add_found(self.hits.currentIndex().row())
        elif not self.search.text().strip() and self.rows.rows:
            self.people.setFocus()

    def _add_found(self, place: int) -> None:
        line = self.found.row(place)
        if line is not None:
            self.search.clear()
            self.search.setFocus()
            self.add.emit(((line.hit.learner,), (line.hit.name,)))

    def _here(self) -> Person | None:
        line = self.rows.row(self.people.currentIndex().row())
        return line.person if line is not None else None

    def _take_in(self) -> None:
        here = self._here()
        if here is not None:
            self.add.emit(((here.id,), (here.name,)))

    def _take_out(self) -> None:
        here = self._here()
        if here is not None:
            self.take_out.emit(here)

    def _open(self, place: int) -> None:
        line = self.rows.row(place)
        if line is not None:
            self.opened.emit(line.person)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del takes the current one out; a list is pasted."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_here()
        elif event.key() == Qt.Key.Key_Delete and self.people.hasFocus():
            self.out.click_or_say()
        else:
            super().keyPressEvent(event)

    def names(self) -> Sequence[str]:
        """Who is shown, in order."""
        return [line.person.name for line in self.rows.rows]


def _over(view: TableView, told: Label, *buttons: Button) -> QWidget:
    """A table, and below it what it says and what can be done."""
    foot = QHBoxLayout()
    foot.setSpacing(8)
    foot.addWidget(told, 1)
    for button in buttons:
        foot.addWidget(button)
    host = QWidget()
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.addWidget(Table(view), 1)
    column.addLayout(foot)
    return host


def _on_card(empty: Empty) -> Card:
    card = Card()
    column = QVBoxLayout(card)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(empty)
    return card
