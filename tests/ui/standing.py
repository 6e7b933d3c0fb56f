"""A frame that stands on a real home, as the tests and the pictures of the pages need it.

.venv/bin/python -m tests.ui.standing FOLDER [PAGE ...]     pictures of every page in every form
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", "0")  # painted at the next turn, not 5 ms later

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QApplication

from desktop.paths import Home
from desktop.practice import demo
from desktop.settings import Settings
from desktop.store.keys import KeyFile
from desktop.store.store import Store, open_with
from desktop.thai.breaks import breakable
from desktop.volunteers import listed
from ui import dress, theme
from ui.main_window import Frame
from ui.pages.page import Room
from ui.places import PAGES
from ui.widgets.focus_ring import FocusRing
from ui.widgets.label import break_words_by
from ui.work import Work

PASSPHRASE = "ฝึกใช้"
WIDE, TIGHT = QSize(1366, 697), QSize(1093, 582)
FORMS = tuple(product((WIDE, TIGHT), (False, True), theme.SIZES))
"""(size, dark, text size) of every form a page must stand in."""


def dressed(
    dark: bool = False, size: str = "normal", practice: bool = False, language: str = "th"
) -> QApplication:
    """The application in one look."""
    made = QApplication.instance()
    app = made if isinstance(made, QApplication) else QApplication([])
    light = "dark" if dark else "light"
    break_words_by(breakable)
    dress.dress(app, Settings(language=language, text_size=size, light=light), practice=practice)
    return app


def filled(folder: Path, learners: int = 60) -> Home:
    """A practice centre, filled."""
    home = Home(folder / "practice")
    demo.fill(home, PASSPHRASE, learners)
    return home


def opened(home: Home) -> Store:
    """The centre of a practice home."""
    return open_with(home, KeyFile.load(home.key).open(passphrase=PASSPHRASE))


@contextmanager
def standing(store: Store, window: QSize = WIDE, settings: Settings | None = None) -> Iterator[Frame]:
    """A frame over an open store, shown at a size; the theme is set before by `dressed`."""
    chosen = settings or Settings()
    work = Work()
    work.serve(store)
    with store.read() as tx:
        who = listed(tx)[0]
    work.by = who.id
    room = Room(
        work=work,
        who=who,
        home=store.home,
        settings=chosen,
        language=chosen.language,
        centre="ศาลาแม่กา",
        change_settings=lambda _settings: None,
        print_file=lambda _file, _title, _first=1, _how=None: None,
    )
    frame = Frame(room, "โต๊ะ A", ("flower-lotus", theme.TILES[0]))
    frame.resize(window)
    FocusRing(frame)
    frame.show()
    try:
        yield frame
    finally:
        frame.close()
        work.rest()
        frame.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # or every test dresses them all


def settle(frame: Frame, seconds: float = 5) -> None:
    """Let everything that was asked be answered and painted.

    Nothing on a page comes later by itself but what waits at least 150 ms, so there is no time to let pass
    once all is answered: three turns in which nothing new is asked are quiet.
    """
    until = time.monotonic() + seconds
    quiet = 0
    while time.monotonic() < until and quiet < 3:
        QApplication.processEvents()
        quiet = quiet + 1 if frame.room.work.is_idle else 0
        if not quiet:
            time.sleep(0.001)  # a thread has it
    QApplication.processEvents()


def pictures(out: Path, wanted: list[str]) -> None:
    """Grab pages in every form."""
    out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        home = filled(Path(folder))
        for window, dark, size in FORMS:
            dressed(dark, size)
            settings = replace(Settings(), text_size=size)
            with opened(home) as store, standing(store, window, settings) as frame:
                for name in wanted or PAGES:
                    try:
                        frame.go_to(name)
                    except ModuleNotFoundError:
                        continue
                    settle(frame)
                    light = "dark" if dark else "light"
                    frame.grab().save(str(out / f"{name}-{window.width()}-{light}-{size}.png"))


if __name__ == "__main__":
    pictures(Path(sys.argv[1]), sys.argv[2:])
