"""Who of the people on one roll is meant by what was typed: at once, without asking the file."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from desktop.attendance.found import fit, readings, sounds_alike
from desktop.attendance.rolls import Line
from desktop.thai.names import split_name
from desktop.thai.text import for_search


def among(lines: Sequence[Line], text: str) -> tuple[Line, ...]:
    """The lines that answer to a text as typed, the likeliest first.

    Names, nicknames and codes count, as in `who`; telephones do not stand on a roll. Of those who fit
    alike, who has no mark yet comes first: it is their turn in the queue. When nobody is written so,
    whoever sounds so is meant.
    """
    for reading in readings(text):
        found = [
            (place, line, told[0])
            for place, line in enumerate(lines)
            if (told := fit(_search(line.name, line.nickname, line.code), reading)) is not None
        ]
        if found:
            found.sort(key=lambda hit: (-hit[2], hit[1].status is not None, hit[0]))
            return tuple(line for _, line, _ in found)
    return tuple(line for line in lines if sounds_alike(text, *_words(line.name), line.nickname))


@lru_cache(maxsize=4096)
def _words(name: str) -> tuple[str | None, ...]:
    """Given and family name, by whose sound somebody may be meant."""
    parts = split_name(name)
    return parts.given, parts.family


@lru_cache(maxsize=4096)
def _search(name: str, nickname: str | None, code: str) -> str:
    """A line's search text: as a learner's, the name without its title."""
    parts = split_name(name)
    untitled = f"{parts.given or ''}{parts.family or ''}" if parts.title else name
    return "|".join(map(for_search, (untitled, nickname or "", code)))
