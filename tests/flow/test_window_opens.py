"""Bad days at the door of the real window: one calm sentence, what was typed stays, the right key works."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date

import pytest

from desktop import clock
from desktop.paths import Home, write_whole
from desktop.store import file, migrate
from desktop.store.doorstep import keys_of
from tests.conftest import FIRST, PASSPHRASE, SECOND
from tests.flow.bad_days import Disk
from tests.flow.sitting import KEYS, PIN, Sitting, button, files, set_pin, sitting
from ui import words
from ui.widgets.label import Label

pytestmark = pytest.mark.usefixtures("qapp")
WRONG = words.ERRORS["wrong_passphrase"][0]


def shut_out(desk: Sitting) -> str:
    """Try the passphrase; what is said of it."""
    desk.type(PASSPHRASE)
    desk.press(KEYS.Key_Return)
    desk.until(lambda: desk.question.said() and not desk.question.is_busy)
    return desk.question.said()


# --- the key ------------------------------------------------------------------------------------


def test_a_wrong_passphrase_stays_to_be_mended_and_the_right_one_opens(home: Home) -> None:
    with sitting(home) as desk:
        # Given a passphrase with one letter wrong
        desk.type(PASSPHRASE[:-1] + "ง่")
        desk.press(KEYS.Key_Return)
        desk.until(lambda: desk.question.said() == WRONG)
        # Then the letters are still there, ready to be typed over
        assert desk.question.secret() == PASSPHRASE[:-1] + "ง่"
        assert desk.keyboard() is desk.question.fields()[0]
        # And the right one opens
        desk.unlock()
        desk.sit_down()
        assert desk.page.place == "today"


def test_digits_struck_right_behind_the_passphrase_are_the_pin(home: Home) -> None:
    set_pin(home)
    with sitting(home) as desk:
        # When somebody who knows both by heart does not wait for the tiles
        desk.type(PASSPHRASE)
        desk.press(KEYS.Key_Return)
        for digit in PIN:
            desk.press(KEYS[f"Key_{digit}"])
        desk.press(KEYS.Key_Return)
        # Then that was enough
        desk.until(lambda: desk.works)
        assert desk.window._who.name == FIRST


def test_keys_struck_early_wait_for_the_right_passphrase(home: Home) -> None:
    set_pin(home)
    with sitting(home) as desk:
        # Given a wrong passphrase, and half a PIN behind it
        desk.type("มะม่วง")
        desk.press(KEYS.Key_Return, KEYS.Key_2, KEYS.Key_5)
        desk.until(lambda: desk.question.said() == WRONG)
        assert desk.question.secret() == "มะม่วง"
        # Then it is forgotten with it
        desk.unlock()
        assert desk.question.card.dots.pin() == ""


def test_an_arrow_struck_early_chooses_the_tile(home: Home) -> None:
    with sitting(home) as desk:
        desk.type(PASSPHRASE)
        desk.press(KEYS.Key_Return, KEYS.Key_Right, KEYS.Key_Return)
        desk.until(lambda: desk.works)
        assert desk.window._who.name == SECOND


# --- the files ----------------------------------------------------------------------------------


def test_a_database_from_a_newer_program_is_said_so_and_left_alone(home: Home) -> None:
    sql = file.connect(home.database, keys_of(home, passphrase=PASSPHRASE).data)
    sql.execute("PRAGMA user_version = 9999")
    sql.close()
    before = files(home.folder)
    with sitting(home) as desk:
        assert "รุ่นใหม่กว่า" in shut_out(desk)
    assert files(home.folder) == before


@pytest.mark.parametrize("name", ["sala.key", "sala.db"])
def test_a_damaged_file_is_said_so_and_left_alone(home: Home, name: str) -> None:
    whole = (home.folder / name).read_bytes()
    (home.folder / name).write_bytes(whole[:100] + bytes(200) + whole[300:])
    before = files(home.folder)
    with sitting(home) as desk:
        said = shut_out(desk)
        assert "สำรอง" in said
        # And once the file is back, the same window opens it
        assert files(home.folder) == before
        (home.folder / name).write_bytes(whole)
        desk.unlock()


@pytest.mark.parametrize("name", ["sala.key", "sala.db"])
def test_a_missing_file_is_said_so(home: Home, name: str) -> None:
    (home.folder / name).unlink()
    with sitting(home) as desk:
        assert shut_out(desk)


# --- the disk -----------------------------------------------------------------------------------


def moved(home: Home, small: Disk) -> Home:
    shutil.copytree(home.folder, small.folder / "home")
    return Home(small.folder / "home")


def test_a_home_that_may_not_be_written_is_said_so(home: Home, small: Disk) -> None:
    there = moved(home, small)
    small.read_only()
    with sitting(there) as desk:
        assert "เขียน" in shut_out(desk)


def test_on_a_full_disk_the_next_try_opens_once_there_is_room(
    home: Home, small: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    there, real = moved(home, small), migrate.migrate
    set_pin(there)

    def needs_room(*args: object) -> None:
        """An older file needs room to be brought to the new shape."""
        write_whole(small.folder / "room", bytes(200_000))
        real(*args)

    monkeypatch.setattr(migrate, "migrate", needs_room)
    small.fill(leave=100_000)
    with sitting(there) as desk:
        # Given tiles behind which the store finds no room to be opened
        desk.type(PASSPHRASE)
        desk.press(KEYS.Key_Return)
        desk.until(lambda: "ดิสก์เต็ม" in desk.question.said())
        assert desk.asks("SignIn")
        # Then the same is said to who strikes a PIN
        desk.type(PIN)
        desk.press(KEYS.Key_Return)
        desk.until(lambda: desk.question.card.dots.pin() == "" and not desk.question.is_busy)
        assert "ดิสก์เต็ม" in desk.question.said()
        # And once there is room, the PIN is enough
        small.free()
        desk.sit_down(PIN)


def test_a_first_start_that_finds_no_room_keeps_its_answers(small: Disk) -> None:
    with sitting(Home(small.folder / "new")) as desk:
        opening = desk.window.entrance._opening
        answers = opening._kept.answers
        answers.centre, answers.volunteer, answers.pin = "ศาลาแม่กา", FIRST, PIN
        answers.passphrase = answers.passphrase_again = PASSPHRASE
        opening._step(4)
        small.fill()
        # When the centre is to be founded
        desk.press(KEYS.Key_Return)
        desk.until(lambda: "ดิสก์เต็ม" in desk.question.said())
        # Then nothing was founded, and one Enter is enough once there is room
        assert not desk.window.home.exists()
        small.free()
        desk.press(KEYS.Key_Return)
        desk.until(lambda: desk.asks("SheetStep"))
        assert desk.window.home.exists()


# --- the clock ----------------------------------------------------------------------------------


def test_a_clock_that_contradicts_the_journal_asks_for_the_day(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Given a computer whose battery is dead, and a journal that ends on 1 July 2569
    monkeypatch.setenv("SALA_NOW", "2009-01-01T00:03:00")
    with sitting(home) as desk:
        desk.type(PASSPHRASE)
        desk.press(KEYS.Key_Return)
        desk.until(lambda: desk.asks("ClockQuestion"))
        # Then it tells what it knows, the likely day stands there, and it is taken by one key
        told = " ".join(label.words() for label in desk.question.findChildren(Label))
        assert "1 มกราคม พ.ศ. 2552" in told
        assert "1 กรกฎาคม พ.ศ. 2569" in told
        desk.type("3")
        desk.press(KEYS.Key_Return, KEYS.Key_Return, KEYS.Key_Return)
        desk.until(lambda: desk.asks("SignIn"))
        assert clock.today() == date(2026, 7, 3)
        assert "3 กรกฎาคม พ.ศ. 2569" in desk.question._above.words()
        desk.sit_down()
        assert desk.page.place == "today"


def test_a_year_typed_as_buddhist_is_offered_mended(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SALA_NOW", "2569-07-02T08:15:00")
    set_pin(home)
    with sitting(home) as desk:
        # Given a PIN that was struck before anybody knew of the clock
        desk.type(PASSPHRASE)
        desk.press(KEYS.Key_Return)
        desk.type(PIN)
        desk.press(KEYS.Key_Return)
        desk.until(lambda: desk.asks("ClockQuestion"))
        # When the day that is offered is taken
        desk.question.primary.setFocus()
        desk.press(KEYS.Key_Return)
        # Then the PIN was not struck in vain
        desk.until(lambda: desk.works)
        assert clock.now().isoformat() == "2026-07-02T08:15:00+07:00"


def test_a_clock_that_is_behind_a_wrong_journal_may_be_right(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SALA_NOW", "2026-06-20T09:00:00")
    with sitting(home) as desk:
        desk.type(PASSPHRASE)
        desk.press(KEYS.Key_Return)
        desk.until(lambda: desk.asks("ClockQuestion"))
        button(desk.question, "นาฬิกาถูกแล้ว").click()
        desk.until(lambda: desk.asks("SignIn"))
        assert clock.today() == date(2026, 6, 20)


def test_a_day_that_cannot_be_is_said_so_and_the_clock_of_2552_is_never_right(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SALA_NOW", "2009-01-01T00:03:00")
    with sitting(home) as desk:
        desk.type(PASSPHRASE)
        desk.press(KEYS.Key_Return)
        desk.until(lambda: desk.asks("ClockQuestion"))
        button(desk.question, "นาฬิกาถูกแล้ว").click_or_say()
        assert "เป็นไปไม่ได้" in desk.question.said()
        # When a day before the program itself is typed
        desk.type_over("1/1/2552")
        desk.press(KEYS.Key_Return, KEYS.Key_Return, KEYS.Key_Return)
        # Then it is said, and what was typed stays to be mended
        desk.until(lambda: "เป็นวันนี้ไม่ได้" in desk.question.said())
        assert desk.question._date.text() == "1/1/2552"


def test_half_a_day_stays_when_the_language_changes(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SALA_NOW", "2009-01-01T00:03:00")
    with sitting(home) as desk:
        desk.type(PASSPHRASE)
        desk.press(KEYS.Key_Return)
        desk.until(lambda: desk.asks("ClockQuestion"))
        desk.type("12")
        before = desk.question
        desk.window.change(replace(desk.window.settings, language="en"))
        desk.until(lambda: desk.question is not before)
        assert desk.question._date.text() == "12/7/2569"


def test_a_clock_that_is_right_asks_nothing(home: Home) -> None:
    with sitting(home) as desk:
        desk.unlock()
        desk.settle()
        assert desk.asks("SignIn")
