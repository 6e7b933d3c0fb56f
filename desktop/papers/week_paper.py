"""A week to hang up: seven columns, morning, afternoon and evening, A4 lying."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from desktop import centre, week
from desktop.papers import wall
from desktop.papers.sheet import SOFT, Sheet
from desktop.papers.wall import CLOSED, EDGE, INDIGO, PALE, PLUM, TALL, WIDE
from desktop.paths import whole_file
from desktop.store.store import Tx
from desktop.thai import dates
from desktop.week import Week, WeekDay

PARTS = (("morning", "เช้า"), ("afternoon", "บ่าย"), ("evening", "เย็น"))
SIDE, HEAD = 13.0, 19.0


def write(tx: Tx, any_day: date, out: Path) -> int:
    """Write the week in which a day lies; returns how many pages it has.

    Raises:
        DiskTrouble, FileTrouble: it cannot be written.
    """
    told = week.read(tx, any_day)
    title = f"ตารางกิจกรรม {span(told)}"
    sheet = Sheet(title, width=WIDE, height=TALL, practice=tx.about.practice)
    top = wall.head(sheet, centre.told(tx).name, title)
    _grid(sheet, told, top)
    wall.foot(sheet)
    sheet.end_page()
    with whole_file(out) as part:
        return sheet.save(part)


def span(told: Week) -> str:
    """`1–7 มิถุนายน 2569`, `29 มิ.ย. – 5 ก.ค. 2569`."""
    first, last = told.days[0].day, told.days[-1].day
    if first.month == last.month:
        return f"{first.day}–{dates.long(last).replace('พ.ศ. ', '')}"
    return f"{first.day} {dates.MONTHS_SHORT[first.month - 1]} – {dates.short(last)}"


def _grid(sheet: Sheet, told: Week, top: float) -> None:
    bottom = sheet.height - EDGE - 2
    wide = (sheet.width - 2 * EDGE - SIDE) / 7
    rows = _heights(told, bottom - top - HEAD)
    for place, day in enumerate(told.days):
        x = EDGE + SIDE + place * wide
        _day_head(sheet, day, (x, top, wide))
        if day.holiday:
            sheet.band(x, top + HEAD, wide, bottom - top - HEAD, CLOSED)
    y = top + HEAD
    for (part, name), high in zip(PARTS, rows, strict=True):
        sheet.text(EDGE + SIDE / 2, y + 7, name, 13, weight="SemiBold", align="centre", colour=SOFT)
        for place, day in enumerate(told.days):
            shown = WeekDay(day.day, day.holiday, tuple(b for b in day.blocks if b.part == part))
            x = EDGE + SIDE + place * wide
            wall.write_cell(sheet, (x, y + 1, wide, high - 2), wall.entries(shown), 13)
        sheet.rule(EDGE, y, sheet.width - EDGE, y)
        y += high
    for place in range(8):
        x = EDGE + SIDE + place * wide
        sheet.rule(x, top, x, bottom)
    sheet.box(EDGE, top, sheet.width - 2 * EDGE, bottom - top)


def _heights(told: Week, room: float) -> list[float]:
    """The parts of the day share the paper by how much they hold, none below a fifth."""
    most = [max(sum(b.part == part for b in day.blocks) for day in told.days) or 1 for part, _ in PARTS]
    shares = [max(0.2, many / sum(most)) for many in most]
    return [room * share / sum(shares) for share in shares]


def _day_head(sheet: Sheet, day: WeekDay, at: tuple[float, float, float]) -> None:
    x, y, wide = at
    sheet.band(x, y, wide, HEAD, CLOSED if day.holiday else PALE)
    colour = PLUM if day.holiday else INDIGO
    name = dates.WEEKDAYS[day.day.weekday()]
    sheet.text(x + 2, y + 6.5, name, 13, weight="SemiBold", colour=colour)
    sheet.text(x + wide - 2, y + 7.5, str(day.day.day), 20, weight="Bold", align="right", colour=colour)
    if told := day.holiday or day.named:
        wall.note(sheet, (x + 2, y + 9), wide - 4, told, PLUM)
