"""Short codes of people and activities: begin with the desk's letter, checked, never used twice.

A learner's code is the desk's letter, a number of five digits or more, and a check letter; capitals
and digits only, so that a scanner under any keyboard layout can be undone (docs/formats.md §8).
"""

from __future__ import annotations

import re

# 23 letters, a prime: one wrong sign or two neighbours exchanged always shows
CHECK = "ABCDEFGHJKLMNPRSTUVWXYZ"
_LEARNER = re.compile(r"[A-Z]\d{5,9}[A-Z]")


def learner_code(letter: str, number: int) -> str:
    """`A00012` and its check letter."""
    body = f"{letter}{number:05}"
    return body + check_letter(body)


def check_letter(body: str) -> str:
    """The letter that checks a code's body: positions weighted from 2 on, modulo 23."""
    return CHECK[sum((i + 2) * int(sign, 36) for i, sign in enumerate(body)) % 23]


def is_learner_code(text: str) -> bool:
    """Whether a text is a learner's code and its check letter fits."""
    code = text.strip().upper()
    return bool(_LEARNER.fullmatch(code)) and check_letter(code[:-1]) == code[-1]


def activity_code(letter: str, number: int) -> str:
    """`A01`."""
    return f"{letter}{number:02}"
