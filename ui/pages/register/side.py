"""Beside the register: one number with all that is known of it, and what can be done about it.

Voiding, issuing anew and substitutes cannot be taken back, so each asks for its reason first, here in
the page, and says what will be.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

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
from ui.words import numbers

WIDE = 360
VOID, ANEW, COPY, WHY = "void", "anew", "copy", "why"
"""What a reason is asked for: voiding, issuing anew, a substitute, numbers left out."""
LOOKS = {
    "valid": ("leaf", "seal-check"),
    "void": ("brick", "prohibit"),
    "waits": ("amber", "printer"),
    "gap": ("plum", "minus"),
}


@dataclass(frozen=True, slots=True)
class Asking:
    """How one deed asks for its reason."""

    label: str
    help: str
    """What to type, and what will be."""
    icon: str
    style: str


class RegisterSide(QScrollArea):
    """One line of the register."""

    decided = Signal(str, object, str)
    """(what, the line, why): what is `void`, `anew`, `copy` or `why`."""

    def __init__(self, language: str) -> None:
        """Nothing is looked at yet."""
        super().__init__()
        self._language = language
        self._one: Numbered | None = None
        self._what = VOID
        self._number = Label("", "section", wrap=True)
        self._state = Chip("")
        self._name = Lines("", weight="semibold", parent=self)
        self._course = Lines("", icon="graduation-cap", parent=self)
        self._day = Lines("", icon="calendar-blank", parent=self)
        self._why_void = Lines("", icon="prohibit", tone="brick", parent=self)
        self._remarks = Lines("", icon="info", parent=self)
        self.again = Button(self.tr("พิมพ์ซ้ำ"), "primary", icon="printer", key="Ctrl+P")
        self.copy = Button(self.tr("สำเนาของผู้เรียน"), icon="file-pdf", key="Ctrl+S")
        self.copy.setAccessibleDescription(self.tr("ไฟล์ PDF ของคนนี้คนเดียว ส่งให้ผู้เรียนเก็บได้"))
        self.open_copy = Button(self.tr("พิมพ์ฉบับแทน"), icon="files")
        self.open_anew = Button(self.tr("ยกเลิกแล้วออกใหม่"), icon="arrows-clockwise")
        self.open_void = Button(self.tr("ยกเลิกเลขนี้"), "danger", icon="prohibit")
        self.open_why = Button(self.tr("บอกเหตุผล"), "primary", icon="note-pencil")
        self.reason = LineEdit()
        self.reason.setMaxLength(LONGEST_WHY)
        self.reason.installEventFilter(self)
        self._asked = self._ways()
        self._field = Field(self._asked[VOID].label, self.reason, help_=self._asked[VOID].help)
        self.void = Button("", "danger", icon="prohibit")
        self.do = Button("", "primary", icon="check")
        self.keep = Button("", key="Esc")
        self._lay_out()
        for what, button in self._openers().items():
            button.clicked.connect(partial(self._open, what))
        self.keep.clicked.connect(self.step_back)
        for button in (self.void, self.do):
            button.clicked.connect(self._decide)

    def _openers(self) -> dict[str, Button]:
        return {
            COPY: self.open_copy,
            ANEW: self.open_anew,
            VOID: self.open_void,
            WHY: self.open_why,
        }

    def _ways(self) -> dict[str, Asking]:
        return {
            VOID: Asking(
                self.tr("เหตุผลที่ยกเลิก"),
                self.tr("เช่น สะกดชื่อผิด เลขนี้จะใช้ไม่ได้ตลอดไป เลิกทำไม่ได้ ทะเบียนเก็บไว้พร้อมเหตุผล"),
                "prohibit",
                "danger",
            ),
            ANEW: Asking(
                self.tr("เหตุผลที่ออกใหม่"),
                self.tr("แก้ชื่อที่ผู้เรียนก่อน ใบใหม่ใช้ชื่อล่าสุดและได้เลขใหม่ เลขเดิมยกเลิก เลิกทำไม่ได้"),
                "arrows-clockwise",
                "danger",
            ),
            COPY: Asking(
                self.tr("เหตุผลที่พิมพ์ฉบับแทน"),
                self.tr("เช่น น้ำท่วม ใบเดิมหาย เลขเดิมใช้ได้ต่อ ใบนี้มีคำว่า ฉบับแทน"),
                "printer",
                "primary",
            ),
            WHY: Asking(
                self.tr("เหตุผลที่เว้นเลข"),
                self.tr("เช่น พิมพ์เสียฉีกทิ้ง หรือโต๊ะ B ยังไม่ส่งมา แก้ได้ภายหลัง"),
                "check",
                "primary",
            ),
        }

    def _lay_out(self) -> None:
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 10, 16, 12)
        inside.setSpacing(4)
        inside.addWidget(self._number)
        inside.addWidget(self._state)
        for part in (self._name, self._course, self._day, self._why_void, self._remarks):
            inside.addWidget(part)
        self._asking = Card(edge="brick", thick=2)
        asked = QVBoxLayout(self._asking)
        asked.setContentsMargins(16, 8, 16, 14)
        asked.setSpacing(10)
        asked.addWidget(self._field)
        for button in (self.void, self.do, self.keep):
            asked.addWidget(button)
        deeds = QWidget()
        column = QVBoxLayout(deeds)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self.again, self.copy, *self._openers().values(), self._asking):
            column.addWidget(widget)
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
        """Which line is looked at."""
        return self._one

    @property
    def is_asking(self) -> bool:
        """Whether a reason is being typed."""
        return not self._asking.isHidden()

    def show_one(self, one: Numbered | None) -> None:
        """Show a line; a reason that was being typed for another one goes."""
        if one is not None and self._one is not None and _key(one) != _key(self._one):
            self._stop_asking()
        self._one = one
        self.setVisible(one is not None)
        if one is None:
            return
        language, code = self._language, numbers.state_code(one)
        self._number.say(plain(said.number(one.number, language)))
        self._state.say(numbers.state(one, language), *LOOKS[code])
        self._name.say(numbers.holder(one, language))
        self._course.say(one.course)
        self._day.say(words.day_year(one.issued_on, language) if one.issued_on else "")
        self._why_void.say(numbers.why_void(one, language) if one.void_on else "")
        self._remarks.say(said.DOT.join(numbers.remarks(one, language)))
        for lines in (self._course, self._day):
            lines.setVisible(one.gap is None)
        void = one.void_on is not None
        if self.is_asking and not self._can(one, self._what):
            self._stop_asking()
        self.again.say(self.tr("พิมพ์") if code == "waits" else self.tr("พิมพ์ซ้ำ"))
        self.again.why_not(said.not_yet("void_already", language, number=one.number) if void else None)
        self.copy.why_not(said.not_yet("void_no_copy", language, number=one.number) if void else None)
        self._show_openers()

    def _can(self, one: Numbered, what: str) -> bool:
        """Whether a deed can be done about a line."""
        if one.gap is not None:
            return what == WHY
        if one.void_on is not None:
            return what == ANEW and one.replaced_by is None and bool(one.name)
        return what != WHY and (what == VOID or bool(one.name))

    def _show_openers(self) -> None:
        one = self._one
        shown = one is not None and one.gap is None and not self.is_asking
        self.again.setVisible(shown)
        self.copy.setVisible(shown and one is not None and not one.thanks)
        for what, button in self._openers().items():
            button.setVisible(one is not None and not self.is_asking and self._can(one, what))
        if one is not None:
            void, again = one.void_on is not None, bool(one.gap and one.gap.why)
            self.open_anew.say(self.tr("ออกใหม่แทนเลขนี้") if void else self.tr("ยกเลิกแล้วออกใหม่"))
            self.open_why.say(self.tr("แก้เหตุผล") if again else self.tr("บอกเหตุผล"))

    # --- the reason -----------------------------------------------------------------------------------

    def _open(self, what: str, *_on: bool) -> None:
        self.ask_why(what)

    def ask_why(self, what: str) -> None:
        """Ask for the reason of a deed: `void`, `anew`, `copy` or `why`."""
        if self._one is None or not self._can(self._one, what):
            return
        self._what, asked = what, self._asked[what]
        self._field.ask(asked.label, asked.help)
        self.void.setVisible(asked.style == "danger")
        self.do.setVisible(asked.style != "danger")
        for button in (self.void, self.do):
            button.say(self._button(what, self._one))
            button.wear(asked.icon)
        self.keep.say(self.tr("ไม่ยกเลิก") if what == VOID else self.tr("ไม่ทำ"))
        self._asking.show()
        self._show_openers()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, what: str, one: Numbered) -> str:
        if what == VOID:
            return numbers.void_button(one.number, self._language)
        if what == ANEW:
            return self.tr("ออกเลขใหม่และพิมพ์")
        return self.tr("พิมพ์ฉบับแทน") if what == COPY else self.tr("เก็บเหตุผล")

    def step_back(self) -> bool:
        """Do nothing; false when nothing was asked."""
        if not self.is_asking:
            return False
        what = self._what
        self._stop_asking()
        self._openers()[what].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _stop_asking(self) -> None:
        self._asking.hide()
        self._field.calm()
        self.reason.clear()
        self._show_openers()

    def _decide(self) -> None:
        if not self.reason.text().strip():
            self._field.wrong(self.tr("พิมพ์เหตุผลสั้น ๆ ก่อน"))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._one is not None:
            self.decided.emit(self._what, self._one, self.reason.text())

    def done(self) -> None:
        """What was decided is done."""
        self._stop_asking()

    def eventFilter(self, _line: object, event: QEvent) -> bool:
        """Enter in the reason goes on to the button; it does nothing by itself."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                button = self.do if self.void.isHidden() else self.void
                button.setFocus(Qt.FocusReason.TabFocusReason)
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


def _key(one: Numbered) -> object:
    return one.id or one.number
