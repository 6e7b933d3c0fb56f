"""A block of Changes on its way, column by column, so that they pack well (docs/formats.md §10)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

BLOCK = 512
"""Changes in a block."""


@dataclass(frozen=True, slots=True)
class Carried:
    """One Change on its way."""

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
    """Said only where the payload is gone."""


def blocks(changes: Iterable[Carried]) -> Iterator[list[Carried]]:
    """Changes in blocks of `BLOCK`."""
    some: list[Carried] = []
    for one in changes:
        some.append(one)
        if len(some) == BLOCK:
            yield some
            some = []
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


def _changes(told: Sequence[Any]) -> Iterator[Carried]:
    logs, log_at, ns, steps, deeds, deed_at, tables, table_at, rows, persons, ops, *rest = told
    overs, payloads, salts, digests = rest[:4]
    at, salt_from, digest_from = 0, 0, 0
    every = zip(log_at, ns, steps, deed_at, table_at, rows, persons, ops, overs, payloads, strict=True)
    for log, n, step, deed, table, row, person, op, over, fields in every:
        at += step
        salt = digest = None
        if fields is None:
            digest = sized(digests[digest_from : digest_from + 32], 32)
            digest_from += 32
        else:
            salt = sized(salts[salt_from : salt_from + 16], 16)
            salt_from += 16
        deed_id, by, verb = deeds[deed]
        yield Carried(
            sized(logs[log], 8), count(n), count(at), sized(deed_id, 16), _maybe(by, 16), str(verb)[:60],
            str(tables[table]), sized(row), _maybe(person), op, _maybe(over), _maybe(fields), salt,
            digest,
        )  # fmt: skip


def _maybe(value: Any, size: int | None = None) -> bytes | None:
    return None if value is None else sized(value, size)


def changes(told: Sequence[Any]) -> list[Carried]:
    """The Changes of a block from its columns.

    Raises:
        ValueError, TypeError, IndexError: they are none.
    """
    return list(_changes(told))


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
