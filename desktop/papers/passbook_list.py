"""บันทึกชั่วโมงเรียน: one learner's hours over all activities, to print and to hand over."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desktop import centre
from desktop.papers.sheet import SOFT, Sheet
from desktop.papers.table import MARGIN, Column, Table, lay
from desktop.passbook import Entry, Ledger
from desktop.paths import whole_file
from desktop.store.store import Tx
from desktop.thai import dates

COLUMNS = (
    Column("ที่", 10, "right"),
    Column("กิจกรรม", 74, name=True),
    Column("ช่วงวันที่", 44),
    Column("ชั่วโมง", 26, "right"),
    Column("วุฒิบัตร", 26),
)


def write(tx: Tx, told: Ledger, out: Path) -> int:
    """Write the list; gives the number of its pages.

    Raises:
        DiskTrouble, FileTrouble: it cannot be written.
    """
    rows = [_row(place, entry) for place, entry in enumerate(told.entries, 1)]
    sheet = Sheet(f"บันทึกชั่วโมงเรียน {told.learner.code}", practice=tx.about.practice)
    home, day = centre.told(tx).name, dates.short(tx.today)
    lay(
        sheet,
        Table(COLUMNS, rows, end=26),
        lambda page: _top(page, home, told, day),
        lambda page, top: _end(page, top, told),
    )
    with whole_file(out) as part:
        return sheet.save(part)


def _hours(minutes: int) -> str:
    return f"{minutes / 60:.2f}".rstrip("0").rstrip(".")


def _row(place: int, entry: Entry) -> Sequence[str]:
    standing = entry.standing
    numbers = [one.number for one in entry.certificates if one.void_on is None]
    span = f"{dates.short(entry.first)} – {dates.short(entry.last)}"
    hours = f"{_hours(standing.attended)} จาก {_hours(standing.planned)}"
    return str(place), entry.title, span, hours, ", ".join(numbers) or "–"


def _top(sheet: Sheet, home: str, told: Ledger, day: str) -> float:
    middle, width = sheet.width / 2, sheet.width - 2 * MARGIN
    sheet.text(middle, MARGIN + 4, home, 13, align="centre", colour=SOFT)
    sheet.text(middle, MARGIN + 15, "บันทึกชั่วโมงเรียน", 22, weight="Bold", align="centre")
    below = sheet.heading(middle, MARGIN + 25, width, told.learner.name, 17)
    about = f"รหัส {told.learner.code} · รวม {_hours(told.minutes)} ชั่วโมง {told.visits} ครั้ง · ณ {day}"
    return sheet.heading(middle, below, width, about, 13) - 2


def _end(sheet: Sheet, top: float, told: Ledger) -> None:
    years = "   ".join(f"ปีงบฯ {year}: {_hours(minutes)} ชม." for year, minutes in told.by_year[:5])
    sheet.text(MARGIN, top + 9, years, 13)
    sheet.text(sheet.width - MARGIN - 40, top + 20, "ลงชื่อ " + "." * 36, 14, align="centre")
