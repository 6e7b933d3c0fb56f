"""What is done with a report: copied, printed, put into a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from desktop import centre
from desktop.reports import workbook
from ui import paper_folder
from ui.outside import look_at
from ui.pages.page import Page
from ui.pages.reports.table import as_sheet, as_text, as_words
from ui.widgets.label import strong
from ui.widgets.message_line import Deed
from ui.words.reports import Line

if TYPE_CHECKING:
    from ui.work import Steps


class ReportDeeds(QObject):
    """The deeds of the page of reports, each about the table of one span."""

    def __init__(self, page: Page) -> None:
        """For one page, by which it speaks."""
        super().__init__(page)
        self._page, self._room = page, page.room

    def copy(self, lines: Sequence[Line]) -> None:
        """Put the table on the clipboard as text, for Excel."""
        QGuiApplication.clipboard().setText(as_text(lines, self._room.language))
        self._page.say("ok", self.tr("คัดลอกตารางแล้ว วางใน Excel ได้เลย"))

    def print_it(self, span: str, lines: Sequence[Line]) -> None:
        """Hand the table to the printer."""
        room, title = self._room, self._title(span)
        columns, rows = as_words(lines, room.language)

        def job(_steps: Steps) -> Path:
            from desktop.papers import report  # noqa: PLC0415  (ReportLab, only for paper)

            out = paper_folder.fresh(room.home)
            head = (self._centre(), title)
            report.write(out, head, columns, rows, practice=room.home.is_practice)
            return out

        room.work.run(self, job, lambda file: room.print_file(file, title))

    def ask_workbook(self, span: str, lines: Sequence[Line]) -> None:
        """Ask where the workbook goes, and write it there."""
        name = f"{self._title(span)}.xlsx"
        where, _kind = QFileDialog.getSaveFileName(
            self._page, self.tr("ลง Excel"), name, "Excel (*.xlsx)"
        )
        if where:
            path = Path(where)
            self.write_to(path if path.suffix else path.with_suffix(".xlsx"), span, lines)

    def write_to(self, where: Path, span: str, lines: Sequence[Line]) -> None:
        """Write the workbook at a place that was chosen."""
        language = self._room.language

        def job(_steps: Steps) -> Path:
            title = f"{self._title(span)} {self._centre()}"
            return workbook.write(as_sheet(lines, title, span, language), where)

        def done(file: Path) -> None:
            show = Deed(self.tr("เปิดดู"), lambda: look_at(file), "eye")
            self._page.say("ok", self.tr("ลง {file} แล้ว").format(file=strong(file.name)), show)

        self._room.work.run(self, job, done)

    def _centre(self) -> str:
        """What the centre is called at this moment; asked on the thread of a job."""
        with self._room.work.store.read() as tx:
            return centre.told(tx).name

    def _title(self, span: str) -> str:
        return self.tr("รายงาน {span}").format(span=span)
