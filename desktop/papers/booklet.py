"""สมุดบันทึกการเรียนรู้: one learner's passbook to keep, A5, in order or laid out to be folded.

The words of codes come from the screen, as for every paper: the desk knows codes only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop.certificates.document import MM
from desktop.papers.flow import Flow, lines
from desktop.papers.folded import HEIGHT, LEAF, PAGE, Folded
from desktop.papers.sheet import LEADING, SOFT, Sheet
from desktop.papers.table import MARGIN
from desktop.paths import whole_file

SIZE, SMALL = 13.0, 11.5
"""Points of what a line is called, and of what is told of it."""
BESIDE: Final = 40.0
"""Millimetres kept at the right of a line's first words."""
TOGETHER: Final = 38.0
"""Millimetres of a part's heading and its first entry: no heading stands alone at a page's foot."""
TEAK, GOLD = "#3a281e", "#c8993a"
STAMPS: Final = 3
"""Boxes on a page for stamps and signatures."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the book: what it is, a figure at the right, and what is told of it below."""

    title: str
    right: str = ""
    told: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the book."""

    heading: str
    entries: Sequence[Entry]
    nothing: str
    """What stands there when there are none."""
    sum: str = ""
    """One line under the heading."""


@dataclass(frozen=True, slots=True)
class Book:
    """What stands in it. No number of any identity card does."""

    centre: str
    title: str
    name: str
    code: str
    day: str
    figures: Sequence[tuple[str, str]]
    """(number, what it counts), at most three, on the cover."""
    sections: Sequence[Section]
    stamps: str
    """The heading of the pages for stamps and signatures."""
    stamp: str
    """What stands in a box that waits for a stamp."""
    signs: Sequence[str]
    """What is written beside it: who, position, day."""


def write(out: Path, book: Book, *, folded: bool, practice: bool = False) -> int:
    """Write the book; gives the number of its A5 pages.

    Args:
        out: where.
        book: what stands in it.
        folded: two pages a side on A4, to print on both sides (turned over the short edge), fold and
            staple; else A5 pages in order.
        practice: whether ตัวอย่าง stands across every page.

    Raises:
        DiskTrouble, FileTrouble: it cannot be written.
    """
    title = f"{book.title} {book.code}"
    sheet = (
        Folded(title, practice=practice)
        if folded
        else Sheet(title, width=PAGE, height=HEIGHT, practice=practice)
    )
    _cover(sheet, book)
    flow = Flow(sheet, f"{book.name} · {book.code}", size=SIZE)
    flow.page = 2
    for section in book.sections:
        _section(flow, section)
    flow.end()
    pages = flow.page
    for _page in range(LEAF - pages % LEAF if folded else 1):
        pages += 1
        _stamps(sheet, book, pages)
    with whole_file(out) as part:
        sheet.save(part)
    return pages


def _cover(sheet: Sheet, book: Book) -> None:
    middle, width = sheet.width / 2, sheet.width - 2 * MARGIN
    _eave(sheet)
    below = sheet.heading(middle, 46, width, book.centre, 16)
    sheet.text(middle, below + 16, book.title, 26, weight="Bold", align="centre")
    sheet.band(middle - 16, below + 24, 32, 0.8, GOLD)
    below = sheet.heading(middle, below + 42, width, book.name, 20)
    sheet.text(middle, below + 2, book.code, 14, align="centre", colour=SOFT)
    share = width / max(len(book.figures), 1)
    for place, (number, what) in enumerate(book.figures):
        x = MARGIN + share * (place + 0.5)
        sheet.text(x, 150, number, 24, weight="SemiBold", align="centre")
        sheet.text(x, 157, what, 12, align="centre", colour=SOFT)
    sheet.text(middle, HEIGHT - 18, book.day, 12, align="centre", colour=SOFT)
    sheet.band(0, HEIGHT - 6, sheet.width, 6, TEAK)
    sheet.band(0, HEIGHT - 7, sheet.width, 0.8, GOLD)
    sheet.end_page()


def _eave(sheet: Sheet) -> None:
    """The board along a roof's edge, as on every certificate of the house."""
    sheet.band(0, 0, sheet.width, 14, TEAK)
    step = sheet.width / 33
    for place in range(33):
        sheet.band(place * step + step * 0.15, 14, step * 0.7, 3.2, TEAK)
        sheet.band(place * step + step * 0.36, 17.2, step * 0.28, 2.2, TEAK)
    sheet.band(0, 11, sheet.width, 0.8, GOLD)


def _section(flow: Flow, section: Section) -> None:
    flow.room(TOGETHER)
    flow.heading(section.heading)
    if section.sum:
        flow.text(section.sum, colour=SOFT)
        flow.gap(1)
    if not section.entries:
        flow.text(section.nothing, colour=SOFT)
    for entry in section.entries:
        _entry(flow, entry)


def _entry(flow: Flow, entry: Entry) -> None:
    """A line of the book; its title and the first words below it stay together."""
    step, small = SIZE * LEADING / MM, SMALL * LEADING / MM
    title = lines(entry.title, flow.width - (BESIDE if entry.right else 0), SIZE, "SemiBold")
    flow.room(step * len(title) + small * min(2, len(entry.told)) + 2)
    for place, line in enumerate(title):
        flow.y += step
        flow.sheet.text(MARGIN, flow.y - 1.4, line, SIZE, weight="SemiBold")
        if not place and entry.right:
            edge = flow.sheet.width - MARGIN
            flow.sheet.text(edge, flow.y - 1.4, entry.right, SIZE, weight="SemiBold", align="right")
    flow.size = SMALL
    for told in entry.told:
        flow.text(told, left=3)
    flow.size = SIZE
    flow.gap(1.6)
    flow.sheet.rule(MARGIN, flow.y, flow.sheet.width - MARGIN, flow.y, dotted=True)
    flow.gap(0.6)


def _stamps(sheet: Sheet, book: Book, page: int) -> None:
    """A page for stamps and signatures of the centres that the book is shown at."""
    width = sheet.width - 2 * MARGIN
    sheet.band(MARGIN, MARGIN, width, 8)
    sheet.text(MARGIN + 2, MARGIN + 5.7, book.stamps, 14, weight="SemiBold")
    tall = (HEIGHT - 2 * MARGIN - 22) / STAMPS
    for place in range(STAMPS):
        top = MARGIN + 13 + place * tall
        sheet.box(MARGIN, top, 42, tall - 6)
        sheet.text(MARGIN + 21, top + tall - 9, book.stamp, 11, align="centre", colour=SOFT)
        gap = (tall - 6) / len(book.signs)
        for line, words in enumerate(book.signs, 1):
            y = top + gap * line - 2
            sheet.text(MARGIN + 47, y - 1, words, 12, colour=SOFT)
            sheet.rule(MARGIN + 68, y, MARGIN + width, y, dotted=True)
    foot = HEIGHT - MARGIN + 2
    sheet.text(MARGIN, foot, f"{book.name} · {book.code}", 11, colour=SOFT)
    sheet.text(sheet.width - MARGIN, foot, f"หน้า {page}", 11, align="right", colour=SOFT)
    sheet.end_page()
