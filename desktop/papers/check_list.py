"""ใบตรวจชื่อ: who has earned a certificate, to be checked and signed before numbers are given."""

from __future__ import annotations

from pathlib import Path

from desktop import centre
from desktop.certificates import board
from desktop.certificates.board import Board, Line
from desktop.errors import Refused
from desktop.papers.sheet import SOFT, Sheet
from desktop.papers.table import MARGIN, Column, Table, lay
from desktop.paths import whole_file
from desktop.store.store import Tx
from desktop.thai import dates

COLUMNS = (
    Column("ที่", 12, "right"),
    Column("ชื่อที่จะพิมพ์", 82, name=True),
    Column("เรียน (ชม.)", 22, "right"),
    Column("ร้อยละ", 18, "right"),
    Column("ถูกต้อง หรือแก้เป็น", 46),
)
DOTS = "." * 40


def write(tx: Tx, activity: bytes, out: Path) -> int:
    """Write the list of those whose certificates wait; gives the number of its pages.

    Raises:
        NotFound: no such activity.
        Refused: `nobody_earned`, when nobody waits for a certificate.
        DiskTrouble, FileTrouble: it cannot be written.
    """
    told = board.read(tx, activity)
    if not told.waiting:
        issued = sum(1 for one in told.issued if one.void_on is None)
        raise Refused("nobody_earned", activity=told.activity.code, already=issued)
    rows = [_row(place, line) for place, line in enumerate(told.waiting, 1)]
    sheet = Sheet(f"ใบตรวจชื่อ {told.activity.title}", practice=tx.about.practice)
    home = centre.told(tx).name
    lay(sheet, Table(COLUMNS, rows, end=34), lambda page: _top(page, home, told), _end)
    with whole_file(out) as part:
        return sheet.save(part)


def _row(place: int, line: Line) -> tuple[str, ...]:
    return str(place), line.name, _hours(line.attended), str(line.percent)


def _hours(minutes: int) -> str:
    return f"{minutes / 60:.2f}".rstrip("0").rstrip(".")


def _top(sheet: Sheet, home: str, told: Board) -> float:
    middle, width = sheet.width / 2, sheet.width - 2 * MARGIN
    first, last = dates.short(told.activity.first_day), dates.short(told.last)
    needed, planned = _hours(told.rule.needed), _hours(told.rule.planned)
    asked = f"เรียน {needed} จาก {planned} ชั่วโมงขึ้นไป ({told.rule.percent}%)"
    sheet.text(middle, MARGIN + 4, home, 13, align="centre", colour=SOFT)
    sheet.text(middle, MARGIN + 15, "ใบตรวจชื่อก่อนออกวุฒิบัตร", 22, weight="Bold", align="centre")
    below = sheet.heading(middle, MARGIN + 25, width, told.activity.title, 15)
    return sheet.heading(middle, below, width, f"{first} – {last} · {asked}", 13) - 2


def _end(sheet: Sheet, top: float) -> None:
    right = sheet.width - MARGIN - 40
    sheet.text(right, top + 14, f"ลงชื่อ {DOTS}", 14, align="centre")
    sheet.text(right, top + 22, f"({DOTS})", 14, align="centre")
    sheet.text(right, top + 30, f"วันที่ {DOTS}", 14, align="centre")
    sheet.text(MARGIN, top + 14, "ตรวจครบแล้ว ออกวุฒิบัตรได้", 14)
