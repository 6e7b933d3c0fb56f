"""A backup comes back through the real window: onto a new computer, and where the centre's files are lost."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from desktop.errors import StoreTrouble
from desktop.learners import register
from desktop.paths import Home
from desktop.store import backups, migrate
from desktop.store.store import unlock
from tests.conftest import FIRST, PASSPHRASE
from tests.flow.bad_days import Disk
from tests.flow.sitting import KEYS, Sitting, button, files, sitting
from ui import words

pytestmark = pytest.mark.usefixtures("qapp")


def backed_up(home: Home, folder: Path | None = None) -> Path:
    """A backup of a centre with one learner in it."""
    with unlock(home, passphrase=PASSPHRASE) as store:
        with store.write("test") as tx:
            register.add(tx, "นางบัวลอย น้ำทิพย์")
        return backups.save(store, folder)


def damage(home: Home) -> None:
    whole = home.database.read_bytes()
    home.database.write_bytes(whole[:100] + bytes(200) + whole[300:])


def choose(desk: Sitting, file: Path, patch: pytest.MonkeyPatch) -> None:
    """Choose a file in the dialog of the system."""
    patch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(file), ""))
    desk.question.choose.click()


def try_it(desk: Sitting, secret: str = PASSPHRASE) -> str:
    """Type the secret and go; what is said of it."""
    desk.question.asked.line().setFocus()
    desk.type_over(secret)
    desk.press(KEYS.Key_Return)
    desk.until(lambda: not desk.question.is_busy and desk.heard())
    return desk.heard()


def to_the_backups(desk: Sitting) -> None:
    """From the passphrase that opens nothing to the backups."""
    desk.type(PASSPHRASE)
    desk.press(KEYS.Key_Return)
    desk.until(lambda: desk.question.bring_back.isVisible() and desk.question.said())
    desk.question.bring_back.click()
    desk.until(lambda: desk.asks("BringBack") and desk.window.work.is_idle)


def names(home: Home) -> list[str]:
    with unlock(home, passphrase=PASSPHRASE) as store, store.read() as tx:
        return [name for (name,) in tx.sql.execute("SELECT given_name FROM learner").fetchall()]


def test_a_new_computer_goes_on_with_the_backup_from_a_stick(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = backed_up(home, tmp_path / "stick")
    fresh = Home(tmp_path / "new")
    with sitting(fresh) as desk:
        # Given the first start of a new laptop
        desk.until(lambda: desk.asks("LookStep"))
        button(desk.question, "มีไฟล์สำรองอยู่แล้ว").click()
        choose(desk, stick, monkeypatch)
        # When the passphrase is typed
        desk.type(PASSPHRASE)
        desk.press(KEYS.Key_Return)
        # Then the tiles stand there, and say of which day the data is
        desk.until(lambda: desk.asks("SignIn") and desk.window.work.is_serving)
        assert desk.question.who.name == FIRST
        assert "1 ก.ค. 2569 · 09.00 น. กลับมาแล้ว" in desk.question._trouble.words()
        desk.sit_down()
        assert desk.page.place == "today"
    assert names(fresh) == names(home) == ["บัวลอย"]


@pytest.mark.parametrize("lost", ["damaged", "sala.db", "sala.key"])
def test_lost_files_are_mended_by_this_computers_own_backup(home: Home, lost: str) -> None:
    backed_up(home)
    if lost == "damaged":
        damage(home)
    else:
        (home.folder / lost).unlink()
    left = {path.name: path.read_bytes() for path in (home.database, home.key) if path.exists()}
    with sitting(home) as desk:
        # Given a passphrase that opens nothing any more
        to_the_backups(desk)
        # Then the newest backup stands there with the passphrase that was typed, and Enter is enough
        assert desk.question.files.currentText().startswith("พุธ 1 ก.ค. 2569 · 09.00 น.")
        assert desk.question.asked.secret() == PASSPHRASE
        desk.press(KEYS.Key_Return)
        desk.until(lambda: desk.asks("SignIn") and desk.window.work.is_serving)
        assert "ของเดิมเก็บแยกไว้" in desk.question._trouble.words()
        desk.sit_down()
    # And what lay there before is whole beside the backups
    [aside] = home.backups.glob("replaced-*")
    assert {path.name: path.read_bytes() for path in aside.iterdir()} == left
    assert names(home) == ["บัวลอย"]


def test_nothing_is_lost_by_a_wrong_passphrase_a_foreign_or_a_damaged_file(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = backed_up(home)
    damage(home)
    foreign, torn = tmp_path / "รายชื่อ.sala-backup", tmp_path / "torn.sala-backup"
    foreign.write_bytes(b"not ours")
    torn.write_bytes(whole.read_bytes()[:-5000])
    before = files(home.folder)
    with sitting(home) as desk:
        to_the_backups(desk)
        assert try_it(desk, "มะม่วง") == words.ERRORS["wrong_passphrase"][0]
        choose(desk, foreign, monkeypatch)
        assert "ไม่ใช่ไฟล์สำรองของศาลา" in try_it(desk)
        choose(desk, torn, monkeypatch)
        assert "เสีย" in try_it(desk)
        choose(desk, tmp_path / "gone.sala-backup", monkeypatch)
        assert "ไม่พบไฟล์สำรอง" in try_it(desk)
        assert files(home.folder) == before
        # And the right one opens from where it stands
        choose(desk, whole, monkeypatch)
        desk.type_over(PASSPHRASE)
        desk.press(KEYS.Key_Return)
        desk.until(lambda: desk.asks("SignIn"))


def test_on_a_full_disk_nothing_changes_and_the_next_try_is_enough(home: Home, small: Disk) -> None:
    backed_up(home)
    there = Home(small.folder / "home")
    shutil.copytree(home.folder, there.folder)
    damage(there)
    with sitting(there) as desk:
        to_the_backups(desk)
        before = files(there.folder)
        small.fill()
        assert "ดิสก์เต็ม" in try_it(desk)
        small.free()
        assert files(there.folder) == before
        desk.press(KEYS.Key_Return)
        desk.until(lambda: desk.asks("SignIn"))


def test_a_backup_may_be_opened_by_the_recovery_code(
    home: Home, tmp_path: Path, recovery_code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = backed_up(home, tmp_path / "stick")
    with sitting(Home(tmp_path / "new")) as desk:
        desk.until(lambda: desk.asks("LookStep"))
        button(desk.question, "มีไฟล์สำรองอยู่แล้ว").click()
        choose(desk, stick, monkeypatch)
        desk.question.asked.other.click()
        desk.type(recovery_code.replace("-", ""))
        desk.press(KEYS.Key_Return)
        desk.until(lambda: desk.asks("SignIn"))


def test_damage_that_shows_behind_the_tiles_leads_back_to_where_a_backup_is_offered(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    backed_up(home)

    def torn(*_args: object) -> None:
        """What the doorstep reads is whole; the rest is not."""
        raise StoreTrouble("store_damaged", file="sala.db")

    with monkeypatch.context() as patch, sitting(home) as desk:
        patch.setattr(migrate, "migrate", torn)
        to_the_backups(desk)
        patch.undo()
        # Then nothing of it is held, so that the backup can take its place
        desk.type_over(PASSPHRASE)
        desk.press(KEYS.Key_Return)
        desk.until(lambda: desk.asks("SignIn") and desk.window.work.is_serving)
        assert "กลับมาแล้ว" in desk.question._trouble.words()
