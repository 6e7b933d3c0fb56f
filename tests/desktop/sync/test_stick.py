"""Desks of one centre exchange by a stick, with no hub: what is written at one shows at the other."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from PIL import Image

from desktop import activities, attendance, enrolments, volunteers
from desktop.activities import Plan
from desktop.errors import DeskError, FileTrouble, Refused
from desktop.founding import Founding, found
from desktop.learners import erasing, portraits, search
from desktop.models import DocumentNumber, new_id
from desktop.paths import Home
from desktop.store import check, undo
from desktop.store.keys import CHEAP, KeyFile
from desktop.sync import bundle, conflicts, incoming, invitation, known, stick, twins
from tests.desktop.sync.desks import PASSPHRASE, Desks, add, edit, image, names, value


def test_what_one_desk_wrote_shows_at_the_other(desks: Desks) -> None:
    add(desks["A"], "มาลี ใจดี")
    add(desks["B"], "คำปัน ศรีวงศ์")
    desks.visit("A", "B", "A")
    assert names(desks["A"]) == names(desks["B"]) == {"มาลี", "คำปัน"}
    desks.visit("B", "A")
    desks.same()
    desks.sound()


def test_one_call_says_what_it_did(desks: Desks) -> None:
    add(desks["A"], "มาลี ใจดี")
    (left,) = desks.visit("A")
    assert (left.sent, left.received, left.waiting, left.conflicts) == (1, 0, 1, 0)
    (took,) = desks.visit("B")
    assert (took.sent, took.received, took.heard) == (0, 1, ("A",))
    (receipt,) = desks.visit("A")
    assert (receipt.waiting, receipt.sent) == (0, 0)


def test_nothing_to_send_writes_nothing(desks: Desks) -> None:
    desks.calm()
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in desks.stick.rglob("*.sala")}
    (again,) = desks.visit("A")
    assert (again.sent, again.size) == (0, 0)
    assert {p: (p.read_bytes(), p.stat().st_mtime_ns) for p in desks.stick.rglob("*.sala")} == before


def test_an_edit_is_found_by_its_new_words_on_both(desks: Desks) -> None:

    who = add(desks["A"], "มาลี ใจดี")
    desks.visit("A", "B")
    edit(desks["B"], who, nickname="หมวย")
    desks.visit("B", "A")
    for letter in "AB":
        with desks[letter].read() as tx:
            assert [hit.learner for hit in search.search(tx, "หมวย").exact] == [who], letter


def test_different_fields_of_one_person_are_merged_and_nobody_is_asked(desks: Desks) -> None:
    who = add(desks["A"], "มาลี ใจดี")
    desks.visit("A", "B", "A")
    edit(desks["A"], who, phone="0810000001")
    edit(desks["B"], who, address="บ้านแม่กา")
    desks.calm()
    for letter in "AB":
        assert value(desks[letter], who, "phone") == "0810000001"
        assert value(desks[letter], who, "address") == "บ้านแม่กา"
        with desks[letter].read() as tx:
            assert conflicts.listed(tx.sql) == []
    desks.sound()


def test_one_field_written_by_both_is_asked_about_and_settled_with_one_choice(desks: Desks) -> None:
    who = add(desks["A"], "มาลี ใจดี")
    desks.visit("A", "B", "A")
    edit(desks["A"], who, phone="0810000001")
    edit(desks["B"], who, phone="0820000002")
    desks.calm()
    desks.same()
    told = {}
    for letter in "AB":
        with desks[letter].read() as tx:
            (told[letter],) = conflicts.listed(tx.sql)
    assert told["A"].id == told["B"].id
    assert {told["A"].current.value, told["A"].others[0].value} == {"0810000001", "0820000002"}
    other = told["A"].others[0].value
    with desks["A"].write("sync.settle") as tx:
        conflicts.settle(tx, told["A"].id, "other")
    desks.calm()
    desks.same()
    desks.sound()
    for letter in "AB":
        assert value(desks[letter], who, "phone") == other
        with desks[letter].read() as tx:
            assert conflicts.count(tx.sql) == 0


def test_choosing_what_is_shown_already_settles_too(desks: Desks) -> None:
    who = add(desks["A"], "มาลี ใจดี")
    desks.visit("A", "B", "A")
    edit(desks["A"], who, phone="0810000001")
    edit(desks["B"], who, phone="0820000002")
    desks.calm()
    with desks["B"].read() as tx:
        (asked,) = conflicts.listed(tx.sql)
    shown = value(desks["B"], who, "phone")
    with desks["B"].write("sync.settle") as tx:
        conflicts.settle(tx, asked.id, "current")
    desks.calm()
    assert [value(desks[letter], who, "phone") for letter in "AB"] == [shown, shown]
    with desks["A"].read() as tx:
        assert conflicts.count(tx.sql) == 0
    with desks["A"].write("sync.settle") as tx, pytest.raises(DeskError) as no:
        conflicts.settle(tx, asked.id, "current")
    assert no.value.code == "no_such"


def test_the_desk_role_settles_no_number_that_it_may_not_see(desks: Desks) -> None:
    who = add(desks["A"], "มาลี ใจดี")
    with desks["A"].write("learners.number") as tx:
        number = DocumentNumber(id=new_id(), learner=who, number_kind="passport", number="AA0000000")
        tx.add(number)
    desks.visit("A", "B", "A")
    for letter in "AB":
        with desks[letter].write("learners.number") as tx:
            tx.sql.execute("UPDATE document_number SET number = ?", (f"AA000000{letter}",))
    desks.calm()
    with desks["A"].write("volunteers.add") as tx:
        helper = volunteers.add(tx, "น้องฝน", role="desk")
        (asked,) = conflicts.listed(tx.sql)
    with pytest.raises(Refused) as no, desks["A"].write("sync.settle", by=helper) as tx:
        conflicts.settle(tx, asked.id, "other")
    assert no.value.code == "sensitive_not_for_desk"
    with desks["A"].write("sync.settle") as tx:
        conflicts.settle(tx, asked.id, "other")
    with desks["A"].read() as tx:
        assert conflicts.count(tx.sql) == 0


def test_a_settled_conflict_can_be_taken_back(desks: Desks) -> None:
    who = add(desks["A"], "มาลี ใจดี")
    desks.visit("A", "B", "A")
    edit(desks["A"], who, phone="0810000001")
    edit(desks["B"], who, phone="0820000002")
    desks.calm()
    shown = value(desks["A"], who, "phone")
    with desks["A"].read() as tx:
        (asked,) = conflicts.listed(tx.sql)
    with desks["A"].write("sync.settle") as tx:
        conflicts.settle(tx, asked.id, "other")
    with desks["A"].write("undo") as tx:
        undo.undo(tx)
    assert value(desks["A"], who, "phone") == shown
    desks.calm()
    desks.same()
    desks.sound()


def test_undo_takes_back_only_what_this_desk_did(desks: Desks) -> None:
    who = add(desks["A"], "มาลี ใจดี")
    desks.visit("A", "B", "A")
    with desks["A"].read() as tx:
        volunteer = tx.sql.execute("SELECT id FROM volunteer WHERE name = 'ครูสมใจ'").fetchone()[0]
    with desks["B"].write("learners.edit", by=volunteer) as tx:  # the same person, at the other desk
        tx.sql.execute("UPDATE learner SET phone = '0820000002' WHERE id = ?", (who,))
    desks.visit("B", "A")
    with desks["A"].write("undo", by=volunteer) as tx:
        told = undo.undo(tx)
    assert told.verb == "learners.add"
    assert told.kept
    assert value(desks["A"], who, "phone") == "0820000002"


def test_an_edit_that_had_not_seen_a_removal_keeps_the_row_and_is_asked_about(desks: Desks) -> None:
    who = add(desks["A"], "มาลี ใจดี")
    desks.visit("A", "B", "A")
    edit(desks["A"], who, gone=1)
    edit(desks["B"], who, phone="0820000002")
    desks.calm()
    desks.same()
    for letter in "AB":
        assert value(desks[letter], who, "gone") == 0
        with desks[letter].read() as tx:
            assert [one.field for one in conflicts.listed(tx.sql)] == ["gone"]
    with desks["A"].write("sync.settle") as tx:
        conflicts.settle(tx, conflicts.listed(tx.sql)[0].id, "other")
    desks.calm()
    assert [value(desks[letter], who, "gone") for letter in "AB"] == [1, 1]
    desks.sound()


def test_two_desks_that_mark_the_same_person_meet_in_one_row(desks: Desks) -> None:

    who = add(desks["A"], "มาลี ใจดี")
    with desks["A"].write("activities.add") as tx:
        made = activities.plan(tx, Plan("ทอผ้า", "2026-05-01", "2026-05-31", "wed", "09:00-12:00"))
        enrolments.enrol(tx, made.activity.id, [who])
        lesson = tx.sql.execute("SELECT id FROM session ORDER BY day LIMIT 1").fetchone()[0]
    desks.visit("A", "B", "A")
    with desks["A"].write("attendance.mark") as tx:
        attendance.mark(tx, lesson, who, "late", 20)
    with desks["B"].write("attendance.mark") as tx:
        attendance.mark(tx, lesson, who, "present")
    desks.calm()
    desks.same()
    with desks["A"].read() as tx:
        (asked,) = [one for one in conflicts.listed(tx.sql) if one.field == "status"]
        rows = tx.sql.execute("SELECT count(*) FROM attendance").fetchone()[0]
    assert rows == 1
    side = "current" if asked.current.value == "present" else "other"
    with desks["A"].write("sync.settle") as tx:
        conflicts.settle(tx, asked.id, side)
    with desks["A"].read() as tx:  # the minutes of the other's mark went with its word
        assert tx.sql.execute("SELECT status, minutes FROM attendance").fetchall() == [("present", None)]
    desks.calm()
    desks.same()
    desks.sound()


# --- bad luck ------------------------------------------------------------------------------------


def test_a_lost_stick_costs_nothing(desks: Desks) -> None:
    add(desks["A"], "มาลี ใจดี")
    desks.visit("A")
    shutil.rmtree(desks.stick)
    desks.stick.mkdir()
    add(desks["A"], "คำปัน ศรีวงศ์")
    desks.visit("A", "B")
    assert names(desks["B"]) == {"มาลี", "คำปัน"}


def test_an_old_stick_found_in_a_drawer_changes_nothing(desks: Desks, tmp_path: Path) -> None:
    who = add(desks["A"], "มาลี ใจดี")
    desks.visit("A")
    drawer = tmp_path / "drawer"
    shutil.copytree(desks.stick, drawer)
    edit(desks["A"], who, phone="0810000001")
    desks.calm()
    before = [image(desks[letter]) for letter in "AB"]
    for letter in "BABA":
        stick.exchange_with(desks[letter], drawer)
    assert [image(desks[letter]) for letter in "AB"] == before


def test_a_bundle_torn_anywhere_is_refused_and_nothing_of_it_is_kept(desks: Desks) -> None:
    add(desks["A"], "มาลี ใจดี")
    (left,) = desks.visit("A")
    assert left.file is not None
    whole, before = left.file.read_bytes(), image(desks["B"])
    for length in [*range(0, 160), *range(160, len(whole), 37)]:
        left.file.write_bytes(whole[:length])
        with pytest.raises(FileTrouble) as no:
            incoming.read(desks["B"], left.file)
        assert no.value.code in {"bundle_damaged", "bundle_foreign"}
    assert image(desks["B"]) == before
    left.file.write_bytes(whole)
    assert incoming.read(desks["B"], left.file).changes == 1


def test_a_bundle_with_any_byte_flipped_is_refused_and_nothing_of_it_is_kept(desks: Desks) -> None:
    add(desks["A"], "มาลี ใจดี")
    (left,) = desks.visit("A")
    assert left.file is not None
    whole, before = left.file.read_bytes(), image(desks["B"])
    for place in [*range(0, 500), *range(500, len(whole), 11)]:
        left.file.write_bytes(whole[:place] + bytes([whole[place] ^ 0x41]) + whole[place + 1 :])
        with pytest.raises(DeskError) as no:
            incoming.read(desks["B"], left.file)
        assert no.value.code.startswith("bundle_"), place
    assert image(desks["B"]) == before


def test_a_break_in_the_middle_of_taking_in_leaves_a_front_that_is_gone_on_from(
    desks: Desks, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(incoming, "SLICE", 7)
    for number in range(40):
        add(desks["A"], f"คน{number:02} หนึ่ง")
    (left,) = desks.visit("A")
    assert left.file is not None

    class Pulled(Exception):
        pass

    for stop_after in (7, 14, 7):

        def stop(stage: str, done: int, _of: int, at: int = stop_after) -> None:
            if stage == "merge" and done >= at:
                raise Pulled

        with pytest.raises(Pulled):
            incoming.read(desks["B"], left.file, stop)
        desks.sound()
        desks.restart("B")
    assert 0 < len(names(desks["B"])) < 40
    desks.visit("B", "A", "B")
    assert len(names(desks["B"])) == 40
    desks.calm()
    desks.same()
    desks.sound()


def test_a_stick_that_is_pulled_out_or_full_is_named_and_the_old_bundle_stands(
    desks: Desks, monkeypatch: pytest.MonkeyPatch
) -> None:
    (left,) = desks.visit("A")
    assert left.file is not None
    old = left.file.read_bytes()
    add(desks["A"], "มาลี ใจดี")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(DeskError) as no:
            desks.visit("A")
    assert no.value.code == "disk_full"
    assert left.file.read_bytes() == old
    assert [path.suffix for path in left.file.parent.iterdir()] == [".sala", ".sala"]
    shutil.rmtree(desks.stick)
    with pytest.raises(FileTrouble) as gone:
        desks.visit("A")
    assert gone.value.code == "folder_missing"


# --- who may come --------------------------------------------------------------------------------


def test_a_third_desk_is_believed_by_one_that_never_met_the_first(desks: Desks, tmp_path: Path) -> None:
    assert desks.invite("โต๊ะวัด") == "C"
    add(desks["C"], "จันทร์ หอมดี")
    apart = tmp_path / "apart"
    apart.mkdir()
    stick.exchange_with(desks["C"], apart)  # only for the root, whom it knows
    assert stick.exchange_with(desks["B"], apart).for_others == 1
    desks.visit("C", "A", "B", "C", "A", "B")
    assert names(desks["B"]) == {"จันทร์"}
    with desks["B"].read() as tx:
        assert [peer.letter for peer in known.peers(tx.sql)] == ["A", "C"]
    desks.calm()
    desks.same()
    desks.sound()


def test_a_desk_that_nobody_invited_is_refused(desks: Desks, tmp_path: Path) -> None:

    other = Desks(tmp_path / "other", desks.stick)
    found(Home(tmp_path / "other" / "A"), Founding("ศาลาอื่น", PASSPHRASE, cost=CHEAP))
    other.homes["A"] = Home(tmp_path / "other" / "A")
    other.open("A")
    other.invite("B")
    other.visit("B", "A")
    before = image(desks["A"])
    (told,) = desks.visit("A")
    assert (told.received, told.for_others) == (0, 2)
    assert image(desks["A"]) == before
    other.close()


def test_a_revoked_desk_is_refused_by_name_everywhere(desks: Desks) -> None:
    desks.invite("C")
    desks.calm()
    with desks["A"].local() as tx:
        me = known.own(tx.sql, desks["A"].about.desk, desks["A"].about.centre, desks["A"].keys.public)
        known.revoke(tx.sql, me, desks["A"].keys.signing, desks["C"].about.desk)
    desks.visit("A", "B")
    add(desks["C"], "ปลอม แปลง")
    desks.visit("C")
    for letter in "AB":
        (told,) = desks.visit(letter)
        assert [(one.trouble.code, one.trouble.fields["letter"]) for one in told.not_taken] == [
            ("bundle_revoked", "C")
        ]
        assert names(desks[letter]) == set()


def test_two_learners_of_one_code_are_named_and_both_stand(desks: Desks) -> None:
    """A desk that was restored gives a code again before it hears of the first."""
    for letter, name in (("A", "มาลี ใจดี"), ("B", "คำปัน ศรีวงศ์")):
        edit(desks[letter], add(desks[letter], name), code="B00007Q")
    desks.calm()
    for letter in "AB":
        assert names(desks[letter]) == {"มาลี", "คำปัน"}
        sql = desks[letter].driver()
        found = [(one.code, one.where, one.grave) for one in check.check(sql)]
        sql.close()
        assert found == [("code_twice", "B00007Q", False)]


def test_only_the_first_desk_invites_and_an_invitation_serves_once(desks: Desks, tmp_path: Path) -> None:
    with pytest.raises(Refused) as no:
        invitation.invite(desks["B"], "C", tmp_path / "c.sala-invitation")
    assert no.value.code == "root_only"
    desks.invite("C")
    read = invitation.read(tmp_path / "C.sala-invitation")

    twin = Home(tmp_path / "twin")
    found(twin, Founding(read.centre, PASSPHRASE, cost=CHEAP, joining=read.joining()))
    desks.homes["twin"] = twin
    desks.open("twin")
    desks.visit("C", "A")
    add(desks["twin"], "ใคร ก็ไม่รู้")
    desks.visit("twin")
    (told,) = desks.visit("A")
    assert [one.trouble.code for one in told.not_taken] == ["invitation_used"]
    assert names(desks["A"]) == set()

    # as the sentence says: the first desk invites that computer anew, and nothing it wrote is lost
    invitation.invite(desks["A"], "D", tmp_path / "d.sala-invitation")
    desks["twin"].close()
    twins.take(
        twin,
        KeyFile.load(twin.key).open(passphrase=PASSPHRASE),
        invitation.read(tmp_path / "d.sala-invitation"),
    )
    desks.open("twin")
    for _ in range(2):  # what it wrote as nobody still lies on the stick
        desks.visit("twin", "A", "B", "C")
    left = [one.trouble.code for told in desks.visit("twin", "A", "B", "C") for one in told.not_taken]
    assert left == []
    assert names(desks["A"]) == names(desks["B"]) == names(desks["C"]) == {"ใคร"}
    desks.same()
    desks.sound()


def test_a_spoiled_invitation_is_named(tmp_path: Path, desks: Desks) -> None:
    file = tmp_path / "c.sala-invitation"
    invitation.invite(desks["A"], "C", file)
    whole = file.read_bytes()
    for place in range(8, 400, 3):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert _spoiled(file) in {
            "invitation_damaged",
            "bundle_too_new",
            None,
        }  # None: the centre's name
    for length in range(0, len(whole), 29):
        file.write_bytes(whole[:length])
        with pytest.raises(FileTrouble):
            invitation.read(file)


def _spoiled(file: Path) -> str | None:
    """The code with which an invitation is refused, if it is."""
    try:
        invitation.read(file)
    except FileTrouble as no:
        return no.code
    return None


# --- disks and clocks ----------------------------------------------------------------------------


def test_a_restored_disk_loses_nothing_and_its_new_work_leaves(desks: Desks, tmp_path: Path) -> None:
    desks["B"].close()
    shutil.copytree(desks.homes["B"].folder, tmp_path / "backup")
    desks.open("B")
    add(desks["B"], "ก่อน กู้คืน")
    desks.visit("B", "A")
    desks["B"].close()
    shutil.rmtree(desks.homes["B"].folder)
    shutil.copytree(tmp_path / "backup", desks.homes["B"].folder)
    desks.open("B")
    code = add(desks["B"], "หลัง กู้คืน")
    desks.visit("B", "A", "B", "A", "B")
    for letter in "AB":
        assert names(desks[letter]) == {"ก่อน", "หลัง"}
    desks.same()
    desks.sound()
    with desks["B"].read() as tx:  # the counter goes on behind what the lost disk had given
        codes = dict(tx.sql.execute("SELECT id, code FROM learner"))
    again = add(desks["B"], "ต่อไป นี้")
    with desks["B"].read() as tx:
        new = tx.sql.execute("SELECT code FROM learner WHERE id = ?", (again,)).fetchone()[0]
    assert new not in codes.values()
    assert code in codes


def test_a_restored_disk_gets_its_own_lost_work_back_from_its_own_stick(
    desks: Desks, tmp_path: Path
) -> None:
    desks["B"].close()
    shutil.copytree(desks.homes["B"].folder, tmp_path / "backup")
    desks.open("B")
    add(desks["B"], "ก่อน กู้คืน")
    desks.visit("B")
    desks["B"].close()
    shutil.rmtree(desks.homes["B"].folder)
    shutil.copytree(tmp_path / "backup", desks.homes["B"].folder)
    desks.open("B")
    (told,) = desks.visit("B")
    assert (told.received, set(told.heard)) == (1, {"A", "B"})
    assert names(desks["B"]) == {"ก่อน"}
    assert desks.visit("B")[0].heard == ("A",)
    desks.sound()


def test_an_own_bundle_that_cannot_be_read_yet_is_neither_written_over_nor_taken_away(
    desks: Desks, tmp_path: Path
) -> None:
    """After a restore it is built on what the others sent meanwhile; it may hold the only copy."""
    desks["B"].close()
    shutil.copytree(desks.homes["B"].folder, tmp_path / "backup")
    desks.open("B")
    add(desks["A"], "มาลี ใจดี")
    desks.visit("A", "B", "A")
    add(desks["B"], "ก่อน กู้คืน")
    desks.visit("B")
    kept = tmp_path / "kept"
    shutil.copytree(desks.stick, kept)
    for path in (kept / "Sala").glob("A-*"):
        path.unlink()
    desks["B"].close()
    shutil.rmtree(desks.homes["B"].folder)
    shutil.copytree(tmp_path / "backup", desks.homes["B"].folder)
    desks.open("B")
    (lost,) = (kept / "Sala").glob("B-*")
    data = lost.read_bytes()
    told = stick.exchange_with(desks["B"], kept)
    assert told.lacks == ("B",)
    assert lost.read_bytes() == data
    for letter in "ABAB":
        stick.exchange_with(desks[letter], kept)
    assert names(desks["B"]) == {"มาลี", "ก่อน"}
    stick.exchange_with(desks["B"], kept)
    assert len(list((kept / "Sala").glob("B-*"))) == 1
    desks.sound()


def test_a_copied_folder_works_on_as_two_and_nothing_is_lost(desks: Desks) -> None:

    desks.copy("B", "twin")
    add(desks["B"], "หนึ่ง แรก")
    add(desks["twin"], "สอง หลัง")
    desks.visit("B", "twin", "A", "B", "twin", "A", "B", "twin")
    desks.calm()
    desks.same()
    desks.sound()
    for letter in desks.stores:
        assert names(desks[letter]) == {"หนึ่ง", "สอง"}
    sql = desks["A"].driver()
    assert "desk_parted" in {one.code for one in check.check(sql)}
    sql.close()


@pytest.mark.parametrize("lie", ["1970-01-01T00:10", "2009-01-01T08:00", "2569-05-20T08:30"])
def test_a_lying_clock_never_wins_for_ever_and_blocks_nobody(
    desks: Desks, monkeypatch: pytest.MonkeyPatch, lie: str
) -> None:
    who = add(desks["A"], "มาลี ใจดี")
    desks.visit("A", "B", "A")
    with monkeypatch.context() as patch:
        patch.setenv("SALA_NOW", lie)
        desks.restart("B")
        edit(desks["B"], who, phone="0820000002")
        desks.visit("B")
    desks.visit("A")
    assert value(desks["A"], who, "phone") == "0820000002"
    edit(desks["A"], who, phone="0810000001")  # it saw the other: it stands, whatever the clocks say
    desks.calm()
    desks.same()
    for letter in "AB":
        assert value(desks[letter], who, "phone") == "0810000001"
        with desks[letter].read() as tx:
            assert conflicts.count(tx.sql) == 0


def test_a_restored_disk_with_a_dead_clock_is_still_told_everything(
    desks: Desks, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Its statement is older than what it said before: only that it asks for more makes it believed."""
    desks["B"].close()
    shutil.copytree(desks.homes["B"].folder, tmp_path / "backup")
    desks.open("B")
    add(desks["A"], "มาลี ใจดี")
    monkeypatch.setenv("SALA_NOW", "2026-06-20T08:30")
    desks.calm()
    desks["B"].close()
    shutil.rmtree(desks.homes["B"].folder)
    shutil.copytree(tmp_path / "backup", desks.homes["B"].folder)
    monkeypatch.setenv("SALA_NOW", "1970-01-01T00:10")
    desks.open("B")
    monkeypatch.setenv("SALA_NOW", "2026-06-20T08:31")
    add(desks["A"], "คำปัน ศรีวงศ์")
    for letter in "ABABAB":
        monkeypatch.setenv("SALA_NOW", "2026-06-20T08:31" if letter == "A" else "1970-01-01T00:10")
        desks.visit(letter)
    assert names(desks["B"]) == {"มาลี", "คำปัน"}
    desks.sound()


# --- erasing -------------------------------------------------------------------------------------


def test_an_erasure_travels_and_beats_an_edit_that_had_not_seen_it(desks: Desks) -> None:
    who = add(desks["A"], "ลบฉัน ไปเลย")
    desks.visit("A", "B", "A")
    edit(desks["B"], who, phone="0829999999", nickname="ลับลับ")
    with desks["A"].write("learners.erase") as tx:
        erasing.erase(tx, who, "ขอให้ลบ")
    desks.calm()
    desks.same()
    desks.sound()
    for letter in "AB":
        assert value(desks[letter], who, "phone") is None
        erasing.sweep(desks[letter])
        sql = desks[letter].driver()
        kept = sql.execute(
            'SELECT count(*) FROM change WHERE fields IS NOT NULL AND (person = ?1 OR "row" = ?1)'
            " AND kind <> 25",
            (who,),
        ).fetchone()[0]
        found = sql.execute("SELECT count(*) FROM found WHERE learner = ?", (who,)).fetchone()[0]
        sql.close()
        assert (kept, found) == (0, 0)


def test_an_old_stick_does_not_bring_an_erased_person_back(desks: Desks, tmp_path: Path) -> None:
    who = add(desks["B"], "ลบฉัน ไปเลย")
    desks.visit("B")
    drawer = tmp_path / "drawer"
    shutil.copytree(desks.stick, drawer)
    desks.visit("A")
    with desks["A"].write("learners.erase") as tx:
        erasing.erase(tx, who, "ขอให้ลบ")
    desks.invite("C")
    desks.calm()
    for letter in ("C", "A", "B"):
        stick.exchange_with(desks[letter], drawer)
        assert value(desks[letter], who, "given_name") is None
    desks.same()
    desks.sound()


# --- pictures, sizes -----------------------------------------------------------------------------


def test_a_portrait_follows_its_row(desks: Desks, tmp_path: Path) -> None:

    who = add(desks["A"], "มาลี ใจดี")
    Image.effect_noise((400, 400), 80).convert("RGB").save(tmp_path / "face.png")
    with desks["A"].write("learners.portrait") as tx:
        portraits.put(tx, who, portraits.made(tmp_path / "face.png"))
    desks.visit("A")
    (took,) = desks.visit("B")
    assert took.pictures == 1
    with desks["B"].read() as tx:
        assert tx.sql.execute("SELECT count(*) FROM content").fetchone()[0] == 1


def test_a_picture_whose_bytes_were_lost_is_asked_for_again(desks: Desks, tmp_path: Path) -> None:

    who = add(desks["A"], "มาลี ใจดี")
    Image.effect_noise((400, 400), 80).convert("RGB").save(tmp_path / "face.png")
    with desks["A"].write("learners.portrait") as tx:
        portraits.put(tx, who, portraits.made(tmp_path / "face.png"))
    desks.calm()
    with desks["B"].local() as tx:
        tx.sql.execute("DELETE FROM content")
    desks.visit("B", "A", "B")
    with desks["B"].read() as tx:
        assert tx.sql.execute("SELECT count(*) FROM content").fetchone()[0] == 1


def test_a_receipt_alone_is_told_to_whoever_shows_what_waits(desks: Desks) -> None:
    add(desks["A"], "มาลี ใจดี")
    desks.visit("A", "B")
    told: list[frozenset[str]] = []
    desks["A"].on_change(told.append)
    (done,) = desks.visit("A")
    assert (done.received, done.waiting) == (0, 0)
    assert told == [{"peer"}]


def test_nothing_about_people_stands_outside_the_seal(desks: Desks) -> None:
    add(desks["A"], "ลับสุดยอด นามลับ")
    (left,) = desks.visit("A")
    assert left.file is not None
    assert "ลับสุดยอด".encode() not in left.file.read_bytes()
    opened = bundle.read_header(left.file)
    assert opened.header.sender == desks["A"].about.desk
