"""What happened in a month, a quarter or a fiscal year, in numbers.

People are learners who were present, late or left early at least once; a visit is one such mark. Each
counts in the age they had on the period's last day. Of a birth date that is known by year or month only,
the day in the middle of what it can mean is taken: half of such people are younger, half older.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.reports import period
from desktop.reports.completion import completed
from desktop.reports.period import Period
from desktop.store.store import Tx

BANDS = ("<15", "15–24", "25–39", "40–59", "60–69", "70–79", "80+", "unknown")
_FROM = (15, 25, 40, 60, 70, 80)


@dataclass(frozen=True, slots=True)
class Span:
    """Visits of one week or month."""

    first: date
    last: date
    visits: int


@dataclass(frozen=True, slots=True)
class Band:
    """People of one band of age, by sex."""

    band: str
    female: int
    male: int
    not_stated: int


@dataclass(frozen=True, slots=True)
class Brief:
    """The three numbers of the first page."""

    people: int
    visits: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Counts:
    """A report."""

    first: date
    last: date
    people: int
    visits: int
    minutes: int
    completed: int
    """People who earned, of the activities that end in the period."""
    completing: int
    """People who took part in those."""
    new_people: int
    """People who came for the first time ever."""
    people_before: int
    """Of the period before, as many months long."""
    minutes_before: int
    by_sex_age: tuple[Band, ...]
    """All bands of `BANDS`, in that order."""
    over_time: tuple[Span, ...]
    """Weeks of a month, months of a quarter or year."""
    by_group: tuple[tuple[str, int], ...]
    """(target group, people), most first; one can be in several."""
    without_birth: int


def month(tx: Tx, year: int, month: int) -> Counts:
    """A month's report.

    Args:
        tx: a read.
        year: of the common era.
        month: 1 to 12.
    """
    return _report(tx, period.of_month(year, month))


def quarter(tx: Tx, fiscal_year: int, quarter: int) -> Counts:
    """A quarter's report.

    Args:
        tx: a read.
        fiscal_year: พ.ศ., October to September.
        quarter: 1 to 4.

    Raises:
        BadValue: `period_unfit`.
    """
    return _report(tx, period.of_quarter(fiscal_year, quarter))


def year(tx: Tx, fiscal_year: int) -> Counts:
    """A fiscal year's report; the year is พ.ศ., October to September."""
    return _report(tx, period.of_year(fiscal_year))


def brief(tx: Tx, year: int, month: int) -> Brief:
    """People, visits and minutes of a month of the common era."""
    asked = period.of_month(year, month)
    return _brief(tx, asked.first, asked.last)


def _report(tx: Tx, asked: Period) -> Counts:
    rows = tx.sql.execute(_WHOLE, _cuts(asked)).fetchall()
    told = {kind: [row[1:] for row in rows if row[0] == kind] for kind in ("all", "age", "day", "group")}
    ((people, visits, minutes),) = told["all"]
    done, earlier = completed(tx, asked.first, asked.last), _brief(tx, *period.before(asked))
    ages: Counter[tuple[str, str]] = Counter({(sex, BANDS[band]): n for sex, band, n in told["age"]})
    bands = tuple(
        Band(band, ages["female", band], ages["male", band], ages["not_stated", band]) for band in BANDS
    )
    return Counts(
        first=asked.first,
        last=asked.last,
        people=people,
        visits=visits,
        minutes=minutes,
        completed=done.people,
        completing=done.of,
        new_people=_new(tx, asked),
        people_before=earlier.people,
        minutes_before=earlier.minutes,
        by_sex_age=bands,
        over_time=_over_time(asked, told["day"]),
        by_group=tuple(sorted(((n, c) for n, c, _ in told["group"]), key=lambda g: (-g[1], g[0]))),
        without_birth=bands[-1].female + bands[-1].male + bands[-1].not_stated,
    )


_BRIEF = """\
WITH came AS (
  SELECT m.learner AS learner, s.day AS day,
    s.minutes - min(coalesce(m.minutes, 0), s.minutes) AS minutes
  FROM session s CROSS JOIN attendance m ON m.session = s.id AND m.gone = 0
    AND m.status IN ('present', 'late', 'left_early')
  WHERE s.day BETWEEN :first AND :last AND s.gone = 0 AND s.status IN ('planned', 'met'))
SELECT count(DISTINCT coalesce(l.merged_into, c.learner)), count(*), coalesce(sum(c.minutes), 0)
FROM came c LEFT JOIN learner l ON l.id = c.learner
"""
_WHOLE = """\
WITH came AS MATERIALIZED (
  SELECT m.learner AS learner, s.day AS day,
    s.minutes - min(coalesce(m.minutes, 0), s.minutes) AS minutes
  FROM session s CROSS JOIN attendance m ON m.session = s.id AND m.gone = 0
    AND m.status IN ('present', 'late', 'left_early')
  WHERE s.day BETWEEN :first AND :last AND s.gone = 0 AND s.status IN ('planned', 'met')),
person AS MATERIALIZED (
  SELECT coalesce(l.merged_into, c.learner) AS learner, count(*) AS visits, sum(c.minutes) AS minutes
  FROM came c LEFT JOIN learner l ON l.id = c.learner GROUP BY 1),
aged AS (
  SELECT coalesce(l.sex, 'not_stated') AS sex, CASE
    WHEN l.birth_earliest = l.birth_latest THEN l.birth_earliest
    ELSE date((julianday(l.birth_earliest) + julianday(l.birth_latest)) / 2) END AS born
  FROM person p LEFT JOIN learner l ON l.id = p.learner)
SELECT 'all', count(*), coalesce(sum(visits), 0), coalesce(sum(minutes), 0) FROM person
UNION ALL
SELECT 'age', sex, CASE WHEN born IS NULL THEN 7 WHEN born > :c15 THEN 0 WHEN born > :c25 THEN 1
    WHEN born > :c40 THEN 2 WHEN born > :c60 THEN 3 WHEN born > :c70 THEN 4 WHEN born > :c80 THEN 5
    ELSE 6 END AS band, count(*) FROM aged GROUP BY sex, band
UNION ALL
SELECT 'day', day, count(*), NULL FROM came GROUP BY day
UNION ALL
SELECT 'group', g.name, count(DISTINCT p.learner), NULL FROM person p
  JOIN learner_group k ON k.learner = p.learner AND k.gone = 0
    AND coalesce(k.since, '') <= :last AND coalesce(k.until, '9999') >= :first
  JOIN target_group g ON g.id = k.target_group GROUP BY g.id
"""
"""One look at the marks tells everything; who was merged into another counts as that one."""

_NEW = """\
SELECT count(*) FROM (
  SELECT DISTINCT m.learner AS learner FROM session s CROSS JOIN attendance m
    ON m.session = s.id AND m.gone = 0 AND m.status IN ('present', 'late', 'left_early')
    WHERE s.day BETWEEN :first AND :last AND s.gone = 0 AND s.status IN ('planned', 'met')) p
WHERE NOT EXISTS (
  SELECT 1 FROM attendance m CROSS JOIN session s ON s.id = m.session
  WHERE m.learner = p.learner AND m.gone = 0 AND m.status IN ('present', 'late', 'left_early')
    AND s.day < :first AND s.gone = 0 AND s.status IN ('planned', 'met'))
"""


def _brief(tx: Tx, first: date, last: date) -> Brief:
    asked = {"first": first.isoformat(), "last": last.isoformat()}
    return Brief(*tx.sql.execute(_BRIEF, asked).fetchone())


def _new(tx: Tx, asked: Period) -> int:
    told: int = tx.sql.execute(_NEW, _span(asked)).fetchone()[0]
    return told


def _span(asked: Period) -> dict[str, str]:
    return {"first": asked.first.isoformat(), "last": asked.last.isoformat()}


def _cuts(asked: Period) -> dict[str, str]:
    """With each age, the last birthday that makes it; ISO days compare as texts, 29 February too."""
    last = asked.last
    return _span(asked) | {f"c{age}": f"{last.year - age:04}-{last:%m-%d}" for age in _FROM}


def _over_time(asked: Period, days: list[Any]) -> tuple[Span, ...]:
    visits = {date.fromisoformat(day): count for day, count, _ in days}
    return tuple(
        Span(first, last, sum(n for day, n in visits.items() if first <= day <= last))
        for first, last in asked.spans
    )
