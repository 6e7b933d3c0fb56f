"""Whose PIN is asked, the dots, the pad: beside the tiles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.widgets import ink
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import Note
from ui.widgets.pin import PinDots, PinPad
from ui.widgets.tile import SMALL, name_lines, paint_picture

if TYPE_CHECKING:
    from desktop.store.doorstep import Tile as Who

WIDE = 284
LINE = 24


class Whose(QWidget):
    """A small picture with the name and what to do beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nobody yet."""
        super().__init__(parent)
        self._name = self._hint = ""
        self._picture: str | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, name: str, picture: str | None, hint: str) -> None:
        """Show somebody."""
        self._name, self._picture, self._hint = name, picture, hint
        self.setAccessibleName(f"{name} {hint}")
        self.updateGeometry()
        self.update()

    def _lines(self) -> list[str]:
        now = theme.current()
        room = now.scaled(WIDE - 2 * 20 - SMALL - 14)
        return name_lines(self._name, now.font("body", "semibold"), room)

    def sizeHint(self) -> QSize:
        """As high as the picture; a name of two lines needs more."""
        now = theme.current()
        return QSize(now.scaled(200), now.scaled(SMALL + LINE * (len(self._lines()) - 1)))

    def minimumSizeHint(self) -> QSize:
        """It is never lower."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint picture, name and hint."""
        now = theme.current()
        painter = QPainter(self)
        side, line = now.scaled(SMALL), now.scaled(LINE)
        paint_picture(painter, QRectF(0, 0, side, side), self._picture, 8)
        left = side + now.scaled(14)
        room = QRectF(left, now.scaled(2), self.width() - left, line)
        for words in self._lines():
            ink.text(painter, room, words, now.font("body", "semibold"), now.colour("ink"))
            room.translate(0, line)
        fits = ink.width(self._hint, now.font("note")) <= room.width()
        font = now.font("note" if fits else "key")
        ink.text(painter, room, self._hint, font, now.colour("ink2"))


class PinCard(Card):
    """The card itself."""

    entered = Signal(str)

    def __init__(self) -> None:
        """Nobody yet."""
        super().__init__()
        self._has_pin = True
        self.dots = PinDots(self.tr("เลขของฉัน"))
        self.trouble = Note()
        self._whose = Whose()
        self._pad = PinPad(self.dots)
        self._in = Button(self.tr("เข้าเลย"), "primary", key="Enter")
        self._column = QVBoxLayout(self)
        for part in (self._whose, self.dots, self.trouble, self._pad, self._in):
            self._column.addWidget(part)
        self.fold(low=False)
        self.setFixedWidth(theme.current().scaled(WIDE))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        self.dots.entered.connect(self.entered)
        self.dots.short.connect(lambda: self.trouble.say("wrong", self.tr("กดเลขให้ครบ 4–6 ตัว")))
        self.dots.changed.connect(self._struck)
        self._in.clicked.connect(lambda: self.entered.emit(""))
        self._in.refused.connect(lambda why: self.trouble.say("wrong", why))

    def ask(self, who: Who) -> None:
        """Ask for somebody's PIN; who has none just comes in."""
        self._has_pin = who.has_pin
        self.dots.clear()
        self.dots.setVisible(who.has_pin)
        self._pad.setVisible(who.has_pin)
        self._in.setVisible(not who.has_pin)
        self._whose.say(who.name, who.tile, self._hint(who))
        not_here = "" if who.may_sit else self.tr("ให้ผู้ดูแลของโต๊ะนี้เข้ามาก่อน แล้วตั้งเลขให้ในหน้าตั้งค่า")
        self._in.why_not(not_here or None)
        self.trouble.say("help", not_here)

    def _hint(self, who: Who) -> str:
        if who.has_pin:
            return self.tr("กดเลข 4–6 ตัว แล้ว Enter")
        return self.tr("ยังไม่ได้ตั้งเลข เข้าได้เลย") if who.may_sit else self.tr("ยังไม่มีเลขที่โต๊ะนี้")

    def fold(self, *, low: bool) -> None:
        """Be lower, where height is scarce."""
        now = theme.current()
        margin = now.scaled(8 if low else 20)
        self._column.setContentsMargins(now.scaled(20), margin, now.scaled(20), margin)
        self._column.setSpacing(now.scaled(6 if low else 14))
        self._pad.fold(low=low)

    def place_of_next_key(self) -> QWidget:
        """Where the keyboard belongs: the dots, or the button of who has no PIN."""
        return self.dots if self._has_pin else self._in

    def place_of_entry(self) -> QWidget:
        """The button of who has no PIN."""
        return self._in

    def enter(self) -> None:
        """Enter, wherever the keyboard is."""
        if self._has_pin:
            self.dots.enter()
        else:
            self._in.click_or_say()

    def _struck(self) -> None:
        if self.dots.pin():
            self.trouble.say("help", "")
