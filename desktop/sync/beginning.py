"""A desk begins with what stands (RULES §4, ADR 16): in one write, whole or not at all.

A break in the middle would leave rows without what they rest on, and nothing to go on from.
"""

from __future__ import annotations

from desktop.store import state, thin
from desktop.store.heads import LocalDot
from desktop.store.store import Merging
from desktop.sync import withheld
from desktop.sync.block import Carried, Standing
from desktop.sync.check import Sound
from desktop.sync.keeping import Keeping, carry_out, held_now, number_logs, numbers_of, sign
from desktop.sync.records import State

AT_ONCE = 4000
"""Changes that are put in together."""


class Beginning:
    """Takes what stands, block by block, inside one open write."""

    def __init__(self, merging: Merging, keeping: Keeping, head: State, key: bytes | None) -> None:
        """Number its logs and carry out its orders to erase.

        Args:
            merging: the open write.
            keeping: of this desk.
            head: what it is built on, and its logs.
            key: the centre's (`desktop.sync.withheld`).
        """
        self._merging, self._keeping, self._key = merging, keeping, key
        sql = merging.sql
        self._erased = carry_out(merging, head.orders)
        number_logs(sql, head.scope, head.logs, chains=False)
        self._numbers = numbers_of(sql)
        self._ends = {log.id: log for log in head.logs}
        held = held_now(sql, {self._numbers[log] for log in self._ends})
        ends = {self._numbers[log.id]: log.end for log in head.logs}
        self._stood = {no: thin.Span(held[no], end) for no, end in ends.items() if end > held[no]}
        self._knew = {self._numbers[log]: n for log, n in head.since.items() if log in self._numbers}
        self._knew |= ends
        self._waits: list[Sound] = []
        self._stands: dict[LocalDot, frozenset[str]] = {}
        self._beside: dict[LocalDot, dict[str, frozenset[LocalDot]]] = {}
        self._whole: set[LocalDot] = set()

    def take(self, some: Standing) -> None:
        """One block."""
        names = [(self._numbers[one.log], one.n) for one in some.changes]
        self._stands |= {names[at]: frozenset(said) for at, said in some.stands.items()}
        self._beside |= {
            names[at]: {
                name: frozenset((self._numbers[log], n) for log, n in dots if log in self._numbers)
                for name, dots in by.items()
            }
            for at, by in some.beside.items()
        }
        self._whole |= {names[at] for at in some.whole}
        self._waits += [
            self._sound(one if one.sealed is None else withheld.arriving(one, self._key))
            for one in some.changes
        ]
        if len(self._waits) >= AT_ONCE:
            self._put()

    def _put(self) -> None:
        """Put in what waits."""
        given = state.Given(self._knew, self._stands, self._beside, frozenset(self._whole))
        some, self._waits = self._waits, []
        self._stands, self._beside, self._whole = {}, {}, set()
        if some:
            self._keeping.merge(self._merging, some, given)

    def _sound(self, one: Carried) -> Sound:
        end = self._ends[one.log]
        chain = (end.chain or b"") if one.n == end.end else b""
        if one.person in self._erased:
            return Sound(one._replace(sealed=None), one.digest, chain, None)
        return Sound(one, one.digest, chain, one.fields)

    def end(self) -> None:
        """All is in: the ends are signed, and what is held thinly is written down."""
        self._put()
        thin.keep(self._merging.sql, self._stood.items())
        sign(self._merging.sql, self._ends)
