"""Inviting a further desk of a centre, and joining by an invitation (RULES §5).

An invitation is one file, `*.sala-invitation`. It holds nothing about people: the centre's name, its
groups and holidays as they stand, so that the new desk can work before the first exchange, and a
one-time key. Whoever has the file can become that desk once; the data itself comes only with the first
bundle, which the inviting desk seals to the new desk's own key.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cbor2
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from desktop.errors import BadValue, DeskError, FileTrouble, Refused, from_os
from desktop.founding import Joining
from desktop.models import Centre, Holiday, Row, TargetGroup
from desktop.paths import write_whole
from desktop.store import apart
from desktop.store.change import canonical
from desktop.store.store import Store
from desktop.sync import hubs, known, withheld
from desktop.sync.block import sized
from desktop.sync.known import Invited, Voucher

MAGIC = b"SALAINV1"
FORMAT = 1
LONGEST = 1 << 20
SUFFIX = ".sala-invitation"
_TOLD: tuple[type[Row], ...] = (Centre, TargetGroup, Holiday)
"""What a new desk is told at once: rows that every desk would make alike, none of them about people."""


@dataclass(frozen=True, slots=True)
class Made:
    """An invitation that was written."""

    file: Path
    letter: str
    name: str | None
    centre: str


def invite(store: Store, name: str, out: Path) -> Made:
    """Write an invitation for a further desk of this centre.

    Args:
        store: of the centre's first desk.
        name: how the desk is called; a single letter is its letter.
        out: the file to write; what stands there is not written over.

    Raises:
        Refused: `root_only`, `no_letter_left`, `practice_stays`.
        FileTrouble: `file_exists`.
        DiskTrouble: it cannot be written.
    """
    apart.keep_inside(store.home, out, practice=store.about.practice)
    if out.exists():
        raise FileTrouble("file_exists", file=str(out))
    once = Ed25519PrivateKey.generate()
    with store.local() as tx:
        me = known.own(tx.sql, tx.about.desk, tx.about.centre, store.keys.public)
        if me.voucher is not None:
            raise Refused("root_only")
        letter, called = _letter(tx.sql, name)
        invited = Invited(
            *(me.scope, letter, called, once.public_key().public_bytes_raw(), me.desk),
            *(tx.today.isoformat(), store.about.practice),
        )
        told = _rows(tx.sql)
        centre = tx.sql.execute("SELECT name FROM centre WHERE id = ?", (me.scope,)).fetchone()[0]
        root = [me.desk, tx.desk.letter, tx.desk.name, me.public, store.keys.public_opening]
        body = canonical(
            [
                FORMAT,
                [invited.scope, letter, called, invited.once, invited.by, invited.on_day],
                store.keys.signing.sign(invited.said()),
                once.private_bytes_raw(),
                root,
                centre,
                told,
                withheld.key_made(tx.sql),
                _hubs(tx.sql),
                *([True] if invited.practice else []),
            ]
        )
        tx.sql.execute(
            "INSERT INTO invited VALUES (?, ?, ?, ?, NULL)",
            (invited.once, letter, called, invited.on_day),
        )
        # the file is in place before the desk's own note of it: a letter is sooner lost than given twice
        write_whole(out, MAGIC + body)
    return Made(out, letter, called, centre)


def _letter(sql: Any, name: str) -> tuple[str, str | None]:
    taken = {row[0] for row in sql.execute("SELECT letter FROM desk UNION SELECT letter FROM invited")}
    asked = name.strip()
    if len(asked) == 1 and "A" <= asked.upper() <= "Z":
        if asked.upper() in taken:
            raise BadValue("letter_taken", field="desk", value=asked.upper())
        return asked.upper(), None
    free = [chr(c) for c in range(ord("A"), ord("Z") + 1) if chr(c) not in taken]
    if not free:
        raise Refused("no_letter_left")
    return free[0], asked[:60] or None


def _rows(sql: Any) -> list[list[Any]]:
    """[table, key, fields] of the rows that a new desk is told, as they stand."""
    told: list[list[Any]] = []
    for table in _TOLD:
        key, names = table.key_columns()[0], [n for n in table.fields() if n != "gone"]
        for row, *values in sql.execute(
            f"SELECT {key}, {', '.join(names)} FROM {table.table_name()} WHERE gone = 0 ORDER BY {key}"
        ):
            fields = {n: v for n, v in zip(names, values, strict=True) if v is not None}
            told.append([table.table_name(), row, fields])
    return told


def _hubs(sql: Any) -> list[list[Any]]:
    """[voucher, address or none] of the centre's hubs: a new desk may come to them before any stick."""
    where = {one.desk: one.address for one in hubs.of_centre(sql)}
    told = sql.execute(
        "SELECT desk, voucher FROM peer WHERE voucher IS NOT NULL ORDER BY desk"
    ).fetchall()
    return [[voucher, where[desk]] for desk, voucher in told if desk in where]


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation as it was read: it holds, but who made it is for the person to know."""

    invited: Invited
    root_signature: bytes
    once: Ed25519PrivateKey
    root: tuple[bytes, str, str | None, bytes, bytes]
    """Desk, letter, name, signing key, opening key."""
    centre: str
    rows: tuple[tuple[str, bytes, dict[str, Any]], ...]
    key: bytes
    """The centre's, for what never leaves it."""
    hubs: tuple[tuple[bytes, str | None], ...] = ()
    """(voucher, address) of the centre's hubs."""

    def joining(self) -> Joining:
        """What founding needs to become that desk."""
        told = self.invited.scope, self.invited.letter, self.rows, self.root, self._vouch, self.key
        return Joining(*told, self.meet, self.invited.practice)

    def meet(self, sql: Any, desk: bytes, public: bytes, voucher: bytes) -> None:
        """Get to know the centre's hubs, as the new desk, once the root's key is pinned."""
        me = known.Own(desk, self.invited.scope, public, voucher)
        for data, address in self.hubs:
            hub = known.admit(sql, me, data)
            hubs.learn(sql, ((hub, address),) if address is not None else ())

    def _vouch(self, desk: bytes, public: bytes, opening: bytes) -> bytes:
        said = known.said_of_desk(self.root_signature, desk, public, opening)
        return Voucher(
            self.invited, self.root_signature, desk, public, opening, self.once.sign(said)
        ).to_bytes()


def read(path: Path) -> Invitation:
    """Read an invitation.

    Raises:
        FileTrouble: `invitation_foreign`, `invitation_damaged`, `bundle_too_new`, or it cannot be read.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(LONGEST + 1)
    except OSError as error:
        raise from_os(error, path) from error
    if not data.startswith(MAGIC):
        raise FileTrouble("invitation_foreign", file=path.name)
    try:
        told = cbor2.loads(data[len(MAGIC) :])
        newer = told[0] > FORMAT
        made = None if newer else _made(*told[1:])
    except (cbor2.CBORError, InvalidSignature, ValueError, TypeError, IndexError, DeskError) as error:
        raise FileTrouble("invitation_damaged", file=path.name) from error
    if made is None:
        raise FileTrouble("bundle_too_new", file=path.name)
    fits = {table.table_name() for table in _TOLD} >= {table for table, _key, _fields in made.rows}
    if not fits or made.once.public_key().public_bytes_raw() != made.invited.once:
        raise FileTrouble("invitation_damaged", file=path.name)
    return made


def _made(  # noqa: PLR0913, PLR0917  (as they stand in the file)
    invited: Any,
    signature: Any,
    secret: Any,
    root: Any,
    centre: Any,
    rows: Any,
    key: Any,
    told: Any = (),
    *marked: Any,
) -> Invitation:
    made = Invitation(
        Invited(*(*invited, marked == (True,))),
        signature,
        Ed25519PrivateKey.from_private_bytes(secret),
        (root[0], root[1], root[2], root[3], root[4]),
        str(centre),
        tuple((table, row, dict(fields)) for table, row, fields in rows),
        sized(key, 32),
        tuple((sized(voucher), hubs.address_of(address)) for voucher, address in told),
    )
    Ed25519PublicKey.from_public_bytes(root[3]).verify(signature, made.invited.said())
    for voucher, _address in made.hubs:
        known.read_voucher(voucher, made.invited.scope, root[3])
    return made
