"""วันหยุด: the named days of a year; added, renamed, taken out, and filled in by kinds.

A day that closes takes its sessions until somebody decides; the week asks. All of it can be taken back.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop import clock, holidays
from desktop.errors import BadValue, DeskError
from desktop.holidays import Done, Span
from desktop.store.store import Tx
from ui import theme, words
from ui.pages.holidays.form import HolidayForm
from ui.pages.holidays.rows import HolidayRows
from ui.pages.page import Go, Page, Room
from ui.widgets.button import Button
from ui.widgets.table import Table, TableView
from ui.widgets.tabs import Tab, Tabs
from ui.widgets.turner import Turner
from ui.words import schedule as said

SIDE = 404
Read = tuple[tuple[Span, ...], tuple[str, ...]]


class HolidaysPage(Page):
    """The list at the left, a form at the right; in a small window two tabs."""

    place = "holidays"
    kinds = frozenset({"holiday"})

    def __init__(self, room: Room) -> None:
        """Lay out the year, the list and the form."""
        super().__init__(room)
        self._year = clock.today().year
        self._fresh = True
        self.turner = Turner(self.tr("วันหยุดของปี"))
        self.rows = HolidayRows(room.language, self)
        self.table = TableView(self.rows, self.tr("วันหยุดและวันสำคัญ"))
        self.form = HolidayForm(room.language, self._named_in)
        self.tabs = Tabs(
            (Tab("list", self.tr("รายการ")), Tab("form", self.tr("เพิ่มวัน"))), self.tr("ดูเป็น")
        )
        self.rename = Button(self.tr("เปลี่ยนชื่อ"), icon="pencil-simple", key="Enter")
        self.turn = Button("", icon="swap", key="Space")
        self.out = Button(self.tr("เอาออก"), icon="trash", key="Del")
        self.head.say(self.tr("วันหยุดและวันสำคัญ"))
        self.head.put(self.tabs)
        self._lay_out()
        self._connect()
        self.fold(compact=False)

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self.turner)
        tools.addStretch(1)
        deeds = QHBoxLayout()
        deeds.setSpacing(8)
        deeds.addStretch(1)
        for button in (self.rename, self.turn, self.out):
            deeds.addWidget(button)
        self._left = QWidget()
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(tools)
        column.addWidget(Table(self.table), 1)
        column.addLayout(deeds)
        sides = QHBoxLayout()
        sides.setSpacing(20)
        sides.addWidget(self._left, 1)
        sides.addWidget(self.form)
        self.body.addLayout(sides, 1)

    def _connect(self) -> None:
        self.tabs.chosen.connect(lambda _key: self._dress())
        self.turner.turned.connect(self._turn_year)
        self.table.opened.connect(lambda _row: self._rename())
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._dress())
        self.rename.clicked.connect(self._rename)
        self.turn.clicked.connect(self._turn_meets)
        self.out.clicked.connect(self._take_out)
        self.form.saved.connect(lambda asked: self._add(*asked))
        self.form.renamed.connect(self._renamed)
        self.form.left.connect(self._leave_form)
        for kind, button in self.form.seeds.items():
            button.clicked.connect(lambda _on=False, kind=kind: self._seed(kind))

    # --- the page -------------------------------------------------------------------------------------

    def enter(self, key: object) -> None:
        """Show a year, or the one shown last."""
        if isinstance(key, date):
            self._year = key.year
        self._fresh = True
        self.ask()

    def ask(self) -> None:
        """Read the year."""
        first, last = self._span()

        def read(tx: Tx) -> Read:
            return holidays.spans(holidays.listed(tx, first, last)), holidays.kinds_in(tx, first, last)

        self.room.work.read(self, read, self._show)

    def _span(self) -> tuple[date, date]:
        return date(self._year, 1, 1), date(self._year, 12, 31)

    def fold(self, compact: bool) -> None:
        """In a small window list and form are two tabs."""
        super().fold(compact)
        self.tabs.setVisible(compact)
        self.form.setMinimumWidth(0 if compact else theme.current().scaled(SIDE))
        self.form.setMaximumWidth(16_777_215 if compact else theme.current().scaled(SIDE))
        self._dress()

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Keys of the list."""
        return ("Ctrl+N", self.tr("เพิ่มวัน")), ("Del", self.tr("เอาออก")), ("Esc", self.tr("กลับไปกิจกรรม"))

    def first_focus(self) -> QWidget:
        """The list."""
        return self.table

    def new(self) -> None:
        """To the form, empty."""
        self.form.begin()
        self.tabs.choose("form")
        self._dress()
        self.form.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def step_back(self) -> bool:
        """Out of the form, then back to the calendar."""
        if self.form.is_renaming or (self.compact and self.tabs.key == "form"):
            self._leave_form()
        else:
            self.go.emit(Go("activities"))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space turns a day, Del takes it out, PgUp and PgDn belong to the list."""
        if self.table.hasFocus() and event.key() == Qt.Key.Key_Delete:
            self.out.click_or_say()
        elif self.table.hasFocus() and event.key() == Qt.Key.Key_Space:
            self.turn.click_or_say()
        else:
            super().keyPressEvent(event)

    # --- what is shown --------------------------------------------------------------------------------

    def _show(self, read: Read) -> None:
        spans, kinds = read
        self.turner.say(said.year_said(self._year, self.room.language))
        self.rows.set(spans)
        self.form.show_seeds(kinds)
        if self._fresh and spans:
            self._fresh = False
            today = clock.today()
            later = (n for n, span in enumerate(spans) if span.last >= today)
            self.table.stand(next(later, len(spans) - 1))
        self._dress()

    def _dress(self) -> None:
        here = self._here()
        none = None if here is not None else self.tr("เลือกวันในรายการก่อน")
        for button in (self.rename, self.turn, self.out):
            button.why_not(none)
        meets = here is not None and here.meets
        self.turn.say(self.tr("หยุดเรียนวันนี้") if meets else self.tr("เรียนตามปกติ"))
        self._left.setVisible(not self.compact or self.tabs.key == "list")
        self.form.setVisible(not self.compact or self.tabs.key == "form")

    def _here(self) -> Span | None:
        return self.rows.row(self.table.currentIndex().row())

    def _named_in(self, year: int, month: int) -> dict[date, str]:
        return {
            span.first: span.name
            for span in self.rows.rows
            if not span.meets and (span.first.year, span.first.month) == (year, month)
        }

    def _turn_year(self, by: int) -> None:
        self._year += by
        self._fresh = True
        self.ask()

    def _leave_form(self) -> None:
        self.form.begin()
        self.tabs.choose("list")
        self._dress()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- deeds ----------------------------------------------------------------------------------------

    def _add(self, first: date, last: date, name: str, meets: bool) -> None:
        def done(made: Done) -> None:
            told = said.holiday_added(name, len(made.days), len(made.sessions), self.room.language)
            self._year = first.year
            self._done(told)

        self.room.work.write(
            self,
            "holidays.add",
            lambda tx: holidays.add(tx, first, last, name, meets=meets),
            done,
            self._refused,
        )

    def _rename(self) -> None:
        here = self._here()
        if here is not None:
            self.form.begin(here)
            self.tabs.choose("form")
            self._dress()
            self.form.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _renamed(self, span: Span, name: str) -> None:
        told = said.holiday_renamed(name, self.room.language)
        self.room.work.write(
            self,
            "holidays.rename",
            lambda tx: holidays.rename(tx, span.ids, name),
            lambda _days: self._done(told),
            self._refused,
        )

    def _turn_meets(self) -> None:
        here = self._here()
        if here is None:
            return
        meets = not here.meets

        def done(made: Done) -> None:
            self._say_done(said.holiday_turned(here.name, meets, len(made.sessions), self.room.language))

        self.room.work.write(
            self, "holidays.meets", lambda tx: holidays.set_meets(tx, here.ids, meets=meets), done
        )

    def _take_out(self) -> None:
        here = self._here()
        if here is None:
            return

        def done(made: Done) -> None:
            self._say_done(said.holiday_removed(here.name, len(made.sessions), self.room.language))

        self.room.work.write(self, "holidays.remove", lambda tx: holidays.remove(tx, here.ids), done)

    def _seed(self, kind: str) -> None:
        span = self._span()
        self.room.work.write(
            self,
            "holidays.seed",
            lambda tx: holidays.seed(tx, kind, *span),
            lambda made: self._say_done(said.seeded(kind, len(made), self._year, self.room.language)),
        )

    def _done(self, told: str) -> None:
        self._leave_form()
        self._say_done(told)
        self.ask()

    def _say_done(self, told: str) -> None:
        self.say("ok", told, self.undoable())

    def _refused(self, error: DeskError) -> None:
        if isinstance(error, BadValue):
            self.form.refuse(error)
        self.say("error", words.sentence(error, self.room.language))
