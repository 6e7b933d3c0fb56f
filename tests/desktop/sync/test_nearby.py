"""A hub that says it is there is found by a desk on the same network; what is said is not believed."""

from __future__ import annotations

import secrets
from types import SimpleNamespace

import pytest

from desktop.sync import nearby

HERE = ("127.0.0.1",)
PATIENCE = 8.0


def heard(key: bytes, seconds: float = PATIENCE) -> nearby.Nearby | None:
    """The hub of a key, as soon as it is heard at all."""
    for _ in range(int(seconds)):
        for one in nearby.look_around(1.0, on=HERE):
            if one.key == nearby.mark_of(key):
                return one
    return None


def test_a_hub_is_heard_by_name_address_and_key_and_no_more_when_it_is_gone() -> None:
    key = secrets.token_bytes(32)
    with nearby.announced("เทศบาลเมืองพะเยา", 8443, key, on=HERE):
        found = heard(key)
        assert found == nearby.Nearby("เทศบาลเมืองพะเยา", "http://127.0.0.1:8443", key[:8].hex())
    assert nearby.mark_of(key) not in {one.key for one in nearby.look_around(0.5, on=HERE)}


def test_a_hub_behind_a_name_of_its_own_says_so() -> None:
    key = secrets.token_bytes(32)
    with nearby.announced("เทศบาล", 8443, key, "https://sala.example.go.th", on=HERE):
        found = heard(key)
    assert found is not None
    assert found.address == "https://sala.example.go.th"


def test_looking_around_is_stopped_at_once() -> None:
    asked: list[bool] = []

    def stop() -> bool:
        asked.append(True)
        return False

    nearby.look_around(60, stop, on=HERE)
    assert asked == [True]


@pytest.mark.parametrize(
    ("told", "where", "found"),
    [
        ({b"name": "เทศบาล".encode(), b"key": b"ab"}, ["10.0.0.2"], ("เทศบาล", "http://10.0.0.2:80")),
        ({b"name": b"x" * 500, b"key": b"ab"}, ["10.0.0.2"], ("x" * 80, "http://10.0.0.2:80")),
        ({b"name": b"a\n\x00b", b"address": b"ftp://x"}, ["10.0.0.2"], None),
        ({b"name": b"a", b"address": b"https://h/?x=1"}, ["10.0.0.2"], None),
        ({b"name": b""}, ["10.0.0.2"], None),
        ({b"name": b"a"}, ["fe80::1"], None),
        ({b"name": None}, [], None),
        ({b"\xff": b"\xff"}, ["10.0.0.2"], None),
    ],
)
def test_what_is_said_is_only_a_hint(
    told: dict[bytes, bytes | None], where: list[str], found: tuple[str, str] | None
) -> None:
    info = SimpleNamespace(properties=told, parsed_addresses=lambda: where, port=80)
    read = nearby._read(info)
    assert (read and (read.name, read.address)) == found
