"""How much is left in this computer's battery, and whether it is fed from the wall."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SUPPLIES = Path("/sys/class/power_supply")


@dataclass(frozen=True, slots=True)
class Power:
    """What the computer lives on."""

    percent: int
    """What is left of its fullest battery, 0 to 100."""
    plugged: bool
    """Whether it is fed from the wall."""


def now() -> Power | None:
    """The battery as it stands; none on a computer without one, or where the system does not tell."""
    if sys.platform == "win32":
        return _of_windows()  # type: ignore[unreachable, unused-ignore]
    try:
        supplies = [_read(folder) for folder in SUPPLIES.iterdir()]
    except OSError:
        return None
    left = [
        int(told["capacity"])
        for told in supplies
        # a mouse and a telephone have batteries too; theirs are of the scope `Device`
        if told.get("type") == "Battery" and told.get("scope") != "Device" and _is_percent(told)
    ]
    if not left:
        return None
    charging = {"Charging", "Full", "Not charging"}
    plugged = any(told.get("online") == "1" or told.get("status") in charging for told in supplies)
    return Power(max(left), plugged)


def _read(folder: Path) -> dict[str, str]:
    told = {}
    for name in ("type", "scope", "capacity", "online", "status"):
        try:
            told[name] = (folder / name).read_text(encoding="ascii", errors="replace").strip()
        except OSError:  # this supply has no such thing to say
            continue
    return told


def _is_percent(told: dict[str, str]) -> bool:
    text = told.get("capacity", "")
    return text.isascii() and text.isdigit() and int(text) <= 100


def _of_windows() -> Power | None:
    import ctypes  # noqa: PLC0415  (only where it is asked)

    told = ctypes.create_string_buffer(12)  # SYSTEM_POWER_STATUS
    system: Any = vars(ctypes)["windll"].kernel32  # there on Windows only
    if not system.GetSystemPowerStatus(told):
        return None
    return of_status(told.raw)


def of_status(told: bytes) -> Power | None:
    """What Windows tells: line, flags (128: no battery), percent (255: unknown)."""
    line, flags, percent = told[0], told[1], told[2]
    if flags & 128 or percent > 100:
        return None
    return Power(percent, line == 1)
