"""A real screen for tests: Xvfb with a window manager, keys by xdotool, a screen reader's bus.

Everything is private to one test run: its own display, its own bus, nothing of the tester's desk.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

ROOT = Path(__file__).resolve().parents[1]
AFTER_A_WORD = 0.04
"""Seconds from a word to the next key: who goes on without a breath is a scanner (`ui/scanner.py`)."""
NEEDED = ("Xvfb", "setxkbmap", "openbox", "xdotool", "dbus-run-session")


def need_a_screen() -> None:
    """Skip loudly where there is no X at all; never in CI, where it was installed."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing and not os.environ.get("CI"):
        pytest.skip(f"no screen to test on: {', '.join(missing)} not installed")
    assert not missing, f"not installed: {missing}"


@dataclass
class Screen:
    """A display with a window manager on it."""

    display: str
    environment: dict[str, str]
    strokes: int = 0
    running: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start(self, *command: str, **more: str) -> subprocess.Popen[bytes]:
        """Start a program on this screen."""
        made = subprocess.Popen(
            command, cwd=ROOT, env={**self.environment, **more}, start_new_session=True
        )
        self.running.append(made)
        return made

    def sala(self, home: Path, **more: str) -> subprocess.Popen[bytes]:
        """Start the program as a user does, on a home."""
        return self.start(sys.executable, "main.py", "--home", str(home), **more)

    def ask(self, *command: str) -> str:
        """What an X tool answers."""
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False)
        return done.stdout.strip()

    def title(self) -> str:
        """The title of the window that has the keyboard."""
        return self.ask("xdotool", "getactivewindow", "getwindowname")

    def fate(self) -> str:
        """The title with the keyboard, and which of the programs here have ended, for a test that waits in vain."""
        ended = [f"{one.args!r}: {one.poll()}" for one in self.running if one.poll() is not None]
        return f"the title is {self.title()!r}; ended: {ended}"

    def wait_for_title(self, part: str, seconds: float = 30) -> None:
        """Wait until the window with the keyboard is so called."""
        wait_until(lambda: part in self.title(), seconds, lambda: f"{self.fate()}, not {part!r}")

    def key(self, *names: str) -> None:
        """Press keys, one after the other, as xdotool names them."""
        self.strokes += len(names)
        self.ask("xdotool", "key", "--delay", "12", *names)

    def type(self, text: str) -> None:
        """Type a text, Thai too."""
        self.strokes += len(text)
        self.ask("xdotool", "type", "--delay", "12", text)
        time.sleep(AFTER_A_WORD)

    def shot(self, file: Path) -> None:
        """A picture of the whole screen."""
        self.ask("scrot", "-o", str(file))


@contextmanager
def screen(width: int = 1366, height: int = 740, **more: str) -> Iterator[Screen]:
    """A screen of a size in pixels, taken down at the end with all that runs on it."""
    need_a_screen()
    with TemporaryDirectory() as folder:
        read, write = os.pipe()
        size = f"{width}x{height}x24"
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp", "-noreset"],
            pass_fds=(write,),
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as told:
            display = f":{told.readline().strip()}"
        environment = {
            **{k: v for k, v in os.environ.items() if not k.startswith(("QT_", "WAYLAND", "DBUS"))},
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "XDG_RUNTIME_DIR": folder,
            "XDG_CONFIG_HOME": folder,
            "XDG_DATA_HOME": folder,
            **more,
        }
        made = Screen(display, environment)
        try:
            made.ask("setxkbmap", "us,th")  # both layouts, so that Thai is typed by the keys it has
            made.start("openbox")
            wait_until(lambda: bool(made.ask("xdotool", "get_desktop")), 20, lambda: "no window manager")
            yield made
        finally:
            for program in reversed(made.running):
                end(program)
            server.terminate()
            server.wait()


def end(program: subprocess.Popen[bytes]) -> None:
    """End a program and what it started."""
    if program.poll() is None:
        os.killpg(program.pid, signal.SIGTERM)
        try:
            program.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(program.pid, signal.SIGKILL)
            program.wait()


def wait_until(true: Callable[[], bool], seconds: float, told: Callable[[], str]) -> None:
    """Look again and again until something is true; fail with words when it never is."""
    until = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < until, told()
        time.sleep(0.02)


def run_on_a_bus(script: str, environment: Mapping[str, str], seconds: float = 120) -> str:
    """Run a shell script on a message bus of its own; what it prints."""
    done = subprocess.run(
        ["dbus-run-session", "--", "bash", "-c", script],
        cwd=ROOT,
        env=dict(environment),
        capture_output=True,
        text=True,
        timeout=seconds,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
