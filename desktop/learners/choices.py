"""What a volunteer decides about single rows of a list before it is taken in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from desktop.errors import BadValue
from desktop.learners.office_list.reading import Person, Problem, Reading
from desktop.learners.office_list.sift import sift
from desktop.thai import dates, identity, names
from desktop.thai.text import normalise

FIELDS = ("name", "birth", "phone", "id_number")
"""What can be kept as it stands in the file, or corrected by hand."""
LEFT_BY_HAND = "left_by_hand"


@dataclass(frozen=True, slots=True)
class Choice:
    """What was decided about one row; all of it can be taken back by choosing anew."""

    leave: bool = False
    """Do not take this row."""
    take: bool = False
    """Take it although it looks like somebody: it is another person."""
    as_written: frozenset[str] = frozenset()
    """Fields kept letter by letter as they stand in the file."""
    given: Mapping[str, str] = field(default_factory=dict)
    """Field → text typed by hand, read as the file's own."""


def chosen(reading: Reading, choices: Mapping[int, Choice], today: date) -> Reading:
    """A reading as the choices would have it; the one that was handed in stays as it is.

    Args:
        reading: as `read_people` gave it.
        choices: by row.
        today: for births written with two digits of the year.

    Raises:
        BadValue: a text typed by hand that cannot be read.
    """
    if not choices:
        return reading
    made = replace(
        reading,
        people=[],
        duplicates=[],
        problems=[one for one in reading.problems if one.code == "second_list"],
        skipped=list(reading.skipped),
        seen=[],
        left_people={},
    )
    for person, problems in reading.seen:
        choice = choices.get(person.row, _NONE)
        if choice.leave:
            made.skipped.append((person.row, LEFT_BY_HAND))
            made.left_people[person.row] = person
        else:
            made.seen.append(_as_chosen(person, problems, choice, today))
    sift(made, apart={row for row, choice in choices.items() if choice.take})
    made.skipped.sort()
    return made


_NONE = Choice()


def _as_chosen(
    person: Person, problems: tuple[Problem, ...], choice: Choice, today: date
) -> tuple[Person, tuple[Problem, ...]]:
    for name in choice.as_written:
        person, problems = as_written(person, name), _without(problems, name)
    for name, text in choice.given.items():
        person, problems = corrected(person, name, text, today), _without(problems, name)
    notes = tuple(dict.fromkeys(problem.code for problem in problems))
    return replace(person, notes=notes), problems


def _without(problems: tuple[Problem, ...], name: str) -> tuple[Problem, ...]:
    return tuple(problem for problem in problems if problem.field != name)


def as_written(person: Person, name: str) -> Person:
    """A person with one field as it stands in the file, letter by letter."""
    text = dict(person.written).get(name)
    if text is None:
        return person
    match name:
        case "name":
            given, _, family = text.partition(" ")
            changed = replace(person, title=None, given_name=given, family_name=family.strip() or None)
        case "birth":
            changed = replace(person, birth=None, birth_date=None, birth_as_written=text)
        case "phone":
            changed = replace(person, phone=text)
        case "id_number":
            changed = replace(person, id_number=text, id_kind=None)
        case _:
            raise ValueError(name)
    return _no_longer_mended(changed, name)


def corrected(person: Person, name: str, text: str, today: date) -> Person:
    """A person with one field typed by hand; nothing typed means there is none.

    Raises:
        BadValue: the text cannot be read: `name_missing`, `date_unreadable`, `birth_in_future`,
            `phone_unreadable`, `number_unreadable`.
    """
    told = normalise(text)
    match name:
        case "name":
            changed = _named(person, told)
        case "birth":
            changed = _born(person, told, today)
        case "phone":
            changed = replace(person, phone=_phone(told))
        case "id_number":
            changed = _numbered(person, told)
        case _:
            raise ValueError(name)
    return _no_longer_mended(changed, name)


def _no_longer_mended(person: Person, name: str) -> Person:
    return replace(person, written=tuple(one for one in person.written if one[0] != name))


def _named(person: Person, text: str) -> Person:
    name = names.split_name(text)
    if not name.given and not name.family:
        raise BadValue("name_missing", field="name", value=text)
    given, family = (name.given, name.family) if name.given else (name.family or "", None)
    sex = names.sex_of_title(name.title) or person.sex
    return replace(person, title=name.title, given_name=given, family_name=family, sex=sex)


def _born(person: Person, text: str, today: date) -> Person:
    if not text:
        return replace(person, birth=None, birth_date=None, birth_as_written=None)
    born = dates.read_date(text, today=today)
    if born.earliest is None:
        raise BadValue("date_unreadable", field="birth", value=text, why="form")
    if born.earliest > today:
        raise BadValue("birth_in_future", field="birth", value=text)
    return replace(person, birth=born.iso, birth_date=born, birth_as_written=text)


def _phone(text: str) -> str | None:
    phone = identity.read_phone(text)[0] if text else None
    if text and phone is None:
        raise BadValue("phone_unreadable", field="phone", value=text)
    return phone


def _numbered(person: Person, text: str) -> Person:
    if not text:
        return replace(person, id_number=None, id_kind=None)
    number, kind, _ = identity.read_id(text)
    if number is None or not any(map(str.isdecimal, number)):
        raise BadValue("number_unreadable", field="id-number", value=text)
    return replace(person, id_number=number, id_kind=kind)
