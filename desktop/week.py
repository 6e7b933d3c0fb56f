"""Weeks and months of the calendar: what meets on which day, and what a holiday takes away."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.activities import instead_of
from desktop.schedule import DAYS
from desktop.store.store import Tx


@dataclass(frozen=True, slots=True)
class Block:
    """One meeting in the calendar."""

    session: bytes | None
    """None on a holiday: the pattern would meet, but nothing was kept."""
    activity: bytes
    code: str
    title: str
    number: int | None
    starts: str
    ends: str
    place: str | None
    part: str
    """morning (before 12.00), afternoon (before 17.00) or evening."""
    state: str
    """planned, met, holiday (to decide), or moved (a session at the end stands for it)."""


@dataclass(frozen=True, slots=True)
class WeekDay:
    """One day of the calendar; its blocks by time."""

    day: date
    holiday: str | None
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days from a Monday on."""

    monday: date
    days: tuple[WeekDay, ...]


def read(tx: Tx, any_day: date) -> Week:
    """The week in which a day lies."""
    monday = any_day - timedelta(any_day.weekday())
    return Week(monday, _days(tx, monday, monday + timedelta(6)))


def month_days(tx: Tx, year: int, month: int) -> tuple[WeekDay, ...]:
    """Every day of a month.

    Args:
        tx: a read.
        year: of the common era.
        month: 1 to 12.
    """
    first = date(year, month, 1)
    after = date(year + month // 12, month % 12 + 1, 1)
    return _days(tx, first, after - timedelta(1))


def _days(tx: Tx, first: date, last: date) -> tuple[WeekDay, ...]:
    span = (first.isoformat(), last.isoformat())
    blocks: defaultdict[date, list[Block]] = defaultdict(list)
    for day, block in _meeting(tx, span):
        blocks[day].append(block)
    closed = {
        date.fromisoformat(day): name
        for day, name in tx.sql.execute(
            "SELECT day, name FROM holiday WHERE gone = 0 AND day BETWEEN ? AND ?", span
        )
    }
    for day in closed:
        held = {block.activity for block in blocks[day]}
        blocks[day] += [block for block in _left_out(tx, day) if block.activity not in held]
    every = (first + timedelta(n) for n in range((last - first).days + 1))
    return tuple(
        WeekDay(day, closed.get(day), tuple(sorted(blocks[day], key=lambda b: (b.starts, b.code))))
        for day in every
    )


def _meeting(tx: Tx, span: tuple[str, str]) -> Iterator[tuple[date, Block]]:
    for day, session, activity, code, title, number, starts, ends, place, status in tx.sql.execute(
        "SELECT s.day, s.id, a.id, a.code, a.title, s.number, s.starts, s.ends, p.name, s.status"
        " FROM session s JOIN activity a ON a.id = s.activity AND a.gone = 0"
        " LEFT JOIN place p ON p.id = coalesce(s.place, a.place)"
        " WHERE s.day BETWEEN ? AND ? AND s.gone = 0 AND s.status IN ('planned', 'met')",
        span,
    ):
        part = part_of_day(starts)
        yield (
            date.fromisoformat(day),
            Block(session, activity, code, title, number, starts, ends, place, part, status),
        )


def _left_out(tx: Tx, day: date) -> Iterator[Block]:
    """The meetings that the weekly patterns would hold on a closed day."""
    for activity, code, title, weekly, starts, ends, place in tx.sql.execute(
        "SELECT a.id, a.code, a.title, a.weekly, a.starts, a.ends, p.name FROM activity a"
        " LEFT JOIN place p ON p.id = a.place"
        " WHERE a.gone = 0 AND a.last_day >= ?1 AND a.first_day <= ?1",
        (day.isoformat(),),
    ).fetchall():
        if DAYS[day.weekday()] in weekly.split(","):
            state = "moved" if _made_up(tx, activity, day) else "holiday"
            part = part_of_day(starts)
            yield Block(None, activity, code, title, None, starts, ends, place, part, state)


def _made_up(tx: Tx, activity: bytes, day: date) -> bool:
    """Whether a session at the end stands for that day."""
    reasons = tx.sql.execute(
        "SELECT reason FROM session WHERE activity = ? AND gone = 0 AND reason IS NOT NULL"
        " AND status IN ('planned', 'met')",
        (activity,),
    )
    return any(instead_of(reason) == day for (reason,) in reasons)


def part_of_day(starts: str) -> str:
    """Morning, afternoon or evening, by when something starts."""
    if starts < "12:00":
        return "morning"
    return "afternoon" if starts < "17:00" else "evening"
