"""An import as its page shows it: the totals at once, the rows as somebody scrolls to them."""

from __future__ import annotations

from dataclasses import dataclass
from weakref import WeakKeyDictionary

from desktop.learners.office_list.mended import Mended, full_name, mended
from desktop.learners.office_list.reading import Person, Problem
from desktop.learners.take_in import Taken
from desktop.thai.dates import WrittenDate

TAKE, MENDED, MAYBE, LEFT_OUT = KINDS = ("take", "mended", "maybe", "left_out")
"""Taken as it stands · taken, and something was put right · not taken, for it looks like somebody
who is there · not taken, for it is no person or somebody said so."""


@dataclass(frozen=True, slots=True)
class Totals:
    """take + maybe + left_out = rows; `mended` are among those taken."""

    rows: int
    take: int
    mended: int
    maybe: int
    left_out: int


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One row of the list and what would become of it."""

    row: int
    """As Excel shows it."""
    kind: str
    name: str
    """Of a row that is no person, what it says."""
    birth: WrittenDate | None
    birth_as_written: str | None
    phone: str | None
    id_number: str | None
    id_kind: str | None
    changed: tuple[Mended, ...]
    """What was put right: written, read, and why."""
    doubts: tuple[Problem, ...]
    """What else is worth a look."""
    why: str | None
    """`duplicate_row`, `duplicate_known`, or the reason why it was left out."""
    of_row: int | None
    """The earlier row of this file that is the same person."""
    of: bytes | None
    """The learner of this centre that is the same person."""


def totals(taken: Taken) -> Totals:
    """The totals of an import that was done or would be done."""
    maybe = len(taken.duplicates) + len(taken.known)
    put_right = sum(1 for kind in _kinds(taken).values() if kind == MENDED)
    return Totals(taken.rows, len(taken.people), put_right, maybe, len(taken.skipped))


def preview_rows(
    taken: Taken, first: int = 0, count: int | None = None, only: str | None = None
) -> tuple[ImportRow, ...]:
    """Some rows of the list in the sheet's order.

    Args:
        taken: what the import would do.
        first: how many rows to pass over.
        count: how many to give; all that follow when it is not said.
        only: of this kind of `KINDS`; `take` gives those mended too.
    """
    kinds = _kinds(taken)
    wanted = [row for row in kinds if only is None or _fits(kinds[row], only)]
    shown = wanted[first : None if count is None else first + count]
    show = _Shown(taken, frozenset(shown))
    return tuple(show.row(row, kinds[row]) for row in shown)


def _fits(kind: str, only: str) -> bool:
    return kind == only or (kind, only) == (MENDED, TAKE)


_SEEN: WeakKeyDictionary[Taken, dict[int, str]] = WeakKeyDictionary()
"""What was worked out of imports that somebody still looks at: scrolling asks again and again."""


def _kinds(taken: Taken) -> dict[int, str]:
    """What becomes of each row, in the sheet's order."""
    kinds = _SEEN.get(taken)
    if kinds is None:
        kinds = _SEEN[taken] = dict(sorted(_worked_out(taken).items()))
    return kinds


def _worked_out(taken: Taken) -> dict[int, str]:
    kinds = {person.row: MENDED if mended(person) else TAKE for person in taken.people}
    kinds |= {row: MAYBE for row, _ in taken.duplicates}
    kinds |= {row: MAYBE for row, _ in taken.known}
    return kinds | {row: LEFT_OUT for row, _ in taken.skipped}


class _Shown:
    """Makes the rows that are shown: what is looked up for them is gathered once."""

    def __init__(self, taken: Taken, rows: frozenset[int]) -> None:
        self._people = {row: one for row, one in taken.reading.left_people.items() if row in rows}
        self._people |= {one.row: one for one, _ in taken.reading.seen if one.row in rows}
        self._people |= {one.row: one for one in taken.people if one.row in rows}
        self._of_row = dict(taken.duplicates)
        self._of = dict(taken.known)
        self._reasons = dict(taken.skipped)
        self._texts = taken.reading.left_texts
        self._problems: dict[int, list[Problem]] = {}
        for problem in taken.problems:
            if problem.row in rows:
                self._problems.setdefault(problem.row, []).append(problem)

    def row(self, row: int, kind: str) -> ImportRow:
        """One row as it is shown."""
        person = self._people.get(row)
        changed = mended(person) if person else ()
        told = {(one.field, one.code) for one in changed}
        doubts = [one for one in self._problems.get(row, ()) if (one.field, one.code) not in told]
        return ImportRow(
            row,
            kind,
            self._name(row, person),
            person.birth_date if person else None,
            person.birth_as_written if person else None,
            person.phone if person else None,
            person.id_number if person else None,
            person.id_kind if person else None,
            changed,
            tuple(doubts),
            self._why(row),
            self._of_row.get(row),
            self._of.get(row),
        )

    def _name(self, row: int, person: Person | None) -> str:
        return full_name(person) if person else self._texts.get(row, "")

    def _why(self, row: int) -> str | None:
        if row in self._of_row:
            return "duplicate_row"
        return "duplicate_known" if row in self._of else self._reasons.get(row)
