"""A month to hang up: a wall calendar with holidays, times and places, A4 lying."""

from __future__ import annotations

from pathlib import Path

from desktop import centre, week
from desktop.papers import wall
from desktop.papers.sheet import SOFT, Sheet
from desktop.papers.wall import CLOSED, EDGE, INDIGO, INK, PALE, PLUM, TALL, WIDE
from desktop.paths import whole_file
from desktop.store.store import Tx
from desktop.thai import dates
from desktop.week import WeekDay

HEAD, NUMBER = 8.0, 6.0


def write(tx: Tx, year: int, month: int, out: Path) -> int:
    """Write a month; returns how many pages it has.

    Args:
        tx: a read.
        year: of the common era.
        month: 1 to 12.
        out: where the PDF goes.

    Raises:
        DiskTrouble, FileTrouble: it cannot be written.
    """
    days = week.month_days(tx, year, month)
    title = f"{dates.MONTHS[month - 1]} {year + 543}"
    sheet = Sheet(f"ปฏิทินกิจกรรม {title}", width=WIDE, height=TALL, practice=tx.about.practice)
    top = wall.head(sheet, centre.told(tx).name, title)
    _grid(sheet, days, top)
    wall.foot(sheet)
    sheet.end_page()
    with whole_file(out) as part:
        return sheet.save(part)


def _grid(sheet: Sheet, days: tuple[WeekDay, ...], top: float) -> None:
    wide, bottom = (sheet.width - 2 * EDGE) / 7, sheet.height - EDGE - 2
    before = days[0].day.weekday()
    weeks = (before + len(days) + 6) // 7
    high = (bottom - top - HEAD) / weeks
    sheet.band(EDGE, top, 7 * wide, HEAD, PALE)
    for place, name in enumerate(dates.WEEKDAYS):
        middle = EDGE + (place + 0.5) * wide
        sheet.text(middle, top + 5.8, name, 13, weight="SemiBold", align="centre", colour=INDIGO)
    for place, day in enumerate(days, before):
        row, column = divmod(place, 7)
        _cell(sheet, day, (EDGE + column * wide, top + HEAD + row * high, wide, high))
    for row in range(weeks + 1):
        y = top + HEAD + row * high
        sheet.rule(EDGE, y, sheet.width - EDGE, y)
    for column in range(8):
        sheet.rule(EDGE + column * wide, top, EDGE + column * wide, bottom)
    sheet.rule(EDGE, top, sheet.width - EDGE, top)


def _cell(sheet: Sheet, day: WeekDay, box: tuple[float, float, float, float]) -> None:
    x, y, wide, high = box
    if day.holiday:
        sheet.band(x, y, wide, high, CLOSED)
    colour = PLUM if day.holiday else INK
    sheet.text(x + 2, y + 6, str(day.day.day), 16, weight="Bold", colour=colour)
    used = NUMBER + 1.5
    if told := day.holiday or day.named:
        tone = PLUM if day.holiday else SOFT
        used = max(used, wall.note(sheet, (x + 11, y + 1), wide - 12.5, told, tone) + 2)
    wall.write_cell(sheet, (x, y + used, wide, high - used - 1), wall.entries(day), 11)
