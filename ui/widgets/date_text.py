"""What stands in the three parts of a date field, read and written; pure, the widget paints it.

The parts hold text as typed. A part may also hold a whole date (`27/5/69` typed into the day): then it
is that date. Years are shown in the era of the language; what was handed in stays as it was until a
part is typed over, so an old paper's way of writing is not lost by opening a form.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from desktop.errors import BadValue
from desktop.thai import eras
from desktop.thai.date_words import read_words
from desktop.thai.dates import WrittenDate, read_date
from desktop.thai.digits import arabic

UNKNOWN = frozenset(
    {"", "-", "–", "?", "x", "X", "0", "00", "ไม่ทราบ", "unknown", "Not known", "เดือน", "Month"}
)
"""What says in a part that it is not known."""
LONGEST = 60


@dataclass(frozen=True, slots=True)
class Parts:
    """Day, month and year as typed; the month as a number where it was chosen."""

    day: str = ""
    month: str = ""
    year: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed at all."""
        return all(part.strip() in UNKNOWN for part in _three(self))

    @property
    def whole(self) -> str | None:
        """The text of the one part that holds a whole date, if one does."""
        if not is_day(self.day):
            return self.day
        if month_of(self.month) is None:
            return self.month
        return None if is_year(self.year) else self.year

    @property
    def text(self) -> str:
        """As typed, in one line, for drafts: `27/5/2569`, `-/5/2569`, empty when nothing was typed."""
        if self.is_empty:
            return ""
        if self.whole is not None:
            return self.whole
        day, month, year = (part.strip() or "-" for part in _three(self))
        return f"{day}/{month_of(month) or '-'}/{year}"

    def known(self) -> Parts:
        """The same without the signs that say that something is not known."""
        day, month, year = ("" if part.strip() in UNKNOWN else part for part in _three(self))
        return Parts(day, month, year)

    def lose_a_day(self, written: WrittenDate) -> bool:
        """Whether a day was typed that has no month to belong to."""
        return self.whole is None and self.day.strip() not in UNKNOWN and written.day is None


def _three(parts: Parts) -> tuple[str, str, str]:
    return parts.day, parts.month, parts.year


def is_day(text: str) -> bool:
    """Whether this is a day's number or says that it is not known."""
    return text.strip() in UNKNOWN or (text.strip().isdecimal() and len(text.strip()) < 3)


def is_year(text: str) -> bool:
    """Whether this is a year's number, or the beginning of one."""
    return text.strip() in UNKNOWN or (text.strip().isdecimal() and len(text.strip()) < 5)


def month_of(text: str) -> int | None:
    """The month a text names (`5`, `๕`, `พค`, `May`); 0 for one that is not known, None for none."""
    text = arabic(text.strip())
    if text in UNKNOWN:
        return 0
    if text.isdecimal():
        return int(text) if 1 <= int(text[:3]) <= 12 else None
    found = [value for kind, value in read_words(text) or () if kind == "month"]
    return int(found[0]) if len(found) == 1 else None


def of_text(text: str) -> Parts:
    """The parts of a draft's text; a text of another form stands in the first part."""
    split = text.strip().split("/")
    if len(split) == 3 and is_day(split[0]) and month_of(split[1]) is not None and is_year(split[2]):
        day, month, year = ("" if part in UNKNOWN else part for part in split)
        return Parts(day, str(month_of(month) or ""), year)
    return Parts(day=text.strip()[:LONGEST])


def of_date(written: WrittenDate, language: str) -> Parts:
    """The parts that show a date, its year in the era of the language where that is sure."""
    day, month = written.day, written.month
    return Parts(str(day or ""), str(month or ""), str(year_in(written, language)))


def year_in(written: WrittenDate, language: str) -> int:
    """A date's year in the era of the language; as written, where it lies in two years of that era."""
    year = written.year or 0
    wanted = "be" if language == "th" else "ce"
    first, last = written.earliest, written.latest
    if written.era == wanted or first is None or last is None:
        return year
    if wanted == "be":
        ends = {eras.be_year(first), eras.be_year(last)}
    else:
        ends = {first.year, last.year}
    return ends.pop() if len(ends) == 1 else year


@dataclass(frozen=True, slots=True)
class Rules:
    """What is asked for: a birth, or a day that may lie ahead; whether day and month must be known."""

    language: str
    birth: bool
    whole: bool

    def read(self, parts: Parts, today: date) -> WrittenDate | None:
        """What the parts mean; None when they are empty.

        Raises:
            BadValue: `date_unreadable` (`why`: form, year, range, era).
        """
        if parts.is_empty:
            return None
        if parts.whole is not None:
            return read_date(parts.whole, today=today, birth=self.birth)
        year = arabic(parts.year.strip())
        if year in UNKNOWN or len(year) not in {2, 4}:
            raise BadValue("date_unreadable", field="date", value=parts.text, why="year")
        common = " ค.ศ." if self.language != "th" and len(year) == 2 else ""
        written = read_date(parts.text + common, today=today, birth=self.birth)
        return replace(written, text=_as_written(written, year))

    def trouble(self, parts: Parts, kept: WrittenDate | None, today: date) -> str | None:
        """What is wrong, as a code; None when all is well or nothing was typed.

        Codes: `date_unreadable`, `date_no_year`, `date_no_month`, `day_needed`, `no_such_date`,
        `birth_in_future`.
        """
        try:
            written = kept or self.read(parts, today)
        except BadValue as error:
            return "date_no_year" if error.fields.get("why") == "year" else "date_unreadable"
        if written is None:
            return None
        if written.earliest is None:
            return "no_such_date"
        if self.birth and written.earliest > today:
            return "birth_in_future"
        if kept is None and parts.lose_a_day(written):
            return "date_no_month"
        return "day_needed" if self.whole and written.precision != "day" else None


def _as_written(written: WrittenDate, year: str) -> str:
    """As somebody would have written it, with nothing in place of what is not known."""
    if written.day is None:  # without a day, two digits would not be read as a year again
        year = str(written.year)
    known = (part for part in (written.day, written.month) if part)
    return "/".join([*map(str, known), year])
