"""นำเข้ารายชื่อ: a list is looked at row by row before it is taken in; nothing is written until the button.

The file is read beside the screen, held against the centre, and shown with its totals; what is decided
about single rows stays while the program runs.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop import leaving
from desktop.errors import DeskError
from desktop.learners.import_rows import ImportRow, preview_rows
from desktop.learners.numbers import MAY_SEE
from desktop.learners.office_list.reading import Reading
from desktop.learners.take_in import Taken, take_in
from desktop.store.store import Tx
from ui import words
from ui.pages.importing import listing as lists
from ui.pages.importing.deciding import ImportDeciding
from ui.pages.importing.first import ImportFirst
from ui.pages.importing.listing import Compared, Listing
from ui.pages.importing.parts import ALL, ImportParts
from ui.pages.importing.source import ImportSource
from ui.pages.page import Go, Page, Room
from ui.widgets.button import Button
from ui.widgets.label import plain
from ui.widgets.message_line import Deed
from ui.words import importing as said
from ui.words import importing_why as why

if TYPE_CHECKING:
    from ui.work import Steps


class ImportPage(Page):
    """The import."""

    place = "import"
    kinds = frozenset({"learner", "document_number"})

    def __init__(self, room: Room) -> None:
        """Wait for a file, or go on with the list that is in work."""
        super().__init__(room)
        masked = room.who.role not in MAY_SEE
        self.first = ImportFirst()
        self.parts = ImportParts(room.language, masked=masked)
        self.deciding = ImportDeciding(room, self.parts, masked=masked)
        self.source = ImportSource(self)
        self.stack = QStackedWidget()
        self.steps: Steps | None = None
        """Of the reading or the taking in that goes on."""
        for view in (self.first, self.parts):
            self.stack.addWidget(view)
        self.body.addWidget(self.stack, 1)
        self.moved = Button(self.tr("คนที่ย้ายมา"), icon="buildings", key="Ctrl+M")
        self.head.put(self.moved, self.parts.sheet)
        self._connect()
        self._stand()

    def _connect(self) -> None:
        self.first.choose_wanted.connect(self.source.choose)
        self.first.paste_wanted.connect(self.source.paste)
        self.moved.clicked.connect(lambda: self.go.emit(Go("arriving")))
        QShortcut(QKeySequence("Ctrl+M"), self).activated.connect(lambda: self.go.emit(Go("arriving")))
        self.source.found.connect(self.open)
        self.source.nothing.connect(self._nothing_copied)
        self.source.held.connect(self.first.warm)
        self.parts.choose_wanted.connect(self.source.choose)
        self.parts.sheet_wanted.connect(self._other_sheet)
        self.parts.tab_chosen.connect(lambda _key: self._show_rows())
        self.parts.take_wanted.connect(self.take)
        self.parts.view.wanted.connect(self._fetch)
        self.parts.view.opened.connect(lambda _row: self._open())
        self.deciding.said.connect(self.said)
        self.deciding.decided.connect(self._decided)
        self.deciding.form_turned.connect(self._form_turned)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self._press_primary)

    @property
    def listing(self) -> Listing | None:
        """The list in work, if there is one."""
        return lists.HALF_DONE.get(self.room.work)

    def enter(self, key: object) -> None:
        """Shown: with a file, with pasted rows, or as it was left."""
        if self.steps is not None:
            return
        if isinstance(key, Path | str) and (self.listing is None or self.listing.source != key):
            self.open(key)
        else:
            self.ask()

    # --- reading --------------------------------------------------------------------------------------

    def _nothing_copied(self) -> None:
        self.say("look", plain(self.tr("ยังไม่ได้คัดลอกอะไรไว้ คัดลอกแถวใน Excel แล้วกด Ctrl+V")))

    def _other_sheet(self, sheet: str) -> None:
        if self.listing is not None and sheet != self.listing.reading.sheet:
            self.open(self.listing.source, sheet)

    def open(self, source: Path | str, only: str | None = None) -> None:
        """Read a file or pasted rows; the list that stands gives way when it could be read.

        Args:
            source: a file, or the text of rows.
            only: the sheet of this name.
        """
        if isinstance(source, Path) and source.suffix == leaving.SUFFIX:
            self.go.emit(Go("arriving", source))  # one learner with a passbook, and no list
            return
        if self.steps is not None:
            self.say("look", plain(self.tr("ยังทำอยู่ กด Esc เพื่อหยุดก่อน แล้วเลือกไฟล์ใหม่")))
            return
        language = self.room.language
        self.steps = self.room.work.run(
            self,
            lambda steps: lists.read(source, only, steps.tell),
            partial(self._was_read, source, only),
            partial(self._not_read, source, only),
        )
        self.working.emit(
            self.steps,
            said.reading_of(source, language),
            lambda done, of: said.rows_read(done, of, language),
        )

    def _was_read(self, source: Path | str, only: str | None, reading: Reading) -> None:
        self._end_work()
        was = self.listing if only is not None else None
        made = lists.after(was, source, reading)
        lists.HALF_DONE[self.room.work] = made
        self._stand()
        self.ask()
        second = [one.value for one in reading.problems if one.code == "second_list"]
        if second:
            self.say("look", said.second_list(second[0], self.room.language))
        else:
            self.say("info", plain(self.tr("ยังไม่ได้เขียนอะไรลงเครื่อง ดูให้ครบก่อนได้ ไม่ต้องรีบ")))

    def _not_read(self, source: Path | str, only: str | None, error: DeskError) -> None:
        self._end_work()
        if self.listing is not None:
            self.parts.show_listing(self.listing)  # another sheet may have been chosen in vain
        kind = "info" if error.code == "stopped" else "error"
        again = Deed(self.tr("ลองอีกครั้ง"), lambda: self.open(source, only), "arrow-clockwise")
        told = plain(why.trouble(error, source, self.room.language))
        self.say(kind, told, again if error.code in why.WORTH_ANOTHER_TRY else None)

    def _end_work(self) -> None:
        self.steps = None
        self.deciding.resting = False
        self.working.emit(None, "", lambda _done, _of: "")

    # --- what is shown --------------------------------------------------------------------------------

    def _stand(self) -> None:
        """Show the first question, or the list."""
        listing, language = self.listing, self.room.language
        self.deciding.begin(listing)
        self.moved.setVisible(listing is None)
        if listing is None:
            self.parts.sheet.hide()
            self.head.say(self.tr("นำเข้ารายชื่อ"), self.tr("จาก Excel หรือไฟล์ตาราง"))
        else:
            told = said.about(listing.source, listing.reading, language)
            self.head.say(self.tr("นำเข้ารายชื่อ"), told)
            self.parts.show_listing(listing)
            self.parts.tabs.choose(ALL)
            self.parts.stand_alone(False)
        self.stack.setCurrentWidget(self.first if listing is None else self.parts)
        if self.isVisible():
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self.hints_changed.emit()

    def ask(self) -> None:
        """Hold the list against the centre, with all that was decided."""
        listing = self.listing
        if listing is None or self.steps is not None:
            return
        reading, choices = listing.reading, dict(listing.choices)
        self.room.work.read(
            self,
            lambda tx: lists.compared(tx, reading, choices),
            partial(self._show, listing),
            about="compare",
        )

    def _show(self, listing: Listing, found: Compared) -> None:
        if listing is self.listing:  # else another file was chosen meanwhile
            listing.taken, listing.totals = found.taken, found.totals
            self._show_rows()

    def _show_rows(self) -> None:
        if self.listing is not None:
            self.parts.show_totals(self.listing.totals)

    def _only(self) -> str | None:
        """The kind of rows whose tab stands."""
        return None if self.parts.tabs.key == ALL else self.parts.tabs.key

    def _fetch(self, first: int, count: int) -> None:
        taken = self.listing.taken if self.listing is not None else None
        if taken is None:
            return
        only = self._only()
        self.room.work.read(
            self,
            lambda _tx: preview_rows(taken, first, count, only),
            partial(self._fill, taken, only, first),
            about=("rows", first),
        )

    def _fill(self, taken: Taken, only: str | None, first: int, rows: tuple[ImportRow, ...]) -> None:
        if self.listing is not None and self.listing.taken is taken and only == self._only():
            self.parts.view.fill(first, rows)

    # --- deciding -------------------------------------------------------------------------------------

    def _decided(self) -> None:
        self._to_table()
        self.ask()

    def _form_turned(self) -> None:
        if self.parts.is_alone and not self.parts.panel.is_editing:
            self._to_decision()
        elif not self.parts.panel.is_editing:
            self._to_table()
        self.hints_changed.emit()

    def _open(self) -> None:
        """Enter on a row: to what can be decided about it; where it is tight as a page of its own."""
        if self.compact:
            self.parts.stand_alone(True)
            self.hints_changed.emit()
        self._to_decision()

    def _to_decision(self) -> None:
        focus = self.parts.panel.decision() or self.parts.view
        focus.setFocus(Qt.FocusReason.TabFocusReason)

    def _to_table(self) -> None:
        if self.parts.is_alone:
            self.parts.stand_alone(False)
            self.hints_changed.emit()
        if self.isVisible():
            self.parts.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- taking in ------------------------------------------------------------------------------------

    def _press_primary(self) -> None:
        if self.listing is not None and self.steps is None:
            self.parts.primary.click_or_say()

    def take(self) -> None:
        """Take everybody in: one deed, undone as one."""
        listing, language = self.listing, self.room.language
        if listing is None or listing.taken is None or self.steps is not None:
            return
        steps = self.steps = self.room.work.steps()
        self.deciding.resting = True
        reading, choices = listing.reading, dict(listing.choices)

        def deed(tx: Tx) -> Taken:
            return take_in(tx, reading, choices, steps.goes_on)

        self.room.work.write(self, "learners.import", deed, self._was_taken, self._not_taken)
        counted = partial(said.taking, language=language)
        self.working.emit(steps, self.tr("กำลังรับเข้า"), counted)

    def _was_taken(self, taken: Taken) -> None:
        self._end_work()
        lists.HALF_DONE.pop(self.room.work, None)
        shown = self.isVisible()
        self._stand()
        if shown:
            self.go.emit(Go("learners"))
        self.say("ok", said.taken(len(taken.people), self.room.language), self.undoable())

    def _not_taken(self, error: DeskError) -> None:
        self._end_work()
        if error.code == "stopped":
            self.say("info", plain(self.tr("หยุดแล้ว ยังไม่ได้รับใครเข้า")))
        else:
            self.say("error", plain(words.sentence(error, self.room.language)))
        self.ask()

    # --- form and keys --------------------------------------------------------------------------------

    def fold(self, compact: bool) -> None:
        """Where it is tight the panel is a page of its own, on Enter."""
        super().fold(compact)
        self.first.fold(compact)
        self.parts.fold(compact)

    def first_focus(self) -> QWidget:
        """The keyboard begins on the way in, or in the table."""
        return self.first.choose if self.listing is None else self.parts.view

    def hints(self) -> tuple[tuple[str, str], ...]:
        """What helps here."""
        if self.listing is None:
            return (("Enter", self.tr("เลือกไฟล์")), ("Ctrl+V", self.tr("วางจาก Excel")))
        if self.parts.panel.is_editing:
            return (
                ("Enter", self.tr("ช่องถัดไป")),
                ("Ctrl+S", self.tr("ใช้ที่แก้")),
                ("Esc", self.tr("ยกเลิก")),
            )
        turn = (self.tr("เว้นวรรค"), self.tr("รับ / เว้น"))
        if self.parts.is_alone:
            return (("Esc", self.tr("กลับไปตาราง")), turn)
        return (("↑↓", self.tr("ดูทีละแถว")), turn, ("Esc", self.tr("เลิก")))

    def step_back(self) -> bool:
        """Esc: out of the fields, out of the panel; else to the learners, and nothing is forgotten."""
        focus = self.focusWidget()
        if self.parts.panel.is_editing:
            self.deciding.close_form()
        elif self.parts.is_alone or (focus is not None and self.parts.panel.isAncestorOf(focus)):
            self._to_table()
        else:
            return False
        return True

    def save(self) -> None:
        """Ctrl+S: use what was typed into the fields."""
        if self.parts.panel.is_editing:
            self.parts.panel.form.apply()

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z takes a decision back before the frame's own takes back what was written."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo)
            if undo and self.deciding.may_take_back:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space decides, Ctrl+V takes rows in, Ctrl+Z takes a decision back."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.source.paste()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.deciding.take_back()
        elif event.key() == Qt.Key.Key_Space and not event.isAutoRepeat() and self.listing is not None:
            self.deciding.turn()
        else:
            super().keyPressEvent(event)
