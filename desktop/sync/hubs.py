"""A centre joins a hub: the hub's invitation, and the answer of the centre's first desk (RULES §5).

    hub            invitation `*.sala-hub`: its keys, its address, a one-time key
    first desk     vouches for the hub as for a desk more, and signs an answer with both keys
    hub            takes the answer, and has a store for that centre from then on

The hub is one desk more in each centre, with a letter of its own and without people: what it holds, how
it merges and how it is believed is as with every desk. Nothing here says anything of people.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cbor2
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from desktop.errors import BadValue, FileTrouble, Refused, from_os
from desktop.store import apart
from desktop.store.change import canonical
from desktop.store.keys import CODE_LETTERS
from desktop.store.store import Store
from desktop.sync import known, withheld
from desktop.sync.block import sized
from desktop.sync.known import LETTER_OF_HUB, Invited, Voucher

MAGIC = b"SALAHUB1"
ANSWER_MAGIC = b"SALAANS1"
FORMAT = 1
_ANSWER = b"sala answer 1"
LONGEST = 1 << 16
SUFFIX = ".sala-hub"
ANSWER_SUFFIX = ".sala-answer"
CODE_LENGTH = 16
"""Letters of a code that is typed: 80 bits."""


# --- the hub's side: an invitation -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Self:
    """A hub, as its invitation tells of it."""

    name: str
    desk: bytes
    """Its id in the centre that it invites: another one in each centre."""
    public: bytes
    """Ed25519."""
    opening: bytes
    """X25519."""
    address: str | None
    """Where it is reached over the network, `https://…`; none for a hub that only sticks go to."""
    practice: bool = False
    """Whether it is one of practice."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """A hub's invitation as it was read: it holds, but whose hub it is is for the person to know."""

    hub: Self
    centre: str
    """How the hub calls the centre it invites."""
    on_day: str
    once: Ed25519PrivateKey
    """The one-time key: who has it may answer once."""

    @property
    def once_public(self) -> bytes:
        """By this the hub knows its invitation again."""
        return self.once.public_key().public_bytes_raw()

    def said(self) -> bytes:
        """What the hub signs."""
        h = self.hub
        told = [h.name, h.desk, h.public, h.opening, h.address, self.centre, self.on_day]
        kind = "sala practice hub invitation 1" if h.practice else "sala hub invitation 1"
        return canonical([kind, *told, self.once_public])

    def to_bytes(self, signing: Ed25519PrivateKey) -> bytes:
        """The file."""
        h = self.hub
        told = [h.name, h.desk, h.public, h.opening, h.address, self.centre, self.on_day]
        marked = [True] if h.practice else []
        return MAGIC + canonical(
            [FORMAT, *told, self.once.private_bytes_raw(), signing.sign(self.said()), *marked]
        )


def read(path: Path) -> Invitation:
    """Read a hub's invitation.

    Raises:
        FileTrouble: `hub_invitation_foreign`, `hub_invitation_damaged`, `bundle_too_new`, or unread.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(LONGEST + 1)
    except OSError as error:
        raise from_os(error, path) from error
    return from_bytes(data, path.name)


def from_bytes(data: bytes, name: str) -> Invitation:
    """A hub's invitation from its bytes; `name` is what the refusals call it.

    Raises:
        FileTrouble: as `read`.
    """
    if not data.startswith(MAGIC):
        raise FileTrouble("hub_invitation_foreign", file=name)
    try:
        format_, called, desk, public, opening, address, centre, on_day, once, signature, *marked = (
            cbor2.loads(data[len(MAGIC) :])
        )
        made = Invitation(
            Self(
                *(_text(called), sized(desk, 8), sized(public, 32), sized(opening, 32)),
                *(address_of(address), marked == [True]),
            ),
            _text(centre),
            _text(on_day),
            Ed25519PrivateKey.from_private_bytes(sized(once, 32)),
        )
        newer = format_ > FORMAT
        if not newer:
            Ed25519PublicKey.from_public_bytes(public).verify(signature, made.said())
    except (cbor2.CBORError, InvalidSignature, BadValue, ValueError, TypeError) as error:
        raise FileTrouble("hub_invitation_damaged", file=name) from error
    if newer:
        raise FileTrouble("bundle_too_new", file=name)
    return made


def _text(value: Any) -> str:
    if not isinstance(value, str) or not 0 < len(value) <= 200:
        raise ValueError("no text")
    return value


def address_of(value: Any) -> str | None:
    """A hub's address as a file has it, or none.

    Raises:
        BadValue, ValueError: it is no address.
    """
    return None if value is None else read_address(_text(value))


def read_address(text: str) -> str:
    """A hub's address as it was typed: `https://…` where nothing is said before it.

    Raises:
        BadValue: `hub_address`.
    """
    told = text.strip().rstrip("/")
    address = told if "://" in told else f"https://{told}"
    scheme, _, rest = address.partition("://")
    if scheme not in {"http", "https"} or not rest or any(c.isspace() or c in "?#@" for c in rest):
        raise BadValue("hub_address", field="hub", value=text[:60])
    return address


# --- a code that is typed instead of a file ----------------------------------------------------------


def new_code() -> str:
    """16 letters in groups of four; with it an invitation is fetched from the hub and opened."""
    body = "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))
    return "-".join(body[i : i + 4] for i in range(0, CODE_LENGTH, 4))


def read_code(text: str) -> str | None:
    """The code's letters as they were typed, O for 0 and I or L for 1 forgiven; none when it is none."""
    letters = text.upper().translate(str.maketrans("OIL", "011", "- \t\n"))
    return letters if len(letters) == CODE_LENGTH and set(letters) <= set(CODE_LETTERS) else None


def code_id(code: str) -> bytes:
    """By these 16 bytes the hub finds the invitation; they give nothing of the code away."""
    return hashlib.sha256(b"sala hub code 1" + _letters(code)).digest()[:16]


def sealed_by_code(code: str, invitation: bytes) -> bytes:
    """An invitation that only the code opens: whoever hands it on need not be believed."""
    return AESGCM(_key_of(code)).encrypt(bytes(12), invitation, MAGIC)  # the key is used once


def opened_by_code(code: str, sealed: bytes) -> Invitation:
    """The invitation behind a code.

    Raises:
        FileTrouble: `hub_invitation_damaged`, or as `from_bytes`.
    """
    try:
        data = AESGCM(_key_of(code)).decrypt(bytes(12), sealed, MAGIC)
    except (InvalidTag, ValueError) as error:
        raise FileTrouble("hub_invitation_damaged", file=code) from error
    return from_bytes(data, code)


def _letters(code: str) -> bytes:
    return (read_code(code) or "").encode()


def _key_of(code: str) -> bytes:
    return HKDF(hashes.SHA256(), 32, salt=None, info=b"sala hub code 1").derive(_letters(code))


# --- the first desk's side: joining ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Joined:
    """What joining did."""

    hub: str
    """The hub's name."""
    address: str | None
    centre: str
    again: bool
    """Whether this hub was joined before by the same invitation."""


def join(store: Store, invitation: Invitation) -> Joined:
    """Vouch for a hub, as the centre's first desk, and keep the answer for it.

    Args:
        store: of the centre's first desk.
        invitation: of the hub.

    Raises:
        Refused: `root_only`, `practice_file`, `practice_not_real`, `hub_joined` when another of its
            invitations was used.
    """
    apart.same_kind(here=store.about.practice, made=invitation.hub.practice)
    hub = invitation.hub
    with store.local() as tx:
        sql = tx.sql
        me = known.own(sql, tx.about.desk, tx.about.centre, store.keys.public)
        if me.voucher is not None:
            raise Refused("root_only")
        centre = str(sql.execute("SELECT name FROM centre WHERE id = ?", (me.scope,)).fetchone()[0])
        here = [peer for peer in known.peers(sql) if peer.public == hub.public and not peer.revoked]
        if here and here[0].desk != hub.desk:
            raise Refused("hub_joined", hub=hub.name)
        if not here:
            voucher = _vouch(invitation, me, store.keys.signing, tx.today.isoformat())
            known.admit(sql, me, voucher)
            root = [me.desk, tx.desk.letter, tx.desk.name, me.public, store.keys.public_opening]
            answer = _answer(invitation, (me.scope, centre, root, voucher), store.keys.signing)
            sql.execute("INSERT OR REPLACE INTO hub VALUES (?, ?, ?)", (hub.desk, hub.address, answer))
            withheld.key_made(sql)
    return Joined(hub.name, hub.address, centre, bool(here))


def _vouch(invitation: Invitation, me: known.Own, signing: Ed25519PrivateKey, on_day: str) -> bytes:
    """The voucher of a hub: this desk makes the one-time key and uses it at once."""
    hub, once = invitation.hub, Ed25519PrivateKey.generate()
    public = once.public_key().public_bytes_raw()
    invited = Invited(me.scope, LETTER_OF_HUB, hub.name, public, me.desk, on_day, hub.practice)
    signature = signing.sign(invited.said())
    said = known.said_of_desk(signature, hub.desk, hub.public, hub.opening)
    return Voucher(invited, signature, hub.desk, hub.public, hub.opening, once.sign(said)).to_bytes()


def _answer(
    invitation: Invitation, told: tuple[bytes, str, list[Any], bytes], signing: Ed25519PrivateKey
) -> bytes:
    body = _ANSWER + canonical([invitation.once_public, *told])
    return ANSWER_MAGIC + canonical([body, invitation.once.sign(body), signing.sign(body)])


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer of a centre to a hub's invitation, as it was read: both its signatures hold."""

    once: bytes
    """The public one-time key of the invitation."""
    scope: bytes
    centre: str
    root: tuple[bytes, str, str | None, bytes, bytes]
    """The centre's first desk: id, letter, name, signing key, opening key."""
    voucher: bytes
    """The hub's own, in that centre."""


def read_answer(data: bytes) -> Answer:
    """An answer from its bytes.

    Raises:
        Refused: `hub_answer_damaged`.
    """
    try:
        body, by_once, by_root = cbor2.loads(_behind(ANSWER_MAGIC, data))
        once, scope, centre, root, voucher = cbor2.loads(_behind(_ANSWER, body))
        desk, letter, name, public, opening = root
        made = Answer(
            sized(once, 32),
            sized(scope, 16),
            _text(centre),
            (sized(desk, 8), _text(letter), name, sized(public, 32), sized(opening, 32)),
            sized(voucher),
        )
        Ed25519PublicKey.from_public_bytes(once).verify(by_once, body)
        Ed25519PublicKey.from_public_bytes(public).verify(by_root, body)
        known.read_voucher(voucher, made.scope, made.root[3])
    except (cbor2.CBORError, InvalidSignature, ValueError, TypeError, Refused) as error:
        raise Refused("hub_answer_damaged") from error
    return made


def _behind(magic: bytes, data: bytes) -> bytes:
    if not data.startswith(magic) or len(data) > LONGEST:
        raise ValueError("no answer")
    return data[len(magic) :]


# --- what a desk knows of its hubs -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Known:
    """A hub of this centre."""

    desk: bytes
    name: str
    public: bytes
    address: str | None
    answer: bytes | None
    """What it is to be told before it knows the centre; only the first desk has it."""
    heard: bool
    """Whether it ever answered."""


def of_centre(sql: Any) -> tuple[Known, ...]:
    """The hubs of this centre that were not revoked, in the order of their names."""
    noted = {
        desk: (address, answer)
        for desk, address, answer in sql.execute("SELECT desk, address, answer FROM hub")
    }
    return tuple(
        Known(
            *(peer.desk, peer.name or "", peer.public),
            *noted.get(peer.desk, (None, None)),
            bool(peer.said),
        )
        for peer in sorted(known.peers(sql), key=lambda one: (one.name or "", one.desk))
        if peer.hub and not peer.revoked
    )


def on_line(sql: Any) -> str | None:
    """The name of the hub that is reached over the network; none where there is none."""
    return next((one.name for one in of_centre(sql) if one.address), None)


def addresses(sql: Any) -> tuple[tuple[bytes, str], ...]:
    """(desk, address) of the hubs, as every bundle tells them: who was not there learns where."""
    told = sql.execute("SELECT desk, address FROM hub WHERE address IS NOT NULL ORDER BY desk")
    return tuple((desk, address) for desk, address in told)


def learn(sql: Any, told: tuple[tuple[bytes, str], ...]) -> None:
    """Keep where hubs are said to be; who answers there must have the key that was vouched for."""
    sql.executemany(
        "INSERT INTO hub (desk, address) VALUES (?, ?) ON CONFLICT (desk) DO UPDATE"
        " SET address = coalesce(hub.address, excluded.address)",
        told,
    )


def move(store: Store, desk: bytes, address: str) -> None:
    """Note another address of a hub.

    Raises:
        BadValue: `hub_address`.
    """
    with store.local() as tx:
        tx.sql.execute(
            "INSERT INTO hub (desk, address) VALUES (?, ?) ON CONFLICT (desk) DO UPDATE"
            " SET address = excluded.address",
            (desk, read_address(address)),
        )
