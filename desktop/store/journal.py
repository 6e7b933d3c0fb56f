"""The journal of one file: opening a log, sealing what a write left, reading it back (RULES §1–2).

Everything here works on the open write transaction of the store, by plain SQL: it runs for each
Change of an import of 10,000 rows, and for the one Change of a mark.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop import clock
from desktop.models import TABLES, new_id
from desktop.store import change, heads, others, thin
from desktop.store.heads import KINDS
from desktop.store.schema import person_in_key

PERSON_IN_KEY = frozenset(table.kind for table in TABLES if person_in_key(table))
BYTE_FIELDS: dict[int, frozenset[str]] = {table.kind: table.byte_fields() for table in TABLES}


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose Changes are written: the desk, its centre and its signing key."""

    desk: bytes
    scope: bytes
    signing: Ed25519PrivateKey


@dataclass(frozen=True, slots=True)
class End:
    """The end of a log that this start of the program writes: the next Change goes on from it."""

    log: int
    log_id: bytes
    n: int
    chain: bytes


@dataclass(frozen=True, slots=True)
class Writing:
    """One write transaction: its log's end as it stood at the start, and its deed."""

    end: End
    opened: bool
    deed: bytes
    by: bytes | None
    verb: str
    moment: datetime
    last_at: int

    @property
    def named(self) -> tuple[bytes, bytes | None, str]:
        """What a deed's first Change bears: deed, volunteer, verb."""
        return self.deed, self.by, self.verb


def begin(
    sql: Any, owner: Owner, end: End | None, moment: datetime, by: bytes | None, verb: str
) -> Writing:
    """Name the deed and the log of a write; the first write of a start opens a new log.

    Args:
        sql: the driver's connection, inside a write transaction.
        owner: whose Changes these will be.
        end: of the log this start of the program opened already, if any.
        moment: what the clock tells.
        by: the volunteer.
        verb: what the deed is called in the undo list.
    """
    here = end or _open_log(sql, owner)
    deed = new_id()
    last: int = sql.execute(
        "UPDATE writer SET by = ?, deed = ?, verb = ?, log = ?, first = ?, n = ? RETURNING last_at",
        (by, deed, verb, here.log, here.n + 1, here.n),
    ).fetchall()[0][0]
    return Writing(here, end is None, deed, by, verb, moment, last)


def _open_log(sql: Any, owner: Owner) -> End:
    """A new log whose parent is the end of the desk's own last log in this scope.

    The first log of a copy that took a letter of its own goes on from what it wrote under the old one.
    """
    ends = _tips(sql, owner) or _tips(sql, owner, _BEFORE)
    _at, parent_log, parent_n, chain = max(ends, default=(0, None, None, b""))
    log_id = os.urandom(8)
    number: int = sql.execute(
        "INSERT INTO log (id, desk, scope, parent, parent_n) VALUES (?, ?, ?, ?, ?)",
        (log_id, owner.desk, owner.scope, parent_log, parent_n),
    ).lastrowid
    sql.execute("INSERT INTO opened_here VALUES (?)", (number,))
    return End(number, log_id, 0, chain)


_OWN = "l.desk = ?1"
_BEFORE = "l.desk <> ?1 AND l.no IN (SELECT log FROM opened_here)"


def _tips(sql: Any, owner: Owner, whose: str = _OWN) -> list[tuple[int, int, int, bytes]]:
    """(at, log, n, chain) of the ends that no other log goes on from, of the desk's own logs."""
    found: list[tuple[int, int, int, bytes]] = sql.execute(
        "SELECT c.at, l.no, c.n, c.chain FROM log l JOIN change c"
        " ON c.log = l.no AND c.n = (SELECT max(n) FROM change WHERE log = l.no)"
        f" WHERE {whose} AND l.scope = ?2 AND NOT EXISTS"
        "   (SELECT 1 FROM log k WHERE k.parent = l.no AND k.parent_n >= c.n)",
        (owner.desk, owner.scope),
    ).fetchall()
    return found


def seal(sql: Any, writing: Writing) -> tuple[End, frozenset[str]]:
    """Seal the unsealed Changes of this write and clear the writer.

    Returns:
        The log's new end, and the names of the tables that changed; none when the write changed
        nothing, and then no log remains that it would have opened.
    """
    end = writing.end
    unsealed = sql.execute(
        'SELECT n, kind, "row", person, op, fields, first FROM change WHERE log = ? AND n > ?'
        " ORDER BY n",
        (end.log, end.n),
    ).fetchall()
    last = writing.last_at
    if unsealed:
        over = heads.move(sql, end.log, unsealed)
        sealed, last, chain = _sealed(writing, unsealed, over)
        _put(sql, writing, unsealed, sealed)
        end = End(end.log, end.log_id, unsealed[-1][0], chain)
    elif writing.opened:
        sql.execute("DELETE FROM opened_here WHERE log = ?", (end.log,))
        sql.execute("DELETE FROM log WHERE no = ?", (end.log,))
    sql.execute(
        "UPDATE writer SET by = NULL, deed = NULL, verb = NULL, log = NULL, first = NULL, n = NULL,"
        " last_at = ?",
        (last,),
    )
    return end, frozenset(KINDS[row[1]].table_name() for row in unsealed)


def _sealed(
    writing: Writing, unsealed: list[Any], over: dict[int, bytes]
) -> tuple[list[tuple[Any, ...]], int, bytes]:
    """Each Change's (at, over, fields, salt, chain); the last stamp; the last chain.

    The digest is not kept while its payload is: it is the payload's own sum, and 34 bytes a Change
    are a sixth of the journal of marks. Erasing a payload writes it down.
    """
    salts, chain, at = os.urandom(16 * len(unsealed)), writing.end.chain, writing.last_at
    log_id, sealed = writing.end.log_id, []
    for i, (n, kind, row, person, op, fields, _first) in enumerate(unsealed):
        at = clock.tick(at, writing.moment)
        salt = salts[16 * i : 16 * i + 16]
        payload = change.fields_bytes(_read_fields(kind, fields))
        digest = change.digest(salt, payload)
        lost = over.get(n)
        whom = row[-16:] if kind in PERSON_IN_KEY else person
        name = KINDS[kind].table_name()
        head = change.Head(
            log_id, n, at, writing.by, writing.deed, name, row, whom, op, lost or change.EMPTY
        )
        chain = change.chain(chain, head, digest)
        sealed.append((at, lost, change.packed(payload), salt, chain))
    return sealed, at, chain


def _put(sql: Any, writing: Writing, unsealed: list[Any], sealed: list[tuple[Any, ...]]) -> None:
    """Write sealed Changes in the place of the unsealed."""
    log = writing.end.log
    if len(sealed) == 1:
        sql.execute(
            "UPDATE change SET at = ?, over = ?, fields = ?, salt = ?, chain = ?, waits = NULL"
            " WHERE log = ? AND n = ?",
            (*sealed[0], log, unsealed[0][0]),
        )
        return
    # A payload is shorter than the text that a trigger wrote. Rows that shrink where they stand leave
    # holes in every page; rows that are put in anew, in order, fill the pages.
    sql.execute("DELETE FROM change WHERE log = ? AND n > ?", (log, writing.end.n))
    sql.executemany(
        'INSERT INTO change (log, n, first, deed, by, verb, kind, "row", person, op, at, over, fields,'
        " salt, chain) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (log, n, first, *(writing.named if n == first else _UNNAMED), kind, row, person, op, *rest)
            for (n, kind, row, person, op, _, first), rest in zip(unsealed, sealed, strict=True)
        ],
    )


_UNNAMED = (None, None, None)


def _read_fields(kind: int, fields: str) -> dict[str, change.Value]:
    """What a trigger wrote, with bytes as bytes again."""
    read: dict[str, change.Value] = json.loads(fields)
    for name in BYTE_FIELDS[kind] & read.keys():
        value = read[name]
        if isinstance(value, str):
            read[name] = bytes.fromhex(value)
    return read


def unsigned(sql: Any, owner: Owner) -> list[tuple[Any, ...]]:
    """(no, id, scope, parent id, parent n, n, chain) of the desk's logs that grew since signed."""
    found: list[tuple[Any, ...]] = sql.execute(
        "SELECT l.no, l.id, l.scope, p.id, l.parent_n, c.n, c.chain FROM log l JOIN change c"
        " ON c.log = l.no AND c.n = (SELECT max(n) FROM change WHERE log = l.no)"
        " LEFT JOIN log p ON p.no = l.parent WHERE l.desk = ? AND l.signed_n < c.n",
        (owner.desk,),
    ).fetchall()
    return found


def sign_ends(sql: Any, owner: Owner) -> None:
    """Sign the ends of the desk's own logs that grew since they were signed.

    Done when a start of the program ends and before a backup or a bundle, not at every mark: the
    chain already holds each Change to the one before.
    """
    for no, log_id, scope, parent, parent_n, n, chain in unsigned(sql, owner):
        from_ = (parent, parent_n) if parent is not None else None
        said = change.log_end(owner.desk, scope, log_id, from_, (n, chain))
        sql.execute(
            "UPDATE log SET signed_n = ?, signature = ? WHERE no = ?", (n, owner.signing.sign(said), no)
        )


# --- reading -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Told:
    """One Change as people read it."""

    log: bytes
    n: int
    at: int
    by: bytes | None
    deed: bytes
    verb: str
    table: str
    row: bytes
    op: int
    fields: dict[str, change.Value] | None


def listed(sql: Any, row: bytes | None = None) -> Iterator[Told]:
    """Changes in the order of their stamps: all of them, or those of one row."""
    where, values = ('WHERE c."row" = ?', [row]) if row is not None else ("", [])
    names = {kind: table.table_name() for kind, table in KINDS.items()} | others.names(sql)
    for log, n, at, by, deed, verb, kind, key, op, fields in sql.execute(
        'SELECT l.id, c.n, c.at, d.by, d.deed, d.verb, c.kind, c."row", c.op, c.fields'
        " FROM change c JOIN log l ON l.no = c.log JOIN change d ON d.log = c.log AND d.n = c.first"
        f" {where} ORDER BY c.at, l.id, c.n",
        values,
    ):
        told = change.kept_fields(fields) if fields is not None else None
        yield Told(log, n, at, by, deed, verb, names[kind], key, op, told)


@dataclass(frozen=True, slots=True)
class Deed:
    """One deed of this file: where it stands, whose it is."""

    log: int
    first: int
    id: bytes
    by: bytes | None
    verb: str
    at: int
    founding: bool
    """The first deed of a log without a parent: the desk's own beginning."""


def deeds(sql: Any) -> Iterator[Deed]:
    """The deeds of this very desk, newest first, walked from the ends of its logs."""
    ends = sql.execute(
        "SELECT no, (SELECT max(n) FROM change WHERE log = no) AS n FROM log"
        " WHERE desk = (SELECT desk FROM about)"
    ).fetchall()
    spans = thin.spans(sql)  # before that, only what stands is held: no deed is whole
    heads = {log: _deed_at(sql, log, n) for log, n in ends if n and n > _begins(spans, log)}
    while heads:
        latest = max(heads.values(), key=lambda deed: deed.at)
        yield latest
        if latest.first > _begins(spans, latest.log) + 1:
            heads[latest.log] = _deed_at(sql, latest.log, latest.first - 1)
        else:
            del heads[latest.log]


def _begins(spans: Mapping[int, thin.Span], log: int) -> int:
    return spans.get(log, thin.NOWHERE).upto


def _deed_at(sql: Any, log: int, n: int) -> Deed:
    return Deed(
        *sql.execute(
            "SELECT d.log, d.n, d.deed, d.by, d.verb, d.at, d.n = 1 AND l.parent IS NULL FROM change c"
            " JOIN change d ON d.log = c.log AND d.n = c.first JOIN log l ON l.no = c.log"
            " WHERE c.log = ? AND c.n = ?",
            (log, n),
        ).fetchone()
    )
