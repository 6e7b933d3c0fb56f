"""Bad days: lost keys, torn files, impossible input. A sentence each time, and nothing half-written."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.errors import DeskError
from desktop.founding import Founding, found
from desktop.paths import Home
from desktop.store import backup as backups
from desktop.store import file as store_file
from desktop.store.keys import CHEAP, KeyFile
from tests.conftest import NOW, PASSPHRASE, Desk
from tests.flow.bad_days import PLAN, bytes_of, child, reading, verb_in_child, writing

READING = sorted(reading())
WRITING = ["learners add", "learners import", "activities add", "enrol", "attendance mark",
           "certificates issue", "certificates register", "centre set", "undo", "backup",
           "backup stick"]  # fmt: skip
EVERY = [*READING, *WRITING]


def args_of(name: str, folder: Path) -> tuple[object, ...]:
    return {**reading(), **writing(folder)}[name]


@pytest.fixture(scope="module")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Another centre, under the very same passphrase. Only ever read."""
    home = Home(tmp_path_factory.mktemp("foreign") / "home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SALA_NOW", NOW)
        found(home, Founding("ดอกคำใต้", PASSPHRASE, cost=CHEAP))
    return home


def test_every_verb_of_these_tests_works_on_a_good_day(ended: Desk, tmp_path: Path) -> None:
    assert sorted(writing(tmp_path)) == sorted(WRITING)
    for name in EVERY:
        ended(*args_of(name, tmp_path / "out"))
    ended.sound()


# --- secrets -------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", EVERY)
def test_with_a_wrong_passphrase_nothing_is_touched(
    ended: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    args, before = args_of(name, tmp_path / "out"), bytes_of(tmp_path)
    monkeypatch.setenv("SALA_PASSPHRASE", PASSPHRASE + "!")
    assert ended.no(*args)["code"] == "wrong_passphrase"
    assert bytes_of(tmp_path) == before


@pytest.mark.parametrize("name", EVERY)
def test_without_a_passphrase_nothing_is_touched(
    ended: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    args, before = args_of(name, tmp_path / "out"), bytes_of(tmp_path)
    for gone in ("", None):
        if gone is None:
            monkeypatch.delenv("SALA_PASSPHRASE")
        else:
            monkeypatch.setenv("SALA_PASSPHRASE", gone)
        assert ended.no(*args)["code"] == "passphrase_needed"
    assert bytes_of(tmp_path) == before


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("ABCD", "recovery_code_mistyped"),
        ("0000-0000-0000-0000-0000-0000-0000", "recovery_code_mistyped"),
        ("ก" * 28, "recovery_code_mistyped"),
        ("of another centre", "wrong_recovery_code"),
    ],
)
def test_a_wrong_recovery_code_is_told_from_a_mistyped_one(
    ended: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, said: str
) -> None:
    if code == "of another centre":
        other = Home(tmp_path / "other")
        code = found(other, Founding("อื่น", PASSPHRASE, cost=CHEAP)).recovery_code
    monkeypatch.setenv("SALA_RECOVERY_CODE", code)
    assert ended.no("learners", "list")["code"] == said


def test_a_passphrase_typed_another_way_is_the_same(
    tmp_path: Path, verb: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = Home(tmp_path / "é")
    found(home, Founding("ก", "caf\u00e9 น้ำ", cost=CHEAP))
    monkeypatch.setenv("SALA_PASSPHRASE", "cafe\u0301 น้ำ")
    assert verb("centre", home=home)


@pytest.mark.parametrize("new", ["", "abc", "ก"])
def test_a_new_passphrase_that_is_too_short_leaves_the_old_one(
    verb: Desk, monkeypatch: pytest.MonkeyPatch, new: str
) -> None:
    monkeypatch.setenv("SALA_NEW_PASSPHRASE", new)
    assert verb.no("passphrase")["code"] in {"passphrase_short", "passphrase_needed"}
    assert verb("centre")


# --- the key file --------------------------------------------------------------------------------


@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize("trouble", ["missing", "empty", "text", "torn", "foreign", "folder"])
def test_without_its_own_key_file_a_centre_stays_closed_and_untouched(
    ended: Desk, foreign: Home, tmp_path: Path, name: str, trouble: str
) -> None:
    args, key = args_of(name, tmp_path / "out"), ended.home.key
    whole = key.read_bytes()
    key.unlink()
    expected = {
        "missing": "key_file_missing", "empty": "key_file_foreign", "text": "key_file_foreign",
        "torn": "key_file_damaged", "foreign": "wrong_key_file", "folder": "file_is_folder",
    }[trouble]  # fmt: skip
    if trouble == "folder":
        key.mkdir()
    elif trouble == "foreign":
        shutil.copy(foreign.key, key)
    elif trouble != "missing":
        key.write_bytes({"empty": b"", "text": b"hello", "torn": whole[:200]}[trouble])
    before = bytes_of(tmp_path)
    assert ended.no(*args)["code"] == expected
    assert bytes_of(tmp_path) == before


def _opens(raw: bytes) -> str:
    try:
        KeyFile.from_bytes(raw).open(passphrase=PASSPHRASE)
    except DeskError as error:
        return error.code
    return "opens"


def test_a_key_file_cut_anywhere_is_said_to_be_damaged(home: Home) -> None:
    raw = home.key.read_bytes()
    for length in range(len(raw)):
        assert _opens(raw[:length]) in {"key_file_damaged", "key_file_foreign"}, length


def test_a_key_file_with_one_wrong_bit_is_refused_in_words(home: Home) -> None:
    raw = bytearray(home.key.read_bytes())
    broken = []
    for place in range(len(raw)):
        for bit in (0, 3, 6):
            raw[place] ^= 1 << bit
            try:
                _opens(bytes(raw))
            except Exception as error:  # noqa: BLE001  (any bug counts, all are listed)
                broken.append((place, bit, repr(error)))
            raw[place] ^= 1 << bit
    assert not broken, (len(broken), broken[:5])


# --- the database --------------------------------------------------------------------------------


def _tear(home: Home, how: str) -> None:
    raw = home.database.read_bytes()
    torn = {
        "half": raw[: len(raw) // 2],
        "one page": raw[:4096],
        "100 bytes": raw[:100],
        "empty": b"",
        "zeros": bytes(len(raw)),
        "text": b"hello" * 1000,
        "first page": bytes([raw[0] ^ 1]) + raw[1:],
    }[how]
    home.database.write_bytes(torn)


@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize("how", ["half", "one page", "100 bytes", "zeros", "text", "first page"])
def test_a_torn_database_is_said_to_be_so_and_left_as_it_lies(
    ended: Desk, tmp_path: Path, name: str, how: str
) -> None:
    args = args_of(name, tmp_path / "out")
    _tear(ended.home, how)
    before = bytes_of(tmp_path)
    assert ended.no(*args)["code"] in {"store_damaged", "wrong_key_file"}
    assert bytes_of(tmp_path) == before


@pytest.mark.parametrize("how", ["half", "one page"])
def test_a_torn_database_is_not_blamed_on_the_key_file(ended: Desk, how: str) -> None:
    _tear(ended.home, how)
    assert ended.no("learners", "list")["code"] == "store_damaged"


def test_an_emptied_database_is_left_as_it_lies(ended: Desk) -> None:
    _tear(ended.home, "empty")
    assert ended.no("learners", "list")["code"] == "store_damaged"
    assert ended.home.database.stat().st_size == 0


@pytest.mark.parametrize("name", EVERY)
def test_a_missing_database_is_not_made_anew(ended: Desk, tmp_path: Path, name: str) -> None:
    args = args_of(name, tmp_path / "out")
    ended.home.database.unlink()
    assert ended.no(*args)["code"] == "store_missing"
    assert not ended.home.database.exists()


def test_a_lost_or_torn_database_comes_back_from_a_backup(ended: Desk, tmp_path: Path) -> None:
    file = ended("backup", tmp_path / "stick")["file"]
    for how in ("half", "empty", "zeros", "lost", "lost with its key"):
        if how.startswith("lost"):
            ended.home.database.unlink()
            if "key" in how:
                ended.home.key.unlink()
        else:
            _tear(ended.home, how)
        ended("restore", file)
        ended.sound()
        assert len(ended("learners", "list")["learners"]) == 4


def _spoil_pages(home: Home) -> Iterator[int]:
    raw = home.database.read_bytes()
    for page in range(1, len(raw) // 4096, 5):
        spoilt = bytearray(raw)
        spoilt[page * 4096 + 100] ^= 255
        home.database.write_bytes(bytes(spoilt))
        yield page


@pytest.mark.parametrize(
    "name",
    [
        ("check",),
        ("journal", "verify"),
        ("journal", "list"),
        ("learners", "list"),
        ("backup",),
        ("undo",),
    ],
    ids=" ".join,
)
def test_one_spoilt_page_anywhere_ends_in_words(ended: Desk, name: tuple[str, ...]) -> None:
    bugs = []
    for page in _spoil_pages(ended.home):
        said = ended.raw("--json", *name)
        if said.bug:
            bugs.append((page, said.bug.splitlines()[-1]))
    assert not bugs


def test_a_spoilt_page_never_gets_into_a_backup_that_counts(ended: Desk, tmp_path: Path) -> None:
    for page in _spoil_pages(ended.home):
        said = ended.raw("--json", "backup", tmp_path / "stick")
        if said.code == 0:  # the page was not part of what a backup holds
            ended("restore", said.data["file"], home=tmp_path / f"from {page}")
            ended.no("setup", "--centre", "ก", home=tmp_path / f"from {page}")
        else:
            assert not [p for p in (tmp_path / "stick").glob("*") if p.suffix != ".sala-backup"]


@pytest.fixture
def newer(ended: Desk) -> Desk:
    """The centre after a newer Sala had it."""
    keys = KeyFile.load(ended.home.key).open(passphrase=PASSPHRASE)
    sql = store_file.connect(ended.home.database, keys.data)
    sql.execute("PRAGMA user_version = 9999")
    sql.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    sql.close()
    return ended


@pytest.mark.parametrize("name", EVERY)
def test_a_database_of_a_newer_program_is_left_byte_for_byte(
    newer: Desk, tmp_path: Path, name: str
) -> None:
    args, before = args_of(name, tmp_path / "out"), bytes_of(tmp_path)
    told = newer.no(*args)
    assert (told["code"], told["fields"]["file_version"]) == ("store_too_new", 9999)
    assert bytes_of(tmp_path) == before


def test_a_newer_database_that_is_not_in_wal_is_left_byte_for_byte_too(newer: Desk) -> None:
    keys = KeyFile.load(newer.home.key).open(passphrase=PASSPHRASE)
    sql = store_file.connect(newer.home.database, keys.data)
    sql.execute("PRAGMA journal_mode = DELETE")
    sql.close()
    before = bytes_of(newer.home.folder)
    assert newer.no("learners", "list")["code"] == "store_too_new"
    assert bytes_of(newer.home.folder) == before


def test_a_backup_of_a_newer_program_changes_nothing(newer: Desk, tmp_path: Path, home: Home) -> None:
    file = backups.save(
        newer.home,
        (keys := KeyFile.load(newer.home.key).open(passphrase=PASSPHRASE)).data,
        sql := store_file.connect(newer.home.database, keys.data),
        tmp_path / "stick",
    )
    sql.close()
    before = bytes_of(home.folder)
    assert newer.no("restore", file, home=home)["code"] == "store_too_new"
    assert bytes_of(home.folder) == before


# --- backups -------------------------------------------------------------------------------------


def test_a_backup_that_is_none_changes_nothing(ended: Desk, tmp_path: Path) -> None:
    file = Path(ended("backup", tmp_path / "stick")["file"])
    raw = file.read_bytes()
    (tmp_path / "empty").write_bytes(b"")
    (tmp_path / "text").write_text("สวัสดี", "utf-8")
    (tmp_path / "half").write_bytes(raw[: len(raw) // 2])
    (tmp_path / "cut").write_bytes(raw[:-1])
    with zipfile.ZipFile(tmp_path / "zip", "w") as other:
        other.writestr("hello.txt", "สวัสดี")
    before = bytes_of(ended.home.folder)
    for name, code in (
        ("empty", "backup_foreign"), ("text", "backup_foreign"), ("zip", "backup_foreign"),
        ("half", "backup_damaged"), ("cut", "backup_damaged"), ("nowhere", "backup_missing"),
    ):  # fmt: skip
        assert ended.no("restore", tmp_path / name)["code"] == code, name
    assert ended.no("restore", tmp_path)["code"] == "backup_missing"
    assert bytes_of(ended.home.folder) == before


def _restored(raw: bytes, folder: Path) -> str:
    (folder / "x.sala-backup").write_bytes(raw)
    home = Home(folder / "from")
    shutil.rmtree(home.folder, ignore_errors=True)
    try:
        backups.restore(home, folder / "x.sala-backup", passphrase=PASSPHRASE)
    except DeskError as error:
        assert not bytes_of(home.folder), "a refused restore left files"
        return error.code
    return "restored"


def test_a_backup_with_a_wrong_bit_in_its_headers_is_refused_in_words(
    ended: Desk, tmp_path: Path
) -> None:
    file = Path(ended("backup", tmp_path / "stick")["file"])
    raw = bytearray(file.read_bytes())
    with zipfile.ZipFile(file) as packed:
        places = [i.header_offset + n for i in packed.infolist() for n in range(30)]
        places += range(packed.start_dir, len(raw))
    broken = []
    for place in places:
        bit = 1 << place % 8 if place % 8 else 1
        raw[place] ^= bit
        try:
            _restored(bytes(raw), tmp_path)
        except Exception as error:  # noqa: BLE001  (any bug counts, all are listed)
            broken.append((place, repr(error)))
        raw[place] ^= bit
    assert not broken, (len(broken), broken[:5])


def test_a_wrong_bit_in_a_backups_data_is_always_found(ended: Desk, tmp_path: Path) -> None:
    raw = bytearray(Path(ended("backup", tmp_path / "stick")["file"]).read_bytes())
    for place in range(2000, len(raw) - 2000, len(raw) // 25):
        raw[place] ^= 64
        assert _restored(bytes(raw), tmp_path) == "backup_damaged", place
        raw[place] ^= 64
    assert _restored(bytes(raw), tmp_path) == "restored"


def test_a_backup_under_another_passphrase_changes_nothing(
    ended: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = ended("backup", tmp_path / "stick")["file"]
    before = bytes_of(ended.home.folder)
    monkeypatch.setenv("SALA_PASSPHRASE", "อย่างอื่น")
    assert ended.no("restore", file)["code"] == "wrong_passphrase"
    assert bytes_of(ended.home.folder) == before


# --- files that are handed in --------------------------------------------------------------------

LISTS: dict[str, tuple[bytes, str]] = {
    "empty.xlsx": (b"", "file_empty"),
    "empty.csv": (b"", "file_empty"),
    "blank.csv": (b"\n\n  \n", "file_empty"),
    "pdf.xlsx": (b"%PDF-1.4\n" + b"x" * 500, "file_foreign"),
    "picture.xlsx": (b"\x89PNG\r\n\x1a\n" + bytes(500), "file_foreign"),
    "program.csv": (b"MZ" + bytes(range(256)) * 4, "file_foreign"),
    "torn.xlsx": (b"PK\x03\x04" + bytes(200), "file_broken"),
    "zeros.csv": (bytes(1000), "file_foreign"),
    "numbers.csv": (b"1,2,3\n4,5,6\n", "no_name_column"),
}


@pytest.mark.parametrize("name", sorted(LISTS))
@pytest.mark.parametrize("more", [(), ("--dry-run",)], ids=["import", "dry run"])
def test_a_broken_empty_or_foreign_list_changes_nothing(
    ended: Desk, tmp_path: Path, name: str, more: tuple[str, ...]
) -> None:
    raw, code = LISTS[name]
    (tmp_path / name).write_bytes(raw)
    before = ended("journal", "list")
    said = ended.no("learners", "import", tmp_path / name, *more)["code"]
    assert said in {code, "file_foreign", "file_broken"}
    assert ended("journal", "list") == before


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_a_list_torn_anywhere_ends_in_words_and_never_in_half_a_deed(
    verb: Desk, tmp_path: Path, suffix: str
) -> None:
    from desktop.practice.messy_list import write_messy_list  # noqa: PLC0415

    write_messy_list(tmp_path / f"whole.{suffix}", people=30)
    raw = (tmp_path / f"whole.{suffix}").read_bytes()
    for length in range(0, len(raw), len(raw) // 12):
        (tmp_path / f"torn.{suffix}").write_bytes(raw[:length])
        said = verb.raw("--json", "learners", "import", tmp_path / f"torn.{suffix}")
        assert said.code in {0, 2}, said.bug
        if said.code == 0:
            assert len(verb("learners", "list")["learners"]) == said.data["imported"]
            verb("undo")
        assert verb("learners", "list") == {"learners": []}
    verb.sound()


def test_a_missing_list_and_a_folder_are_told_apart(ended: Desk, tmp_path: Path) -> None:
    assert ended.no("learners", "import", tmp_path / "no.xlsx")["code"] == "file_missing"
    assert ended.no("learners", "import", tmp_path)["code"] == "file_is_folder"
    assert ended.no("learners", "import", "")["code"] in {"file_missing", "file_is_folder"}


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_a_device_is_no_list(ended: Desk) -> None:
    def limited(pipe: int) -> int:
        import resource  # noqa: PLC0415  (not on every system)

        resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
        return verb_in_child(ended.home, "learners", "import", "/dev/zero")(pipe)

    assert child(limited).code == 2


def test_our_own_files_are_no_lists(ended: Desk, tmp_path: Path) -> None:
    backup = ended("backup", tmp_path / "stick")["file"]
    for file in (ended.home.database, ended.home.key, backup):
        assert ended.no("learners", "import", file)["code"] in {"file_foreign", "file_broken"}


@pytest.mark.parametrize(
    "raw",
    [b"", b"%PDF-1.4 garbage", b"\x89PNG\r\n\x1a\n" + bytes(50), b"GIF89a", bytes(2000)],
    ids=["empty", "pdf", "png", "gif", "zeros"],
)
@pytest.mark.parametrize("suffix", [".pdf", ".png", ".jpg"])
def test_a_spoilt_picture_or_pdf_is_said_to_be_so(
    ended: Desk, tmp_path: Path, raw: bytes, suffix: str
) -> None:
    (tmp_path / f"x{suffix}").write_bytes(raw)
    assert ended.no("certificates", "verify", tmp_path / f"x{suffix}")["code"] == "picture_unreadable"


def test_a_forged_token_cannot_take_all_memory(ended: Desk) -> None:
    import cbor2  # noqa: PLC0415

    from desktop.certificates import token  # noqa: PLC0415
    from desktop.store.change import canonical  # noqa: PLC0415

    said = {1: 1 << 62, 2: 1, 3: b"1", 4: b"a", 5: b"b", 6: b"c", 7: 20000, 8: 60}
    parts = [token.PROTECTED, {}, canonical(said), bytes(64)]
    text = token.to_text(canonical(cbor2.CBORTag(18, parts)), "https://sala.example/v")
    assert ended("certificates", "verify", text)["verdict"] in {"altered", "unreadable"}


# --- files that are written ----------------------------------------------------------------------


def _out(kind: str, path: object) -> tuple[object, ...]:
    return {
        "issue": ("certificates", "issue", "A01", "--out", path),
        "reprint": ("certificates", "reprint", "1/2569", "--out", path),
        "register": ("certificates", "register", "--out", path),
    }[kind]


UNWRITABLE = {
    "no such folder": "nowhere/x.pdf",
    "a folder": "folder",
    "under a file": "file/x.pdf",
    "too long": "ก" * 200 + ".pdf",
    "empty": "",
    "dot": ".",
}
_ALREADY = "numbers are kept before the file is flushed and renamed: issue.py:53, `with whole, write`"
_BARE = "part.unlink in `finally` raises again, or with_name refuses: register.py, whole; workbook.py"
BROKEN = {
    **{("issue", name): _BARE for name in ("under a file", "too long", "empty", "dot")},
    **{("reprint", name): _BARE for name in ("under a file", "too long", "empty", "dot")},
    **{("register", name): _BARE for name in ("under a file", "too long", "empty", "dot")},
    ("issue", "a folder"): _ALREADY,
}


@pytest.mark.parametrize(
    ("kind", "where"),
    [
        pytest.param(
            kind,
            where,
        )
        for kind in ("issue", "reprint", "register")
        for where in UNWRITABLE
    ],
)
def test_a_paper_that_cannot_be_written_is_said_so_and_gives_nobody_a_number(
    ended: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, where: str
) -> None:
    if kind != "issue":
        ended("certificates", "issue", "A01", "--out", tmp_path / "a.pdf")
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("ก")
    monkeypatch.chdir(tmp_path)
    before, files = ended("journal", "list"), bytes_of(tmp_path)
    ended.no(*_out(kind, UNWRITABLE[where]))
    assert ended("journal", "list") == before
    assert bytes_of(tmp_path) == files


@pytest.mark.parametrize("kind", ["reprint", "register"])
def test_a_paper_that_fails_leaves_the_old_one(ended: Desk, tmp_path: Path, kind: str) -> None:
    # Given a paper, and a certificate that may not be printed again
    ended("certificates", "issue", "A01", "--out", tmp_path / "a.pdf")
    old = (tmp_path / "a.pdf").read_bytes()
    ended("certificates", "void", "1/2569", "--why", "ก")
    # When the print is refused
    ended.no("certificates", "reprint", "1/2569", "--out", tmp_path / "a.pdf")
    ended.no("certificates", "reprint", "9/2569", "--out", tmp_path / "a.pdf")
    # Then the paper on the disk is the old one
    assert (tmp_path / "a.pdf").read_bytes() == old
    assert not list(tmp_path.glob("*.part"))


def test_a_backup_into_a_file_is_said_so(ended: Desk, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("ก")
    ended.no("backup", tmp_path / "file")


@pytest.mark.parametrize(
    "args", [("backup", "ก" * 200), ("restore", "ก" * 200)], ids=["backup", "restore"]
)
def test_a_path_of_two_hundred_thai_letters_is_said_to_be_too_long(
    ended: Desk, tmp_path: Path, args: tuple[str, str]
) -> None:
    ended.no(args[0], tmp_path / args[1])


def test_an_unknown_template_gives_nobody_a_number(ended: Desk, tmp_path: Path) -> None:
    ended.no("certificates", "issue", "A01", "--out", tmp_path / "a.pdf", "--template", "ไม่มี")
    assert len(ended("certificates", "issue", "A01", "--out", tmp_path / "a.pdf")["issued"]) == 3


def test_a_setup_that_is_refused_leaves_no_empty_recovery_sheet(ended: Desk, tmp_path: Path) -> None:
    ended.no("setup", "--centre", "อีกแห่ง", "--recovery", tmp_path / "sheet.txt")
    assert not (tmp_path / "sheet.txt").exists()


# --- values --------------------------------------------------------------------------------------

RIGHT_TO_LEFT = "שלום עולם"
NAMES: list[tuple[str, str | None]] = [
    ("ก" * 200, "ก" * 200),
    ("ก" * 100 + " " + "ข" * 100, "ก" * 100 + " " + "ข" * 100),
    ("สมหญิง 😀", "สมหญิง 😀"),
    ("👨‍👩‍👧", "👨‍👩‍👧"),
    (RIGHT_TO_LEFT, RIGHT_TO_LEFT),
    ("\u202eสมหญิง\u202c ใจดี", "สมหญิง ใจดี"),
    ("สม\x00ห\x07ญิง\x1b[31m", "สมหญิง[31m"),
    ("สมหญิง\nใจดี\r\n\tมาก", "สมหญิง ใจดี มาก"),
    ("Robert'); DROP TABLE learner;", "Robert'); DROP TABLE learner;"),
    ("ก" * 201, None),
    ("ก" * 100_000, None),
    ("", None),
    ("   ", None),
    ("\u200b\u202e", None),
    ("นาย", None),
    ("-", None),
]


@pytest.mark.parametrize(("name", "kept"), NAMES, ids=range(len(NAMES)))
def test_a_name_is_kept_as_it_was_meant_or_refused_in_words(
    verb: Desk, name: str, kept: str | None
) -> None:
    if kept is None:
        assert verb.no("learners", "add", "--name", name)["code"] in {"name_missing", "name_too_long"}
        assert verb("learners", "list") == {"learners": []}
        return
    told = verb("learners", "add", "--name", name)["learner"]
    assert told["name"] == kept
    assert [one["name"] for one in verb("learners", "list")["learners"]] == [kept]
    if any(map(str.isalnum, kept)):
        assert verb("learners", "find", kept[:20])["learners"]
    verb.sound()


@pytest.mark.parametrize(("name", "_kept"), [n for n in NAMES if n[1]], ids=range(9))
def test_a_strange_name_is_printed_whole_or_refused_before_anybody_gets_a_number(
    verb: Desk, tmp_path: Path, name: str, _kept: str | None
) -> None:
    verb("learners", "add", "--name", name)
    verb("activities", "add", "--title", "ก", *PLAN[:2], "--until", "2026-06-05", *PLAN[4:])
    verb("enrol", "A01", "--all")
    verb("attendance", "mark", "A01#1", "--all", "present")
    before = verb("journal", "list")
    said = verb.raw("--json", "certificates", "issue", "A01", "--out", tmp_path / "a.pdf")
    assert said.code in {0, 2}, said.bug
    if said.code == 2:
        assert said.data["error"]["code"] == "cannot_print"
        assert "A00001E" in said.data["error"]["message"]
        assert verb("journal", "list") == before
        assert not list(tmp_path.glob("a.pdf*"))


def test_names_in_an_offices_list_are_as_strange_as_they_like(verb: Desk, tmp_path: Path) -> None:
    rows = [name for name, _ in NAMES if "\x00" not in name and "\n" not in name and len(name) < 1000]
    lines = ["ลำดับ,ชื่อ-สกุล,ปีเกิด", *(f'{n},"{name}",2500' for n, name in enumerate(rows, 1))]
    (tmp_path / "strange.csv").write_text("\n".join(lines), "utf-8")
    told = verb("learners", "import", tmp_path / "strange.csv")
    assert told["imported"] + len(told["duplicates"]) + len(told["skipped"]) == told["rows"]
    assert len(verb("learners", "list")["learners"]) == told["imported"] >= 7
    verb.sound()


BIRTHS = [
    "9999-01-01", "9999-12-31", "31/12/9999", "1/1/10542", "0", "-5", "1e9", "เมื่อวาน", "0000-00-00",
    "99999999999999999999", "2569-13-01 ก", "2027-01-01", "3 มิ.ย. 2580", "๙" * 500,
]  # fmt: skip


@pytest.mark.parametrize("written", BIRTHS, ids=range(len(BIRTHS)))
def test_an_impossible_birth_is_refused_in_words(verb: Desk, written: str) -> None:
    said = verb.no("learners", "add", "--name", "ก ข", "--birth", written)
    assert said["code"] in {"date_unreadable", "birth_in_future"}
    assert verb("learners", "list") == {"learners": []}


def test_a_leap_day_is_a_day_in_a_leap_year_only(verb: Desk) -> None:
    def add(day: str) -> Any:
        said = verb.raw(
            "--json", "activities", "add", "--title", "ก", "--from", day, "--until", "8/3/2567",
            "--weekly", "mon,tue,wed,thu,fri,sat,sun", "--time", "9.00-12.00",
        )  # fmt: skip
        return said.data

    assert add("29/2/2567")["activity"]["from"] == "2024-02-29"
    assert add("29/2/2566")["error"]["code"] == "day_needed"
    # a birth that never was is kept as written, and moved nowhere
    learner = verb("learners", "add", "--name", "ก ข", "--birth", "29/2/2566")["learner"]
    fields = verb("journal", "list", "--row", learner["id"])["changes"][0]["fields"]
    assert (fields["birth_as_written"], fields["notes"]) == ("29/2/2566", "no_such_date")
    assert "birth_earliest" not in fields


ABSURD: list[tuple[str, str]] = [
    ("--capacity", "-1"), ("--capacity", "0"), ("--capacity", "9" * 30), ("--capacity", "1.5"),
    ("--capacity", "มาก"), ("--hours", "-3"), ("--hours", "0"), ("--hours", "nan"), ("--hours", "inf"),
    ("--hours", "1e300"), ("--hours", "9" * 400), ("--hours", "สาม"), ("--rule", "0%"),
    ("--rule", "101%"), ("--rule", "-5%"), ("--rule", "80.5%"), ("--rule", ""), ("--rule", "มาก"),
    ("--title", ""), ("--title", "  \u200b"), ("--title", "ก" * 301),
    ("--from", "9999-12-31"), ("--until", "9999-12-31"), ("--until", "2030-01-01"),
    ("--from", "2026-07-01"), ("--until", "2026-05-31"), ("--from", ""), ("--from", "2026-06"),
    ("--weekly", ""), ("--weekly", "วันหยุด"), ("--time", ""),
    ("--time", "12:00-09:00"), ("--time", "25:00-26:00"), ("--time", "09:60-10:00"), ("--time", "9-12"),
]  # fmt: skip


@pytest.mark.parametrize(("option", "value"), ABSURD)
def test_an_absurd_activity_is_refused_in_words_and_takes_no_code(
    verb: Desk, option: str, value: str
) -> None:
    words = dict(zip(PLAN[::2], PLAN[1::2], strict=True)) | {"--title": "ก", option: value}
    verb.no("activities", "add", *(part for pair in words.items() for part in pair))
    assert verb("activities", "list")["activities"] == []
    assert verb("activities", "add", "--title", "ก", *PLAN)["activity"]["code"] == "A01"


def test_a_rule_of_five_thousand_digits_is_refused_in_words(verb: Desk) -> None:
    verb.no("activities", "add", "--title", "ก", *PLAN, "--rule", "9" * 5000)


@pytest.mark.parametrize("number", ["9" * 20, "9" * 5000], ids=["20 digits", "5000 digits"])
def test_an_absurd_session_number_is_refused_in_words(ended: Desk, number: str) -> None:
    assert ended.no("attendance", "roll", f"A01#{number}")["code"] == "no_such"


def test_a_page_pasted_into_the_search_box_finds_nobody(ended: Desk) -> None:
    assert ended("learners", "find", "ก" * 20_000) == {"learners": []}


@pytest.mark.parametrize("text", ["", " ", "%", "_", "\\", "'", '"', "|", "😀", "\x00", "ก" * 500])
def test_searching_for_anything_ends_well(ended: Desk, text: str) -> None:
    assert len(ended("learners", "find", text)["learners"]) <= 4


MARKS = [
    ("late", "-5"), ("late", "181"), ("late", "9" * 30), ("present", "5"), ("absent", "200"),
    ("asleep", None), ("", None), ("มาก", None), ("present", "1.5"),
]  # fmt: skip


@pytest.mark.parametrize(("status", "minutes"), MARKS)
def test_an_absurd_mark_is_refused_and_the_old_one_stands(
    ended: Desk, status: str, minutes: str | None
) -> None:
    before = ended("attendance", "roll", "A01#1")
    more = () if minutes is None else ("--minutes", minutes)
    ended.no("attendance", "mark", "A01#1", "A00001E", status, *more)
    assert ended("attendance", "roll", "A01#1") == before


def test_a_mark_without_a_learner_is_refused(ended: Desk) -> None:
    assert ended.no("attendance", "mark", "A01#1", "present")["code"] == "nobody_named"


def test_a_learner_and_all_at_once_is_refused(ended: Desk) -> None:
    ended.no("attendance", "mark", "A01#1", "--all", "A00001E", "present")


@pytest.mark.parametrize("why", ["", "   ", "\n"])
def test_nothing_is_voided_without_a_reason(ended: Desk, tmp_path: Path, why: str) -> None:
    ended("certificates", "issue", "A01", "--out", tmp_path / "a.pdf")
    assert ended.no("certificates", "void", "1/2569", "--why", why)["code"] == "reason_needed"


SETUPS = [
    ("--centre", ""), ("--centre", "ก" * 201), ("--desk", ""), ("--desk", "AB"), ("--desk", "ก"),
    ("--desk", "1"), ("--pin", "12"), ("--pin", "1234567"), ("--pin", "๑๒๓๔"), ("--pin", "abcd"),
    ("--tambon", "1"), ("--tambon", "ตำบล"), ("--volunteer", ""), ("--volunteer", "ก" * 201),
]  # fmt: skip


@pytest.mark.parametrize(("option", "value"), SETUPS)
def test_a_setup_that_cannot_be_meant_leaves_nothing(
    verb: Desk, tmp_path: Path, option: str, value: str
) -> None:
    words = {"--centre": "ดอกคำใต้", option: value}
    verb.no("setup", *(part for pair in words.items() for part in pair), home=tmp_path / "new")
    assert not (tmp_path / "new" / "sala.db").exists()
    assert not (tmp_path / "new" / "sala.key").exists()


# --- clocks that lie -----------------------------------------------------------------------------

CLOCKS = ["1970-01-01T00:00", "2009-01-01T00:00", "2569-07-01T09:00", "9990-01-01", "0001-01-01T00:00"]


@pytest.mark.parametrize("now", CLOCKS)
def test_work_goes_on_under_a_clock_that_lies_and_check_says_so(
    ended: Desk, monkeypatch: pytest.MonkeyPatch, now: str
) -> None:
    before = ended("journal", "list")["changes"][-1]["stamp"]
    monkeypatch.setenv("SALA_NOW", now)
    ended("learners", "add", "--name", "มาทีหลัง")
    assert ended("journal", "list")["changes"][-1]["stamp"] > before
    assert [f["code"] for f in ended("check")["findings"]] == ["clock_impossible"]
    ended.sound()


@pytest.mark.parametrize("now", ["9999-12-31T23:59:00+00:00", "0001-01-01T00:00:00+14:00"])
def test_a_clock_at_the_end_of_time_is_said_to_be_unreadable(
    ended: Desk, monkeypatch: pytest.MonkeyPatch, now: str
) -> None:
    monkeypatch.setenv("SALA_NOW", now)
    ended.no("learners", "list")


@pytest.mark.parametrize("now", ["2569-07-01T09:00", "9990-01-01"])
def test_no_certificate_is_signed_under_a_clock_that_cannot_be_true(
    ended: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, now: str
) -> None:
    monkeypatch.setenv("SALA_NOW", now)
    ended.no("certificates", "issue", "A01", "--out", tmp_path / "a.pdf")


@pytest.mark.parametrize(
    "day", ["9999-12-31", "31/12/9999", "1957-01-01", "2026-06", "พรุ่งนี้", "29/2/2570"]
)
def test_an_impossible_day_of_issue_gives_nobody_a_number(ended: Desk, tmp_path: Path, day: str) -> None:
    ended.no("certificates", "issue", "A01", "--out", tmp_path / "a.pdf", "--date", day)
    assert not (tmp_path / "a.pdf").exists()
    ended.no("certificates", "reprint", "1/2569", "--out", tmp_path / "b.pdf")


# --- homes that are none -------------------------------------------------------------------------


@pytest.mark.parametrize("name", EVERY)
def test_in_an_empty_folder_every_verb_says_that_no_centre_is_there(
    ended: Desk, tmp_path: Path, name: str
) -> None:
    args = args_of(name, tmp_path / "out")
    assert ended.no(*args, home=tmp_path / "nobody")["code"] == "not_set_up"
    assert not (tmp_path / "nobody").exists()


def test_a_home_that_is_a_file_is_refused(ended: Desk, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("ก")
    for folder in (tmp_path / "file", tmp_path / "file" / "deeper"):
        assert ended.no("learners", "list", home=folder)["code"] == "not_set_up"
        ended.no("setup", "--centre", "ก", home=folder)
    assert (tmp_path / "file").read_text() == "ก"


@pytest.mark.parametrize("folder", ["ก" * 200, "~nobody-of-that-name/sala"])
def test_a_home_that_cannot_be_is_refused(ended: Desk, tmp_path: Path, folder: str) -> None:
    where = Path(folder) if folder.startswith("~") else tmp_path / folder
    for args in (("learners", "list"), ("setup", "--centre", "ก")):
        ended.no(*args, home=where)


def test_hostile_settings_mean_the_usual_ones(ended: Desk) -> None:
    ended.home.settings.write_text("[" * 100_000)
    ended("learners", "list")


@pytest.mark.parametrize(
    "text", ["", "{", "[1]", "null", '{"language": ["x"]}', '{"language": "xx"}', "\x00"]
)
def test_broken_settings_mean_the_usual_ones(ended: Desk, text: str) -> None:
    ended.home.settings.write_text(text)
    assert len(ended("learners", "list")["learners"]) == 4


def test_a_bug_is_written_down_without_names(ended: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from ui.verbs import learners  # noqa: PLC0415

    def broken(*_: object) -> None:
        raise ZeroDivisionError("boom")

    monkeypatch.setattr(learners.register, "find", broken)
    said = ended.raw("learners", "find", "นางสาวมาลี")
    assert (said.code, "ZeroDivisionError" in said.bug) == (1, True)
    log = (ended.home.logs / "sala.log").read_text("utf-8")
    assert "ZeroDivisionError" in log
    assert "มาลี" not in log
