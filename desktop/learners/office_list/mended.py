"""What the reader changed of what an office wrote: shown above the new value, never silently.

Codes beside those of the readers: `letters_mended` (เเก้ว became แก้ว) · `title_spelled_out` (น.ส.
became นางสาว) · `name_tidied` (numbers, blanks and signs about a name).
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.learners.office_list.reading import Person
from desktop.thai import names
from desktop.thai.digits import arabic
from desktop.thai.text import normalise

_BIRTHS = frozenset({"be_twice", "year_two_digits", "month_first"})
_PHONES = frozenset(
    {"phone_zero_restored", "phone_several", "phone_extension", "phone_foreign", "phone_unreadable"}
)
_NUMBERS = frozenset({"id_zero_restored", "id_lost_digits", "id_unknown"})


@dataclass(frozen=True, slots=True)
class Mended:
    """One field that is kept otherwise than it was written."""

    field: str
    written: str
    read: str
    """As it is kept; empty when it could not be kept."""
    code: str


def mended(person: Person) -> tuple[Mended, ...]:
    """What was changed of one row, in the order of the fields."""
    told = dict(person.written)
    found = [
        _name(person, told.get("name", "")),
        _by_note(person, "birth", told.get("birth", ""), person.birth or "", _BIRTHS),
        _number(person, "phone", told.get("phone", ""), person.phone or "", _PHONES),
        _number(person, "id_number", told.get("id_number", ""), person.id_number or "", _NUMBERS),
    ]
    return tuple(one for one in found if one is not None)


def full_name(person: Person) -> str:
    """A person of a list as lists show them."""
    return names.full_name(person.title, person.given_name, person.family_name)


def _name(person: Person, written: str) -> Mended | None:
    name = full_name(person)
    if not written or _squeezed(written) == _squeezed(name):
        return None
    if _squeezed(normalise(written)) == _squeezed(name):
        code = "letters_mended"
    elif person.title and _squeezed(person.title) not in _squeezed(written):
        code = "title_spelled_out"
    else:
        code = "name_tidied"
    return Mended("name", written, name, code)


def _by_note(
    person: Person, field: str, written: str, read: str, codes: frozenset[str]
) -> Mended | None:
    for code in person.notes:
        if code in codes and written:
            return Mended(field, written, read, code)
    return None


def _number(person: Person, field: str, written: str, read: str, codes: frozenset[str]) -> Mended | None:
    """A number is only changed when its digits are: dashes and blanks are nobody's loss."""
    same = _signs(written) == _signs(read)
    return None if same else _by_note(person, field, written, read, codes)


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _signs(text: str) -> str:
    return "".join(sign for sign in arabic(text).casefold() if sign.isalnum())
