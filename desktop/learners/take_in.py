"""Taking an office's list into the store: whoever is there already is named and left as they are."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from desktop import codes
from desktop.learners.crowd import Crowd
from desktop.learners.likeness import Traits
from desktop.learners.office_list.people import Person, Problem, Reading, read_people, traits_of
from desktop.learners.register import birth_columns, derived
from desktop.models import DocumentNumber, Learner, new_id
from desktop.store.store import Tx


@dataclass(frozen=True, slots=True)
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


def take_in(tx: Tx, path: Path, *, dry_run: bool = False) -> Taken:
    """Register everybody on a list who is not known yet; one deed, undone as one.

    Args:
        tx: a write transaction; a read is enough for a dry run.
        path: the list, as the office sent it.
        dry_run: only tell what would happen.

    Raises:
        FileTrouble: the file is missing, broken, empty or no list.
    """
    reading = read_people(path, today=tx.today)
    taken = compare(tx, reading)
    return taken if dry_run else replace(taken, ids=_register(tx, taken.people))


def compare(tx: Tx, reading: Reading) -> Taken:
    """Hold what was read against the centre's learners."""
    traits = [traits_of(person) for person in reading.people]
    stored = _stored(tx, traits)
    people: list[Person] = []
    known: list[tuple[int, bytes]] = []
    problems = list(reading.problems)
    for person, trait in zip(reading.people, traits, strict=True):
        same = stored.same_as(trait)
        if same is not None:
            known.append((person.row, same))
            continue
        if stored.holder_of_number(trait) is not None and "id_taken" not in person.notes:
            problems.append(Problem(person.row, "id_number", "id_taken", person.id_number or ""))
            person = replace(person, notes=(*person.notes, "id_taken"))  # noqa: PLW2901
        people.append(person)
    return Taken(
        reading, tuple(people), (), tuple(reading.duplicates), tuple(known),
        tuple(reading.skipped), tuple(problems),
    )  # fmt: skip


def _stored(tx: Tx, traits: list[Traits]) -> Crowd[bytes]:
    """The learners who could be one of these: those of the same name or the same number."""
    names = {t.name_key for t in traits}
    numbers = {t.id_number for t in traits if t.id_number}
    crowd: Crowd[bytes] = Crowd()
    for learner, key, number, earliest, latest, phone in tx.sql.execute(
        "WITH name (word) AS MATERIALIZED (SELECT value FROM json_each(?)),"
        " number (word) AS MATERIALIZED (SELECT value FROM json_each(?))"
        " SELECT l.id, l.name_key, d.number, l.birth_earliest, l.birth_latest, l.phone"
        " FROM learner l LEFT JOIN document_number d ON d.learner = l.id AND d.gone = 0"
        "   AND d.until IS NULL"
        " WHERE l.gone = 0 AND l.merged_into IS NULL AND l.id IN ("
        "   SELECT id FROM learner WHERE name_key IN name"
        "   UNION SELECT learner FROM document_number WHERE number IN number)",
        (json.dumps(sorted(names)), json.dumps(sorted(numbers))),
    ):
        crowd.add(Traits(key, number, _day(earliest), _day(latest), phone), learner)
    return crowd


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None


def _register(tx: Tx, people: tuple[Person, ...]) -> tuple[bytes, ...]:
    if not people:
        return ()
    rows = learner_rows(people, tx.desk.letter, tx.count_up("learner", len(people)))
    tx.insert(Learner, rows)
    tx.insert(DocumentNumber, number_rows(people, rows))
    return tuple(bytes(row["id"]) for row in rows)  # type: ignore[call-overload]


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
