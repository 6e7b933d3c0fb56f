"""Does a cell bear a signature? Ink that hangs together, whose it is, and whether it was struck out.

The strip of one date is looked at as a whole, since a name may reach over its rule into the next line.
"""

from __future__ import annotations

import itertools
import math
import re
from dataclasses import dataclass, field
from typing import Final

from desktop.sheets.ink import CLEAN, INKED, Answer, Sheet, darkest, px

LEAST_NAME: Final = 90
"""Pixels of ink of a name: less is a dot, a dash."""
_APART, _THROUGH = 2, 0.76
"""A struck name is looked for in every second column; so much of its width goes a line through it."""
_RUN = re.compile(rb"\x01+")


@dataclass(slots=True)
class _Part:
    """Ink that hangs together, within the strip of one date."""

    area: int = 0
    runs: list[tuple[int, int, int]] = field(default_factory=list)
    """(row of the strip, from, to) of its pixels."""


def signatures(sheet: Sheet, strip: tuple[int, int], tops: list[int], darkness: float) -> list[Answer]:
    """Whether each cell of a date bears a signature.

    Args:
        sheet: the page.
        strip: left and right edge in pixels, within the column's lines.
        tops: of every row, and the bottom of the last, in pixels.
        darkness: of the frames of this page.
    """
    parts = _parts(_without_rules(sheet, strip, tops, INKED * darkness), tops)
    answers: list[Answer] = []
    for top, bottom in itertools.pairwise(tops):
        cell = sheet.soft.crop((strip[0], top + 4, strip[1], bottom - 3))
        if darkest(cell) <= CLEAN * darkness:
            answers.append("empty")
        else:
            answers.append("marked" if _is_signed(parts, top - tops[0], bottom - tops[0]) else "unsure")
    return answers


def _without_rules(sheet: Sheet, strip: tuple[int, int], tops: list[int], limit: float) -> list[bytes]:
    """The strip as rows of 0 and 1; the printed rules are taken out."""
    cut = sheet.dark.crop((strip[0], tops[0], strip[1], tops[-1]))
    told = cut.point([0] * math.ceil(limit) + [1] * (256 - math.ceil(limit))).tobytes()
    rows = [told[at * cut.width : (at + 1) * cut.width] for at in range(cut.height)]
    for top in tops:
        for at in range(top - tops[0] - 3, top - tops[0] + 4):
            if 0 <= at < len(rows):
                rows[at] = bytes(cut.width)
    return rows


def _parts(rows: list[bytes], tops: list[int]) -> list[_Part]:
    """What hangs together, also across a rule that was taken out."""
    rules = {top - tops[0] - 3 for top in tops}
    groups = _Groups()
    before: list[tuple[int, int, int]] = []
    bridge = before
    for at, row in enumerate(rows):
        if at in rules:
            bridge = before
        below = at - 7 in rules  # the first row below a rule
        before = groups.take(at, row, bridge if below else before, 4 if below else 1)
    return groups.joined()


class _Groups:
    """Runs of ink, joined as rows are taken from above."""

    def __init__(self) -> None:
        self._parts: list[_Part] = []
        self._leads: list[int] = []
        """By number of a part, the one it was joined to."""

    def take(
        self, at: int, row: bytes, before: list[tuple[int, int, int]], slack: int
    ) -> list[tuple[int, int, int]]:
        """Join a row's runs to those before; returns (from, to, part) of its own."""
        now = []
        for found in _RUN.finditer(row):
            start, end = found.span()
            own = self._own([one for f, t, one in before if f < end + slack and start < t + slack])
            self._parts[own].area += end - start
            self._parts[own].runs.append((at, start, end))
            now.append((start, end, own))
        return now

    def _own(self, touching: list[int]) -> int:
        if not touching:
            self._leads.append(len(self._parts))
            self._parts.append(_Part())
            return len(self._parts) - 1
        own = self._lead(touching[0])
        for other in touching[1:]:
            self._leads[self._lead(other)] = own
        return own

    def _lead(self, one: int) -> int:
        while self._leads[one] != one:
            one = self._leads[one]
        return one

    def joined(self) -> list[_Part]:
        """The parts, each whole."""
        whole: dict[int, _Part] = {}
        for place, part in enumerate(self._parts):
            one = whole.setdefault(self._lead(place), _Part())
            one.area += part.area
            one.runs += part.runs
        return list(whole.values())


def _is_signed(parts: list[_Part], top: int, bottom: int) -> bool:
    """Whether enough ink of this row alone is here, as wide as a name, and not struck out."""
    own: list[tuple[int, int, int]] = []
    area = foreign = 0
    for part in parts:
        here = sum(end - start for at, start, end in part.runs if top <= at < bottom)
        if here >= 0.85 * part.area:
            own += part.runs
            area += part.area
        else:
            foreign += here
    if area < LEAST_NAME or foreign > 0.3 * area:
        return False
    left, right = min(run[1] for run in own), max(run[2] for run in own)
    high = max(run[0] for run in own) - min(run[0] for run in own) + 1
    if right - left < px(6) or high < px(1.4) or area > 0.5 * (right - left) * high:
        return False
    return not _struck(own, left, right)


def _struck(runs: list[tuple[int, int, int]], left: int, right: int) -> bool:
    """Whether a straight line goes through most of it, lying or a little aslant."""
    low = min(run[0] for run in runs)
    columns = [0] * ((right - left) // _APART + 1)
    for at, start, end in runs:
        for place in range(-(-(start - left) // _APART), (end - left - 1) // _APART + 1):
            columns[place] |= 1 << (at - low + 60)
    columns = [one | one << 1 | one >> 1 for one in columns]
    enough = max(4, round(_THROUGH * len(columns)))
    for slope in range(-12, 13):
        leaning = [
            one << round(slope * place * _APART / 36)
            if slope >= 0
            else one >> -round(slope * place * _APART / 36)
            for place, one in enumerate(columns)
        ]
        if _goes_on(leaning, enough):
            return True
    return False


def _goes_on(columns: list[int], enough: int) -> bool:
    """Whether so many columns that follow on each other have ink at one height."""
    length = 1
    while length < enough and any(columns):
        by = min(length, enough - length)
        columns = [one & other for one, other in zip(columns, columns[by:], strict=False)]
        length += by
    return any(columns)
