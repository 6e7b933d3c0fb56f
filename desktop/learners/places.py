"""Where a learner lives, in the few words a list has room for."""

from __future__ import annotations

import re
from functools import lru_cache

from desktop import tambons
from desktop.thai.digits import arabic
from desktop.thai.text import normalise

_VILLAGE_NO = re.compile(r"(?:หมู่ที่|หมู่ ?(?=[0-9])|ม\.?(?= ?[0-9]))\s*([0-9]{1,2})(?![0-9])")
_TAMBON = re.compile(r"(ตำบล|ต\.|แขวง)\s*([ก-๙A-Za-z]+)")


@lru_cache(maxsize=4096)
def place_of(address: str | None, tambon: str | None) -> str:
    """Village and tambon of an address, as people say them: `ม.3 ต.แม่กา`; empty when nothing is known.

    Args:
        address: as written.
        tambon: in a field of its own, by its code or as written; else it is looked for in the address.
    """
    text = arabic(normalise(address or ""))
    village, named = _VILLAGE_NO.search(text), _TAMBON.search(text)
    known = tambons.current(tambon) if tambon and tambon.isdecimal() else None
    where = known.name if known else normalise(tambon or "")
    where = where.removeprefix("ตำบล").removeprefix("ต.").strip()
    level = "แขวง" if not where and named and named[1] == "แขวง" else "ต."
    where = where or (named[2] if named else "")
    told = [f"ม.{village[1]}" if village else "", f"{level}{where}" if where else ""]
    return " ".join(part for part in told if part) or text
