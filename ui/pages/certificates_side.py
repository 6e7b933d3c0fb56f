"""Beside the list: the real page, its date and numbers, what is known of it, and what will be done.

Where there is little room this is a tab of its own: then the page stands left of the rest.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ui import certificate_words as said
from ui import theme
from ui.pages.certificates_checks import Checks
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.date_field import DateField
from ui.widgets.field import Field
from ui.widgets.label import Label, plain
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
        for part in (self.which, self.before, self.after):
            part.setVisible(bool(words))


class NewCard(QWidget):
    """Numbers are still to be given: the day, the numbers, and what is known."""

    def __init__(self, language: str) -> None:
        """As of today."""
        super().__init__()
        self.date = DateField(language=language, whole=True)
        self.field = Field(self.tr("ลงวันที่ (พ.ศ.)") if language == "th" else self.tr("ลงวันที่"), self.date)
        self.numbers = Label("")
        self.checks = Checks()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.numbers)
        column.addWidget(self.field)
        column.addWidget(self.checks)
        column.addStretch(1)


class AgainCard(QWidget):
    """Numbers were given: print once more, all or from one on, with the same numbers."""

    only_one = Signal()

    def __init__(self, language: str) -> None:
        """Nothing to print yet."""
        super().__init__()
        self._language = language
        self._title = Label("", weight="semibold")
        self.first = Stepper(1, 1, 1)
        self._which = Label("", colour="ink2", wrap=True)
        self.one = Button("", "quiet", icon="printer")
        field = Field(self.tr("เริ่มจากใบที่"), self.first)
        help_ = Label(
            self.tr("กระดาษติดหรือหมด ให้เริ่มจากใบแรกที่ยังไม่ออกมา"), "note", colour="ink2", wrap=True
        )
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addStretch(1)
        beside.addWidget(self._which)
        row = QHBoxLayout()
        row.setSpacing(theme.current().scaled(16))
        row.addWidget(field)
        row.addLayout(beside, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self._title, help_):
            column.addWidget(part)
        column.addLayout(row)
        column.addWidget(self.one, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.one.clicked.connect(self.only_one)

    def show_issued(self, title: str, of: int) -> None:
        """Say what can be printed again; the stepper keeps to it."""
        self._title.say(title)
        self.first.number.setRange(1, max(1, of))

    def say_first(self, words: str) -> None:
        """Say whose certificate would be the first."""
        self._which.say(words)

    def offer_one(self, name: str) -> None:
        """Offer the one that is looked at; no name, no offer."""
        self.one.setVisible(bool(name))
        if name:
            self.one.say(said.one_again(name, self._language))


class _Scroll(QScrollArea):
    """What may have to give way in height."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(inside)
        self._inside = inside

    def sizeHint(self) -> QSize:
        inside = self._inside
        wide = max(1, self.viewport().width())
        tall = inside.heightForWidth(wide) if inside.hasHeightForWidth() else -1
        hint = inside.sizeHint()
        return QSize(inside.minimumSizeHint().width(), max(tall, hint.height() if tall < 0 else 0))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._inside.minimumSizeHint().width() + 14, theme.current().row * 2)


class CertificatesSide(QWidget):
    """The whole of it."""

    def __init__(self, language: str) -> None:
        """Nothing known yet."""
        super().__init__()
        self.page = PageCard()
        self.new, self.again = NewCard(language), AgainCard(language)
        self.list_button = Button(self.tr("ใบตรวจชื่อ"), icon="list-checks")
        self.back = Button(self.tr("ย้อนกลับ"), icon="arrow-left")
        self.primary = Button("", "primary", icon="printer", key="Ctrl+P")
        self._form = QStackedWidget()
        self._form.addWidget(self.new)
        self._form.addWidget(self.again)
        self._scroll = _Scroll(self._form)
        self._card = Card()
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(16, 8, 4, 8)
        inside.addWidget(self._scroll)
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

    @property
    def is_again(self) -> bool:
        """Whether it is about printing once more."""
        return self._form.currentWidget() is self.again

    def turn_to(self, *, again: bool, may_go_back: bool = False) -> None:
        """Speak of giving numbers, or of printing once more."""
        self._form.setCurrentWidget(self.again if again else self.new)
        self.list_button.setVisible(not again)
        self.back.setVisible(again and may_go_back)
        self.settle()

    def settle(self) -> None:
        """What it says may need another height."""
        shown = self._form.currentWidget()
        for part in (self.new, self.again):
            policy = part.sizePolicy()
            kind = policy.Policy.Preferred if part is shown else policy.Policy.Ignored
            policy.setVerticalPolicy(kind)
            part.setSizePolicy(policy)
        self._form.updateGeometry()
        self._scroll.updateGeometry()

    def say_numbers(self, words: str) -> None:
        """The numbers that would be given."""
        self.new.numbers.say(words)

    def say_first(self, words: str) -> None:
        """Whose sheet the printing would begin with."""
        self.again.say_first(plain(words))

    def fold(self, compact: bool) -> None:
        """Page above the rest; folded, left of it."""
        ways = QBoxLayout.Direction
        self._parts.setDirection(ways.LeftToRight if compact else ways.TopToBottom)
        self._parts.setStretch(1, 0)
        self._parts.setStretchFactor(self._lower, 0 if not compact else 1)
        self._parts.setStretch(0, 1)
        self.setMinimumWidth(0 if compact else theme.current().scaled(WIDE))
