"""What a bundle's body consists of, record by record (docs/formats.md §10): pure, no I/O.

statement   what the sender holds, and whom it asks for more
desks       vouchers of the desks it knows, and orders that revoke some
directory   a hub's list of its centres
section     of one scope: what it is built on, orders to erase, logs, their signed ends
changes     a block of Changes, column by column, so that they pack well
content     a piece of a picture's bytes
end         how many records there were
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import cbor2

from desktop.store.change import Dot, canonical
from desktop.sync.block import Carried, changes, columns, count, sized

PIECE = 1 << 19
"""Bytes of a picture in one record."""
LONGEST_ADDRESS = 200
LARGE = 1 << 20
"""Bytes from which a record's items are counted before they are made."""
MOST_ITEMS = 1 << 20
"""Of a large record: sixty million empty lists fit into the longest one, and take four gigabytes."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What the sender holds: tips by scope; the desks whose last bundle was built on more than that."""

    tips: dict[bytes, dict[bytes, int]]
    asks: frozenset[bytes]
    wants: tuple[bytes, ...] = ()
    """Digests of pictures whose bytes it lacks."""
    has: tuple[bytes, ...] = ()
    """The hubs' lists it holds (`desktop.sync.directory`)."""


@dataclass(frozen=True, slots=True)
class LogHead:
    """A log that a section has Changes of."""

    id: bytes
    desk: bytes
    parent: Dot | None
    end: int
    """The n whose chain is signed: what comes behind is not sent."""
    signature: bytes


@dataclass(frozen=True, slots=True)
class EraseOrder:
    """A signed order to erase a person."""

    person: bytes
    desk: bytes
    at: int
    signature: bytes


@dataclass(frozen=True, slots=True)
class Section:
    """The head of one scope's part of a bundle."""

    scope: bytes
    since: dict[bytes, int]
    """What it is built on: n by log."""
    orders: tuple[EraseOrder, ...]
    logs: tuple[LogHead, ...]


@dataclass(frozen=True, slots=True)
class Desks:
    """Whom the sender knows: vouchers, and orders that revoke a desk."""

    vouchers: tuple[bytes, ...]
    revoked: tuple[bytes, ...]
    hubs: tuple[tuple[bytes, str], ...] = ()
    """(desk, address) of the hubs that have one."""


@dataclass(frozen=True, slots=True)
class Directory:
    """A hub's list of its centres, signed by itself."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Content:
    """A piece of a picture's bytes."""

    digest: bytes
    offset: int
    size: int
    """Of the whole."""
    piece: bytes


@dataclass(frozen=True, slots=True)
class End:
    """The last record: how many there were before it."""

    count: int


@dataclass(frozen=True, slots=True)
class Unknown:
    """A kind of record that only a newer program knows; it is passed over."""

    kind: str


Record = Statement | Desks | Directory | Section | list[Carried] | Content | End | Unknown


def packed(record: Record) -> bytes:
    """A record as bytes."""
    if isinstance(record, list):
        return cbor2.dumps(["changes", *columns(record)])
    return canonical(_plain(record))


def _plain(record: Record) -> list[Any]:
    match record:
        case Statement(tips, asks, wants, has):
            return ["statement", tips, sorted(asks), list(wants), list(has)]
        case Directory(data):
            return ["directory", data]
        case Desks(vouchers, revoked, hubs):
            return ["desks", list(vouchers), list(revoked), [list(hub) for hub in hubs]]
        case Section(scope, since, orders, logs):
            told = [[log.id, log.desk, _dot(log.parent), log.end, log.signature] for log in logs]
            return [
                "section",
                scope,
                since,
                [[o.person, o.desk, o.at, o.signature] for o in orders],
                told,
            ]
        case Content(digest, offset, size, piece):
            return ["content", digest, offset, size, piece]
        case End(count):
            return ["end", count]
    raise TypeError(type(record).__name__)


def _dot(dot: Dot | None) -> list[Any] | None:
    return list(dot) if dot is not None else None


def read(data: bytes) -> Record:
    """A record from its bytes.

    Raises:
        ValueError: it is none.
    """
    if len(data) > LARGE and not _few_items(data):
        raise ValueError("no record")
    try:
        return _read(data)
    except (
        cbor2.CBORError,
        TypeError,
        KeyError,
        IndexError,
        OverflowError,
        AttributeError,
    ) as error:
        raise ValueError("no record") from error


def _few_items(data: bytes) -> bool:
    """Whether a record says at most `MOST_ITEMS` things: heads are counted, nothing is made of them."""
    place, items, longest = 0, 0, len(data)
    while place < longest and items <= MOST_ITEMS:
        kind, short = data[place] >> 5, data[place] & 31
        place, items = place + 1, items + 1
        wide = 1 << short - 24 if 24 <= short < 28 else 0
        if kind in {2, 3} and short < 28:
            place += int.from_bytes(data[place : place + wide]) if wide else short
        place += wide
    return items <= MOST_ITEMS


def _read(data: bytes) -> Record:
    kind, *rest = cbor2.loads(data)
    if kind == "changes":
        return changes(rest)
    reader = _READERS.get(kind)
    return reader(*rest[: reader.__code__.co_argcount]) if reader else Unknown(str(kind)[:60])


def _statement(said: Any, asks: Any, wants: Any, has: Any = ()) -> Statement:
    tips = {sized(scope, 16): _numbers(logs) for scope, logs in said.items()}
    asked = frozenset(sized(d, 8) for d in asks)
    return Statement(tips, asked, tuple(sized(w, 32) for w in wants), tuple(sized(h, 16) for h in has))


def _directory(data: Any) -> Directory:
    return Directory(sized(data))


def _desks(vouchers: Any, revoked: Any, hubs: Any = ()) -> Desks:
    told = tuple((sized(desk, 8), _address(address)) for desk, address in hubs)
    return Desks(tuple(sized(v) for v in vouchers), tuple(sized(r) for r in revoked), told)


def _address(value: Any) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_ADDRESS:
        raise ValueError("no address")
    return value


def _content(digest: Any, offset: Any, size: Any, piece: Any) -> Content:
    return Content(sized(digest, 32), count(offset), count(size), sized(piece))


def _end(many: Any) -> End:
    return End(count(many))


def _section(scope: Any, since: Any, orders: Any, logs: Any) -> Section:
    heads = [
        LogHead(
            sized(log, 8),
            sized(desk, 8),
            (sized(parent[0], 8), count(parent[1])) if parent is not None else None,
            count(end),
            sized(signature, 64),
        )
        for log, desk, parent, end, signature in logs
    ]
    told = [EraseOrder(sized(p, 16), sized(d, 8), count(at), sized(s, 64)) for p, d, at, s in orders]
    return Section(sized(scope, 16), _numbers(since), tuple(told), tuple(heads))


def _numbers(value: Any) -> dict[bytes, int]:
    return {sized(log, 8): count(n) for log, n in value.items()}


_READERS: dict[str, Any] = {
    "statement": _statement,
    "desks": _desks,
    "directory": _directory,
    "section": _section,
    "content": _content,
    "end": _end,
}
