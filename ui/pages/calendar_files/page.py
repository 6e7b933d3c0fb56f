"""ปฏิทินจากไฟล์: a calendar of another program is looked at; its activities are taken by one deed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop import calendars
from desktop.activities import Offered
from desktop.calendars import Proposals
from desktop.errors import DeskError
from ui import words
from ui.pages.calendar_files.rows import EntryRows, entries
from ui.pages.page import Go, Page, Room
from ui.widgets.button import Button
from ui.widgets.empty import Empty
from ui.widgets.table import Table, TableView
from ui.widgets.views import Views
from ui.words import schedule as said


class CalendarFilesPage(Page):
    """What a file holds, and the button that takes it."""

    place = "calendar_file"

    def __init__(self, room: Room) -> None:
        """Without a file."""
        super().__init__(room)
        self._file: Path | None = None
        self.rows = EntryRows(room.language, self)
        self.table = TableView(self.rows, self.tr("รายการในปฏิทิน"))
        self.nothing = Empty(self.tr("ยังไม่ได้เลือกไฟล์ปฏิทิน"), self.tr("เลือกไฟล์ .ics จากหน้ากิจกรรม แท็บรายชื่อ"))
        to_list = Button(self.tr("กลับไปกิจกรรม"), "primary", icon="arrow-left")
        to_list.clicked.connect(self.step_back)
        self.nothing.offer(to_list)
        self.turn = Button(self.tr("รับหรือไม่รับ"), icon="check", key="Space")
        self.take = Button(self.tr("รับเข้า"), "primary", icon="calendar-plus", key="Enter")
        self.back = Button(self.tr("ยกเลิก"), key="Esc")
        self._views = Views()
        self._views.addWidget(self.nothing)
        self._views.addWidget(Table(self.table))
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.turn)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.take)
        self.head.say(self.tr("รับจากไฟล์ปฏิทิน"))
        self.body.addWidget(self._views, 1)
        self.body.addLayout(foot)
        self.turn.clicked.connect(self._turn)
        self.take.clicked.connect(self.save)
        self.back.clicked.connect(self.step_back)
        self.table.opened.connect(lambda _row: self.save())
        self._dress()

    def enter(self, key: object) -> None:
        """Look at a file."""
        if isinstance(key, Path):
            self._file = key
            self.rows.set(())
        self.ask()

    def ask(self) -> None:
        """Read the file; nothing of it is kept."""
        file = self._file
        if file is not None:
            self.room.work.read(
                self, lambda tx: calendars.read_file(tx, file), self._show, self._refused
            )
        self._dress()

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Keys of the list."""
        return ("Space", self.tr("รับหรือไม่รับ")), ("Enter", self.tr("รับเข้า")), ("Esc", self.tr("ยกเลิก"))

    def first_focus(self) -> QWidget:
        """The list."""
        return self.table if self.rows.rows else self.back

    def step_back(self) -> bool:
        """Back to the activities; the file stays where it was."""
        self._file = None
        self.go.emit(Go("activities", "list"))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space chooses the current one, or no more."""
        if event.key() == Qt.Key.Key_Space and self.table.hasFocus():
            self._turn()
        else:
            super().keyPressEvent(event)

    def _show(self, read: Proposals) -> None:
        self.rows.set(entries(read))
        file = self._file.name if self._file else ""
        self.head.say(self.tr("รับจากไฟล์ปฏิทิน"), file)
        self.table.stand(0)
        self._dress()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _dress(self) -> None:
        self._views.setCurrentIndex(1 if self.rows.rows else 0)
        count = len(self.rows.chosen())
        self.take.say(said.take_activities(count, self.room.language))
        self.take.why_not(None if count else self.tr("เลือกกิจกรรมที่จะรับก่อน ด้วย Space"))
        self.turn.setVisible(bool(self.rows.rows))

    def _turn(self) -> None:
        self.rows.turn(self.table.currentIndex().row())
        self._dress()

    def save(self) -> None:
        """Take what is chosen; one undo takes all of it back."""
        wanted = self.rows.chosen()
        if not wanted:
            self.take.click_or_say()
            return

        def done(made: tuple[Offered, ...]) -> None:
            self._file = None
            self.rows.set(())
            self.go.emit(Go("activities", "list"))
            self.say("ok", said.took_activities(len(made), self.room.language), self.undoable())

        self.room.work.write(
            self, "calendar.import", lambda tx: calendars.take(tx, wanted), done, self._refused
        )

    def _refused(self, error: DeskError) -> None:
        self._dress()
        self.say("error", words.sentence(error, self.room.language))
