"""What arrives is kept: Changes in the journal and in rows, logs by their numbers, orders to erase."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop.models import TABLES
from desktop.store import erase, finding, others, state, thin
from desktop.store.journal import PERSON_IN_KEY
from desktop.store.merge import Arrived, Logs, take_in
from desktop.store.store import Merging
from desktop.sync import counters, history, known, withheld
from desktop.sync.block import Carried
from desktop.sync.check import Sound, broken
from desktop.sync.looking import erased_here
from desktop.sync.records import EraseOrder, LogHead


class Keeping:
    """Keeps Changes that were looked at and hold, some at a time."""

    def __init__(self, me: known.Own) -> None:
        """At this desk."""
        self._me = me
        self._kinds = {table.table_name(): table.kind for table in TABLES}
        self._deeds: dict[int, tuple[tuple[bytes, bytes | None], int]] = {}
        self.filling: Mapping[bytes, thin.Span] = {}
        """Logs whose history comes that this desk lacked (`desktop.sync.history`)."""

    def merge(self, merging: Merging, some: list[Sound], given: state.Given | None = None) -> None:
        """Keep some and bring their rows up to them; by another rule, where they are what stands."""
        sql = merging.sql
        numbers = numbers_of(sql)
        held = Logs(numbers, {no: log for log, no in numbers.items()})
        here = held_now(sql, {numbers[one.carried.log] for one in some})
        old, arrived = [], []
        for one in some:
            log, n = one.carried.log, one.carried.n
            if n in self.filling.get(log, thin.NOWHERE):
                old.append(self._arrived(sql, one, numbers))
            elif n > here[numbers[log]]:  # another program may have taken the same bundle meanwhile
                arrived.append(self._arrived(sql, one, numbers))
        if old:
            history.fill_in(sql, old)
        if arrived:
            changed = (
                take_in(sql, arrived, held)
                if given is None
                else state.take_in(sql, arrived, held, given)
            )
            merging.changed.update(changed)
            if merging.searched and changed & finding.TABLES:
                for no in {one.log for one in arrived}:
                    finding.keep(sql, no, min(one.n for one in arrived if one.log == no))
        counters.bring_up(sql, self._me.desk, [one for one in some if one.fields is not None])
        sealed = [one.carried for one in some if one.carried.sealed is not None]
        withheld.keep(sql, [(numbers[one.log], one.n, one.sealed or b"") for one in sealed])

    def filled(self, sql: Any) -> None:
        """The history is all in."""
        if self.filling:
            numbers = numbers_of(sql)
            history.filled(sql, [numbers[log] for log in self.filling])
            self.filling = {}

    def _arrived(self, sql: Any, one: Sound, numbers: dict[bytes, int]) -> Arrived:
        carried, no = one.carried, numbers[one.carried.log]
        kind = others.kind_of(sql, carried.table, self._kinds)
        first = self._first(sql, no, carried)
        return Arrived(
            no,
            carried.n,
            carried.at,
            first,
            (carried.deed, carried.by, carried.verb) if first == carried.n else None,
            kind,
            carried.row,
            None if kind in PERSON_IN_KEY else carried.person,
            carried.op,
            carried.over,
            one.fields,
            carried.salt,
            one.digest,
            one.chain,
        )

    def _first(self, sql: Any, no: int, carried: Carried) -> int:
        """The n of the first Change of this one's deed; deeds are written in one go."""
        if no not in self._deeds and carried.n > 1:
            row = sql.execute(
                "SELECT d.deed, d.by, d.n FROM change c"
                " CROSS JOIN change d ON d.log = c.log AND d.n = c.first"
                " WHERE c.log = ? AND c.n = ?",
                (no, carried.n - 1),
            ).fetchone()
            if row is not None:
                self._deeds[no] = (row[0], row[1]), row[2]
        deed, first = self._deeds.get(no, ((b"", None), 0))
        if deed != (carried.deed, carried.by):  # the same deed by somebody else is another deed
            first = carried.n
            self._deeds[no] = (carried.deed, carried.by), first
        return first


def held_now(sql: Any, logs_: set[int]) -> dict[int, int]:
    """The n of each log as it is held at this very moment, by its number in this file."""
    asked = "SELECT coalesce(max(n), 0) FROM change WHERE log = ?"
    return {no: sql.execute(asked, (no,)).fetchone()[0] for no in logs_}


def carry_out(merging: Merging, orders: tuple[EraseOrder, ...]) -> frozenset[bytes]:
    """Carry out the orders to erase; everybody who is erased here now."""
    erased = erased_here(merging.sql)
    for order in orders:
        if order.person not in erased:
            erase.carry_out(merging.sql, order.person, (order.desk, order.at, order.signature))
            merging.changed.update(erase.TOLD)
    return erased | {order.person for order in orders}


def sign(sql: Any, ends: Mapping[bytes, LogHead]) -> None:
    """Keep that logs are signed up to there."""
    sql.executemany(
        "UPDATE log SET signed_n = ?, signature = ? WHERE id = ? AND signed_n < ?",
        [(head.end, head.signature, log, head.end) for log, head in ends.items()],
    )


def numbers_of(sql: Any) -> dict[bytes, int]:
    """The numbers of the logs in this file, by id."""
    return {bytes(log): no for no, log in sql.execute("SELECT no, id FROM log")}


def number_logs(sql: Any, scope: bytes, heads: tuple[LogHead, ...], *, chains: bool = True) -> None:
    """Give logs numbers of this file; parents before their children.

    Args:
        sql: the driver's connection, inside a write.
        scope: the centre.
        heads: of the logs.
        chains: whether a head says the chain that its log goes on from, as a section does.
    """
    known_logs = numbers_of(sql)
    spans = thin.spans(sql)
    todo = [head for head in heads if head.id not in known_logs]
    while todo:
        ready = [h for h in todo if h.parent is None or h.parent[0] in known_logs]
        if not ready:
            raise broken("parent")
        for head in ready:
            parent, n = (known_logs[head.parent[0]], head.parent[1]) if head.parent else (None, None)
            no = sql.execute(
                "INSERT INTO log (id, desk, scope, parent, parent_n) VALUES (?, ?, ?, ?, ?)",
                (head.id, head.desk, scope, parent, n),
            ).lastrowid
            known_logs[head.id] = no
            if chains and head.chain is not None and n in spans.get(parent or 0, thin.NOWHERE):
                thin.keep_chain_before(sql, no, head.chain)
        todo = [head for head in todo if head.id not in known_logs]
