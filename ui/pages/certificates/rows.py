"""The rows of the certificates' list: three groups with their heads, everybody with their reason.

Pure but for the model at its end: what is known of an activity becomes plain rows to paint.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Qt

from desktop.certificates.board import Board, Line
from ui import words
from ui.rows import Column, Index, Rows
from ui.words import certificates as said

ON, OFF, SOME, NONE = "on", "off", "some", ""
GROUPS = ("earned", "possible", "lost")
_GRAVE = frozenset({"letters_missing"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: the head of a group, or a person."""

    group: str
    line: Line | None
    """None for a head."""
    words: str
    hours: str
    reason: str
    tone: str
    """The chip's tone; empty for plain words."""
    icon: str | None
    tick: str
    """`on`, `off`, for a head also `some`; empty where there is nothing to tick."""
    said: str

    @property
    def learner(self) -> bytes | None:
        """Whose row it is."""
        return self.line.learner if self.line else None


def entries(
    board: Board, left_out: Set[bytes], doubts: Mapping[bytes, Sequence[str]], language: str
) -> tuple[Entry, ...]:
    """All rows of an activity, from top to bottom.

    Args:
        board: as it was read.
        left_out: who was ticked off.
        doubts: codes of `preflight` by learner, beside those of the board.
        language: `th` or `en`.
    """
    made: list[Entry] = []
    for group, lines in _groups(board):
        if not lines:
            continue
        made.append(_head(group, board, lines, left_out, language))
        for place, line in enumerate(lines, 1):
            row = _person(line, left_out, (*line.doubts, *doubts.get(line.learner, ())), language)
            made.append(replace(row, said=_row_said(row, place, len(lines), language)))
    return tuple(made)


def _groups(board: Board) -> tuple[tuple[str, tuple[Line, ...]], ...]:
    return tuple(zip(GROUPS, (board.earned, board.possible, board.lost), strict=True))


def counts(board: Board) -> dict[str, int]:
    """How many stand in each group."""
    return {group: len(lines) for group, lines in _groups(board)}


def _head(group: str, board: Board, lines: Sequence[Line], left_out: Set[bytes], language: str) -> Entry:
    title = said.group_counted(group, len(lines), language)
    reason = _why(group, board, lines, language)
    waiting = [line.learner in left_out for line in lines if group == "earned" and line.number is None]
    tick = NONE
    if waiting:
        tick = OFF if all(waiting) else SOME if any(waiting) else ON
    return Entry(group, None, title, "", reason, "", None, tick, f"{title} {reason}")


def _why(group: str, board: Board, lines: Sequence[Line], language: str) -> str:
    if group == "earned":
        return said.earned_reason(board.rule, language)
    if group == "lost":
        return said.lost_reason(board.rule, language)
    left = max(line.open for line in lines)
    return said.possible_reason(left, max(line.open_past for line in lines), language)


def _person(line: Line, left_out: Set[bytes], doubts: Sequence[str], language: str) -> Entry:
    reason, tone, icon, tick = said.lacks(line.short_by, language), "", None, NONE
    if line.number is not None:
        reason, tone, icon = said.number(line.number, language), "indigo", "seal-check"
    elif line.verdict == "earned":
        reason, tone, icon = _chip(line, doubts, language)
        tick = OFF if line.learner in left_out else ON
    hours = said.hours_short(line.attended, language)
    return Entry(line.verdict, line, line.name, hours, reason, tone, icon, tick, "")


def _chip(line: Line, doubts: Sequence[str], language: str) -> tuple[str, str, str | None]:
    """The gravest doubt about a certificate, or the share that was attended."""
    code = next((code for code in said.DOUBTS if code in doubts), None)
    if code is None:
        return said.percent(line.percent), "leaf", None
    tone, icon = ("brick", "warning-circle") if code in _GRAVE else ("amber", "warning")
    shown = "text-aa" if code.startswith("name_") else icon
    return words.say(said.DOUBTS, code, language), tone, shown


def _row_said(row: Entry, place: int, of: int, language: str) -> str:
    tick = words.say(said.TICKS, row.tick, language) if row.tick else ""
    facts = (said.group(row.group, language), row.hours, row.reason, tick)
    return said.row_said(row.words, facts, place, of, language)


class EntryRows(Rows[Entry]):
    """The rows as Qt's views and screen readers ask for them; heads are passed over."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Nobody yet."""
        super().__init__((Column("", lambda row: row.words, name=True),), lambda row: row.said, parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A head takes no keyboard; a person who can be ticked says so."""
        row = self.row(index.row())
        if row is None or row.line is None:
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsUserCheckable if row.tick else usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Also whether it is ticked."""
        row = self.row(index.row())
        if role == Qt.ItemDataRole.CheckStateRole:
            if row is None or row.line is None or not row.tick:
                return None
            return Qt.CheckState.Checked if row.tick == ON else Qt.CheckState.Unchecked
        return super().data(index, role)

    def people(self) -> list[int]:
        """The places of everybody, heads left out."""
        return [place for place, row in enumerate(self.rows) if row.line is not None]

    def place_of(self, learner: bytes | None) -> int | None:
        """Where somebody stands."""
        if learner is None:
            return None
        return next((n for n, row in enumerate(self.rows) if row.learner == learner), None)
