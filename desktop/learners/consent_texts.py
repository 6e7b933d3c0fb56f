"""The wording that people agree to, shipped in versions: which one was read is kept with each answer."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache

from desktop.errors import NotFound
from desktop.paths import RESOURCES

NEWEST = "2569-2"


@dataclass(frozen=True, slots=True)
class Text:
    """A wording in both languages."""

    th: str
    en: str

    def say(self, language: str) -> str:
        """In that language; Thai where there is no other."""
        return self.en if language == "en" else self.th


@dataclass(frozen=True, slots=True)
class Wording:
    """One version of everything the form says."""

    version: str
    head: Text
    foot: Text
    guardian: Text
    purposes: dict[str, Text]


@lru_cache(maxsize=8)
def wording(version: str = NEWEST) -> Wording:
    """A version of the wording.

    Raises:
        NotFound: `no_such`.
    """
    file = RESOURCES / "consents" / f"{version}.toml"
    if not version.replace("-", "").isalnum() or not file.is_file():
        raise NotFound("no_such", kind="consent_text", text=version)
    told = tomllib.loads(file.read_text(encoding="utf-8"))
    return Wording(
        told["version"],
        Text(**told["head"]),
        Text(**told["foot"]),
        Text(**told["guardian"]),
        {purpose: Text(**text) for purpose, text in told["purposes"].items()},
    )
