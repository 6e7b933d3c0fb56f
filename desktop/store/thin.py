"""Logs of which only what stands is held (RULES §4, ADR 16).

A desk that began with what stands has of another's log, up to where that was given, the Changes that are
a head of something, and no others: nothing hangs together there by its chain, and nothing of it can be
handed on as a history. From `upto` on a log is whole like any other.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Span:
    """Of one log, by n."""

    after: int
    """The last Change before which all are held."""
    upto: int
    """The last Change behind which all are held; this one is held too, with its chain."""

    def __contains__(self, n: object) -> bool:
        """Whether a Change lies where only what stood is held."""
        return isinstance(n, int) and self.after < n <= self.upto


NOWHERE = Span(0, 0)
"""Of a log that is held whole."""


def spans(sql: Any) -> dict[int, Span]:
    """The spans by the log's number in this file."""
    return {
        no: Span(*told) for no, *told in sql.execute("SELECT log, after, upto FROM thin WHERE upto > 0")
    }


def chain_before(sql: Any, no: int, parent: tuple[int, int]) -> bytes | None:
    """The chain that a log goes on from: its parent's, or where that is held thinly as it was told.

    Args:
        sql: the driver's connection.
        no: the log's number in this file.
        parent: the dot that it goes on from.
    """
    row = sql.execute(
        "SELECT chain FROM change WHERE log = ? AND n = ? AND length(chain) > 0"
        " UNION ALL SELECT before FROM thin WHERE log = ? AND before IS NOT NULL",
        (*parent, no),
    ).fetchone()
    return bytes(row[0]) if row else None


def keep_chain_before(sql: Any, no: int, chain: bytes) -> None:
    """Keep what a log goes on from, where its parent is held thinly there."""
    sql.execute("INSERT OR REPLACE INTO thin (log, before) VALUES (?, ?)", (no, chain))


def keep(sql: Any, some: Iterable[tuple[int, Span]]) -> None:
    """Name spans of logs, inside a write; of a log that has one already, from the first to the last."""
    held = spans(sql)
    for no, span in some:
        old = held.get(no, span)
        sql.execute("INSERT OR IGNORE INTO thin (log) VALUES (?)", (no,))
        sql.execute(
            "UPDATE thin SET after = ?, upto = ? WHERE log = ?",
            (min(old.after, span.after), max(old.upto, span.upto), no),
        )
