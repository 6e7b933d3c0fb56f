"""Who is in an activity, who waits, and whom a search finds: the rows and how they are painted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QPainter

from ui import theme, words
from ui.rows import Column, Rows
from ui.widgets import ink
from ui.widgets.chip import chip_size, paint_chip
from ui.widgets.table import Index, TableDelegate, TableView, paint_long
from ui.words import activities as activity_words

if TYPE_CHECKING:
    from desktop.activities import Person
    from desktop.learners.hits import Hit

WAITS = ("amber", "hourglass-medium")
IN = ("leaf", "check")


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One line of the list: in it, or waiting as the `turn`-th."""

    person: Person
    number: int
    turn: int = 0


@dataclass(frozen=True, slots=True)
class FoundLine:
    """Somebody whom the search found, and how he stands to this activity."""

    hit: Hit
    standing: str
    """in, waiting, or empty."""


class PeopleRows(Rows[PersonLine]):
    """Who is in, by name; then who waits, by turn."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__((), self._spoken, parent)
        self._language = language
        self.columns: tuple[Column[PersonLine], ...] = (
            Column(self.tr("ที่"), lambda line: str(line.number), width=58, right=True),
            Column(self.tr("ชื่อ สกุล"), lambda line: line.person.name, name=True),
            Column(self.tr("ชื่อเล่น"), lambda line: line.person.nickname or "–", width=120, second=True),
            Column(self.tr("รหัส"), lambda line: line.person.code, width=130, second=True),
            Column("", self.state, width=130),
        )

    def put_all(self, enrolled: Sequence[Person], waiting: Sequence[Person]) -> None:
        """Show these."""
        lines = [PersonLine(person, number) for number, person in enumerate(enrolled, 1)]
        lines += [PersonLine(person, len(lines) + turn, turn) for turn, person in enumerate(waiting, 1)]
        self.set(lines)

    def state(self, line: PersonLine) -> str:
        """The word of who waits."""
        return activity_words.waits(line.turn, self._language) if line.turn else ""

    def _spoken(self, line: PersonLine) -> str:
        told = (line.person.name, line.person.nickname, line.person.code, self.state(line))
        return " ".join(filter(None, told))


class FoundRows(Rows[FoundLine]):
    """Whom the search found."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__((), self._spoken, parent)
        self._language = language
        self.columns: tuple[Column[FoundLine], ...] = (
            Column(self.tr("ชื่อ สกุล"), lambda line: line.hit.name, name=True),
            Column(self.tr("ชื่อเล่น"), lambda line: line.hit.nickname or "–", width=120, second=True),
            Column(self.tr("อายุ"), self._age, width=80, second=True),
            Column(self.tr("ที่อยู่"), lambda line: line.hit.place or "–", width=150, second=True),
            Column("", self.state, width=120),
        )

    def put_all(self, hits: Sequence[Hit], standing: Mapping[bytes, str]) -> None:
        """Show these."""
        self.set([FoundLine(hit, standing.get(hit.learner, "")) for hit in hits])

    def state(self, line: FoundLine) -> str:
        """The word of who is in already, or waits."""
        if line.standing == "in":
            return self.tr("อยู่แล้ว")
        return self.tr("รอคิวอยู่") if line.standing else ""

    def _age(self, line: FoundLine) -> str:
        return words.years_old(line.hit.age, self._language) if line.hit.age is not None else "–"

    def _spoken(self, line: FoundLine) -> str:
        told = (line.hit.name, line.hit.nickname, line.hit.place, self.state(line))
        return " ".join(filter(None, told))


class QuietDelegate(TableDelegate):
    """A list beside which somebody types: the lamp is here only while the keyboard is."""

    def paint_ground(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        """The row that stands is chosen, or in the lamp."""
        if self._table.hasFocus() or index.row() != self._table.currentIndex().row():
            super().paint_ground(painter, rect, index)
            return
        now = theme.current()
        painter.fillRect(rect, now.colour("indigo_t"))
        line = QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)
        painter.fillRect(line, now.colour("line"))


class StandingDelegate(QuietDelegate):
    """Paints the last column as a chip."""

    def __init__(self, table: TableView, rows: PeopleRows | FoundRows) -> None:
        """Paint for one table."""
        super().__init__(table)
        self._rows = rows

    def paint_ground(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        """Whom the search found is what Enter acts on: the lamp is there."""
        if isinstance(self._rows, FoundRows):
            TableDelegate.paint_ground(self, painter, rect, index)
        else:
            super().paint_ground(painter, rect, index)

    def paint_cell(self, painter: QPainter, rect: QRectF, index: Index, row: Any) -> None:
        """A chip in the last column, a name that is never cut, a line of text in the others."""
        if index.column() < len(self._rows.columns) - 1:
            if not self._rows.columns[index.column()].name or not self._paint_long(painter, rect, row):
                super().paint_cell(painter, rect, index, row)
            return
        told = self._rows.state(row)
        if told:
            waits = not isinstance(row, FoundLine) or row.standing == "waiting"
            tone, icon = WAITS if waits else IN
            size = chip_size(told, icon)
            middle = rect.center().y() - size.height() / 2
            chip = QRectF(rect.left(), middle, min(size.width(), rect.width()), size.height())
            paint_chip(painter, chip, told, tone, icon)

    def _paint_long(self, painter: QPainter, rect: QRectF, row: PersonLine | FoundLine) -> bool:
        """A name that is longer than its room, in two smaller lines; false when it fits in one."""
        now = theme.current()
        name = row.hit.name if isinstance(row, FoundLine) else row.person.name
        if ink.width(name, now.font("body", "semibold")) <= rect.width():
            return False
        paint_long(painter, rect, name)
        return True
