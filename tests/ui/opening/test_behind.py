"""What loads behind the questions, and on which thread."""

from __future__ import annotations

import subprocess
import sys

from ui.opening import behind


def loaded_by(code: str) -> set[str]:
    """The parts of PySide and of the screen that a fresh Python has loaded after some code."""
    told = f"{code}\nprint(*(name for name in sys.modules if name.split('.')[0] in ('PySide6', 'ui')))"
    done = subprocess.run(
        [sys.executable, "-c", f"import importlib, sys\n{told}"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


def test_the_thread_loads_nothing_of_the_screen() -> None:
    assert loaded_by(f"[importlib.import_module(name) for name in {behind.DESK}]") == set()


def test_the_window_finds_the_desk_loaded() -> None:
    """What the main thread loads after it is the screen's own: no store, no numbers, no crypto hold it up."""
    code = (
        f"[importlib.import_module(name) for name in {behind.DESK}]\n"
        "had = {name for name in sys.modules if name.startswith('desktop.')}\n"
        f"[importlib.import_module(name) for name in {behind.WINDOW}]\n"
        "more = {name for name in sys.modules if name.startswith('desktop.')} - had\n"
        "assert len(more) < 8, more"
    )
    assert "ui.pages.today.page" in loaded_by(code)
