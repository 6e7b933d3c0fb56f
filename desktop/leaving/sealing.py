"""The file of a move: signed by the desk it comes from, sealed under a short code (docs/formats.md §13).

Whoever finds the file reads nothing without the code, and the code lies nowhere: it is told to the
learner, who tells it at the new centre. A lost code costs another file.
"""

from __future__ import annotations

import hashlib
import io
import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import cbor2
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from desktop.errors import BadValue, FileTrouble, Refused, from_os
from desktop.leaving import shape
from desktop.leaving.shape import Passbook
from desktop.paths import whole_file
from desktop.store.change import canonical
from desktop.store.keys import CODE_LETTERS, Cost, derive
from desktop.sync import sealed
from desktop.sync.block import sized
from desktop.thai.digits import arabic

MAGIC: Final = b"SALAMOV1"
FORMAT: Final = 1
SUFFIX: Final = ".sala-move"
CODE_LENGTH: Final = 12
"""Letters: 60 bits, and each guess costs an Argon2id."""
LARGEST: Final = 4 << 20
MOST_MEMORY, MOST_PASSES = 1 << 18, 8
"""What opening a file may cost at most: KiB of Argon2id, and its passes."""
_SIGNED: Final = b"sala move 1"


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that was opened: whole, and signed with `public`; whose key that is, is not said yet."""

    book: Passbook
    public: bytes
    """Ed25519."""


def new_code() -> str:
    """12 letters in groups of four."""
    body = "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))
    return "-".join(body[i : i + 4] for i in range(0, CODE_LENGTH, 4))


def read_code(text: str) -> bytes:
    """The code's letters as they were typed, O for 0 and I or L for 1 forgiven.

    Raises:
        BadValue: `move_code_unfit`.
    """
    letters = arabic(text).upper().translate(str.maketrans("OIL", "011", "- \t\n"))
    if len(letters) != CODE_LENGTH or not set(letters) <= set(CODE_LETTERS):
        raise BadValue("move_code_unfit", field="code", value=text[:20])
    return letters.encode()


@dataclass(frozen=True, slots=True)
class Seal:
    """A code and what was derived of it: made before a write begins, because it takes its time."""

    code: str
    cost: Cost
    salt: bytes
    key: X25519PrivateKey


def new_seal() -> Seal:
    """A fresh code, and its key: as long as one Argon2id takes."""
    code, cost, salt = new_code(), Cost(), os.urandom(16)
    return Seal(code, cost, salt, _key(read_code(code), salt, cost))


def _key(letters: bytes, salt: bytes, cost: Cost) -> X25519PrivateKey:
    return X25519PrivateKey.from_private_bytes(derive(letters, salt, cost))


def write(out: Path, book: Passbook, signing: Ed25519PrivateKey, seal: Seal | None = None) -> str:
    """Write the file and read it back; returns the code that opens it.

    Raises:
        DiskTrouble, FileTrouble: it cannot be written; `file_exists`, where something else is there.
        Refused: `move_forged`, where a reader would not take what it says.
    """
    if out.exists() and not _is_one(out):  # such a file may be meant to be replaced
        raise FileTrouble("file_exists", file=str(out))
    by = seal or new_seal()
    body = book.to_bytes()
    public = signing.public_key().public_bytes_raw()
    inner = canonical([body, public, signing.sign(_SIGNED + body)])
    held = io.BytesIO()
    sealed.seal([inner], held, [by.key.public_key().public_bytes_raw()])
    dear = [by.cost.memory_kib, by.cost.passes, by.cost.lanes]
    told = canonical([FORMAT, dear, by.salt, held.getvalue()])
    with whole_file(out) as part:
        part.write(MAGIC + told + hashlib.sha256(told).digest())
    _cost_told, _salt, kept = _outer(out)
    _inside(kept, by.key)
    return by.code


def _is_one(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            return stream.read(len(MAGIC)) == MAGIC
    except OSError as error:
        raise from_os(error, path) from error


def opened(path: Path, code: str) -> Opened:
    """Open a file with its code: its signature holds, every value in it was looked at.

    Raises:
        BadValue: `move_code_unfit`.
        Refused: `move_code_wrong`, `move_forged`.
        FileTrouble: `move_foreign`, `move_damaged`, `bundle_too_new`, or unread.
    """
    letters = read_code(code)
    cost, salt, body = _outer(path)
    return _inside(body, _key(letters, salt, cost))


def _inside(body: bytes, key: X25519PrivateKey) -> Opened:
    inner = io.BytesIO()
    try:
        sealed.unseal(io.BytesIO(body), key, inner.write)
    except Refused as error:  # the sum over the file held: what does not fit is the code
        raise Refused("move_code_wrong") from error
    try:
        signed, public, signature = cbor2.loads(inner.getvalue())
        Ed25519PublicKey.from_public_bytes(sized(public, 32)).verify(signature, _SIGNED + signed)
        return Opened(shape.from_bytes(signed), public)
    except (InvalidSignature, cbor2.CBORError, ValueError, TypeError, KeyError) as error:
        raise Refused("move_forged") from error


def _outer(path: Path) -> tuple[Cost, bytes, bytes]:
    """(cost, salt, sealed) of a file whose own sum holds."""
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except OSError as error:
        raise from_os(error, path) from error
    if not data.startswith(MAGIC):
        raise FileTrouble("move_foreign", file=path.name)
    told, check = data[len(MAGIC) : -32], data[-32:]
    if len(data) > LARGEST or hashlib.sha256(told).digest() != check:
        raise FileTrouble("move_damaged", file=path.name)
    try:
        version, *rest = cbor2.loads(told)
        if version == FORMAT:
            dear, salt, body = rest
            return _cost(dear), sized(salt, 16), sized(body)
    except (cbor2.CBORError, ValueError, TypeError) as error:
        raise FileTrouble("move_damaged", file=path.name) from error
    raise FileTrouble("bundle_too_new", file=path.name)


def _cost(told: list[int]) -> Cost:
    cost = Cost(*told)
    if not cost.fits() or cost.memory_kib > MOST_MEMORY or cost.passes > MOST_PASSES:
        raise ValueError("cost")  # a stranger's file does not take an old laptop down
    return cost
