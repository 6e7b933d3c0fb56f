"""Slips that a certificate would show for ever: broken marks, misspelt words, eras mixed up."""

from __future__ import annotations

import re
from collections.abc import Mapping

from desktop.thai.digits import arabic

MISSPELT: Mapping[str, str] = {
    "เกรียติ": "เกียรติ", "เกียติ": "เกียรติ", "เกีรยติ": "เกียรติ", "วุฒบัตร": "วุฒิบัตร", "วุฑฒิบัตร": "วุฒิบัตร",
    "วุฒิบัติ": "วุฒิบัตร", "ประกาศณียบัตร": "ประกาศนียบัตร", "ประกาศนียบัติ": "ประกาศนียบัตร",
    "ปฎิบัติ": "ปฏิบัติ", "สัมนา": "สัมมนา", "อบรบ": "อบรม", "หลักสุตร": "หลักสูตร", "ลายเซ็นต์": "ลายเซ็น",
    "คอมพิวเตอร ": "คอมพิวเตอร์ ", "อินเตอร์เนต": "อินเทอร์เน็ต",
    "กระทันหัน": "กะทันหัน", "อนุญาติ": "อนุญาต", "ปราณีต": "ประณีต", "ผลิตภันฑ์": "ผลิตภัณฑ์", "ผลิตภัณท์": "ผลิตภัณฑ์",
    "สมุนไพย": "สมุนไพร", "ผู้อำนวนการ": "ผู้อำนวยการ", "ผุ้": "ผู้",
}  # fmt: skip
"""Words as they are often written on such papers, and as the Royal Society spells them."""
# A mark needs a consonant (or another mark) before it; two of a kind are never right.
_LONE = re.compile("(?:^|[^ก-ฮฤฦัิ-ฺ็-๎])([ัิ-ฺ็-๎])")
_TWICE = re.compile("[่-๋][่-๋]|[ิ-ืั็][ิ-ืั็]|[ฺุู][ฺุู]|ะ[ัิ-ฺ็-๎ะาำ]|[าำ][ัิ-ฺ็-๎ำ]|([เแโใไ])[เแโใไ]|์[่-๋ิ-ู]")
_ERA = re.compile(r"(พ\.?\s?ศ\.?|ค\.?\s?ศ\.?)\s*(\d{4})\b|(?<!\d)(\d{4})(?!\d)")
FIRST_BE, LAST_BE = 2400, 2700
"""Years between which พ.ศ. is meant; a centre's papers know no others."""


def marks(text: str) -> tuple[str, ...]:
    """The places where marks are broken: one without a letter, or two of a kind; each with its letters.

    Args:
        text: as it would be printed, normalised before.
    """
    found = [match[0].strip() for pattern in (_LONE, _TWICE) for match in pattern.finditer(text)]
    return tuple(dict.fromkeys(found))


def spelling(text: str) -> tuple[tuple[str, str], ...]:
    """Words that are often misspelt, and how they are spelt."""
    return tuple((wrong.strip(), right.strip()) for wrong, right in MISSPELT.items() if wrong in text)


def eras(text: str) -> tuple[str, ...]:
    """Years that cannot be meant so: พ.ศ. 2026, ค.ศ. 2569, or 543 added twice, such as 3112."""
    found = []
    for match in _ERA.finditer(arabic(text)):
        era, told, bare = match[1], match[2], match[3]
        year = int(told or bare)
        if era and era.startswith("พ"):
            wrong = not FIRST_BE <= year <= LAST_BE
        elif era:
            wrong = year >= FIRST_BE
        else:
            wrong = LAST_BE + 200 <= year < 3300
        if wrong:
            found.append(match[0].strip())
    return tuple(found)
