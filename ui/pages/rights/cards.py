"""Three cards of a learner's rights: copies and restriction, the log of requests, records joined."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.learners.register import Known
from desktop.learners.rights import LONGEST, WANTED, Request
from ui import theme, words
from ui.widgets.button import Button
from ui.widgets.card import Card, Line
from ui.widgets.choice import Choice
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.line_edit import LineEdit
from ui.widgets.lines import Lines
from ui.words import rights as said


class _Column(Card):
    """A card with a column in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        side = theme.current().scaled(18)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(side, 10, side, 14)
        self.column.setSpacing(8)


class CopyCard(_Column):
    """What can be handed over, put right or stopped."""

    print_wanted = Signal()
    file_wanted = Signal()
    correct_wanted = Signal()
    restrict_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """All of it can be done at once."""
        super().__init__(parent)
        self.column.addWidget(Label(self.tr("ดู ขอสำเนา แก้ พัก"), "section"))
        self.print = Button(self.tr("พิมพ์ข้อมูลทั้งหมด"), icon="printer", key="Ctrl+P")
        self.file = Button(self.tr("เก็บเป็นไฟล์ให้เจ้าตัว"), icon="download-simple")
        self.correct = Button(self.tr("แก้ข้อมูลให้ถูก"), icon="pencil-simple")
        self.restrict = Button(self.tr("พักการใช้ข้อมูล"), icon="pause")
        self._note = Lines("", "note", colour="ink2", parent=self)
        for button, signal in (
            (self.print, self.print_wanted),
            (self.file, self.file_wanted),
            (self.correct, self.correct_wanted),
            (self.restrict, self.restrict_wanted),
        ):
            self.column.addWidget(button)
            button.clicked.connect(signal)
        self.column.addWidget(self._note)
        self.show_restricted(restricted=False)

    def show_restricted(self, *, restricted: bool) -> None:
        """Say whether the data may be used now."""
        self.restrict.say(self.tr("เลิกพัก ใช้ข้อมูลได้ตามเดิม") if restricted else self.tr("พักการใช้ข้อมูล"))
        self._note.say(
            self.tr("พักอยู่: ยังเก็บไว้ แต่ไม่โทร ไม่ส่งต่อ ไม่ใช้รูป")
            if restricted
            else self.tr("ทุกอย่างที่ทำจากหน้านี้จดลงรายการคำขอให้เอง")
        )


class RequestCard(_Column):
    """The log of requests, each with its thirty days."""

    asked = Signal(str, str)
    """(what is wanted, what was said)."""
    settled = Signal(object, str)
    """(the request's id, how it ended)."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """No requests yet."""
        super().__init__(parent)
        self.column.addWidget(Label(self.tr("คำขอเรื่องข้อมูล"), "section"))
        self._language = language
        self.wanted = Choice([(code, words.say(said.WANTED, code, language)) for code in WANTED])
        self.note = LineEdit()
        self.note.setMaxLength(LONGEST)
        self.add = Button(self.tr("จดคำขอ"), icon="plus")
        self._rows = QVBoxLayout()
        self._none = Lines(
            self.tr("ยังไม่มีคำขอ จดไว้เมื่อมีคนขอ ต้องตอบภายใน 30 วัน"), "note", colour="ink2", parent=self
        )
        self.column.addWidget(self._none)
        self.column.addLayout(self._rows)
        self.column.addWidget(Line())
        self.column.addWidget(Field(self.tr("คำขอใหม่"), self.wanted))
        self.column.addWidget(Field(self.tr("ขอว่าอะไร"), self.note, optional=self.tr("ไม่บังคับ")))
        self.column.addWidget(self.add)
        self.add.clicked.connect(
            lambda: self.asked.emit(str(self.wanted.value() or WANTED[0]), self.note.text())
        )

    def forget(self) -> None:
        """What was typed is written down."""
        self.note.clear()

    def show_all(self, requests: tuple[Request, ...]) -> None:
        """Show the log, the newest first."""
        _empty(self._rows)
        self._none.setVisible(not requests)
        for one in requests:
            line = QWidget()
            column = QVBoxLayout(line)
            column.setContentsMargins(0, 0, 0, 4)
            column.setSpacing(2)
            told = said.request(one, self._language)
            icon, tone = ("clock", "amber") if one.done_on is None else ("check-circle", "leaf")
            column.addWidget(Lines(told, icon=icon, tone=tone, parent=line))
            if one.done_on is None:
                row = QHBoxLayout()
                row.setSpacing(10)
                for outcome, words_ in (
                    ("done", self.tr("ทำแล้ว")),
                    ("refused", self.tr("ไม่ทำ แจ้งเหตุแล้ว")),
                ):
                    button = Button(words_)
                    button.setAccessibleName(f"{words_} {told}")
                    button.clicked.connect(partial(self.settled.emit, one.id, outcome))
                    row.addWidget(button)
                row.addStretch(1)
                column.addLayout(row)
            self._rows.addWidget(line)


class JoinedCard(_Column):
    """Records that are read as this one, each to be taken apart again."""

    parted = Signal(object)
    join_wanted = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """Nobody was joined."""
        super().__init__(parent)
        self.column.addWidget(Label(self.tr("รายการที่รวมไว้ด้วยกัน"), "section"))
        self._language = language
        self._rows = QVBoxLayout()
        self.column.addLayout(self._rows)

    def show_all(self, joined: tuple[Known, ...]) -> None:
        """Show who was joined with this one."""
        _empty(self._rows)
        self.setVisible(bool(joined))
        for one in joined:
            self._rows.addWidget(Lines(f"{one.name} · {one.code}", icon="users", parent=self))
            button = Button(self.tr("แยกออกเป็นคนละคน"), icon="arrows-left-right")
            button.setAccessibleName(f"{button.text()} {one.name}")
            button.clicked.connect(partial(self.parted.emit, one.id))
            self._rows.addWidget(button)


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
