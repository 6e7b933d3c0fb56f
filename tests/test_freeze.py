"""The frozen program does the main job on a computer where nothing is set up, not even Python.

`make freeze` builds dist/sala; CI hands its build over by SALA_FROZEN, `pytest -m freeze` builds one.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.practice.messy_list import write_messy_list
from desktop.store.keys import KeyFile
from tests.conftest import DEAR
from tests.screen import screen, wait_until

pytestmark = pytest.mark.freeze

ROOT = Path(__file__).resolve().parents[1]
BARE = {"SALA_PASSPHRASE": "ดอกคูนริมกว๊าน", "SALA_NOW": "2026-07-03T15:30"}
LARGEST = 240 << 20

Typed = Callable[..., Any]


@pytest.fixture(scope="session")
def built(pytestconfig: pytest.Config) -> Path:
    """The folder of the program, as it would be copied to a laptop."""
    told = os.environ.get("SALA_FROZEN")
    if told is None:
        if pytestconfig.getoption("markexpr") != "freeze":
            pytest.skip("pytest -m freeze")
        subprocess.run(["make", "freeze"], cwd=ROOT, check=True)
    return Path(told or ROOT / "dist" / "sala")


@pytest.fixture(scope="session")
def sala(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program, moved to a folder with a Thai name and a space in it."""
    moved = tmp_path_factory.mktemp("laptop") / "โปรแกรม ศาลา"
    shutil.copytree(built, moved, symlinks=True)
    return moved / "sala"


def bare(sala: Path, home: Path, *words: str | Path) -> subprocess.CompletedProcess[bytes]:
    """Run it with an empty environment: no PATH, no locale, no Python; HOME only."""
    command = ["/usr/bin/env", "-i", f"HOME={home}", *(f"{k}={v}" for k, v in BARE.items()), str(sala)]
    return subprocess.run(
        [*command, *map(str, words)], capture_output=True, stdin=subprocess.DEVNULL, cwd="/", check=False
    )


@pytest.fixture
def typed(sala: Path, tmp_path: Path) -> Typed:
    """Type one command on a bare computer; returns what `--json` said."""

    def run(*words: str | Path, home: Path = tmp_path / "บ้าน", code: int = 0) -> Any:
        done = bare(sala, tmp_path, *words, "--home", home, "--json")
        assert done.returncode == code, (
            words,
            done.returncode,
            done.stdout.decode(),
            done.stderr.decode(),
        )
        assert done.stderr == b""
        return json.loads(done.stdout)

    return run


def told_by(pdf: Path) -> list[str]:
    """The text of each page, as another program reads it."""
    command = ["pdftotext", "-layout", str(pdf), "-"]
    text = subprocess.run(command, check=True, capture_output=True).stdout.decode()
    return unicodedata.normalize("NFC", text).split("\f")[:-1]


def test_it_speaks_thai_without_a_locale_and_finds_its_own_folder(sala: Path, tmp_path: Path) -> None:
    done = bare(sala, tmp_path, "setup", "--centre", "ศาลาแม่กา")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "ศาลาแม่กา" in done.stdout.decode("utf-8")
    assert (tmp_path / ".local/share/Sala/sala.db").is_file()
    assert KeyFile.load(tmp_path / ".local/share/Sala/sala.key").cost == DEAR
    refused = bare(sala, tmp_path, "setup", "--centre", "ศาลาแม่กา")
    assert refused.returncode == 2
    assert "มีศูนย์อยู่แล้ว" in refused.stderr.decode("utf-8")


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_from_a_messy_list_to_a_signed_certificate_and_back_from_a_backup(
    typed: Typed, tmp_path: Path, kind: str
) -> None:
    handed = write_messy_list(tmp_path / f"รายชื่อ.{kind}", people=12)
    typed("setup", "--centre", "ศาลาแม่กา", "--volunteer", "ป้าบัว", "--pin", "2569")
    taken = typed("learners", "import", tmp_path / f"รายชื่อ.{kind}")
    assert [taken["imported"], taken["rows"]] == [12, handed["rows"]]

    planned = typed(
        "activities", "add", "--title", "ทอผ้าพื้นเมือง", "--from", "2026-05-29", "--until", "2026-06-05",
        "--weekly", "wed,fri", "--time", "09:00-12:00",
    )  # fmt: skip
    assert [one["date"] for one in planned["left_out"]] == ["2026-06-03"]
    activity = planned["activity"]["code"]
    assert typed("enrol", activity, "--all")["enrolled"] == 12
    roll = typed("attendance", "roll", f"{activity}#1")["roll"]
    typed("attendance", "mark", f"{activity}#1", roll[0]["code"], "absent")
    for session in planned["sessions"]:
        typed("attendance", "mark", session["code"], "--all", "present")

    typed("centre", "--signer", "นางบัวคำ ใจกว้าง|ครูผู้สอน")
    pdf = tmp_path / "วุฒิบัตร.pdf"
    issued = typed("certificates", "issue", activity, "--out", pdf)["issued"]
    assert len(issued) == 11
    pages = told_by(pdf)
    assert len(pages) == 11
    for one, page in zip(issued, pages, strict=True):
        for word in (*one["name"].split(), "ทอผ้าพื้นเมือง", "ศาลาแม่กา", "นางบัวคำ", "ครูผู้สอน"):
            assert unicodedata.normalize("NFC", word) in page, (word, page)

    token = issued[0]["token"]
    assert typed("certificates", "verify", token)["verdict"] == "genuine"
    changed = f"{token[:-9]}{(int(token[-9]) + 1) % 10}{token[-8:]}"
    assert typed("certificates", "verify", changed)["verdict"] == "altered"
    typed("certificates", "register", "--out", tmp_path / "ทะเบียน.xlsx")

    backup = typed("backup", tmp_path / "สำรอง")["file"]
    elsewhere = tmp_path / "เครื่องใหม่"
    typed("restore", backup, home=elsewhere)
    assert typed("check", home=elsewhere)["ok"]
    assert typed("journal", "verify", home=elsewhere)["ok"]
    typed("certificates", "reprint", issued[0]["number"], "--out", tmp_path / "ซ้ำ.pdf", home=elsewhere)
    assert told_by(tmp_path / "ซ้ำ.pdf") == pages[:1]


def test_every_verb_is_in_it(typed: Typed, sala: Path, tmp_path: Path) -> None:
    """The verbs are loaded by name: asked without one, the program loads every room of them."""
    assert typed("demo", "--learners", "20", home=tmp_path / "ลอง")["learners"] == 20
    helped = bare(sala, tmp_path, "--help")
    assert helped.returncode == 0
    from ui.verbs.run import ROOMS  # noqa: PLC0415

    verbs = [verb for verbs in ROOMS.values() for verb in verbs]
    assert not [verb for verb in verbs if verb not in helped.stdout.decode("utf-8")]


def test_a_hub_serves_from_it_and_a_desk_exchanges(typed: Typed, sala: Path, tmp_path: Path) -> None:
    """The server loads its parts by name too; the database's driver is left out, and that is said."""
    desk, hub = tmp_path / "โต๊ะ", tmp_path / "เทศบาล"
    typed("setup", "--centre", "ศาลาแม่กา", home=desk)
    typed("hub", "setup", "--name", "เทศบาลเมืองพะเยา", home=hub)
    typed("hub", "invite", "--centre", "ศาลาแม่กา", "--out", tmp_path / "ก.sala-hub", home=hub)
    typed("sync", "join", tmp_path / "ก.sala-hub", home=desk)
    told = typed("hub", "status", "--database", "postgresql://x@/y", home=hub, code=2)
    assert told["error"]["code"] == "hub_database_driver"
    bare_ = [f"HOME={tmp_path}", *(f"{k}={v}" for k, v in BARE.items())]
    listens = ("hub", "serve", "--listen", "127.0.0.1:0")
    with subprocess.Popen(
        ["/usr/bin/env", "-i", *bare_, str(sala), "--home", str(hub), *listens],
        stderr=subprocess.PIPE,
        cwd="/",
    ) as served:
        try:
            assert served.stderr is not None
            address = re.search(rb"http://[0-9.:]+", served.stderr.readline())
            assert address is not None
            assert typed("sync", "hub", address[0].decode(), home=desk)["sent"] > 0
        finally:
            served.terminate()


def test_it_reads_pictures_and_pdfs(typed: Typed, tmp_path: Path) -> None:
    """What only a check needs is loaded late: Pillow, pdfium and the code reader are there."""
    from PIL import Image  # noqa: PLC0415

    home = tmp_path / "ตรวจ"
    typed("setup", "--centre", "ศาลาแม่กา", home=home)
    for name in ("ว่าง.png", "ว่าง.jpg", "ว่าง.pdf"):
        Image.new("RGB", (400, 300), "white").save(tmp_path / name)
        assert typed("certificates", "verify", tmp_path / name, home=home)["verdict"] == "unreadable"


def test_it_is_small_and_bears_its_licences(built: Path) -> None:
    files = [path for path in built.rglob("*") if path.is_file() and not path.is_symlink()]
    assert sum(path.stat().st_size for path in files) < LARGEST
    names = {path.name for path in files}
    assert {"LICENSE", "OFL.txt", "LICENSE-words.txt", "0001_start.sql"} <= names
    assert not {"numpy", "tkinter", "pytest", "pythainlp"} & {path.name for path in built.rglob("*")}


def test_the_window_opens_on_a_computer_without_python(sala: Path, tmp_path: Path) -> None:
    with screen() as shown:
        bare_ = [f"HOME={tmp_path}", f"DISPLAY={shown.display}", "LC_ALL=C.UTF-8"]
        shown.start("/usr/bin/env", "-i", *bare_, str(sala), "--home", str(tmp_path / "h"), "--practice")
        # by its name and not by the keyboard's: one start in twelve no window manager gave it that
        seen = ("xdotool", "search", "--onlyvisible", "--name", "วันนี้ ·")
        wait_until(lambda: bool(shown.ask(*seen)), 60, shown.fate)
        shown.ask(*seen, "windowactivate")
        shown.key("F6")
        shown.wait_for_title("วุฒิบัตร")
    log = (tmp_path / "h" / "practice" / "logs" / "sala.log").read_text("utf-8")
    assert "ERROR" not in log
    assert "CRITICAL" not in log


def test_the_languages_of_the_window_are_there(sala: Path) -> None:
    languages = sala.parent / "parts" / "resources" / "languages"
    assert {path.name for path in languages.glob("*.qm")} == {"qt_th.qm", "sala_en.qm"}


def test_the_scanners_tones_and_what_plays_them_are_there(built: Path, sala: Path) -> None:
    sounds = sala.parent / "parts" / "resources" / "sounds"
    assert {path.name for path in sounds.glob("*.wav")} == {"known.wav", "already.wav", "unknown.wav"}
    names = {path.name for path in built.rglob("*") if path.is_file()}
    assert any(name.startswith("_miniaudio") for name in names), "the library itself"
    assert any(name.startswith("_cffi_backend") for name in names), "and what it stands on"
