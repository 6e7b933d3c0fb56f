"""Who sits here today: a tile, then a PIN by keys or pad. Also the lock: the same tiles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop import clock
from ui import keys, theme, words
from ui.opening.answers import Kept
from ui.opening.pin_card import WIDE, PinCard
from ui.opening.question import BAR, RING, Question
from ui.widgets.button import Button
from ui.widgets.flow import Flow
from ui.widgets.letters import LookRow
from ui.widgets.tile import WIDTH, Tile

if TYPE_CHECKING:
    from desktop.settings import Settings
    from desktop.store.doorstep import Tile as Who

ACROSS, BETWEEN, MOST = 14, 28, 3
"""Pixels between tiles, and between them and the card; tiles in a line."""
TICK_MS = 5000
"""How often the time over the tiles is looked at."""
_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class SignIn(Question):
    """The tiles of who may sit down, and the PIN of the one that is chosen."""

    signed = Signal(object, str)
    """(who, PIN)"""
    forgotten = Signal(object)
    size_wanted = Signal(str)
    language_wanted = Signal(str)

    def __init__(
        self,
        people: tuple[Who, ...],
        chosen: bytes | None,
        settings: Settings,
        *,
        practice: bool,
    ) -> None:
        """Show the tiles.

        Args:
            people: who may sit down.
            chosen: whose tile is lit; the first one's when none is.
            settings: the text size and language that stand.
            practice: whether this is a practice home already.
        """
        super().__init__(words.moment(clock.now(), settings.language), self.tr("วันนี้ใครนั่งโต๊ะ"))
        self._language = settings.language
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._show_time)
        self._clock.start(TICK_MS)
        self._people = people
        self._who: Who | None = None
        self._columns = MOST
        self._tiles = [Tile(who.name, who.tile) for who in people]
        self._holder = QWidget()
        self.card = PinCard()
        self.body.addLayout(self._across())
        self._lay_foot(settings, practice=practice)
        for who, tile in zip(people, self._tiles, strict=True):
            tile.clicked.connect(lambda _on=False, who=who: self._choose(who, to_pin=True))
            tile.installEventFilter(self)
        self.card.entered.connect(self._enter)
        self._scroll.viewport().installEventFilter(self)
        self.card.place_of_entry().installEventFilter(self)
        able = [who for who in people if who.may_sit] or people
        first = next((who for who in people if who.id == chosen), able[0] if able else None)
        if first is not None:
            self._choose(first, to_pin=False)

    def _across(self) -> QHBoxLayout:
        gap = theme.current().scaled(ACROSS)
        flow = Flow(self._holder, across=gap, down=gap)
        for tile in self._tiles:
            flow.addWidget(tile)
        row = QHBoxLayout()
        row.setSpacing(theme.current().scaled(BETWEEN))
        row.addWidget(self._holder)
        row.addWidget(self.card, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        return row

    def _lay_foot(self, settings: Settings, *, practice: bool) -> None:
        forgot = Button(self.tr("ลืมเลข"), "quiet", icon="lifebuoy")
        forgot.clicked.connect(lambda: self.forgotten.emit(self._who))
        self.foot.addWidget(forgot)
        if not practice:
            play = Button(self.tr("โหมดฝึก"), "quiet", icon="graduation-cap")
            play.clicked.connect(self.practice_wanted)
            self.foot.addWidget(play)
        self.foot.addStretch(1)
        look = LookRow(settings.text_size, settings.language)
        look.size_wanted.connect(self.size_wanted)
        look.language_wanted.connect(self.language_wanted)
        self.foot.addWidget(look)

    # --- choosing and entering ------------------------------------------------------------------------

    @property
    def who(self) -> Who | None:
        """Whose tile is lit."""
        return self._who

    def _choose(self, who: Who, *, to_pin: bool) -> None:
        same = self._who is not None and self._who.id == who.id
        self._who = who
        self._tiles[self._people.index(who)].setChecked(True)
        if not same:
            self.calm()
            self.card.ask(who)
        if to_pin:
            self.card.place_of_next_key().setFocus()

    def _enter(self, pin: str) -> None:
        if self._who is not None and not self.is_busy:
            self.signed.emit(self._who, pin)

    def first_focus(self) -> QWidget | None:
        """To the dots: who sat here before only strikes the PIN; the arrows choose another."""
        return self.card.place_of_next_key() if self._who is not None else None

    def say_trouble(self, sentence: str) -> None:
        """Say it where the eye is, and begin anew."""
        super().say_trouble(sentence)
        self.card.dots.clear()
        self.card.place_of_next_key().setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose a tile, digits go to the PIN, wherever the keyboard is."""
        key = Qt.Key(event.key())
        if self._move(key):
            return
        if keys.digit(event) is not None or key == Qt.Key.Key_Backspace:
            self.card.dots.setFocus()
            self.card.dots.take(event)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.card.enter()
        else:
            super().keyPressEvent(event)

    def _move(self, key: Qt.Key) -> bool:
        """Light a neighbouring tile; false for a key that is no arrow."""
        step = {**_ARROWS, Qt.Key.Key_Up: -self._columns, Qt.Key.Key_Down: self._columns}.get(key)
        if step is None or self._who is None:
            return False
        wanted = self._people.index(self._who) + step
        if 0 <= wanted < len(self._people):
            self._choose(self._people[wanted], to_pin=True)
            self.show_part(self._tiles[wanted])
        return True

    def _show_time(self) -> None:
        if self._above is not None:
            self._above.say(words.moment(clock.now(), self._language))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the tiles come before the day."""
        super().resizeEvent(event)
        if self._above is not None:
            self._above.setVisible(not self.is_low)

    def keep(self, kept: Kept) -> None:
        """Whose tile is lit, and how much of the PIN is struck."""
        kept.chosen = self.who.id if self.who is not None else None
        kept.pin = self.card.dots.pin()

    def wanted_width(self) -> int:
        """Tiles, card, and some air."""
        return self.content_width() + theme.current().scaled(60)

    def content_width(self) -> int:
        """Three tiles, the card, and a scroll bar beside them."""
        now = theme.current()
        tiles = MOST * (now.scaled(WIDTH) + now.scaled(ACROSS))
        return tiles + now.scaled(BETWEEN) + now.scaled(WIDE)

    # --- what is said, and the room for it ------------------------------------------------------------

    def _tell(self, tone: str, words: str) -> None:
        """Say it below the dots, where the eye is, in the place of what was said above the foot."""
        if words:
            self._trouble.say("help", "")
        self.card.trouble.say(tone, words)
        self._fold_card()

    def said(self) -> str:
        """What the card says."""
        return self.card.trouble.words()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The tiles fold to the room that is there; a card without room for high keys has low ones."""
        if watched is self._scroll.viewport() and event.type() == QEvent.Type.Resize:
            self._fold_tiles()
            self._fold_card()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._move(Qt.Key(event.key()))  # Qt's buttons would take the arrows
        return super().eventFilter(watched, event)

    def _fold_tiles(self) -> None:
        now = theme.current()
        tile, gap = now.scaled(WIDTH), now.scaled(ACROSS)
        room = self._scroll.viewport().width() - RING - BAR - self.card.width() - now.scaled(BETWEEN)
        self._columns = min(MOST, max(1, (room + gap) // (tile + gap)))
        self._holder.setFixedWidth(self._columns * (tile + gap) - gap)

    def _fold_card(self) -> None:
        self.card.fold(low=False)
        room = self._scroll.viewport().height() - 2 * RING
        self.card.fold(low=self._card_height() > room)

    def _card_height(self) -> int:
        wanted = self.card.heightForWidth(self.card.width())  # −1 while it says no sentence
        return max(wanted, self.card.sizeHint().height())
