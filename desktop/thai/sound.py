"""How a Thai name sounds, as a key: spelling differences nobody can hear are taken out.

It follows the idea of LK82 (first consonants in classes, final consonants in fewer classes,
silent letters dropped), with rules of our own for the vowels, so that สุนทร meets สุนทอน while
มะลิ stays apart from มาลี.
"""

from __future__ import annotations

import re
from functools import lru_cache

_C = "ก-ฮ"
_VOWEL = "ะ-ู"  # vowels written after, over or under their consonant

# Rules from spelling to sound, in this order; each is (pattern, what is written in its place).
_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), written)
    for pattern, written in (
        # Silent letters: a whole cluster under one การันต์ (จันทร์, ลักษณ์, ลักษมณ์), with its
        # vowel (สิทธิ์).
        (f"(?:(?<=ก)ษม?(?=ณ์)|[ทตด](?=ร์))?[{_C}][ิุ]?์", ""),
        ("[่-๋็ฺ๎]", ""),
        ("เกียรติ?", "เกียด"),
        ("เพชร", "เพด"),
        ("ศรี", "สี"),
        # รร is short a, with น of its own where no other final follows (กรรม, but วรรณา, บรรจง).
        (f"รร(?=[{_C}](?:$|[{_C}][{_VOWEL}]|[เแโใไ]))", "ั"),
        ("รร", "ัน"),
        ("ฤๅ|ฤา", "รื"),
        ("ฤ", "ริ"),
        ("ํ", "ัม"),
        ("ำ", "ัม"),
        # ใ ไ ไ-ย ัย are one vowel.
        ("ใ", "ไ"),
        (f"ไ([{_C}]+?)ย(?![{_VOWEL}])", r"ไ\1"),
        (f"([{_C}])ัย(?![{_VOWEL}])", r"ไ\1"),
        # ห before a sonorant and อ before ย only carry the tone (หมวย, อยู่).
        (f"ห(?=[งญนมยรลว][{_C}{_VOWEL}])", ""),
        (f"(?<![{_C}{_VOWEL}])อ(?=ย[{_VOWEL}{_C}])", ""),
        # A closing ติ is one stop (ชาติ, สมบัติ, โชติ); so is มิ after ู (ภูมิ) and ตุ after เห, ธา.
        (f"((?:[าั]|โ[{_C}]|เ[{_C}]))ต[ิุ](?![{_C}]?[{_VOWEL}])", r"\1ต"),
        ("ูมิ(?=$|[เแโใไ])", "ูม"),
        # ร after a stop that closes the syllable is silent (บุตร, ภัทรพล), else it is -อน (สุนทร,
        # นคร).
        (f"((?:[{_VOWEL}]|[เแโ][{_C}])[ตทดชกคพ])ร(?![{_VOWEL}])", r"\1"),
        (f"([{_C}])ร(?=$|[เแโใไ])", r"\1อน"),
    )
)
_FIRST = str.maketrans(
    "ขฃคฅฆฉฌศษญฎฏถฐฑฒธณผภฝฬล",
    "คคคคคชชสสยดตทททททนพพฟรร",
)
_LAST = str.maketrans(
    "ขฃคฅฆจชซฌฎฏฐฑฒตถทธศษสปพภฟฝผญณรลฬ",
    "กกกกกดดดดดดดดดดดดดดดดบบบบบบนนนนน",
)
_UNIT = re.compile(f"(?P<lead>[เแโไ]?)(?P<first>[{_C}])(?P<vowel>[{_VOWEL}]*)|(?P<other>.)", re.DOTALL)


@lru_cache(maxsize=8192)
def sound_of(word: str) -> str:
    """Give the sound key of one word that went through `text.for_search` (see `text.sound_key`).

    Returns:
        Consonant classes with vowels between them; the short unwritten vowel and ะ are left out.
    """
    for pattern, written in _RULES:
        word = pattern.sub(written, word)
    units = list(_UNIT.finditer(word))
    key: list[str] = []
    is_open = False  # whether a consonant without a vowel may close what is before it
    for place, unit in enumerate(units):
        following = units[place + 1] if place + 1 < len(units) else None
        sound, is_open = _sound(unit, following, is_open=is_open)
        key.append(sound)
    return "".join(key)


def _sound(unit: re.Match[str], following: re.Match[str] | None, *, is_open: bool) -> tuple[str, bool]:
    """Give the key of one written unit, and whether its syllable is still open after it."""
    first, lead, vowel = unit["first"], unit["lead"], unit["vowel"]
    if first is None:
        return unit[0], False
    if not lead and not vowel:
        if following is None:
            return first.translate(_LAST), False
        if is_open and first == "อ":
            return "อ", True  # the vowel ออ, which a final may still close
        if is_open and following[0] != "อ":
            return first.translate(_LAST), False
    return first.translate(_FIRST) + lead + vowel.replace("ะ", ""), not vowel.endswith("ะ")
