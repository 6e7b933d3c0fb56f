"""Paragraphs, headings and pairs that run over as many pages as they take."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.certificates.document import MM
from desktop.certificates.linebreak import at_letters, at_words
from desktop.certificates.wording import clean
from desktop.papers.sheet import LEADING, SOFT, Sheet, width_of
from desktop.papers.table import MARGIN

FOOT = 12.0
"""Kept free under the text for the number of the page."""


class Flow:
    """Writes down a sheet from the top, and goes on at a new page where one is full."""

    def __init__(self, sheet: Sheet, foot: str, *, size: float = 13.5) -> None:
        """Begin at the top of the first page.

        Args:
            sheet: a new one.
            foot: what stands at the left under every page.
            size: of the text, in points.
        """
        self.sheet, self.size = sheet, size
        self.y, self.page = MARGIN, 1
        self._foot = foot
        self.width = sheet.width - 2 * MARGIN

    def room(self, height: float) -> None:
        """Go to a new page unless so many millimetres are left on this one."""
        if self.y + height > self.sheet.height - MARGIN - FOOT:
            self.end()
            self.y = MARGIN + 4
            self.page += 1

    def end(self) -> None:
        """End the page, with its number."""
        foot = self.sheet.height - MARGIN + 2
        self.sheet.text(MARGIN, foot, self._foot, 11, colour=SOFT)
        told = f"หน้า {self.page}"
        self.sheet.text(self.sheet.width - MARGIN, foot, told, 11, align="right", colour=SOFT)
        self.sheet.end_page()

    def title(self, above: str, text: str) -> None:
        """The sheet's own title, with a line over it."""
        middle = self.sheet.width / 2
        self.sheet.text(middle, self.y + 4, above, 13, align="centre", colour=SOFT)
        self.y = self.sheet.heading(middle, self.y + 14, self.width, text, 20) + 1

    def heading(self, text: str) -> None:
        """A part's heading, never alone at the foot of a page."""
        self.room(22)
        self.y += 4
        self.sheet.band(MARGIN, self.y, self.width, 8)
        self.sheet.text(MARGIN + 2, self.y + 5.7, text, 14, weight="SemiBold")
        self.y += 11

    def text(
        self, text: str, *, left: float = 0.0, colour: str | None = None, weight: str = "Regular"
    ) -> None:
        """A paragraph, broken at words.

        Args:
            text: of any length.
            left: millimetres it is set in.
            colour: `#rrggbb`; ink when left out.
            weight: of the face.
        """
        step = self.size * LEADING / MM
        for line in lines(text, self.width - left, self.size, weight):
            self.room(step)
            self.y += step
            at = MARGIN + left, self.y - 1.4
            if colour is None:
                self.sheet.text(*at, line, self.size, weight=weight)
            else:
                self.sheet.text(*at, line, self.size, weight=weight, colour=colour)

    def pair(self, name: str, value: str, *, wide: float = 48.0) -> None:
        """A name and what it says beside it."""
        step = self.size * LEADING / MM
        told = lines(value, self.width - wide, self.size) or ["–"]
        self.room(step * min(len(told), 3))
        for place, line in enumerate(told):
            self.room(step)
            self.y += step
            if not place:
                self.sheet.text(MARGIN, self.y - 1.4, name, self.size, colour=SOFT)
            self.sheet.text(MARGIN + wide, self.y - 1.4, line, self.size)

    def rows(self, rows: Sequence[str]) -> None:
        """One entry a paragraph, each behind a dot."""
        for row in rows:
            step = self.size * LEADING / MM
            for place, line in enumerate(lines(row, self.width - 5, self.size)):
                self.room(step)
                self.y += step
                if not place:
                    self.sheet.text(MARGIN + 1, self.y - 1.4, "•", self.size, colour=SOFT)
                self.sheet.text(MARGIN + 5, self.y - 1.4, line, self.size)

    def gap(self, height: float = 3.0) -> None:
        """Leave so many millimetres free."""
        self.y += height


def lines(text: str, width: float, size: float, weight: str = "Regular") -> list[str]:
    """A text in lines that are no wider than so many millimetres, broken at words."""
    made: list[str] = []
    for paragraph in clean(text).splitlines() or [""]:
        line = after = ""
        for piece in _pieces(paragraph, width, size, weight):
            if line and width_of(line + after + piece[0], size, weight) > width:
                made.append(line)
                line, after = "", ""
            line, after = line + after + piece[0], piece[1]
        if line:
            made.append(line)
    return made


def _pieces(text: str, width: float, size: float, weight: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for piece in at_words(text):
        if width_of(piece.text, size, weight) <= width:
            found.append((piece.text, piece.after))
            continue
        letters = [one.text for one in at_letters(piece.text)]
        found += [(one, "") for one in letters[:-1]] + [(letters[-1], piece.after)]
    return found
