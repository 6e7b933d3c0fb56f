"""What never leaves the centre (PDPA section 26): carried by everybody, read by the centre's desks only.

The payload of such a Change goes out under the centre's own key, which every desk has from its founding
or its invitation and no hub ever gets. Who has no key keeps and hands on what is sealed: the chain holds
by the digest, and nothing of it is put into rows.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from desktop.models import Sensitive
from desktop.store import change
from desktop.sync.block import Carried

KINDS = frozenset({Sensitive.kind})
TABLES = frozenset({Sensitive.table_name()})
_SALT, _NONCE = 16, 12


def key_of(sql: Any) -> bytes | None:
    """The centre's key; none at a hub."""
    row = sql.execute("SELECT key FROM centre_key").fetchone()
    return bytes(row[0]) if row else None


def key_made(sql: Any) -> bytes:
    """The centre's key, made now at a first desk that has none.

    Args:
        sql: the driver's connection, inside a write.
    """
    sql.execute("INSERT OR IGNORE INTO centre_key VALUES (1, ?)", (secrets.token_bytes(32),))
    return bytes(sql.execute("SELECT key FROM centre_key").fetchone()[0])


def leaving(sql: Any, no: int, one: Carried, key: bytes | None) -> Carried:
    """A Change of such a table as it goes out.

    Args:
        sql: the driver's connection.
        no: its log's number in this file.
        one: as it is kept.
        key: the centre's; none where only what came sealed can go on.
    """
    if one.fields is None:
        row = sql.execute("SELECT sealed FROM withheld WHERE log = ? AND n = ?", (no, one.n)).fetchone()
        return one._replace(sealed=bytes(row[0])) if row else one
    salt = one.salt or b""
    digest = change.digest(salt, one.fields)
    if key is None:
        return one._replace(fields=None, salt=None, digest=digest)
    bound = _bound(one)
    nonce = hashlib.sha256(b"sala withheld 1" + bound + salt).digest()[:_NONCE]  # once for each payload
    sealed = nonce + AESGCM(key).encrypt(nonce, salt + one.fields, bound)
    return one._replace(fields=None, salt=None, digest=digest, sealed=sealed)


def arriving(one: Carried, key: bytes | None) -> Carried:
    """A Change as it came, opened where this desk has the key and the digest says that it is so."""
    if one.sealed is None or key is None or one.table not in TABLES:
        return one
    try:
        told = AESGCM(key).decrypt(one.sealed[:_NONCE], one.sealed[_NONCE:], _bound(one))
    except (InvalidTag, ValueError):
        return one  # by a desk that lies: held as it is, like anything that cannot be read here
    salt, fields = told[:_SALT], told[_SALT:]
    if change.digest(salt, fields) != one.digest:
        return one
    return one._replace(fields=fields, salt=salt, digest=None, sealed=None)


def keep(sql: Any, some: Iterable[tuple[int, int, bytes]]) -> None:
    """Keep what is sealed, to hand it on: (log's number, n, sealed)."""
    sql.executemany("INSERT OR IGNORE INTO withheld VALUES (?, ?, ?)", list(some))


def _bound(one: Carried) -> bytes:
    return one.log + one.n.to_bytes(8, "big")
