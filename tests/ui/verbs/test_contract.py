"""The verbs keep what VERBS.md promises: keys, exit codes, one JSON object, sentences for people."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from desktop.devices import id_card, readers
from desktop.paths import Home
from desktop.practice.messy_list import write_messy_list
from tests.conftest import FIRST, SECOND, Desk
from tests.desktop.devices.thai_card import ThaiCard
from tests.ui.verbs import (
    plays_copies,
    plays_devices,
    plays_exchange,
    plays_moves,
    plays_numbers,
    plays_passbook,
    plays_printers,
    plays_rights,
    plays_schedule,
    plays_sheets,
    plays_templates,
)
from ui import words

ROOT = Path(__file__).resolve().parents[3]
SCHEMAS = ROOT / "tests" / "schemas"
MARKED = "A00001E"

THAI = re.compile("[ก-๙]")


@cache
def schema(verb: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads((SCHEMAS / f"{verb}.json").read_text("utf-8")))


def holds(verb: str, told: object) -> None:
    wrong = [f"{list(e.absolute_path)}: {e.message}" for e in schema(verb).iter_errors(told)]
    assert not wrong, wrong


# --- what each verb answers ---------------------------------------------------------------------


def _issued(desk: Desk, tmp_path: Path) -> dict[str, Any]:
    return desk("certificates", "issue", "A01", "--out", tmp_path / "a.pdf")


def _imported(desk: Desk, tmp_path: Path, *more: str) -> dict[str, Any]:
    write_messy_list(tmp_path / "list.xlsx", people=12)
    return desk("learners", "import", tmp_path / "list.xlsx", *more)


def _import_again(desk: Desk, tmp_path: Path) -> dict[str, Any]:
    _imported(desk, tmp_path)
    return _imported(desk, tmp_path)


def _reprint(desk: Desk, tmp_path: Path) -> dict[str, Any]:
    number = _issued(desk, tmp_path)["issued"][0]["number"]
    return desk("certificates", "reprint", number, "--out", tmp_path / "again.pdf")


def _void(desk: Desk, tmp_path: Path) -> dict[str, Any]:
    return desk("certificates", "void", _issued(desk, tmp_path)["issued"][0]["id"], "--why", "ชื่อผิด")


def _verify(desk: Desk, tmp_path: Path) -> dict[str, Any]:
    return desk("certificates", "verify", _issued(desk, tmp_path)["issued"][0]["token"])


def _restore(desk: Desk, tmp_path: Path) -> dict[str, Any]:
    return desk("restore", desk("backup", tmp_path / "stick")["file"])


def _passphrase(desk: Desk, tmp_path: Path) -> dict[str, Any]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SALA_NEW_PASSPHRASE", "ส้มตำไก่ย่าง")
        return desk("passphrase")


def _absent(d: Desk, _p: Path) -> dict[str, Any]:
    last = "A01#5"
    d("attendance", "mark", last, MARKED, "absent")
    d("attendance", "followup", last, MARKED, "work", "--how", "visit", "--note", "ไปเกี่ยวข้าว")
    told = d("attendance", "absent", "--activity", "A01")
    assert {one["code"] for one in told["absent"]} == {MARKED, "A00004C"}
    assert [one["asked"][0]["reason"] for one in told["absent"] if one["asked"]] == ["work"]
    return told


def _shown(d: Desk, _p: Path) -> dict[str, Any]:
    d("learners", "amend", MARKED, "--nationality", "ไทย", "--guardian", "นางแม่ ใจดี|mother|0811235512")
    d("learners", "amend", MARKED, "--former-name", "นางเก่า|2560", "--out-of-school", "work|2567|อบต.")
    d("learners", "groups", MARKED, "--join", "elderly", "--on", "2569-01-05", "--source", "อบต.")
    told = d("learners", "show", MARKED)
    assert [one["name"] for one in told["learner"]["guardians"]] == ["นางแม่ ใจดี"]
    return told


def _joined(d: Desk, _p: Path) -> dict[str, Any]:
    d("learners", "groups", MARKED, "--join", "elderly", "--on", "5 ม.ค. 2569", "--source", "อบต.")
    told = d("learners", "groups", MARKED, "--leave", "elderly")
    assert {(one["since"], one["source"]) for one in told["groups"]} >= {("2026-01-05", "อบต.")}
    return told


def _offered(d: Desk, _p: Path) -> dict[str, Any]:
    more = (
        "--facilitators",
        "ครูนิภา",
        "ป้าจันทร์",
        "--equipment",
        "โต๊ะ=4",
        "--per-hour",
        "250",
        "--fewest",
        "9",
    )
    told = d("offer", "amend", "A01", "--shape", "interest_group", *more)
    assert [one["code"] for one in told["cautions"]] == ["few_people", "dear_hour"]
    return told


def _result(d: Desk, _p: Path) -> dict[str, Any]:
    d("offer", "ask", "A01", "ผลงาน")
    assert len(d("certificates", "earned", "A01")["possible"]) == 3
    told = d("offer", "result", "A01", "1", MARKED, "passed")
    assert told["verdict"] == "earned"
    return told


def _programme(d: Desk, _p: Path) -> dict[str, Any]:
    d("programmes", "add", "--title", "นักจัดการเมือง", "A01=1.5")
    return d("programmes", "list")


def _card(d: Desk, _p: Path) -> dict[str, Any]:
    made = ThaiCard()
    told = id_card.read(made.send, made.atr, date(2026, 7, 3))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(readers, "read_card", lambda _today: told)
        return d("card", "read")


PLAN = ("--from", "2026-06-01", "--until", "2026-06-30", "--weekly", "wed,fri", "--time", "09:00-12:00")

PLAYS: list[tuple[str, str, Callable[[Desk, Path], dict[str, Any]]]] = [
    ("setup", "new", lambda d, p: d("setup", "--centre", "ดอกคำใต้", "--desk", "B", home=p / "n")),
    (
        "setup",
        "sheet",
        lambda d, p: d("setup", "--centre", "ก", "--recovery", p / "sheet.txt", home=p / "n"),
    ),
    ("demo", "few", lambda d, p: d("demo", "--learners", "5", home=p / "n")),
    ("centre", "shown", lambda d, p: d("centre")),
    ("centre", "set", lambda d, p: d("centre", "--signer", "นางสมใจ ดีงาม|หัวหน้าศูนย์")),
    ("passphrase", "new", _passphrase),
    ("learners.import", "new", _imported),
    ("learners.import", "dry", lambda d, p: _imported(d, p, "--dry-run")),
    ("learners.import", "again", _import_again),
    ("learners.find", "name", lambda d, p: d("learners", "find", "มาลี")),
    ("learners.find", "nobody", lambda d, p: d("learners", "find", "ไม่มีใคร")),
    ("learners.add", "name", lambda d, p: d("learners", "add", "--name", "จะแฮ")),
    (
        "learners.amend",
        "name",
        lambda d, p: d(
            "learners", "amend", d("learners", "list")["learners"][0]["code"], "--name", "นางแก้ว ใหม่"
        ),
    ),
    ("learners.show", "whole", _shown),
    ("learners.groups", "list", lambda d, p: d("learners", "groups", "--add", "ช่างทอผ้า")),
    ("learners.groups", "of one", _joined),
    ("learners.list", "all", lambda d, p: d("learners", "list")),
    ("activities.add", "weekly", lambda d, p: d("activities", "add", "--title", "ก", *PLAN)),
    (
        "activities.add",
        "place",
        lambda d, p: d(
            "activities", "add", "--title", "ก", *PLAN, "--place", "ห้อง 1", "--facilitator", "ครูนิภา"
        ),
    ),
    (
        "activities.add",
        "at two times",
        lambda d, p: d("activities", "add", "--title", "ก", *PLAN, "--time-on", "fri=13:00-15:00"),
    ),
    (
        "quiet",
        "set",
        lambda d, p: d("quiet", "friday=11:45-13:45", "ramadan=none"),
    ),
    ("activities.list", "all", lambda d, p: d("activities", "list")),
    ("activities.list", "a year", lambda d, p: d("activities", "list", "--fiscal-year", "2569")),
    ("enrol", "all", lambda d, p: d("enrol", "A01", "--all")),
    ("attendance.mark", "one", lambda d, p: d("attendance", "mark", "A01#1", MARKED, "absent")),
    ("attendance.mark", "all", lambda d, p: d("attendance", "mark", "A01#1", "--all", "present")),
    ("attendance.roll", "marked", lambda d, p: d("attendance", "roll", "A01#1")),
    ("attendance.absent", "asked", _absent),
    (
        "attendance.followup",
        "kept",
        lambda d, p: d("attendance", "followup", "A01#1", MARKED, "ill", "--next", "2026-06-10"),
    ),
    ("attendance.forecast", "ended", lambda d, p: d("attendance", "forecast", "A01")),
    (
        "attendance.headcount",
        "counted",
        lambda d, p: d(
            "attendance", "headcount", "A01#1", "--sex", "female", "--band", "60+", "--people", "9"
        ),
    ),
    ("offer.show", "plain", lambda d, p: d("offer", "show", "A01")),
    ("offer.amend", "much", _offered),
    ("offer.ask", "two", lambda d, p: d("offer", "ask", "A01", "ผลงาน", "เล่าให้ฟัง=30")),
    ("offer.result", "passed", _result),
    (
        "programmes.add",
        "part",
        lambda d, p: d("programmes", "add", "--title", "ก", "--credits", "3", "A01=1.5?"),
    ),
    ("programmes.list", "one", _programme),
    ("programmes.show", "one", lambda d, p: _programme(d, p) and d("programmes", "show", "PA01")),
    ("rules", "shown", lambda d, p: d("rules")),
    ("rules", "changed", lambda d, p: d("rules", "interest_group.fewest=8")),
    (
        "enrol",
        "group",
        lambda d, p: (
            d("activities", "add", "--title", "ก", *PLAN) and d("enrol", "A02", "--group-of", "A01")
        ),
    ),
    ("card.read", "somebody new", _card),
    ("certificates.earned", "ended", lambda d, p: d("certificates", "earned", "A01")),
    ("certificates.issue", "ended", _issued),
    ("certificates.reprint", "number", _reprint),
    (
        "certificates.reprint",
        "texts only",
        lambda d, p: (
            _issued(d, p) and d("certificates", "reprint", "A01", "--overlay", "--out", p / "texts.pdf")
        ),
    ),
    ("certificates.void", "id", _void),
    (
        "certificates.register",
        "empty",
        lambda d, p: d("certificates", "register", "--out", p / "r.xlsx"),
    ),
    ("certificates.page", "written", lambda d, p: d("certificates", "page", "--out", p / "v.html")),
    ("certificates.verify", "token", _verify),
    ("certificates.verify", "no token", lambda d, p: d("certificates", "verify", "สวัสดี")),
    ("journal.list", "all", lambda d, p: d("journal", "list")),
    ("journal.verify", "sound", lambda d, p: d("journal", "verify")),
    ("undo", "mark", lambda d, p: d("undo")),
    ("backup", "home", lambda d, p: d("backup")),
    ("backup", "stick", lambda d, p: d("backup", p / "stick")),
    ("restore", "stick", _restore),
    ("check", "sound", lambda d, p: d("check")),
    *plays_schedule.PLAYS,
    *plays_rights.PLAYS,
    *plays_passbook.PLAYS,
    *plays_devices.PLAYS,
    *plays_sheets.PLAYS,
    *plays_printers.PLAYS,
    *plays_templates.PLAYS,
    *plays_exchange.PLAYS,
    *plays_moves.PLAYS,
    *plays_copies.PLAYS,
    *plays_numbers.PLAYS,
]


@pytest.mark.parametrize(("verb_", "case", "play"), PLAYS, ids=[f"{v}-{c}" for v, c, _ in PLAYS])
def test_every_verb_answers_with_the_keys_that_are_promised(
    ended: Desk,
    tmp_path: Path,
    verb_: str,
    case: str,
    play: Callable[[Desk, Path], dict[str, Any]],
) -> None:
    holds(verb_, play(ended, tmp_path))


def test_every_schema_is_a_schema_and_belongs_to_a_verb_that_is_played() -> None:
    names = {path.stem for path in SCHEMAS.glob("*.json")}
    for name in names:
        Draft202012Validator.check_schema(schema(name).schema)
    assert names == {verb for verb, _, _ in PLAYS} | {"error"}


def test_imported_and_duplicates_and_skipped_are_all_the_rows(ended: Desk, tmp_path: Path) -> None:
    for told in (_imported(ended, tmp_path, "--dry-run"), _imported(ended, tmp_path)):
        counted = told["imported"] + len(told["duplicates"]) + len(told["skipped"])
        assert told["imported"] == len(told["people"])
        assert counted == told["rows"] > 12


def test_a_dry_run_changes_nothing(ended: Desk, tmp_path: Path) -> None:
    before = ended("journal", "list")
    _imported(ended, tmp_path, "--dry-run")
    assert ended("journal", "list") == before


# --- one object on stdout; sentences on stderr ---------------------------------------------------

REFUSED: list[tuple[str, ...]] = [
    ("learners", "add", "--name", ""),
    ("learners", "add", "--name", "ก", "--birth", "เมื่อวาน"),
    ("learners", "import", "nowhere.xlsx"),
    ("enrol", "A99", "--all"),
    ("enrol", "A01"),
    ("attendance", "mark", "A01#1", "A00001E", "asleep"),
    ("attendance", "roll", "A01#77"),
    ("certificates", "reprint", "77/2569", "--out", "x.pdf"),
    ("certificates", "void", "77/2569", "--why", "ก"),
    *plays_copies.REFUSED,
    ("certificates", "explain", "77/2569", "--why", "ก"),
    ("certificates", "explain", "77", "--why", "ก"),
    ("certificates", "thank", "A01", "--out", "x.pdf"),
    ("certificates", "register", "--year", "2499", "--out", "x.pdf"),
    ("activities", "add", "--title", ""),
    ("journal", "list", "--row", "xyz"),
    ("restore", "nowhere.sala-backup"),
    ("setup", "--centre", "อีกแห่ง"),
    ("demo",),
    ("fly",),
    (),
]


@pytest.mark.parametrize("args", REFUSED, ids=" ".join)
def test_a_refusal_is_one_object_with_code_fields_and_message(
    ended: Desk, args: tuple[str, ...]
) -> None:
    said = ended.raw("--json", *args)
    assert (said.code, said.err, said.out.count("\n")) == (2, "", 1), said
    holds("error", said.data)
    assert THAI.search(said.data["error"]["message"])


@pytest.mark.parametrize("args", REFUSED, ids=" ".join)
def test_a_refusal_without_json_is_one_sentence_on_stderr(ended: Desk, args: tuple[str, ...]) -> None:
    said = ended.raw(*args)
    assert (said.code, said.out) == (2, ""), said
    assert said.err.strip()
    assert said.err.count("\n") == 1
    assert "Traceback" not in said.err
    assert not said.bug


@pytest.mark.parametrize(
    "args",
    [
        ("learners", "list"),
        ("certificates", "earned", "A01"),
        ("activities", "list"),
        ("check",),
        ("journal", "list"),
        ("undo",),
        ("backup",),
    ],
    ids=" ".join,
)
def test_with_json_stdout_is_exactly_one_object_with_thai_as_it_is(
    ended: Desk, args: tuple[str, ...]
) -> None:
    said = ended.raw("--json", *args)
    assert (said.code, said.err) == (0, "")
    assert said.out.endswith("}\n")
    assert said.out.count("\n") == 1
    assert isinstance(said.data, dict)
    assert "\\u0e" not in said.out


@pytest.mark.parametrize(
    "args",
    [
        ("learners", "list"),
        ("certificates", "earned", "A01"),
        ("attendance", "roll", "A01#1"),
        ("check",),
    ],
    ids=" ".join,
)
def test_without_json_people_read_lines_and_no_braces(ended: Desk, args: tuple[str, ...]) -> None:
    said = ended.raw(*args)
    assert (said.code, said.err) == (0, "")
    assert THAI.search(said.out)
    assert "{" not in said.out


def test_english_is_spoken_on_request(ended: Desk) -> None:
    assert "earned" in ended.raw("--language", "en", "certificates", "earned", "A01").out
    assert not THAI.search(ended.raw("--language", "en", "enrol", "A99", "--all").err)


def test_a_mistyped_command_is_told_in_the_language_asked_for(ended: Desk) -> None:
    assert not THAI.search(ended.raw("--language", "en", "fly").err)


def test_a_mistyped_command_is_told_in_thai_alone(ended: Desk) -> None:
    assert "invalid choice" not in ended.raw("fly").err


# --- the common options --------------------------------------------------------------------------


def test_common_options_may_stand_before_and_behind_the_verb(
    ended: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    from ui.verbs import run  # noqa: PLC0415  (said here as a person would type it)

    home = ["--home", str(ended.home.folder)]
    for argv in (
        [*home, "--json", "learners", "list"],
        ["learners", *home, "--json", "list"],
        ["learners", "list", "--json", *home],
        [*home, "learners", "list", "--json"],
    ):
        capsys.readouterr()
        assert run(argv) == 0
        assert len(json.loads(capsys.readouterr().out)["learners"]) == 4


def test_by_names_the_volunteer_and_nobody_means_the_first(ended: Desk) -> None:
    ended("learners", "add", "--name", "หนึ่ง")
    ended("learners", "add", "--name", "สอง", "--by", SECOND)
    ended("--by", SECOND, "learners", "add", "--name", "สาม")
    changes = [c for c in ended("journal", "list")["changes"] if c["verb"] == "learners.add"]
    assert [c["by"] for c in changes[-3:]] == [FIRST, SECOND, SECOND]


@pytest.mark.parametrize("name", ["ไม่มีคนนี้", "", "ลุง"])
def test_an_unknown_volunteer_is_refused_and_nothing_is_written(ended: Desk, name: str) -> None:
    before = ended("journal", "list")
    assert ended.no("learners", "add", "--name", "ก", "--by", name)["code"] == "no_such"
    assert ended("journal", "list") == before


def test_practice_is_a_home_of_its_own(ended: Desk) -> None:
    ended("--practice", "demo", "--learners", "3")
    ended("learners", "add", "--name", "คนจริง", "--practice")
    assert len(ended("learners", "list", "--practice")["learners"]) == 4
    assert len(ended("learners", "list")["learners"]) == 4
    assert {p.name for p in ended.home.practice.folder.iterdir()} >= {"sala.db", "sala.key"}
    assert "คนจริง" not in {one["name"] for one in ended("learners", "list")["learners"]}


def test_demo_refuses_a_home_with_real_people(ended: Desk) -> None:
    before = ended("learners", "list")
    assert ended.no("demo")["code"] == "already_set_up"
    assert ended("learners", "list") == before


def test_everything_lies_in_the_home(ended: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "alone"
    ended("demo", "--learners", "3", home=folder)
    ended("backup", home=folder)
    known = {
        "sala.db",
        "sala.db-wal",
        "sala.db-shm",
        "sala.key",
        "sala.lock",
        "settings.json",
        "logs",
        "backups",
    }
    assert {path.name for path in folder.iterdir()} <= known
    assert not list((tmp_path / "user-data").glob("**/*"))


def test_sala_now_sets_the_clock(ended: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SALA_NOW", "2026-08-15T10:30:00+07:00")
    issued = _issued(ended, tmp_path)["issued"][0]
    told = ended("certificates", "verify", issued["token"])["certificate"]
    assert told["issued_on"] == "2026-08-15"
    assert ended("journal", "list")["changes"][-1]["at"].startswith("2026-08-15T10:30")


def test_an_unreadable_sala_now_is_said(ended: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SALA_NOW", "เช้านี้")
    assert ended.no("learners", "list")["code"] == "clock_unreadable"


def test_an_empty_home_is_refused_and_never_means_the_real_centre(ended: Desk) -> None:
    from ui.verbs import run  # noqa: PLC0415

    assert run(["--home", "", "--json", "setup", "--centre", "ก"]) == 2


# --- how things are named ------------------------------------------------------------------------


def test_a_learner_is_named_by_id_code_or_document_number(ended: Desk) -> None:
    learner = ended("learners", "find", "คำปัน")["learners"][0]
    for name in (learner["id"], learner["code"], learner["code"].lower(), "1-0000-00000-01-9"):
        assert ended("enrol", "A01", name) == {"enrolled": 0, "waiting": 0, "already": 1}


def test_an_activity_is_named_by_id_code_or_title(ended: Desk) -> None:
    activity = ended("activities", "list")["activities"][0]
    wanted = ended("certificates", "earned", "A01")
    for name in (activity["id"], "a01", activity["title"]):
        assert ended("certificates", "earned", name) == wanted


def test_a_session_is_named_by_code_and_number_or_by_id(ended: Desk) -> None:
    told = ended("attendance", "roll", "A01#2")
    assert ended("attendance", "roll", told["session"]["id"]) == told
    assert ended("attendance", "roll", "a01#2") == told
    assert told["session"]["date"] == "2026-06-10"  # 3 June is a public holiday


def test_a_certificate_is_named_by_number_or_id(ended: Desk, tmp_path: Path) -> None:
    one = _issued(ended, tmp_path)["issued"][0]
    for place, name in enumerate((one["number"], one["id"])):
        ended("certificates", "reprint", name, "--out", tmp_path / f"{place}.pdf")
    assert (tmp_path / "0.pdf").read_bytes() == (tmp_path / "1.pdf").read_bytes()


def test_one_who_answers_to_no_name_is_refused(ended: Desk) -> None:
    for args in (
        ("enrol", "A01", "A99999Z"),
        ("enrol", "A01", "00000000-0000-7000-8000-000000000000"),
        ("enrol", "A01", ""),
        ("attendance", "roll", "A01#0"),
        ("attendance", "roll", "#1"),
        ("attendance", "roll", "A01"),
        ("certificates", "earned", ""),
    ):
        assert ended.no(*args)["code"] == "no_such"


# --- dates ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("1947", "1947"),
        ("1969-07", "1969-07"),
        ("1969-07-20", "1969-07-20"),
        ("3 มิ.ย. 2500", "1957-06-03"),
        ("๓/๖/๒๕๐๐", "1957-06-03"),
        ("3/6/2500", "1957-06-03"),
        ("พ.ศ. 2500", "1957"),
    ],
)
def test_births_are_kept_as_much_as_is_known(verb: Desk, written: str, iso: str) -> None:
    learner = verb("learners", "add", "--name", "ก ข", "--birth", written)["learner"]
    fields = verb("journal", "list", "--row", learner["id"])["changes"][0]["fields"]
    assert (fields["birth"], fields["birth_as_written"]) == (iso, written)


@pytest.mark.parametrize("day", ["2026-06-03", "3 มิ.ย. 2569", "๓/๖/๒๕๖๙", "3/6/2569", "2569-06-03"])
def test_days_of_an_activity_are_read_in_any_form(verb: Desk, day: str) -> None:
    plan = ("--weekly", "thu", "--time", "09:00-12:00")
    told = verb("activities", "add", "--title", "ก", "--from", day, "--until", "2026-06-04", *plan)
    assert told["activity"]["from"] == "2026-06-03"
    assert [s["date"] for s in told["sessions"]] == ["2026-06-04"]


def test_a_holiday_is_left_out_and_named(verb: Desk) -> None:
    told = verb("activities", "add", "--title", "ก", *PLAN)
    assert [day["date"] for day in told["left_out"]] == ["2026-06-03"]
    assert THAI.search(told["left_out"][0]["name"])
    assert "2026-06-03" not in {s["date"] for s in told["sessions"]}


# --- as a program of its own ---------------------------------------------------------------------


def main_py(home: Home, *args: str | bytes, **more: str) -> subprocess.CompletedProcess[bytes]:
    env = {**os.environ, "PYTHONPATH": str(ROOT), **more}
    argv: list[str | bytes] = [sys.executable, str(ROOT / "main.py"), "--home", str(home.folder), *args]
    return subprocess.run(argv, env=env, capture_output=True, check=False, timeout=60)


def test_the_program_speaks_utf8_on_a_console_of_another_code_page(ended: Desk) -> None:
    said = main_py(ended.home, "learners", "list", "--json", PYTHONIOENCODING="cp1252")
    assert said.returncode == 0
    assert len(json.loads(said.stdout.decode("utf-8"))["learners"]) == 4
    assert main_py(ended.home, "learners", "list", PYTHONIOENCODING="cp1252").returncode == 0


def test_a_refusal_of_the_program_ends_with_2_and_no_traceback(ended: Desk) -> None:
    said = main_py(ended.home, "enrol", "A99", "--all")
    assert (said.returncode, said.stdout) == (2, b"")
    assert b"Traceback" not in said.stderr


@pytest.mark.skipif(os.name == "nt", reason="file names are no bytes there")
def test_a_file_whose_name_is_no_utf8_gets_a_sentence(ended: Desk) -> None:
    name = "รายชื่อ.xlsx".encode("cp874")
    for more in ((), ("--json",)):
        said = main_py(ended.home, "learners", "import", name, *more)
        assert said.returncode == 2, said.stderr.decode()[-300:]


def test_a_reader_that_has_read_enough_is_no_trouble(ended: Desk) -> None:
    command = f"'{sys.executable}' '{ROOT}/main.py' --home '{ended.home.folder}' journal list | head -1"
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    said = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], env=env, capture_output=True, check=False
    )
    assert said.stderr == b""


def test_without_a_screen_the_window_says_what_else_there_is() -> None:
    bare = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    bare.pop("QT_QPA_PLATFORM", None)
    command = [sys.executable, str(ROOT / "main.py")]
    said = subprocess.run(command, env=bare, capture_output=True, check=False)
    assert said.returncode == 2
    assert words.ERRORS["no_window"][0] in said.stderr.decode()
    assert "Traceback" not in said.stderr.decode()
