"""The token of a certificate: COSE_Sign1 over a small payload (RULES §8, docs/formats.md §6).

It fits a QR code of 25 mm because Thai text that cp874 can hold is kept in it, a byte a letter.
Security rests on `cryptography`'s Ed25519 and on cbor2; nothing is computed by hand here.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import cbor2
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from desktop.store.change import canonical
from desktop.thai.digits import arabic

COSE_SIGN1 = 18
PROTECTED = canonical({1: -8})  # alg: EdDSA
EPOCH = date(1970, 1, 1)
GROUP = 10**1000
"""Digits are read and written in groups: Python's guard against huge decimal texts stays."""
LONGEST = 4096
"""Bytes of a token; a longer one is none of ours."""


@dataclass(frozen=True, slots=True)
class Claims:
    """What a token says."""

    kid: bytes
    """The first 8 bytes of the SHA-256 of the desk's public key."""
    index: int
    """Counts the desk's certificates; with kid it names one for ever."""
    number: str
    name: str
    course: str
    centre: str
    issued: date
    minutes: int


class NoToken(Exception):
    """Text or bytes that are no token of ours; `began` when they look like one that was spoiled."""

    def __init__(self, *, began: bool) -> None:
        super().__init__("no token")
        self.began = began


def kid_of(public_key: bytes) -> bytes:
    """How a token names the key it was signed with."""
    return hashlib.sha256(public_key).digest()[:8]


def sign(claims: Claims, key: Ed25519PrivateKey) -> bytes:
    """The token's bytes: a tagged COSE_Sign1."""
    payload = canonical(
        {
            1: claims.kid,
            2: claims.index,
            3: _packed(claims.number),
            4: _packed(claims.name),
            5: _packed(claims.course),
            6: _packed(claims.centre),
            7: (claims.issued - EPOCH).days,
            8: claims.minutes,
        }
    )
    signature = key.sign(_to_sign(payload))
    return canonical(cbor2.CBORTag(COSE_SIGN1, [PROTECTED, {}, payload, signature]))


def _to_sign(payload: bytes) -> bytes:
    return canonical(["Signature1", PROTECTED, b"", payload])


def _packed(text: str) -> bytes | str:
    try:
        return text.encode("cp874")
    except UnicodeEncodeError:
        return text


def _unpacked(value: object) -> str:
    if isinstance(value, bytes):
        return value.decode("cp874")
    if isinstance(value, str):
        return value
    raise TypeError(value)


def read(token: bytes) -> tuple[Claims, bytes]:
    """A token's claims and its signature, before anybody has checked it.

    Raises:
        NoToken: these bytes are no token, or a spoiled one.
    """
    began = token.startswith(b"\xd2\x84\x43\xa1\x01\x27")
    try:
        told = cbor2.loads(token)
        protected, unprotected, payload, signature = told.value
        if told.tag != COSE_SIGN1 or protected != PROTECTED or unprotected != {}:
            raise NoToken(began=began)
        return _claims(cbor2.loads(payload)), _signature(signature)
    except (
        cbor2.CBORDecodeError,
        AttributeError,
        KeyError,
        TypeError,
        ValueError,
        OverflowError,
    ) as error:
        raise NoToken(began=began) from error


def _signature(told: object) -> bytes:
    if not isinstance(told, bytes):
        raise TypeError(told)
    return told


def _claims(told: dict[int, Any]) -> Claims:
    if not (isinstance(told[1], bytes) and all(type(told[key]) is int for key in (2, 7, 8))):
        raise TypeError(told)
    return Claims(
        told[1],
        told[2],
        _unpacked(told[3]),
        _unpacked(told[4]),
        _unpacked(told[5]),
        _unpacked(told[6]),
        EPOCH + timedelta(days=told[7]),
        told[8],
    )


def holds(token: bytes, public_key: bytes) -> bool:
    """Whether a token's signature is this key's, over exactly these bytes."""
    try:
        _, _, payload, signature = cbor2.loads(token).value
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, _to_sign(payload))
    except (InvalidSignature, cbor2.CBORDecodeError, AttributeError, TypeError, ValueError):
        return False
    # one meaning, one spelling: the same claims in other bytes are not what was signed and printed
    return token == canonical(cbor2.CBORTag(COSE_SIGN1, [PROTECTED, {}, payload, signature]))


def to_text(token: bytes, url: str) -> str:
    """`URL#1…`: the bytes as one big-endian integer in decimal, behind a leading 1."""
    number, groups = int.from_bytes(token, "big"), []
    while number >= GROUP:
        number, rest = divmod(number, GROUP)
        groups.append(f"{rest:01000}")
    return f"{url}#1{number}{''.join(reversed(groups))}"


def from_text(text: str) -> bytes:
    """The bytes of a token from a URL, its fragment, or its digits alone.

    Blanks, line breaks and Thai digits inside are forgiven.

    Raises:
        NoToken: there is no run of digits that a token could be.
    """
    digits = re.sub(r"\s+", "", arabic(text)).rpartition("#")[2]
    if not re.fullmatch(r"1[0-9]{40,10000}", digits):
        raise NoToken(began=False)
    number = 0
    for start in range(1, len(digits), 1000):
        part = digits[start : start + 1000]
        number = number * 10 ** len(part) + int(part)
    size = (number.bit_length() + 7) // 8
    if size > LONGEST:
        raise NoToken(began=False)
    return number.to_bytes(size, "big")
