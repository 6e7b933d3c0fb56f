"""Rows that were read are laid together: whoever is listed twice is taken once, and all is told."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace

from desktop.learners.crowd import Crowd
from desktop.learners.likeness import Traits, name_key
from desktop.learners.office_list.reading import Person, Problem, Reading
from desktop.thai.text import for_search

# What a row listed twice may say more or otherwise than the row that is kept.
_COMPARED = ("nickname", "id_number", "sex", "birth", "phone", "address")
# A number under one of these is no document number for sure: nobody is recognised by it.
_NO_DOCUMENT = frozenset({"id_length", "id_unknown"})
_COUNTING = 3  # 0000000000000 and its kin: a place held, no number


def sift(reading: Reading, apart: Container[int] = frozenset()) -> None:
    """Fill in who is taken of everybody `seen`, who is listed twice, and what is doubtful.

    Args:
        reading: with `seen` filled.
        apart: rows of which somebody said that they are another person than they look like.
    """
    crowd: Crowd[Person] = Crowd()
    for person, problems in reading.seen:
        _keep(person, problems, crowd, reading, apart=person.row in apart)


def traits_of(person: Person) -> Traits:
    """Return what a person read from a list is recognised by."""
    birth = person.birth_date
    doubted = not _NO_DOCUMENT.isdisjoint(person.notes) or len(set(person.id_number or "")) < _COUNTING
    return Traits(
        name_key=name_key(for_search(person.given_name), for_search(person.family_name or "")),
        id_number=None if doubted else person.id_number,
        birth_earliest=birth.earliest if birth else None,
        birth_latest=birth.latest if birth else None,
        phone=person.phone,
        sex=person.sex,
    )


def _keep(
    person: Person, problems: tuple[Problem, ...], crowd: Crowd[Person], reading: Reading, *, apart: bool
) -> None:
    """Add a person, unless an earlier row is the same one and nobody said otherwise."""
    traits = traits_of(person)
    same = None if apart else crowd.same_as(traits)
    if same is not None:
        reading.duplicates.append((person.row, same.row))
        reading.problems.extend(_said_otherwise(person, same))
        return
    reading.problems.extend(problems)
    for code, field, value in _doubts(person, traits, crowd):
        person = replace(person, notes=(*person.notes, code))
        reading.problems.append(Problem(person.row, field, code, value))
    crowd.add(traits, person)
    reading.people.append(person)


def _doubts(person: Person, traits: Traits, crowd: Crowd[Person]) -> list[tuple[str, str, str]]:
    """Return (code, field, value) of what makes this person look like another row's."""
    found = []
    if crowd.holder_of_number(traits) is not None:
        found.append(("id_taken", "id_number", person.id_number or ""))
    if crowd.namesake(traits) is not None:
        name = f"{person.given_name} {person.family_name or ''}".strip()
        found.append(("same_name", "name", name))
    return found


def _said_otherwise(again: Person, kept: Person) -> list[Problem]:
    """Return what a row listed twice says that the kept row does not: nothing is lost silently."""
    found = []
    for field in _COMPARED:
        told = getattr(again, field)
        if told is not None and told != getattr(kept, field):
            found.append(Problem(again.row, field, "duplicate_differs", str(told)))
    return found
