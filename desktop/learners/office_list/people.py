"""A list as an office made it, read as people without a store: same file, same answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from desktop.errors import FileTrouble
from desktop.learners.office_list.cells import Row, filled, letter, text_of
from desktop.learners.office_list.columns import Columns, find_columns, score
from desktop.learners.office_list.reading import Person, Problem, Reading
from desktop.learners.office_list.row_reader import RowReader
from desktop.learners.office_list.sheet import Sheet, read_sheet
from desktop.learners.office_list.sift import sift, traits_of
from desktop.learners.office_list.skips import Skips

__all__ = ["Person", "Problem", "Reading", "read_people", "traits_of"]

STEP = 500  # rows read between two looks at whether to go on
LONG_TEXT = 120  # letters of a row that was left out are kept to show it


def read_people(
    path: Path,
    *,
    today: date,
    only: str | None = None,
    step: Callable[[int, int], object] | None = None,
) -> Reading:
    """Read a list of people out of a workbook or a text file.

    Args:
        path: xlsx, xls, ods, csv or txt, as the office sent it.
        today: for births written with two digits of the year.
        only: the sheet of this name; else the one that looks most like a list.
        step: told (rows read, of so many) as it goes; what it raises ends the reading.

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
    return _read(sheet, columns, today, step or _on)


def _on(_done: int, _of: int) -> None:
    """Nobody asked how far it is."""


def _read(sheet: Sheet, columns: Columns, today: date, step: Callable[[int, int], object]) -> Reading:
    reading = Reading(
        file=sheet.file,
        sheet=sheet.name,
        other_sheets=sheet.others,
        header_row=None if columns.header is None else sheet.first_row + columns.header,
        columns={
            field: letter(sheet.first_column + found[0]) for field, found in columns.fields.items()
        },
        headings={
            field: " ".join(columns.headings[found[0]].split())
            for field, found in columns.fields.items()
        },
    )
    reading.problems.extend(_second_lists(reading, columns, sheet))
    reader, skips = RowReader(columns, sheet.rows, today), Skips(columns)
    for place in range(columns.first, len(sheet.rows)):
        row, number = sheet.rows[place], sheet.first_row + place
        if (place - columns.first) % STEP == 0:
            step(place, len(sheet.rows))
        if not filled(row):
            continue
        reason = skips.reason(row, reader.name_of(row))
        if reason:
            reading.skipped.append((number, reason))
            reading.left_texts[number] = _told(row)
        else:
            person, problems = reader.read(row, number)
            reading.seen.append((person, tuple(problems)))
    sift(reading)
    return reading


def _told(row: Row) -> str:
    """What a row says, in one line."""
    return " ".join(" ".join(map(text_of, row)).split())[:LONG_TEXT]


def _second_lists(reading: Reading, columns: Columns, sheet: Sheet) -> list[Problem]:
    """Point at a second list beside the first: its people are not read, and must not be missed."""
    row = reading.header_row or sheet.first_row
    return [
        Problem(row, field, "second_list", letter(sheet.first_column + column))
        for field in ("full_name", "given_name")
        for column in columns.fields.get(field, ())[1:]
    ]
