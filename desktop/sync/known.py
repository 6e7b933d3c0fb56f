"""Whom this desk knows, and who vouched for them (RULES §5).

The centre's first desk is the root: its key is pinned in every invitation it makes. An invitation bears
a one-time key, signed by the root; with it the invited desk signs its own keys. Both signatures together
are its **voucher**: whoever knows the root can judge it, without having met the desk.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import cbor2
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from desktop import clock
from desktop.errors import Refused
from desktop.store.change import canonical
from desktop.sync.records import Statement
from desktop.sync.statement import Log, cover, logs, meet

Tips = dict[bytes, dict[bytes, int]]
"""A statement: n by log, by scope."""
LETTER_OF_HUB = "0"
"""The letter of a voucher that makes a hub; desks have A to Z."""
VOUCHER = 11
"""Things a voucher says; one of practice says that besides."""
VOICES = 4
"""So many statements of one desk are kept beside each other."""


@dataclass(frozen=True, slots=True)
class Invited:
    """What the root signs: a place for one more desk of a centre."""

    scope: bytes
    letter: str
    name: str | None
    once: bytes
    """The one-time Ed25519 public key."""
    by: bytes
    """The root's desk."""
    on_day: str
    practice: bool = False
    """Whether the centre is one of practice."""

    def said(self) -> bytes:
        """What is signed."""
        told = [self.scope, self.letter, self.name, self.once, self.by, self.on_day]
        kind = "sala practice invitation 1" if self.practice else "sala invitation 1"
        return canonical([kind, *told])


@dataclass(frozen=True, slots=True)
class Voucher:
    """Who a desk is, by two signatures."""

    invited: Invited
    root_signature: bytes
    desk: bytes
    public: bytes
    opening: bytes
    signature: bytes
    """By the one-time key."""

    def said(self) -> bytes:
        """What the one-time key signs."""
        return said_of_desk(self.root_signature, self.desk, self.public, self.opening)

    def to_bytes(self) -> bytes:
        """Canonical CBOR."""
        i = self.invited
        told = [i.scope, i.letter, i.name, i.once, i.by, i.on_day, self.root_signature]
        marked = [True] if i.practice else []
        return canonical([*told, self.desk, self.public, self.opening, self.signature, *marked])


def said_of_desk(root_signature: bytes, desk: bytes, public: bytes, opening: bytes) -> bytes:
    """What an invited desk signs with the one-time key."""
    return canonical(["sala desk 1", root_signature, desk, public, opening])


def read_voucher(data: bytes, scope: bytes, root: bytes) -> Voucher:
    """A voucher that holds.

    Args:
        data: its bytes.
        scope: the centre it must be for.
        root: the root's public key.

    Raises:
        Refused: `bundle_unknown_desk`.
    """
    if not isinstance(data, bytes):
        raise Refused("bundle_unknown_desk", desk="")
    return _read_voucher(data, scope, root)


@lru_cache(maxsize=1024)
def _read_voucher(data: bytes, scope: bytes, root: bytes) -> Voucher:
    try:
        told = cbor2.loads(data)
        made = Voucher(Invited(*(*told[:6], len(told) > VOUCHER)), *told[6:VOUCHER])
        sound = made.to_bytes() == data and made.invited.scope == scope
        sound = sound and (len(made.desk), len(made.opening), len(made.invited.letter)) == (8, 32, 1)
        sound = sound and "\0" not in made.invited.letter + (made.invited.name or "")
        Ed25519PublicKey.from_public_bytes(root).verify(made.root_signature, made.invited.said())
        once = Ed25519PublicKey.from_public_bytes(made.invited.once)
        once.verify(made.signature, made.said())
        Ed25519PublicKey.from_public_bytes(made.public)
    except (cbor2.CBORError, InvalidSignature, ValueError, TypeError, AttributeError) as error:
        raise Refused("bundle_unknown_desk", desk="") from error
    if not sound:
        raise Refused("bundle_unknown_desk", desk="")
    return made


# --- peers -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Peer:
    """Another desk of this centre."""

    desk: bytes
    letter: str
    name: str | None
    root: bool
    public: bytes
    opening: bytes
    said: tuple[Tips, ...]
    """Its last statements; more than one while it exists twice, none before the first."""
    said_at: int
    lacks: bool
    """Whether its last bundle was built on more than is held here."""
    heard_on: str | None
    """When a bundle of its was last read, ISO."""
    written_on: str | None
    """When a bundle for it was last written, ISO."""
    revoked: bool
    has: frozenset[bytes] = frozenset()
    """The hubs' lists it said it holds."""
    fresh: bool = False
    """Whether it said that it takes what stands for a beginning."""
    lacks_before: tuple[tuple[bytes, int], ...] = ()
    """(log, n): behind that it holds only what stood, and asks for the history."""

    @property
    def hub(self) -> bool:
        """Whether it is the hub of this centre, at which nobody writes."""
        return self.letter == LETTER_OF_HUB


def peers(sql: Any) -> list[Peer]:
    """Every other desk, in the order of their letters."""
    found = sql.execute(
        "SELECT desk, letter, name, root, public_key, opening_key, said, said_at, lacks, heard_on,"
        " written_on, revoked, has, fresh, lacks_before FROM peer ORDER BY letter, desk"
    )
    return [
        Peer(
            *(desk, letter, name, bool(root), public, opening, _statements(said)),
            *(at, bool(lacks), heard, written, gone is not None),
            frozenset(cbor2.loads(has) if has is not None else ()),
            bool(fresh),
            tuple((log, n) for log, n in cbor2.loads(before)) if before is not None else (),
        )
        for desk, letter, name, root, public, opening, said, at, lacks, heard, written, gone, has, fresh,
        before in found
    ]  # fmt: skip


def _statements(told: bytes | None) -> tuple[Tips, ...]:
    return tuple(cbor2.loads(told)) if told is not None else ()


def receipts_of(all_peers: list[Peer]) -> list[Peer]:
    """Whose receipts say that something arrived: the hubs' that ever answered, else every desk's.

    A hub hands on whatever it holds. Desks that meet only there hear each other's Changes, never each
    other's receipts: waiting for those would be for ever.
    """
    here = [peer for peer in all_peers if not peer.revoked]
    return [peer for peer in here if peer.hub and peer.said] or here


def held_by(peer: Peer, mine: Mapping[bytes, Log], scope: bytes) -> dict[bytes, int]:
    """What a peer surely holds, n by log: where it exists twice, what both hold."""
    return meet([cover(mine, said.get(scope, {})) for said in peer.said])


@dataclass(frozen=True, slots=True)
class Own:
    """This desk, as others are to know it."""

    desk: bytes
    scope: bytes
    public: bytes
    voucher: bytes | None
    """None for the root: its key is pinned."""

    @property
    def hub(self) -> bool:
        """Whether this is a hub's store of a centre."""
        return self.voucher is not None and bool(cbor2.loads(self.voucher)[1] == LETTER_OF_HUB)


def own(sql: Any, desk: bytes, scope: bytes, public: bytes) -> Own:
    """This desk with its voucher."""
    row = sql.execute("SELECT voucher FROM own_voucher").fetchone()
    return Own(desk, scope, public, row[0] if row else None)


def letter(sql: Any, me: Own) -> str:
    """This desk's letter; a hub has no row among the desks."""
    if me.hub:
        return LETTER_OF_HUB
    return str(sql.execute("SELECT letter FROM desk WHERE id = ?", (me.desk,)).fetchone()[0])


def root_key(sql: Any, me: Own) -> bytes:
    """The key that vouches for desks: this desk's own, or that of the desk that invited it."""
    if me.voucher is None:
        return me.public
    row = sql.execute("SELECT public_key FROM peer WHERE root = 1").fetchone()
    return bytes(row[0]) if row else me.public


def keys(sql: Any, me: Own, more: dict[bytes, bytes] | None = None) -> Callable[[bytes], bytes | None]:
    """Every desk's signing key by its id.

    Args:
        sql: the driver's connection.
        me: this desk.
        more: keys of desks that are being met.
    """
    known = {me.desk: me.public} | dict(sql.execute("SELECT desk, public_key FROM peer")) | (more or {})
    return known.get


def admit(sql: Any, me: Own, data: bytes, by: bytes | None = None) -> bytes:
    """Get to know a desk by its voucher; its id. Who is known already stays as they are.

    A second desk of one invitation is not taken at its own word. What it wrote is not lost where another
    desk brings it, or its computer was invited anew (`desktop.sync.twins`).

    Args:
        sql: the driver's connection, inside a write.
        me: this desk.
        data: the voucher.
        by: the desk whose bundle brings it.

    Raises:
        Refused: `bundle_unknown_desk`, `invitation_used` when another desk came by the same invitation.
    """
    made = read_voucher(data, me.scope, root_key(sql, me))
    if made.desk == me.desk:
        return made.desk
    row = sql.execute("SELECT desk FROM invited WHERE public = ?", (made.invited.once,)).fetchone()
    if row is None or row[0] in {None, made.desk}:
        sql.execute("UPDATE invited SET desk = ? WHERE public = ?", (made.desk, made.invited.once))
    elif by in {None, made.desk} and not _is_peer(sql, made.desk):
        raise Refused("invitation_used", letter=made.invited.letter)
    sql.execute(
        "INSERT INTO peer (desk, letter, name, public_key, opening_key, voucher)"
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (desk) DO NOTHING",
        (made.desk, made.invited.letter, made.invited.name, made.public, made.opening, data),
    )
    return made.desk


def _is_peer(sql: Any, desk: bytes) -> bool:
    return sql.execute("SELECT 1 FROM peer WHERE desk = ?", (desk,)).fetchone() is not None


def hear(sql: Any, desk: bytes, at: int, said: Statement, me: Own) -> None:
    """Believe a peer's last statement: a later one than before, or one that asks for more.

    It takes the place of those that it covers. One that it does not cover stays beside it: a desk whose
    disk was copied speaks with two voices, and what is sent must serve both. After a restored disk the
    old voice is covered as soon as the desk has its own work back.
    """
    row = sql.execute("SELECT said_at, said FROM peer WHERE desk = ?", (desk,)).fetchone()
    if row is None or (at < row[0] and me.desk not in said.asks):
        return
    mine = logs(sql, me.scope)
    now = cover(mine, said.tips.get(me.scope, {}))
    kept = [
        before
        for before in _statements(row[1])
        if any(n > now.get(log, 0) for log, n in cover(mine, before.get(me.scope, {})).items())
    ]
    sql.execute(
        "UPDATE peer SET said = ?, said_at = max(said_at, ?), has = ?, heard_on = ?, fresh = ?,"
        " lacks_before = ? WHERE desk = ?",
        (
            canonical([*kept[-(VOICES - 1) :], said.tips]),
            at,
            canonical(list(said.has)),
            clock.now().isoformat(timespec="minutes"),
            int(said.fresh),
            canonical([list(dot) for dot in said.lacks_before]) if said.lacks_before else None,
            desk,
        ),
    )


# --- revoking ----------------------------------------------------------------------------------------


def revoke(sql: Any, me: Own, signing: Ed25519PrivateKey, desk: bytes) -> None:
    """Have a desk's bundles refused from now on, here and wherever the order arrives.

    Args:
        sql: the driver's connection, inside a write.
        me: this desk, which must be the root or a hub.
        signing: its key.
        desk: whose key is revoked.

    Raises:
        Refused: `root_only`; `no_such_desk`.
    """
    if me.voucher is not None and not me.hub:
        raise Refused("root_only")
    day = clock.today().isoformat()
    signature = signing.sign(_said_revoked(me.scope, desk, day))
    told = canonical([me.scope, desk, day, signature])
    if not sql.execute("UPDATE peer SET revoked = ? WHERE desk = ?", (told, desk)).rowcount:
        raise Refused("no_such_desk", desk=desk.hex())


def _said_revoked(scope: bytes, desk: bytes, day: str) -> bytes:
    return canonical(["sala revoked 1", scope, desk, day])


def take_revoked(sql: Any, me: Own, data: bytes) -> None:
    """Keep an order of the root or of a hub; one that does not hold is passed over."""
    try:
        scope, desk, day, signature = cbor2.loads(data)
        said = _said_revoked(scope, desk, day)
    except (cbor2.CBORError, ValueError, TypeError):
        return
    may = [root_key(sql, me), *(peer.public for peer in peers(sql) if peer.hub and not peer.revoked)]
    if scope == me.scope and any(_holds(key, signature, said) for key in may):
        sql.execute("UPDATE peer SET revoked = ? WHERE desk = ? AND root = 0", (data, desk))


def _holds(key: bytes, signature: Any, said: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, said)
    except (InvalidSignature, ValueError, TypeError):
        return False
    return True
