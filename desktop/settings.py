"""This computer's own choices, in `settings.json`: nothing about people, nothing that travels."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields

from desktop.paths import Home, write_whole

LANGUAGES = ("th", "en")


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices of one computer."""

    language: str = "th"


def load(home: Home) -> Settings:
    """Read the choices; a missing or broken file means the usual ones."""
    try:
        told = json.loads(home.settings.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    known = {field.name for field in fields(Settings)}
    chosen = {k: v for k, v in told.items() if k in known} if isinstance(told, dict) else {}
    made = Settings(**chosen)
    return made if made.language in LANGUAGES else Settings()


def save(home: Home, settings: Settings) -> None:
    """Keep the choices.

    Raises:
        DiskTrouble: the folder cannot be written.
    """
    text = json.dumps(asdict(settings), ensure_ascii=False, indent=2)
    write_whole(home.settings, text.encode())
