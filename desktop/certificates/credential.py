"""The Open Badges 3.0 credential of one certificate, secured as VC-JWT (docs/formats.md §6.1).

It says what the certificate's own token says and nothing more: no number of a person, no birth date.
Issuer and key are one thing, a `did:jwk`, so that whoever holds the file checks it with no network. Only
EdDSA is written and read, twenty lines over `cryptography`: a JOSE library would bring a choice of
algorithms, and a choice is what forgers of such files live on.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any
from uuid import UUID, uuid5

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from desktop.certificates import token, wording
from desktop.clock import THAILAND

MEDIA_TYPE = "application/vc+jwt"
CONTEXT = (
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
)
URN = "urn:uuid:"
DID = "did:jwk:"
LONGEST = 64 << 10
"""Letters of a secured credential; a longer one is none of ours."""
_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Stated:
    """What a credential is made of."""

    certificate: bytes
    activity: bytes
    claims: token.Claims
    proof: str
    """The text of the token: the address that proves the paper."""
    practice: bool = False
    """Made-up people's: issuer and name say so."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A secured credential that was taken apart; its signature has been checked by the key it names."""

    credential: Mapping[str, Any]
    key: bytes
    """The public key it was signed with: whether it is one of ours is asked elsewhere."""

    @property
    def certificate(self) -> bytes | None:
        """The id of the certificate that it is about."""
        try:
            return UUID(str(self.credential["id"]).removeprefix(URN)).bytes
        except ValueError:
            return None

    @property
    def proof(self) -> str:
        """The text of the paper's token; empty where it was left out."""
        evidence = self.credential.get("evidence")
        first = evidence[0] if isinstance(evidence, list) and evidence else {}
        return str(first.get("id", "")) if isinstance(first, dict) else ""


class NoCredential(Exception):
    """Text that is no secured credential; `began` when it looks like one that was spoiled."""

    def __init__(self, *, began: bool) -> None:
        super().__init__("no credential")
        self.began = began


def compose(stated: Stated, public_key: bytes, *, hashed: bool = False) -> dict[str, Any]:
    """The credential as JSON, still without a signature.

    Args:
        stated: what it says.
        public_key: of the desk that signs, 32 bytes.
        hashed: the learner's name only as a salted SHA-256, and without the token, which bears the name.
    """
    claims, sample = stated.claims, "ตัวอย่าง " if stated.practice else ""
    made: dict[str, Any] = {
        "@context": list(CONTEXT),
        "id": _urn(stated.certificate),
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": f"{sample}วุฒิบัตร {claims.course}",
        "description": f"{sample}เลขที่ {claims.number} {claims.centre}",
        "issuer": {"id": did(public_key), "type": ["Profile"], "name": sample + claims.centre},
        "validFrom": _midnight(claims).isoformat(),
        "credentialSubject": _subject(stated, hashed=hashed),
    }
    if not hashed:
        made["evidence"] = [
            {"id": stated.proof, "type": ["Evidence"], "name": f"รหัสบนวุฒิบัตร เลขที่ {claims.number}"}
        ]
    return made


def _subject(stated: Stated, *, hashed: bool) -> dict[str, Any]:
    claims, activity = stated.claims, UUID(bytes=stated.activity)
    told, hours = wording.hours(claims.minutes), f"{URN}{uuid5(activity, 'hours')}"
    return {
        # of this certificate alone: two certificates of one person cannot be laid side by side by it
        "id": f"{URN}{uuid5(UUID(bytes=stated.certificate), 'learner')}",
        "type": ["AchievementSubject"],
        "identifier": [_identity(stated, hashed=hashed)],
        "achievement": {
            "id": f"{URN}{activity}",
            "type": ["Achievement"],
            "achievementType": "CertificateOfCompletion",
            "name": claims.course,
            "description": f"หลักสูตร {claims.course} จำนวน {told}",
            "criteria": {"narrative": f"เรียนครบตามเกณฑ์ของ {claims.centre} ในหลักสูตรที่มี {told}"},
            "inLanguage": "th",
            "resultDescription": [
                {
                    "id": hours,
                    "type": ["ResultDescription"],
                    "name": "ชั่วโมงเรียนของหลักสูตร",
                    "resultType": "ext:hours",
                }
            ],
        },
        "result": [
            {"type": ["Result"], "resultDescription": hours, "value": f"{claims.minutes / 60:g}"}
        ],
    }


def _identity(stated: Stated, *, hashed: bool) -> dict[str, Any]:
    named = {"type": "IdentityObject", "hashed": hashed, "identityType": "name"}
    name = stated.claims.name
    if not hashed:
        return named | {"identityHash": name}
    salt = hashlib.sha256(stated.proof.encode()).hexdigest()[:32]
    digest = hashlib.sha256((name + salt).encode()).hexdigest()
    return named | {"identityHash": f"sha256${digest}", "salt": salt}


def issuer_of(made: Mapping[str, Any]) -> str:
    """Who issues a credential that `compose` made."""
    return str(made["issuer"]["id"])


def did(public_key: bytes) -> str:
    """The issuer: a key that says itself, so that nobody has to be asked for it."""
    return DID + _base64(_plain(_jwk(public_key)))


def _jwk(public_key: bytes) -> dict[str, str]:
    return {"crv": "Ed25519", "kty": "OKP", "x": _base64(public_key)}


def secure(credential: Mapping[str, Any], key: Ed25519PrivateKey) -> str:
    """Sign a credential: a compact JWS whose payload is the credential and the claims of a JWT."""
    header = {"alg": "EdDSA", "jwk": _jwk(key.public_key().public_bytes_raw()), "typ": "JWT"}
    begins = datetime.fromisoformat(credential["validFrom"])
    claims = {
        "iss": credential["issuer"]["id"],
        "jti": credential["id"],
        "nbf": int(begins.timestamp()),
        "sub": credential["credentialSubject"]["id"],
    }
    return jws(_plain(header), _plain({**credential, **claims}), key)


def jws(header: bytes, payload: bytes, key: Ed25519PrivateKey) -> str:
    """The compact form of RFC 7515, signed by EdDSA (RFC 8037)."""
    signed = f"{_base64(header)}.{_base64(payload)}"
    return f"{signed}.{_base64(key.sign(signed.encode()))}"


def read(text: str) -> Opened:
    """Take a secured credential apart and check its signature by the key that it names itself.

    Raises:
        NoCredential: it is none, or what it says is not what was signed.
    """
    parts = text.strip().split(".")
    began = text.lstrip().startswith("eyJ") and len(parts) == 3
    if not began or len(text) > LONGEST:
        raise NoCredential(began=began)
    try:
        header, payload, signature = (_bytes(part) for part in parts)
        told, said = json.loads(header), json.loads(payload)
        key = _key_of(told)
        Ed25519PublicKey.from_public_bytes(key).verify(signature, ".".join(parts[:2]).encode())
        claims = said.pop("iss"), said.pop("jti"), said.pop("sub"), said.pop("nbf")
        begins = int(datetime.fromisoformat(said["validFrom"]).timestamp())
        if claims != (said["issuer"]["id"], said["id"], said["credentialSubject"]["id"], begins):
            raise NoCredential(began=True)
        if said["issuer"]["id"] != did(key):
            raise NoCredential(began=True)
    except (InvalidSignature, AttributeError, KeyError, TypeError, ValueError, RecursionError) as error:
        raise NoCredential(began=True) from error
    return Opened(said, key)


def _key_of(header: Mapping[str, Any]) -> bytes:
    """The public key that a header names; one algorithm, one curve, nothing else."""
    if header["alg"] != "EdDSA" or set(header) != {"alg", "jwk", "typ"}:
        raise ValueError(header["alg"])
    jwk = header["jwk"]
    key = _bytes(jwk["x"])
    if jwk != _jwk(key) or len(key) != _KEY_BYTES:
        raise ValueError(jwk)
    return key


def readable(credential: Mapping[str, Any]) -> bytes:
    """A credential for reading, without a signature: it proves nothing."""
    return (json.dumps(credential, ensure_ascii=False, indent=2) + "\n").encode()


def _midnight(claims: token.Claims) -> datetime:
    return datetime.combine(claims.issued, time(), THAILAND)


def _urn(key: bytes) -> str:
    return f"{URN}{UUID(bytes=key)}"


def _plain(told: Mapping[str, Any]) -> bytes:
    return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _base64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _bytes(text: str) -> bytes:
    """Base64url without padding, in its one spelling."""
    data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if _base64(data) != text:
        raise ValueError(text)
    return data
