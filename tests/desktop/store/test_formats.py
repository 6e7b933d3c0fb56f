"""docs/formats.md held to its vectors: the product's functions, and the same sums written out anew."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from pathlib import Path
from typing import Any

import cbor2
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from desktop import codes
from desktop.certificates import credential, token
from desktop.store import change, keys

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "vectors" / "formats.json").read_text(encoding="utf-8")
)
CHANGE = VECTORS["change"]
b = bytes.fromhex


def head(step: dict[str, Any]) -> change.Head:
    return change.Head(
        b(CHANGE["log"]), step["n"], step["at"], b(CHANGE["by"]), b(CHANGE["deed"]), CHANGE["table"],
        b(CHANGE["row"]), b(CHANGE["person"]), step["op"], b(step["over_cbor"]),
    )  # fmt: skip


@pytest.mark.parametrize("which", ["first", "second"])
def test_fields_and_digest_are_those_of_the_vector(which: str) -> None:
    step = CHANGE[which]
    fields = change.fields_bytes(step["fields"])
    assert fields.hex() == step["fields_cbor"]
    assert change.digest(b(step["salt"]), fields).hex() == step["digest"]
    assert change.fields_of(fields) == step["fields"]
    # and by hand
    assert hashlib.sha256(b(step["salt"]) + b(step["fields_cbor"])).hexdigest() == step["digest"]


def test_over_is_that_of_the_vector_in_whatever_order_it_is_told() -> None:
    step = CHANGE["second"]
    told = {name: [(b(log), n) for log, n in dots] for name, dots in step["over"].items()}
    backwards = dict(reversed(list(told.items()))) | {"never": []}
    assert change.over_bytes(backwards).hex() == step["over_cbor"]
    assert change.over_of(b(step["over_cbor"])) == told


def test_dots_of_one_field_stand_in_ascending_order() -> None:
    low, high = (b"\x01" * 8, 9), (b"\x02" * 8, 1)
    assert change.over_bytes({"x": [high, low]}) == change.over_bytes({"x": [low, high]})
    assert cbor2.loads(change.over_bytes({"x": [high, low]})) == {"x": [list(low), list(high)]}


@pytest.mark.parametrize("which", ["first", "second"])
def test_chain_is_that_of_the_vector(which: str) -> None:
    step = CHANGE[which]
    previous = b(step.get("previous_chain", CHANGE["first"]["chain"]))
    assert change.chain(previous, head(step), b(step["digest"])).hex() == step["chain"]
    # by hand: one canonical array of eleven
    listed = [
        b(CHANGE["log"]), step["n"], step["at"], b(CHANGE["by"]), b(CHANGE["deed"]), CHANGE["table"],
        b(CHANGE["row"]), b(CHANGE["person"]), step["op"], cbor2.loads(b(step["over_cbor"])),
        b(step["digest"]),
    ]  # fmt: skip
    written = cbor2.dumps(listed, canonical=True)
    assert written.hex() == step["head_cbor"]
    assert hashlib.sha256(previous + written).hexdigest() == step["chain"]


def test_a_change_without_volunteer_and_person_has_nulls_in_their_place() -> None:
    bare = change.Head(b"l" * 8, 1, 1, None, b"d" * 16, "place", b"r" * 16, None, 1, change.EMPTY)
    listed = [b"l" * 8, 1, 1, None, b"d" * 16, "place", b"r" * 16, None, 1, {}, b"x" * 32]
    expected = hashlib.sha256(cbor2.dumps(listed, canonical=True)).digest()
    assert change.chain(b"", bare, b"x" * 32) == expected


def test_the_end_of_a_log_is_signed_as_in_the_vector() -> None:
    end = VECTORS["log_end"]
    parent = (b(end["parent"][0]), end["parent"][1])
    said = change.log_end(
        b(end["desk"]), b(end["scope"]), b(end["log"]), parent, (end["n"], b(end["chain"]))
    )
    assert said.hex() == end["said_cbor"]
    key = Ed25519PrivateKey.from_private_bytes(b(end["signing_seed"]))
    assert key.sign(said).hex() == end["signature"]
    Ed25519PublicKey.from_public_bytes(b(end["public_key"])).verify(b(end["signature"]), said)
    alone = change.log_end(b(end["desk"]), b(end["scope"]), b(end["log"]), None, (1, b""))
    assert cbor2.loads(alone)[4] is None


def test_the_key_file_of_the_vector_opens_by_both_secrets() -> None:
    told = VECTORS["key_file"]
    file = keys.KeyFile.from_bytes(b(told["file"]))
    for opened in (
        file.open(passphrase=told["passphrase"]),
        file.open(recovery=told["recovery_code"].lower().replace("0", "o")),
    ):
        assert opened.data.hex() == told["data_key"]
        assert opened.public.hex() == told["public_key"]
        assert opened.public_opening.hex() == told["public_opening_key"]
    assert file.to_bytes() == b(told["file"])


def test_the_key_file_is_what_the_page_says_it_is() -> None:
    told = VECTORS["key_file"]
    data = b(told["file"])
    assert data[:8] == b"SALAKEY1"
    read = cbor2.loads(data[8:])
    cost = read["argon2id"]
    assert cbor2.dumps(read, canonical=True) == data[8:]
    kdf = Argon2id(
        salt=read["passphrase"]["salt"], length=32, iterations=cost["passes"], lanes=cost["lanes"],
        memory_cost=cost["memory_kib"],
    )  # fmt: skip
    key = kdf.derive(told["passphrase"].encode())
    opened = AESGCM(key).decrypt(
        read["passphrase"]["nonce"], read["passphrase"]["box"], b"SALAKEY1passphrase" + read["desk"]
    )
    assert opened.hex() == told["data_key"]


def test_argon2id_is_that_of_the_vector() -> None:
    told = VECTORS["key_file"]["argon2id"]
    cost = keys.Cost(told["memory_kib"], told["passes"], told["lanes"])
    assert keys.derive(told["secret"].encode(), b(told["salt"]), cost).hex() == told["key"]


@pytest.mark.parametrize("told", VECTORS["token"], ids=["cp874", "utf8"])
def test_the_token_is_that_of_the_vector(told: dict[str, Any]) -> None:
    claims = token.Claims(
        b(told["kid"]), told["index"], told["number"], told["name"], told["course"], told["centre"],
        date.fromisoformat(told["issued"]), told["minutes"],
    )  # fmt: skip
    key = Ed25519PrivateKey.from_private_bytes(b(told["signing_seed"]))
    assert token.kid_of(key.public_key().public_bytes_raw()) == claims.kid
    made = token.sign(claims, key)
    assert made.hex() == told["cose"]
    assert token.to_text(made, "https://sala.example/v") == told["text"]
    assert token.from_text(told["text"]) == made
    assert token.read(made)[0] == claims
    # by hand
    tagged = cbor2.loads(made)
    protected, unprotected, payload, signature = tagged.value
    assert (tagged.tag, protected, unprotected) == (18, b"\xa1\x01\x27", {})
    said = cbor2.dumps(["Signature1", protected, b"", payload], canonical=True)
    key.public_key().verify(signature, said)
    assert told["text"].partition("#")[2] == "1" + str(int.from_bytes(made, "big"))


@pytest.mark.parametrize("told", VECTORS["credential"], ids=["name", "hashed"])
def test_the_credential_is_that_of_the_vector(told: dict[str, Any]) -> None:
    own = VECTORS["token"][0]  # it is made of what this token says, and signed by the same key
    key = Ed25519PrivateKey.from_private_bytes(b(own["signing_seed"]))
    public = key.public_key().public_bytes_raw()
    stated = credential.Stated(
        b(told["certificate"]), b(told["activity"]), token.read(b(own["cose"]))[0], own["text"]
    )
    made = credential.compose(stated, public, hashed=told["hashed"])
    assert made["issuer"]["id"] == told["issuer"]
    assert made["credentialSubject"]["id"] == told["subject"]
    assert credential.secure(made, key) == told["jwt"]
    assert credential.read(told["jwt"]).key == public


@pytest.mark.parametrize(("body", "code"), VECTORS["codes"].items())
def test_codes_are_those_of_the_vector(body: str, code: str) -> None:
    assert code == codes.learner_code(body[0], int(body[1:]))
    signs = [int(sign, 36) for sign in body]
    check = "ABCDEFGHJKLMNPRSTUVWXYZ"[sum((i + 2) * v for i, v in enumerate(signs)) % 23]
    assert code == body + check
