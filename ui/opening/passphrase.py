"""The centre's passphrase, once at every start; whoever forgot it has the recovery sheet.

Where the centre's files are lost or damaged, a backup is offered instead.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.opening.answers import Kept
from ui.opening.question import Question
from ui.opening.secret_ask import SecretAsk
from ui.widgets.button import Button


class Passphrase(Question):
    """One secret: the passphrase, or the code of the recovery sheet."""

    opened = Signal(str, str)
    """(secret, kind) with the kinds of the desk: `passphrase`, `recovery`."""
    backup_wanted = Signal()
    """The centre's files are lost: bring a backup back."""

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
        self.asked = SecretAsk(self.tr("รหัสของศูนย์"), secret, kind)
        self.bring_back = Button(self.tr("นำไฟล์สำรองกลับมา"), icon="arrow-u-up-left")
        self.bring_back.clicked.connect(self.backup_wanted)
        self.bring_back.hide()
        self.asked.put_beside(self.bring_back)
        self.body.addWidget(self.asked)
        self.body.addStretch(1)
        self.asked.changed.connect(self._typed)
        self.put_foot(None, self.tr("เปิด"), self._open, practice=True)
        self._typed()

    def keep(self, kept: Kept) -> None:
        """What is typed, and of which kind it is."""
        kept.secret, kept.secret_kind = self.secret(), self.asked.kind

    def secret(self) -> str:
        """What was typed."""
        return self.asked.secret()

    def fields(self) -> list[QWidget]:
        """The one line."""
        return [self.asked.line()]

    def first_focus(self) -> QWidget | None:
        """The one line."""
        return self.asked.line()

    def say_trouble(self, sentence: str) -> None:
        """Say it, and have the line ready to be typed over."""
        super().say_trouble(sentence)
        self.asked.type_over()

    def say_lost(self, sentence: str) -> None:
        """Say it, and offer a backup."""
        self.bring_back.show()
        self.say_trouble(sentence)

    def _tell(self, tone: str, words: str) -> None:
        """Say it right below what is typed."""
        self.asked.tell(tone, words)

    def said(self) -> str:
        """What the line below the field says."""
        return self.asked.said()

    def _typed(self) -> None:
        self.calm()
        self.asked.count_letters()
        if self.primary is not None:
            self.primary.why_not(self.asked.missing() or None)

    def _open(self) -> None:
        if not self.is_busy:
            self.opened.emit(self.secret(), self.asked.kind)
