"""What stands, for a desk that has nothing yet (RULES §4, ADR 16): how it is given, and looked at.

Of each log go the Changes that are a head of some field, those that made a row, the first and the last;
not what was overwritten, and no salts. The ends are signed by the desks whose logs they are; that what
stands before them is what they lead to is the giver's word, with which it signed its bundle.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

import cbor2
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from desktop import clock
from desktop.models import Moved
from desktop.store import change, others
from desktop.store.change import Dot
from desktop.store.heads import KINDS, LocalDot
from desktop.store.journal import PERSON_IN_KEY
from desktop.sync import gather, withheld
from desktop.sync.block import BLOCK, HEAVY, Carried, Standing
from desktop.sync.check import Checking, broken
from desktop.sync.records import LogHead, Section, State
from desktop.sync.statement import Log, Numbers

NO_SALT, NO_DIGEST = bytes(16), bytes(32)
KNOWN_AGAIN = frozenset({Moved.kind})
"""Of these also what was erased goes along: an old file of that person is known again (ADR 17)."""
_NOTHING: dict[str, list[Dot]] = {}


# --- giving ------------------------------------------------------------------------------------------


def head(
    sql: Any, held: tuple[bytes, Mapping[bytes, Log]], since: Numbers, signer: gather.Signer
) -> State | None:
    """The head of what stands, for nobody yet; none where something must stay back (`gather.section`).

    Args:
        sql: the driver's connection.
        held: the scope, and its logs.
        since: what those it is for hold already.
        signer: this desk.
    """
    scope, known = held
    made = gather.section(sql, held, since, signer)
    if {log.id: log.end for log in made.logs} != {
        log.id: log.n for log in known.values() if log.n > since.get(log.id, 0)
    }:
        return None
    logs = tuple(replace(log, chain=known[log.id].chain) for log in made.logs)
    return State(scope, (), False, made.since, made.orders, logs)


class _One(NamedTuple):
    """One Change that stands, and what is said beside it."""

    carried: Carried
    stands: list[str] | None
    beside: dict[str, list[Dot]]
    whole: bool


def blocks(sql: Any, known: Mapping[bytes, Log], state: State) -> Iterator[Standing]:
    """What stands, in the order of (at, log, n), block by block."""
    reading = _Reading(sql, known)
    streams = [reading.of_log(log, state.since.get(log.id, 0)) for log in state.logs]
    some: list[_One] = []
    heavy = 0
    for one in heapq.merge(*streams, key=_order):
        some.append(one)
        heavy += len(one.carried.fields or b"")
        if len(some) == BLOCK or heavy >= HEAVY:
            yield _block(some)
            some, heavy = [], 0
    if some:
        yield _block(some)


def _order(one: _One) -> tuple[int, bytes, int]:
    return one.carried.at, one.carried.log, one.carried.n


def _block(some: list[_One]) -> Standing:
    return Standing(
        [one.carried for one in some],
        {at: one.stands for at, one in enumerate(some) if one.stands is not None},
        {at: one.beside for at, one in enumerate(some) if one.beside},
        frozenset(at for at, one in enumerate(some) if one.whole),
    )


_ASKED = (
    'SELECT c.n, c.at, d.deed, d.by, d.verb, c.kind, c."row", c.person, c.op, c.over, c.fields, c.salt,'
    ' c.digest, EXISTS (SELECT 1 FROM head h WHERE h.kind = c.kind AND h."row" = c."row")'
    " FROM change c CROSS JOIN change d ON d.log = c.log AND d.n = c.first"
    " WHERE c.log = ? AND c.n > ? AND c.n <= ? AND (c.n = 1 OR c.n = ? OR c.kind IN ({all_of})"
    "  OR c.fields IS NOT NULL AND (c.op = 1"
    '   OR EXISTS (SELECT 1 FROM head h WHERE h.kind = c.kind AND h."row" = c."row"'
    "    AND h.log = c.log AND h.n = c.n)"
    '   OR EXISTS (SELECT 1 FROM set_aside s WHERE s.kind = c.kind AND s."row" = c."row")))'
    " ORDER BY c.n LIMIT ?"
)


class _Reading:
    """Reads what stands of one log after the other."""

    def __init__(self, sql: Any, known: Mapping[bytes, Log]) -> None:
        self._sql, self._known = sql, known
        self._ids = {log.no: log.id for log in known.values()}
        self._names = {kind: table.table_name() for kind, table in KINDS.items()} | others.names(sql)
        self._key = withheld.key_of(sql)
        # of these nobody here keeps heads: a newer program's tables, and what a hub cannot open
        self._whole = {*others.names(sql), *(withheld.KINDS if self._key is None else ())}

    def of_log(self, log: LogHead, after: int) -> Iterator[_One]:
        """What stands of a log behind `after`."""
        no = self._known[log.id].no
        asked = _ASKED.format(all_of=", ".join(map(str, sorted({*self._whole, *KNOWN_AGAIN}))))
        while some := self._sql.execute(asked, (no, after, log.end, log.end, gather.AT_ONCE)).fetchall():
            for row in some:
                yield self._one(log.id, no, row)
            after = some[-1][0]

    def _one(self, log: bytes, no: int, told: Any) -> _One:
        n, at, deed, by, verb, kind, row, person, op, over, fields, salt, digest, apart = told
        whom = row[-16:] if kind in PERSON_IN_KEY else person
        whole = kind in self._whole
        payload = change.unpacked(fields) if fields is not None else None
        # by place, because a first exchange makes a hundred thousand of them
        one = Carried(
            log, n, at, deed, by, verb, self._names[kind], row, whom, op, over if whole else None,
            payload, None, digest or NO_DIGEST if payload is None else None,
        )  # fmt: skip
        if kind in withheld.KINDS:
            sealed = withheld.leaving(self._sql, no, one._replace(salt=salt or NO_SALT), self._key)
            one = sealed._replace(salt=None)
        if whole or payload is None:
            return _One(one, None, _NOTHING, whole=whole)
        if not apart:
            return _One(one, None if op == change.NEW else [], _NOTHING, whole=False)
        return _One(one, *self._said(kind, row, (no, n), payload), whole=False)

    def _said(
        self, kind: int, row: bytes, dot: LocalDot, payload: bytes
    ) -> tuple[list[str] | None, dict[str, list[Dot]]]:
        """The fields that a Change is a head of, none for all it wrote; and their other heads."""
        heads: dict[str, set[LocalDot]] = {}
        for name, log, n in self._sql.execute(
            'SELECT field, log, n FROM head WHERE kind = ? AND "row" = ?', (kind, row)
        ):
            heads.setdefault(name, set()).add((log, n))
        stamp = self._stamp(kind, row)
        written = {*change.fields_of(payload), "gone"}
        stands = sorted(name for name in written if dot in heads.get(name, {stamp}))
        beside = {
            name: sorted((self._ids[log], n) for log, n in heads[name] - {dot})
            for name in stands
            if len(heads.get(name, ())) > 1
        }
        return (None if len(stands) == len(written) else stands), beside

    def _stamp(self, kind: int, row: bytes) -> LocalDot | None:
        table = KINDS[kind]
        where = " AND ".join(f"{key} = ?" for key in table.key_columns())
        found = self._sql.execute(
            f"SELECT stamp_log, stamp_n FROM {table.table_name()} WHERE {where}", table.key_parts(row)
        ).fetchone()
        return (found[0], found[1]) if found else None


# --- looking at what came ----------------------------------------------------------------------------


@dataclass(slots=True)
class Looked:
    """The first look at a state: pure, no I/O."""

    state: State
    checking: Checking
    """Of the same head, as of a section."""
    new: int = 0
    _heads: dict[bytes, LogHead] = field(default_factory=dict)
    _last: tuple[int, bytes, int] = (-1, b"", 0)
    _tips: set[bytes] = field(default_factory=set)

    @classmethod
    def begin(cls, state: State, checking: Checking) -> Looked:
        """Look at the head.

        Raises:
            NeedMore: it is built on more than is held here.
            Refused: an order or an end that nobody signed, a log of an unknown desk.
        """
        checking.begin()
        looked = cls(state, checking, _heads={log.id: log for log in state.logs})
        for log in state.logs:
            if log.parent is not None and log.parent[0] not in {*looked._heads, *checking.held}:
                raise broken("parent")
            end = log.end, log.chain or b""
            said = change.log_end(log.desk, state.scope, log.id, log.parent, end)
            key = checking.keys(log.desk) or b""
            try:
                Ed25519PublicKey.from_public_bytes(key).verify(log.signature, said)
            except (InvalidSignature, ValueError):
                raise broken("end") from None
        return looked

    def held(self, log: bytes) -> int:
        """How much of a log was held before."""
        return self.checking.held[log].n if log in self.checking.held else 0

    def take(self, one: Carried) -> None:
        """One Change that stands.

        Raises:
            Refused: `bundle_broken` with what does not hold.
        """
        if one.log not in self._heads or one.n > self._heads[one.log].end:
            raise broken("log")
        if (one.at, one.log, one.n) <= self._last:
            raise broken("order")
        self._last = one.at, one.log, one.n
        if not 0 <= one.at < clock.AT_CEILING:
            raise broken("time")
        if one.table in _PERSON_IN_KEY and one.person != one.row[-16:]:
            raise broken("person")
        if one.fields is not None:
            self.checking.check_map(one.fields)
        if one.over is not None:
            _check_over(one.over)
        if one.n == self._heads[one.log].end:
            self._tips.add(one.log)
        self.new += one.n > self.held(one.log)

    def close(self) -> dict[bytes, Log]:
        """The logs as they are held once all is taken in.

        Raises:
            Refused: the end of a log did not come.
        """
        if self._tips != self._heads.keys():
            raise broken("end")
        then = dict(self.checking.held)
        for log in self.state.logs:
            if log.end > self.held(log.id):
                no = then[log.id].no if log.id in then else 0
                signed = log.end, log.chain or b"", log.end, log.signature
                then[log.id] = Log(no, log.id, log.desk, log.parent, *signed)
        return then


def _check_over(data: bytes) -> None:
    try:
        change.over_of(data)
    except (cbor2.CBORError, ValueError, TypeError, AttributeError) as error:
        raise broken("over") from error


_PERSON_IN_KEY = frozenset(KINDS[kind].table_name() for kind in PERSON_IN_KEY)


def as_section(state: State) -> Section:
    """The head of a state, to be looked at like that of a section."""
    return Section(state.scope, state.since, state.orders, state.logs)
