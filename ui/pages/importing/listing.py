"""A list that is looked at before it is taken in: what was read, decided, and would become of it.

It outlives the page: who leaves half-way finds everything decided when they come back.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final
from weakref import WeakKeyDictionary

from desktop import clock
from desktop.learners.choices import Choice
from desktop.learners.import_rows import LEFT_OUT, MAYBE, ImportRow, Totals, totals
from desktop.learners.office_list.people import read_people
from desktop.learners.office_list.reading import Person, Reading
from desktop.learners.take_in import Taken, compare
from desktop.store.store import Tx

if TYPE_CHECKING:
    from ui.work import Work

NO_CHOICE: Final = Choice()
NO_TOTALS: Final = Totals(0, 0, 0, 0, 0)


@dataclass(eq=False)
class Listing:
    """One list in work."""

    source: Path | str
    """The file, or the pasted rows themselves."""
    sheets: tuple[str, ...]
    """All lists of the workbook; the one that is read may be any of them."""
    reading: Reading
    choices: dict[int, Choice] = field(default_factory=dict)
    """By row."""
    before: list[tuple[int, Choice]] = field(default_factory=list)
    """What stood before each decision, to take them back one by one."""
    by_sheet: dict[str, dict[int, Choice]] = field(default_factory=dict)
    """What was decided about the rows of each sheet."""
    taken: Taken | None = None
    """What would become of it; none until it has been held against the centre."""
    totals: Totals = NO_TOTALS
    people: Mapping[int, Person] = field(init=False)
    """Everybody on it, by row."""

    def __post_init__(self) -> None:
        """Know everybody by row; what was decided about this sheet stands again."""
        self.people = {person.row: person for person, _ in self.reading.seen}
        self.choices = self.by_sheet.setdefault(self.reading.sheet, self.choices)

    def choice(self, row: int) -> Choice:
        """What was decided about a row."""
        return self.choices.get(row, NO_CHOICE)

    def decide(self, row: int, choice: Choice) -> None:
        """Decide about a row; deciding nothing leaves nothing behind."""
        self.before.append((row, self.choice(row)))
        self._put(row, choice)

    def take_back(self) -> int | None:
        """Take the last decision back; the row it was about, or none when there is no more."""
        if not self.before:
            return None
        row, choice = self.before.pop()
        self._put(row, choice)
        return row

    def _put(self, row: int, choice: Choice) -> None:
        if choice == NO_CHOICE:
            self.choices.pop(row, None)
        else:
            self.choices[row] = choice


HALF_DONE: WeakKeyDictionary[Work, Listing] = WeakKeyDictionary()
"""The list that each window has in work: it stays when the page is built again or another is open."""


def after(was: Listing | None, source: Path | str, reading: Reading) -> Listing:
    """The list that was read now.

    Args:
        was: the list that stood, when only another sheet of its workbook was read.
        source: the file, or the pasted rows.
        reading: of it.
    """
    if was is None or was.source != source:
        return Listing(source, (reading.sheet, *reading.other_sheets), reading)
    return Listing(source, was.sheets, reading, by_sheet=was.by_sheet)


# --- reading and comparing: for the threads of `work` ---------------------------------------------


def read(source: Path | str, only: str | None, step: Callable[[int, int], object]) -> Reading:
    """Read a file, or rows that were copied out of Excel, by the same reader.

    Args:
        source: a file, or the pasted text.
        only: the sheet of this name.
        step: told how far it is.

    Raises:
        FileTrouble, DiskTrouble: as `read_people`.
        Refused: `stopped`.
    """
    if isinstance(source, Path):
        return read_people(source, today=clock.today(), only=only, step=step)
    with tempfile.TemporaryDirectory(prefix="sala-") as folder:
        file = Path(folder) / "pasted.csv"
        file.write_text(source, encoding="utf-8-sig", newline="")
        return read_people(file, today=clock.today(), step=step)


@dataclass(frozen=True, slots=True)
class Compared:
    """What would become of a list, and the totals of it."""

    taken: Taken
    totals: Totals


def compared(tx: Tx, reading: Reading, choices: Mapping[int, Choice]) -> Compared:
    """Hold a list against the centre; the slow part of the totals is done here, off the screen's thread.

    Raises:
        BadValue: a text typed by hand that cannot be read.
    """
    taken = compare(tx, reading, choices)
    return Compared(taken, totals(taken))


# --- decisions ------------------------------------------------------------------------------------


def turned(row: ImportRow, choice: Choice) -> tuple[str, Choice] | None:
    """What the space bar decides: who is taken is left out, who is not is taken.

    Returns:
        The decision's word (`left`, `taken`, `apart`) and the choice; none for a row that is no person.
    """
    if row.kind == MAYBE:
        return "apart", replace(choice, take=True, leave=False)
    if row.kind == LEFT_OUT:
        return ("taken", replace(choice, leave=False)) if choice.leave else None
    return "left", replace(choice, leave=True)


def kept_as_written(row: ImportRow, choice: Choice) -> Choice:
    """All that was put right stands again as the file has it."""
    names = frozenset(one.field for one in row.changed)
    given = {name: text for name, text in choice.given.items() if name not in names}
    return replace(choice, as_written=choice.as_written | names, given=given)


def given_by_hand(choice: Choice, texts: Mapping[str, str]) -> Choice:
    """Fields typed by hand stand over everything else."""
    return replace(choice, as_written=choice.as_written - texts.keys(), given={**choice.given, **texts})


def shown_at_once(row: ImportRow, choice: Choice) -> ImportRow:
    """A row as it will be when it has been compared again, as far as that is plain."""
    if choice.leave:
        return replace(row, kind=LEFT_OUT, why="left_by_hand")
    return row
