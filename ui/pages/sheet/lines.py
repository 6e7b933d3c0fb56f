"""The lines of a sheet as the list shows them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop import attendance
from desktop.sheets import Known, Step
from ui.words import sheets as said

if TYPE_CHECKING:
    from desktop.store.store import Tx


@dataclass(frozen=True, slots=True)
class Shown:
    """One line as the list shows it."""

    number: int
    name: str
    nickname: str
    mark: str
    note: str


def standing(tx: Tx, sheet: Known, place: int, language: str) -> list[Shown]:
    """The lines with the marks that stand."""
    marks = {one.learner: one for one in attendance.roll(tx, sheet.columns[place - 1].id)}
    shown = []
    for one in sheet.lines:
        if one.learner is not None:
            mark = marks.get(one.learner)
            status = mark.status if mark is not None else None
            words = said.mark_of(status or "", None, language)
            shown.append(Shown(one.number, one.name, one.nickname or "", words, ""))
    return shown


def stepped(one: Step, language: str) -> Shown:
    """What a line would be marked as."""
    mark, line = said.mark_of(one.status, one.minutes, language), one.line
    note = said.question_of(one, language)
    return Shown(line.number, one.new_name or line.name, line.nickname or "", mark, note)


def with_unsure(
    sheet: Known, shown: Sequence[Shown], unsure: Iterable[int], language: str
) -> list[Shown]:
    """Those to look at first; where the list says a mark of them already, it is settled."""
    settled = {one.number for one in shown if one.mark}
    first = [sheet.lines[number - 1] for number in unsure if number not in settled]
    note, nobody = said.unsure(language), said.somebody(language)
    looked_at = [Shown(one.number, one.name or nobody, one.nickname or "", "", note) for one in first]
    numbers = {one.number for one in looked_at}
    return looked_at + [one for one in shown if one.number not in numbers]
