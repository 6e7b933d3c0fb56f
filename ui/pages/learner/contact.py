"""Where a learner lives and by what they are reached, in their form."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.learner.changes import Slot
from ui.widgets.field import Field
from ui.widgets.field_row import FieldRow
from ui.widgets.line_edit import LineEdit
from ui.widgets.masked_edit import MaskedEdit
from ui.widgets.tambon_picker import TambonPicker
from ui.words import learners as learner_words

_LINES: Final = ("address", "line_id", "emergency_name", "emergency_phone")


class ContactPart(QWidget):
    """House, tambon, telephone, whom to call."""

    changed = Signal()

    def __init__(self, *, masked: bool, parent: QWidget | None = None) -> None:
        """Empty.

        Args:
            masked: whether who sits here sees telephones with their middle hidden.
            parent: owner.
        """
        super().__init__(parent)
        self._masked, self._phone_kept = masked, ""
        self.lines = {name: LineEdit() for name in _LINES}
        self.phone, self.tambon = MaskedEdit(may_ask=False), TambonPicker()
        optional = self.tr("ไม่บังคับ")
        self.fields = {
            "address": Field(self.tr("บ้านเลขที่ หมู่"), self.lines["address"]),
            "tambon": Field(self.tr("ตำบล"), self.tambon),
            "phone": Field(self.tr("โทรศัพท์"), self.phone),
            "line_id": Field(self.tr("ไลน์"), self.lines["line_id"], optional=optional),
            "emergency_name": Field(self.tr("ผู้ติดต่อเมื่อฉุกเฉิน"), self.lines["emergency_name"]),
            "emergency_phone": Field(self.tr("โทรศัพท์ของผู้ติดต่อ"), self.lines["emergency_phone"]),
        }
        self.slots = {name: Slot(line.text, line.put) for name, line in self.lines.items()}
        self.slots |= {
            "phone": Slot(self._read_phone, self._put_phone),
            "tambon": Slot(self._read_tambon, self._put_tambon),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        pick = self.fields
        column.addWidget(
            FieldRow((pick["address"], 170, 2), (pick["phone"], 150, 1), (pick["line_id"], 140, 1))
        )
        column.addWidget(pick["tambon"])  # what is found below it needs the width
        column.addWidget(FieldRow((pick["emergency_name"], 190, 1), (pick["emergency_phone"], 190, 1)))
        for line in self.lines.values():
            line.textEdited.connect(lambda _text: self.changed.emit())
        for typed in (self.phone, self.tambon):
            typed.changed.connect(self.changed)
        self.tambon.search.entered.connect(lambda _text: self._take_tambon())

    def keep_phone(self, phone: str) -> None:
        """Know the number that the desk has, to show it masked to who may not see it."""
        self._phone_kept = phone

    def _read_phone(self) -> str:
        typed = self.phone.typed()
        return typed or (self._phone_kept if self.phone.holds else "")

    def _put_phone(self, phone: str) -> None:
        if self._masked and phone and phone == self._phone_kept:
            self.phone.conceal(learner_words.phone(phone, masked=True))
        else:
            self.phone.put(learner_words.phone(phone, masked=False))

    def _read_tambon(self) -> str:
        return self.tambon.value() or self.tambon.text()

    def _put_tambon(self, text: str) -> None:
        self.tambon.put_code(text)

    def _take_tambon(self) -> None:
        """Enter takes the lit one, and goes on."""
        self.tambon.take()
        self.focusNextChild()
