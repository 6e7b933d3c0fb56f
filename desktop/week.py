"""Weeks and months of the calendar: what meets on which day, and what a holiday takes away."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlmodel import col

from desktop import clashes, quiet_hours
from desktop.activities import hours_on, instead_of, reason_told, would_meet
from desktop.clashes import Clash
from desktop.models import Activity
from desktop.quiet_hours import Quiet
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
    """planned, met, cancelled, holiday (to decide), or moved (it meets on another day instead)."""
    reason: str | None = None
    """Why it was moved or cancelled, as somebody said."""
    moved_from: date | None = None
    moved_to: date | None = None
    clashes: tuple[Clash, ...] = ()
    quiet: str | None = None
    """In which hours that the centre leaves free it meets: `friday` or `ramadan`."""


@dataclass(frozen=True, slots=True)
class WeekDay:
    """One day of the calendar; its blocks by time."""

    day: date
    holiday: str | None
    """Its name, where nothing meets."""
    blocks: tuple[Block, ...]
    named: str | None = None
    """What the day is called although activities meet: a Buddhist holy day, a day of fasting."""
    quiet: tuple[Quiet, ...] = ()
    """Hours that the centre leaves free."""


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days from a Monday on."""

    monday: date
    days: tuple[WeekDay, ...]


def read(tx: Tx, any_day: date) -> Week:
    """The week in which a day lies."""
    monday = any_day - timedelta(any_day.weekday())
    return Week(monday, days(tx, monday, monday + timedelta(6)))


def month_days(tx: Tx, year: int, month: int) -> tuple[WeekDay, ...]:
    """Every day of a month.

    Args:
        tx: a read.
        year: of the common era.
        month: 1 to 12.
    """
    first = date(year, month, 1)
    after = date(year + month // 12, month % 12 + 1, 1)
    return days(tx, first, after - timedelta(1))


def days(tx: Tx, first: date, last: date) -> tuple[WeekDay, ...]:
    """Every day of a span."""
    span = (first.isoformat(), last.isoformat())
    blocks: defaultdict[date, list[Block]] = defaultdict(list)
    clashing = _clashing(tx, first, last)
    for day, block in (*_meeting(tx, span, clashing), *_moved_away(tx, span)):
        blocks[day].append(block)
    closed, named = _named_days(tx, span)
    for day in closed:
        blocks[day] = [_decided(tx, day, block) for block in blocks[day]]
        held = {block.activity for block in blocks[day]}
        blocks[day] += [block for block in _left_out(tx, day) if block.activity not in held]
    free: defaultdict[date, tuple[Quiet, ...]] = defaultdict(tuple)
    for one in quiet_hours.between(tx, first, last):
        free[one.day] += (one,)
    every = (first + timedelta(n) for n in range((last - first).days + 1))
    return tuple(
        WeekDay(
            day,
            closed.get(day),
            tuple(
                sorted(
                    (_in(block, free[day]) for block in blocks[day]), key=lambda b: (b.starts, b.code)
                )
            ),
            named.get(day),
            free[day],
        )
        for day in every
    )


def _in(block: Block, free: tuple[Quiet, ...]) -> Block:
    """A block that meets in hours left free says so."""
    found = [one.kind for one in free if quiet_hours.overlaps(one, block.starts, block.ends)]
    meets = found and block.state in {"planned", "met", "holiday"}
    return replace(block, quiet=found[0]) if meets else block


def _named_days(tx: Tx, span: tuple[str, str]) -> tuple[dict[date, str], dict[date, str]]:
    """(days on which nothing meets, days that only bear a name)."""
    closed: dict[date, str] = {}
    named: dict[date, str] = {}
    for day, name, meets in tx.sql.execute(
        "SELECT day, name, coalesce(meets, 0) FROM holiday WHERE gone = 0 AND day BETWEEN ? AND ?"
        " ORDER BY holiday_kind = 'public', id",
        span,
    ):
        (named if meets else closed)[date.fromisoformat(day)] = name
    return closed, named


def _clashing(tx: Tx, first: date, last: date) -> dict[bytes | None, tuple[Clash, ...]]:
    found: defaultdict[bytes | None, tuple[Clash, ...]] = defaultdict(tuple)
    for clash in clashes.between(tx, first, last):
        for side in (clash.ours, clash.other):
            found[side.session] += (clash,)
    return found


def _meeting(
    tx: Tx, span: tuple[str, str], clashing: dict[bytes | None, tuple[Clash, ...]]
) -> Iterator[tuple[date, Block]]:
    for day, session, activity, code, title, number, starts, ends, place, *more in tx.sql.execute(
        "SELECT s.day, s.id, a.id, a.code, a.title, s.number, s.starts, s.ends, p.name, s.status,"
        " s.reason, s.moved_from"
        " FROM session s JOIN activity a ON a.id = s.activity AND a.gone = 0"
        " LEFT JOIN place p ON p.id = coalesce(s.place, a.place)"
        " WHERE s.day BETWEEN ? AND ? AND s.gone = 0"
        " AND s.status IN ('planned', 'met', 'cancelled', 'holiday')",
        span,
    ):
        status, reason, moved_from = more
        yield (
            date.fromisoformat(day),
            Block(
                session,
                activity,
                code,
                title,
                number,
                starts,
                ends,
                place,
                part_of_day(starts),
                status,
                reason_told(reason),
                date.fromisoformat(moved_from) if moved_from else None,
                clashes=clashing.get(session, ()),
            ),
        )


def _moved_away(tx: Tx, span: tuple[str, str]) -> Iterator[tuple[date, Block]]:
    """What was planned for these days and meets on another: its old place shows where it went."""
    for was, to, activity, code, title, number, starts, ends, place, reason in tx.sql.execute(
        "SELECT s.moved_from, s.day, a.id, a.code, a.title, s.number, s.starts, s.ends, p.name, s.reason"
        " FROM session s JOIN activity a ON a.id = s.activity AND a.gone = 0"
        " LEFT JOIN place p ON p.id = coalesce(s.place, a.place)"
        " WHERE s.moved_from BETWEEN ? AND ? AND s.moved_from != s.day AND s.gone = 0"
        " AND s.status IN ('planned', 'met')",
        span,
    ):
        part, moved_to = part_of_day(starts), date.fromisoformat(to)
        yield (
            date.fromisoformat(was),
            Block(
                None, activity, code, title, number, starts, ends, place, part, "moved",
                reason_told(reason), moved_to=moved_to,
            ),
        )  # fmt: skip


def _decided(tx: Tx, day: date, block: Block) -> Block:
    """A session that a late holiday took asks no more once another stands for it."""
    if block.state == "holiday" and _made_up(tx, block.activity, day):
        return replace(block, state="moved")
    return block


def _left_out(tx: Tx, day: date) -> Iterator[Block]:
    """The meetings that the patterns would hold on a closed day."""
    for row, place in [(row, _place(tx, row)) for row in _going_on(tx, day) if would_meet(row, day)]:
        state = "moved" if _made_up(tx, row.id, day) else "holiday"
        hours = hours_on(row, day)
        at = hours.starts, hours.ends
        yield Block(
            None, row.id, row.code, row.title, None, *at, place, part_of_day(hours.starts), state
        )


def _going_on(tx: Tx, day: date) -> list[Activity]:
    at = day.isoformat()
    return tx.all(Activity, col(Activity.last_day) >= at, col(Activity.first_day) <= at)


def _place(tx: Tx, row: Activity) -> str | None:
    found = tx.sql.execute("SELECT name FROM place WHERE id = ?", (row.place,)).fetchone()
    return found[0] if found else None


def _made_up(tx: Tx, activity: bytes, day: date) -> bool:
    """Whether a session on another day stands for that one."""
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
