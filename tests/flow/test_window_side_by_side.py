"""Two windows on one home, and a verb beside an open one: real processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.paths import Home
from tests.flow.sitting import KEYS, sitting
from tests.screen import ROOT, Screen, end, screen, wait_until
from tests.ui.proof import look

TITLE = "เปิดข้อมูลของศูนย์"


@pytest.fixture(scope="module")
def display() -> Iterator[Screen]:
    """A real screen."""
    with screen() as made:
        yield made


@pytest.fixture
def shown(display: Screen) -> Iterator[Screen]:
    """The screen, with nothing left on it from the test before."""
    before = list(display.running)
    yield display
    for program in display.running[len(before) :]:
        end(program)
    wait_until(lambda: not display.title(), 10, lambda: f"{display.title()} stays")


def test_a_second_start_ends_and_the_first_window_comes_forward(home: Home, shown: Screen) -> None:
    # Given a window that was put away
    first = shown.sala(home.folder)
    shown.wait_for_title(TITLE)
    shown.ask("xdotool", "getactivewindow", "windowminimize", "--sync")
    wait_until(lambda: TITLE not in shown.title(), 10, lambda: "it was not put away")
    # When the program is started again on the same home, spelt differently
    detour = home.folder.parent / "door"
    detour.symlink_to(home.folder)
    for folder in (home.folder, home.folder / ".." / home.folder.name, detour):
        second = shown.sala(folder)
        # Then it ends by itself
        assert second.wait(30) == 0
        # And the first one stands before us
        shown.wait_for_title(TITLE)
    assert first.poll() is None


def test_what_a_killed_window_left_behind_stands_in_nobodys_way(home: Home, shown: Screen) -> None:
    # Given a window that was cut off
    first = shown.sala(home.folder)
    shown.wait_for_title(TITLE)
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    # When the program is started again
    again = shown.sala(home.folder)
    # Then its window stands, and a third start finds it
    shown.wait_for_title(TITLE)
    assert again.poll() is None
    assert shown.sala(home.folder).wait(30) == 0


def test_two_impatient_starts_at_once_make_one_window(home: Home, shown: Screen) -> None:
    both = [shown.sala(home.folder) for _ in range(2)]
    shown.wait_for_title(TITLE)
    wait_until(lambda: any(one.poll() is not None for one in both), 30, lambda: "two windows")
    codes = [one.poll() for one in both]
    assert sorted(codes, key=str) == [0, None]


def test_a_practice_window_stands_beside_the_real_one(home: Home, tmp_path: Path, shown: Screen) -> None:
    first = shown.sala(home.folder)
    shown.wait_for_title(TITLE)
    practice = shown.start(sys.executable, "main.py", "--home", str(home.folder), "--practice")
    shown.wait_for_title("วันนี้ ·", 60)
    assert (first.poll(), practice.poll()) == (None, None)


# --- verbs beside a window ------------------------------------------------------------------------


@pytest.mark.usefixtures("qapp")
def test_what_a_verb_wrote_is_seen_without_a_key(busy: Home) -> None:
    with sitting(busy) as desk:
        desk.unlock()
        desk.sit_down()
        desk.press(KEYS.Key_F4)
        desk.settle()
        # When another process takes somebody in
        verb = [sys.executable, "main.py", "--home", str(busy.folder), "--json"]
        done = subprocess.run(
            [*verb, "learners", "add", "--name", "นายมาทีหลัง ใจเย็น"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        # Then the list that is open shows them
        desk.until(lambda: any("มาทีหลัง" in one.text for one in look(desk.page).drawn))
