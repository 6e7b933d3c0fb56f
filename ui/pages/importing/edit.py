"""A row of a list changed by hand: what is typed is read by the same readers that read the file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.errors import DeskError
from desktop.learners.choices import FIELDS, corrected
from desktop.learners.import_rows import ImportRow
from desktop.learners.numbers import mask
from desktop.learners.office_list.mended import full_name
from desktop.learners.office_list.reading import Person
from ui import words
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.line_edit import LineEdit
from ui.widgets.masked_edit import MaskedEdit
from ui.words import importing as said
from ui.words import learners as learner_words

_LABELS: Final = said.FIELDS


class ImportEdit(QWidget):
    """Four fields, and the two ways out of them."""

    done = Signal(object)
    """Field → text of all that was changed; it can be read."""
    given_up = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """Empty.

        Args:
            language: of what it says.
            parent: owner.
        """
        super().__init__(parent)
        self._language = language
        self._person: Person | None = None
        self._today = date.min
        self._stood: dict[str, str] = {}
        self.name, self.birth, self.phone = LineEdit(), LineEdit(), LineEdit()
        self.number = MaskedEdit(may_ask=False)
        self.fields = {
            name: Field(words.say(_LABELS, name, language), editor)
            for name, editor in zip(
                FIELDS, (self.name, self.birth, self.phone, self.number), strict=True
            )
        }
        self.use = Button(self.tr("ใช้ที่แก้"), icon="check")
        self.leave = Button(self.tr("ยกเลิก"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        inside = QWidget()
        fields = QVBoxLayout(inside)
        fields.setContentsMargins(6, 2, 16, 6)
        fields.setSpacing(2)
        for field in self.fields.values():
            fields.addWidget(field)
        fields.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setWidget(inside)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 0, 13, 0)
        buttons.setSpacing(8)
        buttons.addWidget(self.use, 1)
        buttons.addWidget(self.leave, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._scroll, 1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        lines = (self.name, self.birth, self.phone, self.number.line)
        for place, (field, line) in enumerate(zip(self.fields, lines, strict=True)):
            line.editingFinished.connect(lambda field=field: self._look(field))
            line.returnPressed.connect(lambda place=place: self._go_on(place))
        self.use.clicked.connect(self.apply)
        self.leave.clicked.connect(self.given_up)

    # --- filling --------------------------------------------------------------------------------------

    def fill(self, row: ImportRow, person: Person, today: date) -> None:
        """Put into the fields what stands now.

        Args:
            row: as it is shown, with what was decided about it.
            person: as the file has it.
            today: for births with two digits of the year.
        """
        self._person, self._today = person, today
        birth = said.birth_typed(row.birth, self._language) if row.birth else row.birth_as_written or ""
        self._stood = {"name": row.name, "birth": birth, "phone": row.phone or "", "id_number": ""}
        self.name.setText(row.name)
        self.birth.setText(birth)
        self.phone.setText(row.phone or "")
        self.number.conceal(mask(row.id_number) or "")
        for field in self.fields.values():
            field.calm()

    def begin(self) -> None:
        """Give the keyboard to the first field."""
        self._scroll.verticalScrollBar().setValue(0)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def texts(self) -> dict[str, str]:
        """What was typed over what stood."""
        typed = {
            "name": self.name.text(),
            "birth": self.birth.text(),
            "phone": self.phone.text(),
            "id_number": self.number.typed(),
        }
        return {name: text for name, text in typed.items() if text.strip() != self._stood[name].strip()}

    # --- reading --------------------------------------------------------------------------------------

    def _look(self, name: str) -> bool:
        """Read one field as it stands: agree, or say what to do; whether it can be read."""
        field, text = self.fields[name], self.texts().get(name)
        if text is None or self._person is None:
            field.calm()
            return True
        try:
            read = corrected(self._person, name, text, self._today)
        except DeskError as error:
            field.wrong(words.sentence(error, self._language))
            return False
        told = self._told(name, read)
        (field.fine if told else field.help)(told or self.tr("เว้นว่างไว้"))
        return True

    def _told(self, name: str, read: Person) -> str:
        """What was made of a text."""
        tell: dict[str, Callable[[], str]] = {
            "name": lambda: full_name(read),
            "birth": lambda: said.birth_long(read.birth_date, self._language) if read.birth_date else "",
            "phone": lambda: learner_words.phone(read.phone, masked=False),
            "id_number": lambda: mask(read.id_number) or "",
        }
        return tell[name]()

    def _go_on(self, place: int) -> None:
        """Enter: to the next field, from the last one out."""
        editors = (self.name, self.birth, self.phone, self.number)
        if place + 1 < len(editors):
            editors[place + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.apply()

    def apply(self) -> None:
        """Hand over what was changed; a field that cannot be read says so and gets the keyboard."""
        unread = [name for name in self.fields if not self._look(name)]
        if unread:
            self.fields[unread[0]].setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.ensureWidgetVisible(self.fields[unread[0]])
        else:
            self.done.emit(self.texts())
