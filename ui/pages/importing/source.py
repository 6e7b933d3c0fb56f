"""Where a list comes from: a file that is chosen, dropped or copied, or rows copied out of Excel."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

KINDS: Final = "*.xlsx *.xls *.xlsm *.ods *.csv *.txt"


class ImportSource(QObject):
    """The ways a list is handed over to a page."""

    found = Signal(object)
    """A Path, or the text of pasted rows."""
    nothing = Signal()
    """Ctrl+V, and nothing was copied."""
    held = Signal(bool)
    """A file is held over the page, or no more."""

    def __init__(self, page: QWidget) -> None:
        """Files may be dropped anywhere on this page."""
        super().__init__(page)
        self._page, self._folder = page, ""
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def choose(self) -> None:
        """Ask for a file, in the folder of the last one."""
        kinds = self.tr("รายชื่อ ({kinds})").format(kinds=KINDS)
        every = self.tr("ทุกไฟล์")
        wanted = f"{kinds};;{every} (*)"
        dialog = QFileDialog(self._page, self.tr("เลือกไฟล์รายชื่อ"), self._folder, wanted)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self._take(Path(name)))
        dialog.open()

    def paste(self) -> None:
        """Take what was copied: rows, or a file."""
        mime = QApplication.clipboard().mimeData()
        file, text = _file_in(mime), QApplication.clipboard().text()
        if file is not None:
            self._take(file)
        elif text.strip():
            self.found.emit(text)
        else:
            self.nothing.emit()

    def _take(self, file: Path) -> None:
        self._folder = str(file.parent)
        self.found.emit(file)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """A file is dragged over the page, away from it, or dropped."""
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self.held.emit(False)
            file = _file_in(event.mimeData())
            if file is not None:
                event.acceptProposedAction()
                self._take(file)
            return True
        if isinstance(event, QDragEnterEvent) and _file_in(event.mimeData()) is not None:
            event.acceptProposedAction()
            self.held.emit(True)
            return True
        if event.type() == QEvent.Type.DragLeave:
            self.held.emit(False)
        return False


def _file_in(mime: QMimeData | None) -> Path | None:
    """The first file of this computer in what was copied or dropped."""
    if mime is None:
        return None
    files = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
    return Path(files[0]) if files else None
