"""หลักสูตร: activities that count together, what each counts, and who has how many credits.

One programme at a time: its activities, or its people. Names of activities are typed and taken by Enter.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop import programmes
from desktop.errors import BadValue, DeskError
from desktop.programmes import Part, Progress, Told
from desktop.store.store import Tx
from ui import theme, words
from ui.pages.page import Go, Page, Room
from ui.pages.programmes.files import ProgrammeFiles
from ui.pages.programmes.rows import PartRows, ProgressRows
from ui.pages.programmes.shown import ProgrammeViews, Shown, read
from ui.pages.programmes.side import PartForm, ProgrammeForm
from ui.widgets.button import Button
from ui.widgets.choice import Choice
from ui.widgets.label import plain
from ui.widgets.lines import Lines
from ui.widgets.suggest import Suggest
from ui.widgets.tabs import Tab, Tabs
from ui.words import programmes as said

SIDE, CHOICE = 320, 320
"""Widths in pixels at a body of 18."""


class ProgrammesPage(Page):
    """The lists at the left, what is current at the right."""

    place = "programmes"
    kinds = frozenset(
        {"programme", "programme_part", "activity", "session", "enrolment", "attendance", "result"}
    )

    def __init__(self, room: Room) -> None:
        """No programme is shown before they are read."""
        super().__init__(room)
        language = room.language
        self._wanted: bytes | None = None
        self._one: Told | None = None
        self._people: tuple[Progress, ...] = ()
        self._labels: dict[str, bytes] = {}
        self.which = Choice()
        self.which.setAccessibleName(self.tr("หลักสูตร"))
        self.change = Button(self.tr("แก้"), icon="pencil-simple")
        self.change.setAccessibleDescription(self.tr("แก้ชื่อและหน่วยกิตของหลักสูตร"))
        self.add = Button(self.tr("หลักสูตรใหม่"), "primary", icon="plus", key="Ctrl+N")
        self.print = Button(self.tr("พิมพ์"), icon="printer", key="Ctrl+P")
        self.excel = Button(self.tr("ลง Excel"), icon="file-xls", key="Ctrl+E")
        self.tabs = Tabs(
            (Tab("parts", self.tr("กิจกรรม")), Tab("people", self.tr("ผู้เรียน"))), self.tr("ดูเป็น")
        )
        self.summary = Lines("", "note", colour="ink2")
        self.seek_line = Suggest(hint=self.tr("พิมพ์ชื่อกิจกรรม แล้วกด Enter"))
        self.seek_line.setAccessibleName(self.tr("ใส่กิจกรรมในหลักสูตร"))
        self.put_in = Button(self.tr("ใส่"), icon="plus")
        self.parts, self.everybody = PartRows(language, self), ProgressRows(language, self)
        self._views = ProgrammeViews(self.parts, self.everybody)
        self.table, self.list, self.first = self._views.table, self._views.list, self._views.first
        self.files = ProgrammeFiles(self)
        self.form, self.part = ProgrammeForm(), PartForm(language)
        self.head.say(self.tr("หลักสูตร"))
        self.head.put(self.print, self.excel, self.add)
        self._lay_out()
        self._connect()
        self.fold(compact=False)

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self.which, 1)
        tools.addWidget(self.change)
        tools.addWidget(self.tabs)
        adding = QHBoxLayout()
        adding.setSpacing(8)
        adding.addWidget(self.seek_line, 1)
        adding.addWidget(self.put_in)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addLayout(tools)
        left.addWidget(self.summary)
        left.addLayout(adding)
        left.addWidget(self._views, 1)
        sides = QHBoxLayout()
        sides.setSpacing(20)
        sides.addLayout(left, 1)
        sides.addWidget(self.form)
        sides.addWidget(self.part)
        self.body.addLayout(sides, 1)
        self.form.hide()

    def _connect(self) -> None:
        self.which.activated.connect(lambda _place: self._choose())
        self.tabs.chosen.connect(lambda _key: self._dress())
        for button in (self.add, self.first):
            button.clicked.connect(self.new)
        self.change.clicked.connect(self._open_form)
        self.put_in.clicked.connect(self._put_in)
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._dress())
        self.table.opened.connect(lambda _row: self.part.credits.setFocus())
        self.list.opened.connect(self._open_learner)
        self.print.clicked.connect(self.paper)
        self.excel.clicked.connect(self.to_excel)
        for button in (self.print, self.excel):
            button.refused.connect(lambda why: self.say("look", why))
        self.form.kept.connect(self.save)
        self.form.closed.connect(self.step_back)
        self.form.removed.connect(self._remove)
        self.part.kept.connect(self.save)
        self.part.taken.connect(self._take_out)
        self.part.opened.connect(self._open_activity)

    # --- the page -------------------------------------------------------------------------------------

    def enter(self, key: object) -> None:
        """Show a programme by its id; the one shown last when none is named."""
        if isinstance(key, bytes):
            self._wanted = key
        self.ask()

    def ask(self) -> None:
        """Read the programmes and the chosen one; what is half typed stays."""
        wanted = self._wanted
        self.room.work.read(self, lambda tx: read(tx, wanted), self._show)

    def fold(self, compact: bool) -> None:
        """In a small window the panel is narrower, and the keys are said in the line below only."""
        super().fold(compact)
        for side in (self.form, self.part):
            side.setFixedWidth(theme.current().scaled(SIDE - 50 if compact else SIDE))
        for button, key in ((self.print, "Ctrl+P"), (self.excel, "Ctrl+E"), (self.add, "Ctrl+N")):
            button.say_key(None if compact else key)

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Keys of the list."""
        return (
            ("Enter", self.tr("ใส่หรือแก้")),
            ("Del", self.tr("เอาออก")),
            ("Esc", self.tr("กลับไปกิจกรรม")),
        )

    def first_focus(self) -> QWidget:
        """The line that takes activities; without a programme, the way to one."""
        if self._one is None:
            return self.first
        return self.seek_line if self.tabs.key == "parts" else self.list

    def step_back(self) -> bool:
        """Out of a form, then back to the activities."""
        if not self.form.isHidden():
            self._close_form()
        elif self.part.has_keyboard():
            self.part.again()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.seek_line.text():
            self.seek_line.clear()
        else:
            self.go.emit(Go("activities", "list"))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes what is typed in; Del takes the current activity out."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and self.seek_line.hasFocus():
            self._put_in()
        elif event.key() == Qt.Key.Key_Delete and self.table.hasFocus():
            self._take_out()
        elif event.key() == Qt.Key.Key_Down and self.seek_line.hasFocus():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    # --- what is shown --------------------------------------------------------------------------------

    def _show(self, shown: Shown) -> None:
        self._one, self._people = shown.one, shown.people
        self.which.offer([(told.id, f"{told.title} · {told.code}") for told in shown.every])
        if shown.one is not None:
            self._wanted = shown.one.id
            self.which.choose(shown.one.id)
            complete = sum(one.complete for one in shown.people)
            self.summary.say(said.summary(shown.one, complete, self.room.language))
            self.everybody.titles = {part.activity: part.title for part in shown.one.parts}
        self.parts.set(shown.one.parts if shown.one is not None else ())
        self.everybody.set(shown.people)
        there = {part.activity for part in self.parts.rows}
        free = [one for one in shown.choices if one.id not in there]
        self._labels = {f"{one.title} · {one.code}": one.id for one in free}
        self.seek_line.offer(list(self._labels))
        for table in (self.table, self.list):
            if not table.currentIndex().isValid() and table.model().rowCount():
                table.stand(0)
        self._dress()

    def _dress(self) -> None:
        """Show the view of the tab, and beside it what is current."""
        there, parts = self._one is not None, self.tabs.key == "parts"
        self._views.show_list(there=there, parts=parts)
        for widget in (self.which, self.change, self.tabs, self.summary):
            widget.setVisible(there)
        self.seek_line.setVisible(there and parts)
        self.put_in.setVisible(there and parts)
        for button in (self.print, self.excel, self.add):
            button.setVisible(there)
        nobody = None if self._people else self.tr("ยังไม่มีใครเรียนกิจกรรมในหลักสูตรนี้")
        for button in (self.print, self.excel):
            button.why_not(nobody)
        self.part.show_part(self._here() if parts and self.form.isHidden() else None)

    def _here(self) -> Part | None:
        return self.parts.row(self.table.currentIndex().row())

    def _choose(self) -> None:
        value = self.which.value()
        self._wanted = value if isinstance(value, bytes) else None
        self._close_form()
        self.ask()

    def _open_activity(self) -> None:
        here = self._here()
        if here is not None:
            self.go.emit(Go("activity", here.activity))

    def _open_learner(self, row: int) -> None:
        one = self.everybody.row(row)
        if one is not None:
            self.go.emit(Go("passbook", one.learner))

    # --- forms ----------------------------------------------------------------------------------------

    def new(self) -> None:
        """Ctrl+N: an empty form."""
        self.part.hide()
        self.form.open(None)

    def _open_form(self) -> None:
        if self._one is not None:
            self.part.hide()
            self.form.open(self._one)

    def _close_form(self) -> None:
        if not self.form.isHidden():
            self.form.hide()
            self._dress()
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Ctrl+S: keep the form that is open, or what the current activity counts."""
        if not self.form.isHidden():
            self._save_programme()
        elif (here := self._here()) is not None and self.tabs.key == "parts":
            typed, must = self.part.credits.text(), self.part.must.isChecked()
            self._part(here.activity, here.title, typed, must=must)

    def _save_programme(self) -> None:
        form, key = self.form, self.form.key
        title, typed, note = form.title.text(), form.credits.text(), form.note.text()
        hours = form.credit_hours.text()

        def deed(tx: Tx) -> Told:
            worth = programmes.read_credits(typed)
            made = programmes.save(tx, key, title, worth, note)
            return programmes.put_credit_hours(tx, made.id, programmes.read_credit_hours(hours))

        def done(told: Told) -> None:
            self._wanted = told.id
            self.tabs.choose("parts")
            self.form.hide()
            self.ask()
            self.say_done("made" if key is None else "saved", told.title)
            self.seek_line.setFocus(Qt.FocusReason.OtherFocusReason)

        self._write(deed, done, self._form_refused)

    def _form_refused(self, error: DeskError) -> None:
        field = (
            self.form.fields.get(str(error.fields.get("field"))) if isinstance(error, BadValue) else None
        )
        if field is not None:
            field.wrong(words.sentence(error, self.room.language))
            field.setFocus()
        self.say("error", plain(words.sentence(error, self.room.language)))

    def _remove(self) -> None:
        key, title = self.form.key, self.form.title.text()
        if key is None:
            return

        def done(_none: object) -> None:
            self._wanted = None
            self._close_form()
            self.ask()
            self.say_done("removed", title)

        self._write(lambda tx: programmes.remove(tx, key), done)

    # --- activities -----------------------------------------------------------------------------------

    def _put_in(self) -> None:
        """The activity that is typed; several that could be meant are offered, and nothing is lost."""
        text = self.seek_line.text().strip()
        found = [label for label in self._labels if text and text.lower() in label.lower()]
        label = text if text in self._labels else found[0] if len(found) == 1 else ""
        if not label:
            self.say(
                "look",
                self.tr("เลือกกิจกรรมจากรายการ กดลูกศรลงเพื่อดู") if text else self.tr("พิมพ์ชื่อกิจกรรมก่อน"),
            )
            self.seek_line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.seek_line.clear()
        self._part(self._labels[label], label, "", must=True)

    def _part(self, activity: bytes, title: str, typed: str, *, must: bool) -> None:
        one = self._one
        if one is None:
            return

        def deed(tx: Tx) -> Told:
            worth = programmes.read_credits(typed) or 0
            return programmes.put_part(tx, one.id, activity, worth, required=must)

        def done(told: Told) -> None:
            self._show_again(told, activity)
            self.say_done("put", title)

        self._write(deed, done, self._part_refused)

    def _show_again(self, told: Told, activity: bytes) -> None:
        """Stand on an activity that was put in: what it counts is typed next."""
        self._one = told
        self.parts.set(told.parts)
        place = next(i for i, part in enumerate(told.parts) if part.activity == activity)
        self.table.stand(place)
        self._dress()
        fresh = not told.parts[place].credits
        place_of_keys = self.part.credits if fresh else self.table
        place_of_keys.setFocus(Qt.FocusReason.OtherFocusReason)

    def _part_refused(self, error: DeskError) -> None:
        told = words.sentence(error, self.room.language)
        if isinstance(error, BadValue) and error.fields.get("field") == "credits":
            self.part.field.wrong(told)
            self.part.credits.setFocus()
        self.say("error", plain(told))

    def _take_out(self) -> None:
        one, here = self._one, self._here()
        if one is not None and here is not None:
            self._write(
                lambda tx: programmes.take_part(tx, one.id, here.activity),
                lambda _told: self.say_done("taken", here.title),
            )

    def say_done(self, code: str, name: str) -> None:
        """Say what was done; it can be taken back."""
        self.say("ok", said.done(code, name, self.room.language), self.undoable())

    def _write(
        self,
        deed: Callable[[Tx], object],
        done: Callable[..., None],
        refused: Callable[[DeskError], None] | None = None,
    ) -> None:
        self.room.work.write(self, "programmes.save", deed, done, refused or self._part_refused)

    # --- paper and Excel ------------------------------------------------------------------------------

    def paper(self) -> None:
        """Ctrl+P: everybody with their credits."""
        if self._one is None or not self._people:
            self.print.click_or_say()
        else:
            self.files.paper(self._one)

    def to_excel(self) -> None:
        """Ctrl+E: the same as a workbook, where somebody says."""
        if self._one is None or not self._people:
            self.excel.click_or_say()
        else:
            self.files.ask_where(self._one, self.everybody)
