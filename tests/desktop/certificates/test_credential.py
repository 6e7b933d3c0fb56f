"""The Open Badges credential: the shape that is asked for, the signature by other hands, what is refused."""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import json
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from jsonschema import Draft202012Validator

from desktop.certificates import credential, token
from desktop.certificates.credential import NoCredential, Stated

SCHEMAS = Path(__file__).resolve().parents[2] / "schemas" / "open_badges"
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = KEY.public_key().public_bytes_raw()
CLAIMS = token.Claims(
    token.kid_of(PUBLIC), 1, "7/2569", "เด็กชายเปี๊ยะ ทองคำเปลว", "สานตะกร้า", "ศาลาแม่กา",
    date(2026, 7, 10), 1830,
)  # fmt: skip
STATED = Stated(
    bytes.fromhex("0198c0de000070008000000000000c01"),
    bytes.fromhex("0198c0de000070008000000000000a01"),
    CLAIMS,
    token.to_text(token.sign(CLAIMS, KEY), "https://sala.example/v"),
)


def made(**changes: Any) -> dict[str, Any]:
    return credential.compose(dataclasses.replace(STATED, **changes), PUBLIC)


def parts(secured: str) -> tuple[dict[str, Any], dict[str, Any]]:
    header, payload = (
        json.loads(base64.urlsafe_b64decode(part + "===")) for part in secured.split(".")[:2]
    )
    return header, payload


def fits(name: str, told: object) -> None:
    schema = json.loads((SCHEMAS / f"{name}.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    wrong = [
        f"{list(e.absolute_path)}: {e.message}" for e in Draft202012Validator(schema).iter_errors(told)
    ]
    assert not wrong, wrong


@pytest.mark.parametrize("hashed", [False, True], ids=["name", "hashed"])
def test_it_has_the_shape_that_open_badges_asks_for(hashed: bool) -> None:
    told = credential.compose(STATED, PUBLIC, hashed=hashed)
    fits("credential", told)
    header, payload = parts(credential.secure(told, KEY))
    fits("header", header)
    fits("credential", payload)
    assert "vc" not in payload  # VC-JOSE-COSE: the credential is the payload itself
    assert payload["iss"] == told["issuer"]["id"]
    assert payload["jti"] == told["id"] == "urn:uuid:0198c0de-0000-7000-8000-000000000c01"
    assert payload["sub"] == told["credentialSubject"]["id"]
    assert payload["nbf"] == 1783616400  # 2026-07-10T00:00:00+07:00
    assert told["validFrom"] == "2026-07-10T00:00:00+07:00"


def test_it_says_who_learnt_what_for_how_long() -> None:
    told = made()
    subject = told["credentialSubject"]
    assert subject["identifier"] == [
        {"type": "IdentityObject", "hashed": False, "identityType": "name", "identityHash": CLAIMS.name}
    ]
    assert subject["achievement"]["name"] == "สานตะกร้า"
    assert "30 ชั่วโมง 30 นาที" in subject["achievement"]["criteria"]["narrative"]
    assert [one["value"] for one in subject["result"]] == ["30.5"]
    described = [one["id"] for one in subject["achievement"]["resultDescription"]]
    assert [one["resultDescription"] for one in subject["result"]] == described
    assert told["evidence"][0]["id"] == STATED.proof
    assert told["issuer"]["name"] == "ศาลาแม่กา"


def test_a_hashed_name_can_be_checked_by_who_knows_it_and_read_by_nobody() -> None:
    told = credential.compose(STATED, PUBLIC, hashed=True)
    (named,) = told["credentialSubject"]["identifier"]
    digest = hashlib.sha256((CLAIMS.name + named["salt"]).encode()).hexdigest()
    assert named["identityHash"] == f"sha256${digest}"
    everything = json.dumps(told, ensure_ascii=False)
    assert CLAIMS.name not in everything
    assert STATED.proof not in everything  # the token bears the name


def test_two_credentials_of_one_person_have_nothing_in_common() -> None:
    other = made(certificate=bytes.fromhex("0198c0de000070008000000000000c02"))
    assert other["credentialSubject"]["id"] != made()["credentialSubject"]["id"]


def test_made_up_people_are_called_so() -> None:
    told = made(practice=True)
    assert told["issuer"]["name"].startswith("ตัวอย่าง")
    assert told["name"].startswith("ตัวอย่าง")


def test_the_issuer_is_its_key() -> None:
    told = made()["issuer"]["id"].removeprefix("did:jwk:")
    jwk = json.loads(base64.urlsafe_b64decode(told + "==="))
    assert (jwk["kty"], jwk["crv"]) == ("OKP", "Ed25519")
    assert base64.urlsafe_b64decode(jwk["x"] + "=") == PUBLIC
    assert "d" not in jwk


def test_what_is_secured_is_read_again() -> None:
    secured = credential.secure(made(), KEY)
    opened = credential.read(f"\n {secured} ")
    assert opened.credential == made()
    assert opened.key == PUBLIC
    assert opened.certificate == STATED.certificate
    assert opened.proof == STATED.proof
    assert credential.secure(made(), KEY) == secured


def test_another_program_finds_the_signature_good(tmp_path: Path) -> None:
    """It is openssl: it reads the same bytes, by the key that the header names."""
    secured = credential.secure(made(), KEY)
    body, _, signature = secured.rpartition(".")
    header, _ = parts(secured)
    raw = base64.urlsafe_b64decode(header["jwk"]["x"] + "=")
    # SubjectPublicKeyInfo of RFC 8410, put together here and not by the library that signed
    (tmp_path / "key.der").write_bytes(bytes.fromhex("302a300506032b6570032100") + raw)
    (tmp_path / "body").write_bytes(body.encode())
    (tmp_path / "signature").write_bytes(base64.urlsafe_b64decode(signature + "=="))
    command = [
        "openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", "key.der",
        "-rawin", "-in", "body", "-sigfile", "signature",
    ]  # fmt: skip
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).returncode == 0
    (tmp_path / "body").write_bytes(body.encode()[:-1] + b"A")
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).returncode != 0


def test_the_signature_is_that_of_rfc_8037() -> None:
    """Appendix A.4 of the RFC: its key, its payload, its JWS."""
    seed = base64.urlsafe_b64decode("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=")
    key = Ed25519PrivateKey.from_private_bytes(seed)
    assert credential.jws(b'{"alg":"EdDSA"}', b"Example of Ed25519 signing", key) == (
        "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc."
        "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg"
    )


# --- what is refused -----------------------------------------------------------------------------


def _b64(told: object) -> str:
    plain = json.dumps(told, ensure_ascii=False).encode()
    return base64.urlsafe_b64encode(plain).rstrip(b"=").decode()


def signed(header: object, payload: object, key: Ed25519PrivateKey = KEY) -> str:
    body = f"{_b64(header)}.{_b64(payload)}"
    signature = base64.urlsafe_b64encode(key.sign(body.encode())).rstrip(b"=").decode()
    return f"{body}.{signature}"


def spoilt() -> dict[str, str]:
    """Files that a forger, or bad luck, makes of a good one."""
    good = credential.secure(made(), KEY)
    header, payload = parts(good)
    body, _, signature = good.rpartition(".")
    symmetric = KEY.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    stranger = Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33)))
    subject = payload["credentialSubject"]
    other = subject | {"achievement": subject["achievement"] | {"name": "แพทย์"}}
    return {
        "another course": f"{_b64(header)}.{_b64(payload | {'credentialSubject': other})}.{signature}",
        "no signature": f"{body}.",
        "alg none": f"{_b64(header | {'alg': 'none'})}.{_b64(payload)}.",
        "alg HS256": signed(header | {"alg": "HS256", "k": symmetric.decode()}, payload),
        "a header more": signed(header | {"crit": ["b64"]}, payload),
        "a private key": signed(header | {"jwk": header["jwk"] | {"d": "AAAA"}}, payload),
        "a short key": signed(header | {"jwk": header["jwk"] | {"x": "AAAA"}}, payload),
        "no key": signed({"alg": "EdDSA", "typ": "JWT", "jwk": None}, payload),
        "a stranger's key": signed(header, payload, stranger),
        "another issuer": signed(header, payload | {"iss": "did:jwk:AAAA"}),
        "the issuer of a stranger": signed(
            header, payload | {"iss": "did:jwk:AA", "issuer": payload["issuer"] | {"id": "did:jwk:AA"}}
        ),
        "another day": signed(header, payload | {"nbf": 0}),
        "another id": signed(header, payload | {"jti": "urn:uuid:1"}),
        "no subject": signed(header, {k: v for k, v in payload.items() if k != "credentialSubject"}),
        "a list": signed(header, []),
        "cut short": good[:-9],
        "signature spelled otherwise": good[:-1] + ("B" if good[-1] == "A" else "A"),
        "a blank within": good[:30] + " " + good[30:],
        "too long": good + "A" * credential.LONGEST,
        "deep": f"{_b64(header)}.{base64.urlsafe_b64encode(b'[' * 30_000).decode()}.{signature}",
    }


@pytest.mark.parametrize("how", list(spoilt()))
def test_what_was_spoilt_is_refused(how: str) -> None:
    with pytest.raises(NoCredential) as told:
        credential.read(spoilt()[how])
    assert told.value.began


@pytest.mark.parametrize("text", ["", "สวัสดี", "a.b.c", "eyJ", STATED.proof])
def test_what_is_no_credential_is_not_called_spoilt(text: str) -> None:
    with pytest.raises(NoCredential) as told:
        credential.read(text)
    assert not told.value.began


def test_a_genuine_signature_over_a_foreign_id_names_no_certificate() -> None:
    told = made() | {"id": "https://elsewhere.example/1", "evidence": "none"}
    opened = credential.read(credential.secure(told, KEY))
    assert opened.certificate is None
    assert opened.proof == ""


def test_for_reading_it_is_plain_json() -> None:
    told = credential.readable(made())
    assert json.loads(told) == made()
    assert CLAIMS.name in told.decode()
    assert credential.issuer_of(made()) == made()["issuer"]["id"]
