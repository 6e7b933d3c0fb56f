"""Where a Thai line may break: between words, but not where a reader would stumble.

Kept together: a sign with its word (ๆ ฯ ” “), ณ + place, พ.ศ. + year, number + unit, day + month,
title + name, 2/2569. People's names after a title stay whole.
"""

from __future__ import annotations

from functools import lru_cache

from desktop.thai.calendar_words import MONTHS, MONTHS_SHORT
from desktop.thai.names import read_title
from desktop.thai.words import words

ZWSP = "\u200b"
NO_BREAK_SPACE = "\u00a0"

# Marks belong to the letter before them, in every script.
_MARKS = "".join(map(chr, (0xE31, *range(0xE33, 0xE3B), *range(0xE47, 0xE4F), *range(0x300, 0x370))))
_NOT_BEFORE = frozenset("ๆฯ)]}”’»,.;:!?…%/ะาๅ\u200d\ufe0e\ufe0f" + _MARKS)
_NOT_AFTER = frozenset("([{“‘«#฿@/")
_REPEATS = ("ๆ", "ฯ")
_ERAS = frozenset({"พ.ศ.", "ค.ศ.", "พุทธศักราช", "คริสต์ศักราช"})
_BEFORE_NUMBER = _ERAS | {
    "วันที่", "ที่", "เลขที่", "หมู่ที่", "หมู่", "ครั้งที่", "รุ่นที่", "รุ่น", "ข้อ", "ข้อที่", "หน้า", "ชั้น",
    "บทที่", "มาตรา", "ปี", "เวลา", "จำนวน", "อายุ", "ม.", "โทร.",
}  # fmt: skip
_UNITS = frozenset({
    *MONTHS, *MONTHS_SHORT, "เดือน", "ปี", "วัน", "สัปดาห์", "ชั่วโมง", "ชม.", "นาที", "น.", "โมง", "ทุ่ม",
    "คน", "ราย", "รูป", "ท่าน", "ครั้ง", "รุ่น", "กลุ่ม", "แห่ง", "ข้อ", "หน้า", "เล่ม", "ฉบับ", "ชุด", "แผ่น",
    "บาท", "หน่วยกิต", "หน่วย", "คะแนน", "เปอร์เซ็นต์", "หลักสูตร", "วิชา", "ครัวเรือน", "หลังคาเรือน",
    "กิโลเมตร", "กม.", "เมตร", "เซนติเมตร", "ซม.", "กิโลกรัม", "กก.", "ไร่", "เครื่อง", "หลัง",
})  # fmt: skip
_BEFORE_NAME = frozenset(
    {"นาย", "นาง", "นางสาว", "เด็กชาย", "เด็กหญิง", "พระมหา", "พระครู", "สามเณร", "แม่ชี"}
)
# A run of more words than this after a title is no name any more, but a sentence without blanks.
_GIVEN_WORDS, _FAMILY_WORDS = 6, 3


def plain(text: str) -> str:
    """Take out zero-width spaces and turn no-break spaces into blanks."""
    return text.replace(ZWSP, "").replace(NO_BREAK_SPACE, " ")


def pieces(text: str) -> list[str]:
    """Cut a text into unbreakable pieces (see `words.pieces`)."""
    tokens = words(plain(text))
    holds = [_holds(tokens, place) for place in range(len(tokens))]
    for place, token in enumerate(tokens):
        if _is_title(token):
            _hold_name(tokens, place, holds)
    found: list[str] = []
    held = False
    for token, hold in zip(tokens, holds, strict=True):
        if held:
            found[-1] += token
        else:
            found.append(token)
        held = hold
    return found


@lru_cache(maxsize=1024)
def breakable(text: str) -> str:
    """Give a text with its breaks written in (see `words.breakable`)."""
    shown: list[str] = []
    for piece in pieces(text):
        body = piece.rstrip(" ")
        if shown and not shown[-1][-1].isspace():
            shown.append(ZWSP)
        shown.append(body.replace(" ", NO_BREAK_SPACE) + piece[len(body) :])
    return "".join(shown)


def _is_title(token: str) -> bool:
    return token in _BEFORE_NAME or (token.endswith(".") and read_title(token) is not None)


def _is_thai(char: str) -> bool:
    return "\u0e00" <= char <= "\u0e7f"


def _holds(tokens: list[str], place: int) -> bool:
    """Tell whether no break may stand between the token here and the next one."""
    if place + 1 == len(tokens):
        return False
    token, following = tokens[place : place + 2]
    if following.isspace():
        return not token.isspace()  # the blank stays behind its word and decides further
    if token.isspace():
        return token == " " and place > 0 and _holds_over_blank(tokens[place - 1], following)  # noqa: S105 - a word of a text
    if following[0] in _NOT_BEFORE or token[-1] in _NOT_AFTER or _belong(token, following):
        return True
    # Between signs, Latin words and pictures the layout knows its own rules.
    return not (_is_thai(token[-1]) or _is_thai(following[0]))


def _holds_over_blank(token: str, following: str) -> bool:
    return following in _REPEATS or _belong(token, following)


def _belong(token: str, following: str) -> bool:
    """Tell whether two words make one: วันที่ + ๑๐, ๓๐ + ชั่วโมง, ณ + place, ว่าที่ + rank."""
    if token in _BEFORE_NUMBER:
        return following[0].isdigit()
    if token[0].isdigit():
        return following in _UNITS
    return token in {"ณ", "ว่าที่"}


def _hold_name(tokens: list[str], title: int, holds: list[bool]) -> None:
    """Keep title and given name together, and the words that a family name is made of."""
    start = title + 1
    if tokens[start : start + 1] == [" "]:
        start += 1
    end = _end_of_run(tokens, start)
    if end == start:
        return
    holds[title:start] = [True] * (start - title)
    if end - start <= _GIVEN_WORDS:
        holds[start : end - 1] = [True] * (end - 1 - start)
    family = end + 1
    end = _end_of_run(tokens, family)
    if tokens[family - 1 : family] == [" "] and end - family <= _FAMILY_WORDS:
        holds[family : end - 1] = [True] * max(0, end - 1 - family)


def _end_of_run(tokens: list[str], start: int) -> int:
    """Give the place after the last of the words that follow each other without a blank or sign."""
    end = start
    while end < len(tokens) and tokens[end][0].isalpha():
        end += 1
    return end
