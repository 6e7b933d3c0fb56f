"""What a hub knows of its centres in numbers: who came, how many hours, from which tambons (DESIGN §6).

The numbers are those of the reports (`desktop.reports`), for a fiscal year; no name is in them. What
goes on to a hub above says no count of one to four people of a tambon: it could be somebody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from desktop import clock
from desktop.hub.hub import Hub
from desktop.reports import counts, period
from desktop.store.store import Tx
from desktop.sync import known
from desktop.sync.conflicts import count as conflicts_in

FEW = 5
"""People from which a tambon's number is told above the municipality."""


@dataclass(frozen=True, slots=True)
class CentreTotals:
    """One centre, in numbers."""

    scope: bytes
    name: str
    desks: int
    heard_on: str | None
    """When any of its desks was last heard, ISO."""
    silent: int | None
    """Days since the desk that was heard longest ago was heard."""
    people: int
    """Learners who are registered."""
    came: int
    """Of them and of those who were erased since: who was there at least once in the fiscal year."""
    visits: int
    minutes: int
    """That were learned, by all of them together."""
    activities: int
    certificates: int
    """That were issued in the fiscal year and stand."""
    conflicts: int
    tambons: tuple[tuple[str, int | None], ...]
    """(code, learners), most first; no number where it is too few to tell. "" is for none written."""
    sessions: int
    """That met."""
    taught: int
    """Their minutes."""
    bands: tuple[tuple[str, int | None, int | None, int | None], ...]
    """(band of age, women, men, not stated) of who came; all bands of `reports.BANDS`, in that order."""
    groups: tuple[tuple[str, int | None], ...]
    """(target group, people who came), most first; one can be in several."""


@dataclass(frozen=True, slots=True)
class Totals:
    """A municipality, in numbers."""

    hub: str
    at: int
    """When they were counted, as a stamp."""
    fiscal_year: int
    """พ.ศ., October to September."""
    centres: tuple[CentreTotals, ...]

    @property
    def as_of(self) -> str:
        """The day they were counted, ISO."""
        return clock.moment_of(self.at).date().isoformat()


def of_hub(hub: Hub, fiscal_year: int | None = None) -> Totals:
    """Count every centre of a hub.

    Args:
        hub: open.
        fiscal_year: พ.ศ.; this one when not said.

    Raises:
        BadValue: `period_unfit`.
    """
    now = clock.now()
    year = fiscal_year or period.fiscal(now.date())[0]
    asked = period.of_year(year)
    told = []
    for bound in hub.centres():
        with hub.beside(bound.scope) as store, store.read() as tx:
            told.append(_of_centre(tx, bound.scope, bound.centre, asked))
    return Totals(hub.name, clock.tick(0, now), year, tuple(told))


def _of_centre(tx: Tx, scope: bytes, called: str, asked: period.Period) -> CentreTotals:
    sql = tx.sql
    row = sql.execute("SELECT name FROM centre WHERE id = ?", (scope,)).fetchone()
    desks = [peer for peer in known.peers(sql) if not peer.revoked]
    heard = [peer.heard_on for peer in desks if peer.heard_on is not None]
    days = [max(0, (tx.today - date.fromisoformat(day[:10])).days) for day in heard]
    brief = counts.brief_between(tx, asked.first, asked.last)
    came = counts.people_of(tx, asked)
    span = (asked.first.isoformat(), asked.last.isoformat())
    held, taught = sql.execute(
        "SELECT count(*), coalesce(sum(minutes), 0) FROM session WHERE gone = 0"
        " AND status = 'met' AND day BETWEEN ? AND ?",
        span,
    ).fetchone()
    return CentreTotals(
        scope,
        row[0] if row else called,
        len(desks),
        max(heard, default=None),
        max(days, default=None),
        _one(sql, "SELECT count(*) FROM learner WHERE gone = 0 AND merged_into IS NULL"),
        brief.people,
        brief.visits,
        brief.minutes,
        _one(
            sql,
            "SELECT count(DISTINCT activity) FROM session WHERE gone = 0 AND day BETWEEN ? AND ?"
            " AND status IN ('planned', 'met')",
            span,
        ),
        _one(
            sql,
            "SELECT count(*) FROM certificate WHERE gone = 0 AND void_on IS NULL"
            " AND issued_on BETWEEN ? AND ?",
            span,
        ),
        conflicts_in(sql),
        tuple(
            sql.execute(
                "SELECT coalesce(tambon, ''), count(*) FROM learner"
                " WHERE gone = 0 AND merged_into IS NULL GROUP BY coalesce(tambon, '')"
                " ORDER BY count(*) DESC, coalesce(tambon, '')"
            ).fetchall()
        ),
        int(held),
        int(taught),
        tuple((one.band, one.female, one.male, one.not_stated) for one in came.bands),
        came.groups,
    )


def _one(sql: Any, asked: str, values: tuple[Any, ...] = ()) -> int:
    return int(sql.execute(asked, values).fetchone()[0])


def for_above(totals: Totals) -> Totals:
    """The same for a hub above: a cell of so few people that one could be meant has no number."""
    return replace(totals, centres=tuple(_told_above(one) for one in totals.centres))


def _told_above(one: CentreTotals) -> CentreTotals:
    places = without_few([n for _code, n in one.tambons])
    ages = iter(without_few([n for _band, *cells in one.bands for n in cells]))
    return replace(
        one,
        tambons=tuple((code, n) for (code, _), n in zip(one.tambons, places, strict=True)),
        bands=tuple((band, next(ages), next(ages), next(ages)) for band, *_ in one.bands),
        groups=tuple((name, n if n is None or n >= FEW else None) for name, n in one.groups),
    )


def without_few(cells: Sequence[int | None]) -> list[int | None]:
    """The cells of a sum that is known, without those of one to four people.

    One more goes where what is hidden could be worked out from the sum: it would be a single cell, or
    too few people all together.
    """
    told = [n if n is None or n == 0 or n >= FEW else None for n in cells]
    hidden = [n for n, shown in zip(cells, told, strict=True) if shown is None]
    left = sorted({n for n in told if n})
    if hidden and left and (len(hidden) == 1 or sum(n or 0 for n in hidden) < FEW):
        told[told.index(left[0])] = None
    return told
