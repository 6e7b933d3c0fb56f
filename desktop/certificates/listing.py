"""The register as a list looks through it: ten years of numbers, read a window at a time.

First it is told which numbers a text finds and in what order, by keys that only the file understands;
then the lines that are looked at are read by them. Both questions are answered from indexes, so that
the wide rows with their wording and their seal stay where they are. Numbers left out stand in their
place, under keys below zero.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from desktop.certificates.gaps import Gap, gaps
from desktop.certificates.printing import WAITS
from desktop.certificates.register import Numbered
from desktop.store.store import Tx
from desktop.thai import eras
from desktop.thai.digits import arabic
from desktop.thai.text import normalise

WINDOW = 200
"""How many lines are read at once."""


@dataclass(frozen=True, slots=True)
class Year:
    """A year of the register, in พ.ศ.: that of the numbers, or the office's by the day of issue."""

    year: int
    fiscal: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """Which numbers are found, the newest first, and the lines round the one that is looked at."""

    keys: Sequence[int] = field(default_factory=lambda: array("q"))
    """Of all that were found, for `lines`; they hold until somebody writes."""
    all: int = 0
    """How many numbers were ever given (in the year), whatever is sought."""
    void: int = 0
    """How many of those are void."""
    place: int = 0
    """Where the one that is looked at stands; the first where it was not found."""
    first: int = 0
    """The place of the first of `lines`."""
    lines: tuple[Numbered, ...] = ()
    gaps: tuple[Gap, ...] = ()
    """Numbers left out: the key -1 is the first of them."""
    years: tuple[Year, ...] = ()
    """The years that can be asked for, the latest first."""


_ORDERED = """\
SELECT json_group_array(no), count(*), count(void_on) FROM (
  SELECT rowid AS no, void_on FROM certificate WHERE +gone = 0 {of}
  ORDER BY year DESC, desk DESC, serial DESC)
"""
"""By `certificate_numbered` in its order; + keeps SQLite from the index that begins with `gone`."""
_SOUGHT = """\
SELECT json_group_array(rowid), json_group_array(rowid) FILTER (WHERE instr(number, ?) = 1)
FROM certificate WHERE gone = 0
"""
_HOLDS = " AND instr(lower(number || ' ' || name || ' ' || course), ?)"
_LINES = """\
SELECT c.rowid, c.id, c.number, c.name, c.course, c.issued_on, c.void_on, c.void_why,
  c.facilitator IS NOT NULL, (SELECT o.number FROM certificate o WHERE o.id = c.replaces),
  (SELECT n.number FROM certificate n WHERE n.replaces = c.id AND n.gone = 0),
  EXISTS (SELECT 1 FROM certificate d WHERE d.number = c.number AND d.id <> c.id AND d.gone = 0),
  {waits}, (SELECT count(*) FROM substitute s WHERE s.certificate = c.id AND s.gone = 0)
FROM json_each(?) key CROSS JOIN certificate c ON c.rowid = key.value
""".replace("{waits}", WAITS)
"""CROSS JOIN has SQLite walk the few keys, and not the index of all that are not gone."""


def read(tx: Tx, text: str = "", stood: bytes | None = None, year: Year | None = None) -> Listing:
    """Which numbers there are, or which hold every word of a text.

    Args:
        tx: reads only.
        text: what is sought in number, name and course; that very number stands first.
        stood: the certificate that is looked at.
        year: only its numbers; all when none is named.
    """
    clause, values = _of(year)
    listed, count, void = tx.sql.execute(_ORDERED.format(of=clause), values).fetchone()
    found = gaps(tx)
    keys = _with_gaps(tx, json.loads(listed), found, year)
    wanted = arabic(normalise(text)).casefold().split()
    if wanted:
        keys = _found(tx, keys, wanted, found)
    place = _place(tx, keys, stood)
    first = place - place % WINDOW
    shown = lines(tx, keys[first : first + WINDOW], found)
    return Listing(array("q", keys), count, void, place, first, shown, found, _years(tx))


def book(tx: Tx, year: Year | None = None) -> tuple[Numbered, ...]:
    """The whole register, or that of a year, in the order of the numbers; numbers left out as well.

    Args:
        tx: reads only.
        year: only its numbers; all when none is named.
    """
    clause, values = _of(year)
    listed = tx.sql.execute(_ORDERED.format(of=clause), values).fetchone()[0]
    found = gaps(tx)
    keys = _with_gaps(tx, json.loads(listed), found, year)[::-1]
    return lines(tx, keys, found)


def _of(year: Year | None) -> tuple[str, dict[str, object]]:
    """What a year asks of a certificate."""
    if year is None:
        return "", {}
    if not year.fiscal:
        return "AND year = :year", {"year": year.year}
    first, last = eras.fiscal_span(year.year)
    return "AND year BETWEEN :year - 1 AND :year AND issued_on BETWEEN :first AND :last", {
        "year": year.year,
        "first": first.isoformat(),
        "last": last.isoformat(),
    }


def _years(tx: Tx) -> tuple[Year, ...]:
    """Every year of a number, and the office's years those can lie in."""
    given = [year for (year,) in tx.sql.execute("SELECT DISTINCT year FROM certificate WHERE +gone = 0")]
    now = eras.fiscal_year(tx.today)
    fiscal = {year for one in given for year in (one, one + 1) if year <= max(now, one)}
    both = [Year(year) for year in given] + [Year(year, fiscal=True) for year in fiscal]
    return tuple(sorted(both, key=lambda one: (-one.year, one.fiscal)))


_BELOW = "SELECT rowid, issued_on FROM certificate WHERE +gone = 0 AND year = ? AND desk = ? AND serial"


def _with_gaps(tx: Tx, keys: list[int], found: Sequence[Gap], year: Year | None) -> list[int]:
    """The keys with those of the gaps, each where its numbers would stand; the newest first."""
    for no, gap in reversed(tuple(enumerate(found, 1))):  # of one hole the last part comes first
        below = tx.sql.execute(
            f"{_BELOW} < ? ORDER BY serial DESC LIMIT 1", (gap.year, gap.desk, gap.first)
        ).fetchone()
        above = tx.sql.execute(
            f"{_BELOW} > ? ORDER BY serial LIMIT 1", (gap.year, gap.desk, gap.last)
        ).fetchone()
        neighbour = below or above
        if not _in_year(gap, neighbour[1] if neighbour else None, year):
            continue
        if below and below[0] in keys:
            keys.insert(keys.index(below[0]), -no)
        elif above and above[0] in keys:
            place = keys.index(above[0]) + 1
            while place < len(keys) and keys[place] < 0:
                place += 1
            keys.insert(place, -no)
        else:
            keys.insert(0, -no)
    return keys


def _in_year(gap: Gap, day: str | None, year: Year | None) -> bool:
    """Whether a gap belongs to a year: to the office's by the day of the number beside it."""
    if year is None or not year.fiscal:
        return year is None or gap.year == year.year
    return day is not None and eras.fiscal_year(date.fromisoformat(day)) == year.year


def _found(tx: Tx, keys: list[int], wanted: list[str], found: Sequence[Gap]) -> list[int]:
    """Those of them that hold every word; first those whose number begins with the first word."""
    asked = _SOUGHT + _HOLDS * len(wanted)
    told = tx.sql.execute(asked, wanted[:1] + wanted).fetchone()
    hits, begun = (frozenset(json.loads(some)) for some in told)
    begun |= {-no for no, gap in enumerate(found, 1) if _gap_holds(gap, wanted)}
    others = hits - begun
    return [key for key in keys if key in begun] + [key for key in keys if key in others]


def _gap_holds(gap: Gap, wanted: list[str]) -> bool:
    serial, _, year = wanted[-1].partition("/")
    among = (
        serial.isdecimal() and gap.first <= int(serial) <= gap.last and str(gap.year).startswith(year)
    )
    text = f"{gap.numbers} {gap.why or ''}".casefold()
    return among or all(word in text for word in wanted)


def _place(tx: Tx, keys: list[int], stood: bytes | None) -> int:
    row = tx.sql.execute("SELECT rowid FROM certificate WHERE id = ?", (stood,)).fetchone()
    return keys.index(row[0]) if row is not None and row[0] in keys else 0


def lines(tx: Tx, keys: Sequence[int], found: Sequence[Gap] = ()) -> tuple[Numbered, ...]:
    """The lines of some keys of a listing, in their order.

    Args:
        tx: reads only.
        keys: a slice of `Listing.keys`.
        found: `Listing.gaps`.
    """
    there = {
        key: _numbered(row)
        for key, *row in tx.sql.execute(_LINES, (json.dumps([key for key in keys if key > 0]),))
    }
    there |= {-no: left_out(gap) for no, gap in enumerate(found, 1)}
    return tuple(there[key] for key in keys if key in there)


def left_out(gap: Gap) -> Numbered:
    """Numbers left out as a line of the register."""
    return Numbered(b"", gap.numbers, "", "", None, gap=gap)


def _numbered(row: Sequence[Any]) -> Numbered:
    own, number, name, course, day, void_on, void_why, thanks, old, new, twice, waits, copies = row
    return Numbered(
        own, number, name, course, date.fromisoformat(day), void_on, void_why, bool(thanks), old, new,
        bool(twice), bool(waits), copies,
    )  # fmt: skip
