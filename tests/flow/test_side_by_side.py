"""Several Salas at one home: nobody sees "locked", nothing that was answered is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from desktop import founding
from desktop.learners import register
from desktop.paths import Home
from desktop.practice.messy_list import write_messy_list
from desktop.store import backup as backups
from desktop.store.store import unlock
from tests.conftest import PASSPHRASE, Desk, Said

ROOT = Path(__file__).resolve().parents[2]


def at_once(home: Home, lines: Sequence[Sequence[object]]) -> list[Said]:
    """Run verbs as programs of their own, all at the same time."""
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    main = [sys.executable, str(ROOT / "main.py"), "--home", str(home.folder), "--json"]
    running = [
        subprocess.Popen(
            [*main, *map(str, line)], env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for line in lines
    ]
    told = []
    for one in running:
        out, err = one.communicate(timeout=90)
        told.append(Said(one.returncode, out, err))
    return told


def test_eight_verbs_at_once_are_all_kept_and_nobody_sees_locked(ended: Desk) -> None:
    # Given four on the roll; when five mark at the same moment, two of them the same learner,
    # while three others come in
    codes = [one["code"] for one in ended("learners", "list")["learners"]]
    marks = [("attendance", "mark", "A01#1", code, "late") for code in (*codes, codes[0])]
    people = [("learners", "add", "--name", f"คน{n} ใจดี") for n in range(3)]
    said = at_once(ended.home, [*marks, *people])
    # Then everybody is answered, all marks are there, and no code was given twice
    assert [(one.code, one.err) for one in said] == [(0, "")] * 8, said
    assert [line["status"] for line in ended("attendance", "roll", "A01#1")["roll"]] == ["late"] * 4
    assert len({one["code"] for one in ended("learners", "list")["learners"]}) == 7
    ended.sound()


def test_verbs_read_and_write_while_a_long_list_is_taken_in(ended: Desk, tmp_path: Path) -> None:
    write_messy_list(tmp_path / "list.xlsx", people=3000)
    said = at_once(
        ended.home,
        [
            ("learners", "import", tmp_path / "list.xlsx"),
            ("learners", "list"),
            ("attendance", "mark", "A01#1", "A00001E", "absent"),
            ("certificates", "earned", "A01"),
            ("journal", "verify"),
            ("backup", tmp_path / "stick"),
        ],
    )
    assert [one.code for one in said] == [0] * 6, said
    assert len(said[1].data["learners"]) in {4, 3004}
    assert len(ended("learners", "list")["learners"]) == 3004
    ended.sound()
    ended("restore", said[5].data["file"], home=tmp_path / "elsewhere")


def test_two_issues_at_once_give_each_learner_one_number(ended: Desk, tmp_path: Path) -> None:
    said = at_once(
        ended.home, [("certificates", "issue", "A01", "--out", tmp_path / f"{n}.pdf") for n in range(2)]
    )
    assert sorted(one.code for one in said) == [0, 2]
    refused = next(one for one in said if one.code == 2)
    assert refused.data["error"]["code"] == "nobody_earned"
    assert len(list(tmp_path.glob("*.pdf"))) == 1
    assert ended("check")["findings"] == []


def test_two_backups_in_one_second_are_two_backups(
    ended: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Given a backup whose copy is made; when another begins and ends before the copy is checked
    check, files = backups._check_copy, []

    def meanwhile(*args: Any) -> None:
        monkeypatch.setattr(backups, "_check_copy", check)
        files.append(ended("backup", tmp_path / "stick")["file"])
        check(*args)

    monkeypatch.setattr(backups, "_check_copy", meanwhile)
    files.append(ended("backup", tmp_path / "stick")["file"])
    # Then both stand, and both can be restored
    assert len(set(files)) == 2
    for n, file in enumerate(files):
        ended("restore", file, home=tmp_path / str(n))


def test_of_two_setups_at_once_one_stands_and_opens(
    verb: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Given a setup that has built everything; when another comes through before it is put in place
    home, put_in_place = Home(tmp_path / "new"), founding._keep_old_key
    said: list[Said] = []

    def meanwhile(where: Home) -> None:
        monkeypatch.setattr(founding, "_keep_old_key", put_in_place)
        said.append(verb.raw("--json", "setup", "--centre", "คนที่สอง", home=home))
        put_in_place(where)

    monkeypatch.setattr(founding, "_keep_old_key", meanwhile)
    said.append(verb.raw("--json", "setup", "--centre", "คนแรก", home=home))
    # Then one of them is told that a centre is there already, and the other's opens
    assert sorted(one.code for one in said) == [0, 2]
    name = next(one.data["centre"]["name"] for one in said if one.code == 0)
    assert verb("centre", home=home)["centre"]["name"] == name


def test_verbs_run_beside_an_open_window(ended: Desk) -> None:
    # Given a window that has the centre open
    with unlock(ended.home, passphrase=PASSPHRASE) as window:
        with window.write("learners.add") as tx:
            register.add(tx, "นางหน้าต่าง เปิดอยู่")
        # When verbs read and write beside it
        lines = (
            ("learners", "add", "--name", "นายคำสั่ง เขียน"),
            ("learners", "list"),
            ("undo",),
            ("check",),
        )
        said = [one for line in lines for one in at_once(ended.home, [line])]
        assert [one.code for one in said] == [0] * 4, said
        # Then each sees what the other has kept
        assert "นางหน้าต่าง เปิดอยู่" in said[1].out
        with window.read() as tx:
            names = {one.name for one in register.listed(tx)}
        assert "นางหน้าต่าง เปิดอยู่" in names
        with window.write("learners.add") as tx:
            register.add(tx, "นางหน้าต่าง อีกคน")
    ended.sound()


def test_a_reader_in_the_middle_keeps_its_snapshot(ended: Desk) -> None:
    with unlock(ended.home, passphrase=PASSPHRASE) as window, window.read() as tx:
        before = len(register.listed(tx))
        (said,) = at_once(ended.home, [("learners", "add", "--name", "มาทีหลัง")])
        assert said.code == 0
        tx.orm.expire_all()
        assert len(register.listed(tx)) == before


def test_a_restore_waits_for_no_open_window_but_refuses(ended: Desk, tmp_path: Path) -> None:
    file = ended("backup", tmp_path / "stick")["file"]
    with unlock(ended.home, passphrase=PASSPHRASE) as window:
        (said,) = at_once(ended.home, [("restore", file)])
        assert said.data["error"]["code"] == "store_open"
        with window.write("learners.add") as tx:
            register.add(tx, "ยังอยู่")
    assert ended("learners", "find", "ยังอยู่")["learners"]


@pytest.mark.parametrize("opened_by", ["the recovery code", "an older passphrase"])
def test_a_restore_never_takes_the_files_from_under_an_open_window(
    ended: Desk,
    tmp_path: Path,
    recovery_code: str,
    monkeypatch: pytest.MonkeyPatch,
    opened_by: str,
) -> None:
    # Given a backup, and an open window
    file, passphrase = ended("backup", tmp_path / "stick")["file"], PASSPHRASE
    if opened_by == "an older passphrase":
        passphrase = "ส้มตำไก่ย่าง"
        monkeypatch.setenv("SALA_NEW_PASSPHRASE", passphrase)
        ended("passphrase")
    with unlock(ended.home, passphrase=passphrase) as window:
        # When it is restored by another secret than the window was opened by
        if opened_by == "the recovery code":
            monkeypatch.setenv("SALA_RECOVERY_CODE", recovery_code)
        (said,) = at_once(ended.home, [("restore", file)])
        monkeypatch.delenv("SALA_RECOVERY_CODE", raising=False)
        with window.write("learners.add") as tx:
            register.add(tx, "คนที่หายไป")
    # Then it is refused, or at least what the window wrote is not lost
    monkeypatch.setenv("SALA_PASSPHRASE", PASSPHRASE if said.code == 0 else passphrase)
    assert ended("learners", "find", "คนที่หายไป")["learners"]
