"""The card of two records: a row for each thing that is known, and in each row which value stands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.learners.merging import GROUPS, SIDES, Pair, Side
from desktop.learners.numbers import mask
from ui import theme, words
from ui.widgets.card import Card, Line
from ui.widgets.label import Label, plain
from ui.widgets.lines import Lines
from ui.widgets.ticks import Radio
from ui.words import rights as said


class BesideCard(Card):
    """Two records beside each other."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """Nobody yet."""
        super().__init__(parent)
        self._language = language
        self.pair: Pair | None = None
        self._radios: dict[str, dict[str, Radio]] = {}
        self._grid = QGridLayout(self)
        self._grid.setHorizontalSpacing(18)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        self.fold(False)

    def fold(self, compact: bool) -> None:
        """Less air when it is tight."""
        side = theme.current().scaled(14 if compact else 20)
        self._grid.setContentsMargins(side, 10, side, 12)
        self._grid.setVerticalSpacing(0 if compact else 2)

    def first(self) -> QWidget | None:
        """Where the keyboard begins: the first thing to choose."""
        for radios in self._radios.values():
            return next((one for one in radios.values() if one.isChecked()), None)
        return None

    def chosen(self) -> dict[str, str]:
        """By group whose value stands."""
        return {
            group: side
            for group, radios in self._radios.items()
            for side, radio in radios.items()
            if radio.isChecked()
        }

    def show_pair(self, pair: Pair) -> None:
        """Show two records; what was chosen for the same two stays."""
        before = self.chosen() if self.pair is not None and _same(self.pair, pair) else {}
        self.pair = pair
        self._clear()
        sides = {"keep": pair.keep, "other": pair.other}
        for column, (code, one) in enumerate(sides.items(), 1):
            self._head(column, code, one)
        row = 3
        for group in GROUPS:
            if any(one.values[group] for one in sides.values()):
                self._row(row, group, sides, before.get(group, pair.proposed[group]))
                row += 1
        self._grid.addWidget(Line(), row, 0, 1, 3)
        for name, told in (
            (self.tr("เอกสาร"), [self._numbers(one) for one in sides.values()]),
            (
                self.tr("ที่ผูกอยู่"),
                [
                    said.holds(one.marks, one.enrolments, len(one.certificates), self._language)
                    for one in sides.values()
                ],
            ),
        ):
            row += 1
            self._grid.addWidget(Label(plain(name), colour="ink2"), row, 0, Qt.AlignmentFlag.AlignTop)
            for column, text in enumerate(told, 1):
                self._grid.addWidget(Lines(text, parent=self), row, column)

    def _head(self, column: int, code: str, one: Side) -> None:
        self._grid.addWidget(Lines(one.name, "section", parent=self), 0, column)
        stands = self.tr("คงไว้") if code == "keep" else self.tr("รวมเข้ากับคนซ้าย")
        line = f"{one.code} · {stands}"
        self._grid.addWidget(Lines(line, colour="ink2", parent=self), 1, column)
        if column == 1:
            self._grid.addWidget(Line(), 2, 0, 1, 3)

    def _row(self, row: int, group: str, sides: dict[str, Side], stands: str) -> None:
        assert self.pair is not None  # noqa: S101  (shown just now)
        name = words.say(said.GROUPS, group, self._language)
        self._grid.addWidget(Label(plain(name), colour="ink2"), row, 0)
        values = {
            side: said.value(group, one.values[group], self._language) for side, one in sides.items()
        }
        if len(set(values.values())) == 1:
            self._grid.addWidget(Lines(values["keep"], parent=self), row, 1, 1, 2)
            return
        radios: dict[str, Radio] = {}
        for column, side in enumerate(SIDES, 1):
            radio = Radio(values[side])
            radio.setAutoExclusive(False)
            radio.setChecked(side == stands)
            radio.setAccessibleName(f"{name} {values[side]}")
            radio.clicked.connect(lambda _on=False, group=group, side=side: self._choose(group, side))
            radios[side] = radio
            self._grid.addWidget(radio, row, column)
        self._radios[group] = radios

    def _choose(self, group: str, side: str) -> None:
        for name, radio in self._radios[group].items():
            radio.setChecked(name == side)

    def _numbers(self, one: Side) -> str:
        masked = tuple((kind, mask(number) or "") for kind, number in one.numbers)
        return said.numbers(masked, self._language)

    def _clear(self) -> None:
        self._radios = {}
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()


def _same(one: Pair, other: Pair) -> bool:
    return (one.keep.id, one.other.id) == (other.keep.id, other.other.id)
