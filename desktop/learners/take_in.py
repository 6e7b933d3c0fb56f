"""Taking an office's list into the store: whoever is there already is named and left as they are."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop import codes
from desktop.errors import Refused
from desktop.learners.choices import Choice, chosen
from desktop.learners.crowd import Crowd
from desktop.learners.likeness import Traits
from desktop.learners.office_list.people import Person, Problem, Reading, traits_of
from desktop.learners.register import birth_columns
from desktop.models import DocumentNumber, Learner, new_id
from desktop.store.finding import derived
from desktop.store.store import Tx

STEP = 500
"""People registered between two looks at whether to go on."""


@dataclass(frozen=True, slots=True, weakref_slot=True, eq=False)
class Taken:
    """What an import did, or would do: taken + duplicates + skipped = rows."""

    reading: Reading
    people: tuple[Person, ...]
    ids: tuple[bytes, ...]
    duplicates: tuple[tuple[int, int], ...]
    """(row, the earlier row of this file that is the same person)."""
    known: tuple[tuple[int, bytes], ...]
    """(row, the learner of this centre that is the same person)."""
    skipped: tuple[tuple[int, str], ...]
    problems: tuple[Problem, ...]

    @property
    def rows(self) -> int:
        """How many rows of people, or of what could have been people, the list had."""
        return len(self.people) + len(self.duplicates) + len(self.known) + len(self.skipped)


def take_in(
    tx: Tx,
    reading: Reading,
    choices: Mapping[int, Choice] | None = None,
    step: Callable[[int, int], bool] | None = None,
) -> Taken:
    """Register everybody on a list who is not known yet; one deed, undone as one.

    The list is read before the write begins (`read_people`): a slow stick holds nobody up.

    Args:
        tx: a write transaction.
        reading: the list.
        choices: what was decided about single rows.
        step: told (people done, of so many) as it goes; where it answers no, nothing is written.

    Raises:
        BadValue: a text typed by hand that cannot be read.
        Refused: `stopped`.
    """
    taken = compare(tx, reading, choices)
    return replace(taken, ids=_register(tx, taken.people, step))


def compare(tx: Tx, reading: Reading, choices: Mapping[int, Choice] | None = None) -> Taken:
    """Hold what was read against the centre's learners; changes nothing, for a dry run.

    Raises:
        BadValue: a text typed by hand that cannot be read.
    """
    apart = {row for row, choice in (choices or {}).items() if choice.take}
    reading = chosen(reading, choices or {}, tx.today)
    traits = [traits_of(person) for person in reading.people]
    stored, known_traits = _stored(tx, traits)
    people: list[Person] = []
    known: list[tuple[int, bytes]] = []
    found: list[Problem] = []
    for person, trait in zip(reading.people, traits, strict=True):
        same = None if person.row in apart else stored.same_as(trait)
        if same is not None:
            known.append((person.row, same))
            found.extend(_says_more(person, trait, known_traits[same]))
            continue
        doubts = _doubts(stored, person, trait)
        found.extend(doubts)
        new = tuple(doubt.code for doubt in doubts)
        people.append(replace(person, notes=(*person.notes, *new)) if new else person)
    rows = {row for row, _ in known}
    # a doubt between two rows of the list is idle once one of them is known here
    told = [p for p in reading.problems if not (p.row in rows and p.code == "same_name")]
    return Taken(
        reading,
        tuple(people),
        (),
        tuple(reading.duplicates),
        tuple(known),
        tuple(reading.skipped),
        (*told, *found),
    )


def _doubts(stored: Crowd[bytes], person: Person, trait: Traits) -> list[Problem]:
    """What makes a new person look like one who is there already."""
    found = []
    if stored.holder_of_number(trait) is not None and "id_taken" not in person.notes:
        found.append(Problem(person.row, "id_number", "id_taken", person.id_number or ""))
    if stored.namesake(trait) is not None and "same_name" not in person.notes:
        name = f"{person.given_name} {person.family_name or ''}".strip()
        found.append(Problem(person.row, "name", "same_name_known", name))
    return found


def _says_more(person: Person, trait: Traits, known: Traits) -> list[Problem]:
    """What a row tells of somebody who is known here, and the store does not: it is not kept."""
    birth = person.birth_date.earliest if person.birth_date else None
    said = (
        ("id_number", person.id_number, trait.id_number, known.id_number),
        ("birth", person.birth, birth, known.birth_earliest),
        ("phone", person.phone, trait.phone, known.phone),
    )
    return [
        Problem(person.row, field, "known_differs", str(shown))
        for field, shown, new, old in said
        if new is not None and new != old
    ]


def _stored(tx: Tx, traits: list[Traits]) -> tuple[Crowd[bytes], dict[bytes, Traits]]:
    """The learners who could be one of these: those of the same name or the same number."""
    names = {t.name_key for t in traits}
    numbers = {t.id_number for t in traits if t.id_number}
    crowd: Crowd[bytes] = Crowd()
    known: dict[bytes, Traits] = {}
    for learner, key, number, earliest, latest, phone, sex in tx.sql.execute(
        "WITH name (word) AS MATERIALIZED (SELECT value FROM json_each(?)),"
        " number (word) AS MATERIALIZED (SELECT value FROM json_each(?))"
        " SELECT coalesce((SELECT stands FROM alias WHERE learner = l.id), l.id),"
        " l.name_key, d.number, l.birth_earliest, l.birth_latest, l.phone,"
        " nullif(l.sex, 'not_stated')"
        " FROM learner l LEFT JOIN document_number d ON d.learner = l.id AND d.gone = 0"
        "   AND d.until IS NULL"
        " WHERE l.gone = 0 AND l.id IN ("
        "   SELECT id FROM learner WHERE name_key IN name"
        "   UNION SELECT learner FROM document_number WHERE number IN number)",
        (json.dumps(sorted(names)), json.dumps(sorted(numbers))),
    ):
        known[learner] = Traits(key, number, _day(earliest), _day(latest), phone, sex)
        crowd.add(known[learner], learner)
    return crowd, known


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None


def _register(
    tx: Tx, people: tuple[Person, ...], step: Callable[[int, int], bool] | None
) -> tuple[bytes, ...]:
    if not people:
        return ()
    letter, first = tx.desk.letter, tx.count_up("learner", len(people))
    ids: list[bytes] = []
    for start in range(0, len(people), STEP):
        if step is not None and not step(start, len(people)):
            raise Refused("stopped")
        some = people[start : start + STEP]
        rows = learner_rows(some, letter, first + start)
        tx.insert(Learner, rows)
        tx.insert(DocumentNumber, number_rows(some, rows))
        ids += [bytes(row["id"]) for row in rows]  # type: ignore[call-overload]
    if step is not None:
        step(len(people), len(people))
    return tuple(ids)


def learner_rows(people: Sequence[Person], letter: str, first: int) -> list[dict[str, object]]:
    """The learners' rows of these people, with codes counted from `first`."""
    return [_learner_row(one, codes.learner_code(letter, first + i)) for i, one in enumerate(people)]


def number_rows(
    people: Sequence[Person], learners: Sequence[dict[str, object]]
) -> list[dict[str, object]]:
    """The document numbers of those who have one; `learners` are the same people's rows."""
    return [
        _number_row(person, row["id"])
        for person, row in zip(people, learners, strict=True)
        if person.id_number
    ]


def _learner_row(person: Person, code: str) -> dict[str, object]:
    birth = birth_columns(person.birth_date) if person.birth_date else _NO_BIRTH
    row: dict[str, object] = {
        **birth,
        "id": new_id(),
        "code": code,
        "title": person.title,
        "given_name": person.given_name or "",
        "family_name": person.family_name,
        "nickname": person.nickname,
        "sex": person.sex or "not_stated",
        "phone": person.phone,
        "address": person.address,
        "notes": " ".join(person.notes) or None,
        "remark": person.remark,
    }
    if person.birth_date is None:
        row["birth_as_written"] = person.birth_as_written
    return {**row, **derived(row)}


_NO_BIRTH: dict[str, str | None] = dict.fromkeys(
    ("birth", "birth_as_written", "birth_era", "birth_earliest", "birth_latest")
)


def _number_row(person: Person, learner: object) -> dict[str, object]:
    doubts = " ".join(note for note in person.notes if note.startswith("id_"))
    return {
        "id": new_id(),
        "learner": learner,
        "number_kind": person.id_kind or "other",
        "number": person.id_number,
        "notes": doubts or None,
    }
