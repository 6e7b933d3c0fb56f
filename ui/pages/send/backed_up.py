"""Earlier backups on this computer."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.store.backups import Kept
from ui import words
from ui.widgets.card import Card, Line
from ui.widgets.label import Label, plain
from ui.widgets.lines import Lines

MOST = 3


class BackupCard(Card):
    """The newest of them, and what a backup is good for."""

    def __init__(self, language: str) -> None:
        """None yet."""
        super().__init__()
        self._language = language
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 10, 1, 12)
        column.setSpacing(0)
        head = Label(self.tr("สำรองครั้งก่อน ๆ"), "section")
        head.setContentsMargins(17, 0, 17, 4)
        column.addWidget(head)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column.addLayout(self._rows)
        holder = QWidget()
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(17, 6, 17, 0)
        self._note = Lines("", "note", colour="ink2")
        inner.addWidget(self._note)
        column.addWidget(holder)

    def show_backups(self, kept: tuple[Kept, ...]) -> None:
        """Show the newest."""
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._note.say(
            self.tr("ไฟล์สำรองและข้อมูลบนแฟลชไดรฟ์ผนึกแล้ว หายก็ไม่มีใครอ่านได้")
            if kept
            else self.tr("ยังไม่มี เครื่องจะสำรองให้เองวันละครั้ง")
        )
        for one in kept[:MOST]:
            self._rows.addWidget(Line())
            day = words.day_near(one.made_at.date(), self._language)
            self._rows.addWidget(_row(day, words.at_hour(f"{one.made_at:%H:%M}")))


def _row(name: str, number: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(17, 2, 17, 2)
    row.addWidget(Label(plain(name), colour="ink2"))
    row.addStretch(1)
    row.addWidget(Label(number, weight="semibold"))
    return line
