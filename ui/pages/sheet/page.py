"""ใบเซ็นชื่อ of one activity: printed with fixed numbers, and typed in as they are read aloud."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTemporaryDir
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop import clock, sheets
from desktop.errors import DeskError
from desktop.sheets import Known, Shelf, Step, Typed, pictures
from ui import keys, words
from ui.pages.page import Go, Page, Room
from ui.pages.sheet.keeping import Keeping
from ui.pages.sheet.lines import Shown, standing, stepped, with_unsure
from ui.pages.sheet.none_yet import NoSheet
from ui.pages.sheet.picture import PicturePart
from ui.pages.sheet.printing import PrintPart
from ui.pages.sheet.reading import Reading
from ui.rows import Column, Rows
from ui.widgets import marks
from ui.widgets.button import Button
from ui.widgets.choice import Choice
from ui.widgets.field import Field
from ui.widgets.label import plain
from ui.widgets.line_edit import LineEdit
from ui.widgets.table import Table, TableView
from ui.widgets.views import Views
from ui.words import sheets as said

if TYPE_CHECKING:
    from desktop.store.store import Tx
    from ui.work import Steps


class SheetPage(Page):
    """Prints sheets and takes what was signed on them."""

    place = "sheet"
    kinds = frozenset({"printed_sheet", "attendance", "session", "learner", "activity", "picture"})

    def __init__(self, room: Room) -> None:
        """Nothing before an activity is named."""
        super().__init__(room)
        self._came_to: bytes | None = None
        self._shelf: Shelf | None = None
        self._sheets: dict[str, Known] = {}
        self._questions: tuple[Step, ...] = ()
        self._papers = QTemporaryDir()
        self.add = Button(self.tr("ใส่ภาพใบที่เซ็นแล้ว"), icon="camera")
        self.new_sheet = Button(self.tr("พิมพ์ใบ"), icon="printer", key="Ctrl+P")
        self.head.put(self.add, self.new_sheet)
        self.keeping, self.picture = Keeping(self), PicturePart(room.language)
        self.printing = PrintPart(room.language)
        self.which = Choice()
        self.text = LineEdit()
        self.field = Field(
            self.tr("พิมพ์เลขที่จากใบ"), self.text, help_=self.tr("เช่น 1-12, 13 ขาด, 14 สาย 20")
        )
        self.keep = Button(self.tr("เช็กตามนี้"), "primary", icon="check", key="Enter")
        self.correct = Button(self.tr("แก้ตามใบ"), icon="arrows-clockwise")
        self.flip = Button(self.tr("ดูภาพ"), icon="image")
        self.rows = Rows(self._columns(), self._spoken, self)
        self.table = TableView(self.rows, self.tr("คนในใบ"))
        self.reading = Reading(self, self.table, self.rows, self.text, self.picture)
        self._lay_out()
        self._connect()

    def _columns(self) -> tuple[Column[Shown], ...]:
        return (
            Column(self.tr("ที่"), lambda one: str(one.number), width=60, right=True),
            Column(self.tr("ชื่อ นามสกุล"), lambda one: one.name, name=True),
            Column(self.tr("ชื่อเล่น"), lambda one: one.nickname, width=150, second=True),
            Column(self.tr("เช็กว่า"), lambda one: one.mark, width=150),
            Column(self.tr("ดูก่อน"), lambda one: one.note, width=210),
        )

    def _lay_out(self) -> None:
        date = Field(self.tr("ใบและวันที่"), self.which)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(date, 3, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.field, 4, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.correct, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.flip, 0, Qt.AlignmentFlag.AlignVCenter)
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(row)
        beside = QHBoxLayout()
        beside.setSpacing(14)
        self._card = Table(self.table)
        beside.addWidget(self._card, 3)
        beside.addWidget(self.picture, 2)
        column.addLayout(beside, 1)
        self.none_yet = NoSheet()
        self.first, self.others = self.none_yet.first, self.none_yet.others
        self._work, self._stack = work, Views()
        for view in (work, self.none_yet, self.printing):
            self._stack.addWidget(view)
        self.body.addWidget(self._stack, 1)
        for part in (self.correct, self.picture, self.flip):
            part.hide()

    def _connect(self) -> None:
        self.new_sheet.clicked.connect(self.paper)
        self.first.clicked.connect(self.paper)
        self.others.clicked.connect(self._to_work)
        self.add.clicked.connect(self._add)
        self.printing.again.connect(self._again)
        self.printing.wanted.connect(self._print)
        self.printing.print.refused.connect(lambda why: self.say("look", plain(why)))
        self.text.textChanged.connect(lambda _text: self._typed())
        self.text.returnPressed.connect(self.save)
        self.keep.clicked.connect(self.save)
        self.correct.clicked.connect(self._correct)
        self.which.currentIndexChanged.connect(lambda _at: self._turn_to(anew=True))
        self.picture.read_wanted.connect(self._read)
        self.reading.read.connect(self._was_read)
        self.flip.clicked.connect(lambda: self._see(picture=self._card.isVisible()))
        self.table.opened.connect(lambda _row: self.save())

    def _spoken(self, one: Shown) -> str:
        return ", ".join(filter(None, (str(one.number), one.name, one.nickname, one.mark, one.note)))

    # --- what is shown --------------------------------------------------------------------------------

    def enter(self, key: object) -> None:
        """Show the sheets of an activity or of a session, by id; those shown last when none is named."""
        if isinstance(key, bytes):
            if key != self._came_to:
                self._shelf, self._sheets, self._questions = None, {}, ()
                self.reading.forget()
                self.text.clear()
                self.picture.show_pictures(())
            self._came_to = key
            self._stack.setCurrentWidget(self._work)
        if self._came_to is None:
            self.go.emit(Go("activities"))
            return
        self.ask()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self) -> None:
        """Read the sheets."""
        which = self._came_to
        if which is not None:
            self.room.work.read(self, lambda tx: sheets.shelf(tx, which), self._show)

    def _show(self, told: Shelf) -> None:
        first, self._shelf = self._shelf is None, told
        self.head.say(self.tr("ใบเซ็นชื่อ"), told.title)
        self._sheets = {one.code: one for one in told.sheets}
        language, columns = self.room.language, told.columns()
        self.which.offer([((one.code, at), said.column_of(one, at, language)) for one, at in columns])
        if first and (near := told.nearest(clock.today())) is not None:
            self.which.choose(near)
        if self._stack.currentWidget() is self.printing:
            return
        if not told.has_own:
            self._say_none()
        elif self._stack.currentWidget() is self.none_yet:
            self._stack.setCurrentWidget(self._work)
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.add.setVisible(bool(told.sheets))
        if told.sheets:
            self._turn_to()

    def _say_none(self) -> None:
        """There is nothing to type from, and what to do."""
        self.none_yet.about(others=self._shelf is not None and bool(self._shelf.sheets))
        self._stack.setCurrentWidget(self.none_yet)
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_work(self) -> None:
        self._stack.setCurrentWidget(self._work)
        self.text.setFocus()

    def _turn_to(self, *, anew: bool = False) -> None:
        """The marks and the pictures of the chosen date."""
        if anew:
            self.reading.forget()
            self.picture.show_pictures(())  # those of the date before are not read for this one
        self._typed()
        if (session := self._session()) is not None:
            self.room.work.read(
                self, lambda tx: pictures.kept_of(tx, session), self._show_pictures, about="pictures"
            )

    def _show_pictures(self, kept: tuple[pictures.Shown, ...]) -> None:
        self.picture.show_pictures(kept)
        self._see(picture=bool(kept) and not self._card.isVisible())

    def _see(self, *, picture: bool) -> None:
        """Names and picture side by side; where the page is folded, one of them."""
        some = bool(self.picture.pictures)
        if self.compact and picture and self.table.hasFocus():
            self.flip.setFocus()  # or the rail would take the keyboard
        self._card.setVisible(not (self.compact and picture and some))
        self.picture.setVisible(some and (picture or not self.compact))
        self.flip.setVisible(some and self.compact)
        self.flip.say(self.tr("ดูชื่อ") if picture else self.tr("ดูภาพ"))

    def fold(self, compact: bool) -> None:
        """Names or picture, not both; keycaps go."""
        super().fold(compact)
        self.keep.say_key(None if compact else "Enter")
        self.picture.fold(compact=compact)
        self._see(picture=False)

    def _session(self) -> bytes | None:
        at = self._at()
        return at[0].columns[at[1] - 1].id if at is not None else None

    def _at(self) -> tuple[Known, int] | None:
        """The sheet and column that are chosen."""
        match self.which.value():
            case (str(code), int(place)) if code in self._sheets:
                return self._sheets[code], place
        return None

    def _typed(self) -> None:
        """Say back with names what was typed so far; what stands, while nothing is typed."""
        at, text = self._at(), self.text.text()
        if at is None:
            return
        (sheet, place), language = at, self.room.language
        if text.strip():
            self._ask_again(())
            self.room.work.read(
                self, lambda tx: sheets.plan(tx, sheet, place, text), self._echo, self._no, about="lines"
            )
        elif not self._questions:
            self.room.work.read(
                self, lambda tx: standing(tx, sheet, place, language), self._list, about="lines"
            )

    def _echo(self, steps: tuple[Step, ...]) -> None:
        self.text.mark_wrong(wrong=False)
        self._list([stepped(one, self.room.language) for one in steps])

    def _no(self, error: DeskError) -> None:
        self.field.wrong(words.sentence(error, self.room.language))

    def _list(self, shown: Sequence[Shown]) -> None:
        """Show lines, those to look at first."""
        self.field.calm()
        if (at := self._at()) is not None:
            self.rows.set(with_unsure(at[0], shown, self.reading.unsure, self.room.language))
            self.reading.look()

    def _read(self) -> None:
        """Have the boxes of the chosen date read."""
        if (at := self._at()) is not None:
            self.reading.ask(*at, self.picture.pictures)

    def _was_read(self) -> None:
        """What is sure stands in the field; what is not is looked at first."""
        self._see(picture=False)
        self._typed()
        place = self.table if self.reading.unsure else self.text
        place.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hints_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """On a line that is to be looked at, 1 to 5 say what it is; Space shows its cell."""
        on_line, digit = self.table.hasFocus(), keys.digit(event)
        if on_line and digit in marks.BY_KEY and self.reading.settle(marks.BY_KEY[digit].status):
            return
        if on_line and event.key() == Qt.Key.Key_Space and self.compact:
            self._see(picture=True)
            self.reading.look()
        else:
            super().keyPressEvent(event)

    # --- marks ----------------------------------------------------------------------------------------

    def save(self) -> None:
        """Enter: mark what was typed; what is marked otherwise is asked."""
        at, text = self._at(), self.text.text()
        if at is not None and text.strip():
            self._write(at, text, ())

    def _correct(self) -> None:
        """The paper is right: the marks that say otherwise are corrected, in one deed."""
        at, asked = self._at(), self._questions
        if at is not None and asked:
            text = ", ".join(
                f"{one.line.number}{one.status}{'' if one.minutes is None else one.minutes}"
                for one in asked
            )
            self._write(at, text, tuple(one.line.number for one in asked))

    def _write(self, at: tuple[Known, int], text: str, over: tuple[int, ...]) -> None:
        sheet, place = at

        def deed(tx: Tx) -> Typed:
            return sheets.type_in(tx, sheets.read(tx, sheet.id), place, text, over=over)

        self.room.work.write(self, "sheets.type", deed, self._done, self._no)

    def _done(self, told: Typed) -> None:
        self._ask_again(told.questions)
        self.reading.done(one.line.number for one in (*told.marked, *told.questions))
        self.text.clear()
        told_words = said.done_of(len(told.marked), len(told.questions), self.room.language)
        self.say("look" if told.questions else "ok", plain(told_words), self.undoable())
        if told.questions:
            self.rows.set([stepped(one, self.room.language) for one in told.questions])
            self.correct.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
            self._typed()

    def _ask_again(self, questions: tuple[Step, ...]) -> None:
        self._questions = questions
        self.correct.setVisible(bool(questions))

    # --- paper ----------------------------------------------------------------------------------------

    def paper(self) -> None:
        """Ctrl+P: which dates, and then the paper; its numbers stand from now on."""
        if self._shelf is not None:
            at = self._at() if self._shelf.sheets else None
            self._stack.setCurrentWidget(self.printing)
            self.printing.open(self._shelf, at[0].code if at is not None else None)
            self.hints_changed.emit()

    def _print(self, numbers: tuple[int, ...]) -> None:
        if self._shelf is not None:
            activity = self._shelf.activity
            self.room.work.write(
                self, "sheets.print", lambda tx: sheets.prepare(tx, activity, numbers), self._draw
            )

    def _again(self) -> None:
        if (at := self._at()) is not None:
            self._draw((at[0],))

    def _add(self) -> None:
        """A photograph or scan of the paper, kept with the chosen date."""
        if (session := self._session()) is not None:
            self.keeping.choose(session)

    def _close_printing(self) -> None:
        self._to_work()
        self.hints_changed.emit()
        self.ask()

    def _draw(self, made: tuple[Known, ...]) -> None:
        out = Path(self._papers.filePath("sheet.pdf"))
        self._close_printing()

        def draw(_steps: Steps) -> None:
            from desktop.papers import tick_sheet  # noqa: PLC0415  (ReportLab, only for paper)

            with self.room.work.store.read() as tx:
                tick_sheet.write(tx, made, out)

        title = self.tr("ใบเซ็นชื่อ")
        self.room.work.run(self, draw, lambda _done: self.room.print_file(out, title))

    # --- the keys of the house ------------------------------------------------------------------------

    def hints(self) -> tuple[tuple[str, str], ...]:
        """The keys of the page."""
        if self._stack.currentWidget() is self.printing:
            return (("Space", self.tr("เลือกวัน")), ("Enter", self.tr("พิมพ์")), ("Esc", self.tr("กลับ")))
        if self.reading.unsure:
            return (("1–5", self.tr("บอกว่าเป็นอะไร")), ("Enter", self.tr("เช็กตามนี้")))
        return (("Enter", self.tr("เช็กตามนี้")), ("Esc", self.tr("กลับ")))

    def first_focus(self) -> QWidget:
        """Where numbers are typed; printing while there is no sheet."""
        return self.text if self._sheets else self.first

    def step_back(self) -> bool:
        """Esc: questions are left as they stand; then to where one came from."""
        shelf = self._shelf
        if self._stack.currentWidget() is self.printing:
            self._close_printing()
        elif self.reading.is_on:  # what was read is given up
            self.reading.forget()
            self._typed()
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
            self.hints_changed.emit()
        elif self._questions:
            self._ask_again(())
            self._typed()
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            there = shelf is not None and shelf.session is None
            self.go.emit(Go("activity" if there else "roll", self._came_to))
        return True
