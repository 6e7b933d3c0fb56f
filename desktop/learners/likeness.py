"""When two rows mean the same person, decided without comparing everybody with everybody.

Two traits can only be the same person when they share one of their `keys`: matching N rows
against M stored people is therefore N dictionary look-ups, and `same_person` judges the few hits.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher

Key = tuple[str, ...]
_ALIKE = 0.7  # of the letters of a whole name: a slip of the pen stays above, another person below
_LONGEST = 80  # letters of a name that are compared: the comparison is quadratic


@dataclass(frozen=True, slots=True)
class Traits:
    """What identity is judged by. Absent values are None; both ends of the birth or neither."""

    name_key: str  # "given|family" as `name_key` makes it; the title is not in it
    id_number: str | None = None
    birth_earliest: date | None = None
    birth_latest: date | None = None
    phone: str | None = None

    @property
    def bare(self) -> bool:
        """Tell whether nothing but the name is known."""
        return self.id_number is None and self.birth_earliest is None and self.phone is None


def name_key(given: str, family: str | None) -> str:
    """Join two already normalised names into the key that names are compared by."""
    return f"{given.replace('|', ' ')}|{(family or '').replace('|', ' ')}"


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
        return names_agree(a.name_key, b.name_key)
    if a.name_key != b.name_key or not a.name_key.strip("|") or contradict(a, b):
        return False
    if a.bare and b.bare:
        return True
    return _births_meet(a, b) is True or (a.phone is not None and a.phone == b.phone)


def number_taken(a: Traits, b: Traits) -> bool:
    """Tell whether one document number stands beside two clearly different names."""
    return bool(a.id_number) and a.id_number == b.id_number and not names_agree(a.name_key, b.name_key)


def names_agree(a: str, b: str) -> bool:
    """Tell whether two name keys can be one person's: a shared part, or a slip of the pen.

    Women change their surname, and many Thais their given name; both at once under one number
    is another person, or a mistyped number.
    """
    if a == b:
        return True
    (given_a, _, family_a), (given_b, _, family_b) = a.partition("|"), b.partition("|")
    if given_a == given_b != "" or family_a == family_b != "":
        return True
    return SequenceMatcher(None, a[:_LONGEST], b[:_LONGEST], autojunk=False).ratio() >= _ALIKE


def contradict(a: Traits, b: Traits) -> bool:
    """Tell whether numbers or births cannot belong to one person."""
    return _numbers_differ(a.id_number, b.id_number) or _births_meet(a, b) is False


def _numbers_differ(a: str | None, b: str | None) -> bool:
    """Tell whether both are known and differ; a G-code or passport may give way to 13 digits."""
    return bool(a and b) and a != b and str(a).isdecimal() == str(b).isdecimal()


def _births_meet(a: Traits, b: Traits) -> bool | None:
    """Tell whether two births may be one day; None when one of them is not known."""
    if not (a.birth_earliest and a.birth_latest and b.birth_earliest and b.birth_latest):
        return None
    return a.birth_earliest <= b.birth_latest and b.birth_earliest <= a.birth_latest
