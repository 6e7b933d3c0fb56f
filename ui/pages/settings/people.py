"""คนนั่งโต๊ะ: who may sign in here, with their pictures and roles. Only a keeper changes them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop import volunteers
from desktop.errors import DeskError
from desktop.store.store import Tx
from desktop.volunteers import Tile
from ui.pages.page import Page
from ui.pages.settings.card import SettingsCard, Stack, Stands, buttons
from ui.pages.settings.person import PersonForm, PinForm
from ui.widgets.button import Button
from ui.widgets.card import Line
from ui.widgets.label import Label, plain
from ui.widgets.lines import Lines
from ui.widgets.tile import SmallPicture
from ui.words import settings as said

OF, NEW = "person.of", "new"


class PersonRow(Stack):
    """A volunteer: picture, name, role, and what a keeper may do."""

    def __init__(self, who: Tile, language: str) -> None:
        """Show somebody."""
        super().__init__(spacing=0)
        self.who = who
        self.pin = Button(self.tr("ตั้งเลขใหม่"), icon="key")
        self.change = Button(self.tr("แก้"), icon="pencil-simple")
        for button in (self.pin, self.change):
            button.setAccessibleName(f"{button.text()} {who.name}")
        about = said.role(who.role, language)
        if not who.has_pin:
            about = " · ".join((about, self.tr("ยังไม่ได้ตั้งเลข")))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Lines(who.name, weight="semibold"))
        words.addWidget(Label(plain(about), "note", colour="ink2", wrap=True))
        left = QHBoxLayout()
        left.setSpacing(14)
        left.addWidget(SmallPicture(who.tile), 0, Qt.AlignmentFlag.AlignTop)
        left.addLayout(words, 1)
        whole = QHBoxLayout()
        whole.setSpacing(12)
        whole.addLayout(left, 1)
        for button in (self.pin, self.change):
            whole.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(whole)


class PeopleCard(SettingsCard):
    """All volunteers."""

    def __init__(self, page: Page, title: str, parent: QWidget) -> None:
        """Nobody yet."""
        super().__init__(page, title, parent)
        self._people: tuple[Tile, ...] = ()
        self._why: str | None = None
        self.form: PersonForm | PinForm | None = None
        self.rows: list[PersonRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.add = Button(self.tr("เพิ่มคน"), icon="user-plus")
        self.add.clicked.connect(lambda: self.open_form(None))
        self.column.addLayout(self._list)
        self._add_row = QWidget()
        self._add_row.setLayout(buttons(self.add))
        self.column.addWidget(self._add_row)

    # --- what is shown --------------------------------------------------------------------------------

    def show_stands(self, stands: Stands) -> None:
        """Show who there is; an open form stays open with what was typed."""
        self._why = None if self.is_keeper else said.only_keeper(stands.keepers, self.language)
        self.add.why_not(self._why)
        if stands.volunteers != self._people:
            self._people = stands.volunteers
            mine = self.texts()
            self._show_rows()
            if mine:
                self.put(mine)

    def _show_rows(self) -> None:
        self._close_form()
        while (item := self._list.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.rows = [PersonRow(who, self.language) for who in self._people]
        for place, row in enumerate(self.rows):
            if place:
                self._list.addWidget(Line())
            self._list.addWidget(row)
            for button in (row.pin, row.change):
                button.why_not(self._why)
                button.refused.connect(lambda why: self.say("look", plain(why)))
            row.pin.clicked.connect(lambda _on=False, who=row.who: self._open_pin(who))
            row.change.clicked.connect(lambda _on=False, who=row.who: self.open_form(who))

    # --- forms ----------------------------------------------------------------------------------------

    def open_form(self, who: Tile | None) -> None:
        """Open the form of somebody, or of somebody new."""
        form = PersonForm(self.language, who)
        self._put(form, who)
        form.changed.connect(self.touched)
        form.kept.connect(self.save)
        form.removed.connect(lambda: self._remove(form))
        form.remove.refused.connect(lambda why: self.say("look", plain(why)))
        if who is not None and who.id == self.page.room.who.id:
            form.remove.why_not(self.tr("เอาตัวเองออกไม่ได้ ให้ผู้ดูแลอีกคนทำ"))
        form.name.setFocus(Qt.FocusReason.TabFocusReason)

    def _open_pin(self, who: Tile) -> None:
        form = PinForm(who)
        self._put(form, who)
        form.kept.connect(self.save)
        form.dropped.connect(lambda: self._drop_pin(who))
        form.pins.first.setFocus(Qt.FocusReason.TabFocusReason)

    def _put(self, form: PersonForm | PinForm, who: Tile | None) -> None:
        self._close_form()
        self.form = form
        place = self._list.count()
        for row in self.rows:
            if who is not None and row.who.id == who.id:
                place = self._list.indexOf(row) + 1
        self._list.insertWidget(place, form)
        form.show()
        form.closed.connect(self._give_up)
        self._add_row.setVisible(who is not None)

    def _close_form(self) -> None:
        if self.form is not None:
            self._list.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        self._add_row.show()

    def _give_up(self) -> None:
        """Close the form; the keyboard goes back to what opened it."""
        form = self.form
        if form is None:
            return
        self._close_form()
        self._stand(form.who, pin=isinstance(form, PinForm))
        self.touched.emit()

    def _stand(self, who: Tile | None, *, pin: bool = False) -> None:
        row = next((one for one in self.rows if who is not None and one.who.id == who.id), None)
        button = self.add if row is None else row.pin if pin else row.change
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def step_back(self) -> bool:
        """Esc closes the form."""
        if self.form is None:
            return False
        self._give_up()
        return True

    def texts(self) -> dict[str, str]:
        """What is half typed in the form, and about whom; never a PIN."""
        if not isinstance(self.form, PersonForm):
            return {}
        typed = self.form.texts()
        of = self.form.who.id.hex() if self.form.who else NEW
        return {OF: of, **typed} if typed else {}

    def put(self, texts: Mapping[str, str]) -> None:
        """Open the form that was half typed."""
        of = texts.get(OF)
        who = next((one for one in self._people if one.id.hex() == of), None)
        if self._why is None and (who is not None or of == NEW):
            self.open_form(who)
            if isinstance(self.form, PersonForm):
                self.form.put(texts)

    # --- deeds ----------------------------------------------------------------------------------------

    def save(self) -> None:
        """Keep what the open form says."""
        form = self.form
        if isinstance(form, PinForm):
            if form.pins.check():
                pin, who = form.pins.pin(), form.who
                self._local(who, "pin_set", lambda tx: volunteers.reset_pin(tx, who.id, pin))
        elif form is None:
            self.say("info", self.tr("ไม่มีอะไรเปลี่ยน"))
        elif form.check():
            self._keep(form)

    def _keep(self, form: PersonForm) -> None:
        name, role, picture, pin = form.name.text(), form.role(), form.picture(), form.pins.pin()
        who = form.who
        if who is None:
            self._write(
                "volunteers.add",
                lambda tx: volunteers.add(tx, name, role=role, tile=picture, pin=pin or None),
                ("added", name),
            )
        elif form.texts():
            self._write(
                "volunteers.amend",
                lambda tx: volunteers.amend(tx, who.id, name=name, role=role, tile=picture),
                ("amended", name),
            )
        else:
            self._give_up()

    def _remove(self, form: PersonForm) -> None:
        who = form.who
        if who is not None:
            self._write(
                "volunteers.remove", lambda tx: volunteers.remove(tx, who.id), ("removed", who.name)
            )

    def _write(self, verb: str, deed: Callable[[Tx], object], told: tuple[str, str]) -> None:
        def done(_made: object) -> None:
            self._done(*told, undo=True)

        self.page.room.work.write(self, verb, deed, done, self._refused)

    def _local(self, who: Tile, told: str, deed: Callable[[Tx], None]) -> None:
        """A PIN is this desk's own: it leaves no Change, and is not taken back."""

        def done(_none: None) -> None:
            self._done(told, who.name, undo=False)
            self.page.ask()

        self.page.room.work.local(self, deed, done, self._refused)

    def _drop_pin(self, who: Tile) -> None:
        self._local(who, "pin_dropped", lambda tx: volunteers.drop_pin(tx, who.id))

    def _done(self, code: str, name: str, *, undo: bool) -> None:
        self._give_up()
        self.say("ok", said.done(code, self.language, name), undo=undo)

    def _refused(self, error: DeskError) -> None:
        if not (isinstance(self.form, PersonForm) and self.form.refuse(error)):
            self.refuse(error)
