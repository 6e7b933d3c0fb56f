"""The verbs of exchange, as people type them: for the test of the contract."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop.paths import Home
from tests.conftest import PASSPHRASE, Desk
from tests.desktop.hub.served import served


def _invited(d: Desk, p: Path) -> dict[str, Any]:
    return d("sync", "invite", "--desk", "โต๊ะวัด", "--out", p / "b.sala-invitation")


def _joined(d: Desk, p: Path) -> dict[str, Any]:
    """A second desk by the invitation, which then says everything it has on the stick."""
    _invited(d, p)
    (p / "stick").mkdir()
    told = d("setup", "--join", p / "b.sala-invitation", "--volunteer", "ลุงตา", home=Home(p / "b"))
    assert told["desk"]["letter"] == "B"
    assert told["centre"]["name"] == d("centre")["centre"]["name"]
    return told


def _second(p: Path) -> Home:
    return Home(p / "b")


def _met(d: Desk, p: Path) -> dict[str, Any]:
    _joined(d, p)
    d("sync", "stick", p / "stick", home=_second(p))
    d("sync", "stick", p / "stick")
    told = d("sync", "stick", p / "stick", home=_second(p))
    learners = [one["name"] for one in d("learners", "list")["learners"]]
    assert [one["name"] for one in d("learners", "list", home=_second(p))["learners"]] == learners
    d("sync", "stick", p / "stick")
    return told


def _status(d: Desk, p: Path) -> dict[str, Any]:
    _met(d, p)
    told = d("sync", "status")
    assert [(one["letter"], one["waiting"]) for one in told["peers"]] == [("B", 0)]
    return told


def _differing(d: Desk, p: Path) -> dict[str, Any]:
    _met(d, p)
    code = d("learners", "list")["learners"][0]["code"]
    d("learners", "amend", code, "--phone", "0810000001")
    d("learners", "amend", code, "--phone", "0820000002", home=_second(p))
    for home in (None, _second(p), None, _second(p)):
        d("sync", "stick", p / "stick", home=home)
    told = d("sync", "conflicts")
    assert told == d("sync", "conflicts", home=_second(p))
    return told


def _settled(d: Desk, p: Path) -> dict[str, Any]:
    (asked,) = _differing(d, p)["conflicts"]
    told = d("sync", "settle", asked["id"], "other")
    assert told["settled"]["value"] == asked["others"][0]["value"]
    assert d("sync", "conflicts") == {"conflicts": []}
    assert d.no("sync", "settle", asked["id"], "other")["code"] == "no_such"
    return told


def _revoked(d: Desk, p: Path) -> dict[str, Any]:
    _met(d, p)
    told = d("sync", "revoke", "B")
    d("learners", "add", "--name", "จากโต๊ะที่ยกเลิก", home=_second(p))
    d("sync", "stick", p / "stick", home=_second(p))
    (refused,) = d("sync", "stick", p / "stick")["not_taken"]
    assert refused["code"] == "bundle_revoked"
    return told


def _history(d: Desk, p: Path) -> dict[str, Any]:
    _met(d, p)
    other = Home(p / "b")
    assert d("sync", "history") == {"lacking": 0, "asked": False}
    told = d("sync", "history", home=other)
    assert told["lacking"] > 0
    assert d("sync", "history", "ask", home=other) == {**told, "asked": True}
    for home in (other, None, other):
        d("sync", "stick", p / "stick", home=home)
    assert d("sync", "history", home=other) == {"lacking": 0, "asked": True}
    assert d("sync", "history", "leave", home=other)["asked"] is False
    return told


def _twin(d: Desk, p: Path) -> dict[str, Any]:
    _met(d, p)
    assert d("sync", "twin") == {"twins": [], "desk": None}
    shutil.copytree(p / "b", p / "copy")
    for home in (p / "b", p / "copy"):
        for turn in "12":
            d("learners", "add", "--name", f"คน{turn} ใหม่", home=Home(home))
        d("sync", "stick", p / "stick", home=Home(home))
    d("sync", "stick", p / "stick")
    (twin,) = d("sync", "twin")["twins"]
    assert (twin["letter"], twin["here"], twin["certain"]) == ("B", False, True)
    d("sync", "invite", "--desk", "C", "--out", p / "c.sala-invitation")
    own = d.no("sync", "twin", "--join", p / "c.sala-invitation")
    assert own["code"] == "invitation_own"
    told = d("sync", "twin", "--join", p / "c.sala-invitation", home=Home(p / "copy"))
    assert (told["desk"]["letter"], told["desk"]["before"]) == ("C", "B")
    for home in (p / "copy", None, p / "b", p / "copy", None):
        d("sync", "stick", p / "stick", home=home and Home(home))
    assert d("sync", "twin")["twins"] == []
    assert [one["letter"] for one in d("sync", "status")["peers"]] == ["B", "C"]
    return told


def _town(d: Desk, p: Path) -> Home:
    d("hub", "setup", "--name", "เทศบาลเมืองพะเยา", home=Home(p / "hub"))
    return Home(p / "hub")


def _hub_set_up(d: Desk, p: Path) -> dict[str, Any]:
    told = d("hub", "setup", "--name", "เทศบาลเมืองพะเยา", home=Home(p / "hub"))
    again = d.no("hub", "setup", "--name", "อื่น", home=Home(p / "hub"))
    assert again["code"] == "already_set_up"
    assert d.no("hub", "status", home=Home(p / "nowhere"))["code"] == "hub_not_set_up"
    return told


def _hub_invited(d: Desk, p: Path) -> dict[str, Any]:
    at = ("--address", "sala.example.go.th")
    told = d("hub", "invite", "--centre", "ศาลาแม่กา", *at, "--out", p / "x.sala-hub", home=_town(d, p))
    again = d.no("hub", "invite", "--centre", "x", "--out", p / "x.sala-hub", home=Home(p / "hub"))
    assert again["code"] == "file_exists"
    return told


def _hub_joined(d: Desk, p: Path) -> dict[str, Any]:
    _hub_invited(d, p)
    told = d("sync", "join", p / "x.sala-hub")
    assert told["hub"]["address"] == "https://sala.example.go.th"
    assert d.no("sync", "join", p / "hub" / "hub.key")["code"] == "hub_invitation_foreign"
    return told


def _hub_stuck(d: Desk, p: Path) -> dict[str, Any]:
    _hub_joined(d, p)
    (p / "stick").mkdir()
    d("sync", "stick", p / "stick")
    told = d("hub", "stick", p / "stick", home=Home(p / "hub"))
    assert told["bound"] == ["ศาลาแม่กา"]
    d("sync", "stick", p / "stick")
    assert [(one["hub"], one["waiting"]) for one in d("sync", "status")["peers"]] == [(True, 0)]
    return told


def _hub_status(d: Desk, p: Path) -> dict[str, Any]:
    _hub_stuck(d, p)
    told = d("hub", "status", home=Home(p / "hub"))
    assert (told["desks"], told["invited"]) == (1, [])
    assert told["changes"] > 10
    return told


def _hub_revoked(d: Desk, p: Path) -> dict[str, Any]:
    _met(d, p)
    hub = _town(d, p)
    d("hub", "invite", "--centre", "ศาลาแม่กา", "--out", p / "x.sala-hub", home=hub)
    d("sync", "join", p / "x.sala-hub")
    d("sync", "stick", p / "stick")
    d("hub", "stick", p / "stick", home=hub)
    (centre,) = d("hub", "status", home=hub)["centres"]
    lost = next(one["id"] for one in centre["desks"] if one["letter"] == "B")
    assert d.no("hub", "revoke", "not hex", home=hub)["code"] == "no_such_desk"
    return d("hub", "revoke", lost, home=hub)


def _lined(d: Desk, p: Path) -> dict[str, Any]:
    _hub_joined(d, p)
    assert d.no("sync", "hub", "ftp://x")["code"] == "hub_address"
    with served(p / "hub", PASSPHRASE) as hub:
        told = d("sync", "hub", hub.address)
        assert told["sent"] > 0
        assert told["hub"] == "เทศบาลเมืองพะเยา"
    assert [one["hub"] for one in d("sync", "status")["peers"]] == [True]
    return told


def _province(d: Desk, p: Path) -> dict[str, Any]:
    """Desk → municipality → province, by one stick."""
    _hub_stuck(d, p)
    d("hub", "setup", "--name", "จังหวัดพะเยา", home=Home(p / "province"))
    invited = ("--hub", "เทศบาลเมืองพะเยา", "--out", p / "p.sala-hub")
    d("hub", "invite", *invited, home=Home(p / "province"))
    assert d("sync", "join", p / "p.sala-hub", home=Home(p / "hub"))["hub"]["name"] == "จังหวัดพะเยา"
    assert d("hub", "stick", p / "stick", home=Home(p / "hub"))["told"] == "จังหวัดพะเยา"
    done = d("hub", "stick", p / "stick", home=Home(p / "province"))
    assert done["below"] == ["เทศบาลเมืองพะเยา"]
    own = d("hub", "totals", home=Home(p / "hub"))
    told = d("hub", "totals", home=Home(p / "province"))
    assert told["centres"] == []
    (below,) = told["below"]
    assert below["hub"] == "เทศบาลเมืองพะเยา"
    assert below["centres"][0]["people"] == own["centres"][0]["people"] == 4
    assert "มาลี" not in repr(told)
    told = d("hub", "totals", "--out", p / "totals.xlsx", home=Home(p / "province"))
    rows = [row for row in openpyxl.load_workbook(told["file"]).active.values if row[0]]
    assert rows[2][:2] == ("เทศบาลเมืองพะเยา", below["centres"][0]["name"])
    assert d.no("hub", "totals", "--year", "1", home=Home(p / "hub"))["code"] == "period_unfit"
    return told


def _paged(d: Desk, p: Path) -> dict[str, Any]:
    hub = _town(d, p)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SALA_PAGE_PASSWORD", "ดูยอดรวม")
        assert d.no("hub", "page", home=Home(p / "nowhere"))["code"] == "hub_not_set_up"
        return d("hub", "page", home=hub)


def _practised(d: Desk, p: Path) -> dict[str, Any]:
    """A whole round with a made-up second desk and hub; nothing leaves the practice home."""
    home = Home(p / "practice")
    d("setup", "--centre", "ศาลาแม่กา (ฝึกหัด)", home=home)
    d("learners", "add", "--name", "มาลี ใจดี", "--phone", "0810000099", home=home)
    steps = ("invite", "write", "carry", "settle", "hub")
    for step, after in zip(steps, (*steps[1:], "over"), strict=True):
        told = d("practice", "exchange", step, home=home)
        assert told["step"] == after
        assert told["conflicts"] == (step == "carry")
        if step == "carry":
            assert d.no("sync", "stick", p, home=home)["code"] == "practice_stays"
            d("sync", "stick", told["stick"], home=home)
    assert told == d("practice", "exchange", home=home)
    assert [one["learners"] for one in told["holders"]] == [2, 2, 2]
    assert d.no("practice", "exchange", "hub", home=home)["code"] == "practice_over"
    assert d.no("practice", "exchange")["code"] == "practice_only"
    assert d("practice", "exchange", "anew", home=home)["step"] == "invite"
    assert d.no("practice", "exchange", "hub", home=home)["code"] == "practice_turn"
    return told


PLAYS: tuple[tuple[str, str, Callable[[Desk, Path], dict[str, Any]]], ...] = (
    ("sync.invite", "second", _invited),
    ("setup", "joined", _joined),
    ("sync.stick", "both ways", _met),
    ("sync.status", "who has what", _status),
    ("sync.conflicts", "one field", _differing),
    ("sync.settle", "the other", _settled),
    ("sync.revoke", "a lost laptop", _revoked),
    ("sync.history", "a desk that came new", _history),
    ("sync.twin", "a copied folder", _twin),
    ("hub.setup", "a municipality", _hub_set_up),
    ("hub.invite", "a centre that exists", _hub_invited),
    ("sync.join", "by the file", _hub_joined),
    ("sync.hub", "the first time", _lined),
    ("hub.stick", "the first time", _hub_stuck),
    ("hub.status", "one centre", _hub_status),
    ("hub.totals", "a province", _province),
    ("hub.page", "its password", _paged),
    ("hub.revoke", "a lost laptop", _hub_revoked),
    ("practice.exchange", "a whole round", _practised),
)
