"""The hub's list of its centres: their desks' keys and what is void, signed by the hub (RULES §5).

The hub makes it, every bundle carries it to whoever has not said that it has it, and a desk keeps the
newest that a hub of its own centre signed. `desktop.certificates.elsewhere` reads it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cbor2
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from desktop import clock
from desktop.certificates import elsewhere, token
from desktop.certificates.elsewhere import Entry
from desktop.paths import write_whole
from desktop.store.change import canonical
from desktop.sync import known

LARGEST = 8 << 20
"""Bytes: some 40,000 centres."""


@dataclass(frozen=True, slots=True)
class Held:
    """A list as it is kept and handed on."""

    id: bytes
    """By these 16 bytes a desk says that it has it."""
    data: bytes


def entry_of(sql: Any, centre: str) -> Entry:
    """What a hub's store of a centre says of it.

    Args:
        sql: the driver's connection.
        centre: its name.
    """
    gone = {peer.desk for peer in known.peers(sql) if peer.revoked}
    keys = dict(sql.execute("SELECT id, public_key FROM desk WHERE gone = 0").fetchall())
    void = sql.execute(
        "SELECT desk, desk_index, void_on FROM certificate WHERE void_on IS NOT NULL"
        " ORDER BY desk, desk_index"
    ).fetchall()
    return (
        centre,
        tuple(sorted(bytes(public) for desk, public in keys.items() if desk not in gone)),
        tuple((token.kid_of(keys[desk]), index, day) for desk, index, day in void if desk in keys),
    )


def signed(hub: tuple[str, Ed25519PrivateKey], at: int, entries: Iterable[Entry]) -> bytes:
    """A list, signed.

    Args:
        hub: its name and key.
        at: its stamp: above that of the list before.
        entries: its centres.
    """
    name, signing = hub
    told = [[centre, list(keys), [list(one) for one in void]] for centre, keys, void in entries]
    body = canonical(["sala directory 1", name, signing.public_key().public_bytes_raw(), at, told])
    return canonical([body, signing.sign(body)])


def held(sql: Any) -> tuple[Held, ...]:
    """The lists that are held here."""
    return tuple(
        Held(id_of(data), data) for (data,) in sql.execute("SELECT data FROM directory ORDER BY hub")
    )


def id_of(data: bytes) -> bytes:
    """A list's own sum; 16 bytes."""
    return hashlib.sha256(data).digest()[:16]


def take(sql: Any, me: known.Own, data: bytes) -> None:
    """Keep a list that a hub of this centre signed and that is newer; anything else is passed over.

    Args:
        sql: the driver's connection, inside a write.
        me: this desk.
        data: as it came.
    """
    try:
        body, signature = cbor2.loads(data)
        told = elsewhere.read(body)
        Ed25519PublicKey.from_public_bytes(told.public).verify(signature, body)
    except (cbor2.CBORError, InvalidSignature, ValueError, TypeError):
        return
    ours = {peer.public for peer in known.peers(sql) if peer.hub and not peer.revoked}
    ours |= {me.public} if me.hub else set()
    if told.public in ours and 0 <= told.at < clock.AT_CEILING:
        sql.execute(
            "INSERT INTO directory VALUES (?, ?, ?) ON CONFLICT (hub) DO UPDATE"
            " SET at = excluded.at, data = excluded.data WHERE excluded.at > directory.at",
            (told.public, told.at, data),
        )


class Keeper:
    """A hub's own notes of its centres, and the list it last made of them: files, without people."""

    def __init__(self, folder: Path, name: str, signing: Ed25519PrivateKey) -> None:
        """For a hub's folder."""
        self._folder, self._name, self._signing = folder / "directory", name, signing

    def note(self, scope: bytes, entry: Entry) -> None:
        """Keep what a centre says of itself now."""
        told = canonical([entry[0], list(entry[1]), [list(one) for one in entry[2]]])
        path = self._folder / f"{scope.hex()}.cbor"
        if not path.exists() or path.read_bytes() != told:
            self._folder.mkdir(exist_ok=True)
            write_whole(path, told)

    def made(self) -> bytes:
        """The list as it is now; a new one only where some centre says something else."""
        entries = [cbor2.loads(p.read_bytes()) for p in sorted(self._folder.glob("*.cbor"))]
        path = self._folder / "list"
        last = path.read_bytes() if path.exists() else None
        before = elsewhere.read(cbor2.loads(last)[0]) if last else None
        now = tuple(
            (name, tuple(keys), tuple((k, i, day) for k, i, day in void)) for name, keys, void in entries
        )
        if last is not None and before is not None and before.entries == now:
            return last
        at = clock.tick(before.at if before else 0, clock.now())
        data = signed((self._name, self._signing), at, now)
        self._folder.mkdir(exist_ok=True)
        write_whole(path, data)
        return data
