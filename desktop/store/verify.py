"""`journal verify`: chains, signatures, and every row against its journal.

What is found is named, nothing is mended here. Rows are compared table by table, sorted by key on
both sides, so that memory does not grow with the file.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import Any

import cbor2
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from desktop.models import Row
from desktop.store import change, others, thin
from desktop.store.heads import KINDS, rank
from desktop.store.journal import PERSON_IN_KEY
from desktop.store.schema import key_sql


@dataclass(frozen=True, slots=True)
class Broken:
    """One thing that does not hold: a code, and where."""

    code: str
    where: str
    n: int | None = None


STEPS = 1 + len(KINDS)
"""The logs, then one kind of row after the other."""


def verify(sql: Any, told: Callable[[int, int], None] | None = None) -> list[Broken]:
    """Everything that is broken in this file's journal, or in rows beside it.

    Args:
        sql: the driver's connection; reads only.
        told: is told after each step how many of `STEPS` are done, and may raise to stop.
    """
    # one snapshot: a program that writes meanwhile opens logs and rows of its own
    sql.execute("BEGIN")
    try:
        found = [*_logs(sql)]
        for done, kind in enumerate(KINDS.values(), 1):
            if told is not None:
                told(done, STEPS)
            found += _rows(sql, kind)
        return found
    finally:
        sql.execute("ROLLBACK")


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
    known, names, spans = {row[0] for row in logs}, _names(sql), thin.spans(sql)
    own = sql.execute("SELECT desk FROM about").fetchone()
    for (no,) in sql.execute("SELECT DISTINCT log FROM change").fetchall():
        if no not in known:
            yield Broken("log_missing", f"log {no}")
    # whoever signs the end of one log signs all of the desk's: before a signed one none is unsigned;
    # another desk's may be on its way still
    last_signed = {row[2]: row[0] for row in logs if row[7]} if own else {}
    for row in logs:
        must = bool(own) and row[2] == own[0] and row[0] < last_signed.get(row[2], 0)
        yield from _log(sql, row, (names, spans.get(row[0], thin.NOWHERE)), must_be_signed=must)


def _names(sql: Any) -> dict[int, str]:
    """Every table that a Change here may be about, by its number in this file."""
    return {kind: table.table_name() for kind, table in KINDS.items()} | others.names(sql)


def _log(
    sql: Any, row: Any, how: tuple[dict[int, str], thin.Span], *, must_be_signed: bool
) -> Iterator[Broken]:
    no, log_id, desk, scope, parent_id, parent_n, parent, signed_n, signature = row
    name = log_id.hex()
    chain: bytes | None = b""
    if parent is not None and 1 not in how[1]:
        chain = thin.chain_before(sql, no, (parent, parent_n))
    if chain is None:
        yield Broken("parent_missing", name)
    broken = list(_chained(sql, (no, log_id), how, chain or b""))
    yield from broken
    if broken and broken[-1].code == "gap":
        return
    if not signed_n:  # a start of the program that has not ended yet, or was killed
        if must_be_signed:
            yield Broken("signature", name, 0)
        return
    from_ = (parent_id, parent_n) if parent is not None else None
    code = _end(sql, (desk, scope, log_id, from_), (no, signed_n), signature)
    if code:
        yield Broken(code, name, signed_n)


def _chained(
    sql: Any, log: tuple[int, bytes], how: tuple[dict[int, str], thin.Span], chain: bytes
) -> Iterator[Broken]:
    """What of a log does not hang on what is before it; at a gap it ends."""
    (no, log_id), (names, span) = log, how
    count = 0
    for told in sql.execute(_CHANGES, (no,)):
        count += 1
        if told[0] in span:  # only what stood is held there, and nothing hangs together
            count, chain = told[0], told[12]
            continue
        if told[0] != count:
            yield Broken("gap", log_id.hex(), count)
            return
        found, chain = _change(log_id, told, chain, names)
        if found:
            yield Broken(found, log_id.hex(), count)


def _end(
    sql: Any, log: tuple[bytes, bytes, bytes, change.Dot | None], end: tuple[int, int], signature: bytes
) -> str | None:
    """The code of what is wrong with a log's signed end."""
    chain = _chain_of(sql, *end)
    if chain is None:
        return "log_cut"
    said = change.log_end(*log, (end[1], chain))
    return None if _signed(sql, log[0], signature, said) else "signature"


def _chain_of(sql: Any, log: int, n: int) -> bytes | None:
    row = sql.execute("SELECT chain FROM change WHERE log = ? AND n = ?", (log, n)).fetchone()
    return row[0] if row else None


def _change(
    log_id: bytes, told: Any, previous: bytes, names: dict[int, str]
) -> tuple[str | None, bytes]:
    """The code of what is wrong with one Change, and the chain to go on from: the one that stands."""
    n, at, by, deed, kind, row, person, op, over, fields, salt, digest, chain = told
    if kind not in names or deed is None:
        return "deed_missing" if deed is None else "unknown_table", chain
    if fields is not None:
        payload = _payload(fields)
        if payload is None:
            return "payload_broken", chain
        digest = change.digest(salt or b"", payload)
    elif digest is None:
        return "payload_missing", chain
    whom = row[-16:] if kind in PERSON_IN_KEY else person
    head = change.Head(log_id, n, at, by, deed, names[kind], row, whom, op, over or change.EMPTY)
    return (None if change.chain(previous, head, digest) == chain else "chain"), chain


def _payload(kept: bytes) -> bytes | None:
    """A payload's bytes, if they are a map of fields at all."""
    try:
        payload = change.unpacked(kept)
        return payload if isinstance(cbor2.loads(payload), dict) else None
    except (zlib.error, cbor2.CBORDecodeError, TypeError):
        return None


def _signed(sql: Any, desk: bytes, signature: bytes | None, said: bytes) -> bool:
    row = sql.execute(
        "SELECT public_key FROM peer WHERE desk = ?1"
        " UNION ALL SELECT public_key FROM desk WHERE id = ?1",
        (desk,),
    ).fetchone()
    if row is None or signature is None:
        return False
    try:
        Ed25519PublicKey.from_public_bytes(row[0]).verify(signature, said)
    except (InvalidSignature, ValueError):
        return False
    return True


# --- rows against their journal ------------------------------------------------------------------


_Dot = tuple[int, int]
_Heads = dict[str, dict[_Dot, tuple[change.Value, int]]]


@dataclass(slots=True)
class _Cells:
    """One row as its Changes make it: each field's heads, with their values and times."""

    ids: dict[int, bytes]
    heads: _Heads = field(default_factory=dict)
    born: set[_Dot] = field(default_factory=set)
    """The Changes that made it: several, where two desks made the same row."""
    seen: set[_Dot] = field(default_factory=set)
    sound: bool = True
    """Whether every dot overwritten was there."""

    def take(self, dot: _Dot, at: int, told: Any, numbers: dict[bytes, int]) -> None:
        """Take one Change in (RULES §2: heads = heads − over + d)."""
        op, over, fields = told
        payload = _payload(fields)
        written = change.fields_of(payload) if payload is not None else {}
        self.born |= {dot} if op == change.NEW else set()
        self.seen.add(dot)
        lost = change.over_of(over) if over else {}
        for name in {*written, "gone"}:
            heads = self.heads.setdefault(name, {})
            for log, n in lost.get(name, []):
                self.sound = self.sound and (numbers.get(log, 0), n) in self.seen
                heads.pop((numbers.get(log, 0), n), None)
            value = written.get(name)
            heads[dot] = (value or 0 if name == "gone" else value, at)

    def shown(self, name: str) -> change.Value:
        """The value that stands; nothing where no Change wrote."""
        heads = self.heads.get(name)
        if not heads:
            return 0 if name == "gone" else None
        best = max(heads, key=lambda dot: rank(name, heads[dot], (self.ids[dot[0]], dot[1])))
        return heads[best][0]

    def told_apart(self, born: _Dot) -> set[tuple[str, int, int]]:
        """The rows that `head` must have: of fields whose heads are not just the row's own stamp."""
        apart = {name: dots for name, dots in self.heads.items() if set(dots) != {born}}
        return {(name, *dot) for name, dots in apart.items() for dot in dots}


def _rows(sql: Any, table: type[Row]) -> Iterator[Broken]:
    """Walk rows, their Changes and their heads side by side, in the order of the key."""
    fields = table.fields()
    stored = sql.execute(
        f"SELECT {key_sql(table)}, stamp_log, stamp_n, {', '.join(fields)}"
        f" FROM {table.table_name()} ORDER BY 1"
    )
    journal, heads = _journaled(sql, table), _Beside(_kept_heads(sql, table))
    aside = {row for (row,) in sql.execute('SELECT "row" FROM set_aside WHERE kind = ?', (table.kind,))}
    expected = next(journal, None)
    for row, *rest in stored:
        while expected is not None and expected[0] < row:
            if expected[0] not in aside:
                yield Broken("row_missing", _name(table, expected[0]))
            expected = next(journal, None)
        if expected is None or expected[0] != row:
            yield Broken("row_without_journal", _name(table, row))
            continue
        code = _compare(expected[1], rest, fields, heads.of(row))
        if code and row not in aside:
            yield Broken(code, _name(table, row))
        expected = next(journal, None)
    while expected is not None:
        if expected[0] not in aside:
            yield Broken("row_missing", _name(table, expected[0]))
        expected = next(journal, None)


def _compare(
    cells: _Cells, rest: list[Any], fields: tuple[str, ...], heads: set[tuple[str, int, int]]
) -> str | None:
    """The code of what differs between a stored row and what its Changes make."""
    stamp, values = (rest[0], rest[1]), rest[2:]
    if any(cells.shown(name) != value for name, value in zip(fields, values, strict=True)):
        return "row_altered"
    if not cells.sound:
        return "over_unknown"
    return None if stamp in cells.born and heads == cells.told_apart(stamp) else "heads_altered"


class _Beside:
    """Groups in key order, asked for in key order."""

    def __init__(self, groups: Iterator[tuple[bytes, set[tuple[str, int, int]]]]) -> None:
        self.groups = groups
        self.next = next(groups, None)

    def of(self, row: bytes) -> set[tuple[str, int, int]]:
        """The group of a row, or nothing."""
        while self.next is not None and self.next[0] < row:
            self.next = next(self.groups, None)
        if self.next is not None and self.next[0] == row:
            return self.next[1]
        return set()


def _kept_heads(sql: Any, table: type[Row]) -> Iterator[tuple[bytes, set[tuple[str, int, int]]]]:
    rows = sql.execute(
        'SELECT "row", field, log, n FROM head WHERE kind = ? ORDER BY "row"', (table.kind,)
    )
    for key, told in groupby(rows, key=itemgetter(0)):
        yield key, {(name, log, n) for _key, name, log, n in told}


def _journaled(sql: Any, table: type[Row]) -> Iterator[tuple[bytes, _Cells]]:
    ids: dict[int, bytes] = dict(sql.execute("SELECT no, id FROM log"))
    numbers = {log_id: no for no, log_id in ids.items()}
    changes = sql.execute(
        'SELECT c."row", c.log, c.n, c.at, c.op, c.over, c.fields FROM change c'
        " JOIN log l ON l.no = c.log WHERE c.kind = ? AND c.fields IS NOT NULL"
        ' ORDER BY c."row", c.at, l.id, c.n',
        (table.kind,),
    )
    for key, told in groupby(changes, key=itemgetter(0)):
        cells = _Cells(ids)
        for _key, log, n, at, op, over, fields in told:
            cells.take((log, n), at, (op, over, fields), numbers)
        yield key, cells


def _name(table: type[Row], key: bytes) -> str:
    return f"{table.table_name()} {key.hex()}"
