"""A backup is brought back: which file, what opens it. What lies here now is set aside, never lost."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QWidget

from ui import theme
from ui.opening.answers import Kept
from ui.opening.question import Question
from ui.opening.secret_ask import SecretAsk
from ui.widgets.button import Button
from ui.widgets.choice import Choice
from ui.widgets.field import Field
from ui.widgets.label import Label, plain
from ui.words import bring_back as said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.store.backups import Kept as Backup


class BringBack(Question):
    """The file, the secret of the day it was made, and the one way on."""

    back_wanted = Signal()
    wanted = Signal(object, str, str)
    """(file, secret, `passphrase` or `recovery`)"""

    def __init__(self, kept: Kept, language: str) -> None:
        """Show what was chosen and typed.

        Args:
            kept: the backups that are known, the chosen one, the secret as far as it is typed.
            language: `th` or `en`.
        """
        super().__init__(
            "", self.tr("นำไฟล์สำรองกลับมา"), self.tr("ข้อมูลจะเป็นอย่างวันที่สำรอง แล้วทำต่อจากวันนั้นได้เลย")
        )
        self._language = language
        self._file: Path | None = Path(kept.file) if kept.file else None
        """A file from elsewhere, such as a stick."""
        self._backups: tuple[Backup, ...] = ()
        self.files = Choice()
        self.choose = Button("", icon="stick")
        self.choose.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._file_field = Field(self.tr("ไฟล์สำรอง"), self._file_row())
        label = self.tr("รหัสของศูนย์ ตอนที่สำรองไฟล์นี้")
        self.asked = SecretAsk(label, kept.secret, kept.secret_kind)
        self.body.addWidget(self._file_field)
        self.body.addWidget(self.asked)
        if kept.before_backup == "passphrase":
            told = self.tr("ข้อมูลที่อยู่ในเครื่องตอนนี้จะเก็บแยกไว้ ไม่ลบ")
            self.body.addWidget(Label(plain(told), "note", colour="ink2", wrap=True))
        self.body.addStretch(1)
        self.put_foot(self.back_wanted.emit, self.tr("นำกลับมา"), self._go)
        self.choose.clicked.connect(self._ask_file)
        self.asked.changed.connect(self._check)
        self.files.currentIndexChanged.connect(self._check)
        for part in (self.files, self.choose, self.asked.line()):
            part.installEventFilter(self)
        self.show_backups(kept.backups)

    def _file_row(self) -> QWidget:
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().scaled(8))
        self.files.setAccessibleName(self.tr("ไฟล์สำรอง"))
        row.addWidget(self.files, 1)
        row.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        return held

    # --- which file -----------------------------------------------------------------------------------

    def show_backups(self, backups: Sequence[Backup]) -> None:
        """Offer the backups of this computer, newest first, below the one from elsewhere."""
        self._backups = tuple(backups)
        language = self._language
        offered = [
            (str(one.file), said.backup_line(one.made_at, one.bytes, language)) for one in backups
        ]
        if self._file is not None:
            offered.insert(0, (str(self._file), self._file.name))
        self.files.offer(offered)
        self.files.setVisible(bool(offered))
        self.choose.say(self.tr("เลือกไฟล์อื่น") if offered else self.tr("เลือกไฟล์สำรอง"))
        self._check()

    def file(self) -> Path | None:
        """The file that stands."""
        standing = self.files.value()
        return Path(standing) if isinstance(standing, str) else None

    def _ask_file(self) -> None:
        where, _kind = QFileDialog.getOpenFileName(
            self, self.tr("เลือกไฟล์สำรอง"), "", self.tr("ไฟล์สำรองของศาลา (*.sala-backup)")
        )
        if where:
            self._file = Path(where)
            self.show_backups(self._backups)
            self.files.choose(where)
            self.asked.line().setFocus()

    # --- the way on -----------------------------------------------------------------------------------

    def keep(self, kept: Kept) -> None:
        """The file from elsewhere, and what is typed."""
        kept.file = str(self._file or "")
        kept.secret, kept.secret_kind = self.asked.secret(), self.asked.kind

    def fields(self) -> list[QWidget]:
        """The secret; the file is chosen."""
        return [self.asked.line()]

    def first_focus(self) -> QWidget | None:
        """To the file where none is known yet, else to the secret."""
        return self.choose if self.file() is None else self.asked.line()

    def say_trouble(self, sentence: str) -> None:
        """Say it, and have the secret ready to be typed over."""
        super().say_trouble(sentence)
        self.asked.type_over()

    def _check(self, *_what: object) -> None:
        self.calm()
        self.asked.count_letters()
        if self.primary is not None:
            self.primary.why_not(self._missing() or None)

    def _missing(self) -> str:
        if self.file() is None:
            return self.tr("เลือกไฟล์สำรองก่อน ถ้าอยู่ในแฟลชไดรฟ์ เสียบแล้วกดเลือกไฟล์")
        return self.asked.missing()

    def _go(self) -> None:
        file = self.file()
        if file is not None and not self.is_busy:
            self.wanted.emit(file, self.asked.secret(), self.asked.kind)
