"""ธนาคารหน่วยกิต: who has hours enough for a credit in a fiscal year, as the office's table."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QHBoxLayout, QWidget

from desktop import centre, clock
from desktop.errors import Refused
from desktop.reports import credit_bank, workbook
from desktop.reports.credit_bank import Candidate
from desktop.thai import eras
from ui import paper_folder
from ui.outside import look_at
from ui.pages.page import Go, Page, Room
from ui.rows import Column, Rows
from ui.widgets.button import Button
from ui.widgets.empty import Empty
from ui.widgets.label import strong
from ui.widgets.lines import Lines
from ui.widgets.message_line import Deed
from ui.widgets.table import Table, TableView
from ui.widgets.turner import Turner
from ui.widgets.views import Views
from ui.words import count
from ui.words import credit_bank as said

if TYPE_CHECKING:
    from ui.work import Steps

RULE = "credit.hours"
LIST, NOBODY, COUNTING = range(3)
"""The views."""


class CreditBankPage(Page):
    """One fiscal year at a time."""

    place = "credit_bank"
    kinds = frozenset(
        {"attendance", "session", "activity", "learner", "programme", "programme_part", "centre"}
        | {"outside_learning", "certificate", "consent", "document_number", "result"}
    )

    def __init__(self, room: Room) -> None:
        """The fiscal year of today, not read yet."""
        super().__init__(room)
        language = room.language
        self._year = eras.fiscal_year(clock.today())
        self._found: tuple[Candidate, ...] | None = None
        self.turner = Turner(self.tr("รายชื่อของ"))
        self.print = Button(self.tr("พิมพ์"), icon="printer", key="Ctrl+P")
        self.excel = Button(self.tr("ลง Excel"), "primary", icon="file-xls", key="Ctrl+E")
        self._summary = Lines("", weight="semibold")
        columns: tuple[Column[Candidate], ...] = (
            Column(self.tr("ชื่อ นามสกุล"), lambda one: one.name, name=True),
            Column(self.tr("หลักสูตร / กิจกรรม"), lambda one: one.title, width=300),
            Column(self.tr("ชั่วโมง"), said.have, width=90, right=True),
            Column(self.tr("หน่วยกิต"), lambda one: count(one.credits), width=100, right=True),
            Column(self.tr("ก่อนส่ง"), lambda one: said.ready(one, language), width=330, second=True),
        )
        self.rows = Rows(columns, lambda one: said.spoken(one, language), self)
        self.table = TableView(self.rows, self.tr("ใครมีชั่วโมงพอหน่วยกิต"))
        self.nobody = Empty("")
        self._rule = Button(self.tr("ดูเกณฑ์ชั่วโมงต่อหน่วยกิต"), "primary", icon="gear")
        self._programmes = Button(self.tr("ดูหลักสูตร"))
        self.nobody.offer(self._rule, self._programmes)
        self._views = Views()
        counting = Empty(self.tr("กำลังนับ"), self.tr("รายชื่อจะขึ้นที่นี่ในครู่เดียว"))
        for view in (Table(self.table), self.nobody, counting):
            self._views.addWidget(view)
        self._views.setCurrentIndex(COUNTING)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.head.say(self.tr("ธนาคารหน่วยกิต"))
        self.head.put(self.print, self.excel)
        tools = QHBoxLayout()
        tools.setSpacing(16)
        tools.addWidget(self.turner)
        tools.addWidget(self._summary, 1)
        self.body.addLayout(tools)
        self.body.addWidget(self._views, 1)

    def _connect(self) -> None:
        self.turner.turned.connect(self._turn)
        self.print.clicked.connect(self.paper)
        self.excel.clicked.connect(self.to_excel)
        self._rule.clicked.connect(lambda _on=False: self.go.emit(Go("settings", RULE)))
        self._programmes.clicked.connect(lambda _on=False: self.go.emit(Go("programmes")))
        self.table.opened.connect(self._open)
        self.table.installEventFilter(self)

    # --- what is shown --------------------------------------------------------------------------------

    def enter(self, key: object) -> None:
        """Show a fiscal year (พ.ศ.); the one shown last when none is named."""
        if isinstance(key, int):
            self._year = key
        self.ask()

    def ask(self) -> None:
        """Read who has hours enough; it may take a moment."""
        year = self._year
        self.turner.say(said.year_said(year, self.room.language))
        this = eras.fiscal_year(clock.today())
        self.turner.after.why_not(self.tr("ยังไม่ถึงปีงบประมาณนั้น") if year >= this else None)
        self.room.work.read(self, lambda tx: credit_bank.candidates(tx, year), self._show, long=True)

    def _show(self, found: tuple[Candidate, ...]) -> None:
        self._found, language = found, self.room.language
        self.rows.set(found)
        self._summary.say(said.summary(found, language) if found else "")
        year = said.year_said(self._year, language)
        self.nobody.say(
            self.tr("{year} ยังไม่มีใครมีชั่วโมงพอหนึ่งหน่วยกิต").format(year=year),
            self.tr("นับจากการเช็กชื่อของกิจกรรม และรายการจากที่อื่นที่ตรวจแล้ว"),
        )
        self._views.setCurrentIndex(LIST if found else NOBODY)
        nothing = None if found else self.tr("ยังไม่มีรายชื่อให้พิมพ์")
        for button in (self.print, self.excel):
            button.why_not(nothing)
        if found and not self.table.currentIndex().isValid():
            self.table.stand(0)
            if self.turner.hasFocus():
                self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self, by: int) -> None:
        if by > 0 and not self.turner.after.is_usable:
            self.turner.after.click_or_say()
            return
        self._year += by
        self._views.setCurrentIndex(COUNTING)
        self.ask()

    def _open(self, row: int) -> None:
        one = self.rows.row(row)
        if one is not None:
            self.go.emit(Go("passbook", one.learner))

    def fold(self, compact: bool) -> None:
        """In a small window the keys are said in the line below only."""
        super().fold(compact)
        for button, key in ((self.print, "Ctrl+P"), (self.excel, "Ctrl+E")):
            button.say_key(None if compact else key)

    # --- paper and Excel ------------------------------------------------------------------------------

    def _numbers(self, found: tuple[Candidate, ...]) -> tuple[dict[bytes, str], str]:
        """Numbers in the clear, for who may see them, and the centre's name; on the thread of a job."""
        store, numbers = self.room.work.store, dict[bytes, str]()
        with suppress(Refused), store.local(self.room.who.id) as tx:
            numbers = credit_bank.whole_numbers(tx, found)
        with store.read() as tx:
            return numbers, centre.told(tx).name

    def paper(self) -> None:
        """Ctrl+P: the list across the sheet, to be signed."""
        found, room, year = self._found, self.room, self._year
        if not found:
            self.print.click_or_say()
            return
        title = said.title(year, room.language)

        def job(_steps: Steps) -> Path:
            from desktop.papers import credit_list  # noqa: PLC0415  (only for paper)

            numbers, home = self._numbers(found)
            out = paper_folder.fresh(room.home)
            headings, rows = said.on_paper(found, numbers, room.language)
            credit_list.write(out, (home, title), headings, rows, practice=room.home.is_practice)
            return out

        room.work.run(self, job, lambda file: room.print_file(file, title))

    def to_excel(self) -> None:
        """Ctrl+E: the office's table as a workbook, where somebody says."""
        if not self._found:
            self.excel.click_or_say()
            return
        name = f"{said.title(self._year, self.room.language)}.xlsx"
        where, _kind = QFileDialog.getSaveFileName(self, self.tr("ลง Excel"), name, "Excel (*.xlsx)")
        if where:
            path = Path(where)
            self.write_to(path if path.suffix else path.with_suffix(".xlsx"))

    def write_to(self, where: Path) -> None:
        """Write the workbook at a place that was chosen."""
        found, language, year = self._found or (), self.room.language, self._year

        def job(_steps: Steps) -> tuple[Path, int]:
            numbers, home = self._numbers(found)
            file = workbook.write(said.sheet(found, numbers, (year, home), language), where)
            return file, len({one.learner for one in found} - numbers.keys())

        def done(made: tuple[Path, int]) -> None:
            file, masked = made
            show = Deed(self.tr("เปิดดู"), lambda: look_at(file), "eye")
            told = self.tr("ลง {file} แล้ว").format(file=strong(file.name))
            if masked:
                told += " " + self.tr("เลขบัตรของ {n} คนไม่เต็ม ดูช่องหมายเหตุ").format(
                    n=strong(count(masked))
                )
            self.say("look" if masked else "ok", told, show)

        self.room.work.run(self, job, done)

    # --- the keys -------------------------------------------------------------------------------------

    def hints(self) -> tuple[tuple[str, str], ...]:
        """The keys of the list."""
        return (("← →", self.tr("ปี")), ("Enter", self.tr("เปิดสมุด")), ("Esc", self.tr("กลับ")))

    def first_focus(self) -> QWidget:
        """The list; without anybody, the year."""
        return self.table if self.rows.rows else self.turner

    def step_back(self) -> bool:
        """Esc: to the reports."""
        self.go.emit(Go("reports"))
        return True

    def eventFilter(self, _table: QObject, event: QEvent) -> bool:
        """← → turn the year from the list too."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if Qt.Key(event.key()) not in {Qt.Key.Key_Left, Qt.Key.Key_Right} or event.modifiers():
            return False
        self.turner.keyPressEvent(event)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C: the list for Excel, as it is shown."""
        if event.matches(QKeySequence.StandardKey.Copy) and self.rows.rows:
            heads = "\t".join(column.head for column in self.rows.columns)
            lines = ["\t".join(c.text(one) for c in self.rows.columns) for one in self.rows.rows]
            QApplication.clipboard().setText("\n".join((heads, *lines)))
            self.say("ok", self.tr("คัดลอกแล้ว วางใน Excel ได้"))
        else:
            super().keyPressEvent(event)
