"""Frozen lines find their place on the paper: sizes that fit, and a column that makes room.

Every slot has the height it would like. Where a long name or title grows, its neighbours give way
as little as they can, up and down; when all room is used up, the whole column becomes smaller. Who
signs together stands in step: names in one size and at one height, positions in one size below them.
Fitting goes by ink, the glyphs' own bounds, because stacked Thai marks leave a font's line box.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from desktop.certificates.document import MM
from desktop.certificates.linebreak import Piece, at_letters, at_spaces, at_words, balanced
from desktop.certificates.slots import Slot
from desktop.certificates.typeset import Face, Line

_AIR = 0.12  # em of paper between the ink of two lines of one slot, at least
_GAPS = (1.0, 0.85, 0.75)  # shares of the gaps, tried in turn in a column that is too full
_TIGHT = 0.55  # the share that is left when type has come down to its floors already
_SMALLER = 0.98  # one step of shrinking when that is not enough


@dataclass(frozen=True, slots=True)
class Placed:
    """A line at its place: `size` in points, the pen's start `x`, `y` in points from upper left."""

    slot: Slot
    line: Line
    size: float
    x: float
    y: float

    @property
    def ink(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of the ink in points from the upper left corner."""
        line, size = self.line, self.size
        return (
            self.x + line.left * size,
            self.y - line.top * size,
            self.x + line.right * size,
            self.y - line.bottom * size,
        )


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of one slot at one size, in points; lengths in em.

    Attributes:
        step: from baseline to baseline: the leading, or more where marks would touch.
        up: ink above the first baseline.
        last: the last baseline below the first.
        down: ink below the first baseline.
    """

    slot: Slot
    lines: tuple[Line, ...]
    size: float
    step: float
    up: float
    last: float
    down: float

    @property
    def wish(self) -> float:
        """Where the first baseline would like to be, in points from the top.

        In the column a slot grows up and down from its height, elsewhere down only.
        """
        rise = self.last * self.size / 2 if self.slot.column else 0.0
        return self.slot.y * MM - rise

    def smaller(self) -> Block:
        """The same lines one step smaller."""
        return replace(self, size=self.size * _SMALLER)

    def at(self, y: float, x: float | None = None) -> list[Placed]:
        """The lines with the first baseline at `y` points, about `x` points or the slot's own x."""
        middle = self.slot.x * MM if x is None else x
        share = {"left": 0.0, "centre": 0.5, "right": 1.0}[self.slot.align]
        return [
            Placed(
                self.slot,
                line,
                self.size,
                middle - share * line.width * self.size,
                y + i * self.step * self.size,
            )
            for i, line in enumerate(self.lines)
        ]


@lru_cache(maxsize=256)
def break_lines(face: Face, slot: Slot, text: str) -> tuple[str, ...]:
    """Break a text for a slot: few lines first, then smaller type, at last anywhere.

    A line more is begun when the type would have to be smaller than the slot's floor; where a slot
    stands by itself and grows down, such as a position under a rule, already before it is smaller.
    """
    pieces = at_spaces(text) if slot.atomic else at_words(text)
    if not slot.column and not slot.atomic:
        return tuple(_roomy(face, slot, pieces, text))
    for count in range(1, slot.lines + 1):
        lines = balanced(pieces, count, lambda part: face.shape(part).width)
        if _fitting(face, slot, lines) >= slot.floor:
            return tuple(lines)
    return tuple(_anyhow(face, slot, pieces, text))


def _roomy(face: Face, slot: Slot, pieces: list[Piece], text: str) -> list[str]:
    """The fewest lines in which the type is hardly smaller than it should be; at least its floor."""
    tried = [
        balanced(pieces, count, lambda part: face.shape(part).width)
        for count in range(1, slot.lines + 1)
    ]
    for least in ((slot.size + slot.floor) / 2, slot.floor):
        for lines in tried:
            if _fitting(face, slot, lines) >= least:
                return lines
    return _anyhow(face, slot, pieces, text)


@lru_cache(maxsize=256)
def block(face: Face, slot: Slot, lines: tuple[str, ...]) -> Block:
    """Shape lines already broken, at the greatest size that fits the slot's width."""
    shaped = tuple(face.shape(line) for line in lines)
    pairs = pairwise(shaped)
    step = max([slot.leading, *(below.top - above.bottom + _AIR for above, below in pairs)])
    last = step * (len(shaped) - 1)
    size = _fitting(face, slot, lines)
    return Block(slot, shaped, size, step, shaped[0].top, last, last - shaped[-1].bottom)


def stack(blocks: Sequence[Block], top: float, bottom: float, x: float | None = None) -> list[Placed]:
    """Place a column of blocks between two heights, in the given order.

    Args:
        blocks: none, or some of any sizes: what does not fit is made smaller.
        top: points from the top of the paper.
        bottom: points from the top of the paper.
        x: points from the left for all of them, or nothing for each slot's own.
    """
    if not blocks:
        return []
    placed: list[Placed] = []
    blocks, heights = _settled(blocks, top, bottom)
    for b, y in zip(blocks, heights, strict=True):
        placed += b.at(y, x)
    return placed


def abreast(
    columns: Sequence[Sequence[Block]], top: float, bottom: float, middles: Sequence[float]
) -> list[Placed]:
    """Place columns beside each other in step: each row in one size, and its first lines at one height.

    Args:
        columns: of one to three people, each a name and perhaps a position.
        top: points from the top of the paper.
        bottom: points from the top of the paper.
        middles: points from the left, one for each column.
    """
    rows = [
        [column[place] for column in columns if len(column) > place]
        for place in range(max(map(len, columns), default=0))
    ]
    if not rows:
        return []
    blocks, heights = _settled([_widest(row) for row in rows], top, bottom)
    return [
        one
        for column, middle in zip(columns, middles, strict=True)
        for part, row, y in zip(column, blocks, heights, strict=False)
        for one in replace(part, size=row.size, step=row.step).at(y, middle)
    ]


def _widest(row: Sequence[Block]) -> Block:
    """What holds every block of a row: the smallest size of all, and the room of the highest."""
    step = max(one.step for one in row)
    stepped = [one.last + (step - one.step) * (len(one.lines) - 1) for one in row]
    down = max(one.down - one.last + last for one, last in zip(row, stepped, strict=True))
    size, up = min(one.size for one in row), max(one.up for one in row)
    return replace(row[0], size=size, step=step, up=up, last=max(stepped), down=down)


def _settled(blocks: Sequence[Block], top: float, bottom: float) -> tuple[Sequence[Block], list[float]]:
    """Blocks that fit, and the heights of their first baselines."""
    blocks, offsets = _made_to_fit(blocks, bottom - top)
    low = top + blocks[0].up * blocks[0].size
    high = max(low, bottom - blocks[-1].down * blocks[-1].size - offsets[-1])
    wishes = [b.wish - offset for b, offset in zip(blocks, offsets, strict=True)]
    heights = [min(max(y, low), high) for y in _rising(wishes)]
    return blocks, [y + offset for y, offset in zip(heights, offsets, strict=True)]


def _made_to_fit(blocks: Sequence[Block], room: float) -> tuple[Sequence[Block], list[float]]:
    """Blocks that fit into `room` points.

    First the paper between them gives way a little, then type down to its floors, then paper again; at
    last everything.

    Returns:
        The blocks, and how far each first baseline is below the first one's at the least.
    """
    gaps: tuple[float, ...] = (*_GAPS, _TIGHT)
    while True:
        offsets = _offsets(blocks, gaps[0])
        ends = blocks[0].up * blocks[0].size + blocks[-1].down * blocks[-1].size
        if offsets[-1] + ends <= room:
            return blocks, offsets
        spare = any(b.size > b.slot.floor for b in blocks)
        if len(gaps) > 2 or (len(gaps) == 2 and not spare):
            gaps = gaps[1:]
        else:
            blocks = _smaller(blocks)


def _smaller(blocks: Sequence[Block]) -> list[Block]:
    """One step smaller: only what is still above its floor, or everything when nothing is."""
    spare = any(b.size > b.slot.floor for b in blocks)
    return [b.smaller() if not spare or b.size > b.slot.floor else b for b in blocks]


def _fitting(face: Face, slot: Slot, lines: Sequence[str]) -> float:
    """The size in points at which the widest line fills the slot's width, or the slot's own."""
    reach = max(face.shape(line).reach for line in lines)
    return min(slot.size, slot.width * MM / reach) if reach else slot.size


def _anyhow(face: Face, slot: Slot, pieces: list[Piece], text: str) -> list[str]:
    """Lines for a text that does not fit at the floor: broken decently if that is still legible."""
    count = slot.lines + 1
    decent = balanced(pieces, count, lambda part: face.shape(part).width)
    if _fitting(face, slot, decent) >= slot.floor * 0.6:
        return decent
    return balanced(at_letters(text), count, lambda part: face.shape(part).width)


def _offsets(blocks: Sequence[Block], gaps: float) -> list[float]:
    """How far each first baseline is below the first at the least, in points.

    Ink keeps its gap and baselines their leading, so that a line without high marks does not creep
    up; `gaps` is the share of gaps that is kept, leading gives way a quarter as much.
    """
    offsets = [0.0]
    for above, below in pairwise(blocks):
        ink = above.down * above.size + below.slot.gap * MM * gaps + below.up * below.size
        lines = above.last * above.size + below.slot.leading * below.size * (3 + gaps) / 4
        offsets.append(offsets[-1] + max(ink, lines))
    return offsets


def _rising(wishes: list[float]) -> list[float]:
    """The never-falling numbers nearest to `wishes` by least squares (pool adjacent violators)."""
    pools: list[tuple[float, int]] = []
    for wish in wishes:
        mean, count = wish, 1
        while pools and pools[-1][0] > mean:
            before, many = pools.pop()
            mean = (before * many + mean * count) / (many + count)
            count += many
        pools.append((mean, count))
    return [mean for mean, count in pools for _ in range(count)]
