"""What happened in a month, a quarter or a fiscal year, in numbers.

People are learners who were present, late or left early at least once; a visit is one such mark. Each
counts in the age they had on the period's last day. Of a birth date that is known by year or month only,
the day in the middle of what it can mean is taken: half of such people are younger, half older.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

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
    """Marks, and heads that were counted without names."""
    heads: int
    """The part of the visits that nobody's name stands for; they are in no number of people."""
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


def brief_between(tx: Tx, first: date, last: date) -> Brief:
    """People, visits and minutes from one day to another, both in it."""
    return _brief(tx, first, last)


def _report(tx: Tx, asked: Period) -> Counts:
    days = _days(tx, asked.first, asked.last)
    people = people_of(tx, asked)
    unknown = people.bands[-1]
    heads = _heads(tx, asked.first, asked.last)
    done, earlier = completed(tx, asked.first, asked.last), _brief(tx, *period.before(asked))
    return Counts(
        first=asked.first,
        last=asked.last,
        people=people.all,
        visits=sum(visits for visits, _ in days.values()),
        heads=heads,
        minutes=sum(minutes for _, minutes in days.values()),
        completed=done.people,
        completing=done.of,
        new_people=people.new,
        people_before=earlier.people,
        minutes_before=earlier.minutes,
        by_sex_age=people.bands,
        over_time=tuple(
            Span(first, last, sum(n for day, (n, _) in days.items() if first <= day <= last))
            for first, last in asked.spans
        ),
        by_group=people.groups,
        without_birth=unknown.female + unknown.male + unknown.not_stated,
    )


def _brief(tx: Tx, first: date, last: date) -> Brief:
    days = _days(tx, first, last).values()
    people = tx.sql.execute(_HOW_MANY, _span(first, last)).fetchone()[0]
    return Brief(people, sum(visits for visits, _ in days), sum(minutes for _, minutes in days))


_HOW_MANY = """\
SELECT count(*) FROM (
  SELECT m.learner FROM session s CROSS JOIN mark m
    ON m.session = s.id AND m.status IN ('present', 'late', 'left_early')
  WHERE s.day BETWEEN :first AND :last AND s.gone = 0 AND s.status IN ('planned', 'met')
  UNION SELECT n.somebody FROM anonymous_mark n JOIN session s ON s.id = n.session
  WHERE s.day BETWEEN :first AND :last AND s.gone = 0 AND s.status IN ('planned', 'met')
    AND n.gone = 0 AND n.status IN ('present', 'late', 'left_early')) AS came
"""
"""Who was merged into another counts as that one; who was erased counts as somebody."""


_DAYS = """\
SELECT day, sum(visits), sum(minutes) FROM (
  SELECT s.day AS day, count(*) AS visits,
    sum(s.minutes - min(coalesce(m.minutes, 0), s.minutes)) AS minutes
  FROM session s CROSS JOIN mark m ON m.session = s.id AND m.status IN ('present', 'late', 'left_early')
  WHERE s.day BETWEEN :first AND :last AND s.gone = 0 AND s.status IN ('planned', 'met')
  GROUP BY s.day
  UNION ALL
  SELECT s.day, count(*), sum(s.minutes - min(coalesce(n.minutes, 0), s.minutes))
  FROM anonymous_mark n JOIN session s ON s.id = n.session
  WHERE s.day BETWEEN :first AND :last AND s.gone = 0 AND s.status IN ('planned', 'met')
    AND n.gone = 0 AND n.status IN ('present', 'late', 'left_early')
  GROUP BY s.day
  UNION ALL
  SELECT s.day, sum(h.people), sum(h.people * s.minutes)
  FROM session s CROSS JOIN head_count h ON h.session = s.id AND h.gone = 0
  WHERE s.day BETWEEN :first AND :last AND s.gone = 0 AND s.status IN ('planned', 'met')
  GROUP BY s.day) AS held
GROUP BY day
"""


def _days(tx: Tx, first: date, last: date) -> dict[date, tuple[int, int]]:
    """Visits and minutes of each day; heads that were counted were there for the whole session."""
    rows = tx.sql.execute(_DAYS, _span(first, last))
    return {date.fromisoformat(day): (int(visits), int(minutes)) for day, visits, minutes in rows}


def _heads(tx: Tx, first: date, last: date) -> int:
    """People who were counted and not named."""
    counted: int = tx.sql.execute(
        "SELECT coalesce(sum(h.people), 0) FROM session s JOIN head_count h ON h.session = s.id"
        " AND h.gone = 0 WHERE s.day BETWEEN :first AND :last AND s.gone = 0"
        " AND s.status IN ('planned', 'met')",
        _span(first, last),
    ).fetchone()[0]
    return counted


_PEOPLE = """\
WITH person AS MATERIALIZED (
  SELECT m.learner AS learner FROM session s CROSS JOIN mark m
    ON m.session = s.id AND m.status IN ('present', 'late', 'left_early')
  WHERE s.day BETWEEN :first AND :last AND s.gone = 0 AND s.status IN ('planned', 'met')
  GROUP BY m.learner),
own AS MATERIALIZED (
  SELECT learner, learner AS key FROM person
  UNION ALL SELECT p.learner, k.other FROM person p CROSS JOIN kin k ON k.learner = p.learner),
aged AS (
  SELECT coalesce(l.sex, 'not_stated') AS sex, CASE
    WHEN l.birth_earliest = l.birth_latest THEN l.birth_earliest
    ELSE date((julianday(l.birth_earliest) + julianday(l.birth_latest)) / 2) END AS born,
  CASE WHEN NOT EXISTS (
    SELECT 1 FROM attendance k INDEXED BY attendance_learner
    CROSS JOIN session s INDEXED BY session_dated ON s.id = k.session AND s.day < :first
      AND s.gone = 0 AND s.status IN ('planned', 'met')
    CROSS JOIN attendance m ON m.session = k.session AND m.learner = k.learner AND m.gone = 0
      AND m.status IN ('present', 'late', 'left_early')
    WHERE k.learner IN (
      SELECT p.learner UNION ALL SELECT other FROM kin WHERE kin.learner = p.learner))
    THEN 1 ELSE 0 END AS new
  FROM person p LEFT JOIN learner l INDEXED BY learner_counted ON l.id = p.learner),
marked AS (
  SELECT n.somebody AS who, n.sex AS sex, n.band AS band,
    row_number() OVER (PARTITION BY n.somebody ORDER BY s.day DESC, n.id DESC) AS place
  FROM anonymous_mark n JOIN session s ON s.id = n.session
  WHERE s.day BETWEEN :first AND :last AND s.gone = 0 AND s.status IN ('planned', 'met')
    AND n.gone = 0 AND n.status IN ('present', 'late', 'left_early')),
somebody AS (
  SELECT sex, band, CASE WHEN NOT EXISTS (
    SELECT 1 FROM anonymous_mark b JOIN session c ON c.id = b.session AND c.day < :first
      AND c.gone = 0 AND c.status IN ('planned', 'met') WHERE b.somebody = m.who AND b.gone = 0
      AND b.status IN ('present', 'late', 'left_early')) THEN 1 ELSE 0 END AS new
  FROM marked m WHERE place = 1)
SELECT 'age', sex, CASE WHEN born IS NULL THEN 'unknown' WHEN born > :c15 THEN '<15'
    WHEN born > :c25 THEN '15–24' WHEN born > :c40 THEN '25–39' WHEN born > :c60 THEN '40–59'
    WHEN born > :c70 THEN '60–69' WHEN born > :c80 THEN '70–79' ELSE '80+' END AS band,
  count(*), sum(new) FROM aged GROUP BY sex, band
UNION ALL
SELECT 'erased', sex, band, count(*), sum(new) FROM somebody GROUP BY sex, band
UNION ALL
SELECT 'group', g.name, NULL, count(DISTINCT p.learner), NULL FROM own p
  CROSS JOIN learner_group k ON k.learner = p.key AND k.gone = 0
    AND coalesce(k.since, '') <= :last AND coalesce(k.until, '9999') >= :first
  JOIN target_group g ON g.id = k.target_group GROUP BY g.id, g.name
"""
"""Whether somebody came before is asked of keys and days first: few marks are fetched for it."""


def people_of(tx: Tx, asked: Period) -> People:
    """Who came in a period, as every report counts them."""
    rows = tx.sql.execute(_PEOPLE, _cuts(asked)).fetchall()
    ages: Counter[tuple[str, str]] = Counter()
    for kind, sex, band, n, _ in rows:
        if kind != "group":
            ages[sex, band] += n
    groups = [(name, n) for kind, name, _, n, _ in rows if kind == "group"]
    return People(
        ages.total(),
        sum(new for kind, _, _, _, new in rows if kind != "group"),
        tuple(
            Band(band, ages["female", band], ages["male", band], ages["not_stated", band])
            for band in BANDS
        ),
        tuple(sorted(groups, key=lambda group: (-group[1], group[0]))),
    )


class People(NamedTuple):
    """How many came, how many for the first time; by sex and age; by target group, most first."""

    all: int
    new: int
    bands: tuple[Band, ...]
    groups: tuple[tuple[str, int], ...]


def _span(first: date, last: date) -> dict[str, str]:
    return {"first": first.isoformat(), "last": last.isoformat()}


def _cuts(asked: Period) -> dict[str, str]:
    """With each age, the last birthday that makes it; ISO days compare as texts, 29 February too."""
    last = asked.last
    cuts = {f"c{age}": f"{last.year - age:04}-{last:%m-%d}" for age in _FROM}
    return _span(asked.first, last) | cuts
