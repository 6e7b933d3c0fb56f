"""ใบย้ายศูนย์: the code that opens a learner's file, large, and what to do with it; they take it along."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.papers.flow import Flow
from desktop.papers.sheet import SOFT, Sheet
from desktop.papers.table import MARGIN
from desktop.paths import whole_file

TALL = 22.0
"""Millimetres of the box round the code."""


@dataclass(frozen=True, slots=True)
class Slip:
    """What stands on it."""

    centre: str
    title: str
    facts: Sequence[tuple[str, str]]
    code_is: str
    """Over the code."""
    code: str
    steps: Sequence[str]
    keep: str
    """How to keep it."""
    foot: str


def write(out: Path, slip: Slip) -> int:
    """Write the slip; gives the number of its pages.

    Raises:
        DiskTrouble, FileTrouble: it cannot be written.
    """
    sheet = Sheet(slip.title)
    flow = Flow(sheet, slip.foot, size=14)
    flow.title(slip.centre, slip.title)
    for name, value in slip.facts:
        flow.pair(name, value, wide=38)
    flow.gap(5)
    flow.text(slip.code_is, weight="SemiBold")
    flow.gap(3)
    sheet.box(MARGIN, flow.y, flow.width, TALL)
    sheet.text(sheet.width / 2, flow.y + TALL - 6.5, slip.code, 30, weight="SemiBold", align="centre")
    flow.y += TALL
    flow.gap(5)
    for place, step in enumerate(slip.steps, 1):
        flow.text(f"{place}. {step}")
        flow.gap(1.5)
    flow.gap(2)
    flow.text(slip.keep, colour=SOFT)
    flow.end()
    with whole_file(out) as part:
        return sheet.save(part)
