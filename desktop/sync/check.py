"""The first look at what came, before anything is written (RULES §4): pure, no I/O.

Each log is taken gapless from the front, each Change hangs by its chain on the one before, each payload
is what its digest says, whatever is overwritten is known, and the end of each log is signed by the desk
that owns it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import cbor2
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from desktop import clock
from desktop.errors import Refused
from desktop.store import change, erase
from desktop.store.change import Dot
from desktop.store.heads import KINDS
from desktop.store.journal import PERSON_IN_KEY
from desktop.store.thin import NOWHERE, Span
from desktop.sync import withheld
from desktop.sync.block import Carried
from desktop.sync.records import EraseOrder, LogHead, Section
from desktop.sync.statement import Log

Keys = Callable[[bytes], bytes | None]
"""A desk's public signing key by its id; none for a desk that nobody vouched for."""


SHORT, MOST_SHORT = 64, 4096
"""Bytes of a payload that is remembered; how many are."""
_PERSON_IN_KEY = frozenset(KINDS[kind].table_name() for kind in PERSON_IN_KEY)


class NeedMore(Exception):
    """A section is built on more than is held here: nothing of it is applied, and more is asked for."""


class Sound(NamedTuple):
    """A Change that was not held yet and holds, as it is to be kept."""

    carried: Carried
    digest: bytes | None
    """Of a payload that is not kept."""
    chain: bytes
    fields: bytes | None
    """The payload to keep: none for a person who was erased."""


@dataclass(slots=True)
class Checking:
    """Takes the Changes of one section in their order."""

    section: Section
    held: Mapping[bytes, Log]
    """The logs of this scope as they are held here."""
    chains: Mapping[Dot, bytes]
    """Chains of the dots that the section's logs go on from or end in, where they are held here."""
    erased: frozenset[bytes]
    """Who was erased here already."""
    keys: Keys
    after: list[tuple[Dot, Dot, int]] = field(default_factory=list)
    """(dot held here, dot that came, its `at`): the second was written after the first, or it lies."""
    thin: Mapping[bytes, Span] = field(default_factory=dict)
    """Of which logs only what stood is held, and where."""
    ends: dict[Dot, bytes] = field(default_factory=dict)
    """Chains that a history must pass by: where this desk began, somebody signed that."""
    _last: tuple[int, bytes, int] = (-1, b"", 0)
    _n: dict[bytes, int] = field(default_factory=dict)
    _chain: dict[bytes, bytes] = field(default_factory=dict)
    _heads: dict[bytes, LogHead] = field(default_factory=dict)
    _parents: dict[Dot, bytes | None] = field(default_factory=dict)
    _gone: frozenset[bytes] = frozenset()
    _maps: set[bytes] = field(default_factory=set)
    """Short payloads that were looked at: thousands of marks say the same."""

    def begin(self) -> None:
        """Look at the head of the section.

        Raises:
            NeedMore: it is built on more than is held here.
            Refused: an order to erase that nobody signed, a log of an unknown desk.
        """
        if any(self._held(log) < n for log, n in self.section.since.items()):
            raise NeedMore
        for order in self.section.orders:
            self._check_order(order)
        self._gone = self.erased | {order.person for order in self.section.orders}
        self._n = {log: had.n for log, had in self.held.items()}
        self._chain = {log: had.chain for log, had in self.held.items()}
        self._heads = {log.id: log for log in self.section.logs}
        if len(self._heads) < len(self.section.logs):
            raise broken("log")
        for log in self.section.logs:
            if self.keys(log.desk) is None:
                raise Refused("bundle_unknown_desk", desk=log.desk.hex())
            if log.id in self.held and (self.held[log.id].desk, self.held[log.id].parent) != (
                log.desk,
                log.parent,
            ):
                raise broken("log")
            if log.parent is not None:
                self._parents[log.parent] = self.chains.get(log.parent)

    def _held(self, log: bytes) -> int:
        return self.held[log].n if log in self.held else 0

    def _check_order(self, order: EraseOrder) -> None:
        said = erase.said(self.section.scope, order.person, order.desk, order.at)
        if not self._signed(order.desk, order.signature, said):
            raise broken("order")

    def _signed(self, desk: bytes, signature: bytes, said: bytes) -> bool:
        key = self.keys(desk)
        if key is None:
            return False
        try:
            Ed25519PublicKey.from_public_bytes(key).verify(signature, said)
        except (InvalidSignature, ValueError):
            return False
        return True

    def take(self, one: Carried) -> bytes | None:
        """One Change; its chain, or none when it is held already.

        Raises:
            Refused: `bundle_broken` with what does not hold; nothing of the section may be kept.
        """
        had, held = self._n.get(one.log, 0), self._held(one.log)
        if (one.at, one.log, one.n) <= self._last:
            raise broken(
                "order"
            )  # everybody hands on in this order; out of it the next desk would refuse
        self._last = one.at, one.log, one.n
        if one.n <= held:
            return None
        if one.n != had + 1:
            raise broken("gap")
        if not 0 <= one.at < clock.AT_CEILING:
            raise broken("time")
        if one.table in _PERSON_IN_KEY and one.person != one.row[-16:]:
            raise broken("person")  # a file keeps it once, and hashes what it keeps
        previous = self._chain[one.log] if had else self._first(one.log)
        digest = self._digest(one)
        if had and had == held:
            self.after.append(((one.log, had), (one.log, one.n), one.at))
        self._check_over(one)
        told = one.log, one.n, one.at, one.by, one.deed, one.table, one.row, one.person, one.op
        chain = change.chain(previous, change.Head(*told, one.over or change.EMPTY), digest)
        self._n[one.log], self._chain[one.log] = one.n, chain
        self._pass((one.log, one.n), chain)
        return chain

    def _pass(self, dot: Dot, chain: bytes) -> None:
        """Remember where another log goes on; and a history leads to what this desk began with."""
        if dot in self._parents:
            self._parents[dot] = chain
        if self.ends.get(dot, chain) != chain:
            raise broken("chain")

    def _first(self, log: bytes) -> bytes:
        """The chain that the first Change of a log goes on from."""
        if log not in self._heads:
            raise broken("log")
        parent = self._heads[log].parent
        if parent is None:
            return b""
        chain = self._parents.get(parent)
        if chain is None and parent[1] in self.thin.get(parent[0], NOWHERE):
            chain = self._heads[log].chain  # a wrong one would not lead to the end that is signed
        if chain is None:
            raise broken("parent")
        return chain

    def check_map(self, payload: bytes) -> None:
        """Whether a payload is a map; a short one is looked at once.

        Raises:
            Refused: `bundle_broken`.
        """
        if payload not in self._maps:
            if not change.is_map(payload):
                raise broken("payload")
            if len(payload) <= SHORT and len(self._maps) < MOST_SHORT:
                self._maps.add(payload)

    def _digest(self, one: Carried) -> bytes:
        if one.fields is not None:
            self.check_map(one.fields)
            return change.digest(one.salt or b"", one.fields)
        sealed = one.sealed is not None and one.table in withheld.TABLES
        if one.digest is None or not (sealed or one.person in self._gone):
            raise broken("payload")
        return one.digest

    def _check_over(self, one: Carried) -> None:
        """Whatever is overwritten was written before."""
        if one.over is None:
            return
        try:
            dots = [dot for dots in change.over_of(one.over).values() for dot in dots]
            known = all(0 < n <= self._n.get(log, 0) for log, n in dots)
            self.after += [
                ((log, n), (one.log, one.n), one.at) for log, n in dots if n <= self._held(log)
            ]
        except (cbor2.CBORError, ValueError, TypeError, AttributeError) as error:
            raise broken("over") from error
        if not known:
            raise broken("over")

    def close(self) -> dict[bytes, LogHead]:
        """After the last Change: every log that grew ends where its desk signed it, and each came along.

        A log that is only named would take its id away from the desk that it truly belongs to.

        Returns:
            The ends that are signed now and were not, by log.

        Raises:
            Refused: `bundle_forged`.
        """
        for log, n in self._n.items():
            if n > self._held(log) and (log not in self._heads or self._heads[log].end != n):
                raise broken("end")
        if any(not 0 < head.end <= self._n.get(log, 0) for log, head in self._heads.items()):
            raise broken("end")
        signed = {log: head for log, head in self._heads.items() if self._is_new(head)}
        for log, head in signed.items():
            chain = (
                self._chain[log] if head.end == self._n[log] else self.chains.get((log, head.end), b"")
            )
            end = change.log_end(head.desk, self.section.scope, log, head.parent, (head.end, chain))
            if not self._signed(head.desk, head.signature, end):
                raise Refused("bundle_forged", desk=head.desk.hex())
        return signed

    def _is_new(self, head: LogHead) -> bool:
        """Whether an end is held now, and was not signed here before."""
        before = self.held[head.id].signed_n if head.id in self.held else 0
        return before < head.end <= self._n.get(head.id, 0)


def broken(why: str) -> Refused:
    """Something in a bundle does not hold together."""
    return Refused("bundle_broken", why=why)
