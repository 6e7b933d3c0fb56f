"""สำรองและตรวจ: the backups that are kept, one more on a stick, and whether everything is sound."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.errors import DeskError
from desktop.store import backups, check
from desktop.store.backups import Kept
from desktop.store.check import Finding
from desktop.store.file import told as told_of
from ui import icons, sticks, theme
from ui.pages.page import Page
from ui.pages.settings.card import SettingsCard, Stands, buttons
from ui.widgets.button import Button
from ui.widgets.card import Line
from ui.widgets.label import Label, plain
from ui.widgets.lines import Lines
from ui.words import settings as said
from ui.work import Steps

MOST = 5


class Mark(QWidget):
    """An icon that says how it stands; the words beside it say the same."""

    def __init__(self, icon: str, tone: str, parent: QWidget | None = None) -> None:
        """An icon in a tone of the theme."""
        super().__init__(parent)
        self._icon, self._tone = icon, tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as a line."""
        side = theme.current().scaled(30)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        box = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        icons.paint(QPainter(self), box, self._icon, "fill", theme.current().hex(self._tone))


class KeepCard(SettingsCard):
    """Backups and checks."""

    def __init__(self, page: Page, title: str, parent: QWidget) -> None:
        """Nothing known yet."""
        super().__init__(page, title, parent)
        self._steps: Steps | None = None
        self._kept: tuple[Kept, ...] | None = None
        self.copy = Button(self.tr("สำรองลงแฟลชไดรฟ์"), icon="stick")
        self.check = Button(self.tr("ตรวจทุกอย่าง"), icon="seal-check")
        self._none = Lines(self.tr("ยังไม่มี เครื่องจะสำรองให้เองวันละครั้ง"), colour="ink2")
        self._list, self._findings = QVBoxLayout(), QVBoxLayout()
        self.found: tuple[Finding, ...] | None = None
        told = self.tr("เครื่องสำรองให้เองทุกวันที่เปิดใช้ เก็บเจ็ดวันและแปดสัปดาห์หลังสุด ลงแฟลชไดรฟ์ไว้นอกเครื่องด้วย")
        self.column.addWidget(Label(plain(told), colour="ink2", wrap=True))
        self.column.addWidget(self._none)
        self.column.addLayout(self._list)
        self.column.addLayout(buttons(self.copy))
        self.column.addWidget(Line())
        more = self.tr("ตรวจว่าไฟล์ไม่เสีย บันทึกต่อกันครบ และไม่มีใครแก้ข้อมูลนอกโปรแกรม")
        self.column.addWidget(Label(plain(more), colour="ink2", wrap=True))
        self.column.addLayout(buttons(self.check))
        self.column.addLayout(self._findings)
        self.copy.clicked.connect(self._ask_stick)
        self.check.clicked.connect(self._check)

    # --- backups --------------------------------------------------------------------------------------

    def show_stands(self, stands: Stands) -> None:
        """Show the last backups."""
        if stands.backups == self._kept:
            return
        self._kept = stands.backups
        self._none.setVisible(not stands.backups)
        _empty(self._list)
        for one in stands.backups[:MOST]:
            self._list.addWidget(_pair(said.when(one.made_at, self.language), said.size(one.bytes)))

    def _ask_stick(self) -> None:
        start = str(sticks.plugged_in(self.page.room.work.store.home.folder) or Path.home())
        where = QFileDialog.getExistingDirectory(self, self.tr("เลือกแฟลชไดรฟ์"), start)
        if where:
            self.back_up_to(Path(where))

    def back_up_to(self, folder: Path) -> None:
        """Write a checked backup into a folder; it is read back before anything is said."""
        store = self.page.room.work.store

        def job(_steps: Steps) -> Path:
            return backups.save(store, folder)

        def done(file: Path) -> None:
            kept = "backed_up_here" if sticks.on_one_disk(file, store.home.folder) else "backed_up"
            self.say("ok", said.done(kept, self.language, file.name))
            self.page.ask()

        self.say("info", self.tr("กำลังใส่แฟลชไดรฟ์ อย่าเพิ่งถอด"))
        self.page.room.work.run(self, job, done)

    # --- checking -------------------------------------------------------------------------------------

    def _check(self) -> None:
        """Look at everything, as a long job that may be stopped."""
        if self._steps is not None:
            self.say("look", self.tr("กำลังตรวจอยู่"))
            return
        store = self.page.room.work.store

        def job(steps: Steps) -> tuple[Finding, ...]:
            sql = store.driver()
            try:
                with told_of(store.home.database):
                    return tuple(check.check(sql, steps.tell))
            finally:
                sql.close()

        self._steps = self.page.room.work.run(self, job, self._checked, self._not_checked)
        counted = partial(said.counted, language=self.language)
        self.page.working.emit(self._steps, self.tr("กำลังตรวจทุกอย่าง"), counted)

    def _end(self) -> None:
        self._steps = None
        self.page.working.emit(None, "", said.counted)

    def _not_checked(self, error: DeskError) -> None:
        self._end()
        if error.code == "stopped":
            self.say("look", self.tr("หยุดตรวจแล้ว ยังไม่ได้ตรวจครบ"))
        else:
            self.refuse(error)

    def _checked(self, found: tuple[Finding, ...]) -> None:
        self._end()
        self.found = found
        self._show_found(found)
        grave = sum(one.grave for one in found)
        told = said.found_counted(grave, len(found) - grave, self.language)
        self.say("error" if grave else "look" if found else "ok", told)

    def _show_found(self, found: Sequence[Finding]) -> None:
        _empty(self._findings)
        if not found:
            sound = self.tr("ตรวจครบแล้ว ทุกอย่างเรียบร้อย")
            self._findings.addWidget(_marked("check-circle", "leaf", sound, ""))
        for one in found:
            icon, tone = ("warning-circle", "brick") if one.grave else ("warning", "amber")
            self._findings.addWidget(_marked(icon, tone, said.found(one.code, self.language), one.where))


def _pair(words_: str, number: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(Label(plain(words_)))
    row.addStretch(1)
    row.addWidget(Label(plain(number), colour="ink2"))
    return line


def _marked(icon: str, tone: str, words_: str, where: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 4, 0, 0)
    row.setSpacing(10)
    beside = QVBoxLayout()
    beside.setSpacing(0)
    beside.addWidget(Lines(words_))
    if where:
        beside.addWidget(Lines(where, "key", colour="ink2"))
    mark = QVBoxLayout()
    mark.addWidget(Mark(icon, tone))
    mark.addStretch(1)
    row.addLayout(mark)
    row.addLayout(beside, 1)
    return line


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.deleteLater()
