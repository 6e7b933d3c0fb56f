"""Whole groups put in at once: last term's people, and names pasted from a list."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.enrolments.places_in import Enrolled, enrol
from desktop.errors import BadValue, Refused
from desktop.learners import register, search
from desktop.learners.register import Known
from desktop.store.store import Tx
from desktop.thai.text import for_search, normalise

MOST_LINES = 1000
MOST_MEANT = 5


@dataclass(frozen=True, slots=True)
class Meant:
    """One line of a pasted list and whom it can mean: one for sure, several, or nobody."""

    line: int
    """In the list, from 1."""
    text: str
    people: tuple[Known, ...]

    @property
    def sure(self) -> Known | None:
        """The one who is meant, where there is no doubt."""
        return self.people[0] if len(self.people) == 1 else None


def group_of(tx: Tx, activity: bytes, *, completed: bool = False) -> tuple[Known, ...]:
    """Who was in an activity, by name; those who left are not among them.

    Args:
        tx: to read with.
        activity: last term's.
        completed: only who has earned its certificate, or was put down as having completed it.
    """
    rows = tx.sql.execute(
        "SELECT DISTINCT l.id, l.code, l.title, l.given_name, l.middle_name, l.family_name, l.nickname,"
        " l.phone, l.sort_key FROM place_in e JOIN learner l ON l.id = e.learner AND l.gone = 0"
        " WHERE e.activity = :activity AND e.gone = 0 AND (e.status = 'completed' OR"
        "   :all AND e.status = 'enrolled' OR NOT :all AND e.status = 'enrolled' AND EXISTS"
        "   (SELECT 1 FROM certificate c WHERE c.activity = e.activity AND c.learner = e.learner"
        "     AND c.gone = 0 AND c.void_on IS NULL))"
        " ORDER BY l.sort_key, l.id",
        {"activity": activity, "all": int(not completed)},
    )
    return tuple(
        Known(key, code, register.shown_name(title, given or "", middle, family), nickname, phone)
        for key, code, title, given, middle, family, nickname, phone, _order in rows
    )


def copy_group(tx: Tx, source: bytes, target: bytes, *, completed: bool = False) -> Enrolled:
    """Put last term's group into another activity; who has no seat waits.

    Raises:
        Refused: `nobody_to_copy`, `same_activity`.
        NotFound: no such activity.
    """
    if source == target:
        raise Refused("same_activity")
    people = group_of(tx, source, completed=completed)
    if not people:
        raise Refused("nobody_to_copy")
    return enrol(tx, target, [one.id for one in people])


def read_list(tx: Tx, text: str) -> tuple[Meant, ...]:
    """Whom a pasted list means, line by line: a name, a nickname, a code or a number in each.

    What stands in other cells of a line helps where the first is not enough. Nothing is written.

    Raises:
        BadValue: `list_empty`, `list_long`.
    """
    lines = [(n, line.strip()) for n, line in enumerate(text.splitlines(), 1) if line.strip()]
    if not lines:
        raise BadValue("list_empty", field="list", value="")
    if len(lines) > MOST_LINES:
        raise BadValue("list_long", field="list", value=len(lines), longest=MOST_LINES)
    return tuple(Meant(number, line, _meant(tx, line)) for number, line in lines)


def _meant(tx: Tx, line: str) -> tuple[Known, ...]:
    cells = [normalise(cell) for cell in line.split("\t")]
    cells = [cell for cell in cells if cell and not (cell.isdecimal() and len(cell) < 4)]  # line numbers
    found: tuple[Known, ...] = ()
    for asked in (" ".join(cells), *cells):
        if asked and (found := _people(tx, asked)):
            break
    return found


def _people(tx: Tx, asked: str) -> tuple[Known, ...]:
    hits = search.search(tx, asked, MOST_MEANT).exact
    wanted = for_search(asked)
    whole = [
        hit for hit in hits if for_search(hit.name).endswith(wanted) or for_search(hit.code) == wanted
    ]
    return tuple(register.known_by(tx, hit.learner) for hit in (whole or hits)[:MOST_MEANT])
