"""สมุดชั่วโมงเรียน: every activity of one learner, its hours and verdict and why; printed, to Excel."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from desktop import credit_account, passbook, programmes
from desktop.credit_account import Towards
from desktop.errors import DeskError, NotFound
from desktop.passbook import Entry, Ledger
from desktop.store.store import Tx
from ui import words
from ui.pages.page import Go, Page, Room
from ui.pages.passbook.credit import CreditPart
from ui.pages.passbook.files import PassbookFiles
from ui.pages.passbook.outside import OutsidePart
from ui.pages.passbook.side import EntrySide
from ui.rows import Column, Rows
from ui.widgets.button import Button
from ui.widgets.empty import Empty
from ui.widgets.label import Label, plain
from ui.widgets.table import Table, TableView
from ui.widgets.tabs import Tab, Tabs
from ui.words import passbook as said

HOURS, OUTSIDE, CREDITS = "hours", "outside", "credits"
"""The tabs."""


class _Read(NamedTuple):
    """Everything of one person that the page shows."""

    ledger: Ledger
    towards: tuple[Towards, ...]
    programmes: list[tuple[bytes, str]]


def _read(tx: Tx, learner: bytes) -> _Read:
    ledger = passbook.read(tx, learner)
    known = [(one.id, one.title) for one in programmes.listed(tx)]
    return _Read(ledger, credit_account.towards(tx, ledger), known)


class PassbookPage(Page):
    """One learner's hours."""

    place = "passbook"
    kinds = frozenset(
        {
            "attendance",
            "session",
            "enrolment",
            "activity",
            "certificate",
            "learner",
            "result",
            "assessment",
            "outside_learning",
            "picture",
            "programme",
            "programme_part",
            "centre",
        }
    )

    def __init__(self, room: Room) -> None:
        """Nothing before a learner is named."""
        super().__init__(room)
        self._learner: bytes | None = None
        self._ledger: Ledger | None = None
        self._begun = False
        self.files = PassbookFiles(self)
        language = room.language
        self.bind = Button(self.tr("พิมพ์เป็นเล่ม"), icon="book-open", key="Ctrl+B")
        self.print = Button(self.tr("พิมพ์"), icon="printer", key="Ctrl+P")
        self.excel = Button(self.tr("ลง Excel"), icon="file-xls", key="Ctrl+E")
        self.head.put(self.bind, self.excel, self.print)
        self.tabs = Tabs(self._tabs(), self.tr("ดูเป็น"))
        self.elsewhere, self.credit = OutsidePart(self), CreditPart(language)
        columns: tuple[Column[Entry], ...] = (
            Column(self.tr("กิจกรรม"), lambda one: one.title, name=True),
            Column(self.tr("ช่วงวันที่"), lambda one: said.span_of(one, language), width=330, second=True),
            Column(self.tr("ชั่วโมง"), lambda one: said.hours_of(one, language), width=160, right=True),
            Column(self.tr("ผล"), lambda one: said.state_of(one, language), width=170),
        )
        self.rows = Rows(columns, self._spoken, self)
        self.table = TableView(self.rows, self.tr("กิจกรรมทั้งหมดของคนนี้"))
        self.nobody = Empty(self.tr("คนนี้ยังไม่เคยเข้ากิจกรรม"), self.tr("เมื่อเช็กชื่อว่ามา ชั่วโมงจะขึ้นที่นี่เอง"))
        enrol = Button(self.tr("สมัครกิจกรรม"), "primary", icon="plus")
        enrol.clicked.connect(lambda: self.go.emit(Go("learners", self._learner)))
        self.nobody.offer(enrol)
        self._lay_out()
        self.bind.clicked.connect(self.book)
        QShortcut(QKeySequence("Ctrl+B"), self).activated.connect(self.bind.click_or_say)
        self.tabs.chosen.connect(lambda _key: self._turn())
        self.credit.opened.connect(lambda key: self.go.emit(Go("programmes", key)))
        self.print.clicked.connect(self.paper)
        self.excel.clicked.connect(self.to_excel)
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._light())
        self.table.opened.connect(lambda _row: self._entered())
        self.side.opened.connect(self._open_activity)

    def _lay_out(self) -> None:
        self._sum = Label("", weight="semibold")
        self.side = EntrySide(self.room.language, self.room.centre)
        self._stack = QStackedWidget()
        self._list = Table(self.table)
        sheet = QWidget()
        row = QHBoxLayout(sheet)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(self._list, 1)
        row.addWidget(self.side)
        for view in (sheet, self.nobody, self.elsewhere, self.credit):
            self._stack.addWidget(view)
        tools = QHBoxLayout()
        tools.setSpacing(16)
        tools.addWidget(self.tabs)
        tools.addWidget(self._sum, 1)
        self.body.addLayout(tools)
        self.body.addWidget(self._stack, 1)

    def _tabs(self) -> tuple[Tab, ...]:
        told = self._ledger
        return (
            Tab(HOURS, self.tr("กิจกรรม"), count=str(len(told.entries)) if told else ""),
            Tab(OUTSIDE, self.tr("จากที่อื่น"), count=str(len(told.outside)) if told else ""),
            Tab(CREDITS, self.tr("หน่วยกิต")),
        )

    def _spoken(self, one: Entry) -> str:
        language = self.room.language
        told = (one.title, said.span_of(one, language), said.hours_of(one, language))
        return ", ".join((*told, said.state_of(one, language)))

    # --- what is shown --------------------------------------------------------------------------------

    def enter(self, key: object) -> None:
        """Show a learner by id; the one shown last when none is named."""
        if isinstance(key, bytes):
            self._begun = self._begun and key == self._learner
            self._learner = key
        if self._learner is None:
            self.go.emit(Go("learners"))
            return
        self._fold_side(opened=False)
        self.ask()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self) -> None:
        """Read the ledger."""
        learner = self._learner
        if learner is not None:
            self.room.work.read(self, lambda tx: _read(tx, learner), self._show, self._lost)

    def _lost(self, error: DeskError) -> None:
        """Nobody is there any more: another desk, or another window, erased them."""
        if isinstance(error, NotFound):
            self.say("look", self.tr("ข้อมูลของคนนี้ลบไปแล้ว เปิดสมุดไม่ได้ หาคนอื่นได้ที่นี่"))
            self._learner = None
            self.go.emit(Go("learners"))
        else:
            self.say("error", plain(words.sentence(error, self.room.language)))

    def _show(self, read: _Read) -> None:
        told, language = read.ledger, self.room.language
        self._ledger = told
        nickname = f"{told.learner.nickname} · " if told.learner.nickname else ""
        self.head.say(told.learner.name, f"{nickname}{told.learner.code}")
        self._sum.say(said.sum_of(told, language))
        self.rows.set(told.entries)
        self.tabs.put(self._tabs())
        self.elsewhere.show_lines(told.learner.id, told.outside, read.programmes)
        self.credit.show_all(read.towards)
        if not self._begun:  # who only learned elsewhere is shown that at once
            self._begun = True
            self.tabs.choose(OUTSIDE if told.outside and not told.entries else HOURS)
        nothing = self.tr("ยังไม่มีชั่วโมงให้พิมพ์")
        self.bind.why_not(None if told.entries or told.outside else nothing)
        self.print.why_not(None if told.entries else nothing)
        if told.entries and not self.table.currentIndex().isValid():
            self.table.stand(0)
        self._light()
        self._turn(keys=False)

    def _turn(self, *, keys: bool = True) -> None:
        """Show what the tab says."""
        at, told = self.tabs.key, self._ledger
        entries = told is not None and bool(told.entries)
        self._stack.setCurrentIndex({OUTSIDE: 2, CREDITS: 3}.get(at, 0 if entries else 1))
        nothing = self.tr("ยังไม่มีอะไรให้ลง Excel")
        self.excel.why_not(None if self._list_shown.rows else nothing)
        self._fold_side(opened=self._among_days)
        self.elsewhere.fold()
        if keys:
            self.hints_changed.emit()

    def new(self) -> None:
        """F9: something that was learned elsewhere."""
        self.tabs.choose(OUTSIDE)
        self._turn()
        self.elsewhere.new()

    def save(self) -> None:
        """Ctrl+S: what is typed about learning elsewhere."""
        if self.tabs.key == OUTSIDE:
            self.elsewhere.save()

    def _light(self) -> None:
        """Why the current activity stands so, its certificates, its sessions."""
        self.side.show_entry(self.rows.row(self.table.currentIndex().row()))

    # --- the activity that is lit ---------------------------------------------------------------------

    def _entered(self) -> None:
        """Enter on an activity: its sessions; from them on to the activity itself."""
        if self.rows.row(self.table.currentIndex().row()) is None:
            return
        self._fold_side(opened=True)
        self.side.days.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hints_changed.emit()

    def _open_activity(self) -> None:
        one = self.rows.row(self.table.currentIndex().row())
        if one is not None:
            self.go.emit(Go("activity", one.activity))

    def _fold_side(self, *, opened: bool) -> None:
        """In a small window the list has all the room, or the sessions have."""
        alone = self.compact and opened
        self._list.setVisible(not alone)
        told = self._ledger
        self._sum.setVisible(
            not self.compact and told is not None and bool(told.entries or told.outside)
        )
        self.side.setVisible(not self.compact or opened)
        self.side.take_room(all_of_it=alone)

    @property
    def _among_days(self) -> bool:
        return self.side.isAncestorOf(self.focusWidget()) if self.focusWidget() else False

    def fold(self, compact: bool) -> None:
        """In a small window the list has all the room."""
        super().fold(compact)
        self._fold_side(opened=self._among_days)
        self.elsewhere.fold()
        self.credit.fold(compact=compact)
        for button, key in ((self.bind, "Ctrl+B"), (self.print, "Ctrl+P"), (self.excel, "Ctrl+E")):
            button.say_key(None if compact else key)

    # --- paper and Excel ------------------------------------------------------------------------------

    def paper(self) -> None:
        """Ctrl+P: the list of hours."""
        if self._learner is None or not self.print.is_usable:
            self.print.click_or_say()
        else:
            self.files.paper(self._learner)

    def book(self) -> None:
        """Ctrl+B: the passbook as a booklet, to be folded and stapled."""
        if self._learner is not None:
            self.files.book(self._learner)

    @property
    def _list_shown(self) -> Rows[Any]:
        """The list of the tab: what Excel gets."""
        lists: dict[str, Rows[Any]] = {OUTSIDE: self.elsewhere.rows, CREDITS: self.credit.rows}
        return lists.get(self.tabs.key, self.rows)

    def to_excel(self) -> None:
        """Ctrl+E: the list that is shown as a workbook, where somebody says."""
        if self._ledger is None or not self.excel.is_usable:
            self.excel.click_or_say()
        else:
            self.files.ask_where(self._ledger.learner, self._list_shown)

    def write_to(self, where: Path) -> None:
        """Write the workbook at a place that was chosen."""
        if self._ledger is not None:
            self.files.write_to(where, self._ledger.learner, self._list_shown)

    # --- the keys of the house ------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C: the list for Excel."""
        if event.key() == Qt.Key.Key_Delete and self.elsewhere.table.hasFocus():
            self.elsewhere.remove()
        elif event.matches(QKeySequence.StandardKey.Copy) and self._list_shown.rows:
            self.files.copy(self._list_shown)
        else:
            super().keyPressEvent(event)

    def hints(self) -> tuple[tuple[str, str], ...]:
        """The keys of the list."""
        if self.tabs.key == OUTSIDE:
            return (("F9", self.tr("จดเพิ่ม")), ("Enter", self.tr("แก้")), ("Del", self.tr("เอาออก")))
        if self.tabs.key == CREDITS:
            return (("Enter", self.tr("เปิดหลักสูตร")), ("Esc", self.tr("กลับ")))
        return (
            ("Enter", self.tr("เปิดกิจกรรม") if self._among_days else self.tr("ดูทีละครั้ง")),
            ("Ctrl+C", self.tr("คัดลอกไป Excel")),
            ("Esc", self.tr("กลับ")),
        )

    def first_focus(self) -> QWidget:
        """The list that the tab shows."""
        if self.tabs.key == OUTSIDE:
            return self.elsewhere.place_of_keys()
        return self.credit.place_of_keys() if self.tabs.key == CREDITS else self.table

    def step_back(self) -> bool:
        """Esc: from the sessions to the list; from there to the people, this one lit."""
        if self.tabs.key == OUTSIDE and self.elsewhere.step_back():
            return True
        if self.tabs.key == CREDITS and self.credit.step_back():
            return True
        if self._among_days:
            self._fold_side(opened=False)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self.hints_changed.emit()
            return True
        self.go.emit(Go("learners", self._learner))
        return True
