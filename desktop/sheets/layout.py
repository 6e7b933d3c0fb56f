"""Where everything stands on a sign-in sheet: for who draws it, and for who reads it again."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.sheets.printed import UPRIGHT, Known

MARGIN, TOP, HEAD, FOOT = 15.0, 37.0, 15.0, 24.0
"""Millimetres: of the sides, above the table, of its head, under it."""
NUMBER, NAME, NICKNAME = 10.0, 60.0, 24.0
ROW = 8.5
BOX, GAP = 4.5, 1.5
WIDEST = 42.0
CORNER, CELL = 6.0, 0.5
"""How far a corner's code is from the edge of the paper, and the side of one of its squares."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything stands on the pages of a sheet, in millimetres from the upper left corner."""

    width: float
    height: float
    columns: int
    lines: int

    @classmethod
    def of(cls, sheet: Known) -> Layout:
        """The layout by the number of dates."""
        wide, high = (210.0, 297.0) if len(sheet.columns) <= UPRIGHT else (297.0, 210.0)
        return cls(wide, high, len(sheet.columns), len(sheet.lines))

    @property
    def a_page(self) -> int:
        """Lines of one page."""
        return int((self.height - TOP - HEAD - FOOT) // ROW)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(1, -(-self.lines // self.a_page))

    @property
    def column(self) -> float:
        """The width of one date."""
        room = self.width - 2 * MARGIN - NUMBER - NAME - NICKNAME
        return min(WIDEST, room / self.columns)

    @property
    def names(self) -> float:
        """The names get what few dates leave over."""
        return self.width - 2 * MARGIN - NUMBER - NICKNAME - self.columns * self.column

    def left(self, column: int) -> float:
        """The left edge of a date, from 0."""
        return MARGIN + NUMBER + self.names + NICKNAME + column * self.column

    def boxes(self, column: int, row: int) -> tuple[tuple[float, float], tuple[float, float]]:
        """The upper left corners of the boxes ส and ล in a date and row of its page, from 0."""
        right = self.left(column) + self.column - GAP
        y = TOP + HEAD + row * ROW + (ROW - BOX) / 2
        return (right - 2 * BOX - GAP, y), (right - BOX, y)
