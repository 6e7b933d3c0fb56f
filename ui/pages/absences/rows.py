"""Who is to be called, as a list shows them: the warning as a chip, what is settled quieter."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QPainter

from desktop.absences import LOST, Call
from ui import theme
from ui.rows import Column, Rows
from ui.widgets import ink
from ui.widgets.chip import chip_size, paint_chip
from ui.widgets.table import Index, TableDelegate, TableView
from ui.words import absences as said

NAME, NICKNAME, FROM, AWAY, STATE = range(5)
GROUPS = ("last", "in_a_row", "at_risk")
"""Absent last time, twice or more in a row, may miss the rule."""


def among(calls: tuple[Call, ...], group: str) -> list[Call]:
    """Those of one group."""
    if group == "in_a_row":
        return [call for call in calls if call.in_a_row > 1]
    if group == "at_risk":
        return [call for call in calls if call.outlook is not None and call.outlook.code]
    return [call for call in calls if call.in_a_row]


class CallRows(Rows[Call]):
    """Learners to call."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        """Nobody yet."""
        self._language = language
        columns: tuple[Column[Call], ...] = (
            Column(self.tr("ชื่อ นามสกุล"), lambda one: one.name, name=True),
            Column(self.tr("ชื่อเล่น"), lambda one: one.nickname or "", width=96, second=True),
            Column(self.tr("กิจกรรม"), self._from, width=250, second=True),
            Column(self.tr("ขาด"), lambda one: said.away(one, language), width=170),
            Column(self.tr("เรื่องที่รู้"), self._state, width=190),
        )
        super().__init__(columns, self._spoken_of, parent)

    def _from(self, one: Call) -> str:
        return said.absent_on(one.day, one.title, self._language)

    def _state(self, one: Call) -> str:
        return said.state(one, self._language)

    def _spoken_of(self, one: Call) -> str:
        told = (one.name, one.nickname or "", self._from(one), said.away(one, self._language))
        return ", ".join(part for part in (*told, self._state(one)) if part)

    def as_text(self) -> str:
        """The list as Excel takes it from the clipboard."""
        lines = ["\t".join((*(column.head for column in self.columns), self.tr("โทรศัพท์")))]
        for one in self.rows:
            cells = [column.text(one) for column in self.columns]
            cells.append(", ".join(said.phone(phone, self._language) for phone in one.phones))
            lines.append("\t".join(cells))
        return "\n".join(lines)


class CallDelegate(TableDelegate):
    """Paints the warning as a chip, and who was asked after already in the quieter colour."""

    def paint_cell(self, painter: QPainter, rect: QRectF, index: Index, row: Any) -> None:
        """One cell."""
        if index.column() != STATE or not isinstance(row, Call):
            super().paint_cell(painter, rect, index, row)
            return
        text = self._table.column(STATE).text(row)
        tone, icon = look(row)
        if not text:
            return
        if tone is None:
            now = theme.current()
            ink.text(painter, rect, text, now.font("note"), now.colour("ink2"), may_cut=True)
            return
        size = chip_size(text, icon)
        wide = min(size.width(), rect.width())
        box = QRectF(rect.left(), rect.center().y() - size.height() / 2, wide, size.height())
        paint_chip(painter, box, text, tone, icon)


def look(call: Call) -> tuple[str | None, str | None]:
    """Tone and icon of what is known of somebody; no tone where it only is told."""
    if call.settled:
        return "leaf", "check"
    if call.outlook is None or call.outlook.code is None:
        return None, None
    return ("brick", "x-circle") if call.outlook.code == LOST else ("amber", "warning")


class CallTable(TableView):
    """The list."""

    def __init__(self, rows: CallRows, name: str) -> None:
        """Show these rows."""
        super().__init__(rows, name)
        self.setItemDelegate(CallDelegate(self))
