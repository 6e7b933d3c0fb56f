"""Taking in what stands (RULES §4): rows and heads as another desk has them, without what led there.

What comes are the Changes that are a head of something, and those that made a row. For a field of which
one is said to be a head, every head here that the sender knew and does not name is over: it was
overwritten by somebody whose Change need not be held. What each has taken the place of is written down
as what it overwrites, so that the journal here says of itself what the rows show.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from desktop.store import change
from desktop.store.heads import LocalDot
from desktop.store.merge import Arrived, Logs, Rows, keep, put_into_rows


@dataclass(frozen=True, slots=True)
class Given:
    """What the sender says beside the Changes, with this file's own numbers for logs."""

    knew: Mapping[int, int]
    """How much of each log the sender held, by its number."""
    stands: Mapping[LocalDot, frozenset[str]]
    """The fields that a Change is a head of, where those are not all that it wrote."""
    beside: Mapping[LocalDot, Mapping[str, frozenset[LocalDot]]]
    """The other heads of a field that has several."""
    whole: frozenset[LocalDot]
    """Changes whose `over` is as it was written: all of such a row's come."""
    over: dict[LocalDot, dict[str, list[change.Dot]]] = field(default_factory=dict)
    """What they took the place of here: filled as they are taken in."""


def take_in(sql: Any, some: Sequence[Arrived], logs: Logs, given: Given) -> frozenset[str]:
    """As `merge.take_in`, of what stands."""
    changed = put_into_rows(sql, some, logs, partial(_Standing, given=given))
    keep(sql, [_with_over(one, given) for one in some])
    return changed


def _with_over(one: Arrived, given: Given) -> Arrived:
    if one.dot in given.whole:
        return one
    over = given.over.get(one.dot)
    if over is None and one.over is None:
        return one
    return one._replace(over=change.over_bytes(over) if over else None)


class _Standing(Rows):
    """Rows that what stands is put into."""

    def __init__(self, *of: Any, given: Given) -> None:
        super().__init__(*of)
        self.given = given

    def _move(self, one: Arrived, fields: Mapping[str, change.Value]) -> None:
        if one.dot in self.given.whole:
            super()._move(one, fields)
            return
        self.written[one.dot] = one.at, fields
        stands = self.given.stands.get(one.dot)
        beside = self.given.beside.get(one.dot, {})
        lost: dict[str, list[change.Dot]] = {}
        for name in {*fields, "gone"}:
            heads = self._standing(one.row, name)
            # of a field that it is no head of any more it waits for the head, which comes later
            if stands is None or name in stands:
                over = {dot for dot in heads - beside.get(name, frozenset()) if self._knew(dot)}
                heads -= over
                lost[name] = [(self.logs.ids[log], n) for log, n in over]
            heads.add(one.dot)
            self.touched.add((one.row, name))
        self.given.over[one.dot] = lost

    def _knew(self, dot: LocalDot) -> bool:
        log, n = dot
        return n <= self.given.knew.get(log, 0)
