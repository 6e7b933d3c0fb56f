"""The first start once the centre stands: its recovery code is put away, the old list is taken in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import icons, theme
from ui.opening.answers import Answers
from ui.opening.first_start import Step
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.code_card import CodeCard
from ui.widgets.label import Label, plain
from ui.widgets.recovery_paper import RecoveryPaper
from ui.widgets.ticks import Check

if TYPE_CHECKING:
    from desktop.founding import Founded


class SheetStep(Step):
    """Step 4, second half: the code is shown once; whoever goes on has put it away."""

    def __init__(self, answers: Answers, made: Founded) -> None:
        """Show the code of a centre that was just founded."""
        super().__init__(
            4,
            self.tr("เก็บรหัสกู้คืนนี้ไว้นอกเครื่อง"),
            self.tr("ถ้าลืมรหัสของศูนย์ ใช้รหัสนี้เปิดได้ โปรแกรมแสดงให้ดูครั้งเดียว"),
            answers,
        )
        self._paper = RecoveryPaper(made.name, made.letter, made.recovery_code, self)
        self.body.addWidget(CodeCard(made.recovery_code))
        self.body.addLayout(self._deeds())
        self.body.addWidget(self._where())
        self._away = Check(self.tr("จดหรือพิมพ์แล้ว เก็บไว้ในที่ปลอดภัย"), checked=answers.put_away)
        self._away.toggled.connect(self._put_away)
        self._away.installEventFilter(self)
        self.body.addWidget(self._away)
        self.body.addStretch(1)
        self.put_foot(None, self.tr("ต่อไป"), self.go)
        self.check()

    def _deeds(self) -> QHBoxLayout:
        row = QHBoxLayout()
        print_it = Button(self.tr("พิมพ์ใบกู้คืน"), icon="printer")
        print_it.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        print_it.clicked.connect(self._print)
        row.addWidget(print_it)
        row.addStretch(1)
        return row

    def _where(self) -> Label:
        words = self.tr("เก็บเป็นไฟล์แล้วที่ {file}").format(file=self.answers.sheet)
        label = Label(plain(words if self.answers.sheet else ""), "note", colour="ink2", wrap=True)
        label.setVisible(bool(self.answers.sheet))
        return label

    def first_focus(self) -> QWidget | None:
        """To what has to be ticked."""
        return self._away

    def _put_away(self, away: bool) -> None:  # noqa: FBT001  (Qt tells it so)
        self.answers.put_away = away
        self.check()

    def missing(self) -> str:
        """It must be put away first."""
        return "" if self._away.isChecked() else self.tr("จดหรือพิมพ์รหัสนี้ก่อน แล้วติ๊กว่าเก็บไว้แล้ว")

    # --- paper ----------------------------------------------------------------------------------------

    def _print(self) -> None:
        """Ask for a printer and print the sheet on it."""
        if not self._paper.ask():
            self.say_trouble(self.tr("ไม่พบเครื่องพิมพ์ จดรหัสนี้ลงกระดาษก็ได้"))

    def paper(self) -> QTextDocument:
        """The sheet as it is printed."""
        return self._paper.document()


class ListStep(Step):
    """Step 5: take the old list in now, or later."""

    import_wanted = Signal()

    def __init__(self, answers: Answers) -> None:
        """Offer both ways."""
        super().__init__(
            5,
            self.tr("มีรายชื่อเดิมใน Excel ไหม"),
            self.tr("โปรแกรมอ่านไฟล์ของอำเภอได้ ดูก่อนแล้วค่อยรับเข้า"),
            answers,
        )
        self.body.addWidget(_Told())
        self.body.addStretch(1)
        self.foot.addStretch(1)
        later = Button(self.tr("ไว้ทีหลัง"), big=True)
        later.clicked.connect(self.on_wanted)
        self.foot.addWidget(later)
        self.primary = Button(
            self.tr("นำเข้าจาก Excel"), "primary", icon="file-xls", key="Enter", big=True
        )
        self.primary.clicked.connect(self.import_wanted)
        self.foot.addWidget(self.primary)


class _Told(Card):
    """What taking a list in is like."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        now = theme.current()
        column.setContentsMargins(now.scaled(64), 12, 16, 12)
        for words in (
            self.tr("ใช้ไฟล์ Excel ที่มีอยู่ ไม่ต้องจัดใหม่"),
            self.tr("คนซ้ำ วันเกิดแปลก ๆ และช่องว่าง โปรแกรมชี้ให้ดู"),
            self.tr("ยังไม่มีอะไรถูกบันทึก จนกว่าจะกดรับเข้า"),
        ):
            column.addWidget(Label(plain(words), wrap=True))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card and the drawing of a list."""
        super().paintEvent(event)
        now = theme.current()
        side = now.scaled(32)
        box = QRectF(now.scaled(16), now.scaled(16), side, side)
        icons.paint(QPainter(self), box, "file-xls", "fill", now.hex("leaf"))
