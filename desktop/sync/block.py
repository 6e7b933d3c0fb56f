"""A block of Changes on its way, column by column, so that they pack well (docs/formats.md §10)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, NamedTuple, get_args

BLOCK = 512
"""Changes in a block."""
HEAVY = 1 << 22
"""Bytes of payload from which a block is full before it has so many."""
LONGEST_KEY = 255
_TABLE = re.compile(r"[a-z][a-z0-9_]{0,59}")


class Carried(NamedTuple):
    """One Change on its way; a tuple, because a first exchange makes a hundred thousand of them."""

    log: bytes
    n: int
    at: int
    deed: bytes
    by: bytes | None
    verb: str
    table: str
    row: bytes
    person: bytes | None
    op: int
    over: bytes | None
    fields: bytes | None
    salt: bytes | None
    digest: bytes | None
    """Said only where the payload is gone, or sealed."""
    sealed: bytes | None = None
    """The payload of what never leaves the centre (`desktop.sync.withheld`)."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A block of what stands (`desktop.sync.state`): Changes without salt, and what they head."""

    changes: list[Carried]
    stands: Mapping[int, list[str]]
    """By place in the block: the fields it is a head of, where those are not all that it wrote."""
    beside: Mapping[int, Mapping[str, list[tuple[bytes, int]]]]
    """By place: of a field with several heads the others."""
    whole: frozenset[int]
    """Places of Changes of which the sender knows no heads: all of such a row come, as in a history."""


def blocks(changes: Iterable[Carried]) -> Iterator[list[Carried]]:
    """Changes in blocks of `BLOCK`, or of fewer that are long: a record has its longest."""
    some: list[Carried] = []
    heavy = 0
    for one in changes:
        some.append(one)
        heavy += len(one.fields or b"")
        if len(some) == BLOCK or heavy >= HEAVY:
            yield some
            some, heavy = [], 0
    if some:
        yield some


def columns(some: Sequence[Carried]) -> list[Any]:
    """A block as its columns."""
    logs, deeds, tables = _Index(), _Index(), _Index()
    log_at = [logs.of(one.log) for one in some]
    deed_at = [deeds.of((one.deed, one.by, one.verb)) for one in some]
    table_at = [tables.of(one.table) for one in some]
    return [
        logs.told,
        log_at,
        [one.n for one in some],
        _steps([one.at for one in some]),
        [list(deed) for deed in deeds.told],
        deed_at,
        tables.told,
        table_at,
        [one.row for one in some],
        [one.person for one in some],
        bytes(one.op for one in some),
        [one.over for one in some],
        [one.fields for one in some],
        b"".join(one.salt or b"" for one in some),
        b"".join(one.digest or b"" for one in some if one.fields is None),
        {place: one.sealed for place, one in enumerate(some) if one.sealed is not None},
    ]


class _Index:
    """Numbers things in the order in which they are met."""

    def __init__(self) -> None:
        self.told: list[Any] = []
        self._at: dict[Any, int] = {}

    def of(self, thing: Any) -> int:
        if thing not in self._at:
            self._at[thing] = len(self.told)
            self.told.append(thing)
        return self._at[thing]


def _steps(numbers: list[int]) -> list[int]:
    return [now - before for before, now in zip([0, *numbers], numbers, strict=False)]


def standing(told: Sequence[Any]) -> Standing:
    """A block of what stands from its columns.

    Raises:
        ValueError, TypeError, IndexError, AttributeError: it is none.
    """
    *columns_, stands, beside, whole = told
    some = changes(columns_, salted=False)
    return Standing(
        some,
        {_place(at, some): [_name(n) for n in names] for at, names in stands.items()},
        {
            _place(at, some): {
                _name(n): [(sized(log, 8), count(k)) for log, k in dots] for n, dots in by.items()
            }
            for at, by in beside.items()
        },
        frozenset(_place(at, some) for at in whole),
    )  # fmt: skip


def _place(at: Any, some: list[Carried]) -> int:
    if count(at) >= len(some):
        raise ValueError("no place")
    return int(at)


def _name(name: Any) -> str:
    if not isinstance(name, str):
        raise ValueError("no name")  # noqa: TRY004
    return name


def changes(told: Sequence[Any], *, salted: bool = True) -> list[Carried]:
    """The Changes of a block from its columns.

    Args:
        told: the columns.
        salted: whether each payload has its salt; what stands has none.

    Raises:
        ValueError, TypeError, IndexError: they are none.
    """
    logs, log_at, ns, steps, deeds, deed_at, tables, table_at, rows, persons, ops, *rest = told
    overs, payloads, salts, digests = rest[:4]
    for log in logs:
        sized(log, 8)
    for deed, by, verb in deeds:
        sized(deed, 16)
        if (by is not None and sized(by, 16) is None) or not isinstance(verb, str):
            raise ValueError("no deed")
    _all_of(str, tables)
    _all_of(bytes, rows)
    _all_of(int, ns, steps, log_at, deed_at, table_at)
    _all_of(bytes | None, persons, overs, payloads)
    sized(ops, len(ns))
    if min(ns, default=1) < 1 or min(log_at + deed_at + table_at, default=0) < 0:
        raise ValueError("no count")
    if not all(_TABLE.fullmatch(table) for table in tables):
        raise ValueError("no table")
    if max(map(len, [*rows, *filter(None, persons)]), default=0) > LONGEST_KEY:
        raise ValueError("no key")
    named = [(deed, by, "".join(filter(str.isprintable, verb[:60]))) for deed, by, verb in deeds]
    lacking = payloads.count(None)
    sized(salts, 16 * (len(ns) - lacking) if salted else 0)
    sized(digests, 32 * lacking)
    salts_, summed = iter(_cut(salts, 16)), iter(_cut(digests, 32))
    places = zip(log_at, deed_at, table_at, strict=True)
    each = zip(ns, accumulate(steps), rows, persons, ops, overs, payloads, strict=True)
    made = [
        tuple.__new__(Carried, (
            logs[log], n, at, *named[deed], tables[table], row, person, op, over, fields,
            next(salts_, None) if fields is not None else None, next(summed) if fields is None else None,
            None,
        ))
        for (log, deed, table), (n, at, row, person, op, over, fields) in zip(places, each, strict=True)
    ]  # fmt: skip
    for place, sealed in (rest[4] if len(rest) > 4 else {}).items():
        made[count(place)] = made[count(place)]._replace(sealed=sized(sealed))
    return made


def _all_of(kind: Any, *columns: Any) -> None:
    """Whether whole columns are of one type, looked at in one go."""
    allowed = set(get_args(kind)) or {kind}
    for column in columns:
        if not isinstance(column, list) or not set(map(type, column)) <= allowed:
            raise ValueError("no column")


def _cut(data: bytes, size: int) -> list[bytes]:
    return [data[i : i + size] for i in range(0, len(data), size)]


def sized(value: Any, size: int | None = None) -> bytes:
    """Bytes, of that length where one is said.

    Raises:
        ValueError: it is something else.
    """
    if not isinstance(value, bytes) or (size is not None and len(value) != size):
        raise ValueError("no bytes")
    return value


def count(value: Any) -> int:
    """A whole number from 0 on that fits into 63 bits.

    Raises:
        ValueError: it is something else.
    """
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 1 << 63:
        raise ValueError("no count")
    return value
