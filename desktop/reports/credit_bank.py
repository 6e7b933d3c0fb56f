"""Who has hours enough for a credit, under which programme or activity: the list for the credit bank.

They are candidates: what a credit asks for is the office's number of hours (`office_rules`), and whether
the bank takes them is the bank's to say. A list is of a fiscal year: hours are those up to its last day,
and only who learned something in that year stands in it. Activities that belong to a programme count in
that programme, all others by themselves.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from desktop import office_rules, programmes
from desktop.certificates import earned
from desktop.certificates.earned import EARNED
from desktop.errors import Refused
from desktop.learners import consents
from desktop.learners.numbers import MAY_SEE, mask
from desktop.learners.register import shown_name
from desktop.models import Activity
from desktop.office_rules import CREDIT_HOURS
from desktop.programmes import Told
from desktop.reports import period
from desktop.store.store import Tx

SHARES: Final = "share_province"
"""The consent without which nobody's number leaves the centre."""
_OF_A_CARD: Final = ("thai", "foreigner", "pink", "gcode")
"""The kinds of number by which an office knows somebody, the surest first."""
NO_CONSENT, NO_NUMBER, NOT_PASSED = "no_consent", "no_number", "not_passed"
"""What is to be seen to before a candidate can be handed in."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One learner under one programme or activity; times in minutes, credits in hundredths."""

    learner: bytes
    code: str
    name: str
    number: str | None
    """Masked."""
    under: bytes
    """The programme or the activity."""
    is_programme: bool
    title: str
    centres: tuple[str, ...]
    """Where the hours were, by name."""
    minutes_in_year: int
    minutes: int
    """Up to the last day of the year, with those of elsewhere."""
    outside_minutes: int
    """Learned elsewhere towards it and checked."""
    hours: int
    """That make one credit."""
    confirmed: int
    """Credits that the programme itself gives by its rule; of an activity alone 0."""
    certificates: tuple[str, ...]
    """Numbers of those that stand, of these activities."""
    lacks: tuple[str, ...]
    """NO_CONSENT, NO_NUMBER, NOT_PASSED."""

    @property
    def credits(self) -> int:
        """Whole credits that the hours would make."""
        return self.minutes // (self.hours * 60)


@dataclass(slots=True)
class _Sum:
    """Hours of one learner under one thing, while they are added up."""

    in_year: int = 0
    all: int = 0
    outside: int = 0
    activities: tuple[bytes, ...] = ()


_Under = tuple[bytes, bytes]
"""(learner, programme or activity)."""

_HOURS = """\
WITH wanted AS (
  SELECT DISTINCT activity FROM session
    WHERE day BETWEEN :first AND :last AND gone = 0 AND status IN ('planned', 'met')
  UNION SELECT unhex(value) FROM json_each(:parts)),
held AS MATERIALIZED (
  SELECT s.activity AS activity, s.id AS session, s.minutes AS minutes, s.day >= :first AS new
  FROM wanted w CROSS JOIN session s ON s.activity = w.activity
  WHERE s.gone = 0 AND s.status IN ('planned', 'met') AND s.day <= :last)
SELECT h.activity, m.learner, sum(h.new * {got}), sum({got})
FROM held h CROSS JOIN mark m ON m.session = h.session
GROUP BY h.activity, m.learner
HAVING sum({got}) >= :least OR h.activity IN (SELECT unhex(value) FROM json_each(:parts))
""".replace(
    "{got}",
    "(h.minutes - CASE WHEN m.minutes IS NOT NULL THEN min(m.minutes, h.minutes)"
    " WHEN m.status IN ('present', 'late', 'left_early') THEN 0 ELSE h.minutes END)",
)
"""Minutes in the year and up to its end; of activities that stand alone only who has a credit's."""


def candidates(tx: Tx, fiscal_year: int) -> tuple[Candidate, ...]:
    """Everybody who has hours enough for a credit, by programme and activity, then by name.

    Args:
        tx: to read with; it may take a moment, so a connection of its own.
        fiscal_year: พ.ศ., October to September.

    Raises:
        BadValue: `period_unfit`.
    """
    span = period.of_year(fiscal_year)
    found = programmes.listed(tx)
    days = {"first": span.first.isoformat(), "last": span.last.isoformat()}
    sums = _sums(tx, found, days)
    hours = {one.id: programmes.hours_a_credit(tx, one) for one in found}
    usual = office_rules.read(tx)[CREDIT_HOURS]
    enough = {
        key: one for key, one in sums.items() if one.in_year and one.all >= hours.get(key[1], usual) * 60
    }
    return _told(tx, enough, {one.id: one for one in found}, (hours, usual))


def _sums(tx: Tx, found: Sequence[Told], days: Mapping[str, str]) -> dict[_Under, _Sum]:
    of_part: dict[bytes, list[bytes]] = {}
    for one in found:
        for part in one.parts:
            of_part.setdefault(part.activity, []).append(one.id)
    least = office_rules.read(tx)[CREDIT_HOURS] * 60
    parts = json.dumps([key.hex() for key in of_part])
    sums: dict[_Under, _Sum] = {}
    for activity, learner, new, got in tx.sql.execute(_HOURS, {**days, "parts": parts, "least": least}):
        for under in of_part.get(activity, [activity]):
            one_sum = sums.setdefault((learner, under), _Sum())
            one_sum.in_year += new
            one_sum.all += got
            one_sum.activities += (activity,) if got else ()
    for learner, programme, new, got in _elsewhere(tx, days):
        one_sum = sums.setdefault((learner, programme), _Sum())
        one_sum.in_year += new
        one_sum.all += got
        one_sum.outside += got
    return sums


def _elsewhere(tx: Tx, days: Mapping[str, str]) -> Iterable[tuple[bytes, bytes, int, int]]:
    """What was learned elsewhere towards a programme: it came in on the day it was checked."""
    rows: Iterable[tuple[bytes, bytes, int, int]] = tx.sql.execute(
        "SELECT coalesce((SELECT stands FROM alias k WHERE k.learner = o.learner), o.learner),"
        " o.programme, sum((o.checked_on >= :first) * o.minutes), sum(o.minutes)"
        " FROM outside_learning o JOIN programme p ON p.id = o.programme AND p.gone = 0"
        " WHERE o.gone = 0 AND o.checked_on <= :last AND o.minutes = o.checked_minutes GROUP BY 1, 2",
        days,
    )
    return rows


# --- who they are ------------------------------------------------------------------------------------


def _told(
    tx: Tx,
    enough: Mapping[_Under, _Sum],
    known: Mapping[bytes, Told],
    hours: tuple[Mapping[bytes, int], int],
) -> tuple[Candidate, ...]:
    people = _people(tx, {learner for learner, _under in enough})
    numbers = _numbers(tx, people)
    titles = _titles(tx, {key for one in enough.values() for key in one.activities})
    held = _certificates(tx, people)
    confirmed = _confirmed(tx, {under for _who, under in enough if under in known})
    passed = _passed(tx, {under for _who, under in enough if under not in known})
    made: list[tuple[tuple[object, ...], Candidate]] = []
    for (learner, under), one in enough.items():
        if learner not in people:
            continue  # removed, or erased
        code, name, order = people[learner]
        programme = known.get(under)
        number = next(iter(numbers.get(learner, ())), None)
        credits_ = confirmed.get((learner, under), 0)
        lacks = [
            *([] if _shares(tx, learner) else [NO_CONSENT]),
            *([] if number is not None else [NO_NUMBER]),
            *([NOT_PASSED] if not (credits_ or (learner, under) in passed) else []),
        ]
        title = programme.title if programme is not None else titles[under][0]
        candidate = Candidate(
            learner,
            code,
            name,
            mask(number[1]) if number is not None else None,
            under,
            programme is not None,
            title,
            tuple(dict.fromkeys(titles[key][1] for key in one.activities if titles[key][1])),
            one.in_year,
            one.all,
            one.outside,
            hours[0].get(under, hours[1]),
            credits_,
            tuple(text for key in one.activities for text in held.get((learner, key), ())),
            tuple(lacks),
        )
        made.append(((programme is None, title, order, learner), candidate))
    return tuple(candidate for _order, candidate in sorted(made, key=lambda pair: pair[0]))


def _listed(keys: Iterable[bytes]) -> str:
    return json.dumps([key.hex() for key in keys])


def _people(tx: Tx, learners: Iterable[bytes]) -> dict[bytes, tuple[str, str, str]]:
    rows = tx.sql.execute(
        "SELECT id, code, title, given_name, middle_name, family_name, sort_key FROM learner"
        " WHERE gone = 0 AND id IN (SELECT unhex(value) FROM json_each(?))",
        (_listed(learners),),
    )
    return {
        key: (code, shown_name(title, given or "", middle, family), order)
        for key, code, title, given, middle, family, order in rows
    }


def _numbers(tx: Tx, learners: Iterable[bytes]) -> dict[bytes, list[tuple[bytes, str]]]:
    """The documents by which an office knows somebody, (id, number), the surest first."""
    rows = tx.sql.execute(
        "SELECT coalesce((SELECT stands FROM alias k WHERE k.learner = d.learner), d.learner),"
        " d.id, d.number, d.number_kind FROM document_number d"
        " WHERE d.gone = 0 AND d.until IS NULL AND d.number IS NOT NULL",
    ).fetchall()
    wanted = set(learners)
    found: dict[bytes, list[tuple[int, bytes, str]]] = {}
    for learner, key, number, kind in rows:
        if learner in wanted and kind in _OF_A_CARD:
            found.setdefault(learner, []).append((_OF_A_CARD.index(kind), key, number))
    return {who: [(key, number) for _at, key, number in sorted(some)] for who, some in found.items()}


def _titles(tx: Tx, activities: Iterable[bytes]) -> dict[bytes, tuple[str, str]]:
    """Of each activity its title, and the name of the centre that holds it."""
    rows = tx.sql.execute(
        "SELECT a.id, a.title, coalesce(c.name, '') FROM activity a"
        " LEFT JOIN log l ON l.no = a.stamp_log LEFT JOIN centre c ON c.id = l.scope"
        " WHERE a.id IN (SELECT unhex(value) FROM json_each(?))",
        (_listed(activities),),
    )
    return {key: (title, centre) for key, title, centre in rows}


def _certificates(tx: Tx, learners: Iterable[bytes]) -> dict[_Under, list[str]]:
    found: dict[_Under, list[str]] = {}
    wanted = set(learners)
    for learner, activity, number in tx.sql.execute(
        "SELECT coalesce((SELECT stands FROM alias k WHERE k.learner = c.learner), c.learner),"
        " c.activity, c.number FROM certificate c WHERE c.gone = 0 AND c.void_on IS NULL"
        " ORDER BY c.year, c.serial"
    ):
        if learner in wanted:
            found.setdefault((learner, activity), []).append(number)
    return found


def _confirmed(tx: Tx, wanted: Iterable[bytes]) -> dict[_Under, int]:
    return {(one.learner, key): one.credits for key in wanted for one in programmes.progress(tx, key)}


def _passed(tx: Tx, activities: Iterable[bytes]) -> set[_Under]:
    """Who fulfilled the rule of an activity that stands alone."""
    rows = [row for key in activities if (row := tx.row(Activity, key)) is not None]
    return {
        (one.learner, row.id)
        for row in rows
        for one in earned.standings(tx, row)
        if one.verdict == EARNED
    }


def _shares(tx: Tx, learner: bytes) -> bool:
    return any(one.purpose == SHARES and one.whole for one in consents.read(tx, learner))


# --- in the clear ------------------------------------------------------------------------------------


def whole_numbers(tx: Tx, wanted: Sequence[Candidate]) -> dict[bytes, str]:
    """The numbers in the clear, by learner, for who may see them; that they were shown is written down.

    Whoever did not agree to be passed on is not among them.

    Args:
        tx: lent by `Store.local` or `Store.write`.
        wanted: of whom.

    Raises:
        Refused: `role_may_not`.
    """
    role = tx.sql.execute("SELECT role FROM volunteer WHERE id = ? AND gone = 0", (tx.by,)).fetchone()
    if role is None or role[0] not in MAY_SEE:
        raise Refused("role_may_not", role=role[0] if role else "desk")
    agreed = {one.learner for one in wanted if NO_CONSENT not in one.lacks}
    shown = {who: some[0] for who, some in _numbers(tx, agreed).items()}
    when = tx.moment.isoformat(timespec="seconds")
    rows: list[tuple[Any, ...]] = [(when, tx.by, who, key) for who, (key, _number) in shown.items()]
    tx.sql.executemany("INSERT INTO number_shown (at, by, learner, document) VALUES (?, ?, ?, ?)", rows)
    return {who: number for who, (_key, number) in shown.items()}
