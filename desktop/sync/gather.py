"""What another desk lacks, read from the store: the Changes in the order in which they were written.

Memory does not grow with their number: each log is read in its own order, and the logs are woven
together by their stamps.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping
from typing import Any

from desktop.store import change, others
from desktop.store.heads import KINDS
from desktop.store.journal import PERSON_IN_KEY
from desktop.sync.block import Carried
from desktop.sync.records import EraseOrder, LogHead, Section
from desktop.sync.statement import Log, Numbers

AT_ONCE = 200


def section(sql: Any, scope: bytes, known: Mapping[bytes, Log], since: Numbers) -> Section:
    """The head of a scope's part: what it is built on, orders to erase, the logs it has Changes of."""
    orders = [EraseOrder(*row) for row in sql.execute("SELECT * FROM erasure_order ORDER BY learner")]
    heads = [
        LogHead(log.id, log.desk, log.parent, log.signed_n, log.signature)
        for log in known.values()
        if log.signature is not None and log.signed_n > since.get(log.id, 0)
    ]
    return Section(scope, dict(since), tuple(orders), tuple(heads))


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
    " c.digest FROM change c JOIN change d ON d.log = c.log AND d.n = c.first"
    " WHERE c.log = ? AND c.n > ? AND c.n <= ? ORDER BY c.n LIMIT ?"
)


def _of_log(sql: Any, log: Log, between: tuple[int, int], names: Mapping[int, str]) -> Iterator[Carried]:
    after, end = between
    while some := sql.execute(_ASKED, (log.no, after, end, AT_ONCE)).fetchall():
        for n, at, deed, by, verb, kind, row, person, op, over, fields, salt, digest in some:
            whom = row[-16:] if kind in PERSON_IN_KEY else person
            told = change.unpacked(fields) if fields is not None else None
            yield Carried(
                log.id, n, at, deed, by, verb, names[kind], row, whom, op, over, told, salt, digest
            )
        after = some[-1][0]
