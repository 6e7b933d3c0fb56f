"""When two rows mean the same person, decided without comparing everybody with everybody.

Two traits can only be the same person when they share one of their `keys`: matching N rows
against M stored people is therefore N dictionary look-ups, and `same_person` judges the few hits.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher

from desktop.thai.text import name_key

__all__ = [
    "Traits",
    "contradict",
    "keys",
    "name_key",
    "names_agree",
    "number_taken",
    "same_person",
]

Key = tuple[str, ...]
_ALIKE = 0.75  # of the letters of a given name: a slip of the pen stays above, another person below
_LONGEST = 80  # letters of a name that are compared: the comparison is quadratic


@dataclass(frozen=True, slots=True)
class Traits:
    """What identity is judged by. Absent values are None; both ends of the birth or neither."""

    name_key: str  # "given|family" as `name_key` makes it; the title is not in it
    id_number: str | None = None
    birth_earliest: date | None = None
    birth_latest: date | None = None
    phone: str | None = None
    sex: str | None = None

    @property
    def bare(self) -> bool:
        """Tell whether nothing but the name is known."""
        return self.id_number is None and self.birth_earliest is None and self.phone is None


def keys(traits: Traits) -> tuple[Key, ...]:
    """Return the look-up keys; two traits that can be the same person share at least one.

    Births are keyed by their year, for one may be fuller than the other: one that spans the turn
    of a year (a year before B.E. 2484) has two keys.
    """
    found: list[Key] = []
    if traits.id_number:
        found.append(("id", traits.id_number))
    name = traits.name_key
    if name.strip("|"):
        if traits.phone:
            found.append(("phone", name, traits.phone))
        if traits.birth_earliest and traits.birth_latest:
            years = range(traits.birth_earliest.year, traits.birth_latest.year + 1)
            found.extend(("birth", name, str(year)) for year in years)
        if traits.bare:
            found.append(("bare", name))
    return tuple(found)


def same_person(a: Traits, b: Traits) -> bool:
    """Tell whether two rows mean one person.

    The same document number settles it, unless the names have nothing in common
    (see `number_taken`). Otherwise the names must be equal, nothing may contradict, and birth or
    phone must agree – or neither row says anything beyond the name.
    """
    if a.id_number and a.id_number == b.id_number:
        return _one_under_a_number(a, b)
    if a.name_key != b.name_key or not a.name_key.strip("|") or contradict(a, b):
        return False
    if a.bare and b.bare:
        return True
    return _births_meet(a, b) is True or (a.phone is not None and a.phone == b.phone)


def number_taken(a: Traits, b: Traits) -> bool:
    """Tell whether one document number stands beside two clearly different names."""
    return bool(a.id_number) and a.id_number == b.id_number and not names_agree(a.name_key, b.name_key)


def _one_under_a_number(a: Traits, b: Traits) -> bool:
    """Tell whether two rows with one document number are one person, who may have changed a name."""
    if _sexes_differ(a, b):
        return False
    family = a.name_key.partition("|")[2]
    renamed = family != "" and family == b.name_key.partition("|")[2] and _births_meet(a, b) is True
    return renamed or names_agree(a.name_key, b.name_key)


def names_agree(a: str, b: str) -> bool:
    """Tell whether two name keys can be one person's: the same given name, or a slip of the pen.

    Women change their surname. One surname alone says little under one number: lists are filled by
    dragging a cell down, and families share their name.
    """
    if a == b:
        return True
    given_a, given_b = a.partition("|")[0], b.partition("|")[0]
    if given_a == given_b:
        return given_a != ""
    alike = SequenceMatcher(None, given_a[:_LONGEST], given_b[:_LONGEST], autojunk=False).ratio()
    return alike >= _ALIKE


def contradict(a: Traits, b: Traits) -> bool:
    """Tell whether numbers, births or sexes cannot belong to one person."""
    numbers = _numbers_differ(a.id_number, b.id_number)
    return numbers or _births_meet(a, b) is False or _sexes_differ(a, b)


def _sexes_differ(a: Traits, b: Traits) -> bool:
    """Tell whether both are known and differ; a title tells it too."""
    return a.sex is not None and b.sex is not None and a.sex != b.sex


def _numbers_differ(a: str | None, b: str | None) -> bool:
    """Tell whether both are known and differ; a G-code or passport may give way to 13 digits."""
    return bool(a and b) and a != b and str(a).isdecimal() == str(b).isdecimal()


def _births_meet(a: Traits, b: Traits) -> bool | None:
    """Tell whether two births may be one day; None when one of them is not known."""
    if not (a.birth_earliest and a.birth_latest and b.birth_earliest and b.birth_latest):
        return None
    return a.birth_earliest <= b.birth_latest and b.birth_earliest <= a.birth_latest
