"""A copied computer takes a letter of its own when its window is opened next."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.learners import register
from desktop.paths import Home
from desktop.store.store import unlock
from desktop.sync import invitation
from tests.conftest import PASSPHRASE
from tests.flow.sitting import KEYS, sitting


def test_the_copy_opens_as_the_new_desk_with_all_it_had(
    home: Home, tmp_path: Path, qapp: QApplication
) -> None:
    copy = Home(tmp_path / "copy")
    with unlock(home, passphrase=PASSPHRASE) as store, store.write("test") as tx:
        register.add(tx, "นางมาลี ใจดี")
    shutil.copytree(home.folder, copy.folder)
    with unlock(home, passphrase=PASSPHRASE) as store:
        invitation.invite(store, "หลังบ้าน", copy.becoming)
    with sitting(copy) as at:
        at.unlock()
        doorstep = at.window.entrance.doorstep
        assert doorstep is not None
        assert (doorstep.desk_letter, doorstep.desk_name) == ("B", "หลังบ้าน")
        at.sit_down()
        assert not copy.becoming.exists()
        with at.window.work.store.read() as tx:
            assert tx.sql.execute("SELECT count(*) FROM learner").fetchone()[0] == 1


def test_an_invitation_that_is_not_for_it_is_said_at_the_door_and_the_next_try_opens(
    home: Home, tmp_path: Path, qapp: QApplication
) -> None:
    with unlock(home, passphrase=PASSPHRASE) as store:
        invitation.invite(store, "หลังบ้าน", tmp_path / "x.sala-invitation")
    shutil.copy(tmp_path / "x.sala-invitation", home.becoming)  # made on this very computer
    with sitting(home) as at:
        at.type(PASSPHRASE)
        at.press(KEYS.Key_Return)
        at.until(lambda: "ทำที่เครื่องนี้" in at.heard())
        at.type_over(PASSPHRASE)
        at.press(KEYS.Key_Return)
        at.until(lambda: at.asks("SignIn") and at.window.work.is_serving)
        assert at.window.entrance.doorstep is not None
        assert at.window.entrance.doorstep.desk_letter == "A"
