"""One named day or several in a row: what is typed about them."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.errors import BadValue
from desktop.holidays import NAMED
from ui import words
from ui.widgets.button import Button
from ui.widgets.date_field import DateField
from ui.widgets.field import Field
from ui.widgets.label import Label, plain
from ui.widgets.line_edit import LineEdit
from ui.widgets.scroll_card import ScrollCard
from ui.widgets.ticks import Check
from ui.words import schedule as said

if TYPE_CHECKING:
    from desktop.holidays import Span

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class HolidayForm(ScrollCard):
    """Days to add, or a name to change."""

    saved = Signal(object)
    """(first, last, name, meets) of days to add."""
    renamed = Signal(object, str)
    """The Span and its new name."""
    left = Signal()
    """Nothing shall be changed after all."""

    def __init__(self, language: str, holidays: Callable[[int, int], Mapping[date, str]]) -> None:
        """Empty, to add.

        Args:
            language: `th` or `en`.
            holidays: what the calendars show.
        """
        super().__init__()
        self._language = language
        self._span: Span | None = None
        self._title = Label("", "section")
        self.first = DateField(language=language, whole=True, holidays=holidays)
        self.last = DateField(language=language, whole=True, holidays=holidays)
        self.name = LineEdit()
        self.meets = Check(self.tr("เรียนตามปกติ แค่บอกชื่อวัน"))
        self.keep = Button("", "primary", icon="check", key="Enter")
        self.leave = Button(self.tr("ยกเลิก"), key="Esc")
        self.fields = {
            "first": Field(self.tr("วันแรก"), self.first),
            "until": Field(self.tr("ถึงวันที่"), self.last, optional=self.tr("ไม่บังคับ")),
            "name": Field(self.tr("ชื่อวัน"), self.name),
        }
        self._ready = Label(plain(self.tr("เติมจากตารางที่มีให้")), "note", colour="ink2")
        self.seeds = {kind: Button(said.seed_button(kind, language), icon="plus") for kind in NAMED}
        self._lay_out()
        self.keep.clicked.connect(self.save)
        self.leave.clicked.connect(self.left)
        self.name.textEdited.connect(lambda _text: self.fields["name"].calm())
        self.first.changed.connect(self.fields["first"].calm)
        self.last.changed.connect(self.fields["until"].calm)
        self.begin()

    def _lay_out(self) -> None:
        column = self.column
        column.addWidget(self._title)
        for field in self.fields.values():
            column.addWidget(field)
        column.addWidget(self.meets)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.keep, 1)
        column.addLayout(buttons)
        column.addSpacing(16)
        column.addWidget(self._ready)
        for button in self.seeds.values():
            column.addWidget(button)
        column.addStretch(1)

    def begin(self, span: Span | None = None) -> None:
        """Empty it to add days, or show a line whose name shall be changed."""
        self._span = span
        self._title.say(plain(self.tr("เพิ่มวัน") if span is None else self.tr("เปลี่ยนชื่อวัน")))
        self.keep.say(self.tr("เพิ่มวัน") if span is None else self.tr("เปลี่ยนชื่อ"))
        self.leave.setVisible(span is not None)
        for widget in (self.fields["first"], self.fields["until"], self.meets):
            widget.setVisible(span is None)
        self.name.setText(span.name if span is not None else "")
        if span is None:
            self.first.set_value("")
            self.last.set_value("")
            self.meets.setChecked(False)
        for field in self.fields.values():
            field.calm()

    def show_seeds(self, there: Container[str]) -> None:
        """Offer the kinds that the year does not have yet."""
        for kind, button in self.seeds.items():
            button.setVisible(kind not in there)
        self._ready.setVisible(any(kind not in there for kind in self.seeds))

    @property
    def is_renaming(self) -> bool:
        """Whether a line's name is being changed."""
        return self._span is not None

    def first_field(self) -> QWidget:
        """Where the keyboard begins."""
        return self.name if self._span is not None else self.first

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, and saves at the end."""
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif self.name.hasFocus() or self.meets.hasFocus():
            self.save()
        else:
            self.focusNextChild()

    def save(self) -> None:
        """Say what is missing, or hand over what was typed."""
        name = self.name.text().strip()
        first, last = _day(self.first), _day(self.last)
        wrong = {
            "first": self._span is None and first is None,
            "until": self._span is None and bool(self.last.text()) and last is None,
            "name": not name,
        }
        told = {
            "first": self.tr("ใส่วันแรก"),
            "until": self.tr("วันนี้ไม่มีในปฏิทิน ดูอีกครั้ง หรือเว้นว่าง"),
            "name": self.tr("ใส่ชื่อวัน เช่น งานบุญประจำปี"),
        }
        bad = [field for field, is_wrong in wrong.items() if is_wrong]
        for field in bad:
            self.fields[field].wrong(told[field])
        if bad:
            self.fields[bad[0]].setFocus()
        elif self._span is not None:
            self.renamed.emit(self._span, name)
        elif first is not None:
            self.saved.emit((first, last or first, name, self.meets.isChecked()))

    def refuse(self, error: BadValue) -> None:
        """Say what the desk refused at the field it is about."""
        field = self.fields.get(str(error.fields.get("field")))
        if field is not None:
            field.wrong(words.sentence(error, self._language))


def _day(field: DateField) -> date | None:
    written = field.value()
    return written.earliest if written is not None and field.trouble() is None else None
