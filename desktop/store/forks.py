"""A desk that exists twice: its logs part, and both go on (RULES §1). Codes and fields, no sentences.

A restored disk parts too, but there what was before ends where what comes after begins. Where both sides
write by turns, two computers are at work under one letter, and one of them needs a letter of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Span = tuple[int, int]
"""The stamps of the first and the last Change of one side."""


@dataclass(frozen=True, slots=True)
class Fork:
    """A desk whose logs part, as far as it is seen in this file."""

    desk: bytes
    here: bool
    """Whether it is this very copy that exists twice."""
    since: int
    """The stamp of the first Change of the side that began later."""
    certain: bool
    """Whether both sides went on by turns; else the disk was restored, or a copy is not at work yet."""


@dataclass(frozen=True, slots=True)
class _Log:
    no: int
    parent: int | None
    parent_n: int | None
    first: int
    last: int
    opened_here: bool


def forks(sql: Any) -> tuple[Fork, ...]:
    """The desks that exist twice or were restored, in the order of their ids.

    Sides that have ended since the copy took a letter of its own are not told any more.

    Args:
        sql: the driver's connection; reads only.
    """
    own: bytes = sql.execute("SELECT desk FROM about").fetchone()[0]
    told = (_of_desk(desk, own, logs, _ended(sql, desk)) for desk, logs in _logs(sql, own).items())
    return tuple(fork for fork in told if fork is not None)


def _logs(sql: Any, own: bytes) -> Mapping[bytes, dict[int, _Log]]:
    """The logs, by desk and number, of the desks that may stand here twice."""
    found: dict[bytes, dict[int, _Log]] = {}
    for desk, *rest in sql.execute(
        "SELECT l.desk, l.no, l.parent, l.parent_n, f.at, (SELECT max(at) FROM change WHERE log = l.no),"
        " EXISTS (SELECT 1 FROM opened_here h WHERE h.log = l.no)"
        " FROM log l JOIN change f ON f.log = l.no AND f.n = 1"
        " WHERE l.desk IN (SELECT desk FROM log WHERE parent IS NOT NULL"
        "   GROUP BY desk, parent, parent_n HAVING count(*) > 1)"
        " OR (l.desk = ?1 AND EXISTS (SELECT 1 FROM log e WHERE e.desk = ?1"
        "   AND e.no NOT IN (SELECT log FROM opened_here)))"
        " ORDER BY l.desk",
        (own,),
    ):
        no, parent, parent_n, first, last, here = rest
        found.setdefault(desk, {})[no] = _Log(no, parent, parent_n, first, last, bool(here))
    return found


def _ended(sql: Any, desk: bytes) -> int:
    """The stamp at which a copy of this desk last took a letter of its own; 0 when none did."""
    row = sql.execute(
        "SELECT max(f.at) FROM log l JOIN log p ON p.no = l.parent"
        " JOIN change f ON f.log = l.no AND f.n = 1 WHERE p.desk = ?1 AND l.desk <> ?1",
        (desk,),
    ).fetchone()
    return row[0] or 0


def _of_desk(desk: bytes, own: bytes, logs: dict[int, _Log], ended: int) -> Fork | None:
    parted = [_alive(sides, ended) for sides in _sides(logs, here=desk == own)]
    parted = [sides for sides in parted if len(sides) > 1]
    if not parted:
        return None
    sure = [sides for sides in parted if _by_turns(sides)]
    since = min(max(first for first, _last in sides) for sides in sure or parted)
    return Fork(desk, desk == own, since, bool(sure))


def _sides(logs: dict[int, _Log], *, here: bool) -> Iterator[list[Span]]:
    """The spans of the sides at each place where the logs part."""
    if here and not all(log.opened_here for log in logs.values()):
        yield _here_and_elsewhere(logs)
    following: dict[tuple[int | None, int | None], list[_Log]] = {}
    for log in logs.values():
        following.setdefault((log.parent, log.parent_n), []).append(log)
    for (parent, _n), some in following.items():
        if parent is not None and len(some) > 1:
            yield [_span(_down(logs, log)) for log in some]


def _here_and_elsewhere(logs: dict[int, _Log]) -> list[Span]:
    """What this copy wrote since the other began, and what the other wrote."""
    other = [log for log in logs.values() if not log.opened_here]
    shared: set[int] = set()
    todo = [log.parent for log in other]
    while todo:
        parent = todo.pop()
        if parent is not None and parent in logs and parent not in shared:
            shared.add(parent)
            todo.append(logs[parent].parent)
    mine = [log for log in logs.values() if log.opened_here and log.no not in shared]
    return [_span(side) for side in (mine, other) if side]


def _down(logs: dict[int, _Log], top: _Log) -> list[_Log]:
    """A log and all of this desk's that go on from it."""
    found, todo = [], [top]
    while todo:
        one = todo.pop()
        found.append(one)
        todo += [log for log in logs.values() if log.parent == one.no]
    return found


def _span(side: list[_Log]) -> Span:
    return min(log.first for log in side), max(log.last for log in side)


def _alive(sides: list[Span], ended: int) -> list[Span]:
    return [side for side in sides if side[1] > ended]


def _by_turns(sides: list[Span]) -> bool:
    """Whether a side goes on after another began."""
    first, *others = sorted(sides)
    last = first[1]
    for begins, ends in others:
        if begins < last:
            return True
        last = max(last, ends)
    return False
