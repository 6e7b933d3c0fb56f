"""Every tambon of Thailand: found while its name is typed, known by the Interior's 6-digit code.

Names repeat (หนองบัว 28 times), so the tambon is typed first and its amphoe and changwat tell which.
The table is `resources/tambons/tambons.tsv`, read at the first question.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from desktop.paths import RESOURCES
from desktop.thai.text import for_search, normalise, sound_key

__all__ = ["Match", "Old", "Tambon", "current", "find", "line", "of_code", "old_code"]

_BANGKOK = "10"
_SHORTEST_SOUND = 2  # letters of a sound; one alone is in everything
# What stands before a name in an address, and no tambon's name begins with, but for จ.ป.ร.
_LEVEL = re.compile(r"(?:ตำบล|แขวง|ต\.|กิ่งอำเภอ|อำเภอ|เขต|อ\.|จังหวัด|จ\.(?!ป\.))")
_SIGNS = re.compile("[^ก-ฮะ-ูเ-ไ็-์]")  # a name without is its own search key
_SHORT_FOR = {"กทม": "กรุงเทพ"}
# Letters that are read in one go: a consonant with the vowel before it and all marks around it.
_LETTERS = re.compile("[เแโใไ]?[ก-ฮ][ัิ-ฺ็-๎]*[ะาำๅ]*|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Tambon:
    """One tambon, or แขวง of Bangkok, with what it belongs to; names without ต. อ. จ."""

    code: str
    name: str
    amphoe: str
    changwat: str
    postcodes: tuple[str, ...]

    @property
    def postcode(self) -> str:
        """The postcode, or nothing where parts of the tambon have different ones."""
        return self.postcodes[0] if len(self.postcodes) == 1 else ""


@dataclass(frozen=True, slots=True)
class Match:
    """A tambon that was found, and why."""

    tambon: Tambon
    spans: tuple[tuple[int, int], ...]  # of its name: what was typed, or what sounds like it
    alike: bool  # found by its sound only


@dataclass(frozen=True, slots=True)
class Old:
    """A code that is no longer in force."""

    code: str
    name: str
    """Which the tambon had."""
    now: tuple[Tambon, ...]
    """What stands in its place: one that took it over, several it was parted among, or none known."""


@dataclass(frozen=True, slots=True)
class _Country:
    """The table in columns; a tambon is its place in them."""

    codes: list[str]
    names: list[str]
    keys: list[str]  # `for_search` of the name
    sounds: list[str]
    postcodes: list[str]
    places: dict[str, int]  # by code
    areas: dict[str, str]  # names of changwats by 2 digits and of amphoes by 4
    around: dict[str, str]  # what an amphoe is found by, its own name and its changwat's, by 4
    old: dict[str, tuple[str, str]]  # name and successors of codes no longer in force

    def tambon(self, place: int) -> Tambon:
        code = self.codes[place]
        amphoe, changwat = self.areas[code[:4]], self.areas[code[:2]]
        return Tambon(code, self.names[place], amphoe, changwat, tuple(self.postcodes[place].split(" ")))


def find(text: str, limit: int = 8, near: str | None = None) -> tuple[Match, ...]:
    """Find tambons while a name is typed: those that begin with it, hold it, then sound like it.

    Args:
        text: a name or its beginning; after it may stand more words, each from the amphoe, the
            changwat or the postcode: 'แม่กา พะเยา', 'ต.แม่กา อ.เมือง'. Alone they find as well.
        limit: how many at most.
        near: a tambon's code; of equals, those in its amphoe and changwat come first.

    Returns:
        The best first; nothing for a text without letters.
    """
    words = _words(text)
    if not words:
        return ()
    found = _by_name(words, limit, near) or _by_area(words, limit, near)
    once: dict[str, Match] = {}
    for match in found:  # แม่ กา finds some in two ways
        once.setdefault(match.tambon.code, match)
    return tuple(once.values())[:limit]


def of_code(code: str) -> Tambon | None:
    """The tambon of a 6-digit code; None for one that is not, or no longer, in force."""
    place = _country().places.get(code)
    return None if place is None else _country().tambon(place)


def old_code(code: str) -> Old | None:
    """What became of a 6-digit code that is no longer in force; None for one that is, or never was."""
    country = _country()
    found = country.old.get(code)
    if found is None or code in country.places:
        return None
    now: dict[str, Tambon] = {}
    for successor in found[1].split():
        for tambon in _standing(successor, {code}):
            now.setdefault(tambon.code, tambon)
    return Old(code, found[0], tuple(now.values()))


def current(code: str) -> Tambon | None:
    """The tambon of a code, or the only one that stands in the place of a code no longer in force."""
    known = of_code(code)
    if known is not None:
        return known
    old = old_code(code)
    return old.now[0] if old is not None and len(old.now) == 1 else None


def _standing(code: str, seen: set[str]) -> tuple[Tambon, ...]:
    """The tambons in force that a successor leads to, however often it was abolished again."""
    tambon = of_code(code)
    if tambon is not None or code in seen:
        return (tambon,) if tambon is not None else ()
    found = _country().old.get(code, ("", ""))
    return tuple(one for after in found[1].split() for one in _standing(after, seen | {code}))


def line(tambon: Tambon) -> tuple[tuple[str, str], ...]:
    """An address's last line in its parts, each with the kind of place it is.

    Returns:
        (('tambon', 'แม่กา'), ('amphoe', 'เมืองพะเยา'), ('changwat', 'พะเยา'), ('postcode', '56000'));
        in Bangkok the kinds are khwaeng, khet and city. A postcode that is not sure is left out.
    """
    bangkok = tambon.code.startswith(_BANGKOK)
    kinds = ("khwaeng", "khet", "city") if bangkok else ("tambon", "amphoe", "changwat")
    places = zip(kinds, (tambon.name, tambon.amphoe, tambon.changwat), strict=True)
    return (*places, *((("postcode", tambon.postcode),) if tambon.postcode else ()))


@cache
def _country() -> _Country:
    text = (RESOURCES / "tambons" / "tambons.tsv").read_text("utf-8")
    rows = [row.split("\t") for row in text.splitlines()]
    areas = {row[0]: row[1] for row in rows if len(row) == 2}
    around = {code: f"{name} {areas[code[:2]]}" for code, name in areas.items() if len(code) == 4}
    codes, names, sounds, postcodes = map(
        list, zip(*(row for row in rows if len(row) == 4), strict=True)
    )
    keys = [for_search(name) if _SIGNS.search(name) else name for name in names]
    places = {code: place for place, code in enumerate(codes)}
    old = {row[0]: (row[1], row[2]) for row in rows if len(row) == 3}
    return _Country(codes, names, keys, sounds, postcodes, places, areas, around, old)


def _words(text: str) -> list[str]:
    """The words of a text as search keys, without what only says the level."""
    words = (for_search(_LEVEL.sub("", word, count=1)) for word in normalise(text).split(" "))
    return [_SHORT_FOR.get(word, word) for word in words if word]


def _by_name(words: list[str], limit: int, near: str | None) -> list[Match]:
    """Tambons whose name is all words in one (แม่ กา), or the first, where the others are around it."""
    country = _country()
    everywhere = range(len(country.codes))
    found: list[Match] = []
    if len(words) > 1:
        found += _written_so("".join(words), everywhere, limit, near)
    inside = _within(words[1:]) if len(words) > 1 else everywhere
    found += _written_so(words[0], inside, limit - len(found), near)
    if len(found) < limit:
        found += _sounding_so(words[0], inside, near)
    return found


def _by_area(words: list[str], limit: int, near: str | None) -> list[Match]:
    """Tambons of an amphoe, a changwat or a postcode, where no name fits."""
    places = _in_order(_within(words), near)[:limit]
    return [Match(_country().tambon(place), (), alike=False) for place in places]


def _within(words: Iterable[str]) -> list[int]:
    """The tambons whose amphoe, changwat or postcode hold all of these words."""
    country = _country()
    digits = [word for word in words if word.isdecimal()]
    names = [word for word in words if not word.isdecimal()]
    amphoes = {code for code, area in country.around.items() if all(word in area for word in names)}
    found = [place for place, code in enumerate(country.codes) if code[:4] in amphoes]
    return [place for place in found if all(word in country.postcodes[place] for word in digits)]


def _written_so(word: str, places: Sequence[int], limit: int, near: str | None) -> list[Match]:
    """Tambons whose name begins with a word, then those that hold it, if there is room."""
    country = _country()
    having = [place for place in places if word in country.keys[place]]
    begin = [place for place in having if country.keys[place].startswith(word)]
    best = _in_order(begin, near)
    if len(best) < limit:
        best += _in_order([place for place in having if not country.keys[place].startswith(word)], near)
    return [
        Match(country.tambon(place), _written(word, country.names[place]), alike=False)
        for place in best[: max(limit, 0)]
    ]


def _sounding_so(word: str, places: Sequence[int], near: str | None) -> list[Match]:
    """Tambons whose name only sounds as if it began with a word."""
    country, sound = _country(), sound_key(word)
    if len(sound) < _SHORTEST_SOUND:
        return []
    same = [place for place in places if country.sounds[place].startswith(sound)]
    alike = _in_order([place for place in same if word not in country.keys[place]], near)
    return [
        Match(country.tambon(place), _heard(word, country.names[place]), alike=True) for place in alike
    ]


def _in_order(places: list[int], near: str | None) -> list[int]:
    """Near before far, short names before long, then by code."""
    country = _country()
    amphoe, changwat = (near[:4], near[:2]) if near else ("", "")

    def rank(place: int) -> tuple[bool, bool, int]:
        code = country.codes[place]
        return code[:4] != amphoe, code[:2] != changwat, len(country.keys[place])

    return sorted(places, key=rank)


def _written(word: str, name: str) -> tuple[tuple[int, int], ...]:
    """Where a name has a word that was typed; its signs and blanks are stepped over."""
    kept = [place for place, letter in enumerate(name) if for_search(letter)]
    start = for_search(name).find(word)
    return ((kept[start], kept[start + len(word) - 1] + 1),)


def _heard(word: str, name: str) -> tuple[tuple[int, int], ...]:
    """Where a name is written otherwise than a word that sounds like it: แม่|ก๊า| for แม่กา."""
    typed, read = _LETTERS.findall(word), _LETTERS.findall(name)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(typed, read, strict=False)))
    start = len("".join(read[:same]))
    ends = (len("".join(read[:count])) for count in range(same + 1, len(read) + 1))
    sound = sound_key(word)
    end = next((end for end in ends if sound_key(name[:end]).startswith(sound)), len(name))
    return ((start, end) if start < end else (0, end),)  # จัน for จันทร์ differs by nothing of its own
