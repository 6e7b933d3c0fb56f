"""What the kept pictures of a date say: the sure ones into the field, the others looked at one by one.

Nothing is marked here: what stands in the field is looked over and kept by Enter, like what was typed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Signal

from desktop import clock
from desktop.errors import FileTrouble
from desktop.sheets import Known, reading
from desktop.sheets.layout import Layout
from desktop.sheets.spoken import Said, written
from ui.widgets.label import plain
from ui.words import sheets as said

if TYPE_CHECKING:
    from desktop.sheets.pictures import Shown as Picture
    from ui.pages.page import Page
    from ui.pages.sheet.lines import Shown
    from ui.pages.sheet.picture import PicturePart
    from ui.rows import Rows
    from ui.widgets.line_edit import LineEdit
    from ui.widgets.table import TableView
    from ui.work import Steps


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was read of one date of a sheet."""

    sheet: str
    column: int
    proposal: reading.Proposal | None
    """None where nobody made a stroke, or the day is to come."""
    cells: tuple[reading.Cell, ...]


class Reading(QObject):
    """Reads pictures for the page, and remembers whom somebody must look at."""

    read = Signal()
    """There is something to look over."""

    def __init__(
        self,
        page: Page,
        table: TableView,
        rows: Rows[Shown],
        text: LineEdit,
        picture: PicturePart,
    ) -> None:
        """Nothing read yet.

        Args:
            page: whose room is asked in.
            table: the list of lines.
            rows: what stands in it.
            text: the field that takes what is sure.
            picture: where the cell of the current line is shown.
        """
        super().__init__(page)
        self._page, self._table, self._rows = page, table, rows
        self._text, self._picture = text, picture
        self._asked: tuple[str, int] | None = None
        self.unsure: list[int] = []
        """The lines that somebody must look at."""
        self._parts: dict[int, tuple[int, QRectF]] = {}
        """By line its cell on the pictures: page, and shares of it."""
        table.selectionModel().currentRowChanged.connect(lambda *_rows: self.look())

    @property
    def is_on(self) -> bool:
        """Whether something was read that is not given up yet."""
        return bool(self._parts)

    def ask(self, sheet: Known, column: int, pictures: Sequence[Picture]) -> None:
        """Read one date on its pictures."""
        name, today = self.tr("ภาพใบเซ็นชื่อ"), clock.today()
        self._asked = sheet.code, column

        def job(steps: Steps) -> _Seen:
            layout, cells = Layout.of(sheet), list[reading.Cell]()
            other: FileTrouble | None = None
            for place, one in enumerate(pictures):
                steps.tell(place, len(pictures))
                try:
                    if one.jpeg is not None:
                        cells += reading.cells_of(one.jpeg, layout, sheet.code, name)
                except FileTrouble as error:
                    if error.code != "sheet_is_other":
                        raise
                    other = error  # a session may have pictures of two sheets
            if other is not None and not cells:
                raise other
            here = tuple(cell for cell in cells if cell.column == column)
            told = reading.propose(sheet, here, today)
            return _Seen(sheet.code, column, told[0] if told else None, here)

        self._page.room.work.run(self._page, job, self._seen)

    def _seen(self, told: _Seen) -> None:
        if self._asked != (told.sheet, told.column):
            return  # another date was chosen meanwhile
        proposal, language = told.proposal, self._page.room.language
        if proposal is None:
            self._page.say("look", plain(said.nothing_seen(language)))
            return
        self._parts = {cell.line: (cell.page, QRectF(*cell.part)) for cell in told.cells}
        self.unsure = [cell.line for cell in proposal.unsure]
        words = said.seen(len(proposal.said), len(self.unsure), language)
        self._page.say("look" if self.unsure else "info", plain(words))
        self._text.setText(proposal.text)
        self.read.emit()

    def look(self) -> None:
        """Bring the cell of the current line large into view."""
        if self.unsure and not self._table.currentIndex().isValid() and self._rows.rows:
            self._table.stand(0)  # comes back here by the table's own signal
            return
        row = self._rows.row(self._table.currentIndex().row())
        part = self._parts.get(row.number) if row is not None else None
        if part is not None:
            self._picture.look_at(*part)

    def settle(self, status: str) -> bool:
        """Somebody looked at the current line: it goes into the field with the others.

        Returns:
            Whether it was one to look at.
        """
        row = self._rows.row(self._table.currentIndex().row())
        if row is None or row.number not in self.unsure or row.mark:
            return False
        told = written([Said(row.number, status)])
        text = self._text.text().strip().rstrip(",")
        self._text.setText(f"{text}, {told}" if text else told)
        return True

    def done(self, lines: Iterable[int]) -> None:
        """These are marked: nobody needs to look at them any more."""
        marked = set(lines)
        self.unsure = [number for number in self.unsure if number not in marked]

    def forget(self) -> None:
        """What was read is of another date, or given up: also from the field."""
        was_on = self.is_on
        self.unsure, self._parts, self._asked = [], {}, None
        if was_on:
            self._text.clear()
        self._picture.view.look_at(None)
