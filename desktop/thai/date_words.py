"""The words of dates: months, weekdays, eras and filler, as written in Thai and English."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop.thai.calendar_words import MONTHS, MONTHS_SHORT

# Further ways to write each month, without dots; misspellings are ones found on forms and web
# pages.
_OTHER_MONTHS = (
    "มกรา มกราค january jan",
    "กุมภา กุมภาพันธุ์ กุมภาพัน กุมภาพันธ กุมพาพันธ์ กุมภาพันธ์์ february feb",
    "มีนา march mar",
    "เมษา เมษยน เมศายน april apr",
    "พฤษภา พฤกษภาคม พฤษาคม พฤษภาค พฤศภาคม พษภาคม may",
    "มิถุนา มิถุนายม มิถุนายณ june jun",
    "กรกฎา กรกฏาคม กรกฏา กรกดาคม กรกฎคม กรกฎาค july jul",
    "สิงหา สิงหาค august aug",
    "กันยา กันยายม กันยายณ september sept sep",
    "ตุลา ตุลาค october oct",
    "พฤศจิกา พฤศจิ พฤษจิกายน พฤศจิกายม พฤจิกายน พฤศจกายน november nov",
    "ธันวา ธันวาค ธันวาตม december dec",
)
_OTHER_WEEKDAYS = (
    "จันทร์ จันทร monday mon", "อังคาร tuesday tues tue", "พุธ พุทธ wednesday wed",
    "พฤหัสบดี พฤหัส พฤหัสฯ thursday thurs thur thu", "ศุกร์ ศุกร friday fri",
    "เสาร์ เสาร saturday sat", "อาทิตย์ อาทิตย sunday sun",
)  # fmt: skip
_ERAS = {
    "be": "พศ พุทธศักราช be",
    "ce": "คศ คริสต์ศักราช คริสตศักราช ad ce",
    # Eras that are not read: they are recognised so that the answer can say why.
    "other": "รศ จศ มศ ฮศ รัตนโกสินทรศก จุลศักราช ฮิจเราะห์ศักราช ah",
}
_FILLER = "วันที่ วัน ที่ เดือน ปี เมื่อ ณ ของ เกิด แห่ง day month year of the on st nd rd th"


def bare(word: str) -> str:
    """Write a word without dots and blanks, small letters: the form in which it is looked up."""
    return re.sub(r"[.\s]", "", word).casefold()


def _table() -> dict[str, tuple[str, int | str]]:
    table: dict[str, tuple[str, int | str]] = {}
    for number, (full, short, others) in enumerate(
        zip(MONTHS, MONTHS_SHORT, _OTHER_MONTHS, strict=True), 1
    ):
        table |= dict.fromkeys((bare(full), bare(short), *others.split()), ("month", number))
    for words in _OTHER_WEEKDAYS:
        table |= dict.fromkeys(words.split(), ("filler", ""))
    for era, words in _ERAS.items():
        table |= dict.fromkeys(words.split(), ("era", era))
    return table | dict.fromkeys(_FILLER.split(), ("filler", ""))


WORDS = _table()
"""Bare word → its kind (`month`, `era`, `filler`) and what it means (1-12; `be`, `ce`, `other`;
nothing)."""

# Words are often written together (วันพุธที่, มิถุนายนพ.ศ.): the longest word that fits is taken first.
_ONE_WORD = re.compile("|".join(sorted(map(re.escape, WORDS), key=len, reverse=True)))
# Numbers, signs for the unknown, words with their dots, and all else letter by letter.
_PIECE = re.compile(r"\d+|[?xX_]{1,2}(?![^\W\d_])|[^\W\d_](?:[\u0e31-\u0e4e.]|[^\W\d_])*|\s+|.")
_SHORT_WEEKDAY = re.compile(r"^\s*(?:พฤ|อา|[จอพศส])\.?(?=[\s\d])")


def without_short_weekday(text: str) -> str:
    """Take a weekday's short form (`พฤ. 3 มิ.ย. 69`) from the front, where alone it is one."""
    return _SHORT_WEEKDAY.sub("", text)


@dataclass(frozen=True, slots=True)
class Parts:
    """What a date in words is made of.

    Attributes:
        numbers: runs of digits, or `?` and `x` for what is unknown, in the order they stand.
        month: 1-12, None if no month was named.
        before: how many of the numbers stand before the month's name.
        latin: whether the month's name was English.
        era: `be`, `ce`, `other` or None.
    """

    numbers: tuple[str, ...]
    month: int | None
    before: int
    latin: bool
    era: str | None


def read_parts(text: str) -> Parts | None:
    """Tell numbers, month and era of a date in words; None if some word is none of a date."""
    numbers: list[str] = []
    months: list[tuple[int, int, bool]] = []
    era: str | None = None
    for piece in _PIECE.findall(without_short_weekday(text)):
        if piece.isdecimal() or not piece.strip("?xX_"):
            numbers.append(piece)
        elif piece[0].isalpha():
            words = read_words(piece)
            if words is None:
                return None
            months += [(int(m), len(numbers), piece.isascii()) for k, m in words if k == "month"]
            era = next((str(m) for k, m in words if k == "era"), era)
        elif piece.strip(" /.,-–ฯ()'’"):
            return None
    if len(months) > 1:
        return None
    month, before, latin = months[0] if months else (None, 0, False)
    return Parts(tuple(numbers), month, before, latin, era)


def read_words(text: str) -> list[tuple[str, int | str]] | None:
    """Tell the known words that a run of letters is made of, or None if some of it is not known."""
    text = bare(text)
    found: list[tuple[str, int | str]] = []
    place = 0
    while place < len(text):
        word = _ONE_WORD.match(text, place)
        if word is None:
            return None
        found.append(WORDS[word[0]])
        place = word.end()
    return found
