"""The hours ledger of one learner: every activity they ever came to, what it came to, and why.

All centres' rows that are held here count. Hours are reckoned as certificates reckon them
(`desktop.certificates.earned`); what a session's mark says stands beside its day.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop import outside
from desktop.certificates.earned import Standing, missed_of, standing_of
from desktop.learners.register import Known, known_by
from desktop.models import Activity
from desktop.outside import Line
from desktop.store import kin
from desktop.store.store import Tx
from desktop.thai import eras


@dataclass(frozen=True, slots=True)
class Day:
    """One session as it was for this learner."""

    session: bytes
    number: int
    day: date
    minutes: int
    """Of the whole session."""
    status: str | None
    """None while nothing was marked."""
    attended: int


@dataclass(frozen=True, slots=True)
class Certified:
    """A certificate they hold, or held."""

    number: str
    issued_on: date
    void_on: date | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One activity in the ledger."""

    activity: bytes
    code: str
    title: str
    theme: str | None
    first: date
    last: date
    enrolment: str | None
    """enrolled, waiting, withdrawn or completed; none for who only came."""
    standing: Standing
    days: tuple[Day, ...]
    certificates: tuple[Certified, ...]
    centre: str = ""
    """The name of the centre that held it; empty where it is not known here."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """All of one learner, the latest activity first."""

    learner: Known
    entries: tuple[Entry, ...]
    by_year: tuple[tuple[int, int], ...]
    """(fiscal year in พ.ศ., minutes attended), the latest first."""
    by_theme: tuple[tuple[str | None, int], ...]
    """(theme, minutes attended), most first."""
    outside: tuple[Line, ...] = ()
    """What was learned elsewhere, the latest first."""

    @property
    def minutes(self) -> int:
        """Attended in all."""
        return sum(minutes for _, minutes in self.by_year)

    @property
    def outside_minutes(self) -> int:
        """Of what was learned elsewhere and checked; they are in no other sum."""
        return sum(line.counted for line in self.outside)

    @property
    def visits(self) -> int:
        """Sessions at which they were."""
        return sum(1 for entry in self.entries for day in entry.days if day.attended)

    @property
    def certificates(self) -> int:
        """Those that stand."""
        return sum(1 for entry in self.entries for one in entry.certificates if one.void_on is None)


def read(tx: Tx, learner: bytes) -> Ledger:
    """The ledger of a learner; of who was merged, that of who stands for them.

    Raises:
        NotFound: `no_such`.
    """
    known = known_by(tx, kin.stands(tx.sql, learner))
    days = _days(tx, known.id)
    held = _certificates(tx, known.id)
    found = _activities(tx, known.id)
    homes = _homes(tx, [row.id for row, _status in found])
    entries = [
        _entry(tx, row, status, known.id, (days.get(row.id, ()), held.get(row.id, ()), homes))
        for row, status in found
    ]
    entries.sort(key=lambda one: (one.last, one.code), reverse=True)
    years: Counter[int] = Counter()
    themes: Counter[str | None] = Counter()
    for entry in entries:
        for day in entry.days:
            years[eras.fiscal_year(day.day)] += day.attended
            themes[entry.theme] += day.attended
    return Ledger(
        known,
        tuple(entries),
        tuple((year, minutes) for year, minutes in sorted(years.items(), reverse=True) if minutes),
        tuple((theme, minutes) for theme, minutes in themes.most_common() if minutes),
        outside.listed(tx, known.id),
    )


_FAMILY = "(SELECT :who UNION ALL SELECT other FROM kin WHERE learner = :who)"
# `+gone`: else all certificates of the centre are gone through by the index of what stands


def _activities(tx: Tx, learner: bytes) -> list[tuple[Activity, str | None]]:
    """Every activity they are or were in, or came to."""
    rows = tx.sql.execute(
        "SELECT activity, max(status) FROM ("  # noqa: S608
        f" SELECT activity, status FROM place_in WHERE written_for IN {_FAMILY} AND gone = 0"
        " UNION ALL SELECT s.activity, NULL FROM mark m JOIN session s ON s.id = m.session"
        f"   WHERE m.written_for IN {_FAMILY} AND m.gone = 0"
        f" UNION ALL SELECT activity, NULL FROM certificate WHERE learner IN {_FAMILY} AND +gone = 0)"
        " GROUP BY activity",
        {"who": learner},
    ).fetchall()
    found = ((tx.row(Activity, key), status) for key, status in rows)
    return [(row, status) for row, status in found if row is not None]


def _days(tx: Tx, learner: bytes) -> dict[bytes, list[Day]]:
    """The sessions of all those activities that count, with this learner's marks."""
    rows = tx.sql.execute(
        "SELECT s.activity, s.id, s.number, s.day, s.minutes, m.status, m.minutes"  # noqa: S608
        f" FROM mark m JOIN session s ON s.id = m.session WHERE m.written_for IN {_FAMILY}"
        " AND m.gone = 0 AND s.gone = 0 AND s.status IN ('planned', 'met') ORDER BY s.day, s.starts",
        {"who": learner},
    )
    found: dict[bytes, list[Day]] = {}
    for activity, *told in rows:
        found.setdefault(activity, []).append(_day(*told))
    return found


def _day(session: bytes, number: int, day: str, whole: int, status: str, minutes: int | None) -> Day:
    attended = whole - missed_of(status, minutes, whole)
    return Day(session, number, date.fromisoformat(day), whole, status, attended)


def _certificates(tx: Tx, learner: bytes) -> dict[bytes, list[Certified]]:
    rows = tx.sql.execute(
        "SELECT activity, number, issued_on, void_on FROM certificate"  # noqa: S608
        f" WHERE learner IN {_FAMILY} AND +gone = 0 ORDER BY year, serial",
        {"who": learner},
    )
    found: dict[bytes, list[Certified]] = {}
    for activity, number, issued, void in rows:
        told = Certified(number, date.fromisoformat(issued), date.fromisoformat(void) if void else None)
        found.setdefault(activity, []).append(told)
    return found


def _homes(tx: Tx, activities: list[bytes]) -> dict[bytes, str]:
    """The name of the centre that holds each activity: that of the log which last wrote it."""
    return dict(
        tx.sql.execute(
            "SELECT a.id, c.name FROM activity a JOIN log l ON l.no = a.stamp_log"
            " JOIN centre c ON c.id = l.scope WHERE a.id IN (SELECT unhex(value) FROM json_each(?))",
            (json.dumps([key.hex() for key in activities]),),
        )
    )


def _entry(tx: Tx, row: Activity, status: str | None, learner: bytes, told: Any) -> Entry:
    days, held, homes = told
    first = days[0].day if days else date.fromisoformat(row.first_day)
    last = days[-1].day if days else date.fromisoformat(row.last_day)
    return Entry(
        row.id,
        row.code,
        row.title,
        row.theme,
        first,
        last,
        status,
        standing_of(tx, row, learner),
        tuple(days),
        tuple(held),
        homes.get(row.id, ""),
    )
