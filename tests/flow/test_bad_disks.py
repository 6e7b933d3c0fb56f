"""Bad disks: read-only and full ones. A sentence, nothing half-written, and afterwards it works again.

The disks are real ones in memory. Only root may mount them; elsewhere these tests are skipped, but
for the last, which limits how large a file may grow.
"""

from __future__ import annotations

import resource
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.paths import Home
from desktop.practice.messy_list import write_messy_list
from tests.conftest import Desk
from tests.flow.bad_days import Disk, answer, bytes_of, child, disk, reading, verb_in_child, writing

READING, PAPER = sorted(reading()), ("certificates issue", "certificates register", "backup stick")
WRITING = ["learners add", "learners import", "activities add", "enrol", "attendance mark",
           "certificates issue", "certificates register", "centre set", "undo", "backup",
           "backup stick"]  # fmt: skip


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Disk]:
    """A disk of 12 MB: a small centre, its search and a list of 1,500 just fit."""
    with disk(tmp_path / "disk", "12m") as made:
        yield made


def move_to(made: Disk, desk: Desk) -> Desk:
    """Put the whole centre on that disk."""
    shutil.copytree(desk.home.folder, made.folder / "home")
    return Desk(Home(made.folder / "home"), desk.read)


# --- read-only -----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [*READING, *WRITING])
def test_a_home_that_may_not_be_written_is_said_so_and_left_alone(
    ended: Desk, small: Disk, tmp_path: Path, name: str
) -> None:
    desk, args = move_to(small, ended), {**reading(), **writing(tmp_path / "out")}[name]
    small.read_only()
    before = bytes_of(tmp_path)
    assert desk.no(*args)["code"] == "not_allowed"
    assert bytes_of(tmp_path) == before


@pytest.mark.parametrize(
    "args",
    [
        pytest.param(
            ("certificates", "issue", "A01", "--out", "a.pdf"),
        ),
        pytest.param(
            ("certificates", "register", "--out", "r.xlsx"),
        ),
        ("backup", "."),
        ("backup", "new"),
        ("setup", "--centre", "ก", "--recovery", "sheet.txt", "--home", "elsewhere"),
    ],
    ids=lambda args: " ".join(args[:2]),
)
def test_a_stick_that_may_not_be_written_is_said_so_and_nothing_is_given(
    ended: Desk, small: Disk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...]
) -> None:
    small.read_only()
    monkeypatch.chdir(small.folder)
    before = bytes_of(tmp_path)
    assert ended.no(*args)["code"] == "not_allowed"
    assert bytes_of(tmp_path) == before


def test_a_new_passphrase_that_cannot_be_kept_is_said_so(
    ended: Desk, small: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = move_to(small, ended)
    small.read_only()
    monkeypatch.setenv("SALA_NEW_PASSPHRASE", "ส้มตำไก่ย่าง")
    assert desk.no("passphrase")["code"] == "not_allowed"


def test_a_restore_onto_a_read_only_disk_is_said_so(ended: Desk, small: Disk, tmp_path: Path) -> None:
    file = ended("backup", tmp_path / "stick")["file"]
    desk = move_to(small, ended)
    small.read_only()
    assert desk.no("restore", file)["code"] == "not_allowed"


# --- full ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("leave", [0, 40_000, 120_000, 300_000], ids=str)
def test_on_a_full_disk_nothing_is_half_done_and_later_it_works(
    ended: Desk, small: Disk, tmp_path: Path, leave: int
) -> None:
    # Given a centre on a disk that is nearly full, and a long list
    desk, people = move_to(small, ended), tmp_path / "list.xlsx"
    truth = write_messy_list(people, people=1500)
    backup = ended("backup", tmp_path / "stick")["file"]
    before = (desk("learners", "list"), desk("certificates", "earned", "A01"))
    small.fill(leave=leave)
    # When what needs room is tried
    paper = small.folder / "a.pdf"
    for args in (
        ("learners", "import", people),
        ("certificates", "issue", "A01", "--out", paper),
        ("backup",),
        ("backup", small.folder / "copies"),
        ("restore", backup),
    ):
        told = desk.no(*args)
        assert told["code"] in {"disk_full", "disk_error"}, args
    # Then nothing of it is there, not even a part
    left = {path.name for path in small.folder.rglob("*") if path.is_file()}
    assert left <= {
        "filler",
        "sala.db",
        "sala.db-wal",
        "sala.db-shm",
        "sala.key",
        "sala.log",
        "sala.lock",
    }, left
    small.free()
    desk.sound()
    assert (desk("learners", "list"), desk("certificates", "earned", "A01")) == before
    # and with room again the same verbs work
    assert desk("learners", "import", people)["imported"] == len(truth["people"])
    assert desk("certificates", "issue", "A01", "--out", paper)["issued"][0]["number"] == "1/2569"
    shutil.rmtree(desk.home.folder)
    desk("restore", backup)
    desk.sound()


def test_a_setup_that_does_not_fit_on_the_disk_says_so_and_leaves_nothing(
    verb: Desk, small: Disk
) -> None:
    wrong = []
    for leave in (0, 40_000, 120_000, 300_000, 450_000):
        small.fill(leave=leave)
        said = verb.raw("--json", "setup", "--centre", "ก", home=small.folder / "new")
        if said.code != 2 or said.data["error"]["code"] not in {"disk_full", "disk_error"}:
            wrong.append((leave, said.out or said.bug.splitlines()[-1]))
        assert not (small.folder / "new" / "sala.db").exists()
        assert not (small.folder / "new" / "sala.key").exists()
        small.free()
    assert not wrong


@pytest.mark.parametrize(
    "args", [("learners", "list"), ("learners", "add", "--name", "ก")], ids=" ".join
)
def test_a_disk_without_any_room_is_called_full_and_not_broken(
    ended: Desk, small: Disk, args: tuple[str, ...]
) -> None:
    desk = move_to(small, ended)
    small.fill()
    assert desk.no(*args)["code"] == "disk_full"


def test_a_full_stick_gives_nobody_a_number_and_keeps_no_part(
    ended: Desk, small: Disk, tmp_path: Path
) -> None:
    small.fill(leave=8192)
    before = ended("journal", "list")
    assert (
        ended.no("certificates", "issue", "A01", "--out", small.folder / "a.pdf")["code"] == "disk_full"
    )
    assert ended.no("backup", small.folder / "copies")["code"] == "disk_full"
    assert ended("journal", "list") == before
    assert {path.name for path in small.folder.rglob("*") if path.is_file()} == {"filler"}


def test_a_register_that_does_not_fit_is_said_to_be_too_large_for_the_stick(
    ended: Desk, small: Disk
) -> None:
    small.fill()
    assert ended.no("certificates", "register", "--out", small.folder / "r.xlsx")["code"] == "disk_full"


def test_a_recovery_sheet_that_cannot_be_written_founds_no_centre(
    verb: Desk, small: Disk, tmp_path: Path
) -> None:
    small.fill()
    home = tmp_path / "new"
    verb.no("setup", "--centre", "ก", "--recovery", small.folder / "sheet.txt", home=home)
    assert not (home / "sala.db").exists()


def test_a_disk_that_fills_up_in_the_middle_of_a_restore_leaves_the_old_centre(
    ended: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Injected at one place: the key file cannot be written any more
    import errno  # noqa: PLC0415

    from desktop.errors import from_os  # noqa: PLC0415
    from desktop.store import changeover  # noqa: PLC0415

    file = ended("backup", tmp_path / "stick")["file"]
    before = ended("learners", "list")

    def full(path: Path, _data: bytes) -> None:
        raise from_os(OSError(errno.ENOSPC, "No space left on device"), path)

    with monkeypatch.context() as patch:
        patch.setattr(changeover, "write_whole", full)
        assert ended.no("restore", file)["code"] == "disk_full"
    assert ended("learners", "list") == before


@pytest.mark.parametrize("more", [20_000, 150_000])
def test_where_no_file_may_grow_any_larger_nothing_is_half_done(
    ended: Desk, tmp_path: Path, more: int
) -> None:
    write_messy_list(tmp_path / "list.xlsx", people=1000)
    most = ended.home.database.stat().st_size + more
    for args in (
        ("learners", "import", tmp_path / "list.xlsx"),
        ("certificates", "issue", "A01", "--out", tmp_path / "a.pdf"),
    ):
        work = verb_in_child(ended.home, *args)

        def limited(pipe: int, work=work) -> int:
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
            return work(pipe)

        said = child(limited)
        assert said.code in {0, 2}, said.told.decode()
        if said.code == 2:
            assert answer(said)["error"]["code"] in {"disk_full", "disk_error"}
            assert len(ended("learners", "list")["learners"]) == 4
    ended.sound()
