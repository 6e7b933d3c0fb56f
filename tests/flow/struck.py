"""A process that sits at the window and is struck by a power cut: `kill -9`, by its own hand, on time.

.venv/bin/python -m tests.flow.struck HOME DEED [ARGUMENT]
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.paths import Home
from tests.flow.sitting import KEYS, PATIENCE_MS, Sitting, pause, sitting

ROOT = Path(__file__).resolve().parents[2]
TYPED = "บุญมี"
AFTER_MS = 2000
"""How long after the last letter the power fails: what is older must be on the disk."""


def power_fails() -> None:
    """No farewell of any kind."""
    os.kill(os.getpid(), signal.SIGKILL)


# --- half-typed forms -----------------------------------------------------------------------------


def to_learner(desk: Sitting) -> None:
    """Somebody new in the form."""
    desk.go("learner_form")


def to_activity(desk: Sitting) -> None:
    """A new activity's title."""
    desk.go("activity_form")


def to_settings(desk: Sitting) -> None:
    """The first signer's name."""
    desk.go("settings")
    line = desk.page.centre.signers[0][0]  # type: ignore[attr-defined]
    desk.until(lambda: line.isVisible() and desk.window.work.is_idle)
    line.setFocus()


def to_walk_in(desk: Sitting) -> None:
    """Somebody new at the door of today's roll."""
    desk.press(KEYS.Key_F3)
    desk.until(lambda: desk.page.marking.sheet.lines)  # type: ignore[attr-defined]
    desk.press(KEYS.Key_F9)


FORMS: dict[str, Callable[[Sitting], None]] = {
    "learner": to_learner,
    "activity": to_activity,
    "settings": to_settings,
    "walk_in": to_walk_in,
}
"""Every form that can be half typed, and how its first line gets the keyboard."""


def half_typed(form: str) -> Callable[[Sitting], None]:
    """Type into a form; a little later the power fails."""

    def deed(desk: Sitting) -> None:
        FORMS[form](desk)
        assert isinstance(desk.keyboard(), QLineEdit), desk.keyboard()
        desk.type(TYPED)
        QTimer.singleShot(AFTER_MS, power_fails)

    return deed


# --- long work ------------------------------------------------------------------------------------


def import_list(desk: Sitting) -> None:
    """Take a list in, and be cut off in its middle."""
    page = desk.go("import", Path(sys.argv[3]))
    desk.until(lambda: page.listing.taken is not None)  # type: ignore[attr-defined]
    desk.settle()
    desk.window.work.progress.connect(lambda _steps, done, of: power_fails() if done > of / 2 else None)
    page.take()  # type: ignore[attr-defined]


def issue(desk: Sitting) -> None:
    """Give numbers, and be cut off while they are drawn."""
    page = desk.go("certificates")
    desk.until(lambda: page.side.primary.isVisible() and page.side.primary.is_usable)  # type: ignore[attr-defined]
    desk.settle()
    desk.window.work.progress.connect(lambda _steps, done, _of: power_fails() if done > 0 else None)
    page.paper()


DEEDS: dict[str, Callable[[Sitting], None]] = {
    **{form: half_typed(form) for form in FORMS},
    "import": import_list,
    "issue": issue,
}


def main() -> None:
    """Sit down, do the deed, never come back."""
    app = QApplication([])
    with sitting(Home(Path(sys.argv[1]))) as desk:
        desk.unlock()
        desk.sit_down()
        DEEDS[sys.argv[2]](desk)
        pause(PATIENCE_MS)
    del app
    sys.exit("the power did not fail")


# --- for the tests --------------------------------------------------------------------------------


def struck(home: Home, deed: str, *more: object) -> subprocess.Popen[str]:
    """Have a process do a deed at a home until it is killed; `ended` waits for that."""
    command = [sys.executable, "-m", "tests.flow.struck", str(home.folder), deed, *map(str, more)]
    return subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def ended(process: subprocess.Popen[str]) -> None:
    """It was killed, in the middle of its deed."""
    told, _ = process.communicate(timeout=60)
    assert process.returncode == -signal.SIGKILL, told


if __name__ == "__main__":
    main()
