"""Somebody at the real window: a real home, keys that fall where the keyboard is, no screen needed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop import clock
from desktop.paths import Home
from desktop.store.store import unlock
from desktop.volunteers import listed, reset_pin
from tests.conftest import FIRST, PASSPHRASE
from ui import languages, theme
from ui.main_window import Frame
from ui.opening.question import Question
from ui.pages.page import Page
from ui.widgets.button import Button
from ui.window import Window

KEYS = Qt.Key
PIN = "2569"
PATIENCE_MS = 15_000


class Sitting:
    """Who sits at one window and strikes keys."""

    def __init__(self, window: Window) -> None:
        self.window = window

    # --- hands ------------------------------------------------------------------------------------

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Strike keys where the keyboard is."""
        for key in keys:
            QTest.keyClick(self.keyboard(), key, held)

    def type(self, text: str) -> None:
        """Commit a text sign by sign, as an input method does."""
        for sign in text:
            event = QInputMethodEvent()
            event.setCommitString(sign)
            QApplication.sendEvent(self.keyboard(), event)

    def type_over(self, text: str) -> None:
        """Type in the place of what stands where the keyboard is."""
        line = self.keyboard()
        assert isinstance(line, QLineEdit), line
        line.selectAll()
        self.type(text)

    def keyboard(self) -> QWidget:
        """What the next key falls on."""
        return QApplication.focusWidget() or self.window

    def until(self, true: Callable[[], object]) -> None:
        """Let time pass until something is so; a question that has no answer yet is not so."""

        def so() -> bool:
            try:
                return bool(true())
            except (AttributeError, KeyError, IndexError):
                return False

        patience = QDeadlineTimer(PATIENCE_MS)
        while not so():
            assert not patience.hasExpired(), f"it never came to be so; said: {self.heard()!r}"
            pause(5)

    # --- the opening ------------------------------------------------------------------------------

    @property
    def question(self) -> Question:
        """The question of the opening that stands."""
        opening = self.window.entrance._opening
        assert opening is not None, "nobody asks anything"
        asked = opening.question()
        assert asked is not None
        return asked

    def asks(self, kind: str) -> bool:
        """Whether the opening stands at such a question (`SignIn`)."""
        opening = self.window.entrance._opening
        return opening is not None and type(opening.question()).__name__ == kind

    def unlock(self, passphrase: str = PASSPHRASE) -> None:
        """Open the home, up to the tiles and the store behind them."""
        self.type(passphrase)
        self.press(KEYS.Key_Return)
        self.until(lambda: self.asks("SignIn") and self.window.work.is_serving)

    def sit_down(self, pin: str = "") -> None:
        """Let the lit one in."""
        self.type(pin)
        self.press(KEYS.Key_Return)
        self.until(lambda: self.works)
        self.settle()

    @property
    def works(self) -> bool:
        """Whether the frame is what the window shows."""
        frame = self.window._frame
        return frame is not None and self.window.currentWidget() is frame

    # --- the frame --------------------------------------------------------------------------------

    @property
    def frame(self) -> Frame:
        """The inside of the window."""
        assert self.window._frame is not None
        return self.window._frame

    @property
    def page(self) -> Page:
        """The page that is open."""
        return self.frame.page

    def go(self, place: str, key: object = None) -> Page:
        """Open a page and let it read."""
        self.frame.go_to(place, key)
        self.settle()
        return self.frame.page

    def said(self) -> str:
        """What the message line says."""
        message = self.frame.line.message
        return message.text if message is not None else ""

    def heard(self) -> str:
        """What was said last, wherever."""
        return self.said() if self.works else self.question.said()

    def settle(self) -> None:
        """Until everything that was asked is answered."""
        self.until(lambda: self.window.work.is_idle)
        QApplication.processEvents()

    def lines(self, part: QWidget | None = None) -> list[QLineEdit]:
        """What can be typed into, as it is seen."""
        return [line for line in (part or self.page).findChildren(QLineEdit) if line.isVisible()]


@contextmanager
def sitting(home: Home, language: str | None = None) -> Iterator[Sitting]:
    """A window on a home, as the program opens it; nothing of it stays when it ends."""
    window = Window(home, language)
    window.begin()
    window.showNormal()  # the screen that Qt makes up is smaller than any desk's, and would be filled
    window.resize(1366, 768)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window, PATIENCE_MS)
    try:
        yield Sitting(window)
    finally:
        window.close()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        clock.set_today(None)
        theme.use(theme.Theme())
        app = QApplication.instance()
        assert app is not None
        languages.install(app, "th")


def pause(ms: int) -> None:
    """Let time pass as it does while nobody touches anything; QTest's own wait would hold the threads."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def button(part: QWidget, words: str) -> Button:
    """The button of these words, as it is seen."""
    return next(one for one in part.findChildren(Button) if one.text() == words and one.isVisible())


def set_pin(home: Home, name: str = FIRST, pin: str = PIN) -> None:
    """Have somebody of a home sign in by a PIN."""
    with unlock(home, passphrase=PASSPHRASE) as store, store.local() as tx:
        who = next(one for one in listed(tx) if one.name == name)
        reset_pin(tx, who.id, pin)


def files(folder: Path) -> dict[str, bytes]:
    """Every file that matters, by its bytes; a lock, a log and this computer's choices aside."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        and path.suffix != ".lock"
        and path.name != "settings.json"
        and path.relative_to(folder).parts[0] != "logs"
    }
