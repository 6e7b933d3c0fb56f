"""From a PDF to paper: which printer, how far it is, where to go on after a jam, or a file instead."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog

from desktop.errors import DeskError, Refused
from desktop.paths import write_whole
from ui import printing, words
from ui.outside import look_at
from ui.widgets.label import plain, strong
from ui.widgets.message_line import Deed, Message

if TYPE_CHECKING:
    from ui.main_window import Frame


class Paper(QObject):
    """Printing for the pages of one frame."""

    def __init__(self, frame: Frame) -> None:
        """Say in this frame's message line how it goes."""
        super().__init__(frame)
        self._frame = frame
        self._chosen: str | None = frame.room.settings.printer

    def print_file(self, file: Path, title: str, first: int = 1) -> None:
        """Ask which printer, then print; without any printer the paper can be kept as a file.

        Args:
            file: a PDF.
            title: what the job is called.
            first: the page to begin with, counted from 1.
        """
        names = printing.printers()
        if not names:
            self._no_printer(file, title)
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if self._chosen in names:
            printer.setPrinterName(self._chosen)
        dialog = QPrintDialog(printer, self._frame)
        dialog.setWindowTitle(title)
        dialog.setOptions(QPrintDialog.PrintDialogOption.PrintToFile)
        dialog.finished.connect(
            lambda answer: self._answered(answer, printer.printerName(), file, title, first)
        )
        dialog.setModal(True)
        dialog.show()

    def _answered(self, answer: int, name: str, file: Path, title: str, first: int) -> None:
        if answer == QDialog.DialogCode.Accepted:
            self._chosen = name
            self.print_on(name, file, title, first)

    def print_on(self, name: str, file: Path, title: str, first: int = 1) -> None:
        """Print on a printer that was chosen."""
        frame = self._frame
        try:
            printer = printing.prepared(name, title)
        except DeskError as error:
            self._refuse(error)
            return

        def done(printed: printing.Printed) -> None:
            frame.show_work(None, "", _counted)
            self._tell(printed, name, file, title)

        steps = frame.room.work.run(
            self, lambda told: printing.print_pages(printer, file, told, first), done, self._refuse
        )
        words_ = self.tr("กำลังพิมพ์ {title}").format(title=title)
        frame.show_work(steps, words_, self._counted)

    def _counted(self, done: int, of: int) -> str:
        return self.tr("{done} จาก {of}").format(done=done, of=of)

    def _tell(self, printed: printing.Printed, name: str, file: Path, title: str) -> None:
        last = printed.first + printed.done - 1
        if last >= printed.of:
            told = self.tr("ส่งไปที่เครื่องพิมพ์ {printer} แล้ว {pages} หน้า")
            said = told.format(printer=strong(name), pages=strong(printed.done))
            self._frame.say(Message("ok", said))
            return
        go_on = Deed(
            self.tr("พิมพ์ต่อจากหน้าที่ {page}").format(page=last + 1),
            lambda: self.print_on(name, file, title, last + 1),
            "printer",
        )
        told = self.tr("หยุดพิมพ์ที่หน้า {page} จาก {of}").format(page=last, of=printed.of)
        self._frame.say(Message("look", plain(told), go_on))

    def _refuse(self, error: DeskError) -> None:
        self._frame.show_work(None, "", _counted)
        self._frame.refuse(error)

    def _no_printer(self, file: Path, title: str) -> None:
        error = Refused("no_printer", printer="")
        keep = Deed(self.tr("เก็บเป็นไฟล์"), lambda: self.keep_as_file(file, title), "floppy-disk")
        told = words.sentence(error, self._frame.room.language)
        self._frame.say(Message("look", plain(told), keep))

    def keep_as_file(self, file: Path, title: str) -> None:
        """Ask for a place and put the PDF there, whole or not at all."""
        where, _kind = QFileDialog.getSaveFileName(
            self._frame, self.tr("เก็บเป็นไฟล์"), f"{title}.pdf", "PDF (*.pdf)"
        )
        if where:
            self.put(file, Path(where))

    def put(self, file: Path, where: Path) -> None:
        """Put the PDF at a place that was chosen."""
        try:
            write_whole(where, file.read_bytes())
        except DeskError as error:
            self._frame.refuse(error)
            return
        show = Deed(self.tr("เปิดดู"), lambda: look_at(where), "eye")
        self._frame.say(
            Message("ok", self.tr("เก็บไว้ที่ {file} แล้ว").format(file=strong(where.name)), show)
        )


def _counted(_done: int, _of: int) -> str:
    return ""
