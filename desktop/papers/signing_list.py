"""ใบส่งลงนาม: lies on the stack of certificates, in its order, and goes with it to who signs."""

from __future__ import annotations

from pathlib import Path

from desktop import centre
from desktop.certificates import board
from desktop.certificates.board import Board
from desktop.certificates.register import Issued
from desktop.errors import Refused
from desktop.papers.sheet import SOFT, Sheet
from desktop.papers.table import MARGIN, Column, Table, lay
from desktop.paths import whole_file
from desktop.store.store import Tx

COLUMNS = (
    Column("ใบที่", 14, "right"),
    Column("เลขที่", 30),
    Column("ชื่อในวุฒิบัตร", 96, name=True),
    Column("ลงนามแล้ว", 40),
)
DOTS = "." * 40


def write(tx: Tx, activity: bytes, out: Path) -> int:
    """Write the list of an activity's certificates that stand; gives the number of its pages.

    Args:
        tx: reads only.
        activity: whose.
        out: where the PDF goes.

    Raises:
        NotFound: no such activity.
        Refused: `nothing_to_reprint`, when none was issued.
        DiskTrouble, FileTrouble: it cannot be written.
    """
    told = board.read(tx, activity)
    issued = [one for one in told.issued if one.void_on is None]
    if not issued:
        raise Refused("nothing_to_reprint", activity=told.activity.code)
    rows = [(str(place), one.number, one.name) for place, one in enumerate(issued, 1)]
    home = centre.told(tx)
    sheet = Sheet(f"ใบส่งลงนาม {told.activity.title}", practice=tx.about.practice)

    def top(page: Sheet) -> float:
        return _top(page, home.name, told, issued)

    def end(page: Sheet, y: float) -> None:
        _end(page, y, [*home.signers][:3])

    lay(sheet, Table(COLUMNS, rows, end=40), top, end)
    with whole_file(out) as part:
        return sheet.save(part)


def _top(sheet: Sheet, home: str, told: Board, issued: list[Issued]) -> float:
    middle, width = sheet.width / 2, sheet.width - 2 * MARGIN
    stack = f"{len(issued)} ใบ เลขที่ {issued[0].number} ถึง {issued[-1].number} เรียงตามนี้"
    sheet.text(middle, MARGIN + 4, home, 13, align="centre", colour=SOFT)
    sheet.text(middle, MARGIN + 15, "ใบส่งวุฒิบัตรเพื่อลงนาม", 22, weight="Bold", align="centre")
    below = sheet.heading(middle, MARGIN + 25, width, told.activity.title, 15)
    return sheet.heading(middle, below, width, stack, 13) - 2


def _end(sheet: Sheet, top: float, signers: list[tuple[str, str]]) -> None:
    """A line for each who signs, at most three beside each other, and for the day they come back."""
    people = signers or [(DOTS[:24], "")]
    room = (sheet.width - 2 * MARGIN) / len(people)
    for place, (name, position) in enumerate(people):
        middle = MARGIN + room * (place + 0.5)
        sheet.text(middle, top + 14, DOTS[: 40 if len(people) == 1 else 26], 14, align="centre")
        sheet.text(middle, top + 22, f"({name})", 13, align="centre")
        sheet.text(middle, top + 29, position, 12, align="centre", colour=SOFT)
    sheet.text(MARGIN, top + 37, f"ได้คืนครบวันที่ {DOTS}", 13)
