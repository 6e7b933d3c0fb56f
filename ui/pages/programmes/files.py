"""Everybody of a programme with their credits, on paper and as a workbook."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from desktop import programmes
from desktop.programmes import Told
from ui import paper_folder
from ui.outside import look_at
from ui.pages.page import Page
from ui.pages.programmes.rows import CREDITS, ProgressRows
from ui.widgets.label import strong
from ui.widgets.message_line import Deed

if TYPE_CHECKING:
    from ui.work import Steps


class ProgrammeFiles(QObject):
    """What a page does with files of its programme."""

    def __init__(self, page: Page) -> None:
        """For one page."""
        super().__init__(page)
        self._page = page

    def paper(self, one: Told) -> None:
        """Print everybody with their credits."""
        room = self._page.room

        def job(_steps: Steps) -> Path:
            from desktop.papers import programme_list  # noqa: PLC0415  (only for paper)

            out = paper_folder.fresh(room.home)
            with room.work.store.read() as tx:
                programme_list.write(tx, one, programmes.progress(tx, one.id), out)
            return out

        room.work.run(self._page, job, lambda file: room.print_file(file, one.title))

    def ask_where(self, one: Told, rows: ProgressRows) -> None:
        """Ask where the workbook goes, and write it."""
        where, _kind = QFileDialog.getSaveFileName(
            self._page, self.tr("ลง Excel"), f"{one.code}.xlsx", "Excel (*.xlsx)"
        )
        if where:
            path = Path(where)
            self.write_to(path if path.suffix else path.with_suffix(".xlsx"), one, rows)

    def write_to(self, where: Path, one: Told, rows: ProgressRows) -> None:
        """Write the workbook at a place that was chosen; credits stay numbers."""
        page = self._page
        headings = tuple(column.head for column in rows.columns)
        table: list[list[str | float | int | None]] = []
        for person in rows.rows:
            line: list[str | float | int | None] = [column.text(person) for column in rows.columns]
            line[CREDITS] = person.credits / 100
            table.append(line)

        def job(_steps: Steps) -> Path:
            from desktop.reports.workbook import Sheet, write  # noqa: PLC0415  (only for Excel)

            return write(Sheet(one.title, one.code, headings, table), where)

        def done(file: Path) -> None:
            show = Deed(self.tr("เปิดดู"), lambda: look_at(file), "eye")
            page.say("ok", self.tr("ลง {file} แล้ว").format(file=strong(file.name)), show)

        page.room.work.run(page, job, done)
