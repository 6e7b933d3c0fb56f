"""Beside the register: one number with all that is known of it; printing it again, voiding it.

Voiding cannot be taken back, so it asks for its reason first, here in the page, and says so.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.certificates.register import LONGEST_WHY, Numbered
from ui import theme, words
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.field import Field
from ui.widgets.label import Label, plain
from ui.widgets.line_edit import LineEdit
from ui.widgets.lines import Lines
from ui.words import certificates as said

WIDE = 360


class RegisterSide(QScrollArea):
    """One line of the register."""

    voided = Signal(object, str)
    """(the certificate, why)."""

    def __init__(self, language: str) -> None:
        """Nothing is looked at yet."""
        super().__init__()
        self._language = language
        self._one: Numbered | None = None
        self._number = Label("", "section")
        self._state = Chip("")
        self._name = Lines("", weight="semibold", parent=self)
        self._course = Lines("", icon="graduation-cap", parent=self)
        self._day = Lines("", icon="calendar-blank", parent=self)
        self._why_void = Lines("", icon="prohibit", tone="brick", parent=self)
        self.again = Button(self.tr("พิมพ์ซ้ำ"), "primary", icon="printer", key="Ctrl+P")
        self.copy = Button(self.tr("สำเนาของผู้เรียน"), icon="file-pdf", key="Ctrl+S")
        self.copy.setAccessibleDescription(self.tr("ไฟล์ PDF ของคนนี้คนเดียว ส่งให้ผู้เรียนเก็บได้"))
        self.open_void = Button(self.tr("ยกเลิกเลขนี้"), "danger", icon="prohibit")
        self.reason = LineEdit()
        self.reason.setMaxLength(LONGEST_WHY)
        self.reason.installEventFilter(self)
        self._field = Field(
            self.tr("เหตุผลที่ยกเลิก"),
            self.reason,
            help_=self.tr("เช่น สะกดชื่อผิด เลขนี้จะใช้ไม่ได้ตลอดไป เลิกทำไม่ได้ ทะเบียนเก็บไว้พร้อมเหตุผล"),
        )
        self.void = Button("", "danger", icon="prohibit")
        self.keep = Button(self.tr("ไม่ยกเลิก"), key="Esc")
        self._lay_out()
        self.open_void.clicked.connect(self.ask_why)
        self.keep.clicked.connect(self.step_back)
        self.void.clicked.connect(self._void)

    def _lay_out(self) -> None:
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 10, 16, 12)
        inside.setSpacing(4)
        inside.addWidget(self._number)
        inside.addWidget(self._state)
        for part in (self._name, self._course, self._day, self._why_void):
            inside.addWidget(part)
        self._asking = Card(edge="brick", thick=2)
        asked = QVBoxLayout(self._asking)
        asked.setContentsMargins(16, 8, 16, 14)
        asked.setSpacing(10)
        asked.addWidget(self._field)
        asked.addWidget(self.void)
        asked.addWidget(self.keep)
        deeds = QWidget()
        column = QVBoxLayout(deeds)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.again)
        column.addWidget(self.copy)
        column.addWidget(self.open_void)
        column.addWidget(self._asking)
        column.addStretch(1)
        inner = QWidget()
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom, inner)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(12)
        self._parts.addWidget(card, 0, Qt.AlignmentFlag.AlignTop)
        self._parts.addWidget(deeds, 1)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._asking.hide()

    @property
    def one(self) -> Numbered | None:
        """Which certificate is looked at."""
        return self._one

    @property
    def is_asking(self) -> bool:
        """Whether a reason is being typed."""
        return not self._asking.isHidden()

    def show_one(self, one: Numbered | None) -> None:
        """Show a line; a reason that was being typed for another one goes."""
        if one is not None and self._one is not None and one.id != self._one.id:
            self._stop_asking()
        self._one = one
        self.setVisible(one is not None)
        if one is None:
            return
        language = self._language
        void = one.void_on is not None
        self._number.say(plain(said.number(one.number, language)))
        self._state.say(
            said.state(one, language), "brick" if void else "leaf", "prohibit" if void else "seal-check"
        )
        self._name.say(said.holder(one, language))
        self._course.say(one.course)
        self._day.say(words.day_year(one.issued_on, language))
        self._why_void.say(said.why_void(one, language) if void else "")
        self.void.say(said.void_button(one.number, language))
        why_not = said.not_yet("void_already", language, number=one.number) if void else None
        self.again.why_not(why_not)
        no_copy = said.not_yet("void_no_copy", language, number=one.number) if void else None
        self.copy.why_not(no_copy)
        self.open_void.setVisible(not void and not self.is_asking)
        if void:
            self._stop_asking()

    # --- voiding --------------------------------------------------------------------------------------

    def ask_why(self) -> None:
        """Ask for the reason."""
        if self._one is None or self._one.void_on is not None:
            return
        self._asking.show()
        self.open_void.hide()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def step_back(self) -> bool:
        """Void nothing; false when nothing was asked."""
        if not self.is_asking:
            return False
        self._stop_asking()
        self.open_void.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _stop_asking(self) -> None:
        self._asking.hide()
        self._field.calm()
        self.reason.clear()
        self.open_void.setVisible(self._one is not None and self._one.void_on is None)

    def _void(self) -> None:
        if not self.reason.text().strip():
            self._field.wrong(self.tr("พิมพ์เหตุผลสั้น ๆ ก่อน"))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._one is not None:
            self.voided.emit(self._one, self.reason.text())

    def eventFilter(self, _line: object, event: QEvent) -> bool:
        """Enter in the reason goes on to the button; it voids nothing by itself."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.void.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        elif event.type() == QEvent.Type.InputMethod or self.reason.text().strip():
            self._field.calm()
        return False

    def fold(self, compact: bool) -> None:
        """Of its own width beside the list; alone, what is known stands left of what can be done."""
        ways = QBoxLayout.Direction
        self._parts.setDirection(ways.LeftToRight if compact else ways.TopToBottom)
        self._parts.setStretch(0, 1 if compact else 0)
        if compact:
            self.setMinimumWidth(0)
            self.setMaximumWidth(16_777_215)
        else:
            self.setFixedWidth(theme.current().scaled(WIDE))
