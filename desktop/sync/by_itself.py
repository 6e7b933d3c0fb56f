"""When a desk exchanges with its hub by itself: what it waits for, and how long after a failure."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from desktop.devices.power import Power
from desktop.settings import Settings

SOON = 60
"""Seconds after somebody sat down, or after the network came back."""
FIRST_FAILURE = 120
"""Seconds after the first failure; each further one doubles them."""
LONGEST = 4 * 60 * 60
"""Seconds that are never exceeded: a hub that was away for a week is found the same morning."""
SPREAD = 0.2
"""By so much the time is drawn out, by chance: a hundred desks that failed together come apart."""


@dataclass(frozen=True, slots=True)
class Line:
    """What the computer knows of the way out."""

    online: bool | None = None
    """Whether there is any network; none where the system does not tell."""
    metered: bool | None = None
    """Whether it is paid by what goes over it; none where the system does not tell."""


def why_not(settings: Settings, power: Power | None, line: Line) -> str | None:
    """Why nothing is sent by itself now: `off`, `offline`, `metered`, `battery`; none: it may."""
    if not settings.line:
        return "off"
    if line.online is False:
        return "offline"
    if line.metered and not settings.line_metered:
        return "metered"
    if power is not None and not power.plugged and power.percent < settings.line_battery:
        return "battery"
    return None


def pause(minutes: int, failures: int, chance: float | None = None) -> float:
    """Seconds until the next try.

    Args:
        minutes: between two exchanges that went well.
        failures: in a row, up to now.
        chance: from 0 to 1, drawn when left out.
    """
    drawn = secrets.randbelow(1000) / 1000 if chance is None else chance
    usual = float(minutes * 60)
    if failures:
        longest = max(usual, float(LONGEST))
        usual = min(float(FIRST_FAILURE << min(failures - 1, 16)), longest)
    return usual * (1 + SPREAD * drawn)
