"""Who sits before the people pages: keys, what is said, what the file holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.learners import register
from desktop.store.store import Store
from tests.ui.standing import WIDE, settle, standing
from ui.main_window import Frame
from ui.pages.learner.form import LearnerForm
from ui.pages.learners.page import LearnersPage

NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@dataclass
class Sitting:
    """A window that stands, and the hands before it."""

    frame: Frame
    store: Store

    @property
    def list(self) -> LearnersPage:
        page = self.frame.page
        assert isinstance(page, LearnersPage)
        return page

    @property
    def form(self) -> LearnerForm:
        page = self.frame.page
        assert isinstance(page, LearnerForm)
        return page

    @property
    def said(self) -> str:
        message = self.frame.line.message
        return message.text if message else ""

    @property
    def focus(self) -> QWidget | None:
        return self.frame.focusWidget()

    def go(self, place: str, key: object = None) -> None:
        self.frame.go_to(place, key)
        self.settle()

    def settle(self) -> None:
        settle(self.frame)

    def press(self, key: Qt.Key, mods: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.focus or self.frame, key, mods)
        self.settle()

    def type(self, text: str) -> None:
        """One key for each letter, as Thai comes from a keyboard."""
        place = self.focus or self.frame
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(place, QKeyEvent(kind, 0, NONE, letter))
        self.settle()

    def write(self, text: str, into: QWidget) -> None:
        """Type over what stands in a field, and leave it."""
        into.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(into, Qt.Key.Key_A, CTRL)
        if text:
            self.type(text)
        else:
            self.press(Qt.Key.Key_Delete)

    def one(self, sql: str, *args: object) -> object:
        """A single value that the file holds."""
        self.settle()
        with self.store.read() as tx:
            row = tx.sql.execute(sql, args).fetchone()
        return row[0] if row else None

    def elsewhere(self, deed: Callable[[object], object]) -> None:
        """Somebody else's write."""
        with self.store.write("test") as tx:
            deed(tx)
        self.settle()


@contextmanager
def sitting(store: Store, window: QSize = WIDE) -> Iterator[Sitting]:
    """A window over a store; what is late is taken away before the next test is dressed."""
    with standing(store, window) as frame:
        yield Sitting(frame, store)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def learners(store: Store, *names: str, **more: str) -> list[bytes]:
    """Register people; what else is said is said of each."""
    with store.write("learners.add") as tx:
        return [register.add(tx, name, **more).id for name in names]
