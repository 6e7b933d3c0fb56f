"""A list as an office made it, read as people without a store: same file, same answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from desktop.errors import FileTrouble
from desktop.learners.crowd import Crowd
from desktop.learners.likeness import Traits, name_key
from desktop.learners.office_list.cells import filled, letter
from desktop.learners.office_list.columns import Columns, find_columns, score
from desktop.learners.office_list.reading import Person, Problem, Reading
from desktop.learners.office_list.row_reader import RowReader
from desktop.learners.office_list.sheet import Sheet, read_sheet
from desktop.learners.office_list.skips import Skips
from desktop.thai.text import for_search

__all__ = ["Person", "Problem", "Reading", "read_people", "traits_of"]

# What a row listed twice may say more or otherwise than the row that is kept.
_COMPARED = ("nickname", "id_number", "sex", "birth", "phone", "address")
# A number under one of these is no document number for sure: nobody is recognised by it.
_NO_DOCUMENT = frozenset({"id_length", "id_unknown"})
_COUNTING = 3  # 0000000000000 and its kin: a place held, no number


def read_people(path: Path, *, today: date, only: str | None = None) -> Reading:
    """Read a list of people out of a workbook or a text file.

    Args:
        path: xlsx, xls, ods, csv or txt, as the office sent it.
        today: for births written with two digits of the year.
        only: the sheet of this name; else the one that looks most like a list.

    Returns:
        Everybody in it, and every row that was left out or is doubtful, with its reason.

    Raises:
        FileTrouble: the file cannot be read (see `sheet.read_sheet`), or `no_name_column`: no
            column in it looks like names.
        DiskTrouble: the file may not be opened.
    """
    sheet = read_sheet(path, score=score, only=only)
    columns = find_columns(sheet.rows)
    if not {"full_name", "given_name", "family_name"} & columns.fields.keys():
        raise FileTrouble("no_name_column", file=str(path), sheet=sheet.name)
    return _read(sheet, columns, today)


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


def _read(sheet: Sheet, columns: Columns, today: date) -> Reading:
    reading = Reading(
        file=sheet.file,
        sheet=sheet.name,
        other_sheets=sheet.others,
        header_row=None if columns.header is None else sheet.first_row + columns.header,
        columns={
            field: letter(sheet.first_column + found[0]) for field, found in columns.fields.items()
        },
    )
    reading.problems.extend(_second_lists(reading, columns, sheet))
    reader, skips = RowReader(columns, sheet.rows, today), Skips(columns)
    crowd: Crowd[Person] = Crowd()
    for place in range(columns.first, len(sheet.rows)):
        row, number = sheet.rows[place], sheet.first_row + place
        if not filled(row):
            continue
        reason = skips.reason(row, reader.name_of(row))
        if reason:
            reading.skipped.append((number, reason))
        else:
            _keep(*reader.read(row, number), crowd, reading)
    return reading


def _second_lists(reading: Reading, columns: Columns, sheet: Sheet) -> list[Problem]:
    """Point at a second list beside the first: its people are not read, and must not be missed."""
    row = reading.header_row or sheet.first_row
    return [
        Problem(row, field, "second_list", letter(sheet.first_column + column))
        for field in ("full_name", "given_name")
        for column in columns.fields.get(field, ())[1:]
    ]


def _keep(person: Person, problems: list[Problem], crowd: Crowd[Person], reading: Reading) -> None:
    """Add a person, unless an earlier row is the same one."""
    traits = traits_of(person)
    same = crowd.same_as(traits)
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
