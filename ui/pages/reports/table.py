"""A report as a table: on the screen, as text for Excel, and as a workbook's sheet."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.reports.workbook import Sheet
from ui.rows import Column, Rows
from ui.widgets.table import TableView
from ui.words import reports as said
from ui.words.reports import Line

NUMBER, TOTAL = 78, 124
"""Widths of a column of numbers, and of the last, which holds hours (`123,456.25`); body of 18."""


def columns(language: str) -> tuple[Column[Line], ...]:
    """What a line belongs to, what it counts, and its numbers."""
    about, item, *numbers = said.headings(language)
    return (
        Column(about, lambda line: line.group, width=150, second=True),
        Column(item, lambda line: line.name),
        *(
            Column(
                head,
                lambda line, place=place: said.cell(line.cells[place]),  # type: ignore[misc]
                width=NUMBER if place < len(numbers) - 1 else TOTAL,
                right=True,
                second=place < len(numbers) - 1,
            )
            for place, head in enumerate(numbers)
        ),
    )


class ReportTable(TableView):
    """The table itself."""

    def __init__(self, language: str, name: str) -> None:
        """Without lines.

        Args:
            language: of what it says.
            name: for screen readers.
        """
        self.lines: Rows[Line] = Rows(columns(language), lambda line: said.spoken(line, language))
        super().__init__(self.lines, name)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these; the current line stays."""
        at = max(0, self.currentIndex().row())
        self.lines.set(lines)
        if lines:
            self.stand(min(at, len(lines) - 1))


def as_text(lines: Sequence[Line], language: str) -> str:
    """The table as Excel takes it from the clipboard: tabs between cells, a line a row."""
    rows = [said.headings(language)]
    rows += [
        (line.group, line.name, *("" if n is None else str(n) for n in line.cells)) for line in lines
    ]
    return "\n".join("\t".join(row) for row in rows)


def as_words(lines: Sequence[Line], language: str) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """The table as paper takes it: headings, and every cell as it is read."""
    rows = [(line.group, line.name, *(said.cell(number) for number in line.cells)) for line in lines]
    return said.headings(language), rows


def as_sheet(lines: Sequence[Line], title: str, name: str, language: str) -> Sheet:
    """The table as a workbook takes it: numbers stay numbers."""
    rows = [(line.group, line.name, *line.cells) for line in lines]
    return Sheet(title, name, said.headings(language), rows)
