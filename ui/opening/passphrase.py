"""The centre's passphrase, once at every start; whoever forgot it has the recovery sheet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.opening.answers import Kept
from ui.opening.question import Question
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.line_edit import LineEdit
from ui.widgets.secret_line import SecretLine

CODE_LETTERS, GROUP = 28, 4
"""How long a recovery code is, and how many of its letters stand together."""


class Passphrase(Question):
    """One secret: the passphrase, or the code of the recovery sheet."""

    opened = Signal(str, str)
    """(secret, kind) with the kinds of the desk: `passphrase`, `recovery`."""

    def __init__(self, secret: str = "", kind: str = "passphrase") -> None:
        """Show what was typed.

        Args:
            secret: as typed.
            kind: `passphrase` or `recovery`.
        """
        super().__init__(
            "",
            self.tr("เปิดข้อมูลของศูนย์"),
            self.tr("ใส่ครั้งเดียวตอนเปิดโปรแกรม จากนั้นแต่ละคนใช้เลขของตัวเอง"),
        )
        self.kind = kind
        self._secret = SecretLine(secret if kind == "passphrase" else "")
        self._code = RecoveryLine(secret if kind == "recovery" else "")
        self._secret_field = Field(self.tr("รหัสของศูนย์"), self._secret)
        self._code_field = Field(self.tr("รหัสกู้คืน บนใบกู้คืน"), self._code)
        self._other = Button("", "quiet", icon="lifebuoy")
        self._other.clicked.connect(self._turn)
        for widget in (self._secret_field, self._code_field):
            self.body.addWidget(widget)
        self.body.addWidget(self._other, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self._secret.changed.connect(self._typed)
        self._code.textChanged.connect(self._typed)
        self.put_foot(None, self.tr("เปิด"), self._open, practice=True)
        self.ask(kind)

    def _turn(self) -> None:
        self.ask("passphrase" if self.kind == "recovery" else "recovery")

    def ask(self, kind: str) -> None:
        """Ask for the one or the other."""
        self.kind = kind
        by_code = kind == "recovery"
        self._secret_field.setVisible(not by_code)
        self._code_field.setVisible(by_code)
        self._other.say(self.tr("จำรหัสได้แล้ว") if by_code else self.tr("ลืมรหัส ใช้ใบกู้คืน"))
        self._typed()
        self.fields()[0].setFocus()

    def keep(self, kept: Kept) -> None:
        """What is typed, and of which kind it is."""
        kept.secret, kept.secret_kind = self.secret(), self.kind

    def secret(self) -> str:
        """What was typed."""
        return self._code.text() if self.kind == "recovery" else self._secret.text()

    def fields(self) -> list[QWidget]:
        """The one line."""
        return [self._code if self.kind == "recovery" else self._secret.line]

    def first_focus(self) -> QWidget | None:
        """The one line."""
        return self.fields()[0]

    def say_trouble(self, sentence: str) -> None:
        """Say it, and have the line ready to be typed over."""
        super().say_trouble(sentence)
        line = self.fields()[0]
        line.setFocus()
        if isinstance(line, LineEdit):
            line.selectAll()

    def _tell(self, tone: str, words: str) -> None:
        """Say it right below what is typed."""
        field = self._code_field if self.kind == "recovery" else self._secret_field
        field.wrong(words) if tone == "wrong" else field.help(words)

    def said(self) -> str:
        """What the line below the field says."""
        return (self._code_field if self.kind == "recovery" else self._secret_field).note()

    def _typed(self, *_what: object) -> None:
        self.calm()
        if self.kind == "recovery":
            count = len(self._code.letters())
            told = self.tr("{n} จาก {of} ตัว").format(n=count, of=CODE_LETTERS)
            self._code_field.help(told)
        if self.primary is not None:
            empty = self.tr("พิมพ์รหัสของศูนย์ก่อน")
            self.primary.why_not(None if self.secret().strip() else empty)

    def _open(self) -> None:
        if not self.is_busy:
            self.opened.emit(self.secret(), self.kind)


class RecoveryLine(LineEdit):
    """The code from the sheet: groups of four, capitals, whatever is typed."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        """Show what was typed."""
        super().__init__(words, parent)
        self.setMaxLength(60)
        self.textEdited.connect(self._group)

    def letters(self) -> str:
        """The letters without what stands between them."""
        return "".join(char for char in self.text().upper() if char.isalnum())

    def _group(self, _text: str) -> None:
        before = sum(char.isalnum() for char in self.text()[: self.cursorPosition()])
        letters = self.letters()
        shown = "-".join(letters[at : at + GROUP] for at in range(0, len(letters), GROUP))
        if shown == self.text():
            return
        self.setText(shown)
        self.setCursorPosition(before + max(0, before - 1) // GROUP)
