"""Lines are broken at words and balanced here; Thai has no spaces between words.

Where a line may end is for `desktop.thai.words` to say: it keeps signs with their words, numbers
with units, days with months. Here the ends are chosen so that centred lines come out even.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from desktop.thai.words import breakable

_JOINTS = re.compile("([\u200b ]+)")
_NOT_FIRST = re.compile(r"[–—-]|พ\.ศ\.|ค\.ศ\.")
_NUMBER_FIRST = re.compile(r"[0-9๐-๙]")
_CLUSTER = re.compile(
    "[\u0e40-\u0e44]?[^\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]"
    "[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e\u0300-\u036f]*[\u0e30\u0e32\u0e33\u0e45]?"
)
# A break inside a phrase costs as much as lines uneven by this share of their length; Thai readers
# rest at spaces.
_UNEVEN = 0.12


@dataclass(frozen=True, slots=True)
class Piece:
    """What stays together on a line, and what parts it from the next there: "" or a space."""

    text: str
    after: str


def at_words(text: str) -> list[Piece]:
    """Cut a sentence where a line may end."""
    parts = _JOINTS.split(breakable(text))
    return _joined([part.replace("\u00a0", " ") for part in parts])


def at_spaces(name: str) -> list[Piece]:
    """Cut a person's name at its spaces, but a title or first name never stands alone in front."""
    words = name.replace(" ณ ", " ณ\u00a0").split(" ")  # ณ belongs to the place behind it
    words = [word.replace("\u00a0", " ") for word in words if word]
    if len(words) > 2:
        words[:2] = [" ".join(words[:2])]
    return [Piece(word, " ") for word in words]


def at_letters(text: str) -> list[Piece]:
    """Cut between any two letters with their marks: for what else would never fit."""
    return [Piece(found.group(), "") for found in _CLUSTER.finditer(text)]


def balanced(pieces: list[Piece], count: int, width: Callable[[str], float]) -> list[str]:
    """Set the pieces in `count` lines as even as can be, or in fewer where there are fewer pieces.

    Args:
        pieces: at least one.
        count: of lines.
        width: how wide a text is, in any unit.
    """
    count = min(count, len(pieces))
    if count == 1:
        return [_line(pieces)]
    starts = _best_starts(pieces, count, width)
    return [_line(pieces[a:b]) for a, b in zip(starts, [*starts[1:], len(pieces)], strict=True)]


def _best_starts(pieces: list[Piece], count: int, width: Callable[[str], float]) -> list[int]:
    """Where the lines begin in the cheapest division: a table over (lines used, pieces set)."""
    ends = [0.0]
    for piece in pieces:
        ends.append(ends[-1] + width(piece.text + piece.after))
    even = ends[-1] / count
    n = len(pieces)
    nowhere: tuple[float, list[int]] = (float("inf"), [])
    best = [(0.0, []), *[nowhere] * n]
    for _ in range(count):
        fresh = [nowhere] * (n + 1)
        for end in range(1, n + 1):
            mid_phrase = (_UNEVEN * even) ** 2 if end < n and not pieces[end - 1].after else 0.0
            choices = (
                (cost + (ends[end] - ends[start] - even) ** 2 + mid_phrase, [*starts, start])
                for start, (cost, starts) in enumerate(best[:end])
            )
            fresh[end] = min(choices, key=lambda choice: choice[0])
        best = fresh
    return best[n][1]


def _line(pieces: list[Piece]) -> str:
    return "".join(piece.text + piece.after for piece in pieces).rstrip(" ")


def _joined(parts: list[str]) -> list[Piece]:
    """Glue together what must not be parted; `parts` are words and joints in turn."""
    pieces: list[Piece] = []
    word = parts[0]
    for joint, following in zip(parts[1::2], parts[2::2], strict=True):
        space = " " if " " in joint else ""
        if not following:
            continue
        if not word or _inseparable(word, following):
            word += (space if word else "") + following
        else:
            pieces.append(Piece(word, space))
            word = following
    return [*pieces, Piece(word, "")]


def _inseparable(left: str, right: str) -> bool:
    """What `breakable` lets pass: a dash or an era in front, a number left by its noun."""
    if _NOT_FIRST.match(right):
        return True
    return bool(_NUMBER_FIRST.match(right)) and not left.endswith(("–", "—", "-"))
