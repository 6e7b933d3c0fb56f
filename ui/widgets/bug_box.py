"""The box for what should never happen: what is safe, what to do, and the details to copy."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.button import Button
from ui.widgets.field import Note
from ui.widgets.focus_ring import FocusRing
from ui.widgets.icon_tile import IconTile
from ui.widgets.label import Label

WIDE, MARGIN, GAP = 560, 24, 20
"""Pixels at a body of 18."""


class BugBox(QDialog):
    """Enter goes on working; copying says that it is done, and the box stays."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        """Offer the details.

        Args:
            details: what whoever mends it must know; it names nobody.
            parent: the window it stands over.
        """
        super().__init__(parent)
        now = theme.current()
        self._details = details
        self.setWindowTitle(self.tr("ศาลา"))
        self.setFixedWidth(now.scaled(WIDE))
        told = self.tr("โปรแกรมสะดุด ข้อมูลที่บันทึกแล้วยังอยู่ครบ")
        self.setAccessibleName(told)
        self._note = Note()
        self.copy = Button(self.tr("คัดลอกรายละเอียด"), icon="copy")
        self.go_on = Button(self.tr("ทำงานต่อ"), "primary", key="Enter")
        self.copy.clicked.connect(self._copied)
        self.go_on.clicked.connect(self.accept)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(told, "section", wrap=True))
        more = self.tr("ทำงานต่อได้ ถ้าเป็นอีก คัดลอกรายละเอียดส่งให้ผู้ดูแล")
        words.addWidget(Label(more, colour="ink2", wrap=True))
        words.addWidget(self._note)
        words.addStretch(1)
        self._lay_out(words)
        self._ring = FocusRing(self)
        self.go_on.setFocus()

    def _lay_out(self, words: QVBoxLayout) -> None:
        now = theme.current()
        mark = QVBoxLayout()
        mark.addWidget(IconTile("lifebuoy", "amber"))
        mark.addStretch(1)
        above = QHBoxLayout()
        above.setSpacing(now.scaled(GAP))
        above.addLayout(mark)
        above.addLayout(words, 1)
        below = QHBoxLayout()
        below.setSpacing(now.scaled(12))
        below.addStretch(1)
        below.addWidget(self.copy)
        below.addWidget(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[now.scaled(MARGIN)] * 4)
        column.setSpacing(now.scaled(GAP))
        column.addLayout(above)
        column.addLayout(below)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self._fit()

    def _fit(self) -> None:
        """As high as the words need in this width; Qt would reckon with none at all."""
        column = self.layout()
        if column is not None:
            self.setFixedHeight(column.heightForWidth(self.width()))

    def _copied(self) -> None:
        QApplication.clipboard().setText(self._details)
        self._note.say("fine", self.tr("คัดลอกแล้ว วางส่งให้ผู้ดูแลได้เลย ในนั้นไม่มีชื่อใคร"))
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies, as everywhere; Esc goes on working."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copied()
            return
        super().keyPressEvent(event)
