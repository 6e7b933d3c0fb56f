"""One amber row above a form: somebody like this is here already."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.learners import duplicates, profile
from desktop.learners.profile import LookAlike
from desktop.store.store import Tx
from desktop.thai.dates import WrittenDate
from ui import icons, theme
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.words import learners as learner_words

if TYPE_CHECKING:
    from ui.work import Work

ICON, PAD = 24, 14
AFTER_MS = 250
"""How long after the last letter look-alikes are asked for."""


class LookAlikeRow(Card):
    """Who may be meant, what agrees, and the two answers."""

    opened = Signal(object)
    """The learner's id: it is them."""
    join_wanted = Signal(object)
    """The learner's id: they are one with whose form this is."""
    told_apart = Signal(object)
    """The learner's id: it is somebody else."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """Nobody; and then it takes no room."""
        super().__init__(parent, ground="amber_t", edge="amber")
        self._language = language
        self._others: set[bytes] = set()
        self._found: tuple[LookAlike, ...] = ()
        self._shown: LookAlike | None = None
        self._words = Label("", wrap=True)
        self.open, self.other = Button(self.tr("เปิดดู")), Button(self.tr("คนละคน"), "quiet")
        self.join = Button(self.tr("เทียบแล้วรวม"), icon="users")
        self.join.hide()
        now = theme.current()
        row = QHBoxLayout(self)
        row.setContentsMargins(now.scaled(PAD + ICON + 10), 4, 8, 4)
        row.setSpacing(10)
        row.addWidget(self._words, 1)
        row.addWidget(self.join)
        row.addWidget(self.open)
        row.addWidget(self.other)
        self.open.clicked.connect(self._open)
        self.other.clicked.connect(self._not_them)
        self.join.clicked.connect(self._join)
        self.hide()

    def forget(self) -> None:
        """Another form: nobody was told apart yet."""
        self._others = set()
        self.show_first(())

    def show_first(self, found: Sequence[LookAlike]) -> None:
        """Show the likeliest who was not said to be somebody else."""
        self._found = tuple(found)
        self._shown = next((one for one in found if one.learner not in self._others), None)
        if self._shown is not None:
            self._words.say(learner_words.look_alike(self._shown, self._language))
        self.setVisible(self._shown is not None)

    def _open(self) -> None:
        if self._shown is not None:
            self.opened.emit(self._shown.learner)

    def of_somebody(self, *, known: bool) -> None:
        """Whether the form is about somebody who is registered: then the two can be joined."""
        self.join.setVisible(known)

    def _join(self) -> None:
        if self._shown is not None:
            self.join_wanted.emit(self._shown.learner)

    def _not_them(self) -> None:
        if self._shown is not None:
            self.told_apart.emit(self._shown.learner)
            self._others.add(self._shown.learner)
            self.show_first(self._found)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card and its icon."""
        super().paintEvent(event)
        now = theme.current()
        side = now.scaled(ICON)
        box = QRectF(now.scaled(PAD), (self.height() - side) / 2, side, side)
        icons.paint(QPainter(self), box, "warning", "fill", now.hex("amber"))


class Typed(NamedTuple):
    """What was typed of somebody so far."""

    name: str
    birth: WrittenDate | None
    number: str | None
    phone: str | None
    learner: bytes | None
    """Whose form it is."""


class LookAlikeWatch(QObject):
    """Asks the desk, shortly after the last letter, who may be meant."""

    def __init__(self, row: LookAlikeRow, work: Work, typed: Callable[[], Typed]) -> None:
        """Watch for a row.

        Args:
            row: shows who was found.
            work: asks the desk.
            typed: says what stands in the form.
        """
        super().__init__(row)
        self._row, self._work, self._typed = row, work, typed
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_MS)
        self._timer.timeout.connect(self.now)
        self.soon = self._timer.start

    def now(self) -> None:
        """Ask at once."""
        name, birth, number, phone, learner = self._typed()

        def ask(tx: Tx) -> tuple[LookAlike, ...]:
            found = profile.look_alikes(tx, name, birth, number, phone, but=learner)
            if learner is None:
                return found
            return tuple(one for one in found if not duplicates.is_apart(tx, learner, one.learner))

        self._work.read(self, ask, self._row.show_first)
