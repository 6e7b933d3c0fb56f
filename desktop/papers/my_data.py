"""ข้อมูลของฉัน: everything the centre holds of a learner, on paper, in plain words.

The words of codes come from the screen, as for every paper: the desk knows codes only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.papers.flow import Flow
from desktop.papers.sheet import SOFT, Sheet
from desktop.paths import whole_file


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the paper: pairs, then entries; one that has neither is only named at the end."""

    heading: str
    pairs: Sequence[tuple[str, str]] = ()
    rows: Sequence[str] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is held of it."""
        return not self.pairs and not self.rows


@dataclass(frozen=True, slots=True)
class Paper:
    """What stands on it."""

    centre: str
    title: str
    intro: str
    parts: Sequence[Part]
    nothing: str
    """What stands before the headings of which nothing is held."""
    closing: str
    foot: str


def write(out: Path, paper: Paper, *, practice: bool = False) -> int:
    """Write the paper; gives the number of its pages.

    Args:
        out: where.
        paper: what stands on it.
        practice: whether ตัวอย่าง stands across every page.

    Raises:
        DiskTrouble, FileTrouble: it cannot be written.
    """
    sheet = Sheet(paper.title, practice=practice)
    flow = Flow(sheet, paper.foot)
    flow.title(paper.centre, paper.title)
    flow.text(paper.intro, colour=SOFT)
    for part in paper.parts:
        if part.is_empty:
            continue
        flow.heading(part.heading)
        for name, value in part.pairs:
            flow.pair(name, value)
        flow.rows(part.rows)
    flow.gap(6)
    empty = [part.heading for part in paper.parts if part.is_empty]
    if empty:
        flow.text(f"{paper.nothing} {' · '.join(empty)}", colour=SOFT)
        flow.gap(3)
    flow.text(paper.closing, colour=SOFT)
    flow.end()
    with whole_file(out) as part_file:
        return sheet.save(part_file)
