"""Two desks of one centre give certificates without meeting: numbers, proofs and the register over a stick."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from desktop.paths import Home
from desktop.store import keys
from tests.conftest import Desk


@pytest.fixture
def second(ended: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A further desk, which has everything of the first one."""
    monkeypatch.setattr(keys.Cost.__init__, "__defaults__", (64, 1, 1))
    (tmp_path / "stick").mkdir()
    ended("sync", "invite", "--desk", "โต๊ะวัด", "--out", tmp_path / "b.sala-invitation")
    made = Desk(Home(tmp_path / "b"), ended.read)
    made("setup", "--join", tmp_path / "b.sala-invitation", "--volunteer", "ลุงตา")
    _go_round(tmp_path, made, ended, made, ended)
    return made


def _go_round(folder: Path, *desks: Desk) -> None:
    for desk in desks:
        told = desk("sync", "stick", folder / "stick")
        assert told["not_taken"] == []


def _numbers(told: dict[str, Any]) -> set[str]:
    return {one["number"] for one in told["issued"]}


def test_numbers_never_clash_and_each_desk_proves_the_other_s_paper(
    ended: Desk, second: Desk, tmp_path: Path
) -> None:
    first = ended("certificates", "issue", "A01", "--out", tmp_path / "a.pdf")
    assert _numbers(first) == {"1/2569", "2/2569", "3/2569"}
    one = first["issued"][0]
    assert (
        second("certificates", "verify", one["token"])["verdict"] == "genuine"
    )  # keys travelled before
    _go_round(tmp_path, ended, second, ended)

    void = second("certificates", "reissue", one["number"], "--why", "ชื่อผิด", "--out", tmp_path / "b.pdf")
    assert void["certificate"]["number"] == "B 1/2569"
    token = void["certificate"]["token"]
    assert ended("certificates", "verify", token)["verdict"] == "genuine"
    assert ended("certificates", "verify", one["token"])["verdict"] == "genuine"  # it has not heard yet
    _go_round(tmp_path, second, ended, second)
    for desk in (ended, second):
        assert desk("certificates", "verify", one["token"])["verdict"] == "revoked"
        assert desk("certificates", "verify", tmp_path / "b.pdf")["verdict"] == "genuine"
        assert desk("check")["ok"] is True
        desk("certificates", "register", "--out", tmp_path / f"{desk.home.folder.name}.xlsx")
        desk.sound()


def test_both_desks_void_one_certificate_and_are_asked_why(
    ended: Desk, second: Desk, tmp_path: Path
) -> None:
    number = ended("certificates", "issue", "A01", "--out", tmp_path / "a.pdf")["issued"][0]["number"]
    _go_round(tmp_path, ended, second, ended)
    ended("certificates", "void", number, "--why", "ชื่อผิด")
    second("certificates", "void", number, "--why", "วันผิด")
    _go_round(tmp_path, ended, second, ended, second)
    asked = ended("sync", "conflicts")["conflicts"]
    assert [(one["table"], one["field"]) for one in asked] == [("certificate", "void_why")]
    assert {asked[0]["current"]["value"], asked[0]["others"][0]["value"]} == {"ชื่อผิด", "วันผิด"}
    second("sync", "settle", asked[0]["id"], "current")
    _go_round(tmp_path, second, ended)
    assert ended("sync", "conflicts") == {"conflicts": []}
    for desk in (ended, second):
        desk.sound()
