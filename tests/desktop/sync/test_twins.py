"""A desk that exists twice is named, and the copy takes a letter of its own without losing anything."""

from __future__ import annotations

import itertools
import os
import shutil
import signal
import sys
from pathlib import Path

import pytest

from desktop import clock
from desktop.errors import DeskError
from desktop.learners import erasing
from desktop.paths import Home
from desktop.store import check, doorstep, keys
from desktop.store.store import Store, open_with
from desktop.sync import invitation, known, twins
from tests.desktop.sync.desks import PASSPHRASE, Desks, add, edit, names, value


def opened(home: Home) -> keys.Keys:
    return keys.KeyFile.load(home.key).open(passphrase=PASSPHRASE)


def doorstep_opened(home: Home) -> Store:
    """As the program starts."""
    use = doorstep.hold(home)
    return open_with(home, opened(home), use)


def told(desks: Desks, letter: str) -> list[tuple[str, bool, bool]]:
    with desks[letter].read() as tx:
        return [(one.letter, one.here, one.certain) for one in twins.listed(tx.sql)]


def findings(desks: Desks, letter: str) -> set[str]:
    sql = desks[letter].driver()
    try:
        return {one.code for one in check.check(sql)} & {"desk_twice", "desk_parted"}
    finally:
        sql.close()


def by_turns(desks: Desks, one: str, other: str, rounds: int = 2) -> None:
    """Both computers are at work: on one day this one, on the next the other, never meeting."""
    for number in range(rounds):
        for letter in (one, other):
            add(desks.restart(letter), f"{letter}{number} คน")


def take(desks: Desks, letter: str, name: str = "C") -> twins.Taken:
    """The first desk invites, and a copy takes the invitation."""
    file = desks.folder / f"{name}-{letter}.sala-invitation"
    invitation.invite(desks["A"], name, file)
    desks[letter].close()
    home = desks.homes[letter]
    done = twins.take(home, opened(home), invitation.read(file))
    desks.open(letter)
    return done


# --- naming --------------------------------------------------------------------------------------


def test_two_desks_are_no_twins(desks: Desks) -> None:
    for letter in "ABAB":
        add(desks.restart(letter), f"{letter} คน")
    desks.calm()
    assert told(desks, "A") == told(desks, "B") == []
    assert findings(desks, "A") == set()


def test_two_programs_of_one_home_are_no_twins(desks: Desks) -> None:
    home = desks.homes["B"]
    for number in range(3):
        with open_with(home, opened(home)) as verb:
            add(verb, f"คำสั่ง{number}")
        add(desks["B"], f"หน้าต่าง{number}")
    desks.restart("B")
    add(desks["B"], "วันใหม่")
    desks.calm()
    assert told(desks, "A") == told(desks, "B") == []


def test_a_copy_at_work_is_named_on_every_desk_and_knows_itself(desks: Desks) -> None:
    desks.copy("B", "twin")
    by_turns(desks, "B", "twin")
    assert told(desks, "B") == told(desks, "twin") == []  # nothing of the other was heard yet
    desks.calm()
    assert told(desks, "A") == [("B", False, True)]
    assert told(desks, "B") == told(desks, "twin") == [("B", True, True)]
    for letter in ("A", "B", "twin"):
        assert findings(desks, letter) == {"desk_twice"}
    with desks["A"].read() as tx:
        (one,) = twins.listed(tx.sql)
        wrote = dict(tx.sql.execute("SELECT r.given_name, c.at FROM learner r JOIN change c"
            " ON c.log = r.stamp_log AND c.n = r.stamp_n"))  # fmt: skip
    assert one.since == clock.moment_of(wrote["twin0"])  # the copy was at work a little later


def test_a_restored_disk_is_told_as_perhaps_and_not_for_ever(
    desks: Desks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SALA_NOW", "2026-05-21T08:00")
    desks["B"].close()
    shutil.copytree(desks.homes["B"].folder, tmp_path / "backup")
    add(desks.open("B"), "ก่อน กู้คืน")
    desks.visit("B", "A")
    desks["B"].close()
    shutil.rmtree(desks.homes["B"].folder)
    shutil.copytree(tmp_path / "backup", desks.homes["B"].folder)
    monkeypatch.setenv("SALA_NOW", "2026-05-22T08:00")
    add(desks.open("B"), "หลัง กู้คืน")
    desks.calm()
    for number in range(3):
        monkeypatch.setenv("SALA_NOW", f"2026-05-2{3 + number}T08:00")
        add(desks.restart("B"), f"ต่อไป{number}")
    desks.calm()
    assert told(desks, "A") == [("B", False, False)]
    assert told(desks, "B") == [("B", True, False)]
    assert findings(desks, "A") == {"desk_parted"}
    monkeypatch.setenv("SALA_NOW", "2026-08-01T08:00")
    assert findings(desks, "A") == findings(desks, "B") == set()


# --- a letter of its own ---------------------------------------------------------------------------


def test_the_copy_takes_a_letter_and_loses_nothing(desks: Desks) -> None:
    who = add(desks["A"], "มาลี ใจดี")
    desks.calm()
    desks.copy("B", "twin")
    by_turns(desks, "B", "twin")
    desks.calm()
    edit(desks["twin"], who, phone="0811111111")  # nobody has heard this under the old letter
    before = names(desks["twin"])
    codes = _codes(desks, "twin")

    done = take(desks, "twin")

    assert (done.letter, done.before) == ("C", "B")
    assert names(desks["twin"]) == before
    assert value(desks["twin"], who, "phone") == "0811111111"
    desks.sound_at("twin")
    new = add(desks["twin"], "คนแรกของซี")
    assert _codes(desks, "twin")[new].startswith("C")
    assert codes.items() < _codes(desks, "twin").items()
    add(desks.restart("B"), "บีทำต่อ")
    desks.calm()
    desks.same()
    desks.sound()
    for letter in ("A", "B", "twin"):
        assert told(desks, letter) == [], letter
        assert findings(desks, letter) == set()
        assert value(desks[letter], who, "phone") == "0811111111"
    with desks["A"].read() as tx:
        assert [peer.letter for peer in known.peers(tx.sql)] == ["B", "C"]
        letters = tx.sql.execute("SELECT letter FROM desk WHERE gone = 0 ORDER BY letter").fetchall()
    assert [one[0] for one in letters] == ["A", "B", "C"]


def _codes(desks: Desks, letter: str) -> dict[bytes, str]:
    with desks[letter].read() as tx:
        return dict(tx.sql.execute("SELECT id, code FROM learner"))


def test_a_copy_that_never_worked_may_take_a_letter_too(desks: Desks) -> None:
    desks.copy("B", "twin")
    take(desks, "twin")
    add(desks["twin"], "ซี คน")
    add(desks["B"], "บี คน")
    desks.calm()
    desks.same()
    desks.sound()
    assert told(desks, "A") == told(desks, "B") == told(desks, "twin") == []


def test_of_the_first_desk_the_copy_takes_the_invitation_of_the_one_that_stays(desks: Desks) -> None:
    desks.copy("A", "twin")
    by_turns(desks, "A", "twin")
    desks.calm()
    assert told(desks, "B") == [("A", False, True)]
    done = take(desks, "twin")
    assert done.before == "A"
    add(desks["twin"], "ซี คน")
    desks.calm()
    desks.same()
    desks.sound()
    assert told(desks, "A") == told(desks, "B") == told(desks, "twin") == []
    with pytest.raises(DeskError) as no:
        invitation.invite(desks["twin"], "D", desks.folder / "d.sala-invitation")
    assert no.value.code == "root_only"
    assert desks.invite("E") == "E"  # the one that stayed still is the first


def test_the_computer_that_made_the_invitation_does_not_take_it(desks: Desks) -> None:
    file = desks.folder / "c.sala-invitation"
    invitation.invite(desks["A"], "C", file)
    desks["A"].close()
    before = (desks.homes["A"].key.read_bytes(), desks.homes["A"].database.read_bytes())
    with pytest.raises(DeskError) as no:
        twins.take(desks.homes["A"], opened(desks.homes["A"]), invitation.read(file))
    assert no.value.code == "invitation_own"
    assert (desks.homes["A"].key.read_bytes(), desks.homes["A"].database.read_bytes()) == before
    desks.open("A")


def test_an_invitation_of_another_centre_is_refused(desks: Desks, tmp_path: Path) -> None:
    other = Desks(tmp_path / "other", desks.stick)
    other.folder.mkdir()
    other.found_first("ศาลาดอกคำใต้")
    file = tmp_path / "c.sala-invitation"
    invitation.invite(other["A"], "C", file)
    other.close()
    desks["B"].close()
    with pytest.raises(DeskError) as no:
        twins.take(desks.homes["B"], opened(desks.homes["B"]), invitation.read(file))
    assert no.value.code == "invitation_other_centre"
    desks.open("B")


def test_a_home_that_is_open_is_left_alone(desks: Desks) -> None:
    file = desks.folder / "c.sala-invitation"
    invitation.invite(desks["A"], "C", file)
    add(desks["B"], "มาลี ใจดี")
    with pytest.raises(DeskError) as no:
        twins.take(desks.homes["B"], opened(desks.homes["B"]), invitation.read(file))
    assert no.value.code == "store_open"
    assert names(desks["B"]) == {"มาลี"}
    assert not (desks.homes["B"].folder / ".twin").exists()


def test_a_third_copy_is_still_named_after_the_second_took_a_letter(desks: Desks) -> None:
    desks.copy("B", "twin")
    desks.copy("B", "third")
    by_turns(desks, "B", "twin")
    desks.calm()
    take(desks, "twin")
    desks.calm()
    by_turns(desks, "B", "third", 3)
    desks.calm()
    assert told(desks, "A") == [("B", False, True)]
    assert told(desks, "third") == [("B", True, True)]
    desks.same()
    desks.sound()


def test_who_was_erased_stays_erased_at_the_copy(desks: Desks) -> None:
    who = add(desks["A"], "มาลี ใจดี")
    desks.calm()
    desks.copy("B", "twin")
    with desks["B"].write("learners.erase") as tx:
        erasing.erase(tx, who, "ขอให้ลบ")
    take(desks, "twin")
    edit(desks["twin"], who, phone="0811111111")
    desks.calm()
    desks.same()
    desks.sound()
    assert names(desks["twin"]) == set()


@pytest.mark.skipif(sys.platform == "win32", reason="nothing there ends like SIGKILL")
def test_a_power_cut_leaves_the_old_desk_or_the_new_one(desks: Desks) -> None:
    desks.copy("B", "twin")
    add(desks["twin"], "มาลี ใจดี")
    file = desks.folder / "c.sala-invitation"
    invitation.invite(desks["A"], "C", file)
    desks["twin"].close()
    del desks.stores["twin"]
    pattern = desks.homes["twin"].folder
    seen = set()
    for at in itertools.count(1):
        home = Home(desks.folder / "cut")
        shutil.copytree(pattern, home.folder)
        whole = _cut(home, invitation.read(file), at)
        with doorstep_opened(home) as store, store.read() as tx:
            seen.add(tx.desk.letter)
            assert tx.desk.public_key == store.keys.public
        with doorstep_opened(home) as store:
            assert names(store) == {"มาลี"}
        assert not list(home.folder.glob(".twin*")) + list(home.folder.glob("sala.db.*"))
        shutil.rmtree(home.folder)
        if whole:
            break
    assert seen == {"B", "C"}


def _cut(home: Home, invited: invitation.Invitation, at: int) -> bool:
    """Take the letter in a process that ends itself at its k-th file; whether it came to the end."""
    child = os.fork()
    if child == 0:
        done = 0

        def heard(event: str, _args: object) -> None:
            nonlocal done
            if event in {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "open", "sqlite3.connect"}:
                done += 1
                if done == at:
                    os.kill(os.getpid(), signal.SIGKILL)

        own = opened(home)
        sys.addaudithook(heard)
        try:
            twins.take(home, own, invited)
        except BaseException:  # noqa: BLE001  (nothing of the test may run on in here)
            os._exit(1)
        os._exit(0)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in {0, -signal.SIGKILL}
    return code == 0
