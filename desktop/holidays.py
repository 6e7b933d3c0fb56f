"""The days that a centre names: those on which nothing meets, and those that are only called something.

Seeded from shipped tables, then the centre's own: cabinets announce special days late, temples and
schools have theirs. A day that closes takes the sessions planned on it out of the reckoning (`holiday`)
until somebody decides what becomes of them; a day that opens again gives them back: one deed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlmodel import col

from desktop.errors import BadValue, NotFound
from desktop.models import Holiday, named_id, new_id, show_id
from desktop.paths import RESOURCES
from desktop.store.store import Tx
from desktop.thai.text import normalise

LONGEST_NAME, LONGEST_SPAN = 200, 120
NAMED = ("observance", "fasting", "school")
"""Kinds that a centre may fill in with one press; on their days activities meet all the same."""
KINDS = ("public", "own", *NAMED)


@dataclass(frozen=True, slots=True)
class Day:
    """One named day."""

    id: bytes
    day: date
    name: str
    kind: str
    meets: bool
    """Whether activities meet all the same."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A session that a day took out of the reckoning, or gave back."""

    session: bytes
    activity: bytes
    code: str
    number: int
    title: str
    day: date


@dataclass(frozen=True, slots=True)
class Done:
    """What became of named days, and of the sessions on them."""

    days: tuple[Day, ...]
    sessions: tuple[Taken, ...]


def listed(tx: Tx, first: date, last: date) -> tuple[Day, ...]:
    """The named days of a span, in order."""
    rows = tx.all(
        Holiday,
        col(Holiday.day) >= first.isoformat(),
        col(Holiday.day) <= last.isoformat(),
        order=col(Holiday.day),
    )
    return tuple(_day(row) for row in rows)


def add(tx: Tx, first: date, last: date, name: str, *, kind: str = "own", meets: bool = False) -> Done:
    """Name one day or several in a row; on days that close, planned sessions wait for a decision.

    Raises:
        BadValue: `holiday_name`, `holiday_kind`, `days_reversed`, `holiday_long`.
    """
    told = _name(name)
    if kind not in KINDS:
        raise BadValue("holiday_kind", field="kind", value=kind)
    if last < first:
        raise BadValue("days_reversed", field="until", value=last.isoformat(), first=first.isoformat())
    if (last - first).days >= LONGEST_SPAN:
        raise BadValue("holiday_long", field="until", value=last.isoformat(), longest=LONGEST_SPAN)
    every = [first + timedelta(n) for n in range((last - first).days + 1)]
    rows = [
        Holiday(id=new_id(), day=day.isoformat(), name=told, holiday_kind=kind, meets=int(meets))
        for day in every
    ]
    tx.add(*rows)
    tx.flush()
    return Done(tuple(map(_day, rows)), () if meets else _take(tx, every))


def remove(tx: Tx, keys: Sequence[bytes]) -> Done:
    """Take names off days again; sessions that they took meet as planned.

    Raises:
        NotFound: no such day.
    """
    rows = [_row(tx, key) for key in keys]
    for row in rows:
        row.gone = 1
    tx.flush()
    return Done(tuple(map(_day, rows)), _give_back(tx, [date.fromisoformat(row.day) for row in rows]))


def rename(tx: Tx, keys: Sequence[bytes], name: str) -> tuple[Day, ...]:
    """Call days otherwise.

    Raises:
        NotFound: no such day.
        BadValue: `holiday_name`.
    """
    told, rows = _name(name), [_row(tx, key) for key in keys]
    for row in rows:
        row.name = told
    tx.flush()
    return tuple(map(_day, rows))


def set_meets(tx: Tx, keys: Sequence[bytes], *, meets: bool) -> Done:
    """Say whether activities meet on days all the same.

    Raises:
        NotFound: no such day.
    """
    rows = [_row(tx, key) for key in keys]
    for row in rows:
        row.meets = int(meets)
    tx.flush()
    days = [date.fromisoformat(row.day) for row in rows]
    return Done(tuple(map(_day, rows)), _give_back(tx, days) if meets else _take(tx, days))


def seed(tx: Tx, kind: str, first: date, last: date) -> tuple[Day, ...]:
    """Fill a kind of named days in from the shipped table; what is there, or was removed, stays so.

    Every desk gives a day the same id, and a second time adds nothing.

    Raises:
        BadValue: `holiday_kind`.
    """
    if kind not in NAMED:
        raise BadValue("holiday_kind", field="kind", value=kind)
    known = {key for (key,) in tx.sql.execute("SELECT id FROM holiday WHERE holiday_kind = ?", (kind,))}
    made = [
        Holiday(id=key, day=day.isoformat(), name=name, holiday_kind=kind, meets=1)
        for day, name in shipped(kind)
        if first <= day <= last and (key := named_id("holiday", kind, day.isoformat())) not in known
    ]
    tx.add(*made)
    tx.flush()
    return tuple(map(_day, made))


def shipped(kind: str) -> Iterator[tuple[date, str]]:
    """The days of a kind in the shipped table, in order."""
    table = (RESOURCES / "holidays" / "named.tsv").read_text(encoding="utf-8")
    for line in table.splitlines():
        of, first, last, name = line.split("\t")
        if of == kind:
            begins, ends = date.fromisoformat(first), date.fromisoformat(last)
            for n in range((ends - begins).days + 1):
                yield begins + timedelta(n), name


@dataclass(frozen=True, slots=True)
class Span:
    """Days in a row under one name."""

    ids: tuple[bytes, ...]
    first: date
    last: date
    name: str
    kind: str
    meets: bool


def spans(days: Sequence[Day]) -> tuple[Span, ...]:
    """Put days that follow each other under one name into one."""
    found: list[Span] = []
    for one in days:
        same = next(
            (
                place
                for place in range(len(found) - 1, -1, -1)
                if (found[place].name, found[place].kind, found[place].meets)
                == (one.name, one.kind, one.meets)
                and found[place].last + timedelta(1) == one.day
            ),
            None,
        )
        if same is None:
            found.append(Span((one.id,), one.day, one.day, one.name, one.kind, one.meets))
        else:
            before = found[same]
            found[same] = replace(before, ids=(*before.ids, one.id), last=one.day)
    return tuple(found)


def kinds_in(tx: Tx, first: date, last: date) -> tuple[str, ...]:
    """The kinds that a span of days holds."""
    rows = tx.sql.execute(
        "SELECT DISTINCT holiday_kind FROM holiday WHERE gone = 0 AND day BETWEEN ? AND ?",
        (first.isoformat(), last.isoformat()),
    )
    return tuple(sorted(kind for (kind,) in rows))


# --- sessions --------------------------------------------------------------------------------------

_ON = (
    "SELECT s.id, a.id, a.code, s.number, a.title, s.day FROM session s"
    " JOIN activity a ON a.id = s.activity AND a.gone = 0"
    " WHERE s.gone = 0 AND s.day = ? AND s.status = ?"
    " AND NOT EXISTS (SELECT 1 FROM attendance m WHERE m.session = s.id AND m.gone = 0)"
    " ORDER BY s.starts, a.code"
)


def _take(tx: Tx, days: Sequence[date]) -> tuple[Taken, ...]:
    """Planned sessions without a mark, from today on: what was held is never unmade by a holiday."""
    return _turn(tx, [day for day in days if day >= tx.today], "planned", "holiday")


def _give_back(tx: Tx, days: Sequence[date]) -> tuple[Taken, ...]:
    still = {
        day
        for (day,) in tx.sql.execute("SELECT day FROM holiday WHERE gone = 0 AND coalesce(meets, 0) = 0")
    }
    return _turn(tx, [day for day in days if day.isoformat() not in still], "holiday", "planned")


def _turn(tx: Tx, days: Sequence[date], was: str, becomes: str) -> tuple[Taken, ...]:
    found = [row for day in days for row in tx.sql.execute(_ON, (day.isoformat(), was)).fetchall()]
    tx.sql.executemany(
        "UPDATE session SET status = ? WHERE id = ?", [(becomes, row[0]) for row in found]
    )
    tx.orm.expire_all()
    return tuple(
        Taken(session, activity, code, number, title, date.fromisoformat(day))
        for session, activity, code, number, title, day in found
    )


def _name(name: str) -> str:
    told = normalise(name).strip()
    if not told or len(told) > LONGEST_NAME:
        raise BadValue("holiday_name", field="name", value=told[:40], longest=LONGEST_NAME)
    return told


def _row(tx: Tx, key: bytes) -> Holiday:
    row = tx.row(Holiday, key)
    if row is None:
        raise NotFound("no_such", kind="holiday", text=show_id(key))
    return row


def _day(row: Holiday) -> Day:
    return Day(row.id, date.fromisoformat(row.day), row.name, row.holiday_kind, bool(row.meets))
