"""The first look through a bundle that came: everything is checked, nothing is written."""

from __future__ import annotations

from typing import Any

from desktop.store import thin
from desktop.store.change import Dot
from desktop.store.store import Store
from desktop.sync import directory, history, known, records, state, withheld
from desktop.sync.block import Carried, Standing
from desktop.sync.bundle import Header
from desktop.sync.check import Checking, NeedMore, broken
from desktop.sync.outgoing import Told
from desktop.sync.records import Desks, LogHead, Section, State, Statement
from desktop.sync.statement import Log, is_fresh, logs

_CHAIN = "SELECT chain FROM change WHERE log = ? AND n = ?"
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
        self.sender = header.sender
        self.statement: Statement | None = None
        self.vouchers: list[bytes] = [] if header.voucher is None else [header.voucher]
        self.revoked: tuple[bytes, ...] = ()
        self.lists: list[bytes] = []
        """The hubs' lists that came."""
        self.hubs: tuple[tuple[bytes, str], ...] = ()
        self.section: Section | None = None
        self.checking: Checking | None = None
        self.state: state.Looked | None = None
        """What stands, where this desk begins with that."""
        self._then: dict[bytes, Log] | None = None
        """The logs as they are held after it."""
        self.filling: dict[bytes, thin.Span] = {}
        """The logs of which the history comes that this desk lacked."""
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
        elif isinstance(record, Standing):
            self._standing(record)
        elif isinstance(record, Statement):
            self.statement = record
        elif isinstance(record, Desks | records.Directory):
            self._others(record)
        elif isinstance(record, State | Section):
            self._heads(record)

    def _heads(self, record: State | Section) -> None:
        if record.scope != self._me.scope:
            return
        if isinstance(record, State):
            self._begin_state(record)
        else:
            self._begin(record)

    def _others(self, record: Desks | records.Directory) -> None:
        if isinstance(record, Desks):
            self.vouchers += record.vouchers
            if len(self.vouchers) > MOST_VOUCHERS:
                raise broken("desks")
            self.revoked, self.hubs = record.revoked, record.hubs
            return
        self.lists.append(record.data)
        if len(self.lists) > MOST_HUBS or len(record.data) > directory.LARGEST:
            raise broken("directory")

    def _remember(self, record: records.Record) -> None:
        some = record.changes if isinstance(record, Standing) else record
        self._many += len(some) if isinstance(some, list) else 1
        if self._many > self._few or isinstance(record, records.Content):
            self.small = None
        elif self.small is not None:
            self.small.append(record)

    def _begin(self, section: Section) -> None:
        if self.section is not None:  # what came before it would never be held against its signature
            raise broken("section")
        if self.state is not None:
            self._then = self.state.close()
        self.checking = self._checking(section)
        self.filling = self._fill(section, self.checking)
        self.section = section
        try:
            self.checking.begin()
        except NeedMore:
            self.lacks, self.checking, self.filling = True, None, {}

    def _checking(self, section: Section) -> Checking:
        with self._store.read() as tx:
            root = known.root_key(tx.sql, self._me)
            for data in self.vouchers:
                voucher = known.read_voucher(data, self._me.scope, root)
                self.met[voucher.desk] = voucher.public
            return checking(tx.sql, self._me, section, self.met, self._then)

    def _fill(self, section: Section, checking: Checking) -> dict[bytes, thin.Span]:
        with self._store.read() as tx:
            if self._then is not None or not history.wanted(tx.sql, self._me):
                return {}
            found = history.filling(section, checking.held, checking.thin)
            whole = dict(checking.held)
            for log, span in found.items():
                held = whole[log]
                row = tx.sql.execute(_CHAIN, (held.no, span.after)).fetchone()
                whole[log] = history.before(held, span, row[0] if row else b"")
                row = tx.sql.execute(_CHAIN, (held.no, span.upto)).fetchone()
                checking.ends[log, span.upto] = row[0]
        checking.held = whole
        checking.thin = {log: span for log, span in checking.thin.items() if log not in found}
        return found

    def _begin_state(self, head: State) -> None:
        if self.section is not None or self.state is not None:
            raise broken("state")
        made = self._checking(state.as_section(head))
        wanted = head.thin or is_fresh(made.held, self._me.desk)
        new = any(log.id not in made.held or log.end > made.held[log.id].n for log in head.logs)
        if self._me.desk not in head.to or not wanted or not new:
            return
        try:
            self.state = state.Looked.begin(head, made)
        except NeedMore:
            self.lacks = True

    def _standing(self, some: Standing) -> None:
        if self.state is None:
            return
        for one in some.changes:
            self.state.take(withheld.arriving(one, self._key))
        self._told("open", self.new + self.state.new, 0)

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
                    if row is None and n in self.checking.thin.get(log, thin.NOWHERE):
                        continue  # overwritten before this desk began: nobody here knows when
                    if row is None or (row[0], log, n) > (at, own, m):
                        raise broken("time")
            self.signed = self.checking.close()
        if self.state is not None:
            if self.section is None:
                raise broken("state")
            self.signed = {log.id: log for log in self.state.state.logs} | self.signed

    @property
    def all_new(self) -> int:
        """How many Changes are new, of both."""
        return self.new + (self.state.new if self.state is not None else 0)


def checking(
    sql: Any,
    me: known.Own,
    section: Section,
    met: dict[bytes, bytes],
    then: dict[bytes, Log] | None = None,
) -> Checking:
    """What the checking of a section starts from, as this file stands.

    Args:
        sql: the driver's connection.
        me: this desk.
        section: its head.
        met: keys of desks that are being met.
        then: the logs as they will be held once a state is taken in.
    """
    here = logs(sql, me.scope)
    held = then if then is not None else here
    numbers = {log.no: log.id for log in here.values()}
    spans = {numbers[no]: span for no, span in thin.spans(sql).items() if no in numbers}
    for one in held.values():
        n = here[one.id].n if one.id in here else 0
        if one.n > n:
            spans[one.id] = thin.Span(min(n, spans.get(one.id, thin.Span(n, n)).after), one.n)
    dots = {log.parent for log in section.logs if log.parent is not None}
    dots |= {(log.id, log.end) for log in section.logs}
    chains: dict[Dot, bytes] = {}
    for log, n in dots:
        if log in held and n == held[log].n:
            chains[log, n] = held[log].chain
        elif log in held:
            row = sql.execute(
                "SELECT chain FROM change WHERE log = ? AND n = ?", (held[log].no, n)
            ).fetchone()
            if row is not None and row[0]:
                chains[log, n] = row[0]
    return Checking(section, held, chains, erased_here(sql), known.keys(sql, me, met), thin=spans)


def erased_here(sql: Any) -> frozenset[bytes]:
    """The learners who were erased here."""
    told = sql.execute("SELECT learner FROM erasure_order UNION SELECT learner FROM erasure")
    return frozenset(bytes(row[0]) for row in told)
