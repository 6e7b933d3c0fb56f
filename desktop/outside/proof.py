"""A certificate of another centre that came with a move: what its own signature says of it."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.certificates import token, verify
from desktop.store.store import Tx


@dataclass(frozen=True, slots=True)
class Proof:
    """What a token says, judged by the hub's list that is held here today."""

    verdict: str
    """As `desktop.certificates.verify`: genuine, revoked, unknown_issuer or altered."""
    name: str
    """Whom it was issued to: whoever looks compares."""


def proved(tx: Tx, data: bytes | None) -> Proof | None:
    """What a line's token says; none where it has none, or bytes that are no token."""
    if data is None:
        return None
    try:
        found = verify.verify_foreign(tx, data)
    except token.NoToken:
        return None
    return Proof(found.verdict, found.claims.name) if found.claims else None
