"""This computer's own choices, in `settings.json`: nothing about people, nothing that travels."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass

from desktop.paths import Home, write_whole

LANGUAGES = ("th", "en")
TEXT_SIZES = ("normal", "large", "larger")
LIGHTS = ("light", "dark", "system")
LONGEST_LOCK = 120
"""Minutes; 0 means that only F12 locks."""
LONGEST_PRINTER = 200
LINE_MINUTES = (15, 60, 240, 1440)
"""How often a desk may exchange with its hub by itself."""
LINE_BATTERY = (0, 20, 30, 50)


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices of one computer."""

    language: str = "th"
    text_size: str = "normal"
    light: str = "system"
    lock_minutes: int = 10
    """How long nobody may touch the desk before it locks; 0 never."""
    printer: str | None = None
    """The printer that was chosen last."""
    sounds: bool = True
    """Whether the scanner's tones are heard."""
    line: bool = True
    """Whether this desk exchanges with its hub by itself, when there is a network."""
    line_minutes: int = 60
    """How often."""
    line_battery: int = 30
    """On battery not below so many percent; 0 always."""
    line_metered: bool = False
    """Also on a network that is paid by what goes over it."""


def _one_of(choices: tuple[str, ...]) -> Callable[[object], bool]:
    return lambda value: isinstance(value, str) and value in choices


def _minutes(value: object) -> bool:
    # in Python true is a number too; in a file it is no number of minutes
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LONGEST_LOCK


def _printer(value: object) -> bool:
    return value is None or (isinstance(value, str) and 0 < len(value) <= LONGEST_PRINTER)


def _number_of(choices: tuple[int, ...]) -> Callable[[object], bool]:
    return lambda value: isinstance(value, int) and not isinstance(value, bool) and value in choices


def _yes_or_no(value: object) -> bool:
    return isinstance(value, bool)


_FIT: dict[str, Callable[[object], bool]] = {
    "language": _one_of(LANGUAGES),
    "text_size": _one_of(TEXT_SIZES),
    "light": _one_of(LIGHTS),
    "lock_minutes": _minutes,
    "printer": _printer,
    "sounds": _yes_or_no,
    "line": _yes_or_no,
    "line_minutes": _number_of(LINE_MINUTES),
    "line_battery": _number_of(LINE_BATTERY),
    "line_metered": _yes_or_no,
}
"""Which values a field can have."""


def load(home: Home) -> Settings:
    """Read the choices; what is missing or cannot be is as usual, and only that."""
    try:
        told = json.loads(home.settings.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    if not isinstance(told, dict):
        return Settings()
    return Settings(
        **{name: told[name] for name, fits in _FIT.items() if name in told and fits(told[name])}
    )


def save(home: Home, settings: Settings) -> None:
    """Keep the choices.

    Raises:
        DiskTrouble: the folder cannot be written.
    """
    text = json.dumps(asdict(settings), ensure_ascii=False, indent=2)
    write_whole(home.settings, text.encode())
