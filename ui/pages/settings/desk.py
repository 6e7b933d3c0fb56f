"""โต๊ะนี้: when it locks, whether the scanner is heard, how the desk is called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from desktop import centre
from desktop.centre import Told
from desktop.errors import BadValue, DeskError
from desktop.settings import LONGEST_LOCK
from ui import theme, words
from ui.pages.page import Page
from ui.pages.settings.card import SettingsCard, Stands, buttons
from ui.pages.settings.look import chosen_now
from ui.widgets.card import Line
from ui.widgets.field import Field
from ui.widgets.field_row import FieldRow
from ui.widgets.flow import Flow
from ui.widgets.line_edit import LineEdit
from ui.widgets.stepper import Stepper
from ui.widgets.ticks import Switch
from ui.words import settings as said

NAME = "desk.name"
LEAST = 250
"""Width of a field in pixels at a body of 18."""


class DeskCard(SettingsCard):
    """This desk."""

    def __init__(self, page: Page, title: str, parent: QWidget) -> None:
        """Show what stands; the name comes with what the desk knows."""
        super().__init__(page, title, parent)
        settings = page.room.settings
        self._name = ""
        self.lock = Stepper(0, LONGEST_LOCK, settings.lock_minutes, unit=self.tr("นาที"))
        self.sounds = Switch(self.tr("เสียงเมื่อยิงบัตร"), checked=settings.sounds)
        self.name = LineEdit()
        self.name.setMaxLength(centre.LONGEST_DESK_NAME)
        self.field = Field(
            self.tr("ชื่อโต๊ะ"), self.name, optional=self.tr("ไม่บังคับ"), help_=self.tr("เช่น โต๊ะหน้าบ้าน")
        )
        self._lay_out()
        self.lock.changed.connect(self._lock_after)
        self.sounds.toggled.connect(self._hear)
        self.name.textEdited.connect(self._typed)

    def _lay_out(self) -> None:
        holder = QWidget()
        row = Flow(holder, across=theme.current().scaled(36), down=8)
        row.addWidget(Field(self.tr("ล็อกเองเมื่อไม่มีใครแตะ"), self.lock, help_=self.tr("0 คือไม่ล็อกเอง")))
        heard = Field(self.tr("เครื่องยิงบัตร"), self.sounds)
        self.sounds.setAccessibleName(self.sounds.text())
        row.addWidget(heard)
        self.column.addWidget(holder)
        self.column.addWidget(Line())
        self.column.addWidget(FieldRow((self.field, LEAST, 1), (QWidget(), LEAST, 1)))
        self.column.addLayout(buttons(self.offer_save()))

    # --- what holds at once ---------------------------------------------------------------------------

    def _lock_after(self, minutes: int) -> None:
        self.page.room.change_settings(replace(chosen_now(self.page), lock_minutes=minutes))
        if minutes:
            self.say("ok", said.done("lock_after", self.language, words.minutes(minutes, self.language)))
        else:
            self.say("ok", said.done("lock_never", self.language))

    def _hear(self, on: bool) -> None:
        self.page.room.change_settings(replace(chosen_now(self.page), sounds=on))
        self.say("ok", said.done("sounds_on" if on else "sounds_off", self.language))

    # --- the name -------------------------------------------------------------------------------------

    def show_stands(self, stands: Stands) -> None:
        """Show how the desk is called."""
        mine = self.texts()
        self._name = stands.centre.desk_name or ""
        self.name.setText(mine.get(NAME, self._name))
        letter = self.tr("โต๊ะ {letter}").format(letter=stands.centre.desk_letter)
        self.name.setPlaceholderText(letter)
        self.look_typed()

    def texts(self) -> dict[str, str]:
        """The name, when it is another."""
        typed = self.name.text()
        return {} if typed.strip() == self._name else {NAME: typed}

    def put(self, texts: Mapping[str, str]) -> None:
        """Bring a half-typed name back."""
        if NAME in texts:
            self.name.setText(texts[NAME])
            self.look_typed()

    def forget(self) -> None:
        """The name as it stands."""
        self.name.setText(self._name)

    def _typed(self, _text: str) -> None:
        self.field.calm()
        self.look_typed()
        self.touched.emit()

    def save(self) -> None:
        """Call the desk so."""
        name = self.name.text()
        if not self.texts():
            self.say("info", self.tr("ไม่มีอะไรเปลี่ยน"))
            return
        self.page.room.work.write(
            self, "desk.name", lambda tx: centre.name_desk(tx, name), self._saved, self._refused
        )

    def _saved(self, told: Told) -> None:
        self._name = told.desk_name or ""
        self.name.setText(self._name)
        self.look_typed()
        self.touched.emit()
        letter = self.tr("โต๊ะ {letter}").format(letter=told.desk_letter)
        self.say("ok", said.done("desk_named", self.language, self._name or letter))

    def _refused(self, error: DeskError) -> None:
        if isinstance(error, BadValue):
            self.field.wrong(words.sentence(error, self.language))
            self.name.setFocus()
        else:
            self.refuse(error)
