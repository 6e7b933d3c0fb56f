"""The import open in the window's frame over a real home, with the hands of who sits before it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from desktop.learners.import_rows import ImportRow, Totals, preview_rows
from desktop.store.store import Store
from tests.desktop.learners.made_files import write_xlsx
from tests.ui.standing import settle
from ui.main_window import Frame
from ui.pages.importing.listing import Listing
from ui.pages.importing.page import ImportPage
from ui.pages.importing.table import ImportView

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
HEADS = ["ที่", "ชื่อ-สกุล", "เลขบัตรประชาชน", "วันเกิด", "โทร"]
ROWS = [
    [1, "นางปรินดา สะนิ", "1000000000019", "9/8/2491", "0812344471"],
    [2, "นางรูกัยเย๊าะห์ นามวิชา", None, "12/3/3031", 812342210.0],
    [3, "นางสาวบัว บานเย็น", None, "31/2/2500", "โทรหาลูก"],
    [4, "นางปรินดา สะนิ", "1000000000019", "9/8/2491", None],
    [None, "รวม 4 คน", None, None, None],
]
"""Rows 2 to 6 of a file: taken, mended, mended with a doubt, twice, a total."""


def write_list(folder: Path, rows: list | None = None, name: str = "รายชื่อ.xlsx") -> Path:
    return write_xlsx(folder / name, [HEADS, *(ROWS if rows is None else rows)])


@dataclass
class AtImport:
    """The page, open."""

    frame: Frame
    store: Store

    @property
    def page(self) -> ImportPage:
        page = self.frame.page
        assert isinstance(page, ImportPage), page
        return page

    @property
    def listing(self) -> Listing:
        assert self.page.listing is not None
        return self.page.listing

    @property
    def view(self) -> ImportView:
        return self.page.parts.view

    @property
    def totals(self) -> Totals:
        self.settle()
        return self.listing.totals

    @property
    def said(self) -> str:
        message = self.frame.line.message
        return message.text if message else ""

    def settle(self) -> None:
        settle(self.frame)

    def open(self, key: object = None) -> None:
        self.frame.go_to("import", key)
        self.settle()

    def choose(self, file: Path) -> None:
        """The file is chosen in the dialog that Enter opens."""
        self.press(K.Key_Return)
        dialog = self.page.findChild(QFileDialog)
        assert dialog is not None
        dialog.setDirectory(str(file.parent))
        dialog.selectFile(str(file))
        dialog.accept()
        self.frame.activateWindow()
        self.settle()

    def press(self, *keys: Qt.Key, with_: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Keys where the keyboard is."""
        for key in keys:
            QTest.keyClick(self.focus, key, with_)

    @property
    def focus(self) -> QWidget:
        return self.frame.focusWidget() or self.frame

    def stand(self, row: int) -> None:
        """The lamp on a row, as Excel counts it."""
        self.settle()
        places = [one.row for one in self.rows()]
        self.view.setFocus()
        self.view.stand(places.index(row))
        self.settle()

    def rows(self) -> tuple[ImportRow, ...]:
        """What would become of each row of the tab that stands."""
        taken, only = self.listing.taken, self.page._only()
        assert taken is not None
        return preview_rows(taken, only=only)

    def kind(self, row: int) -> str:
        self.settle()
        return next(one.kind for one in self.rows() if one.row == row)

    def facts(self) -> list[tuple[str, str]]:
        """What the panel says of the row in the lamp."""
        self.settle()
        return [(fact.head, fact.more) for fact in self.page.parts.panel._facts_shown]

    def offered(self) -> list[str]:
        """The decisions that can be taken now."""
        panel = self.page.parts.panel
        buttons = (panel.turn, panel.is_same, panel.is_apart, panel.keep, panel.edit, panel.forget)
        return [button.text() for button in buttons if not button.isHidden()]

    def learners(self) -> list[tuple[str | None, ...]]:
        """(given name, birth as written, phone) of everybody in the file, by code."""
        self.settle()
        with self.store.read() as tx:
            return tx.sql.execute(
                "SELECT given_name, birth_as_written, phone FROM learner WHERE gone = 0 ORDER BY code"
            ).fetchall()

    def names(self) -> list[str | None]:
        return [one[0] for one in self.learners()]

    def held(self, which: str) -> Event:
        """Hold up the thread that reads files (`files`) or the one that writes, until the event is set."""
        gate, begun = Event(), Event()

        def wait(_lent: object) -> None:
            begun.set()
            assert gate.wait(20)

        work = self.frame.room.work
        if which == "files":
            work.run(self.frame, wait)
        else:
            work.local(self.frame, wait)
        assert begun.wait(20)
        return gate


Opener = Callable[..., AtImport]


def copied(text: str = "", file: Path | None = None) -> None:
    """Something stands on the clipboard."""
    mime = QMimeData()
    if text:
        mime.setText(text)
    if file is not None:
        mime.setUrls([QUrl.fromLocalFile(str(file))])
    QApplication.clipboard().setMimeData(mime)
