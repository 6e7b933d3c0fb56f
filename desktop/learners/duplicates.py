"""Likely pairs in the whole register: found in sets, by what two records of one person share."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.learners.likeness import Traits, contradict, same_person
from desktop.learners.profile.alike import compared
from desktop.learners.register import shown_name
from desktop.store.store import Tx

MOST = 200
CROWD = 6
"""A name, number or telephone that more people share says nothing: a household's, or a form's."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records that may be one person; the one known longer first."""

    first: bytes
    second: bytes
    names: tuple[str, str]
    codes: tuple[str, str]
    same: bool
    """Whether everything says so."""
    agrees: tuple[str, ...]
    differs: tuple[str, ...]


_SHARED = """\
WITH people AS MATERIALIZED (
  SELECT l.id AS id, l.name_key AS name, l.phone AS phone, l.birth_earliest AS born,
    coalesce(l.birth_earliest, '') AS earliest, coalesce(l.birth_latest, '9999') AS latest FROM learner l
  WHERE l.gone = 0 AND l.id NOT IN (SELECT learner FROM alias)),
shared (a, b) AS (
  SELECT x.learner, y.learner FROM document_number x JOIN document_number y
    ON y.number = x.number AND y.learner > x.learner AND y.gone = 0
    WHERE x.gone = 0 AND x.number IS NOT NULL
  UNION ALL
  SELECT x.id, y.id FROM people x JOIN people y ON y.name = x.name AND y.id > x.id
    WHERE x.name IN (SELECT name FROM people WHERE name NOT IN ('', '|')
      GROUP BY name HAVING count(*) BETWEEN 2 AND :crowd)
    AND x.earliest <= y.latest AND y.earliest <= x.latest
  UNION ALL
  SELECT x.id, y.id FROM people x JOIN people y ON y.phone = x.phone AND y.id > x.id
    WHERE x.phone IN (SELECT phone FROM people WHERE phone IS NOT NULL
      GROUP BY phone HAVING count(*) BETWEEN 2 AND :crowd)
    AND x.born <= y.latest AND y.born <= x.latest)
SELECT DISTINCT a, b FROM shared
"""
"""Whose births cannot be one day are no pair; only one number brings such two together."""
_PEOPLE = """\
SELECT l.id, l.code, l.title, l.given_name, l.middle_name, l.family_name, l.name_key, l.birth_earliest,
  l.birth_latest, l.phone, nullif(l.sex, 'not_stated'), (SELECT number FROM document_number
    WHERE learner = l.id AND gone = 0 AND until IS NULL AND number IS NOT NULL ORDER BY id LIMIT 1)
FROM learner l WHERE l.gone = 0 AND l.id IN (SELECT unhex(value) FROM json_each(?))
  AND l.id NOT IN (SELECT learner FROM alias)
"""


def pairs(tx: Tx, most: int = MOST) -> tuple[Pair, ...]:
    """Likely pairs, the surest first; pairs of whom somebody said that they are two are left out.

    Args:
        tx: a read.
        most: at most so many.
    """
    found = tx.sql.execute(_SHARED, {"crowd": CROWD}).fetchall()
    known = _known(tx, sorted({key for pair in found for key in pair}))
    apart = _apart(tx)
    likely = [
        pair
        for a, b in found
        if a in known and b in known and (a, b) not in apart
        for pair in _judged(known[a], known[b])
    ]
    likely.sort(key=lambda pair: (not pair.same, len(pair.differs) - len(pair.agrees), pair.codes))
    return tuple(likely[:most])


def count(tx: Tx) -> int:
    """How many likely pairs there are, up to `MOST`."""
    return len(pairs(tx))


def _known(tx: Tx, keys: list[bytes]) -> dict[bytes, tuple[Any, ...]]:
    rows = tx.sql.execute(_PEOPLE, (json.dumps([key.hex() for key in keys]),))
    return {row[0]: row for row in rows}


def _judged(a: tuple[Any, ...], b: tuple[Any, ...]) -> Iterator[Pair]:
    ours, theirs = _traits(a), _traits(b)
    agrees, differs = compared(ours, theirs)
    told = set(agrees)
    sure = same_person(ours, theirs)
    if not sure and contradict(ours, theirs) and "id_number" not in told:
        return
    if not sure and len(told) < 1:
        return
    names = shown_name(*a[2:6]), shown_name(*b[2:6])
    yield Pair(a[0], b[0], names, (a[1], b[1]), sure, agrees, differs)


def _traits(row: tuple[Any, ...]) -> Traits:
    days = [date.fromisoformat(day) if day else None for day in row[7:9]]
    return Traits(row[6], row[11], days[0], days[1], row[9], row[10])


# --- it is somebody else ----------------------------------------------------------------------------


def apart(tx: Tx, one: bytes, other: bytes) -> None:
    """Remember at this desk that these are two people, so that it is not asked again.

    Args:
        tx: `Store.local` or a write transaction.
        one: a learner.
        other: another.
    """
    first, second = sorted((one, other))
    tx.sql.execute(
        "INSERT OR REPLACE INTO two_people (one, other, by, at) VALUES (?, ?, ?, ?)",
        (first, second, tx.by, tx.moment.isoformat(timespec="seconds")),
    )


def is_apart(tx: Tx, one: bytes, other: bytes) -> bool:
    """Whether somebody said that these are two people."""
    return tuple(sorted((one, other))) in _apart(tx)


def _apart(tx: Tx) -> set[tuple[bytes, ...]]:
    return set(tx.sql.execute("SELECT one, other FROM two_people"))
