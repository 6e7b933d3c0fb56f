"""ทะเบียนคุม on paper: every number of a year, with room to sign for whoever receives the certificate."""

from __future__ import annotations

from pathlib import Path

from desktop import centre
from desktop.certificates import listing, remarks
from desktop.certificates.listing import Year
from desktop.certificates.register import Numbered
from desktop.errors import Refused
from desktop.papers.sheet import SOFT, Sheet
from desktop.papers.table import MARGIN, Column, Table, lay
from desktop.paths import whole_file
from desktop.store.store import Tx
from desktop.thai import dates

COLUMNS = (
    Column("เลขที่", 26, name=True),
    Column("ชื่อ – นามสกุล", 56, name=True),
    Column("หลักสูตร", 49, name=True),
    Column("วันที่ออก", 26, "centre"),
    Column("ลงชื่อผู้รับ", 34),
    Column("วันที่รับ", 20),
    Column("หมายเหตุ", 56, name=True),
)
DOTS = "." * 44
TALL, WIDE = 210, 297


def write(tx: Tx, year: Year | None, out: Path) -> int:
    """Write the register of a year; gives the number of its pages.

    Args:
        tx: reads only.
        year: which; all numbers when none is named.
        out: where the PDF goes.

    Raises:
        Refused: `register_empty`, when no number was given in it.
        DiskTrouble, FileTrouble: it cannot be written.
    """
    told = listing.book(tx, year)
    if not told:
        raise Refused("register_empty")
    home = centre.told(tx).name
    sheet = Sheet("ทะเบียนคุมวุฒิบัตร", width=WIDE, height=TALL, practice=tx.about.practice)
    rows = [_row(one) for one in told]
    lay(
        sheet,
        Table(COLUMNS, rows, row_height=9.8, size=12.5, end=30),
        lambda page: _top(page, home, year),
        lambda page, y: _end(page, y, remarks.counted(told)),
    )
    with whole_file(out) as part:
        return sheet.save(part)


def _row(one: Numbered) -> tuple[str, ...]:
    issued = dates.short(one.issued_on) if one.issued_on else ""
    crossed = "–" if one.void_on or one.gap else ""  # nobody receives it: nobody signs there
    return (
        one.number, remarks.name(one), one.course, issued, crossed, crossed, remarks.remarks(one),
    )  # fmt: skip


def _top(sheet: Sheet, home: str, year: Year | None) -> float:
    middle, width = sheet.width / 2, sheet.width - 2 * MARGIN
    sheet.text(middle, MARGIN + 4, home, 13, align="centre", colour=SOFT)
    sheet.text(middle, MARGIN + 14, "ทะเบียนคุมวุฒิบัตร", 20, weight="Bold", align="centre")
    return sheet.heading(middle, MARGIN + 22, width, remarks.of_year(year), 13.5) - 3


def _end(sheet: Sheet, top: float, counted: str) -> None:
    right = sheet.width - MARGIN - 48
    sheet.text(MARGIN, top + 12, counted, 13.5)
    sheet.text(right, top + 12, f"ลงชื่อ {DOTS} ผู้คุมทะเบียน", 13.5, align="centre")
    sheet.text(right, top + 20, f"({DOTS})", 13.5, align="centre")
