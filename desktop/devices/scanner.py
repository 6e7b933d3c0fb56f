"""What a keyboard scanner types: a burst told from a hand by its speed, and what the burst means.

Pure: whoever has the keys gives them with their times. Nothing here swallows a key; it only says
when a burst ended and how many of the signs before it belong to it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from desktop.codes import is_learner_code
from desktop.thai.keyboard import untype

Kind: TypeAlias = Literal["learner", "certificate", "unknown"]
GAP = 0.030
"""Seconds; a hand does not press two keys in less, six times running."""
SHORTEST = 6
"""Signs of a burst without its end key."""
_TOKEN = re.compile(r"(HTTPS?://[^#]*)?#1\d{20,}")
_ADDED = re.compile(r"\][A-Z][0-9A-Z]|[A-Z](?=[A-Z]\d)")
"""What scanners put before a code by themselves: its kind, as AIM names it (`]C1`) or in one letter."""
_AROUND = "\x02\x03\x04\r\n\t *%$"
"""What they put round it: signs that no code of ours begins or ends with."""


@dataclass(frozen=True, slots=True)
class Scan:
    """What was scanned."""

    kind: Kind
    text: str
    """The learner's code in capitals, or the burst as it arrived."""
    first: str = field(default="", compare=False)
    """The sign of the burst that came before anybody could know that it was one."""


def meaning(burst: str, prefix: str = "", suffix: str = "") -> Scan:
    """Say what a burst means, whatever keyboard layout and CapsLock made of it.

    Args:
        burst: as it arrived, not normalised, without its end key.
        prefix: what this scanner is set to send before every code; tolerated when absent.
        suffix: the same behind it.
    """

    def bare(reading: str) -> str:
        told = reading.strip().upper().removeprefix(prefix.upper()).removesuffix(suffix.upper())
        told = told.strip(_AROUND)
        added = _ADDED.match(told)
        return told[added.end() :] if added else told

    def is_ours(reading: str) -> bool:
        return reading.strip().isascii() and is_learner_code(bare(reading))

    if (reading := untype(burst, is_ours)) is not None:
        return Scan("learner", bare(reading))
    if (reading := untype(burst, lambda one: bool(_TOKEN.fullmatch(bare(one))))) is not None:
        return Scan("certificate", bare(reading))
    return Scan("unknown", burst.strip())


@dataclass(slots=True)
class Burst:
    """Keys as they come, with their times: `press` each sign, `end` at Enter or Tab."""

    _signs: list[str] = field(default_factory=list)
    _last: float | None = None

    def press(self, signs: str, at: float) -> None:
        """Take what one key, or one commit of an input method, gave.

        Args:
            signs: the signs; an empty text (Shift alone) changes nothing.
            at: seconds of a clock that never goes back.
        """
        if not signs:
            return
        if not self._is_quick(at):
            self._signs.clear()
        self._signs.append(signs)
        self._last = at

    def end(self, at: float) -> str | None:
        """Take Enter or Tab: the whole burst if a scanner typed it, None if a hand did."""
        text, quick = "".join(self._signs), self._is_quick(at)
        self.forget()
        return text if quick and len(text) >= SHORTEST else None

    def forget(self) -> None:
        """Begin anew: a key without a sign, such as an arrow, came between."""
        self._signs.clear()
        self._last = None

    def _is_quick(self, at: float) -> bool:
        return self._last is not None and 0 <= at - self._last < GAP
