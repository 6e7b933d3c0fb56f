"""Thai words told apart, so that lines break between them on every system.

The word list and how common each word is come from `resources/thai/words.xz`, read on first use.
Of all ways to read a run of letters the likeliest row of words is taken; letters that no word
explains, such as people's names, stay in one piece.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

_LIST = Path(__file__).resolve().parents[2] / "resources" / "thai" / "words.xz"

_LONGEST = 30  # letters in the longest word of the list
_UNKNOWN, _UNKNOWN_LETTER = 9.0, 2.0  # cost of an unexplained piece, and of each of its letters

# What the text is made of. A dotted abbreviation, a number with its signs and a Latin word are
# one piece.
_PIECE = re.compile(
    r"(?:[ก-ฮ]{1,4}\.)+|[\u0e01-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e]+"
    r"|\d+(?:[/.,:\-–]\d+)*%?|[A-Za-z\u00c0-\u024f]+(?:['’.\-][A-Za-z\u00c0-\u024f]+)*|\s+|.",
    re.DOTALL,
)
# A cluster: letters between which no break can ever stand, whatever the words are.
_CLUSTER = re.compile(
    "[เแโใไ]?[ก-ฮ](?:[ัิ-ฺ็-๎]*(?:(?<=[ัื็])[่-๋]*[ก-ฮ](?![ะ-ฺ็-๎]))?)(?:[ะาำๅ]+)?(?:[ก-ฮ][ิุ]?์)*|.",
    re.DOTALL,
)


class _Costs:
    """What each word costs, packed: as a dictionary sixty thousand words would take 12 MB, not 3.

    Words of one length that begin alike stand in one text, each between a line's end and its cost, which
    is a letter.
    """

    def __init__(self, lists: str) -> None:
        """Pack lists: one a line, its cost before it."""
        self._packed: dict[str, str] = {}
        for line in lists.split("\n"):
            cost, _, found = line.partition("\t")
            end = f"\t{chr(_LEAST + int(cost))}\n"
            for word in re.finditer("[^ ]+", found):
                key = self._key(word[0])
                self._packed[key] = f"{self._packed.get(key, _NONE)}{word[0]}{end}"

    def get(self, word: str) -> int | None:
        """What a word costs; none for what is no word."""
        packed = self._packed.get(self._key(word), _NONE)
        place = packed.find(f"\n{word}\t")
        return None if place < 0 else ord(packed[place + len(word) + 2]) - _LEAST

    def __iter__(self) -> Iterator[str]:
        """All words."""
        for packed in self._packed.values():
            yield from (line[:-2] for line in packed[1:-1].split("\n"))

    @staticmethod
    def _key(word: str) -> str:
        return word[:2] + chr(_LEAST + len(word))


_LEAST, _NONE = 32, "\n"


@cache
def _costs() -> _Costs:
    """Read the word list (about 62,000 words)."""
    import lzma  # noqa: PLC0415 - only who segments pays for it

    return _Costs(lzma.decompress(_LIST.read_bytes()).decode("utf-8"))


def words(text: str) -> list[str]:
    """Give words, blanks, numbers and signs in order; joined they are the text again."""
    found: list[str] = []
    for piece in _PIECE.findall(text):
        if "ก" <= piece[0] <= "์" and len(piece) > 1 and "." not in piece:
            found.extend(_thai_words(piece))
        else:
            found.append(piece)
    return found


@lru_cache(maxsize=4096)
def _thai_words(run: str) -> tuple[str, ...]:
    """Tell the words of a run of Thai letters apart by the cheapest path over its clusters."""
    costs = _costs()
    if costs.get(run) is not None:
        return (run,)
    ends = [0]
    ends.extend(found.end() for found in _CLUSTER.finditer(run))
    count = len(ends) - 1
    # Cheapest cost up to each cluster, ending in a known word and in an unexplained piece, and
    # from where.
    known: list[float] = [0.0] + [float("inf")] * count
    unknown: list[float] = [float("inf")] * (count + 1)
    known_from = [0] * (count + 1)
    unknown_from = [0] * (count + 1)
    for i in range(count):
        here = min(known[i], unknown[i])
        start = ends[i]
        for j in range(i + 1, count + 1):
            if ends[j] - start > _LONGEST:
                break
            cost = costs.get(run[start : ends[j]])
            if cost is not None and here + cost < known[j]:
                known[j], known_from[j] = here + cost, i
        letters = _UNKNOWN_LETTER * (ends[i + 1] - start)
        if known[i] + _UNKNOWN <= unknown[i]:
            unknown[i + 1], unknown_from[i + 1] = known[i] + _UNKNOWN + letters, i
        else:
            unknown[i + 1], unknown_from[i + 1] = unknown[i] + letters, unknown_from[i]
    return _walk_back(run, ends, (known, known_from), (unknown, unknown_from))


_Path = tuple[list[float], list[int]]


def _walk_back(run: str, ends: list[int], known: _Path, unknown: _Path) -> tuple[str, ...]:
    found: list[str] = []
    place = len(ends) - 1
    while place:
        _, source = known if known[0][place] <= unknown[0][place] else unknown
        found.append(run[ends[source[place]] : ends[place]])
        place = source[place]
    return tuple(reversed(found))


def plain(text: str) -> str:
    """Take out what `breakable` put in: zero-width spaces and no-break spaces."""
    from desktop.thai import breaks  # noqa: PLC0415 - it builds on this module

    return breaks.plain(text)


def pieces(text: str) -> list[str]:
    """Cut a text into pieces inside which no line may break; joined they are `plain(text)` again.

    A blank belongs to the piece before it.
    """
    from desktop.thai import breaks  # noqa: PLC0415 - it builds on this module

    return breaks.pieces(text)


def breakable(text: str) -> str:
    """Give a text for the screen that breaks only where Thai lines may.

    A zero-width space stands between pieces, a no-break space where a written blank must hold. It
    is for showing only: `plain` gives back what is stored, copied and searched.
    """
    from desktop.thai import breaks  # noqa: PLC0415 - it builds on this module

    return breaks.breakable(text)
