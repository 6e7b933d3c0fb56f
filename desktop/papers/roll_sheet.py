"""ใบเซ็นชื่อ: the sheet that goes round; everybody on the roll signs beside their name."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from desktop import attendance, centre, enrolments
from desktop.attendance import Roll
from desktop.errors import NotFound
from desktop.learners.register import known, standing
from desktop.models import Activity, Session, show_id
from desktop.papers.sheet import SOFT, Sheet
from desktop.papers.table import MARGIN, Column, Table, lay
from desktop.paths import whole_file
from desktop.store.store import Tx
from desktop.thai import dates

COLUMNS = (
    Column("ที่", 12, "right"),
    Column("ชื่อ นามสกุล", 78, name=True),
    Column("ชื่อเล่น", 32, name=True),
    Column("ลายมือชื่อ", 58),
)
NEWCOMERS = 4
"""Empty lines at the end, for who comes without being on the list."""
DOTS = "." * 34


def write(tx: Tx, which: bytes, out: Path) -> int:
    """Write the sheet of a session, or of an activity: then the day is left to be written in.

    Args:
        tx: reads only.
        which: a session or an activity.
        out: where the PDF goes.

    Returns:
        How many pages it has.

    Raises:
        NotFound: `no_such`.
        DiskTrouble, FileTrouble: it cannot be written.
    """
    if tx.row(Session, which) is not None:
        roll = attendance.read(tx, which)
        title, when = f"{roll.title} ครั้งที่ {roll.number}", _when(roll)
        people = [(line.name, line.nickname or "") for line in roll.lines]
    else:
        title, people = _of_activity(tx, which)
        when = f"วันที่ {DOTS} เวลา {DOTS}"
    rows: list[tuple[str, ...]] = [(str(place), *told) for place, told in enumerate(people, 1)]
    rows += [(str(len(people) + place),) for place in range(1, NEWCOMERS + 1)]
    sheet = Sheet(f"ใบเซ็นชื่อ {title}", practice=tx.about.practice)
    home = centre.told(tx).name
    lay(sheet, Table(COLUMNS, rows, end=26), lambda page: _top(page, home, title, when), _end)
    with whole_file(out) as part:
        return sheet.save(part)


def _of_activity(tx: Tx, key: bytes) -> tuple[str, list[tuple[str, str]]]:
    activity = tx.row(Activity, key)
    if activity is None:
        raise NotFound("no_such", kind="activity", text=show_id(key))
    people = [known(standing(tx, learner)) for learner in enrolments.expected(tx, key)]
    return activity.title, [(one.name, one.nickname or "") for one in people]


def _when(roll: Roll) -> str:
    times = f"{roll.starts}–{roll.ends}".replace(":", ".")
    told = [day_in_words(roll.day), f"เวลา {times} น.", roll.place or ""]
    return " · ".join(part for part in told if part)


def day_in_words(day: date) -> str:
    """`วันพุธที่ 27 พฤษภาคม พ.ศ. 2569`."""
    return f"วัน{dates.WEEKDAYS[day.weekday()]}ที่ {dates.long(day)}"


def _top(sheet: Sheet, home: str, title: str, when: str) -> float:
    middle = sheet.width / 2
    sheet.text(middle, MARGIN + 4, home, 13, align="centre", colour=SOFT)
    sheet.text(middle, MARGIN + 15, "ใบเซ็นชื่อ", 22, weight="Bold", align="centre")
    below = sheet.heading(middle, MARGIN + 25, sheet.width - 2 * MARGIN, title, 15)
    return sheet.heading(middle, below, sheet.width - 2 * MARGIN, when, 14) - 2


def _end(sheet: Sheet, top: float) -> None:
    low = top + 16
    sheet.text(MARGIN, low, f"รวมมา {'.' * 14} คน", 14)
    sheet.text(sheet.width - MARGIN, low, f"ลงชื่อ {DOTS} วิทยากร", 14, align="right")
