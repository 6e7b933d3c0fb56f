"""One row of a list turned into a person, by the layout that was found and what Thai knows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from desktop.errors import BadValue
from desktop.learners.office_list import address
from desktop.learners.office_list.cells import Cell, Row, Rows, text_of
from desktop.learners.office_list.columns import Columns
from desktop.learners.office_list.reading import Person, Problem
from desktop.thai import dates, identity, names
from desktop.thai.text import normalise

LONG_NAME = 100  # letters; longer ones are kept and pointed at
_DITTO_SIGNS = "“ ” „ ‟ 〃 ″ \" '' ,, ด -ด- -”- -“- -\"- do. ditto"
_DITTOS = frozenset(_DITTO_SIGNS.split())
_NOTHING = frozenset({"-", "–", "—", "_", ".", "ไม่มี", "ไม่ทราบ", "n/a", "N/A", "#N/A"})
_PASSPORT = re.compile(r"หนังสือเดินทาง|พาส|passport", re.IGNORECASE)
_DAY_MONTH = re.compile(r"\s*(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{2,4})\s*")


class RowReader:
    """Reads rows one after the other; a ditto mark repeats what the row above said."""

    def __init__(self, columns: Columns, rows: Rows, today: date) -> None:
        """Prepare for a layout.

        Args:
            columns: the layout.
            rows: all rows of the sheet: they tell whether months are written first.
            today: for births written with two digits of the year.
        """
        self._columns = columns.fields
        self._today = today
        self._above: dict[str, str] = {}
        self._no_address = [""] * (1 + len(address.PARTS))
        self._address = [
            (place, part, self._columns[part])
            for place, part in enumerate(("address", *address.PARTS))
            if part in self._columns
        ]
        self._birth_parts = tuple(
            self._columns.get(part, ()) for part in ("birth_day", "birth_month", "birth_year")
        )
        self._month_first = self._writes_month_first(rows[columns.first :])
        self._problems: list[Problem] = []
        self._written: list[tuple[str, str]] = []
        self._number = 0

    def name_of(self, row: Row) -> str:
        """Return what the name columns of a row say, joined; '' when they say nothing."""
        whole = self._text(row, "full_name")
        if whole:
            return whole
        return f"{self._text(row, 'given_name')} {self._text(row, 'family_name')}".strip()

    def read(self, row: Row, number: int) -> tuple[Person, list[Problem]]:
        """Read a row that names a person.

        Args:
            row: its cells.
            number: its number as Excel shows it.

        Returns:
            The person, and what was changed or is doubtful. The notes of the person are the codes
            of those problems, each once.
        """
        self._number, self._problems, self._written = number, [], []
        title, given, family = self._names(row)
        id_number, id_kind = self._id(row)
        written, birth = self._birth(row)
        phone = self._phone(row)
        sex = self._sex(row, title)
        person = Person(
            row=number,
            given_name=given,
            title=title,
            family_name=family,
            nickname=self._plain(row, "nickname"),
            id_number=id_number,
            id_kind=id_kind,
            sex=sex,
            birth=birth.iso if birth else None,
            birth_as_written=written,
            birth_date=birth,
            phone=phone,
            address=self._joined_address(row),
            remark=self._plain(row, "notes"),
            notes=tuple(dict.fromkeys(problem.code for problem in self._problems)),
            written=tuple(self._written),
        )
        return person, self._problems

    def _cell(self, row: Row, columns: Iterable[int]) -> Cell:
        """Return the first filled cell among the columns of a field."""
        for column in columns:
            if column < len(row) and row[column] is not None:
                return row[column]
        return None

    def _text(self, row: Row, field: str) -> str:
        columns = self._columns.get(field)
        if columns is None:
            return ""
        text = text_of(self._cell(row, columns))
        return "" if text in _NOTHING else text

    def _plain(self, row: Row, field: str) -> str | None:
        text = self._text(row, field)
        return normalise(text) or None if text else None

    def _repeated(self, field: str, text: str) -> str:
        """Return the text, or that of the row above where a ditto mark stands."""
        if text in _DITTOS:
            return self._above.get(field, "")
        self._above[field] = text
        return text

    def _note(self, field: str, codes: Iterable[str], value: object) -> None:
        for code in codes:
            self._problems.append(Problem(self._number, field, code, str(value)))

    def _names(self, row: Row) -> tuple[str | None, str, str | None]:
        """Return title, given name and surname."""
        title_text = self._repeated("title", self._text(row, "title"))
        family_text = self._text(row, "family_name")
        title, family = normalise(title_text), normalise(family_text)
        whole = self._text(row, "given_name" if family else "full_name")
        if not normalise(whole):  # empty, or nothing but signs that are not written
            whole, family, family_text = self.name_of(row), "", ""
        self._written.append(("name", f"{title_text} {whole} {family_text}".strip()))
        # A known title is put before the name: one written in both places then counts once.
        known = names.read_title(title) if title else None
        found = names.split_name(f"{title} {whole}" if known else whole)
        given = found.given
        if family:
            given = " ".join(part for part in (found.given, found.family) if part)
        elif found.family:
            family = found.family
        self._note("name", found.notes, whole)
        if len(given) + len(family) > LONG_NAME:
            self._note("name", ("name_long",), whole[:LONG_NAME])
        if title and not known:
            return title, given or normalise(whole), family or None
        return found.title, given or normalise(whole), family or None

    def _id(self, row: Row) -> tuple[str | None, str | None]:
        cell = self._cell(row, self._columns.get("id_number", ()))
        if cell is None or text_of(cell) in _NOTHING:
            return None, None
        self._written.append(("id_number", text_of(cell)))
        if isinstance(cell, date | bool):
            self._note("id_number", ("id_unknown",), text_of(cell))
            return None, None
        number, kind, notes = identity.read_id(cell)
        if number and kind is None and _PASSPORT.search(self._text(row, "id_kind")):
            return number, "passport"  # some passports have digits only
        self._note("id_number", notes, text_of(cell))
        if number is None or not any(map(str.isdecimal, number)):
            return None, None  # "applied for", "lost": a remark, and no number
        return number, kind

    def _phone(self, row: Row) -> str | None:
        cell = self._cell(row, self._columns.get("phone", ()))
        if cell is None or text_of(cell) in _NOTHING:
            return None
        text = text_of(cell)
        self._written.append(("phone", text))
        if isinstance(cell, date | bool):
            self._note("phone", ("phone_unreadable",), text)
            return None
        phone, notes = identity.read_phone(cell)
        self._note("phone", notes, text)
        if phone and phone[1:] == text:
            self._note("phone", ("phone_zero_restored",), text)
        return phone

    def _sex(self, row: Row, title: str | None) -> str | None:
        for field, code in (("sex_male", "male"), ("sex_female", "female")):
            if self._text(row, field) not in {"", "0"}:
                return code
        text = self._text(row, "sex")
        found = names.read_sex(text) if text else None
        if text and not found:
            self._note("sex", ("sex_unreadable",), text)
        by_title = names.sex_of_title(title) if title else None
        if found and by_title and found != by_title:
            self._note("sex", ("sex_against_title",), text)
        return found or by_title

    def _birth(self, row: Row) -> tuple[str | None, dates.WrittenDate | None]:
        cell = self._birth_cell(row)
        if cell is None or text_of(cell) in _NOTHING:
            return None, None
        text = text_of(cell)
        self._written.append(("birth", text))
        if self._month_first and isinstance(cell, str):
            cell = self._day_first(cell)
        try:
            found = dates.read_date(cell, today=self._today)
        except BadValue as error:
            self._note("birth", (error.code,), text)
            return text, None
        self._note("birth", found.notes, text)
        if found.earliest is not None and found.earliest > self._today:
            self._note("birth", ("birth_in_future",), text)
        return text, found

    def _birth_cell(self, row: Row) -> Cell:
        """Return the birth as one value; day, month and year of three columns are joined."""
        cell = self._cell(row, self._columns.get("birth", ()))
        if cell is not None or not self._birth_parts[2]:
            return text_of(cell) if isinstance(cell, bool) else cell
        parts = [text_of(self._cell(row, columns)) for columns in self._birth_parts]
        day, month, year = (part if part not in _NOTHING else "" for part in parts)
        if not year:
            return "/".join(part for part in (day, month) if part) or None
        between = "/" if (month or "0").isdecimal() else " "
        return between.join(part for part in ((day if month else ""), month, year) if part)

    def _writes_month_first(self, rows: Rows) -> bool:
        """Tell whether this list writes the month first: 5/23/1960 is in it, and no 23/5/1960."""
        columns = self._columns.get("birth", ())
        seen = False
        for row in rows:
            cell = self._cell(row, columns)
            found = _DAY_MONTH.fullmatch(cell) if isinstance(cell, str) else None
            if found is None:
                continue
            if int(found[1]) > 12:
                return False
            seen = seen or int(found[2]) > 12
        return seen

    def _day_first(self, text: str) -> str:
        """Turn 5/3/1960 round in a list that writes the month first, and say so."""
        found = _DAY_MONTH.fullmatch(text)
        if found is None or int(found[2]) > 12:
            return text  # one that can only be month first is told by the date reader itself
        self._note("birth", ("month_first",), text)
        return f"{found[2]}/{found[1]}/{found[3]}"

    def _joined_address(self, row: Row) -> str | None:
        texts = self._no_address.copy()
        for place, field, columns in self._address:
            texts[place] = self._repeated(field, text_of(self._cell(row, columns)))
        return address.join(*texts)
