"""An opening in a window, and how it is played by keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QStackedWidget
from pytestqt.qtbot import QtBot

from desktop import tambons
from desktop.founding import Founded
from desktop.settings import Settings
from desktop.store.doorstep import Doorstep, Tile
from ui import languages
from ui.opening.opening import Opening

MAEKA = tambons.find("แม่กา")[0].tambon.code
PEOPLE = tuple(
    Tile(bytes([number]) * 16, name, "keeper" if number == 1 else "desk", picture, has_pin)
    for number, (name, picture, has_pin) in enumerate(
        [
            ("ป้าจันทร์ดี", "lotus", True),
            ("ลุงสมบูรณ์", "fish", True),
            ("ครูนิภา", "butterfly", True),
            ("น้องฟ้า", "bicycle", True),
            ("ตาแก้ว", "palm", False),
        ],
        1,
    )
)
DOORSTEP = Doorstep("ศาลาแม่กา", "A", None, practice=False, tambon=MAEKA, volunteers=PEOPLE)
CODE = "7K3M-9QXR-2V4T-8HNC-5WPZ-1JDG-6YEB"
MADE = Founded(b"c" * 16, "ศาลาแม่กา", b"d" * 8, "A", PEOPLE[0].id, CODE)


class Played(SimpleNamespace):
    """An opening in its window."""

    opening: Opening

    @property
    def question(self):
        return self.opening.question()

    def type(self, text: str) -> None:
        """Text as an input method commits it, sign by sign, to whatever has the keyboard."""
        for sign in text:
            event = QInputMethodEvent()
            event.setCommitString(sign)
            QApplication.sendEvent(QApplication.focusWidget(), event)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.qtbot.keyClick(QApplication.focusWidget(), key)


Open = Callable[..., Played]


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication, at_the_desk: None) -> Iterator[Open]:
    """Make an opening: `opened()`, `opened(kept, doorstep=…, size=(1093, 582))`."""
    held = []

    def make(
        kept: object = None,
        doorstep: Doorstep | None = None,
        size: tuple[int, int] = (1366, 697),
        **settings: str,
    ) -> Played:
        window = QStackedWidget()
        held.append(window)
        qtbot.addWidget(window)
        window.resize(*size)
        languages.install(qapp, Settings(**settings).language)
        opening = Opening(Settings(**settings), kept, doorstep)
        window.addWidget(opening)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        opening.focus_first()
        return Played(opening=opening, window=window, qtbot=qtbot)

    yield make
    languages.install(qapp, "th")
