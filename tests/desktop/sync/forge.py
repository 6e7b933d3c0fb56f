"""A desk with a valid key that lies: its bundle is opened, altered, signed and sealed again."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import zstandard

from desktop.store import change
from desktop.store.change import canonical
from desktop.store.store import Store
from desktop.sync import bundle, records, sealed
from desktop.sync.block import Carried
from desktop.sync.records import Desks, LogHead, Record, Section, Statement

Body = Sequence[Record | bytes]
"""Records, or what stands in the place of one."""


@dataclass
class Lie:
    """A bundle from one desk to another, record by record."""

    sender: Store
    to: Store
    header: dict[str, Any]
    statement: Statement
    desks: Desks
    section: Section
    changes: list[Carried]

    def signed(self) -> Section:
        """The section with the ends of the sender's own logs signed over what stands there now."""
        ends = dict(self._ends())
        return replace(self.section, logs=tuple(self._head(head, ends) for head in self.section.logs))

    def _head(self, head: LogHead, ends: dict[bytes, tuple[int, bytes]]) -> LogHead:
        if head.id not in ends or head.desk != self.sender.about.desk:
            return head
        n, chain = ends[head.id]
        said = change.log_end(head.desk, self.section.scope, head.id, head.parent, (n, chain))
        return replace(head, end=n, signature=self.sender.keys.signing.sign(said))

    def _ends(self) -> Iterable[tuple[bytes, tuple[int, bytes]]]:
        """What each log ends in, worked out as its reader does."""
        parents = {head.id: head.parent for head in self.section.logs}
        chains: dict[bytes, bytes] = {}
        sql = self.sender.driver()
        try:
            for one in self.changes:
                if one.log not in chains:
                    dot = (one.log, one.n - 1) if one.n > 1 else parents.get(one.log)
                    row = (
                        dot
                        and sql.execute(
                            "SELECT c.chain FROM change c JOIN log l ON l.no = c.log WHERE l.id = ? AND c.n = ?",
                            dot,
                        ).fetchone()
                    )
                    chains[one.log] = row[0] if row else b""
                told = change.Head(*one[:3], one.by, one.deed, *one[6:10], one.over or change.EMPTY)
                digest = one.digest or change.digest(one.salt or b"", one.fields or b"")
                chains[one.log] = change.chain(chains[one.log], told, digest)
                yield one.log, (one.n, chains[one.log])
        finally:
            sql.close()

    def body(self) -> list[Record | bytes]:
        """As an honest desk would say it, after what was altered was signed."""
        return [self.statement, self.desks, self.signed(), self.changes]

    def put(self, path: Path, body: Body, frames: Iterable[bytes] | None = None) -> Path:
        """Write it: records in their frames, or frames as they are."""
        out = io.BytesIO()
        if frames is None:
            frames = framed([*body, records.End(len(body))])
        sealed.seal(iter(frames), out, (self.to.keys.public_opening,))
        sealed_body = out.getvalue()
        pieces = [
            hashlib.sha256(sealed_body[at : at + bundle.PIECE]).digest()
            for at in range(0, len(sealed_body), bundle.PIECE)
        ]
        full = canonical({"size": len(sealed_body), "pieces": pieces, **self.header})
        said = bundle.MAGIC + len(full).to_bytes(4) + full
        path.write_bytes(said + self.sender.keys.signing.sign(said) + sealed_body)
        return path


def opened(sender: Store, to: Store, path: Path) -> Lie:
    """What an honest bundle says, to begin with."""
    got: list[Record] = []
    told = bundle.read_header(path)
    bundle.read_body(told, to.keys.opening, got.append)
    h = told.header
    header = {
        "format": 1,
        "sender": h.sender,
        "at": h.at,
        "scopes": list(h.scopes),
        "to": list(h.to),
        "mark": h.mark,
        "voucher": h.voucher,
    }

    def only(kind: type) -> Any:
        return next(one for one in got if isinstance(one, kind))

    changes = [one for some in got if isinstance(some, list) for one in some]
    return Lie(sender, to, header, only(Statement), only(Desks), only(Section), changes)


def framed(body: Body) -> list[bytes]:
    """Records, packed and framed."""
    plain = b"".join(
        len(told).to_bytes(4) + told
        for told in (one if isinstance(one, bytes) else records.packed(one) for one in body)
    )
    return [chunk(plain[at : at + bundle.PIECE]) for at in range(0, len(plain), bundle.PIECE)]


def chunk(plain: bytes, pack: Callable[[bytes], bytes] | None = None) -> bytes:
    """One chunk of a body."""
    packed = (pack or zstandard.ZstdCompressor(level=1).compress)(plain)
    return len(packed).to_bytes(4) + packed
