"""รายชื่อโทร: whom to call, their telephones, and room to write down what they said."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desktop import centre
from desktop.absences import Call
from desktop.papers.sheet import SOFT, Sheet
from desktop.papers.table import MARGIN, Column, Table, lay
from desktop.paths import whole_file
from desktop.store.store import Tx
from desktop.thai import dates

COLUMNS = (
    Column("ที่", 10, "right"),
    Column("ชื่อ", 56, name=True),
    Column("ขาด", 30),
    Column("โทรศัพท์", 44),
    Column("เรื่องที่ได้", 40),
)


def write(tx: Tx, calls: Sequence[Call], out: Path) -> int:
    """Write the list; gives the number of its pages.

    Raises:
        DiskTrouble, FileTrouble: it cannot be written.
    """
    rows = [_row(place, call) for place, call in enumerate(calls, 1)]
    sheet = Sheet("รายชื่อโทร", practice=tx.about.practice)
    home, titles = centre.told(tx).name, sorted({call.title for call in calls})
    lay(
        sheet,
        Table(COLUMNS, rows, row_height=11.0, end=4),
        lambda page: _top(page, home, titles, dates.short(tx.today)),
        lambda _sheet, _top: None,
    )
    with whole_file(out) as part:
        return sheet.save(part)


def _row(place: int, call: Call) -> tuple[str, ...]:
    name = f"{call.name} ({call.nickname})" if call.nickname else call.name
    away = f"ติดกัน {call.in_a_row} ครั้ง" if call.in_a_row > 1 else f"{call.absent} จาก {call.of} ครั้ง"
    phones = " / ".join(phone.number for phone in call.phones) or "–"
    return str(place), name, away, phones, ""


def _top(sheet: Sheet, home: str, titles: Sequence[str], day: str) -> float:
    middle, width = sheet.width / 2, sheet.width - 2 * MARGIN
    sheet.text(middle, MARGIN + 4, home, 13, align="centre", colour=SOFT)
    sheet.text(middle, MARGIN + 15, "รายชื่อโทรถามคนที่ขาด", 22, weight="Bold", align="centre")
    told = " · ".join(titles[:3]) + (" และอื่น ๆ" if len(titles) > 3 else "")
    return sheet.heading(middle, MARGIN + 25, width, f"{told} · {day}", 13) - 2
