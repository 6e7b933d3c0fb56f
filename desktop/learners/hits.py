"""One line of the people list, made of a learner's row: how well it fits, and what is underlined."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import SequenceMatcher
from typing import NamedTuple

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
    """Which part fits: name, nickname, code, phone or number."""
    score: int = 0
    """100 whole, 95 a whole word, 90 from the beginning on, 80 by several words, 70 part of a number,
    60 inside; of who only sounds alike, how near the spelling is."""
    reason: tuple[str, str] | None = None
    """Of who only sounds alike: (as the name is spelled, as it was typed)."""


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

    @property
    def bare(self) -> str:
        """The given names."""
        return f"{self.given} {self.middle}" if self.middle else self.given


PEOPLE = """\
SELECT f.no, l.id, l.search, l.sort_key, l.code, l.title, l.given_name, l.middle_name, l.family_name,
  l.nickname, l.birth_earliest, l.address, l.tambon, l.phone
FROM found f JOIN learner l ON l.id = f.learner
"""


def line_of(person: Person, today: date) -> Hit:
    """A line that says nothing about a search."""
    return Hit(
        person.id,
        person.code,
        names.full_name(person.title, person.bare, person.family),
        person.nickname,
        age(person.born, today),
        place_of(person.address, person.tambon),
        person.phone,
    )


def age(earliest: str | None, today: date) -> int | None:
    """Full years by the earliest day a birth can mean: of a year alone, the difference of the years."""
    if earliest is None:
        return None
    born = date.fromisoformat(earliest)
    return max(0, today.year - born.year - ((today.month, today.day) < (born.month, born.day)))


def _after_title(person: Person, shown: str) -> int:
    """Where the name begins behind its title."""
    return len(shown) - len(names.full_name(None, person.bare, person.family))


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


def exact_hit(person: Person, asked: Asked, today: date) -> Hit:
    """The line of somebody who answers to what was typed."""
    line = line_of(person, today)
    score, field = _judged(person, asked)
    if field != "name":
        return replace(line, field=field, score=score)
    aims = (asked.wanted,) if asked.wanted in person.search else asked.words
    start = _after_title(person, line.name)
    spans = (spelling.span_of(line.name, aim, start) for aim in aims)
    return replace(line, field=field, score=score, spans=_in_order(spans))


def _judged(person: Person, asked: Asked) -> tuple[int, str]:
    """How well a learner fits, and by which part."""
    parts = dict(zip(PARTS, person.search.split("|"), strict=False))
    found = [(_fit(part, asked.wanted), -place, why) for place, (why, part) in enumerate(parts.items())]
    score, _place, field = max(found)
    if score:
        return max(score, 95 if person.no in asked.whole else 0), field
    number = (asked.numbered or {}).get(person.id)
    return (80, "name") if number is None else (100 if number else 70, "number")


def _fit(part: str, wanted: str) -> int:
    if part.startswith(wanted):
        return 100 if part == wanted else 90
    return 60 if wanted in part else 0


def _in_order(spans: Iterable[spelling.Span | None]) -> tuple[spelling.Span, ...]:
    return tuple(sorted({span for span in spans if span is not None}))


# --- as it was heard -----------------------------------------------------------------------------


def alike_hit(person: Person, words: Sequence[str], today: date) -> Hit:
    """The line of somebody whose words only sound like those typed, with the reason."""
    line = line_of(person, today)
    start = _after_title(person, line.name)
    found = [(spelling.sounding_span(line.name, word, start), line.name, word) for word in words]
    field = "name"
    if not any(span for span, *_ in found) and line.nickname:
        found = [(spelling.sounding_span(line.nickname, word), line.nickname, word) for word in words]
        field = "nickname"
    pairs = [(for_search(shown[span[0] : span[1]]), word) for span, shown, word in found if span]
    return replace(
        line,
        field=field,
        score=round(100 * sum(_near(*pair) for pair in pairs) / len(words)),
        spans=_in_order(span for span, *_ in found) if field == "name" else (),
        reason=next(filter(None, (spelling.difference(*pair) for pair in pairs)), None),
    )


def _near(spelled: str, typed: str) -> float:
    return SequenceMatcher(None, spelled, typed, autojunk=False).ratio()
