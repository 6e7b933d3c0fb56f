"""Thai text put in order: as stored, as searched, as sorted, and as it sounds.

Unicode's NFC leaves Thai as it was typed: `ท่ี` and `ที่`, `เเก้ว` and `แก้ว`, `น้ํา` and `น้ำ`
look alike and differ. NFKC is never used: it takes ำ apart. Text from a scanner goes through
`keyboard.untype` first.
"""

from __future__ import annotations

import re
import unicodedata

# Classes of marks over and under a consonant, in the order they are stored. Where Unicode gives a
# mark a combining class (ฺ 9, ุ ู 103, tones 107), this is the same order, so NFC and we never
# undo each other.
_RANK = {mark: rank for rank, marks in enumerate(("ฺ", "ุู", "ัิีึื็", "่้๊๋", "์", "ํ", "๎")) for mark in marks}
_MARK = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_MARKS = re.compile(f"[{_MARK}]{{2,}}")

# Glyph codes of old Thai fonts, which PDFs and old programs hand out in place of letters.
_OLD_GLYPHS = dict(zip(range(0xF700, 0xF71B), "ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู", strict=True))
# Characters nobody can see: they come from web pages, LINE and right-to-left text. The joiner
# U+200D is taken out apart (it holds an emoji family together). U+FEFF is the byte order mark.
_UNSEEN = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u180e\u200b\u200c\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff"
)
_DROP = re.compile(f"[{_UNSEEN}]")
_PICTURE = "\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"
_JOINER = re.compile(f"(?<![{_PICTURE}])\u200d|\u200d(?![{_PICTURE}])")
_BLANKS = re.compile(r"\s+")
_AM = re.compile("ํ([่-๋]?)า")
_TONE_LAST = re.compile("([ะาำๅ])([่-๋]+)")
# Anything that keeps a text from being in order already; most text has none of it.
_TROUBLE = re.compile(
    f"[{_UNSEEN}\u200d\uf700-\uf71a]|[^\\S ]|  |^ | $|เเ|ํ[่-๋]?า|[ะาำๅ][่-๋]|[ัิ-ื็-๎][ัิ-ฺ็]|[ฺุู][ฺุู]|[่-๎][่-๎]"
)


def normalise(text: str) -> str:
    """Put text in the one form that is stored and searched; doing it again changes nothing.

    เเ becomes แ, ํ + า becomes ำ, marks are put in order and doubled ones dropped, unseen
    characters go, every run of blanks becomes one space, and the ends are stripped. Other scripts
    are put in NFC.
    """
    if _TROUBLE.search(text) is None and (text.isascii() or unicodedata.is_normalized("NFC", text)):
        return text
    # One step can bring characters together that another step must see.
    while (again := _once(text)) != text:
        text = again
    return text


def _once(text: str) -> str:
    text = _DROP.sub("", text.translate(_OLD_GLYPHS))
    text = unicodedata.normalize("NFC", _JOINER.sub("", text))
    text = _BLANKS.sub(" ", text).strip(" ").replace("เเ", "แ")
    text = _TONE_LAST.sub(r"\2\1", text)
    return _AM.sub(r"\1ำ", _MARKS.sub(_in_order, text))


def _in_order(found: re.Match[str]) -> str:
    return "".join(dict.fromkeys(sorted(found[0], key=_RANK.__getitem__)))


class _SearchLetters(dict[int, str | None]):
    """A translate table that learns each new character once: what it is in a search key."""

    def __missing__(self, code: int) -> str | None:
        char = chr(code)
        kind = unicodedata.category(char)
        kept: str | None = char
        if kind == "Nd":
            kept = str(unicodedata.decimal(char))
        elif kind[0] in "PZ" or kind in {"Sc", "Sk", "Sm"}:
            kept = None
        self[code] = kept
        return kept


_SEARCH = _SearchLetters({ord("ฯ"): None, ord("ๆ"): None, ord("ๅ"): "า"})


def for_search(text: str) -> str:
    """Give the key under which text is found: no case, no blanks, no punctuation, Arabic digits.

    Tone marks stay, so `ก่อง` is not found under `ก้อง`; doing it again changes nothing.
    """
    key = normalise(text).casefold().translate(_SEARCH)
    while (again := normalise(key).casefold()) != key:
        key = again
    return key


def name_key(given: str, family: str | None) -> str:
    """Join two names, `for_search` each, into the key that people of one name share."""
    return f"{given.replace('|', ' ')}|{(family or '').replace('|', ' ')}"


# --- Sorting
# ------------------------------------------------------------------------------------------ A key
# has two levels: letters, then the marks that count only between equal letters, as dictionaries
# do. A blank must sort before every letter and the gap between levels before that: `!` and ` `
# do, and all punctuation is dropped. Only Unicode ranges that can no longer change are folded:
# keys live for ever.
_GAP, _WORD_GAP = " ", "!"
_LEVEL2 = "็่้๊๋์ํฺ๎"
_LETTERS: dict[int, str | None] = {
    **dict.fromkeys((*range(0x21, 0x30), *range(0x3A, 0x41), *range(0x5B, 0x61))),
    **dict.fromkeys((*range(0x7B, 0xA0), *range(0xA1, 0xAA), *range(0xAB, 0xB5))),
    **dict.fromkeys((*range(0xB6, 0xBA), 0xBB, 0xBF, 0xD7, 0xF7, *range(0x300, 0x370))),
    **dict.fromkeys(range(0x2000, 0x2070)),
    **dict.fromkeys(map(ord, "ฯๆ฿๏๚๛")),
    **dict.fromkeys(map(ord, _LEVEL2)),
    **{0x0E50 + n: str(n) for n in range(10)},
    **{code: chr(code).lower() for code in range(0x41, 0x5B)},
    ord(" "): _WORD_GAP,
    ord("ๅ"): "า",
}


class _MarkWeights(dict[int, str | None]):
    """A translate table: `0` for every letter, `1`-`9` for a mark, nothing for what is dropped."""

    def __missing__(self, code: int) -> str | None:
        weight = None if _LETTERS.get(code, "0") is None else "0"
        self[code] = weight
        return weight


_WEIGHTS = _MarkWeights({ord(mark): str(n) for n, mark in enumerate(_LEVEL2, 1)})
_LEAD = re.compile("([เแโใไ])([ก-ฮ])")
_HAS_MARK = re.compile(f"[{_LEVEL2}]")
_LETTER_WEIGHT = re.compile("0([1-9])")
_FOREIGN = re.compile("[^\x00-\x7f\u0e00-\u0e7f]")


def sort_key(text: str) -> str:
    """Give the stored key that sorts as a Thai dictionary does, compared byte by byte.

    Latin comes first whatever its case, then Thai; a vowel written before its consonant sorts
    after it (`เกษม` under กเ), and tone marks, ็ and ์ count only where the letters are equal.
    The same bytes come out for ever, so SQLite BINARY and PostgreSQL "C" agree.
    """
    text = normalise(text)
    if not text.isascii() and _FOREIGN.search(text):
        text = _fold_foreign(text)
    letters = _LEAD.sub(r"\2\1", text.translate(_LETTERS))
    if _HAS_MARK.search(text) is None:
        return letters
    weights = _LETTER_WEIGHT.sub(r"\1", text.translate(_WEIGHTS)).rstrip("0")
    return f"{letters}{_GAP}{weights}"


def _fold_foreign(text: str) -> str:
    """Take accents off and cases out of the European alphabets; leave all other scripts."""
    return "".join(
        unicodedata.normalize("NFD", c).lower() if c < "\u0530" or "\u1e00" <= c < "\u2000" else c
        for c in text
    )


def sound_key(text: str) -> str:
    """Give a key that names sounding alike share (ศ ษ ส, ใ ไ ัย, dropped การันต์, final consonants).

    Words are keyed apart and stay apart by one space, so that part of a name can be found. It is
    for finding people, never for telling that two are one.
    """
    from desktop.thai.sound import sound_of  # noqa: PLC0415 - its rules are for searching only

    words = (for_search(word) for word in normalise(text).split(" "))
    return " ".join(sound_of(word) for word in words if word)
