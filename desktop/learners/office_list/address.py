"""An address put together from its parts, in Thai order and with the words that belong to them."""

from __future__ import annotations

from functools import lru_cache

from desktop.thai.digits import arabic
from desktop.thai.text import normalise

PARTS = ("house", "village_no", "village", "road", "tambon", "amphoe", "province", "postcode")
_BANGKOK = ("กรุงเทพ", "กทม")
# part → the words it may already begin with, and the word put before it when it has none
_WORDS: dict[str, tuple[tuple[str, ...], str]] = {
    "tambon": (("ตำบล", "แขวง", "ต."), "ตำบล"),
    "amphoe": (("อำเภอ", "เขต", "กิ่งอำเภอ", "อ."), "อำเภอ"),
    "province": (("จังหวัด", "จ."), "จังหวัด"),
}
_IN_BANGKOK = {"tambon": "แขวง", "amphoe": "เขต", "province": ""}


@lru_cache(maxsize=8_192)
def join(whole: str, *parts: str) -> str | None:
    """Join what an address column says with what the columns of its parts say.

    Args:
        whole: the address column, or ''.
        parts: one text for each of `PARTS`, '' where absent.

    Returns:
        '19 หมู่ที่ 2 ตำบลแม่กา อำเภอเมืองพะเยา จังหวัดพะเยา', or None when there is nothing.
        A part that the whole already names is not repeated.
    """
    named = dict(zip(PARTS, parts, strict=True))
    bangkok = named["province"].removeprefix("จังหวัด").startswith(_BANGKOK)
    told = [whole] if whole else []
    for part, text in named.items():
        if text and text != "-" and not (whole and text in whole):
            told.append(_worded(part, text, bangkok=bangkok))
    return normalise(" ".join(told)) or None


def _worded(part: str, text: str, *, bangkok: bool) -> str:
    if part == "village_no":
        return _village_no(text)
    if part not in _WORDS:
        return text
    known, word = _WORDS[part]
    if text.startswith(known):
        return text
    return f"{_IN_BANGKOK[part] if bangkok else word}{text}"


def _village_no(text: str) -> str:
    """Say หมู่ที่ before a number; a name in that column stays what it is."""
    number = text.removeprefix("หมู่ที่").removeprefix("หมู่").removeprefix("ม.").strip()
    return f"หมู่ที่ {number}" if arabic(number).isdecimal() else text
