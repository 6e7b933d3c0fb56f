"""The paper of a roll: its sign-in sheet, printed with numbers that stand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTemporaryDir

from desktop import sheets

if TYPE_CHECKING:
    from desktop.attendance import Roll
    from ui.pages.page import Page
    from ui.work import Steps


class RollPapers(QObject):
    """Draws what is printed from the roll and hands it to the printer."""

    def __init__(self, page: Page) -> None:
        """Nothing drawn yet.

        Args:
            page: whose room is asked in.
        """
        super().__init__(page)
        self._page = page
        self._folder = QTemporaryDir()

    def print(self, roll: Roll) -> None:
        """The sheet of this session and those after it; the one that stands is drawn again."""
        session = roll.session
        self._page.room.work.write(
            self._page, "sheets.print", lambda tx: sheets.for_roll(tx, session), self._draw
        )

    def _draw(self, sheet: sheets.Known) -> None:
        room, out = self._page.room, Path(self._folder.filePath("sheet.pdf"))

        def draw(_steps: Steps) -> None:
            from desktop.papers import tick_sheet  # noqa: PLC0415  (ReportLab, only for paper)

            with room.work.store.read() as tx:
                tick_sheet.write(tx, [sheet], out)

        title = self.tr("ใบเซ็นชื่อ {title}").format(title=sheet.title)
        room.work.run(self._page, draw, lambda _done: room.print_file(out, title))
