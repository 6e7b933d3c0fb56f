"""Learner cards, ten on a sheet: names, the face, the code in words and for any scanner."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop import centre
from desktop.errors import Refused
from desktop.learners import portraits, register
from desktop.papers.sheet import Sheet
from desktop.paths import whole_file
from desktop.store.store import Tx

WIDE, TALL = 85.6, 54.0
"""Millimetres of a bank card, so that every sleeve and purse fits."""
COLUMNS, ROWS = 2, 5
INSIDE = 5.0
NARROW = 0.45
"""The thinnest bar: two dots of a poor copy, and still beside the code in words."""
SQUARE = 0.9
"""One square of the QR code."""
BAR = 9.0
FACE_TOP, FACE = 23.0, 16.5
"""Where the face begins below the upper edge, and its side; the nickname stands beside it."""
MARK = 4.0
"""Length of a cut mark."""
BLACK = "#000000"


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on one card."""

    code: str
    name: str
    nickname: str | None
    centre: str
    portrait: bytes | None = None
    """A JPEG, where there is one."""


def of(tx: Tx, learners: Iterable[bytes]) -> list[Card]:
    """The cards of learners, each once, in the order that was given."""
    people = [register.known_by(tx, learner) for learner in dict.fromkeys(learners)]
    faces, place = portraits.many(tx, [one.id for one in people]), centre.told(tx).name
    return [Card(one.code, one.name, one.nickname, place, faces.get(one.id)) for one in people]


def write(out: Path, cards: Sequence[Card], *, practice: bool = False) -> int:
    """Write the cards in their order; gives the number of sheets.

    Args:
        out: where the PDF goes.
        cards: in the order of the roll.
        practice: whether they are printed in a practice home.

    Raises:
        Refused: there is nobody to print a card for.
        DiskTrouble, FileTrouble: it cannot be written.
    """
    if not cards:
        raise Refused("nobody_for_cards")
    sheet = Sheet("บัตรผู้เรียน", practice=practice)
    left, top = (sheet.width - COLUMNS * WIDE) / 2, (sheet.height - ROWS * TALL) / 2
    for start in range(0, len(cards), COLUMNS * ROWS):
        for place, card in enumerate(cards[start : start + COLUMNS * ROWS]):
            row, column = divmod(place, COLUMNS)
            _draw(sheet, card, left + column * WIDE, top + row * TALL)
        _cut_marks(sheet, left, top)
        sheet.end_page()
    with whole_file(out) as part:
        return sheet.save(part)


def _draw(sheet: Sheet, card: Card, x: float, y: float) -> None:
    code = modules(card.code, "QRCode")
    side = len(code) * SQUARE
    room = WIDE - side - INSIDE - 2
    sheet.name(x + INSIDE, y + 3, (WIDE - 2 * INSIDE, 6), card.centre, 11)
    sheet.name(x + INSIDE, y + 9, (room, 13), card.name, 20)
    left = x + INSIDE
    if card.portrait is not None and sheet.photograph(left, y + FACE_TOP, FACE, card.portrait):
        left += FACE + 4
    if card.nickname:
        sheet.name(left, y + FACE_TOP, (x + INSIDE + room - left, FACE), card.nickname, 26)
    paint(sheet, code, x + WIDE - side - 1, y + 8, (SQUARE, SQUARE))
    bars = modules(card.code, "Code128")
    middle = bars[len(bars) // 2 : len(bars) // 2 + 1]
    paint(sheet, middle, x + INSIDE - 10 * NARROW + 2, y + TALL - BAR - 4, (NARROW, BAR))
    sheet.text(x + WIDE - INSIDE, y + TALL - 6.5, card.code, 14, weight="Bold", align="right")


def modules(code: str, kind: str) -> list[list[bool]]:
    """The dark and light squares of a code with its quiet zone, row by row."""
    import zxingcpp  # noqa: PLC0415  (only a print needs it, and the window must paint first)

    made: Any = zxingcpp.create_barcode(
        code, getattr(zxingcpp.BarcodeFormat, kind)
    ).to_image()  # a buffer, though its stub does not say so
    high, wide = made.shape
    told = memoryview(made).cast("B")
    return [[told[row * wide + place] < 128 for place in range(wide)] for row in range(high)]


def paint(
    sheet: Sheet, rows: Sequence[Sequence[bool]], x: float, y: float, cell: tuple[float, float]
) -> None:
    """Paint the dark runs as boxes: sharp at any size, no picture in the file."""
    wide, high = cell
    for line, row in enumerate(rows):
        start = None
        for place, dark in enumerate([*row, False]):
            if dark and start is None:
                start = place
            elif not dark and start is not None:
                sheet.band(x + start * wide, y + line * high, (place - start) * wide, high, BLACK)
                start = None


def _cut_marks(sheet: Sheet, left: float, top: float) -> None:
    """Marks at the edge of the sheet only: nothing of a cut stays on a card."""
    right, bottom = left + COLUMNS * WIDE, top + ROWS * TALL
    for column in range(COLUMNS + 1):
        x = left + column * WIDE
        sheet.rule(x, top - 1 - MARK, x, top - 1)
        sheet.rule(x, bottom + 1, x, bottom + 1 + MARK)
    for row in range(ROWS + 1):
        y = top + row * TALL
        sheet.rule(left - 1 - MARK, y, left - 1, y)
        sheet.rule(right + 1, y, right + 1 + MARK, y)
