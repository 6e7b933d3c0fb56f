"""`journal verify`: chains, signatures, and every row against its journal.

What is found is named, nothing is mended here. Rows are compared table by table, sorted by key on
both sides, so that memory does not grow with the file.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import Any

import cbor2
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from desktop.models import Row
from desktop.store import change
from desktop.store.heads import KINDS, rank
from desktop.store.journal import PERSON_IN_KEY
from desktop.store.schema import key_sql


@dataclass(frozen=True, slots=True)
class Broken:
    """One thing that does not hold: a code, and where."""

    code: str
    where: str
    n: int | None = None


def verify(sql: Any) -> list[Broken]:
    """Everything that is broken in this file's journal, or in rows beside it.

    Args:
        sql: the driver's connection; reads only.
    """
    return [*_logs(sql), *(found for kind in KINDS.values() for found in _rows(sql, kind))]


# --- logs: gapless, chained, signed --------------------------------------------------------------

_CHANGES = (
    'SELECT c.n, c.at, d.by, d.deed, c.kind, c."row", c.person, c.op, c.over, c.fields, c.salt,'
    " c.digest, c.chain FROM change c LEFT JOIN change d ON d.log = c.log AND d.n = c.first"
    " WHERE c.log = ? ORDER BY c.n"
)


def _logs(sql: Any) -> Iterator[Broken]:
    logs = sql.execute(
        "SELECT l.no, l.id, l.desk, l.scope, p.id, l.parent_n, l.parent, l.signed_n, l.signature"
        " FROM log l LEFT JOIN log p ON p.no = l.parent ORDER BY l.no"
    ).fetchall()
    known = {row[0] for row in logs}
    for (no,) in sql.execute("SELECT DISTINCT log FROM change").fetchall():
        if no not in known:
            yield Broken("log_missing", f"log {no}")
    for row in logs:
        yield from _log(sql, row)


def _log(sql: Any, row: Any) -> Iterator[Broken]:
    no, log_id, desk, scope, parent_id, parent_n, parent, signed_n, signature = row
    name = log_id.hex()
    chain = _chain_of(sql, parent, parent_n) if parent is not None else b""
    if chain is None:
        yield Broken("parent_missing", name)
        chain = b""
    for count, told in enumerate(sql.execute(_CHANGES, (no,)), 1):
        if told[0] != count:
            yield Broken("gap", name, count)
            return
        found, chain = _change(log_id, told, chain)
        if found:
            yield Broken(found, name, count)
    if not signed_n:  # a start of the program that has not ended yet, or was killed
        return
    last = _chain_of(sql, no, signed_n)
    from_ = (parent_id, parent_n) if parent is not None else None
    said = change.log_end(desk, scope, log_id, from_, (signed_n, last or b""))
    if last is None:
        yield Broken("log_cut", name, signed_n)
    elif not _signed(sql, desk, signature, said):
        yield Broken("signature", name, signed_n)


def _chain_of(sql: Any, log: int, n: int) -> bytes | None:
    row = sql.execute("SELECT chain FROM change WHERE log = ? AND n = ?", (log, n)).fetchone()
    return row[0] if row else None


def _change(log_id: bytes, told: Any, previous: bytes) -> tuple[str | None, bytes]:
    """The code of what is wrong with one Change, and the chain to go on from: the one that stands."""
    n, at, by, deed, kind, row, person, op, over, fields, salt, digest, chain = told
    if kind not in KINDS or deed is None:
        return "deed_missing" if deed is None else "unknown_table", chain
    if fields is not None:
        payload = _payload(fields)
        if payload is None:
            return "payload_broken", chain
        digest = change.digest(salt or b"", payload)
    elif digest is None:
        return "payload_missing", chain
    whom = row[-16:] if kind in PERSON_IN_KEY else person
    head = change.Head(
        log_id, n, at, by, deed, KINDS[kind].table_name(), row, whom, op, over or change.EMPTY
    )
    return (None if change.chain(previous, head, digest) == chain else "chain"), chain


def _payload(kept: bytes) -> bytes | None:
    """A payload's bytes, if they are a map of fields at all."""
    try:
        payload = change.unpacked(kept)
        return payload if isinstance(cbor2.loads(payload), dict) else None
    except (zlib.error, cbor2.CBORDecodeError, TypeError):
        return None


def _signed(sql: Any, desk: bytes, signature: bytes | None, said: bytes) -> bool:
    row = sql.execute("SELECT public_key FROM desk WHERE id = ?", (desk,)).fetchone()
    if row is None or signature is None:
        return False
    try:
        Ed25519PublicKey.from_public_bytes(row[0]).verify(signature, said)
    except (InvalidSignature, ValueError):
        return False
    return True


# --- rows against their journal ------------------------------------------------------------------


@dataclass(slots=True)
class _Cells:
    """One row as its Changes make it: each field's heads with their values and times."""

    heads: dict[str, dict[tuple[bytes, int], tuple[change.Value, int]]] = field(default_factory=dict)
    born: bool = False

    def take(self, dot: tuple[bytes, int], at: int, table: type[Row], told: Any) -> None:
        """Take one Change in (RULES §2: heads = heads − over + d)."""
        op, over, fields = told
        payload = _payload(fields)
        written = change.fields_of(payload) if payload is not None else {}
        self.born = self.born or op == change.NEW
        lost = change.over_of(over) if over else {}
        names = {*table.fields()} if op == change.NEW else {*written, "gone"}
        for name in names:
            heads = self.heads.setdefault(name, {})
            for gone in lost.get(name, []):
                heads.pop(gone, None)
            value = written.get(name)
            heads[dot] = (value or 0 if name == "gone" else value, at)

    def shown(self, name: str) -> change.Value:
        """The value that stands: the latest, and "not gone" before "gone"."""
        heads = self.heads.get(name)
        if not heads:
            return 0 if name == "gone" else None
        best = max(heads, key=lambda dot: rank(name, heads[dot], dot))
        return heads[best][0]


def _rows(sql: Any, table: type[Row]) -> Iterator[Broken]:
    # two walks in key order, side by side; a second connection is not needed: both are cursors
    journal = _journaled(sql, table)
    fields = table.fields()
    stored = sql.execute(
        f"SELECT {key_sql(table)}, {', '.join(fields)} FROM {table.table_name()} ORDER BY 1"
    )
    expected = next(journal, None)
    for row in stored:
        while expected is not None and expected[0] < row[0]:
            yield Broken("row_missing", _name(table, expected[0]))
            expected = next(journal, None)
        if expected is None or expected[0] != row[0]:
            yield Broken("row_without_journal", _name(table, row[0]))
            continue
        if any(expected[1].shown(f) != value for f, value in zip(fields, row[1:], strict=True)):
            yield Broken("row_altered", _name(table, row[0]))
        expected = next(journal, None)
    while expected is not None:
        yield Broken("row_missing", _name(table, expected[0]))
        expected = next(journal, None)


def _journaled(sql: Any, table: type[Row]) -> Iterator[tuple[bytes, _Cells]]:
    changes = sql.execute(
        'SELECT c."row", l.id, c.n, c.at, c.op, c.over, c.fields FROM change c'
        " JOIN log l ON l.no = c.log WHERE c.kind = ? AND c.fields IS NOT NULL"
        ' ORDER BY c."row", c.at, l.id, c.n',
        (table.kind,),
    )
    for key, told in groupby(changes, key=itemgetter(0)):
        cells = _Cells()
        for _key, log, n, at, op, over, fields in told:
            cells.take((log, n), at, table, (op, over, fields))
        yield key, cells


def _name(table: type[Row], key: bytes) -> str:
    return f"{table.table_name()} {key.hex()}"
