"""Certificates of another centre of the same hub are known by the hub's signed list."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import cbor2
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop import leaving, outside
from desktop.certificates import proof_page, token, verify
from desktop.learners import register
from desktop.learners.consents import Given
from desktop.outside import Told
from desktop.store.change import canonical
from desktop.store.store import Store
from desktop.sync import directory, hubs, incoming, known
from tests.desktop.hub.hubs import MUNICIPALITY, Town


def issued(store: Store, index: int = 7) -> tuple[token.Claims, bytes]:
    """A certificate's token by a desk, and its claims."""
    claims = token.Claims(
        token.kid_of(store.keys.public), index, "7/2569", "นางมาลี ใจดี", "ทอผ้า", "ศาลาแม่กา",
        date(2026, 6, 1), 600,
    )  # fmt: skip
    return claims, token.sign(claims, store.keys.signing)


def met(town: Town, *names: str) -> None:
    """Every centre has been at the hub twice: its list came back."""
    for name in names:
        town.centres[name].visit("A")
    town.hub.stick(town.stick)
    for name in names:
        town.centres[name].visit("A")
    town.hub.stick(town.stick)
    for name in names:
        town.centres[name].visit("A")


def judged(store: Store, told: bytes) -> verify.Verdict:
    with store.read() as tx:
        return verify.verify_text(tx, token.to_text(told, "https://x.example"))


def hours_that_move_count_at_once(here: Store, there: Store, file: Path) -> None:
    """The list also knows who signed a learner's passbook."""
    with there.write("test") as tx:
        who = register.add(tx, "นางมาลี ใจดี", birth="2500").id
        line = outside.put(tx, who, None, Told("ทอผ้า", hours="12", evidence="letter"))
        outside.check(tx, line.id, "ครูสมใจ")
        left = leaving.leave(tx, who, file, "", Given("move"))
    opened = leaving.opened(left.file, left.code)
    with here.write("test") as tx:
        done = leaving.take_in(tx, opened)
        (kept,) = outside.listed(tx, done.learner.id)
    assert (done.known, done.centre) == (True, "ศาลาดอกคำใต้")
    assert (kept.counted, kept.checked_by, kept.from_centre) == (720, "ครูสมใจ", "ศาลาดอกคำใต้")


@pytest.fixture
def pair(town: Town) -> Town:
    town.join("ศาลาแม่กา")
    town.join("ศาลาดอกคำใต้")
    met(town, "ศาลาแม่กา", "ศาลาดอกคำใต้")
    return town


def test_a_certificate_of_the_neighbour_is_genuine_and_says_by_whose_list(
    pair: Town, tmp_path: Path
) -> None:
    here, there = pair.centres["ศาลาแม่กา"]["A"], pair.centres["ศาลาดอกคำใต้"]["A"]
    _claims, told = issued(there)
    found = judged(here, told)
    assert found.verdict == verify.GENUINE
    assert found.elsewhere is not None
    assert (found.elsewhere.centre, found.elsewhere.hub) == ("ศาลาดอกคำใต้", MUNICIPALITY)

    claims, _told = issued(there)
    forged = token.sign(replace(claims, name="นายคนอื่น"), here.keys.signing)
    assert judged(here, forged).verdict == verify.ALTERED
    with here.read() as tx:
        page = proof_page.trust(tx)
    assert {name for _kid, _key, name in page.issuers} == {"ศาลาแม่กา", "ศาลาดอกคำใต้"}
    hours_that_move_count_at_once(here, there, tmp_path / "m.sala-move")


def test_without_a_hub_the_neighbour_is_unknown(town: Town) -> None:
    one, other = town.centre("ศาลาแม่กา")["A"], town.centre("ศาลาดอกคำใต้")["A"]
    assert judged(one, issued(other)[1]).verdict == verify.UNKNOWN_ISSUER


def test_what_the_neighbour_voided_is_void_here(pair: Town) -> None:
    here, there = pair.centres["ศาลาแม่กา"]["A"], pair.centres["ศาลาดอกคำใต้"]["A"]
    claims, told = issued(there)
    with pair.hub.store(pair.scope("ศาลาดอกคำใต้")) as store, store.read() as tx:
        name, keys, _void = directory.entry_of(tx.sql, "ศาลาดอกคำใต้")
    entry = (name, keys, ((claims.kid, claims.index, "2026-06-09"),))
    pair.hub._list.note(pair.scope("ศาลาดอกคำใต้"), entry)
    pair.hub._list.note(pair.scope("ศาลาดอกคำใต้"), entry)
    reply = pair.folder / "x.sala"
    pair.hub.write(pair.scope("ศาลาแม่กา"), reply)
    incoming.read(here, reply)
    found = judged(here, told)
    assert (found.verdict, found.void_on) == (verify.REVOKED, "2026-06-09")


def test_a_desk_that_joined_later_gets_the_list_from_its_sister(town: Town) -> None:
    desks = town.join("ศาลาแม่กา", desks=2)
    town.join("ศาลาดอกคำใต้")
    desks.visit("B", "A", "B")
    met(town, "ศาลาแม่กา", "ศาลาดอกคำใต้")
    for old in (town.stick / "Sala").glob("0-*"):
        old.unlink()
    desks.visit("B")
    found = judged(desks["B"], issued(town.centres["ศาลาดอกคำใต้"]["A"])[1])
    assert found.verdict == verify.GENUINE


def test_only_the_centres_own_hub_is_believed_and_only_forward(pair: Town) -> None:
    here = pair.centres["ศาลาแม่กา"]["A"]
    with here.read() as tx:
        (good,) = directory.held(tx.sql)
        me = known.own(tx.sql, here.about.desk, here.about.centre, here.keys.public)
    stranger = directory.signed(("เทศบาลปลอม", Ed25519PrivateKey.generate()), 1 << 57, [])
    old = directory.signed((MUNICIPALITY, pair.hub.keys.signing), 5, [])
    body, signature = cbor2.loads(good.data)
    altered = canonical([body.replace("ดอกคำใต้".encode(), "ดอกคำเหนือ"[:8].encode()), signature])
    with here.local() as tx:
        for data in (stranger, old, altered, b"", b"\xff", canonical([b"x", b"y"])):
            directory.take(tx.sql, me, data)
        assert directory.held(tx.sql) == (good,)
        newer = directory.signed((MUNICIPALITY, pair.hub.keys.signing), 1 << 57, [])
        directory.take(tx.sql, me, newer)
        assert [one.data for one in directory.held(tx.sql)] == [newer]


def test_the_list_is_sent_once_and_made_anew_only_when_it_says_something_else(pair: Town) -> None:
    first = pair.hub._list.made()
    assert pair.hub._list.made() == first
    here = pair.centres["ศาลาแม่กา"]["A"]
    with here.read() as tx:
        assert [one.data for one in directory.held(tx.sql)] == [first]
    pair.hub.stick(pair.stick)
    with pair.hub.store(pair.scope("ศาลาแม่กา")) as store, store.read() as tx:
        (peer,) = known.peers(tx.sql)
        assert directory.id_of(first) in peer.has
    with here.read() as tx:
        (hub,) = hubs.of_centre(tx.sql)
        assert hub.heard
