"""What a bundle's body consists of, record by record (docs/formats.md §10): pure, no I/O.

statement   what the sender holds, and whom it asks for more
desks       vouchers of the desks it knows, and orders that revoke some
directory   a hub's list of its centres
state       of one scope: what stands, for who has nothing yet (`desktop.sync.state`)
standing    a block of what stands, as Changes
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
from desktop.sync.block import Carried, Standing, changes, columns, count, sized, standing

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
    fresh: bool = False
    """Whether it holds nothing of others yet, and takes what stands for a beginning."""
    lacks_before: tuple[tuple[bytes, int], ...] = ()
    """(log, n): it holds only what stood behind that, and asks for the history."""


@dataclass(frozen=True, slots=True)
class LogHead:
    """A log that a section has Changes of."""

    id: bytes
    desk: bytes
    parent: Dot | None
    end: int
    """The n whose chain is signed: what comes behind is not sent."""
    signature: bytes
    chain: bytes | None = None
    """Of the end, in a state; in a section of the parent, for who holds the parent's log thinly."""


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
class State:
    """The head of what stands in one scope, for desks that have nothing yet."""

    scope: bytes
    to: tuple[bytes, ...]
    """The desks that may take it."""
    thin: bool
    """Whether the sender itself holds no more than this, so that no history can be had from it."""
    since: dict[bytes, int]
    """What it is built on: n by log."""
    orders: tuple[EraseOrder, ...]
    logs: tuple[LogHead, ...]
    """Their ends, with the chains there."""


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


Record = (
    Statement | Desks | Directory | State | Standing | Section | list[Carried] | Content | End | Unknown
)


def packed(record: Record) -> bytes:
    """A record as bytes."""
    if isinstance(record, list):
        return cbor2.dumps(["changes", *columns(record)])
    if isinstance(record, Standing):
        told = [record.stands, record.beside, list(record.whole)]
        return cbor2.dumps(["standing", *columns(record.changes), *told])
    return canonical(_plain(record))


def _plain(record: Record) -> list[Any]:
    told: list[Any]
    match record:
        case Statement(tips, asks, wants, has, fresh, before):
            more = [int(fresh), [list(dot) for dot in before]] if fresh or before else []
            told = ["statement", tips, sorted(asks), list(wants), list(has), *more]
        case Directory(data):
            told = ["directory", data]
        case Desks(vouchers, revoked, hubs):
            told = ["desks", list(vouchers), list(revoked), [list(hub) for hub in hubs]]
        case State(scope, to, thin, since, orders, logs):
            told = ["state", scope, list(to), int(thin), since, _orders(orders), _logs(logs)]
        case Section(scope, since, orders, logs):
            told = ["section", scope, since, _orders(orders), _logs(logs)]
        case Content(digest, offset, size, piece):
            told = ["content", digest, offset, size, piece]
        case End(count):
            told = ["end", count]
        case _:
            raise TypeError(type(record).__name__)
    return told


def _orders(orders: tuple[EraseOrder, ...]) -> list[Any]:
    return [[o.person, o.desk, o.at, o.signature] for o in orders]


def _logs(logs: tuple[LogHead, ...]) -> list[Any]:
    return [
        [log.id, log.desk, _dot(log.parent), log.end, log.signature]
        + ([log.chain] if log.chain is not None else [])
        for log in logs
    ]


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
    if kind == "standing":
        return standing(rest)
    reader = _READERS.get(kind)
    return reader(*rest[: reader.__code__.co_argcount]) if reader else Unknown(str(kind)[:60])


def _statement(
    said: Any, asks: Any, wants: Any, has: Any = (), fresh: Any = 0, before: Any = ()
) -> Statement:
    return Statement(
        {sized(scope, 16): _numbers(logs) for scope, logs in said.items()},
        frozenset(sized(d, 8) for d in asks),
        tuple(sized(w, 32) for w in wants),
        tuple(sized(h, 16) for h in has),
        bool(count(fresh)),
        tuple((sized(log, 8), count(n)) for log, n in before),
    )


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
    return Section(sized(scope, 16), _numbers(since), _orders_of(orders), _heads_of(logs))


def _state(scope: Any, to: Any, thin: Any, since: Any, orders: Any, logs: Any) -> State:
    heads = _heads_of(logs)
    if any(head.chain is None for head in heads):
        raise ValueError("no chain")
    told = tuple(sized(desk, 8) for desk in to), bool(count(thin))
    return State(sized(scope, 16), *told, _numbers(since), _orders_of(orders), heads)


def _heads_of(logs: Any) -> tuple[LogHead, ...]:
    return tuple(
        LogHead(
            sized(log, 8),
            sized(desk, 8),
            (sized(parent[0], 8), count(parent[1])) if parent is not None else None,
            count(end),
            sized(signature, 64),
            sized(chain[0], 32) if chain else None,
        )
        for log, desk, parent, end, signature, *chain in logs
    )


def _orders_of(orders: Any) -> tuple[EraseOrder, ...]:
    return tuple(
        EraseOrder(sized(p, 16), sized(d, 8), count(at), sized(s, 64)) for p, d, at, s in orders
    )


def _numbers(value: Any) -> dict[bytes, int]:
    return {sized(log, 8): count(n) for log, n in value.items()}


_READERS: dict[str, Any] = {
    "statement": _statement,
    "desks": _desks,
    "directory": _directory,
    "state": _state,
    "section": _section,
    "content": _content,
    "end": _end,
}
