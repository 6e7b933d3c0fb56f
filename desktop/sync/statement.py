"""What a desk holds, said in few words: the tips of its logs (RULES §4). No I/O but one query."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktop.store.change import Dot

Numbers = Mapping[bytes, int]
"""n by log id."""


@dataclass(frozen=True, slots=True)
class Log:
    """One log as it is held here."""

    no: int
    """Its number in this file."""
    id: bytes
    desk: bytes
    parent: Dot | None
    n: int
    chain: bytes
    """Of the last Change held."""
    signed_n: int
    signature: bytes | None


def logs(sql: Any, scope: bytes) -> dict[bytes, Log]:
    """The logs of a scope that hold anything, by id."""
    # each end by itself, by its key: PostgreSQL read every Change there is to join the ends
    found = sql.execute(
        "SELECT l.no, l.id, l.desk, (SELECT id FROM log p WHERE p.no = l.parent), l.parent_n,"
        " (SELECT max(n) FROM change WHERE log = l.no),"
        " (SELECT chain FROM change WHERE log = l.no ORDER BY n DESC LIMIT 1), l.signed_n, l.signature"
        " FROM log l WHERE l.scope = ?",
        (scope,),
    )
    return {
        log_id: Log(*(no, log_id, desk, (parent, parent_n) if parent is not None else None, n), *rest)
        for no, log_id, desk, parent, parent_n, n, *rest in found
        if n is not None
    }


def is_fresh(known: Mapping[bytes, Log], desk: bytes) -> bool:
    """Whether a desk holds nothing that others wrote."""
    return all(log.desk == desk for log in known.values())


def tips(known: Mapping[bytes, Log]) -> dict[bytes, int]:
    """The ends from which everything held can be reached: a log that another goes on from is no tip.

    Only what is signed is said: the front of a log that a broken merge left is sent once more, with the
    signature that it lacks.
    """
    below: dict[bytes, int] = {}
    for log in known.values():
        if log.parent is not None and log.signed_n:
            below[log.parent[0]] = max(below.get(log.parent[0], 0), log.parent[1])
    return {log.id: log.signed_n for log in known.values() if log.signed_n > below.get(log.id, 0)}


def cover(known: Mapping[bytes, Log], said: Numbers) -> dict[bytes, int]:
    """What another's tips prove that it holds, as far as its logs are known here.

    Args:
        known: the logs held here.
        said: the other's tips; logs that nobody here knows prove nothing.

    Returns:
        n by log id, of the logs held here.
    """
    covered: dict[bytes, int] = {}
    todo = [(log, n) for log, n in said.items() if log in known]
    while todo:
        log, n = todo.pop()
        if covered.get(log, 0) >= n:
            continue
        covered[log] = n
        parent = known[log].parent
        if parent is not None and parent[0] in known:
            todo.append(parent)
    return {log: min(n, known[log].n) for log, n in covered.items()}


def meet(all_of_them: list[dict[bytes, int]]) -> dict[bytes, int]:
    """What every one of several holds."""
    if not all_of_them:
        return {}
    least = {log: min(each.get(log, 0) for each in all_of_them) for log in all_of_them[0]}
    return {log: n for log, n in least.items() if n}
