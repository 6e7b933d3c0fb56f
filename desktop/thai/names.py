"""Names as written in one cell: title, given name and family name told apart and joined.

How a title is told from a name that begins with its letters:

* A dotted abbreviation (น.ส., ด.ช., ม.ล., ร.ต.) or a title with a blank behind it is a title.
* A title written onto the rest (นายสมชาย) is one only when the rest can be a name by itself: it
  begins a syllable (so นายิกา, นางาม and คุณากร lose nothing) and is more than one lone consonant
  (so นายก stays). The longest title that leaves such a rest wins: นางสาวิตรี is นาง + สาวิตรี.
* After นาย, นาง, นางสาว, เด็กชาย, เด็กหญิง comes a name, whatever it looks like (ด.ช.นายณัฐ).
* An abbreviation without dots is a title only before a blank (มล ปิ่น), never alone or after a
  title (นพ is a name too); นส, ดช and ดญ may also be written onto the name.
* A few known given names (`_NAMES_LIKE_TITLES`: นางพญา, พระพาย …) stay whole, noted `title_unsure`.
* พลเอก before a single word is a given name as often as a rank: it stays, noted `title_unsure`.

Codes in `Name.notes`: `title_unsure`, `name_parts` (more words than given and family name explain),
`name_brackets` (a nickname or other remark stands in brackets).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from desktop.thai.text import normalise
from desktop.thai.titles import Title, forms

_NAMES_LIKE_TITLES = frozenset(
    {"นางพญา", "นางฟ้า", "พระพาย", "พระเพลิง", "พระจันทร์", "พระนาย", "พระพร", "นายฮ้อย"}
)
_STARTS_SYLLABLE = re.compile("[เแโใไ]?[ก-ฮ]")
_LONE = re.compile("[ก-ฮ][่-๋์]?(?: |$)")
_CIVIL = frozenset({"นาย", "นาง", "นางสาว", "เด็กชาย", "เด็กหญิง"})
_FAMILY_STARTS = frozenset(
    {"ณ", "บิน", "บินตี", "บินติ", "บินต์", "บินตี้", "บินี", "bin", "binti", "binte", "van", "von", "de"}
)
_NOTHING = frozenset({"", "-", "--", "–", "—", ".", "_"})


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name in its parts.

    Attributes:
        title: in canonical form (`นางสาว`), None if there is none.
        given: given name, with middle names; "" only if the text was empty.
        family: family name with its particle (`ณ นคร`, `บิน ฮามะ`); None for people of one name.
        notes: codes, see the module.
    """

    title: str | None
    given: str
    family: str | None
    notes: tuple[str, ...] = ()


_NUMBERED = re.compile(r"^[0-9๐-๙]{1,4} ?[.)] *(?=[^0-9๐-๙])")  # 1. นาย…, ๒) นาง…


def split_name(text: str) -> Name:
    """Tell title, given and family name of a name written in one piece."""
    text = _NUMBERED.sub("", normalise(text)).rstrip("* ")
    titles, rest = _take_titles(text)
    notes: tuple[str, ...] = ()
    if not rest and titles and "." in titles[0].text and "." not in text:
        return Name(None, text, None)  # นพ by itself is a man's name, not a doctor without one
    if _unsure(titles, rest):
        notes = ("title_unsure",)
        if titles:
            rest, titles = f"{titles[-1].text} {rest}", titles[:-1]
    title = _join_titles(titles) if titles else None
    words = [word for word in rest.split(" ") if word not in _NOTHING]
    if len(words) == 2 and "(" not in rest and words[0] not in _FAMILY_STARTS:
        return Name(title, words[0], words[1], notes)
    if "(" in rest:
        notes += ("name_brackets",)
    given, family, parts = _given_and_family(words)
    return Name(title, given, family, notes + parts)


def _unsure(titles: tuple[Title, ...], rest: str) -> bool:
    """Tell whether what looks like a title is as likely the given name."""
    if titles:
        return titles[-1].text == "พลเอก" and rest.count(" ") == 0 and rest not in _NOTHING
    return rest.partition(" ")[0] in _NAMES_LIKE_TITLES


def _given_and_family(words: list[str]) -> tuple[str, str | None, tuple[str, ...]]:
    if not words:
        return "", None, ()
    for place, word in enumerate(words):
        if place and word.casefold() in _FAMILY_STARTS:
            return " ".join(words[:place]), " ".join(words[place:]), ()
    if len(words) < 3:
        return words[0], " ".join(words[1:]) or None, ()
    if words[0].isascii():
        return " ".join(words[:-1]), words[-1], ("name_parts",)
    return words[0], " ".join(words[1:]), ("name_parts",)


def _take_titles(text: str) -> tuple[tuple[Title, ...], str]:
    """Take titles off the front, several if they are of different kinds (ว่าที่ ร.ต. ดร.)."""
    titles: list[Title] = []
    while len(titles) < 4 and (found := _title_at_front(text, after=len(titles))) is not None:
        title, length = found
        titles.append(title)
        text = text[length:].lstrip(" ")
        if title.text in _CIVIL:
            break  # after นาย, นางสาว, เด็กชาย no title follows, only a name that may look like one
    return tuple(titles), text


def _title_at_front(text: str, *, after: int) -> tuple[Title, int] | None:
    first = text[:1]
    if first.isascii():
        text, first = text.casefold(), first.casefold()
    if not after and text.partition(" ")[0] in _NAMES_LIKE_TITLES:
        return None
    for form, boundary, title in forms().get(first, ()):
        if not text.startswith(form):
            continue
        rest = text[len(form) :]
        if "." in title.text and "." not in form and after and first > "z":
            continue  # นพ and สอ are names too: after a title only dots make them one
        if rest[:1] == " " or (boundary == "none" and rest) or not rest:
            return title, len(form)
        if boundary == "syllable" and _can_be_name(rest):
            return title, len(form)
    return None


def _can_be_name(rest: str) -> bool:
    return _STARTS_SYLLABLE.match(rest) is not None and _LONE.match(rest) is None


def _join_titles(titles: tuple[Title, ...]) -> str:
    text = titles[0].text
    for title in titles[1:]:
        gap = " " if titles[0].spaced else ""
        text += gap + title.text
    return text


@lru_cache(maxsize=512)
def _title(text: str) -> Title | None:
    """Read a text that is nothing but titles."""
    titles, rest = _take_titles(normalise(text))
    if not titles or rest not in _NOTHING:
        return None
    if len(titles) == 1:
        return titles[0]
    sex = next((title.sex for title in titles if title.sex), None)
    return Title(_join_titles(titles), sex, spaced=titles[-1].spaced)


def read_title(text: str) -> str | None:
    """Give the canonical form of a title by itself (`น.ส.` → `นางสาว`), None if unknown."""
    title = _title(text)
    return title.text if title else None


def sex_of_title(title: str | None) -> str | None:
    """Give `male` or `female` where the title tells it, in whatever form it is written."""
    found = _title(title) if title else None
    return found.sex if found else None


_SEXES = {
    **dict.fromkeys(("ชาย", "ช", "ช.", "เพศชาย", "ผู้ชาย", "m", "m.", "male", "man", "boy", "1"), "male"),
    **dict.fromkeys(
        ("หญิง", "ญ", "ญ.", "เพศหญิง", "ผู้หญิง", "f", "f.", "female", "woman", "girl", "2"), "female"
    ),
}


def read_sex(text: str | float) -> str | None:
    """Read a sex (ชาย, ญ, M, female; 1 and 2 as on the ID card), None if unknown."""
    if not isinstance(text, str):
        text = f"{text:g}"
    return _SEXES.get(text) or _SEXES.get(normalise(text).casefold())


_ADULT = {"เด็กชาย": "นาย", "เด็กหญิง": "นางสาว"}
_CHILD = {"นาย": "เด็กชาย", "นางสาว": "เด็กหญิง"}


def title_by_age(title: str | None, sex: str | None, age: int | None) -> str | None:
    """Suggest another title where age or a missing title asks for it; never forces.

    Args:
        title: as it stands, in any written form, or None.
        sex: `male`, `female` or None.
        age: full years, None if unknown.

    Returns:
        The title to suggest (at 15 เด็กชาย becomes นาย, เด็กหญิง นางสาว), None if nothing speaks
        for one.
    """
    if age is None:
        return None
    if title:
        return (_ADULT if age >= 15 else _CHILD).get(read_title(title) or title)
    child = {"male": "เด็กชาย", "female": "เด็กหญิง"}.get(sex or "")
    return _ADULT[child] if child and age >= 15 else child


@lru_cache(maxsize=512)
def _gap_after(title: str) -> str:
    known = _title(title)
    spaced = known.spaced if known else title.isascii() or title.endswith((".", ")"))
    return " " if spaced else ""


def full_name(title: str | None, given: str | None, family: str | None) -> str:
    """Write a name as Thai print demands.

    No blank after a title (นายสมชาย), but one after ranks, ดร., ม.ล. and Latin ones; one blank
    before the family name. Missing parts are left out.
    """
    name = " ".join(part for part in (given, family) if part)
    if not title:
        return name
    return f"{title}{_gap_after(title) if given else ' '}{name}".strip()
