"""What week and month on the wall share: cells of meetings, as large as they fit, never cut silently."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.certificates.document import MM
from desktop.certificates.linebreak import at_letters, at_words
from desktop.papers.sheet import SOFT, Sheet, width_of
from desktop.week import Block, WeekDay

WIDE, TALL = 297.0, 210.0
EDGE = 10.0
INDIGO, PLUM, INK = "#25427a", "#5a3a80", "#1c1712"
PALE, CLOSED, BAR = "#eef1f8", "#f3eef9", "#c9d3ea"
CLASH = {
    "place": "สถานที่ชนกัน",
    "facilitator": "วิทยากรชนกัน",
    "equipment": "ของไม่พอใช้",
    "learner": "ผู้เรียนชนกัน",
}
"""What stands before a meeting that cannot be beside another."""
LEADING = 1.3
"""From baseline to baseline in em, inside a cell."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One meeting in a cell: a quiet line and its name."""

    meta: str
    title: str
    brief: str
    """Both in one line, where there is little room."""
    off: bool
    clashes: bool = False


def entries(day: WeekDay) -> tuple[Entry, ...]:
    """What hangs on the wall of a day: what meets, and what was cancelled or moved, saying so."""
    return tuple(_entry(block) for block in day.blocks if _is_told(block))


def _is_told(block: Block) -> bool:
    return block.state in {"planned", "met", "cancelled"} or block.moved_to is not None


def _entry(block: Block) -> Entry:
    times, starts = f"{block.starts}–{block.ends}".replace(":", "."), block.starts.replace(":", ".")
    if block.state == "cancelled":
        return Entry(f"{times} งด", block.title, f"งด {block.title}", off=True)
    if block.moved_to is not None:
        to = f"ย้ายไปวันที่ {block.moved_to.day}/{block.moved_to.month}"
        return Entry(to, block.title, f"{to} {block.title}", off=True)
    clash = CLASH.get(block.clashes[0].kind, "ชนกัน") if block.clashes else ""
    meta = " · ".join(filter(None, (clash, times, block.place)))
    brief = " ".join(filter(None, (clash and "(!)", starts, block.title)))
    return Entry(meta, block.title, brief, off=False, clashes=bool(clash))


def wrapped(text: str, room: float, size: float, weight: str) -> list[str]:
    """A text in lines no wider than a room in millimetres, broken at words, else between letters."""
    lines, line = [], ""
    for piece in at_words(text):
        if line and width_of(line + piece.text, size, weight) > room:
            lines.append(line.strip())
            line = ""
        if width_of(piece.text, size, weight) > room:
            for letter in at_letters(piece.text):
                if line and width_of(line + letter.text, size, weight) > room:
                    lines.append(line)
                    line = ""
                line += letter.text
            line += piece.after
        else:
            line += piece.text + piece.after
    return [*lines, line.strip()] if line.strip() else lines


@dataclass(frozen=True, slots=True)
class _Set:
    """An entry set at a size: its lines and how high they are."""

    lines: tuple[tuple[str, str], ...]
    """(words, weight)."""
    high: float


def _set(entry: Entry, room: float, size: float, *, brief: bool) -> _Set:
    weight = "Regular" if entry.off else "SemiBold"
    if brief:
        lines = [(line, weight) for line in wrapped(entry.brief, room, size, weight)]
    else:
        lines = [(line, "Regular") for line in wrapped(entry.meta, room, size - 1, "Regular")]
        lines += [(line, weight) for line in wrapped(entry.title, room, size, weight)]
    return _Set(tuple(lines), len(lines) * size * LEADING / MM + 1.6)


def _fitted(told: Sequence[Entry], room: float, high: float, largest: float) -> tuple[list[_Set], float]:
    """All meetings at the largest size that fits: with their places, else time and name alone."""
    for brief, smallest in ((False, 9.0), (True, 7.5)):
        size = largest
        while size >= smallest:
            laid = [_set(entry, room, size, brief=brief) for entry in told]
            if sum(one.high for one in laid) <= high:
                return laid, size
            size -= 0.5
    return [_set(entry, room, 7.5, brief=True) for entry in told], 7.5


def write_cell(
    sheet: Sheet, box: tuple[float, float, float, float], told: Sequence[Entry], largest: float = 12
) -> None:
    """Write a cell's meetings into a box (x, y, width, height): smaller, and at last counted.

    Args:
        sheet: the paper.
        box: where, in millimetres.
        told: what meets.
        largest: the size in points when there is room.
    """
    x, y, wide, high = box
    laid, size = _fitted(told, wide - 4.5, high, largest)
    more = 0
    while laid and sum(one.high for one in laid) > high - (size * LEADING / MM if more else 0):
        laid.pop()
        more += 1
    for entry, one in zip(told, laid, strict=False):
        sheet.band(x + 1, y + 0.4, 1.1, one.high - 1.4, BAR if entry.off else INDIGO)
        base = y
        for words, weight in one.lines:
            base += size * LEADING / MM
            colour = SOFT if weight == "Regular" else INK
            small = size - (weight == "Regular" and not entry.off)
            sheet.text(x + 3.2, base - size * 0.3 / MM, words, small, weight=weight, colour=colour)
        y += one.high
    if more:
        sign = " (!)" if any(entry.clashes for entry in told[-more:]) else ""
        sheet.text(x + 3.2, y + size / MM, f"และอีก {more} กิจกรรม{sign}", size, colour=SOFT)


def note(
    sheet: Sheet, at: tuple[float, float], room: float, text: str, colour: str, most: int = 2
) -> float:
    """Write what a day is called, smaller until it has its lines; gives how high it stands.

    Args:
        sheet: the paper.
        at: the left edge and the upper one.
        room: millimetres of a line.
        text: the name.
        colour: of the words.
        most: lines, when the smallest size is reached.
    """
    size = 9.0
    lines = wrapped(text, room, size, "Regular")
    while len(lines) > most and size > 6.5:
        size -= 0.5
        lines = wrapped(text, room, size, "Regular")
    step = size * LEADING / MM
    for place, line in enumerate(lines):
        sheet.text(at[0], at[1] + step * (place + 0.8), line, size, colour=colour)
    return step * len(lines)


def head(sheet: Sheet, home: str, title: str) -> float:
    """Write the paper's head; gives the height below it."""
    sheet.text(EDGE, EDGE + 9, title, 26, weight="Bold", colour=INDIGO)
    sheet.text(sheet.width - EDGE, EDGE + 9, home, 16, weight="SemiBold", align="right", colour=SOFT)
    return EDGE + 14


def foot(sheet: Sheet) -> None:
    """Say what the signs mean."""
    told = "เวลาเป็นนาฬิกา · แถบสีเข้ม มีเรียน · แถบสีอ่อน งดหรือย้าย · พื้นม่วง วันหยุด · (!) ชนกับกิจกรรมอื่น"
    sheet.text(EDGE, sheet.height - 6, told, 9.5, colour=SOFT)
