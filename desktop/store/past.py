"""What one row went through, read back along the journal.

Every Change of a row overwrites the row's `gone`, so the Changes of one row hang together by it and no
search through the whole journal is needed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from desktop.store import change

Dot = tuple[int, int]
"""A log's number in this file, and n."""


@dataclass(frozen=True, slots=True)
class Past:
    """One Change of one row."""

    dot: Dot
    deed: Dot
    """Where its deed begins."""
    at: int
    op: int
    fields: Mapping[str, object]
    """What was written; empty where the payload is gone."""


def logs_of(sql: Any) -> dict[bytes, int]:
    """Every log of this file: its id, and its number here."""
    return {bytes(log_id): no for no, log_id in sql.execute("SELECT no, id FROM log")}


def changes(sql: Any, row: tuple[int, bytes], born: Dot, logs: Mapping[bytes, int]) -> Iterator[Past]:
    """Every Change of one row that is held here, from the heads of its `gone` back to the first.

    Args:
        sql: the driver's connection.
        row: the table's kind and the row's key.
        born: the row's own stamp, which counts where no heads are kept.
        logs: from `logs_of`.
    """
    todo: list[Dot] = sql.execute(
        "SELECT log, n FROM head WHERE kind = ? AND \"row\" = ? AND field = 'gone'", row
    ).fetchall() or [born]
    seen: set[Dot] = set()
    while todo:
        dot = todo.pop()
        told = sql.execute(
            "SELECT first, at, op, over, fields FROM change WHERE log = ? AND n = ?", dot
        ).fetchone()
        if dot in seen or told is None:
            continue
        seen.add(dot)
        first, at, op, over, fields = told
        yield Past(dot, (dot[0], first), at, op, change.kept_fields(fields) if fields else {})
        lost = change.over_of(over).get("gone", []) if over else []
        todo += [(logs[log], n) for log, n in lost if log in logs]


def deed_of(sql: Any, dot: Dot) -> tuple[str | None, str]:
    """(who, verb) of the deed that begins at a dot."""
    told: tuple[str | None, str] = sql.execute(
        "SELECT v.name, c.verb FROM change c LEFT JOIN volunteer v ON v.id = c.by"
        " WHERE c.log = ? AND c.n = ?",
        dot,
    ).fetchone()
    return told
