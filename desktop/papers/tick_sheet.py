"""ใบเซ็นชื่อหลายวัน: several dates on a page, each with room to sign and two small boxes.

Who signs has come; the helper ticks ส for late and ล for excused. Each corner bears a square code that
names sheet, page and corner, so that a photograph can be told and made upright.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desktop import centre
from desktop.activities import Meeting
from desktop.certificates import sample
from desktop.certificates.document import MM
from desktop.models import Activity, Facilitator, Place
from desktop.papers.learner_cards import modules, paint
from desktop.papers.sheet import HALF, SOFT, Sheet
from desktop.paths import whole_file
from desktop.sheets import Known, Line
from desktop.sheets.layout import (
    BOX,
    CELL,
    CORNER,
    HEAD,
    MARGIN,
    NICKNAME,
    NUMBER,
    ROW,
    TOP,
    Layout,
)
from desktop.store.store import Tx
from desktop.thai import dates

BRICK = "#a3402a"


def write(tx: Tx, sheets: Sequence[Known], out: Path) -> int:
    """Draw sheets with their lines as they were frozen; drawn again they look the same.

    Args:
        tx: reads only.
        sheets: as they were prepared together, so that all lie the same way.
        out: where the PDF goes.

    Returns:
        How many pages there are.

    Raises:
        DiskTrouble, FileTrouble: it cannot be written.
    """
    first = Layout.of(sheets[0])
    paper = Sheet(
        f"ใบเซ็นชื่อ {sheets[0].title}",
        width=first.width,
        height=first.height,
    )
    home, about = centre.told(tx).name, _about(tx, sheets[0].activity)
    for sheet in sheets:
        layout = Layout.of(sheet)
        for page in range(layout.pages):
            _heading(paper, sheet, (home, about), (page + 1, layout.pages))
            if tx.about.practice:
                _sample(paper)
            start = page * layout.a_page
            _table(paper, layout, sheet.columns, sheet.lines[start : start + layout.a_page])
            _corners(paper, sheet.code, page + 1)
            paper.end_page()
    with whole_file(out) as part:
        return paper.save(part)


def _about(tx: Tx, activity: bytes) -> str:
    """Place and who teaches, as far as they are known."""
    row = tx.row(Activity, activity)
    place = tx.row(Place, row.place) if row and row.place else None
    teacher = tx.row(Facilitator, row.facilitator) if row and row.facilitator else None
    told = [f"สถานที่ {place.name}" if place else "", f"วิทยากร {teacher.name}" if teacher else ""]
    return " · ".join(part for part in told if part)


def _heading(paper: Sheet, sheet: Known, told: tuple[str, str], page: tuple[int, int]) -> None:
    home, about = told
    middle = paper.width / 2
    wide = paper.width - 2 * MARGIN - 30
    paper.text(middle, 11, home, 12, align="centre", colour=SOFT)
    paper.name(MARGIN + 8, 13, (wide, 11), f"ใบเซ็นชื่อ {sheet.title}", 20)
    paper.name(MARGIN + 8, 24, (wide, 8), about, 13)
    right = paper.width - MARGIN - 8
    paper.text(right, 19, sheet.code, 18, weight="Bold", align="right")
    paper.text(right, 27, f"หน้า {page[0]} จาก {page[1]}", 12, align="right", colour=SOFT)
    hint = "มา = เซ็นชื่อ · มาสาย = เซ็นชื่อและกาช่อง ส · ลา = กาช่อง ล · ไม่มา = เว้นว่าง"
    paper.text(middle, paper.height - 12, hint, 13, align="centre")


def _sample(paper: Sheet) -> None:
    """For practice, above and below and not across: boxes are read on a practice sheet too."""
    paper.text(paper.width - MARGIN - 8, 11, sample.WORD, 16, weight="Bold", align="right", colour=BRICK)
    low = paper.height - 18
    paper.text(paper.width / 2, low, sample.WORD, 20, weight="Bold", align="centre", colour=BRICK)


def _table(paper: Sheet, layout: Layout, columns: Sequence[Meeting], lines: Sequence[Line]) -> None:
    bottom = TOP + HEAD + len(lines) * ROW
    right = layout.left(layout.columns)
    paper.band(MARGIN, TOP, right - MARGIN, HEAD)
    for place, heading in ((NUMBER / 2, "ที่"), (NUMBER + layout.names / 2, "ชื่อ นามสกุล")):
        paper.text(MARGIN + place, TOP + 9, heading, 13, weight="SemiBold", align="centre")
    nickname = layout.left(0) - NICKNAME / 2
    paper.text(nickname, TOP + 9, "ชื่อเล่น", 13, weight="SemiBold", align="centre")
    for place, one in enumerate(columns):
        _date(paper, layout, place, one)
    for row, line in enumerate(lines):
        _line(paper, layout, row, line)
    edges = (MARGIN, MARGIN + NUMBER, layout.left(0) - NICKNAME)
    for x in (*edges, *(layout.left(place) for place in range(layout.columns + 1))):
        paper.rule(x, TOP, x, bottom)
    for y in (TOP, *(TOP + HEAD + row * ROW for row in range(len(lines) + 1))):
        paper.rule(MARGIN, y, right, y)


def _date(paper: Sheet, layout: Layout, place: int, one: Meeting) -> None:
    left, (late, excused) = layout.left(place), layout.boxes(place, 0)
    middle = left + layout.column / 2
    told = dates.short(one.day)
    day = f"{place + 1}) {told[:-4]}{told[-2:]}"  # the year as it is said: 69
    paper.text(middle, TOP + 6, day, 12, weight="SemiBold", align="centre")
    paper.text((left + late[0]) / 2, TOP + 12.5, "เซ็นชื่อ", 11, align="centre", colour=SOFT)
    for (x, _), letter in ((late, "ส"), (excused, "ล")):
        paper.text(x + BOX / 2, TOP + 12.5, letter, 12, weight="SemiBold", align="centre")


def _line(paper: Sheet, layout: Layout, row: int, line: Line) -> None:
    top = TOP + HEAD + row * ROW
    base = top + ROW / 2 + 14 * HALF / MM
    paper.text(MARGIN + NUMBER - 2, base, str(line.number), 14, align="right")
    paper.name(MARGIN + NUMBER + 2, top, (layout.names - 4, ROW), line.name, 14)
    paper.name(layout.left(0) - NICKNAME + 2, top, (NICKNAME - 4, ROW), line.nickname or "", 13)
    for column in range(layout.columns):
        for x, y in layout.boxes(column, row):
            paper.box(x, y, BOX, BOX)


def _corners(paper: Sheet, code: str, page: int) -> None:
    for corner in range(4):
        squares = modules(f"{code}/{page}/{corner}", "QRCode")
        side = len(squares) * CELL
        x = CORNER if corner % 2 == 0 else paper.width - CORNER - side
        y = CORNER if corner < 2 else paper.height - CORNER - side
        paint(paper, squares, x, y, (CELL, CELL))
