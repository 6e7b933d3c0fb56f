"""Numbers that this desk gave before its disk was restored come back with its own Changes.

A counter is the desk's own and is restored with the file; the codes it had given since then return from
those who took them in. So a counter goes on behind the highest number of its own that ever arrives.
Certificates need none: their next number is read from the register itself.
"""

from __future__ import annotations

import re
from typing import Any

from desktop.models import Activity, Learner, PrintedSheet, Programme
from desktop.store import change
from desktop.sync.check import Sound

_CODES = {
    Learner.table_name(): ("learner", "{}([0-9]+)[A-Z]"),
    Activity.table_name(): ("activity", "{}([0-9]+)"),
    Programme.table_name(): ("programme", "P{}([0-9]+)"),
    PrintedSheet.table_name(): ("sheet", "{}S([0-9]+)[A-Z]"),
}
"""Table → its counter, and how the number stands in a code beside the desk's letter."""


def bring_up(sql: Any, desk: bytes, some: list[Sound]) -> None:
    """Raise this desk's counters to the highest code of its own that came.

    Args:
        sql: the driver's connection, inside a write.
        desk: this one's id.
        some: Changes that came.
    """
    coded = [one for one in some if one.carried.op == change.NEW and one.carried.table in _CODES]
    row = sql.execute("SELECT letter FROM desk WHERE id = ?", (desk,)).fetchone() if coded else None
    if row is None:
        return
    highest: dict[str, int] = {}
    for one in coded:
        counter, pattern = _CODES[one.carried.table]
        code = change.fields_of(one.fields or change.EMPTY).get("code")
        told = re.fullmatch(pattern.format(row[0]), code) if isinstance(code, str) else None
        if told and len(told[1]) < 10:
            highest[counter] = max(highest.get(counter, 0), int(told[1]))
    for counter, number in highest.items():
        sql.execute(
            "INSERT INTO counter VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET last = max(last, ?2)",
            (counter, number),
        )
