"""The register as a list looks through it: ten years of numbers, read a window at a time.

First it is told which numbers a text finds and in what order, by keys that only the file understands;
then the lines that are looked at are read by them. Both questions are answered from indexes, so that
the wide rows with their wording and their seal stay where they are.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from desktop.certificates.register import Numbered
from desktop.store.store import Tx
from desktop.thai.digits import arabic
from desktop.thai.text import normalise

WINDOW = 200
"""How many lines are read at once."""


@dataclass(frozen=True, slots=True)
class Listing:
    """Which numbers are found, the newest first, and the lines round the one that is looked at."""

    keys: Sequence[int] = field(default_factory=lambda: array("q"))
    """Of all that were found, for `lines`; they hold until somebody writes."""
    all: int = 0
    """How many numbers were ever given, whatever is sought."""
    void: int = 0
    """How many of those are void."""
    place: int = 0
    """Where the one that is looked at stands; the first where it was not found."""
    first: int = 0
    """The place of the first of `lines`."""
    lines: tuple[Numbered, ...] = ()


_ORDERED = """\
SELECT json_group_array(no), count(*), count(void_on) FROM (
  SELECT rowid AS no, void_on FROM certificate WHERE +gone = 0
  ORDER BY year DESC, desk DESC, serial DESC)
"""
"""By `certificate_numbered` in its order; + keeps SQLite from the index that begins with `gone`."""
_SOUGHT = """\
SELECT json_group_array(rowid), json_group_array(rowid) FILTER (WHERE instr(number, ?) = 1)
FROM certificate WHERE gone = 0
"""
_HOLDS = " AND instr(lower(number || ' ' || name || ' ' || course), ?)"
_LINES = """\
SELECT c.rowid, c.id, c.number, c.name, c.course, c.issued_on, c.void_on, c.void_why
FROM json_each(?) key CROSS JOIN certificate c ON c.rowid = key.value
"""
"""CROSS JOIN has SQLite walk the few keys, and not the index of all that are not gone."""


def read(tx: Tx, text: str = "", stood: bytes | None = None) -> Listing:
    """Which numbers there are, or which hold every word of a text.

    Args:
        tx: reads only.
        text: what is sought in number, name and course; that very number stands first.
        stood: the certificate that is looked at.
    """
    listed, count, void = tx.sql.execute(_ORDERED).fetchone()
    keys = json.loads(listed)
    wanted = arabic(normalise(text)).casefold().split()
    if wanted:
        keys = _found(tx, keys, wanted)
    place = _place(tx, keys, stood)
    first = place - place % WINDOW
    return Listing(array("q", keys), count, void, place, first, lines(tx, keys[first : first + WINDOW]))


def _found(tx: Tx, keys: list[int], wanted: list[str]) -> list[int]:
    """Those of them that hold every word; first those whose number begins with the first word."""
    asked = _SOUGHT + _HOLDS * len(wanted)
    told = tx.sql.execute(asked, wanted[:1] + wanted).fetchone()
    hits, begun = (frozenset(json.loads(some)) for some in told)
    others = hits - begun
    return [key for key in keys if key in begun] + [key for key in keys if key in others]


def _place(tx: Tx, keys: list[int], stood: bytes | None) -> int:
    row = tx.sql.execute("SELECT rowid FROM certificate WHERE id = ?", (stood,)).fetchone()
    return keys.index(row[0]) if row is not None and row[0] in keys else 0


def lines(tx: Tx, keys: Sequence[int]) -> tuple[Numbered, ...]:
    """The lines of some keys of a listing, in their order.

    Args:
        tx: reads only.
        keys: a slice of `Listing.keys`.
    """
    there = {
        key: Numbered(own, number, name, course, date.fromisoformat(day), *void)
        for key, own, number, name, course, day, *void in tx.sql.execute(
            _LINES, (json.dumps(list(keys)),)
        )
    }
    return tuple(there[key] for key in keys if key in there)
