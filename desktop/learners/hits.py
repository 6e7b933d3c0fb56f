"""One line of the people list, made of a learner's row: how well it fits, and what is underlined."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from desktop.learners import spelling
from desktop.learners.places import place_of
from desktop.thai import names
from desktop.thai.text import for_search

PARTS = ("name", "nickname", "code", "phone")
"""What `learner.search` holds, in its order."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One line of the list. Listed without a search it has no spans and no field."""

    learner: bytes
    code: str
    name: str
    nickname: str | None
    age: int | None
    place: str
    """Village and tambon, `ม.3 ต.แม่กา`; empty when no address is known."""
    phone: str | None = None
    spans: tuple[tuple[int, int], ...] = ()
    """What of `name` fits, as (start, end) of whole letters."""
    field: str | None = None
    """Which part fits: name, nickname, code, phone, number or former."""
    score: int = 0
    """100 whole, 95 a whole word, 90 from the beginning on, 80 by several words, 75 by a former name,
    70 part of a number, 60 inside; of who only sounds alike, how near the spelling is."""
    reason: tuple[str, str] | None = None
    """Of who only sounds alike: (as the name is spelled, as it was typed)."""
    lacks: tuple[str, ...] = ()
    """What the profile lacks, by its codes; told only where those who lack something are listed."""
    former: str | None = None
    """Of who is found by a name they bore before, or under which they were registered twice: that."""


class Person(NamedTuple):
    """What a line is made of, as `PEOPLE` asks for it."""

    no: int
    id: bytes
    search: str
    sort_key: str
    code: str
    title: str | None
    given: str
    middle: str | None
    family: str | None
    nickname: str | None
    born: str | None
    address: str | None
    tambon: str | None
    phone: str | None
    missing: int

    @property
    def bare(self) -> str:
        """The given names."""
        return f"{self.given} {self.middle}" if self.middle else self.given


PEOPLE = """\
SELECT f.no, l.id, l.search, l.sort_key, l.code, l.title, l.given_name, l.middle_name, l.family_name,
  l.nickname, l.birth_earliest, l.address, l.tambon, l.phone, f.missing
FROM found f JOIN learner l ON l.id = f.learner
"""


def line_of(person: Person, today: date) -> Hit:
    """A line that says nothing about a search."""
    name = names.full_name(person.title, person.bare, person.family)
    return _line(person, name, today)


def _line(person: Person, name: str, today: date, **fits: Any) -> Hit:
    born, place = age(person.born, today), place_of(person.address, person.tambon)
    return Hit(person.id, person.code, name, person.nickname, born, place, person.phone, **fits)


def age(earliest: str | None, today: date) -> int | None:
    """Full years by the earliest day a birth can mean: of a year alone, the difference of the years."""
    if earliest is None:
        return None
    born = date.fromisoformat(earliest)
    return max(0, today.year - born.year - ((today.month, today.day) < (born.month, born.day)))


def _shown(person: Person) -> tuple[str, int]:
    """The name in full, and where it begins behind its title."""
    shown = names.full_name(person.title, person.bare, person.family)
    family = len(person.family) + 1 if person.family else 0
    return shown, len(shown) - len(person.bare) - family


# --- as it was typed -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Asked:
    """What an exact search looks for, and what it knows of the people it found."""

    wanted: str
    """The whole text, through `for_search`."""
    words: tuple[str, ...]
    whole: Collection[int] = ()
    """The numbers (`found.no`) of those with exactly these words."""
    numbered: Mapping[bytes, bool] | None = None
    """Whose document number has the text; whether it is the whole number."""
    formerly: Mapping[bytes, str] | None = None
    """Who bears another name now: the one that has the text."""


def exact_hit(person: Person, asked: Asked, today: date) -> Hit:
    """The line of somebody who answers to what was typed."""
    name, start = _shown(person)
    score, field = _judged(person, asked)
    spans: Iterable[spelling.Span | None] = ()
    if field == "name":
        aims = (asked.wanted,) if asked.wanted in person.search else asked.words
        spans = [spelling.span_of(name, aim, start) for aim in aims]
    former = (asked.formerly or {}).get(person.id) if field == "former" else None
    return _line(person, name, today, field=field, score=score, spans=_in_order(spans), former=former)


def _judged(person: Person, asked: Asked) -> tuple[int, str]:
    """How well a learner fits, and by which part."""
    parts = dict(zip(PARTS, person.search.split("|"), strict=False))
    found = [(_fit(part, asked.wanted), -place, why) for place, (why, part) in enumerate(parts.items())]
    score, _place, field = max(found)
    if score:
        return max(score, 95 if person.no in asked.whole else 0), field
    number = (asked.numbered or {}).get(person.id)
    if number is not None:
        return (100 if number else 70), "number"
    return (75, "former") if person.id in (asked.formerly or {}) else (80, "name")


def _fit(part: str, wanted: str) -> int:
    if part.startswith(wanted):
        return 100 if part == wanted else 90
    return 60 if wanted in part else 0


def _in_order(spans: Iterable[spelling.Span | None]) -> tuple[spelling.Span, ...]:
    return tuple(sorted({span for span in spans if span is not None}))


# --- as it was heard -----------------------------------------------------------------------------


def alike_hit(person: Person, words: Sequence[str], today: date) -> Hit:
    """The line of somebody whose words only sound like those typed, with the reason."""
    name, start = _shown(person)
    field, shown = "name", name
    found = [spelling.sounding_span(name, word, start) for word in words]
    if not any(found) and person.nickname:
        field, shown = "nickname", person.nickname
        found = [spelling.sounding_span(shown, word) for word in words]
    pairs = [
        (for_search(shown[span[0] : span[1]]), word)
        for span, word in zip(found, words, strict=True)
        if span
    ]
    score = round(100 * sum(_near(*pair) for pair in pairs) / len(words))
    spans = _in_order(found) if field == "name" else ()
    reason = next(filter(None, (spelling.difference(*pair) for pair in pairs)), None)
    return _line(person, name, today, field=field, score=score, spans=spans, reason=reason)


def _near(spelled: str, typed: str) -> float:
    return SequenceMatcher(None, spelled, typed, autojunk=False).ratio()
