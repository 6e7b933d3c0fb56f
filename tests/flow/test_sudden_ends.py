"""The power fails at any moment: the home opens, the journal holds, nothing is half there."""

from __future__ import annotations

import itertools
import os
import random
import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.certificates import draw
from desktop.codes import learner_code
from desktop.paths import Home
from desktop.practice.messy_list import write_messy_list
from tests.conftest import NOW, PASSPHRASE, Desk
from tests.flow.bad_days import answer, child, every_step, verb_in_child

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills need processes that fork")
MOMENTS = int(os.environ.get("SALA_TEST_MOMENTS", "8"))
"""How often each verb is killed at a random moment; more in a long night."""
PEOPLE = 1000
"""Of the list that is taken in: so many that it lasts."""


def fresh(desk: Desk, whole: Path) -> Callable[[], None]:
    """Put the home back as it was."""
    shutil.copytree(desk.home.folder, whole)

    def back() -> None:
        shutil.rmtree(desk.home.folder, ignore_errors=True)
        shutil.copytree(whole, desk.home.folder)

    return back


def moments(work: Callable[[int], int], prepare: Callable[[], None], seed: int) -> list[float]:
    """Random moments of the time that this work takes when nobody disturbs it."""
    import time  # noqa: PLC0415

    prepare()
    begun = time.perf_counter()
    ended = child(work)
    lasted = time.perf_counter() - begun
    assert ended.code == 0, ended.told.decode()
    dice = random.Random(seed)
    return [lasted * (n + dice.random()) / MOMENTS for n in range(MOMENTS)]


# --- at every step that changes a folder ---------------------------------------------------------


def test_a_backup_killed_at_any_step_counts_only_when_it_is_whole(ended: Desk, tmp_path: Path) -> None:
    back, folder = fresh(ended, tmp_path / "whole"), ended.home.backups
    for step in every_step(verb_in_child(ended.home, "backup"), back):
        for file in folder.glob("*.sala-backup"):
            ended("restore", file, home=tmp_path / f"from {step}")
        ended.sound()
        ended("backup")


def test_a_passphrase_killed_at_any_step_is_the_old_or_the_new_one(
    ended: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SALA_NEW_PASSPHRASE", "ส้มตำไก่ย่าง")
    seen = set()
    for _ in every_step(verb_in_child(ended.home, "passphrase"), fresh(ended, tmp_path / "whole")):
        opened = []
        for passphrase in (PASSPHRASE, "ส้มตำไก่ย่าง"):
            monkeypatch.setenv("SALA_PASSPHRASE", passphrase)
            opened += [passphrase] if ended.raw("centre").code == 0 else []
        monkeypatch.setenv("SALA_PASSPHRASE", PASSPHRASE)
        assert len(opened) == 1
        seen.update(opened)
    assert seen


@pytest.fixture(scope="module")
def half_set_up(tmp_path_factory: pytest.TempPathFactory) -> list[Home]:
    """A home for each step at which a setup was killed, in order. Only ever copied."""
    homes: list[Home] = []
    folder = tmp_path_factory.mktemp("setups")
    home = Home(folder / "new")
    sheet = folder / "sheet.txt"

    def prepare() -> None:
        shutil.rmtree(home.folder, ignore_errors=True)
        sheet.unlink(missing_ok=True)

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SALA_NOW", NOW)
        patch.setenv("SALA_PASSPHRASE", PASSPHRASE)
        args = ("setup", "--centre", "ดอกคำใต้", "--recovery", sheet)
        for step in every_step(verb_in_child(home, *args), prepare):
            homes.append(Home(folder / f"step {step}" / "home"))
            homes[-1].folder.parent.mkdir()
            if home.folder.exists():
                shutil.copytree(home.folder, homes[-1].folder)
            if sheet.exists():
                shutil.copy(sheet, homes[-1].folder.parent)
    return homes


def _copied(homes: list[Home], folder: Path) -> Iterator[Home]:
    for number, home in enumerate(homes):
        copy = Home(folder / f"copy {number}")
        if home.folder.exists():
            shutil.copytree(home.folder, copy.folder)
        yield copy


def test_a_setup_killed_at_any_step_can_be_done_again(
    verb: Desk, half_set_up: list[Home], tmp_path: Path
) -> None:
    for home in _copied(half_set_up, tmp_path):
        if home.database.exists():
            assert verb("centre", home=home)["centre"]["name"] == "ดอกคำใต้"
        else:
            # decided before the kill, it is finished now; else it is done again
            said = verb.raw("--json", "setup", "--centre", "อีกครั้ง", home=home)
            assert said.code == 0 or "already_set_up" in said.out
        assert verb("check", home=home)["ok"]


def test_a_setup_killed_at_any_step_leaves_nothing_or_a_whole_centre(
    verb: Desk, half_set_up: list[Home], tmp_path: Path
) -> None:
    for home in _copied(half_set_up, tmp_path):
        said = verb.raw("--json", "centre", home=home)
        assert said.code == 0 or said.data["error"]["code"] == "not_set_up", home.folder.name


def test_a_setup_killed_at_any_step_leaves_no_centre_without_its_recovery_sheet(
    half_set_up: list[Home],
) -> None:
    stand = [home for home in half_set_up if home.database.exists()]
    for home in stand:
        assert (home.folder.parent / "sheet.txt").read_text("utf-8").strip()
    assert stand, "no kill came after the centre stood"


def test_a_restore_killed_at_any_step_leaves_the_old_centre_or_the_new_one(
    ended: Desk, tmp_path: Path
) -> None:
    file = ended("backup", tmp_path / "stick")["file"]
    ended("learners", "add", "--name", "มาทีหลัง")
    broken = []
    work = verb_in_child(ended.home, "restore", file)
    for step in every_step(work, fresh(ended, tmp_path / "whole")):
        said = ended.raw("--json", "learners", "list")
        if said.code or len(said.data["learners"]) not in {4, 5}:
            broken.append((step, said.out))
    assert not broken


def test_whatever_a_killed_restore_leaves_the_same_restore_mends(ended: Desk, tmp_path: Path) -> None:
    file = ended("backup", tmp_path / "stick")["file"]
    work = verb_in_child(ended.home, "restore", file)
    for _ in every_step(work, fresh(ended, tmp_path / "whole")):
        ended("restore", file)
        ended.sound()
        assert len(ended("learners", "list")["learners"]) == 4


def _issue_killed(desk: Desk, tmp_path: Path) -> list[tuple[bool, bool]]:
    """(numbers were given, the paper is there) for each step at which an issue was killed."""
    paper = tmp_path / "a.pdf"
    back, found = fresh(desk, tmp_path / "whole"), []

    def prepare() -> None:
        back()
        for left in tmp_path.glob("a.pdf*"):
            left.unlink()

    for _ in every_step(
        verb_in_child(desk.home, "certificates", "issue", "A01", "--out", paper), prepare
    ):
        desk.sound()
        given = [
            desk.raw("certificates", "reprint", f"{n}/2569", "--out", tmp_path / "b.pdf").code == 0
            for n in (1, 2, 3)
        ]
        assert len(set(given)) == 1, "some have a number and some have not"
        if paper.exists():
            assert paper.read_bytes().rstrip().endswith(b"%%EOF")
        found.append((given[0], paper.exists()))
    return found


def test_an_issue_killed_at_any_step_gives_all_of_them_a_number_or_none(
    ended: Desk, tmp_path: Path
) -> None:
    assert all(given for given, paper in _issue_killed(ended, tmp_path) if paper)


def _killed_at_page(page: int, work: Callable[[int], int]) -> Callable[[int], int]:
    """The work, in a child that dies when it comes to that page of a certificates' paper."""

    def doomed(told: int) -> int:
        parts, pages = draw.Press.parts, itertools.count(1)

        def drawn(press: draw.Press, wording: object) -> tuple[bytes, bytes]:
            if next(pages) == page:
                os.kill(os.getpid(), signal.SIGKILL)
            return parts(press, wording)  # type: ignore[arg-type]

        draw.Press.parts = drawn  # type: ignore[method-assign, assignment]
        return work(told)

    return doomed


def test_an_issue_killed_while_it_draws_leaves_no_number_no_gap_and_no_half_paper(
    ended: Desk, tmp_path: Path
) -> None:
    work = verb_in_child(ended.home, "certificates", "issue", "A01", "--out", tmp_path / "a.pdf")
    assert child(_killed_at_page(2, work)).code is None
    assert list(tmp_path.glob("a.pdf.*.part")), "it was killed while it drew"

    ended.sound()
    assert not (tmp_path / "a.pdf").exists()
    assert ended("certificates", "gaps")["gaps"] == []
    told = ended("certificates", "issue", "A01", "--out", tmp_path / "a.pdf")
    assert [one["number"] for one in told["issued"]] == ["1/2569", "2/2569", "3/2569"]
    assert list(tmp_path.glob("a.pdf.*")) == [], "what the killed one left is taken away"


def test_numbers_whose_paper_was_lost_to_a_kill_are_drawn_again(ended: Desk, tmp_path: Path) -> None:
    paper = tmp_path / "a.pdf"
    back = fresh(ended, tmp_path / "whole")
    work = verb_in_child(ended.home, "certificates", "issue", "A01", "--out", paper)
    for _ in every_step(work, back):
        given = ended.raw("certificates", "reprint", "1/2569", "--out", tmp_path / "b.pdf").code == 0
        if given and not paper.exists():
            book = ended("certificates", "register", "--out", tmp_path / "r.pdf")
            assert book["waiting"] == ["2/2569", "3/2569"], "what was printed since waits no more"
            again = ended("certificates", "reprint", "A01", "--out", paper)
            book = ended("certificates", "register", "--out", tmp_path / "r.pdf")
            assert (book["waiting"], book["gaps"]) == ([], [])
            assert [one["number"] for one in again["certificates"]] == ["1/2569", "2/2569", "3/2569"]
        paper.unlink(missing_ok=True)


# --- at random moments ---------------------------------------------------------------------------


def test_an_import_killed_at_any_moment_is_there_whole_or_not_at_all(verb: Desk, tmp_path: Path) -> None:
    write_messy_list(tmp_path / "list.xlsx", people=PEOPLE)
    work = verb_in_child(verb.home, "learners", "import", tmp_path / "list.xlsx")
    back = fresh(verb, tmp_path / "whole")
    for moment in moments(work, back, seed=1):
        back()
        child(work, kill_after=moment)
        verb.sound()
        assert len(verb("learners", "list")["learners"]) in {0, PEOPLE}
        # and the next code goes on behind the last that was given
        assert verb("learners", "add", "--name", "มาทีหลัง")["learner"]["code"] in {
            learner_code("A", 1),
            learner_code("A", PEOPLE + 1),
        }


def test_a_mark_that_was_answered_is_kept_whenever_the_power_fails(ended: Desk, tmp_path: Path) -> None:
    statuses = ("present", "absent", "excused", "late")

    def marks(pipe: int) -> int:
        for n in range(20):
            code = verb_in_child(
                ended.home, "attendance", "mark", f"A01#{n % 5 + 1}", "A00001E", statuses[n // 5 % 4]
            )(os.open(os.devnull, os.O_WRONLY))
            if code:
                return code
            os.write(pipe, b".")
        return 0

    back = fresh(ended, tmp_path / "whole")
    for moment in moments(marks, back, seed=2):
        back()
        done = len(child(marks, kill_after=moment).told)
        ended.sound()
        for session in range(5):
            roll = ended("attendance", "roll", f"A01#{session + 1}")["roll"]
            shown = next(line["status"] for line in roll if line["code"] == "A00001E")
            # the last that was answered, or the one that was being written
            last = [statuses[n // 5 % 4] for n in range(done) if n % 5 == session]
            wanted = {last[-1]} if last else {"present"}
            if done % 5 == session and done < 20:
                wanted.add(statuses[done // 5 % 4])
            assert shown in wanted, (done, session)


@pytest.mark.parametrize("verb_", ["issue", "backup", "restore"])
def test_a_verb_killed_at_any_moment_leaves_a_sound_centre(
    ended: Desk, tmp_path: Path, verb_: str
) -> None:
    file = Path(ended("backup", tmp_path / "stick")["file"])
    args: tuple[object, ...] = {
        "issue": ("certificates", "issue", "A01", "--out", tmp_path / "a.pdf"),
        "backup": ("backup",),
        "restore": ("restore", file),
    }[verb_]
    back, work = fresh(ended, tmp_path / "whole"), verb_in_child(ended.home, *args)
    for moment in moments(work, back, seed=3):
        back()
        child(work, kill_after=moment)
        if verb_ == "restore" and not ended.home.database.exists():
            ended("restore", file)  # told as a fault of its own, by the test of every step
        ended.sound()
        assert len(ended("learners", "list")["learners"]) == 4
        for made in ended.home.backups.glob("*.sala-backup"):
            ended("restore", made, home=tmp_path / f"from {moment}")


def test_work_goes_on_after_many_kills_and_the_chain_still_holds(ended: Desk) -> None:
    dice, home = random.Random(4), ended.home
    names = 0
    for n in range(MOMENTS * 2):
        work = verb_in_child(home, "learners", "add", "--name", f"คนที่{n} ใจดี")
        names += child(work, kill_after=dice.uniform(0.0, 0.08)).code == 0
    found = ended("learners", "list")["learners"]
    assert len({one["code"] for one in found}) == len(found) >= 4 + names
    ended.sound()
    assert answer(child(verb_in_child(home, "journal", "verify")))["ok"] is True
