"""What a teacher reads off the paper, understood: `1-12 15 18ส20 7ข`, `1-12 มา, 13 ขาด, 14 สาย 20`.

What can be meant in two ways is not guessed: it is said back, and nothing of the whole line is taken.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.errors import BadValue
from desktop.thai.digits import arabic

WORDS = {
    "present": ("มา", "ม", "present", "p"),
    "late": ("มาสาย", "สาย", "ส", "late"),
    "left_early": ("กลับก่อน", "กลับ", "ก", "left_early"),
    "excused": ("ลากิจ", "ลาป่วย", "ลา", "ล", "excused"),
    "absent": ("ขาด", "ข", "absent"),
}
"""What is said for each status, or written short."""
_SHOWN = {"late": 1, "excused": 2}
"""Of each status the shortest word that says it whole, where that is not the first."""
REST = 0
"""The number that stands for all who are left."""
LONGEST, MOST = 2000, 999
_STATUS = {word: status for status, words in WORDS.items() for word in words}
_WORD = "|".join(sorted(_STATUS, key=len, reverse=True))
_TOKEN = re.compile(rf"(?:(\d{{1,4}})(?:-(\d{{1,4}}))?|(ที่เหลือ|rest))?(?:({_WORD})(\d{{1,3}})?)?")
_NAMED = re.compile(r"(\d{1,3})\s*=\s*(\S.*)")
_DASH = re.compile(r"\s*(?:[-–—]|ถึง)\s*")


@dataclass(frozen=True, slots=True)
class Said:
    """One line's mark as it was said; `number` is `REST` for all who are left."""

    number: int
    status: str
    minutes: int | None = None
    name: str | None = None
    """Of somebody new, for an empty line."""


def understood(text: str) -> tuple[Said, ...]:
    """The marks in the order they were said; a number that is said alone came.

    Args:
        text: groups parted by commas or lines. In a group a status stands at its number (`18ส20`), or
            apart behind numbers (`3 4 ขาด`, `14 สาย 20`); `ที่เหลือขาด` means all who are left.
            `25=นางทองดี` names somebody new on an empty line.

    Raises:
        BadValue: `sheet_words_unclear` with the part that is not understood; `sheet_line_twice`.
    """
    if len(text) > LONGEST:
        raise BadValue("sheet_words_unclear", field="text", value=text[:40])
    said: list[Said] = []
    for group in re.split(r"[,;\n]", arabic(text)):
        if stripped := group.strip():
            said += _group(stripped)
    seen: set[int] = set()
    for one in said:
        if one.number in seen:
            raise BadValue("sheet_line_twice", field="text", value=one.number)
        seen.add(one.number)
    return tuple(said)


def written(said: Sequence[Said]) -> str:
    """Marks as `understood` takes them: `1-12, 13 ขาด, 14 สาย 20`; numbers that came first."""
    groups: dict[tuple[str, int | None], list[int]] = {}
    for one in said:
        groups.setdefault((one.status, one.minutes), []).append(one.number)
    parts = []
    for (status, minutes), numbers in sorted(groups.items(), key=lambda told: told[0][0] != "present"):
        told = " ".join(_spans(sorted(numbers)))
        word = "" if status == "present" else f" {WORDS[status][_SHOWN.get(status, 0)]}"
        parts.append(f"{told}{word}{'' if minutes is None else f' {minutes}'}")
    return ", ".join(parts)


def _spans(numbers: list[int]) -> list[str]:
    """`1-4` for what follows on each other."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return [str(first) if first == last else f"{first}-{last}" for first, last in spans]


def _group(group: str) -> list[Said]:
    if told := _NAMED.fullmatch(group):
        return [Said(int(told[1]), "present", name=told[2].strip())]
    said: list[Said] = []
    waiting: list[int] = []  # numbers whose status may still follow
    words = _DASH.sub("-", group).lower().split()
    while words:
        word = words.pop(0)
        told = _TOKEN.fullmatch(word)
        if told is None or not word:
            raise _unclear(word)
        numbers = _numbers(word, told)
        minutes = int(told[5]) if told[5] else None
        if not told[4]:
            waiting += numbers
        elif numbers:
            said += [Said(one, _STATUS[told[4]], minutes) for one in numbers]
        else:
            said += _behind(waiting, _STATUS[told[4]], minutes, words, word)
            waiting = []
    if REST in waiting:
        raise _unclear(group)
    return said + [Said(one, "present") for one in waiting]


def _behind(
    waiting: list[int], status: str, minutes: int | None, words: list[str], word: str
) -> list[Said]:
    """A status that stands behind its numbers: the number after it are minutes, if it ends the group."""
    if not waiting:
        raise _unclear(word)
    if minutes is None and words and words[0].isdigit():
        # `14 สาย 20`: minutes; `14 สาย 20 21`, `14 ขาด 20`: who can tell
        if len(words) > 1 or status in ("present", "absent"):
            raise _unclear(f"{word} {' '.join(words)}")
        minutes = int(words.pop(0))
    return [Said(one, status, minutes) for one in waiting]


def _numbers(word: str, told: re.Match[str]) -> list[int]:
    if told[3]:
        return [REST]
    if not told[1]:
        return []
    first, last = int(told[1]), int(told[2] or told[1])
    if not 1 <= first <= last <= MOST:
        raise _unclear(word)
    return list(range(first, last + 1))


def _unclear(part: str) -> BadValue:
    return BadValue("sheet_words_unclear", field="text", value=part[:40])
