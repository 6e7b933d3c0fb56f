"""Who a row of a list looks like, and by what: shown beside it while somebody decides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.learners.likeness import Traits, name_key
from desktop.learners.office_list.mended import full_name
from desktop.learners.office_list.reading import Person
from desktop.learners.office_list.sift import traits_of
from desktop.learners.profile.alike import compared
from desktop.learners.register import shown_name
from desktop.learners.take_in import Taken
from desktop.store.store import Tx
from desktop.thai.text import for_search


@dataclass(frozen=True, slots=True)
class Like:
    """The person a row is taken for."""

    name: str
    row: int | None
    """Of the same list."""
    code: str | None
    """Of a learner of this centre."""
    agrees: tuple[str, ...]
    """name, sound, birth, id_number, phone."""
    differs: tuple[str, ...]
    """The same words, and sex."""


def like(tx: Tx, taken: Taken, row: int) -> Like | None:
    """Who a row is the same person as; none when nobody is, or they are gone by now.

    Args:
        tx: to read with.
        taken: what the import would do.
        row: as Excel shows it.
    """
    people = {one.row: one for one, _ in taken.reading.seen}
    person, earlier = people.get(row), dict(taken.duplicates).get(row)
    if person is None:
        return None
    if earlier is not None:
        return _of_the_list(person, people[earlier])
    learner = dict(taken.known).get(row)
    return _of_the_centre(tx, person, learner) if learner is not None else None


def _of_the_list(person: Person, earlier: Person) -> Like:
    agrees, differs = compared(traits_of(person), traits_of(earlier))
    return Like(full_name(earlier), earlier.row, None, agrees, differs)


def _of_the_centre(tx: Tx, person: Person, learner: bytes) -> Like | None:
    found = tx.sql.execute(
        "SELECT l.code, l.title, l.given_name, l.middle_name, l.family_name, l.birth_earliest,"
        " l.birth_latest, l.phone, nullif(l.sex, 'not_stated'), d.number"
        " FROM learner l LEFT JOIN document_number d ON d.learner = l.id AND d.gone = 0"
        "   AND d.until IS NULL"
        " WHERE l.id = ? AND l.gone = 0 ORDER BY d.number IS ? DESC LIMIT 1",
        (learner, person.id_number),
    ).fetchone()
    if found is None:
        return None
    code, title, given, middle, family, first, last, phone, sex, number = found
    key = name_key(for_search(given), for_search(family or ""))
    known = Traits(key, number, _day(first), _day(last), phone, sex)
    agrees, differs = compared(traits_of(person), known)
    return Like(shown_name(title, given, middle, family), None, code, agrees, differs)


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None
