"""Beside the list: the real page, its date and numbers, what is known of it, and what will be done.

Where there is little room this is a tab of its own: then the page stands left of the rest.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.pages.certificates.checks import Checks
from ui.pages.certificates.stock import Stock
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.choice import Choice
from ui.widgets.date_field import DateField
from ui.widgets.field import Field
from ui.widgets.flow import Flow
from ui.widgets.label import Label
from ui.widgets.lines import Lines
from ui.widgets.preview import Preview
from ui.widgets.stepper import Stepper

WIDE = 494


class PageCard(Card):
    """The picture, which one it is, and the way to the others."""

    moved = Signal(int)
    enlarged = Signal()

    def __init__(self) -> None:
        """Nothing to see yet."""
        super().__init__(ground="inset")
        self.preview = Preview()
        self.which = Label("")
        self.before, self.after = (
            Button("", "quiet", icon="caret-left"),
            Button("", "quiet", icon="caret-right"),
        )
        self.before.setAccessibleName(self.tr("คนก่อนหน้า"))
        self.after.setAccessibleName(self.tr("คนถัดไป"))
        self.enlarge = Button(self.tr("ขยายดู"), "quiet", icon="magnifying-glass-plus", key="Z")
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addStretch(1)
        for part in (self.before, self.which, self.after, self.enlarge):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 4)
        column.setSpacing(4)
        column.addWidget(self.preview, 1)
        column.addLayout(row)
        self.before.clicked.connect(lambda: self.moved.emit(-1))
        self.after.clicked.connect(lambda: self.moved.emit(1))
        self.preview.clicked.connect(self.enlarged)
        self.enlarge.clicked.connect(self.enlarged)

    def say_which(self, words: str) -> None:
        """Say which certificate it is; no words when it is none."""
        self.which.say(words)
        for part in (self.which, self.before, self.after, self.enlarge):
            part.setVisible(bool(words))


class NewCard(QWidget):
    """Numbers are still to be given: the day, the numbers, and what is known."""

    def __init__(self, language: str) -> None:
        """As of today."""
        super().__init__()
        self.date = DateField(language=language, whole=True)
        thai = language == "th"
        self.field = Field(self.tr("ลงวันที่ (พ.ศ.)") if thai else self.tr("ลงวันที่"), self.date)
        self.numbers = Label("")
        self.checks = Checks()
        self.template = Choice()
        self.design = Button(self.tr("แก้แบบ"), "quiet", icon="pencil-simple")
        self.template.setAccessibleName(self.tr("แบบ"))
        self.means = Lines("", "note", colour="ink2", parent=self)
        self._place = QGridLayout(self)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._place.setSpacing(0)
        self._place.addWidget(self.field, 1, 0)
        design = QHBoxLayout()
        design.setSpacing(4)
        design.setContentsMargins(0, 8, 0, 0)
        design.addWidget(self.template, 1)
        design.addWidget(self.design)
        self._place.addLayout(design, 2, 0)
        self._place.addWidget(self.means, 3, 0)
        self._place.addWidget(self.checks, 4, 0)
        self._place.setRowStretch(5, 1)
        self.put_numbers(above=False)

    def put_numbers(self, *, above: bool) -> None:
        """The numbers stand beside the date's label, or above it where it is tight."""
        top = Qt.AlignmentFlag.AlignTop
        way = top | (Qt.AlignmentFlag.AlignLeft if above else Qt.AlignmentFlag.AlignRight)
        self._place.addWidget(self.numbers, 0 if above else 1, 0, way)


class AgainCard(QWidget):
    """Numbers were given: print once more, all or from one on, with the same numbers."""

    def __init__(self) -> None:
        """Nothing to print yet."""
        super().__init__()
        self._title = Lines("", weight="semibold", parent=self)
        self.first, self.last = Stepper(1, 1, 1), Stepper(1, 1, 1)
        self._which = Lines("", parent=self)
        jam = self.tr("กระดาษติดหรือหมด ให้เริ่มจากใบแรกที่ยังไม่ออกมา")
        holder = QWidget()
        row = Flow(holder, across=theme.current().scaled(8), down=0)
        row.addWidget(Field(self.tr("เริ่มจากใบที่"), self.first))
        row.addWidget(Field(self.tr("ถึงใบที่"), self.last))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(holder)
        column.addWidget(self._which)
        column.addWidget(Lines(jam, "note", colour="ink2", parent=self))
        column.addStretch(1)

    def can_be(self, count: int) -> None:
        """There are so many sheets; who wanted all of them wants all of them still."""
        to_the_end = self.last.value() == self.last.number.maximum()
        for stepper in (self.first, self.last):
            stepper.number.setRange(1, max(1, count))
        if to_the_end or self.last.value() > count:
            self.last.set_value(count)

    def from_to(self) -> tuple[int, int]:
        """The first and the last sheet that are wanted; a last before the first is the first alone."""
        return self.first.value(), max(self.first.value(), self.last.value())

    def say(self, title: str, first: str) -> None:
        """Say what was issued, and whose sheet would be the first."""
        self._title.say(title)
        self._which.say(first)


class _Scroll(QScrollArea):
    """What may have to give way in height."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._inside = inside
        self.setWidget(inside)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        wide = max(1, self.viewport().width())
        layout = self._inside.layout()
        tall = layout.heightForWidth(wide) if layout is not None and layout.hasHeightForWidth() else 0
        hint = self._inside.sizeHint()
        return QSize(hint.width(), tall or hint.height())

    def minimumSizeHint(self) -> QSize:
        bar = 14
        return QSize(self._inside.minimumSizeHint().width() + bar, theme.current().row * 2)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Who is inside asks for another height: so do we."""
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()


class CertificatesSide(QWidget):
    """The whole of it."""

    def __init__(self, language: str) -> None:
        """Nothing known yet."""
        super().__init__()
        self.page = PageCard()
        self.new, self.again, self.stock = NewCard(language), AgainCard(), Stock()
        self.list_button = Button(self.tr("ใบตรวจชื่อ"), icon="list-checks")
        self.back = Button(self.tr("ย้อนกลับ"), icon="arrow-left")
        self.primary = Button("", "primary", icon="printer", key="Ctrl+P")
        form = QWidget()
        self._column = QVBoxLayout(form)
        self._column.setSpacing(0)
        self._column.addWidget(self.new)
        self._column.addWidget(self.again)
        self._scroll = _Scroll(form)
        self._card = Card()
        self._inside = QVBoxLayout(self._card)
        self._inside.addWidget(self._scroll)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.list_button)
        buttons.addWidget(self.back)
        buttons.addWidget(self.primary, 1)
        self._lower = QVBoxLayout()
        self._lower.setSpacing(12)
        self._lower.addWidget(self._card)
        self._lower.addLayout(buttons)
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(12)
        self._parts.addWidget(self.page, 1)
        self._parts.addLayout(self._lower)
        self.turn_to(again=False)
        self.fold(compact=False)

    @property
    def is_again(self) -> bool:
        """Whether it is about printing once more."""
        return not self.again.isHidden()

    def turn_to(self, *, again: bool, may_go_back: bool = False) -> None:
        """Speak of giving numbers, or of printing once more."""
        self.new.setVisible(not again)
        self.again.setVisible(again)
        self.list_button.say(self.tr("ใบส่งลงนาม") if again else self.tr("ใบตรวจชื่อ"))
        self.back.setVisible(again and may_go_back)
        self.stock.turn_to(again=again)
        self._scroll.updateGeometry()

    def hold(self, stock: QWidget) -> None:
        """Below the rest, where there is no room beside it."""
        self._column.addWidget(stock)

    def say_numbers(self, words: str) -> None:
        """The numbers that would be given."""
        self.new.numbers.say(words)

    def fold(self, compact: bool) -> None:
        """Page above the rest; folded, left of it."""
        ways = QBoxLayout.Direction
        self._parts.setDirection(ways.LeftToRight if compact else ways.TopToBottom)
        self.new.put_numbers(above=compact)
        self._inside.setContentsMargins(12 if compact else 16, 8, 4, 8)
        self._column.setContentsMargins(0, 0, 0 if compact else 12, 0)
        self.list_button.wear(None if compact else "list-checks")
        self.primary.wear("printer", None if compact else "Ctrl+P")
        self.page.enlarge.wear("magnifying-glass-plus", None if compact else "Z")
        policy = QSizePolicy.Policy
        vertical = policy.Ignored if compact else policy.Maximum
        self._scroll.setSizePolicy(policy.Preferred, vertical)
        self.setMinimumWidth(0 if compact else theme.current().scaled(WIDE))
