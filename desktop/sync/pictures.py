"""The bytes of pictures: they travel after the rows, by their digest, piece by piece.

A picture's row is a Change like any other; its bytes lie apart and are asked for by who lacks them. What
arrives is kept only when it is whole and is what its digest says.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from typing import Any

import cbor2

from desktop.models import Picture
from desktop.store.change import canonical
from desktop.store.store import Store
from desktop.sync.records import PIECE, Content, LogHead
from desktop.sync.statement import Numbers

MOST_ASKED = 2000
"""Digests that one statement asks for; the rest is asked for next time."""
LARGEST = 32 << 20
"""Bytes of one picture or signed sheet; more is not taken."""


def lacking(sql: Any) -> list[bytes]:
    """Digests of pictures that a row here shows and whose bytes are not here."""
    return [
        bytes(digest)
        for (digest,) in sql.execute(
            "SELECT DISTINCT p.digest FROM picture p WHERE p.gone = 0 AND length(p.digest) = 32"
            " AND NOT EXISTS (SELECT 1 FROM content c WHERE c.digest = p.digest)"
            " ORDER BY p.digest LIMIT ?",
            (MOST_ASKED,),
        )
    ]


def wanted_by(sql: Any, desk: bytes, digests: tuple[bytes, ...]) -> None:
    """Keep what a peer asked for, until it asks anew."""
    sql.execute("UPDATE peer SET wants = ? WHERE desk = ?", (canonical(list(digests)), desk))


class Leaving:
    """The pictures that go along: those the section's Changes show, and those that were asked for.

    `digests` names them, in order.
    """

    def __init__(self, sql: Any, parts: Sequence[tuple[tuple[LogHead, ...], Numbers]]) -> None:
        self._sql = sql
        asked = {
            digest
            for (wants,) in sql.execute("SELECT wants FROM peer WHERE wants IS NOT NULL")
            for digest in cbor2.loads(wants)
        }
        for head, since in [(head, since) for heads, since in parts for head in heads]:
            asked |= {
                bytes(digest)
                for (digest,) in sql.execute(
                    "SELECT p.digest FROM log l JOIN change c ON c.log = l.no"
                    ' JOIN picture p ON p.id = c."row"'
                    " WHERE l.id = ? AND c.n > ? AND c.n <= ? AND c.kind = ? AND p.gone = 0",
                    (head.id, since.get(head.id, 0), head.end, Picture.kind),
                )
            }
        self.digests = [
            digest
            for digest in sorted(asked)
            if sql.execute("SELECT 1 FROM content WHERE digest = ?", (digest,)).fetchone()
        ]

    @property
    def count(self) -> int:
        """How many go along."""
        return len(self.digests)

    def pieces(self) -> Iterator[Content]:
        """Their bytes, in pieces."""
        for digest in self.digests:
            row = self._sql.execute("SELECT bytes FROM content WHERE digest = ?", (digest,)).fetchone()
            kept = bytes(row[0])
            for offset in range(0, len(kept), PIECE):
                yield Content(digest, offset, len(kept), kept[offset : offset + PIECE])


class Arriving:
    """Puts pictures together from their pieces; one that is not what it says is asked for again."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._digest, self._size = b"", 0
        self._pieces = bytearray()
        self.count = 0

    def take(self, piece: Content) -> None:
        """One piece; the pieces of a picture come one after the other."""
        if piece.offset == 0:
            self._digest, self._size, self._pieces = piece.digest, piece.size, bytearray()
        fits = piece.digest == self._digest and piece.offset == len(self._pieces)
        if not fits or self._size > LARGEST:
            return
        self._pieces += piece.piece
        if len(self._pieces) == self._size and hashlib.sha256(self._pieces).digest() == self._digest:
            self._keep()

    def _keep(self) -> None:
        with self._store.merging() as merging:
            kept = merging.sql.execute(
                "INSERT OR IGNORE INTO content (digest, bytes)"
                " SELECT ?1, ?2 WHERE EXISTS (SELECT 1 FROM picture WHERE digest = ?1 AND gone = 0)",
                (self._digest, bytes(self._pieces)),
            ).rowcount
            if kept:
                merging.changed.add(Picture.table_name())
                self.count += 1
