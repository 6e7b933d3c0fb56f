"""`sala.key`: the random data key, wrapped twice, and the desk's private keys (docs/formats.md §5).

The passphrase and the recovery code each open the data key by Argon2id and AES-256-GCM; what the
data key seals are the desk's Ed25519 (signing) and X25519 (opening bundles) private keys.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import cbor2
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from desktop.errors import BadValue, StoreTrouble, WrongKey, from_os
from desktop.paths import write_whole
from desktop.store.change import canonical

MAGIC = b"SALAKEY1"
VERSION = 1
CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford: no I, L, O, U
CODE_LENGTH, CODE_CHECK = 26, 2
SHORTEST_PASSPHRASE = 4


@dataclass(frozen=True, slots=True)
class Cost:
    """How dear one guess is: Argon2id memory in KiB, passes, lanes."""

    memory_kib: int = 65536
    passes: int = 3
    lanes: int = 1

    def fits(self) -> bool:
        """Whether a file may ask for this: what Argon2id takes and the machine bears.

        A forged key file could take the machine down otherwise.
        """
        return (
            1 <= self.passes <= 16
            and 1 <= self.lanes <= 8
            and 8 * self.lanes <= self.memory_kib <= 1 << 20
        )


CHEAP = Cost(memory_kib=64, passes=1)
"""For tests, and for what practice plays beside itself; a key file says which cost it was made with."""


@dataclass(frozen=True, slots=True)
class Keys:
    """What an opened key file gives: 32 bytes each."""

    data: bytes
    signing: Ed25519PrivateKey
    opening: X25519PrivateKey

    @classmethod
    def fresh(cls) -> Keys:
        """New random keys for a new desk."""
        return cls(secrets.token_bytes(32), Ed25519PrivateKey.generate(), X25519PrivateKey.generate())

    @property
    def public(self) -> bytes:
        """The Ed25519 public key."""
        return self.signing.public_key().public_bytes_raw()

    @property
    def public_opening(self) -> bytes:
        """The X25519 public key."""
        return self.opening.public_key().public_bytes_raw()


def new_recovery_code() -> str:
    """26 random letters (130 bits) and 2 that check them, in groups of four."""
    body = "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))
    code = body + _code_check(body)
    return "-".join(code[i : i + 4] for i in range(0, len(code), 4))


def read_recovery_code(text: str) -> str:
    """What was typed, as it was printed: any case, O for 0 and I or L for 1 forgiven.

    Raises:
        BadValue: `recovery_code_mistyped`, when the check letters do not fit.
    """
    letters = text.upper().translate(str.maketrans("OIL", "011", "- \t\n"))
    body, check = letters[:CODE_LENGTH], letters[CODE_LENGTH:]
    if len(letters) != CODE_LENGTH + CODE_CHECK or check != _code_check(body):
        raise BadValue("recovery_code_mistyped", field="recovery code", value=len(letters))
    return body


def _code_check(body: str) -> str:
    number = int.from_bytes(hashlib.sha256(body.encode()).digest()[:2], "big")
    return CODE_LETTERS[number >> 11] + CODE_LETTERS[(number >> 6) & 31]


@dataclass(frozen=True, slots=True)
class KeyFile:
    """The wrapped keys of one desk, as they lie in `sala.key` and in every backup."""

    desk: bytes
    cost: Cost
    passphrase: dict[str, bytes]
    recovery: dict[str, bytes]
    private: dict[str, bytes]

    @classmethod
    def wrap(
        cls, keys: Keys, desk: bytes, *, passphrase: str, recovery: str, cost: Cost | None = None
    ) -> KeyFile:
        """Wrap a desk's keys by a passphrase and by a recovery code.

        Raises:
            BadValue: `passphrase_short`.
        """
        dear = cost or Cost()
        private = keys.signing.private_bytes_raw() + keys.opening.private_bytes_raw()
        sealed = _seal(_private_key(keys.data), private, MAGIC + b"private" + desk)
        return cls(
            desk,
            dear,
            _wrap(keys.data, _passphrase_bytes(passphrase), (b"passphrase", desk), dear),
            _wrap(keys.data, read_recovery_code(recovery).encode(), (b"recovery", desk), dear),
            sealed,
        )

    def open(self, *, passphrase: str | None = None, recovery: str | None = None) -> Keys:
        """Unwrap by either secret.

        Raises:
            WrongKey: `wrong_passphrase`, `wrong_recovery_code` or `key_file_damaged`.
        """
        if recovery is not None:
            secret, purpose, wrap = (
                read_recovery_code(recovery).encode(),
                b"recovery",
                self.recovery,
            )
        else:
            secret, purpose, wrap = (
                _normal(passphrase or "").encode(),
                b"passphrase",
                self.passphrase,
            )
        wrong = "wrong_recovery_code" if recovery is not None else "wrong_passphrase"
        data = _unwrap(wrap, secret, (purpose, self.desk), self.cost, wrong)
        return self._with(data)

    def with_passphrase(self, keys: Keys, passphrase: str) -> KeyFile:
        """The same keys under a new passphrase; the recovery code stays."""
        wrap = _wrap(keys.data, _passphrase_bytes(passphrase), (b"passphrase", self.desk), self.cost)
        return replace(self, passphrase=wrap)

    def with_recovery(self, keys: Keys, recovery: str) -> KeyFile:
        """The same keys under a new recovery code; the old sheet opens nothing any more."""
        secret = read_recovery_code(recovery).encode()
        return replace(self, recovery=_wrap(keys.data, secret, (b"recovery", self.desk), self.cost))

    def with_private(self, keys: Keys) -> KeyFile:
        """Other private keys under the same data key, passphrase and recovery code."""
        private = keys.signing.private_bytes_raw() + keys.opening.private_bytes_raw()
        sealed = _seal(_private_key(keys.data), private, MAGIC + b"private" + self.desk)
        return replace(self, private=sealed)

    def _with(self, data: bytes) -> Keys:
        try:
            private = _open(_private_key(data), self.private, MAGIC + b"private" + self.desk)
        except InvalidTag as error:
            raise WrongKey("key_file_damaged") from error
        return Keys(
            data,
            Ed25519PrivateKey.from_private_bytes(private[:32]),
            X25519PrivateKey.from_private_bytes(private[32:]),
        )

    def to_bytes(self) -> bytes:
        """Magic, then one canonical CBOR map."""
        cost = {
            "memory_kib": self.cost.memory_kib,
            "passes": self.cost.passes,
            "lanes": self.cost.lanes,
        }
        return MAGIC + canonical(
            {
                "version": VERSION,
                "desk": self.desk,
                "argon2id": cost,
                "passphrase": self.passphrase,
                "recovery": self.recovery,
                "private": self.private,
            }
        )

    @classmethod
    def from_bytes(cls, data: bytes) -> KeyFile:
        """Read a key file.

        Raises:
            WrongKey: `key_file_foreign` or `key_file_damaged`.
        """
        if not data.startswith(MAGIC):
            raise WrongKey("key_file_foreign")
        try:
            read: dict[str, Any] = cbor2.loads(data[len(MAGIC) :])
            cost = Cost(**{name: int(read["argon2id"][name]) for name in Cost.__slots__})
            boxes = [_box(read[part], sizes) for part, sizes in _SIZES.items()]
            made = cls(_sized(read["desk"], 8), cost, *boxes)
        except _SPOILED as error:
            raise WrongKey("key_file_damaged") from error
        if read.get("version") != VERSION:
            raise WrongKey("key_file_too_new")
        if not cost.fits() or made.to_bytes() != data:  # one meaning, one spelling
            raise WrongKey("key_file_damaged")
        return made

    def save(self, path: Path) -> None:
        """Write beside, flush, rename: a power cut leaves the old file or the new one."""
        write_whole(path, self.to_bytes())

    @classmethod
    def load(cls, path: Path) -> KeyFile:
        """Read `sala.key`.

        Raises:
            StoreTrouble: `key_file_missing`.
        """
        try:
            return cls.from_bytes(path.read_bytes())
        except FileNotFoundError as error:
            raise StoreTrouble("key_file_missing", file=str(path)) from error
        except OSError as error:
            raise from_os(error, path) from error


def _passphrase_bytes(passphrase: str) -> bytes:
    normal = _normal(passphrase)
    if len(normal) < SHORTEST_PASSPHRASE:
        raise BadValue("passphrase_short", field="passphrase", shortest=SHORTEST_PASSPHRASE)
    return normal.encode()


def _normal(passphrase: str) -> str:
    # one passphrase, whichever way a keyboard composes it
    return unicodedata.normalize("NFC", passphrase)


def derive(secret: bytes, salt: bytes, cost: Cost) -> bytes:
    """Argon2id of a secret; 32 bytes."""
    kdf = Argon2id(
        salt=salt, length=32, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib
    )
    return kdf.derive(secret)


def _wrap(data: bytes, secret: bytes, bound: tuple[bytes, bytes], cost: Cost) -> dict[str, bytes]:
    salt = os.urandom(16)
    return {"salt": salt, **_seal(derive(secret, salt, cost), data, MAGIC + bound[0] + bound[1])}


def _unwrap(
    box: dict[str, bytes], secret: bytes, bound: tuple[bytes, bytes], cost: Cost, wrong: str
) -> bytes:
    try:
        return _open(derive(secret, box["salt"], cost), box, MAGIC + bound[0] + bound[1])
    except InvalidTag as error:
        raise WrongKey(wrong) from error


def _seal(key: bytes, data: bytes, bound: bytes) -> dict[str, bytes]:
    nonce = os.urandom(12)
    return {"nonce": nonce, "box": AESGCM(key).encrypt(nonce, data, bound)}


def _open(key: bytes, box: dict[str, bytes], bound: bytes) -> bytes:
    return AESGCM(key).decrypt(box["nonce"], box["box"], bound)


def _private_key(data: bytes) -> bytes:
    # a key of its own for what lies in the key file; the data key itself opens the database only
    return HKDF(hashes.SHA256(), 32, salt=None, info=b"sala private keys 1").derive(data)


_SIZES: dict[str, dict[str, int]] = {
    "passphrase": {"salt": 16, "nonce": 12, "box": 48},
    "recovery": {"salt": 16, "nonce": 12, "box": 48},
    "private": {"nonce": 12, "box": 80},
}
# all that reading a key file with flipped bits has been seen to raise
_SPOILED = (cbor2.CBORDecodeError, KeyError, TypeError, ValueError, AttributeError, OverflowError)


def _box(read: dict[str, bytes], sizes: dict[str, int]) -> dict[str, bytes]:
    return {name: _sized(read[name], size) for name, size in sizes.items()}


def _sized(value: object, size: int) -> bytes:
    if not isinstance(value, bytes) or len(value) != size:
        raise ValueError(size)
    return value
