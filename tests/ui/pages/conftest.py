"""A roll of forty people, open in the window's frame over a real home."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop import activities, attendance, enrolments
from desktop.activities import Plan
from desktop.learners import register
from desktop.store.store import Store
from tests.ui.pages.at_import import AtImport
from tests.ui.standing import WIDE, settle, standing
from ui.main_window import Frame
from ui.pages.roll.page import RollPage
from ui.widgets.roll_table import RollTable

LETTERS = "กขคงจฉชซดตถทธนบปผพมย"


@dataclass
class OpenRoll:
    """A roll that is open, with the hands of who sits before it."""

    frame: Frame
    store: Store
    session: bytes

    @property
    def page(self) -> RollPage:
        page = self.frame.page
        assert isinstance(page, RollPage)
        return page

    @property
    def table(self) -> RollTable:
        return self.page.parts.table

    @property
    def said(self) -> str:
        message = self.frame.line.message
        return message.text if message else ""

    def settle(self) -> None:
        settle(self.frame)

    def press(self, *keys: Qt.Key | str, at: QWidget | None = None) -> None:
        """Keys as they come from a keyboard; a text is one key that prints it."""
        for key in keys:
            place = at or self.frame.focusWidget() or self.frame
            if isinstance(key, str):
                tell(place, key)
            else:
                QTest.keyClick(place, key)

    def lines(self) -> tuple[attendance.Line, ...]:
        """What the file holds."""
        self.settle()
        with self.store.read() as tx:
            return attendance.read(tx, self.session).lines

    def marks(self) -> list[str | None]:
        return [line.status for line in self.lines()]

    def shown(self) -> list[str | None]:
        """What the sheet shows now, without waiting."""
        sheet = self.page.marking.sheet
        assert sheet is not None
        return [line.status for line in sheet.lines]

    def shown_minutes(self) -> list[int | None]:
        """The minutes missed that the sheet shows now."""
        sheet = self.page.marking.sheet
        assert sheet is not None
        return [line.minutes for line in sheet.lines]

    def write(self, deed: Callable[[object], object]) -> None:
        """Somebody else's write, of which the page is told afterwards."""
        with self.store.write("test") as tx:
            deed(tx)


def tell(place: QWidget, text: str, *, repeat: bool = False) -> None:
    """One key that prints a text, as Thai comes from a keyboard."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, text, repeat)
        QApplication.sendEvent(place, event)


def people(store: Store, count: int) -> tuple[bytes, list[register.Known]]:
    """Today's session of an activity with so many people in it, and they."""
    with store.write("test") as tx:
        known = [
            register.add(
                tx, f"นาง{LETTERS[n // 20 % 20]}า{LETTERS[n % 20]}า{n:03} ใจดี", nickname=f"ป้า{n}"
            )
            for n in range(count)
        ]
        plan = Plan("โรงเรียนผู้สูงอายุ", "2026-06-17", "2026-07-29", "wed", "08:45-12:00")
        planned = activities.plan(tx, plan)
        if known:
            enrolments.enrol(tx, planned.activity.id, [one.id for one in known])
        today = next(one for one in planned.sessions if one.day == tx.today)
    return today.id, known


Opener = Callable[..., OpenRoll]


@pytest.fixture
def open_roll(store: Store, qapp: QApplication) -> Iterator[Opener]:
    """Opens a roll of so many people."""
    with ExitStack() as opened:

        def opener(count: int = 40, window: object = WIDE, *, key: bool = True) -> OpenRoll:
            session, _known = people(store, count)
            frame = opened.enter_context(standing(store, window))  # type: ignore[arg-type]
            frame.go_to("roll", session if key else None)
            made = OpenRoll(frame, store, session)
            made.settle()
            return made

        yield opener
    # a frame that lives on would be dressed again for every test that follows
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def open_import(store: Store, qapp: QApplication) -> Iterator[Callable[..., AtImport]]:
    """Opens the import, about a file, pasted rows or nothing."""
    with ExitStack() as opened:

        def opener(key: object = None, window: object = WIDE) -> AtImport:
            frame = opened.enter_context(standing(store, window))  # type: ignore[arg-type]
            made = AtImport(frame, store)
            made.open(key)
            return made

        yield opener
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
