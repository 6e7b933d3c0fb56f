"""What time it is at the desk, and whether that can be believed.

Thailand has one time zone; a desk's own zone setting is not trusted. `SALA_NOW` (ISO) sets the
clock for tests and for support staff.
"""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, timedelta, timezone

from desktop.errors import BadValue

THAILAND = timezone(timedelta(hours=7), "ICT")
BUILT = datetime(2026, 1, 1, tzinfo=UTC)
CEILING = datetime(2100, 1, 1, tzinfo=UTC)
LOW_BITS = 16
AT_CEILING = int(CEILING.timestamp() * 1000) << LOW_BITS


def now() -> datetime:
    """The time the computer tells, in Thailand's zone.

    Raises:
        BadValue: `clock_unreadable`, when `SALA_NOW` is set and is no ISO time.
    """
    told = os.environ.get("SALA_NOW")
    if not told:
        return datetime.now(THAILAND)  # noqa: TID251  (the one place that asks)
    try:
        moment = datetime.fromisoformat(told)
    except ValueError as error:
        raise BadValue("clock_unreadable", field="SALA_NOW", value=told) from error
    try:
        return moment.astimezone(THAILAND) if moment.tzinfo else moment.replace(tzinfo=THAILAND)
    except OverflowError as error:
        raise BadValue("clock_unreadable", field="SALA_NOW", value=told) from error


def today() -> date:
    """The day the computer tells, in Thailand."""
    return now().date()


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
