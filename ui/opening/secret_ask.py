"""What opens the centre's data: its passphrase, or the code of the recovery sheet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.flow import Flow
from ui.widgets.line_edit import LineEdit
from ui.widgets.secret_line import SecretLine

CODE_LETTERS, GROUP = 28, 4
"""How long a recovery code is, and how many of its letters stand together."""


class SecretAsk(QWidget):
    """One line for either of the two, and the button that turns from one to the other."""

    changed = Signal()
    """Something was typed, or the other one is asked for."""

    def __init__(self, label: str, secret: str = "", kind: str = "passphrase") -> None:
        """Show what was typed.

        Args:
            label: how the passphrase is asked for.
            secret: as typed.
            kind: `passphrase` or `recovery`, as the desk names them.
        """
        super().__init__()
        self.kind = kind
        self.secret_line = SecretLine(secret if kind == "passphrase" else "")
        self.code_line = RecoveryLine(secret if kind == "recovery" else "")
        self._fields = {
            "passphrase": Field(label, self.secret_line),
            "recovery": Field(self.tr("รหัสกู้คืน บนใบกู้คืน"), self.code_line),
        }
        self.other = Button("", "quiet", icon="lifebuoy")
        self.other.clicked.connect(self._turn)
        beside = QWidget()
        self._beside = Flow(beside, across=12, down=8)
        self._beside.addWidget(self.other)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().scaled(8))
        for field in self._fields.values():
            column.addWidget(field)
        column.addWidget(beside)
        self.secret_line.changed.connect(self._typed)
        self.code_line.textChanged.connect(self._typed)
        self.ask(kind)

    def _turn(self) -> None:
        self.ask("passphrase" if self.kind == "recovery" else "recovery")
        self.line().setFocus()

    def ask(self, kind: str) -> None:
        """Ask for the one or the other."""
        self.kind = kind
        for one, field in self._fields.items():
            field.setVisible(one == kind)
        by_code = kind == "recovery"
        self.other.say(self.tr("จำรหัสได้แล้ว") if by_code else self.tr("ลืมรหัส ใช้ใบกู้คืน"))
        self._typed()

    def put_beside(self, button: Button) -> None:
        """Let another way stand beside the one that turns."""
        self._beside.addWidget(button)

    def secret(self) -> str:
        """What was typed."""
        return self.code_line.text() if self.kind == "recovery" else self.secret_line.text()

    def line(self) -> LineEdit:
        """What is typed into."""
        return self.code_line if self.kind == "recovery" else self.secret_line.line

    def missing(self) -> str:
        """What is to be typed before it opens anything; empty when it may be tried."""
        return "" if self.secret().strip() else self.tr("พิมพ์รหัสของศูนย์ก่อน")

    def type_over(self) -> None:
        """Have the line ready to be typed over."""
        self.line().setFocus()
        self.line().selectAll()

    def tell(self, tone: str, words: str) -> None:
        """Say something right below what is typed: help or wrong."""
        field = self._fields[self.kind]
        field.wrong(words) if tone == "wrong" else field.help(words)

    def said(self) -> str:
        """What the line below says."""
        return self._fields[self.kind].note()

    def count_letters(self) -> None:
        """Say how much of the code stands there."""
        if self.kind == "recovery":
            count = len(self.code_line.letters())
            self._fields["recovery"].help(self.tr("{n} จาก {of} ตัว").format(n=count, of=CODE_LETTERS))

    def _typed(self, *_what: object) -> None:
        self.changed.emit()


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
