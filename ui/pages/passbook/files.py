"""One person's hours on paper, as a book, and as a workbook."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTemporaryDir
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop import credit_account, passbook
from desktop.learners.register import Known
from ui.outside import look_at
from ui.pages.page import Page
from ui.rows import Rows
from ui.widgets.label import plain, strong
from ui.widgets.message_line import Deed
from ui.words import passbook as said

if TYPE_CHECKING:
    from ui.work import Steps


class PassbookFiles(QObject):
    """What a page does with files of its person."""

    def __init__(self, page: Page) -> None:
        """For one page."""
        super().__init__(page)
        self._page = page
        self._papers = QTemporaryDir()

    def paper(self, learner: bytes) -> None:
        """Print the list of hours."""
        room, out = self._page.room, Path(self._papers.filePath("hours.pdf"))

        def draw(_steps: Steps) -> None:
            from desktop.papers import passbook_list  # noqa: PLC0415  (ReportLab, only for paper)

            with room.work.store.read() as tx:
                passbook_list.write(tx, passbook.read(tx, learner), out)

        title = self.tr("สมุดชั่วโมงเรียน")
        room.work.run(self._page, draw, lambda _done: room.print_file(out, title))

    def book(self, learner: bytes, *, folded: bool = True) -> None:
        """Print the passbook as a book: to be folded and stapled, or A5 pages in order."""
        page, room = self._page, self._page.room
        out = Path(self._papers.filePath("book.pdf"))

        def draw(_steps: Steps) -> int:
            from desktop import centre  # noqa: PLC0415  (only for paper, as the next two)
            from desktop.papers import booklet  # noqa: PLC0415
            from ui.words import booklet as book_words  # noqa: PLC0415

            with room.work.store.read() as tx:
                ledger = passbook.read(tx, learner)
                found, home = credit_account.towards(tx, ledger), centre.told(tx).name
                told = book_words.book(ledger, found, home, tx.today)
                practice = tx.about.practice
            return booklet.write(out, told, folded=folded, practice=practice)

        def done(pages: int) -> None:
            if not folded:
                room.print_file(out, self.tr("สมุดบันทึกการเรียนรู้ A5 เรียงหน้า"))
                return
            told = said.how_to_fold(pages, room.language)
            other = Deed(
                self.tr("พิมพ์ A5 เรียงหน้าแทน"), lambda: self.book(learner, folded=False), "printer"
            )
            page.say("info", plain(told), other)
            room.print_file(out, told)

        room.work.run(page, draw, done)

    # --- Excel ----------------------------------------------------------------------------------------

    def copy(self, rows: Rows[Any]) -> None:
        """Put a list on the clipboard, for Excel."""
        heads = "\t".join(column.head for column in rows.columns)
        QApplication.clipboard().setText("\n".join((heads, *("\t".join(row) for row in _table(rows)))))
        self._page.say("ok", self.tr("คัดลอกแล้ว วางใน Excel ได้"))

    def ask_where(self, who: Known, rows: Rows[Any]) -> None:
        """Ask where the workbook goes, and write it."""
        where, _kind = QFileDialog.getSaveFileName(
            self._page, self.tr("ลง Excel"), f"{who.code}.xlsx", "Excel (*.xlsx)"
        )
        if where:
            path = Path(where)
            self.write_to(path if path.suffix else path.with_suffix(".xlsx"), who, rows)

    def write_to(self, where: Path, who: Known, rows: Rows[Any]) -> None:
        """Write the workbook at a place that was chosen."""
        headings, table = tuple(column.head for column in rows.columns), _table(rows)

        def job(_steps: Steps) -> Path:
            from desktop.reports.workbook import Sheet, write  # noqa: PLC0415  (only for Excel)

            return write(Sheet(who.name, who.code, headings, table), where)

        def done(file: Path) -> None:
            show = Deed(self.tr("เปิดดู"), lambda: look_at(file), "eye")
            self._page.say("ok", self.tr("ลง {file} แล้ว").format(file=strong(file.name)), show)

        self._page.room.work.run(self._page, job, done)


def _table(rows: Rows[Any]) -> list[list[str]]:
    return [[column.text(one) for column in rows.columns] for one in rows.rows]
