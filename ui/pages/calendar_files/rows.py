"""The entries of a calendar file as rows: what may be taken with its tick, the rest with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui import words
from ui.rows import Column, Rows
from ui.words import schedule as said

if TYPE_CHECKING:
    from desktop.calendars import Proposal, Proposals

TICKED, NOT_TICKED = "✓", "–"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: an activity that may be taken, or an entry that is not."""

    title: str
    proposal: Proposal | None
    why: str
    """Why it is left out; empty for what may be taken."""
    chosen: bool = False


def entries(read: Proposals) -> tuple[Entry, ...]:
    """A file's entries: what may be taken first, chosen unless an activity of that name is there."""
    taken = [Entry(one.title, one, "", not one.known) for one in read.activities]
    return (*taken, *(Entry(one.title or "–", None, one.why) for one in read.left_out))


class EntryRows(Rows[Entry]):
    """The entries of a file."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__((), self._spoken, parent)
        self._language = language
        self.columns: tuple[Column[Entry], ...] = (
            Column(self.tr("รับ"), self._tick, width=56),
            Column(self.tr("ชื่อ"), lambda entry: entry.title, name=True),
            Column(self.tr("วัน"), self._when, width=260),
            Column(self.tr("หมายเหตุ"), self._note, width=250, second=True),
        )

    @staticmethod
    def _tick(entry: Entry) -> str:
        if entry.proposal is None:
            return ""
        return TICKED if entry.chosen else NOT_TICKED

    def _when(self, entry: Entry) -> str:
        if entry.proposal is None:
            return ""
        day, hours = entry.proposal.times[0]
        count = words.times(len(entry.proposal.times), self._language)
        return f"{words.day_near(day, self._language)} {words.at_hour(hours.starts)} · {count}"

    def _note(self, entry: Entry) -> str:
        if entry.proposal is None:
            return said.skipped(entry.why, self._language)
        if entry.proposal.known:
            return self.tr("มีกิจกรรมชื่อนี้แล้ว")
        return entry.proposal.place or ""

    def _spoken(self, entry: Entry) -> str:
        state = self.tr("จะรับ") if entry.chosen else self.tr("ไม่รับ")
        return " ".join(filter(None, (state, entry.title, self._when(entry), self._note(entry))))

    def turn(self, place: int) -> None:
        """Choose an entry, or choose it no more."""
        entry = self.row(place)
        if entry is not None and entry.proposal is not None:
            self.put(place, replace(entry, chosen=not entry.chosen))

    def chosen(self) -> Sequence[Proposal]:
        """What is to be taken."""
        return [one.proposal for one in self.rows if one.chosen and one.proposal is not None]
