"""What time it is at the desk, and whether that can be believed.

Thailand has one time zone; a desk's own zone setting is not trusted. `SALA_NOW` (ISO) sets the
clock for tests and for support staff. Where the clock contradicts the journal, the screen asks what
day it is; the answer holds for this run of the program.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

from desktop.errors import BadValue

THAILAND = timezone(timedelta(hours=7), "ICT")
BUILT = datetime(2026, 1, 1, tzinfo=UTC)
CEILING = datetime(2100, 1, 1, tzinfo=UTC)
LOW_BITS = 16
AT_CEILING = int(CEILING.timestamp() * 1000) << LOW_BITS
SLACK = timedelta(hours=1)
"""How far a clock may lag behind the journal before anybody is asked."""
THAI_YEARS = 543


@dataclass(slots=True)
class _Correction:
    """What somebody at the desk said of the day: how many days the computer is behind."""

    days: int | None = None


_correction = _Correction()


def told() -> datetime:
    """The time the computer tells, in Thailand's zone, whatever anybody said of the day.

    Raises:
        BadValue: `clock_unreadable`, when `SALA_NOW` is set and is no ISO time.
    """
    text = os.environ.get("SALA_NOW")
    if not text:
        return datetime.now(THAILAND)  # noqa: TID251  (the one place that asks)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise BadValue("clock_unreadable", field="SALA_NOW", value=text) from error
    try:
        return moment.astimezone(THAILAND) if moment.tzinfo else moment.replace(tzinfo=THAILAND)
    except OverflowError as error:
        raise BadValue("clock_unreadable", field="SALA_NOW", value=text) from error


def now() -> datetime:
    """The time at the desk: what the computer tells, on the day that somebody said it is.

    Raises:
        BadValue: `clock_unreadable`, as `told`.
    """
    return told() + timedelta(days=_correction.days or 0)


def today() -> date:
    """The day at the desk."""
    return now().date()


def set_today(day: date | None) -> None:
    """Have it be that day, for this run of the program: a dead battery lies anew at each start.

    Args:
        day: what somebody at the desk said; none to go by the computer again, unasked.

    Raises:
        BadValue: `today_unfit`, for a day before the program was built or after 2100.
    """
    if day is None:
        _correction.days = None
        return
    if not BUILT.date() <= day < CEILING.date():
        raise BadValue("today_unfit", field="today", value=day.isoformat())
    _correction.days = (day - told().date()).days


def believable(moment: datetime) -> bool:
    """Whether a time can be true: not before the program was built, not after 2100."""
    return BUILT <= moment < CEILING


def tick(last: int, moment: datetime) -> int:
    """The next stamp: Unix milliseconds << 16 | counter, always above `last` (RULES §1).

    A clock that cannot be true counts as no clock at all.
    """
    wall = int(moment.timestamp() * 1000) << LOW_BITS if believable(moment) else 0
    return max(last + 1, wall)


def moment_of(at: int) -> datetime:
    """The wall time inside a stamp, in Thailand's zone."""
    return datetime.fromtimestamp((at >> LOW_BITS) / 1000, THAILAND)


# --- when the clock contradicts the journal ------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why the computer's day cannot be right, and which it may be: somebody is asked."""

    told: date
    """The computer's day."""
    known: date | None
    """The newest day of the journal."""
    likely: date
    """What to offer: the day of a year that was set as พ.ศ., else the newest day known."""


def doubt(last: int = 0) -> Doubt | None:
    """What is wrong with the computer's day; nothing once somebody said what day it is.

    Args:
        last: the journal's newest stamp; 0 where there is none yet.
    """
    if _correction.days is not None:
        return None
    moment, known = told(), _known(last)
    if believable(moment) and (known is None or moment + SLACK >= known):
        return None
    newest = known.date() if known is not None else None
    return Doubt(moment.date(), newest, _likely(moment.date(), newest))


def _known(last: int) -> datetime | None:
    """The time of a stamp, unless the clock could not be believed then either."""
    moment = moment_of(last)
    return moment if believable(moment) else None


def _likely(told_day: date, known: date | None) -> date:
    oldest = known or BUILT.date()
    try:
        meant = told_day.replace(year=told_day.year - THAI_YEARS)
    except ValueError:  # a 29 February, or a year before there were such
        return oldest
    return meant if oldest <= meant < CEILING.date() else oldest
