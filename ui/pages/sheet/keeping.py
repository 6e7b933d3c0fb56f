"""A photograph or scan taken in: chosen, made upright on the files' thread, kept as one deed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from desktop import sheets
from desktop.sheets.layout import Layout
from desktop.sheets.pictures import Kept, Page, keep, pages_of
from ui.widgets.label import plain
from ui.words import sheets as said

if TYPE_CHECKING:
    from desktop.store.store import Tx
    from ui.pages.page import Page as HousePage
    from ui.work import Steps


@dataclass(frozen=True, slots=True)
class _Told:
    kept: Kept
    lacking: tuple[int, ...]
    """Pages of the sheet that nobody has photographed yet."""


class Keeping(QObject):
    """Takes pictures in for the page."""

    kept = Signal()

    def __init__(self, page: HousePage) -> None:
        """Nothing chosen yet.

        Args:
            page: whose room is asked in.
        """
        super().__init__(page)
        self._page = page

    def choose(self, session: bytes) -> None:
        """Ask for files."""
        title, kinds = self.tr("เลือกภาพใบเซ็นชื่อ"), self.tr("ภาพหรือ PDF")
        files, _kind = QFileDialog.getOpenFileNames(
            self._page, title, "", f"{kinds} (*.jpg *.jpeg *.png *.pdf)"
        )
        if files:
            self.take(session, [Path(one) for one in files])

    def take(self, session: bytes, files: Sequence[Path]) -> None:
        """Take files in that were chosen; nothing is kept when one of them is not fit."""
        work = self._page.room.work

        def job(steps: Steps) -> tuple[Page, ...]:
            found: list[Page] = []
            for place, file in enumerate(files):
                steps.tell(place, len(files))
                found += pages_of(file)
            return tuple(found)

        def deed(pages: tuple[Page, ...]) -> None:
            work.write(self._page, "sheets.keep", lambda tx: _keep(tx, session, pages), self._done)

        work.run(self._page, job, deed)

    def _done(self, told: _Told) -> None:
        words = said.kept_of(told.kept.new, told.kept.again, told.lacking, self._page.room.language)
        look = "look" if told.lacking else ("ok" if told.kept.new else "info")
        self._page.say(look, plain(words), self._page.undoable() if told.kept.new else None)
        self.kept.emit()


def _keep(tx: Tx, session: bytes, pages: tuple[Page, ...]) -> _Told:
    kept = keep(tx, session, pages)
    whole = max(Layout.of(sheets.named(tx, one.code)).pages for one in pages)
    return _Told(kept, tuple(page for page in range(1, whole + 1) if page not in kept.have))
