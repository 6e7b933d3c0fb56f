"""A hub above this one: above the municipality only totals go (DESIGN §7).

    province      invites a hub as it invites a centre: `*.sala-hub`
    municipality  joins, and leaves its totals, `*.sala-totals`, on a stick or over the line
    province      keeps the newest of each, and shows them

A file of totals is sealed to the hub above and signed twice: by the hub's key, and by the one-time key
of the invitation, which says for whom it was made. The first one binds the invitation to that hub.
"""

from __future__ import annotations

import io
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

import cbor2
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from desktop import clock
from desktop.errors import DeskError, FileTrouble, Refused, from_os
from desktop.hub import totals
from desktop.hub.hub import Hub
from desktop.hub.totals import CentreTotals, Totals
from desktop.paths import write_whole
from desktop.store import apart
from desktop.store.change import canonical
from desktop.sync import hubs, sealed, stick
from desktop.sync.block import count, sized
from desktop.sync.stick import NotTaken

MAGIC = b"SALATOT1"
SUFFIX = ".sala-totals"
LONGEST = 16 << 20
LONGEST_NAME = 200
_TABLES = {"tambons": 2, "bands": 4, "groups": 2}
_SAID = b"sala totals 1"
_NUMBERS = (
    *("desks", "people", "came", "visits", "minutes", "activities", "certificates", "conflicts"),
    *("sessions", "taught"),
)


@dataclass(frozen=True, slots=True)
class Above:
    """The hub that this one tells its totals."""

    name: str
    opening: bytes
    once: bytes
    """The one-time key's seed."""
    address: str | None


@dataclass(frozen=True, slots=True)
class Below:
    """A hub that told this one its totals."""

    once: bytes
    public: bytes
    totals: Totals


def join(hub: Hub, invitation: hubs.Invitation) -> Above:
    """Tell one's totals to a hub above from now on; a further one takes the place of the first.

    Raises:
        Refused: `practice_file`, `practice_not_real`; `hub_own`, for an invitation of this very hub.
        DiskTrouble: it cannot be kept.
    """
    apart.same_kind(here=hub.practice, made=invitation.hub.practice)
    if invitation.hub.public == hub.keys.public:
        raise Refused("hub_own")
    made = Above(
        invitation.hub.name,
        invitation.hub.opening,
        invitation.once.private_bytes_raw(),
        invitation.hub.address,
    )
    write_whole(hub.folder / "above", canonical([made.name, made.opening, made.once, made.address]))
    return made


def of(hub: Hub) -> Above | None:
    """The hub above; none when this one joined none."""
    path = hub.folder / "above"
    return Above(*cbor2.loads(path.read_bytes())) if path.exists() else None


def told(hub: Hub) -> tuple[Above, bytes]:
    """This hub's totals as they are now, sealed and signed for the hub above.

    Raises:
        Refused: `hub_none_above`.
    """
    above = of(hub)
    if above is None:
        raise Refused("hub_none_above")
    plain = totals.for_above(totals.of_hub(hub))
    once = Ed25519PrivateKey.from_private_bytes(above.once)
    box = io.BytesIO()
    sealed.seal(iter([canonical(_plain(plain))]), box, (above.opening,))
    said = _SAID + canonical(
        [hub.keys.public, once.public_key().public_bytes_raw(), plain.at, box.getvalue()]
    )
    return above, MAGIC + canonical([said, hub.keys.signing.sign(said), once.sign(said)])


def take(hub: Hub, data: bytes) -> Below:
    """Keep the totals that a hub below tells; an older file than the last changes nothing.

    Raises:
        Refused: `totals_damaged`, `totals_unknown` when this hub invited nobody so, `totals_used` when
            another hub came by the same invitation.
    """
    public, once, at, box = _opened(data)
    if all(one.once != once for one in hub.shelf.invitees()):
        raise Refused("totals_unknown")
    path = hub.folder / "below" / f"{once.hex()}.cbor"
    before = _kept(path)
    if before is not None and before.public != public:
        raise Refused("totals_used")
    if before is not None and before.totals.at >= at:
        return before
    plain = bytearray()
    try:
        sealed.unseal(io.BytesIO(box), hub.keys.opening, plain.extend)
        made = _read(cbor2.loads(bytes(plain)))
    except (cbor2.CBORError, ValueError, TypeError, KeyError, DeskError) as error:
        raise Refused("totals_damaged") from error
    if made.at != at:
        raise Refused("totals_damaged")
    path.parent.mkdir(exist_ok=True)
    write_whole(path, canonical([once, public, _plain(made)]))
    return Below(once, public, made)


def below(hub: Hub) -> tuple[Below, ...]:
    """The hubs below that told their totals, in the order of their names."""
    found = [_kept(path) for path in (hub.folder / "below").glob("*.cbor")]
    return tuple(sorted((one for one in found if one), key=lambda one: (one.totals.hub, one.once)))


def on_stick(hub: Hub, folder: Path) -> tuple[tuple[str, ...], tuple[NotTaken, ...], str | None]:
    """Take in what hubs below left on a stick, and leave one's own.

    Returns:
        Names of the hubs whose totals are held now, what could not be taken, and the hub above.

    Raises:
        Refused: `practice_stays`.
        DiskTrouble, FileTrouble: the stick is full, gone or may not be written.
    """
    hub.keep_inside(folder)
    heard, not_taken = [], []
    place = folder / stick.FOLDER
    for path in sorted(place.glob(f"*{SUFFIX}")):
        try:
            with path.open("rb") as stream:
                heard.append(take(hub, stream.read(LONGEST + 1)).totals.hub)
        except OSError as error:
            raise from_os(error, path) from error
        except Refused as trouble:
            if trouble.code != "totals_unknown":  # for another hub, or its own: nobody's fault
                not_taken.append(NotTaken(path.name, trouble))
    if of(hub) is None:
        return tuple(heard), tuple(not_taken), None
    above, data = told(hub)
    try:
        place.mkdir(exist_ok=True)
    except OSError as error:
        raise FileTrouble("sala_no_folder", file=stick.FOLDER, where=str(folder)) from error
    write_whole(place / f"{hub.keys.public[:8].hex()}{SUFFIX}", data)
    return tuple(heard), tuple(not_taken), above.name


def _opened(data: bytes) -> tuple[bytes, bytes, int, bytes]:
    try:
        said, by_hub, by_once = cbor2.loads(_behind(MAGIC, data))
        public, once, at, box = cbor2.loads(_behind(_SAID, said))
        Ed25519PublicKey.from_public_bytes(sized(public, 32)).verify(by_hub, said)
        Ed25519PublicKey.from_public_bytes(sized(once, 32)).verify(by_once, said)
        return public, once, _stamp(at), sized(box)
    except (cbor2.CBORError, InvalidSignature, ValueError, TypeError, AttributeError) as error:
        raise Refused("totals_damaged") from error


def _behind(magic: bytes, data: bytes) -> bytes:
    if not data.startswith(magic) or len(data) > LONGEST:
        raise ValueError("no totals")
    return data[len(magic) :]


def _stamp(value: object) -> int:
    at = count(value)
    if at >= clock.AT_CEILING:
        raise ValueError("no stamp")
    return at


def _kept(path: Path) -> Below | None:
    if not path.exists():
        return None
    try:
        once, public, told_ = cbor2.loads(path.read_bytes())
        return Below(once, public, _read(told_))
    except (OSError, cbor2.CBORError, ValueError, TypeError, KeyError):
        return None  # spoiled on the disk: the next file of that hub takes its place


def _plain(told_: Totals) -> dict[str, Any]:
    return asdict(told_)


def _read(plain: dict[str, Any]) -> Totals:
    centres = [_centre(one) for one in plain["centres"]]
    return Totals(str(plain["hub"])[:200], count(plain["at"]), int(plain["fiscal_year"]), tuple(centres))


def _centre(plain: dict[str, Any]) -> CentreTotals:
    """One centre as a hub below told it, when it is made of names and numbers.

    Raises:
        ValueError, TypeError, KeyError: it is not.
    """
    tables = {name: tuple(map(tuple, plain[name])) for name in _TABLES}
    for name, width in _TABLES.items():
        if any(len(row) != width for row in tables[name]):
            raise ValueError("no table")
    told_ = CentreTotals(**{**plain, **tables})
    rows = [row for table in tables.values() for row in table]
    words = (told_.name, *(row[0] for row in rows))
    if any(not isinstance(word, str) or len(word) > LONGEST_NAME for word in words):
        raise ValueError("no name")
    for number in (told_.silent, *(n for row in rows for n in row[1:])):
        count(0 if number is None else number)
    for name in _NUMBERS:
        count(getattr(told_, name))
    sized(told_.scope, 16)
    if told_.heard_on is not None:
        date.fromisoformat(told_.heard_on[:10])
    return told_
