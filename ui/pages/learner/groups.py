"""The target groups a learner is counted to, each with the day since when."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.learners.profile import Group
from ui.pages.learner.group_days import GroupDays
from ui.widgets.field_row import FieldRow
from ui.widgets.lines import Lines
from ui.widgets.ticks import Check
from ui.words import learners as learner_words

WIDE = 240
"""Pixels that most of the names want, at a body of 18."""


class GroupPart(QWidget):
    """A tick for each group."""

    changed = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """No groups yet.

        Args:
            language: of what it says.
            parent: owner.
        """
        super().__init__(parent)
        self._language = language
        self._ticks: dict[str, Check] = {}
        self._column = QVBoxLayout()
        self._earlier = QVBoxLayout()
        self.days = GroupDays(self)
        whole = QVBoxLayout(self)
        for part in (self._column, self._earlier):
            part.setContentsMargins(0, 0, 0, 0)
            part.setSpacing(0)
            whole.addLayout(part)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2)
        whole.addWidget(self.days)
        self.changed.connect(self._stand)
        self.days.changed.connect(self.changed)

    def offer(self, groups: Sequence[tuple[str, str]], standing: Sequence[Group]) -> None:
        """Offer (code, name) of all groups; those that somebody is in say since when."""
        since = {one.code: one.since for one in standing if one.until is None}
        if list(self._ticks) != [code for code, _name in groups]:
            self._make(groups)
        for code, tick in self._ticks.items():
            tick.say(tick.text(), learner_words.since(since.get(code), self._language))
        _empty(self._earlier)
        for one in standing:
            if one.until is not None or one.code not in self._ticks:
                told = learner_words.was_in(one.name, one.since, one.until, self._language)
                self._earlier.addWidget(Lines(told, "note", colour="ink2"))

    def _stand(self) -> None:
        self.days.stand({code: tick.text() for code, tick in self._ticks.items() if tick.isChecked()})

    def _make(self, groups: Sequence[tuple[str, str]]) -> None:
        _empty(self._column)
        self._ticks = {code: Check(name) for code, name in groups}
        for tick in self._ticks.values():
            tick.toggled.connect(lambda _on: self.changed.emit())
        self._column.addWidget(FieldRow(*((tick, WIDE, 1) for tick in self._ticks.values())))

    def text(self) -> str:
        """The codes of the ticked ones, with commas between."""
        return ",".join(sorted(code for code, tick in self._ticks.items() if tick.isChecked()))

    def put(self, text: str) -> None:
        """Tick these."""
        wanted = set(text.split(","))
        for code, tick in self._ticks.items():
            tick.setChecked(code in wanted)
        self._stand()


def _empty(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        if (gone := item.widget()) is not None:
            gone.hide()
            gone.deleteLater()
