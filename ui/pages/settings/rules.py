"""เกณฑ์ของสำนักงาน: numbers that activities are held against; changed here, or as shipped again."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop import office_rules
from desktop.errors import DeskError
from desktop.learners.numbers import MAY_SEE
from desktop.office_rules import SHIPPED, bounds
from desktop.store.store import Tx
from ui import words
from ui.pages.page import Page
from ui.pages.settings.card import SettingsCard, Stack, Stands, buttons
from ui.widgets.button import Button
from ui.widgets.card import Line
from ui.widgets.label import Label, plain
from ui.widgets.lines import Lines
from ui.widgets.stepper import Stepper
from ui.words import offers as said

OF = "rule."
"""What a half-typed number's key begins with."""


class NumberRow(Stack):
    """One number: what it is, where it comes from, and one press back to it as shipped."""

    def __init__(self, name: str, language: str) -> None:
        """A number as shipped."""
        super().__init__(spacing=0)
        self.name, self.stands = name, SHIPPED[name]
        what, unit = said.rule_name(name, language), said.rule_unit(name, language)
        self.stepper = Stepper(*bounds(name), self.stands, unit=unit)
        shape = words.say(said.RULE_GROUPS, name.partition(".")[0], language)
        self.stepper.setAccessibleName(f"{shape} {what}")
        self.stepper.setAccessibleDescription(said.rule_source(name, language))
        self.back = Button(self.tr("กลับเป็น {n}").format(n=words.count(SHIPPED[name])), "quiet")
        self.back.setAccessibleName(f"{shape} {what} {self.back.text()}")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Lines(what), 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.back, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.stepper, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(row)
        self.column.addWidget(Lines(said.rule_source(name, language), "note", colour="ink2"))
        self.look()

    def show_number(self, value: int) -> None:
        """Show what stands; a number that was typed and not kept stays."""
        typed, before = self.stepper.value(), self.stands
        self.stands = value
        if typed == before:
            self.stepper.set_value(value)
        self.look()

    @property
    def typed(self) -> int | None:
        """The number, when it is another than stands."""
        value = self.stepper.value()
        return None if value == self.stands else value

    def look(self) -> None:
        """The way back is there only for a number that is another than as shipped."""
        self.back.setVisible(self.stepper.value() != SHIPPED[self.name])


class RulesCard(SettingsCard):
    """All numbers of the office, by the shape of an activity."""

    def __init__(self, page: Page, title: str, parent: QWidget) -> None:
        """The numbers as shipped, until it is known what stands."""
        super().__init__(page, title, parent)
        told = self.tr("ใช้เตือนเมื่อกิจกรรมไม่ตรงเกณฑ์ ไม่ห้ามใคร ใส่ 0 คือไม่ต้องเตือนเรื่องนั้น")
        self.column.addWidget(Label(plain(told), colour="ink2", wrap=True))
        self.rows: dict[str, NumberRow] = {}
        for shape in said.RULE_GROUPS:
            self.column.addWidget(Line())
            head = words.say(said.RULE_GROUPS, shape, self.language)
            self.column.addWidget(Label(plain(head), weight="semibold"))
            for name in (one for one in SHIPPED if one.startswith(f"{shape}.")):
                row = self.rows[name] = NumberRow(name, self.language)
                row.stepper.changed.connect(lambda _value, row=row: self._typed(row))
                row.back.clicked.connect(lambda _on=False, row=row: self._back(row))
                row.back.refused.connect(lambda why: self.say("look", why))
                self.column.addWidget(row)
        self.column.addLayout(buttons(self.offer_save()))
        if self.keep is not None:
            self.keep.refused.connect(lambda why: self.say("look", why))

    # --- what is shown --------------------------------------------------------------------------------

    def show_stands(self, stands: Stands) -> None:
        """Show the numbers; half-typed ones stay."""
        for name, row in self.rows.items():
            row.show_number(stands.rules.get(name, SHIPPED[name]))
            row.stepper.setEnabled(self._why() is None)
            row.back.why_not(self._why())
        self.look_typed()

    def _why(self) -> str | None:
        """Why who sits here may not change the numbers."""
        may = self.page.room.who.role in MAY_SEE
        return None if may else self.tr("ให้ผู้ดูแลหรือผู้ประสานงานเป็นคนแก้เกณฑ์")

    def look_typed(self) -> None:
        """Say by the button whether there is anything to save, and by whom."""
        if self.keep is not None:
            nothing = None if self.texts() else self.tr("ยังไม่มีอะไรเปลี่ยน")
            self.keep.why_not(self._why() or nothing)

    def place_of(self, key: str) -> QWidget | None:
        """The number that a key names: `interest_group.fewest`."""
        return self.rows[key].stepper if key in self.rows else None

    def texts(self) -> dict[str, str]:
        """The numbers that differ from what stands."""
        typed = {OF + name: row.typed for name, row in self.rows.items()}
        return {key: str(value) for key, value in typed.items() if value is not None}

    def put(self, texts: Mapping[str, str]) -> None:
        """Bring half-typed numbers back."""
        for name, row in self.rows.items():
            text = texts.get(OF + name, "")
            if text.isdecimal() and self._why() is None:
                row.stepper.set_value(int(text))
                row.look()
        self.look_typed()

    def forget(self) -> None:
        """The numbers as they stand."""
        for row in self.rows.values():
            row.stepper.set_value(row.stands)
            row.look()
        self.look_typed()

    def _typed(self, row: NumberRow) -> None:
        row.look()
        self.look_typed()
        self.touched.emit()

    # --- deeds ----------------------------------------------------------------------------------------

    def save(self) -> None:
        """Keep all numbers that were changed, in one deed."""
        changed = {name: row.typed for name, row in self.rows.items()}
        values = {name: value for name, value in changed.items() if value is not None}
        if self._why():
            self.say("look", self._why() or "")
        elif values:
            self._write(values)
        else:
            self.say("info", self.tr("ไม่มีอะไรเปลี่ยน"))

    def _back(self, row: NumberRow) -> None:
        """One number as shipped; what is half typed in others stays."""
        row.stepper.set_value(SHIPPED[row.name])
        row.stepper.setFocus(Qt.FocusReason.OtherFocusReason)
        self._typed(row)
        if row.typed is not None:
            self._write({row.name: SHIPPED[row.name]})

    def _write(self, values: Mapping[str, int]) -> None:
        def deed(tx: Tx) -> dict[str, int]:
            return office_rules.change_all(tx, values)

        def done(told: dict[str, int]) -> None:
            for name in values:
                self.rows[name].show_number(told[name])
            self.look_typed()
            self.touched.emit()
            self.say("ok", said.rules_changed(len(values), self.language), undo=True)

        self.page.room.work.write(self, "office_rules.change", deed, done, self._refused)

    def _refused(self, error: DeskError) -> None:
        """Say what the world said; the numbers stay as typed."""
        self.refuse(error)
