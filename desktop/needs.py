"""What needs a hand now: the few things that somebody should do next, most pressing first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice

from desktop import absences, activities, clock, waiting
from desktop.learners import rights
from desktop.reports import completion
from desktop.store.store import Tx

MOST = 6
EACH = 2
"""So many of one kind at most, or one kind would hide the others."""
ENDED, OPEN, LATELY, TOO_LONG = timedelta(45), timedelta(14), timedelta(14), timedelta(7)
"""How far back is looked: activities that ended, open rolls, new people; Changes wait too long."""
BEGINS = timedelta(14)
"""So long before its first session an activity is held against the office's numbers."""
NEWEST = 1000
"""So many of the newest learners are looked at."""
FRIDAY = 4


@dataclass(frozen=True, slots=True)
class Need:
    """One thing to do."""

    code: str
    """rights_due, certificates_due, dropping_out, can_lose, few_people, dear_hour, dear_material,
    too_long, too_short, roll_open, consent_missing or waiting_to_send."""
    count: int
    title: str | None
    """Of the activity."""
    number: int | None
    """Of the session; of what begins soon, the office's number."""
    day: date | None
    """When it ended, met, begins, or began to wait."""
    target: tuple[str | bytes, ...]
    """What page opens, and about what."""
    learners: tuple[bytes, ...] = ()
    """Whom it is about, where that are few."""


def read(tx: Tx, moment: datetime) -> tuple[Need, ...]:
    """What needs a hand at a moment, most pressing first, at most six."""
    kinds = (
        _rights_due(tx, moment),
        _certificates_due(tx, moment),
        _dropping_out(tx, moment),
        _can_lose(tx, moment),
        _off_the_numbers(tx, moment),
        _roll_open(tx, moment),
        _consent_missing(tx, moment),
        _waiting_to_send(tx, moment),
    )
    found = [list(islice(kind, EACH)) for kind in kinds]
    room = MOST - sum(1 for kind in found if kind)
    chosen: list[Need] = []
    for kind in found:  # each kind has one place for sure; what is left goes by weight
        more = kind[1 : 1 + room]
        room -= len(more)
        chosen += kind[:1] + more
    return tuple(chosen[:MOST])


def _rights_due(tx: Tx, moment: datetime) -> Iterator[Need]:
    """What learners asked about their data, a week before it is due and after."""
    due = rights.due_soon(tx, moment.date())
    if due:
        target = ("rights", due[0].learner)
        yield Need("rights_due", len(due), None, None, due[0].due_on, target)


def _certificates_due(tx: Tx, moment: datetime) -> Iterator[Need]:
    ended = {key: (title, date.fromisoformat(day)) for key, title, day in _ended(tx, moment)}
    due = completion.without_certificate(tx, ended)
    for key, (title, day) in ended.items():
        if key in due:
            yield Need("certificates_due", due[key], title, None, day, ("certificates", key))


def _ended(tx: Tx, moment: datetime) -> list[tuple[bytes, str, str]]:
    """(activity, title, last day it met) of those that ended lately, also just now; latest first."""
    return tx.sql.execute(  # type: ignore[no-any-return]
        "SELECT a.id, a.title, s.day FROM session s JOIN activity a ON a.id = s.activity AND a.gone = 0"
        " WHERE s.day BETWEEN :since AND :today AND (s.day < :today OR s.ends <= :now)"
        " AND s.gone = 0 AND s.status IN ('planned', 'met') AND NOT EXISTS ("
        "   SELECT 1 FROM session x WHERE x.activity = s.activity AND x.gone = 0"
        "     AND x.status IN ('planned', 'met') AND (x.day, x.starts) > (s.day, s.starts))"
        " ORDER BY s.day DESC, a.code",
        {**_at(moment), "since": (moment.date() - ENDED).isoformat()},
    ).fetchall()


def _running(tx: Tx, moment: datetime) -> list[tuple[bytes, str]]:
    """(activity, title) of those that still meet, the next to meet first."""
    return tx.sql.execute(  # type: ignore[no-any-return]
        "SELECT a.id, a.title FROM session s JOIN activity a ON a.id = s.activity AND a.gone = 0"
        " WHERE s.day BETWEEN :today AND :soon AND s.gone = 0 AND s.status IN ('planned', 'met')"
        " GROUP BY a.id ORDER BY min(s.day || s.starts), a.code",
        {**_at(moment), "soon": (moment.date() + timedelta(7)).isoformat()},
    ).fetchall()


def _dropping_out(tx: Tx, moment: datetime) -> Iterator[Need]:
    for key, title in _running(tx, moment):
        if who := absences.twice_in_a_row(tx, key, moment.date(), f"{moment:%H:%M}"):
            yield Need("dropping_out", len(who), title, None, None, ("absences", "in_a_row"), who)


def _can_lose(tx: Tx, moment: datetime) -> Iterator[Need]:
    for key, title in _running(tx, moment):
        if who := absences.at_the_limit(tx, key, moment.date()):
            yield Need("can_lose", len(who), title, None, None, ("absences", "at_risk"), who)


def _off_the_numbers(tx: Tx, moment: datetime) -> Iterator[Need]:
    """What begins soon with too few people or at too high a cost, while it can still be mended."""
    rows = tx.sql.execute(
        "SELECT a.id, a.title, min(s.day) FROM session s"
        " JOIN activity a ON a.id = s.activity AND a.gone = 0"
        " WHERE s.day BETWEEN :today AND :soon AND (s.day > :today OR s.starts > :now)"
        " AND s.gone = 0 AND s.status IN ('planned', 'met') AND NOT EXISTS ("
        "   SELECT 1 FROM session x WHERE x.activity = s.activity AND x.gone = 0"
        "     AND x.status IN ('planned', 'met') AND (x.day, x.starts) < (s.day, s.starts)"
        "     AND (x.day < :today OR (x.day = :today AND x.starts <= :now)))"
        " GROUP BY a.id ORDER BY min(s.day || s.starts), a.code",
        {**_at(moment), "soon": (moment.date() + BEGINS).isoformat()},
    ).fetchall()
    for key, title, day in rows:
        for one in activities.cautions(tx, key)[:1]:  # the first says enough to go and look
            begins = date.fromisoformat(day)
            yield Need(one.code, one.have, title, one.asked, begins, ("activity", key))


def _roll_open(tx: Tx, moment: datetime) -> Iterator[Need]:
    # who joined later was not expected yet, unless the roll was not taken at all
    rows = tx.sql.execute(
        "SELECT s.id, a.title, s.number, s.day,"
        " (SELECT count(*) FROM place_in e WHERE e.activity = s.activity AND e.gone = 0"
        "    AND e.status IN ('enrolled', 'completed')"
        "    AND (coalesce(e.on_day, '') <= s.day OR s.status = 'planned')"
        "    AND NOT EXISTS (SELECT 1 FROM attendance m WHERE m.session = s.id AND m.gone = 0"
        "      AND m.learner IN (SELECT e.learner UNION ALL SELECT other FROM kin"
        "        WHERE kin.learner = e.learner))) AS open"
        " FROM session s JOIN activity a ON a.id = s.activity AND a.gone = 0"
        " WHERE s.day BETWEEN :since AND :today AND (s.day < :today OR s.ends <= :now)"
        " AND s.gone = 0 AND s.status IN ('planned', 'met') AND open > 0"
        " ORDER BY s.day DESC, s.starts DESC, a.code LIMIT :each",
        {**_at(moment), "since": (moment.date() - OPEN).isoformat(), "each": EACH},
    ).fetchall()
    for key, title, number, day, count in rows:
        yield Need("roll_open", count, title, number, date.fromisoformat(day), ("roll", key))


def _consent_missing(tx: Tx, moment: datetime) -> Iterator[Need]:
    count = sum(1 for _ in _new_without_basis(tx, moment))
    if count:
        target = ("learners", "missing_consent")
        yield Need("consent_missing", count, None, None, None, target)


def _new_without_basis(tx: Tx, moment: datetime) -> Iterator[bytes]:
    """New learners, the newest first, for whom no ground was stated to keep their data."""
    rows = tx.sql.execute(
        "SELECT l.id, c.at, EXISTS (SELECT 1 FROM consent k WHERE k.learner = l.id AND k.gone = 0"
        "   AND k.purpose = 'enrol_report' AND k.basis <> 'pending')"
        " FROM learner l JOIN change c ON c.log = l.stamp_log AND c.n = l.stamp_n"
        " WHERE l.gone = 0 AND l.id NOT IN (SELECT learner FROM alias) ORDER BY l.rowid DESC LIMIT ?",
        (NEWEST,),
    )
    for key, at, settled in rows:
        if clock.moment_of(at) < moment - LATELY:
            return
        if not settled:
            yield key


def _waiting_to_send(tx: Tx, moment: datetime) -> Iterator[Need]:
    count, since = waiting.count(tx), waiting.since(tx)
    if count and since and (moment.weekday() == FRIDAY or since < moment - TOO_LONG):
        yield Need("waiting_to_send", count, None, None, since.date(), ("send",))


def _at(moment: datetime) -> dict[str, str]:
    return {"today": moment.date().isoformat(), "now": f"{moment:%H:%M}"}
