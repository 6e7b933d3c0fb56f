"""A PIN was forgotten: a keeper sets a new one, or the recovery code stands in for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import theme
from ui.opening.answers import Kept
from ui.opening.question import Question
from ui.opening.secret_ask import CODE_LETTERS, RecoveryLine
from ui.widgets.field import Field
from ui.widgets.label import Label, plain
from ui.widgets.pin import LONGEST, SHORTEST, PinDots

if TYPE_CHECKING:
    from desktop.store.doorstep import Tile as Who


class Forgot(Question):
    """The two ways; the second is done here."""

    back_wanted = Signal()
    new_pin = Signal(object, str, str)
    """(who, recovery code, new PIN)"""

    def __init__(self, who: Who, code: str = "") -> None:
        """For somebody.

        Args:
            who: whose PIN was forgotten.
            code: what was typed of the recovery code.
        """
        super().__init__(
            who.name,
            self.tr("ตั้งเลขใหม่"),
        )
        ways = self.tr("ให้ผู้ดูแลเข้าโปรแกรม แล้วตั้งเลขใหม่ให้ที่ตั้งค่า หรือใช้ใบกู้คืนของศูนย์ที่นี่")
        self.body.addWidget(Label(plain(ways), colour="ink2", wrap=True))
        self._who = who
        self._code = RecoveryLine(code)
        self._code_field = Field(self.tr("รหัสกู้คืน บนใบกู้คืน"), self._code)
        self._first = PinDots(self.tr("เลขใหม่"))
        self._again = PinDots(self.tr("กดเลขใหม่อีกครั้ง"))
        self.body.addWidget(self._code_field)
        self.body.addLayout(self._pins())
        self.body.addStretch(1)
        for widget in self.fields():
            widget.installEventFilter(self)
        self._code.textChanged.connect(self._check)
        self._first.changed.connect(self._check)
        self._again.changed.connect(self._check)
        self._first.entered.connect(lambda _pin: self._again.setFocus())
        self._again.entered.connect(lambda _pin: self.go_on())
        self.put_foot(self.back_wanted.emit, self.tr("ตั้งเลขใหม่"), self._go)
        self._check()

    def _pins(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.current().scaled(28))
        least = self.tr("เลขใหม่ {least}–{most} ตัว").format(least=SHORTEST, most=LONGEST)
        row.addWidget(Field(least, self._first))
        row.addWidget(Field(self.tr("กดเลขใหม่อีกครั้ง"), self._again))
        row.addStretch(1)
        return row

    @property
    def who(self) -> Who:
        """Whose PIN was forgotten."""
        return self._who

    def keep(self, kept: Kept) -> None:
        """The code as far as it is typed."""
        kept.secret = self.code()

    def code(self) -> str:
        """What was typed of the recovery code."""
        return self._code.text()

    def fields(self) -> list[QWidget]:
        """The code and both PINs."""
        return [self._code, self._first, self._again]

    def go_on(self) -> None:
        """From the code to the new PIN; from there on."""
        if self._code.hasFocus() and not self._first.pin():
            self._first.setFocus()
            return
        super().go_on()

    def _check(self, *_what: object) -> None:
        self.calm()
        count = len(self._code.letters())
        self._code_field.help(self.tr("{n} จาก {of} ตัว").format(n=count, of=CODE_LETTERS))
        if self.primary is not None:
            self.primary.why_not(self._missing() or None)

    def _missing(self) -> str:
        if len(self._code.letters()) < CODE_LETTERS:
            return self.tr("พิมพ์รหัสกู้คืนให้ครบ {of} ตัว").format(of=CODE_LETTERS)
        if len(self._first.pin()) < SHORTEST:
            return self.tr("ตั้งเลข {least}–{most} ตัวก่อน").format(least=SHORTEST, most=LONGEST)
        if self._first.pin() != self._again.pin():
            return self.tr("เลขสองช่องไม่เหมือนกัน กดช่องที่สองใหม่")
        return ""

    def _go(self) -> None:
        if not self.is_busy:
            self.new_pin.emit(self._who, self._code.text(), self._first.pin())
