"""What comes out of an office's list: people, and all that was changed, doubted or left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.thai.dates import WrittenDate


@dataclass(frozen=True, slots=True)
class Person:
    """One row that names a person. Absent values are None; names are normalised."""

    row: int  # as Excel shows it
    given_name: str
    title: str | None = None
    family_name: str | None = None
    nickname: str | None = None
    id_number: str | None = None
    id_kind: str | None = None
    sex: str | None = None  # female, male; None when neither column nor title tells
    birth: str | None = None  # ISO, as much as is known: 1957, 1957-06, 1957-06-03
    birth_as_written: str | None = None
    birth_date: WrittenDate | None = None
    phone: str | None = None
    address: str | None = None
    remark: str | None = None  # what the office wrote under หมายเหตุ
    notes: tuple[str, ...] = ()  # codes of what was changed or is doubtful
    # (field, text as it stood in the sheet) of name, birth, phone, id_number: how it came about
    written: tuple[tuple[str, str], ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that was changed or is doubtful: shown beside the row before it is imported."""

    row: int
    field: str
    code: str
    value: str  # as it stood in the sheet


@dataclass(frozen=True, slots=True)
class Reading:
    """A list as read: people + duplicates + skipped = rows under the heading, blank ones aside."""

    file: str
    sheet: str
    header_row: int | None  # as Excel shows it; None when the list has no heading
    columns: Mapping[str, str]  # field → letter of its (first) column
    headings: Mapping[str, str] = field(default_factory=dict)  # field → its heading as written
    other_sheets: tuple[str, ...] = ()  # further lists in the same workbook, not read
    people: list[Person] = field(default_factory=list)
    skipped: list[tuple[int, str]] = field(default_factory=list)  # (row, reason)
    duplicates: list[tuple[int, int]] = field(default_factory=list)  # (row, row kept instead)
    problems: list[Problem] = field(default_factory=list)
    # everybody as read, before equal rows were laid together; what choices begin from
    seen: list[tuple[Person, tuple[Problem, ...]]] = field(default_factory=list, repr=False)
    left_texts: dict[int, str] = field(default_factory=dict, repr=False)  # skipped row → what it says
    left_people: dict[int, Person] = field(default_factory=dict, repr=False)  # left out by hand, by row

    @property
    def rows(self) -> int:
        """Count the rows that were looked at."""
        return len(self.people) + len(self.duplicates) + len(self.skipped)
