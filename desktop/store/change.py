"""One Change, byte by byte (docs/formats.md §2): pure, no database, the same on desk and hub."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeAlias

import cbor2

Value: TypeAlias = int | str | bytes | None
Fields: TypeAlias = Mapping[str, Value]
Dot: TypeAlias = tuple[bytes, int]
"""(log id, n): the name of one Change."""

NEW, SET, SETTLE, ERASE = 1, 2, 3, 4
"""What a Change does: a new row, some fields of a row, the end of a conflict, an erasure order."""


class Head(NamedTuple):
    """All of a Change that stands for ever: everything but its payload and its chain.

    A tuple, because a first exchange makes a hundred thousand of them.
    """

    log: bytes
    n: int
    at: int
    by: bytes | None
    deed: bytes
    table: str
    row: bytes
    person: bytes | None
    op: int
    over: bytes
    """Canonical CBOR of {field: [[log, n], …]}; EMPTY when nothing was overwritten."""


def canonical(value: object) -> bytes:
    """Deterministic CBOR (RFC 8949 §4.2.1): shortest forms, sorted keys, definite lengths.

    Our maps have either text keys or small integer keys, never both, so the older length-first
    order of RFC 7049 gives the same bytes.
    """
    return cbor2.dumps(value, canonical=True)


EMPTY = canonical({})


def over_bytes(over: Mapping[str, Sequence[Dot]]) -> bytes:
    """The canonical form of what was overwritten; dots in ascending order, empty fields left out."""
    return canonical({f: [list(d) for d in sorted(dots)] for f, dots in over.items() if dots})


def over_of(data: bytes) -> dict[str, list[Dot]]:
    """Read `over` back."""
    return {f: [(log, n) for log, n in dots] for f, dots in cbor2.loads(data).items()}


def fields_bytes(fields: Fields) -> bytes:
    """The canonical form of the payload's fields: nulls of a new row and `gone` = 0 left out."""
    return canonical(dict(fields))


def fields_of(data: bytes) -> dict[str, Value]:
    """Read a payload's fields back."""
    read: dict[str, Value] = cbor2.loads(data)
    return read


def is_map(data: bytes) -> bool:
    """Whether a payload is a map of named fields at all; what is none could not be read back."""
    try:
        read = cbor2.loads(data)
    except (cbor2.CBORError, ValueError, TypeError, OverflowError):
        return False
    return data[:1] >= b"\xa0" and isinstance(read, dict) and set(map(type, read)) <= {str}


LONG = 192
"""Bytes from which a payload is kept compressed: a profile is, a mark is not."""


def packed(fields: bytes) -> bytes:
    """A payload as this file keeps it; Thai text halves. What is hashed and carried is never packed."""
    return zlib.compress(fields, 1) if len(fields) >= LONG else fields


def unpacked(kept: bytes) -> bytes:
    """The payload's canonical bytes again. A zlib stream begins with 0x78, a CBOR map never does."""
    return zlib.decompress(kept) if kept[:1] == b"\x78" else kept


def kept_fields(kept: bytes) -> dict[str, Value]:
    """The fields of a payload as this file keeps it."""
    return fields_of(unpacked(kept))


def digest(salt: bytes, fields: bytes) -> bytes:
    """SHA-256(salt ‖ canonical CBOR of fields); 32 bytes."""
    return hashlib.sha256(salt + fields).digest()


def chain(previous: bytes, head: Head, digest_: bytes) -> bytes:
    """SHA-256(previous chain ‖ canonical CBOR of all but payload and chain); 32 bytes.

    Args:
        previous: the chain of the Change before in this log, of the parent dot for the first one,
            or no bytes at all for the first Change of a log without a parent.
        head: what stands for ever.
        digest_: of the payload.
    """
    return hashlib.sha256(previous + _head_bytes(head, digest_)).digest()


def _head_bytes(head: Head, digest_: bytes) -> bytes:
    """[log, n, at, by, deed, table, row, person, op, over, digest] with `over` put in as it stands.

    Written out here because it runs once per Change of an import of 10,000 rows: the array head,
    then each item's canonical bytes; `over` is canonical already.
    """
    first = cbor2.dumps(head[:9])  # all but `over`
    # 0x89 opens an array of 9; the whole has 11 items (0x8b); 0x58 0x20 opens 32 bytes
    return b"\x8b" + first[1:] + head.over + b"\x58\x20" + digest_


def log_end(desk: bytes, scope: bytes, log: bytes, parent: Dot | None, end: tuple[int, bytes]) -> bytes:
    """What a desk signs with Ed25519: the end of one of its logs.

    Args:
        desk: 8 bytes.
        scope: 16 bytes, the centre.
        log: 8 bytes.
        parent: the dot the log goes on from.
        end: (n, chain) of the last Change.
    """
    n, last = end
    return canonical(["sala log end 1", desk, scope, log, list(parent) if parent else None, n, last])
