"""The file that somebody who moved here brought, and the code that opens it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.flow import Flow
from ui.widgets.line_edit import LineEdit
from ui.widgets.lines import Lines

WIDE = 900
"""Pixels at a body of 18: a line of reading, not the whole screen."""


class OpenCard(Card):
    """Which file, and its code."""

    choose_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """No file yet."""
        super().__init__(parent)
        self.file: Path | None = None
        self.choose = Button(self.tr("เลือกแฟ้ม"), icon="folder-open")
        self._name = Lines("", icon="file", tone="indigo")
        told = self.tr("ศูนย์เดิมทำแฟ้มให้ผู้เรียน ลงท้ายด้วย .sala-move เปิดดูก่อนได้ ยังไม่เขียนอะไรลงเครื่อง")
        self._told = Lines(told, colour="ink2")
        self.code = LineEdit()
        self.code.setMaxLength(30)
        told = self.tr("12 ตัว อยู่ในใบย้ายศูนย์ที่ผู้เรียนถือมา พิมพ์เล็กหรือใหญ่ก็ได้")
        self.code_field = Field(self.tr("รหัสเปิดแฟ้ม"), self.code, help_=told)
        self.open = Button(self.tr("เปิดดู"), "primary", icon="eye", key="Enter", big=True)
        self._lay_out()
        self.choose.clicked.connect(self.choose_wanted)
        self.open.clicked.connect(self.open_wanted)
        self.code.textEdited.connect(lambda _text: self._look())
        self.put(None)

    def _lay_out(self) -> None:
        side = theme.current().scaled(20)
        self.setMaximumWidth(theme.current().scaled(WIDE))
        column = QVBoxLayout(self)
        column.setContentsMargins(side, 14, side, 18)
        column.setSpacing(8)
        column.addWidget(Lines(self.tr("แฟ้มกับรหัสที่ผู้เรียนถือมา"), "section", weight="semibold"))
        column.addWidget(self._told)
        file = QHBoxLayout()
        file.setSpacing(14)
        file.addWidget(self._name, 1)
        file.addWidget(self.choose)
        column.addLayout(file)
        column.addWidget(self.code_field)
        column.addWidget(_in_a_row(self.open))

    def put(self, file: Path | None) -> None:
        """Another file."""
        self.file = file
        self._name.say(file.name if file is not None else self.tr("ยังไม่ได้เลือกแฟ้ม"))
        self.choose.say(self.tr("เลือกแฟ้ม") if file is None else self.tr("เลือกแฟ้มอื่น"))
        self._look()

    def forget(self) -> None:
        """Neither file nor code."""
        self.code.clear()
        self.put(None)

    def fold(self, *, compact: bool) -> None:
        """Only what is asked where it is tight."""
        self._told.setVisible(not compact)

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.choose if self.file is None else self.code

    def _look(self) -> None:
        self.code_field.calm()
        if self.file is None:
            self.open.why_not(self.tr("เลือกแฟ้มก่อน"))
        else:
            self.open.why_not(None if self.code.text().strip() else self.tr("พิมพ์รหัสเปิดแฟ้มก่อน"))


def _in_a_row(one: QWidget) -> QWidget:
    holder = QWidget()
    Flow(holder).addWidget(one)
    return holder
