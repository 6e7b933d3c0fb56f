"""The calendar as files: the week or month on paper, all sessions for telephones, and files taken in."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from ui import paper_folder
from ui.pages.page import Go, Page
from ui.words import schedule as schedule_words

if TYPE_CHECKING:
    from desktop.calendars import Exported
    from ui.work import Steps


class CalendarFiles(QObject):
    """What a page does with files of its calendar."""

    def __init__(self, page: Page) -> None:
        """For one page."""
        super().__init__(page)
        self._page = page

    def paper(self, day: date, *, monthly: bool) -> None:
        """Print the week of a day, or its month."""
        room = self._page.room

        def job(_steps: Steps) -> Path:
            from desktop.papers import month_paper, week_paper  # noqa: PLC0415  (only for paper)

            out = paper_folder.fresh(room.home)
            with room.work.store.read() as tx:
                if monthly:
                    month_paper.write(tx, day.year, day.month, out)
                else:
                    week_paper.write(tx, day, out)
            return out

        title = self.tr("ตารางกิจกรรม")
        room.work.run(self._page, job, lambda file: room.print_file(file, title))

    def ask_which(self) -> None:
        """Ask for a calendar file, and go and look at it."""
        name, _kind = QFileDialog.getOpenFileName(self._page, self.tr("รับปฏิทิน"), "", "iCalendar (*.ics)")
        if name:
            self._page.go.emit(Go("calendar_file", Path(name)))

    def ask_where(self) -> None:
        """Ask where all sessions go as a calendar file."""
        name = self.tr("ปฏิทินกิจกรรม")
        where, _kind = QFileDialog.getSaveFileName(
            self._page, self.tr("ลงไฟล์ปฏิทิน"), f"{name}.ics", "iCalendar (*.ics)"
        )
        if where:
            path = Path(where)
            self.write_calendar(path if path.suffix else path.with_suffix(".ics"))

    def write_calendar(self, where: Path) -> None:
        """Write all sessions at a place that was chosen."""
        page, room = self._page, self._page.room

        def job(_steps: Steps) -> Exported:
            from desktop import calendars  # noqa: PLC0415  (only when a calendar is wanted)

            with room.work.store.read() as tx:
                return calendars.export(tx, where)

        def done(made: Exported) -> None:
            page.say("ok", schedule_words.files_told(made.sessions, where.name, room.language))

        room.work.run(page, job, done)
