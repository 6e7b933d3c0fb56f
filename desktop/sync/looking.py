"""The first look through a bundle that came: everything is checked, nothing is written."""

from __future__ import annotations

from typing import Any

from desktop.store.change import Dot
from desktop.store.store import Store
from desktop.sync import directory, known, records, withheld
from desktop.sync.block import Carried
from desktop.sync.bundle import Header
from desktop.sync.check import Checking, NeedMore, broken
from desktop.sync.outgoing import Told
from desktop.sync.records import Desks, LogHead, Section, Statement
from desktop.sync.statement import logs

_WRITTEN = "SELECT at FROM change WHERE log = ? AND n = ?"
MOST_HUBS = 16
MOST_VOUCHERS = 500
"""A centre has a desk for each letter; more than so many were never invited."""


class Looking:
    """The first pass: everything is checked, nothing is written."""

    def __init__(self, store: Store, me: known.Own, header: Header, how: tuple[Told, int]) -> None:
        """Of the bundle with this header; how: who is told, and how many Changes are few."""
        self._store, self._me = store, me
        self._told, self._few = how
        self.statement: Statement | None = None
        self.vouchers: list[bytes] = [] if header.voucher is None else [header.voucher]
        self.revoked: tuple[bytes, ...] = ()
        self.lists: list[bytes] = []
        """The hubs' lists that came."""
        self.hubs: tuple[tuple[bytes, str], ...] = ()
        self.section: Section | None = None
        self.checking: Checking | None = None
        self.lacks = False
        self.new = 0
        self.small: list[records.Record] | None = []
        """All that came, where that is so little that it is not read twice."""
        self._many = 0
        self.chains = bytearray()
        """Of the new Changes, 32 bytes each, one after the other: kept for the merge."""
        self.signed: dict[bytes, LogHead] = {}
        """The ends that this bundle signs, by log."""
        with store.read() as tx:
            self._key = withheld.key_of(tx.sql)
        self.met: dict[bytes, bytes] = {}
        """Signing keys of the desks that this bundle vouches for."""

    def take(self, record: records.Record) -> None:
        """One record of the body."""
        self._remember(record)
        if isinstance(record, list):
            self._changes(record)
        elif isinstance(record, Statement):
            self.statement = record
        elif isinstance(record, Desks):
            self.vouchers += record.vouchers
            if len(self.vouchers) > MOST_VOUCHERS:
                raise broken("desks")
            self.revoked, self.hubs = record.revoked, record.hubs
        elif isinstance(record, records.Directory):
            self.lists.append(record.data)
            if len(self.lists) > MOST_HUBS or len(record.data) > directory.LARGEST:
                raise broken("directory")
        elif isinstance(record, Section) and record.scope == self._me.scope:
            self._begin(record)

    def _remember(self, record: records.Record) -> None:
        self._many += len(record) if isinstance(record, list) else 1
        if self._many > self._few or isinstance(record, records.Content):
            self.small = None
        elif self.small is not None:
            self.small.append(record)

    def _begin(self, section: Section) -> None:
        if self.section is not None:  # what came before it would never be held against its signature
            raise broken("section")
        with self._store.read() as tx:
            root = known.root_key(tx.sql, self._me)
            for data in self.vouchers:
                voucher = known.read_voucher(data, self._me.scope, root)
                self.met[voucher.desk] = voucher.public
            self.checking = checking(tx.sql, self._me, section, self.met)
        self.section = section
        try:
            self.checking.begin()
        except NeedMore:
            self.lacks, self.checking = True, None

    def _changes(self, some: list[Carried]) -> None:
        if self.checking is None:
            if self.section is None:
                raise broken("section")
            return
        for one in some:
            chain = self.checking.take(withheld.arriving(one, self._key))
            if chain is not None:
                self.chains += chain
                self.new += 1
        self._told("open", self.new, 0)

    def close(self) -> None:
        """The body is over: the ends are signed, and all was written after what it was written over."""
        if self.checking is not None:
            with self._store.read() as tx:
                for (log, n), (own, m), at in self.checking.after:
                    row = tx.sql.execute(_WRITTEN, (self.checking.held[log].no, n)).fetchone()
                    if row is None or (row[0], log, n) > (at, own, m):
                        raise broken("time")
            self.signed = self.checking.close()


def checking(sql: Any, me: known.Own, section: Section, met: dict[bytes, bytes]) -> Checking:
    """What the checking of a section starts from, as it stands in this file."""
    held = logs(sql, me.scope)
    dots = {log.parent for log in section.logs if log.parent is not None}
    dots |= {(log.id, log.end) for log in section.logs}
    chains: dict[Dot, bytes] = {}
    for log, n in dots:
        if log in held:
            row = sql.execute(
                "SELECT chain FROM change WHERE log = ? AND n = ?", (held[log].no, n)
            ).fetchone()
            if row is not None:
                chains[log, n] = row[0]
    return Checking(section, held, chains, erased_here(sql), known.keys(sql, me, met))


def erased_here(sql: Any) -> frozenset[bytes]:
    """The learners who were erased here."""
    told = sql.execute("SELECT learner FROM erasure_order UNION SELECT learner FROM erasure")
    return frozenset(bytes(row[0]) for row in told)
