"""The portrait in a learner's form: a face, a button that takes a file, one that takes it away.

Its text is what drafts keep: nothing, the desk's own by its digest, or a new one in base64.
"""

from __future__ import annotations

import base64
import hashlib
from binascii import Error as NotBase64

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from ui.pages.learner.changes import Slot
from ui.widgets.button import Button
from ui.widgets.face import Face

KINDS = "*.jpg *.jpeg *.png *.webp *.bmp"


class PortraitPart(QWidget):
    """A face and what is done with it."""

    changed = Signal()
    wanted = Signal(str)
    """The path of a file that was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nobody's.

        Args:
            parent: owner.
        """
        super().__init__(parent)
        self._kept, self._text, self._folder = b"", "", ""
        self.face = Face(self)
        self.take = Button(self.tr("ใส่รูป"), icon="camera")
        self.drop = Button(self.tr("เอารูปออก"), "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        for part in (self.face, self.take, self.drop):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self.take.clicked.connect(lambda _on=False: self.choose())
        self.drop.clicked.connect(lambda _on=False: self._say(""))
        self.slots = {"portrait": Slot(lambda: self._text, self.put)}
        self.put("")

    def keep(self, jpeg: bytes | None) -> str:
        """Know the portrait that the desk has; its text."""
        self._kept = jpeg or b""
        return f"={hashlib.sha256(self._kept).hexdigest()}" if self._kept else ""

    def put(self, text: str) -> None:
        """Show what a text stands for."""
        self._text = text
        self.face.show_picture(self._kept if text.startswith("=") else portrait_of(text))
        self.take.say(self.tr("เปลี่ยนรูป") if text else self.tr("ใส่รูป"))
        if not text and self.drop.hasFocus():
            self.take.setFocus(Qt.FocusReason.TabFocusReason)
        self.drop.setVisible(bool(text))

    def show_new(self, jpeg: bytes) -> None:
        """A file was read: this is the portrait now."""
        self._say(base64.b64encode(jpeg).decode("ascii"))

    def choose(self) -> None:
        """Ask for a file, in the folder of the last one."""
        kinds = self.tr("รูป ({kinds})").format(kinds=KINDS)
        dialog = QFileDialog(self.window(), self.tr("เลือกรูป"), self._folder, kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.wanted)
        dialog.directoryEntered.connect(self._remember)
        dialog.open()

    def _remember(self, folder: str) -> None:
        self._folder = folder

    def _say(self, text: str) -> None:
        self.put(text)
        self.changed.emit()


def portrait_of(text: str) -> bytes:
    """The bytes of a new portrait's text; nothing for another."""
    try:
        return base64.b64decode(text, validate=True)
    except (NotBase64, ValueError):
        return b""
