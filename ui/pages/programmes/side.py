"""Beside the lists: what a programme is called and asks for, and what the current activity counts."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.programmes import Part, Told
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.label import Label, plain
from ui.widgets.line_edit import LineEdit
from ui.widgets.scroll_card import ScrollCard
from ui.widgets.ticks import Switch
from ui.words import programmes as said

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ProgrammeForm(ScrollCard):
    """A programme's name, the credits it asks for, and a note."""

    kept, closed, removed = Signal(), Signal(), Signal()

    def __init__(self) -> None:
        """Empty fields."""
        super().__init__()
        self.key: bytes | None = None
        self._head = Label("", "section")
        self.title, self.credits, self.note = LineEdit(), LineEdit(), LineEdit()
        self.credit_hours = LineEdit()
        self.fields = {
            "title": Field(self.tr("ชื่อหลักสูตร"), self.title),
            "credits": Field(
                self.tr("ต้องได้กี่หน่วยกิต"), self.credits, help_=self.tr("เว้นว่าง = เรียนครบก็พอ")
            ),
            "credit_hours": Field(
                self.tr("กี่ชั่วโมงเป็น 1 หน่วยกิต"),
                self.credit_hours,
                help_=self.tr("เว้นว่าง = ตามเกณฑ์สำนักงาน"),
            ),
            "note": Field(self.tr("หมายเหตุ"), self.note, optional=self.tr("ไม่บังคับ")),
        }
        self.keep = Button(self.tr("บันทึก"), "primary", icon="floppy-disk", key="Ctrl+S")
        self.leave = Button(self.tr("ไม่บันทึก"), "quiet", key="Esc")
        self.away = Button(self.tr("เลิกใช้หลักสูตรนี้"), "quiet", icon="trash")
        self.column.addWidget(self._head)
        for field in self.fields.values():
            self.column.addWidget(field)
        for button in (self.keep, self.leave, self.away):
            self.column.addWidget(button)
        self.column.addStretch(1)
        self.keep.clicked.connect(lambda _on=False: self.kept.emit())
        self.leave.clicked.connect(lambda _on=False: self.closed.emit())
        self.away.clicked.connect(lambda _on=False: self.removed.emit())

    def open(self, told: Told | None) -> None:
        """Show a programme, or empty fields for a new one; the keyboard comes to its name."""
        self.key = None if told is None else told.id
        self._head.say(self.tr("หลักสูตรใหม่") if told is None else self.tr("แก้หลักสูตร"))
        self.title.put("" if told is None else told.title)
        needed = None if told is None else told.credits_needed
        self.credits.put("" if needed is None else said.number(needed))
        hours = None if told is None else told.credit_hours
        self.credit_hours.put("" if hours is None else str(hours))
        self.note.put("" if told is None else told.note or "")
        for field in self.fields.values():
            field.calm()
        self.away.setVisible(told is not None)
        self.show()
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes from field to field and saves behind the last."""
        if event.key() in _ENTER and self.note.hasFocus():
            self.kept.emit()
        elif event.key() in _ENTER and any(
            line.hasFocus() for line in (self.title, self.credits, self.credit_hours)
        ):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)


class PartForm(ScrollCard):
    """What the current activity counts in its programme."""

    kept, taken, opened = Signal(), Signal(), Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """No activity yet."""
        super().__init__(parent)
        self._language = language
        self._shown: Part | None = None
        self._name = Label("", "section", wrap=True)
        self.credits = LineEdit()
        self.field = Field(self.tr("หน่วยกิต"), self.credits, help_=self.tr("เช่น 1.5"))
        self.must = Switch(self.tr("ต้องเรียน"), note=self.tr("ปิดไว้ถ้าเลือกเรียนได้"), checked=True)
        self.keep = Button(self.tr("บันทึก"), icon="floppy-disk", key="Ctrl+S")
        self.take = Button(self.tr("เอาออก"), "quiet", icon="minus-circle", key="Del")
        self.open = Button(self.tr("เปิดกิจกรรม"), "quiet")
        for widget in (self._name, self.field, self.must, self.keep, self.take, self.open):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.credits.textEdited.connect(lambda _text: self.field.calm())
        self.keep.clicked.connect(lambda _on=False: self.kept.emit())
        self.take.clicked.connect(lambda _on=False: self.taken.emit())
        self.open.clicked.connect(lambda _on=False: self.opened.emit())

    def show_part(self, part: Part | None) -> None:
        """Show what is current; what somebody types meanwhile stands."""
        self.setVisible(part is not None)
        if part is None or part == self._shown:
            return
        self._shown = part
        self._name.say(plain(part.title))
        self.credits.put(said.number(part.credits))
        self.must.setChecked(part.required)
        self.field.calm()

    def has_keyboard(self) -> bool:
        """Whether somebody types in it."""
        return self.credits.hasFocus() or self.must.hasFocus()

    def again(self) -> None:
        """As it stands, whatever was typed."""
        part, self._shown = self._shown, None
        self.show_part(part)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the credits saves."""
        if event.key() in _ENTER and self.credits.hasFocus():
            self.kept.emit()
        else:
            super().keyPressEvent(event)
