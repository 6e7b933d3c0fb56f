"""One morning at ศาลาแม่กา: an office's list in, a roll taken, true certificates out, by verbs alone."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop.paths import Home
from desktop.practice.messy_list import write_messy_list
from tests.conftest import PASSPHRASE, SECOND, Desk

PLAN = ("--from", "1 มิ.ย. 2569", "--until", "๓๐/๖/๒๕๖๙", "--weekly", "พุธ,ศุกร์", "--time", "09:00-12:00")
PEOPLE = 30


@dataclass
class Morning:
    """The desk, and what happened so far."""

    desk: Desk
    folder: Path
    truth: dict[str, Any]
    codes: list[str]


@pytest.fixture
def listed(verb: Desk, tmp_path: Path) -> Morning:
    """The office's list is taken in."""
    truth = write_messy_list(tmp_path / "list.xlsx", people=PEOPLE)
    verb("learners", "import", tmp_path / "list.xlsx")
    codes = sorted(one["code"] for one in verb("learners", "list")["learners"])
    return Morning(verb, tmp_path, truth, codes)


@pytest.fixture
def taught(listed: Morning) -> Morning:
    """The activity is over: the first missed all, the second three of seven, the third was excused."""
    desk, codes = listed.desk, listed.codes
    desk("activities", "add", "--title", "จักสานไม้ไผ่", *PLAN)
    desk("enrol", "A01", "--all")
    for number in range(1, 8):
        desk("attendance", "mark", f"A01#{number}", codes[0], "absent")
        if number <= 3:
            desk("attendance", "mark", f"A01#{number}", codes[1], "absent")
        if number == 1:
            desk("attendance", "mark", "A01#1", codes[2], "excused")
            desk("attendance", "mark", "A01#1", codes[3], "late", "--minutes", "30")
        desk("attendance", "mark", f"A01#{number}", "--all", "present")
    return listed


def issue(morning: Morning, name: str = "certificates.pdf") -> list[dict[str, Any]]:
    told = morning.desk("certificates", "issue", "A01", "--out", morning.folder / name)
    issued: list[dict[str, Any]] = told["issued"]
    return issued


def pages(path: Path) -> list[str]:
    shown = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    return shown.stdout.decode().split("\f")[:-1]


def test_a_centre_is_set_up_with_a_recovery_sheet_that_opens_it(
    verb: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Given a new folder and a sheet to print
    home, sheet = Home(tmp_path / "new"), tmp_path / "sheet.txt"
    # When the centre is set up
    made = verb("setup", "--centre", "ศาลาแม่กา", "--volunteer", "ครูแก้ว", "--pin", "1234",
                "--recovery", sheet, home=home)  # fmt: skip
    # Then the code is on the sheet alone, and opens the centre when the passphrase is forgotten
    code = re.search(r"(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}", sheet.read_text("utf-8"))
    assert code is not None
    assert "recovery_code" not in made
    monkeypatch.delenv("SALA_PASSPHRASE")
    monkeypatch.setenv("SALA_RECOVERY_CODE", code[0].lower().replace("-", " "))
    assert verb("centre", home=home)["centre"]["name"] == "ศาลาแม่กา"


def test_the_messy_list_is_read_as_the_office_meant_it(verb: Desk, tmp_path: Path) -> None:
    truth = write_messy_list(tmp_path / "list.xlsx", people=PEOPLE)
    told = verb("learners", "import", tmp_path / "list.xlsx")
    assert told["rows"] == truth["rows"]
    keys = ("row", "title", "given_name", "family_name", "nickname", "id_number", "birth", "phone")
    assert [{k: p[k] for k in keys} for p in told["people"]] == truth["people"]
    assert [(d["row"], d["of_row"]) for d in told["duplicates"]] == truth["duplicates"]
    assert [(s["row"], s["reason"]) for s in told["skipped"]] == truth["skipped"]


def test_the_same_list_in_the_offices_old_encoding_gives_the_same_people(
    listed: Morning, tmp_path: Path
) -> None:
    write_messy_list(tmp_path / "list.csv", people=PEOPLE)
    told = listed.desk("learners", "import", tmp_path / "list.csv")
    assert told["imported"] == 0
    assert len(listed.desk("learners", "list")["learners"]) == PEOPLE


def test_undo_takes_the_whole_list_back_as_one_deed_and_it_can_be_taken_in_again(
    listed: Morning,
) -> None:
    before = {c["id"] for c in listed.desk("journal", "list")["changes"]}
    assert (
        len({c["deed"] for c in listed.desk("journal", "list")["changes"] if c["table"] == "learner"})
        == 1
    )
    # When the import is undone
    told = listed.desk("undo")
    # Then nobody is left, the journal has only grown, and the list can come again
    assert (told["kept"], told["undone"] >= PEOPLE) == ([], True)
    assert listed.desk("learners", "list") == {"learners": []}
    assert before < {c["id"] for c in listed.desk("journal", "list")["changes"]}
    listed.desk.sound()
    assert listed.desk("learners", "import", listed.folder / "list.xlsx")["imported"] == PEOPLE


def test_who_has_earned_who_still_can_and_who_no_longer_can(
    taught: Morning, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = taught.desk("certificates", "earned", "A01")
    assert sorted(one["code"] for one in told["lost"]) == taught.codes[:2]
    assert len(told["earned"]) == PEOPLE - 2
    why = {one["code"]: one["why"] for one in told["earned"]}
    assert "ลา 3 ชั่วโมง" in why[taught.codes[2]]
    assert "20.5 จาก 21" in why[taught.codes[3]]
    assert "ลา" not in why[taught.codes[4]]


def test_in_the_middle_of_an_activity_a_past_session_without_a_mark_is_still_possible(
    listed: Morning, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed.desk("activities", "add", "--title", "จักสานไม้ไผ่", *PLAN)
    listed.desk("enrol", "A01", listed.codes[0])
    monkeypatch.setenv("SALA_NOW", "2026-06-15T09:00")
    told = listed.desk("certificates", "earned", "A01")
    assert [one["code"] for one in told["possible"]] == [listed.codes[0]]
    assert "ยังไม่ได้เช็กชื่อ 9 ชั่วโมง" in told["possible"][0]["why"]
    assert listed.desk.no("certificates", "issue", "A01", "--out", listed.folder / "x.pdf")["code"] == (
        "before_the_end"
    )


def test_a_full_activity_keeps_the_others_waiting(listed: Morning) -> None:
    listed.desk("activities", "add", "--title", "จักสานไม้ไผ่", *PLAN, "--capacity", "20")
    assert listed.desk("enrol", "A01", "--all") == {"enrolled": 20, "waiting": PEOPLE - 20, "already": 0}
    assert len(listed.desk("attendance", "roll", "A01#1")["roll"]) == 20


def test_certificates_are_numbered_in_order_and_printed_whole(taught: Morning) -> None:
    issued = issue(taught)
    assert [one["number"] for one in issued] == [f"{n}/2569" for n in range(1, PEOPLE - 1)]
    printed = pages(taught.folder / "certificates.pdf")
    assert len(printed) == len(issued)
    for page, one in zip(printed, issued, strict=True):
        assert one["name"] in page
        assert "จักสานไม้ไผ่" in page
    # and whoever has one gets no second
    again = taught.desk.no("certificates", "issue", "A01", "--out", taught.folder / "b.pdf")
    assert again["code"] == "nobody_earned"
    assert not (taught.folder / "b.pdf").exists()


def test_a_reprint_is_byte_identical_whatever_has_changed_since(
    taught: Morning, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = issue(taught)[0]["number"]
    taught.desk("certificates", "reprint", number, "--out", taught.folder / "1.pdf")
    taught.desk("centre", "--name", "ชื่อใหม่", "--signer", "คนใหม่|ตำแหน่งใหม่")
    monkeypatch.setenv("SALA_NOW", "2027-02-03T14:00")
    taught.desk("certificates", "reprint", number, "--out", taught.folder / "2.pdf")
    assert (taught.folder / "1.pdf").read_bytes() == (taught.folder / "2.pdf").read_bytes()


def test_a_voided_certificate_is_told_so_for_ever_and_its_number_is_not_given_again(
    taught: Morning,
) -> None:
    first = issue(taught)[0]
    taught.desk("certificates", "void", first["number"], "--why", "สะกดชื่อผิด")
    told = taught.desk("certificates", "verify", first["token"])
    assert (told["verdict"], told["certificate"]["void_why"]) == ("revoked", "สะกดชื่อผิด")
    assert (
        taught.desk.no("certificates", "void", first["number"], "--why", "ก")["code"]
        == "certificate_void"
    )
    out = taught.folder / "x.pdf"
    assert taught.desk.no("certificates", "reprint", first["number"], "--out", out)["code"] == (
        "certificate_void"
    )
    # When they are issued anew, that learner gets the next number
    (anew,) = issue(taught, "anew.pdf")
    assert (anew["learner"], anew["number"]) == (first["learner"], f"{PEOPLE - 1}/2569")


def test_verify_knows_genuine_altered_unknown_issuer_and_unreadable(
    taught: Morning, recovery_code: str, tmp_path: Path
) -> None:
    token = issue(taught)[0]["token"]
    digits = token.partition("#")[2]

    def verdict(text: str) -> str:
        told: str = taught.desk("certificates", "verify", text)["verdict"]
        return told

    assert verdict(token) == verdict(digits) == "genuine"
    assert verdict(digits.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))) == "genuine"
    assert verdict(" ".join(re.findall(".{1,20}", digits))) == "genuine"
    # every single digit that is changed shows
    for place in range(1, len(digits), 29):
        changed = digits[:place] + str((int(digits[place]) + 1) % 10) + digits[place + 1 :]
        assert verdict(changed) in {"altered", "unknown_issuer", "unreadable"}, place
    last = digits[:-1] + str((int(digits[-1]) + 1) % 10)
    assert verdict(last) == "altered"
    assert verdict("สวัสดี") == verdict("") == verdict("https://sala.example/v#1") == "unreadable"
    # and another centre does not know this one
    other = Home(tmp_path / "other")
    taught.desk("setup", "--centre", "ดอกคำใต้", home=other)
    assert taught.desk("certificates", "verify", token, home=other)["verdict"] == "unknown_issuer"


def test_the_register_shows_every_number_with_what_was_voided(taught: Morning) -> None:
    issued = issue(taught)
    taught.desk("certificates", "void", "2/2569", "--why", "=1+1")
    taught.desk("certificates", "register", "--out", taught.folder / "register.xlsx")
    sheet = openpyxl.load_workbook(taught.folder / "register.xlsx").active
    lines = [row for row in sheet.iter_rows(min_row=4, values_only=True) if row[0]]
    assert [row[0] for row in lines] == [one["number"] for one in issued]
    assert lines[1][4] == "ยกเลิก"
    assert lines[1][6] == "=1+1"
    assert sheet.cell(5, 7).data_type == "s"  # an office's spreadsheet must not reckon with it


def test_a_backup_brings_the_whole_morning_back_on_another_computer(
    taught: Morning, tmp_path: Path
) -> None:
    issued = issue(taught)
    taught.desk("certificates", "reprint", "1/2569", "--out", tmp_path / "1.pdf")
    file = taught.desk("backup", tmp_path / "stick")["file"]
    # When the laptop is lost and only the stick is left
    shutil.rmtree(taught.desk.home.folder)
    elsewhere = Desk(Home(tmp_path / "elsewhere"), taught.desk.read)
    elsewhere("restore", file)
    # Then everything is there, and the numbers go on
    elsewhere.sound()
    assert len(elsewhere("learners", "list")["learners"]) == PEOPLE
    elsewhere("certificates", "reprint", "1/2569", "--out", tmp_path / "again.pdf")
    assert (tmp_path / "1.pdf").read_bytes() == (tmp_path / "again.pdf").read_bytes()
    elsewhere("certificates", "void", "1/2569", "--why", "ก")
    told = elsewhere("certificates", "issue", "A01", "--out", tmp_path / "new.pdf")
    assert told["issued"][0]["number"] == f"{len(issued) + 1}/2569"


def test_a_restore_sets_aside_what_stood_there(taught: Morning, tmp_path: Path) -> None:
    file = taught.desk("backup", tmp_path / "stick")["file"]
    taught.desk("learners", "add", "--name", "มาทีหลัง")
    aside = Path(taught.desk("restore", file)["restored"]["set_aside"])
    assert taught.desk("learners", "find", "มาทีหลัง") == {"learners": []}
    assert taught.desk("learners", "find", "มาทีหลัง", home=aside)["learners"]


def test_a_forgotten_passphrase_is_set_anew_by_the_recovery_code(
    taught: Morning, recovery_code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SALA_RECOVERY_CODE", recovery_code)
    monkeypatch.setenv("SALA_NEW_PASSPHRASE", "ส้มตำไก่ย่าง")
    taught.desk("passphrase")
    monkeypatch.delenv("SALA_RECOVERY_CODE")
    assert taught.desk.no("learners", "list")["code"] == "wrong_passphrase"
    monkeypatch.setenv("SALA_PASSPHRASE", "ส้มตำไก่ย่าง")
    assert len(taught.desk("learners", "list")["learners"]) == PEOPLE


def test_undo_takes_back_deed_by_deed_only_what_this_volunteer_did(listed: Morning) -> None:
    desk = listed.desk
    desk("activities", "add", "--title", "จักสานไม้ไผ่", *PLAN)
    desk("enrol", "A01", "--all")
    desk("attendance", "mark", "A01#1", "--all", "present")
    desk("attendance", "mark", "A01#2", "--all", "present", "--by", SECOND)
    assert desk("undo")["verb"] == "attendance.mark"
    assert {one["status"] for one in desk("attendance", "roll", "A01#1")["roll"]} == {None}
    assert {one["status"] for one in desk("attendance", "roll", "A01#2")["roll"]} == {"present"}
    before = ["enrol", "activities.add", "learners.import", "volunteers.add"]
    assert [desk("undo")["verb"] for _ in before] == before
    assert desk.no("undo")["code"] == "nothing_to_undo"
    desk.sound()


def test_undoing_an_import_does_not_break_what_others_built_on_it(listed: Morning) -> None:
    # Given a list taken in by the first volunteer, and an activity that the second runs with it
    desk = listed.desk
    desk("activities", "add", "--title", "จักสานไม้ไผ่", *PLAN, "--by", SECOND)
    desk("enrol", "A01", "--all", "--by", SECOND)
    for number in range(1, 8):
        desk("attendance", "mark", f"A01#{number}", "--all", "present", "--by", SECOND)
    # When the first undoes the import
    desk("undo")
    # Then whoever is enrolled stays, named as kept; and the activity can still be judged
    assert len(desk("certificates", "earned", "A01")["earned"]) == PEOPLE


def test_undo_goes_on_behind_a_deed_that_is_never_undone(taught: Morning) -> None:
    issue(taught)
    first = taught.desk("undo")
    assert (first["undone"], {one["code"] for one in first["kept"]}) == (0, {"never_undone"})
    assert taught.desk("undo")["undone"]


def test_the_passphrase_is_nowhere_in_the_home(taught: Morning) -> None:
    issue(taught)
    taught.desk("backup")
    secret = (PASSPHRASE.encode(), "จักสานไม้ไผ่".encode(), b"1000000000019")
    for path in taught.desk.home.folder.rglob("*"):
        if path.is_file():
            raw = path.read_bytes()
            assert not [word for word in secret if word in raw], path
