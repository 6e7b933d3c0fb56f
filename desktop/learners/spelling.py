"""Where what was typed stands in a name as shown, and how two spellings of one sound differ.

Names are cut into whole letters with their marks, so that no underline and no reason ever cuts one.
"""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import accumulate

from desktop.thai.sound import sound_of
from desktop.thai.text import for_search

Span = tuple[int, int]
_MARK = "\u0e31\u0e33-\u0e3a\u0e47-\u0e4e"
_PLAIN = re.compile("[\x20-\x7e\u0e00-\u0e7f]*")
_LETTER = re.compile(f".[{_MARK}]*", re.DOTALL)
_IN_LETTER = re.compile(f"[{_MARK}]*")
_JOINERS = frozenset("\u200d\ufe0e\ufe0f")


@lru_cache(maxsize=4096)
def letters(text: str) -> tuple[str, ...]:
    """A text as whole letters: each with the marks that belong to it."""
    if _PLAIN.fullmatch(text) is not None:
        return tuple(_LETTER.findall(text))
    found: list[str] = []
    for sign in text:
        joined = found and (found[-1][-1] == "\u200d" or sign in _JOINERS or sign == "ำ")
        if found and (joined or unicodedata.category(sign)[0] == "M"):
            found[-1] += sign
        else:
            found.append(sign)
    return tuple(found)


@lru_cache(maxsize=4096)
def _searched(letter: str) -> str:
    return for_search(letter)


def span_of(shown: str, wanted: str, start: int = 0) -> Span | None:
    """Where a search text stands in a shown text, as whole letters; at a word's beginning if it can.

    Args:
        shown: a name as it is read.
        wanted: through `for_search`.
        start: nothing before this is looked at (the title).
    """
    if not wanted:
        return None
    at = _best_place(shown, wanted, start)
    if at < 0 or _PLAIN.fullmatch(shown) is None:
        return _span_by_keys(shown, wanted, start)
    first, last = _IN_LETTER.match(shown, at), _IN_LETTER.match(shown, at + len(wanted))
    while first is not None and first[0] and at > start:
        at -= 1
        first = _IN_LETTER.match(shown, at)
    return at, last.end() if last is not None else len(shown)


def _best_place(text: str, wanted: str, start: int) -> int:
    """The first place at a word's beginning, or else the first; below 0 when there is none."""
    first = at = text.find(wanted, start)
    while at >= 0 and at != start and text[at - 1] != " ":
        at = text.find(wanted, at + 1)
    return at if at >= 0 else first


def _span_by_keys(shown: str, wanted: str, start: int) -> Span | None:
    """The same where spelling and search text differ: capitals, blanks, points, other scripts."""
    whole = letters(shown[start:])
    keys = [_searched(letter) for letter in whole]
    at = "".join(keys).find(wanted)
    if at < 0:
        return None
    ends = list(accumulate(map(len, keys)))
    first = next(i for i, end in enumerate(ends) if end > at)
    last = next(i for i, end in enumerate(ends) if end >= at + len(wanted))
    before = start + sum(map(len, whole[:first]))
    return before, before + sum(map(len, whole[first : last + 1]))


@lru_cache(maxsize=1024)
def sounds_of(word: str) -> tuple[str, ...]:
    """How a word sounds that may not be typed to its end: its last letter as a final, and as a first.

    Args:
        word: through `for_search`.
    """
    ended, going_on = sound_of(word), sound_of(word + "า").removesuffix("า")
    return tuple(dict.fromkeys(sound for sound in (ended, going_on) if sound))


_SLACK = 4  # letters by which two spellings of one sound may differ in length


@lru_cache(maxsize=8192)
def _sounding(word: str, wanted: str) -> int:
    """How many letters of a word sound like what was typed and are spelled nearest to it; 0 if none."""
    sounds = sounds_of(wanted)
    if not sound_of(for_search(word)).startswith(sounds):
        return 0
    parts, length = letters(word), len(letters(wanted))
    best, nearest = 0, -1.0
    for count in range(max(1, length - _SLACK), min(len(parts), length + _SLACK) + 1):
        spelled = "".join(parts[:count])
        if any(sound in sounds for sound in sounds_of(for_search(spelled))):
            alike = SequenceMatcher(None, spelled, wanted, autojunk=False).ratio()
            if alike > nearest:
                best, nearest = count, alike
    return best


def sounding_span(shown: str, wanted: str, start: int = 0) -> Span | None:
    """Where a word of a shown text begins to sound like what was typed.

    Args:
        shown: a name as it is read.
        wanted: one word, through `for_search`.
        start: nothing before this is looked at (the title).
    """
    place = start
    for word in shown[start:].split(" "):
        if (count := _sounding(word, wanted)) > 0:
            return place, place + sum(map(len, letters(word)[:count]))
        place += len(word) + 1
    return None


def difference(spelled: str, typed: str) -> tuple[str, str] | None:
    """The first pair of spellings in which a name differs from what was typed: ("ศรี", "สี").

    Letters under equal marks are told without them (ษ = ส); what only one of the two has is told
    with the letter before it.
    """
    ours, theirs = letters(spelled), letters(typed)
    told = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    for kind, i, j, k, m in told:
        if kind == "equal":
            continue
        if kind != "replace" and i and k:
            i, k = i - 1, k - 1  # noqa: PLW2901
        pair = "".join(ours[i:j]), "".join(theirs[k:m])
        both_one = j - i == m - k == 1
        same_marks = pair[0][1:] == pair[1][1:] and pair[0][:1] != pair[1][:1]
        return (pair[0][0], pair[1][0]) if both_one and same_marks else pair
    return None
