"""ใบขอความยินยอม: each purpose in its own words with a box for yes and one for no, and room to sign."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.papers.flow import Flow, lines
from desktop.papers.sheet import SOFT, Sheet
from desktop.papers.table import MARGIN
from desktop.paths import whole_file

BOX = 4.6
"""Millimetres of a box's side: it is ticked with a thick pen by old hands."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One purpose: its name, its wording, how it stands now, and who has to sign for it."""

    name: str
    text: str
    stands: str
    who: str


@dataclass(frozen=True, slots=True)
class Form:
    """What stands on the form."""

    centre: str
    title: str
    number: str
    """The sheet's number in the centre's folder."""
    facts: Sequence[tuple[str, str]]
    head: str
    purposes: Sequence[Asked]
    foot: str
    yes: str
    no: str
    signers: Sequence[str]
    """Under each line to sign."""
    version: str


def write(out: Path, form: Form, *, practice: bool = False) -> int:
    """Write the form; gives the number of its pages.

    Args:
        out: where.
        form: what stands on it.
        practice: whether ตัวอย่าง stands across every page.

    Raises:
        DiskTrouble, FileTrouble: it cannot be written.
    """
    sheet = Sheet(form.title, practice=practice)
    flow = Flow(sheet, form.version, size=13)
    sheet.text(sheet.width - MARGIN, MARGIN + 4, form.number, 13, weight="SemiBold", align="right")
    flow.title(form.centre, form.title)
    for name, value in form.facts:
        flow.pair(name, value, wide=38)
    flow.gap(3)
    flow.text(form.head)
    for purpose in form.purposes:
        _purpose(flow, form, purpose)
    flow.gap(2)
    flow.text(form.foot, colour=SOFT)
    _sign(flow, form.signers)
    flow.end()
    with whole_file(out) as part:
        return sheet.save(part)


def _purpose(flow: Flow, form: Form, purpose: Asked) -> None:
    sheet, wide = flow.sheet, 42.0
    tall = 7.5 + 6.7 * len(lines(purpose.text, flow.width - wide, flow.size))
    flow.room(tall + 4)
    flow.gap(2.6)
    sheet.rule(MARGIN, flow.y, MARGIN + flow.width, flow.y, dotted=True)
    top, left = flow.y + 4, MARGIN + flow.width - wide + 8
    for place, word in enumerate((form.yes, form.no)):
        y = top + place * (BOX + 4.5)
        sheet.box(left, y, BOX, BOX)
        sheet.text(left + BOX + 3, y + BOX - 0.7, word, 14, weight="SemiBold")
    sheet.text(MARGIN, flow.y + 6.6, purpose.name, 14.5, weight="SemiBold")
    flow.y += 7.5
    begun = flow.y
    for line in lines(purpose.text, flow.width - wide, flow.size):
        flow.y += 6.7
        sheet.text(MARGIN, flow.y - 1.4, line, flow.size)
    for line in (" · ".join(one for one in (purpose.who, purpose.stands) if one),):
        flow.y += 6
        sheet.text(MARGIN, flow.y - 1.4, line, 11.5, colour=SOFT)
    flow.y = max(flow.y, begun + 2 * (BOX + 4.5) - 3)


def _sign(flow: Flow, signers: Sequence[str]) -> None:
    """A line to sign for each, beside each other."""
    wide = flow.width / len(signers)
    flow.room(24)
    flow.gap(16)
    for side, who in enumerate(signers):
        left = MARGIN + side * wide
        flow.sheet.rule(left + 2, flow.y, left + wide - 6, flow.y, dotted=True)
        flow.sheet.text(left + wide / 2 - 2, flow.y + 6, who, 12, align="centre", colour=SOFT)
    flow.gap(8)
