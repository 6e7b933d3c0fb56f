"""The line along the bottom: one sentence, at most one deed, how far long work is, which keys help.

A message stays until the next one. Done is read out politely, trouble at once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui import icons, theme
from ui.widgets import ink
from ui.widgets.button import Button
from ui.widgets.label import Label, plain, spoken
from ui.widgets.progress import Bar

_TONES = {
    "ok": ("check-circle", "leaf"),
    "info": ("info", "indigo"),
    "look": ("warning", "amber"),
    "error": ("warning-circle", "brick"),
}


@dataclass(frozen=True, slots=True)
class Deed:
    """What can be done about a message."""

    words: str
    do: Callable[[], None]
    icon: str | None = None
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence; names and numbers in `<b>`, values escaped."""

    kind: str
    text: str
    deed: Deed | None = field(default=None, compare=False)


class KeyHints(QWidget):
    """Up to three keys that help here, with what they do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Without hints."""
        super().__init__(parent)
        self._hints: tuple[tuple[str, str], ...] = ()
        self._most = 3
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def put(self, hints: Sequence[tuple[str, str]], most: int = 3) -> None:
        """Show these, no more than `most`."""
        self._hints, self._most = tuple(hints), most
        self.setAccessibleName(", ".join(f"{key} {words}" for key, words in self._shown()))
        self.setVisible(bool(self._shown()))
        self.updateGeometry()
        self.update()

    @property
    def says(self) -> bool:
        """Whether there is any hint."""
        return bool(self._shown())

    def _shown(self) -> tuple[tuple[str, str], ...]:
        return self._hints[: self._most]

    def sizeHint(self) -> QSize:
        """As wide as the hints."""
        now = theme.current()
        wide = sum(
            ink.keycap_width(key) + 8 + ink.width(words, now.font("note")) + now.scaled(20)
            for key, words in self._shown()
        )
        return QSize(round(wide), now.row)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint caps and words."""
        now = theme.current()
        painter = QPainter(self)
        left = float(now.scaled(20))
        for key, words in self._shown():
            wide = ink.keycap(painter, left, self.height() / 2, key, now.colour("ink2"))
            left += wide + 8
            room = ink.width(words, now.font("note"))
            rect = QRectF(left, 0, room + 1, self.height())
            ink.text(painter, rect, words, now.font("note"), now.colour("ink2"))
            left += room + now.scaled(20)


class MessageLine(QWidget):
    """The line itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Silent."""
        super().__init__(parent)
        now = theme.current()
        self._message: Message | None = None
        self.setFixedHeight(max(now.scaled(52), now.row + 8))
        self._words = Label("")
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._bar = Bar()
        self._bar.setMinimumWidth(now.scaled(160))
        self._count = Label("", weight="medium")
        self._deed = Button("", "quiet")
        self._deed.clicked.connect(self._do)
        self.hints = KeyHints()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(now.scaled(64), 1, now.scaled(20), 0)
        self._row.setSpacing(16)
        self._row.addWidget(self._words, 1000)  # the words take what they need before the gap does
        for part in (self._bar, self._count, self._deed):
            self._row.addWidget(part)
        self._row.addStretch(1)
        self._row.addWidget(self.hints)
        self.quiet()

    @property
    def message(self) -> Message | None:
        """What it says."""
        return self._message

    def say(self, message: Message) -> None:
        """Say something; it stays until the next."""
        self._message = message
        self._words.paint_in("brick" if message.kind == "error" else "ink")
        self._words.say(message.text)
        self._words.setMinimumWidth(0)
        self._offer(message.deed)
        self._bar.hide()
        self._count.hide()
        self._fit_words()
        self.update()
        self._read_out(spoken(message.text), urgent=message.kind == "error")

    def long_work(self, words: str, done: int, of: int, counted: str, stop: Deed | None) -> None:
        """Show how far long work is, and how to stop it."""
        self._message = None
        self._words.paint_in("ink")
        self._words.say(plain(words))
        self._bar.put(done, max(of, 1))
        self._bar.show()
        self._count.say(plain(counted))
        self._count.show()
        self._offer(stop)
        self._fit_words()
        self.update()

    def quiet(self) -> None:
        """Say nothing."""
        self._message = None
        self._words.say("")
        self._offer(None)
        self._bar.hide()
        self._count.hide()
        self.update()

    def _fit_words(self) -> None:
        wide = self._words.sizeHint().width() + 4
        self._words.setMaximumWidth(wide)
        self._make_room()

    def _make_room(self) -> None:
        """The hints go before a sentence is cut."""
        others = (self._bar, self._count, self._deed)
        taken = sum(one.sizeHint().width() + 16 for one in others if not one.isHidden())
        room = self.width() - self._row.contentsMargins().left() - 20 - taken
        fits = room - self.hints.sizeHint().width() - 16 >= self._words.maximumWidth()
        self.hints.setVisible(fits and self.hints.says)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room or less."""
        super().resizeEvent(event)
        self._make_room()

    def _offer(self, deed: Deed | None) -> None:
        self._deed.setVisible(deed is not None)
        if deed is not None:
            self._deed.wear(deed.icon, deed.key)
            self._deed.say(deed.words)
        self._do_it = deed.do if deed is not None else None

    def _do(self) -> None:
        if self._do_it is not None:
            self._do_it()

    def _read_out(self, words: str, *, urgent: bool) -> None:
        event = QAccessibleAnnouncementEvent(self, words)
        politeness = QAccessible.AnnouncementPoliteness
        event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
        QAccessible.updateAccessibility(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, hairline and icon."""
        now = theme.current()
        painter = QPainter(self)
        wrong = self._message is not None and self._message.kind == "error"
        painter.fillRect(self.rect(), now.colour("brick_t" if wrong else "surface"))
        painter.fillRect(0, 0, self.width(), 1, now.colour("line"))
        if self._message is None:
            return
        icon, colour = _TONES[self._message.kind]
        side = now.scaled(24)
        box = QRectF(now.scaled(28), (self.height() - side) / 2, side, side)
        icons.paint(painter, box, icon, "fill", now.hex(colour))
