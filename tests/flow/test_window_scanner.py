"""A scanner at the real window: at the lock every key is a hand's; a card sounds unless it is to be quiet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from desktop.codes import learner_code
from desktop.paths import Home
from tests.flow.sitting import KEYS, Sitting, set_pin, sitting
from ui import sounds

LONG_PIN = "256912"
NOBODY = learner_code("Z", 99)


class Quick(Sitting):
    """Somebody whose keys come as quickly as a scanner's."""

    at = 100_000

    def strike(self, text: str) -> None:
        """Signs five milliseconds apart with the system's own time on each, then Enter."""
        self.at += 5_000
        for sign in [*text, "\r"]:
            self.at += 5
            key = KEYS.Key_Return if sign == "\r" else Qt.Key(ord(sign))
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, sign)
                event.setTimestamp(self.at)
                QApplication.sendEvent(self.keyboard(), event)


@pytest.fixture
def desk(home: Home, qapp: QApplication) -> Iterator[Quick]:
    set_pin(home, pin=LONG_PIN)
    with sitting(home) as made:
        quick = Quick(made.window)
        quick.unlock()
        quick.sit_down(LONG_PIN)
        yield quick


def test_a_pin_struck_like_a_scanner_opens_the_lock(desk: Quick) -> None:
    desk.press(KEYS.Key_F12)
    desk.until(lambda: desk.asks("SignIn"))
    desk.settle()
    desk.strike(LONG_PIN)
    desk.until(lambda: desk.works)


def test_a_card_at_the_lock_reaches_no_page_behind_it(desk: Quick) -> None:
    desk.press(KEYS.Key_F12)
    desk.until(lambda: desk.asks("SignIn"))
    desk.settle()
    before = desk.said()
    desk.strike(NOBODY)
    desk.settle()
    assert desk.asks("SignIn")
    assert desk.said() == before


@pytest.mark.parametrize("on", [True, False])
def test_a_card_sounds_unless_the_desk_is_to_be_quiet(
    desk: Quick, monkeypatch: pytest.MonkeyPatch, on: bool
) -> None:
    played: list[str] = []
    monkeypatch.setattr(sounds, "play", lambda tone, *_more: played.append(tone))
    desk.window.change(replace(desk.window.settings, sounds=on))
    desk.strike(NOBODY)
    desk.until(lambda: NOBODY in desk.said())
    if on:
        desk.until(lambda: played == ["unknown"])
    else:
        assert desk.window._sounds is None, "nothing was even made ready to sound"
