"""What another desk lacks, read from the store: the Changes in the order in which they were written.

Memory does not grow with their number: each log is read in its own order, and the logs are woven
together by their stamps.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop.store import change, others, thin
from desktop.store.heads import KINDS
from desktop.store.journal import PERSON_IN_KEY
from desktop.sync import withheld
from desktop.sync.block import Carried
from desktop.sync.records import EraseOrder, LogHead, Section
from desktop.sync.statement import Log, Numbers

AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Signer:
    """This desk, which may sign the ends of its own logs."""

    desk: bytes
    signing: Ed25519PrivateKey


def section(
    sql: Any, held: tuple[bytes, Mapping[bytes, Log]], since: Numbers, signer: Signer
) -> Section:
    """The head of a scope's part: what it is built on, orders to erase, the logs it has Changes of.

    Args:
        sql: the driver's connection.
        held: the scope, and its logs.
        since: what those it is for hold already.
        signer: this desk.
    """
    scope, known = held
    asked = "SELECT learner, desk, at, signature FROM erasure_order ORDER BY learner"
    orders = [EraseOrder(*row) for row in sql.execute(asked)]
    ends = _ends(sql, known, since, signer.desk)
    heads = [
        LogHead(
            *(log.id, log.desk, log.parent, ends[log.id]),
            _signature(sql, scope, log, ends[log.id], signer),
            _goes_on_from(sql, log, known) if log.id not in since else None,
        )
        for log in known.values()
        if ends[log.id] > since.get(log.id, 0)
    ]
    return Section(scope, dict(since), tuple(orders), tuple(heads))


def _goes_on_from(sql: Any, log: Log, known: Mapping[bytes, Log]) -> bytes | None:
    """The chain that a log goes on from, for who holds its parent thinly: the signed end binds it."""
    if log.parent is None or log.parent[0] not in known:
        return None
    return thin.chain_before(sql, log.no, (known[log.parent[0]].no, log.parent[1]))


def _ends(sql: Any, known: Mapping[bytes, Log], since: Numbers, desk: bytes) -> dict[bytes, int]:
    """How far each log may go out: as far as it is signed, and hangs on nothing that stays back.

    A merge that was cut off leaves the front of another desk's log whose end nobody signed. What this
    desk wrote over that waits with it, or whoever gets it would miss what it overwrites.
    """
    ends = {log.id: log.signed_n for log in known.values()}
    some_wait = any(log.n > log.signed_n for log in known.values())
    while some_wait:
        some_wait = False
        for log in known.values():
            after = since.get(log.id, 0)
            end = _before_what_waits(sql, log, (after, ends[log.id]), ends)
            if end < ends[log.id]:  # another desk's log can stop only where that desk signed it
                ends[log.id], some_wait = (end if log.desk == desk else min(after, end)), True
    return ends


def _before_what_waits(sql: Any, log: Log, between: tuple[int, int], ends: Mapping[bytes, int]) -> int:
    """The n of a log before its first Change that hangs on something that stays back."""
    after, end = between
    if log.parent is not None and log.parent[1] > ends.get(log.parent[0], 0):
        return min(after, end)
    for n, over in sql.execute(
        "SELECT n, over FROM change WHERE log = ? AND n > ? AND n <= ? AND over IS NOT NULL ORDER BY n",
        (log.no, after, end),
    ):
        if any(m > ends.get(of, 0) for dots in change.over_of(over).values() for of, m in dots):
            return int(n) - 1
    return end


def _signature(sql: Any, scope: bytes, log: Log, end: int, signer: Signer) -> bytes:
    """The signature of a log's end; one of our own that goes out in part is signed where it stops."""
    if end == log.signed_n and log.signature is not None:
        return log.signature
    row = sql.execute("SELECT chain FROM change WHERE log = ? AND n = ?", (log.no, end)).fetchone()
    return signer.signing.sign(change.log_end(log.desk, scope, log.id, log.parent, (end, row[0])))


def count(heads: tuple[LogHead, ...], since: Numbers) -> int:
    """How many Changes a section has."""
    return sum(log.end - since.get(log.id, 0) for log in heads)


def changes(
    sql: Any, known: Mapping[bytes, Log], heads: tuple[LogHead, ...], since: Numbers
) -> Iterator[Carried]:
    """The Changes of a section, in the order of (at, log, n)."""
    names = {kind: table.table_name() for kind, table in KINDS.items()} | others.names(sql)
    streams = [
        _of_log(sql, known[log.id], (since.get(log.id, 0), log.end), names)
        for log in heads
        if log.end > since.get(log.id, 0)
    ]
    return heapq.merge(*streams, key=_order)


def _order(one: Carried) -> tuple[int, bytes, int]:
    return one.at, one.log, one.n


_ASKED = (
    'SELECT c.n, c.at, d.deed, d.by, d.verb, c.kind, c."row", c.person, c.op, c.over, c.fields, c.salt,'
    " c.digest FROM change c CROSS JOIN change d ON d.log = c.log AND d.n = c.first"
    " WHERE c.log = ? AND c.n > ? AND c.n <= ? ORDER BY c.n LIMIT ?"
)


def _of_log(sql: Any, log: Log, between: tuple[int, int], names: Mapping[int, str]) -> Iterator[Carried]:
    after, end = between
    key = withheld.key_of(sql)
    while some := sql.execute(_ASKED, (log.no, after, end, AT_ONCE)).fetchall():
        for n, at, deed, by, verb, kind, row, person, op, over, fields, salt, digest in some:
            whom = row[-16:] if kind in PERSON_IN_KEY else person
            told = change.unpacked(fields) if fields is not None else None
            one = Carried(
                log.id, n, at, deed, by, verb, names[kind], row, whom, op, over, told, salt, digest
            )
            yield one if kind not in withheld.KINDS else withheld.leaving(sql, log.no, one, key)
        after = some[-1][0]
