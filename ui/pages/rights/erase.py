"""Erasing a person: what goes, what stays, what it cannot reach; then a reason and the keeper's PIN."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.learners.erasing import LONGEST_WHY, Foreseen
from ui import theme
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.line_edit import LineEdit
from ui.widgets.lines import Lines
from ui.widgets.pin import PinDots
from ui.words import rights as said


class EraseCard(Card):
    """Shut at first: one button says what it is about."""

    opened = Signal()
    ordered = Signal(str, str)
    """(why, the keeper's PIN)."""

    def __init__(self, language: str, *, keeper: bool, parent: QWidget | None = None) -> None:
        """Shut.

        Args:
            language: of what it says.
            keeper: whether who sits here may erase.
            parent: owner.
        """
        super().__init__(parent)
        self._language = language
        self.open = Button(self.tr("ลบข้อมูลของคนนี้"), "danger", icon="trash")
        self.why = LineEdit()
        self.why.setMaxLength(LONGEST_WHY)
        self._why_field = Field(
            self.tr("ลบเพราะอะไร"),
            self.why,
            help_=self.tr("เช่น เจ้าตัวขอให้ลบ ไม่ต้องใส่ชื่อหรือเบอร์ เพราะเหตุผลเก็บไว้ตลอด"),
        )
        self.pin = PinDots(self.tr("เลขเข้าของผู้ดูแล"))
        self._pin_field = Field(self.tr("เลขเข้าของผู้ดูแล"), self.pin)
        self.go = Button(self.tr("ลบถาวร"), "danger", icon="trash")
        self.keep = Button(self.tr("ไม่ลบ"), key="Esc")
        self._takes, self._beyond = Lines("", parent=self), Lines("", "note", colour="ink2", parent=self)
        side = theme.current().scaled(18)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, 10, side, 14)
        column.setSpacing(10)
        column.addWidget(Label(self.tr("ลบข้อมูล"), "section"))
        column.addWidget(self.open)
        if not keeper:
            self.open.why_not(self.tr("ทำได้เฉพาะผู้ดูแล ขอให้ผู้ดูแลเข้านั่งโต๊ะแล้วทำให้"))
        self._asking = QWidget()
        asked = QVBoxLayout(self._asking)
        asked.setContentsMargins(0, 0, 0, 0)
        asked.setSpacing(10)
        for part in (self._takes, self._beyond, self._why_field, self._pin_field, self.go, self.keep):
            asked.addWidget(part)
        column.addWidget(self._asking)
        self._asking.hide()
        self.open.clicked.connect(self.ask)
        self.keep.clicked.connect(self.step_back)
        self.go.clicked.connect(self._order)
        self.why.textEdited.connect(lambda _text: self._why_field.calm())
        self.pin.changed.connect(self._struck)
        self.pin.entered.connect(lambda _pin: self.go.setFocus())

    def show_seen(self, seen: Foreseen) -> None:
        """Say what it would do."""
        self._takes.say(said.takes_away(seen, self._language))
        self._beyond.say(said.beyond(seen, self._language))

    def ask(self) -> None:
        """Open: say everything, and ask for reason and PIN."""
        self.look(edge="brick", thick=2)
        self.open.hide()
        self._asking.show()
        self.why.setFocus()
        self.opened.emit()

    def step_back(self) -> bool:
        """Shut again; false when it was."""
        if self._asking.isHidden():
            return False
        self.forget()
        self.open.setFocus()
        return True

    def forget(self) -> None:
        """Shut, and nothing is typed."""
        self.look(edge="line", thick=1)
        self._asking.hide()
        self.open.show()
        self.why.clear()
        self.pin.clear()
        self._why_field.calm()
        self._pin_field.calm()

    def wrong_pin(self, sentence: str) -> None:
        """The PIN did not fit."""
        self.pin.clear()
        self._pin_field.wrong(sentence)
        self.pin.setFocus()

    def refused(self, code: str, sentence: str) -> None:
        """The desk said no: the reason is put right, or it is said as it is."""
        field = self._why_field if code.startswith(("why", "text")) else self._pin_field
        field.wrong(sentence)
        (self.why if field is self._why_field else self.pin).setFocus()

    def _order(self) -> None:
        if not self.why.text().strip():
            self._why_field.wrong(self.tr("เขียนเหตุผลสั้น ๆ ก่อน"))
            self.why.setFocus()
            return
        self.ordered.emit(self.why.text(), self.pin.pin())

    def _struck(self) -> None:
        if self.pin.pin():
            self._pin_field.calm()
