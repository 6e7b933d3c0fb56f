"""The card of the exchange: may the stick go, one big button, the stages, what came of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.icon_tile import IconTile
from ui.widgets.lines import Lines
from ui.widgets.progress import Bar
from ui.widgets.stages import Stages
from ui.words import exchange as said
from ui.words import hubs

_TONES = {"ok": ("check", "leaf"), "look": ("warning", "amber"), "error": ("warning-circle", "brick")}


class CarryCard(Card):
    """What one visit of the stick does."""

    wanted = Signal()
    folder_wanted = Signal()
    line_wanted = Signal()

    def __init__(self, language: str) -> None:
        """Nothing runs.

        Args:
            language: of the words.
        """
        super().__init__()
        self._language = language
        names = said.stages(language)
        self.sentence = Lines("", "section", weight="semibold")
        self.more = Lines("", colour="ink2")
        self.place = Lines("", "note", colour="ink2")
        self.itself = Lines("", "note", colour="ink2")
        self.stages = Stages(names)
        self.bar = Bar(self.tr("แลกข้อมูล"))
        self._by_stick = self.tr("แลกข้อมูลกับแฟลชไดรฟ์")
        self._key: str | None = "Enter"
        self.button = Button(self._by_stick, "primary", icon="stick", key=self._key, big=True)
        self.line = Button(
            hubs.line("press_line", language), icon="plugs-connected", key="Ctrl+L", big=True
        )
        self.choose = Button(self.tr("เลือกโฟลเดอร์เอง"), "quiet", key="Ctrl+O", big=True)
        self.button.clicked.connect(self.wanted)
        self.choose.clicked.connect(self.folder_wanted)
        self.line.clicked.connect(self.line_wanted)
        self.line.hide()
        self._shown: tuple[str, ...] = ()
        self._told = QVBoxLayout()
        self._told.setSpacing(2)
        self._lay_out()
        self.show_running(running=False)

    def _lay_out(self) -> None:
        outer = QHBoxLayout(self)
        outer.setContentsMargins(20, 18, 20, 18)
        outer.setSpacing(18)
        outer.addWidget(IconTile("stick", "indigo"), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(4)
        for part in (self.sentence, self.more, self.place, self.itself):
            column.addWidget(part)
        holder = QWidget()
        row = Flow(holder, across=12, down=10)
        row.addWidget(self.button)
        row.addWidget(self.line)
        row.addWidget(self.choose)
        column.addSpacing(6)
        column.addWidget(holder)
        column.addSpacing(8)
        column.addWidget(self.stages)
        column.addWidget(self.bar)
        column.addLayout(self._told)
        outer.addLayout(column, 1)

    def say(self, sentence: str, more: str = "", place: str = "") -> None:
        """Say whether the stick may go, what comes next, and where it stands."""
        self.sentence.say(sentence)
        self.more.say(more)
        self.place.say(place)

    def offer(self, *, hub: bool, stick: bool) -> None:
        """The big button does what can be done now: the stick that is here, else the line to the hub."""
        by_line = hub and not stick
        words = hubs.line("press", self._language) if by_line else self._by_stick
        self.button.say(words)
        self.button.wear("plugs-connected" if by_line else "stick", self._key)
        self.line.setVisible(hub and stick)

    def show_running(self, *, running: bool) -> None:
        """Show the stages while it runs, and afterwards which were done."""
        self.bar.setVisible(running)
        if running:
            self.stages.put(0)
            self.bar.put(0, 1)
            self.tell(())
        self.stages.setVisible(running or self.stages.now >= 0)
        busy = QCoreApplication.translate("CarryCard", "กำลังแลกข้อมูล รอให้เสร็จ หรือกด Esc เพื่อหยุด")
        for button in (self.button, self.choose, self.line):
            button.why_not(busy if running else None)

    def reach(self, stage: int, done: int, of: int) -> None:
        """Show how far it is; a stage is not gone back to: the next bundle begins below the bar."""
        self.stages.put(max(stage, self.stages.now))
        self.bar.put(done, of or max(done, 1))

    def tell(self, lines: tuple[tuple[str, str], ...]) -> None:
        """Show what came of it.

        Args:
            lines: (tone, sentence); tone `ok`, `look` or `error`.
        """
        while (item := self._told.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._shown = tuple(words for _tone, words in lines)
        for tone, words in lines:
            icon, colour = _TONES[tone]
            text = "brick" if tone == "error" else "ink"
            self._told.addWidget(Lines(words, colour=text, icon=icon, tone=colour, parent=self))

    def told(self) -> tuple[str, ...]:
        """The sentences that stand below the stages."""
        return self._shown

    def fold(self, compact: bool) -> None:
        """No keycaps where it is tight."""
        self._key = None if compact and theme.current().px("body") > 20 else "Enter"
        self.button.say_key(self._key)
        self.choose.say_key(None if compact else "Ctrl+O")
        self.line.say_key(None if compact else "Ctrl+L")
