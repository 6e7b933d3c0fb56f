"""หลักสูตร on paper: its activities with their codes in the heading, and everybody with their credits."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desktop import centre
from desktop.papers.sheet import SOFT, Sheet
from desktop.papers.table import MARGIN, Column, Table, lay
from desktop.paths import whole_file
from desktop.programmes import Progress, Told
from desktop.store.store import Tx
from desktop.thai import dates

COLUMNS = (
    Column("ที่", 10, "right"),
    Column("รหัส", 26),
    Column("ชื่อ – นามสกุล", 66, name=True),
    Column("หน่วยกิต", 22, "right"),
    Column("ยังขาด", 56, name=True),
)
MOST_NAMED = 6


def write(tx: Tx, told: Told, people: Sequence[Progress], out: Path) -> int:
    """Write the list; gives the number of its pages.

    Raises:
        DiskTrouble, FileTrouble: it cannot be written.
    """
    codes = {part.activity: part.code for part in told.parts}
    rows = [
        (str(place), one.code, one.name, shown(one.credits), _lacks(one, codes))
        for place, one in enumerate(people, 1)
    ]
    sheet = Sheet(f"หลักสูตร {told.title}", practice=tx.about.practice)
    home, day = centre.told(tx).name, dates.short(tx.today)
    lay(
        sheet,
        Table(COLUMNS, rows, end=14),
        lambda page: _top(page, home, told, day),
        lambda page, top: _end(page, top, people),
    )
    with whole_file(out) as part:
        return sheet.save(part)


def shown(hundredths: int) -> str:
    """`1.5`."""
    return f"{hundredths / 100:.2f}".rstrip("0").rstrip(".")


def _lacks(one: Progress, codes: dict[bytes, str]) -> str:
    if one.complete:
        return "ครบแล้ว"
    return ", ".join(codes.get(key, "") for key in one.lacks) or "หน่วยกิตยังไม่ครบ"


def _top(page: Sheet, home: str, told: Told, day: str) -> float:
    middle, width = page.width / 2, page.width - 2 * MARGIN
    page.text(middle, MARGIN + 4, home, 13, align="centre", colour=SOFT)
    page.text(middle, MARGIN + 15, "หลักสูตร", 22, weight="Bold", align="centre")
    below = page.heading(middle, MARGIN + 25, width, told.title, 17)
    needed = told.credits_needed
    asked = f"ต้องได้ {shown(needed)} หน่วยกิต · " if needed is not None else ""
    parts = [f"{part.code} {part.title} {shown(part.credits)}" for part in told.parts[:MOST_NAMED]]
    more = len(told.parts) - MOST_NAMED
    named = " · ".join(parts) + (f" · อีก {more} กิจกรรม" if more > 0 else "")
    return page.heading(middle, below + 6, width, f"{asked}{named} · ณ {day}", 12) - 2


def _end(page: Sheet, top: float, people: Sequence[Progress]) -> None:
    done = sum(one.complete for one in people)
    page.text(MARGIN, top + 9, f"รวม {len(people)} คน ครบแล้ว {done} คน", 14, weight="SemiBold")
