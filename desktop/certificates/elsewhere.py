"""Desks of other centres, by the list that a hub signed: what they issued is known here too.

The list comes with the hub's bundles; `desktop.sync.directory` holds it against the hub's key first.
It names centres, their desks' public keys and which certificates are void: no learner, no reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import cbor2

from desktop import clock
from desktop.certificates import token

Entry = tuple[str, tuple[bytes, ...], tuple[tuple[bytes, int, str], ...]]
"""A centre's name, its desks' public keys, and (kid, the desk's index, day) of what is void."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A hub's list."""

    hub: str
    public: bytes
    at: int
    """When it was made, as a stamp."""
    entries: tuple[Entry, ...]

    @property
    def as_of(self) -> date:
        """The day it was made."""
        return clock.moment_of(self.at).date()


@dataclass(frozen=True, slots=True)
class Issuer:
    """A desk of another centre."""

    public: bytes
    centre: str
    hub: str
    """Who says so."""
    as_of: date


def read(body: bytes) -> Listed:
    """A list from what the hub signed.

    Raises:
        ValueError, TypeError: it is none.
    """
    kind, hub, public, at, entries = cbor2.loads(body)
    if kind != "sala directory 1" or not isinstance(hub, str) or not isinstance(at, int):
        raise ValueError("no list")
    made = tuple(
        (str(name), tuple(map(bytes, keys)), tuple((bytes(k), int(i), str(day)) for k, i, day in void))
        for name, keys, void in entries
    )
    return Listed(hub, bytes(public), at, made)


def listed(sql: Any) -> Iterator[Listed]:
    """The hubs' lists that are held here."""
    for (data,) in sql.execute("SELECT data FROM directory ORDER BY hub"):
        body, _signature = cbor2.loads(data)
        yield read(body)


def issuer(sql: Any, kid: bytes) -> Issuer | None:
    """Whose key a certificate of another centre names."""
    for one in listed(sql):
        for centre, keys, _void in one.entries:
            for public in keys:
                if token.kid_of(public) == kid:
                    return Issuer(public, centre, one.hub, one.as_of)
    return None


def void_on(sql: Any, kid: bytes, index: int) -> str | None:
    """The day a certificate of another centre was voided, as far as a hub says."""
    days = [
        day
        for one in listed(sql)
        for _centre, _keys, void in one.entries
        for k, i, day in void
        if (k, i) == (kid, index)
    ]
    return min(days, default=None)
