"""ส่งข้อมูล: what waits to be sent, and – until there is somebody to send to – a copy on a stick."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop import waiting
from desktop.store import backups
from desktop.store.backups import Kept
from desktop.store.store import Tx
from desktop.waiting import Waiting
from ui import sticks, theme, words
from ui.pages.page import Page, Room
from ui.widgets.button import Button
from ui.widgets.card import Card, Line
from ui.widgets.icon_tile import IconTile
from ui.widgets.label import Label, plain, strong
from ui.widgets.scrolled import Scrolled
from ui.words import settings as said
from ui.work import Steps

SIDE = 346
MOST_TABLES, MOST_BACKUPS = 6, 4


@dataclass(frozen=True, slots=True)
class _Shown:
    waiting: Waiting
    backups: tuple[Kept, ...]


class SendPage(Page):
    """What waits, and how it is safe meanwhile."""

    place = "send"
    kinds = frozenset(
        {"learner", "attendance", "enrolment", "activity", "session", "certificate", "consent"}
    )

    def __init__(self, room: Room) -> None:
        """Lay it out; it is filled when it is shown."""
        super().__init__(room)
        self.head.say(self.tr("ส่งข้อมูล"))
        self._sentence = Label("", "section", wrap=True)
        self._since = Label("", colour="ink2", wrap=True)
        self._tables = QVBoxLayout()
        self._last = Label("", colour="ink2", wrap=True)
        self._earlier = QVBoxLayout()
        self.copy = Button(self.tr("สำรองลงแฟลชไดรฟ์"), "primary", icon="stick", key="Ctrl+S")
        self.copy.clicked.connect(self.save)
        self.head.put(self.copy)
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(20)
        inner = Scrolled()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._waiting_card())
        column.addWidget(self._keep_card())
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        row.addWidget(area, 1)
        self.side = self._earlier_card()
        row.addWidget(self.side, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row, 1)

    def _waiting_card(self) -> Card:
        card = Card()
        outer = QHBoxLayout(card)
        outer.setContentsMargins(20, 16, 20, 16)
        outer.setSpacing(18)
        outer.addWidget(IconTile("stick", "indigo"), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._sentence)
        column.addWidget(self._since)
        column.addLayout(self._tables)
        outer.addLayout(column, 1)
        return card

    def _keep_card(self) -> Card:
        card = Card()
        column = QVBoxLayout(card)
        column.setContentsMargins(20, 12, 20, 16)
        column.setSpacing(4)
        column.addWidget(Label(self.tr("เก็บสำรองไว้นอกเครื่อง"), weight="semibold"))
        told = self.tr("ไฟล์สำรองผนึกแล้ว เปิดได้เฉพาะด้วยรหัสผ่านของศูนย์หรือใบกู้คืน แฟลชไดรฟ์หายก็ไม่มีใครอ่านได้")
        column.addWidget(Label(plain(told), colour="ink2", wrap=True))
        return card

    def _earlier_card(self) -> Card:
        card = Card()
        card.setFixedWidth(theme.current().scaled(SIDE))
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 8, 1, 12)
        column.setSpacing(0)
        head = Label(self.tr("สำรองครั้งก่อน ๆ"), "section")
        head.setContentsMargins(17, 0, 17, 4)
        column.addWidget(head)
        self._last.setContentsMargins(17, 0, 17, 4)
        column.addWidget(self._last)
        column.addLayout(self._earlier)
        return card

    # --- what the page does ---------------------------------------------------------------------------

    def ask(self) -> None:
        """Read what waits and what is kept."""
        home = self.room.home

        def read(tx: Tx) -> _Shown:
            return _Shown(waiting.read(tx), backups.listed(home))

        self.room.work.read(self, read, self._show)

    def first_focus(self) -> QWidget:
        """The one deed of this page."""
        return self.copy

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Keys that help."""
        return (("Ctrl+S", self.tr("สำรอง")),)

    def fold(self, compact: bool) -> None:
        """What was kept earlier goes when it is tight."""
        super().fold(compact)
        self.side.setVisible(not compact)

    def save(self) -> None:
        """Ask for the stick and put a checked backup on it."""
        start = str(sticks.plugged_in(self.room.work.store.home.folder) or Path.home())
        where = QFileDialog.getExistingDirectory(self, self.tr("เลือกแฟลชไดรฟ์"), start)
        if where:
            self.back_up_to(Path(where))

    def back_up_to(self, folder: Path) -> None:
        """Write a checked backup into a folder; it is read back before anything is said."""
        store = self.room.work.store

        def job(_steps: Steps) -> Path:
            return backups.save(store, folder)

        def done(file: Path) -> None:
            kept = "backed_up_here" if sticks.on_one_disk(file, store.home.folder) else "backed_up"
            self.say("ok", said.done(kept, self.room.language, file.name))
            self.ask()

        self.say("info", self.tr("กำลังใส่แฟลชไดรฟ์ อย่าเพิ่งถอด"))
        self.room.work.run(self, job, done)

    # --- shown ----------------------------------------------------------------------------------------

    def _show(self, shown: _Shown) -> None:
        language, told = self.room.language, shown.waiting
        if told.changes:
            sentence = self.tr("รอส่ง {n} รายการ")
            self._sentence.say(sentence.format(n=strong(words.count(told.changes))))
            since = words.day_near(told.since.date(), language) if told.since else ""
            more = self.tr("ตั้งแต่ {day} โต๊ะนี้ยังไม่ได้เชื่อมกับเทศบาลหรือโต๊ะอื่น ข้อมูลอยู่ในเครื่องนี้ครบ")
            self._since.say(plain(more.format(day=since)))
        else:
            self._sentence.say(self.tr("ไม่มีอะไรรอส่ง"))
            self._since.say(self.tr("เริ่มเช็กชื่อหรือลงชื่อคนใหม่แล้วจะเห็นที่นี่"))
        _empty(self._tables)
        for table, count in told.by_table[:MOST_TABLES]:
            self._tables.addWidget(
                self._line(words.say(words.TABLES, table, language), words.count(count))
            )
        self._show_backups(shown.backups)

    def _line(self, name: str, number: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Label(plain(name), colour="ink2"))
        row.addStretch(1)
        row.addWidget(Label(number, weight="semibold"))
        return line

    def _show_backups(self, kept: tuple[Kept, ...]) -> None:
        _empty(self._earlier)
        self._last.setVisible(not kept)
        self._last.say(self.tr("ยังไม่มี เครื่องจะสำรองให้เองวันละครั้ง"))
        for one in kept[:MOST_BACKUPS]:
            self._earlier.addWidget(Line())
            day = words.day_near(one.made_at.date(), self.room.language)
            line = self._line(day, words.at_hour(f"{one.made_at:%H:%M}"))
            line.setContentsMargins(17, 2, 17, 2)
            self._earlier.addWidget(line)


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.deleteLater()
