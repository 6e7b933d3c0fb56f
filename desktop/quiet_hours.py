"""Hours that a centre leaves free: the Friday prayer, and the breaking of the fast in Ramadan.

They warn and never forbid. Nothing is set until somebody sets it. The days of Ramadan are those that the
centre named itself (the moon is seen, not reckoned), else those of the shipped table.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from desktop import holidays, office_rules
from desktop.errors import BadValue
from desktop.schedule import Hours, read_hours
from desktop.store.store import Tx

KINDS: Final = ("friday", "ramadan")
USUAL: Final[Mapping[str, str]] = {"friday": "11:45-13:45", "ramadan": "17:45-20:30"}
"""What is proposed when somebody begins to leave an hour free."""
FRIDAY: Final = 4
_NEAR: Final = timedelta(40)
"""A month of fasting that the centre named stands for the shipped one this near to it."""
_KEY: Final = "quiet."


@dataclass(frozen=True, slots=True)
class Quiet:
    """Hours of one day that are left free."""

    kind: str
    """friday or ramadan."""
    day: date
    starts: str
    ends: str


def told(tx: Tx) -> dict[str, str | None]:
    """The hours of each kind, `11:45-13:45`; none where nothing is left free."""
    kept = office_rules.kept_all(tx)
    found = {kind: kept.get(_KEY + kind) for kind in KINDS}
    return {kind: hours if isinstance(hours, str) else None for kind, hours in found.items()}


def change(tx: Tx, values: Mapping[str, str | None]) -> dict[str, str | None]:
    """Set the hours of kinds; none, or an empty text, leaves nothing free.

    Raises:
        BadValue: `quiet_kind`, `hours_unreadable`; nothing is set then.
    """
    kept: dict[str, object] = {}
    for kind, text in values.items():
        if kind not in KINDS:
            raise BadValue("quiet_kind", field="quiet", value=kind[:40], known=", ".join(KINDS))
        hours = read_hours(text) if text and text.strip() else None
        kept[_KEY + kind] = f"{hours.starts}-{hours.ends}" if hours else None
    office_rules.keep(tx, kept)
    return told(tx)


def between(tx: Tx, first: date, last: date) -> tuple[Quiet, ...]:
    """What is left free from one day to another, by day."""
    hours = {kind: read_hours(text) for kind, text in told(tx).items() if text}
    if not hours:
        return ()
    fasting = frozenset(_fasting(tx, first, last)) if "ramadan" in hours else frozenset()
    found = []
    for day in (first + timedelta(n) for n in range((last - first).days + 1)):
        for kind, at in hours.items():
            if day in fasting if kind == "ramadan" else day.weekday() == FRIDAY:
                found.append(Quiet(kind, day, at.starts, at.ends))
    return tuple(found)


def _fasting(tx: Tx, first: date, last: date) -> Iterable[date]:
    named = [
        one.day for one in holidays.listed(tx, first - _NEAR, last + _NEAR) if one.kind == "fasting"
    ]
    shipped = [day for day, _name in holidays.shipped("fasting") if first <= day <= last]
    return [day for day in named if first <= day <= last] if named else shipped


def met(tx: Tx, times: Sequence[tuple[date, Hours]]) -> tuple[Quiet, ...]:
    """What of the hours left free is met by these times, once for each of them."""
    if not times:
        return ()
    days = [day for day, _hours in times]
    found = between(tx, min(days), max(days))
    return tuple(
        one for day, at in times for one in found if one.day == day and overlaps(one, at.starts, at.ends)
    )


def overlaps(quiet: Quiet, starts: str, ends: str) -> bool:
    """Whether something meets in hours that are left free on its day."""
    return starts < quiet.ends and quiet.starts < ends
