"""The recovery sheet on paper: straight to the printer, no file of it lies anywhere meanwhile."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from ui import theme


class RecoveryPaper(QObject):
    """One sheet, and the question which printer."""

    def __init__(self, centre: str, letter: str, code: str, parent: QWidget) -> None:
        """A sheet of one centre.

        Args:
            centre: its name.
            letter: of the desk.
            code: the recovery code.
            parent: the widget that asks.
        """
        super().__init__(parent)
        self._asker, self._centre, self._letter, self._code = parent, centre, letter, code

    def ask(self) -> bool:
        """Ask for a printer and print on it; false when there is none."""
        if not QPrinterInfo.availablePrinterNames():
            return False
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._asker)
        dialog.finished.connect(lambda answer: self._print_on(answer, printer))
        dialog.setModal(True)
        dialog.show()
        return True

    def _print_on(self, answer: int, printer: QPrinter) -> None:
        if answer == QDialog.DialogCode.Accepted:
            self.document().print_(printer)

    def document(self) -> QTextDocument:
        """The sheet as it is printed."""
        paper = QTextDocument()
        paper.setDefaultFont(theme.current().font())
        desk = self.tr("โต๊ะ {letter}").format(letter=self._letter)
        told = (
            self.tr("เก็บใบนี้ไว้ในที่ปลอดภัย อย่าเก็บไว้กับเครื่องคอมพิวเตอร์"),
            self.tr("ถ้าลืมรหัสของศูนย์ ใช้รหัสนี้เปิดข้อมูลหรือไฟล์สำรองได้"),
            self.tr("ผู้ที่มีรหัสนี้และไฟล์ข้อมูล เปิดดูข้อมูลได้ทั้งหมด"),
        )
        lines = "".join(f"<p>{escape(line)}</p>" for line in told)
        head = self.tr("ใบกู้คืนของศาลา")
        paper.setHtml(
            f"<h1>{escape(head)}</h1><h2>{escape(self._centre)} · {escape(desk)}</h2>"
            f"<p style='font-size:22pt'>{escape(self._code)}</p>{lines}"
        )
        return paper
