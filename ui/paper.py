"""From a PDF to paper: which printer, how far it is, where to go on after a jam, or a file instead."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog

from desktop.devices import printers
from desktop.errors import DeskError, Refused
from desktop.paths import write_whole
from ui import printing, words
from ui.outside import look_at
from ui.pages.page import How
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

    def print_file(self, file: Path, title: str, first: int = 1, how: How | None = None) -> None:
        """Ask which printer, then print; without any printer the paper can be kept as a file.

        Args:
            file: a PDF.
            title: what the job is called.
            first: the page to begin with, counted from 1.
            how: to which page, and on which printer if nobody is to be asked.
        """
        how = how or How()
        names = printing.printers()
        if not names:
            self._no_printer(file, title, how)
            return
        if how.printer is not None:
            self.print_on(how.printer, file, title, first, how)
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if self._chosen in names:
            printer.setPrinterName(self._chosen)
        dialog = QPrintDialog(printer, self._frame)
        dialog.setWindowTitle(title)
        dialog.setOptions(QPrintDialog.PrintDialogOption.PrintToFile)
        dialog.finished.connect(
            lambda answer: self._answered(answer, printer.printerName(), file, title, (first, how))
        )
        dialog.setModal(True)
        dialog.show()

    def _answered(self, answer: int, name: str, file: Path, title: str, which: tuple[int, How]) -> None:
        if answer == QDialog.DialogCode.Accepted:
            self._chosen = name
            self.print_on(name, file, title, *which)

    def print_on(
        self, name: str, file: Path, title: str, first: int = 1, how: How | None = None
    ) -> None:
        """Print on a printer that was chosen, put right by what this computer knows of it."""
        frame, how = self._frame, how or How()
        try:
            printer = printing.prepared(name, title)
        except DeskError as error:
            self._refuse(error, file, title, how)
            return
        memory = None if how.as_it_is else printers.load(frame.room.home)
        which = printing.Pages(first, how.last, memory)

        def done(printed: printing.Printed) -> None:
            frame.show_work(None, "", _counted)
            self._tell(printed, name, file, title, how)

        steps = frame.room.work.run(
            self,
            lambda told: printing.print_pages(printer, file, told, which),
            done,
            lambda error: self._refuse(error, file, title, how),
        )
        words_ = self.tr("กำลังพิมพ์ {title}").format(title=title)
        frame.show_work(steps, words_, self._counted)

    def _counted(self, done: int, of: int) -> str:
        return self.tr("{done} จาก {of}").format(done=done, of=of)

    def _tell(self, printed: printing.Printed, name: str, file: Path, title: str, how: How) -> None:
        last = printed.first + printed.done - 1
        if how.told is not None and printed.done:
            how.told(printed.first, last)
        if last >= printed.of:
            told = self.tr("ส่งไปที่เครื่องพิมพ์ {printer} แล้ว {pages} หน้า")
            if printed.waits:
                told = self.tr(
                    "เครื่องพิมพ์ {printer} หยุดอยู่ งาน {pages} หน้ารออยู่ เปิดเครื่องและใส่กระดาษแล้วจะออกมาเอง"
                )
            said = told.format(printer=strong(name), pages=strong(printed.done))
            self._frame.say(Message("look" if printed.waits else "ok", said))
            return
        go_on = Deed(
            self.tr("พิมพ์ต่อจากหน้าที่ {page}").format(page=last + 1),
            lambda: self.print_on(name, file, title, last + 1, how),
            "printer",
        )
        told = self.tr("หยุดพิมพ์ที่หน้า {page} จาก {of}").format(page=last, of=printed.of)
        self._frame.say(Message("look", plain(told), go_on))

    def _refuse(self, error: DeskError, file: Path, title: str, how: How) -> None:
        """Say why nothing came out; the paper can still be kept as a file."""
        self._frame.show_work(None, "", _counted)
        if error.code in {"no_printer", "printer_refused"}:
            self._offer_file(error, file, title, how)
        else:
            self._frame.refuse(error)

    def _no_printer(self, file: Path, title: str, how: How) -> None:
        self._offer_file(Refused("no_printer", printer=""), file, title, how)

    def _offer_file(self, error: DeskError, file: Path, title: str, how: How) -> None:
        def kept() -> None:
            self.keep_as_file(file, title, how)

        keep = Deed(self.tr("เก็บเป็นไฟล์"), kept, "floppy-disk")
        told = words.sentence(error, self._frame.room.language)
        self._frame.say(Message("look", plain(told), keep))

    def keep_as_file(self, file: Path, title: str, how: How | None = None) -> None:
        """Ask for a place and put the PDF there, whole or not at all."""
        where, _kind = QFileDialog.getSaveFileName(
            self._frame, self.tr("เก็บเป็นไฟล์"), f"{title}.pdf", "PDF (*.pdf)"
        )
        if where:
            self.put(file, Path(where), how)

    def put(self, file: Path, where: Path, how: How | None = None) -> None:
        """Put the PDF at a place that was chosen."""
        try:
            write_whole(where, file.read_bytes())
        except DeskError as error:
            self._frame.refuse(error)
            return
        if how is not None and how.told is not None:
            how.told(1, printing.count(file))
        show = Deed(self.tr("เปิดดู"), lambda: look_at(where), "eye")
        self._frame.say(
            Message("ok", self.tr("เก็บไว้ที่ {file} แล้ว").format(file=strong(where.name)), show)
        )


def _counted(_done: int, _of: int) -> str:
    return ""
