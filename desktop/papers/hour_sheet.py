"""ใบลงชั่วโมงวิทยากร: a month of one who teaches, to be signed and paid."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop.papers.sheet import SOFT, Sheet
from desktop.papers.table import MARGIN, Column, Table, lay
from desktop.paths import whole_file
from desktop.thai import baht, dates

COLUMNS = (
    Column("ที่", 10, "right"),
    Column("วันที่", 30),
    Column("เวลา", 28, "centre"),
    Column("กิจกรรม", 58, name=True),
    Column("ชั่วโมง", 16, "right"),
    Column("บาท/ชม.", 18, "right"),
    Column("เป็นเงิน", 20, "right"),
)
DOTS = "." * 40


@dataclass(frozen=True, slots=True)
class Taught:
    """One session that met."""

    day: date
    starts: str
    ends: str
    minutes: int
    activity: str
    per_hour: int | None
    """Baht; none where nobody said."""

    @property
    def satang(self) -> int:
        """What it is paid."""
        return round(self.minutes * (self.per_hour or 0) * 100 / 60)


@dataclass(frozen=True, slots=True)
class HourSheet:
    """A month of one who teaches."""

    centre: str
    facilitator: str
    first: date
    """The first day of the month."""
    rows: tuple[Taught, ...]
    practice: bool = False

    @property
    def minutes(self) -> int:
        """Of all sessions together."""
        return sum(row.minutes for row in self.rows)

    @property
    def satang(self) -> int:
        """The whole sum."""
        return sum(row.satang for row in self.rows)

    @property
    def month(self) -> str:
        """`มิถุนายน 2569`."""
        return f"{dates.MONTHS[self.first.month - 1]} {self.first.year + 543}"


def hours_shown(minutes: int) -> str:
    """`3`, `1.5`, `0.75`."""
    return f"{minutes / 60:.2f}".rstrip("0").rstrip(".")


def money(satang: int) -> str:
    """`1,200.00`."""
    return f"{satang / 100:,.2f}"


def write(sheet: HourSheet, out: Path) -> int:
    """Write it; returns how many pages it has.

    Raises:
        DiskTrouble, FileTrouble: it cannot be written.
    """
    paper = Sheet(f"ใบลงชั่วโมงวิทยากร {sheet.facilitator}", practice=sheet.practice)
    rows: list[tuple[str, ...]] = [
        (
            str(place),
            dates.short(row.day),
            f"{row.starts}–{row.ends}".replace(":", "."),
            row.activity,
            hours_shown(row.minutes),
            "" if row.per_hour is None else f"{row.per_hour:,}",
            "" if row.per_hour is None else money(row.satang),
        )
        for place, row in enumerate(sheet.rows, 1)
    ]
    lay(
        paper,
        Table(COLUMNS, rows, row_height=8.5, size=13, end=72),
        lambda page: _top(page, sheet),
        lambda page, top: _end(page, top, sheet),
    )
    with whole_file(out) as part:
        return paper.save(part)


def _top(page: Sheet, sheet: HourSheet) -> float:
    middle = page.width / 2
    page.text(middle, MARGIN + 4, sheet.centre, 13, align="centre", colour=SOFT)
    page.text(middle, MARGIN + 15, "ใบลงชั่วโมงวิทยากร", 22, weight="Bold", align="centre")
    told = f"{sheet.facilitator} · ประจำเดือน {sheet.month}"
    return page.heading(middle, MARGIN + 25, page.width - 2 * MARGIN, told, 15) - 2


def _end(page: Sheet, top: float, sheet: HourSheet) -> None:
    right = page.width - MARGIN
    told = f"รวม {len(sheet.rows)} ครั้ง {hours_shown(sheet.minutes)} ชั่วโมง"
    page.text(MARGIN, top + 9, told, 14, weight="SemiBold")
    if any(row.per_hour is not None for row in sheet.rows):
        sum_ = f"{money(sheet.satang)} บาท"
        page.text(right, top + 9, sum_, 15, weight="Bold", align="right")
        page.text(right, top + 17, f"({baht.in_words(sheet.satang)})", 14, align="right")
    else:
        page.text(right, top + 9, f"เป็นเงิน {DOTS} บาท", 14, align="right")
    page.text(MARGIN, top + 28, "ขอรับรองว่าได้สอนตามวันและเวลาข้างต้นจริง", 13, colour=SOFT)
    for place, who in enumerate(("ผู้รับเงิน / วิทยากร", "ผู้ตรวจ", "ผู้อนุมัติ")):
        x = MARGIN + 30 + place * 60
        page.text(x, top + 46, "." * 30, 13, align="centre")
        page.text(x, top + 53, "(" + "." * 30 + ")", 13, align="centre")
        page.text(x, top + 60, who, 13, align="centre")
        page.text(x, top + 67, "......./......./.......", 13, align="centre")
