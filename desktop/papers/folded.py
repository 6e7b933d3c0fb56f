"""Pages of half the paper's size, two on each side, in the order of a booklet to be folded."""

from __future__ import annotations

from typing import BinaryIO, Final

from desktop.certificates.document import MM
from desktop.papers.sheet import Sheet

PAGE: Final = 148.5
"""Width of one page in millimetres: half of A4 laid across."""
HEIGHT: Final = 210.0
LEAF: Final = 4
"""Pages on one sheet of paper, both its sides."""


class Folded(Sheet):
    """A sheet whose pages are A5; saved, they lie two and two on A4, outermost first.

    Printed on both sides and turned over the short edge, folded in the middle and stapled there, the
    pages follow each other as they were ended. What lacks to a whole sheet of paper stays blank.
    """

    def __init__(self, title: str, *, practice: bool = False) -> None:
        """Begin the first page."""
        super().__init__(title, width=2 * PAGE, height=HEIGHT, practice=practice)
        self.width = PAGE
        self._pages: list[bytes] = []

    def end_page(self) -> None:
        """Put the page away until it is known how many there are."""
        self._pages.append(b"".join(self._code))
        self._code = []

    def save(self, out: BinaryIO) -> int:
        """Write all sides of the paper, and say how many there are."""
        for left, right in sides(len(self._pages)):
            self._code = [self._at(left, 0.0), self._at(right, PAGE)]
            super().end_page()
        return super().save(out)

    def _at(self, place: int, edge: float) -> bytes:
        if place >= len(self._pages):
            return b""
        return f"q 1 0 0 1 {edge * MM:.3f} 0 cm\n".encode() + self._pages[place] + b"Q\n"


def sides(pages: int) -> list[tuple[int, int]]:
    """Which pages stand on each side of the paper, left and right, counted from 0."""
    whole = -(-pages // LEAF) * LEAF
    found = [(whole - 1 - n, n) for n in range(whole // 2)]
    return [pair if not n % 2 else (pair[1], pair[0]) for n, pair in enumerate(found)]
