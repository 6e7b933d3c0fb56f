"""กลุ่มเป้าหมาย: the centre's own list of target groups; added, renamed, taken out of use."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.errors import BadValue, DeskError, Refused
from desktop.learners import groups
from desktop.learners.groups import InUse
from desktop.learners.numbers import MAY_SEE
from desktop.store.store import Tx
from ui import words
from ui.pages.page import Page
from ui.pages.settings.card import SettingsCard, Stack, Stands, buttons
from ui.widgets.button import Button
from ui.widgets.card import Line
from ui.widgets.field import Field
from ui.widgets.field_row import FieldRow
from ui.widgets.label import Label, plain
from ui.widgets.line_edit import LineEdit
from ui.widgets.lines import Lines
from ui.words import profiles as said

NEW, OF, NAME = "group.new", "group.of", "group.name"


class GroupRow(Stack):
    """A group: its name, how many people, and what may be done with it."""

    def __init__(self, group: InUse, language: str) -> None:
        """Show a group."""
        super().__init__(spacing=0)
        self.group = group
        self.change = Button(self.tr("เปลี่ยนชื่อ"), "quiet")
        self.retire = Button(self.tr("เลิกใช้"), "quiet")
        for button in (self.change, self.retire):
            button.setAccessibleName(f"{button.text()} {group.name}")
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(Lines(group.name), 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(Label(plain(said.counted(group.people, language)), "note", colour="ink2"))
        for button in (self.change, self.retire):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(row)


class NameForm(Stack):
    """Another name for a group."""

    kept, closed, changed = Signal(), Signal(), Signal()

    def __init__(self, group: InUse) -> None:
        """The name as it stands."""
        super().__init__(spacing=4)
        self.group = group
        self.line = LineEdit(group.name)
        self.field = Field(self.tr("ชื่อกลุ่ม"), self.line)
        keep, leave = Button(self.tr("บันทึกชื่อ"), icon="floppy-disk"), Button(self.tr("ยกเลิก"), "quiet")
        self.column.addWidget(FieldRow((self.field, 300, 1)))
        self.column.addLayout(buttons(keep, leave))
        self.line.textEdited.connect(lambda _text: self.changed.emit())
        self.line.returnPressed.connect(self.kept)
        keep.clicked.connect(lambda _on=False: self.kept.emit())
        leave.clicked.connect(lambda _on=False: self.closed.emit())


class GroupsCard(SettingsCard):
    """All groups in use, and one more."""

    def __init__(self, page: Page, title: str, parent: QWidget) -> None:
        """No groups yet."""
        super().__init__(page, title, parent)
        self._groups: tuple[InUse, ...] = ()
        self.form: NameForm | None = None
        self.rows: list[GroupRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self.new = LineEdit()
        self.field = Field(self.tr("ชื่อกลุ่มใหม่"), self.new)
        self.add = Button(self.tr("เพิ่มกลุ่ม"), icon="plus")
        self.standard = Button(self.tr("เติมกลุ่มมาตรฐานที่ขาด"), "quiet")
        self.column.addLayout(self._list)
        self.column.addWidget(Line())
        self.column.addWidget(FieldRow((self.field, 300, 1)))
        self.column.addLayout(buttons(self.add, self.standard))
        self.new.textEdited.connect(lambda _text: self._typed())
        self.new.returnPressed.connect(self.save)
        self.add.clicked.connect(lambda _on=False: self.save())
        self.standard.clicked.connect(lambda _on=False: self._add_standard())
        for button in (self.add, self.standard):
            button.refused.connect(lambda why: self.say("look", why))
        self._look()

    # --- what is shown --------------------------------------------------------------------------------

    def show_stands(self, stands: Stands) -> None:
        """Show the list; an open form stays open with what was typed."""
        if stands.groups != self._groups:
            mine = self.texts()
            self._groups = stands.groups
            self._show_rows()
            self.put(mine)
        self._look()

    def _show_rows(self) -> None:
        self.form = None
        while (item := self._list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.rows = [GroupRow(group, self.language) for group in self._groups]
        for row in self.rows:
            self._list.addWidget(row)
            row.change.clicked.connect(lambda _on=False, group=row.group: self.open_form(group))
            row.retire.clicked.connect(lambda _on=False, group=row.group: self._retire(group))
            for button in (row.change, row.retire):
                button.why_not(self._why())
                button.refused.connect(lambda why: self.say("look", why))

    def _why(self) -> str | None:
        """Why who sits here may not change the list."""
        may = self.page.room.who.role in MAY_SEE
        return None if may else self.tr("ให้ผู้ดูแลหรือผู้ประสานงานเป็นคนแก้รายการนี้")

    def _look(self) -> None:
        known = {group.code for group in self._groups}
        whole = all(code in known for code, _name in groups.STANDARD)
        self.add.why_not(self._why() or (None if self.new.text().strip() else self.tr("พิมพ์ชื่อกลุ่มใหม่ก่อน")))
        self.standard.why_not(self._why() or (self.tr("มีกลุ่มมาตรฐานครบแล้ว") if whole else None))

    def _typed(self) -> None:
        self.field.calm()
        self._look()
        self.touched.emit()

    # --- a name ---------------------------------------------------------------------------------------

    def open_form(self, group: InUse) -> None:
        """Open a line for another name, in the place of the row."""
        self._close_form()
        row = next(row for row in self.rows if row.group == group)
        form = self.form = NameForm(group)
        self._list.insertWidget(self._list.indexOf(row), form)
        row.hide()
        form.kept.connect(self.save)
        form.closed.connect(self.step_back)
        form.changed.connect(self.touched)
        form.line.setFocus(Qt.FocusReason.TabFocusReason)
        form.line.selectAll()

    def _close_form(self) -> QWidget | None:
        form, self.form = self.form, None
        if form is None:
            return None
        row = next((row for row in self.rows if row.group == form.group), None)
        self._list.removeWidget(form)
        form.hide()
        form.deleteLater()
        if row is None:
            return None
        row.show()
        return row.change

    def step_back(self) -> bool:
        """Esc closes the line; the keyboard goes back to what opened it."""
        if self.form is None:
            return False
        back = self._close_form()
        if back is not None:
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.touched.emit()
        return True

    def texts(self) -> dict[str, str]:
        """What is half typed."""
        told = {NEW: self.new.text()} if self.new.text().strip() else {}
        if self.form is not None and self.form.line.text() != self.form.group.name:
            told |= {OF: self.form.group.code, NAME: self.form.line.text()}
        return told

    def put(self, texts: Mapping[str, str]) -> None:
        """Bring back what was half typed."""
        self.new.setText(texts.get(NEW, ""))
        group = next((one for one in self._groups if one.code == texts.get(OF)), None)
        if group is not None and self._why() is None:
            self.open_form(group)
            if self.form is not None:
                self.form.line.setText(texts.get(NAME, group.name))
        self._look()

    def forget(self) -> None:
        """Give up what was half typed."""
        self.new.setText("")
        self._close_form()
        self._look()

    # --- deeds ----------------------------------------------------------------------------------------

    def save(self) -> None:
        """Keep the open name, or the new group."""
        if self._why():
            self.say("look", self._why() or "")
        elif (form := self.form) is not None:
            code, name = form.group.code, form.line.text()
            if name.strip() == form.group.name:
                self.step_back()
            else:
                self._write("groups.rename", lambda tx: groups.rename(tx, code, name), "renamed", name)
        elif self.new.text().strip():
            name = self.new.text()
            self._write("groups.add", lambda tx: groups.add(tx, name), "added", name)
        else:
            self.say("info", self.tr("ไม่มีอะไรเปลี่ยน"))

    def _retire(self, group: InUse) -> None:
        self._write("groups.retire", lambda tx: groups.retire(tx, group.code), "retired", group.name)

    def _add_standard(self) -> None:
        self._write("groups.add", groups.add_standard, "standard", "")

    def _write(self, verb: str, deed: Callable[[Tx], object], told: str, name: str) -> None:
        def done(_made: object) -> None:
            if told == "added":
                self.new.setText("")
            self._close_form()
            self.touched.emit()
            self._look()
            self.say("ok", said.group_done(told, name.strip(), self.language), undo=True)

        self.page.room.work.write(self, verb, deed, done, self._refused)

    def _refused(self, error: DeskError) -> None:
        field = self.form.field if self.form is not None else self.field
        if isinstance(error, BadValue) or (isinstance(error, Refused) and error.code == "group_exists"):
            field.wrong(words.sentence(error, self.language))
            field.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.refuse(error)
