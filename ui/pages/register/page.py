"""ทะเบียนเลขที่: every number that was ever given, found again, printed again, voided with its reason."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop import centre
from desktop.certificates import gaps, listing, register, remarks
from desktop.certificates.listing import Listing, Year
from desktop.certificates.workbook import write_register
from desktop.models import show_id
from desktop.papers import register_book
from ui import paper_folder, theme
from ui.outside import look_at
from ui.pages.certificate_deeds import Deeds
from ui.pages.page import Go, Page, Room
from ui.pages.register.rows import RegisterRows, RegisterTable
from ui.pages.register.side import ANEW, COPY, VOID, RegisterSide
from ui.widgets.button import Button
from ui.widgets.choice import Choice
from ui.widgets.empty import Empty
from ui.widgets.label import strong
from ui.widgets.message_line import Deed
from ui.widgets.search_field import SearchField
from ui.widgets.table import Table
from ui.words import certificates as said
from ui.words import numbers

if TYPE_CHECKING:
    from desktop.certificates.register import Issued, Numbered
    from ui.work import Steps


class RegisterPage(Page):
    """The register of certificates."""

    place = "register"
    kinds = frozenset({"certificate", "centre", "print_run", "skipped_number", "substitute"})

    def __init__(self, room: Room) -> None:
        """Lay out search, list and panel."""
        super().__init__(room)
        self._listing = Listing()
        self._wanted: bytes | None = None
        self._open = False
        self._deeds = Deeds(self)
        self.excel = Button(self.tr("ลง Excel"), icon="file-xls", key="Ctrl+E")
        self.head.say(self.tr("ทะเบียนเลขที่"))
        self.proof = Button(self.tr("ตรวจใบ"), icon="seal-check")
        self.head.put(self.proof, self.excel)
        self.search = SearchField(self.tr("ค้นเลขที่ ชื่อ หรือหลักสูตร"), self.tr("ค้นในทะเบียน"))
        self.rows = RegisterRows(room.language, self)
        self.table = RegisterTable(self.rows, self.tr("ทะเบียนเลขที่วุฒิบัตร"))
        self.side = RegisterSide(room.language)
        self.nobody = Empty("")
        self.year = Choice(((None, numbers.year(None, room.language)),))
        self.year.setAccessibleName(self.tr("ปีของทะเบียน"))
        self.year.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self.year.setMinimumWidth(theme.current().scaled(150))
        self.book = Button(self.tr("พิมพ์ทะเบียน"), icon="book-open", key="F11")
        self._back = Button(self.tr("ย้อนกลับ"), icon="arrow-left", key="Esc")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._list = QStackedWidget()
        self._list.addWidget(Table(self.table))
        self._list.addWidget(self.nobody)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        tools = QHBoxLayout()
        tools.setSpacing(12)
        tools.addWidget(self.search, 1)
        tools.addWidget(self.year)
        tools.addWidget(self.book)
        column.addLayout(tools)
        column.addWidget(self._list, 1)
        self._left = left
        self._ways()
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(left, 1)
        row.addWidget(self.side)
        self.body.addLayout(row, 1)
        self.body.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)

    def _ways(self) -> None:
        """What an empty register offers."""
        self._issue = Button(self.tr("ดูว่าใครได้วุฒิบัตร"), "primary", icon="certificate")
        self._issue.clicked.connect(lambda: self.go.emit(Go("certificates")))
        self._all = Button(self.tr("ดูทั้งหมด"))
        self._all.clicked.connect(self.search.clear)
        self.nobody.offer(self._issue, self._all)

    def _connect(self) -> None:
        self.excel.clicked.connect(self.to_excel)
        self.proof.clicked.connect(lambda: self.go.emit(Go("proof")))
        self.search.typed.connect(lambda _text: self.ask())
        self.search.moved.connect(self._move)
        self.search.entered.connect(lambda _text: self._open_one())
        self.rows.wanted.connect(self._fetch)
        self.table.opened.connect(lambda _row: self._open_one())
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._light())
        self.side.again.clicked.connect(self._print_again)
        self.side.copy.clicked.connect(self._keep_copy)
        self.side.decided.connect(self._decided)
        self.year.activated.connect(lambda _place: self.ask())
        self.book.clicked.connect(self.print_book)
        keys = QShortcut(QKeySequence("F11"), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.book.click_or_say)
        self._deeds.issued.connect(lambda _made: self.side.done())
        self._back.clicked.connect(self.step_back)
        self._deeds.began.connect(self._say_busy)
        self._deeds.ended.connect(self._say_busy)

    # --- what is shown --------------------------------------------------------------------------------

    def enter(self, key: object) -> None:
        """Show the register; a certificate's id is looked at first."""
        self._wanted = key if isinstance(key, bytes) else None
        self.ask()

    def ask(self) -> None:
        """Read again which numbers there are, and those that are looked at."""
        text = self.search.text()
        stood = self._wanted or (self.side.one.id if self.side.one else None)
        asked = partial(listing.read, text=text, stood=stood, year=self._year())
        self.room.work.read(self, asked, self._show)

    def _show(self, read: Listing) -> None:
        self._listing = read
        language = self.room.language
        left = sum(gap.last - gap.first + 1 for gap in read.gaps)
        told = numbers.register_counted(read.all, read.void, left, language)
        years = [(None, numbers.year(None, language))]
        self.year.offer([*years, *((one, numbers.year(one, language)) for one in read.years)])
        self.head.say(self.tr("ทะเบียนเลขที่"), aside=told if read.all else "")
        none = None if read.keys or read.all else said.not_yet("no_number", language)
        self.excel.why_not(none)
        self.book.why_not(none)
        self.table.begin(len(read.keys), read.first, read.lines)
        if read.keys:
            self._list.setCurrentIndex(0)
            self.table.stand(read.place)
        else:
            self._show_nothing()
        self._light()
        if self.side.one is not None and self.side.one.id == self._wanted:
            self._wanted = None

    def _fetch(self, first: int, count: int) -> None:
        """Read a window that is looked at."""
        of = self._listing

        def come(lines: tuple[Numbered, ...]) -> None:
            if of is self._listing:
                self.table.fill(first, lines)
                self._light()

        keys = of.keys[first : first + count]
        self.room.work.read(
            self, lambda tx: listing.lines(tx, keys, of.gaps), come, about=("lines", first)
        )

    def _show_nothing(self) -> None:
        text, language = self.search.text().strip(), self.room.language
        if self._listing.all:
            self.nobody.say(
                numbers.no_hit(text, language), self.tr("ลองพิมพ์แค่บางส่วนของชื่อ หรือเลขอย่างเดียว")
            )
        else:
            self.nobody.say(
                self.tr("ยังไม่เคยออกเลขวุฒิบัตร"), self.tr("เลขที่ออกแล้วทุกเลขจะอยู่ที่นี่ตลอดไป แม้ยกเลิกแล้ว")
            )
        self._issue.setVisible(not self._listing.all)
        self._all.setVisible(bool(self._listing.all))
        self._list.setCurrentIndex(1)

    def _light(self) -> None:
        self.side.show_one(self.rows.row(self.table.currentIndex().row()))
        self._fold_side()

    def _move(self, by: int) -> None:
        place = self.table.currentIndex().row() + by
        if self.rows.rowCount():
            self.table.stand(max(0, min(place, self.rows.rowCount() - 1)))

    def _say_busy(self) -> None:
        busy = self._deeds.is_at_work
        one = self.side.one
        if busy:
            for deed in (self.side.again, self.side.copy):
                deed.why_not(said.not_yet("at_work", self.room.language))
        elif one is not None:
            self.side.show_one(one)

    # --- deeds ----------------------------------------------------------------------------------------

    def _print_again(self) -> None:
        if self.side.one is not None and self.side.one.gap is None:
            self._deeds.print_one(self.side.one.id)

    def _keep_copy(self) -> None:
        if self.side.one is not None and self.side.one.gap is None:
            self._deeds.keep_copies((self.side.one.id,))

    def _decided(self, what: str, one: Numbered, why: str) -> None:
        """Do what was decided about a line, with its reason."""
        if what == VOID:
            self._void(one, why)
        elif what == ANEW:
            self._deeds.reissue(one.id, why)
        elif what == COPY:
            self._deeds.substitute(one.id, why)
            self.side.done()
        elif one.gap is not None:
            self._explain(one.number, why)

    def _explain(self, left_out: str, why: str) -> None:
        def done(_gaps: object) -> None:
            self.side.done()
            told = numbers.done("explained", self.room.language, number=strong(left_out))
            self.say("ok", told, self.undoable())
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

        self.room.work.write(
            self, "certificates.explain", lambda tx: gaps.explain(tx, left_out, why), done
        )

    def _void(self, one: Numbered, why: str) -> None:
        """Void a number; by its id, as two desks may have given one number."""
        number = str(show_id(one.id))

        def done(voided: Issued) -> None:
            told = numbers.done("voided", self.room.language, number=strong(voided.number))
            self.say("ok", told)
            self.side.show_one(replace(one, void_on=voided.void_on, void_why=voided.void_why))
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

        self.room.work.write(self, "certificates.void", lambda tx: register.void(tx, number, why), done)

    def _year(self) -> Year | None:
        """Which year is looked at; all when none is chosen."""
        chosen = self.year.value()
        return chosen if isinstance(chosen, Year) else None

    def print_book(self) -> None:
        """F11: the register of the year that is looked at, to be signed by who receives."""
        year, room = self._year(), self.room

        def job(_steps: Steps) -> Path:
            out = paper_folder.fresh(room.home)
            with room.work.store.read() as tx:
                register_book.write(tx, year, out)
            return out

        title = f"{numbers.done('book', room.language)} {numbers.year(year, room.language)}"
        self.say("info", numbers.done("drawing_book", room.language))
        room.work.run(self, job, lambda out: room.print_file(out, title))

    def to_excel(self) -> None:
        """Ctrl+E: the whole register as a workbook, where somebody says."""
        if not (self._listing.all or self._listing.keys):
            self.say("look", said.not_yet("no_number", self.room.language))
            return
        name = self.tr("ทะเบียนวุฒิบัตร") + ".xlsx"
        where, _kind = QFileDialog.getSaveFileName(self, self.tr("ลง Excel"), name, "Excel (*.xlsx)")
        if where:
            path = Path(where)
            self.write_to(path if path.suffix else path.with_suffix(".xlsx"))

    def write_to(self, where: Path) -> None:
        """Write the workbook at a place that was chosen."""
        year = self._year()

        def job(_steps: Steps) -> Path:
            with self.room.work.store.read() as tx:
                lines, home = listing.book(tx, year), centre.told(tx).name
            return write_register(lines, where, home, remarks.of_year(year))

        def done(file: Path) -> None:
            show = Deed(self.tr("เปิดดู"), lambda: look_at(file), "eye")
            told = numbers.done("in_excel", self.room.language, file=strong(file.name))
            self.say("ok", told, show)

        self.room.work.run(self, job, done)

    # --- the keys of the house ------------------------------------------------------------------------

    def fold(self, compact: bool) -> None:
        """Folded, the panel is a page of its own on Enter."""
        super().fold(compact)
        self.side.fold(compact)
        self._fold_side()

    def _fold_side(self) -> None:
        alone = self.compact and self._open and self.side.one is not None
        self._left.setVisible(not alone)
        self.side.setVisible(self.side.one is not None and (alone or not self.compact))
        self._back.setVisible(alone)

    def _open_one(self) -> None:
        """To the panel."""
        if self.side.one is None:
            return
        self._open = True
        self._fold_side()
        self.side.again.setFocus(Qt.FocusReason.OtherFocusReason)

    def hints(self) -> tuple[tuple[str, str], ...]:
        """The keys of the list."""
        return ("↑ ↓", self.tr("เลือก")), ("Ctrl+F", self.tr("ค้น")), ("Ctrl+P", self.tr("พิมพ์ซ้ำ"))

    def first_focus(self) -> QWidget:
        """The search field; arrows move in the list from there."""
        return self.search.line

    def step_back(self) -> bool:
        """Esc: from the reason, from the panel, from the search; then back to the certificates."""
        if self.side.step_back():
            return True
        at = self.focusWidget()
        if at is not None and self.side.isAncestorOf(at):
            self._open = False
            self._fold_side()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if self.search.text():
            self.search.clear()
            return True
        return False

    def seek(self) -> None:
        """Ctrl+F."""
        self._open = False
        self._fold_side()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def paper(self) -> None:
        """Ctrl+P: the number that is looked at, once more."""
        if self.side.one is not None:
            self.side.again.click_or_say()

    def save(self) -> None:
        """Ctrl+S: the learner's own copy of the number that is looked at."""
        if self.side.one is not None:
            self.side.copy.click_or_say()
