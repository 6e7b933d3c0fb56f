"""An activity that is over, its certificates on the screen, and whoever sits before it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop import activities, attendance, centre, enrolments
from desktop.activities import Plan
from desktop.certificates import register
from desktop.certificates.register import Issued
from desktop.learners import register as learners
from desktop.store.store import Store
from tests.ui.standing import WIDE, dressed, settle, standing
from ui.main_window import Frame
from ui.pages.certificates.page import CertificatesPage
from ui.pages.page import How

EARNED = ("นางสีจันทร์ ใจคำ", "นายเสน่ห์ ชุ่มใจ", "นางแสงหล้า ยาวิชัย")
POSSIBLE, LOST = "นางฟองจันทร์ กาวิชัย", "นายปุ๊ด กันธิยะ"
TITLE = "ทำขนมไทย รุ่น 1"


def activity(store: Store) -> bytes:
    """Four times three hours in June: three came, one has no mark for the last, one stayed away."""
    with store.write("test") as tx:
        centre.amend(tx, signers=["นางจันทร์ดี ใจมา|ประธานศาลาแม่กา"])
        made = activities.plan(tx, Plan(TITLE, "2026-06-01", "2026-06-26", "fri", "09:00-12:00"))
        *came, possible, lost = [learners.add(tx, name).id for name in (*EARNED, POSSIBLE, LOST)]
        enrolments.enrol(tx, made.activity.id, [*came, possible, lost])
        for session in made.sessions:
            for learner in came:
                attendance.mark(tx, session.id, learner, "present")
            last = session is made.sessions[-1]
            if not last:
                attendance.mark(tx, session.id, possible, "present")
            attendance.mark(tx, session.id, lost, "absent")
    return made.activity.id


@dataclass
class AtCertificates:
    """The page, open, with the hands of who sits before it."""

    frame: Frame
    store: Store
    activity: bytes
    printed: list[tuple[Path, str, int]] = field(default_factory=list)
    how: How | None = None
    """How the last of them is printed."""

    @property
    def page(self) -> CertificatesPage:
        page = self.frame.page
        assert isinstance(page, CertificatesPage)
        return page

    @property
    def said(self) -> str:
        message = self.frame.line.message
        return message.text if message else ""

    @property
    def names(self) -> list[str]:
        return [row.words for row in self.page.list.entries.rows if row.line is not None]

    def settle(self) -> None:
        settle(self.frame)

    def press(self, *keys: Qt.Key | str, at: QWidget | None = None) -> None:
        """Keys as they come from a keyboard; a text is one key that prints it."""
        for key in keys:
            place = at or QApplication.focusWidget() or self.frame
            if isinstance(key, str):
                event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, key)
                QApplication.sendEvent(place, event)
            else:
                QTest.keyClick(place, key)

    def ctrl(self, key: Qt.Key) -> None:
        QTest.keyClick(self.frame, key, Qt.KeyboardModifier.ControlModifier)

    def register(self) -> list[Issued]:
        """What the file holds."""
        self.settle()
        with self.store.read() as tx:
            return register.register(tx)


@contextmanager
def open_page(store: Store, key: bytes | None, window: QSize = WIDE) -> Iterator[AtCertificates]:
    """The page in its frame, read and painted."""
    dressed()
    with standing(store, window) as frame:
        made = AtCertificates(frame, store, key or b"")

        def print_file(file: Path, title: str, first: int = 1, how: How | None = None) -> None:
            made.printed.append((file, title, first))
            made.how = how

        object.__setattr__(frame.room, "print_file", print_file)  # a printer that always takes it
        frame.go_to("certificates", key)
        made.settle()
        yield made


def pages(pdf: Path) -> int:
    """How many pages a paper has."""
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)
