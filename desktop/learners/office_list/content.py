"""What a column holds, told by its cells alone: shares of ids, phones, dates, titles and words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from desktop.learners.office_list.cells import Cell, text_of

_LOOKED_AT = 120  # filled cells per column that are judged; more would not change the verdict

_THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_SPACERS = str.maketrans("", "", " -.–—/()")
_ID = re.compile(r"(?:[0-9]{13}|[Gg][0-9]{12}|[0-9]\.[0-9]+[eE]\+?12)")
_PHONE = re.compile(r"(?:0[0-9]{8,9}|\+?66[0-9]{8,9}|[2-9][0-9]{7,8})")
_DATE = re.compile(
    r"[0-9]{1,2}\s*[-/. ]\s*(?:[0-9]{1,2}|[ก-๙.]{3,12}|[A-Za-z]{3,9})\s*[-/. ]?\s*(?:พ\.?ศ\.?)?\s*"
    r"[0-9]{2,4}|[0-9]{4}-[0-9]{2}-[0-9]{2}"
)
_YEAR = re.compile(r"(?:พ\.?ศ\.?\s*)?(?:2[45][0-9]{2}|19[0-9]{2}|20[0-9]{2})")
_WORDS = re.compile(r"[^\W\d_][^\d_]*")
_TITLE = (
    "นาย นาง นางสาว น.ส. น.ส นส. นส ด.ช. ด.ญ. ด.ช ด.ญ ดช. ดญ. ดช ดญ เด็กชาย เด็กหญิง "
    "พระ สามเณร แม่ชี ดร. mr mr. mrs mrs. ms ms. miss"
)
TITLES = frozenset(_TITLE.split())
_STARTS = ("นาย", "นาง", "น.ส.", "ด.ช.", "ด.ญ.", "เด็กชาย", "เด็กหญิง", "mr", "ms.", "miss ")
_SEX = "ชาย หญิง ช ญ ช. ญ. male female m f m. f. เพศชาย เพศหญิง"
_FIXED = dict.fromkeys(_SEX.split(), "sex") | dict.fromkeys(TITLES, "title")
_PLACE = re.compile(r"(?:^|[\s\d])(?:ต|อ|จ|ม)\.|หมู่|ตำบล|อำเภอ|จังหวัด|บ้านเลขที่|^[0-9]+/[0-9]+")


@dataclass(frozen=True, slots=True)
class Profile:
    """Shares (0 to 1) of the filled cells of a column that look like each kind of thing."""

    filled: int = 0  # cells judged
    ids: float = 0.0
    phones: float = 0.0
    dates: float = 0.0
    titles: float = 0.0  # the whole cell is a title
    titled: float = 0.0  # a title, and more behind it
    sexes: float = 0.0
    words: float = 0.0  # letters only
    two_words: float = 0.0  # letters only, in two parts or more besides a title
    places: float = 0.0
    counting: bool = False  # 1, 2, 3 …


def kind_of(cell: Cell) -> str:
    """Return what one filled cell looks like: id phone date title sex words place number other."""
    if isinstance(cell, date):
        return "date"
    text = text_of(cell).translate(_THAI_DIGITS)
    if text[:1].isdecimal() or text[:1] in "+(Gg":
        found = _kind_of_number(text)
        if found:
            return found
    return _FIXED.get(text.lower()) or _kind_of_text(text)


def _kind_of_text(text: str) -> str:
    if _PLACE.search(text):
        return "place"
    if _WORDS.fullmatch(text):
        return "words"
    return "date" if _YEAR.fullmatch(text) else "other"


def _kind_of_number(text: str) -> str | None:
    tight = text.translate(_SPACERS)
    if _ID.fullmatch(tight) or _ID.fullmatch(text):
        return "id"
    if _DATE.fullmatch(text) or _YEAR.fullmatch(text):
        return "date"
    if _PHONE.fullmatch(tight):
        return "phone"
    return "number" if tight.isdecimal() and "/" not in text else None


def profile(cells: Iterable[Cell]) -> Profile:
    """Judge a column by its first filled cells."""
    kinds = dict.fromkeys(("id", "phone", "date", "title", "sex", "words", "place"), 0)
    titled = two_words = filled = 0
    numbers: list[int] = []
    for cell in cells:
        if cell is None:
            continue
        filled += 1
        kind = kind_of(cell)
        kinds[kind] = kinds.get(kind, 0) + 1
        if kind == "words":
            text = text_of(cell)
            titled += text.lower().startswith(_STARTS)
            two_words += _has_two_words(text)
        elif kind == "number" and len(numbers) < 30:
            numbers.append(int(text_of(cell).translate(_THAI_DIGITS).translate(_SPACERS)))
        if filled >= _LOOKED_AT:
            break
    if not filled:
        return Profile()
    return Profile(
        filled=filled,
        ids=kinds["id"] / filled,
        phones=kinds["phone"] / filled,
        dates=kinds["date"] / filled,
        titles=kinds["title"] / filled,
        titled=titled / filled,
        sexes=kinds["sex"] / filled,
        words=kinds["words"] / filled,
        two_words=two_words / filled,
        places=kinds["place"] / filled,
        counting=_counts_up(numbers, filled),
    )


def _has_two_words(text: str) -> bool:
    """Tell 'สมหญิง ใจดี' and 'นาง สมหญิง ใจดี' from 'นาง สมหญิง' and 'สมหญิง'."""
    parts = text.split()
    return len(parts) - (parts[0].lower() in TITLES) >= 2


def _counts_up(numbers: list[int], filled: int) -> bool:
    """Tell a column of row numbers: nearly each one more than the last."""
    if len(numbers) < 2 or len(numbers) * 2 < min(filled, 30) or max(numbers) >= 10_000_000:
        return False
    steps = [b - a == 1 for a, b in pairwise(numbers)]
    return sum(steps) >= 0.7 * len(steps)
