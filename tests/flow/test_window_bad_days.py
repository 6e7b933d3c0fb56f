"""Bad days at the real window while somebody works: the screen never claims what the file does not hold."""

from __future__ import annotations

import logging
import shutil
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop import attendance, volunteers
from desktop.errors import Refused
from desktop.paths import Home
from desktop.store import backup, in_use
from desktop.store import check as checks
from desktop.store.store import unlock
from tests.conftest import FIRST, PASSPHRASE, SECOND
from tests.flow.bad_days import Disk
from tests.flow.conftest import NAMES
from tests.flow.sitting import KEYS, PIN, Sitting, button, set_pin, sitting
from tests.ui.proof import faults
from ui import app, paper_folder, printing
from ui.pages.learners.page import LearnersPage
from ui.widgets.bug_box import BugBox

pytestmark = pytest.mark.usefixtures("qapp")
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(busy: Home) -> Iterator[Sitting]:
    """Somebody who works at a centre with a lesson today."""
    with sitting(busy) as made:
        made.unlock()
        made.sit_down()
        yield made


def marks(desk: Sitting) -> list[str | None]:
    """What the file holds of today's roll."""
    with desk.window.work.store.read() as tx:
        return [line.status for line in attendance.read(tx, desk.page._session).lines]


def shown(desk: Sitting) -> list[str | None]:
    """What the sheet shows of it."""
    return [line.status for line in desk.page.marking.sheet.lines]


def sound(home: Home) -> None:
    """The home opens, and nothing in it is half done."""
    with unlock(home, passphrase=PASSPHRASE) as store:
        sql = store.driver()
        found = checks.check(sql)
        sql.close()
    assert found == []


# --- the disk -----------------------------------------------------------------------------------


def moved(home: Home, small: Disk) -> Home:
    shutil.copytree(home.folder, small.folder / "home")
    return Home(small.folder / "home")


def test_a_mark_that_finds_no_room_is_taken_off_again_and_said(busy: Home, small: Disk) -> None:
    with sitting(moved(busy, small)) as desk:
        desk.unlock()
        desk.sit_down()
        # Given one mark on the disk, and then no room for another
        desk.press(KEYS.Key_F3)
        desk.until(lambda: len(shown(desk)) == len(NAMES))
        desk.press(KEYS.Key_1)
        desk.settle()
        small.fill()
        # When the next ones are marked, until not one byte more fits
        for _ in range(3):
            desk.press(KEYS.Key_5)
        desk.until(lambda: "ดิสก์เต็ม" in desk.said())
        desk.settle()
        # Then the sheet shows what the file holds and no more
        assert shown(desk) == marks(desk)
        assert None in marks(desk)
        # And once there is room the same key is enough
        small.free()
        desk.page.parts.table.go_to(len(NAMES) - 1)
        desk.press(KEYS.Key_5)
        desk.settle()
        assert shown(desk)[-1] == marks(desk)[-1] == "absent"


def test_a_newcomer_who_finds_no_room_is_still_in_the_line(busy: Home, small: Disk) -> None:
    with sitting(moved(busy, small)) as desk:
        desk.unlock()
        desk.sit_down()
        desk.press(KEYS.Key_F3)
        desk.until(lambda: len(shown(desk)) == len(NAMES))
        small.fill()
        desk.press(KEYS.Key_F9)
        desk.type("นายมาใหม่ ใจเย็น")
        desk.press(KEYS.Key_Return)
        desk.until(lambda: "ดิสก์เต็ม" in desk.said())
        # Then the name need not be typed again
        small.free()
        desk.press(KEYS.Key_F9, KEYS.Key_Return)
        desk.settle()
        assert len(marks(desk)) == len(NAMES) + 1


def test_a_backup_of_the_day_that_finds_no_room_is_said_and_work_goes_on(
    busy: Home, small: Disk
) -> None:
    with sitting(moved(busy, small)) as desk:
        desk.unlock()
        small.fill()
        desk.sit_down()
        desk.until(lambda: "ดิสก์เต็ม" in desk.said())
        assert list(desk.window.home.backups.glob("*")) == []
        small.free()
        assert desk.go("learners").place == "learners"


# --- the stick ------------------------------------------------------------------------------------


def test_a_stick_pulled_out_while_it_is_written_is_said_and_can_be_put_in_again(
    desk: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Given a backup that is being read back from the stick
    stick, read_back = tmp_path / "แฟลชไดรฟ์", backup._read_back
    stick.mkdir()

    def pulled_out(part: Path) -> None:
        shutil.rmtree(stick)
        read_back(part)

    monkeypatch.setattr(backup, "_read_back", pulled_out)
    settings = desk.go("settings")
    # When the stick is pulled out
    settings.keep.back_up_to(stick)
    desk.settle()
    # Then it is never said to be backed up
    assert desk.frame.line.message.kind == "error", desk.said()
    assert "ถูกถอดก่อน" in desk.said()
    # And put in again, the same button does it
    monkeypatch.setattr(backup, "_read_back", read_back)
    stick.mkdir()
    settings.keep.back_up_to(stick)
    desk.settle()
    assert desk.frame.line.message.kind == "ok", desk.said()
    (file,) = stick.iterdir()
    backup.restore(Home(tmp_path / "elsewhere"), file, passphrase=PASSPHRASE)


def test_a_stick_that_is_too_small_is_said_and_nothing_half_written_stays(
    desk: Sitting, small: Disk
) -> None:
    small.fill(leave=100_000)
    settings = desk.go("settings")
    settings.keep.back_up_to(small.folder)
    desk.settle()
    assert "ดิสก์เต็ม" in desk.said()
    assert [path.name for path in small.folder.iterdir()] == ["filler"]


# --- the printer --------------------------------------------------------------------------------


def test_without_a_printer_the_paper_is_kept_as_a_whole_file(
    desk: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "printers", list)
    stick = tmp_path / "ใบเซ็นชื่อ.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(stick), ""))
    desk.press(KEYS.Key_F3)
    desk.until(lambda: len(shown(desk)) == len(NAMES))
    # When the sheet is to be printed
    desk.press(KEYS.Key_P, held=CTRL)
    desk.until(lambda: "ไม่พบเครื่องพิมพ์" in desk.said())
    # Then it can be kept instead, and is whole
    button(desk.frame.line, "เก็บเป็นไฟล์").click()
    assert stick.read_bytes()[:5] == b"%PDF-"
    assert stick.read_bytes().rstrip().endswith(b"%%EOF")
    assert "ใบเซ็นชื่อ.pdf" in desk.said()


def test_a_paper_that_cannot_be_kept_is_said(
    desk: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "printers", list)
    pulled = tmp_path / "แฟลชไดรฟ์" / "ใบ.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(pulled), ""))
    desk.press(KEYS.Key_F3)
    desk.until(lambda: len(shown(desk)) == len(NAMES))
    desk.press(KEYS.Key_P, held=CTRL)
    desk.until(lambda: "ไม่พบเครื่องพิมพ์" in desk.said())
    button(desk.frame.line, "เก็บเป็นไฟล์").click()
    assert desk.frame.line.message.kind == "error"
    assert "แฟลชไดรฟ์" in desk.said()


# --- a bug --------------------------------------------------------------------------------------


@pytest.fixture
def minded(desk: Sitting) -> Iterator[Sitting]:
    """The same, with the log and the box for bugs."""
    before, said = sys.excepthook, qInstallMessageHandler(None)
    log = logging.getLogger("sala")
    app._mind_bugs(desk.window)
    yield desk
    sys.excepthook = before
    qInstallMessageHandler(said)
    for handler in tuple(log.handlers):
        log.removeHandler(handler)
        handler.close()


def boxes(desk: Sitting) -> list[BugBox]:
    return [box for box in desk.window.findChildren(BugBox) if box.isVisible()]


def test_a_bug_shows_one_box_whose_details_name_nobody_and_work_goes_on(minded: Sitting) -> None:
    desk = minded

    def broken(_tx: object) -> None:
        raise KeyError(f"no such learner {NAMES[0]}")

    # When a page breaks, three times over
    for _ in range(3):
        desk.window.work.read(desk.page, broken, lambda _done: None, about=object())
    desk.until(lambda: boxes(desk) and desk.window.work.is_idle)
    # Then one box says so; its details are for who mends it, and name nobody
    (box,) = boxes(desk)
    assert "ข้อมูลที่บันทึกแล้วยังอยู่ครบ" in box.accessibleName()
    assert faults(box) == []
    box.copy.click()
    details = QApplication.clipboard().text()
    log = (desk.window.home.logs / "sala.log").read_text("utf-8")
    for text in (details, log):
        assert "KeyError" in text
        assert "broken" in text
        assert NAMES[0] not in text
    assert log.count("ERROR KeyError") == 3
    # And work goes on; another bug later shows a box again
    assert faults(box) == []
    desk.press(KEYS.Key_Return)
    assert not boxes(desk)
    assert desk.go("learners").place == "learners"
    desk.window.work.read(desk.page, broken, lambda _done: None, about=object())
    desk.until(lambda: boxes(desk))
    boxes(desk)[0].go_on.click()


def test_a_page_that_breaks_leaves_the_one_before_it_usable(
    minded: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = minded

    def broken(_page: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(LearnersPage, "_lay_out", broken)
    # When a page breaks while it is built
    desk.press(KEYS.Key_F4)
    desk.until(lambda: boxes(desk))
    boxes(desk)[0].go_on.click()
    # Then the page before it still stands and works
    assert desk.page.place == "today"
    desk.press(KEYS.Key_F3)
    desk.until(lambda: len(shown(desk)) == len(NAMES))


# --- lock, other hands, other looks -------------------------------------------------------------


def half_typed(desk: Sitting) -> None:
    """Half a new learner in the form."""
    desk.go("learner_form")
    desk.type("บุญมี")
    desk.settle()


def typed(desk: Sitting) -> list[str]:
    return [line.text() for line in desk.lines() if line.text()]


def test_f12_keeps_page_and_form_and_the_keyboards_place(desk: Sitting) -> None:
    half_typed(desk)
    place, at = desk.page, desk.keyboard()
    desk.press(KEYS.Key_F12)
    desk.until(lambda: desk.asks("SignIn"))
    assert not desk.works
    desk.sit_down()
    assert desk.page is place
    assert desk.keyboard() is at
    assert "บุญมี" in typed(desk)


def test_idleness_locks_as_f12_does(desk: Sitting) -> None:
    half_typed(desk)
    # When nobody touches the desk for as long as was chosen
    desk.window._idle.timeout.emit()
    desk.until(lambda: desk.asks("SignIn"))
    desk.sit_down()
    assert "บุญมี" in typed(desk)


def test_each_volunteer_has_a_frame_of_their_own_and_the_half_typed_form_comes_back(busy: Home) -> None:
    set_pin(busy)
    with sitting(busy) as desk:
        desk.unlock()
        desk.sit_down(PIN)
        half_typed(desk)
        # When somebody else sits down at the locked desk
        desk.press(KEYS.Key_F12)
        desk.until(lambda: desk.asks("SignIn"))
        desk.press(KEYS.Key_Right, KEYS.Key_Return)
        desk.until(lambda: desk.works)
        desk.settle()
        # Then they begin at today, under their own name
        assert desk.page.place == "today"
        assert desk.frame.room.who.name == SECOND
        assert desk.window.work.by == desk.frame.room.who.id
        # And the first one finds what they had typed
        desk.press(KEYS.Key_F12)
        desk.until(lambda: desk.asks("SignIn"))
        desk.press(KEYS.Key_Left)
        desk.sit_down(PIN)
        assert desk.frame.room.who.name == FIRST
        desk.go("learner_form")
        assert "บุญมี" in typed(desk)


def test_who_moves_to_another_tile_at_once_is_not_called_back(desk: Sitting) -> None:
    # Given a desk whose file is busy while it is locked
    release = threading.Event()
    desk.window.work.read(desk.page, lambda _tx: release.wait(5), lambda _done: None, about="busy")
    desk.press(KEYS.Key_F12)
    # When somebody else is quicker than the news of the tiles
    desk.press(KEYS.Key_Right)
    release.set()
    desk.settle()
    # Then it is still they who sit down
    desk.press(KEYS.Key_Return)
    desk.until(lambda: desk.works)
    assert desk.frame.room.who.name == SECOND
    assert desk.keyboard() is not desk.window


def test_a_new_volunteer_is_among_the_tiles_of_a_locked_desk(desk: Sitting) -> None:
    with desk.window.work.store.write("volunteers.add") as tx:
        volunteers.add(tx, "น้องใหม่")
    desk.press(KEYS.Key_F12)
    desk.until(lambda: len(desk.question._people) == 3)
    assert desk.question.who.name == FIRST


@pytest.mark.parametrize("wanted", [{"language": "en"}, {"text_size": "larger"}, {"light": "dark"}])
def test_another_language_size_or_light_keeps_a_half_typed_form(desk: Sitting, wanted: dict) -> None:
    desk.go("learner_form")
    desk.type("บุญมี")
    # When the look changes with the last letter, while the file is being written to elsewhere
    release = threading.Event()
    desk.window.work.write(desk.page, "test", lambda _tx: release.wait(5))
    before = desk.frame
    desk.window.change(replace(desk.window.settings, **wanted))
    QApplication.processEvents()
    release.set()
    desk.until(lambda: desk.frame is not before and desk.page.place == "learner_form")
    desk.settle()
    assert "บุญมี" in typed(desk)


def test_text_grows_by_its_key_at_the_same_place(desk: Sitting) -> None:
    desk.go("learners")
    before = desk.frame
    desk.press(KEYS.Key_Plus, held=CTRL)
    desk.until(lambda: desk.frame is not before)
    desk.settle()
    assert desk.page.place == "learners"
    assert desk.window.settings.text_size == "large"


# --- the end ------------------------------------------------------------------------------------


def test_closing_while_something_long_goes_on_ends_it_and_lets_the_home_go(busy: Home) -> None:
    with sitting(busy) as desk:
        desk.unlock()
        desk.sit_down()
        begun, ended = threading.Event(), []

        def endless(steps) -> None:
            begun.set()
            try:
                while True:
                    steps.tell(1, 100)
                    threading.Event().wait(0.005)
            except Refused as error:
                ended.append(error.code)
                raise

        desk.window.work.run(desk.page, endless)
        assert begun.wait(5)
        # When the window is closed meanwhile
        desk.window.close()
        # Then the work was stopped, and nobody has the home any more
        assert ended == ["stopped"]
        with in_use.alone(busy):
            pass
    sound(busy)


def test_closing_right_behind_the_passphrase_lets_the_home_go(busy: Home) -> None:
    with sitting(busy) as desk:
        desk.type(PASSPHRASE)
        desk.press(KEYS.Key_Return)
        desk.until(lambda: desk.asks("SignIn"))
        desk.window.close()
        QApplication.processEvents()
        with in_use.alone(busy):
            pass


def test_a_form_half_typed_when_the_window_is_closed_comes_back(busy: Home) -> None:
    with sitting(busy) as desk:
        desk.unlock()
        desk.sit_down()
        desk.go("learner_form")
        desk.type("บุญมี")
        desk.window.close()
    with sitting(busy) as desk:
        desk.unlock()
        desk.sit_down()
        desk.go("learner_form")
        assert "บุญมี" in typed(desk)


def test_papers_with_names_do_not_outlive_the_window(desk: Sitting) -> None:
    paper = paper_folder.fresh(desk.window.home)
    paper.write_bytes(b"%PDF-")
    desk.window.close()
    assert not paper.exists()
