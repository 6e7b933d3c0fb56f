"""The measuring sheet as it lies on the table, with a field at each of its eight rulers."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from desktop.papers.test_grid import LETTERS
from ui import theme
from ui.widgets import ink
from ui.widgets.label import Label, plain
from ui.widgets.line_edit import LineEdit
from ui.words import printers as said

_PLACES = ((0, 1), (0, 2), (1, 3), (2, 3), (3, 2), (3, 1), (2, 0), (1, 0))
"""Row and column of each ruler, clockwise from the upper left."""
_WIDE, _LEAST, _INSET = 58, 72, 0.075


class Readings(QWidget):
    """Eight numbers, each where its ruler is on the paper."""

    changed = Signal()

    def __init__(self, language: str) -> None:
        """Nothing read yet."""
        super().__init__()
        now = theme.current()
        self._language = language
        self.fields: dict[str, LineEdit] = {}
        grid = QGridLayout(self)
        edge = now.scaled(12)
        grid.setContentsMargins(edge, edge, edge, edge)
        grid.setHorizontalSpacing(now.scaled(8))
        grid.setVerticalSpacing(now.scaled(6))
        for letter, (row, column) in zip(LETTERS, _PLACES, strict=True):
            grid.addWidget(self._spot(letter), row, column, Qt.AlignmentFlag.AlignCenter)
        how = self.tr("พับตามเส้นประทีละด้าน อ่านเลขที่ขอบกระดาษทับ ตรงพอดีคือ 20")
        grid.addWidget(Label(plain(how), colour="ink2", wrap=True), 1, 1, 2, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for row in (1, 2):
            grid.setRowStretch(row, 1)
        fields = tuple(self.fields.values())
        for one, after in itertools.pairwise(fields):
            QWidget.setTabOrder(one, after)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def _spot(self, letter: str) -> QWidget:
        field, now = LineEdit(), theme.current()
        field.setMaxLength(12)
        field.setFixedWidth(max(_LEAST, now.scaled(_WIDE)))
        field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        field.setAccessibleName(
            self.tr("เลขช่อง {letter}").format(letter=said.ruler(letter, self._language))
        )
        field.textEdited.connect(self._typed)
        self.fields[letter] = field
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(now.scaled(6))
        row.addWidget(Label(plain(said.ruler(letter, self._language)), "section", weight="semibold"))
        row.addWidget(field)
        return holder

    def _typed(self, _text: str) -> None:
        for field in self.fields.values():
            field.mark_wrong(wrong=False)
        self.changed.emit()

    # --- what stands there ----------------------------------------------------------------------------

    def texts(self) -> tuple[str, ...]:
        """What was typed, in the order of the rulers."""
        return tuple(field.text() for field in self.fields.values())

    def content(self) -> dict[str, str]:
        """What was typed, by ruler; empty fields are left out."""
        return {letter: field.text() for letter, field in self.fields.items() if field.text().strip()}

    def put(self, texts: Mapping[str, str] | Sequence[str]) -> None:
        """Have these stand there; what is not named is emptied."""
        told = texts if isinstance(texts, Mapping) else dict(zip(LETTERS, texts, strict=False))
        for letter, field in self.fields.items():
            field.setText(told.get(letter, ""))
            field.mark_wrong(wrong=False)

    def refuse(self, letter: str) -> None:
        """This one is to be read again."""
        field = self.fields.get(letter)
        if field is not None:
            field.mark_wrong(wrong=True)
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            field.selectAll()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the paper and its dashed lines."""
        now, painter = theme.current(), QPainter(self)
        box = QRectF(self.rect())
        ink.rounded(painter, box, 6, now.colour("surface"), now.colour("edge"))
        painter.setPen(QPen(now.colour("line"), 2, Qt.PenStyle.DashLine))
        gap = min(box.width(), box.height()) * _INSET / 2
        inner = box.adjusted(gap, gap, -gap, -gap)
        for x in (inner.left(), inner.right()):
            painter.drawLine(round(x), 1, round(x), round(box.height()) - 1)
        for y in (inner.top(), inner.bottom()):
            painter.drawLine(1, round(y), round(box.width()) - 1, round(y))
