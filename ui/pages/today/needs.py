"""What needs a hand, each thing one press from its place; and this month in three numbers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout

from desktop.needs import Need
from ui import icons, theme, words
from ui.widgets import ink
from ui.widgets.card import Card, Line
from ui.widgets.chip import Chip
from ui.widgets.label import Label, plain

ICONS = {
    "rights_due": "lock-key",
    "certificates_due": "certificate",
    "dropping_out": "phone",
    "can_lose": "warning",
    "few_people": "users-three",
    "dear_hour": "money",
    "dear_material": "money",
    "too_long": "clock",
    "too_short": "clock",
    "roll_open": "note-pencil",
    "consent_missing": "signature",
    "waiting_to_send": "stick",
}
PRESSING = frozenset({"dropping_out"})
"""Only people who may drop out are worth the brick tile."""


class NeedRow(QAbstractButton):
    """One thing to do: a tile, what, about what, and a caret."""

    ring_radius = 6

    def __init__(self, need: Need, language: str) -> None:
        """Show a need."""
        super().__init__()
        self._need = need
        self._words = words.need(
            need.code,
            language,
            count=need.count,
            title=need.title or "",
            number=need.number,
            day=need.day,
        )
        self.setAccessibleName(". ".join(part for part in self._words if part))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes there, ↑ ↓ go along."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Two lines high."""
        return QSize(theme.current().scaled(240), theme.current().scaled(56))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        now = theme.current()
        painter = QPainter(self)
        if self.underMouse() or self.isDown():
            painter.fillRect(self.rect(), now.colour("inset"))
        pressing = self._need.code in PRESSING
        side, left = now.scaled(40), now.scaled(16)
        tile = QRectF(left, (self.height() - side) / 2, side, side)
        ink.rounded(painter, tile, 8, now.colour("brick_t" if pressing else "inset"))
        inner = tile.adjusted(side * 0.2, side * 0.2, -side * 0.2, -side * 0.2)
        icons.paint(
            painter, inner, ICONS[self._need.code], "regular", now.hex("brick" if pressing else "ink2")
        )
        room = self.width() - left - side - now.scaled(12) - now.scaled(44)
        words_left = left + side + now.scaled(12)
        what, about = self._words
        top = QRectF(words_left, now.scaled(3), room, now.scaled(26))
        ink.text(painter, top, what, now.font("body", "medium"), now.colour("ink"), may_cut=True)
        below = QRectF(words_left, now.scaled(29), room, now.scaled(23))
        ink.text(painter, below, about, now.font("note"), now.colour("ink2"), may_cut=True)
        caret = now.scaled(20)
        box = QRectF(self.width() - now.scaled(34), (self.height() - caret) / 2, caret, caret)
        icons.paint(painter, box, "caret-right", "regular", now.hex("ink2"))


class NeedsCard(Card):
    """The list of what needs a hand."""

    chosen = Signal(object)
    """The target of the need that was pressed."""

    def __init__(self, language: str) -> None:
        """An empty list."""
        super().__init__()
        self._language = language
        self._shown: tuple[Need, ...] | None = None
        head = QHBoxLayout()
        head.setContentsMargins(18, 6, 18, 4)
        head.addWidget(Label(self.tr("มีเรื่องให้ช่วย"), "section"))
        head.addStretch(1)
        self._count = Chip("")
        head.addWidget(self._count)
        self._calm = Label(self.tr("ไม่มีเรื่องค้าง"), colour="ink2")
        self._calm.setContentsMargins(18, 4, 18, 12)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 6)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._calm)
        column.addLayout(self._rows)
        self.show_needs(())

    def show_needs(self, needs: Sequence[Need]) -> None:
        """Show these; where they are those that stand, nothing is built again."""
        if self._shown == tuple(needs):
            return
        self._shown = tuple(needs)
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for need in needs:
            self._rows.addWidget(Line())
            row = NeedRow(need, self._language)
            row.clicked.connect(lambda _on=False, target=need.target: self.chosen.emit(target))
            self._rows.addWidget(row)
        told = self.tr("{n} เรื่อง").format(n=len(needs))
        self._count.say(told)
        self._count.setVisible(bool(needs))
        self._calm.setVisible(not needs)


class NeedsStrip(QAbstractButton):
    """The same list as one row, when it is tight."""

    def __init__(self) -> None:
        """Nothing to say yet."""
        super().__init__()
        self._words = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, words_: str) -> None:
        """Say how many."""
        self._words = words_
        self.setAccessibleName(words_)
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a row."""
        return QSize(200, theme.current().row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens it."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        now = theme.current()
        painter = QPainter(self)
        ink.rounded(painter, QRectF(self.rect()), 8, now.colour("surface"), now.colour("edge"))
        room = QRectF(self.rect()).adjusted(16, 0, -40, 0)
        ink.text(painter, room, self._words, now.font("body", "medium"), now.colour("ink"))
        side = now.scaled(20)
        box = QRectF(self.width() - side - 12, (self.height() - side) / 2, side, side)
        icons.paint(painter, box, "caret-right", "regular", now.hex("ink2"))


class MonthCard(Card):
    """This month: people, visits, hours."""

    def __init__(self) -> None:
        """Empty numbers."""
        super().__init__()
        self._head = Label("", weight="semibold")
        self._numbers = [Label("", "section", weight="semibold") for _ in range(3)]
        names = (self.tr("คน"), self.tr("คน-ครั้ง"), self.tr("ชั่วโมง"))
        row = QHBoxLayout()
        for number, name in zip(self._numbers, names, strict=True):
            inner = QVBoxLayout()
            inner.setSpacing(0)
            inner.addWidget(number)
            inner.addWidget(Label(name, "note", colour="ink2"))
            row.addLayout(inner, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 4, 18, 6)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addLayout(row)

    def show_month(self, head: str, numbers: Sequence[int]) -> None:
        """Show a month's numbers."""
        self._head.say(plain(head))
        for label, number in zip(self._numbers, numbers, strict=True):
            label.say(words.count(number))
