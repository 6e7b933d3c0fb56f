"""Who it is that comes: what the file says of them, and whether somebody here is the same person."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.leaving import Seen, Way
from desktop.models import read_id, show_id
from ui import theme
from ui.widgets.card import Card, Line
from ui.widgets.lines import Lines
from ui.widgets.ticks import Radio
from ui.words import moves as said

NEW = "new"


class WhoCard(Card):
    """The person, and the question which of those here they are."""

    changed = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """Nobody yet."""
        super().__init__(parent)
        self._language = language
        self._seen: Seen | None = None
        self._radios: dict[str, Radio] = {}
        self._name = Lines("", "section", weight="semibold", icon="user", tone="indigo")
        self._facts = QVBoxLayout()
        self._facts.setSpacing(0)
        self._asks = QVBoxLayout()
        self._asks.setSpacing(2)
        side = theme.current().scaled(18)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, 10, side, 14)
        column.setSpacing(4)
        column.addWidget(self._name)
        column.addLayout(self._facts)
        column.addWidget(Line())
        column.addLayout(self._asks)

    def show_seen(self, seen: Seen) -> None:
        """Show who comes; what was chosen for the same file stays."""
        standing = self._chosen() if self._same_question(seen) else None
        self._seen, language = seen, self._language
        for column in (self._facts, self._asks):
            while (item := column.takeAt(0)) is not None:
                if (old := item.widget()) is not None:
                    old.hide()
                    old.deleteLater()
        self._radios = {}
        self._name.say(seen.name)
        for fact in said.person(seen, language):
            self._facts.addWidget(Lines(fact, colour="ink2"))
        if seen.already is not None:
            told = said.already(seen, language)
            self._asks.addWidget(Lines(told, icon="check-circle", tone="leaf"))
        elif not seen.alike:
            told = self.tr("ไม่มีใครในศูนย์นี้ที่ชื่อคล้ายกัน จะเพิ่มเป็นคนใหม่")
            self._asks.addWidget(Lines(told, icon="user-plus", tone="leaf"))
        else:
            self._ask(seen)
        if standing in self._radios:
            self._radios[standing].setChecked(True)
        self.changed.emit()

    def _same_question(self, seen: Seen) -> bool:
        before = self._seen
        return before is not None and before.book == seen.book and before.alike == seen.alike

    def _ask(self, seen: Seen) -> None:
        question = self.tr("คนในศูนย์นี้อาจเป็นคนเดียวกัน เลือกก่อนรับเข้า")
        self._asks.addWidget(Lines(question, weight="medium", icon="warning", tone="amber"))
        told = {show_id(one.learner) or "": said.alike(one, self._language) for one in seen.alike}
        told[NEW] = (self.tr("ไม่ใช่ เป็นคนใหม่"), self.tr("เพิ่มเข้าทะเบียนของศูนย์นี้"))
        for key, (name, note) in told.items():
            radio = Radio(name, note=note, parent=self)
            radio.clicked.connect(lambda _on=False: self.changed.emit())
            self._radios[key] = radio
            self._asks.addWidget(radio)

    def _chosen(self) -> str | None:
        return next((key for key, radio in self._radios.items() if radio.isChecked()), None)

    def first(self) -> QWidget | None:
        """The first answer, where something is asked."""
        return next(iter(self._radios.values()), None)

    def choose(self, key: str) -> None:
        """Answer the question: a learner's id, or `NEW`."""
        self._radios[key].click()

    def lacks(self) -> str | None:
        """What has to be answered first; none when nothing."""
        if self._radios and self._chosen() is None:
            return self.tr("เลือกก่อนว่าเป็นคนที่มีอยู่แล้ว หรือเป็นคนใหม่")
        return None

    def way(self) -> Way:
        """The answer."""
        chosen = self._chosen()
        if chosen is None:
            return Way()
        return Way(new=True) if chosen == NEW else Way(into=read_id(chosen))
