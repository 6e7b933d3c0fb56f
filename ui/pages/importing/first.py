"""The import before there is a file: what can be read, and the three ways to hand it over."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets import ink
from ui.widgets.button import Button
from ui.widgets.card import RADIUS
from ui.widgets.empty import Emblem
from ui.widgets.label import Label, plain
from ui.widgets.lines import Lines


class ImportFirst(QWidget):
    """A sheet to drop a file on; dropping is never needed."""

    choose_wanted = Signal()
    paste_wanted = Signal()

    def __init__(self) -> None:
        """Wait for a file."""
        super().__init__()
        self._hot = False
        self.choose = Button(self.tr("เลือกไฟล์"), "primary", icon="folder-open", key="Enter", big=True)
        self.paste = Button(self.tr("วางจาก Excel"), icon="copy", key="Ctrl+V")
        self.paste.setFixedHeight(theme.current().big_button)
        self._emblem = Emblem()
        self._told = (
            Lines(self.tr("อ่านได้ทั้ง xlsx xls ods และ csv ภาษาไทยเข้ารหัสแบบไหนก็ได้"), icon="file-xls"),
            Lines(self.tr("ลากไฟล์มาวางที่นี่ก็ได้ หรือคัดลอกแถวใน Excel ให้ติดหัวตาราง แล้ววาง"), icon="copy"),
            Lines(self.tr("หัวตารางอยู่แถวไหนก็หาให้ แถวรวมและลายเซ็นเว้นให้เอง"), icon="magic-wand"),
            Lines(
                self.tr("ยังไม่เขียนอะไรลงเครื่องจนกว่าจะกดรับเข้า และเลิกทำได้ทั้งชุด"),
                icon="check-circle",
                tone="leaf",
            ),
        )
        self._lay_out()
        self.choose.clicked.connect(self.choose_wanted)
        self.paste.clicked.connect(self.paste_wanted)

    def _lay_out(self) -> None:
        ways = QHBoxLayout()
        ways.setContentsMargins(0, 16, 0, 0)
        ways.setSpacing(12)
        ways.addWidget(self.choose)
        ways.addWidget(self.paste)
        ways.addStretch(1)
        words = QWidget()
        words.setMaximumWidth(max(line.sizeHint().width() for line in self._told))
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addStretch(1)
        column.addWidget(Label(plain(self.tr("นำรายชื่อจากอำเภอหรือจังหวัดเข้ามา")), "section"))
        for line in self._told:
            column.addWidget(line)
        column.addLayout(ways)
        column.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(28)
        self._row.addStretch(1)
        self._row.addWidget(self._emblem)
        self._row.addWidget(words, 100)
        self._row.addStretch(1)

    def fold(self, compact: bool) -> None:
        """The emblem goes where it is tight."""
        self._emblem.setVisible(not compact)
        side = 18 if compact else 28
        self._row.setContentsMargins(side, 8, side, 8)

    def warm(self, hot: bool) -> None:
        """A file is held over the page, or no more."""
        self._hot = hot
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sheet with its dashed edge."""
        now = theme.current()
        ground, edge = ("indigo_t", "indigo") if self._hot else ("surface", "edge")
        ink.rounded(
            QPainter(self),
            QRectF(self.rect()),
            RADIUS,
            now.colour(ground),
            now.colour(edge),
            dashed=True,
        )
