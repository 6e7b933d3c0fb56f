"""Numbers that no certificate bears: every number of a year is accounted for, or the gap is named.

A number is given in the same transaction as its certificate, so a failed write leaves no gap. What does:
a backup put back (the numbers given after it are on paper and are not given again), or a desk whose
rows have not all come. The first is known and kept by itself with the next issue; of any other gap
somebody can say why.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from desktop.errors import BadValue, Refused
from desktop.models import Desk, SkippedNumber, named_id
from desktop.store.store import Tx
from desktop.thai.digits import arabic
from desktop.thai.text import normalise

RESTORED, TOLD, UNEXPLAINED = "restored", "told", "unexplained"
LONGEST_WHY = 500
MOST_AT_ONCE = 5000
"""So many numbers can be explained in one go."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Consecutive numbers of one desk and year that no certificate bears, for one reason."""

    desk: bytes
    letter: str
    """Of the desk; empty for the first, whose numbers bear none."""
    year: int
    first: int
    last: int
    cause: str
    """`restored`, `told` or `unexplained`."""
    why: str | None = None

    @property
    def numbers(self) -> str:
        """The numbers as people write them: `5/2569`, `B 5–7/2569`."""
        span = str(self.first) if self.first == self.last else f"{self.first}–{self.last}"
        return shown(span, self.year, self.letter)


def shown(serial: int | str, year: int, letter: str) -> str:
    """A number as it stands on paper: `7/2569`, `B 7/2569`.

    Args:
        serial: counted in its year and desk; or a span of them.
        year: in พ.ศ.
        letter: of the desk; empty for the first.
    """
    return f"{letter} {serial}/{year}" if letter else f"{serial}/{year}"


_HOLES = """\
SELECT year, desk, before + 1, serial - 1 FROM (
  SELECT year, desk, serial, lag(serial, 1, 0) OVER (PARTITION BY year, desk ORDER BY serial) AS before
  FROM certificate WHERE +gone = 0)
WHERE serial > before + 1
"""
_COUNTED = """\
SELECT n.year, ?1, 1 + coalesce(
  (SELECT max(serial) FROM certificate c WHERE c.year = n.year AND c.desk = ?1), 0), n.last
FROM (SELECT CAST(substr(name, 8) AS INTEGER) AS year, last FROM counter WHERE name LIKE 'serial %') n
"""
"""What this desk remembers to have given beyond its last certificate: a backup was put back."""


def gaps(tx: Tx) -> tuple[Gap, ...]:
    """All gaps, by year, desk and number; none where every number has its certificate.

    Args:
        tx: reads only.
    """
    tx.flush()
    letters = {desk.id: "" if desk.first else desk.letter for desk in tx.all(Desk)}
    holes = [(*row, UNEXPLAINED) for row in tx.sql.execute(_HOLES).fetchall()]
    trailing = tx.sql.execute(_COUNTED, (tx.about.desk,)).fetchall()
    holes += [(*row, RESTORED) for row in trailing if row[2] <= row[3]]
    kept = {
        (row.desk, row.year, row.serial): (row.cause, row.why) for row in tx.all(SkippedNumber)
    } if holes else {}  # fmt: skip
    found: list[Gap] = []
    for year, desk, first, last, cause in holes:
        known = {n: told for (d, y, n), told in kept.items() if (d, y) == (desk, year)}
        for one, until, told in _parts(first, last, known, cause):
            found.append(Gap(desk, letters.get(desk, ""), year, one, until, *told))
    return tuple(sorted(found, key=lambda gap: (gap.year, gap.desk, gap.first)))


def _parts(
    first: int, last: int, known: dict[int, tuple[str, str | None]], cause: str
) -> Iterator[tuple[int, int, tuple[str, str | None]]]:
    """A hole cut where the reason is another one: (first, last, (cause, why))."""
    said = [(n, told) for n, told in sorted(known.items()) if first <= n <= last]
    at = first
    for place, run in groupby(enumerate(said), key=lambda one: (one[1][0] - one[0], one[1][1])):
        numbers = [n for _, (n, _) in run]
        if at < numbers[0]:
            yield at, numbers[0] - 1, (cause, None)
        yield numbers[0], numbers[-1], place[1]
        at = numbers[-1] + 1
    if at <= last:
        yield at, last, (cause, None)


def keep_restored(tx: Tx, year: int, following: int) -> None:
    """Before a number is given: those left out before it were given after a backup that was put back.

    Args:
        tx: the deed that gives numbers; its own certificates are not there yet.
        year: in พ.ศ.
        following: the next number to be given.
    """
    desk = tx.about.desk
    (last,) = tx.sql.execute(
        "SELECT coalesce(max(serial), 0) FROM certificate WHERE year = ? AND desk = ?", (year, desk)
    ).fetchone()
    for serial in range(last + 1, following):
        new = _row(desk, year, serial, RESTORED, None)
        if tx.orm.get(SkippedNumber, new.id) is None:  # what somebody said of it stands
            tx.add(new)


def explain(tx: Tx, numbers: str, why: str) -> tuple[Gap, ...]:
    """Say why numbers were left out; what was said before of the same ones gives way.

    Args:
        tx: a write transaction.
        numbers: `5/2569`, or a span `5-7/2569`, with the desk's letter before it where it has one.
        why: the reason.

    Returns:
        The gaps that now bear the reason.

    Raises:
        BadValue: `reason_needed`; `numbers_unreadable`.
        Refused: `not_a_gap`, when one of them has a certificate or was not reached yet.
    """
    reason = normalise(why)[:LONGEST_WHY]
    if not reason:
        raise BadValue("reason_needed", field="why", value=why)
    letter, first, last, year = _read(numbers)
    inside = [
        gap for gap in gaps(tx)
        if (gap.letter, gap.year) == (letter, year) and gap.first <= last and first <= gap.last
    ]  # fmt: skip
    covered = sum(min(last, gap.last) - max(first, gap.first) + 1 for gap in inside)
    if covered != last - first + 1 or len({gap.desk for gap in inside}) != 1:
        raise Refused("not_a_gap", numbers=normalise(numbers))
    desk = inside[0].desk
    for serial in range(first, last + 1):
        _keep(tx, _row(desk, year, serial, TOLD, reason))
    tx.flush()
    return tuple(gap for gap in gaps(tx) if gap.desk == desk and gap.year == year and gap.why == reason)


def _keep(tx: Tx, new: SkippedNumber) -> None:
    row = tx.orm.get(SkippedNumber, new.id)  # one that was undone is brought back
    if row is None:
        tx.add(new)
    else:
        row.gone, row.cause, row.why = 0, new.cause, new.why


def _row(desk: bytes, year: int, serial: int, cause: str, why: str | None) -> SkippedNumber:
    name = named_id("skipped_number", desk.hex(), str(year), str(serial))
    return SkippedNumber(id=name, desk=desk, year=year, serial=serial, cause=cause, why=why)


_SPAN = re.compile(r"(?:([A-Z]{1,3}) )?([1-9]\d{0,8})(?: ?[-–—] ?([1-9]\d{0,8}))?/(\d{4})")


def _read(text: str) -> tuple[str, int, int, int]:
    """A span of numbers as it was written: (letter, first, last, year)."""
    told = _SPAN.fullmatch(" ".join(arabic(text).upper().split()))
    first, last = (int(told[2]), int(told[3] or told[2])) if told else (1, 0)
    if told is None or last < first or last - first >= MOST_AT_ONCE:
        raise BadValue("numbers_unreadable", field="numbers", value=text)
    return told[1] or "", first, last, int(told[4])
