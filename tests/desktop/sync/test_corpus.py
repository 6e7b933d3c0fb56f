"""What earlier programs wrote is read for ever: each form of bundles, invitations, answers, totals, moves."""

from __future__ import annotations

import json
import secrets
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from desktop.founding import Founding, found
from desktop.hub import above
from desktop.hub import opening as hubs_room
from desktop.hub.hub import Hub
from desktop.hub.shelf import Invitee
from desktop.leaving import sealing
from desktop.paths import Home
from desktop.store import keys, verify
from desktop.store.keys import Keys
from desktop.store.store import Store, unlock
from desktop.sync import hubs, incoming, invitation
from tests.desktop.sync.corpus.__main__ import HERE, MOVED, shown

FORMS = sorted(path for path in HERE.iterdir() if (path / "told.json").exists())
PASSPHRASE = "อ่านได้เสมอ"


def kept(told: dict[str, str]) -> Keys:
    """Keys that were written down."""
    raw = {name: bytes.fromhex(told[name]) for name in ("data", "signing", "opening")}
    return Keys(
        raw["data"],
        Ed25519PrivateKey.from_private_bytes(raw["signing"]),
        X25519PrivateKey.from_private_bytes(raw["opening"]),
    )


@pytest.fixture(params=FORMS, ids=[path.name for path in FORMS])
def form(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SALA_NOW", "2026-05-21T08:00")
    folder: Path = request.param
    return folder


@pytest.fixture
def told(form: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((form / "told.json").read_text("utf-8"))
    return read


def sound(store: Store) -> None:
    sql = store.driver()
    try:
        assert verify.verify(sql) == []
    finally:
        sql.close()


def hub_of(folder: Path, file: Path, own: Keys, patch: pytest.MonkeyPatch) -> Hub:
    """A hub of today with the keys of that one, who invited by that file."""
    patch.setattr(Keys, "fresh", lambda: own)
    hubs_room.set_up(folder, "เทศบาลเมืองพะเยา", PASSPHRASE, keys.CHEAP)
    hub = hubs_room.open_hub(folder, passphrase=PASSPHRASE)
    said = hubs.read(file)
    assert (said.hub.public, said.hub.address) == (own.public, "https://hub.example")
    invitee = Invitee(said.once_public, said.hub.desk, said.centre, said.on_day, None)
    hub.shelf.invite(invitee, b"c" * 16, b"")
    return hub


def test_a_desk_that_was_invited_joins_today_and_reads_every_bundle(
    form: Path, told: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, desk = kept(told["desk"]), bytes.fromhex(told["desk"]["id"])
    monkeypatch.setattr(Keys, "fresh", lambda: own)
    with monkeypatch.context() as patch:
        patch.setattr(secrets, "token_bytes", lambda size: desk if size == len(desk) else bytes(size))
        said = invitation.read(form / "desk.sala-invitation")
        home = Home(tmp_path / "home")
        asked = {"volunteer": "ครูสาม", "cost": keys.CHEAP, "joining": said.joining()}
        assert found(home, Founding(said.centre, PASSPHRASE, **asked)).letter == "C"
    with unlock(home, passphrase=PASSPHRASE) as store:
        assert store.about.desk == desk
        for _twice in range(2):  # old sticks change nothing
            for name in told["bundles"]:
                incoming.read(store, form / name)
            with store.read() as tx:
                assert shown(tx) == told["shown"]
            sound(store)


def test_a_hub_takes_the_answer_and_every_bundle(
    form: Path, told: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with hub_of(tmp_path / "hub", form / "centre.sala-hub", kept(told["hub"]), monkeypatch) as hub:
        bound = hub.bind((form / "centre.sala-answer").read_bytes())
        for name in told["bundles"]:
            if not name.endswith("-0.sala"):
                assert hub.take(form / name).changes > 0, name
        with hub.store(bound.scope) as store:
            with store.read() as tx:
                assert shown(tx) == {**told["shown"], "health": []}
            sound(store)


def test_totals_and_a_passbook_that_moves_are_read(
    form: Path, told: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with hub_of(
        tmp_path / "province", form / "above.sala-hub", kept(told["province"]), monkeypatch
    ) as hub:
        (one,) = above.take(hub, (form / "below.sala-totals").read_bytes()).totals.centres
        assert (one.name, one.people) == ("ศาลาแม่กา", 3)
    book = sealing.opened(form / "passbook.sala-move", told["code"]).book
    assert (book.centre, dict(book.profile)["given_name"]) == (MOVED.centre, "มาลี")
    assert book.lines == MOVED.lines
